"""Which kinds of law are loaded in each jurisdiction, of those that the yardstick's offences usually stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from harmonize.model import Comparison, Coverage, FileReading, Instrument, TextKind
from harmonize.yardsticks import load_law_kinds

CODE = "code"


class Standing(StrEnum):
    """What is said of a kind of law in a jurisdiction."""

    LOADED = "loaded"
    LOSSES = "losses"
    """Loaded, but of every text of this kind something did not become text."""
    PART = "part"
    """A text that calls itself a code is there, with too few articles that punish to be a whole one."""
    WAITING = "waiting"
    """Not among the files, and cells say "law not loaded" because of it."""
    MISSING = "missing"
    """Not among the files, and no cell waits for it."""


@dataclass(frozen=True, slots=True)
class KindCell:
    """A kind of law in a jurisdiction: ``offences`` are labels of those that wait for it.

    ``digest`` says that nothing but digests of this kind was read.
    """

    kind: str
    standing: Standing
    files: tuple[str, ...] = ()
    offences: tuple[str, ...] = ()
    digest: bool = False


@dataclass(frozen=True, slots=True)
class KindRow:
    """A jurisdiction; ``others`` counts texts of none of the kinds asked for."""

    code: str
    name: str
    cells: tuple[KindCell, ...]
    others: int


def asked_kinds(comparison: Comparison) -> tuple[str, ...]:
    """Return the kinds of law that the yardstick's offences name, in the order of the table of kinds."""
    asked = {kind for offence in comparison.yardstick.offences for kind in offence.law_kinds}
    order = [kind.id for kind in load_law_kinds()]
    return tuple([kind for kind in order if kind in asked] + sorted(asked - set(order)))


def kind_rows(comparison: Comparison, readings: Mapping[str, FileReading]) -> tuple[KindRow, ...]:
    """Return a row for each jurisdiction, by name."""
    kinds = asked_kinds(comparison)
    texts: dict[str, list[Instrument]] = {item.code: [] for item in comparison.jurisdictions}
    for instrument in comparison.instruments:
        texts.setdefault(instrument.jurisdiction, []).append(instrument)
    waiting = _waiting(comparison)
    return tuple(
        KindRow(
            item.code,
            item.name,
            tuple(_cell(kind, texts[item.code], readings, waiting.get((item.code, kind), [])) for kind in kinds),
            sum(not set(text.law_kinds) & set(kinds) and text.act != CODE for text in texts[item.code]),
        )
        for item in sorted(comparison.jurisdictions, key=lambda item: item.name)
    )


def _cell(kind: str, texts: list[Instrument], readings: Mapping[str, FileReading], offences: list[str]) -> KindCell:
    own = [text for text in texts if kind in text.law_kinds]
    named = [text for text in texts if kind == CODE == text.act]
    if not own and named:
        return KindCell(kind, Standing.PART, _files(named), tuple(offences), _all_digests(named))
    if not own:
        return KindCell(kind, Standing.WAITING if offences else Standing.MISSING, offences=tuple(offences))
    lossy = all(text.file in readings and readings[text.file].lossy for text in own)
    return KindCell(
        kind,
        Standing.LOSSES if lossy else Standing.LOADED,
        _files(own),
        digest=_all_digests(own),
    )


def _files(texts: list[Instrument]) -> tuple[str, ...]:
    return tuple(text.file for text in texts)


def _all_digests(texts: list[Instrument]) -> bool:
    return all(text.kind is TextKind.DIGEST for text in texts)


def _waiting(comparison: Comparison) -> dict[tuple[str, str], list[str]]:
    """Return labels of the offences whose cells say "law not loaded", by jurisdiction and kind of law."""
    offences = {offence.id: offence for offence in comparison.yardstick.offences}
    found: dict[tuple[str, str], list[str]] = {}
    for gap in comparison.gaps:
        if gap.coverage is Coverage.NOT_LOADED and gap.offence in offences:
            for kind in offences[gap.offence].law_kinds:
                found.setdefault((gap.jurisdiction, kind), []).append(offences[gap.offence].label)
    return found
