"""Find the lexicon's concepts in a text, wherever lines break or words are inflected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import prod

from harmonize.lang import Term, load_language
from harmonize.lang.fold import WORD, fold
from harmonize.model import ConceptMention, Quote, Span

OTHER = "_"
STOPS = frozenset(".;:")
MOST_PHRASES = 8
"""A term that stands for more phrases is looked for word by word: thousands of phrases would fill the memory."""
MOST_NAMES = 200_000
"""So many printed words are remembered with what stands for them."""


class ConceptFinder:
    """A spaCy PhraseMatcher over word stems; terms of very many phrases beside it.

    Each word of a text is replaced by the longest stem of the lexicon that begins it, so that one
    pass over the text finds every term in every inflected form. Full stops, semicolons and colons
    break phrases; line ends, commas and mark-up do not.
    """

    def __init__(self, terms: Iterable[Term], letters: Mapping[str, str], spacy_code: str) -> None:
        import spacy  # late: the import costs seconds
        from spacy.matcher import PhraseMatcher

        self._letters = dict(letters)
        self._vocab = spacy.blank(spacy_code).vocab
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._terms: list[Term] = []
        self._wide: dict[str, list[tuple[int, frozenset[str], tuple[frozenset[str] | int, ...]]]] = {}
        """Terms of too many phrases or with gaps, by their longest word: what each word may be, or how many."""
        variants = [(term, pieces) for term in terms for pieces in spell_out(term.term, self._letters)]
        words = {piece for _, pieces in variants for piece in pieces if not is_gap(piece)}
        self._stems = {word[:-1] for word in words if word.endswith("*")}
        self._exact = {word for word in words if not word.endswith("*")}
        self._sorted_stems, self._sorted_exact = sorted(self._stems), sorted(self._exact)
        self._fitting: dict[str, frozenset[str]] = {}
        self._longest = max((len(stem) for stem in self._stems), default=0)
        self._cache: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._used = self._exact | {f"{stem}*" for stem in self._stems}
        for term, pieces in variants:
            self._add(term, pieces)

    def _add(self, term: Term, pieces: tuple[str, ...]) -> None:
        from spacy.tokens import Doc

        key = len(self._terms)
        self._terms.append(term)
        choices = [self._normals(piece) for piece in pieces if not is_gap(piece)]
        if len(choices) < len(pieces) or prod(map(len, choices)) > MOST_PHRASES:
            begins = choices[0]
            parts = tuple(int(p[1:]) if is_gap(p) else self._normals(p) for p in pieces[1:])
            rarest = max((piece for piece in pieces if not is_gap(piece)), key=len)
            for name in sorted(self._normals(rarest)):
                self._wide.setdefault(name, []).append((key, begins, parts))
            return
        self._matcher.add(str(key), [Doc(self._vocab, words=list(chosen)) for chosen in product(*map(sorted, choices))])

    def _normals(self, piece: str) -> frozenset[str]:
        """Return every normal form that a word fitting ``piece`` can be given."""
        known = self._fitting.get(piece)
        if known is None:
            if piece.endswith("*"):
                longer = {f"{other}*" for other in _beginning(self._sorted_stems, piece[:-1])}
                known = frozenset({*longer, *_beginning(self._sorted_exact, piece[:-1])})
            else:
                known = frozenset({self._normal(piece)})
            self._fitting[piece] = known
        return known

    def _normal(self, word: str) -> str:
        """Return the word itself where the lexicon has it whole, else its longest stem, else itself."""
        known = self._cache.get(word)
        if known is None:
            known = word
            if word not in self._exact:
                for length in range(min(len(word), self._longest), 0, -1):
                    if word[:length] in self._stems:
                        known = f"{word[:length]}*"
                        break
            self._cache[word] = known
        return known

    def _name(self, word: str) -> str:
        """Return what stands for a printed word in a phrase; one name for all that no term has."""
        known = self._names.get(word)
        if known is None:
            normal = self._normal(fold(word, self._letters))
            known = normal if normal in self._used or normal in STOPS else OTHER
            if len(self._names) >= MOST_NAMES:
                self._names.clear()
            self._names[word] = known
        return known

    def find(self, text: str, *, file: str = "", offset: int = 0) -> tuple[ConceptMention, ...]:
        """Return the concepts of ``text`` in order; quotes count from ``offset`` in ``file``.

        Of mentions of one concept that overlap, the longest is kept.
        """
        from spacy.tokens import Doc

        found_words = list(WORD.finditer(text))
        names = [self._name(match.group()) for match in found_words]
        if all(name == OTHER or name in STOPS for name in names):
            return ()
        doc = Doc(self._vocab, words=names)
        found: dict[str, list[tuple[int, int, str]]] = {}
        phrases = ((int(self._vocab.strings[key]), first, last) for key, first, last in self._matcher(doc))
        for number, first, last in (*phrases, *self._find_wide(names)):
            term = self._terms[number]
            place = (found_words[first].start(), found_words[last - 1].end(), term.term)
            found.setdefault(term.concept, []).append(place)
        mentions = []
        for concept, places in found.items():
            end = -1
            for start, stop, term_text in sorted(places, key=lambda place: (place[0], -place[1], place[2])):
                if start >= end:
                    quote = Quote(file, Span(offset + start, offset + stop), text[start:stop])
                    mentions.append(ConceptMention(concept, quote, term_text))
                    end = stop
        return tuple(sorted(mentions, key=lambda m: (m.quote.span.start, m.quote.span.end, m.concept)))

    def _find_wide(self, names: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Return number, first word and end of each wide term: those alone are tried whose longest word is there."""
        places: dict[str, list[int]] = {}
        for place, name in enumerate(names):
            places.setdefault(name, []).append(place)
        there = frozenset(places)
        tried = {number: (begins, rest) for name in places for number, begins, rest in self._wide.get(name, ())}
        for number, (begins, parts) in tried.items():
            for first in sorted(place for name in begins & there for place in places[name]):
                last = _follow(names, first + 1, parts)
                if last:
                    yield number, first, last


