"""The workbook for people: complete, safe to open, linked, and the same each time."""

from __future__ import annotations

import dataclasses
import errno
import os
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from harmonize.errors import WrongUse
from harmonize.export import atomic, write_workbook
from harmonize.export.workbook import dual_sheet
from harmonize.export.workbook.cell_text import lines_of
from harmonize.model import Coverage, Notice, SkippedFile, TextKind
from harmonize.views.palette import STATES
from tests.factories import make_comparison, make_gap

from .sheets import SHEETS, column, head_row, texts, written

ROOT = Path(atomic.__file__).parents[2]


@pytest.fixture
def every_state():
    """A comparison whose cells show all six states."""
    comparison = make_comparison()
    changes = (
        {"coverage": Coverage.FULL, "found": 1, "asked": 1, "missing": ()},
        {"coverage": Coverage.NOT_APPLICABLE, "missing": ()},
    )
    gaps = [make_gap("money-laundering", code, **change) for code, change in zip("ab", changes, strict=True)]
    gaps = [dataclasses.replace(gap, jurisdiction=gap.jurisdiction * 2) for gap in gaps]
    return dataclasses.replace(comparison, gaps=(*gaps, *comparison.gaps[2:]))


@pytest.fixture
def book(tmp_path):
    return load_workbook(written(make_comparison(), tmp_path))


def test_sheets_in_order_and_what_each_says_first(book):
    assert book.sheetnames == SHEETS
    for sheet in book:
        first = " ".join(str(sheet.cell(row, 1).value) for row in range(1, 6))
        assert "From digests, not from official texts: Borduria." in first
        assert "It is not legal advice." in first


def test_a_result_of_digests_says_so_on_every_sheet(tmp_path):
    comparison = make_comparison()
    digests = tuple(dataclasses.replace(i, kind=TextKind.DIGEST) for i in comparison.instruments)
    book = load_workbook(written(dataclasses.replace(comparison, instruments=digests), tmp_path))
    for sheet in book:
        assert "Made from Harmonize's own digests, not from official texts." in texts(sheet)[:3]


def test_the_matrix_says_states_in_words(tmp_path, every_state):
    matrix = load_workbook(written(every_state, tmp_path))["Matrix"]
    linked = {cell.value for row in matrix.iter_rows() for cell in row if cell.hyperlink}
    assert linked == {"full", "does not apply", "partial 2/3", "unclear *"}
    book = load_workbook(written(make_comparison(), tmp_path, "second.xlsx"))
    linked = {cell.value for row in book["Matrix"].iter_rows() for cell in row if cell.hyperlink}
    assert linked == {"none found *", "law not loaded", "partial 2/3", "unclear *"}
    assert {"Aland (AA)", "Borduria (BB)", "consolidated", "digest"} <= set(texts(book["Matrix"]))
    assert {"People", "Organised crime", "Western Balkans"} <= set(texts(book["Matrix"]))


def test_colours_are_those_of_the_palette(tmp_path, every_state):
    matrix = load_workbook(written(every_state, tmp_path))["Matrix"]
    words = ("full", "partial", "none found", "unclear", "law not loaded", "does not apply")
    for state, word in zip(Coverage, words, strict=True):
        found = [c for row in matrix.iter_rows() for c in row if str(c.value).startswith(word) and c.column < 4]
        found = [c for c in found if c.fill.patternType]
        assert found
        for cell in found:
            look = STATES[state]
            hatched = state is Coverage.NOT_LOADED
            assert cell.fill.patternType == ("lightUp" if hatched else "solid")
            ground = cell.fill.bgColor if hatched else cell.fill.fgColor
            assert ground.rgb == f"FF{look.ground[1:]}"
            assert cell.font.color.rgb == f"FF{look.ink[1:]}"


def test_links_lead_both_ways_and_never_out(book):
    matrix, gaps, provisions = (book[name] for name in ("Matrix", "Gaps", "Provisions"))
    for sheet in book:
        for cell in (c for row in sheet.iter_rows() for c in row if c.hyperlink):
            assert cell.hyperlink.target is None
            name, place = re.fullmatch(r"'(\w+)'!([A-Z]+\d+)", cell.hyperlink.location).groups()
            assert book[name][place].value
    forth = [c for row in matrix.iter_rows() for c in row if c.hyperlink]
    assert len(forth) == 4
    for cell in forth:
        row = int(re.search(r"\d+$", cell.hyperlink.location)[0])
        assert gaps.cell(row, 2).value == matrix.cell(cell.row, 1).value
        back = next(c for c in gaps[row] if c.hyperlink and "Matrix" in c.hyperlink.location)
        assert back.hyperlink.location == f"'Matrix'!{cell.coordinate}"
    for cell in (c for row in provisions.iter_rows() for c in row if c.hyperlink):
        row = int(re.search(r"\d+$", cell.hyperlink.location)[0])
        assert gaps.cell(row, 1).value == provisions.cell(cell.row, 1).value
        on = next(c for c in gaps[row] if c.hyperlink and "Provisions" in c.hyperlink.location)
        assert provisions[on.hyperlink.location.split("!")[1]].value == gaps.cell(row, 1).value


def test_heads_stay_in_sight_and_filters_are_on(book):
    matrix, gaps, provisions = (book[name] for name in ("Matrix", "Gaps", "Provisions"))
    assert matrix.freeze_panes[0] == "B"
    assert gaps.freeze_panes == f"D{head_row(gaps) + 1}"
    assert provisions.freeze_panes == f"E{head_row(provisions) + 1}"
    for sheet in (gaps, provisions):
        last = sheet.auto_filter.ref.split(":")[1]
        assert sheet[last].row == sheet.max_row
        assert sheet[last].column == len([c for c in sheet[head_row(sheet)] if c.value])


