"""Read the layout of a form: every entry is looked at, and what is wrong is named with its file and key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from harmonize.errors import BrokenData
from harmonize.settings.load import DEFAULT

from .form import OPEN, Choice, DutyMark, Form, FormColumn, NationalField, RowState, Said, TreatyField

FORMS = DEFAULT.parent / "forms"
LARGEST = 200_000
"""A form is a page or two; so many bytes are refused."""
REMEDY = "See docs/forms.md."
KEYS = frozenset(("title", "language", "orientation", "paper", "elements"))
LISTS = frozenset(("from_treaty", "from_national", "choice", "duty", "closing"))
COLUMN_KEYS, CHOICE_KEYS = frozenset(("field", "head", "width")), frozenset(("symbol", "words", "states"))
DUTY_KEYS, CLOSING_KEYS = frozenset(("symbol", "words", "forces")), frozenset(("words",))
ORIENTATIONS, PAPERS = ("landscape", "portrait"), ("A4", "A3")
FORCES = ("M", "M/s", "M/r", "M-alt", "O", "P", "D", "GK", "-")
NARROWEST, WIDEST, MOST_COLUMNS = 4, 120, 20
LONGEST_WORDS = 300
OPTION = 80
"""Characters of a choice or a symbol, which stand in a list to choose from."""
Kind = TypeVar("Kind", bound=StrEnum)


def form_names() -> tuple[str, ...]:
    """Return the names of the forms that the program brings along, in the order of their names."""
    return tuple(sorted(path.stem for path in FORMS.glob("*.toml")))


@lru_cache(maxsize=16)
def load_form(name: str) -> Form:
    """Return a form that the program brings along."""
    return read_form(FORMS / f"{name}.toml")


def read_form(path: Path) -> Form:
    """Return the form of a file; BrokenData names the file, the key and what is wrong with it."""
    return _Reader(path).form()


class _Reader:
    """Reads one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def form(self) -> Form:
        """Return what the file says, every part of it looked at."""
        table = self._table()
        self._known(table, KEYS | LISTS, "")
        form = Form(
            id=self._path.stem,
            title=self._said(table.get("title"), "title"),
            language=self._text(table.get("language", ""), "language", 20),
            orientation=self._one_of(table.get("orientation", "landscape"), ORIENTATIONS, "orientation"),
            paper=self._one_of(table.get("paper", "A4"), PAPERS, "paper"),
            elements=self._truth(table.get("elements", True), "elements"),
            from_treaty=self._columns(table, "from_treaty", TreatyField),
            from_national=self._columns(table, "from_national", NationalField),
            choices=tuple(self._choice(entry, key) for entry, key in self._entries(table, "choice", CHOICE_KEYS)),
            duties=tuple(self._duty(entry, key) for entry, key in self._entries(table, "duty", DUTY_KEYS)),
            closing=tuple(
                self._said(entry.get("words"), f"{key} words")
                for entry, key in self._entries(table, "closing", CLOSING_KEYS)
            ),
        )
        self._fits_together(form)
        return form

    def _table(self) -> dict[str, Any]:
        try:
            content = self._path.read_bytes()
            if len(content) > LARGEST:
                raise BrokenData(f"is larger than {LARGEST} bytes.", where=str(self._path), remedy=REMEDY)
            return tomllib.loads(content.decode("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
            raise BrokenData(f"cannot be read: {err}.", where=str(self._path), remedy=REMEDY) from err

    def _columns(self, table: Mapping[str, Any], name: str, fields: type[Kind]) -> tuple[FormColumn, ...]:
        columns = tuple(self._column(entry, key, fields) for entry, key in self._entries(table, name, COLUMN_KEYS))
        if len(columns) > MOST_COLUMNS:
            raise self._broken(f"has {len(columns)} columns, more than {MOST_COLUMNS}.", name)
        return columns

    def _column(self, entry: Mapping[str, Any], key: str, fields: type[Kind]) -> FormColumn:
        field = self._one_of(entry.get("field", ""), tuple(fields), f"{key} field")
        width = entry.get("width")
        if not isinstance(width, int) or isinstance(width, bool) or not NARROWEST <= width <= WIDEST:
            raise self._broken(f"must be a whole number from {NARROWEST} to {WIDEST}.", f"{key} width")
        return FormColumn(fields(field), self._said(entry.get("head"), f"{key} head"), width)  # type: ignore[arg-type]

    def _choice(self, entry: Mapping[str, Any], key: str) -> Choice:
        states = self._list(entry.get("states", []), tuple(RowState), f"{key} states")
        symbol = self._text(entry.get("symbol", ""), f"{key} symbol", OPTION)
        words = self._said(entry.get("words"), f"{key} words", OPTION)
        return Choice(symbol, words, tuple(map(RowState, states)))

    def _duty(self, entry: Mapping[str, Any], key: str) -> DutyMark:
        symbol = self._text(entry.get("symbol", ""), f"{key} symbol", OPTION)
        if not symbol:
            raise self._broken("is missing.", f"{key} symbol")
        forces = self._list(entry.get("forces", []), FORCES, f"{key} forces")
        return DutyMark(symbol, self._said(entry.get("words"), f"{key} words", OPTION), tuple(forces))

    def _fits_together(self, form: Form) -> None:
        """Refuse what would make a form that nobody could rely on."""
        if not form.from_treaty and not form.from_national:
            raise self._broken("one of them must be there.", "from_treaty, from_national")
        for columns, name in ((form.from_treaty, "from_treaty"), (form.from_national, "from_national")):
            self._columns_fit(columns, name, paired=bool(form.from_treaty and form.from_national))
        self._choices_fit(form)
        held = [force for duty in form.duties for force in duty.forces]
        if twice := _twice(held):
            raise self._broken(f"'{twice}' stands for two marks.", "duty forces")
        quoted = form.elements or form.shows(TreatyField.QUOTES)
        if form.from_treaty and not quoted:
            raise self._broken(
                "the quoted words must be shown: set elements = true, or give a column the field 'quotes'.", "elements"
            )

    def _columns_fit(self, columns: Sequence[FormColumn], name: str, *, paired: bool) -> None:
        fields = [column.field.value for column in columns]
        if twice := _twice([field for field in fields if field != TreatyField.EMPTY]):
            raise self._broken(f"shows the field '{twice}' twice.", name)
        if columns and not {"article", "national_article"} <= set(fields):
            raise self._broken("needs columns with the fields 'article' and 'national_article'.", name)
        if "link" in fields and not paired:
            raise self._broken("leads to the other table; give both from_treaty and from_national.", f"{name} link")
        if name == "from_national" and columns and "quotes" not in fields:
            raise self._broken("needs a column with the field 'quotes'.", name)

    def _choices_fit(self, form: Form) -> None:
        """No word may stand for what was found and for what is not known; none may be ambiguous."""
        for number, choice in enumerate(form.choices, 1):
            if len({state in OPEN for state in choice.states}) > 1:
                named = ", ".join(OPEN)
                raise self._broken(f"mixes what is not known ({named}) with what was found.", f"choice {number} states")
            if form.shows(TreatyField.SYMBOL) and not choice.symbol:
                raise self._broken("is missing, and a column shows symbols.", f"choice {number} symbol")
        if twice := _twice([state for choice in form.choices for state in choice.states]):
            raise self._broken(f"'{twice}' stands for two words.", "choice states")
        if not form.choices and (form.shows(TreatyField.DEGREE) or form.shows(TreatyField.SYMBOL)):
            raise self._broken("is missing, and a column shows it.", "choice")

    def _entries(self, table: Mapping[str, Any], name: str, keys: frozenset[str]) -> Iterator[tuple[Any, str]]:
        entries = table.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise self._broken(f"must be written [[{name}]] above each.", name)
        for number, entry in enumerate(entries, 1):
            self._known(entry, keys, f"{name} {number} ")
            yield entry, f"{name} {number}"

    def _known(self, table: Mapping[str, Any], keys: frozenset[str], place: str) -> None:
        if strange := sorted(table.keys() - keys):
            raise self._broken(f"is no key that is known. Known: {', '.join(sorted(keys))}.", f"{place}{strange[0]}")

    def _said(self, found: Any, key: str, longest: int = LONGEST_WORDS) -> Said:
        if not isinstance(found, dict) or not found:
            raise self._broken('must give words by language, such as { en = "..." }.', key)
        return {str(tag): self._text(words, f"{key} {tag}", longest, needed=True) for tag, words in found.items()}

    def _text(self, found: Any, key: str, longest: int, *, needed: bool = False) -> str:
        if not isinstance(found, str) or len(found) > longest or (needed and not found.strip()):
            raise self._broken(f"must be words, at most {longest} characters.", key)
        return found.strip()

    def _truth(self, found: Any, key: str) -> bool:
        if not isinstance(found, bool):
            raise self._broken("must be true or false.", key)
        return found

    def _one_of(self, found: Any, allowed: Sequence[str], key: str) -> str:
        if found not in allowed:
            raise self._broken(f"'{found}' is not known. Known: {', '.join(allowed)}.", key)
        return str(found)

    def _list(self, found: Any, allowed: Sequence[str], key: str) -> list[str]:
        if not isinstance(found, list):
            raise self._broken("must be a list.", key)
        return [self._one_of(item, allowed, key) for item in found]

    def _broken(self, what: str, key: str) -> BrokenData:
        return BrokenData(f"[{key}] {what}", where=self._path.name, remedy=REMEDY)


def _twice(values: Sequence[str]) -> str:
    return next((value for value in values if values.count(value) > 1), "")
