"""What may be tuned without touching code."""

from .load import Settings, VerdictRules, Weights, load_settings

__all__ = ["Settings", "VerdictRules", "Weights", "load_settings"]
