"""Penalties that a paragraph does not state itself: the same as elsewhere, or those raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from harmonize.jurisdictions import CountryFacts
from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind, Quote

from .changes import PenaltyChange
from .penalties import PenaltyReference
from .weighing import LIBERTY

ANOTHER_ACT = "(another act)"
"""Stands behind the label of an article that the text at hand does not hold."""


def borrow_penalties(
    references: Sequence[PenaltyReference],
    changes: Sequence[PenaltyChange],
    forms: Sequence[Offence],
    *,
    article: str,
    label: str,
    facts: CountryFacts,
) -> tuple[Penalty, ...]:
    """Return the penalties that a reference points to, changed where the text says so.

    ``forms`` are those that the article has stated so far, ``label`` is the paragraph that borrows.
    Bounds come from the same article at once; those of another article are filled in when all are read.
    """
    change = changes[0] if changes else None
    for reference in references:
        quote = reference.quote
        if change is not None and change.quote.span.start < quote.span.start:
            quote = change.quote
        if reference.how in ("article", "previous", "other_act"):
            target = reference.target or reference.how
            if reference.how == "other_act":  # this text's article of that number is another one
                target = f"{target} {ANOTHER_ACT}"
            named = change.label if change is not None else ""
            return (Penalty(PenaltyKind.IMPRISONMENT, None, None, quote, by_reference=target, change=named),)
        base = _stated(forms, reference.target)
        if base:
            return _lent(base, change, facts, quote, article)
    base = _changed_base(forms, label)
    return _lent(base, change, facts, change.quote, article) if change is not None else ()


def _lent(
    base: Sequence[Penalty], change: PenaltyChange | None, facts: CountryFacts, quote: Quote, article: str
) -> tuple[Penalty, ...]:
    """Return penalties stated before as those of another form; a change touches the prison terms alone."""
    lent = [replace(penalty, quote=quote, by_reference=article) for penalty in base]
    if change is None:
        return tuple(lent)
    return tuple(change.apply(penalty, facts) for penalty in lent if penalty.kind is PenaltyKind.IMPRISONMENT)


def _changed_base(forms: Sequence[Offence], label: str) -> Sequence[Penalty]:
    """Return what a raised penalty is measured by: the one its own paragraph states, else the basic one.

    Of several basic ones a paragraph without number means the last above it, a numbered one the first.
    """
    stated = [form for form in forms if any(p.kind in LIBERTY and not p.change for p in form.penalties)]
    own = [form for form in stated if label and form.paragraph.split(".")[0] == label.split(".")[0]]
    basic = [form for form in stated if form.form is OffenceForm.BASIC]
    nearest = basic[:1] if label else basic[-1:]
    return next((form.penalties for form in (*reversed(own), *nearest)), ())


def _stated(forms: Sequence[Offence], paragraph: str) -> Sequence[Penalty]:
    """Return the penalties last stated, in this paragraph where one is named; not those raised or lowered."""
    for form in reversed(forms):
        inside = form.paragraph == paragraph or form.paragraph.startswith(f"{paragraph}.")
        first = paragraph == "1" and form is forms[0] and not form.paragraph
        if paragraph and not (inside or first):
            continue
        if any(not p.change for p in form.penalties):
            return form.penalties
    return ()


def change_own(
    changes: Sequence[PenaltyChange], after: int, basis: Offence | None, facts: CountryFacts
) -> Iterator[tuple[OffenceForm, Penalty]]:
    """Yield the forms that a paragraph adds by raising or lowering the penalty it has stated before ``after``."""
    base = next((p for p in basis.penalties if p.kind is PenaltyKind.IMPRISONMENT), None) if basis else None
    if base is None:
        return
    for change in changes:
        if change.quote.span.start >= after:
            yield change.form, change.apply(base, facts)
