"""Whole forms, drawn up: every row in words, links between the two sheets, and nothing left out without a word."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from harmonize.errors import WrongUse
from harmonize.lang import interface_languages
from harmonize.model import Coverage, Jurisdiction
from harmonize.views.concordance.concordance import MOST_SHEETS, draw_concordance
from harmonize.views.concordance.drawn import RowKind
from harmonize.views.concordance.form_file import form_names, load_form, read_form
from harmonize.views.concordance.sheet_names import LONGEST, SheetNames
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

from .forms import MINIMAL, as_text, cited_comparison, everything_found, match_for, report_of, with_gap

GOLDEN = Path(__file__).parent / "golden"
SMUGGLING = {"instruments": ("smuggling-protocol",)}


def drawn(comparison, name, language="en", **filters):
    return draw_concordance(report_of(comparison, language, **filters), load_form(name))


def values(sheet, field):
    at = [column.field for column in sheet.columns].index(field)
    return {row.key: row.values[at] for row in sheet.rows}


@pytest.mark.parametrize("name", form_names())
def test_a_small_comparison_reads_as_it_did(name):
    """Set HARMONIZE_GOLDEN=write to draw the files anew, and read what changed."""
    text = as_text(drawn(cited_comparison(), name, jurisdictions=("aa",)))
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("HARMONIZE_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("name", form_names())
def test_every_form_in_every_language(name, language):
    form = drawn(cited_comparison(), name, language)
    assert {sheet.jurisdiction for sheet in form.sheets} >= {"Borduria"}
    words = load_report_words(language)
    for sheet in form.sheets:
        assert words.say("forms.own_words") in sheet.notes
        assert all(len(row.values) == len(sheet.columns) for row in sheet.rows)


def test_sheets_are_of_one_jurisdiction_and_one_treaty():
    form = drawn(cited_comparison(), "concordance-pair")
    assert [sheet.name for sheet in form.sheets] == [
        "UNTOC - AA",
        "AA - UNTOC",
        "Smuggling Protocol - AA",
        "AA - Smuggling Protocol",
        "UNTOC - BB",
        "BB - UNTOC",
        "Smuggling Protocol - BB",
        "BB - Smuggling Protocol",
    ]
    only = drawn(cited_comparison(), "concordance-pair", jurisdictions=("aa",), **SMUGGLING)
    assert [sheet.name for sheet in only.sheets] == ["Smuggling Protocol - AA", "AA - Smuggling Protocol"]


def test_a_row_that_says_nothing_about_the_law_has_no_choice_and_says_why():
    comparison = with_gap(cited_comparison(), "migrant-smuggling", "bb", coverage=Coverage.NOT_LOADED)
    form = drawn(comparison, "concordance-mk", jurisdictions=("bb",), **SMUGGLING)
    (sheet,) = form.sheets
    assert set(values(sheet, "degree").values()) == {""}
    said = values(sheet, "comment")["6(1)(a)"]
    assert "Nothing is said here about the country's law." in said
    assert "The choice is left empty." in said
    marks = drawn(comparison, "concordance-eu", jurisdictions=("bb",), **SMUGGLING).sheets[0]
    assert values(marks, "symbol")["6(1)(a)"] == "?"


def test_what_would_close_a_gap_is_called_a_proposal():
    (sheet,) = drawn(cited_comparison(), "concordance-mk", jurisdictions=("aa",), **SMUGGLING).sheets
    how = values(sheet, "how")
    assert how["6(1)(c)"].startswith("Proposal of the program, for a person to examine:\n")
    assert how["6(1)(a)"] == ""
    assert set(values(sheet, "empty").values()) == {""}


def test_a_digest_is_called_one_where_its_words_stand():
    comparison = everything_found(cited_comparison())
    digests = tuple(dataclasses.replace(i, kind="digest") for i in comparison.instruments)
    digests = tuple(dataclasses.replace(i, kind=comparison.instruments[1].kind) for i in digests)
    form = drawn(dataclasses.replace(comparison, instruments=digests), "concordance-mk", jurisdictions=("aa",))
    content = values(form.sheets[1], "national_content")["6(1)(a)"]
    assert content.startswith("[Harmonize's own digest, not the official text] ")
    assert form.warnings[0].startswith("Made from Harmonize's own digests")


def test_the_two_sheets_lead_to_each_other():
    there, back = drawn(cited_comparison(), "concordance-pair", jurisdictions=("aa",), **SMUGGLING).sheets
    keys = {there.name: {row.key for row in there.rows}, back.name: {row.key for row in back.rows}}
    links = [row.target for sheet in (there, back) for row in sheet.rows if row.target]
    assert {link.sheet for link in links} == {there.name, back.name}
    assert all(link.row in keys[link.sheet] for link in links)
    national = next(row for row in back.rows if row.kind is RowKind.HEAD)
    answered = [row for row in back.rows if row.kind is RowKind.BELOW]
    assert values(back, "article")[national.key] == "3(a), 6(1)(a); 6(1)(a); 6(1)(c)"
    assert [row.target.row for row in answered] == ["3(a), 6(1)(a)", "6(1)(a)", "6(1)(c)"]


def test_a_national_article_says_what_it_adds():
    comparison = with_gap(cited_comparison(), "migrant-smuggling", "aa", narrower_by=("benefit",))
    back = drawn(comparison, "concordance-pair", jurisdictions=("aa",), **SMUGGLING).sheets[1]
    assert "Migrant smuggling: Benefit in words (the treaty does not permit it)" in values(back, "added").values()


def test_articles_that_wait_beside_those_that_stand_are_named_in_the_comment():
    found = cited_comparison()
    waiting = match_for("migrant-smuggling", "aa", found.elements[0].file, "13", "review")
    waiting = dataclasses.replace(waiting, verdict=type(found.matches[0].verdict)("review"))
    found = dataclasses.replace(found, matches=(found.matches[0], waiting))
    (sheet,) = drawn(found, "concordance-mk", jurisdictions=("aa",), **SMUGGLING).sheets
    assert "a person must look: Article 13." in values(sheet, "comment")["6(1)(a)"]
    assert "Article 13" not in values(sheet, "national_article")["6(1)(a)"]


def test_without_rows_for_elements_the_article_itself_quotes(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text("elements = false\n" + MINIMAL.replace('"degree"', '"quotes"'), encoding="utf-8")
    form = draw_concordance(report_of(cited_comparison(), jurisdictions=("aa",), **SMUGGLING), read_form(path))
    (sheet,) = form.sheets
    assert {row.kind for row in sheet.rows} == {RowKind.HEAD}
    assert values(sheet, "quotes")["6(1)(a)"] == "Benefit in words: “obtener un provecho” (Article 12)"


def test_other_texts_that_are_cited_are_named():
    comparison = cited_comparison(endangering="Directive 2002/90/EC; SoM 6(3)(a)")
    form = drawn(comparison, "concordance-eu", **SMUGGLING)
    assert any(note.endswith("have no sheet: Directive 2002/90/EC.") for note in form.notes)


def test_too_many_sheets_are_refused_with_advice():
    comparison = make_comparison()
    codes = [f"{a}{b}" for a in "abcde" for b in "abcde"]
    gaps = tuple(dataclasses.replace(g, jurisdiction=code) for code in codes for g in comparison.gaps[::2])
    places = tuple(Jurisdiction(code, code, code, "Region") for code in codes)
    many = dataclasses.replace(cited_comparison(), jurisdictions=places, gaps=gaps)
    with pytest.raises(WrongUse, match=f"50 sheets, more than {MOST_SHEETS}") as caught:
        drawn(many, "concordance-mk")
    assert "one jurisdiction" in caught.value.remedy
    assert len(drawn(many, "concordance-mk", **SMUGGLING).sheets) == 25


def test_a_form_that_would_be_empty_is_refused():
    with pytest.raises(WrongUse, match="would be empty"):
        drawn(cited_comparison(), "concordance-mk", offences=("money-laundering",), **SMUGGLING)


def test_names_of_sheets_fit_and_differ():
    names = SheetNames(load_report_words("en"))
    there, back = names.pair("me", "icsft")
    assert (there, back) == ("Terrorist Financing - ME", "ME - Terrorist Financing")
    taken = [there, back, names.take("ME - terrorist financing"), names.take("a/b:c*"), names.take("")]
    assert all(0 < len(name) <= LONGEST for name in taken)
    assert len({name.casefold() for name in taken}) == len(taken)
    assert not set("".join(taken)) & set("[]:*/\\")
