"""Where things stand in a comparison, so that a report of many rows looks each up once."""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from harmonize.model import (
    Comparison,
    ElementFinding,
    Gap,
    Instrument,
    Jurisdiction,
    Match,
    Offence,
    Provision,
    Quote,
    YardstickOffence,
)

from .matrix.matrix import build_matrix
from .matrix.selection import Selection
from .offence.article import find_provision

Cell = tuple[str, str]
"""An offence and a jurisdiction."""


class Lookup:
    """A comparison by the keys that rows of a report ask for."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.matrix = build_matrix(comparison)
        self._fits: frozenset[Cell] | None = None
        self.jurisdictions: dict[str, Jurisdiction] = {j.code: j for j in comparison.jurisdictions}
        self.asked: dict[str, YardstickOffence] = {o.id: o for o in comparison.yardstick.offences}
        self.instruments: dict[str, Instrument] = {i.file: i for i in comparison.instruments}
        self.matches: dict[Cell, list[Match]] = defaultdict(list)
        for match in sorted(comparison.matches, key=lambda found: found.rank):
            self.matches[match.offence, match.jurisdiction].append(match)
        self.findings: dict[Cell, list[ElementFinding]] = defaultdict(list)
        for finding in comparison.elements:
            self.findings[finding.offence, finding.jurisdiction].append(finding)
        self.offences: dict[tuple[str, str], list[Offence]] = defaultdict(list)
        for offence in comparison.offences:
            self.offences[offence.file, offence.article].append(offence)
        self._gaps: dict[Cell, Gap] = {(gap.offence, gap.jurisdiction): gap for gap in comparison.gaps}
        self._provisions: dict[tuple[str, str], list[Provision]] = defaultdict(list)
        for provision in comparison.provisions:
            self._provisions[provision.file, provision.article].append(provision)
        self._by_file: dict[str, list[Provision]] = defaultdict(list)
        for provision in sorted(comparison.provisions, key=lambda found: found.span.start):
            self._by_file[provision.file].append(provision)

    @property
    def gaps(self) -> list[Gap]:
        """The cells in the order of the matrix: row by row, each from left to right; those that fit, where some do."""
        return [gap for row in self.matrix.cells for gap in row if self.fits(gap)]

    def fits(self, gap: Gap) -> bool:
        """Say whether a cell is among those asked for."""
        return self._fits is None or (gap.offence, gap.jurisdiction) in self._fits

    def within(self, selection: Selection) -> Lookup:
        """Return the same with the matrix of a selection, in its order, and no cells but those that fit.

        Everything else stays whole, so that what other jurisdictions word is still found.
        """
        narrowed = copy.copy(self)
        narrowed.matrix = selection.matrix
        narrowed._fits = frozenset(
            (gap.offence, gap.jurisdiction)
            for row, fits in zip(selection.matrix.cells, selection.fits, strict=True)
            for gap, fit in zip(row, fits, strict=True)
            if fit
        )
        return narrowed

    def provision(self, match: Match) -> Provision | None:
        """Return the article of a match; None where the result does not hold it."""
        same = self._provisions.get((match.file, match.article), [])
        findings = self.findings.get((match.offence, match.jurisdiction), [])
        return find_provision(replace(self.comparison, provisions=tuple(same)), match, findings)

    def narrowed(self, offence: str, jurisdiction: str) -> Comparison:
        """Return the comparison with no more than one cell needs; KeyError where the result has no such cell."""
        matches = self.matches.get((offence, jurisdiction), [])
        findings = self.findings.get((offence, jurisdiction), [])
        named = [(match.file, match.article) for match in matches]
        articles = dict.fromkeys([*named, *((finding.file, finding.article) for finding in findings)])
        return replace(
            self.comparison,
            gaps=(self._gaps[offence, jurisdiction],),
            matches=tuple(matches),
            elements=tuple(findings),
            provisions=tuple(p for article in articles for p in self._provisions.get(article, [])),
            offences=tuple(o for article in articles for o in self.offences.get(article, [])),
        )

    def provision_at(self, quote: Quote) -> Provision | None:
        """Return the article in which words stand; None where they stand in none."""
        places = self._by_file.get(quote.file, [])
        at = bisect_right(places, quote.span.start, key=lambda provision: provision.span.start)
        return next((p for p in reversed(places[:at]) if p.span.holds(quote.span)), None)

    def read(self, jurisdiction: str) -> list[Instrument]:
        """Return what was read of a jurisdiction."""
        return [item for item in self.comparison.instruments if item.jurisdiction == jurisdiction]
