"""The axis of penalties: what a row says, what it never says, in which order rows follow and how far the axis goes."""

from __future__ import annotations

import pytest

from harmonize.model import Coverage, OffenceForm, Paragraph, PenaltyKind, Span
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.axis_choice import Choice, Order, arrange, chosen_lines
from harmonize.views.penalties.axis_scale import scale_of
from harmonize.views.penalties.axis_table import axis_cells, axis_columns
from harmonize.views.penalties.axis_words import articles, at_bar, figures, notes, range_words, whole_row
from harmonize.views.penalties.lengths import say_length, say_span
from harmonize.views.penalties.penalty_axis import AxisRow, End, EndKind, FormRange, Says, axis_rows, form_range
from harmonize.views.penalties.penalty_bounds import measure
from harmonize.views.penalties.penalty_lines import SERIOUS, Doubt, Judged, Line, lines_for, name_line
from harmonize.views.penalties.penalty_questions import Answer
from harmonize.views.words import load_words
from tests.factories import make_comparison, make_yardstick
from tests.views.penalties.test_penalties import FINE, GENERAL, LIFE, form, penalty, with_forms

WORDS = load_words()
SERIOUS_LINE = Line(SERIOUS, 48)
STATED, WHOLE = EndKind.STATED, EndKind.GENERAL
SMUGGLING = "migrant-smuggling"
YES = {SERIOUS: Judged(Answer.YES)}


def terms(*penalties, general=None) -> FormRange | None:
    return form_range(measure([form(*penalties)], general))


def row(basic=None, says=Says.TERM, name="Aland", **more) -> AxisRow:
    values = {
        "jurisdiction": name[:2].lower(),
        "name": name,
        "region": "North",
        "mark": "",
        "state": Coverage.FULL,
        "articles": ("12",),
        "says": says,
        "basic": basic,
        "further": None,
        "aggravated": None,
        "fine_alone": Answer.NO,
        "judged": YES,
        "general": "",
    }
    return AxisRow(**{**values, **more})


def years(low, high) -> FormRange:
    return FormRange(End(low * 12, STATED), End(high * 12, STATED), True, False, False)


def rows_of(comparison, offence=SMUGGLING):
    asked = next(item for item in comparison.yardstick.offences if item.id == offence)
    return axis_rows(Lookup(comparison), offence, lines_for(asked), WORDS)


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (48, "4 years"),
        (12, "1 year"),
        (60.0333, "5 years 1 day"),
        (32, "2 years 8 months"),
        (1, "1 month"),
        (7.5, "225 days"),
        (0, "0 days"),
    ],
)
def test_a_length_is_said_in_its_units(months, said):
    assert say_length(months, WORDS) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (24, 72, "2 – 6 years"),
        (3, 6, "3 – 6 months"),
        (6, 36, "6 months – 3 years"),
        (48, 48, "4 years"),
        (0, 36, "0 days – 3 years"),
    ],
)
def test_a_range_says_its_unit_once_where_it_can(low, high, said):
    assert say_span(low, high, WORDS) == said


def test_a_maximum_left_out_is_never_said_as_if_the_article_stated_it():
    general = terms(penalty(low=36), general=GENERAL)
    assert (general.high.months, general.high.kind) == (240, EndKind.GENERAL)
    assert range_words(general, WORDS) == "from 3 years"
    assert notes(row(general), (), WORDS) == ("no maximum in the article, 20 years for all offences",)
    unknown = terms(penalty(low=36))
    assert (unknown.high.months, unknown.high.kind) == (None, EndKind.OPEN)
    assert notes(row(unknown), (), WORDS) == ("no maximum in the article",)


def test_a_minimum_left_out_is_said_as_up_to():
    assert range_words(terms(penalty(high=36), general=GENERAL), WORDS) == "up to 3 years"
    assert range_words(terms(penalty(high=36)), WORDS) == "up to 3 years"
    assert range_words(terms(penalty()), WORDS) == "imprisonment, no bounds in the article"


def test_a_maximum_that_another_article_leaves_out_is_told():
    found = form_range(measure([form(penalty(low=12, high=60)), form(penalty(low=24), article="13")], None))
    assert found.more and found.high.months == 60
    assert "one of the articles states no maximum" in notes(row(found), (), WORDS)


def test_life_is_never_a_number():
    alone = terms(penalty(LIFE))
    assert not alone.prison and alone.life
    said = row(alone, Says.LIFE)
    assert figures(said, WORDS) == "life imprisonment"
    assert notes(said, (SERIOUS_LINE,), WORDS) == ()
    both = terms(penalty(low=120, high=240), penalty(LIFE, connective="or"))
    assert range_words(both, WORDS) == "10 – 20 years, or life"
    assert scale_of([said], (SERIOUS_LINE,)).life and scale_of([said], (SERIOUS_LINE,)).edge == 6


