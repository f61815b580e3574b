"""Pairs that stand, pairs that wait, and what is said of provisions that have neither."""

from __future__ import annotations

from dataclasses import replace

from harmonize.match.counterparts import find_alone, propose
from harmonize.match.counterparts.relation import mirrored
from harmonize.model import AloneFinding, Verdict
from harmonize.settings import load_settings
from harmonize.yardsticks import load_law_kinds
from tests.factories import make_comparison

from .invented import profile, weighed

RULES = load_settings().pair_rules


def proposals(a: str, b: str, **changes: float):
    return propose(weighed(a, b), replace(RULES, **changes))


def test_a_pair_names_both_what_they_share_and_their_words():
    found = next(item for item in proposals("pe", "me").counterparts if item.a.article == "10")
    assert (found.b.article, found.rank, found.rank_back) == ("20", 1, 1)
    assert found.verdict is Verdict.MATCH and "trafficking in persons" in found.shared
    assert found.quotes_a[0].text == "Trata de personas" and found.quotes_b[0].text == "Trgovina ljudima"
    assert any("nearest" in reason for reason in found.reasons)


def test_the_mirrored_pairs_are_the_same():
    there = {(i.a, i.b): (i.rank, i.rank_back, i.score, i.relation) for i in proposals("pe", "me").counterparts}
    back = {
        (i.b, i.a): (i.rank_back, i.rank, i.score, mirrored(i.relation)) for i in proposals("me", "pe").counterparts
    }
    assert there == back != {}


def alone(law_kinds: tuple[str, ...], other_kinds: tuple[str, ...], **changes: float):
    sides = [profile("pe"), profile("me")]
    base = make_comparison().instruments[0]
    instruments = [
        replace(base, jurisdiction=side.jurisdiction, file=side.readings[0].provision.file, law_kinds=kinds)
        for side, kinds in zip(sides, (law_kinds, other_kinds), strict=True)
    ]
    found = {("pe", "me"): proposals("pe", "me", **changes)}
    return list(find_alone(sides, found, instruments, load_law_kinds()))


NEVER = {"match": 2.0, "review": 2.0, "review_mutual": 2.0}


def test_who_has_a_counterpart_is_not_alone():
    assert ("pe", "10") not in {(i.provision.jurisdiction, i.provision.article) for i in alone(("code",), ("code",))}


def test_every_punishing_provision_without_any_pair_is_alone_once_for_each_other():
    found = alone(("code",), ("code",), **NEVER)
    keys = [(item.provision, item.other) for item in found]
    punishing = sum(int(profile(code).punishing.sum()) for code in ("pe", "me"))
    assert len(keys) == len(set(keys)) == punishing
    nearest = next(item for item in found if item.provision.article == "10")
    assert nearest.nearest.article == "20" and nearest.score > 0.5 and nearest.reason


def test_a_law_that_is_not_at_hand_is_no_gap():
    by_article = {item.provision.article: item.finding for item in alone(("code",), (), **NEVER)}
    assert by_article["10"] is AloneFinding.NOT_LOADED
    by_article = {item.provision.article: item for item in alone(("arms",), ("code",), **NEVER)}
    assert by_article["10"].finding is AloneFinding.NOT_LOADED and "law on firearms" in by_article["10"].reason


def test_a_law_of_no_known_kind_says_nothing():
    found = {item.provision.article: item.finding for item in alone((), ("code",), **NEVER)}
    assert found["10"] is AloneFinding.UNCLEAR


def test_only_what_the_terms_know_can_be_missing():
    found = {item.provision.article: item.finding for item in alone(("code",), ("code",), **NEVER)}
    assert found["10"] is AloneFinding.NO_COUNTERPART
    assert found["13"] is AloneFinding.UNCLEAR
