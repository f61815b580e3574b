"""A short name for the state of the data, so that a link can say which one it was made with."""

from __future__ import annotations

import hashlib

from harmonize.model import Comparison

LENGTH = 8


def data_version(comparison: Comparison) -> str:
    """Return the first eight hexadecimal digits of a checksum over the texts read and the cells found."""
    digest = hashlib.sha256(comparison.version.encode())
    for item in comparison.instruments:
        digest.update(f"{item.file}\0{item.sha256}\0".encode())
    for gap in comparison.gaps:
        digest.update(
            f"{gap.offence}\0{gap.jurisdiction}\0{gap.coverage}\0{gap.found}\0{gap.confidence:.4f}\0".encode()
        )
    return digest.hexdigest()[:LENGTH]
