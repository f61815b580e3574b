"""What stands in the columns of a table from national law to the treaty: a national article, and what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from harmonize.model import Gap, Match

from ..lookup import Lookup
from ..offence.article import label_article
from ..offence.differences import added_conditions, relation_words, role_words
from ..penalties.penalty_words import penalty_lines
from ..words import Words, as_sentence
from .form import Form, NationalField
from .national_rows import Answer, NationalRow
from .passages import act_words, passage_words, place_label, quote_words, text_words
from .treaty_cells import Field, TreatyCells
from .treaty_rows import Item


class NationalCells:
    """Says what stands in each column, for one form and one sheet; ``gaps`` are the cells behind it by offence."""

    def __init__(self, lookup: Lookup, form: Form, gaps: Iterable[Gap], treaty: TreatyCells, words: Words) -> None:
        self._lookup = lookup
        self._form = form
        self._gaps = {gap.offence: gap for gap in gaps}
        self._treaty = treaty
        self._words = words

    def article(self, row: NationalRow, number: int, link: str) -> tuple[str, ...]:
        """Return the values of a national article's row."""
        return tuple(self._article(column.field, row, number, link) for column in self._form.from_national)

    def answer(self, row: NationalRow, answer: Answer, link: str) -> tuple[str, ...]:
        """Return the values of the row of a treaty's article that the national article above it answers."""
        return tuple(self._answer(column.field, row, answer, link) for column in self._form.from_national)

    def _article(self, field: Field, row: NationalRow, number: int, link: str) -> str:
        words, place = self._words, row.place
        items = [item for answer in row.answers for item in answer.items]
        match field:
            case NationalField.NUMBER:
                return words.number(number)
            case NationalField.NATIONAL_ACT:
                return act_words(self._lookup, place.file)
            case NationalField.NATIONAL_ARTICLE:
                return place_label(self._lookup, place, words)
            case NationalField.NATIONAL_CONTENT:
                return passage_words(self._lookup, place, words, named=False)
            case NationalField.ARTICLE:
                return words.say("app.list").join(answer.row.article for answer in row.answers)
            case NationalField.OFFENCE:
                offences = dict.fromkeys((*(m.offence for m in row.matches), *(i.gap.offence for i in items)))
                return "\n".join(self._lookup.asked[offence].label for offence in offences)
            case NationalField.REQUIREMENT:
                return "" if self._form.elements else self._listed(self._descriptions(items))
            case NationalField.QUOTES:
                return "" if self._form.elements else self._listed(self._quotes(items))
            case NationalField.RELATION:
                return self._listed(self._relations(row.matches))
            case NationalField.ADDED:
                return self._listed(self._added(row.matches))
            case NationalField.PENALTY:
                return "\n".join(penalty_lines(self._lookup.offences.get((place.file, place.article), []), words))
            case NationalField.COMMENT:
                return "\n".join(self._comment(row, items))
            case NationalField.TEXT:
                return text_words(self._lookup, place.file, words)
            case NationalField.LINK:
                return link
        return ""

    def _answer(self, field: Field, row: NationalRow, answer: Answer, link: str) -> str:
        match field:
            case NationalField.NATIONAL_ARTICLE:
                return label_article(row.place.article, "", self._words)
            case NationalField.ARTICLE:
                return answer.row.article
            case NationalField.OFFENCE:
                return "\n".join(dict.fromkeys(self._lookup.asked[i.gap.offence].label for i in answer.row.items))
            case NationalField.REQUIREMENT:
                return self._listed(self._descriptions(answer.items)) or self._words.say("forms.no_element")
            case NationalField.QUOTES:
                return self._listed(self._quotes(answer.items))
            case NationalField.COMMENT:
                state = self._treaty.state(answer.row.state)
                return self._words.say("forms.article_state", article=answer.row.article, state=state)
            case NationalField.LINK:
                return link
        return ""

    def _comment(self, row: NationalRow, items: Sequence[Item]) -> Iterator[str]:
        words = self._words
        if not row.matches:
            yield words.say("forms.elements_only")
        if not self._form.shows_back(NationalField.ADDED):
            yield from self._added(row.matches)
        if not self._form.shows_back(NationalField.RELATION):
            yield from self._relations(row.matches)
        raising = {item.requirement.description: item.found.role for item in items if item.found is not None}
        for description, role in raising.items():
            if said := role_words(role, words):
                yield words.say("forms.role", said=as_sentence(description), role=said)
        if not self._form.shows_back(NationalField.TEXT):
            yield words.say("forms.text_read", text=text_words(self._lookup, row.place.file, words))

    def _descriptions(self, items: Sequence[Item]) -> list[str]:
        return [as_sentence(item.requirement.description) for item in items]

    def _quotes(self, items: Sequence[Item]) -> list[str]:
        return [quote_words(item.found.quotes, self._words) for item in items if item.found is not None]

    def _relations(self, matches: Sequence[Match]) -> list[str]:
        """Say how the article stands to what is asked, of each offence of which that was judged."""
        pairs = ((self._gaps[m.offence], relation_words(self._gaps[m.offence], [m], self._words)) for m in matches)
        return [self._of(gap, said) for gap, said in pairs if said]

    def _added(self, matches: Sequence[Match]) -> list[str]:
        """Name the conditions that the law adds to the offences that the article is matched for."""
        lines = []
        for gap in (self._gaps[match.offence] for match in matches):
            for item in added_conditions(gap, self._lookup.asked[gap.offence]):
                key = "report.gaps.permitted" if item.permitted else "report.gaps.barred"
                lines.append(self._of(gap, self._words.say(key, condition=item.description)))
        return lines

    def _of(self, gap: Gap, said: str) -> str:
        return self._words.say("forms.of", offence=self._lookup.asked[gap.offence].label, said=said)

    def _listed(self, lines: Iterable[str]) -> str:
        return self._treaty.listed(lines)
