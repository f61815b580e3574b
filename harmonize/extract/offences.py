"""Which articles define offences, in which forms, with which penalties."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from harmonize.jurisdictions import CountryFacts, country_facts
from harmonize.lang import LanguageRoom, RoomPattern, load_language
from harmonize.lang.patterns import alternation
from harmonize.model import (
    Offence,
    OffenceForm,
    Paragraph,
    Penalty,
    Provision,
    ProvisionStatus,
    Quote,
)

from .borrowing import borrow_penalties, change_own
from .changes import PenaltyChange
from .penalties import PenaltyFinder, penalty_finder
from .weighing import LIBERTY, group_alternatives, weigh_form

OPENS_WITHIN = 220
"""How far into a paragraph "whoever" may stand (the penalty may come first)."""
SENTENCE_END = re.compile(r"[^\W\d]{3}[.;]\s+")
"""A full stop behind a word, and not behind a number or an abbreviation."""
STOP_BEHIND = 3
"""So many letters of the word before the full stop belong to what ends a sentence: a penalty may end in that word."""
LEADS = (":", "—", "–")
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


@dataclass(frozen=True, slots=True)
class _Clause:
    """The shadow of the words around a group of penalties.

    ``first`` where it is the paragraph's first group, ``fresh`` where a sentence begins between it and
    the group before.
    """

    words: str
    first: bool
    fresh: bool


@dataclass(slots=True)
class _Reading:
    """What was found in a provision so far."""

    provision: Provision
    finder: PenaltyFinder
    facts: CountryFacts
    forms: list[Offence] = field(default_factory=list)
    conduct: list[tuple[str, str]] = field(default_factory=list)
    """(label, shadow) of the paragraphs since the last penalty: what a bare penalty line punishes."""
    lead: str = ""
    """Shadow of the conduct whose penalties stand item by item."""

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
        dark = self.room.shadow(provision.live(provision.body))
        threats = [match.start() for match in self.sanction.finditer(dark)]
        if not threats:
            return ()
        jurisdiction = provision.jurisdiction
        reading = _Reading(provision, penalty_finder(self.room.code, jurisdiction), country_facts(jurisdiction))
        threatened = False
        held: list[Offence] = []
        for paragraph in provision.paragraphs or (Paragraph("", provision.body),):
            start, end = paragraph.span.start - provision.body.start, paragraph.span.end - provision.body.start
            first = bisect_left(threats, start)
            threat = threats[first] - start if first < len(threats) and threats[first] < end else None
            words = provision.slice(paragraph.span)  # quotes show what is printed, notes and all
            block = self._block(reading, paragraph, words, dark[start:end], threat)
            threatened = threatened or threat is not None
            found = self._forms(reading, block, reading.lead if paragraph.label else "") if threatened else []
            if found:
                reading.conduct.clear()
            else:
                reading.conduct.append((paragraph.label, block.dark))
            if threatened and not found and not reading.forms and self._opens(block.dark):
                # One conduct, its penalty by item: each item is a basic form.
                reading.lead = reading.lead or (block.dark if block.dark.rstrip().endswith(LEADS) else "")
            if found and not reading.lead and block.dark.rstrip().endswith(LEADS) and all(map(_borrowed, found)):
                # "whoever commits the acts of the article before is punished as follows:" lends nothing.
                reading.lead, held = block.dark, found
                continue
            if held and paragraph.label and any(not _borrowed(form) for form in found):
                held = []
            reading.forms.extend(found)
        return tuple(sorted((*held, *reading.forms), key=_place) if held else reading.forms)

    def punishes(self, provision: Provision) -> bool:
        """Say whether a provision says of somebody that he is punished, with or without a penalty of its own."""
        if self.sanction is None or self.opening is None:
            return False
        dark = self.room.shadow(provision.live(provision.body))
        return self.sanction.search(dark) is not None and self.opening.search(dark) is not None

    def varies(self, provision: Provision) -> bool:
        """Say whether the article begins as a variant of an offence defined elsewhere."""
        first = provision.paragraphs[0].span if provision.paragraphs else provision.body
        dark = self.room.shadow(provision.live(first))[:OPENS_WITHIN].lstrip()
        return self.variant is not None and self.variant.search(dark) is not None

    def _block(self, reading: _Reading, paragraph: Paragraph, words: str, dark: str, threat: int | None) -> _Block:
        """Join a bare penalty line with the conduct above it, which says what form it is.

        ``threat`` is where the paragraph first threatens a penalty.
        """
        near = threat is not None and threat <= BARE_WITHIN + len(dark) - len(dark.lstrip())
        if near and reading.conduct and not self._opens(dark):
            numbered = [pair for pair in reading.conduct if pair[0][:1].isdigit()]
            label, conduct = numbered[-1] if numbered else reading.conduct[0]
            return _Block(paragraph, words, dark, conduct, paragraph.label or label)
        return _Block(paragraph, words, dark, dark, paragraph.label)

    def _opens(self, dark: str) -> bool:
        return self.opening is not None and self.opening.search(dark[:OPENS_WITHIN]) is not None

    def _varies(self, dark: str) -> bool:
        return self.variant is not None and self.variant.search(dark[:OPENS_WITHIN]) is not None

    def _forms(self, reading: _Reading, block: _Block, lead: str) -> list[Offence]:
        """Return the forms of one paragraph: the first penalty's, then that of each further range or change.

        ``lead`` is the conduct of which the paragraph is an item with a penalty of its own, or "".
        """
        place = Quote(reading.provision.file, block.paragraph.span, "")
        penalties = reading.finder.find(block.words, block.dark, place, lead)
        liberty = [p for p in penalties if p.kind in LIBERTY]
        changes = reading.finder.find_changes(block.words, block.dark, place)
        if not liberty:
            references = reading.finder.find_references(block.words, block.dark, place)
            borrowed = borrow_penalties(
                references,
                changes,
                reading.forms,
                article=reading.provision.article,
                label=block.label,
                facts=reading.facts,
            )
            penalties = (*borrowed, *penalties)
        earlier = [] if lead else reading.forms
        basis = next((form for form in earlier if form.form is OffenceForm.BASIC), None)
        found: list[Offence] = []
        groups = group_alternatives(penalties)
        for number, group in enumerate(groups):
            clause = _clause(block, groups, number)
            form = self._form(block, group, basis, lead, clause)
            found.append(_offence(reading.provision, block.label, form, group))
            basis = basis or (found[-1] if form is OffenceForm.BASIC else None)
        if liberty:
            found += [
                _offence(reading.provision, block.label, form, (penalty,))
                for form, penalty in change_own(changes, liberty[-1].quote.span.end, basis, reading.facts)
            ]
        return found

    def _form(
        self, block: _Block, group: Sequence[Penalty], basis: Offence | None, lead: str, clause: _Clause
    ) -> OffenceForm:
        """Return the form: negligent, varied (by its bounds against the basic form) or basic.

        A numbered paragraph, and a sentence of its own, that does not begin as a variant states an offence
        of its own.
        """
        conduct = block.conduct if clause.first and block.conduct != block.dark else ""
        said = f"{lead} {conduct} {clause.words}"
        if group[0].change:
            return OffenceForm.AGGRAVATED if PenaltyChange.raises(group[0].change) else OffenceForm.MITIGATED
        if self.negligent is not None and self.negligent.search(said):
            return OffenceForm.NEGLIGENT
        if basis is None:
            return OffenceForm.BASIC
        opens = self._opens(conduct or clause.words)
        varies = self._varies(clause.words) or (clause.first and self._varies(block.conduct))
        own = (clause.first and block.label.isdigit()) or (clause.fresh and opens)
        if own and not varies:
            return OffenceForm.BASIC
        if self.mitigated is not None and self.mitigated.search(said):
            return OffenceForm.MITIGATED
        if not varies and not any(p.kind in LIBERTY for p in group):
            return OffenceForm.BASIC  # a fine that is added to the basic penalty
        return weigh_form(group, basis, opens=opens)


def _clause(block: _Block, groups: Sequence[Sequence[Penalty]], number: int) -> _Clause:
    """Return the words that go with one of the groups of penalties in a paragraph: its sentence, or its share of it."""
    at = block.paragraph.span.start
    start, end = groups[number][0].quote.span.start - at, groups[number][-1].quote.span.end - at
    before = groups[number - 1][-1].quote.span.end - at if number else 0
    after = groups[number + 1][0].quote.span.start - at if number + 1 < len(groups) else len(block.dark)
    stops = [stop.end() for stop in SENTENCE_END.finditer(block.dark, before, max(before, start))]
    stop = SENTENCE_END.search(block.dark, max(0, start, end - STOP_BEHIND), max(end, after))
    first = stops[-1] if stops else before
    return _Clause(block.dark[first : stop.end() if stop else after], first=not number, fresh=not number or bool(stops))


def _borrowed(form: Offence) -> bool:
    """Say whether a form states no penalty of its own."""
    return all(penalty.by_reference and not penalty.change for penalty in form.penalties)


def _place(form: Offence) -> int:
    return form.penalties[0].quote.span.start


def _offence(provision: Provision, label: str, form: OffenceForm, penalties: Sequence[Penalty]) -> Offence:
    return Offence(provision.jurisdiction, provision.file, provision.article, label, form, tuple(penalties))


def _compiled(room: LanguageRoom, patterns: tuple[RoomPattern, ...]) -> re.Pattern[str] | None:
    return re.compile(alternation([room.pattern(p.pattern) for p in patterns])) if patterns else None


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
