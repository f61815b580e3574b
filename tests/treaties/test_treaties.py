"""The tables on treaties: whole, consistent with the yardstick, and honest about what is not known."""

from __future__ import annotations

from collections import Counter

import pytest

from harmonize.errors import BrokenData
from harmonize.jurisdictions import is_jurisdiction
from harmonize.treaties import Basis, Effect, Measure, Standing, extradition_rules, party_status, reservations, treaties
from harmonize.treaties.instruments import FILE, read_extradition, read_treaties
from harmonize.treaties.parties import FILE as PARTIES
from harmonize.treaties.parties import read_parties
from harmonize.treaties.reservations import FILE as RESERVATIONS
from harmonize.treaties.reservations import read_reservations
from harmonize.yardsticks import load_yardstick

HEADER = "jurisdiction,instrument,status,since,basis,source,note\n"
RESERVED = "jurisdiction,instrument,article,offence,elements,effect,says,basis,source\n"


@pytest.fixture(scope="module")
def parties():
    return read_parties(PARTIES, treaties())


def test_every_jurisdiction_has_a_row_for_every_treaty(parties):
    assert len(parties) == 713
    counts = Counter(code for code, _ in parties)
    assert set(counts.values()) == {len(treaties())}
    assert all(is_jurisdiction(code) for code in counts)


def test_what_is_not_known_stays_unknown(parties):
    counts = Counter(row.standing for row in parties.values())
    assert counts == {
        Standing.PARTY: 408,
        Standing.NOT_PARTY: 231,
        Standing.NOT_OPEN: 53,
        Standing.UNKNOWN: 13,
        Standing.SIGNATORY: 8,
    }
    assert sum(row.basis is Basis.GENERAL_KNOWLEDGE for row in parties.values()) == 226


def test_status_carries_date_and_source():
    row = party_status("al", "untoc")
    assert (row.bound, row.since, row.basis) == (True, "2002-08-21", Basis.TEXT_READ)
    assert row.source and row.as_of == "March 2015"


def test_kosovo_is_bound_by_nothing():
    assert not any(party_status("xk", treaty).bound for treaty in treaties())


def test_a_pair_outside_the_table_is_unknown_and_not_bound():
    row = party_status("de", "untoc")
    assert row.standing is Standing.UNKNOWN and not row.bound


def test_an_unknown_treaty_is_a_mistake():
    with pytest.raises(KeyError):
        party_status("de", "untok")


def test_the_yardstick_asks_by_known_treaties_only():
    for offence in load_yardstick().offences:
        assert set(offence.instruments) <= set(treaties()), offence.id


def test_reservations_touch_rows_that_exist():
    rows = {(o.id, r.element) for o in load_yardstick().offences for r in o.requirements}
    found = read_reservations(RESERVATIONS, treaties())
    assert len(found) == 45
    for item in found:
        assert is_jurisdiction(item.jurisdiction)
        assert not item.offence or any(item.offence == offence for offence, _ in rows), item
        for element in item.elements:
            assert (item.offence, element) in rows, (item.offence, element)


def test_a_reservation_touches_its_rows_alone():
    [procuring] = [r for r in reservations("ar", "budapest") if r.article == "9(1)(d)"]
    assert procuring.touches("child-sexual-abuse-material", "procure")
    assert not procuring.touches("child-sexual-abuse-material", "possess")
    [withdrawn] = [r for r in reservations("ar", "budapest") if r.effect is Effect.WITHDRAWN]
    assert not withdrawn.touches("child-sexual-abuse-material", "possess")


def test_figures_of_extradition():
    figures = {rule.instrument: (rule.months, rule.measure, rule.basis) for rule in extradition_rules() if rule.months}
    assert figures == {
        "ets-024-extradition": (12, Measure.MAXIMUM, Basis.TEXT_READ),
        "extradition-montevideo-1933": (12, Measure.UNSETTLED, Basis.GENERAL_KNOWLEDGE),
        "extradition-oas-1981": (24, Measure.UNSETTLED, Basis.GENERAL_KNOWLEDGE),
        "extradition-mercosur-1998": (24, Measure.MAXIMUM, Basis.GENERAL_KNOWLEDGE),
        "budapest": (12, Measure.MAXIMUM, Basis.TEXT_READ),
    }
    assert [rule.instrument for rule in extradition_rules() if rule.subsidiary] == ["budapest"]


