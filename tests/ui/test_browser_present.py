"""The slides as a room sees them: keys, a server that is gone, links, and paper."""

from __future__ import annotations

import os
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from harmonize.export.folder import write_result
from harmonize.model import Jurisdiction
from tests.factories import make_comparison, make_gap
from tests.ui import browsing
from tests.ui.browsing import NEEDED, PATIENCE, served
from tests.ui.conftest import HOSTILE

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = NEEDED
SLIDE = "dialog.stage[open] .slide"
SMUGGLING = "/present?offence=migrant-smuggling"
A4_LANDSCAPE = (841.9, 595.3)


def wait_for_address(page, words: str) -> None:
    page.wait_for_function("words => location.search.includes(words)", arg=words, timeout=PATIENCE)


def opened(page) -> list[str]:
    return page.locator(".stage .tile:not(.hid) .n").all_inner_texts()


def title(page) -> str:
    return page.locator(".stage .slide h2").inner_text()


def spoken(page) -> str:
    return page.locator(".stage [aria-live]").text_content()


def test_the_keys_open_take_back_and_change_the_offence(visit, address):
    page = visit(f"{address}{SMUGGLING}", ".start")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector(SLIDE, timeout=PATIENCE)
    assert title(page) == "Migrant smuggling"
    assert opened(page) == []
    assert page.locator(".stage .tile.next .n").inner_text() == "Aland"
    assert page.locator(".stage .said:visible").count() == 0
    for key, shown in (("ArrowRight", 1), ("PageDown", 2), ("PageUp", 1), ("Space", 2), ("Home", 0), ("a", 2)):
        page.keyboard.press(key)
        assert len(opened(page)) == shown, key
    assert page.locator(".stage .tally .part").all_inner_texts() == ["1 partial", "1 unclear"]
    assert "Migrant smuggling: of 2 jurisdictions, 1 has a part of it" in page.locator(".stage .say").inner_text()
    page.keyboard.press("ArrowUp")
    assert title(page) == "Money laundering"
    assert opened(page) == []
    page.keyboard.press("ArrowRight")
    assert "Aland: none found." in spoken(page) and "Open so far: 1 none found." in spoken(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert title(page) == "Migrant smuggling", "after the last jurisdiction comes the next offence"
    wait_for_address(page, "offence=migrant-smuggling")
    page.keyboard.press("ArrowLeft")
    assert (title(page), len(opened(page))) == ("Money laundering", 2)


def test_a_click_opens_the_next_one_and_controls_can_be_touched(visit, address):
    page = visit(f"{address}{SMUGGLING}&open=0", SLIDE)
    page.locator(".stage .tile.next").click(position={"x": 20, "y": 20})
    assert opened(page) == ["Aland"]
    page.locator(".zone.next").click()
    assert opened(page) == ["Aland", "Borduria"]
    page.locator(".zone.back").click()
    assert opened(page) == ["Aland"]
    page.mouse.move(300, 300)
    page.locator(".bar").get_by_role("button", name="Close all").click()
    assert opened(page) == []
    page.locator(".zone.next").focus()
    page.keyboard.press("Enter")
    assert opened(page) == ["Aland"], "a control that has the focus is pressed, once"


def test_a_reload_and_a_link_find_the_same_slide_as_far_open(visit, address):
    page = visit(f"{address}/present?only=migrant-smuggling,money-laundering&with=aa", ".start")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector(SLIDE, timeout=PATIENCE)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    wait_for_address(page, "open=1")
    shown = title(page)
    short = page.locator(".stage .where").inner_text()
    assert "only=migrant-smuggling,money-laundering" in short and "with=aa" in short and "data=" not in short
    page.reload()
    page.wait_for_selector(SLIDE, timeout=PATIENCE)
    assert (title(page), opened(page)) == (shown, ["Aland"])
    other = visit(f"http://{short}", SLIDE)
    assert (title(other), opened(other)) == (shown, ["Aland"])
    plain = visit(f"{address}{SMUGGLING}&present=1", SLIDE)
    assert (title(plain), opened(plain)) == ("Migrant smuggling", [])
    other.wait_for_timeout(1500)
    assert "open=1" in other.url, "the server's own writing of the address does not undo it"


def test_escape_leaves_and_the_next_page_knows_the_offence(visit, address):
    page = visit(f"{address}{SMUGGLING}&open=1", SLIDE)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    page.locator("dialog.stage").wait_for(state="hidden", timeout=PATIENCE)
    page.wait_for_function("!location.search.includes('open=')", timeout=PATIENCE)
    page.wait_for_timeout(1500)
    assert "open=" not in page.url
    page.get_by_role("link", name="Offence", exact=True).click()
    page.locator("h1", has_text="Money laundering").wait_for(timeout=PATIENCE)


def test_an_open_tile_is_enlarged_with_the_words_of_the_law(visit, address):
    page = visit(f"{address}{SMUGGLING}&open=1", SLIDE)
    page.keyboard.press("Enter")
    detail = page.locator(".detail")
    said = detail.inner_text()
    assert "Aland" in said and "2 of 3 elements" in said and "2 to 6 years" in said
    assert "Enable illegal stay in words" in said and "consolidated text" in said
    law = detail.locator(".law")
    assert law.evaluate("node => node.textContent").startswith("El que ayude")
    assert law.get_attribute("lang") == "es"
    assert "Serif" in law.evaluate("node => getComputedStyle(node).fontFamily")
    assert detail.locator("mark").all_inner_texts() == ["cruzar la frontera", "obtener un provecho"]
    assert [item.split("\n")[0] for item in detail.locator(".gloss li").all_inner_texts()] == ["1", "3"]
    page.keyboard.press("ArrowRight")
    assert detail.locator("h2").inner_text() == "Aland", "what is closed is not enlarged"
    page.keyboard.press("Escape")
    assert detail.count() == 0
    assert page.locator(".stage .face:focus .n").inner_text() == "Aland"
    page.keyboard.press("ArrowRight")
    page.locator(".stage .face").nth(1).click()
    assert detail.locator("h2").inner_text() == "Borduria"


def test_the_keys_are_shown_on_demand(visit, address):
    page = visit(f"{address}{SMUGGLING}&open=1", SLIDE)
    page.keyboard.press("?")
    assert "opens the next jurisdiction" in page.locator(".help").inner_text()
    page.keyboard.press("h")
    assert page.locator(".help").count() == 0
    assert opened(page) == ["Aland"]


def test_the_focus_stays_on_the_slides(visit, address):
    page = visit(f"{address}{SMUGGLING}&open=2", SLIDE)
    seen = set()
    for key in ["Tab"] * 20 + ["Shift+Tab"] * 20:
        page.keyboard.press(key)
        seen.add(
            page.evaluate(
                """() => { let at = document.activeElement;
                while (at && at.shadowRoot) at = at.shadowRoot.activeElement;
                return at && at.closest("dialog.stage") ? at.className : "outside"; }"""
            )
        )
    assert "outside" not in seen
    assert {"face", "zone next", "zone back", "tool"} <= seen


@contextmanager
def stoppable(folder: Path, monkeypatch) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve a result, and hand over the server so that a test can stop it."""
    started = []
    run, end = subprocess.Popen, os.killpg

    def remember(*args, **kwargs):
        started.append(run(*args, **kwargs))
        return started[-1]

    def forgive(*args):
        with suppress(ProcessLookupError):
            end(*args)

    with monkeypatch.context() as patched:
        patched.setattr(browsing.subprocess, "Popen", remember)
        patched.setattr(browsing.os, "killpg", forgive)
        with served(folder) as address:
            yield address, started[0]


def test_the_slides_go_on_when_the_server_is_gone(visit, result_folder, monkeypatch):
    with stoppable(result_folder, monkeypatch) as (address, server):
        page = visit(f"{address}{SMUGGLING}", ".start")
        page.get_by_role("button", name="Start").click()
        page.wait_for_selector(SLIDE, timeout=PATIENCE)
        page.keyboard.press("ArrowRight")
        os.kill(server.pid, signal.SIGKILL)
        server.wait(timeout=20)
        with pytest.raises(OSError, match="refused"):
            urllib.request.urlopen(address, timeout=5)
        page.wait_for_timeout(8000)
        page.keyboard.press("ArrowRight")
        assert opened(page) == ["Aland", "Borduria"]
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowRight")
        assert (title(page), opened(page)) == ("Money laundering", ["Aland"])
        wait_for_address(page, "open=1")
        page.keyboard.press("Enter")
        assert "read and nothing fits" in page.locator(".detail").inner_text()
        page.keyboard.press("Escape")
        top = "([x, y]) => { const at = document.elementFromPoint(x, y); const inner = at.shadowRoot ? at.shadowRoot.elementFromPoint(x, y) : at; return !!inner.closest('dialog.stage'); }"
        for place in ([640, 400], [640, 30], [20, 20], [1260, 780]):
            assert page.evaluate(top, place), place
        page.keyboard.press("Escape")
        page.locator("dialog.stage").wait_for(state="hidden", timeout=PATIENCE)


def test_hostile_words_are_shown_as_they_are(visit, hostile_address):
    page = visit(f"{hostile_address}{SMUGGLING}&open=1", SLIDE)
    page.keyboard.press("Enter")
    said = page.locator(".detail").inner_text()
    as_law = HOSTILE.replace("*", "")  # emphasis marks of a statute's file are hidden, nothing else
    assert f"Aland {HOSTILE}" in page.locator(".detail h2").inner_text()
    assert as_law in page.locator(".detail .law").inner_text()
    assert HOSTILE in page.locator(".detail .sentence").inner_text()
    assert HOSTILE in said
    page.wait_for_timeout(1500)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.locator("img[src='x'], script:not([src]):has-text('__pwn')").count() == 0
    page.keyboard.press("Escape")
    assert f"Aland {HOSTILE}" in page.locator(".stage .face .n").first.text_content()


def pages_of(page) -> tuple[list[str], list[tuple[float, float]]]:
    pdfium = pytest.importorskip("pypdfium2")
    printed = pdfium.PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    texts = [sheet.get_textpage().get_text_range() for sheet in printed]
    return texts, [sheet.get_size() for sheet in printed]


@pytest.mark.parametrize("path", ["/present", "/present?open=1&offence=migrant-smuggling"])
def test_print_gives_one_offence_a_sheet_with_everything_open(visit, address, path):
    page = visit(address + path, SLIDE if "open" in path else ".start")
    page.locator(".st-key-legal").wait_for(state="attached", timeout=PATIENCE)
    texts, sizes = pages_of(page)
    assert len(texts) == 2
    assert page.locator(".sheets *").count() == 0, "the sheets are gone when the print is done"
    assert all(abs(w - A4_LANDSCAPE[0]) < 1 and abs(h - A4_LANDSCAPE[1]) < 1 for w, h in sizes)
    for text, label in zip(texts, ("Money laundering", "Migrant smuggling"), strict=True):
        assert label in text and "Aland" in text and "Borduria" in text
        assert "It is not legal advice." in text and "Data version" in text
        for control in ("Start", "Esc", "Close all", "Copy link"):
            assert control not in text
    assert "law not loaded" in texts[0] and "none found" in texts[0]
    assert "Article 12" in texts[1] and "2 to 6 years" in texts[1]


def crowd(count: int):
    """The factory's comparison with many more jurisdictions, their names long and short."""
    made = make_comparison()
    more = [
        Jurisdiction(
            f"{chr(97 + n // 26)}{chr(97 + n % 26)}x", f"Federated Provinces of Number {n}", f"Province {n}", "Far"
        )
        for n in range(count - 2)
    ]
    gaps = [make_gap(offence.id, one.code) for offence in made.yardstick.offences for one in more]
    return replace(made, jurisdictions=(*made.jurisdictions, *more), gaps=(*made.gaps, *gaps))


CUT = """() => { const root = document.querySelector("[data-testid=stBidiComponentIsolated]") && [...document.querySelectorAll("*")]
    .map(node => node.shadowRoot).find(found => found && found.querySelector("dialog.stage"));
    const stage = root.querySelector("dialog.stage"), slide = stage.querySelector(".slide").getBoundingClientRect();
    return [...stage.querySelectorAll(".face, .asks, .main, .top, .foot, .say")].filter(node =>
        node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1 ||
        node.getBoundingClientRect().bottom > slide.bottom + 1 || node.getBoundingClientRect().right > slide.right + 1
    ).map(node => node.className + ": " + node.textContent.slice(0, 60)); }"""


@pytest.mark.parametrize("count", [12, 20, 60])
def test_nothing_is_cut_at_any_width(visit, tmp_path_factory, count):
    folder = tmp_path_factory.mktemp("crowd") / "out"
    write_result(crowd(count), folder)
    columns = {12: 4, 20: 5, 60: 8}[count]
    with served(folder) as address:
        for width, height in ((820, 1180), (820, 800), (1280, 720), (1920, 1080), (3840, 2160)):
            page = visit(f"{address}{SMUGGLING}&open={count}", SLIDE, width=width, height=height)
            page.wait_for_timeout(800)
            assert page.evaluate(CUT) == [], (width, height)
            assert len(opened(page)) == count
            if width > height:
                firsts = page.locator(".stage .tile").evaluate_all("all => all.map(tile => tile.offsetTop)")
                assert firsts.count(firsts[0]) == columns, (width, height)
        texts, _ = pages_of(page)
        assert len(texts) == 2


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("path", "keys"), [("", []), ("&open=1", []), ("&open=2", ["Enter"]), ("&open=1", ["?"])])
def test_nothing_serious_stands_in_the_way(visit, address, path, keys, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(f"{address}{SMUGGLING}{path}", SLIDE if path else ".start", dark=dark)
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(1200)
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == []
