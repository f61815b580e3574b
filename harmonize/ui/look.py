"""Colours and marks as CSS and SVG, made from the tables of ``harmonize.views``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from harmonize.views.colours import SURFACES
from harmonize.views.drawn.style import colour_tokens, drawn_css, look_rules
from harmonize.views.drawn.symbols import MEASURE_SYMBOLS, PAIR_SYMBOLS, SYMBOLS

ASSETS = Path(__file__).parent / "assets"
ICON = ASSETS / "icon.png"

DRAWN = {"compare": ("marks",), "present": ("marks",)}
"""Further sheets that papers use as well."""
SHEETS = {"present": ("slide", "detail")}
SCRIPTS = {"present": ("slide", "detail")}
"""Further sheets and scripts of a component, read before its own."""


@lru_cache(maxsize=1)
def tokens() -> str:
    """Return every colour as a CSS custom property that follows the theme."""
    return ";".join(f"--{name}:light-dark({light},{dark})" for name, light, dark in colour_tokens())


@lru_cache(maxsize=16)
def component_css(name: str) -> str:
    """Return the style of a component: colours, states, kinds of elements, and its own sheet."""
    shared = drawn_css("signs") + "".join(drawn_css(part) for part in DRAWN.get(name, ()))
    sheets = "".join(_asset(f"{part}.css") for part in ("base", *SHEETS.get(name, ()), name))
    return f":host{{{tokens()}}}{look_rules()}{shared}{sheets}"


@lru_cache(maxsize=16)
def component_js(name: str) -> str:
    """Return the script of a component, with the drawings of the states."""
    drawings = json.dumps({**SYMBOLS, **PAIR_SYMBOLS, **MEASURE_SYMBOLS})
    scripts = "\n".join(_asset(f"{part}.js") for part in ("base", *SCRIPTS.get(name, ()), name))
    return f"const SYMBOLS = {drawings};\n{scripts}"


CHART_INKS = ("text", "muted", "hairline", "panel", "page", "primary", "control", "bad")
"""Tokens that a chart may use; no two of them are the same colour in the light theme."""


def chart_css() -> str:
    """Return rules that put tokens in the place of the light theme's colours, which plotly writes into its drawing."""
    return "".join(rule for token in CHART_INKS for rule in _chart_rules(token, SURFACES[token][0]))


def _chart_rules(token: str, colour: str) -> Iterator[str]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    for part in ("fill", "stroke"):
        for written in (f"{part}: rgb({red}, {green}, {blue})", f"{part}:{colour}"):
            yield f'.stPlotlyChart [style*="{written}"]{{{part}:var(--{token})!important}}'


@lru_cache(maxsize=1)
def page_css() -> str:
    """Return the style of the page around the components."""
    return f"<style>.stApp{{{tokens()}}}{_asset('page.css')}{_asset('chart.css')}{chart_css()}</style>"


@lru_cache(maxsize=2)
def logo(dark: bool) -> str:
    """Return the logo for a theme."""
    theme = int(dark)
    drawing = _asset("logo.svg")
    for place, name in (("PRIMARY", "primary"), ("SOFT", "soft"), ("TEXT", "text")):
        drawing = drawing.replace(place, SURFACES[name][theme])
    return drawing


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")
