"""Elements of the official texts: quotes in place, absence with what was searched, known facts, figures held."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from csv import DictReader
from functools import lru_cache
from pathlib import Path

import pytest

from harmonize.export import write_result
from harmonize.model import Coverage, ElementFinding, ElementRole, ElementStatus, Gap
from tests.official.result import official
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]

PRESENT, ABSENT, UNCLEAR = ElementStatus.PRESENT, ElementStatus.ABSENT, ElementStatus.UNCLEAR
GOLD = SHARED / "gold"
EVERYTHING_PRESENT = {"elements": 0.87, "balanced": 0.5, "absent-found": 0.0, "false-absent": 0.0}
"""What a program gets that says ``present`` everywhere and has read nothing."""
FLOORS = {"elements": 0.93, "balanced": 0.85, "absent-found": 0.80}
CEILINGS = {"false-absent": 0.02}


@lru_cache(maxsize=1)
def found() -> dict[tuple[str, str, str], ElementFinding]:
    return {(f.jurisdiction, f.offence, f.element): f for f in official().elements}


def cell(jurisdiction: str, offence: str) -> Gap:
    return next(g for g in official().gaps if (g.jurisdiction, g.offence) == (jurisdiction, offence))


def status(jurisdiction: str, offence: str, element: str) -> ElementStatus:
    return found()[jurisdiction, offence, element].status


# What holds of every finding.


def test_each_cell_has_one_finding_for_each_element_in_order():
    yardstick = official().yardstick
    wanted = [(offence.id, row.element) for offence in yardstick.offences for row in offence.requirements]
    for jurisdiction in official().jurisdictions:
        own = [(f.offence, f.element) for f in official().elements if f.jurisdiction == jurisdiction.code]
        assert sorted(own) == sorted(wanted) and len(set(own)) == len(own), jurisdiction.code


def test_every_quote_stands_in_its_place():
    texts, quotes = official().texts, [quote for f in official().elements for quote in f.quotes]
    assert len(quotes) > 5_000
    for quote in quotes:
        assert quote.span.of(texts[quote.file]) == quote.text != ""


def test_what_is_present_has_words_and_a_role_and_nothing_else_has():
    for finding in official().elements:
        is_present = finding.status is PRESENT
        assert bool(finding.quotes) is is_present, finding
        assert (finding.role is not ElementRole.UNKNOWN) is is_present, finding
        assert not is_present or (finding.file and finding.article), finding


def test_what_is_absent_names_what_was_searched_and_what_the_treaties_say():
    absent = [f for f in official().elements if f.status is ABSENT]
    assert len(absent) > 200
    for finding in absent:
        assert finding.searched and finding.rule, finding
        assert finding.obligation and finding.duty, finding


def test_only_what_is_absent_speaks_of_duties():
    assert not [f for f in official().elements if f.status is not ABSENT and (f.obligation or f.duty)]


def test_kosovo_breaks_no_treaty_duty():
    assert {f.obligation for f in official().elements if f.jurisdiction == "xk"} <= {"", "differs"}
    assert {g.obligation for g in official().gaps if g.jurisdiction == "xk"} <= {"", "differs"}


def test_absence_needs_a_match_that_stands():
    judged = {(g.jurisdiction, g.offence) for g in official().gaps if g.coverage in (Coverage.FULL, Coverage.PARTIAL)}
    judged |= {
        (g.jurisdiction, g.offence)
        for g in official().gaps
        if g.coverage is Coverage.UNCLEAR and (g.found or g.missing)
    }
    for finding in official().elements:
        if finding.status is ABSENT:
            assert (finding.jurisdiction, finding.offence) in judged, finding


# The written result says the same.


@pytest.fixture(scope="module")
def result(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("elements") / "out"
    write_result(official(), folder)
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as handle:
        return list(DictReader(handle))


@pytest.mark.parametrize("name", ["elements.csv", "element_quotes.csv"])
def test_every_written_quote_stands_in_the_written_text(result, name):
    quoted = [row for row in rows(result, name) if row["quote"]]
    assert len(quoted) > 3_000
    texts: dict[str, str] = {}
    for row in quoted:
        if row["file"] not in texts:
            with (result / "text" / f"{row['file']}.txt").open(encoding="utf-8", newline="") as handle:
                texts[row["file"]] = handle.read()
        assert texts[row["file"]][int(row["start"]) : int(row["end"])] == row["quote"], row


def test_the_first_of_all_quotes_is_the_one_shown(result):
    key = ("offence", "jurisdiction", "element")
    first = {tuple(r[k] for k in key): r["quote"] for r in rows(result, "element_quotes.csv") if r["number"] == "1"}
    shown = {tuple(r[k] for k in key): r["quote"] for r in rows(result, "elements.csv") if r["status"] == "present"}
    assert first == shown


def test_every_absent_row_names_what_was_searched(result):
    absent = [row for row in rows(result, "elements.csv") if row["status"] == "absent"]
    assert absent and all(row["searched"] for row in absent)


# Facts that others have published.


def test_in_argentina_the_means_of_trafficking_only_raise_the_penalty():
    """Ley 26.842 took the means out of the basic form (Código Penal 145 bis) and left them in 145 ter."""
    means = ("threat-or-force", "fraud-or-deception", "abuse-of-vulnerability", "payments-to-controller")
    for element in means:
        finding = found()["ar", "trafficking-in-persons", element]
        assert (finding.status, finding.role, finding.article) == (PRESENT, ElementRole.AGGRAVATING, "145 ter")
    assert status("ar", "trafficking-in-persons", "child-no-means") is PRESENT
    assert "The means are not required" in cell("ar", "trafficking-in-persons").sentence


@pytest.mark.parametrize("jurisdiction", ["pe", "al"])
def test_smuggling_of_migrants_without_enabling_illegal_stay(jurisdiction):
    assert status(jurisdiction, "migrant-smuggling", "procure-illegal-entry") is PRESENT
    assert status(jurisdiction, "migrant-smuggling", "enable-illegal-stay") is ABSENT
    gap = cell(jurisdiction, "migrant-smuggling")
    assert gap.coverage is Coverage.PARTIAL and "enable-illegal-stay" in gap.missing


def test_trafficking_in_albania_does_not_name_servitude():
    assert status("al", "trafficking-in-persons", "servitude") is ABSENT
    assert status("al", "trafficking-in-persons", "slavery") is PRESENT


def test_laundering_in_kosovo_is_left_to_another_law():
    """Kodi penal 06/L-074 302 punishes laundering as a law that is not among the files defines it."""
    assert cell("xk", "money-laundering").coverage is not Coverage.FULL


@pytest.mark.xfail(strict=True, reason="any offence of this chapter is read as any offence")
def test_offences_of_one_chapter_are_not_the_widest_range():
    assert status("xk", "money-laundering", "predicate-widest-range") is not PRESENT


def test_a_rule_on_costs_states_no_acquisition_of_proceeds():
    assert found()["xk", "money-laundering", "acquisition-possession-use"].article != "276"


# Figures.


def score(folder: Path) -> dict[str, float]:
    command = [sys.executable, SHARED / "eval" / "score.py", folder, GOLD / "provisions.csv", "--json"]
    command += ["--elements", GOLD / "elements.csv"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)["figures"]
    return figures


@pytest.fixture(scope="module")
def figures(result) -> dict[str, float]:
    return score(result)


@pytest.fixture(scope="module")
def without_skill(result, tmp_path_factory) -> dict[str, float]:
    """The figures of the same result with every element called present."""
    folder = tmp_path_factory.mktemp("without_skill")
    for name in ("matches.csv", "provisions.csv", "offences.csv", "gaps.csv"):
        (folder / name).write_bytes((result / name).read_bytes())
    lines = ["offence,jurisdiction,element,status"]
    lines += [f"{f.offence},{f.jurisdiction},{f.element},present" for f in official().elements]
    (folder / "elements.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return score(folder)


@pytest.mark.parametrize("figure", EVERYTHING_PRESENT)
def test_what_a_program_without_skill_gets(without_skill, figure):
    assert without_skill[figure] == pytest.approx(EVERYTHING_PRESENT[figure], abs=0.005)


@pytest.mark.parametrize("figure", FLOORS)
def test_a_figure_stays_above_its_floor_and_above_no_skill(figures, without_skill, figure):
    assert figures[figure] >= FLOORS[figure] > without_skill[figure]


@pytest.mark.parametrize("figure", CEILINGS)
def test_a_figure_stays_below_its_ceiling(figures, figure):
    assert figures[figure] <= CEILINGS[figure]


def test_hardly_any_country_is_left_in_doubt_everywhere():
    """Where nothing is said, nothing is wrong either: the share of core elements that are unclear stays small."""
    core = {(o.id, row.element) for o in official().yardstick.offences for row in o.core}
    counts = Counter(f.status for f in official().elements if (f.offence, f.element) in core)
    assert counts[UNCLEAR] < 0.25 * counts.total()
