"""What may be tuned without touching code."""

from .index_weights import IndexWeights, load_index_weights
from .load import PairRules, PairWeights, Settings, VerdictRules, Weights, load_settings
from .quality import QualityFigures, load_quality

__all__ = [
    "IndexWeights",
    "PairRules",
    "PairWeights",
    "QualityFigures",
    "Settings",
    "VerdictRules",
    "Weights",
    "load_index_weights",
    "load_quality",
    "load_settings",
]
