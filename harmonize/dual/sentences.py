"""The reasons of a row in words; each sentence is made once, however many rows it stands in.

``code`` is everywhere the interface language that it is said in.
"""

from __future__ import annotations

from functools import lru_cache

from harmonize.lang.catalogue import RESULTS
from harmonize.lang.lengths import duration
from harmonize.lang.names import named as name_in
from harmonize.lang.phrases import phrase
from harmonize.treaties import Basis, Effect, Reservation, treaties

from .schema import Met, PrisonRange, Punishable, RuleFinding


def side_sentence(
    name: str,
    punishable: Punishable,
    articles: tuple[str, ...],
    source: str,
    prison: PrisonRange | None,
    *,
    optional: bool,
    code: str = RESULTS,
) -> str:
    """Say whether a jurisdiction punishes an offence: in which articles, and with what."""
    key = "no_optional" if optional else punishable.value
    named = ", ".join(dict.fromkeys(articles))
    said = phrase(f"dual.side_{key}", code=code, name=name, articles=named)
    if not articles:
        return said
    return f"{said} {penalty_sentence(source, prison, code)}"


def penalty_sentence(source: str, prison: PrisonRange | None, code: str = RESULTS) -> str:
    """Say the prison term of the basic form, which bound is of the general part, and what graver forms reach."""
    if prison is None:
        return phrase("dual.penalty_unknown", code=code)
    said = phrase("dual.penalty", code=code, article=source, term=_term(prison, code))
    if prison.none:
        said = phrase("dual.penalty_none", code=code, article=source)
    parts = [said]
    if prison.general_min or prison.general_max:
        which = "dual.general_min" if prison.general_min else "dual.general_max"
        parts.append(phrase(which, code=code, article=prison.general_min or prison.general_max))
    if prison.gravest_months is not None:
        parts.append(phrase("dual.gravest", code=code, term=duration(prison.gravest_months, code)))
    return " ".join(parts)


def _term(prison: PrisonRange, code: str) -> str:
    low, high = prison.min_months, prison.max_months
    if low is None and high is None:
        return phrase("penalty.life", code=code) if prison.life else phrase("penalty.unknown", code=code)
    if low is not None and high is not None:
        words = phrase("penalty.range", code=code, low=duration(low, code), high=duration(high, code))
    elif high is not None:
        words = phrase("penalty.up_to", code=code, high=duration(high, code))
    else:
        words = phrase("penalty.from", code=code, low=duration(low or 0, code))
    return phrase("dual.or_life", code=code, term=words) if prison.life else words


def maximum_words(prison: PrisonRange | None, code: str = RESULTS) -> str:
    """Say the longest term of a basic form, or that there is none or that it is not known."""
    if prison is None:
        return phrase("dual.maximum_unknown", code=code)
    if prison.none:
        return phrase("dual.maximum_none", code=code)
    if prison.max_months is None:
        return phrase("penalty.life" if prison.life else "dual.maximum_unknown", code=code)
    said = phrase("dual.maximum", code=code, term=duration(prison.max_months, code))
    return phrase("dual.or_life", code=code, term=said) if prison.life else said


@lru_cache(maxsize=20_000)
def elements_sentence(key: str, name: str, other: str, descriptions: tuple[str, ...], code: str = RESULTS) -> str:
    """Say which elements one jurisdiction has and the other lacks, or is not known to have."""
    return phrase(f"dual.{key}", code=code, name=name, other=other, elements="; ".join(descriptions))


@lru_cache(maxsize=4000)
def rule_sentence(finding: RuleFinding, code: str = RESULTS) -> str:
    """Say what a treaty that binds both asks, and whether both laws reach it."""
    named = _named(finding, code)
    if finding.months is None:
        parts = [phrase("dual.rule_no_figure", code=code, treaty=named)]
        if finding.met is Met.UNCLEAR:
            parts.append(phrase("dual.rule_no_prison", code=code))
    else:
        asked = phrase(f"dual.asked_{finding.measure.value}", code=code, term=duration(finding.months, code))
        parts = [phrase(f"dual.rule_{finding.met.value}", code=code, treaty=named, asked=asked)]
    if finding.condition:
        parts.append(phrase("dual.rule_condition", code=code, condition=name_in(code, "condition", finding.condition)))
    if finding.recalled:
        parts.append(phrase("dual.rule_recalled", code=code))
    return " ".join(parts)


@lru_cache(maxsize=4000)
def unknown_sentence(findings: tuple[RuleFinding, ...], code: str = RESULTS) -> str:
    """Name the treaties of which it is not known whether they bind both."""
    return phrase("dual.rule_unknown", code=code, treaties=", ".join(_named(finding, code) for finding in findings))


def _named(finding: RuleFinding, code: str) -> str:
    return f"{_brief(finding.instrument, code)} art. {finding.article}"


def _brief(instrument: str, code: str) -> str:
    return name_in(code, "treaty", instrument, treaties()[instrument].brief)


@lru_cache(maxsize=1000)
def reservation_sentence(name: str, reservation: Reservation, code: str = RESULTS) -> str:
    """Say what a State reserved to a treaty's rule on extradition."""
    article = f" {reservation.article}" if reservation.article else ""
    said = phrase(
        "dual.reservation",
        code=code,
        name=name,
        treaty=_brief(reservation.instrument, code),
        article=article,
        says=name_in(code, "reservation", reservation.says),
    )
    return said if reservation.basis is Basis.TEXT_READ else f"{said} {phrase('dual.rule_recalled', code=code)}"


def is_live(reservation: Reservation) -> bool:
    """Say whether a reservation still holds."""
    return reservation.effect is not Effect.WITHDRAWN


def no_treaty_sentence(code: str = RESULTS) -> str:
    """Say that no treaty of the data binds both."""
    return phrase("dual.no_treaty", code=code)


def conflict_sentence(code: str = RESULTS) -> str:
    """Say that one treaty's figure is not met while another asks for none."""
    return phrase("dual.conflict", code=code)
