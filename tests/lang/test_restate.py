"""Sentences of results in another language: what templates make comes back, all else stays, and no text takes long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.lang.catalogue import RESULTS, catalogues
from harmonize.lang.lengths import change_words, duration
from harmonize.lang.phrases import load_phrases, phrase
from harmonize.lang.places import place_of
from harmonize.lang.restate import LONGEST, MOST_STEPS, Restater
from harmonize.lang.templates import Template, take_apart
from harmonize.views.restated.restated_names import element_names, restated_yardstick, result_names
from harmonize.yardsticks import load_yardstick

TAGS = [tag for tag in catalogues() if tag != RESULTS]
ALL = [
    take_apart(f"{section}.{name}", sentence)
    for section, table in load_phrases().items()
    for name, sentence in table.items()
    if isinstance(sentence, str)
]
ADJACENT = {template.key for template in ALL if "" in template.fixed[1:-1]}
"""Sentences with nothing between two places: where one ends cannot be seen. Pages make them; no result holds them."""
SINGLE = [template for template in ALL if template.key not in ADJACENT]
LABELS = st.sampled_from(["12", "318 bis", "5º", "41/a", "275-г", "161 - A", "2.1"])
MONTHS = st.sampled_from([1.0, 12.0, 18.5, 48.0, 97.0])

Spoken = tuple[str, str]
"""A value as results hold it, and as it is said in the other language."""


def restater(tag: str) -> Restater:
    yardstick = load_yardstick()
    told = restated_yardstick(yardstick, tag)
    elements: dict[str, str] = {}
    for one, other in zip(yardstick.offences, told.offences, strict=True):
        elements |= element_names(one, other)
    return Restater(tag, {**result_names(tag, yardstick, told), "element": elements})


RESTATERS = {tag: restater(tag) for tag in TAGS}


def joined(names: Mapping[str, str], sign: str, most: int = 3) -> st.SearchStrategy[Spoken]:
    chosen = st.lists(st.sampled_from(sorted(names)), min_size=1, max_size=most, unique=True)
    return chosen.map(lambda known: (sign.join(known), sign.join(names[name] for name in known)))


def spoken(key: str, tag: str) -> st.SearchStrategy[Spoken]:
    """Values for one place: as in a result, and as said in a language."""
    place, names = place_of(key), RESTATERS[tag].names
    if place.of == "number":
        return st.integers(0, 9999).map(lambda n: (str(n), str(n)))
    if place.of == "length":
        return MONTHS.map(lambda months: (duration(months), duration(months, tag)))
    if place.of == "cited":
        return LABELS.map(lambda label: (f"ES {label}", f"ES {label}"))
    if place.of == "match":
        values = joined(names["gloss"], "; ")
        template = "match.decisive_missing"
        return values.map(lambda v: (phrase(template, glosses=v[0]), phrase(template, code=tag, glosses=v[1])))
    if place.of == "closest":
        why = spoken("cell.closest_one.why", tag)
        near = st.tuples(LABELS, why).map(
            lambda v: tuple(
                phrase("cell.closest_one", code=code, article=v[0], why=said)
                for code, said in zip((RESULTS, tag), v[1], strict=True)
            )
        )
        return st.lists(near, min_size=1, max_size=3).map(
            lambda found: ("; ".join(n[0] for n in found), "; ".join(n[1] for n in found))
        )
    if place.of == "treaty" and place.begins:
        known = st.sampled_from(sorted(names["treaty"]))
        return st.tuples(known, LABELS).map(lambda v: (f"{v[0]} {v[1]}", f"{names['treaty'][v[0]]} {v[1]}"))
    if place.of in ("offence", "treaty", "language", "reservation"):
        return st.sampled_from(sorted(names[place.of])).map(lambda name: (name, names[place.of][name]))
    if place.of:
        return joined(names[place.of], place.parted[0] if place.of == "element" else ", ")
    return LABELS.map(lambda label: (label, label))


def number(template: Template, name: str, value: str) -> Any:
    """Give figures as figures, so that a language that counts takes its form."""
    is_number = place_of(f"{template.key}.{name}").of == "number"
    return int(value) if is_number else value


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("template", SINGLE, ids=lambda template: template.key)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_sentence_of_results_comes_back_in_the_other_language(template: Template, tag: str, data: st.DataObject):
    values = {name: data.draw(spoken(f"{template.key}.{name}", tag)) for name in template.places}
    english = phrase(template.key, **{name: value[0] for name, value in values.items()})
    wanted = phrase(template.key, code=tag, **{name: number(template, name, v[1]) for name, v in values.items()})
    section = template.key.split(".")[0]
    assert RESTATERS[tag].sentence(english, section) == wanted


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None)
@given(data=st.data())
def test_sentences_one_after_another_are_told_apart(tag: str, data: st.DataObject):
    keys = [
        "obligation.not_met",
        "obligation.reservation",
        "obligation.recalled",
        "obligation.free",
        "obligation.concepts",
    ]
    english, wanted = [], []
    for key in data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=6)):
        template = take_apart(key, phrase_source(key))
        values = {name: data.draw(spoken(f"{key}.{name}", tag)) for name in template.places}
        english.append(phrase(key, **{name: value[0] for name, value in values.items()}))
        wanted.append(phrase(key, code=tag, **{name: value[1] for name, value in values.items()}))
    assert RESTATERS[tag].sentences(" ".join(english), "obligation") == " ".join(wanted)


def phrase_source(key: str) -> str:
    section, name = key.split(".")
    source = load_phrases()[section][name]
    assert isinstance(source, str)
    return source


def test_a_cell_is_said_again_with_the_names_of_its_own_offence():
    said = RESTATERS["es"].sentences(
        "2 of 3 required elements were found in 12, 13 bis. Not found: by sea; by air, at night. "
        "The means are not required: they only raise the penalty.",
        "cell",
        {"by sea": "por mar", "by air, at night": "por aire, de noche"},
    )
    assert "12, 13 bis" in said
    assert "por mar; por aire, de noche" in said
    assert "required" not in said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No words about illegal stay were found in the articles read.",
        "It is so. Not certain: this.",
        "Not certain: this. And a sentence of somebody else",
        "words for",
        "of 3 required elements were found in 12.",
        "many of 3 required elements were found in 12. Not found: it.",
        "The laws were read and nothing fits. Look at the near misses before relying on this. <b>x</b>",
    ],
)
def test_what_is_not_known_stays_whole(text: str):
    for group in ("cell", "element", "match"):
        assert RESTATERS["es"].sentences(text, group) == text


def test_an_unknown_value_stays_in_a_known_sentence():
    said = RESTATERS["es"].sentence("words for {7*7} <script>", "element")
    assert said.endswith("{7*7} <script>")
    assert not said.startswith("words")


def test_one_unknown_part_of_a_list_keeps_the_whole():
    assert (
        RESTATERS["es"].listed("2 years to 6 years; and then some", "penalty", "; ")
        == "2 years to 6 years; and then some"
    )
    assert RESTATERS["es"].listed("2 years to 6 years", "penalty", "; ") == "de 2 años a 6 años"


FIXED = st.sampled_from(
    sorted({part for template in ALL for part in template.fixed if part} | {" ", "; ", ", ", "1", "x"})
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(FIXED, max_size=60).map("".join)))
def test_no_text_takes_more_than_so_many_steps(text: str):
    speaker = RESTATERS["es"]
    for group in ("cell", "match", "element", "obligation", "penalty", "elsewhere"):
        for say in (speaker.sentence, speaker.sentences):
            first = say(text, group)
            assert isinstance(first, str)
            assert speaker.steps <= MOST_STEPS + 1
            assert say(text, group) == first
        assert isinstance(speaker.listed(text, group, "; "), str)
        assert speaker.steps <= MOST_STEPS + 1


@pytest.mark.parametrize(
    "piece", ["Not certain: a. ", "1 of 2 ", "a; ", " (", "UNTOC, ", "words for ", "1 year ", ". Not found: "]
)
def test_twice_the_text_takes_about_twice_the_steps(piece: str):
    steps = []
    for times in (40, 80, 160):
        speaker = restater("es")
        for group in ("cell", "match", "penalty"):
            text = piece * times
            speaker.sentences(text, group)
            speaker.listed(text, group, "; ")
        steps.append(speaker.steps)
    assert steps[2] <= 4 * max(steps[0], 100)


def test_a_text_longer_than_any_sentence_is_not_looked_at():
    text = "words for " + "x" * LONGEST
    assert RESTATERS["es"].sentence(text, "element") == text


def test_a_change_of_a_penalty_is_said_again():
    assert change_words("raised 1/3 to 1/2", "es") == "aumentada de 1/3 a 1/2"
    assert change_words("upper half", "es") == "mitad superior"
    assert change_words("raised by a word", "es") == "raised by a word"
    assert change_words("upper half") == "upper half"
