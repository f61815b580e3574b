"""Result folders that the pages are tried on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from harmonize.export.folder import write_result
from harmonize.model import (
    Comparison,
    ElementFinding,
    ElementStatus,
    Evidence,
    Notice,
    Quote,
    SkippedFile,
    Span,
)
from tests.factories import TEXT, make_comparison
from tests.ui.browsing import ARGS, CHROMIUM, PATIENCE, note_stranger, served

HOSTILE = (
    '<img src=x onerror="window.__pwn=1"><script>window.__pwn=1</script> [a](javascript:window.__pwn=1) '
    "![t](http://192.0.2.1/track.png) :red[x] $x$ **b** {{7*7}}"
)


def hostile_comparison() -> Comparison:
    """Words that would run, load or be redrawn, in every place that words of others can reach."""
    text = TEXT.replace("Paso clandestino", f"Paso clandestino {HOSTILE}").replace(
        "El que ayude", f"{HOSTILE} El que ayude"
    )
    made = make_comparison(text, f"Paso clandestino {HOSTILE}")
    return replace(
        made,
        jurisdictions=(replace(made.jurisdictions[0], name=f"Aland {HOSTILE}"), made.jurisdictions[1]),
        instruments=(replace(made.instruments[0], title=HOSTILE, as_of=HOSTILE), made.instruments[1]),
        elements=(*(replace(f, rule=HOSTILE, duty=HOSTILE) for f in made.elements), _elsewhere(made)),
        gaps=tuple(replace(gap, sentence=f"{gap.sentence} {HOSTILE}") for gap in made.gaps),
        matches=tuple(
            replace(match, reasons=(HOSTILE,), evidence=tuple(map(_hostile, match.evidence))) for match in made.matches
        ),
        notices=(Notice(f"aa/{HOSTILE[:20]}", HOSTILE, HOSTILE, 3),),
        skipped=(SkippedFile("aa/scan.pdf", HOSTILE, HOSTILE),),
    )


def six_countries() -> Comparison:
    """The factory's comparison with four countries more, which have what the second one has; its text is an old one."""
    made = make_comparison()
    first = replace(made.instruments[0], as_of="2022-03")
    codes = ("cc", "dd", "ee", "ff")
    more = tuple(replace(made.jurisdictions[1], code=code, name=f"Country {code.upper()}") for code in codes)
    gaps = tuple(replace(gap, jurisdiction=code) for code in codes for gap in made.gaps if gap.jurisdiction == "bb")
    return replace(
        made,
        jurisdictions=(*made.jurisdictions, *more),
        instruments=(first, *made.instruments[1:]),
        gaps=(*made.gaps, *gaps),
    )


def _elsewhere(made: Comparison) -> ElementFinding:
    """What the first country lacks, worded in the second one's article."""
    words = Quote("bb/zakonik.md", Span(0, len(HOSTILE)), HOSTILE)
    finding = next(f for f in made.elements if f.element == "enable-illegal-stay")
    return replace(
        finding, jurisdiction="bb", status=ElementStatus.PRESENT, file=words.file, quotes=(words,), rule=HOSTILE
    )


def _hostile(item: Evidence) -> Evidence:
    return replace(item, reason=f"{item.reason} {HOSTILE}", other_side=(HOSTILE,))


@pytest.fixture(scope="session")
def result_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The factory's comparison as a result folder."""
    folder = tmp_path_factory.mktemp("results") / "out"
    write_result(make_comparison(), folder)
    return folder


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with hostile words."""
    folder = tmp_path_factory.mktemp("results") / "hostile"
    write_result(hostile_comparison(), folder)
    return folder


@pytest.fixture(scope="module")
def browser():
    """Chromium, for one module: its event loop must not run on beside tests that start their own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(result_folder: Path) -> Iterator[str]:
    with served(result_folder) as found:
        yield found


@pytest.fixture(scope="session")
def hostile_address(hostile_folder: Path) -> Iterator[str]:
    with served(hostile_folder) as found:
        yield found


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., object]]:
    """Open an address; requests to other hosts are collected in ``page.strangers``."""
    contexts = []

    def open_page(url: str, ready: str, *, dark: bool = False, width: int = 1280, height: int = 800):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.strangers = []
        page.on("request", lambda request: note_stranger(page, request.url))
        page.goto(url)
        page.wait_for_selector(ready, timeout=PATIENCE)
        return page

    yield open_page
    for context in contexts:
        context.close()
