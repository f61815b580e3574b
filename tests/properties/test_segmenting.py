"""For any text: no character is lost, every offset quotes the source."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.concepts import concept_finder
from harmonize.extract.offences import offence_finder
from harmonize.lang import load_language, room_codes
from harmonize.lang.fold import fold, shadow
from harmonize.model import SourceEntry, SourceText, Span, TextKind
from harmonize.segment import segment_instrument
from harmonize.segment.lines import split_lines

CODES = st.sampled_from([room.code for room in map(load_language, room_codes()) if room.reads_statutes])

SIGNS = [
    *[
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\u2028",
        "\x85",
        "\t",
        "\u00a0",
        "\x00",
        "\ufeff",
        "\u00ad",
        "😀",
        "đ",
        "Č",
    ],
    *["#### ", "**", "***", "*", "_", "> ", "\\", "|", "(", ")", "((", "))", "[", "“", "”", "„", "«", "»", '"', ": «"],
    *[
        ". ",
        ", ",
        "; ",
        ":\n",
        "—",
        "(1) ",
        "(2) ",
        "1. ",
        "1.1. ",
        "1-bis. ",
        "a) ",
        "ñ) ",
        "§ 1º ",
        "§ 2º-A ",
        "17\n",
    ],
]
LABELS = [
    *["Artículo 5.- ", "**ARTICULO 7 bis**. - ", "“Artículo 9", "**Art. 6º** — ", "Artículos 8 y 9. (Derogados)\n"],
    *["Disposición final única. ", "PRIMERO.- ", "Artículo 2\nSegundo del libro\n", "Artículo 2.05.\n"],
    *["Član 12\n", "„Član 12a\n", "Čl. 18 i 19 (Brisano)\n", "Члан 3\n", "ЧЛАН 44а. – брисан –\n"],
    *[
        "Член 4-а\n",
        "Член 10-15\n",
        "Членот 7-а е избришан\n",
        "Neni 5/a\n",
        "Neni 52/dh (Shfuqizuar)\n",
        "Nenet 44-47\n",
    ],
    *["Art. 2º-A Vender:\n", "ARTIGO 8.º (Barcos)\n", "Art. 6-bis.\n", "((Art. 7)) ((Mare))\n", "[Art. 8.\n"],
    *["Article 9\n", "Section 4. ", "4.—(1) A person", "§ 18.2-355. Barns\n", "Articles 5 to 7. [Repealed]\n"],
    *[
        "TÍTULO II\n",
        "LIBRO PRIMERO\n",
        "TRANSITORIOS\n",
        "ANEXO I\n",
        "GLAVA PRVA\n",
        "ГЛАВА ПЕТА\n",
        "KREU II\n",
        "CAPO I\n",
    ],
    *["PRELAZNE ODREDBE\n", "ЗАВРШНИ ОДРЕДБИ\n", "CHAPTER II\n", "II\n"],
]
WORDS = [
    *["El que venda ", "será castigado con prisión de dos a cinco años", "trata de personas", "(Suprimido)"],
    *["Sustitúyese por el siguiente:\n", "Texto anterior:\n", "(*) Artículo modificado por la Ley 3, DOF 01-02-2003"],
    *["Ko proda ", "kazniće se zatvorom do tri godine", "trgovina ljudima", "mijenja se i glasi:\n", "Krađa jedra\n"],
    *["Ко прода ", "Крађа једра\n", "казниће се затвором до три године", "Брисан је\n"],
    *["Тој што ќе продаде ", "ќе се казни со затвор до три години", "Кражба на едро\n", "Претходен текст:\n"],
    *["Kushdo që shet ", "dënohet me burgim deri në tre vjet", "Shitja e varkës\n", "Teksti i mëparshëm:\n"],
    *["(Shtuar me ligjin nr. 1, datë 2.3.2004;\n", "me ligjin nr. 5, datë 6.7.2008)\n"],
    *["Quem vender ", "Pena - reclusão, de um a quatro anos", "Chiunque vende ", "AGGIORNAMENTO (1)\n"],
    *[
        "Whoever sells ",
        "shall be punished by a fine",
        "is replaced by the following:\n",
        "Previous wording:\n",
        "x" * 300,
    ],
]
PIECES = st.one_of(*map(st.sampled_from, (SIGNS, LABELS, WORDS)), st.text(max_size=12))
TEXTS = st.lists(PIECES, max_size=50).map("".join)


def _spans(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Passages in order that do not touch, as readers give them."""
    cuts = st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted)
    return cuts.map(lambda at: tuple(Span(*pair) for pair in zip(at[::2], at[1::2], strict=False)))


