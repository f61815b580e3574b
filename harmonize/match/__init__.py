"""From read provisions to matches with the offences of the yardstick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from harmonize.lang import room_for_tag
from harmonize.model import Exemplar, Match, ProvisionReading, Yardstick
from harmonize.settings import Settings, VerdictRules

from .candidates import propose_candidates
from .combine import Scored, weigh
from .comparisons import Question, library
from .likeness import Likeness
from .opinion import add_opinion, possible_candidates
from .peers import PEERS, compare_lead, compare_rivals, compare_standing
from .ranking import rank_candidates
from .verdicts import judge

__all__ = [
    "Scored",
    "add_opinion",
    "judge_candidates",
    "judge_offences",
    "match_offences",
    "possible_candidates",
    "reweigh_candidates",
    "score_candidates",
    "settle_candidates",
    "weigh_candidates",
]


def match_offences(
    jurisdiction: str,
    readings: Sequence[ProvisionReading],
    yardstick: Yardstick,
    exemplars: Sequence[Exemplar],
    settings: Settings,
) -> tuple[Match, ...]:
    """Return the matches of one jurisdiction, by offence in yardstick order, best first.

    Only the jurisdiction's own provisions, the yardstick, the exemplars of other jurisdictions and the settings
    have a say. An article that stands twice in one file is taken once, at its best.
    """
    judged = judge_offences(jurisdiction, score_candidates(readings, yardstick, exemplars, settings), settings)
    return tuple(match for matches in judged.values() for match in matches)


def judge_offences(
    jurisdiction: str, scored: Mapping[str, Sequence[Scored]], settings: Settings
) -> dict[str, tuple[Match, ...]]:
    """Return the matches of one jurisdiction by offence, in the order of ``scored``; of each the best first."""
    return {offence: judge_candidates(jurisdiction, items, settings.verdicts) for offence, items in scored.items()}


def judge_candidates(jurisdiction: str, scored: Sequence[Scored], rules: VerdictRules) -> tuple[Match, ...]:
    """Return the matches of one offence in one jurisdiction, best first."""
    return judge(rank_candidates(scored), jurisdiction, rules)


def score_candidates(
    readings: Sequence[ProvisionReading], yardstick: Yardstick, exemplars: Sequence[Exemplar], settings: Settings
) -> dict[str, list[Scored]]:
    """Weigh every candidate of one jurisdiction: by itself, against other offences, against its peers."""
    weighed = weigh_candidates(readings, yardstick, exemplars, settings)
    return {offence: settle_candidates(items, settings) for offence, items in weighed.items()}


def settle_candidates(weighed: Sequence[Scored], settings: Settings) -> list[Scored]:
    """Weigh in what depends on the other candidates of one offence in one jurisdiction; anew, where it was before."""
    standing = compare_standing([item.without(PEERS) for item in weighed], settings.weights)
    return compare_lead(standing, settings.weights)


def reweigh_candidates(weighed: Mapping[str, Sequence[Scored]], settings: Settings) -> dict[str, list[Scored]]:
    """Return the same findings under the weights of other settings."""
    return {
        offence: settle_candidates([item.reweighed(settings.weights) for item in items], settings)
        for offence, items in weighed.items()
    }


def weigh_candidates(
    readings: Sequence[ProvisionReading], yardstick: Yardstick, exemplars: Sequence[Exemplar], settings: Settings
) -> dict[str, list[Scored]]:
    """Weigh every candidate of one jurisdiction by itself and against other offences, by offence.

    Hardly anything here depends on the jurisdiction's other provisions: they set the scale that likeness is
    measured on, from which the likest are left out, so that without a provision the others weigh much the same.
    """
    if not readings:
        return {offence.id: [] for offence in yardstick.offences}
    comparisons = library(settings)
    likeness = Likeness(readings[0].provision.jurisdiction, readings, exemplars)
    by_provision: dict[int, list[Scored]] = {}
    for offence in yardstick.offences:
        for reading in propose_candidates(readings, offence):
            room = room_for_tag(reading.provision.language)
            question = Question(offence, room.wordings.get(offence.id) if room else None, likeness)
            scored = weigh(reading, question, comparisons, settings.weights)
            by_provision.setdefault(id(reading), []).append(scored)
    labels = {offence.id: offence.label for offence in yardstick.offences}
    final: dict[str, list[Scored]] = {offence.id: [] for offence in yardstick.offences}
    for group in by_provision.values():
        for item in compare_rivals(group, labels, settings.weights):
            final[item.offence].append(item)
    return final
