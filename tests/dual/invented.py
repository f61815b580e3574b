"""A comparison of real countries with invented law, one cell each, for an offence of the invented yardstick."""

from __future__ import annotations

from harmonize.model import (
    Comparison,
    Coverage,
    ElementFinding,
    ElementStatus,
    Jurisdiction,
    Match,
    Offence,
    OffenceForm,
    Penalty,
    PenaltyKind,
    Provision,
    Relation,
    Verdict,
)
from tests.factories import make_gap, make_provision, make_yardstick, quote

OFFENCE = "migrant-smuggling"
TERM = "prisión de dos a seis años"


class Country:
    """One country: its cell, its article and what was found of three elements (present, absent, unclear)."""

    def __init__(
        self,
        code: str,
        coverage: Coverage = Coverage.FULL,
        verdict: Verdict | None = Verdict.MATCH,
        bounds: tuple[float | None, float | None] = (24, 72),
        elements: str = "present present present",
    ) -> None:
        self.code, self.coverage, self.verdict, self.bounds = code, coverage, verdict, bounds
        self.elements = tuple(ElementStatus(word) for word in elements.split())
        self.file = f"{code}/codigo.md"

    def provision(self) -> Provision:
        return make_provision(self.code)

    def offence(self) -> Offence:
        penalty = Penalty(PenaltyKind.IMPRISONMENT, *self.bounds, quote(self.file, TERM))
        return Offence(self.code, self.file, "12", "1", OffenceForm.BASIC, (penalty,))

    def match(self) -> Match | None:
        if self.verdict is None:
            return None
        return Match(OFFENCE, self.code, 1, self.file, "12", (), 0.9, self.verdict, Relation.UNKNOWN, (), ())

    def findings(self) -> list[ElementFinding]:
        names = ("procure-illegal-entry", "enable-illegal-stay", "benefit")
        return [
            ElementFinding(OFFENCE, self.code, name, status, self.file, "12", (), "", ())
            for name, status in zip(names, self.elements, strict=True)
        ]


def compare(*countries: Country) -> Comparison:
    """Return the comparison; its other offence was not read for anywhere."""
    gaps = [make_gap(OFFENCE, c.code, coverage=c.coverage) for c in countries]
    gaps += [make_gap("money-laundering", c.code, coverage=Coverage.NOT_LOADED) for c in countries]
    return Comparison(
        yardstick=make_yardstick(),
        jurisdictions=tuple(Jurisdiction(c.code, c.code.upper(), c.code.upper(), "") for c in countries),
        instruments=(),
        provisions=tuple(c.provision() for c in countries),
        offences=tuple(c.offence() for c in countries),
        matches=tuple(match for c in countries if (match := c.match())),
        elements=tuple(finding for c in countries for finding in c.findings()),
        gaps=tuple(gaps),
        texts={},
        segments={},
        notices=(),
        skipped=(),
        version="test",
    )
