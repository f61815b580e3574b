"""Which articles define offences, in which forms, with which penalties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from harmonize.lang import LanguageRoom, RoomPattern, load_language
from harmonize.lang.fold import shadow
from harmonize.model import (
    Offence,
    OffenceForm,
    Paragraph,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionStatus,
    Quote,
    Span,
)

from .penalties import PenaltyReference, penalty_finder

OPENS_WITHIN = 220
"""How far into a paragraph "whoever" may stand (the penalty may come first)."""
LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)


@dataclass(frozen=True, slots=True)
class OffenceFinder:
    """The offence patterns of a language room, compiled once."""

    room: LanguageRoom
    sanction: re.Pattern[str] | None
    opening: re.Pattern[str] | None
    variant: re.Pattern[str] | None
    mitigated: re.Pattern[str] | None
    negligent: re.Pattern[str] | None

    def find(self, provision: Provision) -> tuple[Offence, ...]:
        """Return the forms that a provision in force defines; none where it threatens no penalty."""
        if provision.status is not ProvisionStatus.IN_FORCE or self.sanction is None:
            return ()
        if not self.sanction.search(shadow(provision.body_text)):
            return ()
        forms: list[Offence] = []
        threatened = listing = False
        for paragraph in provision.paragraphs or (Paragraph("", provision.body),):
            dark = shadow(provision.slice(paragraph.span))
            threatened = threatened or self.sanction.search(dark) is not None
            if not threatened:
                continue
            found = self._forms(provision, paragraph, dark, [] if listing and paragraph.label else forms)
            forms.extend(found)
            if not found and not forms and self._opens(dark) and dark.rstrip().endswith(":"):
                listing = True  # one conduct, its penalty by item: each item is a basic form
        return tuple(forms)

    def varies(self, provision: Provision) -> bool:
        """Say whether the article begins as a variant of an offence defined elsewhere."""
        first = provision.paragraphs[0].span if provision.paragraphs else provision.body
        dark = shadow(provision.slice(first))[:OPENS_WITHIN].lstrip()
        return self.variant is not None and self.variant.search(dark) is not None

    def _opens(self, dark: str) -> bool:
        return self.opening is not None and self.opening.search(dark[:OPENS_WITHIN]) is not None

    def _forms(self, provision: Provision, paragraph: Paragraph, dark: str, earlier: list[Offence]) -> list[Offence]:
        """Return the forms of one paragraph: the first penalty's, then that of each further range."""
        words = provision.slice(paragraph.span)
        finder = penalty_finder(self.room.code)
        penalties = finder.find(words, file=provision.file, offset=paragraph.span.start)
        references = finder.find_references(words, file=provision.file, offset=paragraph.span.start)
        taken = _taken(references[0], provision, earlier) if references else None
        if taken is not None and not any(p.kind in LIBERTY for p in penalties):
            penalties = (taken, *penalties)
        if not penalties:
            return []
        basis = next((form for form in earlier if form.form is OffenceForm.BASIC), None)
        found: list[Offence] = []
        for group in _alternatives(penalties):
            numbered = paragraph.label.isdigit()
            form = self._form(dark, group, basis, may_open=not found, numbered=numbered)
            offence = Offence(
                provision.jurisdiction, provision.file, provision.article, paragraph.label, form, tuple(group)
            )
            found.append(offence)
            basis = basis or (offence if form is OffenceForm.BASIC else None)
        return found

    def _form(
        self, dark: str, group: Sequence[Penalty], basis: Offence | None, *, may_open: bool, numbered: bool
    ) -> OffenceForm:
        """Return the form: negligent, varied (by its bounds against the basic form) or basic.

        A numbered paragraph that does not begin as a variant states an offence of its own.
        """
        if self.negligent is not None and self.negligent.search(dark):
            return OffenceForm.NEGLIGENT
        if basis is None:
            return OffenceForm.BASIC
        varies = self.variant is not None and self.variant.search(dark[:OPENS_WITHIN])
        if may_open and not varies and (numbered or self._opens(dark)):
            return OffenceForm.BASIC
        if self.mitigated is not None and self.mitigated.search(dark):
            return OffenceForm.MITIGATED
        return _weigh(group, basis, opens=self._opens(dark))


