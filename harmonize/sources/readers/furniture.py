"""Page headers, page footers and page numbers: found by their repetition, cut away, recorded."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from harmonize.model import CutPassage

EDGE = 5
"""Lines at the top and at the bottom of a page that may be furniture."""
MIN_PAGES = 3
MIN_SHARE = 0.2
"""Share of the pages on which a line must stand (a third where left and right pages differ)."""
MIN_STEADY = 0.8
LABEL = re.compile(r"^\W*[^\W\d_]+\W+0\W*$")
"""A word and a number at the top of a page may be an article's label."""
PARAGRAPH = "(0)"
DIGITS = re.compile(r"\d+")
LETTERS = re.compile(r"[^\W\d_]")
COUNTER = re.compile(r"^\W*(\d{1,5})(?:\s*/\s*|\s+\w{1,4}\s+)(\d{1,5})\W*$")
FIRST_PAGE = 5
MIN_COUNTED = 10
LINES_A_PAGE = 12
"""Bare numbers count pages where at least so many do so one by one, so many lines apart on the average."""
MIN_COUNTERS = 5
MAX_AROUND = 8


@dataclass(slots=True)
class Tally:
    """Counts what was cut away, kind by kind."""

    _found: dict[tuple[str, str], list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, what: str, page: int, line: str) -> None:
        """Count a line that was cut from a page (or line number) counted from 1."""
        self._found[what, DIGITS.sub("0", line)].append((page, line))

    def passages(self, unit: str) -> tuple[CutPassage, ...]:
        """Return the record, most frequent first."""
        cut = []
        for (what, _), hits in self._found.items():
            where = f"{unit} {hits[0][0]} to {hits[-1][0]}" if len(hits) > 1 else f"{unit} {hits[0][0]}"
            cut.append(CutPassage(what, where, len(hits), sum(len(line) for _, line in hits), hits[0][1][:120]))
        return tuple(sorted(cut, key=lambda p: (-p.times, p.what, p.example)))


def cut_page_furniture(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], tuple[CutPassage, ...]]:
    """Take headers, footers and page numbers off the pages; return the pages and the record."""
    tally = Tally()
    kept = [list(page) for page in pages]
    tops = _furniture([_edge(page, top=True) for page in kept], top=True)
    feet = _furniture([_edge(page, top=False) for page in kept], top=False)
    for number, page in enumerate(kept, 1):
        _peel(page, number, tops, tally, top=True)
        _peel(page, number, feet, tally, top=False)
    return kept, tally.passages("page")


def _peel(page: list[str], number: int, furniture: set[tuple[int, str]], tally: Tally, *, top: bool) -> None:
    """Take lines off one end of a page as long as they are furniture, and never more than an edge."""
    at = 0 if top else -1
    taken = 0
    while page and (not page[at].strip() or (taken < EDGE and (number, _key(page[at])) in furniture)):
        line = page.pop(at)
        if line.strip():
            taken += 1
            named = "page header" if top else "page footer"
            tally.add(named if LETTERS.search(line) else "page number", number, line)


def _edge(page: Sequence[str], *, top: bool) -> list[str]:
    written = [line for line in page if line.strip()]
    return written[:EDGE] if top else written[-EDGE:]


def _key(line: str) -> str:
    return " ".join(line.split())


def _furniture(edges: Sequence[Sequence[str]], *, top: bool) -> set[tuple[int, str]]:
    """Return (page number, line) of the lines that repeat: the same words, or a number that counts pages."""
    seen: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, lines in enumerate(edges, 1):
        for line in {_key(line) for line in lines}:
            seen[DIGITS.sub("0", line)].append((number, line))
    enough = max(MIN_PAGES, MIN_SHARE * len(edges))
    found: set[tuple[int, str]] = set()
    for masked, hits in seen.items():
        if len({page for page, _ in hits}) < enough or masked == PARAGRAPH or (top and LABEL.match(masked)):
            continue
        kept = _steady(hits)
        if len({page for page, _ in kept}) >= enough:
            found |= kept
    return found


