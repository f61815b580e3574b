"""What the tables of the method page are drawn from."""

from __future__ import annotations

from typing import Any

from harmonize.model import Comparison, Coverage, TextKind
from harmonize.views.words import Words

FIGURE, WIDE = "figure", "wide"


def states_payload(words: Words) -> dict[str, Any]:
    """Return the six states with what they say."""
    columns = _columns(words, ("state", ""), ("meaning", WIDE))
    rows = [[{"state": state.value, "text": words.state(state)}, words.explain(state)] for state in Coverage]
    return {"caption": words.say("method.states"), "columns": columns, "rows": rows}


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
            item.as_of or words.say("source.no_date"),
            item.language,
            f"{item.articles:,}",
            item.file,
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
        ("file", ""),
    )
    return {"caption": words.say("method.files"), "columns": columns, "rows": rows}


def skipped_payload(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return the files that were not read, with the reason."""
    right = words.say("method.skipped_right")
    rows = [[item.file, item.reason, item.remedy if item.failed else right] for item in comparison.skipped]
    columns = _columns(words, ("file", ""), ("reason", WIDE), ("remedy", WIDE))
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
    columns = _columns(words, ("file", ""), ("message", WIDE), ("remedy", WIDE))
    return {"caption": words.say("method.notices"), "columns": columns, "rows": rows}


def _kind(kind: TextKind, words: Words) -> Any:
    tag = words.say(f"text_tag.{kind.value}")
    return {"digest": True, "text": tag} if kind is TextKind.DIGEST else tag


def _columns(words: Words, *columns: tuple[str, str]) -> list[dict[str, str]]:
    return [{"name": words.say(f"method.head.{name}"), "kind": kind} for name, kind in columns]
