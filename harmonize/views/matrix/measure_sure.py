"""How sure the state of each cell is; of a law that was not loaded nothing is sure."""

from __future__ import annotations

from harmonize.model import Coverage, Gap

from ..likelihood import Likelihood, how_sure, likelihood, whole_percent
from ..lookup import Lookup
from ..words import Words
from .measures import Band, Measure, Measured, Reading, keeps_state, state_bands, step

BANDS = (
    (Likelihood.ALMOST_CERTAIN, 5),
    (Likelihood.LIKELY, 3),
    (Likelihood.OPEN, 2),
    (Likelihood.UNLIKELY, 1),
)
SILENT = (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States that say nothing of the law, so that one cannot ask how sure they are."""


def measure_sure(lookup: Lookup, words: Words) -> Measured:
    """Read how sure every cell is."""
    readings = {(gap.offence, gap.jurisdiction): _reading(gap, words) for gap in lookup.gaps}
    bands = tuple(
        Band(band.value, step(level), "", words.say("measure.sure_band", word=word, range=share))
        for band, level in BANDS
        for word, share in [(words.say(f"likelihood.{band.value}"), words.say(f"likelihood_range.{band.value}"))]
    )
    said = [gap for gap in lookup.gaps if gap.coverage not in SILENT]
    sure = [likelihood(gap.confidence) for gap in said]
    lead = words.say(
        "measure.lead_sure",
        said=words.number(len(said)),
        cells=words.count("matrix.count_cells", len(readings)),
        certain=words.number(sure.count(Likelihood.ALMOST_CERTAIN)),
        likely=words.number(sure.count(Likelihood.LIKELY)),
        rest=words.count("measure.count_open", sure.count(Likelihood.OPEN) + sure.count(Likelihood.UNLIKELY)),
    )
    return Measured(Measure.SURE, (*bands, *state_bands(words)), readings, lead)


def _reading(gap: Gap, words: Words) -> Reading:
    if gap.coverage in SILENT:
        return Reading(gap.coverage.value)
    percent = whole_percent(gap.confidence)
    edge = "under_brief" if percent < 1 else "over_brief" if percent > 99 else ""
    brief = words.say(f"measure.{edge}") if edge else str(percent)
    band = gap.coverage.value if keeps_state(gap) else likelihood(gap.confidence).value
    said = words.say("panel.how_sure", sure=how_sure(gap.confidence, words))
    return Reading(band, words.say("likelihood.figure", n=brief), brief, said)
