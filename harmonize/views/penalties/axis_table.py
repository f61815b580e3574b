"""The rows of the axis as a table that can be taken along: what is drawn, in months, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..words import Words
from .axis_words import articles, figures, notes
from .penalty_axis import AxisRow, End, FormRange
from .penalty_lines import Line, name_line

FORMS = ("basic", "further", "aggravated")


def axis_columns(lines: Sequence[Line], words: Words) -> tuple[str, ...]:
    """Return the names of the columns in the reader's language."""
    say = words.say
    forms = [
        say(f"penalties.column.{part}", form=say(f"penalties.head.{form}"))
        for form in FORMS
        for part in ("low", "low_from", "high", "high_from", "life")
    ]
    return (
        say("penalties.head.jurisdiction"),
        *(say(f"penalties.column.{name}") for name in ("code", "region", "source", "state")),
        say("penalties.head.articles"),
        say("penalties.column.at_bar"),
        *forms,
        *(say("penalties.column.line", line=name_line(line, words)) for line in lines),
        say("penalties.head.fine"),
        say("penalties.column.general"),
        say("penalties.head.words"),
    )


def axis_cells(row: AxisRow, lines: Sequence[Line], words: Words) -> tuple[str, ...]:
    """Return the cells of a row; months have at most four decimals, and a length that is not known is empty."""
    say = words.say
    ranges = {"basic": row.basic, "further": row.further, "aggravated": row.aggravated}
    return (
        row.name,
        row.jurisdiction.upper(),
        row.region,
        row.mark,
        words.state(row.state),
        articles(row, words),
        figures(row, words),
        *(cell for form in FORMS for cell in _form(ranges[form], words)),
        *(say(f"penalties.answer.{row.answer(line)}") if row.articles else "" for line in lines),
        say(f"penalties.answer.{row.fine_alone}") if row.articles else "",
        row.general,
        say("app.list").join(notes(row, lines, words)),
    )


def _form(terms: FormRange | None, words: Words) -> Iterator[str]:
    if terms is None or not terms.prison:
        yield from ("", "", "", "")
    else:
        for end in (terms.low, terms.high):
            yield _months(end)
            yield words.say(f"penalties.bound.{end.kind}")
    life = terms is not None and terms.life
    yield words.say(f"penalties.answer.{'yes' if life else 'no'}") if terms else ""


def _months(end: End) -> str:
    return "" if end.months is None else f"{end.months:.4f}".rstrip("0").rstrip(".")
