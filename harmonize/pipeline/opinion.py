"""A second opinion on open cells, by a sentence model that the user has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from harmonize.errors import WrongUse
from harmonize.lang import load_language, room_codes
from harmonize.match import Scored, add_opinion, possible_candidates
from harmonize.meaning import PACKAGED, Meaning, SentenceModel, open_model, try_meaning
from harmonize.meaning.sentence_model import Vectors, scale_rows
from harmonize.model import Match, Notice, ProvisionReading, Verdict

Judged = dict[str, tuple[Match, ...]]
"""Rows of one jurisdiction by offence."""
MOST = 20
"""Candidates of an offence that the model sees: the other signs have put the right one among these, if any."""
BODY = 300
"""Characters of an article's conduct beside its heading: what the figures in docs/meaning.md were measured with."""
LEAD = 0.05
"""So much nearer than the second must the nearest be, in cosines; below it the model has no opinion."""
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
    if not named:
        return None, ()
    try:
        with open_model(named) as model:
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
        with open_model(adviser.named) as model:
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
    wordings = {offence: _wordings(offence) for offence in candidates}
    texts = {id(item.reading): _passage(item.reading) for items in candidates.values() for item in items}
    asked = list(dict.fromkeys([*texts.values(), *(text for own in wordings.values() for text in own)]))
    if not asked:
        return judged, ()
    meaning: Meaning = try_meaning(asked, model)
    if meaning.vectors is None:
        return judged, meaning.notices
    rows = dict(zip(asked, meaning.vectors, strict=True))
    middle = _middle([rows[text] for text in dict.fromkeys(texts.values())])
    told = dict(judged)
    for offence, items in candidates.items():
        question = _middle([rows[text] for text in wordings[offence]])
        passages = np.array([rows[texts[id(item.reading)]] for item in items], dtype=np.float32)
        found = find_nearest(passages, question, middle)
        if found is not None:
            place, likeness = found
            told[offence] = add_opinion(code, judged[offence], items[place], likeness=likeness, judge=model.name)
    return told, meaning.notices


def find_nearest(passages: Vectors, question: Vectors, middle: Vectors) -> tuple[int, float] | None:
    """Return which passage is nearest to the question, and its likeness from 0 to 1; None without a clear lead.

    ``middle`` is what all texts of the jurisdiction have in common; rows of zeros are texts that say nothing.
    """
    if not question.any():
        return None
    read = passages.any(axis=1)
    direction = scale_rows((question - middle)[None, :])[0]
    raw = scale_rows(passages - middle) @ direction
    likeness = np.where(read, np.round(raw.astype(np.float64), DIGITS), -1.0)
    order = np.argsort(-likeness, kind="stable")
    best = float(likeness[order[0]])
    second = float(likeness[order[1]]) if len(order) > 1 else -1.0
    if best <= 0 or round(best - second, DIGITS) < LEAD:
        return None
    return int(order[0]), min(1.0, best)


def _wordings(offence: str) -> tuple[str, ...]:
    rooms = (load_language(code) for code in room_codes())
    wordings = (room.wordings.get(offence) for room in rooms)
    return tuple(f"{wording.names[0]}. {wording.text}" for wording in wordings if wording and wording.names)


def _passage(reading: ProvisionReading) -> str:
    provision = reading.provision
    return f"{provision.heading}. {(reading.conduct or provision.live(provision.body))[:BODY]}"


def _middle(vectors: Sequence[Vectors]) -> Vectors:
    """Return the mean of the rows that say something; zeros where there is none."""
    table = np.array(vectors, dtype=np.float32)
    said = table[table.any(axis=1)]
    return np.asarray(said.mean(axis=0, dtype=np.float64) if len(said) else table[0] * 0, dtype=np.float32)
