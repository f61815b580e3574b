"""The child: loads one model and answers with its vectors until its input is closed.

A request is one line of JSON; an answer is one line of JSON, then as many bytes as it says. Neither can run
anything on the other side.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import IO, Any

from .encoders import Encoder, ModelSpec, load_encoder


def main() -> None:
    """Answer requests from standard input; the first says which model to load."""
    answers = os.fdopen(os.dup(1), "wb")
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    _leave_no_core()
    encoder = _load(answers, sys.stdin.buffer.readline())
    while encoder is not None:
        line = sys.stdin.buffer.readline()
        if not line:
            return
        _answer(answers, encoder, json.loads(line)["texts"])


def _load(answers: IO[bytes], line: bytes) -> Encoder | None:
    if not line:
        return None
    try:
        encoder = load_encoder(ModelSpec(**json.loads(line)))
    except ImportError as err:
        _send(answers, {"missing": str(err.name or err)})
        return None
    except Exception as err:  # whatever a library throws must be told, not shown as a traceback
        _send(answers, {"fault": _told(err)})
        return None
    _send(answers, {"dim": encoder.dim})
    return encoder


def _answer(answers: IO[bytes], encoder: Encoder, texts: list[str]) -> None:
    try:
        rows = encoder.encode(texts)
    except Exception as err:
        _send(answers, {"fault": _told(err)})
        return
    payload = rows.astype("<f4").tobytes()
    _send(answers, {"rows": len(rows), "dim": rows.shape[1], "bytes": len(payload)}, payload)


def _send(answers: IO[bytes], header: dict[str, Any], payload: bytes = b"") -> None:
    answers.write(json.dumps(header).encode("utf-8") + b"\n" + payload)
    answers.flush()


def _told(err: Exception) -> str:
    return f"{type(err).__name__}: {' '.join(str(err).split())[:300]}"


def _leave_no_core() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
