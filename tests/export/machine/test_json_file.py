"""The JSON document: as its schema says, the same in every language but for its sentences, word for word."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from harmonize.export.machine.json_file import SCHEMA, render_json
from harmonize.export.reports import find_paper
from harmonize.lang import interface_languages
from harmonize.model import Coverage
from tests.export.reported import reported
from tests.export.strange_words import FORMULAS, ODD
from tests.export.test_untrusted_words import stuffed
from tests.factories import make_comparison

GOLDEN = Path(__file__).with_name("small_report.json")
WORDED = {
    *("origin", "dates", "advice", "filtered", "language", "label", "family", "group", "description", "name", "brief"),
    *("region", "sentence", "penalty_note", "rule", "duty", "why_not", "reasons", "words", "title_en"),
}
"""Fields that are in the language of the report."""


def strict(part):
    """Return a schema that allows no field that it does not name."""
    if isinstance(part, list):
        return [strict(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {name: strict(value) for name, value in part.items()}
    return {**made, "additionalProperties": False} if isinstance(part.get("properties"), dict) else made


def document(report):
    def refuse(name):
        raise AssertionError(f"{name} is no JSON")

    return json.loads(render_json(report).decode("utf-8"), parse_constant=refuse)


def in_one_order(made):
    """Sort what stands in the order of the matrix, which goes by the names of regions and jurisdictions."""
    for name, keys in {
        "jurisdictions": ["jurisdiction"],
        "texts": ["file"],
        "cells": ["offence", "jurisdiction"],
    }.items():
        made[name].sort(key=lambda item, keys=keys: [item[key] for key in keys])
    return made


def without_words(part):
    if isinstance(part, list):
        return [without_words(item) for item in part]
    if isinstance(part, dict):
        return {name: without_words(value) for name, value in part.items() if name not in WORDED}
    return part


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(strict(schema))


def faults(validator, report):
    return [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in validator.iter_errors(document(report))]


@pytest.mark.parametrize("language", interface_languages())
def test_it_is_as_its_schema_says(validator, language):
    assert not faults(validator, reported(language=language))


def test_the_schema_refuses_what_is_not_so(validator):
    made = document(reported())
    made["cells"][0]["coverage"] = "green"
    del made["front"]["advice"]
    made["cells"][0]["surplus"] = 1
    assert len(list(validator.iter_errors(made))) == 3


@pytest.mark.parametrize("payload", [*FORMULAS[:6], *ODD])
def test_words_of_files_stand_in_it_word_for_word(validator, payload):
    report = reported(stuffed(payload))
    assert not faults(validator, report)
    made = document(report)
    assert made["jurisdictions"][0]["name"] == payload
    cell = next(cell for cell in made["cells"] if cell["articles"])
    assert cell["sentence"] == payload
    assert cell["articles"][0]["article"] == payload
    assert cell["elements"][0]["quotes"][0]["text"] == payload


def test_half_a_character_is_written_as_an_escape():
    comparison = make_comparison()
    odd = dataclasses.replace(comparison.jurisdictions[0], name="A\ud800")
    report = reported(dataclasses.replace(comparison, jurisdictions=(odd, comparison.jurisdictions[1])))
    assert b'"A\\ud800"' in render_json(report)
    assert document(report)["jurisdictions"][0]["name"] == "A\ud800"


@pytest.mark.parametrize("language", interface_languages())
def test_ids_and_figures_are_the_same_in_every_language(language):
    ours, english = in_one_order(document(reported(language=language))), in_one_order(document(reported()))
    assert without_words(ours) == without_words(english)


def test_it_covers_the_cells_that_fit_in_the_order_of_the_matrix():
    report = reported(states=(Coverage.PARTIAL, Coverage.UNCLEAR))
    made = document(report)
    assert [(c["offence"], c["jurisdiction"]) for c in made["cells"]] == [
        (gap.offence, gap.jurisdiction) for gap in report.gaps
    ]
    assert [c["coverage"] for c in made["cells"]] == ["partial", "unclear"]
    assert [o["offence"] for o in made["offences"]] == ["migrant-smuggling"]
    assert made["front"]["filters"]["states"] == ["partial", "unclear"]
    assert made["front"]["filtered"]


def test_quotes_stand_where_it_says():
    texts = make_comparison().texts
    found = [q for c in document(reported())["cells"] for e in c["elements"] for q in e["quotes"]]
    assert len(found) == 2
    assert all(texts[q["file"]][q["start"] : q["end"]] == q["text"] for q in found)


def test_the_same_report_gives_the_same_bytes():
    assert render_json(reported()) == render_json(reported())


def test_it_says_what_it_always_said():
    assert render_json(reported(offences=("migrant-smuggling",))).decode("utf-8") == GOLDEN.read_text("utf-8")


def test_every_field_is_documented():
    schema = json.loads(SCHEMA.read_text("utf-8"))
    docs = (Path(__file__).parents[3] / "docs" / "tables.md").read_text("utf-8")
    sections = dict(re.findall(r"^### `?([\w ]+)`?\n(.*?)(?=^##|\Z)", docs, re.MULTILINE | re.DOTALL))
    front = schema["properties"]["front"]
    objects = {"The document": schema, "front": front, **schema["$defs"]}
    objects |= {name: front["properties"][name] for name in ("filters", "order")}
    for name, part in objects.items():
        named = re.findall(r"^\| `(\w+)` \|", sections[name], re.MULTILINE)
        assert named == list(part["properties"]), name
        for field, held in part["properties"].items():
            row = next(line for line in sections[name].splitlines() if line.startswith(f"| `{field}` |"))
            assert all(f"`{value}`" in row for value in held.get("enum", ()) if value), (name, field)


def test_it_is_a_paper():
    paper = find_paper("json")
    assert (paper.ending, paper.media_type) == (".json", "application/json")
    assert paper.render(reported()) == render_json(reported())
