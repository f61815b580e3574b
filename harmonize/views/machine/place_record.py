"""Words of a statute with their place, and figures, as records hold them."""

from __future__ import annotations

from harmonize.model import Quote, Span

Record = dict[str, object]
"""A JSON object: its names are the same in every language."""
DECIMALS = 4
"""As in the CSV files."""


def quote_record(quote: Quote) -> Record:
    """Return a quote with the offsets at which it stands in the text as read."""
    return {"file": quote.file, "start": quote.span.start, "end": quote.span.end, "text": quote.text}


def span_record(span: Span) -> Record:
    """Return half-open offsets."""
    return {"start": span.start, "end": span.end}


def figure(value: float) -> float:
    """Return a figure to four decimals."""
    return round(value, DECIMALS)


def bound(value: float | None) -> float | None:
    """Return a bound in months to four decimals; None where the text gives none."""
    return None if value is None else figure(value)