def test_rules_name_offences_that_exist():
    offences = {o.id for o in load_yardstick().offences}
    for rule in extradition_rules():
        assert {*rule.only_offences, *rule.not_offences, *rule.conditions} <= offences
        assert rule.months or rule.offences_of


def test_a_condition_may_be_for_one_offence_alone():
    rules = {rule.instrument: rule for rule in extradition_rules()}
    assert rules["drugs-1988"].asks_for("money-laundering")
    assert not rules["drugs-1988"].asks_for("drug-trafficking")
    assert rules["untoc"].asks_for("migrant-smuggling") == rules["untoc"].condition != ""


def test_which_offences_a_rule_means():
    rules = {rule.instrument: rule for rule in extradition_rules()}
    assert rules["ets-024-extradition"].meant_by("bribery-active", ("uncac",)) == ()
    assert rules["untoc"].meant_by("migrant-smuggling", ("smuggling-protocol", "cets-197")) == ("smuggling-protocol",)
    assert rules["untoc"].meant_by("illegal-access", ("budapest",)) is None
    assert rules["drugs-1988"].meant_by("drug-possession-personal", ("drugs-1988",)) is None
    assert rules["oecd-bribery"].meant_by("foreign-bribery", ("uncac", "oecd-bribery")) == ("oecd-bribery",)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("al,untok,party,,text read,,", "no instrument"),
        ("Albania,untoc,party,,text read,,", "no code"),
        ("al,untoc,bound,,text read,,", "none of"),
        ("al,untoc,party,,hearsay,,", "none of"),
        ("al,untoc,signatory,2000-01-01,text read,,", "since"),
        ("al,untoc,party,yesterday,text read,,", "since"),
        ("al,untoc,party", "number of cells"),
        ("al,untoc,party,,text read,,\nal,untoc,party,,text read,,", "twice"),
    ],
)
def test_a_broken_row_of_parties_is_named(tmp_path, row, fault):
    path = tmp_path / "parties.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(BrokenData, match=fault) as caught:
        read_parties(path, treaties())
    assert "parties.csv, line " in caught.value.where


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("al,untok,2,,,narrowed,says,text read,", "no instrument"),
        ("al,untoc,2,,,maybe,says,text read,", "none of"),
        ("al,untoc,2,,intent,narrowed,says,text read,", "without an offence"),
        ("al,untoc,2,,,narrowed,,text read,", "says nothing"),
    ],
)
def test_a_broken_reservation_is_named(tmp_path, row, fault):
    path = tmp_path / "reservations.csv"
    path.write_text(RESERVED + row + "\n", encoding="utf-8")
    with pytest.raises(BrokenData, match=fault):
        read_reservations(path, treaties())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "uncac"', 'id = "untoc"'),
        ('cited_as = ["TIP"]', 'cited_as = ["UNTOC"]'),
        ('declarations = "none"', 'declarations = "perhaps"'),
        ('brief = "UNTOC"', ""),
        ("[[instrument]]", "[[instrument"),
    ],
)
def test_broken_instruments_are_named(tmp_path, old, new):
    path = tmp_path / "instruments.toml"
    path.write_text(FILE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BrokenData):
        read_treaties(path)


@pytest.mark.parametrize("old", ['offences_of = ["iacac"]', 'instrument = "iacac"'])
def test_a_rule_of_an_unknown_instrument_is_named(tmp_path, old):
    path = tmp_path / "instruments.toml"
    path.write_text(FILE.read_text(encoding="utf-8").replace(old, old.replace("iacac", "iaca")), encoding="utf-8")
    with pytest.raises(BrokenData, match="iaca"):
        read_extradition(path, treaties())
