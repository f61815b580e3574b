"""The slides: every offence has its own, in the words of the views; natively drawn; the same bytes again."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Pt

from harmonize.export.reports import find_paper
from harmonize.export.slides.fit import text_height
from harmonize.export.slides.render import render_slides
from harmonize.model import Coverage
from harmonize.views.colours import ELEMENT_TINTS
from harmonize.views.deck.deck import build_deck
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.palette import STATES
from harmonize.views.report.report import Ask

from .showing import charts, many, opened, report_of, shape_texts, slide_called, slide_texts, tables, titles

GOLDEN = Path(__file__).parent / "golden.txt"
LANGUAGES = ("en", "es", "sr", "sr-Latn")
HIGH, WIDE = Pt(540), Pt(960)


@pytest.fixture(scope="module")
def report():
    return report_of()


@pytest.fixture(scope="module")
def file(report):
    return opened(report)


def told(file):
    """Return all words of all slides and notes, for people to compare."""
    lines = []
    for number, slide in enumerate(file.slides, 1):
        lines.append(f"=== {number}")
        lines += [f"{shape.name}: {' | '.join(shape_texts(shape))}" for shape in slide.shapes]
        if slide.has_notes_slide:
            lines += ["--- notes", slide.notes_slide.notes_text_frame.text]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_the_words_of_a_small_deck_are_those_of_the_golden_file(file):
    assert told(file) == GOLDEN.read_text("utf-8")


def test_every_offence_has_its_slides_in_the_order_of_the_matrix(report, file):
    found = titles(file)
    deck = build_deck(report)
    assert [part.id for part in deck.offences] == [row.id for row in report.arranged.matrix.rows]
    places = [found.index(f"{part.label}: what is asked") for part in deck.offences]
    assert places == sorted(places)
    for part in deck.offences:
        laws = slide_called(file, f"{part.label}: what the laws have")
        rows = [[cell.text_frame.text for cell in row.cells] for row in tables(laws)[0].rows][1:]
        assert [row[0].split("\n")[0] for row in rows] == [line.name for line in part.cells]
        assert [row[1] for row in rows] == [f"{line.sign} {line.word}" for line in part.cells]
        assert [row[3] for row in rows] == ["\n".join(line.lacking) for line in part.cells]
        assert [row[4] for row in rows] == [line.penalty for line in part.cells]
        asked = slide_called(file, f"{part.label}: what is asked")
        assert part.sentence in slide_texts(asked)
        assert [tables(asked)[0].cell(n, 2).text_frame.text for n in range(1, len(part.asked) + 1)] == [
            line.text for line in part.asked
        ]


def test_states_stand_in_their_colours_and_with_their_signs(file):
    matrix = tables(slide_called(file, "The matrix"))[0]
    cells = [cell for row in list(matrix.rows)[3:] for cell in list(row.cells)[1:]]
    seen = set()
    for cell in cells:
        for state, look in STATES.items():
            if cell.text_frame.text.startswith(look.mark):
                assert str(cell.fill.fore_color.rgb) == look.ground.lstrip("#")
                seen.add(state)
    assert {Coverage.PARTIAL, Coverage.NONE, Coverage.UNCLEAR, Coverage.NOT_LOADED} <= seen
    sizes = [run.font.size for cell in cells for p in cell.text_frame.paragraphs for run in p.runs]
    assert min(sizes) >= Pt(12)


def test_kinds_of_elements_stand_in_their_colours(file):
    table = tables(slide_called(file, "Migrant smuggling: what is asked"))[0]
    grounds = [str(table.cell(n, 1).fill.fore_color.rgb) for n in (1, 2, 3)]
    kinds = ("conduct", "conduct", "purpose")
    assert grounds == [ELEMENT_TINTS[kind][0].lstrip("#") for kind in kinds]


def test_charts_are_native_and_hold_the_figures(report, file):
    (states,) = charts(slide_called(file, "States by jurisdiction"))
    deck = build_deck(report)
    assert list(states.chart.plots[0].categories) == list(deck.counts.jurisdictions)
    assert [tuple(map(int, s.values)) for s in states.chart.plots[0].series] == [s.cells for s in deck.counts.series]
    (penalties,) = charts(slide_called(file, "Migrant smuggling: penalties"))
    free, stated, left_open = penalties.chart.plots[0].series
    assert (free.values[0], stated.values[0], left_open.values[0]) == (2.0, 4.0, 0.0)
    assert next(iter(penalties.chart.plots[0].categories)) == "Aland: 2 – 6 years"
    assert free.format.fill.type is not None and free.format.fill.type != stated.format.fill.type
    assert not [shape for slide in file.slides for shape in slide.shapes if shape.shape_type == 13]


def test_each_slide_says_that_it_is_no_legal_advice_its_data_and_its_number(report, file):
    for number, slide in enumerate(file.slides, 1):
        held = {p.placeholder_format.type: p.text_frame.text for p in slide.placeholders}
        words = " ".join(held.values())
        assert "not legal advice" in words and build_deck(report).footer in words
        assert str(number) in held.values()
        assert slide.shapes.title.text_frame.text


def test_the_first_slide_warns_as_every_paper_does(report, file):
    said = " ".join(slide_texts(file.slides[0]))
    assert all(warning in said for warning in (*report.front.warnings, *report.front.notes))


def test_the_notes_quote_the_words_with_article_and_file(file):
    notes = slide_called(file, "Migrant smuggling: what the laws have").notes_slide.notes_text_frame.text
    assert "cruzar la frontera" in notes and "Article 12" in notes and "aa/codigo.md" in notes
    assert "No words about illegal stay were found" in notes
    silent = {"Contents", "How to read this", "How it was made, and what it cannot tell", "Texts that were read"}
    assert {
        title for title, slide in zip(titles(file), file.slides, strict=True) if not slide.has_notes_slide
    } == silent


def led_to(slide):
    """Return the slides that a slide leads to."""
    return {tie.target_part.partname for tie in slide.part.rels.values() if tie.reltype.endswith("/slide")}


def test_contents_lead_to_each_offence_and_each_slide_leads_back(file):
    contents = slide_called(file, "Contents")
    targets = led_to(contents)
    for offence in ("Money laundering", "Migrant smuggling"):
        assert slide_called(file, f"{offence}: what is asked").part.partname in targets
        laws = slide_called(file, f"{offence}: what the laws have")
        assert led_to(laws) == {contents.part.partname}
    numbers = [row.cells[1].text_frame.text for row in list(tables(contents)[0].rows)[1:]]
    names = [row.cells[0].text_frame.text for row in list(tables(contents)[0].rows)[1:]]
    found = titles(file)
    for name, number in zip(names, numbers, strict=True):
        assert found[int(number) - 1] in (name, f"{name}: what is asked", f"{name} (1 of 2)")


def test_sections_hold_every_slide_once(file):
    xml = file.part.blob.decode("utf-8")
    sections = re.findall(r'<p14:section name="([^"]*)" id="(\{[0-9A-F-]+\})"', xml)
    assert [name for name, _ in sections] == ["Overview", "Money laundering", "Migrant smuggling", "How to read this"]
    assert len({identity for _, identity in sections}) == 4
    assert re.findall(r'<p14:sldId id="(\d+)"', xml) == [str(slide.slide_id) for slide in file.slides]


def test_tables_and_charts_are_described_for_who_does_not_see_them(file):
    for slide in file.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                continue
            element = shape._element.xpath(".//p:cNvPr")[0]
            assert element.get("descr"), shape.name


def boxes_of(report):
    file = opened(report)
    assert file.slide_width == WIDE and file.slide_height == HIGH
    return [(slide, shape) for slide in file.slides for shape in slide.shapes]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("comparison", [None, many(30)], ids=["two", "many"])
def test_nothing_runs_over_the_edge_of_a_slide_or_a_shape(language, comparison):
    for slide, shape in boxes_of(report_of(comparison, language)):
        title = slide.shapes.title.text_frame.text
        assert shape.left >= 0 and shape.top >= 0, title
        assert shape.left + shape.width <= WIDE and shape.top + shape.height <= HIGH, title
        if shape.is_placeholder:
            continue
        if shape.has_text_frame:
            needed = sum(
                text_height(p.text, shape.width / 12700, run.font.size.pt, bold=bool(run.font.bold))
                for p in shape.text_frame.paragraphs
                for run in p.runs
            )
            assert needed <= shape.height / 12700 + 0.5, (title, shape.name)
        elif getattr(shape, "has_table", False) and shape.has_table:
            assert sum(row.height for row in shape.table.rows) <= HIGH - Pt(34) - shape.top, title
            for row in shape.table.rows:
                assert row.height >= max(map(cell_height, zip(row.cells, shape.table.columns, strict=True))) - 10


def cell_height(pair):
    cell, column = pair
    if cell.is_merge_origin or cell.is_spanned:
        return 0
    room = (column.width - cell.margin_left - cell.margin_right) / 12700
    lines = [
        text_height(run.text, room, run.font.size.pt, bold=bool(run.font.bold))
        for p in cell.text_frame.paragraphs
        for run in p.runs
    ]
    return Pt(sum(lines)) + cell.margin_top + cell.margin_bottom


def test_the_same_report_gives_the_same_bytes(report):
    first, second = render_slides(report), render_slides(report_of())
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
        assert core.count(b"2000-01-01T00:00:00Z") == 2
        books = [name for name in archive.namelist() if name.endswith(".xlsx")]
        assert len(books) >= 2
        for name in books:
            with zipfile.ZipFile(io.BytesIO(archive.read(name))) as inner:
                assert {entry.date_time for entry in inner.infolist()} == {(2000, 1, 1, 0, 0, 0)}
                assert inner.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printer" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_own_words(language):
    report = report_of(language=language)
    file, words = opened(report), report.words
    found = titles(file)
    assert found[0] == words.say("slides.title")
    assert words.say("slides.states") in found
    said = " ".join(text for slide in file.slides for text in slide_texts(slide))
    assert words.say("app.not_legal_advice") in said and words.state(Coverage.PARTIAL) in said
    if language != "en":
        assert "what is asked" not in said


def test_filters_are_respected_and_the_rest_is_pale():
    report = report_of(ask=Ask(Filters(states=(Coverage.PARTIAL, Coverage.NOT_LOADED))))
    file = opened(report)
    deck = build_deck(report)
    assert [[line.state for line in part.cells] for part in deck.offences] == [
        [Coverage.NOT_LOADED],
        [Coverage.PARTIAL],
    ]
    matrix = tables(slide_called(file, "The matrix"))[0]
    rows = [[cell.text_frame.text for cell in row.cells][1:] for row in matrix.rows]
    body = [row for row in rows if any(mark in text for text in row for mark in "◐□")]
    assert len(body) == 2 and sum(not text for row in body for text in row) == 2
    said = " ".join(text for slide in file.slides for text in slide_texts(slide))
    assert report.front.filtered in said and "Pale cells" in said
    assert "none found 1" not in said.replace(": ", " ")


def test_one_offence_needs_no_contents_and_one_jurisdiction_has_its_facts_on_a_slide():
    one = titles(opened(report_of(ask=Ask(Filters(offences=("migrant-smuggling",))))))
    assert "Contents" not in one and "States by jurisdiction" not in one
    assert "Migrant smuggling: penalties" in one
    file = opened(report_of(ask=Ask(Filters(jurisdictions=("aa",)))))
    assert "Aland: penalties" in titles(file) and "Migrant smuggling: penalties" not in titles(file)
    facts = tables(slide_called(file, "Migrant smuggling: what the laws have"))[0]
    assert [row.cells[0].text_frame.text for row in facts.rows] == [
        "Aland", "State", "Article", "What is missing", "Penalty", "Treaty duty", "What would close it",
    ]  # fmt: skip


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_of_the_matrix_can_be_shown(measure):
    report = report_of(ask=Ask(measure=measure))
    file = opened(report)
    legend = tables(slide_called(file, "The matrix"))[1]
    said = " ".join(cell.text_frame.text for cell in legend.rows[0].cells)
    counted = {reading.band for reading in report.measured().readings.values()}
    for band in report.measured().bands:
        assert band.id not in counted or band.word in said


def test_many_jurisdictions_are_shared_out_over_slides():
    file = opened(report_of(many(30)))
    matrices = [slide for slide in file.slides if slide.shapes.title.text_frame.text.startswith("The matrix")]
    assert len(matrices) == 3
    heads = [[cell.text_frame.text for cell in tables(slide)[0].rows[1].cells][1:] for slide in matrices]
    assert all(len(head) <= 12 for head in heads) and sum(map(len, heads)) == 32
    assert sum(title.startswith("States by jurisdiction") for title in titles(file)) == 2


def test_the_paper_is_registered():
    paper = find_paper("slides")
    assert (paper.ending, paper.render(report_of())[:2]) == (".pptx", b"PK")
    assert Presentation(io.BytesIO(paper.render(report_of()))).core_properties.author == "Harmonize"


def test_the_workbook_behind_a_chart_can_be_opened(report):
    with zipfile.ZipFile(io.BytesIO(render_slides(report))) as archive:
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                assert load_workbook(io.BytesIO(archive.read(name))).active["A2"].value
