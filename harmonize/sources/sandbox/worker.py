"""The child: reads one file after another under limits, and imports the parsers it is asked for alone."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

from harmonize.errors import GaveUp, UnreadableFile

from ..readers import MAX_CHARACTERS, READERS, ReadRequest
from .frames import BrokenFrame, read_frame, write_frame
from .limits import Limits, confine, grant_time
from .messages import answer_header, refusal_header


def main(limits: Limits) -> None:
    """Answer requests from standard input until it is closed."""
    answers = os.fdopen(os.dup(1), "wb")
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    confine(limits)
    while True:
        try:
            header, data = read_frame(sys.stdin.buffer.read)
        except BrokenFrame:
            return
        grant_time(limits)
        exhausted = _answer(answers, header, data, limits)
        del data
        if exhausted:
            return


def _answer(answers: IO[bytes], header: dict[str, Any], data: bytes, limits: Limits) -> bool:
    """Read one file and send what came of it; True where this process should end."""
    ending = header.pop("ending")
    exhausted = False
    try:
        read = READERS[ending](ReadRequest(data, **header))
        if len(read.text) > MAX_CHARACTERS:
            raise UnreadableFile(
                f"holds more than {MAX_CHARACTERS / 1e6:g} million characters.", remedy="Split it by act."
            )
        write_frame(answers, answer_header(read), read.text.encode("utf-8", "replace"))
    except UnreadableFile as err:
        write_frame(answers, refusal_header(err), b"")
    except MemoryError:
        exhausted = True
        write_frame(answers, refusal_header(_too_large(limits)), b"")
    except RecursionError:
        write_frame(answers, refusal_header(GaveUp("is nested too deep.", remedy="Save it again.")), b"")
    except Exception as err:  # whatever a parser throws must cost this file alone
        fault = GaveUp(
            f"could not be read ({type(err).__name__}: {str(err)[:200]}).", remedy="Please report it with the file."
        )
        write_frame(answers, refusal_header(fault), b"")
    return exhausted


def _too_large(limits: Limits) -> GaveUp:
    return GaveUp(
        f"needs more than {limits.memory / 1e9:g} GB of memory to be read.",
        remedy="Split it by act, or save it as plain text.",
    )
