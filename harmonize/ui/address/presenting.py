"""What is presented: which offences, which jurisdictions, and how many of these are open.

While slides are shown the browser alone keeps the address, so that a link works without the server; ``open`` in it, or
``present=1``, means that it leads straight to a slide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.restated.restated_names import name_here

from .query import write

PRESENTING = "harmonize_presenting"
OPEN, PRESENT, KIND, ONLY, WITH = "open", "present", "kind", "only", "with"
APART = ","


class Which(StrEnum):
    """Which offences a reader presents."""

    ALL = "all"
    KIND = "kind"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Presenting:
    """What is presented: all offences, those of a ``family`` or the ``offences`` named; no jurisdictions mean all."""

    which: Which = Which.ALL
    family: str = ""
    offences: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The names and values that say this in the address."""
        said = (
            (KIND, self.family if self.which is Which.KIND else ""),
            (ONLY, APART.join(self.offences) if self.which is Which.CHOSEN else ""),
            (WITH, APART.join(self.jurisdictions)),
        )
        return tuple((name, value) for name, value in said if value)

    def of(self, comparison: Comparison) -> tuple[str, ...]:
        """Return the offences presented, in the order of the yardstick."""
        offences = comparison.yardstick.offences
        if self.which is Which.KIND:
            return tuple(offence.id for offence in offences if offence.family == self.family)
        if self.which is Which.CHOSEN:
            return tuple(offence.id for offence in offences if offence.id in self.offences)
        return tuple(offence.id for offence in offences)


def read_presenting(comparison: Comparison) -> tuple[Presenting, bool]:
    """Return what the address or the session asks for, as far as it exists here, and whether all of it does."""
    query = st.query_params
    kept = st.session_state.get(PRESENTING)
    if {OPEN, PRESENT, KIND, ONLY, WITH} & set(query) or not isinstance(kept, Presenting):
        family, only = query.get(KIND, ""), _parts(query.get(ONLY, ""))
        which = Which.CHOSEN if only else Which.KIND if family else Which.ALL
        asked = Presenting(which, family, only, _parts(query.get(WITH, "")))
    else:
        asked = kept
    families = {offence.family for offence in comparison.yardstick.offences}
    asked = replace(asked, family=name_here("family", asked.family, families) or asked.family)
    known = known_presenting(comparison, asked)
    return known, known == asked


def known_presenting(comparison: Comparison, asked: Presenting) -> Presenting:
    """Return what of a choice this result holds."""
    offences = comparison.yardstick.offences
    families = {offence.family for offence in offences}
    family = asked.family if asked.family in families else ""
    chosen = _among(asked.offences, {offence.id for offence in offences})
    lost = (asked.which is Which.KIND and not family) or (asked.offences and not chosen)
    codes = {jurisdiction.code for jurisdiction in comparison.jurisdictions}
    return Presenting(Which.ALL if lost else asked.which, family, chosen, _among(asked.jurisdictions, codes))


def write_presenting(presenting: Presenting) -> None:
    """Put what is presented into the address and the session."""
    st.session_state[PRESENTING] = presenting
    said = dict(presenting.query)
    for name in (KIND, ONLY, WITH):
        write(name, said.get(name, ""))


def stop_presenting() -> None:
    """Take out of the address that it leads straight to a slide."""
    write(OPEN, "")
    write(PRESENT, "")


def _parts(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in value.split(APART) if part))


def _among(names: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in known)
