"""The table of what each comparison is worth: what is left out is left out, and nothing else."""

from __future__ import annotations

import sys
from dataclasses import fields
from types import SimpleNamespace

import pytest

from harmonize.exemplars import load_exemplars
from harmonize.match import weigh_candidates
from harmonize.match.vectors import NAMES
from harmonize.settings import Weights, load_settings
from harmonize.yardsticks import load_yardstick
from tests.evaluation.matching import OFFENCE, PROVISIONS, answers, countries
from tests.shared_folder import PROJECT

sys.path.insert(0, str(PROJECT / "benchmarks"))
ablation = pytest.importorskip("ablation")


def test_every_weight_is_in_one_group_or_in_every_row():
    grouped = [name for group in ablation.GROUPS.values() for name in group]
    assert len(grouped) == len(set(grouped))
    assert {field.name for field in fields(Weights)} - set(grouped) == {"start", "lead"}


def test_a_row_judges_by_what_it_keeps():
    bench = ablation.Bench(load_yardstick(), load_exemplars(), load_settings(), (countries(), answers()), None)
    full = ablation._weigh(bench, lambda _: bench.exemplars)
    heading = ablation.GROUPS["heading"]
    alone = ablation._only(full, heading.__contains__)
    for found in alone.values():
        for item in found[OFFENCE]:
            assert {e.setting for e in item.evidence} <= {"start", *heading}
            assert item.signs == 0.0 and item.decided
    row = ablation._judge("heading alone", bench, alone)
    assert row.held.figures["principal@1"].n == 2 and row.others is None


def test_without_exemplars_is_the_same_as_leaving_their_findings_out():
    bench = ablation.Bench(load_yardstick(), load_exemplars(), load_settings(), (countries(), answers()), None)
    alike = ablation.GROUPS["exemplars by words"] | ablation.GROUPS["exemplars by concepts"]
    left = ablation._only(ablation._weigh(bench, lambda _: bench.exemplars), lambda setting: setting not in alike)
    for country in countries():
        anew = weigh_candidates(country.readings, bench.yardstick, (), bench.settings)
        assert [i.odds for i in anew[OFFENCE]] == [i.odds for i in left[country.code][OFFENCE]]


def test_names_of_offences_are_unlearnt():
    nameless = ablation._without_names(load_yardstick())
    for offence in nameless.offences:
        known = {c for group in offence.profile.decisive for c in group} | set(offence.profile.against)
        known |= {concept for concept, _ in offence.profile.signs}
        assert not [concept for concept in known if concept.startswith(NAMES)]
        assert not offence.profile.names
    for reading in ablation._unread_names(countries()[0].readings):
        assert not [m for m in (*reading.in_heading, *reading.in_body) if m.concept.startswith(NAMES)]


def test_exemplars_of_strangers_are_of_other_families():
    for country in countries():
        family = {"me": "slavic", "pe": "romance"}[country.code]
        chosen = ablation._strangers(load_exemplars())(SimpleNamespace(readings=country.readings))
        assert chosen and family not in {exemplar.family for exemplar in chosen}


def test_countries_of_other_answers_are_judged_by_the_weights_of_all(capsys):
    both = countries(), answers()
    bench = ablation.Bench(load_yardstick(), load_exemplars(), load_settings(), both, both)
    row = ablation._judge("all", bench, ablation._weigh(bench, lambda _: bench.exemplars))
    assert row.others.figures["principal@1"].n == 2 and len(row.others_masking.cells) == 2
    ablation._print_table([(row.name, row.others, row.others_masking)])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5 and len({line.count("|") for line in lines}) == 1
    assert lines[-1].startswith("| all | ") and " of 2 | " in lines[-1]


def test_answers_of_countries_that_are_fitted_on_are_left_out(tmp_path):
    table = tmp_path / "answers.csv"
    table.write_text(PROVISIONS.replace("ME,", "XK,"), encoding="utf-8")
    assert ablation._gold_of_tables([table], answers()).jurisdictions == ("XK",)
