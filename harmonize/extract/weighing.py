"""Penalties that stand together, and what their bounds say of an offence's form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind

BOUNDARY = ";"
"""Stands for the connective of a penalty that begins a new clause."""
LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)


def weigh_form(group: Sequence[Penalty], basis: Offence, *, opens: bool) -> OffenceForm:
    """Name a variant by its ceiling against the basic form's: lower is mitigated, higher aggravated.

    The same penalty for whoever does something else is a basic form of its own.
    """
    if _ceiling(group) == _ceiling(basis.penalties) and opens:
        return OffenceForm.BASIC
    return OffenceForm.MITIGATED if _ceiling(group) < _ceiling(basis.penalties) else OffenceForm.AGGRAVATED


def group_alternatives(penalties: Sequence[Penalty]) -> list[list[Penalty]]:
    """Group penalties that stand together: a further prison range begins a further form.

    So does a fine behind the end of a clause that is tied to such a range ("; a fine or prison up to a year").
    """
    groups: list[list[Penalty]] = []
    for number, penalty in enumerate(penalties):
        held = bool(groups) and any(p.kind in LIBERTY for p in groups[-1])
        apart = penalty.connective == BOUNDARY
        plain = replace(penalty, connective="") if apart else penalty
        term = penalty.kind is PenaltyKind.IMPRISONMENT and not (groups and _only_life(groups[-1], penalty))
        if not groups or (held and (term or (apart and _leads(penalties[number:])))):
            groups.append([replace(plain, connective="")])
        else:
            groups[-1].append(plain)
    return groups


def _only_life(group: Sequence[Penalty], penalty: Penalty) -> bool:
    """Say whether a term is the alternative of the life imprisonment named before it."""
    liberty = [p for p in group if p.kind in LIBERTY]
    return penalty.connective == "or" and bool(liberty) and all(p.kind is PenaltyKind.LIFE for p in liberty)


def _leads(penalties: Sequence[Penalty]) -> bool:
    """Say whether a penalty is tied to a prison term behind it, or is life imprisonment itself."""
    if penalties[0].kind in LIBERTY:
        return True
    return len(penalties) > 1 and penalties[1].kind in LIBERTY and penalties[1].connective in ("or", "and")


def _ceiling(penalties: Sequence[Penalty]) -> tuple[float, float]:
    liberty = [p for p in penalties if p.kind in LIBERTY]
    if not liberty:
        return (-1.0, -1.0)
    if any(p.kind is PenaltyKind.LIFE for p in liberty):
        return (float("inf"), float("inf"))
    high = max(p.max_months if p.max_months is not None else float("inf") for p in liberty)
    return (high, max(p.min_months or 0.0 for p in liberty))
