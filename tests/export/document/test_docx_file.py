"""The Word document: headings, tables, marks and words; nothing in it that a file could have put there."""

from __future__ import annotations

import dataclasses
import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

from harmonize.export.document.docx_file import render_docx
from harmonize.export.document.marked import kind_ink
from harmonize.export.reports import DOCX, find_paper
from harmonize.lang import interface_languages
from harmonize.model import Coverage
from harmonize.views.colours import ELEMENT_TINTS
from harmonize.views.palette import STATES
from tests.export.reported import reported
from tests.export.strange_words import FORMULAS, ODD
from tests.export.test_untrusted_words import stuffed
from tests.factories import make_comparison, quote

from .docx_text import drawn, opened, paragraphs, part, style_of, words_of

GOLDEN = Path(__file__).with_name("small_document.txt")
SOFFICE = shutil.which("soffice")
MARKUP = (
    "<w:t>x</w:t>",
    "</w:t></w:r></w:p><w:p>",
    "&lt;b&gt;&amp;#65;",
    "]]><!--",
    '" w:val="x',
    '{ HYPERLINK "http://example.org" }',
    "{ INCLUDETEXT C:\\\\x }",
    "http://example.org/x",
    "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
)
OWN_FIELDS = {'TOC \\o "1-2" \\h \\z', "PAGE", "NUMPAGES"}


def one(**changes):
    return reported(**{"offences": ("migrant-smuggling",), **changes})


def said(document):
    return [words for p in paragraphs(document) if (words := words_of(p))]


def headings(document):
    found = [(style_of(p), words_of(p)) for p in paragraphs(document)]
    return [(style[-1], words) for style, words in found if style.startswith("Heading")]


def test_it_says_what_it_always_said():
    assert drawn(opened(one())) == GOLDEN.read_text("utf-8")


def test_headings_lead_through_one_offence():
    assert headings(opened(one()))[:9] == [
        ("1", "Migrant smuggling: 2 jurisdictions compared"),
        ("2", "At a glance"),
        ("2", "What the treaty asks for"),
        ("2", "Aland"),
        ("3", "Article 12 · Paso clandestino"),
        ("3", "Element by element"),
        ("3", "Near misses, and why they were not taken"),
        ("3", "What would close the gap"),
        ("3", "What was read"),
    ]
    assert "Element by element, side by side" in [words for _, words in headings(opened(one()))]


def test_several_offences_each_begin_on_a_page_and_stand_in_the_contents():
    document = opened(reported())
    chapters = [p for p in paragraphs(document) if style_of(p) == "Heading1"]
    assert [words_of(p) for p in chapters] == ["Money laundering", "Migrant smuggling"]
    # the second one follows pages that lie on their side, so that a new page begins without a break
    assert [p.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None for p in chapters] == [True, False]
    before = chapters[1].getprevious()
    assert before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
    listed = [words_of(p) for p in paragraphs(document) if style_of(p).startswith("TOC")]
    assert listed == [
        "Money laundering",
        "Aland · none found",
        "Borduria · law not loaded",
        "Migrant smuggling",
        "Aland · partial",
        "Borduria · unclear",
    ]
    assert not [p for p in paragraphs(opened(one())) if style_of(p).startswith("TOC")]


@pytest.mark.parametrize("report", [reported(), one()], ids=["many", "one"])
def test_every_link_leads_to_a_place_of_the_document_and_every_place_stands_once(report):
    body = opened(report).element.body
    places = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(places)) == len(places) == len(set(numbers))
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert len(links) >= 4
    assert set(links) <= set(places)


def test_words_that_carry_an_element_stand_on_its_colour_with_its_number():
    runs = list(opened(one()).element.body.iter(qn("w:r")))
    fills = {
        words_of(run): run.rPr.find(qn("w:shd")).get(qn("w:fill"))
        for run in runs
        if run.rPr is not None and run.rPr.find(qn("w:shd")) is not None
    }
    assert fills["cruzar la frontera"] == ELEMENT_TINTS["conduct"][0].removeprefix("#")
    assert fills["obtener un provecho"] == ELEMENT_TINTS["purpose"][0].removeprefix("#")
    text = drawn(opened(one()))
    assert "^1{cruzar la frontera}" in text
    assert "^3{obtener un provecho}" in text
    assert "[[prisión de dos a seis años]]" in text


def test_every_kind_of_element_has_a_line_of_its_own():
    inks = [kind_ink(kind) for kind in ELEMENT_TINTS]
    assert len({(ink.line, ink.framed) for ink in inks}) == len(inks)


def test_two_elements_in_the_same_words_have_two_numbers():
    comparison = make_comparison()
    first = dataclasses.replace(comparison.elements[2], quotes=(quote("aa/codigo.md", "cruzar la frontera"),))
    elements = (comparison.elements[0], comparison.elements[1], first, comparison.elements[3])
    text = drawn(opened(one(comparison=dataclasses.replace(comparison, elements=elements))))
    assert "^1^,^3{cruzar la frontera}" in text


def test_words_of_the_law_say_their_language():
    body = opened(one(language="sr")).element.body
    runs = [run for run in body.iter(qn("w:r")) if words_of(run) == "cruzar la frontera"]
    assert runs
    assert {run.rPr.find(qn("w:lang")).get(qn("w:val")) for run in runs} == {"es"}
    assert 'w:lang w:val="sr"' in part(one(language="sr"), "word/styles.xml")


