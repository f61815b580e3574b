"""The statutes of all roots, each file read and understood by itself, or taken from the cache."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from harmonize.cache import Cache, no_cache
from harmonize.errors import UnreadableFile
from harmonize.model import Notice, ProvisionStatus, SkippedFile, SourceText, label_key
from harmonize.settings import Settings
from harmonize.sources import FolderListing, StatuteFile, checksum, list_statutes, read_sources

from .instrument import ReadInstrument
from .packing import pack_outcome
from .record import Effort, Progress, RunRecord
from .tasks import Understood, start_understanding, unpack_item
from .understanding import refusal
from .workers import Workers

SHOWN = 6
"""So many articles are named in a notice."""


@dataclass(frozen=True, slots=True)
class ReadStatutes:
    """What the roots gave: instruments understood, files left out, and what is odd."""

    instruments: tuple[ReadInstrument, ...]
    skipped: tuple[SkippedFile, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that the cache does not hold, with its checksum and key ("" where it cannot be kept)."""

    found: StatuteFile
    sha256: str
    key: str


def read_statutes(
    roots: Sequence[Path],
    record: RunRecord,
    *,
    progress: Progress | None = None,
    cache: Cache | None = None,
    workers: Workers | None = None,
) -> ReadStatutes:
    """Read, segment and extract every statute of the roots, each by itself, or take it from the cache."""
    cache, workers = cache or no_cache(), workers or Workers()
    listing = list_statutes(roots)
    outcomes: dict[str, ReadInstrument | SkippedFile] = {}
    waiting: list[_Waiting] = []
    for found in listing.files:
        with record.timed("cache"):
            item = _wanted(found, record.settings, cache)
            known = _known(item, record.settings, cache)
        if known is None:
            waiting.append(item)
        else:
            outcomes[found.file] = known
    if progress and waiting:
        progress(waiting[0].found.file, len(outcomes), len(listing.files))
    workers.expect(len(waiting), sum(_size(item.found) for item in waiting))
    for item, outcome in _understand_all(waiting, record, cache, workers):
        outcomes[item.found.file] = outcome
        if progress:
            progress(item.found.file, len(outcomes), len(listing.files))
    return _assembled(listing, outcomes, record)


def _wanted(found: StatuteFile, settings: Settings, cache: Cache) -> _Waiting:
    sha256 = checksum(found, max_bytes=max_bytes(settings)) if cache.on else ""
    if not sha256:
        return _Waiting(found, "", "")
    return _Waiting(found, sha256, cache.file_key(settings, found.jurisdiction, found.file, found.entry, sha256))


def _known(item: _Waiting, settings: Settings, cache: Cache) -> ReadInstrument | SkippedFile | None:
    packed = cache.get(item.key)
    known = unpack_item(packed, settings) if packed is not None else None
    cache.count("file", found=known is not None)
    return replace(known, key=item.key) if isinstance(known, ReadInstrument) else known


def _understand_all(
    waiting: Sequence[_Waiting], record: RunRecord, cache: Cache, workers: Workers
) -> Iterator[tuple[_Waiting, ReadInstrument | SkippedFile]]:
    """Read and understand files; where several processes share the work, the longest first."""
    alone = workers.count == 1
    ordered = waiting if alone else sorted(waiting, key=lambda item: -_size(item.found))
    sources = read_sources([item.found for item in ordered], max_bytes=max_bytes(record.settings))
    begun: deque[tuple[_Waiting, Callable[[], Understood]]] = deque()
    for item in ordered:
        with record.timed("read"):
            source = next(sources)
        if isinstance(source, UnreadableFile):
            yield item, _kept(item, Understood(refusal(source, item.found.file), Effort()), cache)
            continue
        begun.append((item, start_understanding(source, record.settings, workers)))
        while begun and alone:
            yield _finished(*begun.popleft(), record, cache)
    while begun:
        yield _finished(*begun.popleft(), record, cache)


def _finished(
    item: _Waiting, finish: Callable[[], Understood], record: RunRecord, cache: Cache
) -> tuple[_Waiting, ReadInstrument | SkippedFile]:
    done = finish()
    record.add(done.effort)
    with record.timed("cache"):
        return item, _kept(item, done, cache)


def _kept(item: _Waiting, done: Understood, cache: Cache) -> ReadInstrument | SkippedFile:
    """Put what came of a file into the cache, unless another run might find something else."""
    outcome = done.outcome.item
    seen = outcome.source.sha256 if isinstance(outcome, ReadInstrument) else checksum(item.found)
    key = item.key if done.outcome.lasting and seen == item.sha256 else ""
    if key and cache.on:
        cache.put(key, done.packed or pack_outcome(outcome))
    return replace(outcome, key=key, packed=done.packed or b"") if isinstance(outcome, ReadInstrument) else outcome


def _assembled(
    listing: FolderListing, outcomes: Mapping[str, ReadInstrument | SkippedFile], record: RunRecord
) -> ReadStatutes:
    """Put outcomes into the order of the files, whatever was done first."""
    ordered = [outcomes[found.file] for found in listing.files]
    read = [item for item in ordered if isinstance(item, ReadInstrument)]
    record.inputs.extend(_input(item.source) for item in read)
    skipped = [*listing.skipped, *(item for item in ordered if isinstance(item, SkippedFile))]
    notices = [*listing.notices, *(notice for item in read for notice in item.notices), *_quoted_only(read)]
    return ReadStatutes(tuple(read), tuple(sorted(skipped, key=lambda s: s.file)), tuple(notices))


def _input(source: SourceText) -> dict[str, object]:
    return {
        "file": source.file,
        "sha256": source.sha256,
        "bytes": source.bytes_in,
        "reading": asdict(source.completeness),
    }


def _quoted_only(read: Sequence[ReadInstrument]) -> Iterator[Notice]:
    """Name articles that an amending act quotes and that no text of the country has: the text may be older.

    A quoted wording is not compared, since the amended act has it; where that act's text at hand is older, the
    law in force would be missed in silence.
    """
    for item in read:
        country = item.instrument.jurisdiction
        known = {
            label_key(p.article)
            for other in read
            if other.instrument.jurisdiction == country and other is not item
            for p in other.cut.provisions
            if p.status is not ProvisionStatus.QUOTED
        }
        quoted = [p.article for p in item.cut.provisions if p.status is ProvisionStatus.QUOTED]
        missing = [label for label in dict.fromkeys(quoted) if label_key(label) not in known]
        if missing:
            shown = ", ".join(missing[:SHOWN]) + (f" and {len(missing) - SHOWN} more" if len(missing) > SHOWN else "")
            yield Notice(
                item.source.file,
                f"quotes articles that no other text of the country at hand has: {shown}.",
                "If the amended act is at hand in an older version, put its present text into the folder.",
            )


def max_bytes(settings: Settings) -> int:
    """Return the size of the largest file that is read."""
    return int(settings.max_mb * 1e6)


def _size(found: StatuteFile) -> int:
    try:
        return found.path.stat().st_size
    except OSError:
        return 0
