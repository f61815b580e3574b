"""A result that is not whole is named, with the file and the line."""

from __future__ import annotations

import pytest

from harmonize.errors import WrongUse
from harmonize.export.folder import COMPARING, DUAL, ORDER, PAIRS, read_result, write_result
from tests.factories import make_comparison


def test_a_missing_folder_names_the_command(out):
    with pytest.raises(WrongUse, match="harmonize compare"):
        read_result(out)


ALWAYS = [name for name in ORDER if name not in ("text", DUAL, *COMPARING, *PAIRS)]


def test_what_is_made_from_a_result_is_not_needed_to_read_it(out):
    write_result(make_comparison(), out)
    for name in (DUAL, *COMPARING):
        (out / name).unlink()
    assert read_result(out) == make_comparison()


@pytest.mark.parametrize("name", ALWAYS)
def test_a_missing_file_is_named(out, name):
    write_result(make_comparison(), out)
    (out / name).unlink()
    with pytest.raises(WrongUse) as caught:
        read_result(out)
    assert name in caught.value.where
    assert "harmonize compare" in caught.value.remedy


@pytest.mark.parametrize("name", ALWAYS)
@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe", b'"open', b"{}", b"[]", b"null"])
def test_a_foreign_file_is_named(out, name, content):
    write_result(make_comparison(), out)
    (out / name).write_bytes(content)
    with pytest.raises(WrongUse) as caught:
        read_result(out)
    assert name in caught.value.where


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("gaps.csv", ",partial,", ",mostly,"),
        ("matches.csv", "0.82", "high"),
        ("provisions.csv", ",0,163,", ",163,0,"),
        ("provisions.csv", ",0,163,", ",0,99999,"),
        ("gaps.csv", ",no,", ",nein,"),
        ("elements.csv", "present", "present,more"),
        ("evidence.csv", "13-29", "thirteen"),
        ("instruments.csv", "codigo.md", "gone.md"),
        ("instruments.csv", ",243,", ",244,"),
    ],
)
def test_a_damaged_row_is_named_with_its_line(out, name, old, new):
    write_result(make_comparison(), out)
    content = (out / name).read_text("utf-8")
    assert old in content
    (out / name).write_text(content.replace(old, new, 1), "utf-8")
    with pytest.raises(WrongUse, match=f"{name}, line "):
        read_result(out)


def test_a_missing_text_is_named(out):
    write_result(make_comparison(), out)
    (out / "text/aa/codigo.md.txt").unlink()
    with pytest.raises(WrongUse, match=r"aa/codigo\.md"):
        read_result(out)
