"""What is left out, what is found by a search, and in which order the rest stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import Coverage, Jurisdiction
from harmonize.views.filter_words import filter_line
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, RowOrder, arrange
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.matrix.selection import GAPS, Filters, select
from harmonize.views.search import names, terms
from harmonize.views.words import load_words
from tests.factories import make_comparison, make_gap

WORDS = load_words()


@pytest.fixture
def matrix():
    return build_matrix(make_comparison())


def shown(matrix, **filters):
    """The rows and columns that are left, and how many cells fit."""
    kept = select(matrix, Filters(**filters))
    return [row.id for row in kept.matrix.rows], [column.code for column in kept.matrix.columns], kept.shown


BOTH, SMUGGLING, LAUNDERING = ["money-laundering", "migrant-smuggling"], ["migrant-smuggling"], ["money-laundering"]


def test_rows_and_columns_without_a_fitting_cell_are_left_out(matrix):
    assert shown(matrix, states=GAPS) == (BOTH, ["aa"], 2)
    assert shown(matrix, review=True) == (BOTH, ["aa", "bb"], 2)
    assert shown(matrix, states=GAPS, jurisdictions=("bb",))[2] == 0
    assert select(matrix, Filters()).matrix == matrix


@pytest.mark.parametrize(
    ("filters", "rows", "columns"),
    [
        ({"families": ("People",)}, SMUGGLING, ["aa", "bb"]),
        ({"instruments": ("untoc",)}, BOTH, ["aa", "bb"]),
        ({"instruments": ("smuggling-protocol",)}, SMUGGLING, ["aa", "bb"]),
        ({"offences": ("money-laundering",)}, LAUNDERING, ["aa", "bb"]),
        ({"regions": ("Western Balkans",)}, BOTH, ["bb"]),
        ({"jurisdictions": ("aa",), "families": ("People",)}, SMUGGLING, ["aa"]),
        ({"states": (Coverage.UNCLEAR, Coverage.NOT_LOADED)}, BOTH, ["bb"]),
    ],
)
def test_each_filter_leaves_its_own(matrix, filters, rows, columns):
    assert shown(matrix, **filters)[:2] == (rows, columns)


def test_an_instrument_that_is_not_the_leading_one_finds_the_offence(matrix):
    assert matrix.rows[1].instruments[0] == "smuggling-protocol"
    assert "migrant-smuggling" in shown(matrix, instruments=("untoc",))[0]


@pytest.mark.parametrize(
    ("typed", "rows", "columns"),
    [
        ("smugg", SMUGGLING, ["aa", "bb"]),
        ("MIGRÁNT Smuggling", SMUGGLING, ["aa", "bb"]),
        ("bord", BOTH, ["bb"]),
        ("BB", BOTH, ["bb"]),
        ("laundering borduria", LAUNDERING, ["bb"]),
        ("  ", BOTH, ["aa", "bb"]),
        ("zzz", [], []),
        ("undering", [], []),
    ],
)
def test_a_search_finds_offences_and_jurisdictions_by_the_beginnings_of_words(matrix, typed, rows, columns):
    assert shown(matrix, find=typed)[:2] == (rows, columns)


def test_accents_and_case_do_not_matter_on_either_side():
    assert names("cordoba", ["Provincia de Córdoba"])
    assert names(terms("ĐURĐEVAC")[0], ["Đurđevac"]) and terms("ĐURĐEVAC") == ("durdevac",)
    assert not names("ordoba", ["Córdoba"])


def test_a_term_that_names_a_row_and_a_column_finds_both(matrix):
    columns = (replace(matrix.columns[0], name="Moneyland", brief="Moneyland"), matrix.columns[1])
    kept = select(replace(matrix, columns=columns), Filters(find="money"))
    assert kept.fits == ((True, True), (True, False))


def test_filters_know_which_are_set_and_which_are_folded():
    assert not Filters(find="  ").any
    assert Filters(find="x", review=True, states=GAPS).active == ("states", "find", "review")
    assert Filters(find="x", review=True, states=GAPS, regions=("y",)).folded == 2


def test_what_is_filtered_is_said_in_one_line(matrix):
    filters = Filters(states=(Coverage.NONE,), find=" money ", review=True, jurisdictions=("aa",), families=("People",))
    line = filter_line(select(matrix, filters), matrix, filters, WORDS)
    assert line.startswith("0 of 4 cells fit:")
    for words in (
        "coverage none found",
        "search “money”",
        "waiting for a person",
        "jurisdictions Aland",
        "kind People",
    ):
        assert words in line
    few = Filters(instruments=("untoc",), offences=("money-laundering",), regions=("Western Balkans",))
    line = filter_line(select(matrix, few), matrix, few, WORDS)
    assert "UN Convention against Transnational Organized Crime" in line
    assert "Money laundering" in line and "region Western Balkans" in line
    assert "pale" not in line, "no pale cell is shown"
    assert filter_line(select(matrix, Filters()), matrix, Filters(), WORDS) == ""


def wide_matrix():
    """Two offences by three countries: the second offence and the third country have most gaps."""
    made = make_comparison()
    names = (("aa", "Éland", "South"), ("bb", "Borduria", "North"), ("cc", "Zubrowka", "South"))
    countries = tuple(Jurisdiction(code, name, name, region) for code, name, region in names)
    states = {
        ("money-laundering", "aa"): Coverage.FULL,
        ("money-laundering", "bb"): Coverage.FULL,
        ("money-laundering", "cc"): Coverage.PARTIAL,
        ("migrant-smuggling", "aa"): Coverage.PARTIAL,
        ("migrant-smuggling", "bb"): Coverage.UNCLEAR,
        ("migrant-smuggling", "cc"): Coverage.NONE,
    }
    gaps = tuple(make_gap(offence, code, coverage=state) for (offence, code), state in states.items())
    return build_matrix(replace(made, jurisdictions=countries, gaps=gaps))


def arranged(**choice):
    found = arrange(select(wide_matrix(), Filters()), Arrangement(**choice))
    return [row.id for row in found.matrix.rows], [column.code for column in found.matrix.columns], found


def test_the_usual_order_is_that_of_the_yardstick_and_the_regions():
    rows, columns, found = arranged()
    assert rows == BOTH
    assert columns == ["bb", "aa", "cc"]
    assert found.row_groups == ("Organised crime", "People")
    assert found.column_groups == ("North", "South", "South")


def test_most_gaps_first_and_alphabet():
    assert arranged(rows=RowOrder.GAPS)[0] == ["migrant-smuggling", "money-laundering"]
    assert arranged(rows=RowOrder.NAME)[0] == ["migrant-smuggling", "money-laundering"]
    assert arranged(columns=ColumnOrder.GAPS)[1] == ["cc", "aa", "bb"]
    _, columns, found = arranged(columns=ColumnOrder.NAME)
    assert columns == ["bb", "aa", "cc"], "an accent does not send Éland behind Zubrowka"
    assert found.column_groups == ("", "", "")


def test_cells_and_fits_move_with_their_rows_and_columns():
    matrix = wide_matrix()
    found = arrange(
        select(matrix, Filters(states=(Coverage.NONE, Coverage.FULL))),
        Arrangement(Grouping.FLAT, RowOrder.NAME, ColumnOrder.GAPS),
    )
    for row, gaps, fits in zip(found.matrix.rows, found.matrix.cells, found.selection.fits, strict=True):
        for column, gap, fit in zip(found.matrix.columns, gaps, fits, strict=True):
            assert (gap.offence, gap.jurisdiction) == (row.id, column.code)
            assert fit is (gap.coverage in (Coverage.NONE, Coverage.FULL))


def test_an_offence_of_several_treaties_stands_once_under_the_first():
    rows, _, found = arranged(grouping=Grouping.INSTRUMENT)
    assert sorted(rows) == sorted(BOTH)
    assert dict(zip(rows, found.row_groups, strict=True)) == {
        "money-laundering": "untoc",
        "migrant-smuggling": "smuggling-protocol",
    }
    assert arranged(grouping=Grouping.FLAT)[2].row_groups == ("", "")


def test_rows_of_one_head_stay_together_whatever_the_order():
    matrix = wide_matrix()
    three = replace(
        matrix,
        rows=(*matrix.rows, replace(matrix.rows[0], id="third", label="Zeroth")),
        cells=(*matrix.cells, matrix.cells[0]),
    )
    found = arrange(select(three, Filters()), Arrangement(rows=RowOrder.GAPS))
    assert found.row_groups == ("People", "Organised crime", "Organised crime")
    found = arrange(select(three, Filters()), Arrangement(rows=RowOrder.NAME))
    assert [row.label for row in found.matrix.rows] == ["Migrant smuggling", "Money laundering", "Zeroth"]
