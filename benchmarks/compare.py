"""Wall time and peak memory of a comparison, beside the time of reading the same files alone.

python benchmarks/compare.py ROOT [--repeat 3]

Each measurement is a process of its own; the figure that travels between machines is the ratio.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

READ = """
import sys
from pathlib import Path
from harmonize.model import SourceText
from harmonize.sources import list_statutes, read_sources
found = read_sources(list_statutes([Path(sys.argv[1])]).files)
print(sum(len(source.text) for source in found if isinstance(source, SourceText)))
"""


def timed(command: list[str]) -> tuple[float, float]:
    """Run a command; return its wall time in seconds and its peak memory in MB."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    reading = [timed([sys.executable, "-c", READ, str(options.root)]) for _ in range(options.repeat)]
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "harmonize",
            "compare",
            str(options.root),
            "--out",
            f"{folder}/out",
            "--no-cache",
        ]
        comparing = [timed(command) for _ in range(options.repeat)]
        run = json.loads(Path(folder, "out", "run.json").read_text(encoding="utf-8"))
    read = statistics.median(seconds for seconds, _ in reading)
    compare = statistics.median(seconds for seconds, _ in comparing)
    figures = {
        "read_seconds": round(read, 2),
        "compare_seconds": round(compare, 2),
        "ratio": round(compare / read, 1),
        "read_peak_mb": round(max(memory for _, memory in reading)),
        "compare_peak_mb": round(run["peak_memory_mb"]),
        "stages": run["seconds"],
        "jurisdictions": run["counts"]["jurisdictions"],
        "megabytes": round(sum(item["bytes"] for item in run["inputs"]) / 1e6, 2),
        "repeat": options.repeat,
    }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
