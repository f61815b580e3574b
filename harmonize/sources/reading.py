"""Read statute files one after another: bytes, reader, record of completeness."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace

from harmonize.errors import GaveUp, UnreadableFile
from harmonize.lang import room_for_tag
from harmonize.model import Completeness, Notice, SourceEntry, SourceText, Span

from .folder import StatuteFile, unlisted
from .readers import IN_PROCESS, READERS, HeadingPlace, ReadRequest, ReadText
from .sandbox import Sandbox

MAX_BYTES = 20_000_000
"""The longest code at hand has 1.3 MB; twenty times that and more is no single statute."""
AHEAD = 4
"""Files that are begun before their turn comes, so that no child waits."""
MIN_TEXT = 15
"""A file with fewer characters than this has no law in it."""


def read_source(found: StatuteFile, *, max_bytes: int = MAX_BYTES, sandbox: Sandbox | None = None) -> SourceText:
    """Read one file; raises UnreadableFile with the reason and the remedy."""
    if sandbox is not None:
        return _begin(found, max_bytes, sandbox)()
    with Sandbox(children=1) as own:
        return _begin(found, max_bytes, own)()


def read_sources(
    files: Sequence[StatuteFile], *, max_bytes: int = MAX_BYTES, sandbox: Sandbox | None = None
) -> Iterator[SourceText | UnreadableFile]:
    """Read files in their order; in place of one that cannot be read comes the fault."""
    with sandbox or Sandbox() as box:
        begun: deque[Callable[[], SourceText]] = deque()
        waiting = iter(files)
        while True:
            while len(begun) < AHEAD and (found := next(waiting, None)) is not None:
                begun.append(_begin(found, max_bytes, box))
            if not begun:
                return
            try:
                yield begun.popleft()()
            except UnreadableFile as err:
                yield err


def _begin(found: StatuteFile, max_bytes: int, sandbox: Sandbox) -> Callable[[], SourceText]:
    """Start reading; what is returned waits for the end, or raises what hindered the start."""
    ending = found.path.suffix.lower()
    if ending in IN_PROCESS:
        return lambda: _finish(found, READERS[ending], _bytes(found, max_bytes))
    try:
        data = _bytes(found, max_bytes)
    except UnreadableFile as err:
        return _raising(err)
    future = sandbox.submit(ending, _request(found, data))
    return lambda: _finish(found, lambda _: _result(future), data)


def _raising(err: UnreadableFile) -> Callable[[], SourceText]:
    def fail() -> SourceText:
        raise err

    return fail


def _result(future: Future[ReadText]) -> ReadText:
    return future.result()


def checksum(found: StatuteFile, *, max_bytes: int = MAX_BYTES) -> str:
    """Return the SHA-256 of a file's bytes; "" for one that cannot be opened or is larger than is read."""
    try:
        if found.path.stat().st_size > max_bytes:
            return ""
        with found.path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


def _bytes(found: StatuteFile, max_bytes: int) -> bytes:
    try:
        size = found.path.stat().st_size
        if size > max_bytes:
            raise UnreadableFile(
                f"the file has {size / 1e6:.1f} MB; the limit is {max_bytes / 1e6:g} MB.",
                where=found.file,
                remedy="Split it by act, or raise the limit with --max-mb.",
            )
        data = found.path.read_bytes()
    except OSError as err:
        raise GaveUp(f"cannot be opened: {err.strerror}.", where=found.file, remedy="Check its permissions.") from err
    if not data.strip():
        raise UnreadableFile("the file is empty.", where=found.file, remedy="Save the statute's text in it.")
    return data


def _request(found: StatuteFile, data: bytes) -> ReadRequest:
    """Say with the bytes how the language of the law prints its articles."""
    room = room_for_tag(found.entry.language) if found.entry.language else None
    if room is None:
        return ReadRequest(data, found.file, found.entry.language)
    place: HeadingPlace = room.headings.name_position
    word = ""
    for pattern in room.headings.article[:1]:
        for example in pattern.examples[:1]:
            word = example.text.split((example.gives or {}).get("label", "\0"))[0].strip(' #*"„“')
    return ReadRequest(data, found.file, found.entry.language, place, word)


def _finish(found: StatuteFile, reader: Callable[[ReadRequest], ReadText], data: bytes) -> SourceText:
    ending = found.path.suffix.lower()
    read = reader(_request(found, data))
    if len(read.text.strip()) < MIN_TEXT and ending not in IN_PROCESS:
        raise UnreadableFile(
            "has no text.",
            where=found.file,
            remedy="Open it and look: it may hold pictures, or a page built by scripts.",
        )
    source = SourceText(
        jurisdiction=found.jurisdiction,
        file=found.file,
        text=read.text,
        entry=_entry(found, read),
        format=ending.lstrip("."),
        encoding=read.encoding,
        encoding_rule=read.encoding_rule,
        bytes_in=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        completeness=_completeness(read, len(data)),
        struck=tuple(Span(start, end) for start, end in read.struck),
        pages=read.page_starts,
        furniture=tuple(Span(start, end) for start, end in read.furniture),
        marked=read.marked,
    )
    return replace(source, notices=tuple(Notice(found.file, loss, REMEDY) for loss in read.losses))


def _entry(found: StatuteFile, read: ReadText) -> SourceEntry:
    """Return what the folder says of a file; where it says nothing, what the file says of itself."""
    if read.entry is None or found.entry != unlisted(found.path):
        return found.entry
    return replace(read.entry, file=found.path.name, title=read.entry.title or found.entry.title)


REMEDY = "Compare with the file itself, or give another version of the text."


def _completeness(read: ReadText, bytes_in: int) -> Completeness:
    return Completeness(
        bytes_in=bytes_in,
        characters_out=len(read.text),
        encoding=read.encoding,
        encoding_rule=read.encoding_rule,
        pages=read.pages,
        pages_without_text=read.pages_without_text,
        cut=read.cut,
        changes=read.changes,
        losses=read.losses,
    )
