"""What was read, from which source and date, how completely, and what is odd: the page of the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from harmonize.model import Comparison, Coverage, FileReading, Instrument, MadeWith, Notice, SkippedFile, TextKind

from .law_standing import KindRow, asked_kinds, kind_rows
from .text_date import is_old, read_date


@dataclass(frozen=True, slots=True)
class TextRow:
    """A file that was read; ``offences`` counts its articles that threaten a penalty."""

    instrument: Instrument
    reading: FileReading
    offences: int
    notices: tuple[Notice, ...]
    old: bool
    own: bool

    @property
    def digest(self) -> bool:
        """True for our own or somebody else's account of a law."""
        return self.instrument.kind is TextKind.DIGEST


@dataclass(frozen=True, slots=True)
class TextGroup:
    """The files of a jurisdiction, those that could not be read, and what is odd of no file that was read."""

    code: str
    name: str
    texts: tuple[TextRow, ...]
    unread: tuple[SkippedFile, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class CorpusView:
    """Everything the page shows of a result; ``unread`` come first on it."""

    unread: tuple[SkippedFile, ...]
    left_out: tuple[SkippedFile, ...]
    kinds: tuple[str, ...]
    rows: tuple[KindRow, ...]
    groups: tuple[TextGroup, ...]
    waiting: int
    """Cells that say "law not loaded"."""

    @property
    def texts(self) -> tuple[TextRow, ...]:
        """All files that were read."""
        return tuple(row for group in self.groups for row in group.texts)


def build_corpus(comparison: Comparison, made: MadeWith, today: date, own: Collection[str] = frozenset()) -> CorpusView:
    """Arrange what a result says of its texts; ``own`` are addresses of the reader's own texts."""
    names = {item.code: item.name for item in comparison.jurisdictions}
    unread = tuple(item for item in comparison.skipped if item.failed)
    files = [item.file for item in comparison.instruments] + [item.file for item in unread]
    codes = sorted(
        {_code(file) for file in files if _code(file)} | names.keys(),
        key=lambda code: (names.get(code, code), code),
    )
    rows = _rows(comparison, made, today, own)
    read = {item.file for item in comparison.instruments}
    return CorpusView(
        unread=unread,
        left_out=tuple(item for item in comparison.skipped if not item.failed),
        kinds=asked_kinds(comparison),
        rows=kind_rows(comparison, made.readings),
        groups=tuple(
            TextGroup(
                code,
                names.get(code, code.upper()),
                tuple(row for row in rows if row.instrument.jurisdiction == code),
                tuple(item for item in unread if _code(item.file) == code),
                tuple(n for n in comparison.notices if _code(n.file) == code and n.file not in read),
            )
            for code in codes
        ),
        waiting=sum(gap.coverage is Coverage.NOT_LOADED for gap in comparison.gaps),
    )


def _rows(comparison: Comparison, made: MadeWith, today: date, own: Collection[str]) -> Sequence[TextRow]:
    punishing = Counter(file for file, _ in {(offence.file, offence.article) for offence in comparison.offences})
    notices: dict[str, list[Notice]] = {}
    for notice in comparison.notices:
        notices.setdefault(notice.file, []).append(notice)
    return [
        TextRow(
            item,
            made.readings.get(item.file, FileReading()),
            punishing[item.file],
            tuple(notices.get(item.file, ())),
            is_old(read_date(item.as_of), today),
            item.file in own,
        )
        for item in comparison.instruments
    ]


def _code(file: str) -> str:
    code, slash, _ = file.partition("/")
    return code if slash else ""
