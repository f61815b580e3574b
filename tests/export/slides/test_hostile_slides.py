"""Words of files stay words on slides, and in the workbooks behind their charts."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from harmonize.export.slides.fit import one_line
from harmonize.export.slides.render import render_slides
from harmonize.export.workbook.cell_text import IMPOSSIBLE
from tests.export.odd_comparisons import WORDS
from tests.export.strange_words import FORMULAS
from tests.export.test_untrusted_words import stuffed
from tests.factories import make_comparison

from .showing import opened, report_of, slide_texts

MARKUP = ("</a:t></a:r><a:r><a:t>x", "<script>alert(1)</script>", "&amp;&lt;", "]]>", "<!--", '" onclick="x', "&#x0;")
SOME = ("=1+1", '=HYPERLINK("http://example.org","x")', "http://example.org/x", "internal:Sheet1!A1", "+1+1", "@A1", "")


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("payload", [*SOME, *MARKUP])
def test_words_stay_words_everywhere(payload):
    files = parts(render_slides(report_of(stuffed(payload))))
    books = [load_workbook(io.BytesIO(content)) for name, content in files.items() if name.endswith(".xlsx")]
    cells = [cell for book in books for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"} and not [cell for cell in cells if cell.hyperlink]
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in content
    found = Presentation(io.BytesIO(render_slides(report_of(stuffed(payload)))))
    said = " ".join(text for slide in found.slides for text in slide_texts(slide))
    assert one_line(payload) in said


def test_a_name_that_looks_like_a_formula_is_a_category_of_the_chart():
    files = parts(render_slides(report_of(stuffed("=1+1"))))
    values = [
        cell.value
        for name, content in files.items()
        if name.endswith(".xlsx")
        for sheet in load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert "=1+1" in values


def test_control_characters_are_left_out_and_counted():
    comparison = make_comparison()
    names = tuple(replace(item, name=f"Al\x00a\x0bnd\ufffe{item.code}") for item in comparison.jurisdictions)
    said = " ".join(
        text
        for slide in opened(report_of(replace(comparison, jurisdictions=names))).slides
        for text in slide_texts(slide)
    )
    assert "Alandaa" in said and not IMPOSSIBLE.search(said)
    assert "control characters) were left out" in said
    plain = " ".join(text for slide in opened(report_of()).slides for text in slide_texts(slide))
    assert "control characters) were left out" not in plain


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(words=WORDS)
def test_any_words_can_be_shown(words):
    content = render_slides(report_of(stuffed(words)))
    assert len(Presentation(io.BytesIO(content)).slides) > 5


@pytest.mark.parametrize("size", [300, 6000])
def test_very_long_words_go_on_and_none_is_lost(size):
    long = " ".join(f"w{n}" for n in range(size // 4))
    comparison = make_comparison()
    gaps = tuple(replace(gap, sentence=f"{long} END") for gap in comparison.gaps)
    file = opened(report_of(replace(comparison, gaps=gaps)))
    found = " ".join(text for slide in file.slides for text in slide_texts(slide))
    assert found.count("END") >= 1
    assert f"w{size // 4 - 1}" in found


def test_there_are_payloads_of_every_sort():
    assert set(SOME) & set(FORMULAS)
