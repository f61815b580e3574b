"""Does the numbering run through? Holes, repeats and jumps are worth a person's eye."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harmonize.jurisdictions import country_facts
from harmonize.model import Notice, Provision, ProvisionStatus, SourceText, label_key

from .numbers import leading_number, numbers_of

SHOWN = 6
LONGEST_JUMP = 20
"""A step forward by more than so many numbers, taken back afterwards, is a misprinted number rather than a hole."""
COUNTED = (ProvisionStatus.IN_FORCE, ProvisionStatus.REPEALED)
MOST_ODD = 0.1
"""Where a larger share of the labels is unusual, the shape is what this text uses."""
LINE_END = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")


def check_numbering(source: SourceText, provisions: Sequence[Provision]) -> tuple[Notice, ...]:
    """Return notices on labels that repeat, numbers that are missing and numbers out of their order."""
    counted = [p for p in provisions if p.status in COUNTED]
    return (
        *_repeats(source, counted),
        *_out_of_order(source, counted),
        *_unusual(source, counted),
        *_holes(source, provisions),
    )


def find_holes(provisions: Sequence[Provision]) -> tuple[int, ...]:
    """Return the numbers missing between the first and the last article; none where most are missing."""
    own = (p for p in provisions if p.status is not ProvisionStatus.QUOTED)
    numbers = {n for p in own for n in numbers_of(p.article)}
    if len(numbers) < 2:
        return ()
    below, top = sorted(numbers)[-2:]
    last = below if top - below > 10 * LONGEST_JUMP else top  # one misprinted number is no hole of thousands
    holes = sorted(set(range(min(numbers), last + 1)) - numbers)
    return tuple(holes) if len(holes) <= len(numbers) else ()


def line_of(text: str, offset: int) -> int:
    """Return the number of the line on which an offset stands, counted from 1."""
    return 1 + sum(1 for _ in LINE_END.finditer(text, 0, offset))


def _repeats(source: SourceText, counted: Sequence[Provision]) -> list[Notice]:
    seen: dict[str, Provision] = {}
    twice: list[Provision] = []
    for provision in counted:
        if label_key(provision.article) in seen:
            twice.append(provision)
        seen.setdefault(label_key(provision.article), provision)
    return _named(source, twice, "labels that stand twice", "See whether one of the wordings is superseded.")


def _out_of_order(source: SourceText, counted: Sequence[Provision]) -> list[Notice]:
    """Name articles whose number leaves the sequence for one article only: misprints and false headings."""
    odd: list[Provision] = []
    numbered = [(p, number) for p in counted if (number := leading_number(p.article)) is not None]
    for (_, before), (provision, number), (_, after) in zip(numbered, numbered[1:], numbered[2:], strict=False):
        high = number > after >= before and number > before + LONGEST_JUMP
        low = number < before <= after and after - before <= LONGEST_JUMP
        if high or low:
            odd.append(provision)
    return _named(
        source,
        odd,
        "numbers out of their order",
        "They are kept as printed; see whether the number is misprinted or the line no heading.",
    )


def _unusual(source: SourceText, counted: Sequence[Provision]) -> list[Notice]:
    """Name labels of a shape that the country's laws do not use: misprints, and marks glued to a number."""
    shape = country_facts(source.jurisdiction).labels
    if not shape:
        return []
    pattern = re.compile(shape)
    odd = [p for p in counted if not pattern.fullmatch(p.article)]
    if len(odd) > MOST_ODD * len(counted):
        return []
    advice = "They are kept as printed; see whether they are misprinted."
    return _named(source, odd, "labels of a shape that is unusual in this country", advice)


def _holes(source: SourceText, counted: Sequence[Provision]) -> list[Notice]:
    holes = find_holes(counted)
    if not holes:
        return []
    before = [p for p in counted if (n := leading_number(p.article)) is not None and n < holes[0]]
    return [
        Notice(
            source.file,
            f"article numbers that are not found: {_some(list(map(str, holes)))}.",
            "See whether the text at hand has them.",
            line_of(source.text, before[-1].span.end) if before else 0,
        )
    ]


def _named(source: SourceText, articles: Sequence[Provision], what: str, advice: str) -> list[Notice]:
    """Return the notice that names these articles, at the line of the first; nothing where there are none."""
    if not articles:
        return []
    named = f"{what}: {_some([article.article for article in articles])}."
    return [Notice(source.file, named, advice, line_of(source.text, articles[0].span.start))]


def _some(labels: Sequence[str]) -> str:
    more = f" and {len(labels) - SHOWN} more" if len(labels) > SHOWN else ""
    return ", ".join(labels[:SHOWN]) + more
