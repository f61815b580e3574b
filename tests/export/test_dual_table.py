"""``dual_criminality.csv`` beside the other files of a result."""

from __future__ import annotations

import csv
from dataclasses import replace

from harmonize.export import read_result, write_result
from harmonize.export.cells import split_list
from harmonize.export.dual_table import COLUMNS, NAME, render_dual
from harmonize.model import Yardstick
from tests.dual.invented import OFFENCE, Country, compare
from tests.factories import make_comparison


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode("utf-8").splitlines()))


def test_a_row_for_each_offence_and_ordered_pair():
    rows = read(render_dual(compare(Country("rs"), Country("al", bounds=(None, 36)), Country("xk"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 2 * 3 * 2
    [found] = [r for r in rows if (r["offence"], r["requesting"], r["requested"]) == (OFFENCE, "al", "rs")]
    assert found["verdict"] == "punishable_met"
    assert (found["requested_min_months"], found["requested_max_months"]) == ("24", "72")
    assert (found["requesting_max_months"], found["requesting_life"]) == ("36", "no")
    assert found["requesting_general_min"] and not found["requesting_general_max"]
    assert found["requesting_provisions"] == "al/codigo.md 12"


def test_lists_on_treaties_go_together():
    for row in read(render_dual(compare(Country("rs"), Country("al"), Country("de"), Country("xk")))):
        lists = [split_list(row[f"treat{end}"]) for end in ("ies", "y_months", "y_met", "y_bound", "y_basis")]
        assert len({len(items) for items in lists}) == 1
        assert set(lists[3]) <= {"yes", "not_known"}


def test_the_same_comparison_gives_the_same_bytes():
    countries = Country("rs"), Country("al"), Country("cl")
    assert render_dual(compare(*countries)) == render_dual(compare(*countries))


def test_a_result_without_it_is_read_all_the_same(out):
    write_result(make_comparison(), out)
    written = (out / NAME).read_bytes()
    (out / NAME).unlink()
    assert render_dual(read_result(out)) == written


def test_an_offence_without_penalty_stays_one_when_read_back(out):
    """What a result is read back into must give the same rows: liability of legal persons has none."""
    comparison = make_comparison()
    first, *others = comparison.yardstick.offences
    general = replace(first, profile=replace(first.profile, unpunished=True))
    comparison = replace(comparison, yardstick=Yardstick((general, *others)))
    write_result(comparison, out)
    assert read_result(out).yardstick == comparison.yardstick
