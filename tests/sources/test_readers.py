"""The contract of every reader: frozen result, offsets that hold, no word lost, the same answer twice."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

import pytest

from harmonize.errors import UnreadableFile
from harmonize.sources import list_statutes, read_source, read_sources
from harmonize.sources.readers import IN_PROCESS, READERS, ReadRequest

from .samples import SAMPLES, words

WORD = re.compile(r"\w+")


def read(ending: str, data: bytes | None = None, **known: str):
    given = {"language": "es", "heading_place": "beside", "article_word": "Artículo", **known}
    return READERS[ending](ReadRequest(SAMPLES[ending] if data is None else data, f"pe/law{ending}", **given))


def test_every_reader_has_a_sample():
    assert set(SAMPLES) == set(READERS)


@pytest.mark.parametrize("ending", READERS)
def test_the_result_is_frozen(ending):
    with pytest.raises(dataclasses.FrozenInstanceError):
        read(ending).text = "x"


@pytest.mark.parametrize("ending", READERS)
def test_every_word_is_there_in_its_order(ending):
    assert WORD.findall(read(ending).text) == WORD.findall(" ".join(words()))


@pytest.mark.parametrize("ending", READERS)
def test_articles_and_paragraphs_stand_on_lines_of_their_own(ending):
    lines = [line.strip() for line in read(ending).text.splitlines()]
    for number in ("1", "2", "3-A"):
        assert any(re.match(rf"Artículo {number}\b", line) for line in lines), (number, lines)
    assert "Quien los cruza debe caminar despacio." in lines
    assert "CAPÍTULO I. Disposiciones" in lines


@pytest.mark.parametrize("ending", READERS)
def test_the_same_bytes_give_the_same_text_twice(ending):
    assert read(ending) == read(ending)


@pytest.mark.parametrize("ending", READERS)
def test_offsets_lie_inside_the_text(ending):
    result = read(ending)
    assert all(0 <= start < end <= len(result.text) for start, end in result.struck)
    assert list(result.page_starts) == sorted(result.page_starts)
    assert all(at <= len(result.text) for at in result.page_starts)


@pytest.mark.parametrize("ending", READERS)
def test_the_encoding_and_its_rule_are_told(ending):
    result = read(ending)
    assert result.encoding and result.encoding_rule


@pytest.mark.parametrize("ending", sorted(set(READERS) - IN_PROCESS))
@pytest.mark.parametrize("data", [b"", b"\0\1\2" * 300, b"\x7fELF" + bytes(500)])
def test_what_is_not_of_the_format_is_refused_or_empty(ending, data):
    try:
        assert not read(ending, data).text.strip()
    except UnreadableFile as err:
        assert err.what and err.remedy


@pytest.mark.parametrize("ending", READERS)
def test_in_a_child_and_out_of_it_the_text_is_the_same(tmp_path, ending):
    (tmp_path / "pe").mkdir()
    (tmp_path / "pe" / f"law{ending}").write_bytes(SAMPLES[ending])
    entry = f"- file: law{ending}\n  title: Ley\n  language: es\n  kind: official\n"
    (tmp_path / "pe" / "SOURCE.yaml").write_text(entry, encoding="utf-8")
    source = read_source(list_statutes([tmp_path]).files[0])
    assert source.text == read(ending).text
    assert source.completeness.bytes_in == len(SAMPLES[ending]) == source.bytes_in
    assert source.completeness.characters_out == len(source.text)
    assert source.format == ending.lstrip(".") and source.notices == ()


def test_a_folder_of_all_formats_is_read_in_order_and_a_bad_file_costs_only_itself(tmp_path):
    (tmp_path / "pe").mkdir()
    for ending, data in SAMPLES.items():
        (tmp_path / "pe" / f"law-{ending[1:]}{ending}").write_bytes(data)
    (tmp_path / "pe" / "bad.pdf").write_bytes(b"%PDF-1.4")
    listing = list_statutes([tmp_path])
    outcomes = list(read_sources(listing.files))
    assert [isinstance(outcome, UnreadableFile) for outcome in outcomes] == [
        found.path.name == "bad.pdf" for found in listing.files
    ]
    told = [getattr(outcome, "file", getattr(outcome, "where", "")) for outcome in outcomes]
    assert told == [found.file for found in listing.files]


def test_words_of_every_format_are_the_same():
    bags = {ending: Counter(WORD.findall(read(ending).text)) for ending in READERS}
    assert len(set(map(str, (sorted(bag.items()) for bag in bags.values())))) == 1
