"""What treaties ask of national criminal law, as data."""

from .load import LawKind, load_law_kinds, load_yardstick
from .own import read_yardstick

__all__ = ["LawKind", "load_law_kinds", "load_yardstick", "read_yardstick"]
