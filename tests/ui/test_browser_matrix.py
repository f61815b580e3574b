"""The matrix as a reader meets it, in a real browser."""

from __future__ import annotations

import sys

import pytest

from tests.shared_folder import PROJECT
from tests.ui.browsing import NEEDED, PATIENCE, card, cell, served
from tests.ui.conftest import HOSTILE

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
sys.path.insert(0, str(PROJECT / "benchmarks"))
large_result = pytest.importorskip("large_result")
pytestmark = NEEDED
SMUGGLING = "offence=migrant-smuggling&jurisdiction=aa"
GRID = (
    "[...document.querySelectorAll('*')].map(node => node.shadowRoot).filter(Boolean)"
    ".map(inside => inside.querySelector('.root:has(table)')).find(Boolean)"
)
"""Finds the grid in the page."""
EVERYTHING = "measure=sure&find=a&region=Latin+America&under=flat&rows=name&columns=gaps"


@pytest.fixture(scope="module")
def large_address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large") / "out"
    large_result.write_large(large_result.make_large(60, 60), folder)
    with served(folder) as found:
        yield found


def legend(page, words: str) -> None:
    page.locator(f'.legend[aria-label^="{words}"]').wait_for(timeout=PATIENCE)


def in_address(page, words: str) -> None:
    page.wait_for_function("words => location.search.includes(words)", arg=words, timeout=PATIENCE)


