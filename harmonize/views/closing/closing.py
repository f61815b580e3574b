"""Closing a gap: how other countries word an element that a country's law lacks.

Drafting inspiration, not a model law: the words are shown because they were recognised as carrying the element, and
nobody has judged whether they are good law or would fit elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from harmonize.lang.catalogue import RESULTS
from harmonize.lang.phrases import phrase
from harmonize.model import (
    Coverage,
    ElementFinding,
    ElementRole,
    ElementStatus,
    Gap,
    Instrument,
    Quote,
    Requirement,
)

from ..lookup import Lookup
from ..offence.passage import passage_around
from .closing_nearness import Nearness, nearness, wording_rank

MOST = 5
"""Wordings shown for one element."""
ALTERNATIVE = "M-alt"
SILENT = (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States in which there is no gap to close."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How another country words an element: ``quote`` carries it, ``passage`` is the sentence around it.

    ``gloss`` says in English what the words stand for; ``source`` is the instrument that they are from.
    """

    jurisdiction: str
    article: str
    quote: Quote
    passage: Quote
    gloss: str
    role: ElementRole
    near: Nearness
    source: Instrument


@dataclass(frozen=True, slots=True)
class Closing:
    """An element that a country's law lacks or may lack; ``reason`` says why there is no wording, where none is."""

    offence: str
    jurisdiction: str
    element: str
    description: str
    status: ElementStatus
    wordings: tuple[Wording, ...]
    reason: str

    @property
    def advice(self) -> str:
        """What a reader must know before using a wording."""
        return phrase("closing.advice")


def close_gaps(lookup: Lookup) -> tuple[Closing, ...]:
    """Return every core element that is absent or unclear, in the order of the matrix, with wordings of others."""
    held = _held(lookup.comparison.elements)
    return tuple(
        _close(lookup, gap, row, status, held.get((gap.offence, row.element), []))
        for gap in lookup.gaps
        if gap.coverage not in SILENT
        for row, status in open_elements(lookup, gap)
    )


def close_cell(lookup: Lookup, offence: str, jurisdiction: str, code: str = RESULTS) -> tuple[Closing, ...]:
    """Return the same for one cell; nothing where the result has no such cell, or nothing is open in it.

    ``code`` is the interface language of the reasons.
    """
    gaps = (gap for gap in lookup.gaps if (gap.offence, gap.jurisdiction) == (offence, jurisdiction))
    gap = next(gaps, None)
    if gap is None or gap.coverage in SILENT:
        return ()
    held = _held(finding for finding in lookup.comparison.elements if finding.offence == offence)
    return tuple(
        _close(lookup, gap, row, status, held.get((offence, row.element), []), code)
        for row, status in open_elements(lookup, gap)
    )


def _held(findings: Iterable[ElementFinding]) -> dict[tuple[str, str], list[ElementFinding]]:
    """Return by offence and element the findings that have words for it."""
    held: dict[tuple[str, str], list[ElementFinding]] = defaultdict(list)
    for finding in findings:
        if finding.status is ElementStatus.PRESENT and finding.quotes:
            held[finding.offence, finding.element].append(finding)
    return held


def open_elements(lookup: Lookup, gap: Gap) -> Iterator[tuple[Requirement, ElementStatus]]:
    """Return the core elements of a cell that were not found; of alternative models none is open where one is there."""
    offence = lookup.asked[gap.offence]
    statuses = {f.element: f.status for f in lookup.findings.get((gap.offence, gap.jurisdiction), [])}
    models = {row.element for row in offence.core if row.force == ALTERNATIVE}
    settled = any(statuses.get(element) is ElementStatus.PRESENT for element in models)
    for row in offence.core:
        status = statuses.get(row.element, ElementStatus.UNCLEAR)
        if status is not ElementStatus.PRESENT and not (settled and row.element in models):
            yield row, status


def _close(
    lookup: Lookup,
    gap: Gap,
    row: Requirement,
    status: ElementStatus,
    held: Iterable[ElementFinding],
    code: str = RESULTS,
) -> Closing:
    own = own_languages(lookup, gap)
    found = [_wording(lookup, f, own) for f in held if f.jurisdiction != gap.jurisdiction]
    found.sort(key=_order)
    reason = ""
    if not found:
        reason = phrase("closing.alone" if len(lookup.jurisdictions) < 2 else "closing.nobody", code=code)
    return Closing(gap.offence, gap.jurisdiction, row.element, row.description, status, tuple(found[:MOST]), reason)


def own_languages(lookup: Lookup, gap: Gap) -> tuple[str, ...]:
    """Return the languages of the texts that a cell rests on, else of all that were read of the country."""
    files = dict.fromkeys(match.file for match in lookup.matches.get((gap.offence, gap.jurisdiction), []))
    texts = [lookup.instruments[file] for file in files if file in lookup.instruments]
    return tuple(dict.fromkeys(item.language for item in texts or lookup.read(gap.jurisdiction)))


def _wording(lookup: Lookup, finding: ElementFinding, own: Sequence[str]) -> Wording:
    quote = finding.quotes[0]
    source = lookup.instruments[quote.file]
    provision = lookup.provision_at(quote)
    parts = [provision.span, provision.body, *(p.span for p in provision.paragraphs)] if provision else []
    around = min((part for part in parts if part.holds(quote.span)), key=len, default=quote.span)
    text = lookup.comparison.texts.get(quote.file, "")
    span = passage_around(text, quote.span, around) if text else quote.span
    return Wording(
        jurisdiction=finding.jurisdiction,
        article=finding.article,
        quote=quote,
        passage=Quote(quote.file, span, span.of(text) if text else quote.text),
        gloss=finding.rule,
        role=finding.role,
        near=nearness(provision.language if provision else source.language, own),
        source=source,
    )


def _order(wording: Wording) -> tuple[bool, int, int, int, str]:
    return wording_rank(wording.role, wording.near, wording.source.kind, wording.jurisdiction)
