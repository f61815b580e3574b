"""What each format is known for getting wrong."""

from __future__ import annotations

import json

import pytest

from harmonize.errors import UnreadableFile
from harmonize.sources.encoding import decode
from harmonize.sources.readers import READERS, ReadRequest
from harmonize.sources.readers.furniture import cut_counter_furniture, cut_page_furniture
from harmonize.sources.readers.paragraph_breaks import break_paragraphs
from harmonize.sources.readers.printed import PrintedLine, mend_split_initials
from tests.hostile.pdf_bytes import make_pdf

from .samples import document, make_docx, numbered, numbering, paragraph


def read(ending: str, data: str | bytes, place: str = "above", word: str = "", language: str = ""):
    raw = data.encode() if isinstance(data, str) else data
    return READERS[ending](ReadRequest(raw, f"aa/law{ending}", language, place, word))  # type: ignore[arg-type]


def lines(result) -> list[str]:
    return [line for line in result.text.splitlines() if line]


# --- web pages ---------------------------------------------------------------------------------


def test_struck_out_words_stay_and_are_known():
    result = read(
        ".html", "<p>Art. 1. <strike>Multa.</strike> Prisión.</p><p style='text-decoration: line-through'>Vieja</p>"
    )
    assert [result.text[a:b] for a, b in result.struck] == ["Multa.", "Vieja"]
    assert lines(result) == ["Art. 1. Multa. Prisión.", "Vieja"]


def test_navigation_and_hidden_parts_are_cut_with_a_record():
    page = "<nav><a href='/'>Start</a></nav><p>Law</p><p hidden>none</p><footer><a href='x'>Contact us</a></footer>"
    result = read(".html", page)
    assert lines(result) == ["Law"]
    assert {passage.what for passage in result.cut} == {"navigation", "hidden part"}
    assert sum(passage.characters for passage in result.cut) == len("Start" + "none" + "Contactus")


def test_a_footer_with_the_law_in_it_is_kept():
    assert "Art. 9" in read(".html", "<p>Law</p><footer><p>Art. 9. Words of the last article.</p></footer>").text


def test_what_follows_the_end_of_the_page_is_read():
    result = read(".html", "<html><body><p>one</p></body></html><p>two</p>")
    assert lines(result) == ["one", "two"] and not result.losses


def test_numbers_of_lists_are_printed_and_footnote_marks_stay_apart():
    result = read(".html", "<ol start='3'><li>a</li><li>b</li></ol><p>Art. 56<sup>2</sup> words</p>")
    assert lines(result) == ["3. a", "4. b", "Art. 56² words"]


def test_lines_of_preformatted_text_stay():
    assert lines(read(".html", "<pre>Art. 1\n  one\nArt. 2\n</pre>")) == ["Art. 1", "one", "Art. 2"]


def test_text_that_the_parser_loses_is_told(monkeypatch):
    from harmonize.sources.readers import html

    monkeypatch.setattr(html, "scan", lambda text, where: 1000)
    assert "lost" in read(".html", "<p>few words</p>").losses[0]


def test_windows_signs_written_as_references():
    assert lines(read(".html", "<p>&#147;a&#148; &#150; b</p>")) == ["“a” – b"]


@pytest.mark.parametrize(
    ("text", "after", "mended"),
    [
        ("C - orpus", (), "Corpus"),
        ("Di - sposto", (), "Disposto"),
        ("I - nvento", ("Art. 9",), "Invento"),
        ("I - nvento;", ("Art. 9",), None),
        ("I - nvento", ("II - outro",), None),
        ("V - quinto", (), "Vquinto"),
    ],
)
def test_words_whose_first_letter_was_split_off_are_joined(text, after, mended):
    given = [PrintedLine(text), *map(PrintedLine, after)]
    found, count = mend_split_initials(given)
    assert (found[0].text, count) == ((mended, 1) if mended else (text, 0))


