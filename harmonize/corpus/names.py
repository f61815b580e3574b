"""Names of uploads made safe: one plain part of a path, whatever was asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 80
"""Characters of a name without its ending."""
MOST_BYTES = 180
"""File systems count bytes, 255 at most; a result adds an ending of its own."""
UNSAFE = re.compile(r"[<>:\"|?*\s\\/]+")
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""
NAMELESS = "text"


def safe_name(name: str, ending: str) -> str:
    """Return a file name with this ending and nothing that leads elsewhere, hides or turns what is shown.

    Letters of all scripts stay; control, format and direction characters, separators and leading dots go.
    """
    last = re.split(r"[\\/]", name)[-1]
    stem = last[: -len(ending)] if last.lower().endswith(ending) else last
    visible = "".join(char for char in stem if _plain(char))
    joined = UNSAFE.sub("-", unicodedata.normalize("NFC", visible)).strip(".-~ ")
    short = _shortened(joined) or NAMELESS
    return f"{NAMELESS}-{short}{ending}" if DEVICES.fullmatch(short) else f"{short}{ending}"


def free_name(name: str, taken: Collection[str]) -> str:
    """Return the name, with a number before its ending where it is taken, whatever the size of its letters."""
    known = {other.casefold() for other in taken}
    stem, _, ending = name.rpartition(".")
    number, free = 1, name
    while free.casefold() in known:
        number += 1
        free = f"{stem}-{number}.{ending}"
    return free


def is_safe(name: str) -> bool:
    """Say whether a name is one that ``safe_name`` could have given."""
    ending = name[name.rfind(".") :].lower() if "." in name[1:] else ""
    return bool(ending) and safe_name(name, ending) == name


def one_line(words: str, longest: int = 500) -> str:
    """Return words from a form as one line without characters that cannot be seen."""
    blank = re.sub(r"\s+", " ", words)
    return "".join(char for char in blank if unicodedata.category(char)[0] != "C").strip()[:longest]


def _plain(char: str) -> bool:
    return unicodedata.category(char)[0] != "C" or char in "\t\n\r"


def _shortened(stem: str) -> str:
    short = stem[:LONGEST]
    while len(short.encode("utf-8")) > MOST_BYTES:
        short = short[:-1]
    return short.strip(".-~ ")
