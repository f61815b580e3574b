"""Facts about legal orders, as data."""

from .load import is_issuer, is_jurisdiction, load_jurisdiction

__all__ = ["is_issuer", "is_jurisdiction", "load_jurisdiction"]
