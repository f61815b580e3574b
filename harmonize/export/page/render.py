"""Rendering the page in one file: style and script stand in it, and nothing else may run or be loaded."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from harmonize.views.drawn.style import colour_tokens, drawn_css, look_rules
from harmonize.views.drawn.symbols import MEASURE_SYMBOLS, SYMBOLS
from harmonize.views.page.page import page_view
from harmonize.views.report.report import Report

from .visible import Visible

HERE = Path(__file__).parent
TEMPLATE = "page.html.jinja"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
UNKNOWN = "und"
"""The tag of a language that is not known."""


def render_page(report: Report) -> bytes:
    """Return the page as UTF-8; the same report gives the same bytes. Whatever stands in files is escaped."""
    visible, words = Visible(), report.words

    def left_out() -> str:
        n = visible.left_out
        return words.say("page_file.left_out", n=words.number(n)) if n else ""

    pages = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        finalize=visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters.update(lang=language_tag, starred=starred)
    style, script = page_style(), (HERE / "page.js").read_text(encoding="utf-8")
    view = page_view(report)
    page = pages.get_template(TEMPLATE).render(
        page=view,
        label=view.labels,
        say=words.say,
        left_out=left_out,
        symbols={**SYMBOLS, **MEASURE_SYMBOLS},
        style=Markup(style),  # noqa: S704  our own sheets, as is the script
        script=Markup(script),  # noqa: S704
        policy=policy(style, script),
    )
    return page.encode("utf-8")


def policy(style: str, script: str) -> str:
    """Return what a browser may do with the page: this style, this script, no address outside."""
    rules = (
        "default-src 'none'",
        f"style-src '{_digest(style)}'",
        f"script-src '{_digest(script)}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def page_style() -> str:
    """Return the style: colours of the light theme, on dark screens those of the dark one, and the sheets."""
    tokens = list(colour_tokens())
    light = ";".join(f"--{name}:{colour}" for name, colour, _ in tokens)
    dark = ";".join(f"--{name}:{colour}" for name, _, colour in tokens)
    themes = f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    own = (HERE / "page.css").read_text(encoding="utf-8")
    return f"{themes}{look_rules()}\n{drawn_css('signs')}{drawn_css('marks')}{own}"


def language_tag(tag: str) -> str:
    """Return the tag of a language as a browser reads it; ``und`` for what is none."""
    return tag if LANGUAGE.fullmatch(tag) else UNKNOWN


def starred(sentence: str) -> list[tuple[bool, str]]:
    """Cut a sentence at its double asterisks: whether a part stands out, and the part."""
    return [(bool(number % 2), part) for number, part in enumerate(sentence.split("**")) if part]


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
