"""The chart of penalties as a reader meets it, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from harmonize.export.folder import write_result
from harmonize.views.colours import SURFACES
from tests.ui.browsing import NEEDED, PATIENCE, served
from tests.ui.conftest import HOSTILE, hostile_comparison

pytestmark = NEEDED

PAGE = "/penalties?offence=migrant-smuggling"
DRAWN = ".js-plotly-plot .textpoint text"
EVIL = f"<b>A</b> <a href='http://192.0.2.1/'>x</a> <br> &lt;i&gt; $x$ %{{y}} {HOSTILE}"


@pytest.fixture(scope="module")
def evil_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Names of jurisdictions that the chart could take for markup."""
    made = hostile_comparison()
    named = tuple(replace(item, name=f"{EVIL} {item.code}", region=EVIL + item.code) for item in made.jurisdictions)
    folder = tmp_path_factory.mktemp("results") / "evil"
    write_result(replace(made, jurisdictions=named), folder)
    with served(folder) as found:
        yield found


def squeezed(words: str) -> str:
    """Without blanks, for lines are broken where there is room."""
    return "".join(words.split())


def plot(page):
    box = page.locator(".nsewdrag").first.bounding_box()
    assert box is not None
    return box


def row_middle(page, name: str) -> float:
    box = page.locator(".textpoint text", has_text=name).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"] / 2


def fills(page, selector: str) -> set[str]:
    return set(page.evaluate(f"[...document.querySelectorAll('{selector}')].map(n => getComputedStyle(n).fill)"))


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def test_the_chart_is_drawn_and_nothing_is_asked_of_others(visit, address):
    page = visit(address + PAGE, DRAWN)
    texts = page.locator(".js-plotly-plot text").all_text_contents()
    said = " ".join(texts)
    assert "Aland" in said and "2 – 6 years" in said and "4 years: serious crime" in said
    assert "Borduria" in said and "?\u00a0unclear" in said and "digest" in said
    assert page.locator(".js-plotly-plot .point").count() >= 2
    figure = page.get_by_role("figure")
    assert "Migrant smuggling" in figure.get_attribute("aria-label")
    assert page.locator(".modebar-btn").count() == 0
    assert page.strangers == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_chart_has_the_colours_of_the_theme(visit, address, dark):
    page = visit(address + PAGE, DRAWN, dark=dark)
    assert rgb(SURFACES["text"][dark]) in fills(page, ".js-plotly-plot .textpoint text")
    assert rgb(SURFACES["primary"][dark]) in fills(page, ".js-plotly-plot .points path")
    tspans = fills(page, ".js-plotly-plot tspan")
    assert rgb(SURFACES["muted"][dark]) in tspans
    assert dark or rgb(SURFACES["text"][True]) not in tspans


def test_a_tooltip_says_the_row_and_a_click_on_it_leads_to_the_article(visit, address):
    page = visit(address + PAGE, DRAWN)
    at = plot(page)["x"] + 200, row_middle(page, "Aland")
    page.mouse.move(*at)
    page.locator(".hoverlayer text", has_text="Basic form: 2 – 6 years").wait_for(timeout=PATIENCE)
    page.mouse.click(*at)
    page.locator(".cmp").wait_for(timeout=PATIENCE)
    assert "/offence?" in page.url and "jurisdiction=aa" in page.url
    assert page.locator("h1").inner_text() == "Migrant smuggling"


def test_a_name_in_the_table_leads_there_by_keyboard(visit, address):
    page = visit(address + PAGE, "td a")
    link = page.locator("td a", has_text="Borduria")
    assert link.get_attribute("href") == "offence?offence=migrant-smuggling&jurisdiction=bb"
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".cmp").wait_for(timeout=PATIENCE)
    assert "jurisdiction=bb" in page.url
    page.get_by_role("link", name="Penalties").click()
    page.locator(DRAWN).first.wait_for(timeout=PATIENCE)
    page.wait_for_timeout(800)
    assert "/penalties" in page.url, "one comes back without being led away again"


def test_one_steps_to_the_next_offence_by_keyboard(visit, address):
    page = visit(f"{address}/penalties?offence=money-laundering", "td")
    page.get_by_role("button", name="Next offence").focus()
    page.keyboard.press("Enter")
    page.locator(DRAWN).first.wait_for(timeout=PATIENCE)
    page.wait_for_function("location.search.includes('offence=migrant-smuggling')", timeout=PATIENCE)


def test_hostile_names_are_shown_sign_by_sign(visit, evil_address):
    page = visit(evil_address + PAGE, DRAWN)
    drawn = [squeezed(words) for words in page.locator(".js-plotly-plot .textpoint text").all_text_contents()]
    for code in ("aa", "bb"):
        assert any(squeezed(f"{EVIL} {code}") in words for words in drawn), drawn
        assert any(squeezed(EVIL + code) == words for words in drawn), "as the name of a region"
    page.mouse.move(plot(page)["x"] + 200, row_middle(page, "Article 12"))
    tip = page.locator(".hoverlayer text", has_text="Basic form")
    tip.wait_for(timeout=PATIENCE)
    assert squeezed(EVIL) in squeezed(tip.first.text_content())
    assert page.locator(".js-plotly-plot a, .js-plotly-plot img, .js-plotly-plot script").count() == 0
    assert EVIL in page.locator("td a").first.text_content()
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []


@pytest.mark.parametrize("width", [820, 1280, 1920])
def test_nothing_of_the_chart_is_cut_off(visit, address, width):
    page = visit(address + PAGE, DRAWN, width=width)
    page.wait_for_timeout(500)
    frame = page.locator(".svg-container").bounding_box()
    for box in (node.bounding_box() for node in page.locator(".js-plotly-plot text").all()):
        assert box["x"] >= frame["x"] - 1 and box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_the_chart_fits_and_is_dark_on_white(visit, address):
    page = visit(address + PAGE, DRAWN, dark=True, width=1920)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    svg = page.locator(".main-svg").first
    assert svg.get_attribute("viewBox")
    assert rgb(SURFACES["text"][0]) in fills(page, ".js-plotly-plot .textpoint text")
    assert page.get_by_role("button", name="Next offence").is_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert svg.get_attribute("viewBox") is None


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_serious_stands_in_the_way_of_the_chart(visit, address, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = visit(f"{address}{PAGE}&line=serious&line=ets-024-extradition", DRAWN, dark=dark)
    page.wait_for_timeout(1200)
    violations = axe.Axe().run(page).response["violations"]
    serious = [
        (item["id"], [node["html"][:200] for node in item["nodes"]])
        for item in violations
        if item["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, indent=1)
