"""A second opinion on open cells, by a sentence model that the user has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from harmonize.errors import WrongUse
from harmonize.exemplars import load_exemplars
from harmonize.jurisdictions import country_facts
from harmonize.lang import LanguageRoom, room_for_tag
from harmonize.match import Scored, add_opinion, possible_candidates
from harmonize.meaning import PACKAGED, ConfinedModel, Meaning, SentenceModel, open_model, try_meaning
from harmonize.meaning.sentence_model import Vectors, scale_rows
from harmonize.model import Match, Notice, ProvisionReading, Verdict

Judged = dict[str, tuple[Match, ...]]
"""Rows of one jurisdiction by offence."""
MOST = 20
"""Candidates of an offence that the model sees: the other signs have put the right one among these, if any."""
BODY = 300
"""Characters of an article beside its heading: what the figures in docs/meaning.md were measured with."""
NEAR = 0.2
LEAD = 0.02
"""Least cosine of the nearest, and by how much it must lead; below either the model has no opinion."""
MARKUP = re.compile(r"[*_#>`|]+")
DIGITS = 4
"""Vectors may differ in their last digits between kinds of processors; likenesses are rounded to so many."""


@dataclass(frozen=True, slots=True)
class Adviser:
    """A sentence model that was asked for: the user's word for it, its name, and what tells it from others."""

    named: str
    name: str
    fingerprint: str

    @property
    def marks(self) -> tuple[str, ...]:
        """What results depend on."""
        return self.name, self.fingerprint


def find_adviser(named: str | None) -> tuple[Adviser | None, tuple[Notice, ...]]:
    """Return the model of this name; none, and a notice why, where its package is not installed.

    Raises WrongUse for what is no model.
    """
    if named is None:
        return None, ()
    try:
        with _opened(named) as model:
            return Adviser(named, model.name, model.fingerprint), ()
    except WrongUse as err:
        if named != PACKAGED:
            raise
        return None, (Notice(PACKAGED, f"is not asked: {err.what} The other signs decide alone.", err.remedy),)


def ask_adviser(
    code: str, scored: Mapping[str, Sequence[Scored]], judged: Judged, adviser: Adviser
) -> tuple[Judged, tuple[Notice, ...]]:
    """Return the rows of one jurisdiction with the model's opinion on cells without a match.

    Only the jurisdiction's own candidates, our wordings and the model have a say. Where the model fails the
    rows stay as they are, and a notice says why.
    """
    try:
        with _opened(adviser.named) as model:
            if model.fingerprint == adviser.fingerprint:
                return form_opinion(code, scored, judged, model)
        reason, remedy = "was changed during the comparison.", "Compare again."
    except WrongUse as err:
        reason, remedy = err.what, err.remedy
    return judged, (Notice(adviser.name, f"is not asked: {reason} The other signs decide alone.", remedy),)


def form_opinion(
    code: str, scored: Mapping[str, Sequence[Scored]], judged: Judged, model: SentenceModel
) -> tuple[Judged, tuple[Notice, ...]]:
    """Ask an open model; see ``ask_adviser``."""
    candidates = {
        offence: possible
        for offence, rows in judged.items()
        if not any(row.verdict is Verdict.MATCH for row in rows)
        and (possible := possible_candidates(scored[offence], MOST))
    }
    # All offences' wordings, whatever is open: what they have in common must not depend on the jurisdiction.
    wordings = {offence: own for offence in judged if (own := _wordings(offence))}
    texts = {id(item.reading): _passage(item.reading) for items in candidates.values() for item in items}
    asked = list(dict.fromkeys([*texts.values(), *(text for own in wordings.values() for text in own)]))
    if not texts or not wordings:
        return judged, ()
    meaning: Meaning = try_meaning(asked, model)
    if meaning.vectors is None:
        return judged, meaning.notices
    rows = dict(zip(asked, meaning.vectors, strict=True))
    questions = {offence: _mean([rows[text] for text in own]) for offence, own in wordings.items()}
    common = _mean([rows[text] for text in dict.fromkeys(texts.values())]), _mean(list(questions.values()))
    told = dict(judged)
    for offence, items in candidates.items():
        if offence not in questions:
            continue
        passages = np.array([rows[texts[id(item.reading)]] for item in items], dtype=np.float32)
        found = find_nearest(_without(passages, common[0]), _without(questions[offence][None, :], common[1])[0])
        if found is not None:
            place, likeness = found
            told[offence] = add_opinion(code, judged[offence], items[place], likeness=likeness, judge=model.name)
    return told, meaning.notices


def _opened(named: str) -> ConfinedModel:
    try:
        return open_model(named)
    except OSError as err:
        raise WrongUse(f"cannot be read: {err.strerror or err}.", where=named, remedy="Look at its files.") from err


def find_nearest(passages: Vectors, question: Vectors) -> tuple[int, float] | None:
    """Return which passage is nearest to the question, and its likeness from 0 to 1; None without a clear lead.

    Rows have length 1, or 0 where a text says nothing; such a one is near to nothing. One passage alone leads nobody.
    """
    likeness = np.round(passages.astype(np.float64) @ question.astype(np.float64), DIGITS)
    read = [int(place) for place in np.argsort(-likeness, kind="stable") if passages[place].any()]
    if len(read) < 2:
        return None
    best, second = float(likeness[read[0]]), float(likeness[read[1]])
    if best < NEAR or round(best - second, DIGITS) < LEAD:
        return None
    return read[0], min(1.0, best)


def _without(vectors: Vectors, common: Vectors) -> Vectors:
    """Return the rows at length 1 without what they have in common, such as the language; rows of zeros stay."""
    said = vectors.any(axis=1, keepdims=True)
    return scale_rows(np.where(said, vectors - common, 0).astype(np.float32))


@lru_cache(maxsize=1)
def _asking_rooms() -> tuple[LanguageRoom, ...]:
    """Return the rooms of the main languages of the countries that known provisions come from, by code."""
    tags = {tag for item in load_exemplars() for tag in country_facts(item.jurisdiction).languages[:1]}
    rooms = {room.code: room for tag in sorted(tags) if (room := room_for_tag(tag))}
    return tuple(rooms[code] for code in sorted(rooms))


def _wordings(offence: str) -> tuple[str, ...]:
    """Return our own wordings of an offence, one for each language that asks."""
    wordings = (room.wordings.get(offence) for room in _asking_rooms())
    return tuple(f"{wording.names[0]}. {wording.text}" for wording in wordings if wording and wording.names)


def _passage(reading: ProvisionReading) -> str:
    provision = reading.provision
    body = " ".join(MARKUP.sub(" ", provision.live(provision.body)).split())[:BODY]
    return f"{provision.heading}. {body}" if provision.heading else body


def _mean(vectors: Sequence[Vectors]) -> Vectors:
    """Return the mean of the rows that say something; zeros where there is none."""
    table = np.array(vectors, dtype=np.float64)
    said = table[table.any(axis=1)]
    return np.asarray(said.mean(axis=0) if len(said) else table[0] * 0, dtype=np.float32)
