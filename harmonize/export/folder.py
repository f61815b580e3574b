"""The result folder: a comparison as files, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.model import Comparison, PairResult

from .atomic import READY, replace_file, replace_files, state
from .comparing import NAMES as COMPARING
from .comparing import comparing_tables
from .csv_files import render
from .dual_table import NAME as DUAL
from .dual_table import render_dual
from .kept import keep_aside
from .pair_tables import NAMES as PAIRS
from .pair_tables import pair_tables
from .reading import RUN, TABLES, read_files
from .tables import all_tables
from .texts import FOLDER, text_name
from .yardstick_file import NAME as YARDSTICK
from .yardstick_file import render_yardstick

REPORT = "gap-report.xlsx"
REPORTS = (REPORT, "evaluation.html")
"""Made from a result by other commands, and taken away with it."""
ORDER = (FOLDER, *TABLES, DUAL, *COMPARING, *PAIRS, YARDSTICK, RUN)
"""What a result consists of; ``run.json`` is the last to come and the first to go."""
ATTEMPTS = 5


def write_result(
    comparison: Comparison, out: Path, *, run: Mapping[str, object] | None = None, pairs: PairResult | None = None
) -> None:
    """Write a comparison into the folder ``out``, in the place of an older result.

    CSV files (``comparing`` makes some of them from the others), the texts as read, the yardstick used,
    and ``run`` as ``run.json``; ``pairs`` as ``pairs.csv``
    and ``alone.csv``, which an older result loses where there are none now. Other files in ``out`` stay; the
    workbook and the evaluation of an older result are taken away with it, so that no report stands beside
    figures that it was not made from. The same comparison gives the same bytes. A run that is killed leaves
    the old or the new result (see ``atomic``). An offence without
    any penalty has no row and does not come back. Raises WrongUse where the folder cannot be written;
    the old result is then as it was.
    """
    _refuse(out)
    write_files(render_files(comparison), out, run={"version": comparison.version, **(run or {})}, pairs=pairs)


def render_files(comparison: Comparison) -> tuple[tuple[str, bytes], ...]:
    """Return name and content of every file of a result but ``run.json``.

    Raises WrongUse where a statute file has a name that leads out of the folder.
    """
    texts = [(text_name(file), text) for file, text in comparison.texts.items()]
    return (
        *((content.name, render(content)) for content in (*all_tables(comparison), *comparing_tables(comparison))),
        (DUAL, render_dual(comparison)),
        *((name, text.encode("utf-8")) for name, text in texts),
        *(() if texts else ((f"{FOLDER}/.empty", b""),)),
        (YARDSTICK, render_yardstick(comparison.yardstick)),
    )


def file_names(comparison: Comparison) -> frozenset[str]:
    """Return the names of what ``render_files`` gives for a comparison that has texts."""
    return frozenset((*TABLES, DUAL, *COMPARING, YARDSTICK, *map(text_name, comparison.texts)))


def write_files(
    files: Iterable[tuple[str, bytes]],
    out: Path,
    *,
    run: Mapping[str, object],
    pairs: PairResult | None = None,
    report: bytes = b"",
) -> Path | None:
    """Write files that were rendered before, and ``run`` as ``run.json``; as ``write_result`` does.

    A workbook that equals ``report`` stays where it is. One that somebody has filled in is kept beside it; its new
    name is returned.
    """
    _refuse(out)
    written = json.dumps(run, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    try:
        record = (RUN, f"{written}\n".encode())
        paired = [(content.name, render(content)) for content in pair_tables(pairs)] if pairs else []
        kept = keep_aside(out / REPORT, report)
        old = [name for name in REPORTS if not (name == REPORT and holds(out / name, report))]
        replace_files(out, (*files, *paired, record), order=ORDER, leaving=old if pairs else (*old, *PAIRS))
    except OSError as err:
        raise WrongUse(
            f"cannot be written: {err.strerror or err}. The result that stood there is unchanged.",
            where=str(out),
            remedy="Make room or name another folder with --out.",
        ) from err
    return kept


def write_report(content: bytes, path: Path) -> Path | None:
    """Write a paper that was rendered before; one that holds the same already is left alone.

    A paper in its place that somebody has filled in is kept beside it; its new name is returned. Raises WrongUse
    where the file cannot be written; an older one then stays.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if holds(path, content):
            return None
        kept = keep_aside(path, content)
        replace_file(path, content)
    except OSError as err:
        raise WrongUse(
            f"cannot be written: {err.strerror or err}.",
            where=str(path),
            remedy="Make room, close the file where it is open, or name another folder.",
        ) from err
    return kept


def holds(path: Path, content: bytes) -> bool:
    """Say whether a file is there and holds these very bytes."""
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def read_result(out: Path) -> Comparison:
    """Read a result back whole; equal to the comparison that was written.

    ``dual_criminality.csv`` follows from the rest and is not read: ``harmonize.dual`` works its rows out anew.
    Raises WrongUse where the folder holds no result, only a part of one, or something else.
    """
    if not out.is_dir():
        raise _no_result("is not there." if not out.exists() else "is a file, not a folder.", out)
    for attempt in range(1, ATTEMPTS + 1):
        before = state(out, ORDER)
        try:
            comparison = read_files(out)
        except WrongUse:
            if attempt == ATTEMPTS or state(out, ORDER) == before:
                raise
            continue
        if state(out, ORDER) == before:
            return comparison
    raise _no_result("is being written again and again.", out)


def _refuse(out: Path) -> None:
    """Refuse a folder that no result can be written into."""
    if out.exists() and not out.is_dir():
        raise WrongUse("is a file, not a folder.", where=str(out), remedy="Name another folder with --out.")
    _refuse_foreign(out)


def _refuse_foreign(out: Path) -> None:
    """Never take away files of the same names that are somebody else's."""
    ours = any((folder / YARDSTICK).exists() for folder in (out, out / READY))
    foreign = [] if ours else [name for name in ORDER if (out / name).exists()]
    if foreign:
        raise WrongUse(
            f"holds files that no comparison wrote but that would be replaced: {', '.join(foreign)}.",
            where=str(out),
            remedy="Name another folder with --out, or move them away.",
        )


def _no_result(what: str, out: Path) -> WrongUse:
    return WrongUse(what, where=str(out), remedy=f"Run: harmonize compare --out {out}")