def test_a_numeral_that_follows_its_list_stays():
    given = [PrintedLine("IV - quarto;"), PrintedLine("V - quinto")]
    assert mend_split_initials(given) == (given, 0)


# --- XML ---------------------------------------------------------------------------------------

AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>{}</body></act></akomaNtoso>'


@pytest.mark.parametrize(
    ("place", "expected"),
    [("above", ["Name", "Art 1", "x"]), ("below", ["Art 1", "Name", "x"]), ("beside", ["Art 1 Name", "x"])],
)
def test_a_heading_stands_where_the_country_prints_it(place, expected):
    body = "<article><num>Art 1</num><heading>Name</heading><content><p>x</p></content></article>"
    assert lines(read(".xml", AKN.format(body), place)) == expected


def test_a_label_that_the_text_repeats_in_full_is_printed_once():
    body = "<article><num>Article 211</num><content><p>Article 211 bis 1.- Words</p></content></article>"
    result = read(".xml", AKN.format(body))
    assert lines(result) == ["Article 211 bis 1.- Words"] and "printed once" in result.changes[0]


def test_a_label_that_only_looks_alike_is_kept():
    body = "<article><num>Article 21</num><content><p>Article 211 applies.</p></content></article>"
    assert lines(read(".xml", AKN.format(body))) == ["Article 21", "Article 211 applies."]


def test_chapters_that_stand_apart_from_the_articles_head_none():
    chapters = "".join(f"<chapter><num>Chapter {n}</num></chapter>" for n in range(9))
    body = f"{chapters}<chapter><num>Chapter 9</num><article><num>Article 1</num><p>x</p></article></chapter>"
    result = read(".xml", AKN.format(body))
    assert "• Chapter 9" in lines(result) and result.losses


def test_indented_mark_up_is_one_line_and_lines_of_the_text_stay_lines():
    indented = "<p>\n      one\n      two\n    </p>"
    flush = "<p>one\nI.- two\n</p>"
    assert lines(read(".xml", AKN.format(indented))) == ["one two"]
    assert lines(read(".xml", AKN.format(flush))) == ["one", "I.- two"]


def test_numbers_stand_before_their_paragraph_and_references_inside_it():
    body = "<paragraph><num>(1)</num><content><p>see <ref href='#'>article 2</ref> here</p></content></paragraph>"
    assert lines(read(".xml", AKN.format(body))) == ["(1) see article 2 here"]


def test_deleted_words_of_a_law_are_struck_out():
    result = read(".xml", AKN.format("<p>old <del>words</del> new</p>"))
    assert [result.text[a:b] for a, b in result.struck] == ["words"]


# --- JSON --------------------------------------------------------------------------------------


def records(**changes: str) -> list[dict[str, str]]:
    return [{"number": str(n), "title": f"Name of {n}", "text": f"Words of {n}. {'x' * 40}."} for n in range(1, 9)]


def test_a_bare_list_a_named_list_and_numbered_keys_give_the_same_articles():
    bare = read(".json", json.dumps(records()), "below", "Neni")
    named = read(".json", json.dumps({"law": {"articles": records()}}), "below", "Neni")
    keyed = {r["number"]: {"title": r["title"], "text": r["text"]} for r in records()}
    assert bare.text == named.text == read(".json", json.dumps(keyed), "below", "Neni").text
    assert lines(bare)[:3] == ["Neni 1", "Name of 1", "Words of 1. " + "x" * 40 + "."]


def test_a_title_that_holds_label_and_heading_is_parted():
    data = [
        {"ref": f"art{n}", "nr": str(n), "title": f"Član {n}. Ime {n}", "content": f"Reči {n}. " * 9}
        for n in range(1, 9)
    ]
    assert lines(read(".json", json.dumps(data)))[:2] == ["Ime 1", "Član 1."]


