"""What must hold on every page, whatever it shows: no barrier, no stranger, its language, its place in the address."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from harmonize.lang import interface_languages
from harmonize.views.words import load_words
from tests.ui.browsing import NEEDED, PATIENCE, served
from tests.ui.conftest import HOSTILE

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = NEEDED
SMUGGLING = "offence=migrant-smuggling&jurisdiction=aa"
PAGES = {
    "matrix": ("/", "td.cell"),
    "matrix, a cell": (f"/?{SMUGGLING}", ".card blockquote"),
    "matrix, penalties": ("/?measure=penalty", "td.cell"),
    "offence": (f"/offence?{SMUGGLING}&jurisdiction=bb", ".cmp"),
    "offence, elements": (f"/offence?{SMUGGLING}&jurisdiction=bb&view=elements", "table"),
    "dual": ("/dual?offence=migrant-smuggling&requesting=aa&requested=bb", ".card li"),
    "dual, a pair": ("/dual?by=pair&requesting=aa&requested=bb", "td"),
    "penalties": ("/penalties?offence=migrant-smuggling", "td"),
    "gaps": ("/gaps", "td"),
    "present": ("/present", "h1"),
    "present, a slide": ("/present?offence=migrant-smuggling&present=1", ".tile"),
    "reports": ("/reports?among=aa", ".st-key-papers button"),
    "corpus": ("/corpus", "td"),
    "corpus, own texts": ("/corpus?part=own", "[data-testid=stFileUploader]"),
    "method": ("/method", "td"),
}
WITHOUT_WORDS_OF_OTHERS = {PAGES["corpus, own texts"][0]}
"""Pages that show none until somebody brings a text; what they then show is tested beside uploading."""
EVERY = pytest.mark.parametrize(("path", "ready"), PAGES.values(), ids=list(PAGES))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@EVERY
def test_nothing_serious_stands_in_the_way(visit, address, path, ready, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(address + path, ready, dark=dark)
    page.wait_for_timeout(1200)
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, indent=1)


@EVERY
def test_hostile_words_do_nothing_and_are_shown(visit, hostile_address, path, ready):
    page = visit(hostile_address + path, ready)
    page.wait_for_timeout(1500)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0
    if path in WITHOUT_WORDS_OF_OTHERS:
        return
    shown = page.evaluate(ALL_WORDS)
    assert HOSTILE.replace("*", "")[:60] in shown.replace("*", ""), "the words of others are not on this page"


ALL_WORDS = """() => {
    const said = [];
    const walk = root => {
        for (const node of root.querySelectorAll("*")) {
            for (const name of ["aria-label", "title"]) if (node.getAttribute(name)) said.push(node.getAttribute(name));
            if (node.value) said.push(String(node.value));
            if (node.shadowRoot) walk(node.shadowRoot);
            for (const child of node.childNodes) if (child.nodeType === 3) said.push(child.data);
        }
    };
    walk(document);
    return said.join("\\n");
}"""


@EVERY
def test_a_reload_changes_nothing(visit, address, path, ready):
    page = visit(address + path, ready)
    page.wait_for_timeout(1000)
    before, asked = page.url, page.locator("h1").first.inner_text()
    assert "data=" in before
    page.reload()
    page.wait_for_selector(ready, timeout=PATIENCE)
    page.wait_for_timeout(1000)
    assert (page.url, page.locator("h1").first.inner_text()) == (before, asked)


NAMES = ("matrix", "offence", "dual", "penalties", "gaps", "present", "reports", "corpus", "method")
SAID = [("en", name) for name in NAMES] + [(tag, "offence") for tag in interface_languages() if tag != "en"]


@pytest.mark.parametrize(("tag", "name"), SAID)
def test_every_page_says_once_that_it_is_no_legal_advice(visit, address, tag, name):
    path, ready = PAGES[name]
    page = visit(f"{address}{path}{'&' if '?' in path else '?'}lang={tag}", ready)
    said = load_words(tag).say("app.not_legal_advice")
    page.get_by_text(said).first.wait_for(timeout=PATIENCE)
    assert page.get_by_text(said).count() == 1
    assert f"lang={tag}" in page.url
    assert page.strangers == []


def test_a_link_made_with_other_data_says_so_until_it_is_understood(visit, address):
    page = visit(f"{address}/?data=00000000", "td.cell")
    page.get_by_text("version 00000000").wait_for(timeout=PATIENCE)
    page.get_by_role("button", name="Understood").click()
    page.get_by_text("version 00000000").wait_for(state="detached", timeout=PATIENCE)
    assert "data=00000000" not in page.url


def test_the_language_is_chosen_once_and_kept_between_pages(visit, address):
    page = visit(address, "td.cell")
    page.locator(".st-key-choice_language [role=combobox], .st-key-choice_language input").first.click()
    page.get_by_role("option", name="Español").click()
    page.get_by_role("link", name="Método").click()
    page.get_by_role("heading", level=1, name=load_words("es").say("method.title")).wait_for(timeout=PATIENCE)
    assert "lang=es" in page.url


def test_the_link_in_the_head_is_the_address_in_sight(visit, address):
    page = visit(f"{address}/?{SMUGGLING}", ".card blockquote")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for(timeout=PATIENCE)
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.fixture(scope="module")
def empty_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("nothing") / "out") as found:
        yield found


@pytest.mark.parametrize("name", NAMES)
def test_without_a_result_every_page_says_what_to_do(visit, empty_address, name):
    path = PAGES[name][0]
    page = visit(empty_address + path, "h1")
    if name == "corpus":
        page.get_by_role("button", name=load_words("en").say("anew.first")).wait_for(timeout=PATIENCE)
    else:
        page.get_by_test_id("stCode").get_by_text("harmonize compare").wait_for(timeout=PATIENCE)
    assert page.get_by_text("Traceback").count() == 0
    page.get_by_text("It is not legal advice.").wait_for(timeout=PATIENCE)
