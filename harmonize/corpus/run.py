"""A comparison that runs beside the dashboard: one at a time, watched, and stopped without harm to the result.

The child holds a lock on the shelf while it lives, so that a second dashboard on the same shelf waits too. It writes
its result only when all is done, and at one stroke: whatever ends it earlier leaves the old result.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from .comparing import Asked
from .disk import try_alone
from .refusal import Refused
from .shelf import Shelf

KEPT = 40
"""Lines of what a child says that are kept."""
CODE = re.compile(r"^H\d{3}: ")
GRACE = 5.0
"""Seconds that a child has to end when it is asked to."""
READING, MATCHING, WRITING, DONE = "reading", "matching", "writing", "done"
LAST = {"write": WRITING, "done": DONE}
"""What the child reports when the work itself is over."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done: the stage, what it is about, how many are done of how many (0: not known yet)."""

    stage: str = READING
    about: str = ""
    done: int = 0
    total: int = 0


@dataclass(slots=True)
class Run:
    """One comparison, from its start to what came of it."""

    asked: Asked
    process: subprocess.Popen[str]
    began: float = field(default_factory=time.monotonic)
    step: Step = Step()
    cancelled: bool = False
    ended: float = 0.0
    _said: deque[str] = field(default_factory=lambda: deque(maxlen=KEPT))
    _threads: list[threading.Thread] = field(default_factory=list)

    @property
    def running(self) -> bool:
        """True while the child works."""
        return not self.ended

    @property
    def seconds(self) -> int:
        """Whole seconds since the start, or up to the end."""
        return int((self.ended or time.monotonic()) - self.began)

    @property
    def good(self) -> bool:
        """True where a new result was written: its child said so, whatever befell it afterwards."""
        return not self.running and self.step.stage == DONE

    @property
    def code(self) -> int:
        """How the child ended; a negative number names the signal that ended it."""
        return self.process.returncode or 0

    @property
    def fault(self) -> str:
        """What hindered the comparison, in the program's own words; "" where it said nothing."""
        lines = [line for line in self._said if CODE.match(line)] or [line for line in self._said if "Error" in line]
        return CODE.sub("", lines[-1]) if lines else ""

    def cancel(self) -> None:
        """Ask the child to stop, and see to it that it does; the result stays as it was."""
        if not self.running:
            return
        self.cancelled = True
        self._signal(signal.SIGINT)
        threading.Thread(target=self._insist, daemon=True).start()

    def watch(self) -> Run:
        """Begin to listen to the child."""
        for stream, hear in ((self.process.stdout, self._hear_step), (self.process.stderr, self._said.append)):
            thread = threading.Thread(target=_listen, args=(stream, hear), daemon=True)
            self._threads.append(thread)
            thread.start()
        threading.Thread(target=self._wait, daemon=True).start()
        return self

    def wait(self, seconds: float) -> bool:
        """Wait for the end; False where it has not come by then."""
        until = time.monotonic() + seconds
        while self.running and time.monotonic() < until:
            time.sleep(0.05)
        return not self.running

    def kill(self) -> None:
        """End the child at once."""
        self._signal(signal.SIGKILL)

    def _wait(self) -> None:
        self.process.wait()
        for thread in self._threads:
            thread.join(timeout=GRACE)
        self.ended = time.monotonic()

    def _insist(self) -> None:
        if not self.wait(GRACE):
            self.kill()

    def _signal(self, number: int) -> None:
        if self.process.poll() is None:
            with suppress(OSError):
                os.killpg(self.process.pid, number)

    def _hear_step(self, line: str) -> None:
        step = read_step(line)
        if step is not None:
            self.step = step


def read_step(line: str) -> Step | None:
    """Return what a line of the child reports, or None where it is no report."""
    if not line.startswith('{"progress"'):
        return None
    try:
        told = json.loads(line)
        about, done, total = str(told["progress"]), int(told["done"]), int(told["total"])
    except (ValueError, KeyError, TypeError):
        return None
    if about in LAST:
        return Step(LAST[about])
    return Step(READING if "/" in about else MATCHING, about, done, total)


_runs: dict[Path, Run] = {}
_starting = threading.Lock()


def start(asked: Asked, shelf: Shelf) -> Run:
    """Start a comparison; Refused where one is running on this shelf, here or elsewhere."""
    with _starting:
        before = _runs.get(asked.out)
        if before is not None and before.running:
            raise Refused("running")
        try:
            shelf.folder.mkdir(parents=True, exist_ok=True)
            lock = try_alone(shelf.folder)
        except OSError as err:
            raise Refused("disk", folder=str(shelf.folder), fault=err.strerror or str(err)) from err
        if lock is None:
            raise Refused("running")
        try:
            run = Run(asked, _child(asked, lock)).watch()
        finally:
            os.close(lock)  # the child has its own copy, and with its end the lock goes
        _runs[asked.out] = run
        return run


def current(out: Path) -> Run | None:
    """Return the comparison that was started last for a result, running or ended."""
    return _runs.get(out.resolve())


def forget(out: Path) -> None:
    """Let go of a comparison that has ended."""
    run = _runs.get(out.resolve())
    if run is not None and not run.running:
        del _runs[out.resolve()]


def _child(asked: Asked, lock: int) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program with folders of the result's record
        asked.command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "COLUMNS": "1000"},
        pass_fds=(lock,),
        start_new_session=True,
    )


def _listen(stream: IO[str] | None, hear: Callable[[str], object]) -> None:
    if stream is None:
        return
    with stream:
        for line in stream:
            hear(line.strip())


@atexit.register
def _end_all() -> None:
    """A dashboard that ends takes its comparison with it."""
    for run in _runs.values():
        if run.running:
            run.kill()
