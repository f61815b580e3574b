"""Invented texts, cut; the pieces must always make up the text."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang import load_language
from harmonize.model import Provision, SourceEntry, SourceText, Span, TextKind
from harmonize.segment import SegmentedText, segment_instrument
from harmonize.segment.lines import Line

LABELS = {
    "es": "Artículo 3.\n",
    "hbs": "Krađa jedra\nČlan 3\n",
    "mk": "Кражба на едро\nЧлен 3\n",
    "sq": "Neni 3\n",
    "pt": "Furto de vela\nArt. 3º\n",
    "it": "Art. 3.\n",
    "en": "Article 3\n",
}
"""What an article begins with, so that the lines behind it are its body."""


def place(text: str, words: str | Span) -> Span:
    """Return where words stand in a text for the first time."""
    return words if isinstance(words, Span) else Span(text.index(words), text.index(words) + len(words))


def source_text(
    text: str,
    *,
    country: str = "aa",
    kind: TextKind = TextKind.CONSOLIDATED,
    struck: Sequence[str | Span] = (),
    furniture: Sequence[str | Span] = (),
) -> SourceText:
    """Return an invented text as if it had been read from a file."""
    return SourceText(
        country,
        f"{country}/x.md",
        text,
        SourceEntry("x.md", kind=kind),
        "md",
        "utf-8",
        "test",
        len(text),
        "",
        struck=tuple(sorted(place(text, words) for words in struck)),
        furniture=tuple(sorted(place(text, words) for words in furniture)),
    )


def segment(
    text: str,
    code: str = "es",
    *,
    country: str = "aa",
    kind: TextKind = TextKind.CONSOLIDATED,
    struck: Sequence[str | Span] = (),
    furniture: Sequence[str | Span] = (),
) -> SegmentedText:
    """Segment an invented text."""
    source = source_text(text, country=country, kind=kind, struck=struck, furniture=furniture)
    cut = segment_instrument(source, load_language(code), code)
    assert "".join(piece.span.of(text) for piece in cut.segments) == text
    return cut


def labels(text: str, code: str = "es") -> list[str]:
    return [provision.article for provision in segment(text, code).provisions]


def names(text: str, code: str = "es") -> list[str]:
    return [provision.heading for provision in segment(text, code).provisions]


def statuses(cut: SegmentedText) -> list[str]:
    return [provision.status.value for provision in cut.provisions]


def article(body: str, code: str = "es", **marked: Sequence[str]) -> Provision:
    """Return the only article of a text that consists of a label and this body."""
    (provision,) = segment(LABELS[code] + body, code, **marked).provisions
    return provision


def paragraphs(body: str, code: str = "es", **marked: Sequence[str]) -> list[tuple[str, str]]:
    """Return the paragraphs of a body by label, line ends as blanks."""
    provision = article(body, code, **marked)
    return [(part.label, " ".join(provision.slice(part.span).split())) for part in provision.paragraphs]


def words_of(provision: Provision, spans: Sequence[Span]) -> list[str]:
    return [provision.slice(span) for span in spans]


def line(raw: str) -> Line:
    return Line(0, len(raw), raw)
