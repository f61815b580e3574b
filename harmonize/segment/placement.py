"""Where a text prints the names of its articles: found by looking at the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .headings import ArticleHeading, HeadingFinder, StructureHeading
from .lines import TextLines
from .names import name_above, name_below, name_beside, name_inside

ENOUGH = 0.5
"""Share of the articles without a name beside the number that must show a habit."""
FEWEST = 4
"""Below so many articles a text shows no habit and the language's is taken."""

MANY, RARE = 20, 0.1
"""Of so many labels with words behind them, a smaller share of names is chance."""

Found = tuple[int, ArticleHeading | StructureHeading]
"""A line number and what opens there."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where names stand outside the label's line, and whether bodies begin with them."""

    above: bool
    below: bool
    inside: bool
    beside: bool = True
    """False where hardly any label has a name on its line: what looks like one is the body's first line."""


def find_placement(lines: TextLines, found: Sequence[Found], finder: HeadingFinder) -> Placement:
    """Count for all articles where something like a name stands; the prevailing place is the text's habit."""
    bare = above = below = plain = full = inside = beside = floor = 0
    for index, heading in found:
        if isinstance(heading, ArticleHeading):
            if len(heading.rest.strip(" .:-–—")) == 0:
                bare += 1
                above += name_above(lines, index, floor, finder) < index
                under = name_below(lines, index, finder)
                below += under is not None
                plain += under is not None and not lines[under[1]].clean.endswith(".")
            else:
                full += 1
                following = lines.next_filled(index)
                next_line = lines[following] if following is not None else None
                beside += name_beside(heading, next_line, finder.signs)
                inside += name_inside(heading.rest, finder.signs) is not None
        floor = index + 1
    usual = finder.signs.room.headings.name_position
    inside_habit = full >= FEWEST and inside >= ENOUGH * full
    beside_habit = full < MANY or beside >= RARE * full
    if bare < FEWEST or max(above, below) < ENOUGH * bare:
        under_all = bare >= FEWEST or plain == bare  # in a short text a sentence is not taken for a name
        return Placement(usual == "above", usual == "below" and under_all, inside_habit, beside_habit)
    return Placement(above >= below, below > above, inside_habit, beside_habit)