def in_view(page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


def test_a_measure_is_chosen_by_keyboard(visit, address):
    page = visit(address, "td.cell")
    page.get_by_role("radio", name="Coverage").or_(page.get_by_role("button", name="Coverage")).first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    in_address(page, "measure=penalty")
    legend(page, "Maximum of the basic form")
    assert cell(page, "Aland, Migrant smuggling: 4 to below 8 years").inner_text().strip() == "6 y"


def test_a_search_finds_and_its_words_are_not_lost_while_typing(visit, address):
    page = visit(address, "td.cell")
    box = page.get_by_role("searchbox").or_(page.get_by_placeholder("Offence or jurisdiction")).first
    box.press_sequentially("MIGRÁNT bord", delay=90)
    page.get_by_text("1 of 4 cells fit").wait_for(timeout=PATIENCE)
    assert box.input_value() == "MIGRÁNT bord"
    sync_api.expect(page.locator("td.cell")).to_have_count(1, timeout=PATIENCE)
    page.get_by_role("button", name="Clear the filters").click()
    sync_api.expect(page.locator("td.cell")).to_have_count(4, timeout=PATIENCE)
    assert box.input_value() == ""


def test_states_are_chosen_and_the_rest_drawn_pale(visit, address):
    page = visit(address, "td.cell")
    box = page.get_by_role("combobox", name="Coverage")
    for state in ("partial", "unclear"):
        box.press_sequentially(state)
        page.keyboard.press("Enter")
        in_address(page, f"show={state}")
    page.get_by_text("2 of 4 cells fit").wait_for(timeout=PATIENCE)
    sync_api.expect(page.locator("td.cell")).to_have_count(2, timeout=PATIENCE)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear the filters").click()
    sync_api.expect(page.locator("td.cell")).to_have_count(4, timeout=PATIENCE)
    for state in ("none", "unclear"):
        box.press_sequentially(state)
        page.keyboard.press("Enter")
        in_address(page, f"show={state}")
    sync_api.expect(page.locator("td.cell.pale")).to_have_count(2, timeout=PATIENCE)


def test_a_region_is_chosen_in_the_folded_filters(visit, address):
    page = visit(address, "td.cell")
    page.get_by_role("button", name="More filters").press("Enter")
    page.get_by_role("combobox", name="Region").press_sequentially("Western")
    page.keyboard.press("Enter")
    in_address(page, "region=Western")
    sync_api.expect(page.locator("td.cell")).to_have_count(2, timeout=PATIENCE)
    page.keyboard.press("Escape")  # the list
    page.keyboard.press("Escape")  # what was unfolded
    page.get_by_role("button", name="More filters (1)").wait_for(timeout=PATIENCE)
    assert "More filters" in page.evaluate("document.activeElement.textContent")


def test_an_order_is_chosen_and_moves_the_rows(visit, address):
    page = visit(address, "td.cell")
    page.get_by_role("button", name="Order").click()
    alphabet = page.get_by_role("radio", name="Alphabet").or_(page.get_by_role("button", name="Alphabet"))
    alphabet.first.click()
    in_address(page, "rows=name")
    heads = page.locator("tbody tr[data-group] th")
    sync_api.expect(heads).to_have_text(["Migrant smuggling", "Money laundering"], timeout=PATIENCE)


def test_a_reload_keeps_everything(visit, address):
    page = visit(f"{address}/?{EVERYTHING}&{SMUGGLING}", "td.cell[aria-selected='true']")
    legend(page, "How sure the state is")
    before = page.url
    page.reload()
    page.wait_for_selector("td.cell[aria-selected='true']", timeout=PATIENCE)
    legend(page, "How sure the state is")
    for part in (*EVERYTHING.split("&"), *SMUGGLING.split("&")):
        assert part in page.url, before
    assert page.locator(".tog").count() == 0
    assert "Aland" in card(page, "Migrant smuggling").inner_text()


def test_filters_are_kept_between_pages(visit, address):
    page = visit(f"{address}/?{EVERYTHING}", "td.cell")
    page.get_by_role("link", name="Method").click()
    page.get_by_role("heading", name="How a result is made").wait_for(timeout=PATIENCE)
    page.get_by_role("link", name="Matrix", exact=True).click()
    legend(page, "How sure the state is")
    in_address(page, "region=Latin")


def test_enter_once_more_opens_the_laws_side_by_side(visit, address):
    page = visit(address, "td.cell")
    page.locator("td.cell[tabindex='0']").focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    card(page, "Migrant smuggling")
    page.keyboard.press("Enter")
    page.locator(".cmp").wait_for(timeout=PATIENCE)
    assert "/offence?" in page.url and "jurisdiction=aa" in page.url


def test_a_grid_that_lost_its_picture_asks_for_it(visit, address):
    page = visit(address, "td.cell")
    page.evaluate(f"() => {{ {GRID}.__state.version = 'another'; }}")
    cell(page, "Aland, Migrant smuggling: partial").click()
    card(page, "Migrant smuggling")
    page.wait_for_function(f"() => {GRID}.__state.version !== 'another'", timeout=PATIENCE)
    sync_api.expect(page.locator("td.cell[aria-selected='true']")).to_have_count(1, timeout=PATIENCE)
    sync_api.expect(page.locator("td.cell")).to_have_count(4, timeout=PATIENCE)


def test_the_legend_stays_in_view_on_a_low_screen(visit, address):
    page = visit(f"{address}/?{SMUGGLING}", ".card", height=420)
    page.wait_for_timeout(500)
    main = page.locator("[data-testid='stMain']")
    main.evaluate("node => { node.scrollTop = 320; }")
    page.wait_for_timeout(300)
    assert main.evaluate("node => node.scrollTop") > 150
    assert not in_view(page, "h1")
    assert in_view(page, ".legend")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_ink_is_told_from_its_ground_in_both_themes(visit, address, dark):
    page = visit(f"{address}/?measure=penalty", "td.cell", dark=dark)
    legend(page, "Maximum of the basic form")
    found = cell(page, "Aland, Migrant smuggling").locator(".in")
    ground, ink = found.evaluate("node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]")
    assert (ground, ink) == (
        ("rgb(35, 86, 107)", "rgb(228, 243, 249)") if dark else ("rgb(169, 208, 223)", "rgb(11, 53, 70)")
    )


@pytest.mark.parametrize("measure", ["elements", "penalty", "sure", "bound"])
def test_hostile_names_are_shown_as_they_are_in_every_measure(visit, hostile_address, measure):
    page = visit(f"{hostile_address}/?measure={measure}&find=zoe&find=a", "td.cell")
    page.wait_for_timeout(800)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert HOSTILE in page.locator("td.cell").first.get_attribute("aria-label")


def test_hostile_searches_are_shown_as_they_are(visit, address):
    page = visit(address, "td.cell")
    page.get_by_placeholder("Offence or jurisdiction").fill(HOSTILE[:70])
    page.get_by_text("No cell fits these filters.").wait_for(timeout=PATIENCE)
    assert HOSTILE[:70].strip() in page.locator("[data-testid='stCaptionContainer']").first.inner_text()
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []


def test_sixty_by_sixty_is_drawn_and_a_click_shows_its_cell(visit, large_address):
    page = visit(large_address, "td.cell", width=1920, height=1080)
    assert page.locator("td.cell").count() == 3600
    assert page.locator("td.cell[tabindex='0']").count() == 1
    chosen = page.locator("td.cell").nth(777)
    label = chosen.get_attribute("aria-label")
    chosen.click()
    sync_api.expect(page.locator("section.card")).to_have_count(1, timeout=PATIENCE)
    country, offence = label.split(":")[0].split(", ", 1)
    assert page.locator("section.card").get_attribute("aria-label") == f"{offence}, {country}"
    page.locator(".wrap").evaluate("node => { node.scrollTop = 400; }")
    page.wait_for_timeout(200)
    page.get_by_role("radio", name="How sure").or_(page.get_by_role("button", name="How sure")).first.click()
    legend(page, "How sure the state is")
    assert page.locator(".wrap").evaluate("node => node.scrollTop") == 400
    assert page.locator("td.cell[aria-selected='true']").count() == 1


def test_a_click_sends_no_picture_again(visit, large_address):
    page = visit(large_address, "td.cell", width=1920, height=1080)
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sizes.append(len(frame))))
    page.reload()
    page.wait_for_selector("td.cell", timeout=PATIENCE)
    page.wait_for_timeout(800)
    assert sum(sizes) > 300_000, "the picture itself"
    sizes.clear()
    page.locator("td.cell").nth(777).click()
    page.locator("section.card").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(500)
    assert 0 < sum(sizes) < 60_000
