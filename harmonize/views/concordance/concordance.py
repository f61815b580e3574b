"""A table of concordance of a report: which sheets it has, and the rows of each."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.errors import WrongUse
from harmonize.model import Gap
from harmonize.treaties import Standing, party_status, treaties

from ..report.report import Report
from .drawn import Concordance, Option
from .form import OPEN, Form, RowState
from .sheet_drawing import Pair, SheetDrawing
from .sheet_names import SheetNames
from .treaty_cells import option_words
from .treaty_rows import references

MOST_SHEETS = 40


def draw_concordance(report: Report, form: Form) -> Concordance:
    """Draw up a form of a report.

    Raises WrongUse where it would have more than ``MOST_SHEETS`` sheets, or where nothing asked for cites an article
    of a treaty.
    """
    return _Drawing(report, form).whole()


class _Drawing:
    """Draws up one form."""

    def __init__(self, report: Report, form: Form) -> None:
        self._report = report
        self._form = form
        self._words = report.words
        self._drawn = SheetDrawing(report, form)
        self._names = SheetNames(report.words)

    def whole(self) -> Concordance:
        """Return the form."""
        form, words, front = self._form, self._words, self._report.front
        contents = self._names.take(words.say("forms.contents"))
        pairs, closed = self._pairs()
        sheets = tuple(sheet for pair in pairs for sheet in self._drawn.of(pair))
        return Concordance(
            title=self._drawn.said(form.title),
            contents=contents,
            warnings=front.warnings,
            notes=(*self._notes(closed), *front.notes),
            options=tuple(
                Option(c.symbol, option_words(form, c.words, words), self._meaning(c.states)) for c in form.choices
            ),
            marks=tuple(
                Option(d.symbol, option_words(form, d.words, words), self._forces(d.forces)) for d in form.duties
            ),
            sheets=sheets,
            landscape=form.orientation == "landscape",
            paper=form.paper,
        )

    def _pairs(self) -> tuple[list[Pair], list[str]]:
        """Return what gets sheets, and the names of treaties that do not stand open to a jurisdiction."""
        wanted: list[tuple[str, str, tuple[Gap, ...]]] = []
        closed: list[str] = []
        for column in self._report.arranged.matrix.columns:
            gaps = tuple(gap for gap in self._report.gaps if gap.jurisdiction == column.code)
            for instrument in self._cited(gaps):
                if not self._chosen and party_status(column.code, instrument).standing is Standing.NOT_OPEN:
                    closed.append(f"{self._words.instrument(instrument)} ({column.name})")
                else:
                    wanted.append((column.code, instrument, gaps))
        sides = bool(self._form.from_treaty) + bool(self._form.from_national)
        self._refuse(len(wanted) * sides)
        return [self._pair(*entry) for entry in wanted], closed

    @property
    def _chosen(self) -> tuple[str, ...]:
        return self._report.ask.filters.instruments

    def _refuse(self, sheets: int) -> None:
        say = self._words.say
        if not sheets:
            raise WrongUse(say("forms.refused.empty"), remedy=say("forms.refused.empty_remedy"))
        if sheets > MOST_SHEETS:
            raise WrongUse(
                say("forms.refused.large", n=sheets, most=MOST_SHEETS), remedy=say("forms.refused.large_remedy")
            )

    def _cited(self, gaps: Sequence[Gap]) -> list[str]:
        """Return the treaties of which the cells cite articles, in the order of the table of treaties."""
        cited = {
            ref.instrument
            for offence in dict.fromkeys(gap.offence for gap in gaps)
            for row in self._report.lookup.asked[offence].requirements
            for ref in references(row)
            if ref.article
        }
        return [name for name in treaties() if name in cited and (not self._chosen or name in self._chosen)]

    def _pair(self, jurisdiction: str, instrument: str, gaps: tuple[Gap, ...]) -> Pair:
        there, back = self._names.pair(jurisdiction, instrument)
        return Pair(
            *(jurisdiction, instrument, gaps),
            there if self._form.from_treaty else "",
            back if self._form.from_national else "",
        )

    def _notes(self, closed: Sequence[str]) -> list[str]:
        """Say what the form leaves out: texts that are no treaty of the tables, and treaties not open to a State."""
        words = self._words
        lines = [words.say("forms.own_words")]
        others = self._other_texts()
        if others:
            lines.append(words.say("forms.other_texts", texts=words.say("app.list").join(others)))
        if closed:
            lines.append(words.say("forms.not_open", treaties=words.say("app.list").join(closed)))
        return lines

    def _other_texts(self) -> list[str]:
        offences = dict.fromkeys(gap.offence for gap in self._report.gaps)
        rows = (row for name in offences for row in self._report.lookup.asked[name].requirements)
        named = (f"{ref.name} {ref.article}".strip() for row in rows for ref in references(row) if not ref.instrument)
        return list(dict.fromkeys(filter(None, named)))

    def _meaning(self, states: Sequence[RowState]) -> str:
        """Say for which states the program puts a word; some are for a person alone."""
        if not states:
            return self._words.say("forms.by_hand")
        named = [self._words.say(f"forms.meaning.{state.value}") for state in RowState if state in states]
        key = "forms.put_open" if states[0] in OPEN else "forms.put_for"
        return self._words.say(key, states=self._words.say("app.list").join(named))

    def _forces(self, forces: Sequence[str]) -> str:
        named = dict.fromkeys(filter(None, map(self._words.force, forces)))
        return self._words.say("app.list").join(named) or self._words.say("forms.by_hand")
