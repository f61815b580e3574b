"""Article labels: what two prints of one label have in common."""

from __future__ import annotations

import re

NOISE = re.compile(r"[\s.°º˚ª–-]")


def label_key(label: str) -> str:
    """Return what two prints of one label have in common (``161 - A``, ``161-A``; ``12.º``, ``12``).

    Letters are kept apart as printed, but for their case: ``96-ѓ`` is not ``96-г``.
    """
    key = NOISE.sub("", label).lower()
    return key[:-1] if key.endswith(")") and "(" not in key else key
