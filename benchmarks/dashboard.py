"""How long a reader waits for the dashboard, in a real browser.

python benchmarks/dashboard.py OUT [--large] [--repeat 10] [--restarts 10] [--json FILE]

OUT is the folder of a result; with ``--large`` a made-up one of 60 offences by 60 jurisdictions is tried as well. Needs
Playwright for Python and Chromium. Times are taken inside the page, from the press of the mouse (of a page that is
opened, from the start of the navigation) to the frame in which what was asked for is drawn; server and browser run on
this machine. Prints the medians as a Markdown table, with their ratio to the time that each is meant to take at most.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from large_result import make_large, write_large
from playwright.sync_api import BrowserContext, Page, sync_playwright

PROJECT = Path(__file__).parent.parent
CHROMIUM = next((path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), "")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE = 120
"""Seconds after which a wait is given up."""
WINDOW = {"width": 1920, "height": 1080}
LARGE = 60
CLICK, OPEN, FILTER, FIRST = 0.5, 0.5, 0.3, 3.0
"""What each is meant to take at most, in seconds."""
WATCH = """
([css, sign]) => {
  const roots = () => [document, ...[...document.querySelectorAll("*")].map(node => node.shadowRoot).filter(Boolean)];
  const all = query => roots().flatMap(root => [...root.querySelectorAll(query)]);
  const signs = { label: node => node.getAttribute("aria-label"), count: () => all(css).length, there: () => "there" };
  const read = () => { const node = all(css)[0]; return node ? String(signs[sign](node)) : ""; };
  const before = sign === "there" ? "" : read();
  let start = null;
  addEventListener("pointerdown", () => { start ??= performance.now(); }, { capture: true, once: true });
  window.__waited = new Promise(done => {
    const look = () => {
      const now = start === null ? before : read();
      if (now && now !== before) requestAnimationFrame(() => done((performance.now() - start) / 1000));
      else requestAnimationFrame(look);
    };
    look();
  });
}
"""
"""Waits in the page, from the next press of the mouse until what ``css`` finds says something else than before."""
DRAWN = """
css => new Promise(done => {
  const roots = () => [document, ...[...document.querySelectorAll("*")].map(node => node.shadowRoot).filter(Boolean)];
  const look = () => {
    if (roots().some(root => root.querySelector(css))) requestAnimationFrame(() => done(performance.now() / 1000));
    else requestAnimationFrame(look);
  };
  look();
})
"""


@dataclass(frozen=True)
class Row:
    """Something that was measured: seconds of each time, and what it is meant to take at most."""

    name: str
    target: float
    seconds: Sequence[float]

    @property
    def median(self) -> float:
        """The median in seconds."""
        return statistics.median(self.seconds)


@contextmanager
def served(out: Path) -> Iterator[str]:
    """Serve the dashboard on a result, and stop it again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "harmonize", "app", "--out", str(out), "--port", str(port)],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{address} does not answer.")


@contextmanager
def browser(profile: Path) -> Iterator[BrowserContext]:
    """Open a browser that keeps its profile."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=ARGS, viewport=WINDOW
        )
        yield context
        context.close()


def opened(page: Page, address: str, css: str) -> float:
    """Open an address; return the seconds from the start of the navigation until ``css`` is drawn."""
    page.goto(address, wait_until="commit")
    return float(page.evaluate(DRAWN, css))


def timed(page: Page, act: Callable[[], object], css: str, sign: str) -> float:
    """Do something by mouse; return the seconds until what ``css`` finds has another ``sign``."""
    page.evaluate(WATCH, [css, sign])
    act()
    return float(page.evaluate("window.__waited"))


def measure_matrix(page: Page, address: str, repeat: int) -> Iterator[Row]:
    """Measure the page of the matrix."""
    opened(page, address, "td.cell")
    page.wait_for_timeout(1500)
    cells = page.locator("td.cell")
    chosen = [number * 7 % cells.count() for number in range(repeat)]
    seconds = []
    for number in chosen:
        cells.nth(number).scroll_into_view_if_needed()
        seconds.append(timed(page, cells.nth(number).click, ".card", "label"))
        page.wait_for_timeout(300)
    yield Row("a click on a cell, to its panel", CLICK, seconds)
    buttons = page.locator(".st-key-shown_measure button")
    seconds = []
    for number in range(repeat):
        button = buttons.nth((number + 1) % buttons.count())
        seconds.append(timed(page, button.click, ".legend", "label"))
        page.wait_for_timeout(500)
    yield Row("another measure, to the grid", FILTER, seconds)
    page.locator(".st-key-more_filters button").first.click()
    waiting = page.locator(".st-key-filter_review label").first
    seconds = []
    for _ in range(repeat):
        seconds.append(timed(page, waiting.click, "td.cell:not(.pale)", "count"))
        page.wait_for_timeout(500)
    yield Row("a filter, to the grid", FILTER, seconds)


def measure_offence(page: Page, address: str, repeat: int) -> Iterator[Row]:
    """Measure the way from a cell to its page."""
    by_link, by_address = [], []
    for number in range(repeat):
        opened(page, address, "td.cell")
        page.wait_for_timeout(600)
        page.locator("td.cell").nth(number * 7 % page.locator("td.cell").count()).click()
        link = page.locator(".st-key-open a")
        link.wait_for()
        page.wait_for_timeout(600)
        by_link.append(timed(page, link.click, ".cmp", "there"))
        page.wait_for_timeout(300)
        by_address.append(opened(page, page.url, ".cmp"))
    yield Row("“Open side by side”, to its page", OPEN, by_link)
    yield Row("an offence page opened by its address", FIRST, by_address)


def measure_first(context: BrowserContext, out: Path, restarts: int) -> Row:
    """Measure the first page after each start of the server; the first of all only fills the browser's cache."""
    seconds = []
    for _ in range(restarts + 1):
        with served(out) as address:
            page = context.new_page()
            seconds.append(opened(page, address, "td.cell"))
            page.close()
    return Row("the first page after a start of the server", FIRST, seconds[1:])


def measure(out: Path, repeat: int, restarts: int) -> list[Row]:
    """Measure all on one result."""
    with tempfile.TemporaryDirectory() as profile, browser(Path(profile)) as context:
        page = context.new_page()
        with served(out) as address:
            rows = [*measure_matrix(page, address, repeat), *measure_offence(page, address, repeat)]
        page.close()
        if restarts:
            rows.append(measure_first(context, out, restarts))
    return rows


def table(results: Mapping[str, Sequence[Row]]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| result | what | median s | range | at most | ratio |", "|---|---|---|---|---|---|"]
    for name, rows in results.items():
        for row in rows:
            span = f"{min(row.seconds):.2f}-{max(row.seconds):.2f}"
            ratio = row.median / row.target
            lines.append(f"| {name} | {row.name} | {row.median:.2f} | {span} | {row.target} | {ratio:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("--restarts", type=int, default=10)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not CHROMIUM:
        raise SystemExit("There is no Chromium on this machine (Debian: apt-get install chromium).")
    results = {str(options.out): measure(options.out.resolve(), options.repeat, options.restarts)}
    if options.large:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "out"
            write_large(make_large(LARGE, LARGE), out)
            results[f"{LARGE} by {LARGE}"] = measure(out, options.repeat, options.restarts)
    if options.json:
        figures: dict[str, Any] = {"date": date.today().isoformat()}
        figures |= {name: {row.name: list(row.seconds) for row in rows} for name, rows in results.items()}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(table(results))


if __name__ == "__main__":
    main()
