"""Texts cut into articles, written as Akoma Ntoso and read again."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from harmonize.export.akoma_ntoso.document import render_statute
from harmonize.export.akoma_ntoso.statute import Statute, statutes_of
from harmonize.export.reports import find_paper
from harmonize.lang import load_language
from harmonize.model import Comparison, Instrument, SourceText, TextKind
from harmonize.model.akoma_ntoso import AKN, OWN
from harmonize.segment import SegmentedText, segment_instrument
from harmonize.sources import find_language, list_statutes, read_sources, room_of
from harmonize.sources.readers import READERS, ReadRequest, ReadText
from harmonize.views.lookup import Lookup
from harmonize.views.report.report import Report, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison
from tests.shared_folder import PROJECT

NAMES = {"a": AKN, "h": OWN}
FIELDS = ("article", "heading", "path", "status", "span", "body", "paragraphs", "notes", "superseded", "quotations")
DIGESTS = PROJECT / "data" / "statutes"


def report_of(comparison: Comparison, language: str = "en") -> Report:
    """A report that covers all of a comparison."""
    return open_report(Lookup(comparison), load_report_words(language))


def comparison_of(source: SourceText, cut: SegmentedText, language: str = "es", /, **told: object) -> Comparison:
    """A comparison that holds one text, under the first jurisdiction of the invented one."""
    known = make_comparison()
    file = "aa/codigo.md"
    about: Instrument = dataclasses.replace(
        known.instruments[0], file=file, language=language, kind=source.entry.kind, **told
    )
    provisions = (dataclasses.replace(p, jurisdiction="aa", file=file) for p in cut.provisions)
    return dataclasses.replace(
        known,
        instruments=(about,),
        provisions=tuple(provisions),
        texts={file: source.text},
        segments={file: cut.segments},
    )


def statute_of(comparison: Comparison) -> Statute:
    """The first text of a comparison."""
    return next(statutes_of(report_of(comparison)))


def xml_of(comparison: Comparison) -> bytes:
    """The XML of the first text of a comparison."""
    return render_statute(statute_of(comparison), report_of(comparison))


def tree_of(comparison: Comparison) -> etree._Element:
    """The same, parsed."""
    return etree.fromstring(xml_of(comparison))


def read(content: bytes) -> ReadText:
    """What our reader makes of it."""
    return READERS[".xml"](ReadRequest(content, "aa/codigo.xml"))


def assert_comes_back(source: SourceText, cut: SegmentedText, content: bytes) -> None:
    """Text, pieces and articles are those that were written."""
    again = read(content)
    assert again.text == source.text
    assert again.marked is not None and not again.losses
    for found, provision in zip(again.marked.articles, cut.provisions, strict=True):
        assert [getattr(found, name) for name in FIELDS] == [getattr(provision, name) for name in FIELDS]
    restored = dataclasses.replace(source, marked=again.marked, struck=(), furniture=())
    same = segment_instrument(restored, load_language("es"), "es")
    assert same.segments == cut.segments


def texts_in(root: Path, **chosen: str) -> Iterator[tuple[SourceText, SegmentedText, str]]:
    """The texts of a folder with their articles and language."""
    wanted = [found for found in list_statutes([root]).files if found.file in chosen.get("only", found.file)]
    for source in read_sources(wanted):
        assert isinstance(source, SourceText), source
        language = find_language(source.text, source.entry.language)
        room = room_of(language)
        assert room is not None
        yield source, segment_instrument(source, room, language.tag), language.tag


def archive(report: Report) -> zipfile.ZipFile:
    """The paper, opened."""
    return zipfile.ZipFile(io.BytesIO(find_paper("akoma-ntoso").render(report)))


def as_kind(comparison: Comparison, kind: TextKind) -> Comparison:
    """The same with another standing of its texts."""
    return dataclasses.replace(
        comparison, instruments=tuple(dataclasses.replace(i, kind=kind) for i in comparison.instruments)
    )
