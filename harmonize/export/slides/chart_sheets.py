"""Slides with one chart each: the states of all jurisdictions, and ranges of imprisonment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from harmonize.views.colours import SURFACES
from harmonize.views.deck.deck_counts import StateCounts
from harmonize.views.deck.deck_penalties import Bar, PenaltyBars
from harmonize.views.palette import STATES
from harmonize.views.words import Words

from .fit import text_height, text_width
from .sheet import BOTTOM, MARGIN, MUTED, ROOM, TOP, Box, ChartPiece, LinePiece, Para, Series, Sheet, TextPiece
from .table_sheets import AIR, part_title

LABEL = 12.0
"""Size of the names at a chart."""
NAMES, WORDED = 190.0, 440.0
"""Room for the names alone, and for names with their figures."""
HEAD, FOOT = 6.0, 64.0
"""Above the plot, and below it for the axis, its title and the legend."""
SIDE = 24.0
"""At the right of the plot."""
MOST = 20
"""Jurisdictions in one chart of states."""
BESIDE_LABEL = 14.0
LEGEND = 18.0
"""Height of a legend."""
THICKEST = 56.0
"""Height for one bar, with the room around it."""
BASIC, OPEN, BELOW, LINE = (SURFACES[name][0] for name in ("primary", "soft", "bad", "bad"))
FULL, HATCHED = "■", "▨"


def plot_of(chart: ChartPiece) -> Box:
    """Return where the bars stand, without names, axis and legend."""
    box = chart.box
    width = box.width - chart.labels - SIDE
    return Box(box.left + chart.labels, box.top + HEAD, width, box.height - HEAD - FOOT)


def _height(bars: int, most: float) -> float:
    """Return the height of a chart: few bars do not fill a slide."""
    return min(most, bars * THICKEST + HEAD + FOOT)


def count_sheets(counts: StateCounts, lead: str, words: Words) -> list[Sheet]:
    """Return the chart of states, on more than one slide where there are many jurisdictions."""
    parts = [range(at, min(at + MOST, len(counts.jurisdictions))) for at in range(0, len(counts.jurisdictions), MOST)]
    return [_counted(counts, part, number, len(parts), lead, words) for number, part in enumerate(parts, 1)]


def _counted(counts: StateCounts, part: range, number: int, of: int, lead: str, words: Words) -> Sheet:
    title = part_title(words.say("slides.states"), number, of, words)
    said = [counts.said[at] for at in part]
    sentence = Para(lead, 16.0)
    top = TOP + sentence.height(ROOM) + AIR
    series = tuple(
        Series(
            found.name,
            tuple(float(found.cells[at]) for at in part),
            STATES[found.state].ground,
            STATES[found.state].ink,
            sign=found.sign,
        )
        for found in counts.series
    )
    chart = ChartPiece(
        name=title,
        box=Box(MARGIN, top, ROOM, _height(len(part), BOTTOM - top)),
        labels=NAMES,
        categories=tuple(counts.jurisdictions[at] for at in part),
        series=series,
        axis=words.say("slides.cells_axis"),
        described=words.say("slides.states_alt", rows=" ".join(f"{line}." for line in said)),
        edge=float(max(sum(found.cells[at] for found in counts.series) for at in part)),
        labelled=True,
    )
    above = TextPiece("Lead", Box(MARGIN, TOP, ROOM, sentence.height(ROOM) + 1.0), (sentence,))
    key = "states" if number == 1 else f"states-{number}"
    return Sheet(key, title, words.say("slides.overview"), (above, chart), (lead, *said))


def penalty_sheets(key: str, offence: str, section: str, found: PenaltyBars, words: Words) -> list[Sheet]:
    """Return the chart of ranges, on as many slides as the names with their figures need."""
    lead = Para(found.lead, 16.0) if found.lead else None
    top = TOP + (lead.height(ROOM) if lead else 0.0) + AIR
    line_name = Para(found.line_name, LABEL, True, LINE)
    chart_top = top + line_name.height(ROOM) + 2.0
    shared = list(_shared(found.bars, BOTTOM - chart_top - HEAD - FOOT, words))
    sheets = []
    for number, bars in enumerate(shared, 1):
        title = part_title(words.say("slides.penalties", offence=offence), number, len(shared), words)
        box = Box(MARGIN, chart_top, ROOM, _height(len(bars), BOTTOM - chart_top))
        chart = _penalty_chart(title, offence, box, bars, found, words)
        plot = plot_of(chart)
        at = plot.left + plot.width * found.line / found.edge
        width = text_width(found.line_name, LABEL, bold=True) + BESIDE_LABEL
        left = min(max(MARGIN, at - width / 2), MARGIN + ROOM - width)
        pieces = (
            *((TextPiece("Lead", Box(MARGIN, TOP, ROOM, lead.height(ROOM) + 1.0), (lead,)),) if lead else ()),
            chart,
            LinePiece(
                "Line", at, plot.top - 4.0, plot.bottom, LINE, words.say("slides.line_alt", line=found.line_name)
            ),
            TextPiece(
                "Name of the line",
                Box(left, top, width, line_name.height(ROOM) + 1.0),
                (Para(found.line_name, LABEL, True, LINE, "ctr"),),
            ),
            *_legend(found.bars, box.bottom - LEGEND, words),
        )
        said = [line for bar in bars for line in (bar.name, *bar.said, "")]
        name = key if number == 1 else f"{key}-{number}"
        sheets.append(Sheet(name, title, section, pieces, (*((found.lead,) if lead else ()), *said)))
    return sheets


def _legend(bars: Sequence[Bar], top: float, words: Words) -> Iterator[TextPiece]:
    """Explain the bars below the chart: one that only keeps others apart has no entry there."""
    entries = [(FULL, words.say("slides.stated"), BASIC)]
    if any(bar.open for bar in bars):
        entries.append((HATCHED, words.say("slides.left_open"), MUTED))
    if any(bar.below and bar.stated for bar in bars):
        entries.append((FULL, words.say("slides.below"), BELOW))
    left = MARGIN + WORDED
    for sign, word, ink in entries:
        text = words.say("slides.signed", sign=sign, word=word)
        width = text_width(text, LABEL) + LABEL
        yield TextPiece("Legend", Box(left, top, width, LEGEND), (Para(text, LABEL, ink=ink),))
        left += width + BESIDE_LABEL


def _penalty_chart(
    title: str, offence: str, box: Box, bars: Sequence[Bar], found: PenaltyBars, words: Words
) -> ChartPiece:
    return ChartPiece(
        name=title,
        box=box,
        labels=WORDED,
        categories=tuple(_label(bar, words) for bar in bars),
        series=(
            Series(words.say("slides.free"), tuple(bar.start for bar in bars)),
            Series(
                words.say("slides.stated"),
                tuple(bar.stated for bar in bars),
                BASIC,
                points=tuple((number, BELOW) for number, bar in enumerate(bars) if bar.below),
            ),
            Series(words.say("slides.left_open"), tuple(bar.open for bar in bars), OPEN, hatched=True),
        ),
        axis=words.say("slides.years"),
        described=words.say(
            "slides.penalties_alt", offence=offence, rows=" ".join(f"{_label(bar, words)}." for bar in bars)
        ),
        edge=found.edge,
        step=float(found.step),
    )


def _label(bar: Bar, words: Words) -> str:
    return words.say("slides.line", name=bar.name, words=bar.words)


def _shared(bars: Sequence[Bar], room: float, words: Words) -> Iterator[tuple[Bar, ...]]:
    """Share bars out: all bars of a chart are as high as its highest name, and parts are of nearly the same size."""
    room_of_name = WORDED - BESIDE_LABEL
    highest = max(text_height(_label(bar, words), room_of_name, LABEL) for bar in bars) + 6.0
    most = max(1, int(room / highest))
    parts = -(-len(bars) // most)
    edges = [round(len(bars) * number / parts) for number in range(parts + 1)]
    for start, stop in pairwise(edges):
        yield tuple(bars[start:stop])
