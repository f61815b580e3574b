"""Every room holds only known files, in their shape, and every pattern gives what its examples say."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from harmonize.extract.changes import find_changes
from harmonize.extract.quantities import quantity_grammar
from harmonize.extract.ranges import RangeFinder
from harmonize.lang import LanguageRoom, RoomPattern, load_language, room_codes, room_for_tag
from harmonize.lang.load import FILES, ROOMS
from harmonize.lang.schema import HeadingRules
from harmonize.model import Quote, Span
from harmonize.segment.lines import Line

ROOMS_HERE = [load_language(code) for code in room_codes()]
READING = [room for room in ROOMS_HERE if room.reads_statutes]
SHADOWED = {
    "penalties": ("kinds", "references", "not_penalties"),
    "offences": ("sanction", "opening", "variant", "mitigated", "negligent"),
}


def _heading_patterns() -> list[tuple[str, RoomPattern]]:
    kinds = [name for name in HeadingRules.__dataclass_fields__ if name != "name_position"]
    return [(room.code, p) for room in READING for kind in kinds for p in getattr(room.headings, kind)]


def _shadow_patterns() -> list[tuple[str, str, RoomPattern]]:
    return [
        (room.code, kind, pattern)
        for room in READING
        for part, kinds in SHADOWED.items()
        for kind in kinds
        for pattern in getattr(getattr(room, part), kind)
    ]


def _range_patterns() -> list[tuple[str, RoomPattern]]:
    return [(room.code, pattern) for room in READING for pattern in room.penalties.ranges]


def _change_patterns() -> list[tuple[str, RoomPattern]]:
    return [(room.code, pattern) for room in READING for pattern in room.penalties.changes]


@pytest.mark.parametrize("folder", [p.parent for p in ROOMS.glob("*/language.toml")], ids=lambda p: p.name)
def test_a_room_holds_only_known_files(folder):
    assert {path.name for path in folder.iterdir() if path.is_file()} <= FILES


def test_there_are_rooms_for_statutes_and_the_tags_lead_to_them():
    assert {"es", "hbs"} <= {room.code for room in READING}
    for tag, code in {"es": "es", "es-PE": "es", "sr-Latn-ME": "hbs", "hr": "hbs", "cnr": "hbs"}.items():
        room = room_for_tag(tag)
        assert room is not None and room.code == code
    assert room_for_tag("tlh") is None


def test_no_two_rooms_answer_for_one_tag():
    tags = [tag for room in ROOMS_HERE for tag in room.tags]
    assert len(tags) == len(set(tags))


@pytest.mark.parametrize(("code", "pattern"), _heading_patterns(), ids=lambda v: getattr(v, "name", v))
def test_heading_patterns_prove_themselves(code, pattern):
    compiled = re.compile(pattern.pattern)
    assert pattern.examples, "a pattern without an example proves nothing"
    for example in pattern.examples:
        found = compiled.search(Line(0, len(example.text), example.text).clean)
        if example.gives is None:
            assert not found, f"{example.text!r} must not match"
        else:
            assert found, f"{example.text!r} must match"
            for group, value in example.gives.items():
                assert " ".join((found[group] or "").split()) == value


@pytest.mark.parametrize(("code", "kind", "pattern"), _shadow_patterns(), ids=lambda v: getattr(v, "name", v))
def test_patterns_on_the_shadow_prove_themselves(code, kind, pattern):
    room = load_language(code)
    compiled = re.compile(room.pattern(pattern.pattern))
    assert pattern.examples, "a pattern without an example proves nothing"
    for example in pattern.examples:
        found = compiled.search(room.shadow(example.text))
        if example.gives is None:
            assert not found, f"{example.text!r} must not match"
        else:
            assert found, f"{example.text!r} must match"
            for group, value in example.gives.items():
                assert found[group] == value


@pytest.mark.parametrize(("code", "pattern"), _range_patterns(), ids=lambda v: getattr(v, "name", v))
def test_ranges_give_their_months(code, pattern):
    finder = RangeFinder(quantity_grammar(code), [pattern])
    room = load_language(code)
    assert pattern.examples
    for example in pattern.examples:
        found = next(finder.find(room.shadow(example.text)), None)
        if example.gives is None:
            assert not found, f"{example.text!r} must not match"
            continue
        assert found, f"{example.text!r} must match"
        wanted = {name: float(value) for name, value in example.gives.items()}
        assert found.low == pytest.approx(wanted.get("min"), abs=1e-3) if "min" in wanted else found.low is None
        assert found.high == pytest.approx(wanted.get("max"), abs=1e-3) if "max" in wanted else found.high is None


@pytest.mark.parametrize(("code", "pattern"), _change_patterns(), ids=lambda v: getattr(v, "name", v))
def test_changes_give_their_fractions(code, pattern):
    grammar, room = quantity_grammar(code), load_language(code)
    assert pattern.examples
    for example in pattern.examples:
        dark = room.shadow(example.text)
        found = find_changes(
            [(pattern.name, re.compile(grammar.expand(pattern.pattern)))],
            room.numerals.fractions,
            dark,
            example.text,
            Quote("aa/x.md", Span(0, len(dark)), ""),
        )
        if example.gives is None:
            assert not found, f"{example.text!r} must not match"
            continue
        assert found, f"{example.text!r} must match"
        given = {name: Fraction(value) for name, value in example.gives.items()}
        parts = [part for part in (found[0].least, found[0].most) if part is not None]
        wanted = list(given.values()) if pattern.name == "raised_crossed" else sorted(given.values())
        assert parts == wanted


@pytest.mark.parametrize("room", READING, ids=lambda room: room.code)
def test_a_room_that_reads_statutes_is_whole(room: LanguageRoom):
    assert room.headings.article and room.headings.structure
    assert room.numerals.words and room.penalties.units and room.penalties.kinds
    assert room.offences.sanction and room.offences.opening
    assert room.lexicon and room.wordings
