"""The library of comparisons, in the order in which their findings are shown."""

from __future__ import annotations

from functools import partial

from harmonize.settings import Settings

from .base import Comparison, Finding, Question
from .exemplars import compare_concepts_with_exemplars, compare_words_with_exemplars
from .form import compare_general_part, compare_penalty, compare_variant
from .heading import compare_heading, compare_neighbours_in_heading
from .signs import compare_decisive, compare_signs
from .terms import compare_chapter, compare_neighbours_in_body, compare_term
from .wording import compare_wording

__all__ = ["Comparison", "Finding", "Question", "library"]


def library(settings: Settings) -> dict[str, Comparison]:
    """Return the comparisons by name."""
    return {
        "heading": compare_heading,
        "neighbours in heading": compare_neighbours_in_heading,
        "chapter": compare_chapter,
        "term": compare_term,
        "signs": compare_signs,
        "decisive": compare_decisive,
        "wording": partial(compare_wording, unlike=settings.wording["unlike"], alike=settings.wording["alike"]),
        "exemplars by words": compare_words_with_exemplars,
        "exemplars by concepts": compare_concepts_with_exemplars,
        "neighbours in body": compare_neighbours_in_body,
        "penalty": compare_penalty,
        "general part": compare_general_part,
        "variant": compare_variant,
    }
