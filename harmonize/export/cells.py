"""What stands in one cell of a CSV file: numbers, yes and no, and lists that can be taken apart again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from harmonize.model import Span

DECIMALS = 4
LIST = "; "
PATH = " > "
YES, NO = "yes", "no"
EMPTY = "\\e"
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def number(value: float | None) -> str:
    """Write a number with at most four decimals and no trailing zeros; empty for None."""
    if value is None:
        return ""
    written = f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def yes_no(value: bool) -> str:
    """Write a truth value."""
    return YES if value else NO


def place(span: Span) -> str:
    """Write half-open offsets: ``12-40``."""
    return f"{span.start}-{span.end}"


def join_list(items: Iterable[str]) -> str:
    r"""Join items by ``; ``, so that splitting at ``; `` gives as many pieces as there are items.

    Inside an item ``; `` becomes ``;\ `` and ``\`` becomes ``\\``; an empty item is ``\e``.
    """
    return LIST.join(item.replace("\\", "\\\\").replace(LIST, ";\\ ") or EMPTY for item in items)


def split_list(cell: str) -> tuple[str, ...]:
    """Take a cell written by ``join_list`` apart."""
    return tuple(_plain(piece) for piece in cell.split(LIST)) if cell else ()


def join_path(parts: Iterable[str]) -> str:
    r"""Join the parts of a place by `` > ``; a ``>`` inside a part becomes ``\>``."""
    return PATH.join(part.replace("\\", "\\\\").replace(">", "\\>") or EMPTY for part in parts)


def split_path(cell: str) -> tuple[str, ...]:
    """Take a cell written by ``join_path`` apart."""
    return tuple(_plain(piece) for piece in cell.split(PATH)) if cell else ()


def _plain(piece: str) -> str:
    if piece == EMPTY:
        return ""
    return ESCAPED.sub(r"\1", piece) if "\\" in piece else piece
