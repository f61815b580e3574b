"""What may be tuned without touching code."""

from .load import PairRules, PairWeights, Settings, VerdictRules, Weights, load_settings

__all__ = ["PairRules", "PairWeights", "Settings", "VerdictRules", "Weights", "load_settings"]
