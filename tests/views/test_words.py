"""The interface catalogue is whole: every word asked for is there, and every word there is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from harmonize.errors import BrokenData
from harmonize.lang.interface import load_interface, load_papers
from harmonize.model import Coverage, ElementStatus, OffenceForm, PenaltyKind, TextKind
from harmonize.views.colours import ELEMENT_INKS
from harmonize.views.likelihood import Likelihood, figure, how_sure, likelihood
from harmonize.views.offence.reasons import STRENGTHS
from harmonize.views.palette import STATES
from harmonize.views.words import as_sentence, load_words
from harmonize.yardsticks import load_yardstick
from tests.shared_folder import PROJECT

WORDS = load_words()
SOURCES = sorted([*PROJECT.glob("harmonize/views/**/*.py"), *PROJECT.glob("harmonize/ui/**/*.py")])
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
ASKED = set(re.findall(r"""(?:say|count)\(\s*["']([a-z_.]+)["']""", CODE))
OTHERS = tuple(f"{section}." for section in load_papers("en"))
"""Sections of the catalogue of papers."""
CHOSEN = {
    "matrix",
    "panel",
    "offence",
    "why",
    "app",
    "page",
    "empty",
    "method",
    "source",
    "part",
    "dual",
    "penalties",
    "gaps",
    "measure",
    "present",
    "glossary",
    "tools",
    "elements",
    "cite",
    "date",
    "bound",
    "walk",
    "corpus",
    "shelf",
    "add",
    "anew",
    "papers",
}
"""Sections whose words are asked for one by one; the others are looked up by a name from the model."""


def entries(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from entries(value, f"{above}{name}.")
        else:
            yield above + name, value


def test_every_word_asked_for_is_there():
    known = {key for key, _ in entries(load_interface("en"))}
    for key in sorted(key for key in ASKED if not key.startswith(OTHERS)):
        assert key in known or {f"{key}.one", f"{key}.other"} <= known, key


def test_every_word_there_is_asked_for():
    quoted = set(re.findall(r"""["']([a-z_0-9.]+)["']""", CODE))
    begun = tuple(re.findall(r'f"([a-z_.]+)\{', CODE))
    whole = set(re.findall(r'table\("([a-z_.]+)"\)', CODE))
    for key, _ in entries(load_interface("en")):
        section, _, name = key.rpartition(".")
        if section.split(".")[0] not in CHOSEN or key in quoted or section in whole - {"matrix"}:
            continue
        counted = section in quoted and name in ("one", "other")
        assert counted or key.startswith(begun) or (section == "matrix" and name in quoted), key


@pytest.mark.parametrize("kind", TextKind)
def test_every_kind_of_text_has_its_words(kind):
    assert WORDS.text_kind(kind)
    assert WORDS.say(f"text_tag.{kind.value}")


def test_a_digest_is_never_called_a_text_of_the_law():
    assert "not the official text" in WORDS.text_kind(TextKind.DIGEST)


def test_every_name_of_the_model_has_words():
    for state in Coverage:
        assert WORDS.state(state)
        assert WORDS.explain(state)
    for status in (*ElementStatus, None):
        assert WORDS.status(status)
    for form in OffenceForm:
        assert WORDS.form(form, "2")
    for penalty in PenaltyKind:
        assert WORDS.table("penalty")[penalty.value]
    for kind in ELEMENT_INKS:
        assert WORDS.element_type(kind)
        assert WORDS.table("element_tag")[kind]
    for _, name in STRENGTHS:
        assert WORDS.say(f"strength.{name}_for")
        assert WORDS.say(f"strength.{name}_against")
    for band in Likelihood:
        assert WORDS.say(f"likelihood_range.{band.value}")


def test_every_name_of_the_yardstick_has_words():
    for offence in load_yardstick().offences:
        for instrument in offence.instruments:
            assert instrument in WORDS.table("instrument"), instrument
        for row in offence.requirements:
            assert WORDS.element_type(row.type)
            assert row.force in WORDS.table("force")


def test_the_same_states_have_colours_and_words():
    assert {state.value for state in STATES} == set(WORDS.table("state"))


@pytest.mark.parametrize(
    "word", ["score", "threshold", "embedding", "cosine", "null", "N/A", "does not exist", "breach"]
)
def test_words_that_the_pages_never_say(word):
    for key, text in entries(load_interface("en")):
        assert not re.search(rf"\b{re.escape(word)}\b", text), key


def test_offence_is_spelt_as_in_the_treaties():
    assert all("offense" not in text.lower() for _, text in entries(load_interface("en")))


def test_a_missing_word_is_an_error_that_names_it():
    with pytest.raises(BrokenData, match="no_such_word"):
        WORDS.say("matrix.no_such_word")
    with pytest.raises(BrokenData, match=r"matrix"):
        WORDS.say("matrix")


def test_counting_takes_the_right_form():
    assert WORDS.count("matrix.count_offences", 1) == "1 offence"
    assert WORDS.count("matrix.count_offences", 30) == "30 offences"


@pytest.mark.parametrize(
    ("probability", "band", "shown"),
    [
        (1.0, Likelihood.ALMOST_CERTAIN, "over 99 %"),
        (0.994, Likelihood.ALMOST_CERTAIN, "99 %"),
        (0.95, Likelihood.ALMOST_CERTAIN, "95 %"),
        (0.945, Likelihood.ALMOST_CERTAIN, "95 %"),
        (0.944, Likelihood.LIKELY, "94 %"),
        (0.75, Likelihood.LIKELY, "75 %"),
        (0.744, Likelihood.OPEN, "74 %"),
        (0.40, Likelihood.OPEN, "40 %"),
        (0.39, Likelihood.UNLIKELY, "39 %"),
        (0.004, Likelihood.UNLIKELY, "under 1 %"),
        (0.0, Likelihood.UNLIKELY, "under 1 %"),
    ],
)
def test_how_sure_in_words(probability, band, shown):
    assert likelihood(probability) is band
    assert figure(probability, WORDS).replace("\u00a0", " ") == shown


def test_the_word_comes_first_and_the_figure_in_brackets():
    assert how_sure(0.82, WORDS).replace("\u00a0", " ") == "likely (82 %)"


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest():
    assert as_sentence("words for UNTOC") == "Words for UNTOC"
    assert as_sentence("") == ""
