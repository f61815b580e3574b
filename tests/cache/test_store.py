"""Entries on the disk: whole or absent, private, and never without bound."""

from __future__ import annotations

import os
import stat

import pytest

from harmonize.cache import Store

KEY, OTHER = "file-" + "a" * 64, "file-" + "b" * 64
PAYLOAD = bytes(range(256)) * 4


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "harmonize")


def entry(store: Store, key: str = KEY):
    return store.folder / f"{key}.entry"


def test_what_was_put_is_there_for_another_run(store):
    store.put(KEY, PAYLOAD)
    assert Store(store.folder).get(KEY) == PAYLOAD
    assert store.get(OTHER) is None


def test_an_empty_entry_is_an_entry(store):
    store.put(KEY, b"")
    assert store.get(KEY) == b""


@pytest.mark.parametrize("kept", [0, 1, 17, 18, 60, 100, 119, 120, 500, -1])
def test_a_truncated_entry_is_absent_and_taken_away(store, kept):
    store.put(KEY, PAYLOAD)
    entry(store).write_bytes(entry(store).read_bytes()[:kept])
    assert store.get(KEY) is None
    assert not entry(store).exists()


def test_a_changed_byte_anywhere_makes_an_entry_absent(store):
    store.put(KEY, PAYLOAD)
    whole = entry(store).read_bytes()
    for place in range(0, len(whole), 7):
        entry(store).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert store.get(KEY) is None, place
    entry(store).write_bytes(whole + b"x")
    assert store.get(KEY) is None


def test_an_entry_under_another_name_is_absent(store):
    store.put(KEY, PAYLOAD)
    entry(store).rename(entry(store, OTHER))
    assert store.get(OTHER) is None


def test_a_folder_in_the_place_of_an_entry_is_absent(store):
    entry(store).mkdir()
    assert store.get(KEY) is None


def test_what_was_not_finished_is_not_seen(store, monkeypatch):
    def fail(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(store.folder), "replace", fail)
    with pytest.raises(OSError, match="No space"):
        store.put(KEY, PAYLOAD)
    assert store.get(KEY) is None and list(store.folder.iterdir()) == []


def test_only_the_user_can_look_in(store):
    store.put(KEY, PAYLOAD)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(entry(store).stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_may_write_into_is_not_believed(tmp_path, mode):
    folder = tmp_path / "harmonize"
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(PermissionError, match="others may write"):
        Store(folder)


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "harmonize").write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="exists"):
        Store(tmp_path / "harmonize")


def test_the_longest_unused_go_first(tmp_path):
    store = Store(tmp_path / "harmonize", limit=3500)
    keys = [f"file-{number:064d}" for number in range(4)]
    for age, key in enumerate(keys):
        store.put(key, PAYLOAD)
        os.utime(entry(store, key), ns=(age * 10**9, age * 10**9))
    assert store.get(keys[0]) is not None  # used just now
    (store.folder / "notes.txt").write_text("somebody's" * 1000, encoding="utf-8")
    store.prune()
    assert [store.get(key) is not None for key in keys] == [True, False, True, True]
    assert (store.folder / "notes.txt").exists()


def test_within_the_limit_nothing_goes(store):
    store.put(KEY, PAYLOAD)
    store.prune()
    assert store.get(KEY) == PAYLOAD
