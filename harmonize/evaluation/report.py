"""The page ``evaluation.html``: everything in one file, to read and to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import groupby
from math import sqrt
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from harmonize import __version__

from .bootstrap import Interval
from .calibration import Calibration
from .evaluation import Evaluation
from .figures import Figure, figure_words
from .judging import Miss

TEMPLATE = "report.html.jinja"
LEFT, TOP, SIDE = 44, 12, 260
"""The square of the plot in pixels."""
DOTS = (3.0, 11.0)
"""Radius of the smallest and the largest dot."""
LARGE = 100
"""From here on a figure is shown without decimals."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A bin in the plot: place and radius in pixels, and how many rows it holds."""

    x: float
    y: float
    radius: float
    count: int


def render_report(evaluation: Evaluation) -> str:
    """Return the page; whatever stands in files is escaped. The same evaluation gives the same page."""
    pages = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters.update(figure=show_figure, interval=show_interval, count=show_count, so=count_so)
    return pages.get_template(TEMPLATE).render(
        evaluation=evaluation,
        words=figure_words(),
        weights=asdict(evaluation.fitted) if evaluation.fitted else {},
        dots=plot_dots,
        grouped=misses_by_figure,
        plot={"left": LEFT, "top": TOP, "side": SIDE},
        version=__version__,
    )


def show_figure(figure: Figure) -> str:
    """Write a figure with three decimals, a large one with none; a dash where nothing was asked."""
    if figure.value is None:
        return "–"
    return f"{figure.value:.0f}" if figure.value >= LARGE else f"{figure.value:.3f}"


def count_so(figure: Figure) -> int:
    """Return how often it was so."""
    return round((figure.value or 0.0) * figure.n)


def show_count(figure: Figure) -> str:
    """Write how often a figure was asked."""
    return f"{figure.n:,}" if figure.n else "–"


def show_interval(interval: Interval | None) -> str:
    """Write an interval; a dash where there is none."""
    return "–" if interval is None else f"{interval[0]:.3f} to {interval[1]:.3f}"


def plot_dots(calibration: Calibration) -> list[Dot]:
    """Place the bins: to the right the mean probability, upwards the share that came true."""
    most = max((item.count for item in calibration.bins), default=1)
    small, large = DOTS
    return [
        Dot(
            x=round(LEFT + item.mean * SIDE, 1),
            y=round(TOP + (1 - item.share) * SIDE, 1),
            radius=round(small + (large - small) * sqrt(item.count / most), 1),
            count=item.count,
        )
        for item in calibration.bins
    ]


def misses_by_figure(misses: Iterable[Miss]) -> list[tuple[str, list[Miss]]]:
    """Group misses in the order of the figures."""
    order = {words.name: place for place, words in enumerate(figure_words())}
    ordered = sorted(misses, key=lambda miss: (order[miss.figure], miss))
    return [(figure, list(group)) for figure, group in groupby(ordered, key=lambda miss: miss.figure)]
