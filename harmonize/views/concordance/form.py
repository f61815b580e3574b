"""A form: which columns stand in which order, how they are headed, and which words stand for what was found.

All of it is data (``settings/forms``), so that a ministry can mend its form without touching the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from harmonize.lang.catalogue import RESULTS, catalogue, catalogues

Said = Mapping[str, str]
"""Words by the tag of their language."""


class RowState(StrEnum):
    """What is said of one article of a treaty; the last three say nothing about the law."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    NOT_APPLICABLE = "not_applicable"
    """The treaty leaves it to States, and the law has none."""
    UNCLEAR = "unclear"
    NOT_LOADED = "not_loaded"
    NOT_JUDGED = "not_judged"
    """A definition, a limit that the treaty permits, or something that is not looked for."""


OPEN = (RowState.UNCLEAR, RowState.NOT_LOADED, RowState.NOT_JUDGED)
"""States of which nobody may say that law is approximated, nor that it is not."""


class TreatyField(StrEnum):
    """What a column of a table from the treaty to national law may show."""

    NUMBER = "number"
    ARTICLE = "article"
    OFFENCE = "offence"
    REQUIREMENT = "requirement"
    OBLIGATION = "obligation"
    BOUND = "bound"
    NATIONAL_ACT = "national_act"
    NATIONAL_ARTICLE = "national_article"
    NATIONAL_CONTENT = "national_content"
    QUOTES = "quotes"
    FOUND = "found"
    STATE = "state"
    DEGREE = "degree"
    SYMBOL = "symbol"
    HOW = "how"
    COMMENT = "comment"
    TEXT = "text"
    LINK = "link"
    EMPTY = "empty"


class NationalField(StrEnum):
    """What a column of a table from national law to the treaty may show."""

    NUMBER = "number"
    NATIONAL_ACT = "national_act"
    NATIONAL_ARTICLE = "national_article"
    NATIONAL_CONTENT = "national_content"
    ARTICLE = "article"
    OFFENCE = "offence"
    REQUIREMENT = "requirement"
    QUOTES = "quotes"
    RELATION = "relation"
    ADDED = "added"
    PENALTY = "penalty"
    COMMENT = "comment"
    TEXT = "text"
    LINK = "link"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: what it shows, its heads by language, and its width in characters."""

    field: TreatyField | NationalField
    head: Said
    width: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of the form for how far law is approximated; without ``states`` it is for a person alone to choose."""

    symbol: str
    words: Said
    states: tuple[RowState, ...]


@dataclass(frozen=True, slots=True)
class DutyMark:
    """A mark of the form for how strongly the treaty asks; ``forces`` are those of the yardstick."""

    symbol: str
    words: Said
    forces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form. ``language`` is its own, whose heads stand above those of the reader; empty for none.

    ``elements``: below each article its elements stand, with the words that carry them. ``closing`` are lines below
    the table. A form has columns ``from_treaty``, ``from_national``, or both, and then these lead to each other.
    """

    id: str
    title: Said
    language: str
    orientation: str
    paper: str
    elements: bool
    from_treaty: tuple[FormColumn, ...]
    from_national: tuple[FormColumn, ...]
    choices: tuple[Choice, ...]
    duties: tuple[DutyMark, ...]
    closing: tuple[Said, ...]

    def choice_for(self, state: RowState) -> Choice | None:
        """Return the word that stands for a state; None where the choice is left to a person."""
        return next((choice for choice in self.choices if state in choice.states), None)

    def shows(self, field: TreatyField) -> bool:
        """Say whether a column of the table from the treaty shows something."""
        return any(column.field is field for column in self.from_treaty)

    def shows_back(self, field: NationalField) -> bool:
        """Say whether a column of the table from national law shows something."""
        return any(column.field is field for column in self.from_national)


def in_language(said: Said, tag: str) -> str:
    """Return words in a language; in another script of it they are spelt, else they are English or what there is."""
    if tag in said:
        return said[tag]
    found = catalogues().get(tag)
    if found is not None and found.letters:
        tags = (other.tag for other in catalogues().values() if other.room == found.room)
        same = next((other for other in tags if other in said), "")
        if same:
            return catalogue(tag).spelt(said[same])
    return said[RESULTS] if RESULTS in said else next(iter(said.values()))


def both_languages(said: Said, own: str, tag: str, joint: str) -> str:
    """Return words in the form's own language and in the reader's, once where these are the same."""
    reader = in_language(said, tag)
    return joint.join(dict.fromkeys((said[own], reader))) if own in said else reader
