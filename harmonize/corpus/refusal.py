"""Why a text is refused, named so that each interface language has its own sentence for it."""

from __future__ import annotations


class Refused(Exception):
    """An upload or a wish that cannot be met; ``reason`` names the sentence, ``values`` fill it.

    Where a reader of files refused, ``reason`` is ``reader`` and the values hold its words and its remedy.
    """

    def __init__(self, reason: str, /, **values: object) -> None:
        self.reason = reason
        self.values = values
        super().__init__(f"{reason} {values}" if values else reason)
