"""What is said at the head of a cell and of its articles, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from harmonize.model import Instrument

from ..texts.text_date import age_note, read_date
from ..words import Words, as_sentence
from .article import ArticleView, date_words, title_words
from .cell import CellView


@dataclass(frozen=True, slots=True)
class AddedGroup:
    """Conditions that the law adds, under what the treaty says of them."""

    title: str
    permitted: bool
    items: tuple[str, ...]


def state_line(cell: CellView, words: Words) -> str:
    """Say how many required elements were found, and how sure the state is; empty where nothing is claimed."""
    parts = [words.say("offence.numbers", found=cell.found, asked=cell.asked)] if cell.counted else []
    if cell.claims:
        parts.append(words.say("offence.sure_state", sure=cell.sure))
    return as_sentence(words.say("app.dash").join(parts))


def sure_line(article: ArticleView, words: Words) -> str:
    """Say how sure one is of an article, and in which paragraphs it states the offence."""
    key = "offence.sure_paragraphs" if article.paragraphs else "offence.sure_match"
    return words.say(key, sure=article.sure, paragraphs=article.paragraphs)


def near_line(article: ArticleView, words: Words) -> str:
    """Name a near miss and say how sure one is of it."""
    return words.say("panel.near_line", article=article.label, sure=article.sure)


def added_groups(cell: CellView, words: Words) -> tuple[AddedGroup, ...]:
    """Return the conditions that narrow the cell: first what the treaty does not permit."""
    barred = tuple(item.description for item in cell.added if not item.permitted)
    permitted = tuple(item.description for item in cell.added if item.permitted)
    groups = (
        AddedGroup(words.say("offence.barred"), False, barred),
        AddedGroup(words.say("offence.permitted"), True, permitted),
    )
    return tuple(group for group in groups if group.items)


def read_lines(cell: CellView, words: Words, today: date | None = None) -> list[str]:
    """Say what was read, so that "none found" can be judged; ``today``: None says nothing of old texts."""
    lines = [_read_line(item, words, today) for item in cell.read]
    return lines or [words.say("offence.nothing_read")]


def _read_line(item: Instrument, words: Words, today: date | None) -> str:
    line = words.say(
        "offence.read_line",
        title=title_words(item),
        kind=words.text_kind(item.kind),
        as_of=date_words(item.as_of, words),
        articles=words.count("offence.count_articles", item.articles),
        language=item.language,
    )
    age = age_note(read_date(item.as_of), today, words) if today and item.as_of else ""
    return words.say("offence.read_aged", line=line, age=age) if age else line
