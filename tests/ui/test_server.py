"""What the server tells the browser to forbid."""

from __future__ import annotations

import urllib.request

import pytest

pytest.importorskip("streamlit")

from harmonize.ui.server import HEADERS, POLICY
from tests.ui.browsing import served


@pytest.mark.parametrize("path", ["/", "/offence", "/_stcore/health"])
def test_every_answer_forbids_other_hosts(address, path):
    with urllib.request.urlopen(address + path, timeout=30) as answer:
        for name, value in HEADERS.items():
            assert answer.headers[name] == value


def test_no_source_is_another_host():
    allowed = {"'self'", "'none'", "'unsafe-inline'", "blob:", "data:"}
    assert {source for sources in POLICY.values() for source in sources.split()} <= allowed


@pytest.mark.browser
def test_the_browser_loads_nothing_from_elsewhere(visit, address):
    page = visit(address, "td.cell")
    blocked = page.evaluate(
        """() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.violatedDirective));
            const image = document.createElement("img");
            image.src = "http://192.0.2.1/track.png";
            document.body.append(image);
            setTimeout(() => done("loaded"), 3000);
        })"""
    )
    assert blocked == "img-src"


@pytest.mark.browser
def test_the_settings_hold_from_any_folder(visit, result_folder, tmp_path):
    with served(result_folder, elsewhere=tmp_path) as found:
        page = visit(found, "td.cell")
        assert page.locator("h1").evaluate("node => getComputedStyle(node).fontSize") == "28px"
