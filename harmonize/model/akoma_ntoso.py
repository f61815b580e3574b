"""Names that writer and reader of Akoma Ntoso share, and how signs are written that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .text import Span

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:x-harmonize:statute:1"
"""What the schema leaves to others stands in this namespace: offsets, labels as read, facts about the text."""
CHARACTER = "character"
"""The name of an ``inline`` that stands for one sign; its attribute ``code`` is the sign's number in hexadecimal."""
UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML 1.0 has no place for, neither as they are nor by number."""
ESCAPED = re.compile(r"\\(\\|u[0-9A-F]{4})")
SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


def akn(name: str) -> str:
    """Return an element's name in the namespace of Akoma Ntoso."""
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """Return the name of an element or attribute in our own namespace."""
    return f"{{{OWN}}}{name}"


def escape(words: str) -> str:
    """Return words that an attribute can hold; ``unescape`` gives back what stood there."""
    doubled = words.replace("\\", "\\\\")
    return UNFIT.sub(lambda sign: f"\\u{ord(sign[0]):04X}", doubled)


def unescape(written: str) -> str:
    """Return the words that were escaped."""
    return ESCAPED.sub(lambda found: "\\" if found[1] == "\\" else chr(int(found[1][1:], 16)), written)


def write_spans(spans: Iterable[Span]) -> str:
    """Write offsets: ``12-34 40-52``."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def read_spans(written: str) -> tuple[Span, ...]:
    """Read offsets; ValueError where they are none."""
    found = [SPAN.fullmatch(part) for part in written.split(" ") if part]
    if None in found:
        raise ValueError(f"no offsets: {written[:40]!r}")
    return tuple(Span(int(place[1]), int(place[2])) for place in found if place)
