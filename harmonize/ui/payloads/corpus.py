"""What the page of the texts is drawn from."""

from __future__ import annotations

from typing import Any

from harmonize.model import TextKind
from harmonize.views.language_words import language_words
from harmonize.views.offence.article import title_words
from harmonize.views.texts.corpus import CorpusView, TextGroup, TextRow
from harmonize.views.texts.law_standing import KindCell, KindRow, Standing
from harmonize.views.texts.upload import PreviewView, kind_names, warning_words
from harmonize.views.words import Words

LOOKS = {
    Standing.LOADED: "full",
    Standing.LOSSES: "partial",
    Standing.PART: "partial",
    Standing.WAITING: "not_loaded",
    Standing.MISSING: "not_applicable",
}
"""Marks of the matrix that say the same of a kind of law."""
FIGURE = "figure"
HEADS = (
    ("text", ""),
    ("as_of", ""),
    ("language", ""),
    ("articles", FIGURE),
    ("offences", FIGURE),
    ("size", ""),
    ("pages", ""),
    ("warnings", ""),
)
FEW = 2
"""So few countries are shown with their texts open."""


def corpus_payload(view: CorpusView, words: Words) -> dict[str, Any]:
    """Return the whole page below its first sentence."""
    rows = {row.code: row for row in view.rows}
    return {
        "words": words.table("corpus"),
        "unread": [
            {
                "file": item.file,
                "reason": item.reason,
                "remedy": words.say("corpus.unread_do", remedy=item.remedy) if item.remedy else "",
            }
            for item in view.unread
        ],
        "left_out": words.say("corpus.left_out", files=words.say("app.join").join(i.file for i in view.left_out))
        if view.left_out
        else "",
        "kinds": [kind_names([kind], words) for kind in view.kinds],
        "rows": [_kind_row(row, words) for row in view.rows],
        "heads": [{"name": words.say(f"corpus.head.{name}"), "kind": kind} for name, kind in HEADS],
        "groups": [_group(group, rows.get(group.code), len(view.groups) <= FEW, words) for group in view.groups],
    }


def preview_payload(view: PreviewView, language: str, words: Words) -> dict[str, Any]:
    """Return what a comparison would make of an upload."""
    return {
        "words": words.table("add"),
        "lang": language,
        "hindrance": view.hindrance,
        "figures": view.figures,
        "sentences": list(view.sentences),
        "headings": [{"label": label, "heading": heading} for label, heading in view.headings],
        "warnings": list(view.warnings),
    }


def _kind_row(row: KindRow, words: Words) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "cells": [_kind_cell(row.name, cell, words) for cell in row.cells],
        "others": words.say("corpus.others_count", n=row.others),
    }


def _kind_cell(name: str, cell: KindCell, words: Words) -> dict[str, Any]:
    said = {
        "jurisdiction": name,
        "kind": kind_names([cell.kind], words),
        "standing": words.say(f"corpus.standing_long.{cell.standing.value}"),
    }
    named = (*cell.files, *cell.offences)
    word = "part_waits" if cell.standing is Standing.PART and cell.offences else cell.standing.value
    label = (
        words.say("corpus.cell_files", files=words.say("app.join").join(named), **said)
        if named
        else words.say("corpus.cell", **said)
    )
    return {
        "state": LOOKS[cell.standing],
        "word": words.say(f"corpus.standing.{word}", n=len(cell.offences)),
        "label": label,
        "digest": words.say("corpus.standing.digest") if cell.digest else "",
    }


def _group(group: TextGroup, row: KindRow | None, opened: bool, words: Words) -> dict[str, Any]:
    waiting = [cell for cell in row.cells if cell.offences] if row else []
    missing = [cell.kind for cell in waiting if cell.standing is Standing.WAITING]
    join = words.say("app.join")
    warnings = sum(len(text.notices) for text in group.texts)
    articles = sum(text.instrument.articles for text in group.texts)
    return {
        "code": group.code,
        "name": group.name,
        "open": opened,
        "sum": words.say(
            "corpus.group",
            texts=words.count("corpus.count_files", len(group.texts)),
            articles=words.count("corpus.count_articles", articles),
        ),
        "unread": words.say("corpus.group_unread", n=len(group.unread)) if group.unread else "",
        "missing": words.say("corpus.group_missing", kinds=kind_names(missing, words)) if missing else "",
        "warnings": words.count("corpus.count_warnings", warnings) if warnings else "",
        "waits": [
            words.say("corpus.waits", kind=kind_names([cell.kind], words), offences=join.join(cell.offences))
            for cell in waiting
        ],
        "notices": [warning_words(f"{n.file}: {n.message}", n.remedy, n.line, words) for n in group.notices],
        "texts": [_text(text, words) for text in group.texts],
    }


def _text(row: TextRow, words: Words) -> dict[str, Any]:
    item = row.instrument
    rule = words.table("corpus.rule").get(item.language_rule, item.language_rule)
    language = language_words(item.language, words)
    return {
        "title": title_words(item),
        "lang": item.language,
        "kind": words.say("text_tag.digest") if item.kind is TextKind.DIGEST else words.text_kind(item.kind),
        "digest": row.digest,
        "own": words.say("corpus.own") if row.own else "",
        "file": item.file,
        "source": item.source or words.say("corpus.no_source"),
        "as_of": words.date(item.as_of) if item.as_of else words.say("source.no_date"),
        "old": words.say("corpus.old") if row.old else "",
        "language": words.say("corpus.language", language=language, rule=rule) if rule else language,
        "articles": words.number(item.articles),
        "offences": words.number(row.offences),
        "size": _size(row, words),
        "pages": _pages(row, words),
        "lossy": bool(row.reading.pages_without_text),
        "warnings": [warning_words(n.message, n.remedy, n.line, words) for n in row.notices],
    }


def _size(row: TextRow, words: Words) -> str:
    out = words.number(row.instrument.characters)
    if not row.reading.bytes_in:
        return words.say("corpus.size_unknown", out=out)
    return words.say("corpus.size", out=out, bytes=words.number(row.reading.bytes_in))


def _pages(row: TextRow, words: Words) -> str:
    reading = row.reading
    if not reading.pages:
        return words.say("corpus.pages_none")
    if not reading.pages_without_text:
        return words.say("corpus.pages_good", pages=reading.pages)
    numbers = words.say("app.join").join(map(str, reading.pages_without_text))
    return words.say("corpus.pages", n=len(reading.pages_without_text), pages=reading.pages, numbers=numbers)
