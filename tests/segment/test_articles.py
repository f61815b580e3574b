"""Articles in the shapes that statutes print them in; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.model import ProvisionStatus, SegmentKind

from .cutting import labels, segment


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
        ("ARTÍCULO FINAL.", "FINAL", ""),
        ("Artículo Único.- Venta de barcos", "Único", "Venta de barcos"),
        ("Artículo Décimo Primero. Venta de barcos", "Décimo Primero", "Venta de barcos"),
    ],
)
def test_spanish_labels_and_names(line, label, heading):
    (provision,) = segment(f"Preámbulo\n\n{line}\nSerá castigado con prisión.\n").provisions
    assert (provision.article, provision.heading) == (label, heading)
    assert "Será castigado" in provision.body_text


@pytest.mark.parametrize(
    ("code", "line", "label"),
    [
        ("hbs", "Članak 144.a", "144.a"),
        ("hbs", "Član 12 đ", "12 đ"),
        ("hbs", "ЧЛАН 44а", "44а"),
        ("hbs", "Č l a n 7", "7"),
        ("mk", "Член 41-ѓ 7", "41-ѓ"),
        ("sq", "Neni 61/a/3", "61/a/3"),
        ("pt", "Artigo 368.º-A", "368.º-A"),
        ("pt", "Art. 2 o A barcaça será registrada.", "2 o"),
        ("it", "Art. 270-bis.1 (Barche)", "270-bis.1"),
        ("it", "((Art. 12-TER.))", "12-TER"),
        ("en", "Sec. 20A.02. Barns", "20A.02"),
        ("en", "§ 18.2-355. Barns", "18.2-355"),
        ("en", "4.—(1) A person who sinks a boat", "4"),
        ("en", "Article (12)", "12"),
    ],
)
def test_labels_of_other_languages(code, line, label):
    assert labels(f"0\n\n{line}\n\n0\n", code) == [label]


@pytest.mark.parametrize(
    "line",
    ["artículo 210 ter entrará en vigor mañana", "Artículo modificado por ley", "##### artículo 142 bis, del Código"],
)
def test_a_wrapped_reference_is_no_heading(line):
    assert labels(f"Artículo 1. Nombre\nEl que venda\n{line}\nmás texto\nArtículo 2. Otro\nTexto\n") == ["1", "2"]


@pytest.mark.parametrize(
    "glue",
    [
        "*(Artículo sustituido por la Ley 1)*",
        "*(Artículo sustituido por la Ley 1)* ",
        "El que venda remos.",
        "Lista:",
        "“Remos”",
    ],
)
def test_a_label_glued_to_other_words_opens_its_article(glue):
    first, second = segment(f"**Art. 6º** — El que venda barcos.\n\n{glue}**Art. 7º** — El que compre.\n").provisions
    assert (first.article, second.article) == ("6º", "7º")
    assert glue.strip() in first.text
    assert second.body_text == "El que compre.\n"


def test_several_labels_may_stand_on_one_line():
    text = "**Art. 6º** — El que venda. **Art. 7º** — El que compre. **Art. 8º** — El que alquile.\n"
    provisions = segment(text).provisions
    assert [provision.article for provision in provisions] == ["6º", "7º", "8º"]
    assert [provision.body_text.strip("* \n") for provision in provisions] == [
        "El que venda.",
        "El que compre.",
        "El que alquile.",
    ]


def test_a_label_in_bold_in_the_middle_of_a_sentence_opens_nothing():
    assert labels("**Art. 6º** — El que venda según el **Art. 7º** — de otra ley — un barco.\n") == ["6º"]


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("#### Artículo 248 BIS", "ART. 248 bis. El que venda.", "248 BIS"),
        ("#### Artículo 32 BIS", "Art. 32. BIS. El que venda.", "32 BIS"),
        ("#### Artículo 32 BIS", "Art. 32 - BIS.- El que venda.", "32 BIS"),
        ("#### Artículo 32", "Art. 32 BIS. El que venda.", None),
        ("#### Artículo 32", "Art. 33. El que venda.", None),
        ("#### Artículo 32. Venta", "Art. 32. El que venda.", None),
    ],
)
def test_a_label_printed_again_right_below_itself_is_one_article(first, second, label):
    found = labels(f"{first}\n\n{second}\n\n#### Artículo 249\n\nART. 249. El que compre.\n")
    assert len(found) == (2 if label else 3)
    assert label is None or found[0].lower() == label.lower()


@pytest.mark.parametrize("note", ["Derogado.", "(Suprimido)", "[Sin contenido]"])
def test_a_label_printed_again_below_a_repeal_is_one_article(note):
    first, second = segment(f"Artículo 12\n\n{note}\n\nArtículo 12. Derogado.\n\nArtículo 13.- El que.\n").provisions
    assert (first.article, first.status) == ("12", ProvisionStatus.REPEALED)
    assert (second.article, second.status) == ("13", ProvisionStatus.IN_FORCE)


def test_a_label_printed_again_below_other_words_is_a_second_article():
    assert labels("Artículo 12\n\nEl que venda.\n\nArtículo 12.- El que compre.\n") == ["12", "12"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("es", "Artículos 8 y 9. (Derogados)\nArtículo 10. El que.\n", ["8 y 9", "10"]),
        ("es", "Artículos 11 a 13.\n[Derogados]\n", ["11 a 13"]),
        ("hbs", "Čl. 18 i 19 (Brisano)\n", ["18 i 19"]),
        ("hbs", "Чланови 4. и 5. (брисани)\n", ["4. и 5"]),
        ("mk", "Член 10-15\n(Избришани)\n", ["10-15"]),
        ("sq", "Nenet 44-47\n(Shfuqizuar)\n", ["44-47"]),
        ("pt", "Arts. 187 a 196. (Revogados pela Lei nº 1)\n", ["187 a 196"]),
        ("it", "Artt. 18 e 19. (Abrogati)\n", ["18 e 19"]),
        ("en", "Sections 5 to 7. [Repealed]\n", ["5 to 7"]),
    ],
)
def test_a_range_that_was_repealed_is_one_provision(code, text, expected):
    provisions = segment(text, code).provisions
    assert [provision.article for provision in provisions] == expected
    assert provisions[0].status is ProvisionStatus.REPEALED


FINAL = "PRIMERO.- Los barcos viejos siguen.\nSEGUNDO.- Los remos viejos siguen.\nTercero. Las velas.\n"


def test_ordinals_open_articles_under_a_heading_of_transitional_provisions():
    text = f"TÍTULO I\nBARCOS\nArtículo 1.- El que venda.\nTRANSITORIOS\n{FINAL}TÍTULO II\nREMOS\n{FINAL}"
    assert labels(text) == ["1", "PRIMERO", "SEGUNDO", "Tercero"]


def test_ordinals_open_no_articles_elsewhere():
    assert labels(f"TÍTULO I\nBARCOS\nArtículo 1.- El que venda.\n{FINAL}") == ["1"]


def test_an_ordinal_below_a_number_that_a_converter_added_is_the_label():
    text = "TRANSITORIOS\nArtículo 1\n\nPRIMERO.- Los barcos viejos.\n\nArtículo 2\n\nSEGUNDO.- Los remos.\n"
    assert labels(text) == ["PRIMERO", "SEGUNDO"]


def test_a_provision_that_stands_apart_belongs_to_no_chapter():
    text = (
        "TÍTULO I\nBARCOS\nCAPÍTULO II\nREMOS\nArtículo 1.- El que venda.\n"
        "Disposición adicional primera. Los barcos viejos siguen.\nDisposición final única. Rige mañana.\n"
    )
    first, *apart = segment(text).provisions
    assert first.path == ("TÍTULO I BARCOS", "CAPÍTULO II REMOS")
    assert [p.article for p in apart] == ["Disposición adicional primera", "Disposición final única"]
    assert [p.path for p in apart] == [(), ()]


def test_the_name_stands_above_the_number():
    text = (
        "GLAVA PRVA\nBRODOVI\nProdaja brodova i čamaca bez\ndozvole\nČlan 12\n(1) Ko proda brod.\n"
        "(2) Ako brod potone.\nDrugo ime\nČlan 12a\nKo kupi.\n"
    )
    first, second = segment(text, "hbs").provisions
    assert (first.article, first.heading) == ("12", "Prodaja brodova i čamaca bez dozvole")
    assert (second.article, second.heading) == ("12a", "Drugo ime")
    assert first.path == ("GLAVA PRVA BRODOVI",)
    assert "Drugo ime" not in first.text
    assert [paragraph.label for paragraph in first.paragraphs] == ["1", "2"]


def test_chapters_nest_and_a_higher_one_ends_the_lower():
    text = (
        "LIBRO PRIMERO\nTÍTULO I\nDE LOS BARCOS\nCAPÍTULO I. De los remos\nArtículo 1.- El que.\n"
        "CAPÍTULO II\nDe las velas\nArtículo 2.- El que.\n"
        "TÍTULO II\n(Título incorporado por la Ley 3)\nDE LAS ANCLAS\nArtículo 3.- El que.\n"
    )
    assert [provision.path for provision in segment(text).provisions] == [
        ("LIBRO PRIMERO", "TÍTULO I DE LOS BARCOS", "CAPÍTULO I. De los remos"),
        ("LIBRO PRIMERO", "TÍTULO I DE LOS BARCOS", "CAPÍTULO II De las velas"),
        ("LIBRO PRIMERO", "TÍTULO II DE LAS ANCLAS"),
    ]


@pytest.mark.parametrize(
    "line", ["Título III de esta ley, será castigado.", "Capítulo II, que trata de remos;", "título III"]
)
def test_a_wrapped_reference_is_no_chapter(line):
    text = f"Artículo 1.- El que venda según el\n{line}\nArtículo 2.- El que compre.\n"
    assert [provision.path for provision in segment(text).provisions] == [(), ()]


def test_words_between_a_chapter_and_its_first_article_are_a_piece_of_their_own():
    cut = segment("Aviso\nTÍTULO I\nBARCOS\nRigen estas reglas:\nArtículo 1.- El que.\nANEXO I\nLista de barcos.\n")
    assert [piece.kind for piece in cut.segments] == [
        SegmentKind.FRONT,
        SegmentKind.STRUCTURE,
        SegmentKind.OTHER,
        SegmentKind.ARTICLE,
        SegmentKind.STRUCTURE,
        SegmentKind.OTHER,
    ]
    assert cut.provisions[0].path == ("TÍTULO I BARCOS",)


def test_an_article_carries_the_words_from_its_name_to_the_next():
    text = "Aviso\nKrađa jedra\nČlan 1\nKo ukrade jedro.\n\nKrađa vesla\nČlan 2\nKo ukrade veslo.\n"
    first, second = segment(text, "hbs").provisions
    assert first.text == "Krađa jedra\nČlan 1\nKo ukrade jedro.\n\n"
    assert first.body_text == "Ko ukrade jedro.\n\n"
    assert second.span.start == first.span.end


def test_page_furniture_opens_no_article():
    text = "Artículo 1.- El que venda\nArtículo 7\nun barco.\nArtículo 2.- El que compre.\n"
    cut = segment(text, furniture=["Artículo 7"])
    assert [provision.article for provision in cut.provisions] == ["1", "2"]


def test_a_text_without_articles_is_told():
    cut = segment("Nada que ver aquí.\n")
    assert not cut.provisions and "no article" in cut.notices[0].message
