"""What would close a gap, as a page shows it: other countries' wordings, cut at the words that carry the element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.lang.phrases import phrase
from harmonize.model import ElementStatus, TextKind

from ..lookup import Lookup
from ..offence.article import date_words, label_article, title_words
from ..offence.differences import role_words
from ..offence.marks import Mark, Piece, cut
from ..words import Words, as_sentence
from .closing import Closing, Wording, close_cell


@dataclass(frozen=True, slots=True)
class WordingView:
    """A wording: where it stands, how near its language is, the passage, what its words stand for, its source."""

    place: str
    near: str
    role: str
    pieces: tuple[Piece, ...]
    language: str
    gloss: str
    source: str
    digest: bool


@dataclass(frozen=True, slots=True)
class ClosingView:
    """An element to close; ``absent`` is False where it may be there in other words, ``count`` counts the wordings."""

    element: str
    type: str
    description: str
    status: str
    absent: bool
    count: str
    wordings: tuple[WordingView, ...]
    reason: str


def closing_views(lookup: Lookup, offence: str, jurisdiction: str, words: Words) -> tuple[ClosingView, ...]:
    """Return what is absent or unclear in a cell with wordings of others, what is absent first."""
    types = {row.element: row.type for row in lookup.asked[offence].requirements}
    found = close_cell(lookup, offence, jurisdiction, words.code)
    ordered = sorted(found, key=lambda closing: closing.status is not ElementStatus.ABSENT)
    return tuple(_view(lookup, closing, types.get(closing.element, ""), words) for closing in ordered)


def _view(lookup: Lookup, closing: Closing, kind: str, words: Words) -> ClosingView:
    wordings: Sequence[Wording] = closing.wordings
    return ClosingView(
        element=closing.element,
        type=kind,
        description=as_sentence(closing.description),
        status=words.status(closing.status),
        absent=closing.status is ElementStatus.ABSENT,
        count=words.count("closing.wordings", len(wordings)) if wordings else closing.reason,
        wordings=tuple(_wording(lookup, wording, kind, words) for wording in wordings),
        reason=closing.reason,
    )


def _wording(lookup: Lookup, wording: Wording, kind: str, words: Words) -> WordingView:
    mark = Mark(wording.quote.span, "", kind)
    provision = lookup.provision_at(wording.quote)
    name = lookup.jurisdictions[wording.jurisdiction].name
    source = wording.source
    return WordingView(
        place=words.say("closing.place", jurisdiction=name, article=label_article(wording.article, "", words)),
        near=phrase(f"closing.{wording.near.value}", code=words.code),
        role=role_words(wording.role, words),
        pieces=cut(wording.passage.text, wording.passage.span.start, (mark,)),
        language=provision.language if provision else source.language,
        gloss=as_sentence(wording.gloss),
        source=words.say(
            "closing.source",
            title=title_words(source),
            kind=words.text_kind(source.kind),
            as_of=date_words(source.as_of, words),
        ),
        digest=source.kind is TextKind.DIGEST,
    )


def advice(words: Words) -> str:
    """Say what a reader must know before using a wording."""
    return phrase("closing.advice", code=words.code)