def test_chapters_are_printed_when_they_change():
    data = [{"chapter": "GLAVA I" if n < 5 else "GLAVA II", **r} for n, r in enumerate(records(), 1)]
    printed = lines(read(".json", json.dumps(data)))
    assert printed.count("GLAVA I") == printed.count("GLAVA II") == 1
    assert printed.index("GLAVA II") == printed.index("Name of 5") - 1


def test_nested_articles_and_paragraphs_keep_their_order():
    data = {
        "chapters": [
            {
                "number": f"{c}",
                "title": f"Chapter name {c}",
                "articles": [
                    {
                        "number": f"{c * 3 + a}",
                        "title": f"Name {c}{a}",
                        "paragraphs": [{"nr": "1", "text": f"p {c}{a}"}],
                    }
                    for a in range(3)
                ],
            }
            for c in range(4)
        ]
    }
    printed = lines(read(".json", json.dumps(data), "below", "Art."))
    assert printed[:5] == ["0 Chapter name 0", "Art. 0", "Name 00", "1 p 00", "Art. 1"]


def test_lists_that_repeat_words_of_the_articles_are_left_out_with_a_record():
    data = {"articles": records(), "definitions": [{"term": "Words", "definition": "Words of 1"}]}
    result = read(".json", json.dumps(data))
    assert "definitions" in " ".join(passage.where for passage in result.cut)


def test_lists_beside_the_articles_that_say_something_new_are_printed():
    data = {"articles": records(), "annexes": [{"title": "Annex", "body": "entirely different matter stands here"}]}
    assert "entirely different matter" in read(".json", json.dumps(data)).text


def test_lost_paragraph_breaks_and_a_heading_left_at_the_end_are_parted():
    text = "(1) Tko ošteti most kaznit će se. (2) Pokušaj je kažnjiv. Krađa mosta"
    data = [{"section": str(n), "title": f"Članak {n}.", "content": text} for n in range(1, 9)]
    data = [{**r, "content": r["content"].replace("mosta", f"mosta {r['section']}")} for r in data]
    printed = lines(read(".json", json.dumps(data)))
    assert printed[1:4] == ["(1) Tko ošteti most kaznit će se.", "(2) Pokušaj je kažnjiv.", "Krađa mosta 1"]


def test_a_chapter_left_at_the_end_of_an_article_is_parted():
    text = "Tko ošteti most kaznit će se. GLAVA DRUGA (II.) KAZNENA DJELA PROTIV MOSTOVA Krađa mosta"
    assert break_paragraphs(text) == [
        "Tko ošteti most kaznit će se. ",
        "GLAVA DRUGA (II.)",
        "KAZNENA DJELA PROTIV MOSTOVA",
        "Krađa mosta",
    ]


def test_numbers_without_a_word_for_article_are_told():
    assert "no word for article" in read(".json", json.dumps(records())).losses[0]


# --- PDF ---------------------------------------------------------------------------------------


def test_page_furniture_is_cut_and_recorded():
    pages = [
        ["GAZETTE No 2", f"{n} of 9", f"Article {n * 3}", f"Words of page {n}.", "More.", "site.example"]
        for n in range(1, 10)
    ]
    result = read(".pdf", make_pdf(pages))
    assert "GAZETTE" not in result.text and "site.example" not in result.text and " of 9" not in result.text
    assert all(f"Article {n * 3}\n" in result.text for n in range(1, 10))
    assert {(p.what, p.times) for p in result.cut} == {("page header", 9), ("page footer", 9)}
    assert [result.text[at:].split("\n")[0] for at in result.page_starts] == [f"Article {n * 3}" for n in range(1, 10)]


def test_labels_at_the_top_of_every_page_are_no_furniture():
    pages = [[f"Article {n}", f"Words {n * 7} of it."] for n in range(1, 12)]
    kept, cut = cut_page_furniture(pages)
    assert kept == pages and not cut


