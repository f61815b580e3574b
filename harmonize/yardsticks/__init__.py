"""What treaties ask of national criminal law, as data."""

from .load import (
    ElementRule,
    LawKind,
    Narrowing,
    Reach,
    load_element_rules,
    load_law_kinds,
    load_narrowings,
    load_yardstick,
)

__all__ = [
    "ElementRule",
    "LawKind",
    "Narrowing",
    "Reach",
    "load_element_rules",
    "load_law_kinds",
    "load_narrowings",
    "load_yardstick",
]
