"""Places of the law: the same article, however its label is printed and whatever format its file has."""

from __future__ import annotations

import re
import string
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath

LABELS = Path(__file__).parent / "labels.toml"
PLAIN = frozenset(string.ascii_lowercase + string.digits)
Place = tuple[str, str]
"""An instrument (``<iso2>/<name without ending>``) and an article's key."""
Cell = tuple[str, str]
"""A jurisdiction (in capitals) and an offence."""


def place_of(file: str, article: str) -> Place:
    """Return the place that a file and a label name."""
    return instrument_key(file), article_key(article)


def instrument_key(file: str) -> str:
    """Return folder and name without ending: an instrument in another format is the same one."""
    path = PurePosixPath(file.replace("\\", "/"))
    return f"{path.parent.name}/{path.stem}".lower()


@lru_cache(maxsize=65536)
def article_key(label: str) -> str:
    """Return a label in plain letters and digits: ``411 quáter`` is ``411quater``; ``230/ç`` is not ``230/c``."""
    opening, letters = _folding()
    plain = unicodedata.normalize("NFC", label.strip().lower()).translate(letters)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return "".join(c for c in opening.sub("", plain) if c in PLAIN)


@lru_cache(maxsize=1)
def _folding() -> tuple[re.Pattern[str], dict[int, str]]:
    table = tomllib.loads(LABELS.read_text(encoding="utf-8"))
    return re.compile(rf"^(?:{'|'.join(table['words'])})\b\.?"), str.maketrans(table["letters"])
