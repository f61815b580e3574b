"""A folder that sentence-transformers saved."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..sentence_model import Vectors


class TransformerFolder:
    """Read from the disk alone, on the processor alone, without running code that lies in the folder."""

    def __init__(self, folder: str, prefix: str) -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(1)
        self._model = SentenceTransformer(folder, device="cpu", local_files_only=True, trust_remote_code=False)
        self._prefix = prefix
        self.dim = self.encode(["a"]).shape[1]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row for each text."""
        given = [self._prefix + text for text in texts]
        # One text at a time: padding to a longer neighbour would change a row in its last digits.
        rows = self._model.encode(given, batch_size=1, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(rows, dtype=np.float32)
