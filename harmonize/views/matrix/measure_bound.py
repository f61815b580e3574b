"""Whether a treaty that asks for the offence binds the country: a statement about treaties, not about its law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.lang.names import named
from harmonize.model import Coverage, Gap, YardstickOffence
from harmonize.treaties import Effect, Standing, instruments_of, party_status, reservations, treaties

from ..lookup import Lookup
from ..words import Words
from .measures import ASIDE, Band, Measure, Measured, Reading, keeps_state, state_bands, step

MUST = ("M", "M/s", "M/r", "M-alt")
"""Forces of rows that a treaty obliges its Parties to meet."""
TOUCHING = (Effect.EXCLUDED, Effect.NARROWED, Effect.UNREAD)


class Binding(StrEnum):
    """How the treaties that oblige their Parties to punish an offence stand to a country."""

    BOUND = "bound"
    RESERVED = "reserved"
    NOT_BOUND = "not_bound"
    NOT_KNOWN = "not_known"
    NOT_ASKED = "not_asked"


LOOKS: Mapping[Binding, tuple[str, str]] = {
    Binding.BOUND: (step(5), "bound"),
    Binding.RESERVED: (step(3), "reserved"),
    Binding.NOT_BOUND: (step(1), "not_bound"),
    Binding.NOT_KNOWN: (ASIDE, "not_known"),
    Binding.NOT_ASKED: (ASIDE, "unstated"),
}


@dataclass(frozen=True, slots=True)
class Bond:
    """How a country is bound, and the ids of the treaties that this rests on."""

    binding: Binding
    instruments: tuple[str, ...] = ()


def asking(offence: YardstickOffence) -> tuple[str, ...]:
    """Return the treaties that oblige their Parties to punish an offence, by the rows that are its core."""
    rows = [row for row in offence.core or offence.requirements if row.of_treaties and row.force in MUST]
    cited = (ref for row in rows for ref in instruments_of(row))
    return tuple(dict.fromkeys(ref.instrument for ref in cited if ref.instrument and ref.article))


def find_bond(jurisdiction: str, offence: str, instruments: Sequence[str]) -> Bond:
    """Say how a country stands to an offence; ``instruments`` are the treaties that ask for it."""
    if not instruments:
        return Bond(Binding.NOT_ASKED)
    standing = {name: party_status(jurisdiction, name).standing for name in instruments}
    party = tuple(name for name in instruments if standing[name] is Standing.PARTY)
    if party:
        taken = tuple(name for name in party if _reserves(jurisdiction, offence, name))
        return Bond(Binding.RESERVED, taken) if taken else Bond(Binding.BOUND, party)
    unknown = tuple(name for name in instruments if standing[name] is Standing.UNKNOWN)
    return Bond(Binding.NOT_KNOWN, unknown) if unknown else Bond(Binding.NOT_BOUND, tuple(instruments))


def measure_bound(lookup: Lookup, words: Words) -> Measured:
    """Read how every cell's country is bound; the state of the law stands beside it."""
    asked = {offence.id: asking(offence) for offence in lookup.comparison.yardstick.offences}
    readings, bonds = {}, Counter[Binding]()
    lacking = 0
    for gap in lookup.gaps:
        bond = find_bond(gap.jurisdiction, gap.offence, asked[gap.offence])
        readings[gap.offence, gap.jurisdiction] = _reading(gap, bond, words)
        bonds[bond.binding] += 1
        bound = bond.binding in (Binding.BOUND, Binding.RESERVED)
        lacking += bound and gap.coverage in (Coverage.PARTIAL, Coverage.NONE)
    bands = tuple(Band(b.value, look, symbol, words.say(f"measure.{b.value}")) for b, (look, symbol) in LOOKS.items())
    lead = words.say(
        "measure.lead_bound",
        cells=words.count("matrix.count_cells", len(readings)),
        bound=words.number(bonds[Binding.BOUND] + bonds[Binding.RESERVED]),
        reserved=words.count("measure.count_reserved", bonds[Binding.RESERVED]),
        lacking=words.count("measure.count_lacking", lacking),
    )
    return Measured(Measure.BOUND, (*bands, *state_bands(words)), readings, lead)


def say_bond(bond: Bond, words: Words) -> str:
    """Say how a country is bound, and by which treaties."""
    names = words.say("app.join").join(
        named(words.code, "treaty", name, treaties()[name].brief) for name in bond.instruments
    )
    return words.say(f"measure.said_{bond.binding.value}", treaties=names)


def _reading(gap: Gap, bond: Bond, words: Words) -> Reading:
    said = say_bond(bond, words)
    symbol = LOOKS[bond.binding][1]
    if keeps_state(gap):
        return Reading(gap.coverage.value, said=said, beside=symbol)
    lacking = gap.coverage.value if gap.coverage is Coverage.PARTIAL else ""
    return Reading(bond.binding.value, said=said, beside=lacking)


def _reserves(jurisdiction: str, offence: str, instrument: str) -> bool:
    return any(r.offence == offence and r.effect in TOUCHING for r in reservations(jurisdiction, instrument))
