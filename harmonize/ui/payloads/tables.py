"""What the tables of the method page are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.model import Comparison, Coverage, TextKind
from harmonize.views.language_words import language_words
from harmonize.views.method.glossary import glossary
from harmonize.views.method.method import kind_rows
from harmonize.views.method.quality import QualityRow
from harmonize.views.words import Words

FIGURE, WIDE, BREAK = "figure", "wide", "break"
CHECKSUM = 16
"""Digits of a checksum that are shown; the whole one stands in run.json."""


def states_payload(words: Words) -> dict[str, Any]:
    """Return the six states with what they say."""
    columns = _columns(words, ("state", ""), ("meaning", WIDE))
    rows = [[{"state": state.value, "text": words.state(state)}, words.explain(state)] for state in Coverage]
    return {"caption": words.say("method.states"), "columns": columns, "rows": rows}


def kinds_payload(words: Words) -> dict[str, Any]:
    """Return the kinds of elements with how they are marked."""
    rows = [[{"kind": row.kind, "text": row.word}, row.meaning, row.looks] for row in kind_rows(words)]
    columns = _columns(words, ("kind_of_element", ""), ("meaning", WIDE), ("looks", ""))
    return {"caption": words.say("method.kinds"), "columns": columns, "rows": rows}


def quality_payload(name: str, rows: Sequence[QualityRow], words: Words) -> dict[str, Any]:
    """Return figures of quality; ``name`` is that of their heading in the catalogue."""
    columns = _columns(
        words, ("language_asked", WIDE), ("asked", FIGURE), ("first", FIGURE), ("matched", FIGURE), ("right", FIGURE)
    )
    shown = [[row.languages, row.asked, row.first, row.matched, row.right] for row in rows]
    return {"caption": words.say(f"method.{name}"), "columns": columns, "rows": shown}


def glossary_payload(words: Words) -> dict[str, Any]:
    """Return the words that the pages use."""
    columns = [
        {"name": words.say(f"glossary.head.{name}"), "kind": kind} for name, kind in (("term", ""), ("meaning", WIDE))
    ]
    rows = [[entry.term, entry.meaning] for entry in glossary(words)]
    return {"caption": words.say("glossary.title"), "columns": columns, "rows": rows}


def likelihood_payload(words: Words) -> dict[str, Any]:
    """Return the words for how sure a finding is, with their figures."""
    ranges = words.table("likelihood_range")
    rows = [[words.say(f"likelihood.{name}"), figures] for name, figures in ranges.items()]
    columns = _columns(words, ("word", ""), ("figure", WIDE))
    return {"caption": words.say("method.sure"), "columns": columns, "rows": rows}


def files_payload(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return the files that were read."""
    names = {item.code: item.name for item in comparison.jurisdictions}
    rows = [
        [
            names.get(item.jurisdiction, item.jurisdiction),
            {"text": item.title or item.file, "lang": item.language},
            _kind(item.kind, words),
            words.date(item.as_of) if item.as_of else words.say("source.no_date"),
            language_words(item.language, words),
            words.number(item.articles),
            item.file,
            item.sha256[:CHECKSUM],
        ]
        for item in comparison.instruments
    ]
    columns = _columns(
        words,
        ("jurisdiction", ""),
        ("title", WIDE),
        ("kind", ""),
        ("as_of", ""),
        ("language", ""),
        ("articles", FIGURE),
        ("file", BREAK),
        ("checksum", BREAK),
    )
    return {"caption": words.say("method.files"), "columns": columns, "rows": rows}


def skipped_payload(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return the files that were not read, with the reason."""
    right = words.say("method.skipped_right")
    rows = [[item.file, item.reason, item.remedy if item.failed else right] for item in comparison.skipped]
    columns = _columns(words, ("file", BREAK), ("reason", WIDE), ("remedy", WIDE))
    return {"caption": words.say("method.skipped"), "columns": columns, "rows": rows}


def notices_payload(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return what a person should know about files that were read."""
    rows = [
        [
            words.say("method.place", file=item.file, line=item.line) if item.line else item.file,
            item.message,
            item.remedy,
        ]
        for item in comparison.notices
    ]
    columns = _columns(words, ("file", BREAK), ("message", WIDE), ("remedy", WIDE))
    return {"caption": words.say("method.notices"), "columns": columns, "rows": rows}


def _kind(kind: TextKind, words: Words) -> Any:
    tag = words.say(f"text_tag.{kind.value}")
    return {"digest": True, "text": tag} if kind is TextKind.DIGEST else tag


def _columns(words: Words, *columns: tuple[str, str]) -> list[dict[str, str]]:
    return [{"name": words.say(f"method.head.{name}"), "kind": kind} for name, kind in columns]