def _weigh(group: Sequence[Penalty], basis: Offence, *, opens: bool) -> OffenceForm:
    """Name a variant by its ceiling against the basic form's: lower is mitigated, higher aggravated.

    The same penalty for whoever does something else is a basic form of its own.
    """

    def ceiling(penalties: Sequence[Penalty]) -> tuple[float, float]:
        liberty = [p for p in penalties if p.kind in LIBERTY]
        if not liberty:
            return (-1.0, -1.0)
        if any(p.kind is PenaltyKind.LIFE for p in liberty):
            return (float("inf"), 0.0)
        high = max(p.max_months if p.max_months is not None else float("inf") for p in liberty)
        return (high, max(p.min_months or 0.0 for p in liberty))

    if ceiling(group) == ceiling(basis.penalties) and opens:
        return OffenceForm.BASIC
    return OffenceForm.MITIGATED if ceiling(group) < ceiling(basis.penalties) else OffenceForm.AGGRAVATED


def _alternatives(penalties: Sequence[Penalty]) -> list[list[Penalty]]:
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


def _taken(reference: PenaltyReference, provision: Provision, earlier: list[Offence]) -> Penalty | None:
    """Return the penalty that a reference points to; bounds only where the same article has them."""
    if reference.how in ("same", "paragraph"):
        wanted = reference.target
        for form in reversed(earlier):
            if wanted and form.paragraph != wanted:
                continue
            for penalty in form.penalties:
                if penalty.kind in LIBERTY:
                    return replace(penalty, quote=reference.quote, by_reference=provision.article, connective="")
        return None
    return Penalty(
        PenaltyKind.IMPRISONMENT, None, None, reference.quote, by_reference=reference.target or reference.how
    )


def resolve_references(offences: Sequence[Offence], provisions: Sequence[Provision]) -> tuple[Offence, ...]:
    """Give penalties taken from another article of the same file that article's basic bounds.

    A reference to the article before is resolved by printed order. What cannot be resolved keeps
    its reference and no bounds.
    """
    order = [p.article for p in provisions if p.status is ProvisionStatus.IN_FORCE]
    before = {label: order[index - 1] for index, label in enumerate(order) if index}
    basic: dict[str, Penalty] = {}
    for offence in offences:
        for penalty in offence.penalties:
            if offence.form is OffenceForm.BASIC and penalty.kind in LIBERTY and penalty.by_reference == "":
                basic.setdefault(_key(offence.article), penalty)

    def resolved(offence: Offence, penalty: Penalty) -> Penalty:
        if not penalty.by_reference or penalty.max_months is not None or penalty.min_months is not None:
            return penalty
        label = before.get(offence.article, "") if penalty.by_reference == "previous" else penalty.by_reference
        source = basic.get(_key(label))
        if source is None:
            return replace(penalty, by_reference=label)
        return replace(
            penalty, by_reference=label, min_months=source.min_months, max_months=source.max_months, kind=source.kind
        )

    return tuple(replace(o, penalties=tuple(resolved(o, p) for p in o.penalties)) for o in offences)


def conduct_span(provision: Provision, penalties: Sequence[Quote]) -> tuple[Span, ...]:
    """Return the parts of a provision's body that are not penalty clauses."""
    cuts = sorted((q.span.start, q.span.end) for q in penalties if provision.body.holds(q.span))
    kept, at = [], provision.body.start
    for start, end in cuts:
        if start > at:
            kept.append(Span(at, start))
        at = max(at, end)
    if at < provision.body.end:
        kept.append(Span(at, provision.body.end))
    return tuple(kept)


def _key(label: str) -> str:
    return re.sub(r"[^0-9a-z]", "", shadow(label).replace("º", ""))


def _compiled(patterns: tuple[RoomPattern, ...]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{p.pattern.replace(' ', chr(92) + 's+')})" for p in patterns))


@lru_cache(maxsize=32)
def offence_finder(code: str) -> OffenceFinder:
    """Return the finder for the room with this code."""
    room = load_language(code)
    rules = room.offences
    return OffenceFinder(
        room,
        _compiled(rules.sanction),
        _compiled(rules.opening),
        _compiled(rules.variant),
        _compiled(rules.mitigated),
        _compiled(rules.negligent),
    )
