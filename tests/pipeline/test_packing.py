"""What was understood comes back the same from its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.model import (
    ConceptMention,
    ElementFinding,
    Evidence,
    Gap,
    Match,
    Offence,
    Penalty,
    Provision,
    ProvisionReading,
    Quote,
    SkippedFile,
    Span,
)
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.pipeline.assessment import Assessed, assess
from harmonize.pipeline.instrument import ReadInstrument
from harmonize.pipeline.packing import pack_assessed, pack_outcome, unpack_assessed, unpack_outcome
from harmonize.pipeline.record import Effort
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.shared_folder import PROJECT

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SPANS = st.tuples(st.integers(0, 2**40), st.integers(0, 2**40)).map(lambda pair: Span(min(pair), max(pair)))
FIGURES = st.floats(allow_nan=False)
for kind, strategy in {str: WORDS, Span: SPANS, float: FIGURES, int: st.integers(-(2**60), 2**60)}.items():
    st.register_type_strategy(kind, strategy)


def never(source):
    raise AssertionError("nothing was to be made again")


@pytest.mark.parametrize(
    "kind", [Quote, Provision, ConceptMention, Penalty, Offence, ProvisionReading, Evidence, Match, ElementFinding, Gap]
)
def test_every_object_comes_back_equal_and_of_its_types(kind):
    from harmonize.cache import decode, encode

    @given(st.from_type(kind))
    def comes_back(value):
        back = decode(encode(value), kind)
        assert back == value and repr(back) == repr(value)

    comes_back()


@given(st.from_type(Assessed))
def test_what_was_found_comes_back(assessed):
    assert unpack_assessed(pack_assessed(assessed)) == assessed


@given(st.from_type(SkippedFile))
def test_a_refusal_comes_back(skipped):
    assert unpack_outcome(pack_outcome(skipped), never) == skipped


@pytest.fixture(scope="module")
def digests() -> tuple[ReadInstrument, ...]:
    return read_statutes([PROJECT / "data" / "statutes"], RunRecord(load_settings())).instruments


def test_files_come_back_with_all_that_was_understood(digests):
    for item in digests:
        back = unpack_outcome(pack_outcome(item), never)
        assert isinstance(back, ReadInstrument)
        assert back == item and repr(back) == repr(item)
        assert item.readings and back.readings == item.readings and repr(back.readings) == repr(item.readings)
        assert all(reading.provision in back.cut.provisions for reading in back.readings)


def test_what_was_found_of_the_digests_comes_back_with_its_types(digests):
    settings, yardstick = load_settings(), load_yardstick()
    for code in ("pe", "me"):
        own = [item for item in digests if item.instrument.jurisdiction == code]
        found = assess(code, own, yardstick, settings, Effort())
        assert found.matches and repr(unpack_assessed(pack_assessed(found))) == repr(found)


def test_no_cut_of_the_bytes_is_taken_for_a_file(digests):
    item = min(digests, key=lambda item: len(item.source.text))
    packed = pack_outcome(item)
    for kept in (0, 1, 10, len(packed) // 2, len(packed) - 1):
        assert unpack_outcome(packed[:kept], never) is None
    assert unpack_assessed(packed) is None
    assert unpack_outcome(pack_assessed(Assessed((), (), ())), never) is None
