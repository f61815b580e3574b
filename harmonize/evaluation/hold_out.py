"""Each country judged by weights that were fitted without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from harmonize.errors import WrongUse
from harmonize.match import Scored, reweigh_candidates, weigh_candidates
from harmonize.match.fitting import LOOSE_RIDGE, JudgedCandidate, fit_weights, unlearned
from harmonize.model import Exemplar, Yardstick
from harmonize.settings import Settings, Weights

from .answers import Answers
from .calibration import Pair
from .countries import Country, answer_of_country, place_of_reading
from .gold import Gold
from .masking import Masking, mask_country, merge_maskings

FEWEST = 2
Weighed = Mapping[str, Sequence[Scored]]
"""The candidates of one country, by offence."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Answers of all countries, each by the weights of the others; ``weights`` were fitted on all.

    ``pairs`` are the probabilities of **all** candidates in cells of gold, also of those that no result shows.
    """

    answers: Answers
    pairs: tuple[Pair, ...]
    masking: Masking
    """What each country's cells get without their own provisions, by the weights of the others."""
    weights: Weights
    by_jurisdiction: Mapping[str, Weights]
    """The weights that judged each country (in capitals)."""


def hold_out(
    countries: Sequence[Country], gold: Gold, yardstick: Yardstick, exemplars: Sequence[Exemplar], settings: Settings
) -> HeldOut:
    """Fit on all countries but one, in turn, and judge that one.

    Fitted is on cells of gold alone: of other offences nobody knows which candidates are right. The fit starts
    from weights that know their signs only, for those in use may have been fitted on the country held out. Raises
    WrongUse where there are fewer than two countries.
    """
    weighed = {c.code: weigh_candidates(c.readings, yardstick, exemplars, settings) for c in countries}
    return hold_out_weighed(countries, weighed, gold, yardstick, settings)


def hold_out_weighed(
    countries: Sequence[Country], weighed: Mapping[str, Weighed], gold: Gold, yardstick: Yardstick, settings: Settings
) -> HeldOut:
    """Hold out countries whose candidates are weighed already; ``weighed`` has them by the country's code."""
    if len(countries) < FEWEST:
        raise WrongUse("holding out needs answers and statutes of at least two countries.")
    judged = {c.code: judge_candidates_by_gold(c, weighed[c.code], gold) for c in countries}
    answers, pairs, masked, fitted = [], [], [], {}
    for country in countries:
        others = [item for code, items in judged.items() if code != country.code for item in items]
        weights = fitted[country.code.upper()] = fit_without_prior(others, settings)
        refitted = replace(settings, weights=weights)
        scored = reweigh_candidates(weighed[country.code], refitted)
        answers.append(answer_of_country(country, scored, yardstick, refitted))
        pairs.extend(candidate_pairs(country.code, scored, gold))
        masked.append(mask_country(country, scored, gold, refitted, yardstick))
    everything = [item for items in judged.values() for item in items]
    masking = merge_maskings(masked)
    return HeldOut(merge_answers(answers), tuple(pairs), masking, fit_without_prior(everything, settings), fitted)


def fit_without_prior(candidates: Sequence[JudgedCandidate], settings: Settings) -> Weights:
    """Fit from weights that have learnt nothing."""
    return fit_weights(candidates, unlearned(settings.weights), ridge=LOOSE_RIDGE)


def judge_candidates_by_gold(country: Country, weighed: Weighed, gold: Gold) -> list[JudgedCandidate]:
    """Return the candidates of every cell of gold in one country, with what gold says of them."""
    found = []
    for offence, items in weighed.items():
        known = gold.cells.get((country.code.upper(), offence))
        if known is None:
            continue
        principal = known.principal
        for item in items:
            place = place_of_reading(item.reading)
            found.append(JudgedCandidate(country.code, offence, item, known.answer(place), place in principal))
    return found


def candidate_pairs(code: str, scored: Mapping[str, Sequence[Scored]], gold: Gold) -> list[Pair]:
    """Return probability and truth of every candidate in cells of gold; ``partial`` ones are left out."""
    pairs = []
    for offence, items in scored.items():
        known = gold.cells.get((code.upper(), offence))
        for item in items if known else ():
            answer = known.answer(place_of_reading(item.reading)) if known else ""
            if answer != "partial":
                pairs.append((item.score, answer == "yes"))
    return pairs


def merge_answers(answers: Sequence[Answers]) -> Answers:
    """Put the answers of several countries together."""
    return Answers(
        *(
            {key: value for one in answers for key, value in getattr(one, name).items()}
            for name in ("proposals", "bounds", "coverage", "elements", "articles")
        )
    )
