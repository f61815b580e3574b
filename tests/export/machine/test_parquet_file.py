"""The tables of Parquet: columns of the CSV files with types, read back by pandas, the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from harmonize.export.cells import number, split_list
from harmonize.export.folder import render_files
from harmonize.export.machine.parquet_file import render_parquet
from harmonize.export.machine.tables import NAMES
from harmonize.export.machine.typed_table import KINDS, LIST, NUMBER, TRUTH, WHOLE, kind_of
from harmonize.export.reports import find_paper
from harmonize.lang import interface_languages
from harmonize.model import Coverage
from tests.export.reported import reported
from tests.export.strange_words import FORMULAS, ODD
from tests.export.test_untrusted_words import stuffed
from tests.factories import make_comparison

WHOLE_CSV = dict(render_files(make_comparison()))
DTYPES = {WHOLE: "int64", NUMBER: "float64", TRUTH: "bool"}


def opened(report):
    with zipfile.ZipFile(io.BytesIO(render_parquet(report))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tables(report):
    files = opened(report).items()
    return {name.removesuffix(".parquet"): pd.read_parquet(io.BytesIO(c)) for name, c in files if "parquet" in name}


def csv_rows(file):
    return list(csv.DictReader(io.StringIO(WHOLE_CSV[file].decode("utf-8"), newline="")))


def as_cell(value, kind):
    """Write a value back as the CSV file has it."""
    if kind in (LIST, "path"):
        return tuple(value)
    if kind == TRUTH:
        return "yes" if value else "no"
    if kind in (NUMBER, WHOLE):
        return "" if pd.isna(value) else number(float(value))
    return value


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_the_columns_and_the_rows_of_its_csv_file(name):
    file, made = NAMES[name], tables(reported())[name]
    rows = csv_rows(file)
    columns = list(rows[0]) if rows else WHOLE_CSV[file].decode().splitlines()[0].split(",")
    assert [column for column in made.columns if column != "text"] == columns
    written = [{c: as_cell(row[c], kind_of(file, c)) for c in columns} for _, row in made.iterrows()]
    expected = [
        {c: split_list(row[c]) if kind_of(file, c) == LIST else (row[c],) if c == "path" else row[c] for c in columns}
        for row in rows
    ]
    for row in (*written, *expected):
        if "path" in row:
            row["path"] = " > ".join(row["path"])
    key = lambda row: json.dumps(row, sort_keys=True)  # noqa: E731  rows are in the order of the matrix
    assert sorted(written, key=key) == sorted(expected, key=key)


def test_columns_have_types():
    made = tables(reported())
    for name, table in made.items():
        for column in table.columns:
            kind = kind_of(NAMES[name], column)
            if kind in DTYPES and len(table) and not table[column].isna().any():
                assert str(table[column].dtype) == DTYPES[kind], (name, column)
    gaps = made["gaps"].set_index(["offence", "jurisdiction"])
    row = gaps.loc[("migrant-smuggling", "aa")]
    assert (row.found, row.asked, row.confidence, bool(row.review)) == (2, 3, 0.82, False)
    assert list(row.missing_elements) == ["enable-illegal-stay"]
    assert list(row.instrument) == ["smuggling-protocol", "untoc"]
    assert gaps.confidence.mean() == pytest.approx((0.82 + 3 * 0.5) / 4)
    assert made["texts"].articles.sum() == 2


def test_every_kind_is_that_of_a_column():
    columns = {column for table in tables(reported()).values() for column in table.columns}
    assert set(KINDS) <= columns


def test_the_articles_hold_the_quotes():
    made = tables(reported())
    quotes = made["element_quotes"].merge(made["provisions"], on=["jurisdiction", "file"], suffixes=("", "_of"))
    held = [r for r in quotes.itertuples() if r.start_of <= r.start < r.end_of]
    assert len(held) == 2
    assert all(r.text[r.start - r.start_of : r.end - r.start_of] == r.quote for r in held)


def test_it_covers_the_cells_that_fit():
    made = tables(reported(states=(Coverage.PARTIAL,)))
    assert made["gaps"][["offence", "jurisdiction"]].values.tolist() == [["migrant-smuggling", "aa"]]
    assert set(made["elements"].jurisdiction) == set(made["matches"].jurisdiction) == {"aa"}
    assert list(made["jurisdictions"].jurisdiction) == ["aa"]
    assert not len(made["dual_criminality"])
    both = tables(reported(offences=("migrant-smuggling",)))["dual_criminality"]
    assert both[["requesting", "requested"]].values.tolist() == [["aa", "bb"], ["bb", "aa"]]
    nothing = tables(reported(jurisdictions=("bb",)))
    assert len(nothing["gaps"]) == 2
    assert not len(nothing["provisions"])
    assert list(nothing["provisions"].columns) == list(made["provisions"].columns)


def test_it_says_that_it_is_no_advice_and_of_which_data():
    report = reported(jurisdictions=("aa",))
    files = opened(report)
    front = json.loads(files["front.json"])
    assert (front["format"], front["format_version"]) == ("harmonize-report", 1)
    assert front["filters"]["jurisdictions"] == ["aa"]
    for name in NAMES:
        notes = pq.read_schema(io.BytesIO(files[f"{name}.parquet"])).metadata
        assert notes[b"harmonize.advice"].decode() == report.front.advice == front["advice"]
        assert notes[b"harmonize.data_version"].decode() == front["data_version"]
    assert list(files) == ["front.json", *(f"{name}.parquet" for name in NAMES)]


@pytest.mark.parametrize("language", interface_languages())
def test_ids_are_the_same_in_every_language(language):
    ours, english = tables(reported(language=language)), tables(reported())
    for name, columns in {
        "gaps": ["offence", "jurisdiction", "coverage", "confidence", "found"],
        "elements": ["offence", "element", "status", "quote", "start", "end"],
        "penalties": ["offence", "form", "min_months", "max_months", "serious_crime"],
    }.items():
        first, second = (made[name][columns].sort_values(columns, ignore_index=True) for made in (ours, english))
        pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize("payload", [*FORMULAS[:6], *ODD])
def test_words_of_files_stand_in_it_word_for_word(payload):
    made = tables(reported(stuffed(payload)))
    assert set(made["jurisdictions"].name) == {payload}
    assert payload in set(made["gaps"].sentence)
    assert made["matches"].reasons[0].tolist() == [payload]
    assert payload in set(made["provisions"].text)
    assert payload in set(made["elements"].quote)


def test_the_same_report_gives_the_same_bytes():
    assert render_parquet(reported()) == render_parquet(reported())
    with zipfile.ZipFile(io.BytesIO(render_parquet(reported()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_every_column_is_documented():
    docs = (Path(__file__).parents[3] / "docs" / "tables.md").read_text("utf-8")
    sections = dict(re.findall(r"^### `(\w+)\.parquet`\n(.*?)(?=^###|\Z)", docs, re.MULTILINE | re.DOTALL))
    kinds = {"text": "text", "whole": "whole number", "number": "number", "truth": "true or false"}
    for name, made in tables(reported()).items():
        named = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", sections[name], re.MULTILINE))
        told = {column: kinds.get(kind_of(NAMES[name], column), "list of text") for column in made.columns}
        assert named == told, name


def test_it_is_a_paper():
    paper = find_paper("parquet")
    assert (paper.ending, paper.media_type) == (".zip", "application/zip")
    assert paper.render(reported()) == render_parquet(reported())
