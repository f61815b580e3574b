"""The cache of a run: where it lives, when it is believed, and that it never stands in the way."""

from __future__ import annotations

import pytest

from harmonize.cache import cache as module
from harmonize.cache import decode, encode, no_cache, open_cache
from harmonize.cache.cache import cache_folder
from harmonize.model import Span

KEY = "file-" + "a" * 64


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_it_lives_where_caches_live(home, monkeypatch):
    assert cache_folder() == home / "harmonize"
    monkeypatch.setenv("HOME", str(home / "me"))
    for named in ("", "relative/folder"):
        monkeypatch.setenv("XDG_CACHE_HOME", named)
        assert cache_folder() == home / "me" / ".cache" / "harmonize"


def test_what_one_run_keeps_another_finds(home):
    open_cache().put(KEY, b"x")
    assert open_cache().get(KEY) == b"x"
    assert no_cache().get(KEY) is None


def test_nothing_is_kept_under_an_empty_key(home):
    cache = open_cache()
    cache.put("", b"x")
    cache.put(KEY, None)
    assert cache.get("") is None and cache.get(KEY) is None
    assert list((home / "harmonize").iterdir()) == []


def test_a_jurisdiction_with_a_file_that_cannot_be_kept_has_no_key():
    from harmonize.settings import load_settings
    from harmonize.yardsticks import load_yardstick

    cache = open_cache()
    assert cache.jurisdiction_key(load_settings(), load_yardstick(), "pe", ["file-1", ""]) == ""
    assert cache.jurisdiction_key(load_settings(), load_yardstick(), "pe", ["file-1"])


def test_a_folder_that_cannot_be_used_is_noted(home):
    (home / "harmonize").write_text("mine", encoding="utf-8")
    cache = open_cache()
    assert not cache.on and "cannot be used" in cache.note
    cache.put(KEY, b"x")
    cache.close()
    assert cache.get(KEY) is None and cache.account()["used"] is False


def test_a_fault_in_writing_is_noted_once_and_ends_the_keeping(home, monkeypatch):
    cache = open_cache()

    def full(self, key, payload):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.Store, "put", full)
    cache.put(KEY, b"x")
    assert "No space left" in cache.note and not cache.on


def test_nothing_is_kept_once_the_package_was_changed(home, monkeypatch):
    cache = open_cache()
    monkeypatch.setattr(module, "AT_START", ())
    cache.put(KEY, b"x")
    assert not cache.on and "changed" in cache.note
    assert not open_cache().on


def test_no_home_means_no_cache(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "")

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(module.Path, "home", homeless)
    assert not open_cache().on


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x93\x01", b"x" * 100, encode([1, 2, 3]), encode({"start": "a"})])
def test_bytes_of_another_kind_are_absent(content):
    assert decode(content, Span) is None


def test_values_that_break_a_rule_of_their_kind_are_absent():
    assert decode(encode({"start": 3, "end": 1}), Span) is None
    assert decode(encode(Span(1, 3)), Span) == Span(1, 3)


def test_what_cannot_be_kept_is_told_so():
    assert encode("\ud800") is None
    assert encode(object()) is None
