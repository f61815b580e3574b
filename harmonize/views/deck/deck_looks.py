"""In which colours, and with which sign, a band of the matrix is drawn."""

from __future__ import annotations

from harmonize.model import Coverage

from ..colours import SURFACES
from ..matrix.measures import ASIDE, BELOW, STEP
from ..palette import RAMP, STATES, StateLook

LIGHT, DARK = 0, 1


def _on_page(ink: str, mark: str) -> StateLook:
    """A band without a ground of its own."""
    page, inks = SURFACES["page"], SURFACES[ink]
    return StateLook(page[LIGHT], inks[LIGHT], page[DARK], inks[DARK], mark)


LOOKS: dict[str, StateLook] = {
    **{state.value: look for state, look in STATES.items()},
    **{f"{STEP}{level}": look for level, look in enumerate(RAMP, 1)},
    ASIDE: _on_page("muted", "·"),
    BELOW: _on_page("bad", "▽"),
}
"""By the name of a band's look."""


def look_of(look: str) -> StateLook:
    """Return ground, ink and mark; those of "does not apply" for a look that has none."""
    return LOOKS.get(look, STATES[Coverage.NOT_APPLICABLE])
