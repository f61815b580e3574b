"""A table to take along: what a spreadsheet would run is text there, and numbers stay numbers."""

from __future__ import annotations

import pytest

from harmonize.export.csv_files import parse
from harmonize.export.download import as_text, render_download


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1-cmd", "-a", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "-1-2", "-٣"]
)
def test_what_a_spreadsheet_could_run_is_text(cell):
    assert as_text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Aland", "72", "-3", "-0.25", "2 – 6 years", "a=b"])
def test_other_cells_stay_as_they_are(cell):
    assert as_text(cell) == cell


def test_the_file_is_marked_as_utf8_and_can_be_read_again():
    content = render_download(["Title", "@told"], ["Name", "=x"], [['Đorđe, "a"', "=1"]])
    assert content.startswith(b"\xef\xbb\xbf")
    rows = [row for _, row in parse(content.removeprefix(b"\xef\xbb\xbf"))]
    assert rows == [["Title"], ["'@told"], [], ["Name", "'=x"], ['Đorđe, "a"', "'=1"]]
