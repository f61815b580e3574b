"""What the axis says of a row in words: its figures, and what must be known beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harmonize.model import Coverage

from ..palette import STATES
from ..words import Words
from .lengths import say_length, say_span
from .penalty_axis import AxisRow, EndKind, FormRange, Says
from .penalty_lines import Line
from .penalty_questions import Answer

NO_ARTICLE = (Coverage.NONE, Coverage.UNCLEAR, Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States that tell by themselves why no article stands."""


def articles(row: AxisRow, words: Words) -> str:
    """Name the articles that a row rests on; empty where none stands."""
    numbers = words.say("app.join").join(row.articles)
    return words.count("penalties.articles", len(row.articles), numbers=numbers) if row.articles else ""


def figures(row: AxisRow, words: Words) -> str:
    """Say the basic form at its bar: "2 – 6 years", "from 8 years", "fine only, no imprisonment in the article"."""
    if row.says is Says.NO_ARTICLE:
        return why_no_article(row.state, words)
    if row.basic is None:
        return words.say(f"penalties.says.{row.says}")
    return range_words(row.basic, words)


def at_bar(row: AxisRow, words: Words) -> str:
    """Say the same where it is drawn: the state of a cell without an article bears its mark."""
    said = figures(row, words)
    marked = row.says is Says.NO_ARTICLE and row.state in NO_ARTICLE
    return words.say("penalties.marked", mark=STATES[row.state].mark, words=said) if marked else said


def why_no_article(state: Coverage, words: Words) -> str:
    """Say why nothing is drawn: the state of the cell, else that every article waits for a person."""
    return words.state(state) if state in NO_ARTICLE else words.say("penalties.waiting")


def range_words(terms: FormRange, words: Words) -> str:
    """Say a range as the article gives it, a bound for all offences never as if the article stated it."""
    if not terms.prison:
        return words.say("penalties.says.life")
    said = _term(terms, words)
    return words.say("penalties.or_life", term=said) if terms.life else said


def _term(terms: FormRange, words: Words) -> str:
    low, high = terms.low, terms.high
    if low.stated and high.stated:
        return say_span(low.months or 0.0, high.months or 0.0, words)
    if low.stated:
        return words.say("penalties.from", low=say_length(low.months or 0.0, words))
    if high.stated:
        return words.say("penalties.up_to", high=say_length(high.months or 0.0, words))
    return words.say("penalties.no_bounds")


def general_words(terms: FormRange, words: Words) -> Iterator[str]:
    """Say which bounds the article leaves out, and what holds in their place."""
    if not terms.prison:
        return
    if terms.high.kind is EndKind.GENERAL:
        yield words.say("penalties.no_maximum_general", high=say_length(terms.high.months or 0.0, words))
    elif terms.high.kind is EndKind.OPEN:
        yield words.say("penalties.no_maximum")
    elif terms.more:
        yield words.say("penalties.more")


def notes(row: AxisRow, lines: Sequence[Line], words: Words) -> tuple[str, ...]:
    """Say what must be known beside the figures; ``lines`` are those that the reader sees."""
    said = list(general_words(row.basic, words)) if row.basic else []
    if row.says is Says.NO_ARTICLE:
        return ()
    for line in lines if row.basic else ():
        judged = row.judged[line.key]
        if judged.answer is not Answer.YES:
            key = judged.doubt or "below"
            said.append(words.say(f"penalties.line.{key}", length=say_length(line.months, words)))
    if row.fine_alone is Answer.YES and row.says is Says.TERM:
        said.append(words.say("penalties.fine_alone"))
    return tuple(dict.fromkeys(said))


def whole_row(row: AxisRow, lines: Sequence[Line], words: Words) -> tuple[str, ...]:
    """Say everything that is drawn of a row, form by form, for a tooltip and for who does not see the chart."""
    said = [words.say("penalties.tip_basic", words=figures(row, words))]
    for key, terms in (("further", row.further), ("aggravated", row.aggravated)):
        if terms is None:
            continue
        parts = (range_words(terms, words), *general_words(terms, words))
        said.append(words.say(f"penalties.tip_{key}", words=words.say("app.list").join(parts)))
    return (*said, *notes(row, lines, words))


def fails(row: AxisRow, lines: Sequence[Line]) -> bool:
    """Return True where the basic form stays below a line that the reader sees."""
    return any(row.answer(line) is Answer.NO for line in lines)
