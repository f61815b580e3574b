"""How to read a deck, how its result was made, and from which texts: what stands on its last slides."""

from __future__ import annotations

from dataclasses import dataclass

from ..closing.closing_page import advice
from ..method.method import StateRow, state_rows
from ..offence.article import title_words
from ..report.report import Report
from ..words import Words


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A text that was read."""

    jurisdiction: str
    title: str
    kind: str
    as_of: str
    file: str


@dataclass(frozen=True, slots=True)
class Reading:
    """``states`` in the order of the legend, ``steps`` of the method, ``rules`` that every reader must know."""

    states: tuple[StateRow, ...]
    rules: tuple[str, ...]
    steps: tuple[str, ...]
    limits: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    unread: tuple[str, ...]


def reading_of(report: Report) -> Reading:
    """Draw it up for the jurisdictions of a report."""
    words, comparison = report.words, report.comparison
    names = {column.code: column.name for column in report.arranged.matrix.columns}
    texts = [text for code in names for text in report.lookup.read(code)]
    return Reading(
        states=state_rows(report.gaps, words),
        rules=(words.say("method.states_note"), words.say("method.sure_note"), _review(words), advice(words)),
        steps=tuple(step.replace("**", "") for step in words.table("method.steps").values()),
        limits=tuple(words.table("method.limits_list").values()),
        sources=tuple(
            SourceRow(
                names[text.jurisdiction],
                title_words(text),
                words.text_kind(text.kind),
                words.date(text.as_of) if text.as_of else words.say("source.no_date"),
                text.file,
            )
            for text in texts
        ),
        unread=tuple(
            words.say("slides.line", name=item.file, words=item.reason) for item in comparison.skipped if item.failed
        ),
    )


def _review(words: Words) -> str:
    return words.say("slides.review", mark="*")
