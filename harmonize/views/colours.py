"""Colours of surfaces and of the kinds of elements, beside those of the six states.

Every pair is light theme, then dark theme. Ink on tint has a contrast of at least 6.7 to 1; every kind
of element has its own line as well, so that hue may vanish.
"""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[str, str]

SURFACES: Mapping[str, Pair] = {
    "text": ("#17202A", "#E8ECF0"),
    "muted": ("#52606D", "#A3AFBB"),
    "hairline": ("#E3E8ED", "#2A333D"),
    "frame": ("#C3CBD3", "#465260"),
    "page": ("#FFFFFF", "#12171D"),
    "panel": ("#F5F7F9", "#1A2129"),
    "raised": ("#FFFFFF", "#1F2730"),
    "control": ("#7B8794", "#7B8794"),
    "focus": ("#B4470F", "#FFB27A"),
    "link": ("#0F5C7D", "#8CD0E8"),
    "primary": ("#14556F", "#7CC7E0"),
    "on-primary": ("#FFFFFF", "#06212C"),
    "amber": ("#8A6A00", "#D9B84A"),
    "bad": ("#A8410F", "#F4A06E"),
    "good": ("#14556F", "#93D4EA"),
    "soft": ("#9FB9C4", "#4D7586"),
}

ELEMENT_TINTS: Mapping[str, Pair] = {
    "conduct": ("#DCEBF5", "#14354A"),
    "means": ("#D9F0EA", "#12382F"),
    "purpose": ("#E9E2F7", "#2C2349"),
    "object": ("#F5E9D3", "#3B2C10"),
    "mental": ("#FBE0EC", "#42182D"),
    "circumstance": ("#E6EAEE", "#28313A"),
    "aggravation": ("#FBE1D6", "#43210F"),
    "exemption": ("#E6F0D8", "#28351A"),
    "penalty": ("#FFFFFF", "#12171D"),
}

ELEMENT_INKS: Mapping[str, Pair] = {
    "conduct": ("#0B4A73", "#9FD3F2"),
    "means": ("#0B5A4B", "#8FE0CB"),
    "purpose": ("#53329A", "#CBB8FA"),
    "object": ("#6B4600", "#F0CC88"),
    "mental": ("#8E1F57", "#F7ABCC"),
    "circumstance": ("#3A4754", "#C2CCD6"),
    "aggravation": ("#8A2F0B", "#F8B294"),
    "exemption": ("#3B5A10", "#C0DE93"),
    "penalty": ("#17202A", "#E8ECF0"),
}
