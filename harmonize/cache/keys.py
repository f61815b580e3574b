"""Keys of entries: a checksum over everything that a result depends on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from harmonize.model import Comparison, SourceEntry, Yardstick
from harmonize.settings import Settings

FORM = 1
"""Rises when entries get another form while the package's files stay the same, which cannot be: a safeguard."""
ABOUT = (".dist-info", ".egg-info")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every result depends on: the package's code and data, Python, and the libraries at hand."""

    package: str
    python: str
    libraries: tuple[str, ...]


def surroundings(package: str, path: Sequence[str] | None = None) -> Surroundings:
    """Describe this process; ``package`` is the fingerprint of the package's files."""
    python = f"{sys.implementation.name} {sys.version} {sys.platform} {sys.byteorder}"
    return Surroundings(package, python, libraries(sys.path if path is None else path))


def libraries(path: Iterable[str]) -> tuple[str, ...]:
    """Return name and version of everything installed, in the order in which it would be found.

    All of it, not a list of what is known to matter: a list is wrong on the day a library is added.
    """
    found: list[str] = []
    for folder in dict.fromkeys(path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names alone, and quickly
        except OSError:
            continue
        found += sorted(name for name in names if name.endswith(ABOUT))
    return tuple(found)


def file_key(
    around: Surroundings, settings: Settings, jurisdiction: str, file: str, entry: SourceEntry, sha256: str
) -> str:
    """Return the key of what one statute file gives; ``sha256`` is that of its bytes."""
    return _key("file", around, settings, jurisdiction, file, entry, sha256)


def jurisdiction_key(
    around: Surroundings,
    settings: Settings,
    yardstick: Yardstick,
    code: str,
    files: Sequence[str],
    meaning: Sequence[str] = (),
) -> str:
    """Return the key of matches, elements and gaps; ``files`` are the keys of its files in order.

    ``meaning`` is what tells the sentence model from others (name, fingerprint); empty where none is asked.
    """
    return _key("jurisdiction", around, settings, yardstick, code, list(files), list(meaning))


def result_key(around: Surroundings, comparison: Comparison, language: str) -> str:
    """Return the key of the files that a comparison is written into, the workbook in a language."""
    return _key("result", around, comparison, language)


def _key(kind: str, *ingredients: object) -> str:
    # Order is fixed by sorting: tables of settings come in any order.
    told = msgspec.msgpack.encode((FORM, kind, *ingredients), order="deterministic")
    return f"{kind}-{hashlib.sha256(told).hexdigest()}"
