"""Turn bytes into text, and say by which rule."""

from __future__ import annotations

import codecs
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

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
MIN_LETTER_SHARE = 0.8
"""Share of the characters beyond ASCII that must be letters of the language or usual signs."""
SIGNS = frozenset("“”„’‘‚«»–—…•§°ºª¿¡·\xa0\xad½¼²³×")
PLAIN_LATIN = {"ascii": "cp1252", "iso8859-1": "cp1252"}
"""What is declared as Latin 1 is Windows-1252 in practice; the two differ in control characters alone."""


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text with the encoding used and the rule that chose it."""

    text: str
    encoding: str
    rule: str


def decode(data: bytes, where: str, *, declared: str = "", language: str = "") -> DecodedText:
    """Decode by byte-order mark, declaration, strict UTF-8, the language's code pages, then statistics.

    ``declared`` is what the file says of itself, ``language`` a BCP 47 tag. Raises UnreadableFile for
    empty, binary or undecodable data.
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
    return _as_declared(data, declared) or _as_utf8(data) or _by_language(data, language) or _detect(data, where)


def _strict(data: bytes, encoding: str, where: str) -> DecodedText:
    try:
        return DecodedText(data.decode(encoding), encoding, "byte-order mark")
    except UnicodeDecodeError as err:
        raise UnreadableFile(
            f"the file says it is {encoding} but is not (byte {err.start}).",
            where=where,
            remedy="Save it again as UTF-8.",
        ) from err


def _as_declared(data: bytes, declared: str) -> DecodedText | None:
    """Follow the declaration, unless the bytes belie it: valid UTF-8 beyond ASCII is no accident."""
    try:
        name = codecs.lookup(declared).name if declared else ""
        if not name or name.startswith(("utf-16", "utf-32")):
            return None
        name = PLAIN_LATIN.get(name, name)
        if name != "utf-8" and not data.isascii() and _as_utf8(data):
            return None
        return DecodedText(data.decode(name), name, "declared in the file")
    except (LookupError, UnicodeError):
        return None


def _as_utf8(data: bytes) -> DecodedText | None:
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", "valid UTF-8")
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "code_pages.toml").read_text(encoding="utf-8"))


def _by_language(data: bytes, language: str) -> DecodedText | None:
    """Take the code page of the language that makes the most letters of it; None where none fits."""
    primary = language.lower().split("-")[0]
    entry = _table()["language"].get(_table()["same"].get(primary, primary))
    if entry is None:
        return None
    letters = frozenset(entry["letters"]) | SIGNS
    best: tuple[float, str, str] | None = None
    for page in entry["code_pages"]:
        try:
            text = data.decode(page)
        except UnicodeDecodeError:
            continue
        beyond = [char for char in text.lower() if char > "\x7f"]
        share = sum(char in letters for char in beyond) / len(beyond) if beyond else 0.0
        if share >= MIN_LETTER_SHARE and (best is None or share > best[0]):
            best = (share, page, text)
    return DecodedText(best[2], best[1], f"usual for the language {primary}") if best else None


def _detect(data: bytes, where: str) -> DecodedText:
    from charset_normalizer import from_bytes  # late: only odd files need it

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableFile(
            "its encoding is not known.", where=where, remedy="Save it again as UTF-8 (in Word: Save as, plain text)."
        )
    return DecodedText(data.decode(best.encoding), best.encoding, "detected by character statistics")
