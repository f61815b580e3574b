"""Markdown and plain text: read as written, so that offsets hold in the file itself."""

from __future__ import annotations

from ..encoding import decode
from .base import ReadRequest, ReadText


def read_plain(request: ReadRequest) -> ReadText:
    """Return the text as it stands, mark-up and line ends included."""
    decoded = decode(request.data, request.where, language=request.language)
    return ReadText(decoded.text, decoded.encoding, decoded.rule)
