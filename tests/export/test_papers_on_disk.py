"""Papers on the disk: never half of one, never a filled-in one lost, never one written again without need."""

from __future__ import annotations

import dataclasses
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from harmonize.errors import WrongUse
from harmonize.export import read_result, render_whole, write_rendered, write_result, write_workbook
from harmonize.export.folder import REPORT, write_report
from tests.factories import make_comparison

from .disk import contents

ROOT = Path(__file__).parents[2]
MOMENTS = 50
WRITER = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from harmonize.export.folder import write_report
papers = [Path(name).read_bytes() for name in {papers!r}]
print("ready", flush=True)
while True:
    for paper in papers:
        write_report(paper, Path({out!r}))
"""


def later(comparison):
    return dataclasses.replace(comparison, version="2.0.0")


def filled_in(path: Path, words: str) -> None:
    """Work in a workbook as a person does: another program saves it."""
    book = load_workbook(path)
    book["Gaps"]["A1"] = words
    book.save(path)


def test_killed_at_random_moments_the_old_or_the_new_paper_stands(tmp_path):
    papers = []
    for number, comparison in enumerate((make_comparison(), later(make_comparison()))):
        papers.append(tmp_path / f"{number}.xlsx")
        write_workbook(comparison, papers[-1])
    whole = [paper.read_bytes() for paper in papers]
    out = tmp_path / "out" / REPORT
    write_report(whole[0], out)
    rolled = random.Random(20261127)
    found = []
    for _ in range(MOMENTS):
        script = WRITER.format(root=str(ROOT), papers=[str(paper) for paper in papers], out=str(out))
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as writer:
            writer.stdout.readline()
            time.sleep(rolled.uniform(0, 0.05))
            writer.kill()
        found.append(whole.index(out.read_bytes()))
    assert set(found) == {0, 1}
    write_report(whole[1], out)
    assert [path.name for path in out.parent.iterdir() if not path.name.startswith(".")] == [REPORT]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of half a megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() != 0 or not mount or not umount:
        pytest.skip("only root can set up a small disk")
    done = subprocess.run([mount, "-t", "tmpfs", "-o", "size=512k", "tmpfs", place], check=False, capture_output=True)
    if done.returncode:
        pytest.skip(f"no small disk can be set up here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run([umount, place], check=True)


def test_a_disk_that_is_full_leaves_the_old_paper_and_says_so(small_disk):
    path = small_disk / REPORT
    write_workbook(make_comparison(), path)
    before = path.read_bytes()
    room = os.statvfs(small_disk)
    (small_disk / "film").write_bytes(b"0" * (room.f_bavail * room.f_frsize - 4096))
    with pytest.raises(WrongUse, match=r"cannot be written: No space left on device. Make room"):
        write_workbook(later(make_comparison()), path)
    assert path.read_bytes() == before
    assert sorted(entry.name for entry in small_disk.iterdir()) == ["film", REPORT]


def test_a_full_disk_leaves_the_old_result_with_its_workbook(small_disk):
    out = small_disk / "out"
    write_rendered(render_whole(make_comparison()), out, run={})
    before = contents(out)
    room = os.statvfs(small_disk)
    (small_disk / "film").write_bytes(b"0" * (room.f_bavail * room.f_frsize - 4096))
    with pytest.raises(WrongUse, match="The result that stood there is unchanged"):
        write_rendered(render_whole(later(make_comparison())), out, run={})
    assert contents(out) == before


def test_a_paper_that_is_the_same_is_not_written_again(tmp_path):
    out = tmp_path / "out"
    write_rendered(render_whole(make_comparison()), out, run={})
    before, held = (out / REPORT).stat(), (out / REPORT).read_bytes()
    write_rendered(render_whole(make_comparison()), out, run={"seconds": 2})
    write_workbook(make_comparison(), out / REPORT)
    after = (out / REPORT).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    write_rendered(render_whole(later(make_comparison())), out, run={})
    assert (out / REPORT).read_bytes() != held


def test_a_workbook_that_is_not_of_the_new_result_goes(tmp_path):
    write_rendered(render_whole(make_comparison()), tmp_path, run={})
    write_result(later(make_comparison()), tmp_path)
    assert read_result(tmp_path).version == "2.0.0"
    assert not (tmp_path / REPORT).exists()


def test_a_workbook_that_somebody_filled_in_is_kept_beside_the_new_one(tmp_path):
    write_rendered(render_whole(make_comparison()), tmp_path, run={})
    filled_in(tmp_path / REPORT, "Confirmed by the working group")
    written = (tmp_path / REPORT).read_bytes()
    kept = write_rendered(render_whole(later(make_comparison())), tmp_path, run={})
    assert kept is not None and kept.read_bytes() == written
    assert kept.name.startswith("gap-report-kept-")
    assert load_workbook(kept)["Gaps"]["A1"].value == "Confirmed by the working group"
    assert write_rendered(render_whole(make_comparison()), tmp_path, run={}) is None
    assert len(list(tmp_path.glob("*-kept-*"))) == 1


def test_a_paper_of_the_command_that_was_filled_in_is_kept_too(tmp_path):
    path = tmp_path / "gaps.xlsx"
    write_workbook(make_comparison(), path)
    content = path.read_bytes()
    filled_in(path, "Mine")
    kept = write_report(content, path)
    assert kept is not None and load_workbook(kept)["Gaps"]["A1"].value == "Mine"
    assert path.read_bytes() == content


def test_where_it_cannot_be_kept_it_is_not_written_over(tmp_path, monkeypatch):
    path = tmp_path / "gaps.xlsx"
    write_workbook(make_comparison(), path)
    filled_in(path, "Mine")
    mine = path.read_bytes()
    monkeypatch.setattr(Path, "with_name", lambda self, name: tmp_path / "gone" / name)
    with pytest.raises(WrongUse, match="cannot be written"):
        write_report(b"new", path)
    assert path.read_bytes() == mine
