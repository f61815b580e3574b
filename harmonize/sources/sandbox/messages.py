"""A reader's request and answer as messages, and back again with every field checked by its type."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import msgspec

from harmonize.errors import GaveUp, UnreadableFile
from harmonize.model import CutPassage, MarkedUp, SourceEntry

from ..readers import MAX_CHARACTERS, ReadRequest, ReadText
from .frames import BrokenFrame


def request_header(ending: str, request: ReadRequest) -> dict[str, Any]:
    """Return what a child must know beside the bytes of the file."""
    return {
        "ending": ending,
        "where": request.where,
        "language": request.language,
        "heading_place": request.heading_place,
        "article_word": request.article_word,
    }


def answer_header(read: ReadText) -> dict[str, Any]:
    """Return everything of an answer but the text itself."""
    return {key: value for key, value in asdict(read).items() if key != "text"}


def refusal_header(err: UnreadableFile) -> dict[str, Any]:
    """Return a refusal with its reason and remedy, and whether it holds for good."""
    return {"refused": err.what, "remedy": err.remedy, "lasting": not isinstance(err, GaveUp)}


def read_answer(header: dict[str, Any], payload: bytes, where: str) -> ReadText:
    """Return the answer; UnreadableFile where the child refused the file, BrokenFrame where it babbles."""
    if "refused" in header:
        fault = UnreadableFile if header.get("lasting") is True else GaveUp
        raise fault(str(header["refused"])[:500], where=where, remedy=str(header.get("remedy", ""))[:300])
    try:
        text = payload.decode("utf-8")
        read = ReadText(
            text,
            str(header["encoding"]),
            str(header["encoding_rule"]),
            struck=tuple((int(start), int(end)) for start, end in header["struck"]),
            pages=int(header["pages"]),
            pages_without_text=tuple(map(int, header["pages_without_text"])),
            page_starts=tuple(map(int, header["page_starts"])),
            cut=tuple(_passage(entry) for entry in header["cut"]),
            changes=tuple(map(str, header["changes"])),
            losses=tuple(map(str, header["losses"])),
            marked=msgspec.convert(header["marked"], MarkedUp | None),
            entry=msgspec.convert(header["entry"], SourceEntry | None),
        )
    except (KeyError, TypeError, ValueError, msgspec.ValidationError) as err:
        raise BrokenFrame("the message is not of the agreed form") from err
    if len(text) > MAX_CHARACTERS:
        raise UnreadableFile(
            f"holds more than {MAX_CHARACTERS / 1e6:g} million characters.", where=where, remedy="Split it by act."
        )
    if read.marked is not None and not read.marked.fits(len(text)):
        raise BrokenFrame("articles lie outside the text")
    if any(not 0 <= start < end <= len(text) for start, end in read.struck):
        raise BrokenFrame("offsets lie outside the text")
    return read


def _passage(entry: dict[str, Any]) -> CutPassage:
    return CutPassage(
        str(entry["what"]),
        str(entry["where"]),
        int(entry["times"]),
        int(entry["characters"]),
        str(entry["example"]),
    )
