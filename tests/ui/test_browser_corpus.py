"""The page of the texts in a real browser: an upload that reaches the matrix and leaves it, and hostile words."""

from __future__ import annotations

import json
import re

import pytest

from tests.cli.test_compare import digest, run
from tests.corpus.texts import PERU
from tests.shared_folder import PROJECT
from tests.statute_root import make_statutes
from tests.ui.browsing import NEEDED, PATIENCE, served
from tests.ui.conftest import HOSTILE

pytestmark = NEEDED
TALL = 1900
HOSTILE_NAME = "<img src=x onerror=window.__pwn=1> ley.txt"
SHORT = "<img src=x onerror=pwn()"
HOSTILE_TEXT = PERU.replace("Artículo 2. Estafa", f"Artículo 2. Estafa {SHORT}").replace(
    "Código Penal Inventado del Perú", f"Código Penal {HOSTILE}"
)


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A result of one country, the folder it was made from, and its address."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    monkeypatch.delenv("HARMONIZE_SHELF", raising=False)
    root, out = make_statutes(tmp_path / "statutes", "digest"), tmp_path / "out"
    for path in (root / "pe").iterdir():
        path.unlink()
    (root / "pe").rmdir()
    code, output = run("compare", root, "--out", out)
    assert code == 0, output
    with served(out) as address:
        yield out, address


def upload(page, name: str, text: str) -> None:
    field = page.locator("input[type=file]")
    field.set_input_files({"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    page.get_by_text("What these guesses rest on").wait_for(timeout=PATIENCE)
    kind = page.get_by_role("combobox", name=re.compile("What kind of text it is"))
    kind.wait_for(timeout=PATIENCE)
    page.wait_for_timeout(800)
    kind.click()
    page.get_by_role("option", name="consolidated text").click(timeout=PATIENCE)
    page.get_by_role("button", name="Show the preview").click()
    page.get_by_text("How the articles begin").wait_for(timeout=PATIENCE)


def compare_anew(page) -> None:
    page.get_by_role("button", name="Compare anew").click()
    page.get_by_text("A comparison is running").wait_for(timeout=PATIENCE)
    page.get_by_text("The comparison is done").wait_for(timeout=PATIENCE)
    page.get_by_role("button", name="Understood").click()
    page.get_by_text("The comparison is done").wait_for(state="detached", timeout=PATIENCE)


def test_a_text_is_uploaded_compared_shown_and_removed_again(visit, small):
    out, address = small
    before = digest(out)
    page = visit(f"{address}/corpus?part=own", "[data-testid=stFileUploader]", height=TALL)
    upload(page, "código penal.txt", PERU)
    assert "3 articles were recognised, 3 of them threaten a penalty" in page.locator(".figures").inner_text()
    page.get_by_role("button", name="Take this text").click()
    page.get_by_text("Compare anew to see it on the pages").wait_for(timeout=PATIENCE)
    assert digest(out) == before

    compare_anew(page)
    page.get_by_text("Compared: this text stands.").wait_for(timeout=PATIENCE)
    page.get_by_role("link", name="Matrix").click()
    page.locator('td.cell[aria-label^="Peru"]').first.wait_for(timeout=PATIENCE)
    assert page.locator('td.cell[aria-label^="Peru, Trafficking in persons: "]').count() == 1
    assert page.get_by_text("This link was made with other data").count() == 0

    page.get_by_role("link", name="Corpus").click()
    page.get_by_role("button", name="Remove", exact=True).click(timeout=PATIENCE)
    page.get_by_role("button", name="Yes, remove it").click(timeout=PATIENCE)
    page.get_by_text("was removed. Compare anew").wait_for(timeout=PATIENCE)
    compare_anew(page)
    page.get_by_role("link", name="Matrix").click()
    page.locator("td.cell").first.wait_for(timeout=PATIENCE)
    assert page.locator('td.cell[aria-label^="Peru"]').count() == 0
    assert digest(out) == before
    assert page.strangers == []


def test_hostile_words_of_an_upload_are_shown_as_they_are(visit, small, tmp_path):
    page = visit(f"{small[1]}/corpus?part=own", "[data-testid=stFileUploader]", height=TALL)
    upload(page, HOSTILE_NAME, HOSTILE_TEXT)
    assert page.locator("ol .law").nth(1).inner_text() == f"Estafa {SHORT}"
    assert HOSTILE_NAME in page.locator("[data-testid=stText]", has_text="ley.txt").first.inner_text()
    page.get_by_role("button", name="Take this text").click()
    page.get_by_text("Compare anew to see it on the pages").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(800)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0
    (kept,) = (tmp_path / "out-texts" / "pe").glob("*.txt")
    assert kept.name == "img-src=x-onerror=window.__pwn=1-ley.txt"


def test_hostile_words_of_a_result_are_shown_as_they_are_and_unread_files_come_first(visit, hostile_address):
    page = visit(f"{hostile_address}/corpus", ".kinds")
    page.wait_for_timeout(1000)
    assert page.locator(".root:has(.kinds) > *").first.get_attribute("class") == "unread"
    unread = page.locator(".unread").inner_text()
    assert unread.startswith("Not read") and "aa/scan.pdf" in unread and HOSTILE in unread
    assert HOSTILE in page.locator(".texts .name").first.inner_text()
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0


def test_the_name_of_a_country_leads_to_its_texts(visit, address):
    page = visit(f"{address}/corpus", ".kinds")
    item = page.locator("details").first
    if item.get_attribute("open") is not None:
        page.locator("details summary").first.click()
    page.locator(".jump").first.press("Enter")
    assert item.get_attribute("open") is not None
    assert (
        page.evaluate(
            "(() => { let a = document.activeElement; while (a.shadowRoot) a = a.shadowRoot.activeElement; return a.tagName })()"
        )
        == "SUMMARY"
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("query", "ready"), [("", ".kinds"), ("?part=own", "[data-testid=stFileUploader]")])
def test_nothing_serious_stands_in_the_way(visit, hostile_address, query, ready, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(f"{hostile_address}/corpus{query}", ready, dark=dark)
    page.wait_for_timeout(1200)
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, indent=1)
