"""What was worked out before, kept for the next run: it saves time and never changes a result.

An entry is found by a key that covers all that it depends on (``keys``). One that is missing, damaged or of
another kind counts as absent and is worked out anew. The folder may be deleted at any time.
"""

from .cache import Cache, no_cache, open_cache
from .codec import decode, encode
from .store import LIMIT, Store

__all__ = ["LIMIT", "Cache", "Store", "decode", "encode", "no_cache", "open_cache"]
