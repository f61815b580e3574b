"""Penalties that an article takes from another one, filled in once all articles are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.jurisdictions import country_facts
from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind, Provision, ProvisionStatus, label_key

from .changes import PenaltyChange
from .weighing import LIBERTY

LONGEST_CHAIN = 4
"""Articles over which a penalty may be passed on."""


def resolve_references(offences: Sequence[Offence], provisions: Sequence[Provision]) -> tuple[Offence, ...]:
    """Give penalties taken from another article of the same file that article's basic bounds.

    A reference to the article before is resolved by printed order. What cannot be resolved keeps
    its reference and no bounds.
    """
    order = [p.article for p in provisions if p.status is ProvisionStatus.IN_FORCE]
    before = {label: order[index - 1] for index, label in enumerate(order) if index}
    basic: dict[str, Penalty] = {}

    def resolved(offence: Offence, penalty: Penalty) -> Penalty:
        bounded = penalty.max_months is not None or penalty.min_months is not None
        own = label_key(penalty.by_reference) == label_key(offence.article)
        if not penalty.by_reference or bounded or own or penalty.kind not in LIBERTY:
            return penalty
        label = before.get(offence.article, "") if penalty.by_reference == "previous" else penalty.by_reference
        source = basic.get(label_key(label))
        if source is None:
            return replace(penalty, by_reference=label)
        if penalty.change:
            changed = PenaltyChange.from_label(penalty.change, penalty.quote)
            source = changed.apply(source, country_facts(offence.jurisdiction))
        return replace(
            penalty, by_reference=label, min_months=source.min_months, max_months=source.max_months, kind=source.kind
        )

    known = tuple(offences)
    for _ in range(LONGEST_CHAIN):
        basic.clear()
        for offence in known:
            for penalty in offence.penalties:
                if offence.form is OffenceForm.BASIC and penalty.kind in LIBERTY and _stated(penalty):
                    basic.setdefault(label_key(offence.article), penalty)
        before_pass = known
        known = tuple(replace(o, penalties=tuple(resolved(o, p) for p in o.penalties)) for o in known)
        if known == before_pass:
            break
    return known


def _stated(penalty: Penalty) -> bool:
    bounded = penalty.min_months is not None or penalty.max_months is not None
    return bounded or penalty.kind is PenaltyKind.LIFE
