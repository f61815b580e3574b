"""What treaties ask of national criminal law, as data."""

from .load import ElementRule, LawKind, Reach, load_element_rules, load_law_kinds, load_yardstick

__all__ = ["ElementRule", "LawKind", "Reach", "load_element_rules", "load_law_kinds", "load_yardstick"]
