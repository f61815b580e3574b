"""What the side-by-side page is drawn from: what is asked, what is there, why, and what came near."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.model import Coverage, ElementStatus, TextKind, Verdict
from harmonize.views.article import ArticleView, date_words, title_words
from harmonize.views.cell import CellView, RequirementView
from harmonize.views.likelihood import band_word, figure, how_sure
from harmonize.views.marks import Piece
from harmonize.views.reasons import Step
from harmonize.views.waterfall import points
from harmonize.views.words import Words, as_sentence

from .matrix import near_line

UNFOLDED = 5
"""Further parts that are shown at once; more are folded, so that the articles stay beside the list."""
PAIRS = 5
"""Quotes shown for one sign, each with what stands on the other side."""


def compare_payload(cells: Sequence[CellView], words: Words) -> dict[str, Any]:
    """Return what the frame draws: left what is asked, right the articles as printed."""
    first = cells[0]
    return {
        "instruments": words.say("app.join").join(first.instruments),
        "requirements": [_requirement(row) for row in first.requirements],
        "columns": [_column(cell, words) for cell in cells],
        "unfold": UNFOLDED,
        "words": {
            "asks": words.say("offence.asks"),
            "notFound": words.say("offence.not_found"),
            "elsewhere": words.say("offence.elsewhere"),
            "read": words.say("offence.read"),
            "near": words.say("panel.near"),
            "penalties": words.say("offence.penalties"),
            "general": words.say("offence.general"),
            "other": words.say("part.other", n=len(first.requirements) - len(first.core)),
            "otherNote": words.say("part.other_note"),
            "type": words.table("element_type"),
            "tag": words.table("element_tag"),
            "status": words.table("element_status"),
        },
    }


def _requirement(row: RequirementView) -> dict[str, Any]:
    return {
        "id": row.element,
        "number": row.number,
        "type": row.type,
        "core": row.core,
        "text": row.description,
        "force": row.force,
        "article": row.treaty_article,
    }


def _column(cell: CellView, words: Words) -> dict[str, Any]:
    parts = [words.say("offence.numbers", found=cell.found, asked=cell.asked)] if cell.counted else []
    if cell.claims:
        parts.append(words.say("offence.sure_state", sure=cell.sure))
    return {
        "code": cell.jurisdiction.upper(),
        "name": cell.jurisdiction_name,
        "state": cell.state.value,
        "stateWord": words.state(cell.state),
        "mark": words.say("app.digest_mark") if cell.digest else "",
        "line": as_sentence(words.say("app.dash").join(parts)),
        "review": as_sentence(words.say("matrix.review")) if cell.review else "",
        "sentence": cell.sentence,
        "relation": cell.relation,
        "added": _added(cell, words),
        "general": [_general(row, words) for row in cell.general] if cell.claims else [],
        "roles": {row.element: row.role for row in cell.requirements if row.role},
        "status": {row.element: row.status.value for row in cell.requirements if row.status},
        "articles": [_article(article, words) for article in cell.articles],
        "read": [] if cell.articles else _read(cell, words),
        "near": [] if cell.articles else [near_line(article, words) for article in cell.near_misses],
        "elsewhere": _elsewhere(cell, words),
        "gone": _gone(cell, words) if cell.articles else [],
    }


def _added(cell: CellView, words: Words) -> list[dict[str, Any]]:
    """The conditions that narrow the cell: first what the treaty does not permit."""
    parts = (
        (words.say("offence.barred"), False, [item.description for item in cell.added if not item.permitted]),
        (words.say("offence.permitted"), True, [item.description for item in cell.added if item.permitted]),
    )
    return [{"title": title, "permitted": allowed, "items": items} for title, allowed, items in parts if items]


def _article(article: ArticleView, words: Words) -> dict[str, Any]:
    return {
        "label": article.name if article.head else article.label,
        "lang": article.language,
        "head": _pieces(article.head),
        "body": _pieces(article.body),
        "sure": _sure(article, words),
        "review": words.say("offence.review") if article.review else "",
        "penalties": list(article.penalties),
        "source": article.source.line,
        "mark": words.say("app.digest_mark") if article.source.kind is TextKind.DIGEST else "",
    }


def _sure(article: ArticleView, words: Words) -> str:
    key = "offence.sure_paragraphs" if article.paragraphs else "offence.sure_match"
    return words.say(key, sure=article.sure, paragraphs=article.paragraphs)


def _pieces(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    return [
        {
            "text": piece.shown,
            "marks": [{"element": m.element, "type": m.type, "starts": m.starts} for m in piece.marks],
        }
        for piece in pieces
    ]


def _read(cell: CellView, words: Words) -> list[str]:
    """Say what was read, so that "none found" can be judged."""
    lines = [
        words.say(
            "offence.read_line",
            title=title_words(item),
            kind=words.text_kind(item.kind),
            as_of=date_words(item.as_of, words),
            articles=words.count("offence.count_articles", item.articles),
            language=item.language,
        )
        for item in cell.read
    ]
    return lines or [words.say("offence.nothing_read")]


def _elsewhere(cell: CellView, words: Words) -> list[dict[str, str]]:
    return [
        {
            "id": row.element,
            "type": row.type,
            "place": words.say("offence.elsewhere_line", article=quote.elsewhere),
            "text": quote.text,
            "lang": quote.language,
        }
        for row in cell.requirements
        for quote in row.quotes[:1]
        if quote.elsewhere and not row.general
    ]


def _general(row: RequirementView, words: Words) -> dict[str, Any]:
    """One line for a rule that may hold for all offences: where it was found, or why nothing can be said."""
    status = as_sentence(words.status(row.status))
    if row.status is not ElementStatus.PRESENT:
        line = words.say("offence.reason", status=status, reason=row.reason)
    else:
        line = words.say("offence.general_line", status=status, place=row.place) if row.place else status
    quote = row.quotes[0] if row.quotes else None
    return {
        "id": row.element,
        "type": row.type,
        "status": row.status.value if row.status else "",
        "text": as_sentence(row.description),
        "line": words.say("offence.general_role", line=line, role=row.role) if row.role else line,
        "quote": " ".join(quote.text.split()) if quote else "",
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
        and (row.status is ElementStatus.ABSENT or (row.core and row.status is ElementStatus.UNCLEAR))
    ]


def why_payload(cells: Sequence[CellView], words: Words) -> dict[str, Any]:
    """Return what the waterfall in words draws, best article of each jurisdiction open."""
    return {
        "articles": [
            _why(cell, article, words, number == 0) for cell in cells for number, article in enumerate(cell.articles)
        ],
        "words": {name: words.say(f"why.{name}") for name in ("what", "against", "for", "so_far", "points_note")},
    }


def _why(cell: CellView, article: ArticleView, words: Words, unfold: bool) -> dict[str, Any]:
    reasons = article.reasons
    result = "why.result_review" if article.verdict is Verdict.REVIEW else "why.result_match"
    neutral = "; ".join(reasons.neutral)
    without = "" if reasons.steps else words.say("why.no_signs")
    return {
        "summary": words.say(
            "why.summary_paragraphs" if article.paragraphs else "why.summary",
            jurisdiction=cell.jurisdiction_name,
            article=article.label,
            paragraphs=article.paragraphs,
            sure=article.sure,
        ),
        "open": unfold,
        "lang": article.language,
        "start": {
            "say": words.say("why.start"),
            "note": as_sentence(reasons.start_reason),
            "figure": figure(reasons.start, words),
            "band": words.say("why.start_band"),
        },
        "steps": [_step(step, words) for step in reasons.steps],
        "result": {
            "say": words.say(result),
            "note": words.say("why.note"),
            "figure": figure(reasons.score, words),
            "band": band_word(reasons.score, words),
        },
        "neutral": words.say("why.neutral", reasons=neutral) if neutral else without,
    }


def _step(step: Step, words: Words) -> dict[str, Any]:
    said = as_sentence(step.reason)
    pairs = [pair for pair in step.pairs if pair[1] or pair[0] not in said]
    return {
        "say": said,
        "pairs": [{"quote": quote, "other": other} for quote, other in pairs[:PAIRS]],
        "weight": round(step.weight, 4),
        "strength": words.say(f"strength.{step.strength}"),
        "points": points(step.weight, words),
        "figure": figure(step.running, words),
    }


def near_payload(cells: Sequence[CellView], words: Words) -> dict[str, Any]:
    """Return the near misses of each jurisdiction with the reasons against them."""
    return {
        "none": words.say("offence.near_none"),
        "columns": [
            {
                "name": cell.jurisdiction_name,
                "items": [_miss(article, words) for article in cell.near_misses],
            }
            for cell in cells
            if cell.state is not Coverage.NOT_LOADED or cell.near_misses
        ],
    }


def _miss(article: ArticleView, words: Words) -> dict[str, str]:
    return {
        "label": article.label,
        "sure": how_sure(article.reasons.score, words),
        "why": article.why_not,
        "for": article.speaks_for,
        "text": article.opening,
        "lang": article.language,
        "source": article.source.line,
    }
