"""What the side-by-side page is drawn from: what is asked, what is there, why, and what came near."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from harmonize.model import Coverage, Verdict
from harmonize.views.likelihood import band_word, figure, how_sure
from harmonize.views.offence.article import ArticleView
from harmonize.views.offence.cell import CellView, RequirementView
from harmonize.views.offence.reasons import Step
from harmonize.views.offence.waterfall import points
from harmonize.views.words import Words, as_sentence

from .column import column_payload

UNFOLDED = 5
"""Further parts that are shown at once; more are folded, so that the articles stay beside the list."""
OPEN = 2
"""So many jurisdictions show at once why their article was chosen; of more, a reader opens what he asks for."""
PAIRS = 5
"""Quotes shown for one sign, each with what stands on the other side."""


def compare_payload(cells: Sequence[CellView], words: Words, today: date | None = None) -> dict[str, Any]:
    """Return what the frame draws: left what is asked, right the articles as printed.

    ``today`` is the day from which the age of a text is counted; without it nothing is said of age.
    """
    first = cells[0]
    return {
        "instruments": words.say("app.join").join(first.instruments),
        "requirements": [_requirement(row) for row in first.requirements],
        "columns": [column_payload(cell, words, today) for cell in cells],
        "unfold": UNFOLDED,
        "words": {
            "asks": words.say("offence.asks"),
            "notFound": words.say("offence.not_found"),
            "free": words.say("offence.free"),
            "elsewhere": words.say("offence.elsewhere"),
            "read": words.say("offence.read"),
            "near": words.say("panel.near"),
            "penalties": words.say("offence.penalties"),
            "general": words.say("offence.general"),
            "other": words.say("part.other", n=len(first.requirements) - len(first.core)),
            "otherNote": words.say("part.other_note"),
            "type": words.table("element_type"),
            "tag": words.table("element_tag"),
            "sideways": words.say("offence.sideways"),
            **words.table("cite.button"),
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


def why_payload(cells: Sequence[CellView], words: Words) -> dict[str, Any]:
    """Return what the waterfall in words draws; open are the best articles, as far as they are few."""
    few = len(cells) <= OPEN
    return {
        "articles": [
            _why(cell, article, words, few and number == 0)
            for cell in cells
            for number, article in enumerate(cell.articles)
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
            if cell.state is not Coverage.NOT_LOADED
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
