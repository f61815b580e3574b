"""Which articles define offences, in which forms, with which penalties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from harmonize.jurisdictions import CountryFacts, country_facts
from harmonize.lang import LanguageRoom, RoomPattern, load_language
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

from .changes import PenaltyChange
from .penalties import PenaltyFinder, PenaltyReference, penalty_finder
from .weighing import LIBERTY, group_alternatives, weigh_form

OPENS_WITHIN = 220
"""How far into a paragraph "whoever" may stand (the penalty may come first)."""
BARE_WITHIN = 4
"""A paragraph whose threat stands so near its beginning, and that names no offender, is a bare penalty line."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph under the eye: its words, their shadow, and the shadow of the conduct it goes with."""

    paragraph: Paragraph
    words: str
    dark: str
    conduct: str
    label: str


@dataclass(slots=True)
class _Reading:
    """What was found in a provision so far."""

    provision: Provision
    finder: PenaltyFinder
    facts: CountryFacts
    forms: list[Offence] = field(default_factory=list)
    conduct: list[tuple[str, str]] = field(default_factory=list)
    """(label, shadow) of the paragraphs since the last penalty: what a bare penalty line punishes."""

    @property
    def basis(self) -> Offence | None:
        """The first basic form, which variants are weighed against."""
        return next((form for form in self.forms if form.form is OffenceForm.BASIC), None)


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
        body = provision.live(provision.body)
        dark = self.room.shadow(body)
        if not self.sanction.search(dark):
            return ()
        jurisdiction = provision.jurisdiction
        reading = _Reading(provision, penalty_finder(self.room.code, jurisdiction), country_facts(jurisdiction))
        threatened = listing = False
        for paragraph in provision.paragraphs or (Paragraph("", provision.body),):
            start, end = paragraph.span.start - provision.body.start, paragraph.span.end - provision.body.start
            block = self._block(reading, paragraph, body[start:end], dark[start:end])
            threatened = threatened or self.sanction.search(block.dark) is not None
            found = self._forms(reading, block, listing=listing and bool(paragraph.label)) if threatened else []
            if found:
                reading.conduct.clear()
            else:
                reading.conduct.append((paragraph.label, block.dark))
            if threatened and not found and not reading.forms and self._opens(block.dark):
                # One conduct, its penalty by item: each item is a basic form.
                listing = listing or block.dark.rstrip().endswith(":")
            reading.forms.extend(found)
        return tuple(reading.forms)

    def varies(self, provision: Provision) -> bool:
        """Say whether the article begins as a variant of an offence defined elsewhere."""
        first = provision.paragraphs[0].span if provision.paragraphs else provision.body
        dark = self.room.shadow(provision.live(first))[:OPENS_WITHIN].lstrip()
        return self.variant is not None and self.variant.search(dark) is not None

    def _block(self, reading: _Reading, paragraph: Paragraph, words: str, dark: str) -> _Block:
        """Join a bare penalty line with the conduct above it, which says what form it is."""
        if reading.conduct and self.sanction is not None and not self._opens(dark):
            threat = self.sanction.search(dark)
            if threat is not None and threat.start() <= BARE_WITHIN + len(dark) - len(dark.lstrip()):
                first, conduct = reading.conduct[0]
                return _Block(paragraph, words, dark, conduct, paragraph.label or first)
        return _Block(paragraph, words, dark, dark, paragraph.label)

    def _opens(self, dark: str) -> bool:
        return self.opening is not None and self.opening.search(dark[:OPENS_WITHIN]) is not None

    def _varies(self, dark: str) -> bool:
        return self.variant is not None and self.variant.search(dark[:OPENS_WITHIN]) is not None

    def _forms(self, reading: _Reading, block: _Block, *, listing: bool) -> list[Offence]:
        """Return the forms of one paragraph: the first penalty's, then that of each further range or change."""
        place = Quote(reading.provision.file, block.paragraph.span, "")
        penalties = reading.finder.find(block.words, block.dark, place)
        liberty = [p for p in penalties if p.kind in LIBERTY]
        changes = reading.finder.find_changes(block.words, block.dark, place)
        if not liberty:
            references = reading.finder.find_references(block.words, block.dark, place)
            taken = _taken(references, changes, reading)
            if taken is not None:
                penalties = (taken, *penalties)
        earlier = [] if listing else reading.forms
        basis = next((form for form in earlier if form.form is OffenceForm.BASIC), None)
        found: list[Offence] = []
        for group in group_alternatives(penalties):
            form = self._form(block, group, basis, may_open=not found)
            found.append(_offence(reading.provision, block.label, form, group))
            basis = basis or (found[-1] if form is OffenceForm.BASIC else None)
        if liberty:
            found += _further(changes, liberty[-1].quote.span.end, basis, reading, block.label)
        return found

    def _form(self, block: _Block, group: Sequence[Penalty], basis: Offence | None, *, may_open: bool) -> OffenceForm:
        """Return the form: negligent, varied (by its bounds against the basic form) or basic.

        A numbered paragraph that does not begin as a variant states an offence of its own.
        """
        dark = block.dark if block.conduct == block.dark else f"{block.conduct} {block.dark}"
        if group[0].change:
            return OffenceForm.AGGRAVATED if PenaltyChange.raises(group[0].change) else OffenceForm.MITIGATED
        if self.negligent is not None and self.negligent.search(dark):
            return OffenceForm.NEGLIGENT
        if basis is None:
            return OffenceForm.BASIC
        varies = self._varies(block.dark) or self._varies(block.conduct)
        if may_open and not varies and (block.label.isdigit() or self._opens(block.conduct)):
            return OffenceForm.BASIC
        if self.mitigated is not None and self.mitigated.search(dark):
            return OffenceForm.MITIGATED
        return weigh_form(group, basis, opens=self._opens(block.conduct))


