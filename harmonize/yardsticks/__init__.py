"""What treaties ask of national criminal law, as data."""

from .load import LawKind, load_law_kinds, load_yardstick

__all__ = ["LawKind", "load_law_kinds", "load_yardstick"]
