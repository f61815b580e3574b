"""What belongs to a matched provision: variants and rules near it, and in a special law all variants; invented."""

from __future__ import annotations

import pytest

from harmonize.gaps import law as law_module
from harmonize.gaps.law import NEAR, index_law, mentions_of
from harmonize.lang import load_language, room_codes

from .invented import FILE, read, spanish

OFFENCE = "Trata|El que captare a una persona será castigado con prisión de dos a seis años."
OTHER = "Otra cosa|El que vendiere barcos será castigado con prisión de uno a dos años."
VARIANT = "Agravantes|Si hubiere violencia, la pena será de ocho a doce años de prisión."
RULE = "Regla|El consentimiento de la víctima no tendrá efecto."


def companions(text: str, article: str = "1") -> list[str]:
    law = index_law(read(text))
    return [r.provision.article for r in law.companions([law.by_place[FILE, article]])]


@pytest.fixture
def code(monkeypatch):
    """Let any law pass for a code, which has hundreds of punishing articles."""
    monkeypatch.setattr(law_module, "SPECIAL", 0)


@pytest.fixture
def special(monkeypatch):
    monkeypatch.setattr(law_module, "SPECIAL", 60)


def test_variants_and_rules_near_belong_and_other_offences_do_not(code):
    assert companions(spanish(OFFENCE, OTHER, VARIANT, RULE)) == ["3", "4"]


def test_what_stands_before_belongs_too(code):
    assert companions(spanish(RULE, OTHER, OFFENCE), "3") == ["1"]


def test_a_matched_provision_is_not_its_own_companion(code):
    law = index_law(read(spanish(OFFENCE, VARIANT, RULE)))
    assert [r.provision.article for r in law.companions(law.readings[:2])] == ["3"]


@pytest.mark.parametrize("between", [NEAR - 1, NEAR])
def test_near_is_counted_in_articles(code, between):
    found = companions(spanish(OFFENCE, *[OTHER] * between, RULE))
    assert found == ([str(between + 2)] if between < NEAR else [])


def test_what_stands_in_another_chapter_does_not_belong(code):
    own = spanish(OFFENCE, RULE, title="TÍTULO I")
    apart = own.replace("#### Artículo 2", "# TÍTULO II\n\n#### Artículo 2")
    assert companions(own) == ["2"] and companions(apart) == []


def test_what_stands_in_another_file_does_not_belong():
    readings = (*read(spanish(OFFENCE)), *read(spanish(RULE, VARIANT), file="aa/y.md"))
    law = index_law(readings)
    assert law.companions(law.readings[:1]) == ()


def test_in_a_special_law_all_variants_belong_wherever_they_stand(special):
    text = spanish(OFFENCE, *[OTHER] * (NEAR + 3), VARIANT, RULE, title="TÍTULO I")
    variant = f"#### Artículo {NEAR + 5}"
    text = text.replace(variant, f"# TÍTULO II\n\n{variant}")
    assert companions(text) == [str(NEAR + 5)]


def test_in_a_code_far_variants_do_not_belong(code):
    assert companions(spanish(OFFENCE, *[OTHER] * (NEAR + 3), VARIANT)) == []


def test_a_law_is_special_by_the_number_of_its_punishing_articles(monkeypatch):
    text = spanish(OFFENCE, *[OTHER] * (NEAR + 3), VARIANT)
    punishing = NEAR + 5
    monkeypatch.setattr(law_module, "SPECIAL", punishing + 1)
    assert companions(text) == [str(punishing)]
    monkeypatch.setattr(law_module, "SPECIAL", punishing)
    assert companions(text) == []


def test_a_rule_of_the_general_part_belongs_to_no_offence(code):
    offences = spanish(OFFENCE, *[OTHER] * 3)
    general = "\n".join(["# LIBRO PRIMERO. PARTE GENERAL\n", "#### Artículo 90. Regla\n\nEl consentimiento no vale.\n"])
    law = index_law(read(f"{general}\n# LIBRO SEGUNDO. DE LOS DELITOS\n\n{offences}"))
    assert [r.provision.article for r in law.readings if r.general] == ["90"]
    assert law.companions([law.by_place[FILE, "1"]]) == ()


def test_companions_of_several_stand_once_in_the_order_of_the_text(code):
    law = index_law(read(spanish(RULE, OFFENCE, OTHER, VARIANT)))
    matched = [law.by_place[FILE, "3"], law.by_place[FILE, "2"]]
    assert [r.provision.article for r in law.companions(matched)] == ["1", "4"]


def test_holders_are_those_that_mention_all_of_the_concepts():
    law = index_law(read(spanish(OFFENCE, VARIANT, "Ambas|El que captare con violencia será castigado.")))
    assert [r.provision.article for r in law.holding(("recruit", "force"))] == ["3"]
    assert [r.provision.article for r in law.holding(("force",))] == ["2", "3"]
    assert law.holding(("slavery",)) == [] and law.holding(()) == []


def test_of_two_articles_with_one_label_the_first_counts():
    text = spanish(OFFENCE) + "\n" + spanish(OTHER)
    law = index_law(read(text))
    assert len(law.readings) == 2
    assert law.by_place[FILE, "1"] is law.readings[0]


def test_terms_too_loose_for_an_element_are_not_mentioned():
    """``acceso`` finds offences by computer, and alone says nothing of getting in."""
    (reading,) = read(spanish("Cosa|El acceso al puerto es libre."))
    assert ("access", "acceso*") in load_language("es").loose
    assert "access" in {m.concept for m in reading.in_body}
    assert "access" not in {m.concept for m in mentions_of(reading)}


@pytest.mark.parametrize("code", [code for code in room_codes() if load_language(code).loose])
def test_what_is_too_loose_is_a_term_of_the_lexicon(code):
    room = load_language(code)
    assert room.loose <= {(term.concept, term.term) for term in room.lexicon}
