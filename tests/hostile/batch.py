"""Reads a folder in a process of its own and tells what came of each file; run by the tests."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path


def peak_mb() -> float:
    """Highest memory of this process so far."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def main(root: Path) -> None:
    """Print one JSON object: outcome by file, memory before and after."""
    from harmonize.errors import UnreadableFile
    from harmonize.sources import list_statutes, read_sources
    from harmonize.sources.sandbox import Limits, Sandbox

    listing = list_statutes([root])
    before = peak_mb()
    outcomes = {}
    sandbox = Sandbox(Limits(cpu_seconds=30, wall_seconds=60))
    for found, source in zip(listing.files, read_sources(listing.files, sandbox=sandbox), strict=True):
        if isinstance(source, UnreadableFile):
            outcomes[found.path.name] = ["refused", source.what, source.remedy]
        else:
            digest = hashlib.sha256(source.text.encode()).hexdigest()
            outcomes[found.path.name] = ["text", str(len(source.text)), digest]
    json.dump({"outcomes": outcomes, "before": before, "after": peak_mb()}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
