"""A system without POSIX modules, as Windows is: plain text is compared all the same, to the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.shared_folder import PROJECT
from tests.statute_root import make_statutes

WITHOUT = """
import os, select, signal, sys
for module in ("resource", "fcntl", "pwd", "grp"):
    sys.modules[module] = None
for owner, name in (
    (os, "geteuid"), (os, "getuid"), (os, "killpg"), (os, "fork"), (select, "poll"),
    (signal, "SIGKILL"), (signal, "SIGXCPU"),
):
    if hasattr(owner, name):
        delattr(owner, name)
"""
"""Python runs this at its start; what Windows lacks is gone in every process of the program."""


def harmonize(place, *arguments, **around):
    environment = {**os.environ, "XDG_CACHE_HOME": str(place / "cache"), **around}
    done = subprocess.run(
        [sys.executable, "-m", "harmonize", *map(str, arguments)],
        env=environment, cwd=place, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def test_a_comparison_and_its_papers_come_out_the_same(tmp_path):
    make_statutes(tmp_path / "statutes")
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "sitecustomize.py").write_text(WITHOUT, encoding="utf-8")
    bare = {"PYTHONPATH": os.pathsep.join((str(tmp_path / "bare"), str(PROJECT)))}
    harmonize(tmp_path, "compare", "statutes", "--out", "here", "--language", "es", PYTHONPATH=str(PROJECT))
    harmonize(tmp_path, "compare", "statutes", "--out", "bare-out", "--language", "es", **bare)
    harmonize(tmp_path, "report", "workbook", "--out", "bare-out", "--into", "papers", **bare)
    names = sorted(path.name for path in (tmp_path / "here").iterdir() if path.is_file() and path.name != "run.json")
    assert "gap-report.xlsx" in names
    for name in names:
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "bare-out" / name).read_bytes(), name
    assert len(list((tmp_path / "papers").iterdir())) == 1
