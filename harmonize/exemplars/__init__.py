"""What known provisions of each offence are like: figures learnt from statutes and from our digests."""

from .load import load_exemplars

__all__ = ["load_exemplars"]
