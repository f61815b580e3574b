"""Invented laws, read as the pipeline reads them, and cells of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from harmonize.extract import extract_offences
from harmonize.gaps.elements import find_elements
from harmonize.gaps.law import Law, index_law
from harmonize.lang import load_language
from harmonize.model import (
    NOT_JUDGED,
    ElementFinding,
    ElementRule,
    Match,
    ProvisionReading,
    SourceEntry,
    SourceText,
    Verdict,
    YardstickOffence,
)
from harmonize.segment import segment_instrument
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

FILE = "aa/x.md"
MATCH = make_comparison().matches[0]


def read(text: str, code: str = "es", file: str = FILE) -> tuple[ProvisionReading, ...]:
    """Read the provisions in force of one text."""
    name = file.rpartition("/")[2]
    source = SourceText("aa", file, text, SourceEntry(name), "md", "utf-8", "test", len(text), "")
    return extract_offences(segment_instrument(source, load_language(code), code).provisions, load_language(code))


def one(text: str, code: str = "es") -> ProvisionReading:
    """Read a text that has one provision in force."""
    (reading,) = read(text, code)
    return reading


def spanish(*articles: str, title: str = "") -> str:
    """Number articles from 1; each is a heading, a bar and the words."""
    cut = [article.split("|", 1) for article in articles]
    numbered = [f"#### Artículo {n}. {name}\n\n{words}\n" for n, (name, words) in enumerate(cut, 1)]
    return "\n".join([f"# {title}\n" if title else "", *numbered]).lstrip("\n")


def matched(offence: str, *articles: str, verdict: Verdict = Verdict.MATCH, file: str = FILE) -> list[Match]:
    """Propose articles for an offence."""
    return [
        replace(MATCH, offence=offence, rank=rank, file=file, article=article, verdict=verdict)
        for rank, article in enumerate(articles, 1)
    ]


def ruled(offence: str, rules: Mapping[str, ElementRule] | None = None) -> YardstickOffence:
    """An offence of the yardstick with the rules given and no others; with its own where none are given."""
    known = load_yardstick().offence(offence)
    if rules is None:
        return known
    assert rules.keys() <= {row.element for row in known.requirements}
    rows = tuple(replace(row, rule=rules.get(row.element, NOT_JUDGED)) for row in known.requirements)
    return replace(known, requirements=rows)


def findings(
    offence: YardstickOffence, law: Law | str, *articles: str, waiting: tuple[str, ...] = (), code: str = "es"
) -> dict[str, ElementFinding]:
    """Find the elements of an offence whose articles stand, beside others that wait for a reviewer."""
    law = index_law(read(law, code)) if isinstance(law, str) else law
    matches = matched(offence.id, *articles) + matched(offence.id, *waiting, verdict=Verdict.REVIEW)
    return {f.element: f for f in find_elements(offence, "aa", matches, law)}
