"""What the links to the neighbouring cells are drawn from."""

from __future__ import annotations

from typing import Any

from harmonize.views.offence.walk import Stop, Walk
from harmonize.views.words import Words


def walk_payload(way: Walk, kept: dict[str, str], words: Words) -> dict[str, Any]:
    """Return the links; ``kept`` are the parts of the address that stay as they are."""
    stops = (
        ("previous_jurisdiction", way.previous_jurisdiction),
        ("next_jurisdiction", way.next_jurisdiction),
        ("previous_offence", way.previous_offence),
        ("next_offence", way.next_offence),
    )
    return {
        "label": words.say("walk.label"),
        "kept": kept,
        "links": [_link(name, stop, words) for name, stop in stops if stop is not None],
    }


def _link(name: str, stop: Stop, words: Words) -> dict[str, Any]:
    return {
        "text": words.say(f"walk.{name}", name=stop.name),
        "back": name.startswith("previous"),
        "offence": stop.offence,
        "jurisdictions": list(stop.jurisdictions),
    }
