"""Every fault Harmonize names: what happened, where, and what to do about it."""

from __future__ import annotations


class HarmonizeError(Exception):
    """A fault that a person can mend.

    ``what`` states the fault, ``where`` the file (and line, where known), ``remedy`` what to do.
    """

    code = "H000"

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """The whole message on one line: code, place, fault, remedy."""
        place = f" {self.where}:" if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.code}:{place} {self.what}{remedy}"


class UnreadableFile(HarmonizeError):
    """A statute file that cannot be read; the rest of the batch goes on."""

    code = "H100"


class GaveUp(UnreadableFile):
    """A file that was given up for want of time or memory, or by accident: another run may well read it."""


class WrongUse(HarmonizeError):
    """A command or setting that cannot work as given; nothing was done."""

    code = "H200"


class BrokenData(HarmonizeError):
    """A data file of the package or of the user that does not have the shape it must have."""

    code = "H300"


class BrokenModel(HarmonizeError):
    """A sentence model that ends, hangs, or gives what are no vectors; other signals must do."""

    code = "H400"
