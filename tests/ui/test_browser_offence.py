"""The page of a cell as a reader meets it, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from harmonize.export.folder import write_result
from tests.ui.browsing import NEEDED, PATIENCE, served
from tests.ui.conftest import HOSTILE, six_countries

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = NEEDED
SMUGGLING = "offence=migrant-smuggling&jurisdiction=aa"
FIVE = SMUGGLING + "".join(f"&jurisdiction={code}" for code in ("bb", "cc", "dd", "ee"))
WORDS_OF_THE_LAW = "cruzar la frontera"
OLD = "The text is of March 2022, more than two years old: see whether it was amended since."


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Iterator[str]:
    """The dashboard on six countries, the text of the first of which is an old one."""
    folder = tmp_path_factory.mktemp("many") / "out"
    write_result(six_countries(), folder)
    with served(folder) as address:
        yield address


def test_five_columns_stay_beside_the_yardstick_and_scroll_with_their_heads(visit, many):
    page = visit(f"{many}/offence?{FIVE}", ".cmp .el")
    assert page.locator(".strip .hd").count() == 5
    assert page.locator(".tx").count() == 5
    asks = page.locator(".yl").bounding_box()
    last = page.locator(".tx").nth(4)
    assert min(box["width"] for box in (page.locator(".tx").nth(i).bounding_box() for i in range(5))) >= 240
    page.locator(".heads .strip").evaluate("node => { node.scrollLeft = node.scrollWidth; }")
    page.wait_for_function(
        "() => { const root = [...document.querySelectorAll('*')].map(n => n.shadowRoot).find(r => r?.querySelector('.cmp'));"
        "const [a, b] = root.querySelectorAll('.strip'); return a.scrollLeft > 0 && a.scrollLeft === b.scrollLeft; }",
        timeout=PATIENCE,
    )
    assert page.locator(".yl").bounding_box()["x"] == asks["x"], "the yardstick stays"
    head = page.locator(".strip .hd").nth(4).bounding_box()
    assert abs(head["x"] - last.bounding_box()["x"]) < 1
    assert head["x"] + head["width"] <= 1280


def test_wide_enough_for_five_there_is_nothing_to_scroll(visit, many):
    page = visit(f"{many}/offence?{FIVE}", ".cmp .el", width=1920, height=1080)
    assert page.locator(".heads .strip").evaluate("node => node.scrollWidth <= node.clientWidth")


def test_on_a_narrow_page_each_head_stands_above_its_own_text(visit, many):
    page = visit(f"{many}/offence?{FIVE}", ".cmp .el", width=800)
    heads = [page.locator(".strip .hd").nth(i).bounding_box()["y"] for i in range(5)]
    texts = [page.locator(".tx").nth(i).bounding_box()["y"] for i in range(5)]
    assert all(head < text for head, text in zip(heads, texts, strict=True))
    assert all(text < head for text, head in zip(texts, heads[1:], strict=False))


def test_a_held_element_shows_its_words_under_every_head_and_leads_to_them(visit, many):
    page = visit(f"{many}/offence?{FIVE}", ".cmp .el")
    page.locator(".el[data-el='procure-illegal-entry']").focus()
    page.keyboard.press("Enter")
    pinned = page.locator(".pinned").first
    assert WORDS_OF_THE_LAW in pinned.inner_text()
    assert "Article 12" in pinned.inner_text()
    assert WORDS_OF_THE_LAW in page.locator(".cmp ~ [role=status]").inner_text()
    page.locator(".jump").first.focus()
    page.keyboard.press("Enter")
    sync_api.expect(page.locator("mark.on")).to_be_in_viewport(timeout=PATIENCE)
    page.keyboard.press("Escape")
    assert pinned.inner_text() == ""


def test_the_kind_and_meaning_of_marked_words_are_shown_beside_them_and_not_in_the_law(visit, many):
    page = visit(f"{many}/offence?{SMUGGLING}", ".cmp mark[data-el]")
    law = page.locator(".law").nth(1)
    before = law.evaluate("node => node.textContent")
    page.locator("mark[data-el='benefit']").hover()
    tip = page.locator(".tip")
    tip.wait_for(state="visible", timeout=PATIENCE)
    assert tip.inner_text().splitlines() == ["AIM", "benefit in words"]
    assert law.evaluate("node => node.textContent") == before
    assert "AIM" not in before.upper().split()


def test_the_citation_and_a_row_are_copied_as_they_are_shown(visit, many):
    page = visit(f"{many}/offence?{SMUGGLING}", ".cmp .src")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copy citation")
    button.click()
    sync_api.expect(page.get_by_role("button", name="Copied")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Código inventado (Aland), art. 12 (paragraph 1), consolidated text as of March 2022. Source: invented"
    )
    assert page.locator(".age").inner_text() == OLD
    page.goto(f"{many}/offence?{FIVE}&view=elements")
    page.locator("tr[data-el='benefit']").get_by_role("button", name="Copy row").click(timeout=PATIENCE)
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[:3] == [
        "Benefit in words (UNTOC 1(1))",
        "Aland: Found, Article 12: “obtener un provecho”",
        "Borduria: Unclear",
    ]


def test_the_elements_one_by_one_with_their_sentences(visit, many):
    page = visit(f"{many}/offence?{FIVE}&view=elements", ".els")
    assert page.locator("thead th").count() == 6
    row = page.locator("tr[data-el='procure-illegal-entry']")
    assert f"“{WORDS_OF_THE_LAW}”" in "“" + row.locator("q").inner_text() + "”"
    assert row.locator(".law").is_hidden()
    row.get_by_role("button", name="In its sentence").click()
    assert row.locator(".law").inner_text().startswith("El que ayude a otra persona")
    assert row.locator(".law mark").inner_text() == WORDS_OF_THE_LAW
    assert OLD in page.locator("tfoot").inner_text()
    page.get_by_role("radio", name="Full text").or_(page.get_by_role("button", name="Full text")).first.click()
    page.locator(".cmp").wait_for(timeout=PATIENCE)
    sync_api.expect(page).not_to_have_url(re.compile("view="), timeout=PATIENCE)


def test_only_the_rows_that_differ_are_left(visit, many):
    page = visit(f"{many}/offence?{SMUGGLING}&jurisdiction=bb&view=elements", ".els")
    assert page.get_by_role("button", name="Only where they differ").count() == 0, "here all of them do"
    page.goto(f"{many}/offence?offence=migrant-smuggling&jurisdiction=bb&jurisdiction=cc&view=elements")
    page.locator(".els").wait_for(timeout=PATIENCE)
    assert page.locator("tr.same").count() == 4


def test_one_walks_from_cell_to_cell_by_keyboard_and_back_to_the_matrix(visit, many):
    page = visit(f"{many}/offence?offence=money-laundering&jurisdiction=aa&view=elements", ".els")
    page.get_by_role("link", name="Next offence: Migrant smuggling").focus()
    page.keyboard.press("Enter")
    sync_api.expect(page).to_have_url(re.compile("offence=migrant-smuggling"), timeout=PATIENCE)
    page.get_by_role("heading", name="Migrant smuggling").wait_for(timeout=PATIENCE)
    assert "view=elements" in page.url
    page.get_by_role("link", name="Next jurisdiction: Borduria").click()
    sync_api.expect(page).to_have_url(re.compile("jurisdiction=bb"), timeout=PATIENCE)
    page.get_by_role("link", name="Back to the matrix").click()
    page.locator("td.cell[aria-selected='true'][aria-label^='Borduria']").wait_for(timeout=PATIENCE)


def test_hostile_words_are_shown_as_they_are_in_both_views(visit, hostile_address):
    for view, ready, where in (("text", ".cmp", ".src"), ("elements", ".els", "tfoot")):
        page = visit(f"{hostile_address}/offence?{SMUGGLING}&jurisdiction=bb&view={view}", ready)
        page.wait_for_timeout(1000)
        assert HOSTILE in page.locator(where).first.inner_text()
        assert page.evaluate("window.__pwn") is None
        assert page.strangers == []
        assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0
    rows = page.locator("tr[data-el='enable-illegal-stay']").inner_text()
    assert HOSTILE in rows, "the reason and the duty"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", ["text", "elements"])
def test_nothing_serious_stands_in_the_way(visit, many, view, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(f"{many}/offence?{FIVE}&view={view}", ".els" if view == "elements" else ".cmp .el", dark=dark)
    page.wait_for_timeout(1200)
    if view == "text":
        page.locator(".el").first.click()
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_the_print_of_five_has_every_column_on_the_sheet(visit, many):
    page = visit(f"{many}/offence?{FIVE}", ".cmp .el")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1030, "height": 720})
    page.wait_for_timeout(400)
    right = page.locator(".tx").nth(4).bounding_box()
    assert right["x"] + right["width"] <= 1030
    assert page.get_by_role("button", name="Copy citation").count() == 0
