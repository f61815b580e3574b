"""A small statute as Akoma Ntoso, line by line as it was; ``python -m tests.export.akoma_ntoso.test_golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from tests.factories import make_comparison

from .written import archive, report_of

GOLDEN = Path(__file__).parent / "golden.xml"


def written() -> str:
    with archive(report_of(make_comparison())) as papers:
        return papers.read("aa/codigo.xml").decode("utf-8")


def test_a_small_statute_is_as_it_was():
    assert written() == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(written(), encoding="utf-8")
