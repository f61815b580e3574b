"""One country's law as the yardstick: what it has is asked, what it lacks or only aggravates is not."""

from __future__ import annotations

from dataclasses import replace

from harmonize.gaps import yardstick_of
from harmonize.model import ElementFinding, ElementRole, ElementStatus, Verdict
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

BASE = load_yardstick()
OFFENCE = BASE.offence("trafficking-in-persons")
MATCH = replace(make_comparison().matches[0], offence=OFFENCE.id, jurisdiction="es", verdict=Verdict.MATCH)


def finding(element: str, status: ElementStatus, role: ElementRole = ElementRole.CONSTITUTIVE) -> ElementFinding:
    return ElementFinding(OFFENCE.id, "es", element, status, "es/x.md", "177 bis", (), "", (), role)


def test_only_what_the_law_has_is_asked():
    found = [
        finding("recruitment", ElementStatus.PRESENT),
        finding("transportation", ElementStatus.ABSENT),
        finding("threat-or-force", ElementStatus.PRESENT, ElementRole.AGGRAVATING),
        finding("consent-irrelevant", ElementStatus.UNCLEAR),
        finding("aggr-child", ElementStatus.PRESENT, ElementRole.AGGRAVATING),
    ]
    own = yardstick_of("es", BASE, [MATCH], found)
    assert [offence.id for offence in own.offences] == [OFFENCE.id]
    (row,) = own.offences[0].core
    assert (row.element, row.article, row.force) == ("recruitment", "ES 177 bis", "M")
    assert own.offences[0].instruments == ("law of ES",)


def test_an_offence_that_waits_for_a_person_is_no_measure():
    waiting = replace(MATCH, verdict=Verdict.REVIEW)
    assert not yardstick_of("es", BASE, [waiting], [finding("recruitment", ElementStatus.PRESENT)]).offences
