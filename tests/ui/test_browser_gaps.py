"""The list of gaps in a real browser: filtered, sorted, and taken away as it is seen."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from openpyxl import load_workbook

from tests.export.test_gap_list import table
from tests.ui.browsing import NEEDED, PATIENCE
from tests.ui.conftest import HOSTILE

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = NEEDED
ROW = ".gaps tbody tr:not(.group)"
ON_PAPER = """() => [...document.querySelectorAll('*')].flatMap(node => [...(node.shadowRoot?.querySelectorAll('.gaps') ?? [])])
    .map(frame => [frame.scrollWidth, frame.clientWidth])"""


def seen(page) -> list[tuple[str, ...]]:
    """Return what the table shows, row by row, lines of a cell broken by line ends, folded ones too."""
    rows = page.locator(ROW).evaluate_all(
        """rows => rows.map(row => [...row.cells].map(cell => {
            const items = cell.querySelectorAll('li, td > div');
            if (items.length) return [...items].map(item => item.textContent).join('\\n');
            return cell.querySelector('.chip span:last-child')?.textContent ?? cell.textContent;
        }))"""
    )
    return [tuple(row) for row in rows]


def order(page) -> list[str]:
    return [row[1] for row in seen(page)]


def sorted_by(page, name: str, way: str):
    head = page.locator(f"th[aria-sort={way}]", has_text=name)
    head.wait_for(timeout=PATIENCE)
    return head


def downloaded(page, name: str) -> tuple[str, bytes]:
    with page.expect_download(timeout=PATIENCE) as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def test_the_list_of_a_jurisdiction_is_taken_away_as_it_is_seen(visit, address):
    page = visit(f"{address}/gaps", ROW)
    page.get_by_role("combobox", name="Jurisdictions").click()
    page.get_by_role("option", name="Aland").click()
    sync_api.expect(page).to_have_url(re.compile("among=aa"), timeout=PATIENCE)
    page.get_by_text("Filtered by jurisdictions: Aland. 2 rows").wait_for(timeout=PATIENCE)
    page.keyboard.press("Escape")
    page.locator("th .sort", has_text="Offence").click()
    sorted_by(page, "Offence", "ascending")
    assert order(page) == ["Migrant smuggling", "Money laundering"]
    name, workbook = downloaded(page, "Excel")
    assert name.startswith("harmonize-gaps-aland-2026-01-01-") and name.endswith(".xlsx")
    heads = tuple(page.locator(".gaps thead th").all_inner_texts())
    rows = table(load_workbook(io.BytesIO(workbook))["Gaps"])
    assert rows == [heads, *seen(page)]
    _, written = downloaded(page, "CSV")
    read = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert [tuple(row) for row in read[read.index([]) + 1 :]] == rows


def test_heads_sort_by_click_and_by_keyboard_and_keep_the_focus(visit, address):
    page = visit(f"{address}/gaps", ROW)
    assert page.locator("tr.group").count() == 3
    sorted_by(page, "What is to be done", "ascending")
    head = page.locator("[data-sort=jurisdiction]")
    head.focus()
    page.keyboard.press("Enter")
    sorted_by(page, "Jurisdiction", "ascending")
    assert page.locator("[data-sort=jurisdiction]:focus").count() == 1
    assert [row[2] for row in seen(page)] == ["Aland", "Aland", "Borduria", "Borduria"]
    assert page.locator("tr.group").count() == 0
    page.keyboard.press("Space")
    sorted_by(page, "Jurisdiction", "descending")
    assert [row[2] for row in seen(page)] == ["Borduria", "Borduria", "Aland", "Aland"]
    assert "sort=jurisdiction" in page.url and "down=yes" in page.url
    page.reload()
    page.wait_for_selector(ROW, timeout=PATIENCE)
    sorted_by(page, "Jurisdiction", "descending")


def test_counts_filter(visit, address):
    page = visit(f"{address}/gaps", ROW)
    page.get_by_role("button", name="A person must decide · 1").click()
    sync_api.expect(page.locator(ROW)).to_have_count(1, timeout=PATIENCE)
    assert [row[1:4] for row in seen(page)] == [("Migrant smuggling", "Borduria", "unclear")]
    assert "need=person" in page.url
    page.get_by_role("button", name="Clear the filters").click()
    page.get_by_text("4 rows, sorted by").wait_for(timeout=PATIENCE)


def test_a_row_leads_to_its_cell_and_the_way_back_keeps_the_filters(visit, address):
    page = visit(f"{address}/gaps?among=aa", ROW)
    page.get_by_role("link", name="Migrant smuggling").click()
    page.locator(".cmp").wait_for(timeout=PATIENCE)
    assert "/offence?" in page.url and "jurisdiction=aa" in page.url
    page.get_by_role("link", name="Gaps", exact=True).click()
    page.get_by_text("Filtered by jurisdictions: Aland.").wait_for(timeout=PATIENCE)
    link = page.locator(f"{ROW} a").first.get_attribute("href")
    assert link.startswith("offence?offence=")


def test_hostile_words_are_shown_and_taken_away_as_they_are(visit, hostile_address):
    page = visit(f"{hostile_address}/gaps", ROW)
    page.wait_for_timeout(1500)
    assert HOSTILE in page.locator(ROW).first.inner_text()
    assert HOSTILE in page.locator("h1 ~ *, p", has_text="Aland").first.inner_text() or HOSTILE in page.inner_text(
        "body"
    )
    _, workbook = downloaded(page, "Excel")
    name, _ = downloaded(page, "CSV")
    assert "<" not in name and "/" not in name
    assert f"Aland {HOSTILE}" in [row[2] for row in table(load_workbook(io.BytesIO(workbook))["Gaps"])]
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0


def test_hostile_words_in_the_address_do_nothing(visit, address):
    page = visit(f"{address}/gaps?find=%3Cimg%20src%3Dx%20onerror%3D%22window.__pwn%3D1%22%3E", "h1")
    page.get_by_text("No gap fits these filters.").wait_for(timeout=PATIENCE)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []


def test_it_is_printed_as_wide_as_the_paper(visit, address):
    page = visit(f"{address}/gaps", ROW, width=1080)
    page.emulate_media(media="print")
    assert page.evaluate(ON_PAPER)[0][0] <= page.evaluate(ON_PAPER)[0][1]
    assert not page.get_by_role("button", name="Excel", exact=True).is_visible()
    assert page.locator(".gaps thead").evaluate("node => getComputedStyle(node).display") == "table-header-group"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["/gaps", "/gaps?find=nothing", "/gaps?among=aa&need=no_duty&sort=offence"])
def test_nothing_serious_stands_in_the_way(visit, address, path, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(address + path, "h1", dark=dark)
    page.get_by_role("button", name="More filters").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(1200)
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, indent=1)