def test_furniture_in_a_text_without_pages_is_found_by_its_counter():
    text = []
    for n in range(1, 9):
        text += ["Words" * n, f"{n} de 8", "LEY DE PUENTES", "Cámara", "go on" * n]
    gone, cut = cut_counter_furniture(text)
    assert [text[i] for i in gone[:3]] == ["1 de 8", "LEY DE PUENTES", "Cámara"] and len(gone) == 24
    assert sum(p.times for p in cut) == 24


def test_pages_without_text_are_told():
    result = read(
        ".pdf", make_pdf([["Article 1", "Words of the first page."], [], ["Article 2", "Words of the last."]])
    )
    assert result.pages == 3 and result.pages_without_text == (2,) and "1 of 3 pages" in result.losses[0]


def test_a_scan_is_refused_as_such():
    with pytest.raises(UnreadableFile, match="no text") as caught:
        read(".pdf", make_pdf([[]] * 3))
    assert "OCR" in caught.value.remedy


# --- Word --------------------------------------------------------------------------------------


def test_automatic_numbers_are_printed():
    levels = [("decimal", "Article %1"), ("decimal", "(%2)"), ("lowerLetter", "%3)"), ("upperRoman", "%4.")]
    places = [0, 1, 1, 2, 2, 3, 0, 1]
    body = document([paragraph(f"text {i}", numbered(place)) for i, place in enumerate(places)])
    result = read(".docx", make_docx(body, {"word/numbering.xml": numbering(levels)}))
    labels = ["Article 1", "(1)", "(2)", "a)", "b)", "I.", "Article 2", "(1)"]
    assert lines(result) == [f"{label} text {i}" for i, label in enumerate(labels)]


def test_numbers_that_come_by_style_are_printed():
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Art"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    body = document([paragraph("one", '<w:pStyle w:val="Art"/>'), paragraph("two", '<w:pStyle w:val="Art"/>')])
    parts = {"word/numbering.xml": numbering([("decimal", "Art. %1.")]), "word/styles.xml": styles}
    assert lines(read(".docx", make_docx(body, parts))) == ["Art. 1. one", "Art. 2. two"]


def test_struck_out_and_deleted_words():
    body = document(
        [
            paragraph("old", run="<w:strike/>"),
            paragraph("new"),
            "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        ]
    )
    result = read(".docx", make_docx(body))
    assert [result.text[a:b] for a, b in result.struck] == ["old"]
    assert lines(result) == ["old", "new"] and result.cut[0].characters == 4


def test_footnotes_follow_their_paragraph_and_headers_are_cut():
    note = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Amended.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    body = document(
        ["<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>", paragraph("Next")]
    )
    header = document([paragraph("GAZETTE")])
    result = read(".docx", make_docx(body, {"word/footnotes.xml": note, "word/header1.xml": header}))
    assert lines(result) == ["Words[2]", "[2] Amended.", "Next"]
    assert [passage.what for passage in result.cut] == ["page header"]


# --- encodings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "page", "language"),
    [
        ("Quem aliciar criança à exploração terá pena de reclusão.", "cp1252", "pt-BR"),
        ("Ko drugome ošteti žičani most kazniće se, čak i đak.", "cp1250", "sr-Latn"),
        ("Ко другоме оштети мост казниће се затвором.", "cp1251", "sr-Cyrl"),
        ("Тој што ќе оштети ѓерам ќе се казни со затвор.", "iso8859-5", "mk"),
        ("Kush dëmton urën dënohet me burgim deri në tre vjet, përveç.", "cp1252", "sq-AL"),
    ],
)
def test_code_pages_are_chosen_by_language(words, page, language):
    decoded = decode(words.encode(page), "x", language=language)
    assert decoded.text == words and "usual for the language" in decoded.rule


def test_a_declaration_is_followed_unless_the_bytes_belie_it():
    assert decode("ñandú".encode("cp1252"), "x", declared="iso-8859-1").encoding == "cp1252"
    assert decode("ñandú".encode(), "x", declared="iso-8859-1").rule == "valid UTF-8"
    assert decode("ñandú".encode(), "x", declared="klingon").encoding == "utf-8"