def test_a_fine_only_is_words_and_no_bar():
    (found,) = [r for r in rows_of(with_forms(form(penalty(FINE)))) if r.articles]
    assert (found.says, found.basic) == (Says.FINE, None)
    assert figures(found, WORDS) == "fine only, no imprisonment in the article"
    assert notes(found, (SERIOUS_LINE,), WORDS) == ()


def test_a_fine_beside_prison_is_told_and_another_penalty_is_not_called_a_fine():
    (found,) = [r for r in rows_of(with_forms(form(penalty(high=60), penalty(FINE, connective="or")))) if r.articles]
    assert notes(found, (), WORDS) == ("a fine alone is possible",)
    (other,) = [r for r in rows_of(with_forms(form(penalty(PenaltyKind.DISQUALIFICATION)))) if r.articles]
    assert other.says is Says.OTHER and "no imprisonment" in figures(other, WORDS)
    (unread,) = [r for r in rows_of(with_forms()) if r.articles]
    assert unread.says is Says.UNREAD and figures(unread, WORDS) == "no penalty of the basic form could be read"


def test_further_and_aggravated_forms_have_ranges_of_their_own():
    paragraphs = (Paragraph("1", Span(31, 60)), Paragraph("2", Span(60, 100)), Paragraph("3", Span(100, 162)))
    forms = (
        form(penalty(low=12, high=60, at=40)),
        form(penalty(low=3, high=12, at=80)),
        form(penalty(low=24, high=120, at=120), kind=OffenceForm.AGGRAVATED),
    )
    (found,) = [r for r in rows_of(with_forms(*forms, paragraphs=paragraphs, meant=("1", "2"))) if r.articles]
    assert (found.basic.high.months, found.further.high.months, found.aggravated.high.months) == (60, 12, 120)
    assert whole_row(found, (), WORDS) == (
        "Basic form: 1 – 5 years",
        "Further basic forms: 3 months – 1 year",
        "Aggravated: 2 – 10 years",
    )


def test_a_jurisdiction_without_an_article_has_a_row_that_says_why():
    made = make_comparison()
    laundering = {r.jurisdiction: r for r in rows_of(made, "money-laundering")}
    assert [r.state for r in laundering.values()] == [Coverage.NONE, Coverage.NOT_LOADED]
    assert figures(laundering["aa"], WORDS) == "none found"
    assert figures(laundering["bb"], WORDS) == "law not loaded"
    assert at_bar(laundering["aa"], WORDS) == "✕\u00a0none found"
    assert {r.says for r in laundering.values()} == {Says.NO_ARTICLE}
    smuggling = {r.jurisdiction: r for r in rows_of(made)}
    assert figures(smuggling["bb"], WORDS) == "unclear" and smuggling["bb"].mark == "digest"
    assert articles(smuggling["aa"], WORDS) == "Article 12" and articles(smuggling["bb"], WORDS) == ""
    assert smuggling["bb"].answer(SERIOUS_LINE) is Answer.UNCLEAR


def test_an_article_that_waits_for_a_person_is_not_called_found():
    found = row(says=Says.NO_ARTICLE, state=Coverage.PARTIAL, articles=())
    assert figures(found, WORDS) == at_bar(found, WORDS) == "no article stands without a reviewer"


@pytest.mark.parametrize(
    ("forms", "judged", "note"),
    [
        ([form(penalty(low=12, high=48))], Judged(Answer.YES), ()),
        ([form(penalty(low=12, high=36))], Judged(Answer.NO), ("below 4 years",)),
        (
            [form(penalty(low=12))],
            Judged(Answer.UNCLEAR, Doubt.OPEN),
            ("no maximum in the article", "4 years: cannot be said"),
        ),
        (
            [form(penalty(low=6, high=36, at=40)), form(penalty(low=6, high=96, at=80))],
            Judged(Answer.UNCLEAR, Doubt.FORMS),
            ("4 years: depends on the form",),
        ),
    ],
)
def test_a_row_says_whether_it_reaches_the_line_of_a_serious_crime(forms, judged, note):
    (found,) = [r for r in rows_of(with_forms(*forms)) if r.articles]
    assert found.judged[SERIOUS] == judged
    assert notes(found, (SERIOUS_LINE,), WORDS) == note
    assert notes(found, (), WORDS) == note[: len(note) - 1]


def test_the_lines_are_the_serious_crime_and_the_figures_that_treaties_name():
    laundering, smuggling = make_yardstick().offences
    keys = [line.key for line in lines_for(smuggling)]
    assert keys[0] == SERIOUS and "ets-024-extradition" in keys
    assert "budapest" not in keys, "its figure is for its own offences"
    assert all(line.months > 0 for line in lines_for(laundering))
    assert name_line(SERIOUS_LINE, WORDS) == "4 years: serious crime"
    assert "1 year: European Convention on Extradition" in [name_line(line, WORDS) for line in lines_for(smuggling)]


