"""The conductor: calls the stages in order; knows no details of any."""

from __future__ import annotations

from .conductor import compare, without_words
from .instrument import ReadInstrument
from .record import Progress, RunRecord
from .roots import default_root
from .statutes import ReadStatutes, read_statutes
from .workers import spare_the_collector

__all__ = [
    "Progress",
    "ReadInstrument",
    "ReadStatutes",
    "RunRecord",
    "compare",
    "default_root",
    "read_statutes",
    "spare_the_collector",
    "without_words",
]
