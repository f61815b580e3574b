"""The colours of ``palette`` and ``colours`` as CSS, and the sheets that pages and papers have in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..colours import ELEMENT_INKS, ELEMENT_TINTS, SURFACES
from ..palette import RAMP, STATES

HERE = Path(__file__).parent

Token = tuple[str, str, str]
"""Name of a colour, and what it is in the light and in the dark theme."""


def colour_tokens() -> Iterator[Token]:
    """Yield every colour."""
    for name, pair in SURFACES.items():
        yield (name, *pair)
    looks = {**{state.value: look for state, look in STATES.items()}, **{f"step{n}": s for n, s in enumerate(RAMP, 1)}}
    for name, look in looks.items():
        yield f"{name}-bg", look.ground, look.dark_ground
        yield f"{name}-fg", look.ink, look.dark_ink
    for kind, pair in ELEMENT_TINTS.items():
        yield (f"k-{kind}-bg", *pair)
    for kind, pair in ELEMENT_INKS.items():
        yield (f"k-{kind}-ink", *pair)


@lru_cache(maxsize=1)
def look_rules() -> str:
    """Return the rules that colour what bears a look (``s-partial``, ``s-step3``) or a kind (``k-conduct``)."""
    looks = (*STATES, *(f"step{number}" for number in range(1, len(RAMP) + 1)))
    states = "".join(f".s-{s}{{background-color:var(--{s}-bg);color:var(--{s}-fg)}}" for s in looks)
    kinds = "".join(f".k-{k}{{--kb:var(--k-{k}-bg);--ki:var(--k-{k}-ink)}}" for k in ELEMENT_INKS)
    return states + kinds


def drawn_css(name: str) -> str:
    """Return a sheet: ``signs`` (hatching, chips, corners) or ``marks`` (lines under words of elements)."""
    return (HERE / f"{name}.css").read_text(encoding="utf-8")
