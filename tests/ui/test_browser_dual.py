"""The square of pairs as a reader meets it, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from harmonize.export.folder import write_result
from tests.dual.invented import OFFENCE, Country, compare
from tests.factories import TEXT
from tests.ui.browsing import NEEDED, PATIENCE, cell, served

pytestmark = NEEDED

PAIR = "AL requests, RS is requested: "


@pytest.fixture(scope="module")
def pairs_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Three countries: six years, three years, six years."""
    folder = tmp_path_factory.mktemp("results") / "pairs"
    made = compare(Country("rs"), Country("al", bounds=(1, 36)), Country("me"))
    write_result(replace(made, texts={provision.file: TEXT for provision in made.provisions}), folder)
    with served(folder) as found:
        yield found


def test_four_years_are_chosen_the_square_changes_and_a_reload_keeps_it(visit, pairs_address):
    page = visit(f"{pairs_address}/dual?offence={OFFENCE}", "td.cell")
    cell(page, f"{PAIR}punishable in both, a treaty's minimum is met").wait_for(timeout=PATIENCE)
    page.get_by_role("combobox", name="Minimum asked for").click()
    page.get_by_role("option", name="4 years").click()
    missed = cell(page, f"{PAIR}punishable in both, the minimum chosen is not reached")
    missed.wait_for(timeout=PATIENCE)
    assert "minimum=4-years" in page.url
    assert page.locator(".legend", has_text="treaty").count() == 0
    page.reload()
    missed.wait_for(timeout=PATIENCE)
    assert "minimum=4-years" in page.url
    missed.click()
    page.locator(".card", has_text="AL: up to 3 years.").wait_for(timeout=PATIENCE)
    assert "minimum=4-years" in page.url and "requested=rs" in page.url
    page.get_by_text("The same as a table").click()
    reasons = page.locator("td details", has_text="3 years").first
    reasons.locator("summary").focus()
    page.keyboard.press("Enter")
    reasons.get_by_text("not reached").wait_for(timeout=PATIENCE)
    assert page.strangers == []
