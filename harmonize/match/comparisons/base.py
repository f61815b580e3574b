"""What a comparison is: one way to compare a provision with an offence of the yardstick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from harmonize.lang.schema import Wording
from harmonize.model import ProvisionReading, Quote, YardstickOffence

from ..likeness import Likeness


@dataclass(frozen=True, slots=True)
class Question:
    """An offence of the yardstick as asked in one language of one jurisdiction.

    ``wording`` is None where the room has none; ``likeness`` compares with known provisions of other countries.
    """

    offence: YardstickOffence
    wording: Wording | None
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Finding:
    """What a comparison found: ``weight`` names the setting that it is weighed by.

    ``value`` is 0 to 1 where nothing else is said.
    """

    weight: str
    value: float
    reason: str
    quotes: tuple[Quote, ...] = ()
    other_side: tuple[str, ...] = ()
    """What stands for each quote elsewhere; see ``Evidence``."""


class Comparison(Protocol):
    """A named comparison; returns a finding, or None where it has nothing to say."""

    def __call__(self, reading: ProvisionReading, question: Question) -> Finding | None:
        """Compare one provision with one offence."""
        ...
