"""Words of files stay words, in full, in every program."""

from __future__ import annotations

import csv
import dataclasses
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from harmonize.export.workbook.cell_text import LINES, clean, lines_of, looks_active, portions
from harmonize.model import Notice, SkippedFile
from tests.factories import make_comparison

from .odd_comparisons import WORDS
from .sheets import OUR_FORMULA, SHEETS, cells, column, formulas, texts, words_of, written
from .strange_words import FORMULAS
from .stuffed_rows import stuffed_rows

SOFFICE = shutil.which("soffice")


def stuffed(payload):
    """Put a payload wherever words of files can stand."""
    comparison = make_comparison()
    first = comparison.provisions[0]
    provision = dataclasses.replace(first, heading=payload, path=(payload, payload), article=payload, text=payload)
    match = comparison.matches[0]
    evidence = tuple(dataclasses.replace(e, reason=payload) for e in match.evidence)
    near = dataclasses.replace(comparison.matches[1], reasons=(payload,), evidence=())
    finding = comparison.elements[0]
    quotes = tuple(dataclasses.replace(q, text=payload) for q in finding.quotes)
    gap = comparison.gaps[2]
    return dataclasses.replace(
        comparison,
        provisions=(provision, comparison.provisions[1]),
        matches=(dataclasses.replace(match, article=payload, reasons=(payload,), evidence=evidence), near),
        elements=(
            dataclasses.replace(finding, quotes=quotes, article=payload),
            dataclasses.replace(comparison.elements[1], duty=payload),
            *comparison.elements[2:],
        ),
        gaps=(
            *comparison.gaps[:2],
            dataclasses.replace(gap, sentence=payload, penalty_note=payload, narrower_by=(payload,)),
            *comparison.gaps[3:],
        ),
        instruments=tuple(
            dataclasses.replace(i, title=payload, title_en=payload, source=payload, as_of=payload, language=payload)
            for i in comparison.instruments
        ),
        jurisdictions=tuple(dataclasses.replace(j, name=payload, brief=payload) for j in comparison.jurisdictions),
        skipped=(SkippedFile(f"aa/{payload}", payload, payload), SkippedFile(payload, payload, "")),
        notices=(Notice(payload, payload, payload),),
        version=payload,
    )


@pytest.mark.parametrize("payload", FORMULAS)
def test_words_of_files_never_become_formulas(tmp_path, payload):
    book = load_workbook(written(stuffed(payload), tmp_path))
    assert {cell.data_type for cell in words_of(book)} <= {"s", "n"}
    assert payload not in {formula[1:] for formula in formulas(book)}
    kept = clean(payload)[0]
    same = [cell for cell in cells(book) if cell.value == kept]
    assert same
    if kept.lstrip().startswith(("=", "+", "-", "@")):
        assert all(cell.quotePrefix for cell in same)


def test_there_are_forty_payloads_and_more():
    assert len(set(FORMULAS)) >= 40


@settings(deadline=None, max_examples=40)
@given(words=WORDS)
def test_any_words_can_be_written(words, tmp_path_factory):
    book = load_workbook(written(stuffed(words), tmp_path_factory.mktemp("words")))
    assert not [cell for cell in words_of(book) if cell.data_type not in "sn"]
    assert not [formula for formula in formulas(book) if not OUR_FORMULA.fullmatch(formula)]


def test_control_characters_are_left_out_and_counted(tmp_path):
    comparison = make_comparison()
    first = dataclasses.replace(comparison.provisions[0], heading="Paso\x0b clan\x00destino\ufffe")
    book = load_workbook(written(dataclasses.replace(comparison, provisions=(first,)), tmp_path))
    assert "Paso clandestino" in texts(book["Provisions"])
    said = next(words for words in texts(book["Method"]) if "control characters" in words)
    assert int(said.split(": ")[1].rstrip(".")) >= 3
    plain = load_workbook(written(comparison, tmp_path, "plain.xlsx"))
    assert not [words for words in texts(plain["Method"]) if "control characters" in words]


def test_an_escape_in_a_text_stays_as_written():
    assert clean("a_x0041_b") == ("a_x005F_x0041_b", 0)


