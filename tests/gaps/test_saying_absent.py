"""Where an element counts, and where not finding it may not be called absence; all texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps import elements
from harmonize.gaps.elements import THOROUGH, find_elements
from harmonize.gaps.law import index_law
from harmonize.lang import load_language, room_codes
from harmonize.model import ElementRole, ElementRule, ElementStatus, Reach, Verdict, YardstickOffence

from .invented import findings, matched, read, ruled, spanish

P, A, U = ElementStatus.PRESENT, ElementStatus.ABSENT, ElementStatus.UNCLEAR
GENERAL, DEFINITION = ElementRole.GENERAL, ElementRole.DEFINITION
TRAFFICKING = "trafficking-in-persons"
PENALTY = "será castigado con prisión de dos a seis años."
TRADE = f"Trata|El que captare, transportare o trasladare a una persona {PENALTY}"
OTHER = f"Otra cosa|El que vendiere barcos {PENALTY}"
MEANS = {
    "threat-or-force": ElementRule((("force",),), absence=True),
    "coercion": ElementRule((("coercion",),), absence=True),
    "abduction": ElementRule((("abduction",),), absence=True),
}
ACTS = {
    "recruitment": ElementRule((("recruit",),), absence=True),
    "transportation": ElementRule((("transport-person",),), absence=True),
    "harbouring": ElementRule((("harbour",),), absence=True),
}
ATTEMPT = ElementRule((("attempt-stated",), ("attempt-rule",)), Reach.GENERAL, absence=True)
CHILD = ElementRule((("child-trafficking",),), absence=True, without_means=True)
TENTATIVE = "Tentativa|Hay tentativa cuando el autor comienza la ejecución del hecho y no lo consuma."


@pytest.fixture
def understood(monkeypatch):
    monkeypatch.setattr(elements, "UNDERSTOOD", 0.01)


@pytest.fixture
def apart(monkeypatch):
    """Nothing belongs to a matched article but itself."""
    monkeypatch.setattr("harmonize.gaps.law.NEAR", 0)


def look(rules, *articles: str, stands=("1",), waiting=(), title="") -> dict[str, tuple[ElementStatus, str]]:
    """Return status and article of each element that has a rule."""
    found = findings(ruled(TRAFFICKING, rules), spanish(*articles, title=title), *stands, waiting=waiting)
    return {element: (found[element].status, found[element].article) for element in rules}


def narrowed_to(rules) -> YardstickOffence:
    """The offence with these elements and no others."""
    offence = ruled(TRAFFICKING, rules)
    return replace(offence, requirements=tuple(row for row in offence.requirements if row.element in rules))


# Rules for all offences.


def test_a_rule_for_all_offences_counts_wherever_it_stands(understood, apart):
    found = findings(ruled(TRAFFICKING, {"attempt": ATTEMPT}), spanish(TRADE, TENTATIVE), "1")["attempt"]
    assert (found.status, found.role, found.article) == (P, GENERAL, "2")


def test_a_rule_for_one_offence_says_nothing_of_another(understood, apart):
    stated = "Barcos|Al vender barcos también la tentativa de vender es cosa grave."
    rule = replace(ATTEMPT, alternatives=(("attempt-stated",),))
    text = spanish(TRADE, stated)
    assert "attempt-stated" in index_law(read(text)).holders
    found = findings(ruled(TRAFFICKING, {"attempt": rule}), text, "1")["attempt"]
    assert found.status is not P


def test_what_the_article_itself_says_goes_before_the_rule_for_all(understood):
    own = TRADE.replace(PENALTY, f"{PENALTY} También se castiga la sola tentativa.")
    found = findings(ruled(TRAFFICKING, {"attempt": ATTEMPT}), spanish(own, TENTATIVE), "1")["attempt"]
    assert (found.status, found.article) == (P, "1") and found.role is not GENERAL


def test_an_offence_that_speaks_of_attempt_is_no_rule_for_all(understood, apart):
    offence = f"Barcos|El que, si hay tentativa cuando el autor comienza la ejecución, vendiere barcos {PENALTY}"
    assert look({"attempt": ATTEMPT}, TRADE, offence)["attempt"][0] is not P


# A law that leaves the conduct to another.


def test_a_blanket_norm_says_nothing_of_what_is_missing(understood):
    blank = f"Trata|El que captare a una persona según lo define la ley especial de la materia {PENALTY}"
    offence = ruled(TRAFFICKING, {**ACTS, **MEANS})
    found = findings(offence, spanish(blank), "1")
    assert found["recruitment"].status is P
    assert (found["harbouring"].status, found["harbouring"].rule) == (
        U,
        "the matched article leaves the conduct to another law",
    )
    plain = findings(offence, spanish(blank.replace("según lo define la ley especial de la materia ", "")), "1")
    assert plain["harbouring"].status is A


def test_a_blanket_norm_that_tells_enough_says_what_is_missing(understood):
    """Where more than half of the core is there, the article does state the conduct."""
    blank = "Trata|El que captare o transportare a una persona según lo define la ley especial de la materia " + PENALTY
    found = findings(narrowed_to(ACTS), spanish(blank), "1")
    assert [found[element].status for element in ACTS] == [P, P, A]


# Means.


def test_a_law_that_names_no_means_may_cover_them_all(understood):
    only = narrowed_to({**ACTS, **MEANS})
    found = findings(only, spanish(TRADE), "1")
    assert {found[element].status for element in MEANS} == {U}
    assert found["threat-or-force"].rule == "the articles name no means at all, so that any may do"
    assert found["harbouring"].status is A
    some = findings(only, spanish(TRADE.replace("persona", "persona con violencia")), "1")
    assert (some["threat-or-force"].status, some["abduction"].status) == (P, A)


def test_a_law_that_asks_for_no_means_asks_for_none_where_the_victim_is_a_child(understood):
    rules = {**ACTS, **MEANS, "child-no-means": CHILD}
    found = findings(ruled(TRAFFICKING, rules), spanish(TRADE), "1")["child-no-means"]
    assert (found.status, found.article, found.quotes[0].text) == (P, "1", "captare")
    assert "no means" in found.rule
    asked = findings(ruled(TRAFFICKING, rules), spanish(TRADE.replace("persona", "persona con violencia")), "1")
    assert asked["child-no-means"].status is A


def test_means_that_only_raise_the_penalty_are_not_asked_for(understood):
    raised = "Agravantes|Si hubiere violencia, la pena será de ocho a doce años de prisión."
    rules = {**ACTS, **MEANS, "child-no-means": CHILD}
    found = findings(ruled(TRAFFICKING, rules), spanish(TRADE, raised), "1")
    assert found["threat-or-force"].role is ElementRole.AGGRAVATING
    assert found["child-no-means"].status is P


def test_without_conduct_nothing_follows_from_missing_means(understood):
    rules = {**MEANS, "child-no-means": CHILD, "recruitment": ACTS["recruitment"]}
    found = findings(ruled(TRAFFICKING, rules), spanish(f"Cosa|El que vendiere barcos {PENALTY}"), "1")
    assert found["child-no-means"].status is not P


def test_what_is_said_not_to_be_required_is_not_present(understood):
    text = TRADE.replace("persona", "persona, aun sin violencia, con engaño")
    rules = {**ACTS, "threat-or-force": MEANS["threat-or-force"]}
    assert look(rules, text)["threat-or-force"][0] is A
    assert look(rules, TRADE.replace("persona", "persona con violencia"))["threat-or-force"] == (P, "1")


# Where it stands.


def test_what_makes_an_offence_does_not_stand_in_a_rule_without_penalty(understood):
    rule = "Regla|También acoger a la víctima es cosa grave. El consentimiento de la víctima no tendrá efecto."
    rules = {**ACTS, "consent-irrelevant": ElementRule((("consent-irrelevant",),), absence=True)}
    found = look(rules, TRADE, rule)
    assert found["harbouring"][0] is A
    assert found["consent-irrelevant"] == (P, "2")


def test_a_variant_near_may_state_it(understood):
    assert look(ACTS, TRADE, "Agravantes|Si se acogiere a la víctima, la pena será de ocho a doce años de prisión.")[
        "harbouring"
    ] == (P, "2")


def test_another_offence_does_not_state_it(understood):
    articles = [TRADE, *[OTHER] * 4, f"Refugio|El que acogiere a una persona {PENALTY}"]
    assert look(ACTS, *articles)["harbouring"][0] is A


def test_reach_over_the_whole_law_takes_other_offences_too(understood):
    wide = {"harbouring": replace(ACTS["harbouring"], reach=Reach.LAW)}
    articles = [TRADE, *[OTHER] * 4, f"Refugio|El que acogiere a una persona {PENALTY}"]
    found = findings(ruled(TRAFFICKING, wide), spanish(*articles), "1")["harbouring"]
    assert (found.status, found.role, found.article) == (P, DEFINITION, "6")


def test_what_waits_keeps_an_element_open(understood):
    waits = f"Refugio|El que acogiere a una persona {PENALTY}"
    articles = [TRADE, *[OTHER] * 4, waits]
    found = findings(ruled(TRAFFICKING, ACTS), spanish(*articles), "1", waiting=("6",))["harbouring"]
    assert (found.status, found.article, found.quotes, found.role) == (U, "6", (), ElementRole.UNKNOWN)
    assert "a person must confirm" in found.rule


def test_absent_names_all_that_was_searched(understood):
    raised = "Agravantes|Si hubiere violencia, la pena será de ocho a doce años de prisión."
    text = spanish(TRADE, raised, *[OTHER] * 4, OTHER)
    found = findings(ruled(TRAFFICKING, ACTS), text, "1", waiting=("7",))["harbouring"]
    assert (found.status, found.searched) == (A, ("aa/x.md 1", "aa/x.md 2", "aa/x.md 7"))


def test_an_offence_hardly_understood_says_nothing():
    found = findings(ruled(TRAFFICKING, ACTS), spanish(TRADE), "1")["harbouring"]
    assert found.status is U and "too few" in found.rule


# Languages.


def test_without_a_rule_on_absence_not_finding_says_nothing(understood):
    assert look({**ACTS, "harbouring": replace(ACTS["harbouring"], absence=False)}, TRADE)["harbouring"][0] is U


UNCHECKED = [c for c in room_codes() if load_language(c).reads_statutes and not load_language(c).elements_checked]


@pytest.mark.parametrize("code", UNCHECKED)
def test_a_language_not_read_beside_statutes_has_no_say_on_absence(code):
    assert not elements._terms(code)


def test_in_italian_nothing_is_absent(understood):
    assert "it" in UNCHECKED
    text = "Art. 1. (Tratta)\n\nChiunque recluta una persona è punito con la reclusione da due a sei anni.\n"
    (reading,) = read(text, "it")
    law = index_law([replace(reading, provision=replace(reading.provision, language="it"))])
    found = find_elements(ruled(TRAFFICKING, ACTS), "aa", matched(TRAFFICKING, reading.provision.article), law)
    assert {f.element: f.status for f in found if f.element in ACTS} == {
        "recruitment": P,
        "transportation": U,
        "harbouring": U,
    }


def test_an_unknown_language_has_no_say_on_absence(understood):
    law = index_law([replace(r, provision=replace(r.provision, language="xx")) for r in read(spanish(TRADE))])
    found = findings(ruled(TRAFFICKING, ACTS), law, "1")
    assert found["harbouring"].status is U


def test_a_language_needs_several_terms_before_an_element_is_absent(understood, monkeypatch):
    known = elements._terms("es")["harbour"]
    assert known >= THOROUGH
    for least, status in ((known, A), (known + 1, U)):
        monkeypatch.setattr(elements, "THOROUGH", least)
        assert look(ACTS, TRADE)["harbouring"][0] is status


def test_in_serbian_elements_are_found_and_missed():
    text = (
        "Trgovina ljudima\nČlan 20\n(1) Ko silom ili prijetnjom vrbuje, prevozi ili prebacuje drugo lice,\n"
        "kazniće se zatvorom od jedne do deset godina.\n"
    )
    found = findings(narrowed_to({**ACTS, **MEANS}), index_law(read(text, "hbs")), "20")
    assert {e: found[e].status for e in ("recruitment", "transportation", "threat-or-force", "harbouring")} == {
        "recruitment": P,
        "transportation": P,
        "threat-or-force": P,
        "harbouring": A,
    }


@pytest.mark.parametrize("verdict", [Verdict.REVIEW, Verdict.REJECTED])
def test_without_a_standing_match_even_rules_for_all_say_nothing(verdict):
    law = index_law(read(spanish(TRADE, TENTATIVE)))
    matches = matched(TRAFFICKING, "1", verdict=verdict)
    found = find_elements(ruled(TRAFFICKING, {"attempt": ATTEMPT}), "aa", matches, law)
    assert {f.status for f in found} == {U}


def test_a_means_that_is_open_may_be_asked_for(understood):
    """Where one means was not understood, nothing follows for a child."""
    unsure = {**MEANS, "abduction": ElementRule((("abduction",),), absence=False)}
    rules = {**ACTS, **unsure, "child-no-means": CHILD}
    assert findings(ruled(TRAFFICKING, rules), spanish(TRADE), "1")["child-no-means"].status is not P
