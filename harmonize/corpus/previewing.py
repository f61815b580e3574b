"""What a comparison would make of one text, by the very steps that a comparison takes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from harmonize.errors import UnreadableFile
from harmonize.model import Notice, TextPreview
from harmonize.pipeline import ReadInstrument, RunRecord, read_statutes, without_words
from harmonize.settings import Settings

HEADINGS = 8
LONGEST_HEADING = 160
MOST_NOTICES = 30


def preview_root(root: Path, settings: Settings) -> TextPreview:
    """Read a root that holds one text; UnreadableFile with reason and remedy where it cannot be read."""
    statutes = read_statutes([root], RunRecord(settings))
    if not statutes.instruments:
        skipped = statutes.skipped[0]
        raise UnreadableFile(skipped.reason, where=skipped.file, remedy=skipped.remedy)
    item = statutes.instruments[0]
    own = [notice for notice in statutes.notices if notice.file == item.source.file]
    return _preview(item, own)


def _preview(item: ReadInstrument, notices: list[Notice]) -> TextPreview:
    provisions, read = item.cut.provisions, item.source.completeness
    wordless = without_words(item)
    return TextPreview(
        articles=len(provisions),
        offences=len({offence.article for own in item.offences for offence in own}),
        statuses=tuple(sorted(Counter(p.status.value for p in provisions).items())),
        headings=tuple((p.article, p.heading[:LONGEST_HEADING]) for p in provisions[:HEADINGS]),
        law_kinds=item.instrument.law_kinds,
        notices=tuple(notices[:MOST_NOTICES]),
        bytes_in=item.source.bytes_in,
        characters_out=len(item.source.text),
        pages=read.pages,
        pages_without_text=read.pages_without_text,
        language=item.instrument.language,
        heard=item.instrument.heard,
        hindrance=wordless.reason if wordless else "",
        remedy=wordless.remedy if wordless else "",
    )
