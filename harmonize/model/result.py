"""The outcome of a comparison: everything that reports and pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .gap import ElementFinding, Gap
from .instrument import Instrument, Jurisdiction
from .match import Match
from .offence import Offence
from .provision import Provision, Segment
from .source import Notice, SkippedFile
from .yardstick import Yardstick


@dataclass(frozen=True, slots=True)
class Comparison:
    """A whole result; tuples are in the order of the files written (jurisdiction, file, start).

    ``texts`` and ``segments`` map ``<iso2>/<file name>`` to the text as read and to its pieces.
    """

    yardstick: Yardstick
    jurisdictions: tuple[Jurisdiction, ...]
    instruments: tuple[Instrument, ...]
    provisions: tuple[Provision, ...]
    offences: tuple[Offence, ...]
    matches: tuple[Match, ...]
    elements: tuple[ElementFinding, ...]
    gaps: tuple[Gap, ...]
    texts: Mapping[str, str]
    segments: Mapping[str, tuple[Segment, ...]]
    notices: tuple[Notice, ...]
    skipped: tuple[SkippedFile, ...]
    version: str
