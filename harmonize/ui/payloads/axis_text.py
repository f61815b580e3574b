"""Words as the chart's text: plotly reads a little markup and entities in it, so that words of others are escaped.

Line breaks and small type are ours; every other sign is shown as it is.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

BREAK = "<br>"
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
"""Not the blank that holds two words together."""
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})


def shown(words: str) -> str:
    """Return words so that the chart shows each sign of them; runs of blanks become one."""
    return _BLANKS.sub(" ", words).strip().translate(_ENTITIES)


def wrapped(words: str, width: int) -> list[str]:
    """Cut words into lines of at most ``width`` signs, each fit for the chart; nothing is left out."""
    return [shown(line) for line in textwrap.wrap(_BLANKS.sub(" ", words), width)]


def bold(lines: Iterable[str]) -> list[str]:
    """Set lines that are already fit for the chart in bold."""
    return [f"<b>{line}</b>" for line in lines]


def small(lines: Iterable[str], size: int, colour: str) -> list[str]:
    """Set lines that are already fit for the chart in small type of a colour."""
    return [f'<span style="font-size:{size}px;fill:{colour}">{line}</span>' for line in lines]
