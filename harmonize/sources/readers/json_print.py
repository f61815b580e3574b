"""Prints the records of a JSON file as a statute: label, heading and paragraphs on lines of their own."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from harmonize.model import CutPassage

from .base import ReadRequest
from .json_fields import LABELLED, Group, Role, Study, is_machine_value
from .paragraph_breaks import break_paragraphs
from .printed import LineWriter

WORDS = re.compile(r"\w+")
MIN_REPEATED = 0.9
"""Share of the words of a list beside the articles that the articles hold already."""


class RecordPrinter:
    """Walks the file in its order and writes its lines."""

    def __init__(self, study: Study, request: ReadRequest) -> None:
        self.out = LineWriter()
        self.study = study
        self.request = request
        self._chapters: dict[tuple[str, ...], str] = {}
        self._cut: Counter[str] = Counter()
        self._cut_times: Counter[str] = Counter()
        self._example: dict[str, str] = {}
        self._front: set[str] = set()
        self._unlabelled = 0
        self._rebroken = 0
        self._printed: set[str] = set()

    def document(self, value: Any) -> None:
        """Print the whole file: what is said of it first, then its lists."""
        if isinstance(value, dict):
            scalars = {key: item for key, item in value.items() if not isinstance(item, dict | list)}
            for key, item in scalars.items():
                self._scalar(key, item)
            nested = [(key, item) for key, item in value.items() if key not in scalars]
            for key, item in sorted(nested, key=lambda pair: self._is_beside((pair[0],))):
                self._value(item, (key,))
        else:
            self._value(value, ())
        self.out.end_line()

    def _is_beside(self, path: tuple[str, ...]) -> bool:
        return self.study.articles[: len(path)] != path

    def _value(self, value: Any, path: tuple[str, ...]) -> None:
        if isinstance(value, list):
            if self._repeats(value, path):
                self._leave_out("list that repeats words of the articles", "/".join(path), str(value))
                return
            for item in value:
                if isinstance(item, dict):
                    self._record(item, path)
                else:
                    self._value(item, path)
        elif isinstance(value, dict):
            for key, item in value.items():
                self._value(item, (*path, key))
        else:
            self._scalar(path[-1] if path else "", value)

    def _repeats(self, value: list[Any], path: tuple[str, ...]) -> bool:
        """True for a list after the articles whose words they hold already."""
        articles = self.study.articles
        if articles[: len(path)] == path or path[: len(articles)] == articles:
            return False  # it holds the articles, or is part of them
        if not self._printed:
            self._printed = {word for line in self.out.lines for word in WORDS.findall(line.text.casefold())}
        words = [
            word for text in _strings(value) if not is_machine_value(text) for word in WORDS.findall(text.casefold())
        ]
        return bool(words) and sum(word in self._printed for word in words) >= MIN_REPEATED * len(words)

    def _scalar(self, key: str, value: Any) -> None:
        if isinstance(value, str) and value.strip() and not is_machine_value(value):
            for line in value.splitlines():
                self.out.line(line)
        elif value not in (None, ""):
            self._leave_out("data for machines", key, str(value))

    def _record(self, record: dict[str, Any], path: tuple[str, ...]) -> None:
        group = self.study.groups[path]
        number = next((str(v).strip() for k, v in record.items() if _is(group, k, Role.NUMBER) and v), "")
        headings: list[str] = []
        texts: list[str] = []
        later: list[tuple[str, Any]] = []
        for key, value in record.items():
            role = group.roles.get(key)
            if isinstance(value, dict | list):
                later.append((key, value))
            elif role is Role.CHAPTER:
                self._chapter((*path, key), str(value).strip())
            elif role is Role.FRONT and key not in self._front:
                self._front.add(key)
                self._scalar(key, value)
            elif role is Role.HEADING and value:
                headings.append(str(value).strip())
            elif role is Role.TEXT and value:
                texts.append(str(value))
            elif role in (Role.MACHINE, None) and value not in (None, "", False):
                self._leave_out("data for machines", key, str(value))
        if path == self.study.articles:
            self._article(number, headings, texts, group)
        else:
            self._other(number, headings, texts, group)
        for key, value in later:
            self._value(value, (*path, key))

    def _chapter(self, path: tuple[str, ...], name: str) -> None:
        if name and self._chapters.get(path) != name:
            self.out.blank()
            for line in name.splitlines():
                self.out.line(line)
        self._chapters[path] = name

    def _article(self, number: str, headings: list[str], texts: list[str], group: Group) -> None:
        self.out.blank()
        label, headings = _label(number, headings) if group.labelled else ("", headings)
        if not label and number:
            label = f"{self.request.article_word} {number}".strip()
            self._unlabelled += not self.request.article_word
        place = self.request.heading_place
        if place == "above":
            self._lines(headings)
        elif place == "beside" and headings and label:
            label, headings = f"{label} {headings[0]}", headings[1:]
        if label:
            self.out.line(label)
        if place != "above":
            self._lines(headings)
        self._texts(texts, group)

    def _other(self, number: str, headings: list[str], texts: list[str], group: Group) -> None:
        """A chapter, a paragraph or an entry of another list."""
        if not texts:
            self.out.blank()
            self._lines([f"{number} {headings[0]}".strip(), *headings[1:]] if headings else [number] * bool(number))
            return
        self._lines(headings)
        if number and not texts[0].lstrip(" (").startswith(number):
            texts = [f"{number} {texts[0]}", *texts[1:]]
        self._texts(texts, group)

    def _lines(self, texts: list[str]) -> None:
        for text in texts:
            for line in text.splitlines():
                self.out.line(line)

    def _texts(self, texts: list[str], group: Group) -> None:
        for text in texts:
            if group.has_paragraphs:
                pieces = re.split(r"\n\s*\n", text)
            elif group.has_lines:
                pieces = text.splitlines()
            else:
                pieces = break_paragraphs(text)
                self._rebroken += len(pieces) > 1
            for piece in pieces:
                self.out.line(piece)

    def _leave_out(self, what: str, key: str, value: str) -> None:
        name = f"{what}\0{key}"
        self._cut[name] += len(value)
        self._cut_times[name] += 1
        self._example.setdefault(name, " ".join(value.split())[:120])

    def changes(self) -> tuple[str, ...]:
        """Say what is printed otherwise than it stands in the file."""
        return (f"{self._rebroken} texts without line breaks were broken at their paragraphs.",) * bool(self._rebroken)

    def losses(self) -> tuple[str, ...]:
        """Say what the file does not tell."""
        told = f"{self._unlabelled} articles have a number but no word for article; only the number is printed."
        return (told,) * bool(self._unlabelled)

    def cut_passages(self) -> tuple[CutPassage, ...]:
        """Return the record of the fields that were left out."""
        return tuple(
            CutPassage(
                name.split("\0")[0], f"field {name.split(chr(0))[1]}", self._cut_times[name], size, self._example[name]
            )
            for name, size in sorted(self._cut.items())
        )


def _is(group: Group, key: str, role: Role) -> bool:
    return group.roles.get(key) is role


def _label(number: str, headings: list[str]) -> tuple[str, list[str]]:
    """Part the label from the heading where one field holds both (``Article 4. Scope``)."""
    for index, heading in enumerate(headings):
        exact = rf"(?P<label>[^\W\d]{{1,20}}\.?\s+{re.escape(number)}(?!\w)\s*\.?)[\s:–-]*(?P<rest>.*)$"
        found = (re.match(exact, heading, re.DOTALL) if number else None) or LABELLED.match(heading)
        if found:
            rest = (found["rest"] or "").strip()
            return found["label"].strip(), [*headings[:index], *([rest] if rest else []), *headings[index + 1 :]]
    return "", headings


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in items for text in _strings(item)]
