"""One offence on an axis of months: what each jurisdiction threatens, and which lines it reaches.

A row rests on the same articles and forms as the table of penalties; a jurisdiction without a standing article has a
row too, with the state of its cell, so that what is not known is never left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.model import LIBERTY, MONEY, Coverage, Gap, Offence, TextKind

from ..lookup import Lookup
from ..matrix.matrix import MatrixColumn
from ..words import Words
from .penalties import penalty_row
from .penalty_bounds import Bound, Origin, TermRange
from .penalty_forms import cell_forms
from .penalty_lines import Judged, Line, judge_line
from .penalty_questions import Answer


class EndKind(StrEnum):
    """What is known of one end of a range."""

    STATED = "stated"
    """The article states it, or another that it names, or it is worked out from one."""
    GENERAL = "general"
    """The article leaves it out, so that the bound set for all offences holds."""
    OPEN = "open"
    """It is left out, and no bound for all offences is known."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range: months (None where it is open), and what they rest on."""

    months: float | None
    kind: EndKind

    @property
    def stated(self) -> bool:
        """True where the articles give it."""
        return self.kind is EndKind.STATED


@dataclass(frozen=True, slots=True)
class FormRange:
    """From the lowest to the highest term; ``more`` where an article's maximum is not known beside those that are.

    ``life``: life imprisonment is threatened too, or alone where ``prison`` is False: both ends are then open.
    """

    low: End
    high: End
    prison: bool
    life: bool
    more: bool


class Says(StrEnum):
    """What the articles threaten in the basic form."""

    TERM = "term"
    LIFE = "life"
    FINE = "fine"
    OTHER = "other"
    UNREAD = "unread"
    NO_ARTICLE = "no_article"


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One jurisdiction; ``mark`` says in the reader's words that it rests on a digest, ``judged`` is by line.

    ``state`` is that of the cell; ``general`` the article of the general part whose bounds are used, if any.
    """

    jurisdiction: str
    name: str
    region: str
    mark: str
    state: Coverage
    articles: tuple[str, ...]
    says: Says
    basic: FormRange | None
    further: FormRange | None
    aggravated: FormRange | None
    fine_alone: Answer
    judged: Mapping[str, Judged]
    general: str

    def answer(self, line: Line) -> Answer:
        """Say whether the row reaches a line; unclear where no article stands."""
        return self.judged[line.key].answer if line.key in self.judged else Answer.UNCLEAR

    @property
    def ranges(self) -> tuple[FormRange, ...]:
        """The ranges that there are."""
        return tuple(found for found in (self.basic, self.further, self.aggravated) if found)


def axis_rows(
    lookup: Lookup, offence: str, lines: Sequence[Line], words: Words, among: Collection[str] = ()
) -> tuple[AxisRow, ...]:
    """Return a row for each jurisdiction in the order of the matrix; ``among`` keeps those named."""
    place = next(number for number, row in enumerate(lookup.matrix.rows) if row.id == offence)
    cells = zip(lookup.matrix.columns, lookup.matrix.cells[place], strict=True)
    return tuple(_row(lookup, column, gap, lines, words) for column, gap in cells if not among or column.code in among)


def _row(lookup: Lookup, column: MatrixColumn, gap: Gap, lines: Sequence[Line], words: Words) -> AxisRow:
    found = penalty_row(lookup, gap.offence, column.code)
    forms = cell_forms(lookup, gap.offence, column.code)
    basic, further, aggravated = (
        (form_range(terms) if terms else None)
        for terms in ((found.basic, found.further, found.aggravated) if found else (None, None, None))
    )
    general = found.general.article if found and found.general else ""
    used = any(end.kind is EndKind.GENERAL for r in (basic, further, aggravated) if r for end in (r.low, r.high))
    return AxisRow(
        jurisdiction=column.code,
        name=column.name,
        region=column.region,
        mark=digest_mark(column, words),
        state=gap.coverage,
        articles=found.articles if found else (),
        says=_says(forms.basic, basic) if found else Says.NO_ARTICLE,
        basic=basic,
        further=further,
        aggravated=aggravated,
        fine_alone=found.fine_alone.answer if found else Answer.UNCLEAR,
        judged={line.key: judge_line(line, found, forms) for line in lines} if found else {},
        general=general if used else "",
    )


def form_range(terms: TermRange) -> FormRange | None:
    """Return what can be drawn of a range; None where no prison term and no life imprisonment is threatened."""
    prison = bool(terms.low or terms.high or terms.open_low or terms.open_high)
    if not prison and not terms.life:
        return None
    more = bool(terms.high and terms.open_high)
    return FormRange(_end(terms.low), _end(terms.high), prison, bool(terms.life), more)


def _end(bound: Bound | None) -> End:
    if bound is None:
        return End(None, EndKind.OPEN)
    return End(float(bound.months), EndKind.GENERAL if bound.origin is Origin.GENERAL else EndKind.STATED)


def _says(forms: Sequence[Offence], basic: FormRange | None) -> Says:
    if basic is not None:
        return Says.TERM if basic.prison else Says.LIFE
    kinds = {penalty.kind for form in forms for penalty in form.penalties}
    if not kinds or kinds & set(LIBERTY):
        return Says.UNREAD
    return Says.FINE if kinds & set(MONEY) else Says.OTHER


def digest_mark(column: MatrixColumn, words: Words) -> str:
    """Say that a jurisdiction rests on a digest, whole or in part; empty where it does not."""
    if column.digest_only:
        return words.say("app.digest_mark")
    return words.say("app.part_digest_mark") if TextKind.DIGEST in column.kinds else ""
