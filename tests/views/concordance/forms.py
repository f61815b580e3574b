"""Layouts and reports as the tests of forms need them."""

from __future__ import annotations

import dataclasses

from harmonize.model import Coverage, ElementFinding, ElementStatus, Match, Reach, Relation, Verdict
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from tests.factories import make_comparison

MINIMAL = """
title = { en = "A form", mk = "Образец" }
[[from_treaty]]
field = "article"
width = 12
head = { en = "Article" }
[[from_treaty]]
field = "national_article"
width = 12
head = { en = "National" }
[[from_treaty]]
field = "degree"
width = 12
head = { en = "Degree" }
[[choice]]
words = { en = "fully" }
states = ["full"]
"""
LOOKED_FOR = {"conversion-or-transfer", "procure-illegal-entry", "enable-illegal-stay", "benefit"}
ARTICLES = {
    "procure-illegal-entry": "SoM 3(a), 6(1)(a)",
    "enable-illegal-stay": "SoM 6(1)(c)",
    "benefit": "SoM 6(1)(a)",
    "endangering": "SoM 6(3)(a)",
    "conversion-or-transfer": "UNTOC 6(1)(a)(i)",
}


def cited_comparison(**articles: str):
    """The invented comparison with requirements that cite treaties' articles and are looked for."""
    comparison = make_comparison()
    named = ARTICLES | articles
    offences = tuple(
        dataclasses.replace(
            offence,
            requirements=tuple(
                dataclasses.replace(
                    row,
                    article=named[row.element],
                    rule=dataclasses.replace(row.rule, reach=Reach.OWN) if row.element in LOOKED_FOR else row.rule,
                )
                for row in offence.requirements
            ),
        )
        for offence in comparison.yardstick.offences
    )
    return dataclasses.replace(comparison, yardstick=dataclasses.replace(comparison.yardstick, offences=offences))


def with_gap(comparison, offence, jurisdiction, **changes):
    """Change one cell."""
    gaps = tuple(
        dataclasses.replace(gap, **changes) if (gap.offence, gap.jurisdiction) == (offence, jurisdiction) else gap
        for gap in comparison.gaps
    )
    return dataclasses.replace(comparison, gaps=gaps)


def everything_found(comparison, coverage=Coverage.FULL):
    """The offence of Aland with every element found, and a cell that says ``coverage``."""
    elements = tuple(
        dataclasses.replace(f, status=ElementStatus.PRESENT, quotes=comparison.elements[0].quotes)
        for f in comparison.elements
    )
    changed = with_gap(comparison, "migrant-smuggling", "aa", coverage=coverage, missing=(), found=3)
    return dataclasses.replace(changed, elements=elements)


def report_of(comparison, language="en", **filters):
    words = load_report_words(language)
    return open_report(Lookup(restate(comparison, words)), words, Ask(Filters(**filters)))


def match_for(offence, jurisdiction, file, article, verdict=Verdict.MATCH):
    return Match(offence, jurisdiction, 1, file, article, (), 0.8, verdict, Relation.UNKNOWN, (), ())


def finding_of(offence, jurisdiction, element, status, file="", article=""):
    return ElementFinding(offence, jurisdiction, element, status, file, article, (), "invented rule", ())


def as_text(drawn) -> str:
    """Return a form as plain text: sheets, heads, rows, a value a line."""
    lines = [drawn.title, *drawn.warnings, *drawn.notes]
    lines += [f"option {o.symbol}|{o.words}|{o.meaning}" for o in (*drawn.options, *drawn.marks)]
    for sheet in drawn.sheets:
        lines += ["", f"== {sheet.name} ({sheet.counts})", sheet.title, *sheet.notes]
        for row in sheet.rows:
            state = row.state.value if row.state else "-"
            lines.append(f"-- {row.kind.value} {state}" + (f" -> {row.target.sheet}" if row.target else ""))
            for column, value in zip(sheet.columns, row.values, strict=True):
                if value:
                    lines.append(f"{column.field}: " + value.replace("\n", "\n    "))
        lines += sheet.closing
    return "\n".join(lines) + "\n"
