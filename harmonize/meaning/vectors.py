"""From texts to vectors: cleaned, remembered, in batches, and no text that breaks the model costs the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from harmonize.errors import BrokenModel, HarmonizeError
from harmonize.model import Notice

from .cache import VectorCache
from .sentence_model import SentenceModel, Vectors, as_list, check_vectors
from .text import clean_text

BATCH = 32
MOST_LOST = 5
"""Texts that may break the model one by one before the model itself is held to be broken."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Vectors where the model could give them, and what a person should know where it could not."""

    vectors: Vectors | None
    """One row for each text; None where the model failed and other signals must do."""
    notices: tuple[Notice, ...] = ()


def meaning_vectors(
    texts: Sequence[str], model: SentenceModel, *, cache: VectorCache | None = None, lost: list[int] | None = None
) -> Vectors:
    """Return one row of length 1 for each text: shape (texts, model.dim), float32.

    The row is zero, and so like nothing, for a text without a letter and for one that breaks the model; the
    numbers of the latter are added to ``lost``. Raises BrokenModel where the model itself fails, WrongUse
    where it cannot be loaded. ``cache`` defaults to the user's.
    """
    cleaned = [clean_text(text) for text in as_list(texts)]
    wanted = list(dict.fromkeys(text for text in cleaned if text))
    cache = cache or VectorCache(model.fingerprint)
    dim = model.dim
    known = {text: vector for text, vector in cache.load(wanted).items() if len(vector) == dim}
    _encode_all([text for text in wanted if text not in known], model, known, cache)
    out = np.zeros((len(cleaned), dim), dtype=np.float32)
    for number, text in enumerate(cleaned):
        if text in known:
            out[number] = known[text]
        elif text and lost is not None:
            lost.append(number)
    return out


def try_meaning(texts: Sequence[str], model: SentenceModel, *, cache: VectorCache | None = None) -> Meaning:
    """Return the vectors, or none of them and a notice why: a model that fails must not end a comparison."""
    lost: list[int] = []
    try:
        vectors = meaning_vectors(texts, model, cache=cache, lost=lost)
    except HarmonizeError as err:
        notice = Notice(model.name, f"is not used: {err.what} The other signals decide alone.", err.remedy)
        return Meaning(None, (notice,))
    if not lost:
        return Meaning(vectors)
    message = f"could not read {len(lost)} of {len(vectors)} texts; the other signals decide alone there."
    return Meaning(vectors, (Notice(model.name, message, "Look at these texts for damage."),))


def _encode_all(texts: Sequence[str], model: SentenceModel, known: dict[str, Vectors], cache: VectorCache) -> None:
    """Encode batch by batch into ``known``; a batch that breaks the model is tried once more, text by text."""
    broken = 0
    for start in range(0, len(texts), BATCH):
        batch = list(texts[start : start + BATCH])
        try:
            fresh = _encode(batch, model)
        except BrokenModel:
            fresh = {}
            for text in batch:
                try:
                    fresh |= _encode([text], model)
                except BrokenModel as err:
                    broken += 1
                    if broken > MOST_LOST:
                        raise BrokenModel(
                            f"broke down over {broken} texts, at last so: {err.what}",
                            where=model.name,
                            remedy=err.remedy,
                        ) from err
        cache.save(fresh)
        known |= fresh


def _encode(batch: list[str], model: SentenceModel) -> dict[str, Vectors]:
    vectors = check_vectors(model.encode_passages(batch), len(batch), model.dim, model.name)
    return dict(zip(batch, vectors, strict=True))
