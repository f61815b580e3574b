"""One jurisdiction's column of the side-by-side page: its state, its articles as printed, what is not there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from harmonize.model import ElementStatus, TextKind
from harmonize.views.offence.article import ArticleView
from harmonize.views.offence.cell import CellView, RequirementView
from harmonize.views.offence.cell_lines import added_groups, near_line, read_lines, state_line, sure_line
from harmonize.views.offence.citation import cite
from harmonize.views.offence.element_words import FREE, status_of
from harmonize.views.offence.marks import Piece
from harmonize.views.offence.quoted import QuoteView, quotes_once
from harmonize.views.texts.text_date import age_note
from harmonize.views.words import Words, as_sentence


def column_payload(cell: CellView, words: Words, today: date | None) -> dict[str, Any]:
    """Return a column; of a law that was not loaded nothing but that. ``today``: None says nothing of old texts."""
    told = cell.claims and not cell.articles
    return {
        "code": cell.jurisdiction.upper(),
        "name": cell.jurisdiction_name,
        "state": cell.state.value,
        "stateWord": words.state(cell.state),
        "mark": words.say("app.digest_mark") if cell.digest else "",
        "line": state_line(cell, words),
        "review": as_sentence(words.say("matrix.review")) if cell.review else "",
        "sentence": cell.sentence,
        "relation": cell.relation,
        "bound": list(cell.bound.lines) if cell.claims else [],
        "boundNote": cell.bound.note if cell.claims else "",
        "added": [
            {"title": group.title, "permitted": group.permitted, "items": list(group.items)}
            for group in added_groups(cell, words)
        ],
        "general": [_general(row, words) for row in cell.general] if cell.claims else [],
        "elements": {row.element: _element(row, words) for row in cell.requirements if row.status},
        "articles": _articles(cell, words, today),
        "read": read_lines(cell, words, today) if told else [],
        "near": [near_line(article, words) for article in cell.near_misses] if told else [],
        "elsewhere": _elsewhere(cell, words),
        "gone": _gone(cell, words) if cell.articles else [],
        "free": _free(cell, words) if cell.articles else [],
    }


def pieces_payload(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """Return text cut at its marks."""
    return [
        {
            "text": piece.shown,
            "marks": [
                {"element": m.element, "type": m.type, "starts": m.starts, "gloss": m.gloss} for m in piece.marks
            ],
        }
        for piece in pieces
    ]


def quotes_payload(quotes: Sequence[QuoteView]) -> list[dict[str, str]]:
    """Return quoted words on one line, each once, with what they stand for."""
    return [{"text": text, "gloss": q.gloss, "lang": q.language} for text, q in quotes_once(quotes)]


def _element(row: RequirementView, words: Words) -> dict[str, Any]:
    sign, said = status_of(row, words)
    return {
        "sign": sign,
        "said": said,
        "role": row.role,
        "place": row.place,
        "quotes": quotes_payload(row.quotes),
        "reason": "" if row.quotes else row.reason,
    }


def _articles(cell: CellView, words: Words, today: date | None) -> list[dict[str, Any]]:
    """Return the articles; how old a text is stands at the first article of its file."""
    found, told = [], set()
    for article in cell.articles:
        new = article.file not in told
        told.add(article.file)
        found.append(_article(article, cell.jurisdiction_name, words, today if new else None))
    return found


def _article(article: ArticleView, jurisdiction: str, words: Words, today: date | None) -> dict[str, Any]:
    return {
        "label": article.name if article.head else article.label,
        "lang": article.language,
        "head": pieces_payload(article.head),
        "body": pieces_payload(article.body),
        "sure": sure_line(article, words),
        "review": words.say("offence.review") if article.review else "",
        "penalties": list(article.penalties),
        "source": article.source.line,
        "age": age_note(article.source.date, today, words) if today else "",
        "cite": cite(article, jurisdiction, words),
        "mark": words.say("app.digest_mark") if article.source.kind is TextKind.DIGEST else "",
    }


def _elsewhere(cell: CellView, words: Words) -> list[dict[str, str]]:
    return [
        {
            "id": row.element,
            "type": row.type,
            "place": words.say("offence.elsewhere_line", article=quote.elsewhere),
            "text": quote.text,
            "gloss": quote.gloss,
            "lang": quote.language,
        }
        for row in cell.requirements
        for quote in row.quotes[:1]
        if quote.elsewhere and not row.general
    ]


def _general(row: RequirementView, words: Words) -> dict[str, Any]:
    """One line for a rule that may hold for all offences: where it was found, or why nothing can be said."""
    sign, said = status_of(row, words)
    status = as_sentence(said)
    if row.status is not ElementStatus.PRESENT:
        line = words.say("offence.reason", status=status, reason=row.reason)
    else:
        line = words.say("offence.general_line", status=status, place=row.place) if row.place else status
    quote = row.quotes[0] if row.quotes else None
    return {
        "id": row.element,
        "type": row.type,
        "status": sign,
        "text": as_sentence(row.description),
        "line": words.say("offence.general_role", line=line, role=row.role) if row.role else line,
        "quote": " ".join(quote.text.split()) if quote else "",
        "gloss": quote.gloss if quote else "",
        "lang": quote.language if quote else "",
        **_duty(row),
    }


def _duty(row: RequirementView) -> dict[str, Any]:
    return {"duty": row.duty, "open": row.duty_open}


def _gone(cell: CellView, words: Words) -> list[dict[str, Any]]:
    """One reason for every required element that is not there, and for every further part that was sought."""
    return [
        {
            "id": row.element,
            "type": row.type,
            "text": words.say("offence.reason", status=as_sentence(words.status(row.status)), reason=row.reason),
            **_duty(row),
        }
        for row in cell.requirements
        if not row.general
        and not row.permitted
        and (row.status is ElementStatus.ABSENT or (row.core and row.status is ElementStatus.UNCLEAR))
    ]


def _free(cell: CellView, words: Words) -> list[dict[str, Any]]:
    """The conditions that the treaty permits and the law does not add: no gaps, so they stand by themselves."""
    return [
        {"id": row.element, "type": row.type, "text": as_sentence(row.description)}
        for row in cell.requirements
        if not row.general and status_of(row, words)[0] == FREE
    ]
