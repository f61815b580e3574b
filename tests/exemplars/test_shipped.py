"""The shipped figures are what the digests give today, and nothing that a sentence could be read from."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from harmonize.evaluation.places import place_of
from harmonize.exemplars import load_exemplars
from harmonize.match.learning import KnownProvision, learn_exemplars
from harmonize.match.likeness import key_of
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import load_settings

DIGESTS = Path(__file__).parent.parent.parent / "data" / "statutes"


@pytest.fixture(scope="module")
def learnt():
    """Exemplars of the digests of Montenegro, learnt anew."""
    readings = [
        reading
        for item in read_statutes([DIGESTS], RunRecord(load_settings())).instruments
        if item.instrument.jurisdiction == "me"
        for reading in item.readings
    ]
    places = {place_of(r.provision.file, r.provision.article): key_of(r) for r in reversed(readings)}
    with (DIGESTS / "me" / "labels.csv").open(encoding="utf-8", newline="") as handle:
        known = [
            KnownProvision(row["offence"], places[place], row["rank"] == "1")
            for row in csv.DictReader(handle)
            if (place := place_of(f"me/{row['file']}", row["article"])) in places
        ]
    return {e.offence: e for e in learn_exemplars("me", readings, known, "digest")}


def test_figures_of_digests_are_up_to_date(learnt):
    shipped = [e for e in load_exemplars() if (e.origin, e.jurisdiction) == ("digest", "me")]
    assert shipped
    for exemplar in shipped:
        again = learnt[exemplar.offence]
        assert again.articles == exemplar.articles and again.family == exemplar.family
        assert again.words == pytest.approx(exemplar.words) and again.concepts == pytest.approx(exemplar.concepts)


def test_laws_come_before_digests_of_the_same_country():
    laws = {(e.jurisdiction, e.offence) for e in load_exemplars() if e.origin == "law"}
    digests = {(e.jurisdiction, e.offence) for e in load_exemplars() if e.origin == "digest"}
    assert laws and digests and not laws & digests


def test_every_language_family_with_statutes_has_exemplars():
    families = {e.family for e in load_exemplars()}
    assert families == {"romance", "slavic", "albanian"}
