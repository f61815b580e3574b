"""The first sheet: what the report covers, its cells counted by formulas over the sheet of gaps, the gravest gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from harmonize.model import Coverage
from harmonize.views.lookup import Cell as Address
from harmonize.views.report.summary import Family, GraveGap, Summary, Tally

from .cell_text import height_of, lines_of, plain_lines
from .counting import GapRange, sum_of
from .looks import BODY, GROUP, HEAD, HEAD_TOP, LABEL, LINK, NOTE, SHARE, SUM, TALLY, WARNING, state_style
from .page import A4, Page
from .state_rules import colour_counts

LABEL_WIDTH, STATE_WIDTH = 40, 13
WIDTHS = (LABEL_WIDTH, *(STATE_WIDTH for _ in Coverage), 11, 13, 14)
FIRST_STATE = 2
TOTAL, FULL_SHARE, WAITING = (FIRST_STATE + len(Coverage) + step for step in range(3))
STATES = tuple(get_column_letter(FIRST_STATE + step) for step in range(len(Coverage)))
SUMMED = (*range(FIRST_STATE, TOTAL), WAITING)
"""Columns that a row of sums adds up."""
MISSING = 5
"""The column from which the words of what is missing run to the right edge."""
ROWS_BESIDE = 6
"""Jurisdictions whose table leaves room for another one on a sheet of paper."""
NOTHING = "–"
"""Where there is nothing to divide by."""


def write_summary(page: Page, row: int, view: Summary, gaps: GapRange, places: Mapping[Address, int]) -> None:
    """Write all parts one below another; formulas count the rows of ``gaps``, links lead to ``places`` there."""
    sheet = _Sheet(page, gaps, places)
    long = len(view.jurisdictions) > ROWS_BESIDE
    row = sheet.figures(row, view)
    row = sheet.jurisdictions(row, view)
    if long:
        sheet.turn(row)
    row = sheet.gravest(row, view)
    if long:
        sheet.turn(row)
    row, rows = sheet.offences(row, view.families)
    row = sheet.instruments(row, view, rows)
    page.sheet.freeze_panes = "B2"
    page.set_up_print(A4, (1, 1), f"{get_column_letter(len(WIDTHS))}{row - 1}")


class _Sheet:
    """The sheet while it is written; each part returns the first free row below it."""

    def __init__(self, page: Page, gaps: GapRange, places: Mapping[Address, int]) -> None:
        self._page = page
        self._gaps = gaps
        self._places = places
        self._words = page.words
        self._yes = page.words.say("report.gaps.yes")
        self._heads = 0

    def turn(self, row: int) -> None:
        """Begin a new sheet of paper before a row."""
        self._page.sheet.row_breaks.append(Break(id=row - 1))

    def figures(self, row: int, view: Summary) -> int:
        """Write the figures that a reader wants first."""
        whole, gaps, say = view.whole, self._gaps, self._words.say
        met = gaps.having("obligation", say("report.obligation.obligation_not_met"))
        lines = (
            ("cells", f"COUNTA({gaps.column('state')})", whole.total),
            ("waiting", gaps.having("look", self._yes), whole.waiting),
            ("not_met", met, view.not_met),
            ("shown", gaps.shown(), whole.total),
        )
        for name, formula, figure in lines:
            self._page.put(row, 1, say(f"report.summary.{name}"), LABEL)
            self._page.put_formula(row, 2, formula, figure, TALLY)
            row += 1
        return row + 1

    def jurisdictions(self, row: int, view: Summary) -> int:
        """Count each jurisdiction, with a way to its first row."""
        row = self._begin(row, "jurisdictions", "jurisdiction", "jurisdictions_note")
        first: dict[str, int] = {}
        for (_, code), place in self._places.items():
            first[code] = min(place, first.get(code, place))
        start = row
        for tally in view.jurisdictions:
            cell = self._label(row, tally.label, LINK)
            self._page.link(cell, "gaps", f"A{first[tally.name]}")
            self._counts(row, "jurisdiction", tally, unique=True)
            row += 1
        self._sums(row, self._words.say("report.summary.all"), range(start, row), view.whole)
        colour_counts(self._page, STATES, start, row)
        return row + 2

    def offences(self, row: int, families: Sequence[Family]) -> tuple[int, dict[str, int]]:
        """Count each offence below its kind; return as well where each offence stands."""
        row = self._begin(row, "offences", "offence")
        start, rows = row, {}
        labels = Counter(tally.label.casefold() for family in families for tally in family.offences)
        for family in families:
            head, row = row, row + 1
            for tally in family.offences:
                rows[tally.name] = row
                self._label(row, tally.label, BODY)
                self._counts(row, "offence", tally, unique=labels[tally.label.casefold()] == 1)
                row += 1
            self._sums(head, family.label, range(head + 1, row), sum_tallies(family.offences))
        colour_counts(self._page, STATES, start, max(start, row - 1))
        return row + 1, rows

    def instruments(self, row: int, view: Summary, rows: Mapping[str, int]) -> int:
        """Add up the offences that each instrument asks for."""
        row = self._begin(row, "instruments", "instrument", "instruments_note")
        start = row
        tallies = {tally.name: tally for family in view.families for tally in family.offences}
        for asking in view.instruments:
            added = sum_tallies(tallies[name] for name in asking.offences)
            self._sums(row, asking.label, [rows[name] for name in asking.offences], added, BODY)
            row += 1
        colour_counts(self._page, STATES, start, max(start, row - 1))
        return row

    def gravest(self, row: int, view: Summary) -> int:
        """Name the gravest gaps; the list is of the time when the report was made."""
        page, say = self._page, self._words.say
        page.put(row, 1, say("report.summary.gravest"), WARNING)
        rest = view.not_met - len(view.gravest)
        key = "gravest_more" if rest else "gravest_all" if view.gravest else "gravest_none"
        page.put(row + 1, 1, say(f"report.summary.{key}", n=self._words.number(rest)), NOTE)
        row += 2
        if not view.gravest:
            return row + 1
        for column, name in enumerate(("offence", "jurisdiction", "state", "gaps", "missing"), 1):
            page.put(row, column, say(f"report.summary.{name}"), HEAD)
        self._run_on(row, HEAD)
        for gap in view.gravest:
            row += 1
            self._grave(row, gap)
        return row + 2

    def _grave(self, row: int, gap: GraveGap) -> None:
        page, place = self._page, self._places[gap.cell]
        texts = (
            (gap.offence_label, BODY),
            (gap.jurisdiction_label, BODY),
            (gap.state, state_style(gap.coverage)),
            (self._words.say("report.row", n=place), LINK),
            (gap.missing, BODY),
        )
        cells = [page.put(row, column, text, style) for column, (text, style) in enumerate(texts, 1)]
        page.link(cells[3], "gaps", f"A{place}")
        self._run_on(row, BODY)
        room = sum(WIDTHS[MISSING - 1 :])
        widths = (*WIDTHS[: MISSING - 1], room)
        lines = max(lines_of(plain_lines(text), width * 7 // 8) for (text, _), width in zip(texts, widths, strict=True))
        page.sheet.row_dimensions[row].height = height_of(lines)

    def _run_on(self, row: int, style: str) -> None:
        """Let the last words of a row run to the right edge."""
        for column in range(MISSING + 1, len(WIDTHS) + 1):
            self._page.put(row, column, "", style)
        self._page.sheet.merge_cells(start_row=row, end_row=row, start_column=MISSING, end_column=len(WIDTHS))

    def _begin(self, row: int, name: str, head: str, note: str = "") -> int:
        """Write title and heads of a table; return the row below."""
        page, say = self._page, self._words.say
        page.put(row, 1, say(f"report.summary.{name}"), WARNING)
        if note:
            row += 1
            page.put(row, 1, say(f"report.summary.{note}"), NOTE)
        row += 1
        page.put(row, 1, say(f"report.summary.{head}"), HEAD)
        heads = [self._words.state(state) for state in Coverage]
        for column, (state, word) in enumerate(zip(Coverage, heads, strict=True), FIRST_STATE):
            page.put(row, column, word, state_style(state))
        for column, key in ((TOTAL, "total"), (FULL_SHARE, "share"), (WAITING, "wait")):
            heads.append(say(f"report.summary.{key}"))
            page.put(row, column, heads[-1], HEAD_TOP)  # bold letters are wider
        lines = max(lines_of(text, width * 4 // 5) for text, width in zip(heads, WIDTHS[1:], strict=True))
        page.sheet.row_dimensions[row].height = height_of(lines)
        self._heads = row
        return row + 1

    def _label(self, row: int, label: str, style: str) -> Cell:
        cell = self._page.put(row, 1, label, style)
        self._page.sheet.row_dimensions[row].height = height_of(lines_of(plain_lines(label), LABEL_WIDTH))
        return cell

    def _counts(self, row: int, key: str, tally: Tally, *, unique: bool) -> None:
        """Count a label's rows; one that two rows of a yardstick share cannot be counted by it."""
        at = f"$A{row}"
        for column, figure in enumerate(tally.states, FIRST_STATE):
            state = f"{get_column_letter(column)}${self._heads}"
            self._count(row, column, self._gaps.states(key, tally.label, at, state) if unique else "", figure)
        waiting = self._gaps.waiting(key, tally.label, at, self._yes) if unique else ""
        self._count(row, WAITING, waiting, tally.waiting)
        self._totals(row, tally, TALLY, SHARE)

    def _count(self, row: int, column: int, formula: str, figure: int) -> None:
        if formula:
            self._page.put_formula(row, column, formula, figure, TALLY)
        else:
            self._page.put_number(row, column, figure, TALLY)

    def _sums(self, row: int, label: str, rows: Iterable[int], tally: Tally, style: str = GROUP) -> None:
        rows = list(rows)
        self._label(row, label, style)
        look = SUM if style == GROUP else TALLY
        for column, figure in zip(SUMMED, (*tally.states, tally.waiting), strict=True):
            formula = sum_of(get_column_letter(column), rows) if rows else "0"
            self._page.put_formula(row, column, formula, figure, look)
        self._totals(row, tally, look, SHARE)

    def _totals(self, row: int, tally: Tally, look: str, share: str) -> None:
        first, last = STATES[0], STATES[-1]
        self._page.put_formula(row, TOTAL, f"SUM({first}{row}:{last}{row})", tally.total, look)
        silent = (STATES[list(Coverage).index(state)] for state in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE))
        judged = "-".join((f"{get_column_letter(TOTAL)}{row}", *(f"{column}{row}" for column in silent)))
        figure = NOTHING if tally.share is None else tally.share
        self._page.put_formula(row, FULL_SHARE, f'IF({judged}>0,{first}{row}/({judged}),"{NOTHING}")', figure, share)


def sum_tallies(tallies: Iterable[Tally]) -> Tally:
    """Add up what is counted in several rows."""
    found = tuple(tallies)
    states = tuple(sum(column) for column in zip(*(tally.states for tally in found), strict=True))
    return Tally("", "", states or (0,) * len(Coverage), sum(tally.waiting for tally in found))
