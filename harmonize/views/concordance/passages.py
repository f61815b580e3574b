"""The words of national articles as a form shows them: the paragraphs that matter, as read, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from harmonize.model import Gap, Match, Provision, Quote, Span, TextKind, Verdict

from ..lookup import Lookup
from ..offence.article import date_words, label_article, title_words
from ..offence.flow import flow
from ..report.match_words import one_line
from ..words import Words
from .treaty_rows import Item


@dataclass(frozen=True, slots=True)
class Place:
    """A national article: ``match`` is None where only an element was found there; ``quotes`` stand in it."""

    file: str
    article: str
    match: Match | None
    quotes: tuple[Quote, ...]

    @property
    def waits(self) -> bool:
        """True where a person must say whether this is the article."""
        return self.match is not None and self.match.verdict is Verdict.REVIEW


def places_of(lookup: Lookup, items: Iterable[Item]) -> tuple[Place, ...]:
    """Return the articles behind elements: those matched for an offence, then others where elements were found."""
    matches: dict[tuple[str, str], Match | None] = {}
    quotes: dict[tuple[str, str], list[Quote]] = {}
    for item in items:
        if item.requirement.part == "core":
            for match in chosen_matches(lookup, item.gap):
                matches.setdefault((match.file, match.article), match)
    for item in items:
        if item.found is not None and item.found.article:
            key = item.found.file, item.found.article
            matches.setdefault(key, None)
            quotes.setdefault(key, []).extend(item.found.quotes)
    return tuple(Place(*key, match, tuple(quotes.get(key, ()))) for key, match in matches.items())


def chosen_matches(lookup: Lookup, gap: Gap) -> tuple[Match, ...]:
    """Return the articles that stand for an offence; where none does, those that a person must look at."""
    matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
    standing = tuple(match for match in matches if match.verdict is Verdict.MATCH)
    return standing or tuple(match for match in matches if match.verdict is Verdict.REVIEW)


def other_matches(lookup: Lookup, gap: Gap) -> tuple[Match, ...]:
    """Return the articles that a person must look at beside those that stand."""
    matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
    chosen = chosen_matches(lookup, gap)
    return tuple(m for m in matches if m.verdict is Verdict.REVIEW and m not in chosen)


def provision_of(lookup: Lookup, place: Place) -> Provision | None:
    """Return the article of a place; None where the result does not hold its text."""
    if place.match is not None and (found := lookup.provision(place.match)) is not None:
        return found
    inside = (lookup.provision_at(quote) for quote in place.quotes if quote.file == place.file)
    return next((found for found in inside if found is not None and found.article == place.article), None)


def place_label(lookup: Lookup, place: Place, words: Words) -> str:
    """Name an article with its heading, and say where a person must look."""
    provision = provision_of(lookup, place)
    label = label_article(place.article, provision.heading if provision else "", words)
    return words.say("report.gaps.waiting", article=label) if place.waits else label


def act_words(lookup: Lookup, file: str) -> str:
    """Name the act that a file holds."""
    instrument = lookup.instruments.get(file)
    return one_line(title_words(instrument)) if instrument else file


def text_words(lookup: Lookup, file: str, words: Words) -> str:
    """Say whether a text is the law's own or a digest, and of when."""
    instrument = lookup.instruments.get(file)
    if instrument is None:
        return words.say("report.not_known")
    kind, as_of = words.text_kind(instrument.kind), date_words(instrument.as_of, words)
    return words.say("gaps.text", kind=kind, as_of=as_of)


def passage_words(lookup: Lookup, place: Place, words: Words, *, named: bool) -> str:
    """Return an article as read: the paragraphs that hold the quoted words, else those that state the offence, or all.

    What is left out shows as ``[…]``; a digest is called one. ``named`` puts the article's name in front.
    """
    provision = provision_of(lookup, place)
    text = _passage(provision, place, words) if provision else words.say("report.no_text")
    instrument = lookup.instruments.get(place.file)
    if instrument is not None and instrument.kind is TextKind.DIGEST:
        text = words.say("forms.digest", text=text)
    label = label_article(place.article, "", words)
    return words.say("forms.passage", article=label, text=text) if named else text


def quote_words(quotes: Iterable[Quote], words: Words) -> str:
    """Quote words, each once."""
    said = dict.fromkeys(one_line(quote.text) for quote in quotes)
    return words.say("forms.between").join(words.say("elements.quote", text=text) for text in said if text)


def _passage(provision: Provision, place: Place, words: Words) -> str:
    blocks, kept = provision.blocks, _kept(provision, place)
    if not any(kept):
        return _flowing(provision, provision.body)
    pieces: list[str] = []
    for block, keep in zip(blocks, kept, strict=True):
        piece = _flowing(provision, block) if keep else words.say("forms.left_out")
        if keep or pieces[-1:] != [piece]:
            pieces.append(piece)
    return "\n".join(piece for piece in pieces if piece)


def _kept(provision: Provision, place: Place) -> Sequence[bool]:
    """Say of each numbered paragraph whether it holds quoted words; where none does, whether it states the offence."""
    spans = [quote.span for quote in place.quotes if quote.file == provision.file]
    quoted = [any(s.start < block.end and block.start < s.end for s in spans) for block in provision.blocks]
    if any(quoted):
        return quoted
    labels = {paragraph.span.start: paragraph.label for paragraph in provision.paragraphs}
    stated = place.match.paragraphs if place.match is not None else ()
    return [labels.get(block.start) in stated for block in provision.blocks]


def _flowing(provision: Provision, span: Span) -> str:
    return "".join(flow(provision.slice(span))).strip()
