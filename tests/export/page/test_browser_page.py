"""The page in one file in a real browser: nothing is loaded, nothing of others runs, it is read without a script."""

from __future__ import annotations

import json

import pytest

from harmonize.views.matrix.measures import Measure
from harmonize.views.report.report import Ask
from tests.factories import make_comparison
from tests.ui.browsing import NEEDED
from tests.ui.conftest import HOSTILE, hostile_comparison, six_countries

from .test_page import shared_article

pytestmark = NEEDED
LEAST = 900
"""Milliseconds in which a payload would have run or loaded something."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [400, 1280])
def test_no_barrier(look, width, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    for made in (shared_article(), six_countries()):
        page = look(made, dark=dark, width=width)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        violations = axe.Axe().run(page).response["violations"]
        serious = [
            (item["id"], [node["html"][:200] for node in item["nodes"]])
            for item in violations
            if item["impact"] in ("serious", "critical")
        ]
        assert serious == [], json.dumps(serious, indent=1)
        assert page.faults == []


def test_hostile_words_do_nothing_and_are_shown(look):
    page = look(hostile_comparison())
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    for link in page.locator("td a.in").all():
        link.click()
    page.wait_for_timeout(LEAST)
    assert page.evaluate("window.__pwn") is None
    assert page.strangers == []
    assert page.faults == []
    assert page.locator("img, iframe, object, embed").count() == 0
    assert HOSTILE[:40] in page.locator(".entry .law").first.inner_text()


def test_even_a_foreign_tag_could_neither_run_nor_load(look):
    page = look(make_comparison())
    page.evaluate(
        """() => {
          const tag = document.createElement("script"), image = new Image();
          tag.textContent = "window.__pwn = 1";
          image.src = "http://192.0.2.1/track.png";
          const button = document.createElement("div");
          button.innerHTML = "<a id=lure onclick='window.__pwn = 2'>x</a><p style='color: red'>y</p>";
          document.body.append(tag, image, button);
          document.getElementById("lure").click();
        }"""
    )
    page.wait_for_timeout(LEAST)
    assert page.evaluate("window.__pwn") is None
    assert any("Content Security Policy" in fault for fault in page.faults)


@pytest.mark.parametrize("script", [True, False], ids=["script", "without"])
def test_a_cell_leads_to_its_entry(look, script):
    page = look(shared_article(), script=script)
    cell = page.get_by_label("Aland, Migrant smuggling: partial")
    cell.focus()
    page.keyboard.press("Enter")
    entry = page.locator("[id='migrant-smuggling.aa']")
    assert page.url.endswith("#migrant-smuggling.aa")
    box = entry.bounding_box()
    assert box is not None and -5 <= box["y"] < 400
    assert entry.get_by_role("heading", name="Aland").is_visible()
    assert page.strangers == []


def test_without_a_script_the_text_stands_with_its_first_offence(look):
    page = look(shared_article(), script=False)
    assert page.locator(".tools").is_hidden()
    entry = page.locator("[id='migrant-smuggling.aa']")
    entry.locator(".text.away > summary").click()
    entry.locator(".there").click()
    text = page.locator("[id='money-laundering.aa'] .law")
    assert text.is_visible()
    assert text.locator("mark", has_text="obtener un provecho").count() == 2


def test_a_script_brings_the_text_with_the_marks_of_its_own_offence(look):
    page = look(shared_article())
    first, second = (page.locator(f"[id='{name}.aa']") for name in ("money-laundering", "migrant-smuggling"))
    assert first.locator("mark:not(.off)").all_inner_texts().count("cruzar la frontera") == 0
    assert first.locator("mark.off", has_text="cruzar la frontera").count() == 1
    assert first.locator("mark[data-tag='Act 1']").inner_text() == "obtener un provecho"
    second.locator(".text.away > summary").click()
    law = second.locator(".law")
    assert law.locator("mark:not(.off)", has_text="cruzar la frontera").get_attribute("data-tag") == "Act 1"
    assert law.locator("mark:not(.off)", has_text="obtener un provecho").get_attribute("data-tag").startswith("Aim")
    assert first.locator(".law").inner_text() == law.inner_text()
    assert page.faults == []


def test_a_place_opens_the_text_in_the_same_entry(look):
    page = look(shared_article())
    entry = page.locator("[id='migrant-smuggling.aa']")
    entry.locator(".elements a").first.click()
    entry.locator(".text.away .law").wait_for()
    assert page.evaluate("document.activeElement.closest('.entry').id") == "migrant-smuggling.aa"


def test_words_of_a_text_are_found_in_every_entry_that_has_it(look):
    page = look(shared_article())
    page.locator(".tools > summary").click()
    page.locator(".codes input[value=aa]").check()
    page.locator(".find").fill("el que ayude a otra")
    assert page.locator(".entry:not([hidden])").count() == 2


def test_entries_are_narrowed_down(look):
    page = look(six_countries())
    page.locator(".tools > summary").click()
    everything = page.locator(".entry:not([hidden])").count()
    page.locator(".states input[value=unclear]").check()
    some = page.locator(".entry:not([hidden])").count()
    assert 0 < some < everything
    assert page.locator(".shown").inner_text() == f"{some} of {everything} cells are shown."
    assert page.locator("td a.dim").count() == everything - some
    page.locator(".codes input[value=bb]").check()
    assert page.locator(".entry:not([hidden])").count() == 1
    page.locator(".clear").click()
    assert page.locator(".entry:not([hidden])").count() == everything
    assert page.locator(".shown").inner_text() == ""
    page.locator(".find").fill("PÁSO clandestino")
    assert page.locator(".entry:not([hidden])").count() == 1
    page.locator(".find").fill("zzz")
    assert page.locator(".offence:not([hidden])").count() == 0
    page.get_by_label("Aland, Migrant smuggling: partial").click()
    assert page.locator("[id='migrant-smuggling.aa']").is_visible()


def test_jurisdictions_stand_side_by_side_and_texts_fold(look):
    page = look(six_countries())
    page.locator(".tools > summary").click()
    page.locator(".side").check()
    tops = [box["y"] for one in page.locator("#migrant-smuggling .entry").all() if (box := one.bounding_box())]
    assert len(tops) == 6
    assert max(tops) - min(tops) < 2
    page.locator(".fold").click()
    assert page.locator(".text[open]").count() == 0
    page.locator(".unfold").click()
    assert page.locator(".text:not([open])").count() == 0


@pytest.mark.parametrize("language", ["en", "es", "sr"])
def test_nothing_is_wider_than_a_telephone(look, language):
    page = look(six_countries(), width=400, language=language)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("measure", Measure)
def test_colours_are_those_of_the_theme(look, measure):
    for dark in (False, True):
        page = look(make_comparison(), dark=dark, ask=Ask(measure=measure))
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == ("rgb(18, 23, 29)" if dark else "rgb(255, 255, 255)")


def test_paper_is_light_and_holds_no_buttons(look):
    page = look(six_countries(), dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".tools").is_hidden()
    assert page.locator(".entry .law").first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