def _steady(hits: Sequence[tuple[int, str]]) -> set[tuple[int, str]]:
    """Keep the hits whose numbers stand still or go up with the pages; an article's number does neither."""
    rows = [(page, line, [int(number[:6]) for number in DIGITS.findall(line)]) for page, line in hits]
    for place in range(len(rows[0][2])):
        still, times = Counter(numbers[place] for _, _, numbers in rows).most_common(1)[0]
        ahead, rising = Counter(numbers[place] - page for page, _, numbers in rows).most_common(1)[0]
        if times >= rising:
            rows = [row for row in rows if row[2][place] == still]
        else:
            rows = [row for row in rows if row[2][place] - row[0] == ahead]
    return {(page, line) for page, line, _ in rows}


def cut_counter_furniture(lines: Sequence[str]) -> tuple[list[int], tuple[CutPassage, ...]]:
    """Find page furniture in a text without pages, by counters such as ``4 of 58``.

    Counters with one total and rising numbers mark the pages; a line at the same distance from most
    of them belongs to the furniture. Returns the indices of the lines to cut, and the record.
    """
    totals: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line) <= 30 and (found := COUNTER.match(line)):
            totals[found[2]].append((index, int(found[1])))
    cut: set[int] = set()
    tally = Tally()
    for hits in totals.values():
        rising = sum(b[1] == a[1] + 1 for a, b in pairwise(hits))
        if len(hits) >= MIN_COUNTERS and rising >= MIN_STEADY * (len(hits) - 1):
            _cut_around([index for index, _ in hits], lines, cut, tally)
    return sorted(cut), tally.passages("line")


def _cut_around(anchors: Sequence[int], lines: Sequence[str], cut: set[int], tally: Tally) -> None:
    groups: dict[int, set[int]] = {anchor: {anchor} for anchor in anchors}
    for step in (1, -1):
        for distance in range(step, step * (MAX_AROUND + 1), step):
            at = [a for a in anchors if 0 <= a + distance < len(lines)]
            usual = Counter(DIGITS.sub("0", lines[a + distance]) for a in at).most_common(1)
            if not usual or usual[0][1] < MIN_STEADY * len(anchors):
                break
            for anchor in at:
                if DIGITS.sub("0", lines[anchor + distance]) == usual[0][0]:
                    groups[anchor].add(anchor + distance)
    for anchor, group in groups.items():
        for index in sorted(group):
            if index not in cut:
                cut.add(index)
                tally.add("page number" if index == anchor else "page header", index + 1, lines[index])


class PlacedLine(str):
    """A line that knows where in its text it stands."""

    __slots__ = ("start",)
    start: int


def find_furniture(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[CutPassage, ...]]:
    """Find page furniture in a plain text, which stays as it is; return the offsets and the record.

    Form feeds mark pages; where there are none, bare numbers that count one by one mark them.
    """
    pages: list[list[str]] = [[]]
    at = 0
    for raw in text.splitlines(keepends=True):
        line = PlacedLine(raw)
        line.start = at
        at += len(raw)
        pages[-1].append(line)
        if raw.endswith("\f"):
            pages.append([])
    if len(pages) < MIN_PAGES:
        return _bare_numbers(pages[0] if len(pages) == 1 else [line for page in pages for line in page])
    kept, passages = cut_page_furniture(pages)
    left = {line.start for page in kept for line in page if isinstance(line, PlacedLine)}
    gone = [line for page in pages for line in page if isinstance(line, PlacedLine) and line.start not in left]
    return tuple((line.start, line.start + len(line)) for line in gone if line.strip()), passages


def _bare_numbers(lines: Sequence[str]) -> tuple[tuple[tuple[int, int], ...], tuple[CutPassage, ...]]:
    """Find lines that hold nothing but a number, where they count pages: one by one, far apart."""
    wanted: int | None = None
    chain: list[tuple[int, PlacedLine]] = []
    for index, line in enumerate(lines):
        plain = line.strip()
        if not (plain.isdigit() and len(plain) <= 4 and isinstance(line, PlacedLine)):
            continue
        if (wanted is None and int(plain) <= FIRST_PAGE) or int(plain) == wanted:
            wanted = int(plain) + 1
            chain.append((index, line))
    if len(chain) < MIN_COUNTED or chain[-1][0] - chain[0][0] < LINES_A_PAGE * len(chain):
        return (), ()
    tally = Tally()
    for index, line in chain:
        tally.add("page number", index + 1, line.strip())
    return tuple((line.start, line.start + len(line)) for _, line in chain), tally.passages("line")
