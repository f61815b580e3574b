"""Read an invented text as the pipeline does: segment, extract, resolve references."""

from __future__ import annotations

from harmonize.extract.offences import offence_finder
from harmonize.extract.quantities import quantity_grammar
from harmonize.extract.ranges import RangeFinder
from harmonize.extract.references import resolve_references
from harmonize.lang import load_language, room_codes
from harmonize.model import Offence, Penalty, PenaltyKind, Quote, SourceEntry, SourceText, Span
from harmonize.segment import SegmentedText, segment_instrument

SALE = "Artículo 1. Venta\nEl que venda barcos será castigado con prisión de dos a cinco años"
READING = [code for code in room_codes() if load_language(code).reads_statutes]
"""Rooms that read statutes."""
HERE = Quote("aa/x.md", Span(0, 0), "")
"""The place of texts that stand in no file."""

Bounds = tuple[float | None, float | None]


def segmented(text: str, code: str = "es", country: str = "aa") -> SegmentedText:
    """Cut a text into articles."""
    source = SourceText(country, f"{country}/x.md", text, SourceEntry("x.md"), "md", "utf-8", "test", len(text), "")
    return segment_instrument(source, load_language(code), code)


def offences(text: str, code: str = "es", country: str = "aa") -> tuple[Offence, ...]:
    """Return the offences of a text; every penalty must quote it."""
    provisions = segmented(text, code, country).provisions
    found = [o for p in provisions for o in offence_finder(code).find(p)]
    for offence in found:
        for penalty in offence.penalties:
            assert penalty.quote.text == penalty.quote.span.of(text)
    return resolve_references(found, provisions)


def bounds(text: str, code: str = "es", country: str = "aa") -> list[tuple[str, str, float | None, float | None]]:
    """Return form, kind and bounds of every penalty of a text."""
    return [
        (o.form.value, p.kind.value, p.min_months, p.max_months)
        for o in offences(text, code, country)
        for p in o.penalties
    ]


def forms(text: str, code: str = "es", country: str = "aa") -> list[str]:
    """Return the forms of the offences of a text."""
    return [offence.form.value for offence in offences(text, code, country)]


def tied(text: str, code: str = "es", country: str = "aa") -> list[list[tuple[str, str]]]:
    """Return, for each offence of a text, its penalties' connectives and kinds."""
    return [[(p.connective, p.kind.value) for p in o.penalties] for o in offences(text, code, country)]


def numbers(text: str, code: str) -> list[int]:
    """Return the numbers of a text in order."""
    return list(quantity_grammar(code).mask(load_language(code).shadow(text)).values.values())


def ranges(text: str, code: str) -> list[Bounds]:
    """Return the bounds of the ranges of a text in order."""
    room = load_language(code)
    finder = RangeFinder(quantity_grammar(code), room.penalties.ranges)
    return [(found.low, found.high) for found in finder.find(room.shadow(text))]


def prison(low: float | None, high: float | None, *, kind: str = "imprisonment", connective: str = "") -> Penalty:
    """Return a penalty with these bounds in months that quotes nothing."""
    return Penalty(PenaltyKind(kind), low, high, HERE, connective=connective)
