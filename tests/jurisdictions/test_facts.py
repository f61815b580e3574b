"""Every room of a country holds only known files, in their shape, and every pattern gives what its examples say."""

from __future__ import annotations

import csv
import re

import pytest

from harmonize.extract.degrees import DegreeFinder
from harmonize.jurisdictions import CountryFacts, country_facts, is_jurisdiction, jurisdiction_rooms
from harmonize.jurisdictions.facts import FILES, ROOMS
from harmonize.jurisdictions.schema import DegreeExample
from harmonize.lang import room_for_tag
from harmonize.lang.fold import shadow
from harmonize.model import PenaltyKind
from harmonize.sources import list_statutes
from tests.shared_folder import PROJECT, SHARED, needs_shared

FOLDERS = sorted(path for path in ROOMS.iterdir() if path.is_dir() and not path.name.startswith("_"))
FACTS = {code: country_facts(code) for code in jurisdiction_rooms()}
LISTS = sorted((PROJECT / "tests" / "official" / "labels").glob("*.csv"))
MISPRINTS = {"me": {"4476"}, "mk": {"194-a"}}
"""447b with a figure for its letter; a Latin letter among Cyrillic ones."""
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
KINDS = {
    "code",
    "organic act",
    "general act",
    "complementary act",
    "act",
    "legislative decree",
    "decree-law",
    "provisional measure",
    "regulation",
}
LONGEST_NOTE = 220
"""A note is shown beside a penalty, so it is a line or two."""

each_room = pytest.mark.parametrize(("code", "facts"), FACTS.items(), ids=FACTS)


def _of(kind: str) -> list[tuple[str, str]]:
    """Return (country, value) for each value of one field of the facts."""
    return [(code, value) for code, facts in FACTS.items() for value in getattr(facts, kind)]


def _degree_examples() -> list[tuple[str, DegreeExample]]:
    return [(code, example) for code, facts in FACTS.items() if facts.degrees for example in facts.degrees.examples]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_room_holds_only_known_files_and_is_named_by_a_country_code(folder):
    assert {path.name for path in folder.iterdir()} <= FILES
    assert (folder / "country.toml").exists()
    assert is_jurisdiction(folder.name)


def test_a_country_without_room_has_empty_facts():
    assert "aq" not in jurisdiction_rooms()
    assert country_facts("aq") == CountryFacts()


@pytest.mark.parametrize(("code", "tag"), _of("languages"))
def test_a_language_is_well_formed_and_has_a_room(code, tag):
    assert TAG.fullmatch(tag)
    if room_for_tag(tag) is None:
        pytest.skip(f"there is no language room for {tag} yet")


@each_room
def test_a_room_names_its_languages_once(code, facts):
    assert facts.languages
    assert len(facts.languages) == len(set(facts.languages))


@each_room
def test_labels_have_a_pattern_with_examples(code, facts):
    assert facts.labels
    assert facts.label_examples and facts.label_counter_examples, "a pattern without examples proves nothing"


@pytest.mark.parametrize(("code", "label"), _of("label_examples"))
def test_a_label_that_the_country_uses_is_known(code, label):
    assert re.fullmatch(FACTS[code].labels, label)


@pytest.mark.parametrize(("code", "label"), _of("label_counter_examples"))
def test_a_label_that_the_country_does_not_use_is_worth_a_look(code, label):
    assert not re.fullmatch(FACTS[code].labels, label)


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.stem)
def test_the_labels_of_official_texts_are_known(path, request):
    code = path.name.split("--")[0]
    with path.open(encoding="utf-8", newline="") as file:
        labels = [row["label"] for row in csv.DictReader(file) if row["status"] in ("in_force", "repealed")]
    pattern = re.compile(FACTS[code].labels)
    assert labels
    assert {label for label in labels if not pattern.fullmatch(label)} <= MISPRINTS.get(code, set())


@each_room
def test_names_of_instruments_stand_longer_first(code, facts):
    assert facts.instruments
    assert {item.kind for item in facts.instruments} <= KINDS
    for item in facts.instruments:
        assert list(item.names) == sorted(item.names, key=len, reverse=True)
    names = [name for item in facts.instruments for name in item.names]
    for place, name in enumerate(names):
        assert not name.startswith(tuple(names[:place])), f"a shorter name before {name!r} hides it"


@each_room
def test_general_bounds_are_ordered_and_name_their_article(code, facts):
    bounds = facts.general_bounds
    assert bounds is not None
    low, high = bounds.min_months, bounds.max_months
    for figure in (low, high):
        assert figure is None or (figure > 0 and figure == round(figure, 4))
    if low is not None and high is not None:
        assert low < high
    else:
        assert bounds.note, "where the law states no bound, the note says so"
    assert re.search(r"\d", bounds.article)
    assert len(bounds.note) <= LONGEST_NOTE


@pytest.mark.parametrize(("code", "example"), _degree_examples(), ids=lambda v: getattr(v, "text", v))
def test_degrees_give_their_months(code, example):
    degrees = FACTS[code].degrees
    assert degrees is not None
    terms = DegreeFinder(degrees).find(shadow(example.text))
    if example.gives is None:
        assert not terms, f"{example.text!r} is no penalty by degrees"
        return
    # An alternative of another kind may stand beside the penalty that the example is about.
    (term,) = [term for term in terms if term.kind is PenaltyKind(example.gives["kind"])]
    assert term.low == pytest.approx(example.gives["min"], abs=1e-4)
    assert term.high == pytest.approx(example.gives["max"], abs=1e-4)


@each_room
def test_scales_rise_from_degree_to_degree(code, facts):
    for scale in facts.degrees.scales if facts.degrees else ():
        bounds = [bound for degree in ("lowest", "middle", "highest") for bound in scale.degrees[degree]]
        assert bounds == sorted(set(bounds)), scale.name


@each_room
def test_steps_up_and_down_are_factors(code, facts):
    assert facts.degree_up is None or facts.degree_up > 1
    assert facts.degree_down is None or 0 < facts.degree_down < 1


@needs_shared
@pytest.mark.official
def test_titles_and_languages_of_official_texts_are_known():
    for found in list_statutes([SHARED / "statutes"]).files:
        facts = FACTS[found.jurisdiction]
        names = tuple(name for item in facts.instruments for name in item.names)
        assert found.entry.title.startswith(names), found.file
        assert found.entry.language.split("-")[0] in {tag.split("-")[0] for tag in facts.languages}, found.file
