"""What is absent beside the treaties that bind: a duty not met, a reservation, or a difference and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps.duties import add_duties, add_duty
from harmonize.model import (
    NATIONAL_LAW,
    OWN_YARDSTICK,
    Coverage,
    ElementFinding,
    ElementStatus,
    Gap,
    YardstickOffence,
)
from harmonize.yardsticks import load_yardstick
from tests.factories import make_gap

YARDSTICK = load_yardstick()
LAUNDERING, DEVICES = YARDSTICK.offence("money-laundering"), YARDSTICK.offence("misuse-of-devices")
NOT_MET, RESERVED, DIFFERS = "obligation_not_met", "reserved", "differs"


def finding(offence: YardstickOffence, element: str, jurisdiction: str, status=ElementStatus.ABSENT) -> ElementFinding:
    return ElementFinding(offence.id, jurisdiction, element, status, "", "", (), "", ("x",))


def duty(offence: YardstickOffence, element: str, jurisdiction: str, **changes) -> ElementFinding:
    (found,) = add_duties(offence, jurisdiction, [finding(offence, element, jurisdiction, **changes)])
    return found


def cell(offence: YardstickOffence, jurisdiction: str, *missing: str, coverage=Coverage.PARTIAL, **changes) -> Gap:
    return add_duty(
        make_gap(offence.id, jurisdiction, coverage=coverage, missing=missing, sentence="S.", **changes), offence
    )


def based_on(offence: YardstickOffence, basis: str) -> YardstickOffence:
    return replace(offence, requirements=tuple(replace(row, basis=basis) for row in offence.requirements))


# Elements.


def test_a_mandatory_element_that_a_party_lacks_is_a_duty_not_met():
    found = duty(LAUNDERING, "conversion-or-transfer", "pe")
    assert found.obligation == NOT_MET and "UNTOC" in found.duty


@pytest.mark.parametrize("status", [ElementStatus.PRESENT, ElementStatus.UNCLEAR])
def test_only_absence_touches_a_duty(status):
    found = duty(LAUNDERING, "conversion-or-transfer", "pe", status=status)
    assert (found.obligation, found.duty) == ("", "")


def test_an_optional_element_only_differs():
    element = next(row.element for row in LAUNDERING.requirements if row.force == "O")
    assert duty(LAUNDERING, element, "pe").obligation == DIFFERS


def test_a_reservation_takes_the_duty_away():
    assert duty(DEVICES, "possess", "pe").obligation == RESERVED
    assert duty(DEVICES, "sell", "pe").obligation == NOT_MET


@pytest.mark.parametrize("offence", YARDSTICK.offences, ids=lambda offence: offence.id)
def test_kosovo_never_has_a_duty(offence):
    absent = [finding(offence, row.element, "xk") for row in offence.requirements]
    assert {found.obligation for found in add_duties(offence, "xk", absent)} <= {DIFFERS}
    core = tuple(row.element for row in offence.core)
    assert cell(offence, "xk", *core).obligation in (DIFFERS, "")
    assert "duty is not met" not in cell(offence, "xk", *core).sentence


@pytest.mark.parametrize("basis", [OWN_YARDSTICK, NATIONAL_LAW])
def test_a_yardstick_of_ones_own_or_of_a_country_makes_no_duty(basis):
    own = based_on(LAUNDERING, basis)
    assert duty(own, "conversion-or-transfer", "pe").obligation == ""
    gap = cell(own, "pe", "conversion-or-transfer")
    assert (gap.obligation, gap.sentence) == ("", "S.")


def test_findings_keep_their_order_and_all_else():
    given = [finding(LAUNDERING, row.element, "pe") for row in LAUNDERING.requirements]
    found = add_duties(LAUNDERING, "pe", given)
    assert [replace(item, obligation="", duty="") for item in found] == given


# Cells.


def test_a_cell_has_the_gravest_of_its_elements():
    assert cell(DEVICES, "pe", "possess").obligation == RESERVED
    assert cell(DEVICES, "pe", "possess", "sell").obligation == NOT_MET
    assert cell(DEVICES, "pe", "sell", "possess").obligation == NOT_MET


def test_the_sentence_names_the_treaties_of_the_gravest():
    said = cell(DEVICES, "pe", "possess").sentence
    assert said.startswith("S. Covered by a reservation (to ") and "Budapest" in said
    said = cell(LAUNDERING, "pe", "conversion-or-transfer").sentence
    assert said.startswith("S. A treaty duty is not met (party to ") and "UNTOC" in said
    assert "CETS 198" not in said, "a treaty that does not bind is not named"


def test_where_nothing_fits_all_counted_elements_are_lacking():
    assert cell(LAUNDERING, "pe", coverage=Coverage.NONE).obligation == NOT_MET
    assert cell(LAUNDERING, "xk", coverage=Coverage.NONE).obligation == DIFFERS


@pytest.mark.parametrize("coverage", [Coverage.FULL, Coverage.UNCLEAR, Coverage.NOT_LOADED])
def test_no_duty_is_spoken_of_where_no_gap_is(coverage):
    gap = cell(LAUNDERING, "pe", coverage=coverage)
    assert (gap.obligation, gap.sentence) == ("", "S.")


def test_a_cell_that_is_only_narrowed_has_no_element_to_speak_of():
    assert cell(LAUNDERING, "pe").obligation == ""


def test_party_status_never_changes_the_state():
    for code in ("pe", "xk", "de"):
        assert cell(LAUNDERING, code, "conversion-or-transfer").coverage is Coverage.PARTIAL


def test_a_country_of_which_nothing_is_known_differs():
    assert duty(LAUNDERING, "conversion-or-transfer", "de").obligation == DIFFERS


def test_an_optional_offence_not_criminalised_breaks_no_duty():
    optional = [offence for offence in YARDSTICK.offences if offence.optional]
    assert optional
    for offence in optional:
        assert cell(offence, "pe", coverage=Coverage.NOT_APPLICABLE).obligation in (DIFFERS, RESERVED, "")
