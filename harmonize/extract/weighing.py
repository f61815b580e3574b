"""Penalties that stand together, and what their bounds say of an offence's form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind

LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)


def weigh_form(group: Sequence[Penalty], basis: Offence, *, opens: bool) -> OffenceForm:
    """Name a variant by its ceiling against the basic form's: lower is mitigated, higher aggravated.

    The same penalty for whoever does something else is a basic form of its own.
    """
    if _ceiling(group) == _ceiling(basis.penalties) and opens:
        return OffenceForm.BASIC
    return OffenceForm.MITIGATED if _ceiling(group) < _ceiling(basis.penalties) else OffenceForm.AGGRAVATED


def group_alternatives(penalties: Sequence[Penalty]) -> list[list[Penalty]]:
    """Group penalties that stand together: a further prison range begins a further form."""
    groups: list[list[Penalty]] = []
    for penalty in penalties:
        new_range = penalty.kind is PenaltyKind.IMPRISONMENT and not penalty.connective
        held = bool(groups) and any(p.kind is PenaltyKind.IMPRISONMENT for p in groups[-1])
        if not groups or (held and (new_range or penalty.kind is PenaltyKind.IMPRISONMENT)):
            groups.append([replace(penalty, connective="")])
        else:
            groups[-1].append(penalty)
    return groups


def _ceiling(penalties: Sequence[Penalty]) -> tuple[float, float]:
    liberty = [p for p in penalties if p.kind in LIBERTY]
    if not liberty:
        return (-1.0, -1.0)
    if any(p.kind is PenaltyKind.LIFE for p in liberty):
        return (float("inf"), 0.0)
    high = max(p.max_months if p.max_months is not None else float("inf") for p in liberty)
    return (high, max(p.min_months or 0.0 for p in liberty))
