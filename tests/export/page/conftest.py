"""A browser without a network, and pages opened in it as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.ui.browsing import ARGS, CHROMIUM, PATIENCE

from .pages import page_of


@pytest.fixture(scope="module")
def browser():
    """Chromium, for one module: its event loop must not run on beside tests that start their own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGS)
        yield started
        started.close()


@pytest.fixture
def look(browser, tmp_path) -> Iterator[Callable[..., object]]:
    """Open the page of a comparison by its file; requests but the file's own are collected in ``page.strangers``."""
    contexts = []

    def open_page(comparison, *, dark=False, width=1280, script=True, at="", ask=None, language="en"):
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(page_of(comparison, ask, language), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        context.set_offline(True)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.strangers, page.faults = [], []
        own = path.as_uri()
        page.on("request", lambda request: note(page, request.url, own))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
        page.goto(f"{own}{at}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def note(page, url: str, own: str) -> None:
    if url.split("#")[0] != own and url != "data:,":
        page.strangers.append(url)
