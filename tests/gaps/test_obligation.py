"""A gap is a breach only where a treaty surely binds and the row is a duty."""

from __future__ import annotations

import pytest

from harmonize.gaps.obligation import ObligationStanding, describe_obligation
from harmonize.jurisdictions import is_jurisdiction
from harmonize.model import Requirement
from harmonize.treaties import Standing, party_status, treaties
from harmonize.treaties.parties import FILE, read_parties
from harmonize.yardsticks import load_yardstick

NOT_MET, RESERVED, DIFFERS = ObligationStanding.NOT_MET, ObligationStanding.RESERVED, ObligationStanding.DIFFERS


def row(offence: str, element: str) -> Requirement:
    return next(r for r in load_yardstick().offence(offence).requirements if r.element == element)


def asked(article: str, force: str = "M") -> Requirement:
    return Requirement("invented", "act", "conduct", force, "an act", article, "text read", "core")


def ids(statuses) -> list[str]:
    return [status.instrument for status in statuses]


def test_a_party_to_a_mandatory_row_has_a_duty():
    found = describe_obligation(row("money-laundering", "conversion-or-transfer"), "pe")
    assert found.standing is NOT_MET
    assert ids(found.bind) == ["untoc", "uncac", "drugs-1988"]
    assert ids(found.free) == ["cets-198"]
    assert "UNTOC 6(1)(a)(i)" in found.sentence and "CETS 198 9(1)(a)" in found.sentence


def test_kosovo_has_no_treaty_duty_in_any_row():
    for offence in load_yardstick().offences:
        for requirement in offence.requirements:
            found = describe_obligation(requirement, "xk")
            assert found.standing is DIFFERS
            assert not found.bind and not found.reserved


@pytest.mark.parametrize("force", ["O", "P", "D", "GK", "-", "M-alt"])
def test_no_duty_without_a_mandatory_row(force):
    assert describe_obligation(asked("UNTOC 5", force), "es").standing is DIFFERS


@pytest.mark.parametrize(("force", "word"), [("M/s", "basic concepts"), ("M/r", "were not read")])
def test_a_duty_that_may_be_lifted_says_so(force, word):
    found = describe_obligation(asked("UNTOC 5", force), "es")
    assert found.standing is NOT_MET
    assert word in found.sentence


def test_what_is_not_known_never_binds():
    unknown = [r for r in read_parties(FILE, treaties()).values() if r.standing is Standing.UNKNOWN]
    assert unknown
    for status in unknown:
        names = treaties()[status.instrument].cited_as
        if names:
            found = describe_obligation(asked(f"{names[0]} 1"), status.jurisdiction)
            assert found.standing is DIFFERS
            assert ids(found.unknown) == [status.instrument]
            assert "Not known" in found.sentence
    assert is_jurisdiction("de") and party_status("de", "untoc").standing is Standing.UNKNOWN
    assert describe_obligation(asked("UNTOC 5"), "de").standing is DIFFERS


def test_a_signature_does_not_bind():
    [first, *_] = [
        r
        for r in read_parties(FILE, treaties()).values()
        if r.standing is Standing.SIGNATORY and treaties()[r.instrument].cited_as
    ]
    found = describe_obligation(asked(f"{treaties()[first.instrument].cited_as[0]} 1"), first.jurisdiction)
    assert found.standing is DIFFERS
    assert ids(found.free) == [first.instrument]


def test_a_reservation_is_shown_at_its_row_and_nowhere_else():
    reserved = describe_obligation(row("misuse-of-devices", "possess"), "pe")
    assert reserved.standing is RESERVED
    assert [item.article for item in reserved.reservations] == ["6(1)(b)"]
    assert "does not apply 6(1)(b)" in reserved.sentence
    sale = describe_obligation(row("misuse-of-devices", "sell"), "pe")
    assert sale.standing is NOT_MET and not sale.reservations


def test_another_treaty_binds_where_one_is_reserved():
    """Argentina excludes Budapest 9(1)(d); were it party to Lanzarote, that would still ask for procuring."""
    found = describe_obligation(row("child-sexual-abuse-material", "procure"), "ar")
    assert (found.standing, ids(found.reserved), ids(found.free)) == (RESERVED, ["budapest"], ["lanzarote"])
    both = Requirement(
        "child-sexual-abuse-material", "procure", "conduct", "M/r", "procuring", "Budapest 9(1)(d); OPSC 3", "", "core"
    )
    found = describe_obligation(both, "ar")
    assert (found.standing, ids(found.bind), ids(found.reserved)) == (NOT_MET, ["crc-opsc"], ["budapest"])


def test_acts_that_are_no_treaty_bind_nobody():
    found = describe_obligation(asked("Directive 2011/36/EU arts 2, 4 (GK)"), "es")
    assert found.standing is DIFFERS
    assert not (found.bind or found.free or found.unknown)


def test_a_treaty_that_says_nothing_binds_to_nothing():
    assert describe_obligation(asked("1988 (silent)"), "es").standing is DIFFERS
