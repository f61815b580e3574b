"""Wording of other countries for an element that one lacks: whose, in which order, and why there is none."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import (
    Coverage,
    ElementFinding,
    ElementRole,
    ElementStatus,
    Instrument,
    Jurisdiction,
    Span,
    TextKind,
)
from harmonize.views.closing.closing import close_gaps
from harmonize.views.closing.closing_nearness import Nearness, nearness
from harmonize.views.lookup import Lookup
from harmonize.views.offence.passage import passage_around
from tests.factories import TEXT, make_comparison, make_gap, make_provision, quote

LACKING = ("migrant-smuggling", "aa", "enable-illegal-stay")


def with_others(*others: tuple[str, str, ElementRole, TextKind]):
    """Add countries (code, language, role, kind of text) that have the element that ``aa`` lacks."""
    base = make_comparison()
    found = [f for f in base.elements if f.jurisdiction == "aa"]
    provisions, instruments, jurisdictions, gaps = [], [], [], []
    for code, language, role, kind in others:
        file = f"{code}/law.md"
        words = (quote(file, "cruzar la frontera"),)
        status = ElementStatus.PRESENT
        found.append(ElementFinding(LACKING[0], code, LACKING[2], status, file, "12", words, "words", (), role))
        provision = make_provision(code, file=file)
        provisions.append(dataclasses.replace(provision, language=language))
        instruments.append(Instrument(code, file, "Law", "", language, "declared", kind, "2026", "a place"))
        jurisdictions.append(Jurisdiction(code, code, code, "Europe"))
        gaps += [make_gap(offence.id, code, coverage=Coverage.NOT_LOADED) for offence in base.yardstick.offences]
    return dataclasses.replace(
        base,
        elements=tuple(found),
        provisions=(*base.provisions, *provisions),
        instruments=(*base.instruments, *instruments),
        jurisdictions=(*base.jurisdictions, *jurisdictions),
        gaps=(*base.gaps, *gaps),
        texts={**base.texts, **{item.file: TEXT for item in instruments}},
    )


def closing(comparison):
    return {(c.offence, c.jurisdiction, c.element): c for c in close_gaps(Lookup(comparison))}


def order(*others):
    return [wording.jurisdiction for wording in closing(with_others(*others))[LACKING].wordings]


MAKES, RAISES = ElementRole.CONSTITUTIVE, ElementRole.AGGRAVATING
LAW, DIGEST = TextKind.OFFICIAL, TextKind.DIGEST


def test_the_nearest_language_comes_first():
    assert order(("cc", "sq", MAKES, LAW), ("dd", "pt", MAKES, LAW), ("ee", "es-MX", MAKES, LAW)) == ["ee", "dd", "cc"]


def test_digests_come_behind_the_laws_own_words_of_equal_nearness():
    assert order(("cc", "es", MAKES, DIGEST), ("dd", "es", MAKES, LAW), ("ee", "pt", MAKES, LAW)) == ["dd", "cc", "ee"]


def test_words_that_only_raise_a_penalty_come_last():
    assert order(("cc", "es", RAISES, LAW), ("dd", "sq", MAKES, LAW)) == ["dd", "cc"]


def test_five_at_most_and_ties_by_country():
    assert order(*[(code, "es", MAKES, LAW) for code in ("hh", "gg", "ff", "ee", "dd", "cc")]) == [
        "cc",
        "dd",
        "ee",
        "ff",
        "gg",
    ]


def test_a_wording_has_its_source_and_its_sentence():
    (wording,) = closing(with_others(("cc", "es", MAKES, LAW)))[LACKING].wordings
    assert (wording.article, wording.quote.text, wording.near) == ("12", "cruzar la frontera", Nearness.SAME)
    assert (wording.source.source, wording.source.as_of) == ("a place", "2026")
    assert wording.passage.text.startswith("El que ayude a otra persona")
    assert wording.passage.span.of(TEXT) == wording.passage.text


def test_only_open_core_elements_of_cells_that_claim_something_are_listed():
    found = closing(with_others(("cc", "es", MAKES, LAW)))
    assert LACKING in found and "not a model law" in found[LACKING].advice
    assert ("migrant-smuggling", "aa", "benefit") not in found, "it is present"
    assert ("migrant-smuggling", "aa", "endangering") not in found, "it is no core element"
    assert ("money-laundering", "bb", "conversion-or-transfer") not in found, "its law was not read"
    assert ("money-laundering", "aa", "conversion-or-transfer") in found, "none was found"


def test_of_alternative_models_none_is_open_where_one_is_there():
    comparison = with_others(("cc", "es", MAKES, LAW))
    smuggling = comparison.yardstick.offences[1]
    rows = tuple(dataclasses.replace(row, force="M-alt") for row in smuggling.requirements)
    yardstick = dataclasses.replace(
        comparison.yardstick,
        offences=(comparison.yardstick.offences[0], dataclasses.replace(smuggling, requirements=rows)),
    )
    assert LACKING not in closing(dataclasses.replace(comparison, yardstick=yardstick))


def test_an_empty_list_says_why():
    comparison = make_comparison()
    assert closing(comparison)[LACKING].reason == "No other country compared has words for this."
    alone = dataclasses.replace(
        comparison,
        jurisdictions=comparison.jurisdictions[:1],
        gaps=tuple(gap for gap in comparison.gaps if gap.jurisdiction == "aa"),
    )
    assert closing(alone)[LACKING].reason.startswith("Only one country was compared")
    assert closing(alone)[LACKING].wordings == ()


@pytest.mark.parametrize(
    ("tag", "own", "near"),
    [
        ("hr", ("sr-Latn-ME",), Nearness.SAME),
        ("mk", ("hr",), Nearness.FAMILY),
        ("sq", ("hr", "sq-XK"), Nearness.SAME),
        ("de-AT", ("de",), Nearness.SAME),
        ("de", ("nl",), Nearness.OTHER),
        ("es", ("sq",), Nearness.OTHER),
    ],
)
def test_nearness(tag, own, near):
    assert nearness(tag, own) is near


def test_a_passage_is_a_sentence_and_never_cuts_the_words():
    text = "First one. The second sentence has words in it; and more. Last."
    at = text.index("words")
    words = Span(at, at + 5)
    assert passage_around(text, words, Span(0, len(text))).of(text) == "The second sentence has words in it;"
    assert passage_around(text, words, Span(at - 4, at + 8)).of(text) == "has words in"
    long = "word " * 200
    cut = passage_around(long, Span(500, 504), Span(0, len(long)))
    assert cut.holds(Span(500, 504)) and len(cut) <= 400 and cut.of(long).strip() == cut.of(long)
    whole = Span(0, 900)
    assert passage_around(long, whole, whole).holds(whole)