def _offence(provision: Provision, label: str, form: OffenceForm, penalties: Sequence[Penalty]) -> Offence:
    return Offence(provision.jurisdiction, provision.file, provision.article, label, form, tuple(penalties))


def _further(
    changes: Sequence[PenaltyChange], after: int, basis: Offence | None, reading: _Reading, label: str
) -> list[Offence]:
    """Return the forms that a paragraph adds by raising or lowering the penalty it has stated itself."""
    base = next((p for p in basis.penalties if p.kind is PenaltyKind.IMPRISONMENT), None) if basis else None
    if base is None:
        return []
    return [
        _offence(reading.provision, label, change.form, (change.apply(base, reading.facts),))
        for change in changes
        if change.quote.span.start >= after
    ]


def _taken(
    references: Sequence[PenaltyReference], changes: Sequence[PenaltyChange], reading: _Reading
) -> Penalty | None:
    """Return the penalty that a reference points to, changed where the text says so.

    Bounds come from the same article at once; those of another article are filled in when all are read.
    """
    change = changes[0] if changes else None
    article = reading.provision.article
    for reference in references:
        if reference.how in ("article", "previous"):
            quote = (
                change.quote if change is not None and change.quote.span.start < reference.quote.span.start else None
            )
            target = reference.target or reference.how
            label = change.label if change is not None else ""
            return Penalty(
                PenaltyKind.IMPRISONMENT, None, None, quote or reference.quote, by_reference=target, change=label
            )
        base = _stated(reading.forms, reference.target)
        if base is not None:
            taken = replace(base, quote=reference.quote, by_reference=article, connective="")
            return change.apply(taken, reading.facts) if change is not None else taken
    base = _stated([reading.basis] if reading.basis else [], "")
    if change is None or base is None:
        return None
    return change.apply(replace(base, by_reference=article, connective=""), reading.facts)


def _stated(forms: Sequence[Offence], paragraph: str) -> Penalty | None:
    """Return the last prison term stated, in this paragraph where one is named."""
    for form in reversed(forms):
        if paragraph and form.paragraph != paragraph:
            continue
        for penalty in form.penalties:
            if penalty.kind in LIBERTY:
                return penalty
    return None


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


def _compiled(room: LanguageRoom, patterns: tuple[RoomPattern, ...]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{room.pattern(p.pattern)})" for p in patterns))


@lru_cache(maxsize=32)
def offence_finder(code: str) -> OffenceFinder:
    """Return the finder for the room with this code."""
    room = load_language(code)
    rules = room.offences
    return OffenceFinder(
        room,
        _compiled(room, rules.sanction),
        _compiled(room, rules.opening),
        _compiled(room, rules.variant),
        _compiled(room, rules.mitigated),
        _compiled(room, rules.negligent),
    )
