"""The page in one file: whole, linked, in every language, and nothing in it runs or loads but its own."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import itertools
import re
import string
import tomllib
from pathlib import Path

import pytest

from harmonize.export.page.render import HERE, language_tag, starred
from harmonize.export.reports import find_paper
from harmonize.lang import interface_languages
from harmonize.lang.load import ROOMS
from harmonize.model import Coverage
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.offence.cell import build_cell
from harmonize.views.report.report import Ask
from tests.export.strange_words import FORMULAS, ODD
from tests.export.test_untrusted_words import stuffed
from tests.factories import make_comparison
from tests.ui.conftest import HOSTILE, hostile_comparison, six_countries

from .pages import page_of, parsed, report_of, with_id

GOLDEN = Path(__file__).parent / "golden.html"
SHARED = "money-laundering"


def shared_article():
    """The factory's comparison with one article that answers both offences, each with words of its own."""
    made = make_comparison()
    match = dataclasses.replace(made.matches[0], offence=SHARED)
    finding = dataclasses.replace(made.elements[2], offence=SHARED, element="conversion-or-transfer")
    gaps = tuple(
        dataclasses.replace(gap, coverage=Coverage.FULL, provisions=("aa/codigo.md 12",))
        if (gap.offence, gap.jurisdiction) == (SHARED, "aa")
        else gap
        for gap in made.gaps
    )
    return dataclasses.replace(made, matches=(*made.matches, match), elements=(*made.elements, finding), gaps=gaps)


def test_the_paper_is_in_the_list():
    paper = find_paper("page")
    assert (paper.ending, paper.media_type) == (".html", "text/html")
    assert paper.render(report_of(make_comparison())).startswith(b"<!DOCTYPE html>")


def test_a_small_page_is_as_it_was():
    page = re.sub(
        r"<style>.*?</style>|<script>.*?</script>|<symbol.*?</symbol>", "", page_of(make_comparison()), flags=re.S
    )
    page = re.sub(r"sha256-[A-Za-z0-9+/=]+", "sha256-", page)
    page = "\n".join(line.rstrip() for line in page.splitlines() if line.strip()) + "\n"
    assert page == GOLDEN.read_text(encoding="utf-8")


def test_the_same_report_gives_the_same_bytes():
    assert page_of(hostile_comparison()) == page_of(hostile_comparison())


def test_every_link_has_its_target_and_no_id_is_given_twice():
    for made in (make_comparison(), shared_article(), hostile_comparison(), six_countries()):
        root = parsed(page_of(made))
        ids = [node.attrs["id"] for node in root.all() if "id" in node.attrs]
        links = [node.attrs["href"] for node in root.all("a")]
        assert len(ids) == len(set(ids))
        assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_every_cell_leads_to_its_entry():
    root = parsed(page_of(make_comparison()))
    cells = [node.attrs["href"] for node in root.all("a", "in")]
    assert cells == [
        "#money-laundering.aa", "#money-laundering.bb", "#migrant-smuggling.aa", "#migrant-smuggling.bb",
    ]  # fmt: skip
    entries = [node.attrs["id"] for node in root.all("article", "entry")]
    assert [f"#{entry}" for entry in entries] == cells
    partial = next(node for node in root.all("a", "in") if node.attrs["href"].endswith("migrant-smuggling.aa"))
    assert "s-partial" in partial.classes
    assert partial.text == "2/3"
    assert partial.attrs["aria-label"] == "Aland, Migrant smuggling: partial, 2 of 3 required elements"
    assert "review" in next(n for n in root.all("a", "in") if n.attrs["href"].endswith("migrant-smuggling.bb")).classes


