"""What stands in the columns of a table from the treaty to national law: an article, and each element below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage, ElementStatus, Gap, Reach, Verdict

from ..closing.closing_places import ClosingPlaces, elsewhere_words
from ..lookup import Lookup
from ..offence.article import label_article
from ..offence.differences import AddedCondition, added_conditions, role_words
from ..words import Words, as_sentence
from .form import Form, NationalField, RowState, Said, TreatyField, both_languages
from .passages import (
    Place,
    act_words,
    chosen_matches,
    other_matches,
    passage_words,
    place_label,
    places_of,
    quote_words,
    text_words,
)
from .treaty_rows import Item, TreatyRow

Field = TreatyField | NationalField
PERMITTED = "P"
DECIDED = (RowState.FULL, RowState.PARTIAL, RowState.NONE)
PROPOSED = (RowState.PARTIAL, RowState.NONE, RowState.UNCLEAR)


@dataclass(frozen=True, slots=True)
class Binding:
    """Whether the treaty binds the jurisdiction: in a word or two, in a sentence, and how old the lists are."""

    brief: str
    said: str
    note: str


class TreatyCells:
    """Says what stands in each column, for one form and one sheet."""

    def __init__(self, lookup: Lookup, form: Form, bound: Binding, closing: ClosingPlaces, words: Words) -> None:
        self._lookup = lookup
        self._form = form
        self._bound = bound
        self._closing = closing
        self._words = words

    def article(self, row: TreatyRow, number: int, link: str) -> tuple[str, ...]:
        """Return the values of an article's row."""
        places = self.places(row)
        return tuple(self._article(column.field, row, places, number, link) for column in self._form.from_treaty)

    def element(self, row: TreatyRow, item: Item, link: str) -> tuple[str, ...]:
        """Return the values of an element's row, which stands below its article."""
        return tuple(self._element(column.field, row, item, link) for column in self._form.from_treaty)

    def places(self, row: TreatyRow) -> tuple[Place, ...]:
        """Return the national articles behind an article's row."""
        return places_of(self._lookup, row.items)

    def pointer(self, row: TreatyRow) -> tuple[str, ...]:
        """Return the values of the row of an article that is cited beside others only."""
        see = self._words.say("forms.see", articles=self._words.say("app.list").join(row.see))
        shown = {TreatyField.ARTICLE.value: row.article, TreatyField.REQUIREMENT.value: see}
        if not self._form.shows(TreatyField.REQUIREMENT):
            shown = {TreatyField.ARTICLE.value: f"{row.article}\n{see}"}
        return tuple(shown.get(column.field.value, "") for column in self._form.from_treaty)

    def _article(self, field: Field, row: TreatyRow, places: Sequence[Place], number: int, link: str) -> str:
        words, lookup = self._words, self._lookup
        match field:
            case TreatyField.NUMBER:
                return words.number(number)
            case TreatyField.ARTICLE:
                return row.article
            case TreatyField.OFFENCE:
                return "\n".join(dict.fromkeys(self._label(item.gap) for item in row.items))
            case TreatyField.REQUIREMENT:
                return self.listed(self._requirements(row))
            case TreatyField.OBLIGATION:
                return "\n".join(
                    dict.fromkeys(filter(None, (self._mark(item.requirement.force) for item in row.items)))
                )
            case TreatyField.BOUND:
                return self._bound.brief
            case TreatyField.NATIONAL_ACT:
                return "\n".join(dict.fromkeys(act_words(lookup, place.file) for place in places))
            case TreatyField.NATIONAL_ARTICLE:
                return self.listed([place_label(lookup, place, words) for place in places])
            case TreatyField.NATIONAL_CONTENT:
                return "\n\n".join(self._passages(places))
            case TreatyField.QUOTES:
                return "" if self._form.elements else self.listed(self._quotes(row))
            case TreatyField.FOUND:
                return self._found(row)
            case TreatyField.STATE:
                return self.state(row.state)
            case TreatyField.DEGREE | TreatyField.SYMBOL:
                return self._choice(field, row.state)
            case TreatyField.HOW:
                return self._how(row)
            case TreatyField.COMMENT:
                return "\n".join(self._comment(row, places))
            case TreatyField.TEXT:
                return "\n".join(dict.fromkeys(text_words(lookup, place.file, words) for place in places))
            case TreatyField.LINK:
                return link
        return ""

    def _element(self, field: Field, row: TreatyRow, item: Item, link: str) -> str:
        words, found = self._words, item.found
        match field:
            case TreatyField.ARTICLE:
                return row.article
            case TreatyField.OFFENCE:
                return self._label(item.gap)
            case TreatyField.REQUIREMENT:
                return words.say("forms.element", text=as_sentence(item.requirement.description))
            case TreatyField.OBLIGATION:
                return self._mark(item.requirement.force)
            case TreatyField.NATIONAL_ACT:
                acts = {place.file for place in self.places(row)}
                return act_words(self._lookup, found.file) if found and found.article and len(acts) > 1 else ""
            case TreatyField.NATIONAL_ARTICLE:
                return label_article(found.article, "", words) if found and found.article else ""
            case TreatyField.QUOTES | TreatyField.NATIONAL_CONTENT:
                both = field is TreatyField.NATIONAL_CONTENT and self._form.shows(TreatyField.QUOTES)
                return quote_words(found.quotes, words) if found and not both else ""
            case TreatyField.FOUND:
                return self.status(item)
            case TreatyField.COMMENT:
                return "\n".join(self._remark(item))
            case TreatyField.TEXT:
                return text_words(self._lookup, found.file, words) if found and found.article else ""
            case TreatyField.LINK:
                return link
        return ""

    def state(self, state: RowState) -> str:
        """Name the state of a row."""
        if state is RowState.NOT_JUDGED:
            return self._words.say("forms.not_judged")
        return self._words.state(Coverage(state.value))

    def status(self, item: Item) -> str:
        """Say what was found of an element; where no article stands, what the whole offence comes to."""
        words, finding, coverage = self._words, item.finding, item.gap.coverage
        if item.found is None and coverage in (Coverage.NOT_LOADED, Coverage.NONE, Coverage.NOT_APPLICABLE):
            return words.state(coverage)
        if finding is None or self._not_looked_for(item):
            return words.status(None)
        said = words.status(finding.status)
        if self._permitted(item):
            said = words.say(f"element_permitted.{finding.status.value}")
        if finding.status is ElementStatus.PRESENT and self._waits(item):
            return words.say("forms.pending", said=said)
        return said

    def _not_looked_for(self, item: Item) -> bool:
        return item.found is None and item.requirement.rule.reach is Reach.NONE

    def _permitted(self, item: Item) -> bool:
        return item.requirement.force == PERMITTED

    def _waits(self, item: Item) -> bool:
        """Say whether what was found of an element stands in an article that a person must confirm."""
        matches = self._lookup.matches.get((item.gap.offence, item.gap.jurisdiction), [])
        stands = any(match.verdict is Verdict.MATCH for match in matches)
        here = [m for m in matches if item.found and (m.file, m.article) == (item.found.file, item.found.article)]
        return not stands or any(match.verdict is Verdict.REVIEW for match in here)

    def _label(self, gap: Gap) -> str:
        return self._lookup.asked[gap.offence].label

    def listed(self, lines: Iterable[str]) -> str:
        """Return lines below each other, each once; marked as items where there are several."""
        lines = tuple(dict.fromkeys(line for line in lines if line))
        if len(lines) < 2:
            return "".join(lines)
        return "\n".join(self._words.say("report.item", text=line) for line in lines)

    def _requirements(self, row: TreatyRow) -> Iterator[str]:
        several = len({item.gap.offence for item in row.items}) > 1
        for item in row.items:
            said = as_sentence(item.requirement.description)
            yield self._words.say("forms.of", offence=self._label(item.gap), said=said) if several else said

    def _quotes(self, row: TreatyRow) -> Iterator[str]:
        for item in row.items:
            if item.found is not None and (text := quote_words(item.found.quotes, self._words)):
                element = as_sentence(item.requirement.description)
                article = label_article(item.found.article, "", self._words)
                yield self._words.say("forms.quote", element=element, text=text, article=article)

    def _passages(self, places: Sequence[Place]) -> Iterator[str]:
        """Return the words of articles; of one without quoted words the name alone, where others have some."""
        quoted = any(place.quotes for place in places)
        for place in places:
            if quoted and not place.quotes:
                yield self._words.say("forms.not_quoted", article=label_article(place.article, "", self._words))
            else:
                yield passage_words(self._lookup, place, self._words, named=len(places) > 1)

    def _mark(self, force: str) -> str:
        """Return the form's mark for how strongly the treaty asks; in words where the form has none."""
        if not self._form.duties:
            return self._words.force(force)
        return next((duty.symbol for duty in self._form.duties if force in duty.forces), "")

    def _found(self, row: TreatyRow) -> str:
        if row.state not in DECIDED:
            return ""
        return self._words.say("forms.found", found=row.found, asked=len(row.asked))

    def _choice(self, field: Field, state: RowState) -> str:
        choice = self._form.choice_for(state)
        if choice is None:
            return ""
        return choice.symbol if field is TreatyField.SYMBOL else option_words(self._form, choice.words, self._words)

    def _how(self, row: TreatyRow) -> str:
        """Say what would close the gap, as a proposal; nothing where there is no gap or none is known."""
        if row.state not in PROPOSED:
            return ""
        lines = tuple(dict.fromkeys(line for item in row.items for line in self._proposals(item)))
        return "\n".join((self._words.say("forms.proposal"), self.listed(lines))) if lines else ""

    def _proposals(self, item: Item) -> Iterator[str]:
        words, gap = self._words, item.gap
        if item.requirement.part == "core" and any(not c.permitted for c in self._added(gap)):
            yield words.say("gaps.close_drop")
        if item.state is RowState.UNCLEAR:
            chosen = (*chosen_matches(self._lookup, gap), *other_matches(self._lookup, gap))
            named = dict.fromkeys(label_article(match.article, "", words) for match in chosen)
            articles = words.say("app.join").join(named)
            yield words.say("gaps.close_read", articles=articles) if named else words.say("gaps.close_look")
        elif item.state is RowState.NONE:
            whole = gap.coverage is Coverage.NONE
            places = self._closing.of_offence(gap) if whole else self._closing.of_element(gap, item.requirement.element)
            said = elsewhere_words(self._lookup, "whole" if whole else "element", places, words)
            of = self._label(gap) if whole else as_sentence(item.requirement.description)
            yield words.say("forms.of", offence=of, said=said)

    def _added(self, gap: Gap) -> tuple[AddedCondition, ...]:
        return added_conditions(gap, self._lookup.asked[gap.offence])

    def _comment(self, row: TreatyRow, places: Sequence[Place]) -> Iterator[str]:
        """Say what the state rests on, and whatever no column of its own shows."""
        words, form = self._words, self._form
        narrowed = row.state is RowState.PARTIAL and row.found == len(row.asked)
        because = "narrowed" if narrowed else row.state.value
        yield words.say(f"forms.because.{because}", found=row.found, asked=len(row.asked))
        chosen = form.shows(TreatyField.DEGREE) or form.shows(TreatyField.SYMBOL)
        if chosen and form.choice_for(row.state) is None:
            yield words.say("forms.left_empty")
        yield from self._cells(row)
        if not form.shows(TreatyField.OBLIGATION):
            forces = dict.fromkeys(filter(None, (words.force(item.requirement.force) for item in row.items)))
            if forces:
                yield words.say("forms.asked", force=words.say("app.list").join(forces))
        if not form.shows(TreatyField.BOUND):
            yield self._bound.said
        if not form.shows(TreatyField.TEXT):
            for file in dict.fromkeys(place.file for place in places):
                yield words.say("forms.text_read", text=text_words(self._lookup, file, words))

    def _cells(self, row: TreatyRow) -> Iterator[str]:
        """Say what the cells come to: a sentence each where the article makes the offence, else the state alone."""
        words = self._words
        core = {item.gap.offence for item in row.core}
        gaps = {item.gap.offence: item.gap for item in row.items}
        for gap in gaps.values():
            said = gap.sentence or words.explain(gap.coverage)
            if gap.offence not in core:
                said = words.state(gap.coverage)
                if gap.coverage in (Coverage.FULL, Coverage.PARTIAL):
                    continue
            yield words.say("forms.of", offence=self._label(gap), said=said)
        look = [self._label(gap) for gap in gaps.values() if gap.review]
        if look:
            yield words.say("forms.look", offences=words.say("app.list").join(look))
        others = (match for item in row.core for match in other_matches(self._lookup, item.gap))
        named = dict.fromkeys(label_article(match.article, "", words) for match in others)
        if named:
            yield words.say("forms.may_be", articles=words.say("app.join").join(named))

    def _remark(self, item: Item) -> Iterator[str]:
        """Say of an element what was found, in which part, and what the treaties say of what is absent."""
        words, finding = self._words, item.finding
        said = as_sentence(self.status(item))
        if item.found is not None:
            role = role_words(item.found.role, words, item.requirement.type)
            yield words.say("forms.role", said=said, role=role) if role else said
            return
        rule = finding.rule if finding is not None and not self._not_looked_for(item) else ""
        yield words.say("forms.reason", said=said, reason=rule) if rule else said
        if finding is not None and finding.duty and not self._permitted(item):
            yield finding.duty


def option_words(form: Form, said: Said, words: Words) -> str:
    """Return a word to choose from, in the form's own language and in the reader's, on one line."""
    return both_languages(said, form.language, words.code, " / ")
