"""A native chart of stacked bars: its figures can be changed in the workbook behind it."""

from __future__ import annotations

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Emu, Pt

from .chart_data import chart_data
from .chart_sheets import LABEL, plot_of
from .drawn_text import element, emu
from .sheet import FRAME, HAIRLINE, MUTED, PAGE, TEXT, Box, ChartPiece, Series

GAP = 45
"""Between bars, in hundredths of their thickness."""
SIGNED = 20.0
"""Points of a bar for one cell from which the sign stands beside its figure."""


def draw_chart(shapes: SlideShapes, piece: ChartPiece) -> None:
    """Draw a chart."""
    data: Any = chart_data()
    data.categories = piece.categories
    for series in piece.series:
        data.add_series(series.name, series.values)
    box = piece.box
    left, top, width, height = (Emu(emu(length)) for length in (box.left, box.top, box.width, box.height))
    frame: Any = shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, left, top, width, height, data)
    frame.name = piece.name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", piece.described)
    chart = frame.chart
    chart.font.size, chart.font.name = Pt(LABEL), "Calibri"
    chart.font.color.rgb = rgb(TEXT)
    chart.has_title = False
    _set_place(chart, plot_of(piece), box)
    _set_axes(chart, piece)
    _set_legend(chart, piece)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = GAP, 100
    for drawn, series in zip(plot.series, piece.series, strict=True):
        _set_series(drawn, series, piece)


def rgb(colour: str) -> RGBColor:
    """Return a colour as the format's library wants it."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


def _set_place(chart: Chart, plot: Box, box: Box) -> None:
    """Fix where the bars stand, so that what is drawn beside them stays in its place."""
    area: Any = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = element(area, "c:layout")
        area.insert(0, layout)
    manual = element(layout, "c:manualLayout")
    element(manual, "c:layoutTarget", val="inner")
    element(manual, "c:xMode", val="edge")
    element(manual, "c:yMode", val="edge")
    shares = {
        "x": (plot.left - box.left) / box.width,
        "y": (plot.top - box.top) / box.height,
        "w": plot.width / box.width,
        "h": plot.height / box.height,
    }
    for name, share in shares.items():
        element(manual, f"c:{name}", val=str(round(share, 5)))


def _set_axes(chart: Any, piece: ChartPiece) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    values._element.find(qn("c:crosses")).set("val", "max")  # at the foot, though the names run downwards
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.rgb = rgb(FRAME)
    values.minimum_scale = 0
    if piece.edge:
        values.maximum_scale = piece.edge
    if piece.step:
        values.major_unit = piece.step
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = rgb(HAIRLINE)
    values.format.line.fill.background()
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "0", False
    values.has_title = True
    values.axis_title.text_frame.text = piece.axis
    run = values.axis_title.text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold, run.font.color.rgb = Pt(LABEL), False, rgb(MUTED)


def _set_legend(chart: Any, piece: ChartPiece) -> None:
    """Explain the series, where all of them are drawn; else the slide does so beside the chart."""
    chart.has_legend = all(series.ground for series in piece.series)
    if not chart.has_legend:
        return
    legend = chart.legend
    legend.position, legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    legend.font.size = Pt(LABEL)


def _set_series(drawn: BarSeries, series: Series, piece: ChartPiece) -> None:
    drawn.invert_if_negative = False
    if not series.ground:
        drawn.format.fill.background()
        drawn.format.line.fill.background()
        return
    _paint(drawn.format, series.ground, series.hatched)
    for number, ground in series.points:
        _paint(drawn.points[number].format, ground, series.hatched)
    if piece.labelled:
        labels: Any = drawn.data_labels
        labels.show_value = True
        wide = plot_of(piece).width / (piece.edge or 1.0) >= SIGNED
        sign = f'"{series.sign} "' if series.sign and wide else ""
        labels.number_format, labels.number_format_is_linked = f"{sign}0;;;", False
        labels.font.size, labels.font.bold = Pt(LABEL), True
        labels.font.color.rgb = rgb(series.ink)


def _paint(look: Any, ground: str, hatched: bool) -> None:
    if hatched:
        look.fill.patterned()
        look.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        look.fill.fore_color.rgb, look.fill.back_color.rgb = rgb(ground), rgb(PAGE)
    else:
        look.fill.solid()
        look.fill.fore_color.rgb = rgb(ground)
    look.line.color.rgb, look.line.width = rgb(FRAME), Pt(0.75)
