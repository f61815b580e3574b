"""A folder with ``model.onnx`` and ``tokenizer.json``, as most published sentence models offer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..sentence_model import Vectors, scale_rows

MOST_TOKENS = 512
TOLD = (("tokenizer_config.json", "model_max_length", 0), ("config.json", "max_position_embeddings", 2))
"""Where a model tells its limit; some number their positions from 2, so that two are spared."""
UNLIMITED = 1e6
TOKEN_OUTPUTS = ("last_hidden_state", "token_embeddings")
TEXT_OUTPUTS = ("sentence_embedding",)


class OnnxFolder:
    """Mean of the tokens' vectors, at length 1; one thread; only the inputs that the model declares."""

    def __init__(self, folder: str, prefix: str) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        path = Path(folder)
        self._tokenizer = Tokenizer.from_file(str(path / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_length=most_tokens(path))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(
            str(path / "model.onnx"), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {
            node.name: np.int32 if "int32" in node.type else np.int64 for node in self._session.get_inputs()
        }
        self._output = _choose_output([node.name for node in self._session.get_outputs()])
        self._prefix = prefix
        self.dim = self.encode(["a"]).shape[1]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row for each text; one at a time, so that no row depends on a neighbour's length."""
        return np.vstack([self._encode_one(self._prefix + text) for text in texts])

    def _encode_one(self, text: str) -> Vectors:
        read = self._tokenizer.encode(text)
        if not read.ids:
            raise ValueError("the tokenizer makes no token of a text")
        given = {
            "input_ids": read.ids,
            "attention_mask": read.attention_mask,
            "token_type_ids": read.type_ids,
            "position_ids": range(len(read.ids)),
        }
        unknown = self._inputs.keys() - given.keys()
        if unknown:
            raise ValueError(f"the model asks for {', '.join(sorted(unknown))}, which no text has")
        feed = {name: np.array([list(given[name])], dtype=kind) for name, kind in self._inputs.items()}
        out = np.asarray(self._session.run([self._output], feed)[0], dtype=np.float32)
        if out.ndim == 3:
            out = out.mean(axis=1)  # no padding, so that every token counts
        if out.ndim != 2 or len(out) != 1:
            raise ValueError(f"the model's output {self._output} has the shape {out.shape}")
        return scale_rows(out)


def most_tokens(folder: Path) -> int:
    """Return how many tokens of a text the model reads, by its own files; 512 where they do not tell."""
    found = [MOST_TOKENS]
    for name, key, spare in TOLD:
        try:
            told = json.loads((folder / name).read_text(encoding="utf-8")).get(key)
        except (OSError, ValueError, AttributeError):
            continue
        if isinstance(told, int | float) and spare < told < UNLIMITED:
            found.append(int(told) - spare)
    return min(found)


def _choose_output(names: Sequence[str]) -> str:
    """Prefer the tokens' vectors, which are pooled here, to a vector that the model pooled itself."""
    return next((name for name in (*TOKEN_OUTPUTS, *TEXT_OUTPUTS) if name in names), names[0])
