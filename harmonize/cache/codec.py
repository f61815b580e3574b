"""Frozen objects as bytes (MessagePack) and back, every field checked by its type.

No pickle: bytes that somebody has tampered with can at worst be refused.
"""

from __future__ import annotations

import gc
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec

Kind = TypeVar("Kind")


def encode(value: object) -> bytes | None:
    """Return the bytes of a value; None for one that cannot be kept (a lone surrogate in a name, say)."""
    try:
        return msgspec.msgpack.encode(value)
    except (msgspec.MsgspecError, OverflowError, TypeError, ValueError):
        return None


def decode(content: bytes, kind: type[Kind]) -> Kind | None:
    """Return the value of this kind, or None where the bytes are none of it.

    Fields that ``kind`` does not name are passed over.
    """
    with _collector_paused():
        try:
            return cast("Kind", _decoder(kind).decode(content))  # type: ignore[arg-type]
        except (msgspec.MsgspecError, RecursionError, ValueError):
            return None


@lru_cache(maxsize=16)
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Spare the search for garbage while hundreds of thousands of objects arise, none of which is any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
