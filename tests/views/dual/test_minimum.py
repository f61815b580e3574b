"""Every verdict under every minimum that a reader may choose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.dual import DualCriminality, PrisonRange, Punishable
from harmonize.model import Coverage, Verdict
from harmonize.views.dual.dual import (
    DualSign,
    dual_line,
    dual_lines,
    dual_matrix,
    sign_of,
    sign_words,
    signs_under,
)
from harmonize.views.dual.minimum import FIGURES, Minimum, minimum_words, reasons_under
from harmonize.views.words import load_words
from tests.dual.invented import OFFENCE, Country, compare

OTHERS = [minimum for minimum in Minimum if minimum is not Minimum.TREATIES]
NO_ARTICLE = Country("al", Coverage.NONE, None)
FOR_A_PERSON = Country("al", Coverage.UNCLEAR, Verdict.REVIEW)
NOT_LOADED = Country("al", Coverage.NOT_LOADED, None)


def row_of(other: PrisonRange | None):
    """Two to six years on one side, what is given on the other."""
    dual = DualCriminality(compare(Country("rs"), Country("al")))
    row = dual.row(OFFENCE, "rs", "al")
    return dual, replace(row, requested=replace(row.requested, prison=other))


@pytest.mark.parametrize(
    ("other", "half", "one", "two", "four"),
    [
        (PrisonRange(24, 72), "met", "met", "met", "met"),
        (PrisonRange(1, 48), "met", "met", "met", "met"),
        (PrisonRange(1, 36), "met", "met", "met", "not_met"),
        (PrisonRange(None, 12), "met", "met", "not_met", "not_met"),
        (PrisonRange(1, 6), "met", "not_met", "not_met", "not_met"),
        (PrisonRange(None, 3), "not_met", "not_met", "not_met", "not_met"),
        (PrisonRange(life=True), "met", "met", "met", "met"),
        (PrisonRange(120, None, life=True), "met", "met", "met", "met"),
        (PrisonRange(none=True), "not_met", "not_met", "not_met", "not_met"),
        (PrisonRange(), "unclear", "unclear", "unclear", "unclear"),
        (PrisonRange(6, None), "unclear", "unclear", "unclear", "unclear"),
        (None, "unclear", "unclear", "unclear", "unclear"),
    ],
)
def test_a_figure_must_be_reached_under_both_laws(other, half, one, two, four):
    _, row = row_of(other)
    swapped = replace(row, requesting=row.requested, requested=row.requesting)
    for minimum, wanted in zip(FIGURES, (half, one, two, four), strict=True):
        assert sign_of(row, minimum) is sign_of(swapped, minimum) is DualSign[wanted.upper()]
    assert sign_of(row, Minimum.NONE) is DualSign.MET


@pytest.mark.parametrize(
    ("other", "sign"),
    [(NO_ARTICLE, DualSign.NOT_FOUND), (FOR_A_PERSON, DualSign.UNCLEAR), (NOT_LOADED, DualSign.NOT_LOADED)],
)
@pytest.mark.parametrize("minimum", Minimum)
def test_what_is_not_surely_punishable_in_both_stays_what_it_is(other, sign, minimum):
    line = dual_line(DualCriminality(compare(Country("rs"), other)), OFFENCE, "rs", "al", minimum)
    assert line.sign is sign
    assert line.words == sign_words(sign)


def test_no_treaty_is_needed_where_a_figure_is_chosen():
    dual = DualCriminality(compare(Country("rs"), Country("xk")))
    signs = {minimum: dual_line(dual, OFFENCE, "rs", "xk", minimum).sign for minimum in Minimum}
    assert signs.pop(Minimum.TREATIES) is DualSign.NO_TREATY
    assert set(signs.values()) == {DualSign.MET}


def test_a_sentence_on_the_minimum_stands_for_those_on_treaties():
    dual, row = row_of(PrisonRange(1, 36))
    facts, said = reasons_under(dual, row, Minimum.SERIOUS)[:-1], reasons_under(dual, row, Minimum.SERIOUS)[-1]
    assert facts == row.facts and row.law
    assert said == (
        "Asked for: a maximum of at least 4 years under both laws; not reached. RS: up to 6 years. AL: up to 3 years."
    )
    assert reasons_under(dual, row, Minimum.TREATIES) == row.reasons
    assert reasons_under(dual, row, Minimum.NONE)[-1].startswith("No minimum is asked for")


@pytest.mark.parametrize(
    ("prison", "said"),
    [
        (PrisonRange(life=True), "; reached. RS: up to 6 years. AL: life imprisonment."),
        (PrisonRange(1, 240, life=True), "; reached. RS: up to 6 years. AL: up to 20 years, or life imprisonment."),
        (PrisonRange(none=True), "; not reached. RS: up to 6 years. AL: no deprivation of liberty."),
        (PrisonRange(), "; not clear whether reached. RS: up to 6 years. AL: longest term not known."),
        (None, "; not clear whether reached. RS: up to 6 years. AL: longest term not known."),
    ],
)
def test_the_sentence_names_the_longest_term_on_each_side(prison, said):
    dual, row = row_of(prison)
    assert reasons_under(dual, row, Minimum.ONE_YEAR)[-1].endswith(said)


def test_where_one_does_not_punish_no_minimum_is_spoken_of():
    dual = DualCriminality(compare(Country("rs"), NO_ARTICLE))
    row = dual.row(OFFENCE, "rs", "al")
    assert row.punishable is Punishable.NO
    assert all(reasons_under(dual, row, minimum) == row.reasons for minimum in Minimum)


@pytest.mark.parametrize("minimum", Minimum)
def test_the_legend_has_every_sign_that_occurs_each_in_words_of_its_own(minimum):
    prisons = (PrisonRange(24, 72), PrisonRange(1, 3), PrisonRange(), None, PrisonRange(none=True))
    rows = [row_of(prison)[1] for prison in prisons]
    if minimum is not Minimum.TREATIES:  # a row's own verdict is of its own penalties
        assert {sign_of(row, minimum) for row in rows} <= set(signs_under(minimum))
        assert not {DualSign.ON_CONDITION, DualSign.NO_TREATY} & set(signs_under(minimum))
        assert not [words for sign in signs_under(minimum) if "treaty" in (words := sign_words(sign, "en", minimum))]
    said = [sign_words(sign, "en", minimum) for sign in signs_under(minimum)]
    assert len(set(said)) == len(said)
    assert (DualSign.NOT_MET in signs_under(minimum)) is (minimum is not Minimum.NONE)


@pytest.mark.parametrize("minimum", Minimum)
def test_the_square_and_the_list_say_the_same(minimum):
    dual = DualCriminality(compare(Country("rs"), Country("al", bounds=(1, 36)), Country("xk")))
    square = dual_matrix(dual, OFFENCE, minimum)
    assert square.minimum is minimum
    for cell in (cell for row in square.cells for cell in row if cell is not None):
        lines = dual_lines(dual, cell.requesting, cell.requested, minimum)
        line = next(line for line in lines if line.offence == OFFENCE)
        assert (cell.verdict, cell.sign, cell.words, cell.reasons) == (
            *(line.verdict, line.sign, line.words),
            line.reasons,
        )


def test_treaties_are_asked_where_nothing_is_chosen():
    dual = DualCriminality(compare(Country("rs"), Country("al")))
    assert dual_matrix(dual, OFFENCE) == dual_matrix(dual, OFFENCE, Minimum.TREATIES)
    assert next(iter(Minimum)) is Minimum.TREATIES


@pytest.mark.parametrize("tag", ["en", "es", "sr", "sr-Latn"])
def test_every_minimum_has_a_name_of_its_own(tag):
    named = [minimum_words(minimum, load_words(tag)) for minimum in Minimum]
    assert len(set(named)) == len(named) and all(named)


def test_a_figure_is_named_with_its_length():
    assert minimum_words(Minimum.HALF_YEAR, load_words()) == "a maximum of at least 6 months"
    assert minimum_words(Minimum.SERIOUS, load_words()).endswith("(serious crime)")
    assert [minimum for minimum in OTHERS if minimum not in FIGURES] == [Minimum.NONE]
