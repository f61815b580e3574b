"""What a reader is about to add: the bytes of an upload and what was found out so far, kept between reruns."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import streamlit as st

from harmonize.corpus import Refused
from harmonize.model import SourceEntry, TextGuess, TextPreview

UPLOAD = "harmonize_upload"
ROUND = "harmonize_upload_round"


@dataclass(slots=True)
class Upload:
    """A file that was uploaded; ``confirmed`` is what its reader said of it, with the jurisdiction first."""

    name: str
    data: bytes
    guess: TextGuess | None = None
    refused: Refused | None = None
    confirmed: tuple[str, SourceEntry] | None = None
    preview: TextPreview | None = None

    @property
    def mark(self) -> str:
        """A short name of this very upload, for the fields that describe it."""
        return hashlib.sha256(self.name.encode("utf-8", "replace") + self.data).hexdigest()[:12]


def upload() -> Upload | None:
    """Return what this reader is adding; None where nothing was begun."""
    found = st.session_state.get(UPLOAD)
    return found if isinstance(found, Upload) else None


def keep(name: str, data: bytes) -> Upload:
    """Begin with a file; the one before is let go."""
    begun = Upload(name, data)
    st.session_state[UPLOAD] = begun
    return begun


def let_go() -> None:
    """Forget the upload and empty the field it came from."""
    state: Any = st.session_state
    state.pop(UPLOAD, None)
    state[ROUND] = state.get(ROUND, 0) + 1


def field_key() -> str:
    """Return the key of the field for files; a new one empties it."""
    return f"upload_{st.session_state.get(ROUND, 0)}"
