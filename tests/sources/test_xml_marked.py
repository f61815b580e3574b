"""Akoma Ntoso that the program wrote: trusted as long as it is what was written, and no further."""

from __future__ import annotations

import re

import pytest

from harmonize.errors import UnreadableFile
from harmonize.model import ProvisionStatus, TextKind
from harmonize.sources import list_statutes, read_source
from harmonize.sources.readers import READERS, ReadRequest
from harmonize.sources.readers.xml_marked import CHANGED
from tests.export.akoma_ntoso.written import as_kind, read, xml_of
from tests.factories import TEXT, make_comparison


@pytest.fixture(scope="module")
def content():
    return xml_of(as_kind(make_comparison(), TextKind.DIGEST))


def put(tmp_path, content, listed=""):
    folder = tmp_path / "pe"
    folder.mkdir(exist_ok=True)
    (folder / "codigo.xml").write_bytes(content)
    if listed:
        (folder / "SOURCE.yaml").write_text(listed, encoding="utf-8")
    (found,) = list_statutes([tmp_path]).files
    return read_source(found)


def test_text_and_articles_come_out_of_the_child_process(tmp_path, content):
    source = put(tmp_path, content)
    assert source.text == TEXT
    assert source.marked is not None
    assert [article.article for article in source.marked.articles] == ["12", "13"]
    assert source.marked.articles[0].status is ProvisionStatus.IN_FORCE


def test_a_file_that_no_list_names_says_itself_that_it_is_a_digest(tmp_path, content):
    entry = put(tmp_path, content).entry
    assert (entry.kind, entry.language, entry.as_of) == (TextKind.DIGEST, "es", "2026-01-01")
    assert (entry.file, entry.title, entry.title_en) == ("codigo.xml", "Código inventado", "Invented Code")


def test_what_the_list_says_counts(tmp_path, content):
    listed = "- file: codigo.xml\n  title: Otro\n  language: es-PE\n  kind: official\n"
    entry = put(tmp_path, content, listed).entry
    assert (entry.kind, entry.title, entry.language) == (TextKind.OFFICIAL, "Otro", "es-PE")


def test_changed_words_are_read_as_any_akoma_ntoso_and_told(content):
    bytes_now = content.replace(b"dos a seis", b"dos a nueve")
    changed = READERS[".xml"](ReadRequest(bytes_now, "pe/codigo.xml", heading_place="beside"))
    assert changed.marked is None and changed.entry is None
    assert CHANGED in changed.losses
    assert "prisión de dos a nueve años" in changed.text
    assert [line for line in changed.text.splitlines() if line.startswith("Artículo")] == [
        "Artículo 12. Paso clandestino",
        "Artículo 13. Agravante",
    ]


def test_another_layout_changes_nothing(content):
    inside = re.compile(rb">\n +<")
    assert read(inside.sub(b"><", content)).marked == read(content).marked
    assert read(inside.sub(b">\n\n\t<", content)).text == TEXT


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'h:at="0-\d+"', 'h:at="0-9999999"'),
        (r'h:at="0-\d+"', 'h:at="0-3"'),
        (r'h:at="0-\d+"', 'h:at="-5-3"'),
        (r'h:at="0-\d+"', 'h:at="９-３"'),
        (r'h:at="0-\d+"', ""),
        (r'h:at="0-\d+"', 'h:at="0-1 1-2"'),
        (r'h:body="\d+-\d+"', 'h:body="40-30"'),
        (r'h:body="\d+-\d+"', 'h:body="9999-99999"'),
        (r'h:status="in_force"', 'h:status="law"'),
        (r'h:status="in_force"', 'h:status="in_force" h:notes="1-2 x"'),
        (r'h:status="in_force"', 'h:status="in_force" h:notes="5-99999999"'),
        (r'h:status="in_force"', 'h:status="in_force" h:quotations="9999999999-99999999999"'),
        (r'h:kind="digest"', 'h:kind="gospel"'),
        (r'h:textSha256="\w+"', ""),
        (r"<article ", '<article h:piece="law" '),
        (r"<num>", '<num><inline name="character" h:code="FFFFFFFFF"/>'),
        (r"<num>", '<num><inline name="character" h:code="-1"/>'),
        (r"<num>", '<num><inline name="character"/>'),
    ],
)
def test_marks_that_do_not_fit_are_not_believed(content, old, new):
    changed, times = re.subn(old.encode(), new.encode(), content, count=1)
    assert times == 1
    result = read(changed)
    assert result.marked is None and CHANGED in result.losses
    assert "El que ayude" in result.text


@pytest.mark.parametrize("before", [b'<!DOCTYPE x [<!ENTITY e "x">]>', b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'])
def test_no_document_type_is_read(content, before):
    head, _, rest = content.partition(b"\n")
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        read(head + before + rest)
