"""Messages between the program and a child: JSON and bytes with their lengths, never objects.

A child that a file has taken over can send nothing that runs.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import IO, Any

LENGTHS = struct.Struct(">QQ")
MAX_HEADER = 32_000_000
MAX_PAYLOAD = 100_000_000


class BrokenFrame(Exception):
    """A message that ends too soon or is longer than any honest one."""


def write_frame(stream: IO[bytes], header: dict[str, Any], payload: bytes) -> None:
    """Send one message."""
    told = json.dumps(header).encode("utf-8")
    stream.write(LENGTHS.pack(len(told), len(payload)))
    stream.write(told)
    stream.write(payload)
    stream.flush()


def read_frame(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes]:
    """Receive one message; ``read`` returns exactly as many bytes as asked for, or fewer at the end."""
    lengths = read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        raise BrokenFrame("the other side closed the connection")
    header_size, payload_size = LENGTHS.unpack(lengths)
    if header_size > MAX_HEADER or payload_size > MAX_PAYLOAD:
        raise BrokenFrame("the message is too long")
    told, payload = read(header_size), read(payload_size)
    if len(told) < header_size or len(payload) < payload_size:
        raise BrokenFrame("the message ends too soon")
    header = json.loads(told)
    if not isinstance(header, dict):
        raise BrokenFrame("the message is not of the agreed form")
    return header, payload
