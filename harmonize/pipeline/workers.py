"""Processes that work side by side; what they give depends neither on their number nor on who is first.

Readers of files have children of their own (``sources.sandbox``), which are confined and started by the main
process alone; workers get texts that are read already.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import TypeVar

Sent = TypeVar("Sent")
Result = TypeVar("Result")
MOST = 4
"""More processes than this only make memory scarce: a jurisdiction is one piece of work."""
WORTH_IT = 3_000_000
"""Bytes of statutes from which on several processes save time: each must start, and prepare every language anew."""


class Workers:
    """Up to ``jobs`` processes, started when there is work worth it; use it as a context, so that none outlives it.

    With one job, or too little to do, everything is done at once in this process.
    """

    def __init__(self, jobs: int | None = 1) -> None:
        self._wanted = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._before: set[BaseProcess] = set()
        self._count = 1

    def expect(self, pieces: int, size: int) -> None:
        """Say how much is to be done (pieces, and bytes of statutes), so that processes are there for it."""
        if self._pool is not None:
            return
        jobs = self._wanted
        if jobs is None:
            jobs = usual_jobs() if size >= WORTH_IT else 1
        jobs = min(jobs, pieces)
        if jobs > 1:
            self._before = set(multiprocessing.active_children())
            spawn = multiprocessing.get_context("spawn")
            self._count = jobs
            self._pool = ProcessPoolExecutor(jobs, mp_context=spawn, initializer=_begin)

    @property
    def count(self) -> int:
        """How many processes share the work."""
        return self._count

    def submit(
        self,
        there: Callable[..., Sent],
        arguments: tuple[object, ...],
        receive: Callable[[Sent], Result | None],
        here: Callable[[], Result],
    ) -> Callable[[], Result]:
        """Have a piece of work done; what is returned waits for it.

        ``there`` runs in a worker with ``arguments``, and ``receive`` takes what it sends. Where there is no
        worker, or one fails or sends what cannot be used, ``here`` does the same in this process.
        """
        if self._pool is None:
            result = here()
            return lambda: result
        try:
            with _interrupts_held():
                future = self._pool.submit(there, *arguments)
        except BrokenProcessPool:
            return here
        return lambda: _wait(future, receive, here)

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pool, self._pool = self._pool, None
        if pool is None:
            return
        if error is not None:
            for process in set(multiprocessing.active_children()) - self._before:
                process.kill()
        pool.shutdown(wait=True, cancel_futures=True)


def usual_jobs() -> int:
    """Return the number of processes that suits this machine: its usable cores, at most four."""
    with suppress(AttributeError):
        return max(1, min(MOST, len(os.sched_getaffinity(0))))
    return max(1, min(MOST, os.cpu_count() or 1))


def spare_the_collector() -> None:
    """Look for garbage rarely: a run makes millions of objects that live to its end, and hardly a cycle."""
    gc.set_threshold(200_000, 20, 100)


def _wait(future: Future[Sent], receive: Callable[[Sent], Result | None], here: Callable[[], Result]) -> Result:
    try:
        result = receive(future.result())
    except Exception:  # a fault of the work itself comes again in this process, and is told there
        result = None
    return here() if result is None else result


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl+C back for a moment: a worker that is started meanwhile never hears it, also while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Set up a worker: Ctrl+C is the main process's to answer, and with that process the worker ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spare_the_collector()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
