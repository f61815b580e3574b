"""Parsers run in child processes: a file that breaks one costs itself and nothing else."""

from .limits import LIMITS, Limits
from .pool import Sandbox

__all__ = ["LIMITS", "Limits", "Sandbox"]
