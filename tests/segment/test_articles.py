"""Articles in the shapes that statutes print them in; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.lang import load_language
from harmonize.model import ProvisionStatus, SourceEntry, SourceText
from harmonize.segment import SegmentedText, segment_instrument


def segment(text: str, code: str = "es") -> SegmentedText:
    """Segment an invented text; the pieces must always make up the text."""
    source = SourceText("aa", "aa/x.md", text, SourceEntry("x.md"), "md", "utf-8", "test", len(text), "")
    cut = segment_instrument(source, load_language(code), code)
    assert "".join(piece.span.of(text) for piece in cut.segments) == text
    return cut


def labels(text: str, code: str = "es") -> list[str]:
    return [provision.article for provision in segment(text, code).provisions]


@pytest.mark.parametrize(
    ("line", "label", "heading"),
    [
        ("#### **Artículo 296-B****.-** **Venta de barcos***", "296-B", "Venta de barcos"),
        ("#### **Artículo 394-A***", "394-A", ""),
        ("**ARTICULO 145 bis**. - El que venda", "145 bis", ""),
        ("**ARTICULO** **303**: El que venda", "303", ""),
        ("**ARTICULO** **268 (2) —** El que venda", "268 (2)", ""),
        ("**ARTICULO 210****quáter****.** - El que venda", "210quáter", ""),
        ("**ARTICULO 14**— El que venda", "14", ""),
        ("##### Artículo 570 bis.", "570 bis", ""),
        ("##### Artículo 2. De los barcos.", "2", "De los barcos"),
        ("Artículo 129-Ñ. Venta de barcos", "129-Ñ", "Venta de barcos"),
        ("**Art. 5º** — El que venda", "5º", ""),
        ("Artículo 161 - A. Venta de barcos", "161 - A", "Venta de barcos"),
    ],
)
def test_spanish_labels_and_names(line, label, heading):
    (provision,) = segment(f"Preámbulo\n\n{line}\nSerá castigado con prisión.\n").provisions
    assert (provision.article, provision.heading) == (label, heading)
    assert "Será castigado" in provision.body_text


@pytest.mark.parametrize(
    "line",
    ["artículo 210 ter entrará en vigor mañana", "Artículo modificado por ley", "##### artículo 142 bis, del Código"],
)
def test_a_wrapped_reference_is_no_heading(line):
    assert labels(f"Artículo 1. Nombre\nEl que venda\n{line}\nmás texto\nArtículo 2. Otro\nTexto\n") == ["1", "2"]


def test_a_label_glued_to_a_note_opens_its_article():
    text = (
        "**Art. 6º** — El que venda barcos.\n\n*(Artículo sustituido por ley 1)***Art. 7º** — El que compre barcos.\n"
    )
    assert labels(text) == ["6º", "7º"]


def test_a_label_printed_twice_is_one_article():
    text = (
        "#### Artículo 248 BIS\n\nART. 248 bis. El que venda barcos.\n\n#### Artículo 249\n\nART. 249. El que compre.\n"
    )
    assert [label.lower() for label in labels(text)] == ["248 bis", "249"]


def test_the_name_stands_above_the_number():
    text = "GLAVA PRVA\nBRODOVI\nProdaja brodova i čamaca bez\ndozvole\nČlan 12\n(1) Ko proda brod.\n(2) Ako brod potone.\nDrugo ime\nČlan 12a\nKo kupi.\n"
    first, second = segment(text, "hbs").provisions
    assert (first.article, first.heading) == ("12", "Prodaja brodova i čamaca bez dozvole")
    assert (second.article, second.heading) == ("12a", "Drugo ime")
    assert first.path == ("GLAVA PRVA BRODOVI",)
    assert "Drugo ime" not in first.text
    assert [paragraph.label for paragraph in first.paragraphs] == ["1", "2"]


def test_a_deleted_range_is_one_repealed_provision():
    (provision,) = segment("Čl. 18 i 19 (Brisano)\n", "hbs").provisions
    assert (provision.article, provision.status) == ("18 i 19", ProvisionStatus.REPEALED)


@pytest.mark.parametrize("body", ["[*Derogado*]", "(Suprimido)", "(Sin contenido)"])
def test_repealed_articles_are_no_law_in_force(body):
    assert segment(f"##### Artículo 5.\n\n{body}\n").provisions[0].status is ProvisionStatus.REPEALED


def test_articles_that_an_amending_law_quotes_are_quoted():
    text = (
        "**ARTICULO 1º** — Sustitúyese el artículo 9 del Código de Barcos, por el siguiente:\n\n"
        "##### Artículo 9: El que venda barcos será castigado.\n\n"
        "**ARTICULO 2º** — El que compre barcos será castigado.\n"
    )
    assert [p.status.value for p in segment(text).provisions] == ["in_force", "quoted", "in_force"]


def test_articles_behind_an_opening_quotation_mark_are_quoted():
    text = "Artículo 1. Cambio\nSe cambia lo siguiente.\n“Artículo 9.- Venta\nEl que venda.”\n"
    assert [p.status.value for p in segment(text).provisions] == ["in_force", "quoted"]


def test_transitional_articles_are_marked():
    text = "GLAVA PRVA\nBRODOVI\nČlan 1\nKo proda.\nGLAVA DRUGA\nPRELAZNE I ZAVRŠNE ODREDBE\nČlan 2\nOvaj zakon.\n"
    assert [p.status.value for p in segment(text, "hbs").provisions] == ["in_force", "transitional"]


def test_wrapped_figures_are_no_paragraphs():
    text = "**ARTICULO 9.** - Será castigado con prisión de TRES\n\n(3) años a SEIS\n\n(6) años el que venda.\n\n(2) El que compre.\n"
    assert [p.label for p in segment(text).provisions[0].paragraphs] == ["", "2"]


def test_notes_on_amendments_belong_to_no_paragraph():
    text = "#### Artículo 9.- Venta\nEl que venda.\n** Artículo modificado por la Ley 1, publicada ayer.*\n"
    (provision,) = segment(text).provisions
    assert [provision.slice(p.span) for p in provision.paragraphs] == ["El que venda."]


def test_holes_and_repeats_in_the_numbering_are_told():
    cut = segment("Artículo 1. A\nEl que.\nArtículo 2. B\nEl que.\nArtículo 5. C\nEl que.\nArtículo 5. D\nEl que.\n")
    messages = " ".join(notice.message for notice in cut.notices)
    assert "stand twice: 5" in messages and "3, 4" in messages


def test_a_text_without_articles_is_told():
    cut = segment("Nada que ver aquí.\n")
    assert not cut.provisions and "no article" in cut.notices[0].message
