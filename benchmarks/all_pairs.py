"""What a comparison takes cold, warm and with one statute changed, beside a comparison of all pairs of provisions.

python benchmarks/all_pairs.py STATUTES [--jobs 2] [--rows 200] [--seed 1]

Each comparison is a process of its own, with a cache of its own that is empty at first. All pairs: the conduct of
every provision that punishes something, in one jurisdiction, against each one in the others, by RapidFuzz's
token_set_ratio (cdist, two threads); measured on a drawn sample of rows, each against all of the other jurisdictions,
and scaled to all pairs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from harmonize.pipeline import RunRecord, read_statutes
from harmonize.settings import load_settings

THREADS = 2
PLAIN = {".md", ".txt"}
Provisions = dict[str, list[str]]
"""Conduct of punishable provisions by jurisdiction."""


class Memory:
    """The most memory (MB) that a process and all its descendants had at once, looked up five times a second.

    Pages that several of them share are counted once; 0 where there is no /proc.
    """

    def __init__(self, process: int) -> None:
        self.peak = 0.0
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """Return the peak."""
        self._done.set()
        self._thread.join()
        return self.peak

    def _watch(self) -> None:
        while not self._done.wait(0.2):
            self.peak = max(self.peak, sum(map(_megabytes, _family(self._process))))


def _family(process: int) -> set[int]:
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text(errors="replace").rsplit(")", 1)[1].split()[1])
        except (OSError, ValueError):
            continue
    family, before = {process}, 0
    while len(family) > before:
        before = len(family)
        family |= {child for child, parent in parents.items() if parent in family}
    return family


def _megabytes(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1024


def compared(root: Path, folder: Path, jobs: int) -> tuple[float, float, dict[str, object]]:
    """Compare in a process of its own; return seconds, megabytes and what run.json tells."""
    command = [sys.executable, "-m", "harmonize", "compare", str(root), "--out", str(folder / "out")]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--jobs", str(jobs)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    memory = Memory(process.pid)
    _, told = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        raise SystemExit(told.decode())
    return seconds, memory.stop(), json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))


def change_one(root: Path) -> str:
    """Change the longest plain text of all, so that nothing is known of it any more; return its name."""
    longest = max((path for path in root.rglob("*") if path.suffix in PLAIN), key=lambda path: path.stat().st_size)
    with longest.open("ab") as handle:
        handle.write(b"\n")
    return f"{longest.parent.name}/{longest.name}"


def punishable(root: Path) -> Provisions:
    """Read the statutes once more, for the other side."""
    found: Provisions = {}
    for item in read_statutes([root], RunRecord(load_settings())).instruments:
        conducts = [reading.conduct for reading in item.readings if reading.offences]
        found.setdefault(item.instrument.jurisdiction, []).extend(conducts)
    return found


def compare_all(provisions: Provisions, rows: int, seed: int) -> tuple[int, float]:
    """Compare a sample of rows with all provisions of other jurisdictions; return pairs and seconds."""
    everything = [(code, text) for code, texts in provisions.items() for text in texts]
    drawn = random.Random(seed).sample(everything, min(rows, len(everything)))
    pairs, start = 0, time.perf_counter()
    for code in provisions:
        own = [text for home, text in drawn if home == code]
        others = [text for home, text in everything if home != code]
        if own and others:
            cdist(own, others, scorer=fuzz.token_set_ratio, workers=THREADS)
            pairs += len(own) * len(others)
    return pairs, time.perf_counter() - start


def show(rows: Sequence[Sequence[str]]) -> None:
    """Print a table."""
    for row in rows:
        print(f"| {' | '.join(row)} |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--jobs", type=int, default=THREADS)
    parser.add_argument("--rows", type=int, default=200, help="provisions drawn for all pairs")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    table = [("run", "seconds", "peak MB", "files made", "countries made"), ("---",) * 5]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = shutil.copytree(options.root, folder / "statutes")
        for what in ("cold", "warm", "one statute changed"):
            if what.startswith("one"):
                what = f"{what} ({change_one(root)})"
            seconds, memory, run = compared(root, folder, options.jobs)
            made = [str(run["cache"][kind]["made"]) for kind in ("file", "jurisdiction")]  # type: ignore[index]
            table.append((f"`compare`, {what}", f"{seconds:.1f}", f"{memory:.0f}", *made))
        provisions = punishable(root)
    sizes = {code: len(texts) for code, texts in provisions.items()}
    every = sum(a * b for a, b in combinations(sizes.values(), 2))
    pairs, seconds = compare_all(provisions, options.rows, options.seed)
    whole = seconds * every / pairs
    table.append((f"all {every:,} pairs by RapidFuzz, scaled", f"{whole:.0f}", "", "", ""))
    show(table)
    print(f"\n{sum(sizes.values())} punishable provisions in {len(sizes)} jurisdictions; {options.jobs} processes.")
    print(f"Sample: {options.rows} provisions, seed {options.seed}: {pairs:,} pairs in {seconds:.1f} s.")


if __name__ == "__main__":
    main()
