"""Turn bytes into text, and say by which rule."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from harmonize.errors import UnreadableFile

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13}
SAMPLE = 1 << 16
MAX_CONTROL_SHARE = 0.01
"""Text may hold a stray control character; a binary file is full of them."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text with the encoding used and the rule that chose it."""

    text: str
    encoding: str
    rule: str


def decode(data: bytes, where: str) -> DecodedText:
    """Decode by byte-order mark, then strict UTF-8, then detection.

    Raises UnreadableFile for empty, binary or undecodable data.
    """
    if not data.strip():
        raise UnreadableFile("the file is empty.", where=where, remedy="Save the statute's text in it.")
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, where)
    sample = data[:SAMPLE]
    if b"\0" in sample or sum(byte in CONTROL for byte in sample) > MAX_CONTROL_SHARE * len(sample):
        raise UnreadableFile(
            "the file is binary, not text.",
            where=where,
            remedy="Give it the ending of its real format, or save it as plain text in UTF-8.",
        )
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", "valid UTF-8")
    except UnicodeDecodeError:
        return _detect(data, where)


def _strict(data: bytes, encoding: str, where: str) -> DecodedText:
    try:
        return DecodedText(data.decode(encoding), encoding, "byte-order mark")
    except UnicodeDecodeError as err:
        raise UnreadableFile(
            f"the file says it is {encoding} but is not (byte {err.start}).",
            where=where,
            remedy="Save it again as UTF-8.",
        ) from err


def _detect(data: bytes, where: str) -> DecodedText:
    from charset_normalizer import from_bytes  # late: only odd files need it

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableFile(
            "its encoding is not known.", where=where, remedy="Save it again as UTF-8 (in Word: Save as, plain text)."
        )
    return DecodedText(data.decode(best.encoding), best.encoding, "detected by character statistics")
