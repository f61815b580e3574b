"""The shelf of a reader's own texts, and the comparison of a result anew with them."""

from .choices import jurisdictions, languages
from .comparing import Asked, ask_anew, first_made_with, limit_mb, others
from .content import ENDINGS, check_upload
from .looking import guess, preview
from .place import open_shelf
from .refusal import Refused
from .rivals import StatuteFile, digests_of, list_others, rivals_of
from .run import DONE, MATCHING, READING, WRITING, Run, Step, current, forget, start
from .shelf import Shelf

__all__ = [
    "DONE",
    "ENDINGS",
    "MATCHING",
    "READING",
    "WRITING",
    "Asked",
    "Refused",
    "Run",
    "Shelf",
    "StatuteFile",
    "Step",
    "ask_anew",
    "check_upload",
    "current",
    "digests_of",
    "first_made_with",
    "forget",
    "guess",
    "jurisdictions",
    "languages",
    "limit_mb",
    "list_others",
    "open_shelf",
    "others",
    "preview",
    "rivals_of",
    "start",
]
