"""Colours and marks of the six states, and the steps of what is more or less, the same on screen and in reports.

Chosen so that lightness, symbol and word each tell the states apart without hue; contrast of ink on
ground is at least 4.5 to 1 in both themes.
"""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Coverage


@dataclass(frozen=True, slots=True)
class StateLook:
    """Ground and ink of a state in the light and the dark theme, and its one-character mark."""

    ground: str
    ink: str
    dark_ground: str
    dark_ink: str
    mark: str


STATES: dict[Coverage, StateLook] = {
    Coverage.FULL: StateLook("#14556F", "#FFFFFF", "#93D4EA", "#06212C", "●"),
    Coverage.PARTIAL: StateLook("#A9D0DF", "#0B3546", "#23566B", "#E4F3F9", "◐"),
    Coverage.NONE: StateLook("#D9622B", "#1E0A00", "#E8743B", "#230B00", "✕"),
    Coverage.UNCLEAR: StateLook("#F6E3A1", "#4A3800", "#5F4D12", "#FFF3C9", "?"),
    Coverage.NOT_LOADED: StateLook("#F3F4F6", "#4B5563", "#1A2129", "#AEB8C4", "□"),
    Coverage.NOT_APPLICABLE: StateLook("#FFFFFF", "#6B7280", "#12171D", "#8B96A3", "–"),
}

RAMP: tuple[StateLook, ...] = (
    StateLook("#E3F0F5", "#0B3546", "#1A3644", "#D5E9F1", "○"),
    StateLook("#A9D0DF", "#0B3546", "#23566B", "#E4F3F9", "◔"),
    StateLook("#74AFC6", "#06212C", "#36778F", "#FFFFFF", "◑"),
    StateLook("#367892", "#FFFFFF", "#6AAFC8", "#06212C", "◕"),
    StateLook("#14556F", "#FFFFFF", "#93D4EA", "#06212C", "●"),
)
"""Five steps of one hue from little to much, each darker than the one before (in the dark theme: lighter)."""
