"""A comparison in another language: what is ours is said again, what is the law's or the user's own is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.lang.catalogue import RESULTS, catalogues
from harmonize.lang.phrases import phrase
from harmonize.model import Comparison, Evidence, Jurisdiction, Yardstick
from harmonize.views.dual.dual import caution, open_dual
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.penalties.penalties import compare_penalties
from harmonize.views.restated.restated import restate
from harmonize.views.restated.restated_names import name_here, restated_jurisdiction, restated_yardstick
from harmonize.views.words import load_words
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison, make_yardstick

SPANISH, LATIN = load_words("es"), load_words("sr-Latn")
TAGS = [tag for tag in catalogues() if tag != RESULTS]


def spoken() -> Comparison:
    """A comparison whose sentences are made as results make them."""
    made = make_comparison()
    sentence = phrase("cell.full", asked=3, articles="12") + " " + phrase("cell.means_aggravate")
    reason = phrase("match.rival", offence="Money laundering")
    evidence = Evidence("rival", 1.0, -1.0, reason, (), ("AR 1, CL 2, MX 3, PE 4 and 2 more", "estafa (Spanish)"))
    return replace(
        made,
        yardstick=Yardstick((replace(load_yardstick().offence("money-laundering")), *made.yardstick.offences[1:])),
        gaps=tuple(replace(gap, sentence=sentence, penalty_note="2 years to 6 years") for gap in made.gaps),
        elements=tuple(
            replace(f, rule=phrase("element.found", gloss="gain"), duty=phrase("obligation.optional"))
            for f in made.elements
        ),
        matches=tuple(replace(m, reasons=(reason,), evidence=(evidence,)) for m in made.matches),
    )


def test_in_the_language_of_results_nothing_is_made_anew():
    made = spoken()
    assert restate(made, load_words()) is made


def test_every_sentence_of_ours_is_said_again():
    told = restate(spoken(), SPANISH)
    (gap, *_), (match, *_), (finding, *_) = told.gaps, told.matches, told.elements
    assert gap.sentence == f"{phrase('cell.full', code='es', asked=3, articles='12')} " + phrase(
        "cell.means_aggravate", code="es"
    )
    assert gap.penalty_note == "de 2 años a 6 años"
    assert match.reasons == (phrase("match.rival", code="es", offence="Lavado de activos"),)
    assert match.evidence[0].reason == match.reasons[0]
    assert match.evidence[0].other_side == ("AR 1, CL 2, MX 3, PE 4 y 2 más", "estafa (español)")
    assert finding.rule == phrase("element.found", code="es", gloss="beneficio")
    assert finding.duty == phrase("obligation.optional", code="es")
    assert told.yardstick.offences[0].label == "Lavado de activos"
    assert told.yardstick.offences[0].family == "Delincuencia organizada"


@pytest.mark.parametrize("tag", TAGS)
def test_laws_figures_and_names_by_which_things_are_found_stay(tag: str):
    made = spoken()
    told = restate(made, load_words(tag))
    assert (told.texts, told.segments, told.provisions, told.offences) == (
        *(made.texts, made.segments, made.provisions, made.offences),
    )
    assert (told.notices, told.skipped, told.version) == (made.notices, made.skipped, made.version)
    for old, new in zip(made.gaps, told.gaps, strict=True):
        assert replace(new, sentence=old.sentence, penalty_note=old.penalty_note) == old
    for before, after in zip(made.elements, told.elements, strict=True):
        assert replace(after, rule=before.rule, duty=before.duty) == before
    for match, other in zip(made.matches, told.matches, strict=True):
        assert [e.quotes for e in other.evidence] == [e.quotes for e in match.evidence]
        assert [e.weight for e in other.evidence] == [e.weight for e in match.evidence]
    assert [o.id for o in told.yardstick.offences] == [o.id for o in made.yardstick.offences]
    assert [o.profile for o in told.yardstick.offences] == [o.profile for o in made.yardstick.offences]


def test_what_a_user_names_otherwise_stays():
    own = make_yardstick().offences[1]
    mine = replace(own, label="My own smuggling", family="My own kind")
    (told,) = restated_yardstick(Yardstick((mine,)), "es").offences
    assert (told.label, told.family) == ("My own smuggling", "My own kind")
    assert [row.description for row in told.requirements] == [row.description for row in own.requirements]
    country = restated_jurisdiction(Jurisdiction("rs", "The Serbia of a test", "Serbia", "My region"), "es")
    assert (country.name, country.region) == ("The Serbia of a test", "My region")


@pytest.mark.parametrize(
    ("code", "usual", "spanish", "latin"),
    [
        ("mk", ("North Macedonia", "N. Macedonia"), ("Macedonia del Norte", "Macedonia N."), "Severna Makedonija"),
        ("xk", ("Kosovo", "Kosovo"), ("Kosovo", "Kosovo"), "Kosovo"),
        ("pe", ("Peru", "Peru"), ("Perú", "Perú"), "Peru"),
    ],
)
def test_countries_bear_the_names_of_the_language(
    code: str, usual: tuple[str, str], spanish: tuple[str, str], latin: str
):
    there = Jurisdiction(code, *usual, "Europe")
    told = restated_jurisdiction(there, "es")
    assert (told.name, told.brief, told.region) == (*spanish, "Europa")
    assert restated_jurisdiction(there, "sr-Latn").name == latin
    assert restated_jurisdiction(Jurisdiction("zz", "Nowhere", "Now.", "Other"), "es").name == "Nowhere"


def test_every_element_of_the_yardstick_is_described_in_the_language():
    told = restated_yardstick(load_yardstick(), "es")
    for old, new in zip(load_yardstick().offences, told.offences, strict=True):
        assert new.label != old.label
        assert [row.description for row in new.requirements] == [row.description_es for row in old.requirements]


def test_a_family_is_known_by_its_name_in_any_language():
    told = {offence.family for offence in restated_yardstick(load_yardstick(), "es").offences}
    usual = {offence.family for offence in load_yardstick().offences}
    assert name_here("family", "Corruption", told) == "Corrupción"
    assert name_here("family", "Corrupción", told) == "Corrupción"
    assert name_here("family", "Corrupción", usual) == "Corruption"
    assert not name_here("family", "No such kind", told)


def test_what_pages_work_out_themselves_is_in_the_language_too():
    made = spoken()
    told = restate(made, SPANISH)
    reasons = open_dual(told, "es").row("migrant-smuggling", "aa", "bb").reasons
    english = open_dual(made).row("migrant-smuggling", "aa", "bb").reasons
    assert len(reasons) == len(english)
    assert not set(reasons) & set(english)
    assert caution("es") != caution()
    rows = zip(compare_penalties(Lookup(told), "es"), compare_penalties(Lookup(made)), strict=True)
    assert all(not set(one.sentences) & set(other.sentences) for one, other in rows)


def test_the_matrix_has_the_same_cells_in_every_language():
    made = spoken()
    cells = {(g.offence, g.jurisdiction): g.coverage for row in build_matrix(made).cells for g in row}
    for tag in TAGS:
        matrix = build_matrix(restate(made, load_words(tag)))
        assert {(g.offence, g.jurisdiction): g.coverage for row in matrix.cells for g in row} == cells


def test_numbers_dates_and_figures_are_written_as_the_language_does():
    assert load_words().number(12345) == "12,345"
    assert SPANISH.number(12345) == "12.345"
    assert (SPANISH.signed(-0.15), load_words().signed(4.2)) == ("−0,1", "+4.2")
    assert SPANISH.date("2019-01-14") == "14 de enero de 2019"
    assert load_words().date("2019-01-14") == "2019-01-14"
    assert SPANISH.date("2024-11 (in part)") == "noviembre de 2024 (in part)"
    assert load_words().date("2024-11 (in part)") == "2024-11 (in part)"
    assert SPANISH.date("2019-13-40") == "2019-13-40"
    assert SPANISH.date("March 2015") == "March 2015"
    assert LATIN.date("2019-01-14") == "14. januar 2019."
    assert LATIN.count("matrix.count_cells", 3) != LATIN.count("matrix.count_cells", 5)
