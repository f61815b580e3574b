"""Which codes are countries, what they are called and where they are grouped."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.model import Jurisdiction

OTHER = "Other"


@lru_cache(maxsize=1)
def _regions() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "regions.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    from babel import Locale  # late: only names need it; CLDR knows Kosovo as XK

    return {code.lower(): name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}


NOT_COUNTRIES = frozenset({"eu", "un", "ez", "zz", "qo", "xa", "xb"})
"""CLDR codes that are groupings, private use or test data."""


def is_issuer(code: str) -> bool:
    """Say whether a folder of this name holds instruments of an international body."""
    return code in _regions()["issuers"]


def is_jurisdiction(code: str) -> bool:
    """Say whether this is a country code in lower case (ISO 3166-1 alpha-2, or ``xk``)."""
    return code == code.lower() and code in _names() and code not in NOT_COUNTRIES


def load_jurisdiction(code: str) -> Jurisdiction:
    """Return the jurisdiction with this code; KeyError where there is none."""
    name = _names()[code]
    region = next((r["name"] for r in _regions()["region"] if code in r["codes"]), OTHER)
    return Jurisdiction(code, name, _regions()["brief"].get(code, name), region)
