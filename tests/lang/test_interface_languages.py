"""Every interface language says everything that English says, with the same places, in all forms that it counts in."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest
from babel import Locale

from harmonize.extract.changes import FORMS as FORMS_OF_CHANGE
from harmonize.jurisdictions import country_facts, jurisdiction_rooms
from harmonize.lang import interface_languages
from harmonize.lang.catalogue import FOLDER, FORMS, REPORT, RESULTS, Catalogue, catalogues
from harmonize.lang.glosses import load_glosses
from harmonize.lang.interface import ABOUT
from harmonize.lang.load import ROOMS, load_language, room_codes
from harmonize.lang.names import KINDS, load_names
from harmonize.lang.phrases import phrase
from harmonize.lang.tables import read_table
from harmonize.treaties import extradition_rules, treaties
from harmonize.treaties.instruments import FILE as TREATIES
from harmonize.yardsticks import load_law_kinds, load_yardstick

WRITTEN = [found for found in catalogues().values() if not found.letters and found.tag != RESULTS]
DERIVED = [found for found in catalogues().values() if found.letters]
ENGLISH = ROOMS / RESULTS
FILES = sorted(
    str(path.relative_to(ENGLISH)) for folder in (FOLDER, REPORT) for path in ENGLISH.glob(f"{folder}/*.toml")
)
SHARES = ("", " {low}", " {high}", " {low} to {high}")
"""What may stand behind the name of a change."""
RARE = {"es": {"many"}}
"""Forms that CLDR has for numbers from a million on alone; ``other`` is read for them."""


def leaves(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every word by its key; the forms of one that is counted come as one table."""
    for name, value in table.items():
        if isinstance(value, Mapping) and not (set(value) <= FORMS and "other" in value):
            yield from leaves(value, f"{above}{name}.")
        else:
            yield above + name, value


def places(words: Any) -> set[str]:
    """Name the places of a sentence, or of all its forms."""
    said = words.values() if isinstance(words, Mapping) else [words]
    return {place for one in said for _, place, _, _ in Formatter().parse(one) if place is not None}


def words_of(room: Any, file: str) -> dict[str, Any]:
    table = read_table(room / file)
    return dict(leaves({name: value for name, value in table.items() if name not in ABOUT}))


def test_english_comes_first_and_every_language_names_itself():
    names = interface_languages()
    assert next(iter(names)) == RESULTS
    assert names["es"] == "Español"
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize("file", [*FILES, "phrases.toml"])
@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_a_language_has_the_same_words_with_the_same_places(found: Catalogue, file: str):
    english, own = words_of(ENGLISH, file), words_of(found.room, file)
    assert own.keys() == english.keys(), own.keys() ^ english.keys()
    for key, words in english.items():
        assert places(own[key]) == places(words), key


@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_no_sentence_is_left_in_english(found: Catalogue):
    for file in [*FILES, "phrases.toml"]:
        english, own = words_of(ENGLISH, file), words_of(found.room, file)
        for key, words in english.items():
            said = words if isinstance(words, str) else words["other"]
            letters = "".join(part for part, _, _, _ in Formatter().parse(said))
            if said.startswith("harmonize "):
                continue  # a command is the same in every language
            if letters.count(" ") >= 3 and sum(sign.isalpha() for sign in letters) > 12:
                assert own[key] != words, f"{file}: {key}"


@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_what_is_counted_has_every_form_of_its_language(found: Catalogue):
    needed = set(Locale.parse(found.tag, sep="-").plural_form.tags) | {"other"}
    for file in FILES:
        for key, words in words_of(found.room, file).items():
            if isinstance(words, Mapping):
                assert needed - RARE.get(found.tag, set()) <= words.keys(), f"{file}: {key}"


@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_every_concept_has_a_gloss(found: Catalogue):
    with (found.room / FOLDER / "glosses.csv").open(encoding="utf-8", newline="") as handle:
        given = {row["concept"]: row["gloss"] for row in csv.DictReader(handle)}
    assert given.keys() == load_glosses().keys()
    assert all(words and words == words.strip() for words in given.values())


