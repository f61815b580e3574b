"""Meaning of texts as vectors, by a sentence model that a user has: optional, confined, never downloaded."""

from .confined import ConfinedModel
from .opening import PACKAGED, open_model
from .sentence_model import SentenceModel
from .vectors import Meaning, meaning_vectors, try_meaning

__all__ = ["PACKAGED", "ConfinedModel", "Meaning", "SentenceModel", "meaning_vectors", "open_model", "try_meaning"]
