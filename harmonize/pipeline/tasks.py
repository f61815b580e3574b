"""Pieces of work, done here or by a worker: plain arguments there, bytes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from harmonize.model import SkippedFile, SourceText, Yardstick
from harmonize.settings import Settings

from .assessment import Assessed, assess
from .instrument import Readings, ReadInstrument
from .opinion import Adviser
from .packing import pack_assessed, pack_outcome, unpack_assessed, unpack_outcome
from .record import Effort
from .understanding import Outcome, understand
from .workers import Workers


@dataclass(frozen=True, slots=True)
class Understood:
    """What became of a file, and what it took; ``packed`` holds its bytes where it came as such."""

    outcome: Outcome
    effort: Effort
    packed: bytes | None = None


@dataclass(frozen=True, slots=True)
class AssessedThere:
    """What was found of a jurisdiction, and what it took."""

    found: Assessed
    effort: Effort
    packed: bytes | None = None


def start_understanding(source: SourceText, settings: Settings, workers: Workers) -> Callable[[], Understood]:
    """Have a text understood; what is returned waits for it."""

    def here() -> Understood:
        effort = Effort()
        return Understood(understand(source, settings, effort), effort.closed())

    def receive(sent: tuple[bytes | None, bool, Effort]) -> Understood | None:
        packed, lasting, effort = sent
        item = unpack_item(packed, settings) if packed else None
        return Understood(Outcome(item, lasting), effort, packed) if item is not None else None

    return workers.submit(_understand_there, (source, settings), receive, here)


def start_assessing(
    code: str,
    own: Sequence[ReadInstrument],
    yardstick: Yardstick,
    settings: Settings,
    workers: Workers,
    adviser: Adviser | None = None,
) -> Callable[[], AssessedThere]:
    """Have a jurisdiction matched and assessed; what is returned waits for it."""

    def here() -> AssessedThere:
        effort = Effort()
        return AssessedThere(assess(code, own, yardstick, settings, effort, adviser), effort.closed())

    def receive(sent: tuple[bytes | None, Effort]) -> AssessedThere | None:
        packed, effort = sent
        found = unpack_assessed(packed) if packed else None
        return AssessedThere(found, effort, packed) if found is not None else None

    packed = [item.packed or pack_outcome(item) or b"" for item in own] if workers.count > 1 else []
    return workers.submit(_assess_there, (code, packed, yardstick, settings, adviser), receive, here)


def unpack_item(packed: bytes, settings: Settings) -> ReadInstrument | SkippedFile | None:
    """Return the outcome of a file, or None where the bytes hold none."""

    def remake(source: SourceText) -> Readings:
        item = understand(source, settings, Effort()).item
        return item.readings if isinstance(item, ReadInstrument) else ()

    return unpack_outcome(packed, remake)


def _understand_there(source: SourceText, settings: Settings) -> tuple[bytes | None, bool, Effort]:
    effort = Effort()
    outcome = understand(source, settings, effort)
    return pack_outcome(outcome.item), outcome.lasting, effort.closed()


def _assess_there(
    code: str, packed: list[bytes], yardstick: Yardstick, settings: Settings, adviser: Adviser | None
) -> tuple[bytes | None, Effort]:
    effort = Effort()
    with effort.timed("unpack"):
        items = [unpack_item(content, settings) for content in packed]
    own = [item for item in items if isinstance(item, ReadInstrument)]
    if len(own) != len(packed):  # what cannot be packed is for the main process
        return None, effort.closed()
    return pack_assessed(assess(code, own, yardstick, settings, effort, adviser)), effort.closed()
