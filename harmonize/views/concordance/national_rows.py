"""The national articles of a table in the order of their laws, and the treaty's articles that each answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Match, Verdict

from ..lookup import Lookup
from .passages import Place, places_of, provision_of
from .treaty_rows import Item, TreatyRow


@dataclass(frozen=True, slots=True)
class Answer:
    """An article of the treaty that a national article answers: ``items`` are the elements found in the latter."""

    row: TreatyRow
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NationalRow:
    """A national article; ``matches`` are those for the offences of the table, none where only elements stand in it."""

    place: Place
    matches: tuple[Match, ...]
    answers: tuple[Answer, ...]


def place_key(file: str, article: str) -> str:
    """Return the key of a national article's row."""
    return f"{file}\n{article}"


def national_rows(lookup: Lookup, rows: Sequence[TreatyRow]) -> tuple[NationalRow, ...]:
    """Return every national article behind the rows of a treaty, file by file, in the order of the text."""
    items = [item for row in rows for item in row.items]
    behind = {row.article: {(place.file, place.article) for place in places_of(lookup, row.items)} for row in rows}
    found = [_row(lookup, place, items, rows, behind) for place in places_of(lookup, items)]
    order = {item.file: number for number, item in enumerate(lookup.comparison.instruments)}
    return tuple(sorted(found, key=lambda row: (order.get(row.place.file, len(order)), _start(lookup, row.place))))


def _row(
    lookup: Lookup,
    place: Place,
    items: Sequence[Item],
    rows: Sequence[TreatyRow],
    behind: dict[str, set[tuple[str, str]]],
) -> NationalRow:
    at = place.file, place.article
    cells = dict.fromkeys((item.gap.offence, item.gap.jurisdiction) for item in items)
    matches = (match for cell in cells for match in lookup.matches.get(cell, []))
    return NationalRow(
        place,
        tuple(
            match for match in matches if (match.file, match.article) == at and match.verdict is not Verdict.REJECTED
        ),
        tuple(Answer(row, _found_at(at, row)) for row in rows if at in behind[row.article]),
    )


def _found_at(at: tuple[str, str], row: TreatyRow) -> tuple[Item, ...]:
    return tuple(item for item in row.items if item.found and (item.found.file, item.found.article) == at)


def _start(lookup: Lookup, place: Place) -> tuple[int, str]:
    provision = provision_of(lookup, place)
    return (provision.span.start if provision else 0), place.article
