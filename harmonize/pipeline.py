"""The conductor: calls the stages in order; knows no details of any."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from . import __version__
from .errors import HarmonizeError, UnreadableFile, WrongUse
from .exemplars import load_exemplars
from .extract import extract_offences
from .gaps import find_gaps, find_law_kinds
from .jurisdictions import country_facts, instrument_kind, load_jurisdiction
from .lang import room_for_tag
from .match import match_offences
from .model import (
    Comparison,
    ElementFinding,
    Gap,
    Instrument,
    Match,
    Notice,
    Offence,
    ProvisionReading,
    ProvisionStatus,
    SkippedFile,
    SourceText,
    label_key,
)
from .segment import SegmentedText, segment_instrument
from .settings import Settings, load_settings
from .sources import StatuteFile, find_language, list_statutes, read_sources, room_of
from .yardsticks import load_law_kinds, load_yardstick

SHOWN = 6
"""So many articles are named in a notice."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


@dataclass(slots=True)
class RunRecord:
    """How a run went: for run.json and the summary, never for the result itself."""

    settings: Settings
    inputs: list[dict[str, object]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    peak_mb: float = 0.0
    readings: tuple[ProvisionReading, ...] = field(default=(), repr=False)
    """What was understood of every provision in force, for what goes beyond the yardstick."""

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time spent inside to a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class ReadInstrument:
    """One file, read and understood."""

    source: SourceText
    instrument: Instrument
    cut: SegmentedText
    readings: tuple[ProvisionReading, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class ReadStatutes:
    """What the roots gave: instruments understood, files left out, and what is odd."""

    instruments: tuple[ReadInstrument, ...]
    skipped: tuple[SkippedFile, ...]
    notices: tuple[Notice, ...]


def compare(
    roots: Sequence[Path], *, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[Comparison, RunRecord]:
    """Compare the statutes of all roots with the yardstick.

    A file that cannot be read is named in ``skipped`` and costs nothing else. Raises WrongUse where
    no file at all could be read.
    """
    settings = settings or load_settings()
    record = RunRecord(settings)
    statutes = read_statutes(roots, record, progress=progress)
    wordless = tuple(skip for item in statutes.instruments if (skip := _without_words(item)) is not None)
    known = tuple(item for item in statutes.instruments if _without_words(item) is None)
    skipped = tuple(sorted((*statutes.skipped, *wordless), key=lambda s: s.file))
    if not known:
        raise _nothing_read(roots, skipped)
    record.readings = tuple(reading for item in known for reading in item.readings)
    comparison = _compare_all(known, settings, record, progress)
    record.peak_mb = _peak_mb()
    return replace(comparison, notices=statutes.notices, skipped=skipped), record


def _without_words(item: ReadInstrument) -> SkippedFile | None:
    """Leave out a text whose language has no lexicon yet: every cell would say that nothing was found."""
    room = room_for_tag(item.instrument.language)
    if room is None or room.lexicon:
        return None
    return SkippedFile(
        item.source.file,
        f"is read, but cannot be compared: no terms of offences are known in {room.name} yet.",
        "Fill lexicon.csv of the language's room (docs/add-a-language.md).",
    )


def read_statutes(roots: Sequence[Path], record: RunRecord, *, progress: Progress | None = None) -> ReadStatutes:
    """Read, segment and extract every statute of the roots, each by itself."""
    listing = list_statutes(roots)
    skipped, notices = list(listing.skipped), list(listing.notices)
    read: list[ReadInstrument] = []
    sources = read_sources(listing.files, max_bytes=int(record.settings.max_mb * 1e6))
    for done, found in enumerate(listing.files):
        if progress:
            progress(found.file, done, len(listing.files))
        with record.timed("read"):
            source = next(sources)
        outcome = _read_one(found, source, record.settings, record)
        if isinstance(outcome, SkippedFile):
            skipped.append(outcome)
        else:
            read.append(outcome)
            notices.extend(outcome.notices)
    notices.extend(_quoted_only(read))
    return ReadStatutes(tuple(read), tuple(sorted(skipped, key=lambda s: s.file)), tuple(notices))


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


def _read_one(
    found: StatuteFile, source: SourceText | UnreadableFile, settings: Settings, record: RunRecord
) -> ReadInstrument | SkippedFile:
    """Take one file, once read, through all stages that need no other file."""
    if isinstance(source, UnreadableFile):
        return SkippedFile(found.file, source.what, source.remedy)
    try:
        outcome = _understand(source, settings, record)
    except HarmonizeError as err:
        where = f"{err.where}: " if err.where and err.where != found.file else ""
        return SkippedFile(found.file, f"{where}{err.what}", err.remedy)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as err:
        # A text that no rule foresaw must not cost the other files; the fault is named, not hidden.
        reason = f"could not be understood ({type(err).__name__}: {err})."
        return SkippedFile(found.file, reason, "Please report it with the file.")
    record.inputs.append(
        {
            "file": source.file,
            "sha256": source.sha256,
            "bytes": source.bytes_in,
            "reading": asdict(source.completeness),
        }
    )
    return outcome


def _understand(source: SourceText, settings: Settings, record: RunRecord) -> ReadInstrument:
    entry = source.entry
    with record.timed("language"):
        usual = country_facts(source.jurisdiction).languages
        language = find_language(source.text, entry.language, usual)
        room = room_of(language)
    if room is None:
        raise UnreadableFile(
            f"no language room reads it (language {language.tag}, script {language.script}).",
            where=source.file,
            remedy="Name the right language in SOURCE.yaml, or add a room for it.",
        )
    notices = list(source.notices)
    if language.doubt:
        said = f"is declared as {language.tag} but" if entry.language else "is declared in no language and"
        notices.append(
            Notice(source.file, f"{said} reads like {language.doubt}.", "Check the language in SOURCE.yaml.")
        )
    with record.timed("segment"):
        cut = segment_instrument(source, room, language.tag)
    with record.timed("extract"):
        readings = extract_offences(cut.provisions, room)
        law_kinds = find_law_kinds(readings, load_law_kinds(), settings.code_offences)
    instrument = Instrument(
        jurisdiction=source.jurisdiction,
        file=source.file,
        title=entry.title or source.file,
        title_en=entry.title_en,
        language=language.tag,
        language_rule=language.rule,
        kind=entry.kind,
        as_of=entry.as_of,
        source=entry.source,
        law_kinds=law_kinds,
        characters=len(source.text),
        articles=len(cut.provisions),
        sha256=source.sha256,
        act=instrument_kind(source.jurisdiction, entry.title),
        heard=language.heard,
    )
    return ReadInstrument(source, instrument, cut, readings, (*notices, *cut.notices))


def _compare_all(
    read: Sequence[ReadInstrument], settings: Settings, record: RunRecord, progress: Progress | None
) -> Comparison:
    """Match and assess each jurisdiction by itself, so that none changes another's rows."""
    yardstick, exemplars = load_yardstick(), load_exemplars()
    codes = sorted({item.instrument.jurisdiction for item in read})
    matches: list[Match] = []
    elements: list[ElementFinding] = []
    gaps: list[Gap] = []
    for done, code in enumerate(codes):
        if progress:
            progress(code, done, len(codes))
        own = [item for item in read if item.instrument.jurisdiction == code]
        readings = [reading for item in own for reading in item.readings]
        with record.timed("match"):
            matched = match_offences(code, readings, yardstick, exemplars, settings)
        with record.timed("gaps"):
            law_kinds = {kind for item in own for kind in item.instrument.law_kinds}
            found, cells = find_gaps(code, matched, readings, law_kinds, yardstick)
        matches.extend(matched)
        elements.extend(found)
        gaps.extend(cells)
    offences: list[Offence] = [o for item in read for r in item.readings for o in r.offences]
    return Comparison(
        yardstick=yardstick,
        jurisdictions=tuple(load_jurisdiction(code) for code in codes),
        instruments=tuple(item.instrument for item in read),
        provisions=tuple(p for item in read for p in item.cut.provisions),
        offences=tuple(offences),
        matches=tuple(matches),
        elements=tuple(elements),
        gaps=tuple(gaps),
        texts={item.source.file: item.source.text for item in read},
        segments={item.source.file: item.cut.segments for item in read},
        notices=(),
        skipped=(),
        version=__version__,
    )


def _peak_mb() -> float:
    """Return the peak memory of this process in MB; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def _nothing_read(roots: Sequence[Path], skipped: Sequence[SkippedFile]) -> WrongUse:
    named = "; ".join(f"{item.file} {item.reason}" for item in skipped[:5])
    return WrongUse(
        f"no statute could be read.{' ' + named if named else ''}",
        where=", ".join(map(str, roots)),
        remedy="Put statutes (.pdf, .docx, .html, .xml, .json, .txt, .md) into <iso2>/ folders, such as mine/pe/.",
    )


__all__ = ["Progress", "ReadStatutes", "RunRecord", "compare", "read_statutes"]
