"""The archive: a file for each text of the report's jurisdictions, ready to be compared again."""

from __future__ import annotations

import dataclasses

import pytest
import yaml

from harmonize.export.reports import find_paper
from harmonize.model import TextKind
from harmonize.sources import list_statutes, read_sources
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.export.strange_words import FORMULAS, ODD
from tests.factories import make_comparison

from .written import archive, report_of


def test_each_text_is_a_file_of_its_country():
    with archive(report_of(make_comparison())) as papers:
        assert papers.namelist() == ["aa/SOURCE.yaml", "aa/codigo.xml", "bb/SOURCE.yaml", "bb/zakonik.xml"]


def test_only_jurisdictions_of_the_report_are_in_it():
    ask = Ask(Filters(jurisdictions=("bb",)))
    report = open_report(Lookup(make_comparison()), load_report_words("en"), ask)
    with archive(report) as papers:
        assert papers.namelist() == ["bb/SOURCE.yaml", "bb/zakonik.xml"]


def test_texts_whose_names_differ_by_their_ending_keep_it():
    comparison = make_comparison()
    twin = dataclasses.replace(comparison.instruments[0], file="aa/codigo.txt")
    texts = {**comparison.texts, "aa/codigo.txt": "Otro texto."}
    both = dataclasses.replace(comparison, instruments=(*comparison.instruments, twin), texts=texts)
    with archive(report_of(both)) as papers:
        assert {"aa/codigo.md.xml", "aa/codigo.txt.xml"} <= set(papers.namelist())


def test_the_list_says_what_was_declared(tmp_path):
    with archive(report_of(make_comparison())) as papers:
        listed = papers.read("bb/SOURCE.yaml").decode()
    assert "not legal advice" in listed
    assert yaml.safe_load(listed) == [
        {
            "file": "zakonik.xml",
            "title": "Izmišljeni zakonik",
            "title_en": "Invented Code of Borduria",
            "language": "sr-Latn",
            "kind": "digest",
            "as_of": "2025-05-05",
            "source": "invented",
        }
    ]


@pytest.mark.parametrize("words", [*ODD, *FORMULAS])
def test_odd_words_neither_break_the_list_nor_leave_the_archive(words, tmp_path):
    comparison = make_comparison()
    odd = tuple(
        dataclasses.replace(item, title=words, source=words, as_of=words, language="es", jurisdiction=code, file=file)
        for item, code, file in zip(
            comparison.instruments, ("pe", "rs"), ("pe/codigo.md", "rs/zakonik.md"), strict=True
        )
    )
    texts = {"pe/codigo.md": comparison.texts["aa/codigo.md"], "rs/zakonik.md": comparison.texts["bb/zakonik.md"]}
    jurisdictions = tuple(
        dataclasses.replace(place, code=code, name=words)
        for place, code in zip(comparison.jurisdictions, ("pe", "rs"), strict=True)
    )
    gaps = tuple(
        dataclasses.replace(gap, jurisdiction={"aa": "pe", "bb": "rs"}[gap.jurisdiction]) for gap in comparison.gaps
    )
    provisions = tuple(dataclasses.replace(p, jurisdiction="pe", file="pe/codigo.md") for p in comparison.provisions)
    changed = dataclasses.replace(
        comparison, instruments=odd, texts=texts, jurisdictions=jurisdictions, gaps=gaps, provisions=provisions,
        segments={}, offences=(), matches=(), elements=(),
    )  # fmt: skip
    with archive(report_of(changed)) as papers:
        papers.extractall(tmp_path)
    listing = list_statutes([tmp_path])
    assert [found.file for found in listing.files] == ["pe/codigo.xml", "rs/zakonik.xml"]
    assert not listing.notices and not listing.skipped
    read = list(read_sources(listing.files))
    assert [source.text for source in read] == list(texts.values())
    assert [source.entry.kind for source in read] == [TextKind.CONSOLIDATED, TextKind.DIGEST]


@pytest.mark.parametrize("language", ["en", "es", "sr", "sr-Latn"])
def test_the_same_report_gives_the_same_bytes(language):
    report = report_of(make_comparison(), language)
    paper = find_paper("akoma-ntoso")
    assert paper.render(report) == paper.render(report_of(make_comparison(), language))
    assert (paper.ending, paper.media_type) == (".zip", "application/zip")
