"""From matches to the cells of the matrix, with elements, reasons and what was searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from harmonize.model import ElementFinding, Gap, Match, ProvisionReading, Verdict, Yardstick
from harmonize.yardsticks import load_law_kinds

from .blanket import find_blanket
from .confirmation import confirm
from .coverage import CellInput, assess_cell
from .duties import add_duties, add_duty
from .elements import find_elements
from .law import index_law
from .law_kinds import find_law_kinds
from .narrowing import find_narrowings
from .national_yardstick import yardstick_of
from .relation import relate

__all__ = ["Assessment", "find_gaps", "find_law_kinds", "yardstick_of"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one jurisdiction has: its matches with their relation to the yardstick, elements and cells."""

    matches: tuple[Match, ...]
    elements: tuple[ElementFinding, ...]
    gaps: tuple[Gap, ...]


def find_gaps(
    jurisdiction: str,
    matches: Sequence[Match],
    readings: Sequence[ProvisionReading],
    law_kinds: Collection[str],
    yardstick: Yardstick,
) -> Assessment:
    """Return elements, cells and related matches of one jurisdiction, offence by offence.

    ``readings`` are all provisions in force, ``law_kinds`` the kinds of law that were read.
    """
    labels = {kind.id: kind.label for kind in load_law_kinds()}
    law = index_law(readings)
    judged: list[Match] = []
    elements: list[ElementFinding] = []
    gaps: list[Gap] = []
    for offence in yardstick.offences:
        proposed = [match for match in matches if match.offence == offence.id]
        found = find_elements(offence, jurisdiction, proposed, law)
        own = confirm(offence, proposed, found)
        if [match.verdict for match in own] != [match.verdict for match in proposed]:
            found = find_elements(offence, jurisdiction, own, law)
        judged.extend(own)
        elements.extend(add_duties(offence, jurisdiction, found))
        standing = [law.by_place[m.file, m.article] for m in own if m.verdict is Verdict.MATCH]
        narrowed = find_narrowings(offence, standing, {f.element: f for f in found})
        blanket = find_blanket(offence, law)
        article = blanket.provision.article if blanket else ""
        cell = CellInput(offence, jurisdiction, own, found, law.by_place, law_kinds, labels, narrowed, article)
        gaps.append(add_duty(assess_cell(cell), offence))
    return Assessment(relate(judged, gaps, elements, yardstick), tuple(elements), tuple(gaps))
