"""The provisions of one jurisdiction as rows of weighted concepts and word stems."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from harmonize.lang import room_for_tag
from harmonize.lang.glosses import load_glosses, load_kinds
from harmonize.model import OffenceForm, PenaltyKind, ProvisionReading

from ..vectors import NAMES, SHORTEST, WORD, Vector, count_words, rarity, weigh_terms

Matrix = npt.NDArray[np.float32]
NEARBY = 3
"""So many articles before and behind tell what an article's neighbourhood is about."""
FEWEST_CONCEPTS = 3
"""With fewer known acts, objects and aims a provision cannot be compared by them."""
LONG = 5
"""Letters that languages of different families must share for a word to be taken for the same."""
SOUNDS = str.maketrans("kqzyj", "ccsii")
TWICE = re.compile(r"(.)\1")
PRISON = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)
LIFE_MONTHS = 360.0
"""What life imprisonment counts for beside other terms."""


@dataclass(frozen=True)
class Stems:
    """Weighted stems of all provisions: ``vocabulary`` sorted; entries of a sparse matrix, row by row."""

    vocabulary: npt.NDArray[np.str_]
    rows: npt.NDArray[np.intp]
    columns: npt.NDArray[np.intp]
    values: Matrix
    count: int

    def among(self, shared: npt.NDArray[np.str_]) -> Matrix:
        """Return a row for each provision over some of the stems (sorted, all of them known)."""
        place = np.full(len(self.vocabulary), -1)
        place[np.searchsorted(self.vocabulary, shared)] = np.arange(len(shared))
        at = place[self.columns]
        kept = at >= 0
        table = np.zeros((self.count, len(shared)), dtype=np.float32)
        table[self.rows[kept], at[kept]] = self.values[kept]
        return table


@dataclass(frozen=True)
class Profile:
    """What the provisions of one jurisdiction are compared by; all rows in the order of ``readings``."""

    jurisdiction: str
    readings: tuple[ProvisionReading, ...]
    punishing: npt.NDArray[np.bool_]
    families: npt.NDArray[np.str_]
    concepts: Mapping[str, Matrix]
    """By aspect: a row of length 1 (or 0) for each provision."""
    words: Stems
    cognates: Stems
    headings: tuple[str, ...]
    months: npt.NDArray[np.float64]
    """Logarithm of the longest basic prison term; not a number where none is stated."""
    prison: npt.NDArray[np.bool_]
    few: npt.NDArray[np.bool_]
    """Whether so few of a provision's terms are known that its wording must say what it is about."""
    named: tuple[frozenset[str], ...]
    """The concepts of each."""
    basic: tuple[frozenset[str], ...]
    """The concepts of what comes first in each: its name and its first paragraph."""
    telling: Mapping[str, float]
    """How telling each concept is: the fewer provisions have it, the more."""


def make_profile(jurisdiction: str, readings: Sequence[ProvisionReading]) -> Profile:
    """Return what is compared of one jurisdiction: provisions that punish something or name an offence.

    An article that stands twice in a file is taken once. Nothing depends on any other jurisdiction.
    """
    kept = tuple(_taking_part(readings))
    rooms = [room_for_tag(reading.provision.language) for reading in kept]
    words = [count_words(r, room) if room else {} for r, room in zip(kept, rooms, strict=True)]
    telling = rarity([dict.fromkeys(named_concepts(reading), 1.0) for reading in kept])
    return Profile(
        jurisdiction,
        kept,
        np.array([bool(reading.offences) for reading in kept], dtype=bool),
        np.array([room.family if room else "" for room in rooms], dtype=np.str_),
        _aspects(kept, telling),
        _stems(words),
        _stems([_cognates(counted) for counted in words]),
        tuple(_heading(reading) for reading in kept),
        np.array([_longest(reading) for reading in kept], dtype=float),
        np.array([any(p.kind in PRISON for o in r.offences for p in o.penalties) for r in kept], dtype=bool),
        np.array([knows_few(reading) for reading in kept], dtype=bool),
        tuple(frozenset(named_concepts(reading)) for reading in kept),
        tuple(frozenset(basic_concepts(reading)) for reading in kept),
        telling,
    )


def named_concepts(reading: ProvisionReading) -> set[str]:
    """Return the concepts of heading and body."""
    return {mention.concept for mention in (*reading.in_heading, *reading.in_body)}


def knows_few(reading: ProvisionReading) -> bool:
    """Say whether too few of a provision's acts, objects and aims are known to compare it by them."""
    return len([c for c in named_concepts(reading) if not c.startswith(NAMES)]) < FEWEST_CONCEPTS


def basic_concepts(reading: ProvisionReading) -> set[str]:
    """Return the concepts of what comes first in an article: its name and its first paragraph."""
    heading = {mention.concept for mention in reading.in_heading}
    return heading | {m.concept for m in reading.in_body if reading.blocks and reading.blocks[0].holds(m.quote.span)}