@given(text=st.one_of(st.text(max_size=3000), st.text("ab \n", min_size=2000, max_size=6000)), width=st.integers(9, 80))
def test_portions_make_up_the_text_and_fit_a_row(text, width):
    found = portions(text, width)
    assert "".join(found) == text
    assert all(lines_of(piece.removesuffix("\n"), width) <= LINES + 2 for piece in found)
    assert all(len(piece) < 16_000 for piece in found)


@pytest.mark.parametrize("word", ["palabra ", "x", "línea\n", "\U0001f600"])
def test_a_very_long_article_goes_on_in_the_rows_below(tmp_path, word):
    long = word * (100_000 // len(word))
    comparison = make_comparison()
    first = dataclasses.replace(comparison.provisions[0], text=f"Artículo 12\n{long}FIN")
    path = written(dataclasses.replace(comparison, provisions=(first, comparison.provisions[1])), tmp_path)
    sheet = load_workbook(path)["Provisions"]
    pieces = []
    for cell in column(sheet, "Text of the article, as read"):
        if cell.value and cell.value.startswith("Artículo 13"):
            break
        pieces.append(cell.value)
    assert len(pieces) > 10
    assert all(len(piece.encode("utf-16-le")) // 2 < 32_767 for piece in pieces)
    assert all(piece.endswith("(goes on below)") for piece in pieces[:-1])
    assert all(piece.startswith("(continued) ") for piece in pieces[1:])
    joined = "".join(piece.removeprefix("(continued) ").removesuffix(" (goes on below)") for piece in pieces)
    assert "".join(joined.split()) == "".join(first.text.split())
    offences = [c.value for c in column(sheet, "Weighed for the offence")]
    assert set(offences) == {"Migrant smuggling"}


RAW = {
    "Gaps": ("Offence", "Articles of the treaties", "What was found", "Heading", "Text of the article, as read"),
    "Elements": ("Offence", "What is asked", "Article of the treaty", "Rule that found it, or reason"),
    "Provisions": ("Weighed for the offence", "Articles of the treaties", "Heading", "Paragraphs"),
    "Review": ("Offence",),
}
"""Columns in which words of others stand just as they are, but for a capital letter at the beginning."""


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_every_text_of_every_row_stays_as_it_is_here_and_in_another_program(tmp_path):
    path = written(stuffed_rows(FORMULAS), tmp_path)
    book = load_workbook(path)
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", options]
    subprocess.run([*command, path.name], cwd=tmp_path, capture_output=True, timeout=200, check=True)
    for name, heads in RAW.items():
        sheet = book[name]
        with (tmp_path / f"report-{name}.csv").open(encoding="utf-8", newline="") as handle:
            read = list(csv.reader(handle))
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "s"):
            assert read[cell.row - 1][cell.column - 1] == cell.value, (name, cell.coordinate)
            assert not looks_active(cell.value) or cell.quotePrefix
        for head in heads:
            found = {str(cell.value).lower() for cell in column(sheet, head)}
            lost = [said for said in FORMULAS if clean(said)[0].strip().lower() not in {f.strip() for f in found}]
            assert not lost, (name, head)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_another_program_opens_it_and_reads_words_as_words(tmp_path):
    comparison = make_comparison()
    skipped = tuple(SkippedFile(payload, payload, "") for payload in FORMULAS)
    path = written(dataclasses.replace(stuffed("=700+77"), skipped=skipped, notices=comparison.notices), tmp_path)
    sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    for target in ("pdf", sheets):
        done = subprocess.run(
            [
                SOFFICE,
                "--headless",
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--convert-to",
                target,
                path.name,
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Error" not in done.stdout + done.stderr
    assert (tmp_path / "report.pdf").stat().st_size > 10_000
    found = []
    for name in SHEETS:
        with (tmp_path / f"report-{name}.csv").open(encoding="utf-8", newline="") as handle:
            found += [cell for row in csv.reader(handle) for cell in row]
    assert "Err:" not in " ".join(found)
    missing = [p for p in FORMULAS if clean(p)[0] not in found]
    assert not missing
    assert "777" not in found
