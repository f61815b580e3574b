"""A reader's own texts as the page lists them: how each stands in the result shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from harmonize.model import Comparison, OwnText, TextKind

from ..words import Words


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A text on the shelf; ``standing`` says in words what became of it in the result shown."""

    text: OwnText
    standing: str
    removable: bool


def own_rows(comparison: Comparison | None, texts: Sequence[OwnText], words: Words) -> tuple[OwnRow, ...]:
    """Say of each text how it stands; without a result none is compared yet."""
    return tuple(OwnRow(text, _standing(comparison, text, words), bool(text.taken)) for text in texts)


def have_changed(comparison: Comparison, texts: Sequence[OwnText], others: Collection[str], *, known: bool) -> bool:
    """Say whether the shelf and the result differ: a text that is not in it, or one in it that is nowhere now.

    ``others`` are addresses of the result's own folders; where those are not ``known``, only new texts tell.
    """
    compared = {item.file for item in comparison.instruments} | {item.file for item in comparison.skipped}
    on_shelf = {text.file for text in texts}
    if on_shelf - compared:
        return True
    return known and bool({item.file for item in comparison.instruments} - on_shelf - set(others))


def _standing(comparison: Comparison | None, text: OwnText, words: Words) -> str:
    if comparison is None:
        return words.say("shelf.new")
    skipped = {item.file: item for item in comparison.skipped}
    if text.file in {item.file for item in comparison.instruments}:
        return _read(text, words)
    if text.file in skipped:
        item = skipped[text.file]
        return words.say("shelf.failed", reason=item.reason) if item.failed else words.say("shelf.gives_way")
    return words.say("shelf.new")


def _read(text: OwnText, words: Words) -> str:
    join = words.say("app.join")
    digests = [rival.file for rival in text.rivals if rival.digest]
    beside = [rival.file for rival in text.rivals if not rival.digest]
    if beside:
        return words.say("shelf.beside", file=join.join(beside))
    if digests and text.entry.kind is not TextKind.DIGEST:
        return words.say("shelf.stands_over", file=join.join(digests))
    return words.say("shelf.stands")
