"""Models as they run inside the child; each module imports its library when it is asked for."""

from .load import load_encoder
from .spec import Encoder, ModelSpec

__all__ = ["Encoder", "ModelSpec", "load_encoder"]
