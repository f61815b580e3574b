"""For any text: quotes of elements stand in their place, each requirement has its finding, absence names its search."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract import extract_offences
from harmonize.extract.concepts import ConceptFinder, concept_finder, element_finder
from harmonize.gaps import elements, find_gaps
from harmonize.gaps.elements import find_elements
from harmonize.gaps.law import index_law
from harmonize.lang import Term, load_language
from harmonize.lang.fold import WORD, fold
from harmonize.model import ElementRole, ElementStatus, Match, ProvisionReading, Verdict, Yardstick
from harmonize.segment import segment_instrument
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison
from tests.properties.test_segmenting import LABELS, SIGNS, WORDS, _source

YARDSTICK = load_yardstick()
OFFENCES = st.sampled_from(("trafficking-in-persons", "migrant-smuggling", "money-laundering")).map(YARDSTICK.offence)
VERDICTS = st.sampled_from((Verdict.MATCH, Verdict.MATCH, Verdict.REVIEW, Verdict.REJECTED))
PHRASES = {
    "es": [
        *["capta", "transporta a una persona", "con violencia", "aun sin engaño", "con fines de explotación"],
        *[
            "convierte bienes",
            "oculta el origen",
            "ingreso ilegal",
            "beneficio económico",
            "según la ley de la materia",
        ],
        *["\nArtículo 3. Trata\n", "\n2. ", "será castigado con prisión de dos a seis años.\n", "hay tentativa cuando"],
    ],
    "hbs": [
        *[
            "vrbuje",
            "prevozi drugo lice",
            "silom",
            "čak i bez prijetnje",
            "u cilju eksploatacije",
            "prikriva porijeklo",
        ],
        *[
            "\nTrgovina ljudima\nČlan 4\n",
            "\n(2) ",
            "kazniće se zatvorom od jedne do pet godina.\n",
            "pokušaj će se kazniti",
        ],
    ],
}
OPENS = {
    "es": "Artículo 1. Trata\nEl que capta a una persona será castigado con prisión de dos a seis años.\n",
    "hbs": "Trgovina ljudima\nČlan 1\nKo vrbuje drugo lice,\nkazniće se zatvorom od jedne do pet godina.\n",
}
BASE = make_comparison().matches[0]


@st.composite
def laws(draw: st.DrawFn) -> tuple[str, tuple[ProvisionReading, ...]]:
    """A text and what is read in it."""
    code = draw(st.sampled_from(sorted(PHRASES)))
    own = st.sampled_from(PHRASES[code])
    pieces = st.one_of(own, own, own, *map(st.sampled_from, (SIGNS, LABELS, WORDS)))
    text = OPENS[code] + " ".join(draw(st.lists(pieces, min_size=4, max_size=40)))
    cut = segment_instrument(_source(text), load_language(code), code)
    return text, extract_offences(cut.provisions, load_language(code))


def proposed(draw, offence: str, readings: tuple[ProvisionReading, ...]) -> list[Match]:
    """Propose some of the provisions, each with any verdict and score."""
    places = list(dict.fromkeys((r.provision.file, r.provision.article) for r in readings))
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)) if places else []
    return [
        replace(
            BASE,
            offence=offence,
            rank=rank,
            file=file,
            article=article,
            verdict=draw(VERDICTS),
            score=draw(st.sampled_from((0.01, 0.5, 0.99))),
        )
        for rank, (file, article) in enumerate(chosen, 1)
    ]


@pytest.fixture(autouse=True, scope="module")
def understood():
    """Random texts name little; let that be enough for absence. Finders are built before, not by the first example."""
    for code in PHRASES:
        concept_finder(code), element_finder(code)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(elements, "UNDERSTOOD", 0.0)
        yield


@given(st.data(), laws(), OFFENCES)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_findings_of_any_law(data, law, offence):
    text, readings = law
    matches = proposed(data.draw, offence.id, readings)
    found = find_elements(offence, "aa", matches, index_law(readings))
    assert [(f.offence, f.element) for f in found] == [(offence.id, row.element) for row in offence.requirements]
    standing = any(match.verdict is Verdict.MATCH for match in matches)
    for finding in found:
        present = finding.status is ElementStatus.PRESENT
        assert bool(finding.quotes) is present
        assert (finding.role is not ElementRole.UNKNOWN) is present
        assert finding.rule
        for quote in finding.quotes:
            assert quote.text == quote.span.of(text)
        if finding.status is not ElementStatus.UNCLEAR:
            assert standing, "without a match that stands nothing is said"
        if finding.status is ElementStatus.ABSENT:
            assert finding.searched


@given(st.data(), laws(), OFFENCES)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_cells_of_any_law(data, law, offence):
    _, readings = law
    matches = proposed(data.draw, offence.id, readings)
    done = find_gaps("aa", matches, readings, offence.law_kinds, Yardstick((offence,)))
    (gap,) = done.gaps
    status = {finding.element: finding.status for finding in done.elements}
    assert gap.sentence and 0 <= gap.confidence <= 1
    assert gap.found + len(gap.missing) + len(gap.unclear) in (gap.asked, 0)
    assert all(status[element] is not ElementStatus.PRESENT for element in (*gap.missing, *gap.unclear))
    assert set(gap.permitted) <= set(gap.narrower_by)
    for finding in done.elements:
        assert bool(finding.obligation) is (finding.status is ElementStatus.ABSENT)


# Terms with gaps.

STOPS = set(".;:")
Found = list[tuple[str, str, int, int]]


def fits(word: str, piece: str) -> bool:
    return word.startswith(piece[:-1]) if piece.endswith("*") else word == piece


def follow(words: list[str], at: int, pieces: list[str]) -> int | None:
    """Return the end of pieces that begin at a word, the earlier gaps as short as may be."""
    if not pieces:
        return at
    if not pieces[0].startswith("~"):
        return follow(words, at + 1, pieces[1:]) if at < len(words) and fits(words[at], pieces[0]) else None
    for skipped in range(int(pieces[0][1:]) + 1):
        if any(word in STOPS for word in words[at : at + skipped]) or at + skipped > len(words):
            return None
        end = follow(words, at + skipped, pieces[1:])
        if end is not None:
            return end
    return None


def word_by_word(terms: list[Term], text: str, letters: dict[str, str]) -> Found:
    """Find terms as simply as can be: every variant of every term at every word."""
    places = [(match.start(), match.end()) for match in WORD.finditer(text)]
    words = [fold(text[start:end], letters) for start, end in places]
    hits: dict[str, set[tuple[int, int, str]]] = {}
    for term in terms:
        folded = [[p if p[0] == "~" else fold(p, letters) for p in piece.split("|")] for piece in term.term.split()]
        for pieces in product(*folded):
            for first in range(len(words)):
                if (end := follow(words, first, list(pieces))) is not None:
                    hit = (places[first][0], places[end - 1][1], term.term)
                    hits.setdefault(term.concept, set()).add(hit)
    kept: Found = []
    for concept, found in hits.items():
        last = -1
        for start, end, name in sorted(found, key=lambda hit: (hit[0], -hit[1], hit[2])):
            if start >= last:
                kept.append((concept, name, start, end))
                last = end
    return sorted(kept, key=lambda hit: (hit[2], hit[3], hit[0]))


def by_finder(finder: ConceptFinder, text: str) -> Found:
    return [(m.concept, m.term, m.quote.span.start, m.quote.span.end) for m in finder.find(text)]


PIECES = st.lists(
    st.sampled_from(["a", "a*", "ab", "ab*", "abc", "b*", "đ", "c"]), min_size=1, max_size=3, unique=True
).map("|".join)
GAPS = st.sampled_from(["~1", "~2", "~3", "~1 ~2"])
MIDDLE = st.lists(st.tuples(st.one_of(GAPS, GAPS, st.just("")), PIECES).map(" ".join), min_size=1, max_size=2).map(
    " ".join
)
TERMS = st.lists(
    st.builds(
        lambda c, first, rest: Term(c, " ".join(f"{first} {rest}".split())), st.sampled_from("xy"), PIECES, MIDDLE
    ),
    min_size=1,
    max_size=5,
)
WORDS_OF_TEXTS = ["a", "A", "ab", "abc", "abcd", "b", "bb", "c", "Đ", "dj", "q"]
TEXTS = st.lists(st.sampled_from([*WORDS_OF_TEXTS * 2, ",", ".", "\n", "**"]), min_size=6, max_size=25).map(" ".join)


@given(TERMS, TEXTS)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_terms_with_gaps_are_found_as_word_by_word(terms, text):
    letters = {"đ": "dj"}
    assert by_finder(ConceptFinder(terms, letters, "xx"), text) == word_by_word(terms, text, letters)


@st.composite
def realised(draw: st.DrawFn, term: Term) -> str:
    """Words that a term stands for, with more or fewer between them than it allows."""
    words = []
    for piece in term.term.split():
        if piece.startswith("~"):
            words += ["qwx"] * draw(st.integers(0, int(piece[1:]) + 1))
        else:
            words.append(draw(st.sampled_from(piece.split("|"))).replace("*", draw(st.sampled_from(("", "a")))))
    return " ".join([*words, draw(st.sampled_from(("", ",", ".", "\n")))])


@pytest.mark.parametrize("code", ["es", "hbs", "sq", "mk"])
@given(st.data())
@settings(max_examples=12, deadline=None, derandomize=True)
def test_terms_of_a_room_are_found_as_word_by_word(code, data):
    """Some of its terms, in a text made of their words: stems as they are and with an ending, gaps filled and overfilled."""
    room = load_language(code)
    terms = data.draw(st.lists(st.sampled_from(room.elements), min_size=3, max_size=8, unique=True))
    text = " ".join(data.draw(realised(term)) for term in terms * 2)
    finder = ConceptFinder(terms, room.letters, room.spacy)
    assert by_finder(finder, text) == word_by_word(terms, text, dict(room.letters))
    everything = {(m.concept, m.quote.span.start) for m in element_finder(code).find(text)}
    assert {concept for concept, *_ in by_finder(finder, text)} <= {concept for concept, _ in everything}
