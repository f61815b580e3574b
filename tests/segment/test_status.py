"""Which wording is the law: repealed, superseded, quoted and transitional ones are not; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.model import TextKind

from .cutting import article, segment, statuses, words_of

CHANGE = "Sustitúyese el artículo 9 del Código de Barcos, por el siguiente:"
SALE = "El que venda un barco será castigado."
PURCHASE = "El que compre un barco será castigado."


def status_of(text: str, code: str = "es") -> list[str]:
    return statuses(segment(text, code))


# Repealed.


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("es", "[*Derogado*]"),
        ("es", "(Suprimido)"),
        ("es", "(Sin contenido)"),
        ("es", "INEXEQUIBLE"),
        ("es", "Se deroga."),
        ("hbs", "– брисан –"),
        ("hbs", "(Brisano)"),
        ("hbs", "Prestao da važi"),
        ("mk", "(Избришан)"),
        ("sq", "(Shfuqizuar me ligjin nr. 1, datë 2.3.2004)"),
        ("sq", "(Shtuar me ligjin nr. 1, datë 2.3.2004; shfuqizuar me ligjin nr. 5, datë 6.7.2008)"),
        ("pt", "(Revogado pela Lei nº 1, de 2000)"),
        ("pt", "(VETADO)."),
        ("it", "((ARTICOLO ABROGATO DAL DECRETO 1))"),
        ("it", "[Chiunque usa il molo è punito con la multa.] (1)\n(1) Articolo abrogato dalla legge 1."),
        ("en", "Repealed by Act No. 5 of 1990."),
        ("en", "*[Revoked]*"),
    ],
)
def test_a_body_that_only_says_so_is_repealed(code, body):
    assert article(f"\n{body}\n", code).status.value == "repealed"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Artículo 3. Derogado\n"),
        ("es", f"Artículo 3. (Derogado por la Ley 3)\n{SALE}\n"),
        ("es", f"#### Artículo 3. (Derogado)\n\n{SALE * 20}\n"),
        ("hbs", "Krađa jedra\nČlan 3. je brisan\n"),
        ("mk", "Членот 3 е избришан, види: Закон за пристаништа\n"),
        ("sq", "Neni 3 (Shfuqizuar)\n"),
        ("pt", "Art. 3º (Revogado pela Lei nº 1)\n"),
        ("en", "Article 3 [Repealed]\n"),
        ("en", "25. Repealed.\n"),
    ],
)
def test_an_article_whose_first_line_says_so_is_repealed(code, text):
    assert status_of(text, code) == ["repealed"]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("es", f"1. {SALE}\n2. (Derogado)\n3. {PURCHASE}"),
        ("es", f"1. Derogado.\n2. {SALE}"),
        ("es", f"{SALE}\n(Derogado)"),
        ("es", "El que derogue el reglamento del puerto sin permiso."),
        ("hbs", "(1) Ko proda brod.\n(2) (brisano)"),
        ("hbs", "Ko briše ime broda."),
        ("mk", "Тој што ќе избрише име на брод."),
        ("pt", "Revogada a licença, o barco será recolhido."),
        ("it", "((COMMA ABROGATO DAL DECRETO 1))\nChiunque vende una barca è punito con la multa."),
        ("en", "Whoever deletes the name of a boat shall be punished by a fine."),
    ],
)
def test_an_article_of_which_something_is_left_is_in_force(code, body):
    assert article(f"{body}\n", code).status.value == "in_force"


@pytest.mark.parametrize("first", ["(1) (brisano)", "st. 1 (brisano)", "1. Брисан."])
def test_an_article_whose_first_paragraph_alone_is_repealed_is_in_force(first):
    assert article(f"{first}\n(2) Ko proda tuđi brod, kazniće se zatvorom.\n", "hbs").status.value == "in_force"


@pytest.mark.parametrize(
    "body", ["Derogado el permiso, se castiga la venta.", "Suprimido el faro, se pinta el muelle."]
)
def test_a_participle_that_opens_a_sentence_repeals_nothing(body):
    assert article(f"{body}\n").status.value == "in_force"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", f"Artículos 2 a 4. (Derogados)\nArtículo 2.- {SALE}\nArtículo 3.- {SALE}\nArtículo 5.- {SALE}\n"),
        ("hbs", "Čl. 2-4 (Brisano)\nČlan 2\nKo proda brod.\nČlan 4\nKo kupi brod.\nČlan 5\nKo potopi brod.\n"),
        ("en", "Articles 2 and 3 (Deleted)\nArticle 2\nBoats.\nArticle 3\nOars.\nArticle 4\nSails.\n"),
    ],
)
def test_articles_in_full_behind_the_repeal_of_their_range_are_repealed(code, text):
    assert status_of(text, code) == ["repealed", "repealed", "repealed", "in_force"]


def test_the_range_ends_where_another_number_stands():
    text = f"Artículos 2 y 3. (Derogados)\nArtículo 9.- {SALE}\nArtículo 3.- {PURCHASE}\n"
    assert status_of(text) == ["repealed", "in_force", "in_force"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", f"Artículo 2.05.\n(Derogado)\nArtículo 2.06.- {SALE}\nArtículo 3.01.- {PURCHASE}\n"),
        ("en", "Sec. 2.05. [Repealed]\nSec. 2.06. Boats\nBoats float.\nSec. 3.01. Oars\nOars float.\n"),
        ("sq", "Neni 3/12\n(Shfuqizuar)\nNeni 4\nKushdo që shet varkën.\nNeni 5\nKushdo që blen varkën.\n"),
    ],
)
def test_the_repeal_of_a_label_of_two_parts_repeals_no_other(code, text):
    assert status_of(text, code) == ["repealed", "in_force", "in_force"]


# Superseded.


def test_an_article_struck_out_as_a_whole_is_superseded():
    cut = segment(f"Artículo 3. Venta\n{SALE}\nArtículo 4. Compra\n{PURCHASE}\n", struck=[f"{SALE}\n"])
    assert statuses(cut) == ["superseded", "in_force"]
    assert not cut.provisions[0].paragraphs


@pytest.mark.parametrize(
    ("remark", "status"),
    [("(Sustituido por la Ley 3)", "superseded"), ("[Véase la Ley 3]", "superseded"), ("(Derogado)", "repealed")],
)
def test_a_remark_may_be_left_of_an_article_that_was_struck_out(remark, status):
    assert article(f"{SALE}\n{remark}\n", struck=[SALE]).status.value == status


def test_an_article_of_which_words_are_struck_out_is_in_force_without_them():
    provision = article(f"{SALE}\n{PURCHASE}\n", struck=[SALE, " un barco"])
    assert provision.status.value == "in_force"
    left = article(f"{SALE}\n{PURCHASE}\n", struck=[SALE])
    assert left.live(left.body).split("\n") == [" " * len(SALE), PURCHASE, ""]
    assert [left.slice(part.span) for part in left.paragraphs] == [PURCHASE]


REPLACED = {
    "es": (
        "Artículo 3.- El que venda.\n(*) Artículo modificado por la Ley 3, cuyo texto es el siguiente:\n"
        "“Artículo 3.- El que venda o alquile.”\nArtículo 4.- El que compre.\n"
    ),
    "mk": (
        "Член 3\nТој што ќе продаде.\nСо Законот за чамци, членот 3 е изменет и гласи:\n"
        "„Член 3\nТој што ќе купи\nЧлен 4\nТој што ќе скрие.\n"
    ),
    "sq": (
        "Neni 3\nKushdo që shet.\nKy nen është zëvendësuar me ligjin nr. 5 si vijon:\n"
        "“Neni 3\nKushdo që blen.”\nNeni 4\nKushdo që fsheh.\n"
    ),
    "pt": "Art. 3º Vender:\nNova redação, dada pela Lei nº 1:\n“Art. 3º Comprar.”\nArt. 4º Usar barco.\n",
    "it": (
        "Art. 3.\nChiunque vende.\nIl presente articolo è sostituito dal seguente:\n"
        "«Art. 3.\nChiunque compra.»\nArt. 4.\nChiunque usa.\n"
    ),
    "en": (
        "Article 3\nWhoever sells.\nArticle 3 is replaced by the following:\n"
        "“Article 3\nWhoever buys.”\nArticle 4\nWhoever hides.\n"
    ),
}


@pytest.mark.parametrize(("code", "text"), REPLACED.items(), ids=REPLACED)
def test_a_wording_replaced_by_the_one_quoted_behind_it_is_superseded(code, text):
    assert status_of(text, code) == ["superseded", "in_force", "in_force"]


def test_of_several_wordings_the_last_is_in_force():
    note = "(*) Artículo modificado por la Ley 3, cuyo texto es el siguiente:\n"
    text = f"Artículo 3.- {SALE}\n{note}“Artículo 3.- {SALE}”\n{note}“Artículo 3.- {PURCHASE}”\nArtículo 4.- {SALE}\n"
    assert status_of(text) == ["superseded", "superseded", "in_force", "in_force"]


OLDER = {
    "es": ("Texto anterior:", "El que venda un remo."),
    "es-dates": ("Vigente desde el 1 de enero de 2001 hasta el 3 de marzo de 2004", "El que venda un remo."),
    "mk": ("Претходен текст:", "Тој што ќе продаде весло."),
    "sq": ("Teksti i mëparshëm:", "Kushdo që blen varkën."),
    "pt": ("Redação anterior:", "Vender remo alheio."),
    "it": ("Testo previgente", "Chiunque vende un remo."),
    "en": ("Previous wording:", "Whoever sells an oar."),
}


@pytest.mark.parametrize(("code", "opener", "words"), [(k[:2], *v) for k, v in OLDER.items()], ids=OLDER)
def test_what_follows_a_line_that_opens_an_older_wording_is_superseded(code, opener, words):
    provision = article(f"(1) Boat 1.\n{opener}\n{words}\n", code)
    assert provision.status.value == "in_force"
    assert words_of(provision, provision.superseded) == [f"{opener}\n{words}"]
    assert words not in provision.live(provision.body)
    assert [part.label for part in provision.paragraphs] == ["1"]


def test_an_older_wording_under_the_same_label_is_an_article_superseded():
    text = f"Artículo 3.- {SALE}\nTexto anterior:\nArtículo 3.- {PURCHASE}\nArtículo 4.- {SALE}\n"
    assert status_of(text) == ["in_force", "superseded", "in_force"]


# Quoted.


def test_articles_behind_a_colon_are_quoted_until_the_numbering_goes_on():
    text = (
        f"Artículo 1. {CHANGE}\nArtículo 9. {SALE}\nArtículo 9 bis. {SALE}\n"
        f"Artículo 2. {PURCHASE}\nArtículo 3. {PURCHASE}\n"
    )
    assert status_of(text) == ["in_force", "quoted", "quoted", "in_force", "in_force"]


def test_the_first_article_behind_the_colon_is_always_quoted():
    text = f"Artículo 1. {CHANGE}\nArtículo 2. {SALE}\nArtículo 2. {PURCHASE}\nArtículo 3. {PURCHASE}\n"
    assert status_of(text) == ["in_force", "quoted", "in_force", "in_force"]


def test_an_article_with_a_suffix_does_not_go_on_with_the_numbering():
    text = f"Artículo 1. {CHANGE}\nArtículo 9. {SALE}\nArtículo 2 bis. {SALE}\nArtículo 2. {PURCHASE}\n"
    assert status_of(text) == ["in_force", "quoted", "quoted", "in_force"]


AMENDING = {
    "es": f"**ARTICULO 1º** — {CHANGE}\n\n##### Artículo 9: {SALE}\n\n**ARTICULO 2º** — {PURCHASE}\n",
    "hbs": "Član 1\nČlan 9 mijenja se i glasi:\n„Član 9\nKo proda brod“\n\nČlan 2\nKo kupi brod.\n",
    "mk": "Член 1\nЧленот 9 се менува и гласи:\n„Член 9\nТој што ќе продаде\nЧлен 2\nТој што ќе купи.\n",
    "sq": "Neni 1\nNë ligj, neni 9 ndryshohet si më poshtë:\n“Neni 9\nKushdo që shet.”\nNeni 2\nKushdo që blen.\n",
    "pt": "Art. 1º O art. 9º passa a ter a seguinte redação:\n“Art. 9º Vender barco.”\nArt. 2º Comprar barco.\n",
    "it": "Art. 1\nL'articolo 9 è sostituito dal seguente:\n«Art. 9\nChiunque vende.»\nArt. 2\nChiunque compra.\n",
    "en": "Article 1\nArticle 9 shall read as follows:\n“Article 9\nWhoever sells.”\nArticle 2\nWhoever buys.\n",
}


@pytest.mark.parametrize(("code", "text"), AMENDING.items(), ids=AMENDING)
def test_an_article_that_an_amending_law_quotes_is_quoted(code, text):
    assert status_of(text, code) == ["in_force", "quoted", "in_force"]


def test_an_article_named_after_the_law_that_it_changes_quotes_what_follows():
    text = (
        "#### Artículo 1. Modificación del artículo 9 del Código de Barcos\n\nRige como sigue.\n\n"
        f"#### Artículo 9. Venta\n\n{SALE}\n\n#### Artículo 2. Vigencia\n\nRige mañana.\n"
    )
    assert status_of(text) == ["in_force", "quoted", "in_force"]


def test_a_quotation_opened_under_a_chapter_lasts_to_its_end():
    text = (
        "TÍTULO I\nCAMBIOS\nModifícanse los artículos del Código de Barcos, que quedan así:\n"
        f"Artículo 9.- {SALE}\nArtículo 15.- {SALE}\nTÍTULO II\nVIGENCIA\nArtículo 2.- {PURCHASE}\n"
    )
    assert status_of(text) == ["quoted", "quoted", "in_force"]


def test_articles_that_interrupt_the_numbering_behind_an_amending_article_are_quoted():
    change = "Modifícanse los artículos 40 y 41 del Código de Barcos."
    text = "Artículo 2.- {}\nArtículo 40.- El que robe.\nArtículo 41.- El que dañe.\nArtículo 3.- Rige.\n"
    assert status_of(text.format(change)) == ["in_force", "quoted", "quoted", "in_force"]
    assert status_of(text.format(SALE)) == ["in_force"] * 4, "an article that changes nothing quotes nothing"


def test_many_articles_between_two_numbers_are_no_quotation():
    between = "".join(f"Artículo {number}.- {SALE}\n" for number in range(40, 80))
    text = f"Artículo 1.- Modifícase el Código de Barcos.\n{between}Artículo 2.- Rige.\n"
    assert set(status_of(text)) == {"in_force"}


def test_a_misprinted_number_behind_an_offence_of_changing_things_is_no_quotation():
    text = f"Artículo 5.- El que modifique el rumbo de un barco.\nArtículo 55.- {SALE}\nArtículo 6.- {SALE}\n"
    assert status_of(text) == ["in_force"] * 3


def test_an_article_in_quotation_marks_is_quoted_unless_it_goes_on_with_the_numbering():
    text = (
        f"Artículo 1.- {SALE}\n“Artículo 9.- {SALE}”\n“Artículo 2.- {SALE}”\n“Artículo 2 bis.- {SALE}”\n"
        f"Artículo 3.- {SALE}\n“Artículo 5.- {SALE}”\n"
    )
    assert status_of(text) == ["in_force", "quoted", "in_force", "in_force", "in_force", "quoted"]


def test_an_article_whose_label_stands_in_square_brackets_is_not_in_force():
    text = "Art. 3.\nChiunque vende.\n[Art. 8.\nChiunque usa il molo.]\nArt. 9.\nChiunque compra.\n"
    assert status_of(text, "it") == ["in_force", "quoted", "in_force"]


def test_a_label_in_square_brackets_is_not_in_force_even_where_it_goes_on_with_the_numbering():
    text = "Art. 3.\nChiunque vende.\n[Art. 4.\nChiunque usa il molo.]\nArt. 5.\nChiunque compra.\n"
    assert status_of(text, "it")[1] != "in_force"


# Transitional.

TRANSITIONAL = {
    "es": "Artículo 1.- El que venda.\nDISPOSICIONES TRANSITORIAS\nArtículo 2.- La ley rige.\n",
    "hbs": "GLAVA PRVA\nBRODOVI\nČlan 1\nKo proda.\nPRELAZNE I ZAVRŠNE ODREDBE\nČlan 2\nOvaj zakon.\n",
    "hbs-cyrillic": "Члан 1\nКо прода.\nПРЕЛАЗНЕ И ЗАВРШНЕ ОДРЕДБЕ\nЧлан 2\nОвај закон.\n",
    "mk": "Член 1\nТој што ќе продаде.\nXIV. ПРЕОДНИ И ЗАВРШНИ ОДРЕДБИ\nЧлен 2\nОвој закон.\n",
    "sq": "Neni 1\nKushdo që shet.\nDISPOZITA KALIMTARE DHE TË FUNDIT\nNeni 2\nKy ligj.\n",
    "pt": "Art. 1º Vender barco.\nDISPOSIÇÕES FINAIS E TRANSITÓRIAS\nArt. 2º Esta lei vale.\n",
    "it": "Art. 1\nChiunque vende.\nDISPOSIZIONI TRANSITORIE E FINALI\nArt. 2\nLa legge vale.\n",
    "en": "Article 1\nWhoever sells.\nTRANSITIONAL AND FINAL PROVISIONS\nArticle 2\nThis law holds.\n",
}


@pytest.mark.parametrize(("code", "text"), TRANSITIONAL.items(), ids=TRANSITIONAL)
def test_articles_of_a_transitional_chapter_are_transitional(code, text):
    assert status_of(text, code.partition("-")[0]) == ["in_force", "transitional"]


def test_a_chapter_behind_the_transitional_one_is_in_force_again():
    text = "PRELAZNE ODREDBE\nČlan 1\nOvaj zakon.\nGLAVA DRUGA\nBRODOVI\nČlan 2\nKo proda brod.\n"
    assert status_of(text, "hbs") == ["transitional", "in_force"]


def test_a_provision_that_stands_apart_is_transitional_by_its_label():
    text = f"Artículo 1.- {SALE}\nDisposición transitoria única. Rige.\nDisposición final única. Rige.\n"
    assert status_of(text) == ["in_force", "transitional", "in_force"]


def code_with_appendix(appendix: str) -> str:
    return "".join(f"Artículo {number}.- {SALE}\n" for number in range(1, 13)) + appendix


APPENDIX = "Artículo 1.- Rige.\nArtículo 2.- Rige.\n“Artículo 90.- Cítase.”\nArtículo 3.- (Derogado)\n"


def test_numbering_that_begins_anew_to_the_end_is_transitional():
    cut = segment(code_with_appendix(APPENDIX))
    assert statuses(cut)[12:] == ["transitional", "transitional", "transitional", "repealed"]
    (notice,) = [notice for notice in cut.notices if "begins anew at article 1" in notice.message]
    assert notice.line == 13


def test_numbering_that_begins_anew_in_an_excerpt_is_left_alone():
    cut = segment(code_with_appendix(APPENDIX), kind=TextKind.EXCERPT)
    assert statuses(cut)[12:14] == ["in_force", "in_force"]
    assert not cut.notices


def test_numbering_that_goes_higher_than_before_is_no_appendix():
    anew = "".join(f"Artículo {number}.- {PURCHASE}\n" for number in range(1, 15))
    assert set(status_of(code_with_appendix(anew))) == {"in_force"}


def test_a_second_book_that_counts_anew_is_in_force():
    books = f"LIBRO PRIMERO\n{code_with_appendix('')}LIBRO SEGUNDO\n"
    anew = "".join(f"Artículo {number}.- {PURCHASE}\n" for number in range(1, 6))
    assert set(status_of(books + anew)) == {"in_force"}
