"""What the matrix shows is taken away as it is seen, in a real browser."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook

from tests.ui.browsing import NEEDED, PATIENCE
from tests.ui.conftest import HOSTILE

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = NEEDED
OFFER = ".st-key-papers button"
SEEN = """cells => cells.map(cell => [
    cell.getAttribute("aria-label"),
    getComputedStyle(cell.querySelector(".in")).backgroundColor.match(/\\d+/g).map(Number),
])"""


def taken(page, name: str = "Download (.xlsx)") -> tuple[str, bytes]:
    """Return the file that one click brings, with its name."""
    with page.expect_download(timeout=PATIENCE) as waiting:
        page.get_by_role("button", name=name).first.click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def place(label: str) -> tuple[str, str, str]:
    """Return jurisdiction, offence and state of a cell from what a screen reader is told of it."""
    where, _, said = label.partition(": ")
    return where.split(", ")[0], where.split(", ")[-1], re.split(r",| \d", said)[0]


def matrix_of(content: bytes) -> list[tuple[str, str, str, tuple[int, ...]]]:
    """Return jurisdiction, offence, state and ground of each cell of the sheet, row by row."""
    sheet = load_workbook(io.BytesIO(content))["Matrix"]
    corner = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Offence")
    names = {}
    for row in sheet.iter_rows(min_row=corner.row - 2, max_row=corner.row, min_col=2):
        for cell in row:
            if found := re.fullmatch(r"(\w+) \(\w\w\)", str(cell.value)):
                names[cell.column] = found[1]
    cells = []
    for row in sheet.iter_rows(min_row=corner.row + 1):
        if not row[0].value:
            break
        for cell in row[1:]:
            if cell.column in names and cell.value:
                ground = cell.fill.fgColor.rgb[-6:]
                rgb = tuple(int(ground[at : at + 2], 16) for at in (0, 2, 4))
                cells.append((names[cell.column], row[0].value, re.split(r" \d| \*", cell.value)[0], rgb))
    return cells


def test_the_filtered_matrix_is_taken_away_as_it_is_seen(visit, address):
    page = visit(f"{address}/?show=partial&show=none&show=unclear&rows=name&columns=name&under=flat", "td.cell")
    page.get_by_text("3 of 4 cells fit").wait_for(timeout=PATIENCE)
    seen = page.locator("td.cell:not(.pale)").evaluate_all(SEEN)
    page.get_by_role("link", name="Take away").click()
    page.wait_for_selector(OFFER, timeout=PATIENCE)
    page.get_by_text("3 of 4 cells fit").wait_for(timeout=PATIENCE)
    assert "rows=name" in page.url and "under=flat" in page.url and "show=none" in page.url
    for state in ("partial", "none found", "unclear"):
        page.locator(".st-key-filter_states").get_by_text(state, exact=True).first.wait_for(timeout=PATIENCE)
    name, content = taken(page)
    assert name.startswith("gap-report-partial-none-unclear-") and name.endswith(".xlsx")
    cells = matrix_of(content)
    assert cells == [(*place(label), tuple(ground)) for label, ground in seen]
    assert len(cells) == 3
    page.reload()
    page.get_by_text("3 of 4 cells fit").wait_for(timeout=PATIENCE)
    assert taken(page)[1] == content, "the link brings the same file"


def test_hostile_names_stand_in_the_paper_as_they_are(visit, hostile_address):
    page = visit(f"{hostile_address}/reports?among=aa", OFFER)
    name, content = taken(page)
    assert "<" not in name and "/" not in name
    book = load_workbook(io.BytesIO(content))
    words = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert any(f"Aland {HOSTILE}" in value for value in words)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []


def test_slow_hands_get_one_file_and_a_button_to_have_it_again(visit, address):
    page = visit(f"{address}/reports?among=bb", OFFER)
    files = []
    page.on("download", lambda file: files.append(file))
    first = taken(page)
    again = page.get_by_role("button", name="Download again (.xlsx")
    again.wait_for(timeout=PATIENCE)
    page.wait_for_timeout(1500)
    assert len(files) == 1
    assert taken(page, "Download again (.xlsx") == first
