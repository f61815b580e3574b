"""Tables that others wrote, with all that may be wrong in them."""

from __future__ import annotations

import pytest

from harmonize.errors import WrongUse
from harmonize.evaluation.rows import read_table


def read(tmp_path, content: bytes):
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    return read_table(path, ("a", "b"), "Mend it.")


def test_short_and_long_rows_are_read(tmp_path):
    short, long = read(tmp_path, b"a,b\n1\n1,2,3\n")
    assert (short["a"], short["b"], long["b"], long.line) == ("1", "", "2", 3)


def test_very_long_cells_are_read(tmp_path):
    (row,) = read(tmp_path, b"a,b\n1," + b"x" * 200_000 + b"\n")
    assert len(row["b"]) == 200_000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "has no column a, b"),
        (b"a,c\n1,2\n", "line 1: has no column b"),
        (b"a,b\n\xff\xfe,2\n", "cannot be read"),
    ],
)
def test_what_is_no_such_table_is_named(tmp_path, content, said):
    with pytest.raises(WrongUse, match=rf"table\.csv.*{said}.* Mend it\."):
        read(tmp_path, content)


def test_numbers_are_numbers(tmp_path):
    (row,) = read(tmp_path, b"a,b\n1.5,\n")
    assert row.number("a") == 1.5 and row.number("b") is None
    with pytest.raises(WrongUse, match=r"column a must be a whole number, not '1\.5'"):
        row.whole("a")
