"""A result is replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.export import atomic, folder
from harmonize.export.archive import pack
from harmonize.export.folder import read_result, write_result
from tests.factories import make_comparison

from .disk import contents

ROOT = Path(atomic.__file__).parents[2]


class FailingDisk:
    """Every change of the disk counts; the ``at``-th raises, and all later ones too if ``for_good``."""

    def __init__(self, monkeypatch, at, for_good=False):
        self.count, self.at, self.for_good = 0, at, for_good
        for owner, name in ((atomic, "write_file"), (Path, "rename"), (Path, "mkdir"), (os, "fsync")):
            monkeypatch.setattr(owner, name, self.counting(getattr(owner, name)))

    def counting(self, function):
        def counted(*args, **kwargs):
            self.count += 1
            if self.count == self.at or (self.for_good and self.count > self.at):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*args, **kwargs)

        return counted


def test_a_full_disk_leaves_the_old_result_byte_for_byte(out, other, monkeypatch):
    write_result(make_comparison(), out)
    (out / "gap-report.xlsx").write_bytes(pack([("old", b"report")]))
    before = contents(out)
    for at in range(1, 1000):
        with monkeypatch.context() as patch:
            disk = FailingDisk(patch, at)
            try:
                write_result(other, out)
            except WrongUse as err:
                assert "No space left" in err.what
            else:
                break
        assert contents(out) == before, at
        assert read_result(out) == make_comparison()
    assert disk.count > 60
    assert read_result(out) == other


def test_a_disk_that_fails_for_good_leaves_one_whole_result(tmp_path, other, monkeypatch):
    for at in range(1, 1000):
        out = tmp_path / str(at)
        write_result(make_comparison(), out)
        with monkeypatch.context() as patch:
            FailingDisk(patch, at, for_good=True)
            try:
                write_result(other, out)
            except WrongUse:
                pass
            else:
                break
        assert read_result(out) in (make_comparison(), other), at
        write_result(other, out)
        assert read_result(out) == other
        assert not list(out.glob(".*"))
    assert at > 60


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from harmonize.export import atomic, folder
from harmonize.export.folder import read_result, write_result
steps = 0
def dying(function):
    def step(*args, **kwargs):
        global steps
        steps += 1
        if steps == {at}:
            os._exit(9)
        return function(*args, **kwargs)
    return step
other = read_result(Path({other!r}))
atomic.write_file = dying(atomic.write_file)
atomic._remove = dying(atomic._remove)
Path.rename = dying(Path.rename)
write_result(other, Path({out!r}))
"""


def test_a_killed_run_leaves_the_old_or_the_new_result(tmp_path, other):
    """Killed at every fifth step; whoever reads without care finds files of one result only."""
    write_result(other, tmp_path / "other")
    new = contents(tmp_path / "other")
    outcomes = []
    for at in range(3, 1000, 5):
        out = tmp_path / f"out{at}"
        write_result(make_comparison(), out)
        old = contents(out)
        script = KILLED.format(root=str(ROOT), at=at, other=str(tmp_path / "other"), out=str(out))
        done = subprocess.run([sys.executable, "-c", script], check=False)
        left = {name: data for name, data in contents(out).items() if not name.startswith(".")}
        assert left.items() <= old.items() or left.items() <= new.items()
        if "run.json" in left:
            assert left in (old, new)
        found = read_result(out)
        assert found in (make_comparison(), other)
        outcomes.append(found == other)
        write_result(make_comparison(), out)
        assert contents(out) == old
        if done.returncode == 0:
            break
    assert False in outcomes
    assert outcomes == sorted(outcomes)
    assert outcomes.count(True) > 3


def test_a_result_replaced_while_it_is_read_is_read_again(out, other, monkeypatch):
    write_result(make_comparison(), out)
    read = folder.read_files

    def slow(place):
        found = read(place)
        if found != other:
            write_result(other, out)
        return found

    monkeypatch.setattr(folder, "read_files", slow)
    assert read_result(out) == other


def test_two_runs_at_once_leave_one_whole_result(tmp_path, other):
    out = tmp_path / "out"
    write_result(make_comparison(), tmp_path / "first")
    write_result(other, tmp_path / "second")
    script = (
        "import sys; from pathlib import Path\n"
        "from harmonize.export.folder import read_result, write_result\n"
        "found = read_result(Path(sys.argv[1]))\n"
        "for _ in range(15): write_result(found, Path(sys.argv[2]))"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / name), str(out)], cwd=ROOT)
        for name in ("first", "second")
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    assert read_result(out) in (make_comparison(), other)
    assert not list(out.glob(".*"))
