"""Processes side by side: the same answers, and none that fails costs more than its own time."""

from __future__ import annotations

import os
import time

import pytest

from harmonize.pipeline import workers as module
from harmonize.pipeline.workers import WORTH_IT, Workers, usual_jobs


def double(number: int) -> int:
    return 2 * number


def slow_double(number: int) -> int:
    time.sleep(0.3 if number == 0 else 0)
    return 2 * number


def fail(number: int) -> int:
    raise ValueError("in a worker")


def die(number: int) -> int:
    os._exit(3)


def nothing(number: int) -> None:
    return None


def answers(there, jobs=2, pieces=4):
    with Workers(jobs) as crew:
        crew.expect(pieces, 0)
        finishing = [
            crew.submit(there, (number,), lambda sent: sent, lambda number=number: 2 * number)
            for number in range(pieces)
        ]
        return [finish() for finish in finishing], crew.count


@pytest.mark.parametrize("there", [slow_double, fail, die, nothing])
def test_whatever_befalls_a_worker_the_answers_come_in_order(there):
    assert answers(there) == ([0, 2, 4, 6], 2)


def test_one_job_is_done_in_this_process():
    assert answers(die, jobs=1) == ([0, 2, 4, 6], 1)
    assert answers(die, pieces=1) == ([0], 1)


def test_a_little_work_is_not_shared(monkeypatch):
    monkeypatch.setattr(module, "usual_jobs", lambda: 2)
    for size, jobs in ((WORTH_IT - 1, 1), (WORTH_IT, 2)):
        with Workers(None) as crew:
            crew.expect(5, size)
            assert crew.count == jobs


def test_the_usual_number_of_processes_is_bounded(monkeypatch):
    assert 1 <= usual_jobs() <= 4
    monkeypatch.setattr(module.os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert usual_jobs() == 4
    monkeypatch.delattr(module.os, "sched_getaffinity")
    monkeypatch.setattr(module.os, "cpu_count", lambda: None)
    assert usual_jobs() == 1