def _taking_part(readings: Sequence[ProvisionReading]) -> list[ProvisionReading]:
    best: dict[tuple[str, str], ProvisionReading] = {}
    for reading in readings:
        if reading.offences or any(concept.startswith("name-") for concept in named_concepts(reading)):
            key = reading.provision.file, reading.provision.article
            if key not in best or (reading.offences and not best[key].offences):
                best[key] = reading
    return sorted(best.values(), key=lambda reading: (reading.provision.file, reading.provision.span.start))


def _aspects(readings: Sequence[ProvisionReading], telling: Mapping[str, float]) -> Mapping[str, Matrix]:
    whole = [named_concepts(reading) for reading in readings]
    kinds = load_kinds()
    chapters = [{mention.concept for mention in reading.in_path} for reading in readings]

    def rows(sets: Sequence[Collection[str]], fits: Callable[[str], bool]) -> Matrix:
        return _rows([{c: telling[c] for c in found if fits(c)} for found in sets])

    def is_name(concept: str) -> bool:
        return concept.startswith(NAMES)

    headings = [{mention.concept for mention in reading.in_heading} for reading in readings]
    substance = rows(whole, lambda concept: not is_name(concept))
    chapter_telling = rarity([dict.fromkeys(found, 1.0) for found in chapters])
    return {
        "names": rows(whole, is_name),
        "heading_names": rows(headings, is_name),
        "chapter": _rows([{c: chapter_telling[c] for c in found} for found in chapters]),
        "first": rows([basic_concepts(reading) for reading in readings], lambda concept: not is_name(concept)),
        "acts": rows(whole, lambda concept: kinds.get(concept) == "act"),
        "objects": rows(whole, lambda concept: kinds.get(concept) == "object"),
        "aims": rows(whole, lambda concept: not is_name(concept) and kinds.get(concept) not in ("act", "object")),
        "nearby": _nearby(substance, [reading.provision.file for reading in readings]),
    }


def _rows(weighted: Sequence[Mapping[str, float]]) -> Matrix:
    columns = {concept: place for place, concept in enumerate(sorted(load_glosses()))}
    table = np.zeros((len(weighted), len(columns)), dtype=np.float32)
    for row, found in zip(table, weighted, strict=True):
        for concept, value in found.items():
            if concept in columns:
                row[columns[concept]] = value
    return _unit(table)


def _nearby(table: Matrix, files: Sequence[str]) -> Matrix:
    """Add up the rows of the articles around each, inside its file and without itself."""
    around = np.zeros_like(table)
    for row in range(len(files)):
        for other in range(max(0, row - NEARBY), min(len(files), row + NEARBY + 1)):
            if other != row and files[other] == files[row]:
                around[row] += table[other]
    return _unit(around)


def _unit(table: Matrix) -> Matrix:
    lengths = np.sqrt(np.square(table).sum(axis=1, keepdims=True))
    scaled: Matrix = np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0)
    return scaled


def _stems(counted: Sequence[Vector]) -> Stems:
    telling = rarity(counted)
    weighted = [weigh_terms(vector, telling) for vector in counted]
    vocabulary = sorted(telling)
    column = {stem: place for place, stem in enumerate(vocabulary)}
    entries = [(row, column[stem], value) for row, vector in enumerate(weighted) for stem, value in vector.items()]
    return Stems(
        np.array(vocabulary, dtype=np.str_),
        np.array([row for row, _, _ in entries], dtype=np.intp),
        np.array([place for _, place, _ in entries], dtype=np.intp),
        np.array([value for _, _, value in entries], dtype=np.float32),
        len(counted),
    )


def cognate_of(stem: str) -> str:
    """Return what is left of a stem when letters that sound alike are taken for one; empty for a short one."""
    plain = TWICE.sub(r"\1", stem.translate(SOUNDS)).replace("ph", "f").replace("th", "t").replace("x", "cs")
    return plain[:LONG] if len(plain) >= LONG else ""


def _cognates(counted: Vector) -> Vector:
    return {found: 1.0 for stem in sorted(counted) if (found := cognate_of(stem))}


def _heading(reading: ProvisionReading) -> str:
    room = room_for_tag(reading.provision.language)
    if room is None:
        return ""
    text = room.shadow(reading.provision.heading)
    for letter, plain in room.romanised.items():
        text = text.replace(letter, plain)
    return " ".join(word for word in WORD.findall(text) if len(word) >= SHORTEST)


def _longest(reading: ProvisionReading) -> float:
    basic = [p for o in reading.offences if o.form is OffenceForm.BASIC for p in o.penalties]
    terms = [p.max_months or p.min_months for p in basic if p.kind is PenaltyKind.IMPRISONMENT]
    stated = [term for term in terms if term]
    if any(p.kind is PenaltyKind.LIFE for p in basic):
        stated.append(LIFE_MONTHS)
    return math.log(max(stated)) if stated else math.nan
