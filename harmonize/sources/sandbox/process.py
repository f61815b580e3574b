"""One child process, seen from outside: started, asked, timed and ended."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from harmonize.errors import GaveUp

from ..readers import ReadRequest, ReadText
from .frames import BrokenFrame, read_frame, write_frame
from .limits import Limits
from .messages import read_answer, request_header

ROOT = Path(__file__).parents[3]
CHILD = (
    "from harmonize.sources.sandbox.limits import Limits; from harmonize.sources.sandbox.worker import main; "
    "main(Limits(**{limits}))"
)
CHUNK = 1 << 20


class ChildDied(Exception):
    """The child ended before it answered."""


class Child:
    """A child that reads files; after a fault it is ended and a new one takes its place."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.files = 0
        self._deadline = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, ending: str, request: ReadRequest) -> ReadText:
        """Have a file read; UnreadableFile where it cannot be, whatever befell the child."""
        fresh = self._process is None
        try:
            return self._ask(ending, request)
        except ChildDied:
            if fresh:
                raise self._died(request.where) from None
        self.close()  # what files before this one left behind may have been the cause: once more, in a new child
        try:
            return self._ask(ending, request)
        except ChildDied:
            raise self._died(request.where) from None

    def close(self) -> None:
        """End the child."""
        process, self._process, self.files = self._process, None, 0
        if process is None:
            return
        with suppress(OSError):
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _ask(self, ending: str, request: ReadRequest) -> ReadText:
        if self.files >= self.limits.files or (self._process is not None and self._process.poll() is not None):
            self.close()
        process = self._process = self._process or self._start()
        self.files += 1
        self._deadline = time.monotonic() + self.limits.wall_seconds
        try:
            if process.stdin is None:
                raise BrokenFrame("the child has no input")
            write_frame(process.stdin, request_header(ending, request), request.data)
            header, payload = read_frame(self._receive)
            return read_answer(header, payload, request.where)
        except TimeoutError:
            self.close()
            raise GaveUp(
                f"was given up after {self.limits.wall_seconds:g} seconds.",
                where=request.where,
                remedy="Save it again, or as plain text.",
            ) from None
        except (BrokenFrame, OSError, ValueError) as err:
            raise ChildDied from err

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a child with a bare environment: it gets no secrets and finds this package first."""
        passed = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
        return subprocess.Popen(  # noqa: S603 - our own interpreter with our own words
            [sys.executable, "-P", "-B", "-c", CHILD.format(limits=asdict(self.limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**passed, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            start_new_session=True,
        )

    def _receive(self, size: int) -> bytes:
        """Read exactly so many bytes before the deadline, fewer where the child closes its side."""
        process = self._process
        if process is None or process.stdout is None:
            return b""
        handle = process.stdout.fileno()
        poll = select.poll()
        poll.register(handle, select.POLLIN | select.POLLHUP)
        received = bytearray()
        while len(received) < size:
            left = self._deadline - time.monotonic()
            if left <= 0 or not poll.poll(left * 1000):
                raise TimeoutError
            piece = os.read(handle, min(CHUNK, size - len(received)))
            if not piece:
                break
            received += piece
        return bytes(received)

    def _died(self, where: str) -> GaveUp:
        """Say why a child ended, by the signal that ended it."""
        process = self._process
        code = 0
        if process is not None:
            with suppress(subprocess.TimeoutExpired):
                code = process.wait(timeout=1)
        self.close()
        if code == -signal.SIGXCPU:
            reason = f"was given up after {self.limits.cpu_seconds} seconds of computing."
        elif code == -signal.SIGKILL:
            reason = "was given up: the system ended its reader, most likely for want of memory."
        else:
            reason = "made its reader break down."
        return GaveUp(reason, where=where, remedy="Save it again, or as plain text.")
