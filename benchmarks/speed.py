"""Megabytes a second of the readers, of segmentation, of offences with penalties and of concepts, on one core.

python benchmarks/speed.py STATUTES [--repeat 5] [--json FILE]

Everything runs once before it is measured, since patterns compile and parsers load on first use. In each repeat all
steps follow one another beside a bare read of the same files; the figures are medians of the repeats. Time is
processor time, children included, so that other work on the machine counts little (Linux). Megabytes are those of the
files for the readers and those of the texts in UTF-8 for what follows. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from harmonize.extract.concepts import concept_finder
from harmonize.extract.offences import offence_finder
from harmonize.extract.references import resolve_references
from harmonize.lang import LanguageRoom
from harmonize.model import ProvisionStatus, SourceText
from harmonize.segment import SegmentedText, segment_instrument
from harmonize.sources import StatuteFile, find_language, list_statutes, read_sources, room_of
from harmonize.sources.readers import IN_PROCESS, READERS, ReadRequest
from harmonize.sources.sandbox import Sandbox

BARE_TIMES = 10
"""A bare read takes a millisecond, which anything disturbs: it is done so many times."""
FORMATS = {".md": "text", ".txt": "text", ".htm": "html"}


@dataclass(frozen=True)
class Step:
    """Something to measure: what it does, over how many bytes and which files it is set beside."""

    name: str
    work: Callable[[], object]
    size: int
    files: Sequence[StatuteFile]


@dataclass(frozen=True)
class Text:
    """One text with what the stages need of it."""

    source: SourceText
    room: LanguageRoom
    language: str

    def segment(self) -> SegmentedText:
        """Cut the text."""
        return segment_instrument(self.source, self.room, self.language)


def offences(texts: Sequence[Text], cuts: Sequence[SegmentedText]) -> None:
    """Find offences and penalties, references resolved."""
    for text, cut in zip(texts, cuts, strict=True):
        finder = offence_finder(text.room.code)
        resolve_references([offence for p in cut.provisions for offence in finder.find(p)], cut.provisions)


def concepts(texts: Sequence[Text], cuts: Sequence[SegmentedText]) -> None:
    """Find the concepts of what is in force, paragraph by paragraph."""
    for text, cut in zip(texts, cuts, strict=True):
        finder = concept_finder(text.room.code)
        for provision in cut.provisions:
            if provision.status is ProvisionStatus.IN_FORCE:
                finder.find(provision.heading)
                for paragraph in provision.paragraphs:
                    finder.find(provision.live(paragraph.span), file=provision.file, offset=paragraph.span.start)


def requests(files: Sequence[StatuteFile]) -> list[tuple[str, ReadRequest]]:
    """Return ending and bytes of each file, read beforehand."""
    return [(f.path.suffix.lower(), ReadRequest(f.path.read_bytes(), f.file, f.entry.language)) for f in files]


def reader_steps(files: Sequence[StatuteFile], box: Sandbox) -> list[Step]:
    """Return the steps of each format: in process, and through the sandbox where it is read there."""
    by_format: dict[str, list[StatuteFile]] = {}
    for found in files:
        ending = found.path.suffix.lower()
        by_format.setdefault(FORMATS.get(ending, ending[1:]), []).append(found)
    steps = []
    for name, own in sorted(by_format.items()):
        asked = requests(own)
        size = sum(len(request.data) for _, request in asked)

        def in_process(asked: Sequence[tuple[str, ReadRequest]] = asked) -> None:
            for ending, request in asked:
                READERS[ending](request)

        def sandboxed(asked: Sequence[tuple[str, ReadRequest]] = asked) -> None:
            for ending, request in asked:
                box.submit(ending, request).result()

        steps.append(Step(f"read {name}", in_process, size, own))
        if asked[0][0] not in IN_PROCESS:
            steps.append(Step(f"read {name}, sandbox", sandboxed, size, own))
    return steps


def stage_steps(files: Sequence[StatuteFile]) -> list[Step]:
    """Return the steps from texts to concepts."""
    sources = [source for source in read_sources(files) if isinstance(source, SourceText)]
    texts = []
    for source in sources:
        language = find_language(source.text, source.entry.language)
        if (room := room_of(language)) is not None:
            texts.append(Text(source, room, language.tag))
    cuts = [text.segment() for text in texts]
    size = sum(len(text.source.text.encode()) for text in texts)
    return [
        Step("segment", lambda: [text.segment() for text in texts], size, files),
        Step("offences and penalties", lambda: offences(texts, cuts), size, files),
        Step("concepts", lambda: concepts(texts, cuts), size, files),
    ]


def processor_seconds() -> float:
    """Return the processor time of this process and its children, those that still run included."""
    used = os.times()
    total = time.process_time() + used.children_user + used.children_system
    for listed in Path("/proc/self/task").glob("*/children"):
        for child in listed.read_text().split():
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def timed(work: Callable[[], object]) -> float:
    """Return the processor seconds that something takes."""
    start = processor_seconds()
    work()
    return processor_seconds() - start


def bare(files: Sequence[StatuteFile]) -> float:
    """Return the seconds that reading the bytes of files takes: the shortest of several times."""
    return min(timed(lambda: [f.path.read_bytes() for f in files]) for _ in range(BARE_TIMES))


def measure(steps: Sequence[Step], repeat: int) -> list[dict[str, object]]:
    """Run all steps once, then ``repeat`` times in turn."""
    first = {step.name: timed(step.work) for step in steps}
    seconds: dict[str, list[float]] = {step.name: [] for step in steps}
    ratios: dict[str, list[float]] = {step.name: [] for step in steps}
    for _ in range(repeat):
        for step in steps:
            reading, taken = bare(step.files), timed(step.work)
            seconds[step.name].append(taken)
            ratios[step.name].append(taken / reading)
    return [
        {
            "step": step.name,
            "files": len(step.files),
            "megabytes": round(step.size / 1e6, 2),
            "first_seconds": round(first[step.name], 3),
            "seconds": round(statistics.median(seconds[step.name]), 3),
            "megabytes_a_second": round(step.size / 1e6 / statistics.median(seconds[step.name]), 2),
            "times_bare_read": round(statistics.median(ratios[step.name])),
        }
        for step in steps
    ]


def table(rows: Sequence[Mapping[str, object]]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| step | files | MB | seconds | MB/s | times the bare read |", "|---|---|---|---|---|---|"]
    for row in rows:
        names = ("step", "files", "megabytes", "seconds", "megabytes_a_second", "times_bare_read")
        lines.append("| " + " | ".join(f"{row[name]:,}" if name != "step" else str(row[name]) for name in names) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    files = list_statutes([options.root]).files
    with Sandbox(children=1) as box:
        rows = measure([*reader_steps(files, box), *stage_steps(files)], options.repeat)
    if options.json:
        figures = {"date": date.today().isoformat(), "repeat": options.repeat, "steps": rows}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(table(rows))


if __name__ == "__main__":
    main()