def test_tables_repeat_their_heads_and_hold_short_rows_together():
    tables = opened(one()).tables
    assert len(tables) == 6
    for found in tables:
        head, *rows = found._tbl.tr_lst
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert not [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        widths = [int(column.get(qn("w:w"))) for column in found._tbl.tblGrid.gridCol_lst]
        assert all(len(row.tc_lst) == len(widths) for row in found._tbl.tr_lst)


def test_a_long_row_may_go_on_over_the_page():
    comparison = make_comparison()
    finding = dataclasses.replace(comparison.elements[1], rule="no term of illegal-stay " * 60)
    elements = (comparison.elements[0], finding, *comparison.elements[2:])
    found = opened(one(comparison=dataclasses.replace(comparison, elements=elements))).tables
    free = [
        row for table in found for row in table._tbl.tr_lst if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None
    ]
    assert len(free) == 2


def test_states_have_their_colours_and_words():
    found = {}
    for cell in opened(reported()).element.body.iter(qn("w:tc")):
        fill = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
        if fill is not None:
            found[words_of(cell)] = fill.get(qn("w:fill"))
    for state, look in STATES.items():
        words = reported().words.state(state)
        assert found[f"{look.mark} {words}"] == look.ground.removeprefix("#")


def test_wide_tables_lie_on_their_side():
    sections = opened(one()).sections
    assert [section.page_width > section.page_height for section in sections] == [False, True]
    alone = opened(one(jurisdictions=("aa",)))
    assert [section.page_width > section.page_height for section in alone.sections] == [False]
    assert "Element by element, side by side" not in said(alone)


@pytest.mark.parametrize("language", interface_languages())
def test_nobody_can_overlook_what_it_is(language):
    report = reported(language=language, jurisdictions=("aa",))
    document = opened(report)
    assert said(document)[1:4] == list(report.front.warnings)
    assert report.front.filtered in said(document)
    for section in document.sections:
        assert report.front.advice in section.footer.paragraphs[0].text
    assert document.core_properties.language == language


@pytest.mark.parametrize("language", interface_languages())
def test_every_language_has_the_same_parts(language):
    ours, english = opened(one(language=language)), opened(one())
    assert len(ours.tables) == len(english.tables)
    assert sorted(level for level, _ in headings(ours)) == sorted(level for level, _ in headings(english))


def test_it_covers_the_cells_that_fit():
    document = opened(reported(states=(Coverage.PARTIAL,)))
    assert ("2", "Aland") in headings(document)
    assert "Borduria" not in " ".join(said(document))
    assert "Money laundering" not in " ".join(said(document))


def test_of_a_law_that_was_not_loaded_nothing_is_said():
    document = opened(reported(states=(Coverage.NOT_LOADED,)))
    found = headings(document)
    assert found[-2:] == [("2", "Borduria"), ("3", "What was read")]
    assert "The law where this would stand is not among the files." in said(document)


@pytest.mark.parametrize("payload", [*FORMULAS, *MARKUP, *ODD])
def test_words_of_files_are_text_and_nothing_else(payload):
    report = one(comparison=stuffed(payload))
    with zipfile.ZipFile(io.BytesIO(render_docx(report))) as archive:
        trees = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith("xml")}
    body = trees["word/document.xml"]
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", payload.replace("\r\n", "\n").replace("\r", "\n"))
    if kept.strip():
        assert kept in "\n".join(words_of(p) for p in body.iter(qn("w:p")))
    codes = [node.text.strip() for node in body.iter(qn("w:instrText"))]
    codes += [node.get(qn("w:instr")).strip() for tree in trees.values() for node in tree.iter(qn("w:fldSimple"))]
    assert set(codes) <= OWN_FIELDS
    assert {link.get(qn("w:anchor"))[:2] for link in body.iter(qn("w:hyperlink"))} <= {"_c"}
    assert not [link for link in body.iter(qn("w:hyperlink")) if link.get(qn("r:id"))]
    links = [node for name, tree in trees.items() if name.endswith(".rels") for node in tree]
    assert not [node for node in links if node.get("TargetMode") == "External"]


def test_mark_up_in_words_makes_no_parts():
    plain, hostile = (opened(one(comparison=stuffed(words))) for words in ("words", MARKUP[1]))
    count = [[node.tag for node in document.element.body.iter()] for document in (plain, hostile)]
    assert count[0] == count[1]


def test_control_characters_are_left_out_and_counted():
    comparison = make_comparison()
    odd = dataclasses.replace(comparison.gaps[2], sentence="Paso\x0b clan\x00destino\ufffe")
    gaps = (*comparison.gaps[:2], odd, comparison.gaps[3])
    found = said(opened(one(comparison=dataclasses.replace(comparison, gaps=gaps))))
    assert "Paso clandestino" in found
    assert found[-1] == "Characters that a document cannot hold (control characters) were left out: 3."
    assert not [words for words in said(opened(one())) if "control characters" in words]


def test_a_language_that_is_none_is_not_written():
    assert 'w:val="x&quot;' not in part(one(comparison=stuffed('es" x="')))


def test_the_same_report_gives_the_same_bytes():
    assert render_docx(reported()) == render_docx(reported())
    with zipfile.ZipFile(io.BytesIO(render_docx(reported()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
    properties = opened(reported()).core_properties
    assert (properties.author, properties.last_modified_by) == ("Harmonize", "Harmonize")
    assert properties.created == properties.modified == datetime(2000, 1, 1, tzinfo=UTC)


def test_it_is_a_paper():
    paper = find_paper("document")
    assert (paper.ending, paper.media_type) == (".docx", DOCX)
    assert paper.render(one()) == render_docx(one())


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_another_program_opens_it_without_losing_a_sentence(tmp_path):
    document = opened(reported(language="sr"))
    (tmp_path / "report.docx").write_bytes(render_docx(reported(language="sr")))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [SOFFICE, "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8", "report.docx"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    read = " ".join((tmp_path / "report.txt").read_text("utf-8-sig").split())
    told = [" ".join(words.split()) for words in said(document)]
    assert len(told) > 80
    assert not [words for words in told if words not in read]
