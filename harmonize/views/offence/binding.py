"""Which of the treaties that ask for an offence bind a jurisdiction, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from harmonize.treaties import Basis, Standing, party_status, treaties

from ..words import Words

ORDER = (Standing.PARTY, Standing.SIGNATORY, Standing.NOT_PARTY, Standing.NOT_OPEN, Standing.UNKNOWN)


@dataclass(frozen=True, slots=True)
class BindingView:
    """``lines`` say how the jurisdiction stands to each treaty, ``note`` how old the lists of Parties are."""

    lines: tuple[str, ...]
    note: str


def binding(jurisdiction: str, instruments: Iterable[str], words: Words) -> BindingView:
    """Say of each instrument whether it binds a jurisdiction; what is no treaty of the tables is not known."""
    known = treaties()
    groups: dict[Standing, list[str]] = defaultdict(list)
    ages: dict[str, None] = {}
    for name in instruments:
        if name not in known:
            groups[Standing.UNKNOWN].append(words.instrument(name))
            continue
        status = party_status(jurisdiction, name)
        key = "bound.recalled" if status.basis is Basis.GENERAL_KNOWLEDGE else "bound.named"
        if status.standing is Standing.UNKNOWN:
            key = "bound.named"
        elif status.as_of:
            ages[status.as_of] = None
        groups[status.standing].append(words.say(key, treaty=words.instrument(name)))
    lines = tuple(
        words.say(f"bound.{standing.value}", treaties=words.say("app.join").join(groups[standing]))
        for standing in ORDER
        if groups[standing]
    )
    note = words.say("bound.as_of", dates=words.say("app.join").join(ages)) if ages else ""
    return BindingView(lines, note)
