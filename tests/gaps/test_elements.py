"""Elements: present with their words, absent only where that can be said, else unclear."""

from __future__ import annotations

from dataclasses import replace

from harmonize.extract import extract_offences
from harmonize.gaps.elements import find_elements
from harmonize.lang import load_language
from harmonize.model import ElementFinding, ElementStatus, Verdict
from harmonize.yardsticks import ElementRule, load_yardstick
from tests.factories import make_comparison
from tests.segment.test_articles import segment

TEXT = (
    "#### Artículo 1. Trata de personas\n\nEl que captare a una persona con fines de explotación será castigado con prisión de "
    "dos a seis años.\n\n#### Artículo 2. Otra cosa\n\nEl que transportare a una persona será castigado con prisión de uno a dos años.\n"
)
OFFENCE = load_yardstick().offence("trafficking-in-persons")
RULES = {
    (OFFENCE.id, "recruitment"): ElementRule((("recruit",),), True),
    (OFFENCE.id, "transportation"): ElementRule((("transport-person",),), True),
    (OFFENCE.id, "harbouring"): ElementRule((("harbour",),), True),
    (OFFENCE.id, "receipt"): ElementRule((("receive-person",),), False),
    (OFFENCE.id, "sexual-exploitation"): ElementRule((("recruit", "exploitation"),), False),
}


def found(verdict: Verdict = Verdict.MATCH, other: Verdict | None = None) -> dict[str, ElementFinding]:
    readings = {
        (r.provision.file, r.provision.article): r
        for r in extract_offences(segment(TEXT).provisions, load_language("es"))
    }
    base = make_comparison().matches[0]
    matches = [replace(base, offence=OFFENCE.id, file="aa/x.md", article="1", verdict=verdict)]
    if other:
        matches.append(replace(base, offence=OFFENCE.id, file="aa/x.md", article="2", verdict=other))
    return {f.element: f for f in find_elements(OFFENCE, "aa", matches, readings, RULES)}


def test_there_is_one_finding_for_each_requirement():
    assert list(found()) == [row.element for row in OFFENCE.requirements]


def test_what_is_found_carries_its_words():
    finding = found()["recruitment"]
    assert finding.status is ElementStatus.PRESENT and finding.quotes[0].text == "captare"
    assert finding.quotes[0].span.of(TEXT) == "captare"


def test_joint_concepts_must_stand_in_one_article():
    assert [q.text for q in found()["sexual-exploitation"].quotes] == ["captare", "explotación"]


def test_absent_is_said_only_where_the_lexicon_is_thorough():
    findings = found()
    assert findings["harbouring"].status is ElementStatus.ABSENT and findings["harbouring"].searched == ("aa/x.md 1",)
    assert findings["receipt"].status is ElementStatus.UNCLEAR


def test_what_stands_only_in_a_doubtful_article_is_neither_present_nor_absent():
    finding = found(other=Verdict.REVIEW)["transportation"]
    assert finding.status is ElementStatus.UNCLEAR and not finding.quotes
    assert found(other=Verdict.MATCH)["transportation"].status is ElementStatus.PRESENT


def test_without_a_standing_match_nothing_is_present_or_absent():
    assert {f.status for f in found(Verdict.REVIEW).values()} == {ElementStatus.UNCLEAR}
    assert {f.status for f in found(Verdict.REJECTED).values()} == {ElementStatus.UNCLEAR}
