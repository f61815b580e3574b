"""A text as a sentence model may see it."""

from __future__ import annotations

import unicodedata

LONGEST = 1_000
"""Characters of a text that are read: the cost grows with every one, and the first say what it is about."""


def clean_text(text: str) -> str:
    """Return the text in NFC without control characters and broken letters, cut; "" where it says nothing.

    Models in C end a text at its first NUL, and give an ordinary vector to a text without a letter.
    """
    # The cut comes first too: normalising a long text costs time, and composing adds no more than a few letters.
    composed = unicodedata.normalize("NFC", text[: 4 * LONGEST])
    sound = composed.encode("utf-8", "replace").decode("utf-8")
    plain = "".join(" " if unicodedata.category(char) == "Cc" else char for char in sound)
    cut = " ".join(plain.split())[:LONGEST].rstrip()
    return cut if any(char.isalnum() for char in cut) else ""
