"""The sheets of a table of concordance: one from a treaty to national law, one back, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Gap
from harmonize.treaties import Basis, Standing, party_status

from ..closing.closing_places import ClosingPlaces
from ..language_words import language_words
from ..offence.article import label_article
from ..offence.binding import binding
from ..report.report import Report
from .drawn import DrawnColumn, FormRow, FormSheet, RowKind, Target
from .form import Form, FormColumn, RowState, Said, TreatyField, both_languages
from .national_cells import NationalCells
from .national_rows import NationalRow, national_rows, place_key
from .treaty_cells import Binding, TreatyCells
from .treaty_rows import TreatyRow, treaty_rows


@dataclass(frozen=True, slots=True)
class Pair:
    """A jurisdiction beside an instrument; names of the sheets, empty for one that the form does not have."""

    jurisdiction: str
    instrument: str
    gaps: tuple[Gap, ...]
    from_treaty: str
    from_national: str


class SheetDrawing:
    """Draws up the sheets of one form."""

    def __init__(self, report: Report, form: Form) -> None:
        self._report = report
        self._form = form
        self._words = report.words
        self._closing = ClosingPlaces(report.lookup)

    def of(self, pair: Pair) -> list[FormSheet]:
        """Return the sheets of a jurisdiction and a treaty."""
        lookup, words = self._report.lookup, self._words
        rows = treaty_rows(lookup, pair.instrument, pair.gaps)
        bound = self._bound(pair)
        cells = TreatyCells(lookup, self._form, bound, self._closing, words)
        sheets = []
        if pair.from_treaty:
            drawn = self._treaty_rows(pair, rows, cells)
            counts = self._counts(rows, cells)
            sheets.append(self._sheet(pair, bound, pair.from_treaty, self._form.from_treaty, drawn, counts))
        if pair.from_national:
            found = national_rows(lookup, rows)
            drawn = self._national_rows(pair, found, NationalCells(lookup, self._form, pair.gaps, cells, words))
            counts = words.count("offence.count_articles", len(found))
            sheets.append(self._sheet(pair, bound, pair.from_national, self._form.from_national, drawn, counts))
        return sheets

    def _sheet(
        self,
        pair: Pair,
        bound: Binding,
        name: str,
        columns: Sequence[FormColumn],
        rows: tuple[FormRow, ...],
        counts: str,
    ) -> FormSheet:
        words, report = self._words, self._report
        jurisdiction = report.lookup.jurisdictions[pair.jurisdiction].name
        instrument = words.instrument(pair.instrument)
        to_treaty = name == pair.from_national
        way = "back" if to_treaty else "there"
        scope = words.say(f"forms.{way}", jurisdiction=jurisdiction, instrument=instrument)
        return FormSheet(
            name=name,
            title=words.say("forms.title", title=self.said(self._form.title), scope=scope),
            jurisdiction=jurisdiction,
            instrument=instrument,
            to_treaty=to_treaty,
            bound=bound.brief,
            notes=(f"{bound.said} {bound.note}".strip(), *self._how_to_read(to_treaty), *report.front.notes),
            columns=tuple(DrawnColumn(c.field.value, self.said(c.head, "\n"), c.width) for c in columns),
            rows=rows,
            closing=tuple(self.said(line) for line in self._form.closing),
            counts=counts,
        )

    def _treaty_rows(self, pair: Pair, rows: Sequence[TreatyRow], cells: TreatyCells) -> tuple[FormRow, ...]:
        drawn: list[FormRow] = []
        for number, row in enumerate(rows, 1):
            if not row.items:
                drawn.append(FormRow(row.article, RowKind.POINTER, cells.pointer(row)))
                continue
            first = next(iter(cells.places(row)), None)
            link = self._link_to(pair, first.file, first.article) if first else None
            drawn.append(
                FormRow(row.article, RowKind.HEAD, cells.article(row, number, self._arrow(link)), row.state, link)
            )
            for at, item in enumerate(row.items if self._form.elements else ()):
                found = item.found
                link = self._link_to(pair, found.file, found.article) if found and found.article else None
                key = f"{row.article}\n{at}"
                drawn.append(FormRow(key, RowKind.BELOW, cells.element(row, item, self._arrow(link)), None, link))
        return tuple(drawn)

    def _national_rows(self, pair: Pair, rows: Sequence[NationalRow], cells: NationalCells) -> tuple[FormRow, ...]:
        drawn: list[FormRow] = []
        for number, row in enumerate(rows, 1):
            key = place_key(row.place.file, row.place.article)
            links = [self._link_back(pair, answer.row.article) for answer in row.answers]
            first = links[0] if links else None
            drawn.append(FormRow(key, RowKind.HEAD, cells.article(row, number, self._arrow(first)), None, first))
            for answer, link in zip(row.answers, links, strict=True):
                if self._form.elements:
                    values = cells.answer(row, answer, self._arrow(link))
                    drawn.append(FormRow(f"{key}\n{answer.row.article}", RowKind.BELOW, values, None, link))
        return tuple(drawn)

    def _link_to(self, pair: Pair, file: str, article: str) -> Target | None:
        return Target(pair.from_national, place_key(file, article)) if pair.from_national else None

    def _link_back(self, pair: Pair, article: str) -> Target | None:
        return Target(pair.from_treaty, article) if pair.from_treaty else None

    def _arrow(self, link: Target | None) -> str:
        """Return short words for a link: the article that it leads to."""
        if link is None:
            return ""
        article = link.row.split("\n")[-1]
        label = label_article(article, "", self._words) if "\n" in link.row else article
        return self._words.say("forms.leads", article=label)

    def _bound(self, pair: Pair) -> Binding:
        view = binding(pair.jurisdiction, (pair.instrument,), self._words)
        status = party_status(pair.jurisdiction, pair.instrument)
        said = self._words.table("forms.bound")[status.standing.value]
        if status.basis is Basis.GENERAL_KNOWLEDGE and status.standing is not Standing.UNKNOWN:
            said = self._words.say("bound.recalled", treaty=said)
        return Binding(said, " ".join(view.lines), view.note)

    def _counts(self, rows: Sequence[TreatyRow], cells: TreatyCells) -> str:
        states = [row.state for row in rows if row.items]
        said = (
            self._words.say("report.states", n=self._words.number(states.count(state)), state=cells.state(state))
            for state in RowState
            if state in states
        )
        return self._words.say("app.dash").join(said)

    def _how_to_read(self, to_treaty: bool) -> list[str]:
        words, form = self._words, self._form
        lines = [words.say("forms.own_words")]
        if not to_treaty and (form.shows(TreatyField.DEGREE) or form.shows(TreatyField.SYMBOL)):
            lines.append(words.say("forms.to_choose"))
        lines.append(words.say("forms.read_back" if to_treaty else "forms.read_there"))
        own = form.language
        if own and own != words.code and any(own in column.head for column in (*form.from_treaty, *form.from_national)):
            own_name, name = language_words(own, words), language_words(words.code, words)
            lines.append(words.say("forms.heads_in", own=own_name, language=name))
        return lines

    def said(self, said: Said, joint: str = " / ") -> str:
        """Return words in the form's own language and in the reader's."""
        return both_languages(said, self._form.language, self._words.code, joint)