def names_in_results() -> dict[str, set[str]]:
    """What names.csv may name, by kind; names of offences, families and regions it must name."""
    offences = load_yardstick().offences
    regions = tomllib.loads((ROOMS.parent / "jurisdictions" / "regions.toml").read_text(encoding="utf-8"))
    with TREATIES.with_name("reservations.csv").open(encoding="utf-8", newline="") as handle:
        says = {row["says"] for row in csv.DictReader(handle)}
    rules = extradition_rules()
    bounds = [country_facts(code).general_bounds for code in jurisdiction_rooms()]
    return {
        "offence": {offence.id for offence in offences},
        "family": {offence.family for offence in offences},
        "region": {entry["name"] for entry in regions["region"]} | {"Other"},
        "element": {f"{offence.id}/{row.element}" for offence in offences for row in offence.requirements},
        "narrowing": {f"{offence.id}/{item.id}" for offence in offences for item in offence.narrowings},
        "law_kind": {kind.id for kind in load_law_kinds()},
        "treaty": set(treaties()),
        "reservation": says,
        "condition": {words for rule in rules for words in (rule.condition, *dict(rule.conditions).values()) if words},
        "note": {item.note for item in bounds if item and item.note},
        "language": set(room_codes()),
        "brief": set(regions["brief"]),
        "change": {f"{how.replace('_', ' ')}{shares}" for how in FORMS_OF_CHANGE for shares in SHARES},
    }


@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_names_are_of_what_results_hold_and_none_of_the_chief_ones_is_missing(found: Catalogue):
    known, given = names_in_results(), load_names(found.tag)
    assert set(known) == set(KINDS)
    for kind, name in given:
        assert name in known[kind], (kind, name)
    for kind in ("offence", "family", "region", "law_kind"):
        assert {name for other, name in given if other == kind} == known[kind], kind


@pytest.mark.parametrize("found", WRITTEN, ids=lambda found: found.tag)
def test_every_element_is_described(found: Catalogue):
    given = load_names(found.tag)
    for offence in load_yardstick().offences:
        for row in offence.requirements:
            own = row.description_es if found.tag == "es" else given.get(("element", f"{offence.id}/{row.element}"))
            assert own, (offence.id, row.element)


@pytest.mark.parametrize("found", DERIVED, ids=lambda found: found.tag)
def test_another_script_is_spelt_and_not_written(found: Catalogue):
    script = Locale.parse(found.tag, sep="-").script
    assert script
    assert not any("\u0400" <= sign <= "\u04ff" for sign in phrase("cell.none", code=found.tag)) or script == "Cyrl"


def test_a_phrase_takes_the_form_of_its_number(monkeypatch):
    from harmonize.lang import phrases

    forms = {"one": "{n} godina", "few": "{n} godine", "other": "{n} godina ukupno"}
    monkeypatch.setattr(phrases, "load_phrases", lambda code: {"length": {"years": forms}})
    said = [phrase("length.years", code="sr-Latn", n=n) for n in (1, 3, 5, 21)]
    assert said == ["1 godina", "3 godine", "5 godina ukupno", "21 godina"]


def test_what_a_language_lacks_or_fills_in_otherwise_is_english(tmp_path, monkeypatch):
    for code, words in (
        (
            RESULTS,
            '[page]\nd.e = "E"\na = "A {x}"\nb = "B"\n[page.count]\none = "{n} leaf"\nother = "{n} leaves"\n[new]\nc = "C"\n',
        ),
        ("qq", '[page]\nd = "D"\na = "Stale {y}"\n[page.count]\none = "{n} {m}"\nfew = "{n}"\nother = "{n}"\n'),
    ):
        (tmp_path / code).mkdir()
        (tmp_path / code / "page.toml").write_text(words, encoding="utf-8")
    monkeypatch.setattr("harmonize.lang.catalogue.ROOMS", tmp_path)
    assert Catalogue("qq", "Q", tmp_path / "qq").table("page.toml") == {
        "page": {"d": {"e": "E"}, "a": "A {x}", "b": "B", "count": {"one": "{n} leaf", "other": "{n} leaves"}},
        "new": {"c": "C"},
    }


def test_reading_a_room_for_an_interface_does_not_read_its_laws():
    assert {load_language(code).code for code in room_codes()} >= {found.room.name for found in WRITTEN}
