"""A table with one vector for each word: the meaning of a text at a thousandth of a sentence model's cost."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from harmonize.errors import BrokenData

from .sentence_model import Vectors, as_list, scale_rows

HEAD_GAP = " . "
CONDUCT = 500
"""Characters of the conduct that are read: the basic form stands first."""
WORD = re.compile(r"[^\W\d_]{2,40}")
LATIN = str.maketrans(
    dict(zip("абвгдежзијклмнопрстуфхцчш", "abvgdezzijklmnoprstufhccs", strict=True))
    | {"ђ": "d", "ѓ": "d", "ѐ": "e", "ѝ": "i", "љ": "lj", "ǉ": "lj", "њ": "nj", "ǌ": "nj", "ћ": "c", "ќ": "c"}
    | {"џ": "dz", "ǆ": "dz", "ѕ": "z"}
)
"""Words of neighbouring languages meet in one script, so that a word and its like across the border are one."""


def split_words(folded: str) -> list[str]:
    """Return the words of a folded text in Latin letters."""
    return WORD.findall(folded.translate(LATIN))


def article_start(heading: str, conduct: str) -> str:
    """Return what the table reads of an article; both parts folded, the conduct without its penalty clauses."""
    return f"{heading}{HEAD_GAP}{conduct[:CONDUCT]}"


@dataclass(frozen=True, slots=True)
class WordTable:
    """Vectors of words as whole numbers of one byte; made by ``benchmarks/build_word_vectors.py``."""

    words: tuple[str, ...]
    numbers: npt.NDArray[np.int8]
    """Shape (words, dim); times ``scale`` of the word they are its vector."""
    scale: npt.NDArray[np.float32]
    rarity: npt.NDArray[np.float32]
    """How much a word weighs in a text: the rarer, the more."""
    recipe: dict[str, Any]
    """How the table was made, from which model and under which licence."""
    places: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {word: place for place, word in enumerate(self.words)})

    @property
    def dim(self) -> int:
        """Numbers in a vector."""
        return int(self.numbers.shape[1])

    def text_vectors(self, folded: Sequence[str]) -> Vectors:
        """Return the weighted sum of each text's known words: shape (texts, dim); zeros where none is known.

        The lengths are not 1: take the country's mean away first (``centre_rows``).
        """
        texts = as_list(folded)
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for number, text in enumerate(texts):
            counts = Counter(self.places[word] for word in split_words(text) if word in self.places)
            if not counts:
                continue
            known = np.fromiter(counts, dtype=np.int64)
            weights = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32))) * self.rarity[known]
            weights /= np.sqrt((weights**2).sum())
            out[number] = (weights * self.scale[known]) @ self.numbers[known].astype(np.float32)
        return out

    def save(self, path: Path) -> None:
        """Write the table; the same table gives the same bytes."""
        held = io.BytesIO()
        np.savez(
            held,
            words=np.frombuffer("\n".join(self.words).encode("utf-8"), dtype=np.uint8),
            numbers=self.numbers,
            scale=self.scale,
            rarity=self.rarity,
            recipe=np.frombuffer(json.dumps(self.recipe, sort_keys=True).encode("utf-8"), dtype=np.uint8),
        )
        path.write_bytes(held.getvalue())


def read_word_table(path: Path) -> WordTable:
    """Read a table; BrokenData where the file is missing or is none."""
    try:
        with np.load(path, allow_pickle=False) as held:
            words = tuple(held["words"].tobytes().decode("utf-8").split("\n"))
            numbers, scale, rarity = held["numbers"], held["scale"], held["rarity"]
            recipe = json.loads(held["recipe"].tobytes())
    except (OSError, EOFError, KeyError, ValueError, BadZipFile, AttributeError, TypeError) as err:
        raise _broken(path, "cannot be read") from err
    if numbers.dtype != np.int8 or numbers.ndim != 2 or not len(words) == len(numbers) == len(scale) == len(rarity):
        raise _broken(path, "has columns that do not fit together")
    return WordTable(words, numbers, scale.astype(np.float32), rarity.astype(np.float32), recipe)


def centre_rows(vectors: Vectors, norm: npt.NDArray[np.bool_] | None = None) -> Vectors:
    """Return the rows of one country less their mean, at length 1; rows of zeros stay so.

    ``norm`` says which rows the mean is taken of (the punishable articles); all by default.
    """
    said: npt.NDArray[np.bool_] = np.abs(vectors).sum(axis=1) > 0
    counted = said if norm is None else said & norm
    mean = vectors[counted].mean(axis=0) if counted.any() else np.zeros(vectors.shape[1], dtype=np.float32)
    return scale_rows(np.where(said[:, None], vectors - mean, 0).astype(np.float32))


def _broken(path: Path, what: str) -> BrokenData:
    return BrokenData(
        f"the table of word vectors {what}.",
        where=str(path),
        remedy="Build it anew with benchmarks/build_word_vectors.py.",
    )
