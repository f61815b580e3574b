"""The invented statutes of two countries, read; and a third one that says the same as the first."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from harmonize.extract import extract_offences
from harmonize.lang import load_language
from harmonize.match.counterparts import Profile, Weighed, make_profile, weigh_pairs
from harmonize.settings import load_settings
from tests.segment.test_articles import segment
from tests.statute_root import SERBIAN, SPANISH

TEXTS = {"pe": (SPANISH, "es"), "me": (SERBIAN, "hbs"), "ar": (SPANISH, "es")}


@lru_cache(maxsize=4)
def profile(code: str) -> Profile:
    """The provisions of one country."""
    text, language = TEXTS[code]
    cut = segment(text, language).provisions
    own = [replace(p, jurisdiction=code, file=f"{code}/{p.file}") for p in cut]
    return make_profile(code, extract_offences(own, load_language(language)))


@lru_cache(maxsize=8)
def weighed(a: str, b: str) -> Weighed:
    """Two countries beside each other."""
    return weigh_pairs(profile(a), profile(b), load_settings().pair_weights)


def scores(of: Weighed) -> dict[tuple[str, str], float]:
    """Score by the labels of both articles."""
    return {
        (of.a.readings[row].provision.article, of.b.readings[column].provision.article): float(score)
        for row, column, score in zip(of.rows, of.columns, of.scores, strict=True)
    }
