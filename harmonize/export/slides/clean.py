"""Words as slides can hold them: no control characters, one line each; what was left out is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from ..workbook.cell_text import IMPOSSIBLE
from .fit import one_line

Drawn = TypeVar("Drawn")


def clean(value: Drawn) -> tuple[Drawn, int]:
    """Return a plan, of dataclasses, tuples and words, with clean words, and how many characters were left out."""
    cleaner = _Cleaner()
    return cleaner.clean(value), cleaner.removed


class _Cleaner:
    def __init__(self) -> None:
        self.removed = 0

    def clean(self, value: Any) -> Any:
        if isinstance(value, str) and not isinstance(value, Enum):
            kept, removed = IMPOSSIBLE.subn("", value)
            self.removed += removed
            return one_line(kept)
        if isinstance(value, tuple):
            return tuple(self.clean(item) for item in value)
        if isinstance(value, Mapping):
            return {key: self.clean(item) for key, item in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{item.name: self.clean(getattr(value, item.name)) for item in fields(value)})
        return value
