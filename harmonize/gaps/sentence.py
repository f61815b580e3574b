"""One plain sentence or a few for a cell: what was found, what differs, what a person must decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from harmonize.lang.phrases import phrase
from harmonize.model import (
    Coverage,
    ElementFinding,
    Gap,
    Match,
    Verdict,
    YardstickOffence,
)

from .elements import means_only_aggravate
from .narrowing import Narrowed

CLOSEST = 3


def tell(
    gap: Gap,
    offence: YardstickOffence,
    findings: Sequence[ElementFinding],
    matches: Sequence[Match],
    narrowed: Sequence[Narrowed],
    kinds: str,
    blanket: str = "",
) -> Gap:
    """Return the cell with its sentence.

    ``kinds`` are the kinds of law, in words, that were not read; ``blanket`` is the article that bears the offence's
    name and leaves its conduct to another law.
    """
    descriptions = {row.element: row.description for row in offence.requirements}
    standing = any(match.verdict is Verdict.MATCH for match in matches)
    shown = [m for m in matches if m.verdict is (Verdict.MATCH if standing else Verdict.REVIEW)]
    key = gap.coverage.value
    if gap.coverage is Coverage.UNCLEAR:
        key = ("unclear_open" if gap.unclear else "unclear_blanket") if standing else "unclear_review"
    if gap.coverage is Coverage.PARTIAL and not gap.missing:
        key = "narrowed_open" if gap.unclear else "narrowed"
    said = [
        phrase(
            f"cell.{key}",
            asked=gap.asked,
            found=gap.found,
            articles=", ".join(dict.fromkeys(match.article for match in shown)),
            missing="; ".join(descriptions[element] for element in gap.missing),
            unclear="; ".join(descriptions[element] for element in gap.unclear),
            kinds=kinds,
        )
    ]
    if blanket and standing:
        said.append(phrase("cell.blanket", article=blanket))
    said += _additions(gap, offence, findings, narrowed) if standing else _closest(gap, matches)
    return replace(gap, sentence=" ".join(said))


def _additions(
    gap: Gap, offence: YardstickOffence, findings: Sequence[ElementFinding], narrowed: Sequence[Narrowed]
) -> Iterable[str]:
    """Say what else differs: doubts beside gaps, conditions that narrow, means that only raise the penalty."""
    descriptions = {row.element: row.description for row in offence.requirements}
    if gap.coverage is Coverage.PARTIAL and gap.unclear:
        yield phrase("cell.also_unclear", unclear="; ".join(descriptions[element] for element in gap.unclear))
    if barred := [item.label for item in narrowed if not item.permitted]:
        yield phrase("cell.narrower", conditions="; ".join(barred))
    if allowed := [item.label for item in narrowed if item.permitted]:
        yield phrase("cell.narrower_permitted", conditions="; ".join(allowed))
    if means_only_aggravate(offence, findings):
        yield phrase("cell.means_aggravate")


def _closest(gap: Gap, matches: Sequence[Match]) -> Iterable[str]:
    """Name the closest provisions of a cell where nothing fits, and why each fails."""
    if gap.coverage not in (Coverage.NONE, Coverage.NOT_APPLICABLE):
        return
    near = [match for match in matches if match.verdict is Verdict.REJECTED][:CLOSEST]
    if near:
        named = "; ".join(phrase("cell.closest_one", article=m.article, why=_why(m)) for m in near)
        yield phrase("cell.closest", articles=named)


def _why(match: Match) -> str:
    """Return the reason that weighs most against a near miss."""
    against = min(match.evidence, key=lambda item: item.weight, default=None)
    return against.reason if against is not None and against.weight < 0 else phrase("cell.too_little")
