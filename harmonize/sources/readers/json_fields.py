"""What the fields of records hold: an article's number, a heading, a chapter, text, or data for machines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

MACHINE = re.compile(r"^(?:[a-z0-9_\-./:]*|https?://\S*|\d{4}-\d\d-\d\d\S*|true|false|null)$")
NUMBER = re.compile(r"^\W*\d+\s*[^\W\d_]{0,12}(?:\W{1,3}\w{1,6})?\W*$|^[IVXLC]+\.?$")
LABELLED = re.compile(
    r"^(?P<label>[^\W\d]{2,20}\.?\s+\d+(?:[\s/-]?[^\W\d_]{1,4}\b(?!\s))?\s*\.?)(?:[\s:–-]+(?P<rest>.*))?$", re.DOTALL
)
LONG = 200


class Role(StrEnum):
    """What a field is to the reader of a law."""

    NUMBER = "number"
    CHAPTER = "chapter"
    HEADING = "heading"
    TEXT = "text"
    FRONT = "front"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Group:
    """All records that stand at one place of the file's structure, with the roles of their fields."""

    path: tuple[str, ...]
    size: int
    roles: dict[str, Role]
    distinct_numbers: float
    has_paragraphs: bool
    """True where blank lines part paragraphs, so that single line ends are mere wrapping."""
    has_lines: bool
    labelled: bool
    """True where a heading's field opens with the label (``Article 4. Scope``)."""


@dataclass(frozen=True, slots=True)
class Study:
    """The groups of a file by path, and the path of those that are articles."""

    groups: dict[tuple[str, ...], Group]
    articles: tuple[str, ...]


def is_machine_value(value: Any) -> bool:
    """True for what only a program reads: codes, addresses, dates, yes and no."""
    if value is None or isinstance(value, bool):
        return True
    return isinstance(value, str) and not NUMBER.match(value) and bool(MACHINE.match(value))


def records_of(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Yield every object that is an entry of a list, with the names that lead to it."""
    if isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield path, item
            yield from records_of(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from records_of(item, (*path, key))


def study(value: Any) -> Study:
    """Find the groups of records of a file and which of them are its articles."""
    found: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for path, record in records_of(value):
        found[path].append(record)
    groups = {path: _group(path, records) for path, records in found.items()}
    numbered = [group for group in groups.values() if group.distinct_numbers >= 0.5]
    best = max(numbered, key=lambda group: group.size, default=None)
    return Study(groups, best.path if best else ("",))


def _group(path: tuple[str, ...], records: Sequence[dict[str, Any]]) -> Group:
    values: dict[str, list[str]] = {}
    for record in records:
        for key, value in record.items():
            if isinstance(value, str):
                values.setdefault(key, []).append(value.strip())
    roles = {key: _role(texts) for key, texts in values.items()}
    main = max((k for k, r in roles.items() if r is Role.TEXT), key=lambda k: sum(map(len, values[k])), default="")
    before = True
    for key, role in roles.items():
        before = before and key != main
        if role is Role.TEXT and key != main and before:
            roles[key] = Role.HEADING
    _one_number(roles, values)
    headings = [text for key, role in roles.items() if role is Role.HEADING for text in values[key] if text]
    labels = [found["label"] for text in headings if (found := LABELLED.match(text))]
    numbers = [n for key, role in roles.items() if role is Role.NUMBER for n in values[key]] or labels
    texts = values.get(main, [])
    return Group(
        path,
        len(records),
        roles,
        len(set(numbers)) / len(records) if len(numbers) > 0.7 * len(records) else 0.0,
        any("\n\n" in text for text in texts),
        any("\n" in text for text in texts),
        len(labels) > 0.7 * max(1, len(headings)),
    )


def _one_number(roles: dict[str, Role], values: dict[str, list[str]]) -> None:
    """Keep the number that differs most from record to record; others that count are chapters' or machines'."""
    numbers = [key for key, role in roles.items() if role is Role.NUMBER]
    numbers.sort(key=lambda key: -len(set(values[key])))
    for key in numbers[1:]:
        roles[key] = Role.MACHINE if len(set(values[key])) > 0.5 * len(values[key]) else Role.CHAPTER


def _role(texts: Sequence[str]) -> Role:
    written = [text for text in texts if text]
    if not written or all(is_machine_value(text) for text in written):
        return Role.MACHINE
    distinct = len(set(written))
    changes = sum(a != b for a, b in pairwise(texts))
    if sum(bool(NUMBER.match(text)) for text in written) >= 0.8 * len(written):
        return Role.NUMBER
    if distinct == 1 and len(texts) > 2 and len(written) == len(texts):
        return Role.MACHINE if written[0].isupper() and " " not in written[0] else Role.FRONT
    if all(text.isupper() and text.isascii() and text.isalpha() for text in written):
        return Role.MACHINE
    if distinct <= 0.5 * len(texts) and changes <= 2 * distinct + 2 and max(map(len, written)) <= 2 * LONG:
        return Role.CHAPTER
    return Role.TEXT
