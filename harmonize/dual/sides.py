"""Each offence in each jurisdiction by itself, worked out once however many pairs it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from harmonize.lang.catalogue import RESULTS
from harmonize.model import (
    Comparison,
    Coverage,
    ElementStatus,
    Gap,
    Match,
    Offence,
    Provision,
    ProvisionStatus,
    Verdict,
    YardstickOffence,
)

from .prison import prison_range, stated_forms, with_gravest
from .schema import PrisonRange, Punishable, Side
from .sentences import side_sentence

COUNTED = ("core", "scope")
NARROWING = "P"
WITHOUT_MATCH = {
    Coverage.NONE: Punishable.NO,
    Coverage.NOT_APPLICABLE: Punishable.NO,
    Coverage.NOT_LOADED: Punishable.NOT_KNOWN,
}


class Sides:
    """The sides of a comparison; each is made when it is first asked for."""

    def __init__(self, comparison: Comparison, code: str = RESULTS) -> None:
        self._code = code
        self._gaps: dict[tuple[str, str], Gap] = {(g.offence, g.jurisdiction): g for g in comparison.gaps}
        self._names = {j.code: j.brief for j in comparison.jurisdictions}
        self._matches: dict[tuple[str, str], list[Match]] = defaultdict(list)
        for match in sorted(comparison.matches, key=lambda m: m.rank):
            self._matches[match.offence, match.jurisdiction].append(match)
        self._statuses: dict[tuple[str, str], dict[str, ElementStatus]] = defaultdict(dict)
        for finding in comparison.elements:
            self._statuses[finding.offence, finding.jurisdiction][finding.element] = finding.status
        self._offences: dict[tuple[str, str], list[Offence]] = defaultdict(list)
        for offence in comparison.offences:
            if offence.penalties:
                self._offences[offence.file, offence.article].append(offence)
        self._provisions: dict[tuple[str, str], Provision] = {}
        for provision in comparison.provisions:
            if provision.status is ProvisionStatus.IN_FORCE:
                self._provisions.setdefault((provision.file, provision.article), provision)
        self._made: dict[tuple[str, str], Side] = {}

    def side(self, offence: YardstickOffence, jurisdiction: str) -> Side:
        """Return an offence in a jurisdiction; KeyError where the comparison has no such cell."""
        key = offence.id, jurisdiction
        if key not in self._made:
            self._made[key] = self._make(offence, jurisdiction)
        return self._made[key]

    def _make(self, offence: YardstickOffence, jurisdiction: str) -> Side:
        gap = self._gaps[offence.id, jurisdiction]
        matches = self._matches.get((offence.id, jurisdiction), [])
        standing = [m for m in matches if m.verdict is Verdict.MATCH]
        shown = standing or [m for m in matches if m.verdict is Verdict.REVIEW]
        punishable = Punishable.YES if standing else WITHOUT_MATCH.get(gap.coverage, Punishable.UNCLEAR)
        shown = shown if punishable in (Punishable.YES, Punishable.UNCLEAR) else []
        source, prison = self._prison(jurisdiction, shown)
        rows = [r.element for r in offence.requirements if r.part in COUNTED or r.force == NARROWING]
        statuses = self._statuses.get((offence.id, jurisdiction), {})

        def those(status: ElementStatus) -> frozenset[str]:
            return frozenset(row for row in rows if statuses.get(row, ElementStatus.UNCLEAR) is status)

        return Side(
            offence=offence.id,
            jurisdiction=jurisdiction,
            punishable=punishable,
            articles=tuple(f"{m.file} {m.article}" for m in shown),
            prison=prison,
            present=those(ElementStatus.PRESENT),
            absent=those(ElementStatus.ABSENT),
            unclear=those(ElementStatus.UNCLEAR),
            sentence=side_sentence(
                self._names.get(jurisdiction, jurisdiction),
                punishable,
                tuple(m.article for m in shown),
                source,
                prison,
                optional=gap.coverage is Coverage.NOT_APPLICABLE,
                code=self._code,
            ),
        )

    def _prison(self, jurisdiction: str, shown: Sequence[Match]) -> tuple[str, PrisonRange | None]:
        """Return the article that states the penalty, and the penalty."""
        for match in shown:
            provision = self._provisions.get((match.file, match.article))
            if provision is None:
                continue
            offences = [
                o
                for o in self._offences.get((match.file, match.article), [])
                if provision.span.holds(o.penalties[0].quote.span)
            ]
            prison = prison_range(jurisdiction, stated_forms(match, provision, offences))
            if prison is not None:
                return match.article, with_gravest(prison, offences)
        return "", None
