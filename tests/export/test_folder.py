"""A result on the disk: whole, readable by others, and never half replaced."""

from __future__ import annotations

import csv
import dataclasses
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from harmonize.errors import WrongUse
from harmonize.export import atomic
from harmonize.export.archive import pack
from harmonize.export.cells import join_list, join_path, number, split_list, split_path
from harmonize.export.folder import read_result, write_result
from harmonize.export.texts import text_name
from harmonize.model import Offence, OffenceForm, Paragraph, Penalty, PenaltyKind, Span
from tests.factories import TEXT, make_comparison

from .disk import contents
from .odd_comparisons import LISTS, WORDS, comparisons

ROOT = Path(atomic.__file__).parents[2]
CONTRACT = {
    "provisions.csv": "jurisdiction, file, article, heading, path, language, status, start, end",
    "offences.csv": "jurisdiction, file, article, paragraph, form, penalty_kind, min_months, max_months, "
    "by_reference, quote, start, end",
    "matches.csv": "offence, jurisdiction, rank, file, article, score, verdict, relation, reasons",
    "elements.csv": "offence, jurisdiction, element, status, file, article, quote, start, end, rule",
    "gaps.csv": "offence, instrument, jurisdiction, coverage, missing_elements, unclear_elements, narrower_by, "
    "penalty_note, provisions, rejected_candidates, confidence",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_columns_are_those_others_rely_on(out):
    write_result(make_comparison(), out)
    for name, columns in CONTRACT.items():
        wanted = columns.split(", ")
        assert (out / name).read_text("utf-8").split("\n")[0].split(",")[: len(wanted)] == wanted


def test_a_result_comes_back_whole(out):
    comparison = make_comparison()
    write_result(comparison, out, run={"settings": {"a": 1}, "seconds": 0.1})
    assert read_result(out) == comparison
    assert json.loads((out / "run.json").read_text("utf-8"))["settings"] == {"a": 1}


@given(comparison=comparisons())
@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_odd_words_come_back_whole(comparison, tmp_path_factory):
    out = tmp_path_factory.mktemp("odd") / "out"
    write_result(comparison, out)
    assert read_result(out) == comparison


@given(items=LISTS)
def test_lists_can_be_taken_apart_by_splitting_alone(items):
    cell = join_list(items)
    assert split_list(cell) == items
    assert len(cell.split("; ")) == max(1, len(items))


@given(parts=LISTS)
def test_paths_can_be_taken_apart(parts):
    assert split_path(join_path(parts)) == parts


@pytest.mark.parametrize(
    ("value", "written"),
    [(None, ""), (24.0, "24"), (0.03333333, "0.0333"), (0.5, "0.5"), (-0.00001, "0"), (120, "120"), (-1.5, "-1.5")],
)
def test_numbers(value, written):
    assert number(value) == written


def test_texts_are_kept_byte_for_byte_and_quotes_stand_where_they_say(out):
    text = "\ufeffArtículo 12. Paso\r\nclandestino\rX\n" + TEXT
    comparison = make_comparison(text)
    write_result(comparison, out)
    assert (out / "text/aa/codigo.md.txt").read_bytes() == text.encode("utf-8")
    found = [*rows(out / "offences.csv"), *rows(out / "element_quotes.csv")]
    assert len(found) == 3
    for row in found:
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_every_penalty_has_a_row_and_forms_keep_apart(out):
    comparison = make_comparison()
    first = comparison.offences[0].penalties[0]
    fine = Penalty(PenaltyKind.FINE, None, None, first.quote, "", "and")
    forms = tuple(Offence("aa", "aa/codigo.md", "12", "1", OffenceForm.BASIC, p) for p in ((first, fine), (first,)))
    comparison = dataclasses.replace(comparison, offences=forms)
    write_result(comparison, out)
    assert [(r["penalty_kind"], r["connective"], r["form_number"]) for r in rows(out / "offences.csv")] == [
        ("imprisonment", "", "1"),
        ("fine", "and", "1"),
        ("imprisonment", "", "2"),
    ]
    assert read_result(out) == comparison


def test_paragraphs_come_back(out):
    comparison = make_comparison()
    first = dataclasses.replace(
        comparison.provisions[0], paragraphs=(Paragraph("1", Span(30, 60)), Paragraph("", Span(60, 163)))
    )
    comparison = dataclasses.replace(comparison, provisions=(first, comparison.provisions[1]))
    write_result(comparison, out)
    assert rows(out / "provisions.csv")[0]["paragraphs"] == "30-60 1; 60-163"
    assert read_result(out) == comparison


def test_the_same_comparison_gives_the_same_bytes(tmp_path):
    write_result(make_comparison(), tmp_path / "one", run={"b": 1, "a": 2})
    write_result(make_comparison(), tmp_path / "two", run={"a": 2, "b": 1})
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_files_of_others_stay_and_the_old_texts_and_report_go(out, other):
    write_result(make_comparison(), out)
    (out / "gap-report.xlsx").write_bytes(pack([("old", b"report")]))
    (out / "evaluation.html").write_bytes(b"old figures")
    (out / "notes.txt").write_text("mine")
    (out / "own").mkdir()
    (out / "own/deep.csv").write_text("mine")
    write_result(other, out)
    assert read_result(out) == other
    assert (out / "notes.txt").read_text() == "mine"
    assert (out / "own/deep.csv").read_text() == "mine"
    assert not (out / "gap-report.xlsx").exists() and not (out / "evaluation.html").exists()
    assert not (out / "text/bb/zakonik.md.txt").exists()
    assert not list(out.glob(".*"))


@pytest.mark.parametrize("name", ["text", "provisions.csv", "run.json"])
def test_files_of_others_with_our_names_are_not_replaced(out, name):
    (out / name).mkdir(parents=True)
    with pytest.raises(WrongUse, match=name):
        write_result(make_comparison(), out)
    assert [path.name for path in out.iterdir()] == [name]


@pytest.mark.parametrize(
    "file",
    ["../x", "aa/../../x", "/etc/passwd", "aa/..", "aa/.", "aa", "aa/b/c", "aa//b", "aa/", "a\\b/c", "aa/b\0c", ""],
)
def test_names_that_lead_elsewhere_are_refused(out, file):
    comparison = dataclasses.replace(make_comparison(), texts={file: "x"})
    with pytest.raises(WrongUse):
        write_result(comparison, out)
    assert not out.exists()


def test_a_name_that_is_no_utf8_is_refused_with_a_remedy():
    with pytest.raises(WrongUse, match="Rename"):
        text_name(os.fsdecode(b"aa/c\xf3digo.md"))


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file/out"):
        with pytest.raises(WrongUse) as caught:
            write_result(make_comparison(), place)
        assert caught.value.remedy
        with pytest.raises(WrongUse):
            read_result(place)
    assert (tmp_path / "file").read_text() == "x"


@given(words=WORDS)
def test_a_formula_stays_as_printed_in_the_files_for_machines(words, tmp_path_factory):
    comparison = make_comparison()
    first = dataclasses.replace(comparison.provisions[0], heading=words)
    out = tmp_path_factory.mktemp("heading") / "out"
    write_result(dataclasses.replace(comparison, provisions=(first,)), out)
    assert rows(out / "provisions.csv")[0]["heading"] == words
