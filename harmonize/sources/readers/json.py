"""JSON: lists of articles in whatever shape; fields are told apart by what they hold, not by their names."""

from __future__ import annotations

import json
from typing import Any

from harmonize.errors import UnreadableFile

from ..encoding import decode
from .base import ReadRequest, ReadText
from .json_fields import is_machine_value, study
from .json_print import RecordPrinter
from .printed import join_lines, mend_split_initials
from .signature import refuse_other_format

MIN_KEYS = 5
MAX_DEPTH = 60


def read_json(request: ReadRequest) -> ReadText:
    """Return the records as a printed statute, in the order of the file."""
    refuse_other_format(request, "json")
    decoded = decode(request.data, request.where, language=request.language)
    value = _normal(_parse(decoded.text, request.where), request.where)
    printer = RecordPrinter(study(value), request)
    printer.document(value)
    lines, mended = mend_split_initials(printer.out.lines)
    text, struck = join_lines(lines)
    changes = (
        *printer.changes(),
        f"{mended} words whose first letter had been split off were joined." if mended else "",
    )
    return ReadText(
        text,
        decoded.encoding,
        decoded.rule,
        struck=struck,
        cut=printer.cut_passages(),
        changes=tuple(change for change in changes if change),
        losses=printer.losses(),
    )


def _parse(text: str, where: str) -> Any:
    try:
        return json.loads(
            text.lstrip("\ufeff"), parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_all_pairs
        )
    except json.JSONDecodeError as err:
        raise UnreadableFile(
            f"is not valid JSON: {err.msg} (line {err.lineno}).",
            where=where,
            remedy="Fetch it again; it may have been cut off.",
        ) from err
    except RecursionError as err:
        raise _too_deep(where) from err


def _all_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep both of two fields of one name, which JSON allows and most programs lose."""
    kept: dict[str, Any] = {}
    for key, value in pairs:
        while key in kept:
            key += " again"
        kept[key] = value
    return kept


def _too_deep(where: str) -> UnreadableFile:
    return UnreadableFile(
        f"its lists are nested more than {MAX_DEPTH} deep.", where=where, remedy="Save it as a list of articles."
    )


def _normal(value: Any, where: str, depth: int = 0) -> Any:
    """Turn an object whose keys are numbers of articles into a list of records."""
    if depth > MAX_DEPTH:
        raise _too_deep(where)
    if isinstance(value, list):
        return [_normal(item, where, depth + 1) for item in value]
    if not isinstance(value, dict):
        return value
    items = {key: _normal(item, where, depth + 1) for key, item in value.items()}
    numbered = sum(key[-1:].isdigit() or key[:1].isdigit() for key in items)
    if len(items) < MIN_KEYS or numbered < 0.8 * len(items):
        return items
    return [
        {"number": key, **item} if isinstance(item, dict) and "number" not in item else {"number": key, "text": item}
        for key, item in items.items()
        if not is_machine_value(item)
    ]