def test_words_are_marked_as_the_views_cut_them():
    made = make_comparison()
    report = report_of(made)
    root = parsed(page_of(made))
    cell = build_cell(report.comparison, "migrant-smuggling", "aa", report.words)
    numbers = {row.element: row.number for row in cell.requirements}
    (law,) = list(with_id(root, "migrant-smuggling.aa").all("div", "law"))
    drawn = [(mark.text, mark.classes[0]) for mark in law.all("mark")]
    pieces = [piece for piece in (*cell.articles[0].head, *cell.articles[0].body) if piece.marks]
    assert drawn == [(piece.shown, f"k-{mark.type}") for piece in pieces for mark in piece.marks]
    assert len(drawn) >= 3
    assert law.text == "".join(piece.shown for piece in (*cell.articles[0].head, *cell.articles[0].body))
    tags = [mark.attrs.get("data-tag") for mark in law.all("mark")]
    assert f"Act {numbers['procure-illegal-entry']}" in tags
    assert f"Aim {numbers['benefit']}" in tags
    assert law.attrs["lang"] == "es"


def test_an_article_of_several_offences_stands_once_with_the_marks_of_each():
    root = parsed(page_of(shared_article()))
    first, second = with_id(root, "money-laundering.aa"), with_id(root, "migrant-smuggling.aa")
    (text,) = first.all("details", "text")
    (away,) = list(second.all("details", "text"))
    assert [law.text.count("El que ayude a otra persona") for law in root.all("div", "law")] == [1]
    assert [a.attrs["href"] for a in away.all("a", "there")] == [f"#{text.attrs['id']}"]
    assert not away.all("div", "law")
    assert "Money laundering" in away.text
    assert "Marked here for several offences: Money laundering; Migrant smuggling." in text.text
    marks = {(mark.text, mark.classes[0]): mark.attrs for mark in text.all("mark")}
    own = marks["obtener un provecho", "k-conduct"]
    assert (own["data-o"], own["data-n"], own["data-tag"]) == ("1", "1 Act 1", "Act")
    assert marks["obtener un provecho", "k-purpose"]["data-n"].startswith("2 Aim ")
    assert "data-o" not in marks["prisión de dos a seis años", "k-penalty"]


def test_near_misses_are_named_without_their_text():
    page = page_of(make_comparison())
    entry = with_id(parsed(page), "migrant-smuggling.aa")
    assert "Article 13 · Agravante" in entry.text
    assert "Si hubo peligro" not in page


def test_of_a_law_that_was_not_loaded_nothing_is_said_but_that():
    entry = with_id(parsed(page_of(make_comparison())), "money-laundering.bb")
    assert not entry.all("details") and not entry.all("ul")
    assert "The law where this would stand is not among the files." in entry.text


def test_filters_are_kept():
    ask = Ask(Filters(states=(Coverage.PARTIAL,)))
    root = parsed(page_of(make_comparison(), ask))
    assert [node.attrs["id"] for node in root.all("article", "entry")] == ["migrant-smuggling.aa"]
    assert "1 of 4 cells fit" in root.text
    one = parsed(
        page_of(make_comparison(), Ask(Filters(jurisdictions=("aa",), states=(Coverage.NONE, Coverage.PARTIAL))))
    )
    assert {node.attrs["data-code"] for node in one.all("article", "entry")} == {"aa"}
    two = parsed(page_of(make_comparison(), Ask(Filters(states=(Coverage.NONE, Coverage.UNCLEAR)))))
    assert len(two.all("span", "pale")) == 2
    assert len(two.all("a", "in")) == 2


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_is_drawn(measure):
    report = report_of(make_comparison(), Ask(measure=measure))
    root = parsed(page_of(make_comparison(), Ask(measure=measure)))
    drawings = {f"#{node.attrs['id']}" for node in root.all("symbol")}
    assert {node.attrs["href"] for node in root.all("use")} <= drawings
    bands = {band.id: band.word for band in report.measured().bands}
    for (offence, code), reading in report.measured().readings.items():
        cell = next(node for node in root.all("a", "in") if node.attrs["href"] == f"#{offence}.{code}")
        assert bands[reading.band] in cell.attrs["aria-label"]


@pytest.mark.parametrize("language", interface_languages())
def test_every_language_has_its_page(language):
    root = parsed(page_of(make_comparison(), language=language))
    (html,) = root.all("html")
    assert html.attrs["lang"] == language
    labels = report_of(make_comparison(), language=language).words.table("page_file.label")
    assert root.all("h1")[0].text == labels["title"]


