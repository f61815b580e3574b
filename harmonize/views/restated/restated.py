"""A comparison in the reader's language: its sentences said again, its names translated, its laws left as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from harmonize.lang.catalogue import RESULTS
from harmonize.lang.restate import Restater
from harmonize.model import Comparison, ElementFinding, Evidence, Gap, Instrument, Match

from ..words import Words
from .restated_names import element_names, restated_jurisdiction, restated_yardstick, result_names

LIST = "; "
"""Parts the sentences of a penalty's note."""


def restate(comparison: Comparison, words: Words) -> Comparison:
    """Return a comparison in the language of ``words``; the same object where that is the language of results.

    What is not recognised stays as it is. Notices, and reasons for files that were not read, stay too.
    """
    tag = words.code
    if tag == RESULTS:
        return comparison
    yardstick = restated_yardstick(comparison.yardstick, tag)
    speaker = Restater(tag, result_names(tag, comparison.yardstick, yardstick))
    offences = zip(comparison.yardstick.offences, yardstick.offences, strict=True)
    elements = {old.id: element_names(old, new) for old, new in offences}
    return replace(
        comparison,
        yardstick=yardstick,
        jurisdictions=tuple(restated_jurisdiction(item, tag) for item in comparison.jurisdictions),
        instruments=tuple(_instrument(item, tag) for item in comparison.instruments),
        matches=tuple(_match(item, speaker) for item in comparison.matches),
        elements=tuple(_finding(item, speaker) for item in comparison.elements),
        gaps=tuple(_gap(item, speaker, elements.get(item.offence, {})) for item in comparison.gaps),
    )


def _instrument(instrument: Instrument, tag: str) -> Instrument:
    """Leave out the gloss of a title that its reader can read."""
    same = instrument.language.split("-")[0] == tag.split("-")[0]
    return replace(instrument, title_en="") if same and instrument.title else instrument


def _match(match: Match, speaker: Restater) -> Match:
    return replace(
        match,
        reasons=tuple(speaker.sentence(reason, "match") for reason in match.reasons),
        evidence=tuple(_evidence(item, speaker) for item in match.evidence),
    )


def _evidence(item: Evidence, speaker: Restater) -> Evidence:
    return Evidence(
        item.comparison,
        item.value,
        item.weight,
        speaker.sentence(item.reason, "match"),
        item.quotes,
        tuple(speaker.listed(words, "elsewhere", ", ") for words in item.other_side),
        setting=item.setting,
    )


def _finding(finding: ElementFinding, speaker: Restater) -> ElementFinding:
    rule, duty = speaker.sentence(finding.rule, "element"), speaker.sentences(finding.duty, "obligation")
    return replace(finding, rule=rule, duty=duty)


def _gap(gap: Gap, speaker: Restater, elements: Mapping[str, str]) -> Gap:
    return replace(
        gap,
        sentence=speaker.sentences(gap.sentence, "cell", elements),
        penalty_note=speaker.listed(gap.penalty_note, "penalty", LIST),
    )