def _beginning(words: Sequence[str], stem: str) -> Sequence[str]:
    """Return those of sorted words that begin with a stem."""
    first = bisect_left(words, stem)
    last = first
    while last < len(words) and words[last].startswith(stem):
        last += 1
    return words[first:last]


def _follow(names: Sequence[str], at: int, parts: Sequence[frozenset[str] | int]) -> int:
    """Return where ``parts`` end that begin at word ``at``, over as few words as may be; 0 where they do not follow."""
    for place, part in enumerate(parts):
        if isinstance(part, int):
            rest = parts[place + 1 :]
            for skipped in range(part + 1):
                if last := _follow(names, at + skipped, rest):
                    return last
                if at + skipped >= len(names) or names[at + skipped] in STOPS:
                    return 0
            return 0
        if at >= len(names) or names[at] not in part:
            return 0
        at += 1
    return at


def is_gap(piece: str) -> bool:
    """Say whether a piece of a term stands for words in between (``~3``)."""
    return piece.startswith("~")


def spell_out(term: str, letters: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the word sequences that a term stands for: ``a|b c*`` gives (a, c*) and (b, c*)."""
    pieces = [
        [word] if is_gap(word) else [fold(variant, letters) for variant in word.split("|")] for word in term.split()
    ]
    return [tuple(chosen) for chosen in product(*pieces)]


@lru_cache(maxsize=32)
def concept_finder(code: str) -> ConceptFinder:
    """Return the finder for the lexicon of the room with this code; built once."""
    room = load_language(code)
    return ConceptFinder(room.lexicon, room.letters, room.spacy)


@lru_cache(maxsize=32)
def element_finder(code: str) -> ConceptFinder:
    """Return the finder for the terms of elements of the room with this code; built once."""
    room = load_language(code)
    return ConceptFinder(room.elements, room.letters, room.spacy)