def test_a_treaty_that_does_not_say_what_it_measures_leaves_a_range_across_its_figure_open():
    (found,) = [r for r in rows_of(with_forms(form(penalty(low=6, high=36)))) if r.articles]
    assert found.judged["ets-024-extradition"] == Judged(Answer.YES)
    assert found.judged["extradition-montevideo-1933"] == Judged(Answer.UNCLEAR, Doubt.OPEN)
    (below,) = [r for r in rows_of(with_forms(form(penalty(low=1, high=6)))) if r.articles]
    assert below.judged["extradition-montevideo-1933"] == Judged(Answer.NO)


def test_rows_follow_by_their_ends_and_what_has_none_comes_last():
    rows = (
        row(None, Says.NO_ARTICLE, "Dee", articles=()),
        row(None, Says.FINE, "Cee"),
        row(terms(penalty(low=60)), name="Open"),
        row(years(1, 10), name="Long"),
        row(years(2, 5), name="Short"),
        row(terms(penalty(LIFE)), Says.LIFE, "Elle"),
    )
    assert [r.name for r in arrange(rows, Choice(Order.MAXIMUM))] == ["Elle", "Long", "Short", "Open", "Cee", "Dee"]
    assert [r.name for r in arrange(rows, Choice(Order.MINIMUM))] == ["Elle", "Open", "Short", "Long", "Cee", "Dee"]
    assert arrange(rows, Choice()) == rows


def test_regions_and_jurisdictions_narrow_together():
    rows = (row(years(1, 2), name="Aland"), row(years(1, 2), name="Borduria", region="South"))
    assert [r.name for r in arrange(rows, Choice(region="South"))] == ["Borduria"]
    assert [r.name for r in arrange(rows, Choice(among=("al",)))] == ["Aland"]
    assert arrange(rows, Choice(region="South", among=("al",))) == ()
    assert Choice(region="South").narrows and not Choice(Order.MAXIMUM, ()).narrows


def test_only_lines_that_mean_something_here_are_drawn():
    lines = lines_for(make_yardstick().offences[1])
    assert chosen_lines(lines, Choice(lines=("budapest", SERIOUS))) == (SERIOUS_LINE,)
    assert chosen_lines(lines, Choice(lines=())) == ()


@pytest.mark.parametrize(
    ("ranges", "edge"),
    [
        ([], 6),
        ([years(1, 3)], 6),
        ([years(1, 10)], 10),
        ([years(1, 11)], 12),
        ([years(5, 40)], 40),
        ([years(5, 130)], 140),
        ([years(1, 10), FormRange(End(12, STATED), End(240, WHOLE), True, False, False)], 20),
        ([years(1, 10), FormRange(End(12, STATED), End(420, WHOLE), True, False, False)], 10),
        ([FormRange(End(1, WHOLE), End(240, WHOLE), True, False, False)], 20),
    ],
)
def test_the_axis_reaches_as_far_as_is_stated(ranges, edge):
    scale = scale_of([row(found) for found in ranges], (SERIOUS_LINE,))
    assert scale.edge == edge
    assert scale.ticks[0] == 0 and scale.ticks[-1] <= edge and len(scale.ticks) <= 10
    assert not scale.life


def test_a_bound_beyond_the_axis_is_cut():
    scale = scale_of([row(years(1, 10))], ())
    assert scale.cuts(End(420, WHOLE)) and not scale.cuts(End(120, STATED)) and not scale.cuts(End(None, EndKind.OPEN))


def test_the_table_to_take_along_holds_what_is_drawn():
    lines = (SERIOUS_LINE,)
    columns = axis_columns(lines, WORDS)
    made = rows_of(make_comparison())
    cells = [dict(zip(columns, axis_cells(found, lines, WORDS), strict=True)) for found in made]
    assert cells[0]["Jurisdiction"] == "Aland" and cells[0]["Basic form, maximum in months"] == "72"
    assert cells[0]["Basic form, maximum from"] == "article"
    assert cells[0]["Reaches 4 years: serious crime"] == "yes"
    assert cells[1]["Digest"] == "digest" and cells[1]["State of the cell"] == "unclear"
    assert cells[1]["Basic form, maximum in months"] == "" and cells[1]["Reaches 4 years: serious crime"] == ""
    life = axis_cells(row(terms(penalty(LIFE)), Says.LIFE), lines, WORDS)
    assert life[columns.index("Basic form, life")] == "yes"
    assert life[columns.index("Basic form, maximum in months")] == ""
