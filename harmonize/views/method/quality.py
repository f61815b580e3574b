"""How good the matching was found to be, as rows that a page shows."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.settings import QualityFigures, load_quality
from harmonize.settings.quality import ALL, PAIR, TREATY

from ..words import Words

ELEMENTS = "elements"


@dataclass(frozen=True, slots=True)
class QualityRow:
    """A row in words: what was set beside each other, of how many questions, and three shares in whole per cent."""

    languages: str
    asked: str
    first: str
    matched: str
    right: str


def treaty_quality(words: Words) -> tuple[QualityRow, ...]:
    """Return how well the laws of each language were matched with what the treaties ask."""
    return _rows(TREATY, words)


def pair_quality(words: Words) -> tuple[QualityRow, ...]:
    """Return how well the laws of each two languages were matched with each other."""
    return _rows(PAIR, words)


def drawn_elements(words: Words) -> str:
    """Say how many verdicts on elements, drawn by lot and read by a person, were right."""
    drawn = {row.languages: row for row in load_quality() if row.kind == ELEMENTS}
    absent, present = drawn["absent"], drawn["present"]
    return words.say(
        "method.drawn",
        absent=absent.asked,
        absent_right=round((absent.right or 0) * absent.asked),
        present=present.asked,
        present_right=round((present.right or 0) * present.asked),
    )


def _rows(kind: str, words: Words) -> tuple[QualityRow, ...]:
    return tuple(_row(figures, words) for figures in load_quality() if figures.kind == kind)


def _row(figures: QualityFigures, words: Words) -> QualityRow:
    return QualityRow(
        languages=_languages(figures.languages, words),
        asked=words.number(figures.asked),
        first=_share(figures.first, words),
        matched=_share(figures.matched, words),
        right=words.say("method.share_of", share=_share(figures.right, words), n=words.number(figures.matches)),
    )


def _languages(codes: str, words: Words) -> str:
    if codes == ALL:
        return words.say("method.all_languages")
    names = words.table("language_name")
    return words.say("method.between").join(names[code] for code in codes.split("-"))


def _share(share: float | None, words: Words) -> str:
    return words.say("method.nothing_asked") if share is None else words.say("likelihood.figure", n=round(share * 100))
