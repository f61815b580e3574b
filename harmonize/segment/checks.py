"""Does the numbering run through? Holes and repeats are worth a person's eye."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from harmonize.model import Notice, Provision, ProvisionStatus

NUMBER = re.compile(r"^\d+")
SHOWN = 6


def check_numbering(file: str, provisions: Sequence[Provision]) -> tuple[Notice, ...]:
    """Return notices on labels that repeat and numbers that are missing between the first and the last."""
    counted = [p for p in provisions if p.status in (ProvisionStatus.IN_FORCE, ProvisionStatus.REPEALED)]
    notices = []
    repeats = [label for label, count in Counter(p.article for p in counted).items() if count > 1]
    if repeats:
        notices.append(
            Notice(
                file, f"labels that stand twice: {_some(repeats)}.", "See whether one of the wordings is superseded."
            )
        )
    numbers = {int(number.group()) for p in counted for number in re.finditer(r"\d+", p.article) if number}
    if numbers:
        holes = sorted(set(range(min(numbers), max(numbers) + 1)) - numbers)
        if 0 < len(holes) <= len(numbers):
            notices.append(
                Notice(
                    file,
                    f"article numbers not found between {min(numbers)} and {max(numbers)}: {_some(map(str, holes))}.",
                    "See whether the text at hand has them.",
                )
            )
    return tuple(notices)


def _some(labels: object) -> str:
    listed = list(labels)  # type: ignore[call-overload]
    more = f" and {len(listed) - SHOWN} more" if len(listed) > SHOWN else ""
    return ", ".join(listed[:SHOWN]) + more
