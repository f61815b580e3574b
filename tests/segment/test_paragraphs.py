"""Paragraphs and points with their printed labels, and what is no paragraph; all texts are invented."""

from __future__ import annotations

import pytest

from .cutting import article, paragraphs, segment, words_of


def labels(body: str, code: str = "es") -> list[str]:
    return [label for label, _ in paragraphs(body, code)]


NUMBERED = {
    "round": ("es", "(1) El que venda.\n(2) El que compre.\n(2a) El que alquile.\n", ["1", "2", "2a"]),
    "round-hbs": ("hbs", "(1) Ko proda.\n(2) Ko kupi.\n", ["1", "2"]),
    "stop": ("es", "1. El que venda.\n2. El que compre.\n", ["1", "2"]),
    "bracket": ("es", "1) El que venda.\n2) El que compre.\n", ["1", "2"]),
    "stop-and-dash": ("es", "1.- El que venda.\n2.– El que compre.\n", ["1", "2"]),
    "dash": ("pt", "1 - Quem vender.\n2 — Quem comprar.\n", ["1", "2"]),
    "ordinal": ("es", "1.º El que venda.\n2º El que compre.\n3° El que alquile.\n", ["1", "2", "3"]),
    "two-parts": (
        "es",
        "1. Barcos:\n1.1. Botes.\n1.2 Lanchas.\n2. Remos.\n2.1.1 Largos.\n",
        ["1", "1.1", "1.2", "2", "2.1.1"],
    ),
    "bis": ("it", "1. Chi vende.\n1-bis. Chi compra.\n1-ter. Chi usa.\n2. Chi ruba.\n", ["1", "1-bis", "1-ter", "2"]),
    "capital": ("pt", "1 - Quem vender.\n1-A. Quem comprar.\n", ["1", "1-A"]),
    "section": (
        "pt",
        "Vender barco.\n§ 1º Se o barco é velho.\n§ 2º-A Se é novo.\n§ 10. Se voa.\n",
        ["", "1", "2-A", "10"],
    ),
    "letters": ("es", "El que venda:\na) barcos;\nb) remos; o\nñ) velas.\n", ["", "a", "b", "ñ"]),
    "letters-bis": ("it", "Chi vende:\na) barche;\na-bis) remi;\nb) vele.\n", ["", "a", "a-bis", "b"]),
    "letters-in-brackets": ("en", "Whoever sells:\n(a) boats;\n(b) oars.\n", ["", "a", "b"]),
    "letters-cyrillic": ("mk", "Тој што ќе продаде:\nа) брод;\nѓ) чамец.\n", ["", "а", "ѓ"]),
    "letters-of-two": ("sq", "Kushdo që shet:\na) varka;\ndh) vela.\n", ["", "a", "dh"]),
    "points-of-round": (
        "hbs",
        "(1) Ko proda:\n1) jedra;\n2. vesla;\na) sidra;\n(2) Ko:\n1) čamce.\n",
        ["1", "1.1", "1.2", "1.a", "2", "2.1"],
    ),
    "points-of-stop": ("en", "1. Whoever sells:\n(a) boats;\n(b) oars.\n2. Whoever buys.\n", ["1", "1.a", "1.b", "2"]),
    "points-of-section": (
        "pt",
        "§ 1º Se o barco é:\na) velho;\nb) novo.\n§ 2º Se:\na) voa.\n",
        ["1", "1.a", "1.b", "2", "2.a"],
    ),
}


@pytest.mark.parametrize(("code", "body", "expected"), NUMBERED.values(), ids=NUMBERED)
def test_paragraphs_and_points_have_their_printed_labels(code, body, expected):
    found = paragraphs(body, code)
    assert [label for label, _ in found] == expected
    assert [words for _, words in found] == body.splitlines()


def test_a_paragraph_number_in_brackets_may_have_a_capital():
    assert labels("(1) Whoever sells.\n(2A) Whoever buys.\n(3) Whoever hides.\n", "en") == ["1", "2A", "3"]


def test_a_paragraph_may_stand_on_the_line_of_the_label():
    (provision,) = segment("Član 353a (1) Ko kupi.\n(2) Ko proda.\n", "hbs").provisions
    assert [part.label for part in provision.paragraphs] == ["1", "2"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("El que venda un barco\nsin permiso del Puerto\nde la ciudad.\n", 1),
        ("El que venda.\nEl que compre.\n", 2),
        ("El que venda:\nbarcos y remos.\n", 1),
        ("El que venda. (Ley 3)\nEl que compre.\n", 2),
        ("El que venda.\n“Remos”.\n", 2),
        ("El que venda.\n- remos\n", 2),
        ("a) barcos,\nb) remos.\nVelas.\n", 3),
        ("a) barcos; o\nVelas.\n", 2),
        ("\n\n", 0),
    ],
)
def test_a_paragraph_without_a_number_begins_behind_a_sentence_that_ended(body, expected):
    assert len(paragraphs(body)) == expected


