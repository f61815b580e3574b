"""From provisions to offences: forms, penalties and the concepts that each provision mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.lang import LanguageRoom
from harmonize.model import ConceptMention, Offence, Provision, ProvisionReading, ProvisionStatus, Quote, Span

from .concepts import ConceptFinder, concept_finder, element_finder
from .general_part import find_general_part
from .offences import offence_finder
from .references import resolve_references

__all__ = ["extract_offences"]

LEVELS_OF_PATH = 2
"""How many chapter names above an article say what it is about."""


def extract_offences(provisions: Sequence[Provision], room: LanguageRoom) -> tuple[ProvisionReading, ...]:
    """Read the provisions in force of one instrument.

    Provisions without a penalty are read too: definitions stand there.
    """
    finder = offence_finder(room.code)
    found = {index: finder.find(provision) for index, provision in enumerate(provisions)}
    flat = [offence for offences in found.values() for offence in offences]
    resolved = iter(resolve_references(flat, provisions))
    general = find_general_part(provisions, room)
    readings = []
    for index, provision in enumerate(provisions):
        offences = tuple(next(resolved) for _ in found[index])
        if provision.status is ProvisionStatus.IN_FORCE:
            readings.append(_reading(provision, offences, room, index in general))
    return tuple(readings)


def _reading(
    provision: Provision, offences: tuple[Offence, ...], room: LanguageRoom, general: bool
) -> ProvisionReading:
    finder = concept_finder(room.code)
    at = provision.span.start
    head = provision.text[: provision.body.start - at] if provision.heading else ""
    quotes = [penalty.quote for offence in offences for penalty in offence.penalties]
    conduct = " ".join(room.shadow(provision.live(span)) for span in _conduct_spans(provision, quotes))
    return ProvisionReading(
        provision=provision,
        offences=offences,
        in_heading=finder.find(head, file=provision.file, offset=at),
        in_body=_mentions(provision, finder),
        words=(
            *element_finder(room.code).find(head, file=provision.file, offset=at),
            *_mentions(provision, element_finder(room.code)),
        ),
        blocks=provision.blocks,
        in_path=tuple(m for name in provision.path[-LEVELS_OF_PATH:] for m in finder.find(name)),
        conduct=" ".join(conduct.split()),
        punishes=bool(offences) or offence_finder(room.code).punishes(provision),
        general=general,
        varies=offence_finder(room.code).varies(provision),
    )


def _mentions(provision: Provision, finder: ConceptFinder) -> tuple[ConceptMention, ...]:
    """Return what is found in the paragraphs of a provision, quoted as printed."""
    return tuple(
        replace(mention, quote=replace(mention.quote, text=provision.slice(mention.quote.span)))
        for paragraph in provision.paragraphs
        for mention in finder.find(provision.live(paragraph.span), file=provision.file, offset=paragraph.span.start)
    )


def _conduct_spans(provision: Provision, penalties: Sequence[Quote]) -> tuple[Span, ...]:
    """Return the parts of a provision's body that are not penalty clauses."""
    cuts = sorted((q.span.start, q.span.end) for q in penalties if provision.body.holds(q.span))
    kept, at = [], provision.body.start
    for start, end in cuts:
        if start > at:
            kept.append(Span(at, start))
        at = max(at, end)
    if at < provision.body.end:
        kept.append(Span(at, provision.body.end))
    return tuple(kept)
