"""A cell told in full, from invented data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.lang.lengths import duration
from harmonize.model import (
    Coverage,
    ElementStatus,
    Evidence,
    Match,
    Offence,
    OffenceForm,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Relation,
    Span,
    TextKind,
    Verdict,
)
from harmonize.views.lookup import Lookup
from harmonize.views.offence.article import article_marks
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.glossing import Glossary
from harmonize.views.offence.marks import Mark, cut
from harmonize.views.offence.reasons import strength, take_apart
from harmonize.views.penalties.penalty_words import general_bounds_line, join_penalties, penalty_lines, penalty_words
from harmonize.views.words import load_words
from tests.factories import TEXT, make_comparison, quote

WORDS = load_words()
FILE = "aa/codigo.md"


@pytest.fixture
def comparison():
    return make_comparison()


@pytest.fixture
def cell(comparison):
    return build_cell(comparison, "migrant-smuggling", "aa", WORDS)


def marked(pieces):
    return [(piece.text, [mark.element or mark.type for mark in piece.marks]) for piece in pieces if piece.marks]


def test_state_and_sentence_come_from_the_result(cell):
    assert cell.state is Coverage.PARTIAL
    assert cell.sentence == "No words about illegal stay were found in the articles read."
    assert (cell.found, cell.asked) == (2, 3)
    assert cell.sure.startswith("likely (82")
    assert cell.missing == ("enable illegal stay in words",)


def test_the_article_is_shown_as_read(cell):
    (article,) = cell.articles
    assert article.label == "Article 12 · Paso clandestino"
    assert "".join(piece.text for piece in article.head) == "Artículo 12. Paso clandestino"
    shown = "".join(piece.text for piece in article.body)
    assert shown == TEXT[TEXT.index("El que") : TEXT.index("\nArtículo 13")]
    assert TEXT[article.source.start : article.source.end] == article.text


def test_words_of_elements_and_penalty_are_marked(cell):
    assert marked(cell.articles[0].body) == [
        ("cruzar la frontera", ["procure-illegal-entry"]),
        ("obtener un provecho", ["benefit"]),
        ("prisión de dos a seis años", ["penalty"]),
    ]


def test_the_source_says_kind_date_and_place(cell):
    line = cell.articles[0].source.line
    assert "consolidated text" in line
    assert "as of 2026-01-01" in line
    assert f"characters 0 to {TEXT.index('Artículo 13')}" in line


def test_a_digest_is_named_as_such_and_an_unknown_date_too(comparison):
    digest = replace(comparison.instruments[0], kind=TextKind.DIGEST, as_of="")
    changed = replace(comparison, instruments=(digest, *comparison.instruments[1:]))
    cell = build_cell(changed, "migrant-smuggling", "aa", WORDS)
    assert cell.digest
    assert "Harmonize's own digest, not the official text" in cell.articles[0].source.line
    assert "date of the text not known" in cell.articles[0].source.line


def test_requirements_put_what_counts_first_and_number_through(cell):
    assert [row.element for row in cell.requirements][-1] == "endangering"
    assert [row.number for row in cell.requirements] == [1, 2, 3, 4]
    assert [row.core for row in cell.requirements] == [True, True, True, False]
    assert cell.requirements[0].quotes[0].text == "cruzar la frontera"
    assert cell.requirements[1].status is ElementStatus.ABSENT
    assert cell.requirements[1].reason == "No term of illegal-stay"
    assert cell.requirements[0].treaty_article == "UNTOC 1(1)"


def test_a_quote_outside_the_shown_articles_names_its_article(comparison):
    words = quote(FILE, "prisión será de cuatro")
    elements = tuple(
        replace(f, article="13", quotes=(words,)) if f.element == "benefit" else f for f in comparison.elements
    )
    cell = build_cell(replace(comparison, elements=elements), "migrant-smuggling", "aa", WORDS)
    assert cell.requirements[2].quotes[0].elsewhere == "Article 13"
    assert cell.requirements[0].quotes[0].elsewhere == ""


def test_near_misses_keep_their_reasons(cell):
    (miss,) = cell.near_misses
    assert miss.label == "Article 13 · Agravante"
    assert miss.why_not == "A word of a neighbouring offence."
    assert miss.sure.startswith("unlikely (12")


def test_nothing_is_said_of_elements_where_no_article_was_found(comparison):
    cell = build_cell(comparison, "money-laundering", "bb", WORDS)
    assert cell.articles == ()
    assert [row.status for row in cell.requirements] == [None]
    assert cell.digest
    assert not cell.claims


def test_an_unknown_cell_is_a_key_error(comparison):
    with pytest.raises(KeyError):
        build_cell(comparison, "migrant-smuggling", "zz", WORDS)
    with pytest.raises(KeyError):
        build_cell(comparison, "no-such-offence", "aa", WORDS)


def test_a_label_printed_twice_is_settled_by_its_quotes(comparison):
    early = replace(
        comparison.provisions[1],
        article="12",
        span=Span(len(TEXT), len(TEXT) + 3),
        body=Span(len(TEXT), len(TEXT) + 3),
        text="abc",
    )
    changed = replace(comparison, provisions=(early, *comparison.provisions))
    cell = build_cell(changed, "migrant-smuggling", "aa", WORDS)
    assert cell.articles[0].heading == "Paso clandestino"


def test_the_last_step_is_the_score_of_the_match(cell):
    reasons = cell.articles[0].reasons
    assert reasons.steps[-1].running == pytest.approx(0.82)
    assert [step.strength for step in reasons.steps] == ["strong_for", "weak_against"]
    assert reasons.steps[0].running > reasons.start


def test_the_named_start_is_no_step_and_signs_without_weight_are_told_apart():
    evidence = (
        Evidence("start", 1.0, -5.0, "before reading"),
        Evidence("heading", 1.0, 6.0, "the heading names it"),
        Evidence("wording", 0.0, 0.0, "the wording is unlike"),
    )
    match = Match("o", "aa", 1, FILE, "12", (), 0.7311, Verdict.MATCH, Relation.UNKNOWN, (), evidence)
    reasons = take_apart(match)
    assert reasons.start == pytest.approx(0.0067, abs=1e-4)
    assert [step.reason for step in reasons.steps] == ["the heading names it"]
    assert reasons.neutral == ("the wording is unlike",)
    assert reasons.start_reason == "before reading"


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_scores_at_the_ends_can_be_taken_apart(score):
    match = Match("o", "aa", 1, FILE, "12", (), score, Verdict.MATCH, Relation.UNKNOWN, (), ())
    assert take_apart(match).steps == ()
    assert 0 <= take_apart(match).start <= 1


@pytest.mark.parametrize(
    ("weight", "word"), [(6.0, "very_strong_for"), (1.6, "strong_for"), (-0.8, "clear_against"), (-0.1, "weak_against")]
)
def test_strength_in_words(weight, word):
    assert strength(weight) == word


def test_cut_pieces_join_to_the_text_and_nest_the_widest_first():
    text = "whoever helps another across the border"
    wide, inner, crossing = Span(100, 113), Span(108, 113), Span(110, 120)
    marks = [Mark(inner, "b", "means"), Mark(wide, "a", "conduct"), Mark(crossing, "c", "object", tagged=False)]
    pieces = cut(text, 100, marks)
    assert "".join(piece.text for piece in pieces) == text
    assert [[mark.element for mark in piece.marks] for piece in pieces] == [
        ["a"],
        ["a", "b"],
        ["a", "b", "c"],
        ["c"],
        [],
    ]
    assert [[mark.starts for mark in piece.marks] for piece in pieces][:3] == [
        [True],
        [False, True],
        [False, False, False],
    ]


def test_cut_counts_characters_beyond_the_basic_plane():
    pieces = cut("𝒜bc", 10, [Mark(Span(11, 12), "e", "conduct")])
    assert [piece.text for piece in pieces] == ["𝒜", "b", "c"]


def test_marks_outside_the_window_are_left_out():
    assert cut("abc", 10, [Mark(Span(0, 5), "e", "conduct"), Mark(Span(13, 20), "f", "conduct")])[0].marks == ()
    assert cut("", 10, []) == ()


def penalty(kind=PenaltyKind.IMPRISONMENT, low=None, high=None, **more):
    return Penalty(kind, low, high, Quote(FILE, Span(0, 1), "A"), **more)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (penalty(low=24, high=72), "imprisonment, 2 years to 6 years"),
        (penalty(low=96), "imprisonment, from 8 years, no maximum in the article"),
        (penalty(high=36), "imprisonment, up to 3 years, no minimum in the article"),
        (penalty(by_reference="276"), "imprisonment, as in article 276"),
        (
            penalty(high=36, by_reference="276"),
            "imprisonment, up to 3 years, no minimum in the article (taken from article 276)",
        ),
        (penalty(), "imprisonment, no bounds in the article"),
        (penalty(PenaltyKind.LIFE), "life imprisonment"),
    ],
)
def test_penalties_in_words(given, said):
    assert join_penalties([given], WORDS) == said


def test_penalties_are_joined_as_the_text_joins_them():
    both = [
        penalty(PenaltyKind.FINE),
        penalty(high=36, connective="or"),
        penalty(PenaltyKind.CONFISCATION, connective="and"),
    ]
    assert (
        join_penalties(both, WORDS) == "fine or imprisonment, up to 3 years, no minimum in the article and confiscation"
    )


def test_each_form_has_a_line_and_none_is_said_twice():
    basic = Offence("aa", FILE, "12", "1", OffenceForm.BASIC, (penalty(high=36),))
    empty = replace(basic, penalties=())
    assert len(penalty_lines([basic, basic, empty], WORDS)) == 1
    assert penalty_lines([basic], WORDS)[0].startswith("Basic form, paragraph 1: ")


@pytest.mark.parametrize(
    ("months", "said"),
    [
        *((12, "1 year"), (30, "2 years 6 months"), (60.0333, "5 years 1 day"), (0, "0 days"), (1, "1 month")),
        *((0.3333, "10 days"), (0.0333, "1 day"), (2.0333, "61 days"), (96.0, "8 years")),
    ],
)
def test_lengths_of_time(months, said):
    assert duration(months) == said


def test_the_general_part_is_named_where_a_bound_is_missing():
    open_ended = Offence("me", FILE, "12", "", OffenceForm.BASIC, (penalty(high=36),))
    line = general_bounds_line("me", [open_ended], WORDS)
    assert "1 month to 20 years" in line and "čl. 36" in line
    assert general_bounds_line("ar", [open_ended], WORDS) == "", "no bounds are known"
    closed = replace(open_ended, penalties=(penalty(low=12, high=36),))
    assert general_bounds_line("me", [closed], WORDS) == ""


def test_a_computed_penalty_says_how_it_comes_about():
    raised = replace(penalty(low=12, high=36), change="raised 1/3")
    assert "(raised 1/3)" in penalty_words(raised, WORDS)


def test_older_wordings_and_notes_are_marked_as_such():
    text = "Art. 1\nOld words. New words. (Note)"
    provision = Provision(
        *("aa", FILE, "1", "", (), "xx", ProvisionStatus.IN_FORCE, Span(0, len(text)), Span(7, len(text)), text),
        notes=(Span(28, 34),),
        superseded=(Span(7, 17),),
    )
    kinds = {mark.type: mark.span for mark in article_marks(provision, (), (), {}, Glossary((), "en"))}
    assert kinds == {"note": Span(28, 34), "superseded": Span(7, 17)}


def test_a_cell_needs_no_more_than_its_own_part_of_a_result():
    made = make_comparison()
    lookup = Lookup(made)
    for gap in made.gaps:
        part = lookup.narrowed(gap.offence, gap.jurisdiction)
        assert build_cell(part, gap.offence, gap.jurisdiction, WORDS) == build_cell(
            made, gap.offence, gap.jurisdiction, WORDS
        )