@pytest.mark.parametrize(
    "figures",
    [
        "TRES\n(3) años a SEIS\n(6) años.",
        "de dos a\n3. años no se cuentan.",
        "de\n2 - 3 años.",
        "el grado\n1.2 de la escala.",
        "de hasta\n§ años.",
    ],
)
def test_hard_wrapped_figures_are_no_paragraphs(figures):
    assert labels(f"Será castigado con prisión de {figures}\n(2) El que compre.\n") == ["", "2"]


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("es", "** Artículo modificado por la Ley 1, publicada ayer.*"),
        ("es", "CONCORDANCIAS: D.L. Nº 3, Art. 4"),
        ("es", "Última Reforma DOF 01-02-2003"),
        ("hbs", "*Službeni list, broj 1/2000"),
        ("mk", "Став 2 е изменет со Законот за бродови"),
        ("sq", "(Shtuar me ligjin nr. 1, datë 2.3.2004)"),
        ("pt", "(Incluído pela Lei nº 1, de 2000)"),
        ("it", "(1) Articolo così sostituito dall'art. 3, L. 1 gennaio 2000, n. 1."),
        ("en", "[S. 4 amended by Act No. 5 of 1990]"),
    ],
)
def test_a_note_is_no_paragraph_and_ends_one(code, note):
    provision = article(f"1. Boat 1.\n{note}\nBoat 2.\n", code)
    assert words_of(provision, provision.notes) == [note]
    assert [provision.slice(part.span) for part in provision.paragraphs] == ["1. Boat 1.", "Boat 2."]
    assert note not in provision.live(provision.body)


NOTE_IN_LINES = "(Shtuar me ligjin nr. 1, datë 2.3.2004;\nkëtu vjen një rresht (i dytë),\ndhe një rresht tjetër)"


def test_a_note_in_brackets_may_run_over_several_lines():
    provision = article(f"Varka është e kuqe.\n{NOTE_IN_LINES}\nVela është e bardhë.\n", "sq")
    assert words_of(provision, provision.notes) == NOTE_IN_LINES.split("\n")
    assert [provision.slice(p.span) for p in provision.paragraphs] == ["Varka është e kuqe.", "Vela është e bardhë."]


def test_a_bracket_that_is_never_closed_does_not_swallow_the_article():
    lines = [f"Varka numër {number} është e kuqe." for number in range(40)]
    provision = article("(Shtuar me ligjin nr. 1, datë 2.3.2004;\n" + "\n".join(lines) + "\n", "sq")
    assert len(provision.notes) < 20
    assert lines[-1] in provision.slice(provision.paragraphs[-1].span)


LONG_LINE = "El que venda un barco " + "sin permiso del capitán del puerto " * 8


@pytest.mark.parametrize("behind", ["", " Rige mañana."])
def test_inside_a_long_line_the_bracket_alone_is_the_note(behind):
    note = "(Inciso adicionado, DOF 01-02-2003)"
    provision = article(f"{LONG_LINE}será castigado. {note}{behind}\nEl que compre.\n")
    assert words_of(provision, provision.notes) == [note]
    assert len(provision.paragraphs) == 2
    assert LONG_LINE in provision.live(provision.body)


def test_inside_a_long_line_a_note_without_brackets_is_left_in_the_paragraph():
    provision = article(f"{LONG_LINE}será castigado. Inciso adicionado, DOF 01-02-2003.\n")
    assert not provision.notes and len(provision.paragraphs) == 1


@pytest.mark.parametrize(
    ("furniture", "behind"), [("PUERTO 17", "prisión de dos años."), ("— 17 —", "Prisión de dos años.")]
)
def test_page_furniture_does_not_part_a_sentence(furniture, behind):
    sentence = f"El que venda será castigado con\n{furniture}\n{behind}"
    provision = article(f"{sentence}\nEl que compre.\n", furniture=[furniture])
    assert words_of(provision, provision.notes) == [furniture]
    assert [provision.slice(part.span) for part in provision.paragraphs] == [sentence, "El que compre."]
    assert furniture not in provision.live(provision.body)


def test_a_note_on_a_page_does_not_part_a_sentence():
    assert len(paragraphs("El que venda un barco del\n70 de 351\nPuerto será castigado.\nEl que compre.\n")) == 2


def test_a_line_struck_out_is_no_paragraph_and_ends_one():
    body = "1. El que venda.\n2. El que compre;\n3. El que alquile.\n"
    provision = article(body, struck=["2. El que compre"])
    assert [part.label for part in provision.paragraphs] == ["1", "3"]
    assert words_of(provision, provision.superseded) == ["2. El que compre"]


def test_a_struck_word_stays_in_its_paragraph_but_is_not_live():
    provision = article("1. El que venda un barco viejo.\n", struck=[" viejo"])
    (paragraph,) = provision.paragraphs
    assert provision.slice(paragraph.span) == "1. El que venda un barco viejo."
    assert provision.live(paragraph.span) == "1. El que venda un barco      ."


def test_a_paragraph_ends_before_the_blanks_behind_it():
    provision = article("El que venda.   \n\n\nEl que compre.\n\n")
    assert [provision.slice(part.span) for part in provision.paragraphs] == ["El que venda.", "El que compre."]
