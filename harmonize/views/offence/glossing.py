"""What words of a statute stand for, in the reader's language: the gloss of the concept whose term they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from harmonize.lang import load_language, room_for_tag
from harmonize.lang.fold import WORD, fold
from harmonize.lang.glosses import load_glosses
from harmonize.model import Requirement

Pieces = tuple[tuple[str, ...] | int, ...]
"""A term: what each word may be (``grup*``: any word so begun), or how many words may stand between."""


def concepts_of(requirement: Requirement) -> tuple[str, ...]:
    """Return the concepts by which an element is found, each once, in the order of its rule."""
    groups = requirement.rule.alternatives
    return tuple(dict.fromkeys(concept for group in groups for concept in group))


class Glossary:
    """What quoted words of the elements of one offence stand for, in one interface language (BCP 47)."""

    def __init__(self, requirements: Iterable[Requirement], tag: str) -> None:
        self._tag = tag
        self._own = {row.element: concepts_of(row) for row in requirements}
        self._all = tuple(dict.fromkeys(concept for concepts in self._own.values() for concept in concepts))

    def of(self, element: str, text: str, language: str) -> str:
        """Return what words quoted for an element stand for: by its own concepts, else by those of its neighbours.

        Empty where no term fits all of the words: a gloss is never guessed.
        """
        concept = concept_in(text, language, (*self._own.get(element, ()), *self._all))
        return load_glosses(self._tag).get(concept, "")


@lru_cache(maxsize=8192)
def concept_in(text: str, language: str, concepts: tuple[str, ...]) -> str:
    """Return the first of ``concepts`` that has the words as a term in their language; empty where none has."""
    room = room_for_tag(language)
    if room is None:
        return ""
    printed = tuple(fold(word, room.letters) for word in WORD.findall(text))
    terms = _terms(room.code)
    fitting = (c for c in concepts if any(_fits(printed, term) for term in terms.get(c, ())))
    return next(fitting, "")


@lru_cache(maxsize=32)
def _terms(code: str) -> Mapping[str, tuple[Pieces, ...]]:
    """Return the terms by which a room finds elements, by concept."""
    room = load_language(code)
    found: dict[str, list[Pieces]] = defaultdict(list)
    for term in (*room.lexicon, *room.elements):
        if (term.concept, term.term) not in room.loose:
            found[term.concept].append(tuple(_piece(piece, room.letters) for piece in term.term.split()))
    return {concept: tuple(terms) for concept, terms in found.items()}


def _piece(piece: str, letters: Mapping[str, str]) -> tuple[str, ...] | int:
    if piece.startswith("~"):
        return int(piece[1:])
    return tuple(fold(variant, letters) for variant in piece.split("|"))


def _fits(printed: Sequence[str], term: Sequence[tuple[str, ...] | int]) -> bool:
    """Say whether a term stands for all of the words, from the first to the last."""
    if not term:
        return not printed
    first, rest = term[0], term[1:]
    if isinstance(first, int):
        return any(_fits(printed[skipped:], rest) for skipped in range(min(first, len(printed)) + 1))
    return bool(printed) and any(_is(printed[0], variant) for variant in first) and _fits(printed[1:], rest)


def _is(word: str, variant: str) -> bool:
    return word.startswith(variant[:-1]) if variant.endswith("*") else word == variant
