"""From matches to the cells of the matrix, with elements, reasons and what was searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from harmonize.model import ElementFinding, Gap, Match, ProvisionReading, Yardstick
from harmonize.yardsticks import load_element_rules, load_law_kinds

from .coverage import CellInput, assess_cell
from .elements import find_elements
from .law import index_law
from .law_kinds import find_law_kinds

__all__ = ["find_gaps", "find_law_kinds"]


def find_gaps(
    jurisdiction: str,
    matches: Sequence[Match],
    readings: Sequence[ProvisionReading],
    law_kinds: Collection[str],
    yardstick: Yardstick,
) -> tuple[tuple[ElementFinding, ...], tuple[Gap, ...]]:
    """Return the elements and the cells of one jurisdiction, offence by offence.

    ``readings`` are all provisions in force, ``law_kinds`` the kinds of law that were read.
    """
    rules = load_element_rules()
    labels = {kind.id: kind.label for kind in load_law_kinds()}
    law = index_law(readings)
    elements: list[ElementFinding] = []
    gaps: list[Gap] = []
    for offence in yardstick.offences:
        own = [match for match in matches if match.offence == offence.id]
        found = find_elements(offence, jurisdiction, own, law, rules)
        elements.extend(found)
        gaps.append(assess_cell(CellInput(offence, jurisdiction, own, found, law.by_place, law_kinds, labels)))
    return tuple(elements), tuple(gaps)
