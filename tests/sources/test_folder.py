"""What is read, what is left out, and that each is told with its remedy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from harmonize.errors import UnreadableFile, WrongUse
from harmonize.model import TextKind
from harmonize.sources import list_statutes, read_source

LIST = "- file: code.md\n  title: Código\n  language: es\n  kind: {kind}\n  as_of: 2026-01-01\n"


def make_root(
    tmp_path: Path, name: str = "root", code: str = "pe", kind: str = "official", text: str = "Texto"
) -> Path:
    folder = tmp_path / name / code
    folder.mkdir(parents=True)
    (folder / "code.md").write_text(text, encoding="utf-8")
    (folder / "SOURCE.yaml").write_text(LIST.format(kind=kind), encoding="utf-8")
    return tmp_path / name


def test_a_file_is_listed_with_what_its_folder_says(tmp_path):
    (found,) = list_statutes([make_root(tmp_path)]).files
    assert (found.file, found.entry.title, found.entry.as_of) == ("pe/code.md", "Código", "2026-01-01")
    assert found.entry.kind is TextKind.OFFICIAL


def test_a_folder_that_is_no_country_is_named(tmp_path):
    root = make_root(tmp_path)
    (root / "peru").mkdir()
    (skipped,) = list_statutes([root]).skipped
    assert skipped.file == "peru" and "ISO 3166-1" in skipped.remedy and skipped.failed


@pytest.mark.parametrize("name", ["PE", "zz", "eu2", "p", "000"])
def test_what_looks_like_a_country_but_is_none(tmp_path, name):
    root = make_root(tmp_path, code="rs")
    (root / name).mkdir()
    assert name in {skipped.file for skipped in list_statutes([root]).skipped}


def test_issuers_of_treaties_are_no_jurisdictions(tmp_path):
    root = make_root(tmp_path)
    (root / "un").mkdir()
    assert "un" in {notice.file for notice in list_statutes([root]).notices}


def test_kosovo_is_a_folder_too(tmp_path):
    assert list_statutes([make_root(tmp_path, code="xk")]).files


def test_a_missing_list_costs_nothing_but_a_notice(tmp_path):
    root = make_root(tmp_path)
    (root / "pe" / "SOURCE.yaml").unlink()
    listing = list_statutes([root])
    assert len(listing.files) == 1
    assert any("no SOURCE.yaml" in notice.message for notice in listing.notices)


@pytest.mark.parametrize(
    "text",
    ["{", "file: x", "- 3", "- title: x", "a: &a [1]\nb: *a", "- file: [1]", "- file: code.md\n  kind: {a: 1}", "\0"],
)
def test_a_broken_list_costs_nothing_but_a_notice(tmp_path, text):
    root = make_root(tmp_path)
    (root / "pe" / "SOURCE.yaml").write_text(text, encoding="utf-8")
    listing = list_statutes([root])
    assert len(listing.files) == 1 and listing.notices


def test_an_unknown_kind_is_read_as_consolidated(tmp_path):
    listing = list_statutes([make_root(tmp_path, kind="gazette")])
    assert listing.files[0].entry.kind is TextKind.CONSOLIDATED
    assert any("gazette" in notice.message for notice in listing.notices)


def test_dates_stay_as_written(tmp_path):
    assert list_statutes([make_root(tmp_path)]).files[0].entry.as_of == "2026-01-01"


@pytest.mark.parametrize("order", [["digest", "official"], ["official", "digest"]])
def test_the_official_text_replaces_the_digest_whatever_the_order(tmp_path, order):
    roots = [make_root(tmp_path, name=kind, kind=kind, text=kind) for kind in order]
    listing = list_statutes(roots)
    assert [found.entry.kind for found in listing.files] == [TextKind.OFFICIAL]
    assert [skipped.failed for skipped in listing.skipped] == [False]


def test_the_digest_is_replaced_by_title_where_the_names_differ(tmp_path):
    official = make_root(tmp_path, name="a")
    digest = make_root(tmp_path, name="b", kind="digest")
    (digest / "pe" / "code.md").rename(digest / "pe" / "other.md")
    text = (digest / "pe" / "SOURCE.yaml").read_text(encoding="utf-8").replace("code.md", "other.md")
    (digest / "pe" / "SOURCE.yaml").write_text(text, encoding="utf-8")
    assert [found.file for found in list_statutes([digest, official]).files] == ["pe/code.md"]


def test_links_out_of_the_root_are_refused(tmp_path):
    root = make_root(tmp_path)
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    os.symlink(secret, root / "pe" / "link.txt")
    os.symlink(tmp_path, root / "rs")
    listing = list_statutes([root])
    assert [found.file for found in listing.files] == ["pe/code.md"]
    assert {skipped.file for skipped in listing.skipped} == {"pe/link.txt", "rs"}


@pytest.mark.parametrize("ending", ["doc", "odt", "rtf", "xlsx"])
def test_formats_without_a_reader_are_told(tmp_path, ending):
    root = make_root(tmp_path)
    (root / "pe" / f"law.{ending}").write_bytes(b"x")
    (skipped,) = list_statutes([root]).skipped
    assert skipped.failed and ending in skipped.reason and ".docx" in skipped.remedy


def test_a_root_that_is_no_folder_is_wrong_use(tmp_path):
    with pytest.raises(WrongUse, match="is not a folder"):
        list_statutes([tmp_path / "none"])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x7fELF\x02\x01\x00\x00\x00" * 50, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\xef\xbb\xbf\xff\xfe\xff", "says it is utf-8"),
    ],
)
def test_files_that_hold_no_text_are_refused_with_a_remedy(tmp_path, data, reason):
    root = make_root(tmp_path)
    (root / "pe" / "code.md").write_bytes(data)
    with pytest.raises(UnreadableFile, match=reason) as caught:
        read_source(list_statutes([root]).files[0])
    assert caught.value.where == "pe/code.md" and caught.value.remedy


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "latin-1"])
def test_encodings_are_found(tmp_path, encoding):
    words = "Artículo 1. El que vendiere un pequeño año será castigado con prisión. " * 40
    root = make_root(tmp_path)
    (root / "pe" / "code.md").write_bytes(words.encode(encoding, errors="replace"))
    source = read_source(list_statutes([root]).files[0])
    assert "Artículo" in source.text or encoding == "cp1250"
    assert source.encoding_rule


def test_line_ends_stay_as_written(tmp_path):
    root = make_root(tmp_path)
    (root / "pe" / "code.md").write_bytes(b"uno\r\ndos\rtres\n")
    assert read_source(list_statutes([root]).files[0]).text == "uno\r\ndos\rtres\n"


def test_a_text_over_the_limit_is_refused_before_it_is_read(tmp_path):
    root = make_root(tmp_path, text="x" * 5000)
    with pytest.raises(UnreadableFile, match="the limit is"):
        read_source(list_statutes([root]).files[0], max_bytes=4000)
