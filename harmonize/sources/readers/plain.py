"""Markdown and plain text: read as written, so that offsets hold in the file itself."""

from __future__ import annotations

from dataclasses import replace

from ..encoding import decode
from .base import ReadRequest, ReadText
from .furniture import find_furniture


def read_plain(request: ReadRequest) -> ReadText:
    """Return the text as it stands, mark-up and line ends included; page furniture is only pointed at."""
    decoded = decode(request.data, request.where, language=request.language)
    furniture, passages = find_furniture(decoded.text)
    left_in = tuple(replace(passage, what=f"{passage.what} (left in the text)") for passage in passages)
    return ReadText(decoded.text, decoded.encoding, decoded.rule, furniture=furniture, cut=left_in)