def test_print_is_landscape_and_as_wide_as_the_paper(book):
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows
        assert "Not legal advice" in sheet.oddFooter.left.text
    assert book["Matrix"].print_title_cols == "$A:$A"


def test_columns_are_wide_and_rows_high_enough(book):
    for name in ("Gaps", "Elements", "Penalties", "Provisions", "Review"):
        sheet = book[name]
        for cell in (c for row in sheet.iter_rows(min_row=head_row(sheet)) for c in row if isinstance(c.value, str)):
            if cell.data_type == "f" or cell.style in ("Harmonize note", "Harmonize warning"):
                continue
            width = sheet.column_dimensions[cell.column_letter].width
            assert 4 < width <= 120
            lines = lines_of(cell.value, int(width))
            assert sheet.row_dimensions[cell.row].height >= 12.75 * lines
            assert sheet.row_dimensions[cell.row].height <= 409
            assert cell.alignment.wrap_text


def test_penalties_are_months_that_can_be_sorted_with_a_way_to_the_gap(book):
    penalties = book["Penalties"]
    assert [c.value for c in column(penalties, "Highest, months")] == [72]
    assert [c.value for c in column(penalties, "Serious crime (four years or more)")] == ["yes"]
    (back,) = column(penalties, "In the gaps")
    row = int(re.search(r"\d+$", back.hyperlink.location)[0])
    assert book["Gaps"].cell(row, 2).value == column(penalties, "Offence")[0].value


def test_dual_criminality_has_a_row_for_each_pair_and_offence(book):
    dual = book["Dual criminality"]
    assert [c.value for c in column(dual, "Offence")] == ["Money laundering", "Migrant smuggling"]
    assert {c.value for c in column(dual, "One jurisdiction")} == {"Aland (AA)"}
    assert {c.value for c in column(dual, "The other")} == {"Borduria (BB)"}
    assert [c.value for c in column(dual, "What it comes to")] == ["not found on one side", "cannot say"]
    assert "Aland: punishable by article 12." in column(dual, "Reasons")[1].value
    assert "An aid, no legal advice" in " ".join(texts(dual)[:6])


def test_too_many_pairs_are_named_and_left_to_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(dual_sheet, "MOST", 1)
    said = texts(load_workbook(written(make_comparison(), tmp_path))["Dual criminality"])
    assert said[-1].startswith("This result has 2 rows of this kind")
    assert "dual_criminality.csv" in said[-1]


def test_a_result_of_one_country_has_no_pair(tmp_path):
    made = make_comparison()
    gaps = tuple(gap for gap in made.gaps if gap.jurisdiction == "aa")
    one = dataclasses.replace(made, jurisdictions=made.jurisdictions[:1], gaps=gaps)
    said = texts(load_workbook(written(one, tmp_path))["Dual criminality"])
    assert said[-1] == "There is no pair: one jurisdiction was compared."


def test_files_skipped_files_and_notices_are_named(tmp_path):
    comparison = dataclasses.replace(
        make_comparison(),
        skipped=(SkippedFile("aa/broken.pdf", "cannot be read.", "Save it as text."),),
        notices=(Notice("aa/codigo.md", "has no entry.", "Add one.", 3),),
    )
    book = load_workbook(written(comparison, tmp_path))
    said = texts(book["Provenance"])
    read = ("0" * 64, "Serbian (Latin)", "line 3: has no entry. Add one.")
    for words in ("aa/broken.pdf", "cannot be read. Save it as text.", "could not be read", *read):
        assert words in said
    said = texts(book["Method"])
    assert any("Made with Harmonize 0.0.0." in words for words in said)
    assert any(line.endswith("It is not legal advice.") for line in said)


def test_the_same_comparison_gives_the_same_bytes(tmp_path):
    first = written(make_comparison(), tmp_path, "one.xlsx").read_bytes()
    time.sleep(2.1)
    assert written(make_comparison(), tmp_path, "two.xlsx").read_bytes() == first
    script = (
        "from pathlib import Path; import sys; from tests.factories import make_comparison;"
        "from harmonize.export import write_workbook; write_workbook(make_comparison(), Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.xlsx"
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"}
        subprocess.run([sys.executable, "-c", script, str(path)], check=True, cwd=ROOT, env=env)
        assert path.read_bytes() == first


def test_the_archive_knows_no_time_and_no_person(tmp_path):
    with zipfile.ZipFile(written(make_comparison(), tmp_path)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}
    assert re.search(r"<dc:creator[^>]*>Harmonize</dc:creator>", core)


def test_a_fault_leaves_the_old_report(tmp_path, monkeypatch):
    path = written(make_comparison(), tmp_path)
    before = path.read_bytes()
    changed = dataclasses.replace(make_comparison(), version="2")

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for owner, name in ((os, "fsync"), (Path, "replace")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, full)
            with pytest.raises(WrongUse, match="No space left"):
                write_workbook(changed, path)
        assert path.read_bytes() == before
        assert [p.name for p in tmp_path.iterdir()] == ["report.xlsx"]


def test_a_result_without_matches_can_be_written(tmp_path):
    comparison = dataclasses.replace(make_comparison(), matches=(), elements=(), offences=(), provisions=())
    book = load_workbook(written(comparison, tmp_path))
    assert "No article was matched." in texts(book["Provisions"])
    assert "No article stands without a reviewer." in texts(book["Penalties"])
