"""What the page of penalties is drawn from beside its chart: its sentences, and the table with the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from harmonize.views.penalties.axis_words import NO_ARTICLE, articles, why_no_article
from harmonize.views.penalties.lengths import say_length
from harmonize.views.penalties.penalty_axis import AxisRow, Says
from harmonize.views.penalties.penalty_lines import SERIOUS, Line, is_unsettled, name_treaty
from harmonize.views.penalties.penalty_questions import Answer
from harmonize.views.penalties.penalty_table import PenaltyTableRow
from harmonize.views.words import Words

from ..plain import plain
from .tables import WIDE

HEADS = ("jurisdiction", "articles", "basic", "further", "aggravated", "serious", "fine", "words")


def reach_sentences(offence: str, rows: Sequence[AxisRow], lines: Sequence[Line], words: Words) -> list[str]:
    """Say for each line how many reach it, and name those that do not and those of which it cannot be said."""
    first, *others = _sentences(rows, lines, words)
    return [words.say("penalties.lead", offence=plain(offence), sentence=first), *others]


def _sentences(rows: Sequence[AxisRow], lines: Sequence[Line], words: Words) -> list[str]:
    count = words.count("matrix.count_jurisdictions", len(rows))
    if not lines:
        return [words.say("penalties.reach_none", jurisdictions=count)]
    return [" ".join(_reach(rows, line, count, words)) for line in lines]


def _reach(rows: Sequence[AxisRow], line: Line, count: str, words: Words) -> Iterator[str]:
    spoken = [row for row in rows if row.says is not Says.NO_ARTICLE]
    yes = sum(row.answer(line) is Answer.YES for row in spoken)
    by_answer = {answer: [row.name for row in spoken if row.basic and row.answer(line) is answer] for answer in Answer}
    if line.key == SERIOUS:
        yield words.say("penalties.reach_serious", yes=yes, jurisdictions=count)
    else:
        treaty = plain(name_treaty(line.key, words))
        length = say_length(line.months, words)
        yield words.say("penalties.reach_rule", yes=yes, jurisdictions=count, length=length, treaty=treaty)
    if by_answer[Answer.NO]:
        yield words.say("penalties.below", names=_names(by_answer[Answer.NO], words))
    if by_answer[Answer.UNCLEAR]:
        yield words.say("penalties.open_answer", names=_names(by_answer[Answer.UNCLEAR], words))
    for key, says in (("fine_only", Says.FINE), ("no_prison", Says.OTHER), ("not_read", Says.UNREAD)):
        if names := [row.name for row in spoken if row.says is says]:
            yield words.say(f"penalties.{key}", names=_names(names, words))
    if is_unsettled(line):
        yield words.say("penalties.unsettled")


def _names(names: Sequence[str], words: Words) -> str:
    return words.say("app.join").join(plain(name) for name in names)


def without_article(rows: Sequence[AxisRow], words: Words) -> list[str]:
    """Name those without a standing article, by the state of their cell."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        if row.says is Says.NO_ARTICLE:
            key = row.state.value if row.state in NO_ARTICLE else "waiting"
            groups.setdefault(key, []).append(row.name)
    join = words.say("app.join").join
    return [words.say(f"penalties.without.{key}", names=join(names)) for key, names in groups.items()]


def penalties_payload(
    rows: Sequence[AxisRow],
    said: Mapping[str, PenaltyTableRow],
    words: Words,
    address: Callable[[str], str] | None = None,
) -> dict[str, Any]:
    """Return the rows as a table in the same order; ``said`` are the words on them by jurisdiction.

    ``address`` gives the link to the articles of a jurisdiction; without it names are no links.
    """
    return {
        "caption": words.say("penalties.title"),
        "columns": [
            {"name": words.say(f"penalties.head.{name}"), "kind": WIDE if name == "words" else ""} for name in HEADS
        ],
        "rows": [[_name(row, address), *_cells(row, said.get(row.jurisdiction), words)] for row in rows],
    }


def _name(row: AxisRow, address: Callable[[str], str] | None) -> Any:
    if address is None:
        return {"text": row.name, "mark": row.mark}
    return {"text": row.name, "go": row.jurisdiction, "href": address(row.jurisdiction), "mark": row.mark}


def _cells(row: AxisRow, said: PenaltyTableRow | None, words: Words) -> list[Any]:
    if said is None:
        state = {"state": row.state.value, "text": why_no_article(row.state, words)}
        return ["", state, "", "", "", "", ""]
    return [
        articles(row, words),
        said.basic,
        said.further,
        said.aggravated,
        said.serious,
        said.fine,
        {"list": list(said.sentences)},
    ]
