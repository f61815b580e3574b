"""The sheet of provenance: every text with where it comes from, what was not read, and which kinds of law are there."""

from __future__ import annotations

import dataclasses
import io

from openpyxl import load_workbook

from harmonize.export.excel import render_report
from harmonize.model import Notice, SkippedFile
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

from .sheets import column, head_row, texts

WORDS = load_report_words()


def sheet(comparison, **filters):
    report = open_report(Lookup(comparison), WORDS, Ask(Filters(**filters)))
    return load_workbook(io.BytesIO(render_report(report)))["Provenance"]


def with_files():
    made = make_comparison()
    old = dataclasses.replace(made.instruments[1], as_of="2019-03-01", source="Official Gazette")
    return dataclasses.replace(
        made,
        instruments=(made.instruments[0], old),
        skipped=(
            SkippedFile("aa/broken.pdf", "cannot be read.", "Save it as text."),
            SkippedFile("bb/x.doc", "old.", ""),
        ),
        notices=(Notice("bb/zakonik.md", "is cut.", "See.", 7), Notice("aa/list.csv", "has no entry.", "Add one.", 3)),
    )


def test_a_row_names_everything_about_a_text():
    found = sheet(with_files())
    row = head_row(found) + 2
    told = {found.cell(head_row(found), cell.column).value: cell.value for cell in found[row]}
    assert told == {
        "Jurisdiction": "Borduria",
        "File": "bb/zakonik.md",
        "Title": "Izmišljeni zakonik (Invented Code of Borduria)",
        "Digest or official": "Harmonize's own digest, not the official text",
        "Language": "Serbian (Latin)",
        "Date of the text": "2019-03-01",
        "Age": "The text is of 1 March 2019, more than two years old: see whether it was amended since.",
        "Source": "Official Gazette",
        "Articles": 0,
        "Characters": 243,
        "Notices: gaps and losses": "line 7: is cut. See.",
        "SHA-256 of the file": "1" * 64,
    }
    assert column(found, "Age")[0].value is None
    assert any("measured from the newest text read, of 1 January 2026" in line for line in texts(found))


def test_what_was_not_read_is_named_with_its_reason():
    said = texts(sheet(with_files()))
    for words in ("aa/broken.pdf", "cannot be read. Save it as text.", "could not be read", "aa/list.csv, line 3"):
        assert words in said


def test_kinds_of_law_that_were_read_and_that_offences_wait_for():
    said = texts(sheet(make_comparison()))
    at = said.index("Which kinds of law were read")
    assert said[at + 1 :] == [
        *(
            "Jurisdiction",
            "Read",
            "Missing: these offences wait for it",
            "Not seen, nothing waits",
            "In part",
            "Other laws",
        ),
        *("Aland", "criminal code", "migration"),
        *("Borduria", "criminal code: Money laundering", "migration"),
    ]


def test_none_but_the_jurisdictions_of_the_report_are_listed():
    said = texts(sheet(with_files(), jurisdictions=("bb",)))
    assert "bb/x.doc" in said
    assert not [line for line in said if line.startswith("aa/") or line == "Aland"]


def test_a_text_without_a_plain_date_says_so():
    made = make_comparison()
    undated = tuple(dataclasses.replace(item, as_of="") for item in made.instruments)
    found = sheet(dataclasses.replace(made, instruments=undated))
    assert {cell.value for cell in column(found, "Age")[:2]} == {WORDS.say("date.not_known")}
    assert not any("measured from" in line for line in texts(found))