def _lines(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Whole lines, with or without their end."""
    lines = [Span(line.start, line.start + len(line.raw.rstrip("\r\n")) or line.end) for line in split_lines(text)]
    whole = [Span(line.start, line.end) for line in split_lines(text)]
    some = st.lists(st.sampled_from(range(len(lines))), max_size=4, unique=True).map(sorted) if lines else st.just([])
    return some.map(lambda chosen: tuple((whole if at % 2 else lines)[at] for at in chosen))


def _source(text: str, kind: TextKind = TextKind.CONSOLIDATED, **marked: tuple[Span, ...]) -> SourceText:
    entry = SourceEntry("x.txt", kind=kind)
    return SourceText("aa", "aa/x.txt", text, entry, "txt", "utf-8", "test", len(text), "", **marked)


@st.composite
def sources(draw: st.DrawFn) -> SourceText:
    """A text with passages struck out and lines that are page furniture."""
    text = draw(TEXTS)
    return _source(text, draw(st.sampled_from(TextKind)), struck=draw(_spans(text)), furniture=draw(_lines(text)))


@given(sources(), CODES)
@settings(max_examples=500, deadline=None, derandomize=True)
def test_segmenting_loses_no_character(source, code):
    cut = segment_instrument(source, load_language(code), code)
    at = 0
    for piece in cut.segments:
        assert piece.span.start == at, "pieces must meet without a gap or an overlap"
        assert piece.span.end > at, "a piece must hold something"
        at = piece.span.end
    assert at == len(source.text)


@given(sources(), CODES)
@settings(max_examples=500, deadline=None, derandomize=True)
def test_every_provision_quotes_the_source(source, code):
    cut = segment_instrument(source, load_language(code), code)
    ends = 0
    for provision in cut.provisions:
        assert provision.span.start >= ends, "articles stand one behind the other"
        ends = provision.span.end
        assert provision.text == provision.span.of(source.text)
        assert provision.body_text == provision.body.of(source.text)
        assert provision.span.holds(provision.body)
        assert provision.article and "\n" not in provision.article + provision.heading
        for span in (*provision.notes, *provision.superseded, *provision.quotations):
            assert provision.span.holds(span)
            assert provision.slice(span) == span.of(source.text)
        live = provision.live(provision.span)
        assert len(live) == len(provision.text)
        assert all(char in (" ", printed) for char, printed in zip(live, provision.text, strict=True))


@given(sources(), CODES)
@settings(max_examples=500, deadline=None, derandomize=True)
def test_every_paragraph_quotes_the_source(source, code):
    for provision in segment_instrument(source, load_language(code), code).provisions:
        ends = provision.body.start
        for paragraph in provision.paragraphs:
            assert paragraph.span.start >= ends, "paragraphs stand one behind the other"
            ends = paragraph.span.end
            words = paragraph.span.of(source.text)
            assert words and not words[-1:].isspace()
            assert provision.slice(paragraph.span) == words
        assert ends <= provision.body.end


@given(sources(), CODES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_notice_names_a_line_of_the_text(source, code):
    lines = len(list(split_lines(source.text)))
    for notice in segment_instrument(source, load_language(code), code).notices:
        assert 0 <= notice.line <= lines + 1
        assert notice.message and notice.remedy


@given(TEXTS, CODES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_penalty_quotes_the_source(text, code):
    for provision in segment_instrument(_source(text), load_language(code), code).provisions:
        for offence in offence_finder(code).find(provision):
            for penalty in offence.penalties:
                assert penalty.quote.text == penalty.quote.span.of(text)


@given(TEXTS, CODES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_concept_quotes_the_source(text, code):
    for mention in concept_finder(code).find(text):
        assert mention.quote.text == mention.quote.span.of(text)


@given(st.text())
def test_lines_make_up_the_text(text):
    assert "".join(line.raw for line in split_lines(text)) == text


@given(st.text(), CODES)
def test_the_shadow_is_as_long_as_the_text(text, code):
    assert len(shadow(text)) == len(text)
    assert len(load_language(code).shadow(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    once = fold(text, {"đ": "dj"})
    assert fold(once, {"đ": "dj"}) == once
