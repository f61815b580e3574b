"""Drawings of states, pairs and bands, the same on screen and in papers."""

from __future__ import annotations

SYMBOLS = {
    "full": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
    "partial": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 3v10a5 5 0 0 1 0-10z",
    "none": "M3.2 1.6 8 6.4l4.8-4.8 1.6 1.6L9.6 8l4.8 4.8-1.6 1.6L8 9.6l-4.8 4.8-1.6-1.6L6.4 8 1.6 3.2z",
    "unclear": "M7 10.6V9.3c0-1.2.7-1.9 1.6-2.6.8-.6 1.1-1 1.1-1.6 0-.8-.7-1.4-1.7-1.4-1.1 0-1.8.6-2 1.8"
    "L3.9 5C4.2 2.9 5.7 1.6 8.1 1.6c2.3 0 4 1.3 4 3.3 0 1.4-.8 2.2-1.8 3-.8.6-1.1 1-1.1 1.6v1.1z"
    "M6.9 12h2.4v2.4H6.9z",
    "not_loaded": "M3 1.5h6.5L13 5v9.5H3zM4.5 3v10h7V6H8.5V3z",
    "not_applicable": "M3.5 7.1h9v1.8h-9z",
}
"""One drawing of 16 by 16 for each state, in the current colour, so that it follows theme and print."""

PAIR_SYMBOLS = {
    "no_treaty": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 3.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z",
    "not_met": "M12.6 1.8 3.2 7v2l9.4 5.2v-2.4L5.9 8l6.7-3.8z",
}
"""The same for what is said of pairs alone: a ring, and the sign for less."""

MEASURE_SYMBOLS = {
    "quarter": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 3v5h5a5 5 0 1 1-5-5z",
    "quarters": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 3v5H3a5 5 0 0 1 5-5z",
    "below_line": "M2 2.5h12L8 13.5zM5.2 4.3 8 9.6l2.8-5.3z",
    "life": "M8 1 15 8l-7 7-7-7z",
    "fine": "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM7 5h2v6H7z",
    "open_end": "M1.5 7h8.2L6.9 4.2l1.4-1.4L13.5 8l-5.2 5.2-1.4-1.4L9.7 9H1.5z",
    "unstated": "M3.5 7.1h9v1.8h-9z",
    "bound": "M2 2h12v12H2z",
    "reserved": "M2 2h12v12H2zM13 3v10H3z",
    "not_bound": "M2 2h12v12H2zM3.6 3.6v8.8h8.8V3.6z",
    "not_known": "M2 6.8h2.6v2.6H2zM6.7 6.8h2.6v2.6H6.7zM11.4 6.8H14v2.6h-2.6z",
}
"""The same for the bands of the other measures."""
