"""Read the weights of the harmonisation index."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData

WEIGHTS = Path(__file__).parent / "harmonisation.toml"
SECTIONS = ("family", "force")


@dataclass(frozen=True, slots=True)
class IndexWeights:
    """What offences weigh by their family, and elements by how strongly they are asked; 1 where nothing is said."""

    family: Mapping[str, float]
    force: Mapping[str, float]

    def of_family(self, family: str) -> float:
        """Return the weight of an offence of this family."""
        return self.family.get(family, 1.0)

    def of_force(self, force: str) -> float:
        """Return the weight of an element that is asked with this force."""
        return self.force.get(force, 1.0)


@lru_cache(maxsize=4)
def load_index_weights(path: Path = WEIGHTS) -> IndexWeights:
    """Read a file of weights; BrokenData names every entry that is unknown or no number from 0 on."""
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=path.name) from err
    faults = [f"[{section}] is not known" for section in table if section not in SECTIONS]
    read = {section: _weights(section, table.get(section, {}), faults) for section in SECTIONS}
    if faults:
        raise BrokenData("; ".join(faults) + ".", where=path.name, remedy=f"Its parts are: {', '.join(SECTIONS)}.")
    return IndexWeights(read["family"], read["force"])


def _weights(section: str, entries: object, faults: list[str]) -> dict[str, float]:
    if not isinstance(entries, dict):
        faults.append(f"[{section}] is no table")
        return {}
    faults += [f"[{section}] {name} is no number from 0 on" for name, value in entries.items() if not _fit(value)]
    return {name: float(value) for name, value in entries.items() if _fit(value)}


def _fit(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value) and value >= 0  # type: ignore[arg-type, operator]
