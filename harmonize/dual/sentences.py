"""The reasons of a row in words; each sentence is made once, however many rows it stands in."""

from __future__ import annotations

from functools import lru_cache

from harmonize.lang.lengths import duration
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
) -> str:
    """Say whether a jurisdiction punishes an offence: in which articles, and with what."""
    key = "no_optional" if optional else punishable.value
    named = ", ".join(dict.fromkeys(articles))
    said = phrase(f"dual.side_{key}", name=name, articles=named)
    if not articles:
        return said
    return f"{said} {penalty_sentence(source, prison)}"


def penalty_sentence(source: str, prison: PrisonRange | None) -> str:
    """Say the prison term of the basic form, which bound is of the general part, and what graver forms reach."""
    if prison is None:
        return phrase("dual.penalty_unknown")
    said = phrase("dual.penalty", article=source, term=_term(prison))
    if prison.none:
        said = phrase("dual.penalty_none", article=source)
    parts = [said]
    if prison.general_min or prison.general_max:
        which = "dual.general_min" if prison.general_min else "dual.general_max"
        parts.append(phrase(which, article=prison.general_min or prison.general_max))
    if prison.gravest_months is not None:
        parts.append(phrase("dual.gravest", term=duration(prison.gravest_months)))
    return " ".join(parts)


def _term(prison: PrisonRange) -> str:
    low, high = prison.min_months, prison.max_months
    if low is None and high is None:
        return phrase("penalty.life") if prison.life else phrase("penalty.unknown")
    if low is not None and high is not None:
        words = phrase("penalty.range", low=duration(low), high=duration(high))
    elif high is not None:
        words = phrase("penalty.up_to", high=duration(high))
    else:
        words = phrase("penalty.from", low=duration(low or 0))
    return phrase("dual.or_life", term=words) if prison.life else words


@lru_cache(maxsize=20_000)
def elements_sentence(key: str, name: str, other: str, descriptions: tuple[str, ...]) -> str:
    """Say which elements one jurisdiction has and the other lacks, or is not known to have."""
    return phrase(f"dual.{key}", name=name, other=other, elements="; ".join(descriptions))


@lru_cache(maxsize=4000)
def rule_sentence(finding: RuleFinding) -> str:
    """Say what a treaty that binds both asks, and whether both laws reach it."""
    named = _named(finding)
    if finding.months is None:
        parts = [phrase("dual.rule_no_figure", treaty=named)]
        if finding.met is Met.UNCLEAR:
            parts.append(phrase("dual.rule_no_prison"))
    else:
        asked = phrase(f"dual.asked_{finding.measure.value}", term=duration(finding.months))
        parts = [phrase(f"dual.rule_{finding.met.value}", treaty=named, asked=asked)]
    if finding.condition:
        parts.append(phrase("dual.rule_condition", condition=finding.condition))
    if finding.recalled:
        parts.append(phrase("dual.rule_recalled"))
    return " ".join(parts)


@lru_cache(maxsize=4000)
def unknown_sentence(findings: tuple[RuleFinding, ...]) -> str:
    """Name the treaties of which it is not known whether they bind both."""
    return phrase("dual.rule_unknown", treaties=", ".join(map(_named, findings)))


def _named(finding: RuleFinding) -> str:
    return f"{treaties()[finding.instrument].brief} art. {finding.article}"


@lru_cache(maxsize=1000)
def reservation_sentence(name: str, reservation: Reservation) -> str:
    """Say what a State reserved to a treaty's rule on extradition."""
    article = f" {reservation.article}" if reservation.article else ""
    said = phrase(
        "dual.reservation",
        name=name,
        treaty=treaties()[reservation.instrument].brief,
        article=article,
        says=reservation.says,
    )
    return said if reservation.basis is Basis.TEXT_READ else f"{said} {phrase('dual.rule_recalled')}"


def is_live(reservation: Reservation) -> bool:
    """Say whether a reservation still holds."""
    return reservation.effect is not Effect.WITHDRAWN


def no_treaty_sentence() -> str:
    """Say that no treaty of the data binds both."""
    return phrase("dual.no_treaty")


def conflict_sentence() -> str:
    """Say that one treaty's figure is not met while another asks for none."""
    return phrase("dual.conflict")
