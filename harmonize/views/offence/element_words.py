"""What is said of an element: its status, its quoted words with their gloss, and the whole of it in one line."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import ElementStatus

from ..words import Words, as_sentence
from .cell import RequirementView
from .quoted import QuoteView

FREE = "free"
"""The sign of a condition that the treaty permits and the law does not add: nothing is missing."""
UNJUDGED = ""


def status_of(row: RequirementView, words: Words) -> tuple[str, str]:
    """Return the sign of an element and its status in words; of a permitted condition, whether the law adds it."""
    return status_words(row.status, row.permitted, words)


def status_words(status: ElementStatus | None, permitted: bool, words: Words) -> tuple[str, str]:
    """As ``status_of``; ``permitted`` is True of a condition that the treaty lets national law add."""
    if status is None:
        return UNJUDGED, words.status(None)
    if not permitted:
        return status.value, words.status(status)
    sign = FREE if status is ElementStatus.ABSENT else status.value
    return sign, words.say(f"element_permitted.{status.value}")


def quote_line(quote: QuoteView, words: Words) -> str:
    """Return quoted words on one line, with what they stand for in brackets behind them."""
    text = " ".join(quote.text.split())
    key = "elements.quote_gloss" if quote.gloss else "elements.quote"
    return words.say(key, text=text, gloss=quote.gloss)


def quotes_line(quotes: Sequence[QuoteView], words: Words) -> str:
    """Return all quotes of an element on one line, each once."""
    return words.say("app.list").join(dict.fromkeys(quote_line(quote, words) for quote in quotes))


def found_words(found: int, judged: int, words: Words) -> str:
    """Say in how many jurisdictions an element was found; empty where none was judged."""
    return words.say("elements.glance", found=found, judged=judged) if judged else ""


def copied_cell(name: str, row: RequirementView, nothing: str, words: Words) -> str:
    """Say of one jurisdiction what it has of an element; ``nothing`` where it was not looked for."""
    said = as_sentence(status_of(row, words)[1]) if row.status is not None else as_sentence(nothing)
    if row.quotes:
        quotes = quotes_line(row.quotes, words)
        said = words.say("elements.copy_found", status=said, place=row.place, quotes=quotes)
    elif row.status is not None:
        said = words.say("elements.copy_reason", status=said, reason=row.reason)
    if row.role:
        said = words.say("elements.copy_role", said=said, role=row.role)
    return words.say("elements.copy_cell", jurisdiction=name, said=said)


def copied_row(asked: RequirementView, cells: Sequence[str], words: Words) -> str:
    """Say an element and what each jurisdiction has of it, a line each."""
    head = words.say("elements.copy_head", element=as_sentence(asked.description), article=asked.treaty_article)
    return "\n".join((head, *cells))