def test_every_label_of_the_page_is_used():
    labels = tomllib.loads((ROOMS / "en" / "report" / "page.toml").read_text("utf-8"))["page_file"]["label"]
    used = "".join(path.read_text("utf-8") for path in HERE.glob("*.jinja"))
    assert [name for name in labels if f"label.{name} " not in used] == []
    assert {place for words in labels.values() for _, place, _, _ in string.Formatter().parse(words) if place} == {
        "shown",
        "all",
    }


def test_warnings_come_first_and_stand_at_the_end_again():
    report = report_of(make_comparison())
    page = parsed(page_of(make_comparison()))
    (header,), (footer,) = page.all("header"), page.all("footer")
    assert all(line in header.text for line in (*report.front.warnings, *report.front.notes))
    assert report.front.origin in footer.text
    assert report.front.advice in footer.text


def test_headings_are_in_order():
    levels = [
        int(node.tag[1]) for node in parsed(page_of(hostile_comparison())).all() if re.fullmatch(r"h[1-6]", node.tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def hashes(page, tag):
    return [
        "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.S)
    ]


def test_the_policy_lets_nothing_run_but_the_script_of_the_page():
    page = page_of(hostile_comparison())
    (policy,) = [n.attrs["content"] for n in parsed(page).all("meta") if n.attrs.get("http-equiv")]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert [f"'{found}'" for found in hashes(page, "script")] == [rules["script-src"]]
    assert [f"'{found}'" for found in hashes(page, "style")] == [rules["style-src"]]
    assert rules["img-src"] == "data:"


def active(page):
    """Return what could run, load or lead outside in a page."""
    nodes = parsed(page).all()
    return [
        (node.tag, node.attrs)
        for node in nodes
        if node.tag in ("img", "iframe", "object", "embed", "form", "base", "video", "audio")
        or any(name.startswith("on") or name in ("style", "src") for name in node.attrs)
        or (node.tag == "a" and not node.attrs["href"].startswith("#"))
        or (node.tag == "link" and node.attrs["href"] != "data:,")
    ]


def test_hostile_words_are_shown_and_do_nothing():
    page = page_of(hostile_comparison())
    assert active(page) == []
    assert len(parsed(page).all("script")) == 1
    assert parsed(page).text.count(HOSTILE) > 10
    assert HOSTILE not in page


@pytest.mark.parametrize(
    "payload", [*FORMULAS, *ODD, '"><script>alert(1)</script>', "</style><b>", "{{ 7*7 }}", "'\"`"]
)
def test_strange_words_stay_words(payload):
    page = page_of(stuffed(payload))
    assert active(page) == []
    kept = "".join(sign for sign in payload if sign.isprintable() and sign not in "\ufeff\u202e")
    assert " ".join(kept.split()) in " ".join(parsed(page).text.split())


def test_characters_that_nobody_sees_are_left_out_and_counted():
    made = make_comparison()
    first = dataclasses.replace(made.provisions[0], heading="Paso\x0b clan\x00destino \u202egol\u2066 \U000e0041")
    page = page_of(dataclasses.replace(made, provisions=(first, *made.provisions[1:])))
    assert "Paso clandestino gol " in page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]", page)
    said = re.search(r"Invisible control characters left out of this page: (\d+)\.", page)
    assert said and int(said[1]) >= 4
    assert "Invisible control characters" not in page_of(made)


@pytest.mark.parametrize(
    ("tag", "kept"), [("es", "es"), ("sr-Latn", "sr-Latn"), ("", "und"), ('"><b>', "und"), ("x" * 40, "und")]
)
def test_a_language_is_a_tag_or_not_known(tag, kept):
    assert language_tag(tag) == kept


def test_what_stands_between_stars_stands_out():
    assert starred("In **3** of 4") == [(False, "In "), (True, "3"), (False, " of 4")]
    assert starred("") == []
