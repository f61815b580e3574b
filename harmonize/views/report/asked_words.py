"""What is asked of a law, in words: by which articles of treaties, which elements, and how strongly."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from harmonize.lang.names import named
from harmonize.model import YardstickOffence
from harmonize.treaties import instruments_of, treaties

from ..words import Words, as_sentence

REQUIRED, OPTIONAL = "M", "O"
BETWEEN = ", "
"""Between the articles that a row of the yardstick cites of one text."""


@dataclass(frozen=True, slots=True)
class AskedView:
    """What an offence is measured by: ``elements`` decide the state, ``duty`` says whether it is mandatory."""

    instruments: tuple[str, ...]
    articles: tuple[str, ...]
    elements: str
    duty: str


def view_asked(asked: YardstickOffence, words: Words) -> AskedView:
    """Say what an offence asks for."""
    return AskedView(
        instruments=tuple(words.instrument(name) for name in asked.instruments),
        articles=treaty_articles(asked, words),
        elements=_elements(asked, words),
        duty=_duty(asked, words),
    )


def treaty_articles(asked: YardstickOffence, words: Words) -> tuple[str, ...]:
    """Return a line for each text that asks for an offence, with its articles: ``UNTOC 6(1)(a), 6(1)(b)``.

    What no treaty asks for (a yardstick of one's own, a country's law) is cited as its rows do.
    """
    cited: dict[str, dict[str, None]] = defaultdict(dict)
    for row in asked.core or asked.requirements:
        if not row.of_treaties:
            cited[row.article][""] = None
            continue
        for ref in instruments_of(row):
            known = treaties().get(ref.instrument)
            name = named(words.code, "treaty", ref.instrument, known.brief) if known else ref.name
            cited[name] |= dict.fromkeys(ref.article.split(BETWEEN))
    join = words.say("app.join").join
    return tuple(f"{name} {join(filter(None, articles))}".strip() for name, articles in cited.items())


def _elements(asked: YardstickOffence, words: Words) -> str:
    """Name the elements that decide the state, each with its number where there are several."""
    rows = asked.core or asked.requirements
    if len(rows) == 1:
        return as_sentence(rows[0].description)
    said = (words.say("gaps.number", n=n) + as_sentence(row.description) for n, row in enumerate(rows, 1))
    return words.say("app.list").join(said)


def _duty(asked: YardstickOffence, words: Words) -> str:
    """Say whether the offence is mandatory, and how its elements are asked for where that differs."""
    rows = asked.core or asked.requirements
    if not any(row.of_treaties for row in rows):
        return words.say("report.gaps.of_no_treaty")
    said = words.say("report.gaps.optional" if asked.optional else "report.gaps.mandatory")
    usual = (REQUIRED, OPTIONAL) if asked.optional else (REQUIRED,)
    strange = dict.fromkeys(words.force(row.force) for row in rows if row.force not in usual)
    of_some = words.say("app.list").join(filter(None, strange))
    return words.say("report.gaps.duty_of_some", said=said, of_some=of_some) if of_some else said
