"""A model in a process of its own: what breaks or hangs it there leaves this program standing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from harmonize.errors import BrokenModel, HarmonizeError, WrongUse

from .encoders import ModelSpec
from .sentence_model import Vectors, check_vectors

ROOT = Path(__file__).parents[2]
CHILD = "from harmonize.meaning.worker import main; main()"
PASSED = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "HOME", "USERPROFILE")
QUIET = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
    **dict.fromkeys(("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_DATASETS_OFFLINE"), "1"),
    "TOKENIZERS_PARALLELISM": "false",
    "PYTHONUTF8": "1",
}
"""One thread, and nothing fetched from anywhere."""
LOAD_SECONDS = 120.0
TEXT_SECONDS = 5.0
"""Allowed for each text of a batch, beside ``SPARE_SECONDS``: a thousand letters may be a thousand tokens."""
SPARE_SECONDS = 15.0
LONGEST_LINE = 10_000


class ConfinedModel:
    """A SentenceModel that runs in a fresh process (never a fork) of one thread, started when it is needed.

    Use it as a context, or call ``close``; a child whose parent is gone ends by itself. Not for use by
    several threads at once.
    """

    def __init__(
        self,
        spec: ModelSpec,
        *,
        name: str,
        fingerprint: str,
        remedy: str = "",
        load_seconds: float = LOAD_SECONDS,
        text_seconds: float = TEXT_SECONDS,
        spare_seconds: float = SPARE_SECONDS,
    ) -> None:
        self.spec, self.name, self.fingerprint = spec, name, fingerprint
        self._remedy = remedy
        self._load_seconds, self._text_seconds, self._spare_seconds = load_seconds, text_seconds, spare_seconds
        self._dim = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    @property
    def dim(self) -> int:
        """Numbers in a vector; loads the model where it is not yet known."""
        if not self._dim:
            self._start()
        return self._dim

    def encode_passages(self, texts: list[str]) -> Vectors:
        """Return one row of length 1 for each text.

        Raises BrokenModel where the child ends, takes too long or gives what are no vectors; the next call
        starts a new one.
        """
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        if self._process is None:
            self._start()
        seconds = self._spare_seconds + self._text_seconds * len(texts)
        header, payload = self._ask({"texts": texts}, seconds)
        if "fault" in header:
            raise self._broken(f"could not read a text ({str(header['fault'])[:300]}).")
        try:
            rows = np.frombuffer(payload, dtype="<f4").reshape(int(header["rows"]), int(header["dim"]))
        except (KeyError, TypeError, ValueError):
            raise self._broken("gave an answer that is none.") from None
        return check_vectors(rows.astype(np.float32), len(texts), self.dim, self.name)

    def close(self) -> None:
        """End the child."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(OSError):
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()

    def __enter__(self) -> ConfinedModel:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        with suppress(Exception):
            self.close()

    def _start(self) -> None:
        self.close()
        passed = {key: os.environ[key] for key in PASSED if key in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own words
            [sys.executable, "-P", "-B", "-c", CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**passed, **QUIET, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )
        header, _ = self._ask(asdict(self.spec), self._load_seconds)
        if "missing" in header:
            self.close()
            raise WrongUse(
                f"the package {str(header['missing'])[:80]} is missing.", where=self.name, remedy=self._remedy
            )
        dim = header.get("dim")
        if not isinstance(dim, int) or not 0 < dim <= LONGEST_LINE or (self._dim and dim != self._dim):
            raise self._broken(f"could not be loaded ({str(header.get('fault', 'no answer'))[:300]}).")
        self._dim = dim

    def _ask(self, request: Mapping[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
        """Send one request and wait for the answer; a child that takes longer is ended."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise self._broken("has ended.")
        self._late = False
        # A pipe cannot be waited for with a limit on every system; ending the child closes it on each.
        watch = threading.Timer(seconds, self._give_up, (process,))
        watch.start()
        try:
            process.stdin.write(json.dumps(request).encode("utf-8") + b"\n")
            process.stdin.flush()
            header = json.loads(process.stdout.readline(LONGEST_LINE))
            size = int(header.get("bytes", 0))
            payload = process.stdout.read(size) if 0 < size <= 4 * LONGEST_LINE * 1_000 else b""
        except (OSError, ValueError, AttributeError, TypeError):
            raise self._broken(f"gave no answer within {seconds:g} seconds." if self._late else "broke down.") from None
        finally:
            watch.cancel()
        return header, payload

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        with suppress(OSError):
            process.kill()

    def _broken(self, what: str) -> HarmonizeError:
        self.close()
        return BrokenModel(what, where=self.name, remedy="Compare without it, or name another model.")
