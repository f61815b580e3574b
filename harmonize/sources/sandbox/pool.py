"""Two warm children, and files handed to whichever is free."""

from __future__ import annotations

import queue
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from ..readers import ReadRequest, ReadText
from .limits import LIMITS, Limits
from .process import Child

CHILDREN = 2


class Sandbox:
    """Reads files in child processes; use it as a context so that no child outlives it.

    A child is started when it is first needed; what a file does to its child reaches no other file.
    """

    def __init__(self, limits: Limits = LIMITS, children: int = CHILDREN) -> None:
        self._threads = ThreadPoolExecutor(max_workers=children, thread_name_prefix="reader")
        self._children = [Child(limits) for _ in range(children)]
        self._free: queue.LifoQueue[Child] = queue.LifoQueue()
        for child in self._children:
            self._free.put(child)

    def submit(self, ending: str, request: ReadRequest) -> Future[ReadText]:
        """Have a file read; the future raises UnreadableFile where it cannot be."""
        return self._threads.submit(self._read, ending, request)

    def _read(self, ending: str, request: ReadRequest) -> ReadText:
        child = self._free.get()
        try:
            return child.read(ending, request)
        finally:
            self._free.put(child)

    def close(self) -> None:
        """End all children; what was not begun is dropped."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for child in self._children:
            child.close()

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
