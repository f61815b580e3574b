"""The shelf: taken, listed, removed, and nothing else touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from harmonize.corpus import Refused, Shelf, list_others, open_shelf
from harmonize.corpus.rivals import digests_of
from harmonize.model import TextKind
from harmonize.sources import list_statutes
from tests.corpus.texts import ENTRY, PERU
from tests.statute_root import make_statutes

DATA = PERU.encode()


def taken(shelf: Shelf, name: str = "codigo.txt", **more):
    return shelf.take("pe", name, DATA, ENTRY, max_mb=20, **more)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def refusal(act) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.reason


def test_a_text_is_kept_with_all_that_was_confirmed_as_a_reader_of_statutes_understands_it(tmp_path):
    shelf = Shelf(tmp_path / "shelf")
    own = taken(shelf, "el código.txt")
    assert own.file == "pe/el-código.txt"
    assert (shelf.folder / own.file).read_bytes() == DATA
    listing = list_statutes([shelf.folder])
    assert not listing.skipped and not listing.notices
    (found,) = listing.files
    assert found.file == own.file
    assert replace(found.entry, file="") == ENTRY
    assert [text.file for text in shelf.texts()] == [own.file]
    assert shelf.texts()[0].taken


@pytest.mark.parametrize(
    "words", ["null", "2026-01-01", "- x", "a: b", "# x", "'\"", "{x}", "*a &b !c", "yes", "\U0001f600"]
)
def test_odd_words_come_back_as_they_were(tmp_path, words):
    shelf = Shelf(tmp_path)
    shelf.take("pe", "a.txt", DATA, replace(ENTRY, title=words, source=words), max_mb=20)
    (found,) = list_statutes([tmp_path]).files
    assert (found.entry.title, found.entry.source) == (words, words)


def test_control_and_direction_signs_in_words_are_left_out(tmp_path):
    shelf = Shelf(tmp_path)
    own = shelf.take("pe", "a.txt", DATA, replace(ENTRY, title="a‮b\x07c\nd"), max_mb=20)
    assert own.entry.title == "abc d"


def test_the_same_name_twice_gets_a_number(tmp_path):
    shelf = Shelf(tmp_path)
    assert [taken(shelf).file, taken(shelf, "CODIGO.txt").file] == ["pe/codigo.txt", "pe/CODIGO-2.txt"]
    assert len(list_statutes([tmp_path]).files) == 2


def test_a_text_of_the_folders_compared_keeps_its_name_and_a_digest_gives_way(tmp_path):
    official = list_others([make_statutes(tmp_path / "official")])
    digests = list_others([make_statutes(tmp_path / "digests", "digest")])
    assert taken(Shelf(tmp_path / "one"), "codigo.md", others=official).file == "pe/codigo-2.md"
    own = taken(Shelf(tmp_path / "two"), "codigo.md", others=digests)
    assert own.file == "pe/codigo.md"
    listing = list_statutes([tmp_path / "digests", tmp_path / "two"])
    assert [(item.file, item.failed) for item in listing.skipped] == [("pe/codigo.md", False)]
    assert next(found for found in listing.files if found.jurisdiction == "pe").path == tmp_path / "two/pe/codigo.md"


def test_a_text_that_takes_the_place_of_a_digest_is_read_instead_of_it(tmp_path):
    others = list_others([make_statutes(tmp_path / "digests", "digest")])
    (digest,) = digests_of("pe", others)
    shelf = Shelf(tmp_path / "shelf")
    own = taken(shelf, "an upload.txt", others=others, replaces=digest.file)
    assert own.file == "pe/codigo.txt"
    listing = list_statutes([tmp_path / "digests", shelf.folder])
    assert [item.file for item in listing.skipped] == ["pe/codigo.md"]
    (rival,) = shelf.texts(others)[0].rivals
    assert (rival.file, rival.digest) == ("pe/codigo.md", True)


def test_what_replaces_leads_nowhere_else(tmp_path):
    own = taken(Shelf(tmp_path / "shelf"), replaces="pe/../../../x.md")
    assert own.file == "pe/x.txt"
    assert set(everything(tmp_path)) == {"shelf/pe/x.txt", "shelf/pe/SOURCE.yaml"}


def test_remove_takes_the_text_its_entry_and_what_is_left_empty(tmp_path):
    shelf = Shelf(tmp_path / "shelf")
    one, two = taken(shelf), taken(shelf, "otro.txt")
    shelf.remove(one.file)
    assert [text.file for text in shelf.texts()] == [two.file]
    assert [entry["file"] for entry in yaml.safe_load((shelf.folder / "pe/SOURCE.yaml").read_text())] == ["otro.txt"]
    shelf.remove(two.file)
    assert shelf.texts() == ()
    assert everything(tmp_path) == {}
    assert refusal(lambda: shelf.remove(two.file)) == "gone"


@pytest.mark.parametrize(
    "file",
    [
        "../secret.txt",
        "pe/../../secret.txt",
        "/etc/passwd",
        "pe",
        "",
        "pe/",
        "pe/SOURCE.yaml",
        "zz/a.txt",
        "pe/.a.txt",
        "pe\\a.txt",
    ],
)
def test_nothing_else_is_removed(tmp_path, file):
    (tmp_path / "secret.txt").write_text("mine", encoding="utf-8")
    shelf = Shelf(tmp_path / "shelf")
    taken(shelf)
    before = everything(tmp_path)
    assert refusal(lambda: shelf.remove(file)) in ("not_ours", "gone")
    assert everything(tmp_path) == before


def test_a_file_that_others_put_there_is_listed_and_never_removed(tmp_path):
    shelf = Shelf(make_statutes(tmp_path))
    assert [(text.file, text.taken) for text in shelf.texts()] == [("me/zakonik.txt", ""), ("pe/codigo.md", "")]
    before = everything(tmp_path)
    assert refusal(lambda: shelf.remove("pe/codigo.md")) == "not_ours"
    assert everything(tmp_path) == before


def test_links_are_neither_followed_nor_removed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("mine", encoding="utf-8")
    shelf = Shelf(tmp_path / "shelf")
    shelf.folder.mkdir()
    (shelf.folder / "pe").symlink_to(outside)
    assert refusal(lambda: taken(shelf)) == "link"
    assert refusal(lambda: shelf.remove("pe/a.txt")) == "link"
    assert shelf.texts() == ()
    (shelf.folder / "pe").unlink()
    taken(shelf)
    (shelf.folder / "pe/b.txt").symlink_to(outside / "a.txt")
    assert refusal(lambda: shelf.remove("pe/b.txt")) == "gone"
    assert (outside / "a.txt").read_text(encoding="utf-8") == "mine"


def test_a_list_that_cannot_be_read_is_not_written_over(tmp_path):
    shelf = Shelf(tmp_path)
    taken(shelf)
    (tmp_path / "pe/SOURCE.yaml").write_text("{broken", encoding="utf-8")
    before = everything(tmp_path)
    assert refusal(lambda: taken(shelf, "b.txt")) == "broken_list"
    assert refusal(lambda: shelf.remove("pe/codigo.txt")) == "broken_list"
    assert everything(tmp_path) == before
    assert shelf.texts()[0].taken == ""


def test_entries_by_hand_stay_when_a_text_comes_and_goes(tmp_path):
    shelf = Shelf(make_statutes(tmp_path))
    before = yaml.safe_load((tmp_path / "pe/SOURCE.yaml").read_text(encoding="utf-8"))
    shelf.remove(taken(shelf, "b.txt").file)
    assert [
        str(entry["title"]) for entry in yaml.safe_load((tmp_path / "pe/SOURCE.yaml").read_text(encoding="utf-8"))
    ] == [str(entry["title"]) for entry in before]


def test_what_cannot_be_written_leaves_no_text(tmp_path, monkeypatch):
    shelf = Shelf(tmp_path / "shelf")
    taken(shelf)
    before = everything(tmp_path)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("harmonize.corpus.disk.os.fsync", full)
    assert refusal(lambda: taken(shelf, "b.txt")) == "disk"
    assert everything(tmp_path) == before


def test_an_unknown_country_and_a_bad_file_are_refused_before_anything_is_written(tmp_path):
    shelf = Shelf(tmp_path / "shelf")
    assert refusal(lambda: shelf.take("../x", "a.txt", DATA, ENTRY, max_mb=20)) == "no_jurisdiction"
    assert refusal(lambda: shelf.take("pe", "a.pdf", DATA, ENTRY, max_mb=20)) == "other_format"
    assert not shelf.folder.exists()


def test_a_digest_of_ones_own_gets_a_name_of_its_own(tmp_path):
    others = list_others([make_statutes(tmp_path / "digests", "digest")])
    own = Shelf(tmp_path / "shelf").take(
        "pe", "codigo.md", DATA, replace(ENTRY, kind=TextKind.DIGEST), max_mb=20, others=others
    )
    assert own.file == "pe/codigo-2.md"


def test_the_shelf_stands_beside_the_result_or_where_it_is_named(tmp_path, monkeypatch):
    monkeypatch.delenv("HARMONIZE_SHELF", raising=False)
    assert open_shelf(tmp_path / "out").folder == tmp_path.resolve() / "out-texts"
    monkeypatch.setenv("HARMONIZE_SHELF", str(tmp_path / "mine"))
    assert open_shelf(tmp_path / "out").folder == tmp_path.resolve() / "mine"
    for inside in (tmp_path / "out", tmp_path / "out/text", tmp_path):
        monkeypatch.setenv("HARMONIZE_SHELF", str(inside))
        assert refusal(lambda: open_shelf(tmp_path / "out")) == "shelf_in_result"
