"""How to read a deck, how its result was made, and from which texts: what stands on its last slides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from harmonize.model import Instrument

from ..closing.closing_page import advice
from ..method.method import StateRow, state_rows
from ..offence.article import title_words
from ..report.report import Report
from ..words import Words
from .deck_matrix import REVIEW


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A text that was read, or a file that could not be; its ``title`` is then the reason."""

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


def reading_of(report: Report) -> Reading:
    """Draw it up for the jurisdictions of a report."""
    words = report.words
    names = {column.code: column.name for column in report.arranged.matrix.columns}
    texts = [text for code in names for text in report.lookup.read(code)]
    return Reading(
        states=state_rows(report.gaps, words),
        rules=(
            words.say("method.states_note"),
            words.say("method.sure_note"),
            words.say("slides.review", mark=REVIEW),
            advice(words),
        ),
        steps=tuple(step.replace("**", "") for step in words.table("method.steps").values()),
        limits=tuple(words.table("method.limits_list").values()),
        sources=(*(_read(text, names, words) for text in texts), *_unread(report, names)),
    )


def _read(text: Instrument, names: Mapping[str, str], words: Words) -> SourceRow:
    as_of = words.date(text.as_of) if text.as_of else words.say("source.no_date")
    return SourceRow(names[text.jurisdiction], title_words(text), words.text_kind(text.kind), as_of, text.file)


def _unread(report: Report, names: Mapping[str, str]) -> Iterator[SourceRow]:
    """Name the files that could not be read, but those of jurisdictions that the report leaves out."""
    words, known = report.words, {item.code: item.name for item in report.comparison.jurisdictions}
    for item in report.comparison.skipped:
        code = item.file.partition("/")[0]
        if item.failed and (code in names or code not in known):
            yield SourceRow(known.get(code, ""), item.reason, words.say("report.provenance.failed"), "", item.file)
