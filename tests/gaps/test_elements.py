"""Elements: present with their words, absent only where that can be said, else unclear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.extract import extract_offences
from harmonize.gaps import elements
from harmonize.gaps.elements import find_elements
from harmonize.gaps.law import index_law
from harmonize.lang import load_language
from harmonize.model import NOT_JUDGED, ElementFinding, ElementRole, ElementRule, ElementStatus, Reach, Verdict
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison
from tests.segment.test_articles import segment

TEXT = (
    "#### Artículo 1. Trata de personas\n\nEl que captare a una persona con fines de explotación será castigado con prisión de "
    "dos a seis años.\n\n#### Artículo 2. Otra cosa\n\nEl que transportare a una persona será castigado con prisión de uno a dos años.\n"
)
OFFENCE = load_yardstick().offence("trafficking-in-persons")
RULES = {
    (OFFENCE.id, "recruitment"): ElementRule((("recruit",),), absence=True),
    (OFFENCE.id, "transportation"): ElementRule((("transport-person",),), absence=True),
    (OFFENCE.id, "harbouring"): ElementRule((("harbour",),), absence=True),
    (OFFENCE.id, "receipt"): ElementRule((("receive-person",),)),
    (OFFENCE.id, "sexual-exploitation"): ElementRule((("recruit", "exploitation"),)),
    (OFFENCE.id, "penalty-extraditable"): ElementRule((), Reach.PENALTY, absence=True, maximum=12),
    (OFFENCE.id, "aggr-endangered-life"): ElementRule((), Reach.PENALTY, absence=True, maximum=96),
}
U, A, P = ElementStatus.UNCLEAR, ElementStatus.ABSENT, ElementStatus.PRESENT


@pytest.fixture(autouse=True)
def understood(monkeypatch):
    """One recruited person is enough to be understood here, where the yardstick asks for much more."""
    monkeypatch.setattr(elements, "UNDERSTOOD", 0.01)


def found(
    verdict: Verdict = Verdict.MATCH, other: Verdict | None = None, text: str = TEXT, rules=None
) -> dict[str, ElementFinding]:
    law = index_law(extract_offences(segment(text).provisions, load_language("es")))
    base = make_comparison().matches[0]
    matches = [replace(base, offence=OFFENCE.id, file="aa/x.md", article="1", verdict=verdict)]
    if other:
        matches.append(replace(base, offence=OFFENCE.id, file="aa/x.md", article="2", verdict=other))
    rows = tuple(
        replace(row, rule=(rules or RULES).get((OFFENCE.id, row.element), NOT_JUDGED)) for row in OFFENCE.requirements
    )
    return {f.element: f for f in find_elements(replace(OFFENCE, requirements=rows), "aa", matches, law)}


def test_there_is_one_finding_for_each_requirement():
    assert list(found()) == [row.element for row in OFFENCE.requirements]


def test_what_is_found_carries_its_words():
    finding = found()["recruitment"]
    assert finding.status is ElementStatus.PRESENT and finding.quotes[0].text == "captare"
    assert finding.quotes[0].span.of(TEXT) == "captare"


def test_joint_concepts_must_stand_in_one_paragraph():
    assert [q.text for q in found()["sexual-exploitation"].quotes] == ["captare", "explotación"]


def test_absent_is_said_only_where_the_lexicon_is_thorough():
    findings = found()
    assert findings["harbouring"].status is ElementStatus.ABSENT and findings["harbouring"].searched == ("aa/x.md 1",)
    assert findings["receipt"].status is ElementStatus.UNCLEAR


def test_a_thin_vocabulary_says_nothing_of_what_is_missing(monkeypatch):
    monkeypatch.setattr(elements, "THOROUGH", 10_000)
    assert found()["harbouring"].status is U


def test_a_provision_that_was_hardly_understood_says_nothing_of_what_is_missing(monkeypatch):
    monkeypatch.setattr(elements, "UNDERSTOOD", 0.5)
    finding = found()["harbouring"]
    assert finding.status is U and "too few" in finding.rule


def test_a_penalty_is_judged_by_the_maximum_of_the_basic_form():
    findings = found()
    assert (findings["penalty-extraditable"].status, findings["aggr-endangered-life"].status) == (P, A)
    assert "seis años" in findings["penalty-extraditable"].quotes[0].text


def test_what_only_raises_the_penalty_is_recorded_as_such():
    text = (
        "#### Artículo 1. Trata de personas\n\n1. El que captare a una persona será castigado con prisión de dos a seis años.\n\n"
        "2. La pena será de cinco a diez años cuando el autor transportare a la víctima.\n"
    )
    findings = found(text=text)
    assert findings["recruitment"].role is ElementRole.CONSTITUTIVE
    assert findings["transportation"].role is ElementRole.AGGRAVATING


def test_a_definition_counts_where_it_speaks_of_the_same_thing():
    text = TEXT + (
        "\n#### Artículo 3. Significados\n\nLa trata de personas abarca también transportar a una persona.\n\n"
        "#### Artículo 4. Refugios\n\nEl Estado podrá acoger personas.\n"
    )
    reaching = {key: replace(rule, reach=Reach.DEFINITION) for key, rule in RULES.items() if not rule.maximum}
    findings = found(text=text.replace("#### Artículo 3", "# TÍTULO IX\n\n#### Artículo 3"), rules=reaching)
    assert (findings["transportation"].role, findings["transportation"].article) == (ElementRole.DEFINITION, "3")
    assert findings["harbouring"].status is not P


def test_what_stands_only_in_a_doubtful_article_is_neither_present_nor_absent():
    finding = found(other=Verdict.REVIEW)["transportation"]
    assert finding.status is ElementStatus.UNCLEAR and not finding.quotes
    assert found(other=Verdict.MATCH)["transportation"].status is ElementStatus.PRESENT


def test_without_a_standing_match_nothing_is_present_or_absent():
    assert {f.status for f in found(Verdict.REVIEW).values()} == {ElementStatus.UNCLEAR}
    assert {f.status for f in found(Verdict.REJECTED).values()} == {ElementStatus.UNCLEAR}
