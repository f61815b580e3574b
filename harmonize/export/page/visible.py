"""Words as a page may show them: without characters that no reader can see."""

from __future__ import annotations

import re

from markupsafe import Markup

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control characters, what turns the direction of writing around, what has no width, and what is no character."""


class Visible:
    """Takes such characters out of everything that a page is made of; ``left_out`` counts them."""

    def __init__(self) -> None:
        self.left_out = 0

    def __call__(self, value: object) -> object:
        """Return words without them; anything else, and mark-up of our own, stays as it is."""
        if not isinstance(value, str) or isinstance(value, Markup):
            return value
        kept, removed = UNSEEN.subn("", value.replace("\r\n", "\n").replace("\r", "\n"))
        self.left_out += removed
        return kept
