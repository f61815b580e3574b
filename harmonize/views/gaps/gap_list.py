"""The cells of the matrix as a list to work through: what each asks for, and what would close it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage, Gap, Instrument, Match, TextKind, Verdict

from ..closing.closing_places import ClosingPlaces, elsewhere_words
from ..likelihood import how_sure
from ..lookup import Lookup
from ..offence.article import date_words, label_article
from ..offence.differences import added_conditions
from ..search import plain
from ..texts.texts_behind import texts_searched
from ..words import Words, as_sentence
from .severity import Severity, severity_of

SILENT = (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States that claim nothing, so that one cannot ask how sure they are."""
ABSENT_WHOLE = (Coverage.NONE, Coverage.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class GapItem:
    """A cell in words, and what lists are filtered and sorted by.

    Lines of ``missing``, ``unclear``, ``duty`` and ``closing`` begin with the same number where they speak of the same
    element. ``share`` is found of asked; ``confidence`` is None where the state claims nothing; ``elsewhere`` are the
    jurisdictions that word what is open, the fewest. ``searched`` is in plain small letters.
    """

    offence: str
    jurisdiction: str
    region: str
    family: str
    instruments: tuple[str, ...]
    coverage: Coverage
    severity: Severity
    waits: bool
    offence_label: str
    jurisdiction_label: str
    state: str
    share: float
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    duty: tuple[str, ...]
    articles: tuple[str, ...]
    closing: tuple[str, ...]
    elsewhere: int | None
    sure: str
    confidence: float | None
    texts: tuple[str, ...]
    digest: bool
    searched: str


def gap_items(lookup: Lookup, words: Words) -> tuple[GapItem, ...]:
    """Return every cell asked for, the full ones too: jurisdiction by jurisdiction, each in the order of the matrix."""
    builder = _Builder(lookup, words)
    columns = range(len(lookup.matrix.columns))
    cells = (row[number] for number in columns for row in lookup.matrix.cells)
    return tuple(builder.item(gap) for gap in cells if lookup.fits(gap))


class _Builder:
    """Makes the items of one comparison."""

    def __init__(self, lookup: Lookup, words: Words) -> None:
        self._lookup = lookup
        self._words = words
        self._places = ClosingPlaces(lookup)

    def item(self, gap: Gap) -> GapItem:
        """Return one cell in words."""
        words, asked = self._words, self._lookup.asked[gap.offence]
        jurisdiction = self._lookup.jurisdictions[gap.jurisdiction]
        matches = self._lookup.matches.get((gap.offence, gap.jurisdiction), [])
        chosen = [match for match in matches if match.verdict is not Verdict.REJECTED]
        named = self._elements(gap)
        numbers = {element: words.say("gaps.number", n=n) for n, element in enumerate(named, 1)}
        numbers = numbers if len(numbers) > 1 else dict.fromkeys(numbers, "")
        texts = texts_searched(self._lookup, gap, chosen)
        closing, elsewhere = self._closing(gap, numbers, chosen)
        missing = (*self._named(gap, gap.missing, numbers), *self._added(gap))
        articles = tuple(dict.fromkeys(self._article(match) for match in chosen))
        offence_label, name = asked.label, jurisdiction.name
        unclear = self._unclear(gap, numbers)
        searched = (offence_label, name, jurisdiction.code, *missing, *unclear, *articles)
        return GapItem(
            offence=gap.offence,
            jurisdiction=gap.jurisdiction,
            region=jurisdiction.region,
            family=asked.family,
            instruments=gap.instruments,
            coverage=gap.coverage,
            severity=severity_of(gap),
            waits=gap.review,
            offence_label=offence_label,
            jurisdiction_label=name,
            state=self._state(gap),
            share=gap.found / gap.asked if gap.asked else 0.0,
            missing=(words.say("gaps.whole"),) if gap.coverage in ABSENT_WHOLE else missing,
            unclear=unclear,
            duty=tuple(self._duty(gap, numbers)),
            articles=articles,
            closing=closing,
            elsewhere=elsewhere,
            sure="" if gap.coverage in SILENT else how_sure(gap.confidence, words),
            confidence=None if gap.coverage in SILENT else gap.confidence,
            texts=tuple(dict.fromkeys(self._text(text) for text in texts)),
            digest=any(text.kind is TextKind.DIGEST for text in texts),
            searched=plain("\n".join(searched)),
        )

    def _elements(self, gap: Gap) -> tuple[str, ...]:
        """Return the elements that are open; none by itself where the whole offence is."""
        return (*gap.missing, *gap.unclear) if gap.coverage not in (*SILENT, Coverage.NONE) else ()

    def _state(self, gap: Gap) -> str:
        state = self._words.state(gap.coverage)
        counted = gap.coverage is Coverage.PARTIAL or (gap.coverage is Coverage.UNCLEAR and gap.found)
        return self._words.say("gaps.state", state=state, found=gap.found, asked=gap.asked) if counted else state

    def _named(self, gap: Gap, elements: Sequence[str], numbers: dict[str, str]) -> list[str]:
        described = {row.element: row.description for row in self._lookup.asked[gap.offence].requirements}
        return [numbers.get(element, "") + as_sentence(described.get(element, element)) for element in elements]

    def _added(self, gap: Gap) -> list[str]:
        """Name the conditions that the law adds and no treaty permits."""
        conditions = added_conditions(gap, self._lookup.asked[gap.offence])
        return [self._words.say("gaps.added", condition=item.description) for item in conditions if not item.permitted]

    def _unclear(self, gap: Gap, numbers: dict[str, str]) -> tuple[str, ...]:
        if gap.coverage is Coverage.UNCLEAR and not gap.unclear and not gap.found:
            return (self._words.say("gaps.whole"),)
        return tuple(self._named(gap, gap.unclear, numbers))

    def _duty(self, gap: Gap, numbers: dict[str, str]) -> Iterator[str]:
        """Say what the treaties say of what is absent, each sentence once with the elements that it is said of."""
        if gap.coverage not in (Coverage.PARTIAL, Coverage.NONE, Coverage.NOT_APPLICABLE):
            return
        rows = {row.element for row in self._lookup.asked[gap.offence].core}
        lacking = set(gap.missing) if gap.coverage is Coverage.PARTIAL else rows
        said: dict[str, list[str]] = {}
        for finding in self._lookup.findings.get((gap.offence, gap.jurisdiction), []):
            if finding.duty and finding.element in lacking:
                said.setdefault(finding.duty, []).append(finding.element)
        for duty, of in said.items():
            yield "".join(number for element, number in numbers.items() if element in of) + duty
        if not said and gap.obligation:
            yield self._words.say(f"gaps.duty_{gap.obligation}")

    def _article(self, match: Match) -> str:
        provision = self._lookup.provision(match)
        label = label_article(match.article, provision.heading if provision else "", self._words)
        return self._words.say("gaps.article_waits", article=label) if match.verdict is Verdict.REVIEW else label

    def _closing(
        self, gap: Gap, numbers: dict[str, str], chosen: Sequence[Match]
    ) -> tuple[tuple[str, ...], int | None]:
        """Say what would close a cell, and in how many jurisdictions what is open is worded, the fewest."""
        words = self._words
        if gap.coverage is Coverage.NOT_LOADED:
            return (gap.sentence or words.explain(gap.coverage),), None
        if gap.coverage in ABSENT_WHOLE:
            found = self._places.of_offence(gap)
            return (elsewhere_words(self._lookup, "whole", found, words),), len({place.jurisdiction for place in found})
        lines: list[str] = []
        if gap.coverage is Coverage.UNCLEAR:
            names = words.say("app.join").join(label_article(match.article, "", words) for match in chosen)
            lines.append(words.say("gaps.close_read", articles=names) if names else words.say("gaps.close_look"))
        counts = []
        for element, number in numbers.items():
            found = self._places.of_element(gap, element)
            lines.append(number + elsewhere_words(self._lookup, "element", found, words))
            counts.append(len({place.jurisdiction for place in found}))
        lines += [words.say("gaps.close_drop")] * bool(self._added(gap))
        return tuple(lines), min(counts, default=None)

    def _text(self, text: Instrument) -> str:
        kind = self._words.say(f"text_tag.{text.kind.value}")
        return self._words.say("gaps.text", kind=kind, as_of=date_words(text.as_of, self._words))
