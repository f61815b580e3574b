"""Ranges of time: windows around numbers lose nothing; all texts are invented."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from harmonize.extract.quantities import NUMBER, QuantityGrammar, quantity_grammar
from harmonize.extract.ranges import RangeFinder, TimeRange
from harmonize.lang import load_language
from tests.extract.reading import READING, ranges

each_room = pytest.mark.parametrize("code", READING)
PROPERTY = settings(max_examples=250, deadline=None, derandomize=True)


@lru_cache(maxsize=16)
def finder(code: str) -> RangeFinder:
    return RangeFinder(quantity_grammar(code), load_language(code).penalties.ranges)


def found(code: str, dark: str) -> list[TimeRange]:
    return list(finder(code).find(dark))


@lru_cache(maxsize=16)
def examples(code: str) -> tuple[str, ...]:
    """Return the shadows of the room's examples that are a range by themselves, whole and nothing else."""
    room = load_language(code)
    darks = [room.shadow(e.text) for p in room.penalties.ranges for e in p.examples if e.gives is not None]
    return tuple(dark for dark in darks if [(r.start, r.end) for r in found(code, dark)] == [(0, len(dark))])


class Windowless(QuantityGrammar):
    """A grammar that looks for lengths of time everywhere."""

    def windows(self, dark: str) -> tuple[tuple[int, int], ...]:
        return ((0, len(dark)),)


@lru_cache(maxsize=16)
def whole_finder(code: str) -> RangeFinder:
    grammar = quantity_grammar(code)
    everywhere = Windowless(**{field.name: getattr(grammar, field.name) for field in fields(grammar)})
    return RangeFinder(everywhere, load_language(code).penalties.ranges)


def whole(code: str, dark: str) -> list[TimeRange]:
    """Find the ranges of a text without windows."""
    return list(whole_finder(code).find(dark))


FILLER = st.text(st.sampled_from("qwx qw , ; . : ( ) \n\t—"), max_size=240)


@each_room
@PROPERTY
@given(data=st.data())
def test_a_range_is_found_wherever_it_stands(code, data):
    range_ = data.draw(st.sampled_from(examples(code)))
    before = data.draw(FILLER) + data.draw(st.sampled_from([" ", ". ", "\n", " qwx "]))
    after = data.draw(st.sampled_from([" qwx ", ". ", "\n", ", "])) + data.draw(FILLER)
    wanted = found(code, range_)[0]
    dark = before + range_ + after
    assert [(r.start - len(before), r.end - len(before), r.low, r.high) for r in found(code, dark)] == [
        (wanted.start, wanted.end, wanted.low, wanted.high)
    ]


@each_room
@PROPERTY
@given(data=st.data())
def test_a_range_is_found_across_a_gap_of_any_length(code, data):
    range_ = data.draw(st.sampled_from([text for text in examples(code) if " " in text]))
    masked = quantity_grammar(code).mask(range_).text
    # In the room en no run of blanks may stand between a number and its unit; see below.
    gaps = [at for at, char in enumerate(range_) if char == " " and not (code == "en" and masked[at - 1] == NUMBER)]
    assume(gaps)
    at, blanks = data.draw(st.sampled_from(gaps)), data.draw(st.sampled_from([2, 20, 39, 40, 41, 80, 200, 3000]))
    before = data.draw(st.text(st.sampled_from("qwx, "), max_size=300)) + " "
    dark = before + range_[:at] + " " * blanks + range_[at + 1 :] + " qwx"
    wanted = found(code, range_)[0]
    assert [(r.low, r.high) for r in found(code, dark)] == [(wanted.low, wanted.high)]


@each_room
@PROPERTY
@given(data=st.data())
def test_windows_find_what_the_whole_text_holds(code, data):
    room = load_language(code)
    words = sorted({word for text in examples(code) for word in text.split()})
    bits = st.one_of(
        st.sampled_from(words),
        st.sampled_from(examples(code)),
        st.sampled_from(["3", "12", "(4)", "qwx", "qwx qwx qwx qwx qwx qwx qwx qwx qwx qwx qwx", ".", " " * 8]),
    )
    dark = room.shadow(" ".join(data.draw(st.lists(bits, min_size=1, max_size=24))))
    assume(NUMBER not in dark)
    assert found(code, dark) == whole(code, dark)


@each_room
@pytest.mark.parametrize("blank", [" ", "\n", " \n", " **", "  \n\n  "])
def test_any_run_of_blanks_stands_between_a_number_and_its_unit(code, blank, request):
    if code == "en" and len(blank) > 1:
        reason = "the ranges of the room en write [\\s-] before a unit: one blank, and no run of blanks"
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    text = {
        "en": "not exceeding ten{}years",
        "es": "hasta diez{}años",
        "hbs": "do deset{}godina",
        "it": "fino a dieci{}anni",
        "mk": "до десет{}години",
        "pt": "até dez{}anos",
        "sq": "deri në dhjetë{}vjet",
    }[code]
    assert ranges(text.format(blank), code) == [(None, 120)]


@each_room
def test_a_text_without_numbers_has_no_range(code):
    assert found(code, "qwx " * 30) == []


@each_room
def test_ranges_stand_in_order_and_do_not_overlap(code):
    text = " qwx. ".join(examples(code)[:12])
    places = [(r.start, r.end) for r in found(code, text)]
    assert places == sorted(places) and len(places) >= min(12, len(examples(code)))
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("es", "de dos a cinco años, y de seis meses a un año", [(24, 60), (6, 12)]),
        ("es", "de dos **(2)**\na cinco\n(5)   años", [(24, 60)]),
        ("es", "de quince días a seis meses", [(0.5, 6)]),
        ("es", "multa de dos a cinco barcas", []),
        ("es", "de cien a doscientos días multa", []),
        ("en", "not less than two years nor more than seven years", [(24, 84)]),
        ("en", "of not more than seven years and not less than two years", [(24, 84)]),
        ("en", "two to five boats", []),
        ("hbs", "од две до осам година", [(24, 96)]),
        ("hbs", "najmanje tri godine", [(36, None)]),
        ("it", "da due a otto anni", [(24, 96)]),
        ("mk", "до три го- дини", [(None, 36)]),
        ("pt", "de 2 (dois) a 8 (oito) anos", [(24, 96)]),
        ("sq", "nga dy deri në 12 tetë vjet", [(24, 96)]),
    ],
)
def test_ranges_in_months(code, text, wanted):
    assert ranges(text, code) == wanted


@pytest.mark.parametrize("text", ["de dos a cinco", "a cinco años", "hasta pocos años", "de a años", ""])
def test_what_is_no_range_is_not_found(text):
    assert ranges(text, "es") == []
