"""Where an element that a law lacks is worded elsewhere: in how many jurisdictions, and where to look first.

The same order as that of the wordings themselves, without reading a passage, so that every cell can be asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Coverage, ElementFinding, ElementRole, ElementStatus, Gap, TextKind, Verdict

from ..lookup import Lookup
from ..offence.article import label_article
from ..words import Words
from .closing import own_languages
from .closing_nearness import Nearness, nearness, wording_rank


@dataclass(frozen=True, slots=True)
class Place:
    """An article of a jurisdiction that words an element, or a whole offence."""

    jurisdiction: str
    article: str
    language: str
    role: ElementRole
    kind: TextKind


class ClosingPlaces:
    """Everything that a comparison's jurisdictions word, by offence and element."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._near: dict[tuple[str, tuple[str, ...]], Nearness] = {}
        self._orders: dict[tuple[str, str, tuple[str, ...]], list[Place]] = {}
        self._elements: dict[tuple[str, str], list[Place]] = defaultdict(list)
        for finding in lookup.comparison.elements:
            if finding.status is ElementStatus.PRESENT and finding.quotes:
                self._elements[finding.offence, finding.element].append(self._place(finding))
        self._whole: dict[str, list[Place]] = defaultdict(list)
        for gap in lookup.comparison.gaps:
            if gap.coverage is Coverage.FULL:
                self._whole[gap.offence] += self._principal(gap)

    def of_element(self, gap: Gap, element: str) -> tuple[Place, ...]:
        """Return where other jurisdictions word an element, the place to read first at the head."""
        return self._ordered(gap, element, self._elements.get((gap.offence, element), []))

    def of_offence(self, gap: Gap) -> tuple[Place, ...]:
        """Return the principal article of every other jurisdiction that has the whole offence, the nearest first."""
        return self._ordered(gap, "", self._whole.get(gap.offence, []))

    def _place(self, finding: ElementFinding) -> Place:
        quote = finding.quotes[0]
        source = self._lookup.instruments[quote.file]
        provision = self._lookup.provision_at(quote)
        language = provision.language if provision else source.language
        return Place(finding.jurisdiction, finding.article, language, finding.role, source.kind)

    def _principal(self, gap: Gap) -> list[Place]:
        for match in self._lookup.matches.get((gap.offence, gap.jurisdiction), []):
            source = self._lookup.instruments.get(match.file)
            if match.verdict is Verdict.MATCH and source is not None:
                role = ElementRole.CONSTITUTIVE
                return [Place(gap.jurisdiction, match.article, source.language, role, source.kind)]
        return []

    def _ordered(self, gap: Gap, element: str, places: Sequence[Place]) -> tuple[Place, ...]:
        """Order places for a cell; cells whose law is in the same languages share the order."""
        own = own_languages(self._lookup, gap)
        key = gap.offence, element, own
        if key not in self._orders:
            self._orders[key] = sorted(places, key=lambda place: self._rank(place, own))
        return tuple(place for place in self._orders[key] if place.jurisdiction != gap.jurisdiction)

    def _rank(self, place: Place, own: tuple[str, ...]) -> tuple[bool, int, int, int, str]:
        """Rank a place; how near languages are is remembered, for it is asked for every cell."""
        if (place.language, own) not in self._near:
            self._near[place.language, own] = nearness(place.language, own)
        return wording_rank(place.role, self._near[place.language, own], place.kind, place.jurisdiction)


def elsewhere_words(lookup: Lookup, what: str, found: Sequence[Place], words: Words) -> str:
    """Say in how many jurisdictions something (``element`` or ``whole``) is worded, and where to look first."""
    if not found:
        return words.say("gaps.close_alone" if len(lookup.jurisdictions) < 2 else f"gaps.close_{what}_nowhere")
    first = found[0]
    return words.say(
        f"gaps.close_{what}",
        count=words.count("matrix.count_jurisdictions", len({place.jurisdiction for place in found})),
        jurisdiction=lookup.jurisdictions[first.jurisdiction].name,
        article=label_article(first.article, "", words),
    )
