"""How long each paper of a result takes, and how much memory, beside reading the result alone.

python benchmarks/papers.py OUT [--language sr]

Each paper is made by the command itself, in a process of its own; the first row reads the result and does nothing
else. Seconds are processor time and time by the clock, memory is the peak of the process. Forms are made for one
jurisdiction, since a form of all would have too many sheets.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from harmonize.export.reports import PAPERS

READ = "from harmonize.export import read_result; import sys; from pathlib import Path; read_result(Path(sys.argv[1]))"
FORM = "concordance"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: processor seconds, seconds by the clock, peak megabytes, bytes written."""

    busy: float
    clock: float
    peak_mb: float
    written: int = 0


def main() -> None:
    """Print a table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("--language", default="en")
    given = asked.parse_args()
    read = measure([sys.executable, "-c", READ, str(given.out)])
    print("| paper | busy, s | clock, s | reading alone x | peak, MB | file, MB |\n|---|---|---|---|---|---|")
    print(row("(reading the result)", read, read))
    for paper in PAPERS:
        with tempfile.TemporaryDirectory() as into:
            command = ["report", paper.name, "--out", str(given.out), "--into", into, "--language", given.language]
            narrow = ["--jurisdictions", "me"] if paper.name.startswith(FORM) else []
            cost = measure([sys.executable, "-m", "harmonize", *command, *narrow], Path(into))
        print(row(paper.name, cost, read), flush=True)


def measure(command: list[str], into: Path | None = None) -> Cost:
    """Run a command and say what it took."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"})
    _, code, used = os.wait4(process.pid, 0)
    if code:
        raise SystemExit(f"failed: {' '.join(command)}")
    written = sum(path.stat().st_size for path in into.iterdir()) if into else 0
    clock = time.perf_counter() - begun
    return Cost(used.ru_utime + used.ru_stime, clock, peak_mb(used), written)


def peak_mb(used: resource.struct_rusage) -> float:
    """Return the peak memory of a process in megabytes."""
    return used.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def row(name: str, cost: Cost, read: Cost) -> str:
    """Return a line of the table."""
    size = f"{cost.written / 1e6:.1f}" if cost.written else ""
    return (
        f"| {name} | {cost.busy:.1f} | {cost.clock:.1f} | {cost.busy / read.busy:.1f} | {cost.peak_mb:.0f} | {size} |"
    )


if __name__ == "__main__":
    main()
