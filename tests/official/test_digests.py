"""The digests: whole, in their own words, and saying what the law says."""

from __future__ import annotations

import csv
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from harmonize.model import Comparison, Coverage, OffenceForm, PenaltyKind, TextKind, Verdict, label_key
from harmonize.yardsticks import load_yardstick
from tests.official.result import digests, official
from tests.shared_folder import PROJECT, SHARED, needs_shared

FOLDER = PROJECT / "data" / "statutes"
CODES = ("al", "ar", "br", "cl", "es", "hr", "me", "mk", "mx", "pe", "rs", "xk")
ABSENT = {
    "al": {"drug-possession-personal", "illicit-enrichment"},
    "br": {
        "corporate-liability",
        "illegal-interception",
        "illicit-enrichment",
        "money-laundering",
        "private-bribery",
        "terrorist-financing",
    },
    "cl": {"corporate-liability", "firearms-manufacturing", "firearms-trafficking"},
    "es": {"drug-possession-personal"},
    "hr": {"corporate-liability", "illicit-enrichment"},
    "me": {"corporate-liability", "illicit-enrichment"},
    "mk": {"drug-possession-personal"},
    "mx": {"computer-forgery", "computer-fraud", "private-bribery"},
    "pe": {"computer-forgery"},
    "rs": {"illicit-enrichment"},
    "xk": {"computer-forgery", "grooming", "illicit-enrichment"},
}
"""Offences without a principal provision in the laws that the digests restate."""
OFFENCES = {offence.id for offence in load_yardstick().offences}


def labels() -> list[dict[str, str]]:
    found = []
    for code in CODES:
        with (FOLDER / code / "labels.csv").open(encoding="utf-8", newline="") as handle:
            found += [{"jurisdiction": code, **row} for row in csv.DictReader(handle)]
    return found


@lru_cache(maxsize=2)
def basics(comparison_name: str) -> dict[tuple[str, str], set[tuple[float | None, float | None]]]:
    """Bounds of imprisonment per (file stem, article) as the line reads them."""
    comparison: Comparison = official() if comparison_name == "official" else digests()
    found: dict[tuple[str, str], set[tuple[float | None, float | None]]] = {}
    for offence in comparison.offences:
        for penalty in offence.penalties:
            if penalty.kind is PenaltyKind.IMPRISONMENT:
                place = (f"{offence.jurisdiction}/{Path(offence.file).stem}", label_key(offence.article))
                found.setdefault(place, set()).add((penalty.min_months, penalty.max_months))
    return found


def place_of(row: dict[str, str]) -> tuple[str, str]:
    return f"{row['jurisdiction']}/{Path(row['file']).stem}", label_key(row["article"])


def months(text: str) -> float | None:
    return float(text) if text else None


ROWS = labels()
UNSEEN = {
    "ar-computer-forgery-292",
    "ar-obstruction-of-justice-276",
    "br-computer-fraud-171",
    "br-data-interference-313-A",
    "cl-abuse-of-functions-228",
    "es-computer-forgery-390",
    "me-computer-forgery-412",
    "mk-travel-document-fraud-418-б",
    "mx-corporate-liability-11 Bis",
    "mx-drug-possession-personal-195 bis",
    "mx-firearms-trafficking-84",
    "mx-misuse-of-devices-168 bis",
    "mx-organised-criminal-group-2o",
    "mx-system-interference-167",
    "rs-computer-forgery-355",
    "xk-money-laundering-302",
    "xk-system-interference-327",
    "xk-travel-document-fraud-164",
}
"""Principal digests that the line does not find: their cells say "unclear" or "not loaded", never "none"."""
IDS = [f"{row['jurisdiction']}-{row['offence']}-{row['article']}" for row in ROWS]


@pytest.mark.parametrize("code", CODES)
def test_each_country_has_the_offences_that_its_law_at_hand_has(code):
    principal = {row["offence"] for row in ROWS if row["jurisdiction"] == code and row["rank"] == "1"}
    assert principal == OFFENCES - ABSENT.get(code, set())


@pytest.mark.parametrize("code", CODES)
def test_each_digest_is_marked_and_dated(code):
    listed = yaml.safe_load((FOLDER / code / "SOURCE.yaml").read_text(encoding="utf-8"))
    assert {entry["file"] for entry in listed} == {p.name for p in (FOLDER / code).glob("*.md")}
    for entry in listed:
        assert entry["kind"] == "digest" and entry["as_of"] and entry["title"] and entry["source"]


def test_the_line_reads_every_digest():
    comparison = digests()
    assert not [item for item in comparison.skipped if item.failed]
    assert {instrument.kind for instrument in comparison.instruments} == {TextKind.DIGEST}
    read = {(f"{p.jurisdiction}/{Path(p.file).stem}", label_key(p.article)) for p in comparison.provisions}
    assert {place_of(row) for row in ROWS} <= read


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_a_digest_states_the_penalty_of_its_label(row):
    low, high = months(row["min_months"]), months(row["max_months"])
    if low is None and high is None:
        pytest.skip("the law states no bound of its own there")
    assert (low, high) in basics("digests")[place_of(row)]


@needs_shared
@pytest.mark.official
@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_citation_and_penalty_are_those_of_the_official_text(row):
    comparison = official()
    articles = {
        (f"{p.jurisdiction}/{Path(p.file).stem}", label_key(p.article))
        for p in comparison.provisions
        if p.status.value == "in_force"
    }
    assert place_of(row) in articles, "the official text at hand has no such article in force"
    low, high = months(row["min_months"]), months(row["max_months"])
    if low is not None or high is not None:
        assert (low, high) in basics("official").get(place_of(row), set())


def principals() -> list[object]:
    missed = pytest.mark.xfail(strict=True, reason="the line does not find this digest")
    pairs = [(row, name) for row, name in zip(ROWS, IDS, strict=True) if row["rank"] == "1"]
    return [pytest.param(row, id=name, marks=[missed] if name in UNSEEN else []) for row, name in pairs]


@pytest.mark.parametrize("row", principals())
def test_the_default_run_finds_each_principal_digest(row):
    """The label is hidden from the line; this shows that a user without files sees a true picture."""
    found = [
        m
        for m in digests().matches
        if m.offence == row["offence"] and m.jurisdiction == row["jurisdiction"] and m.verdict is not Verdict.REJECTED
    ]
    assert label_key(row["article"]) in {label_key(m.article) for m in found}


def test_no_cell_with_a_digest_says_that_there_is_none():
    labelled = {(row["offence"], row["jurisdiction"]) for row in ROWS}
    states = {(cell.offence, cell.jurisdiction): cell.coverage for cell in digests().gaps}
    assert labelled and not [pair for pair in labelled if states[pair] is Coverage.NONE]


@needs_shared
@pytest.mark.official
def test_no_sentence_is_copied():
    command = [sys.executable, str(SHARED / "eval" / "verbatim.py"), str(FOLDER)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_basic_forms_come_first():
    for offence in digests().offences:
        first = next(o for o in digests().offences if (o.file, o.article) == (offence.file, offence.article))
        changed = all(penalty.change for penalty in first.penalties if penalty.kind is PenaltyKind.IMPRISONMENT)
        assert first.form in (OffenceForm.BASIC, OffenceForm.NEGLIGENT) or changed
