"""The list of gaps: its rows, filters, order, sentences and file."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import Coverage, TextKind
from harmonize.views.gaps.gap_columns import GapColumn, GapOrder, column_lines, sort_items
from harmonize.views.gaps.gap_file import file_name, gap_file, made_from
from harmonize.views.gaps.gap_filters import GapFilters, at_place, filter_items, without_severity
from harmonize.views.gaps.gap_lead import counts_line, filter_lines, order_line, severity_counts, step_counts, where
from harmonize.views.gaps.gap_list import gap_items
from harmonize.views.gaps.severity import Severity, Step
from harmonize.views.lookup import Lookup
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()
SMUGGLING = ("migrant-smuggling", "aa")


def change(comparison, cell=SMUGGLING, **changes):
    gaps = tuple(
        dataclasses.replace(gap, **changes) if (gap.offence, gap.jurisdiction) == cell else gap
        for gap in comparison.gaps
    )
    return dataclasses.replace(comparison, gaps=gaps)


def items_of(comparison):
    return gap_items(Lookup(comparison), WORDS)


def item_of(comparison, cell=SMUGGLING):
    return next(item for item in items_of(comparison) if (item.offence, item.jurisdiction) == cell)


def ids(items):
    return [(item.offence, item.jurisdiction) for item in items]


def with_duty(comparison, duty, element="enable-illegal-stay"):
    found = tuple(dataclasses.replace(f, duty=duty) if f.element == element else f for f in comparison.elements)
    return dataclasses.replace(comparison, elements=found)


def test_rows_stand_jurisdiction_by_jurisdiction_in_the_order_of_the_yardstick():
    assert ids(items_of(make_comparison())) == [
        ("money-laundering", "aa"),
        ("migrant-smuggling", "aa"),
        ("money-laundering", "bb"),
        ("migrant-smuggling", "bb"),
    ]


def test_a_partial_row_says_what_is_missing_and_where_it_is_worded():
    item = item_of(make_comparison())
    assert item.state == "partial, 2 of 3"
    assert item.missing == ("Enable illegal stay in words",)
    assert item.closing == ("No other country compared has words for this.",)
    assert item.articles == ("Article 12 · Paso clandestino",)
    assert item.texts == ("consolidated, as of 2026-01-01",)
    assert (item.digest, item.waits, item.elsewhere) == (False, False, 0)


def test_lines_of_several_elements_bear_the_same_number_in_every_column():
    comparison = change(make_comparison(), unclear=("benefit",), obligation="obligation_not_met")
    item = item_of(with_duty(comparison, "A treaty duty is not met: party to Y."))
    assert item.missing == ("(1) Enable illegal stay in words",)
    assert item.unclear == ("(2) Benefit in words",)
    assert item.duty == ("(1) A treaty duty is not met: party to Y.",)
    assert [line[:4] for line in item.closing] == ["(1) ", "(2) "]


def test_one_duty_said_of_two_elements_is_said_once():
    comparison = change(make_comparison(), missing=("enable-illegal-stay", "benefit"))
    comparison = with_duty(with_duty(comparison, "D."), "D.", "benefit")
    assert item_of(comparison).duty == ("(1) (2) D.",)


def test_a_condition_that_no_treaty_permits_is_named_and_would_have_to_go():
    item = item_of(change(make_comparison(), missing=(), narrower_by=("armed", "benefit"), permitted=("benefit",)))
    assert item.missing == ("The law adds what no treaty permits: Armed",)
    assert item.closing == ("The added condition would have to go.",)
    assert item.severity is Severity.NARROWED


def test_none_found_lacks_the_whole_offence():
    item = item_of(make_comparison(), ("money-laundering", "aa"))
    assert item.missing == ("The whole offence",)
    assert item.closing == ("No other country compared has the whole offence.",)
    assert column_lines(item, GapColumn.SURE, WORDS)[-1] == "a person must look"


def test_where_a_whole_offence_is_full_elsewhere_its_place_is_named():
    comparison = change(make_comparison(), coverage=Coverage.FULL, missing=())
    item = item_of(change(comparison, ("migrant-smuggling", "bb"), coverage=Coverage.NONE), ("migrant-smuggling", "bb"))
    assert item.closing == ("Found in full in 1 jurisdiction; nearest: Aland, Article 12",)


def test_unclear_and_not_loaded_miss_nothing():
    comparison = make_comparison()
    unclear, unread = (item_of(comparison, (offence, "bb")) for offence in ("migrant-smuggling", "money-laundering"))
    assert (unclear.missing, unclear.unclear) == ((), ("The whole offence",))
    assert unclear.closing == ("A person reads the law and decides.",)
    assert (unread.missing, unread.unclear, unread.duty, unread.sure, unread.texts) == ((), (), (), "", ())
    assert unread.closing == ("The law where this would stand is not among the files.",)


def test_a_digest_is_marked():
    item = item_of(make_comparison(), ("migrant-smuggling", "bb"))
    assert item.digest
    assert item.texts == ("digest, as of 2025-05-05",)


def test_full_rows_are_there_only_where_they_are_asked_for():
    items = items_of(change(make_comparison(), coverage=Coverage.FULL, missing=()))
    assert SMUGGLING not in ids(filter_items(items, GapFilters()))
    assert ids(filter_items(items, GapFilters(states=(Coverage.FULL,)))) == [SMUGGLING]
    assert ids(filter_items(items, GapFilters(severities=(Severity.NO_GAP,)))) == [SMUGGLING]
    assert severity_counts(without_severity(items, GapFilters()))[Severity.NO_GAP] == 1


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"jurisdictions": ("bb",)}, [("money-laundering", "bb"), ("migrant-smuggling", "bb")]),
        ({"region": "Latin America"}, [("money-laundering", "aa"), SMUGGLING]),
        ({"family": "People"}, [SMUGGLING, ("migrant-smuggling", "bb")]),
        ({"offences": ("money-laundering",)}, [("money-laundering", "aa"), ("money-laundering", "bb")]),
        ({"states": (Coverage.PARTIAL, Coverage.NONE)}, [("money-laundering", "aa"), SMUGGLING]),
        ({"severities": (Severity.LOAD,)}, [("money-laundering", "bb")]),
        ({"waiting": True}, [("money-laundering", "aa"), ("migrant-smuggling", "bb")]),
        ({"instrument": "budapest"}, []),
        ({"find": "STÁY illégal"}, [SMUGGLING]),
        ({"find": "paso clandestinó"}, [SMUGGLING]),
        ({"find": "borduria"}, [("money-laundering", "bb"), ("migrant-smuggling", "bb")]),
        ({"find": "borduria stay"}, []),
        ({"find": "article 12"}, [SMUGGLING]),
        ({"jurisdictions": ("bb",), "waiting": True}, [("migrant-smuggling", "bb")]),
    ],
)
def test_filters(filters, expected):
    assert ids(filter_items(items_of(make_comparison()), GapFilters(**filters))) == expected


def test_a_letter_with_a_stroke_is_found_by_the_plain_one():
    made = make_comparison()
    made = dataclasses.replace(
        made, jurisdictions=(dataclasses.replace(made.jurisdictions[0], name="Đurđa"), *made.jurisdictions[1:])
    )
    assert len(filter_items(items_of(made), GapFilters(find="durda"))) == 2


def test_a_choice_of_severity_does_not_change_what_the_others_count():
    items = items_of(make_comparison())
    chosen = GapFilters(severities=(Severity.LOAD,))
    assert severity_counts(without_severity(items, chosen)) == {
        Severity.NO_DUTY: 2, Severity.PERSON: 1, Severity.LOAD: 1,
    }  # fmt: skip
    assert step_counts(items) == {Step.LEGISLATE: 2, Step.CHECK: 1, Step.LOAD: 1}


@pytest.mark.parametrize("column", GapColumn)
def test_every_column_sorts_both_ways(column):
    items = tuple(
        dataclasses.replace(item, duty=(f"{n}",), articles=(f"{n}",), closing=(f"{n}",), elsewhere=n)
        for n, item in enumerate(items_of(change(make_comparison(), unclear=("benefit",))))
    )
    up, down = (sort_items(items, GapOrder(column, turned)) for turned in (False, True))
    assert sorted(ids(up)) == sorted(ids(down)) == sorted(ids(items))
    told = [[column_lines(item, column, WORDS) for item in found] for found in (up, down)]
    first, last = (list(dict.fromkeys(filter(None, lines))) for lines in told)
    assert first == last[::-1]
    assert len(first) > 1


def test_rows_with_nothing_in_a_column_stand_last_both_ways():
    items = items_of(make_comparison())
    for down in (False, True):
        found = sort_items(items, GapOrder(GapColumn.UNCLEAR, down))
        assert found[0].unclear and not any(item.unclear for item in found[1:])


def test_articles_are_sorted_as_numbers():
    item = item_of(make_comparison())
    twelve, nine, bis = (
        dataclasses.replace(item, articles=(label,)) for label in ("Article 12", "Article 9", "Article 12 bis")
    )
    found = sort_items((bis, twelve, nine), GapOrder(GapColumn.ARTICLES))
    assert [row.articles[0] for row in found] == ["Article 9", "Article 12", "Article 12 bis"]


def test_equals_keep_their_order_also_downwards():
    items = items_of(make_comparison())
    for down in (False, True):
        found = sort_items(items, GapOrder(GapColumn.JURISDICTION, down))
        by_country = [ids(row for row in found if row.jurisdiction == code) for code in ("aa", "bb")]
        assert [row[0] for row in by_country[0]] == ["money-laundering", "migrant-smuggling"]
        assert found[0].jurisdiction == ("bb" if down else "aa")


def test_the_sentence_counts_every_state():
    items = items_of(make_comparison())
    at = at_place(items, GapFilters(jurisdictions=("bb",), find="nothing of the kind"))
    assert where(at, WORDS) == "Borduria"
    assert counts_line(at, WORDS) == "**0** partial, **0** none found, **1** a person must decide, **1** law not loaded"
    many = tuple(dataclasses.replace(items[0], jurisdiction_label=f"Country {n}") for n in range(4))
    assert where(many, WORDS) == "4 jurisdictions"
    assert where((), WORDS) == "0 jurisdictions"


def test_every_filter_and_the_order_are_told():
    comparison = make_comparison()
    filters = GapFilters(
        ("aa",),
        "Latin America",
        "People",
        ("migrant-smuggling",),
        "untoc",
        (Coverage.NONE,),
        (Severity.DUTY,),
        True,
        "x y",
    )
    told = filter_lines(filters, comparison, WORDS)
    assert len(told) == len(dataclasses.fields(filters))
    assert told[0] == "jurisdictions: Aland"
    assert told[-1] == "words: “x y”"
    assert filter_lines(GapFilters(), comparison, WORDS) == ()
    assert order_line(GapOrder(GapColumn.SURE, True), WORDS) == "sorted by “How sure”, the other way round"


def test_the_file_holds_the_rows_seen_in_their_order():
    comparison = make_comparison()
    items = items_of(comparison)
    filters, order = GapFilters(jurisdictions=("aa",)), GapOrder(GapColumn.OFFENCE)
    shown = sort_items(filter_items(items, filters), order)
    file = gap_file(comparison, items, shown, filters, order, WORDS)
    assert [row[1] for _, row in file.rows] == ["Migrant smuggling", "Money laundering"]
    assert file.title == "Gaps: Aland"
    assert file.warnings == (
        "Aland: 1 partial, 1 none found, 0 a person must decide, 0 laws not loaded.",
        "Made from the texts of the laws, not from digests.",
        "Harmonize compares texts. It is not legal advice.",
    )
    assert file.notes[:3] == (
        "Filtered by jurisdictions: Aland.",
        "2 rows, sorted by “Offence”.",
        "Texts as of 2026-01-01, by their own word. Each row names the dates of its own texts.",
    )


def test_the_name_of_a_file_is_safe_and_says_what_is_in_it():
    comparison = make_comparison()
    evil = dataclasses.replace(comparison.jurisdictions[0], name="../Ålænd: =cmd|'/C calc'!A0\n" + "x" * 300)
    comparison = dataclasses.replace(comparison, jurisdictions=(evil, comparison.jurisdictions[1]))
    shown = filter_items(items_of(comparison), GapFilters(jurisdictions=("aa",)))
    name = file_name(comparison, shown, GapFilters(states=(Coverage.PARTIAL,), find="../../etc"))
    assert name.startswith("harmonize-gaps-al")
    assert "-partial-2026-01-01-" in name
    assert "etc" not in name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) < 150


def test_a_list_says_plainly_whether_it_rests_on_digests():
    comparison = make_comparison()
    assert made_from(comparison, ["aa"], WORDS) == "Made from the texts of the laws, not from digests."
    assert "digests, not from official texts" in made_from(comparison, ["bb"], WORDS)
    assert made_from(comparison, ["aa", "bb"], WORDS).endswith("Borduria.")
    digest = comparison.instruments[1]
    both = dataclasses.replace(
        comparison, instruments=(digest, dataclasses.replace(digest, kind=TextKind.OFFICIAL, file="bb/x.md"))
    )
    assert made_from(both, ["bb"], WORDS).endswith("Borduria.")
