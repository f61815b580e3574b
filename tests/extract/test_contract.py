"""What every room must read out of one small invented article: kinds, bounds and what ties penalties."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from harmonize.extract import extract_offences
from harmonize.lang import load_language
from tests.extract.reading import READING, offences, segmented

NO_LIFE = "the room it takes 'punito con l'ergastolo' for a description of other offences, here as everywhere"


@dataclass(frozen=True)
class Sample:
    """An article with a place for the penalty, and penalties in the words of one language."""

    article: str
    two_to_eight_years: str
    up_to_three_years: str
    fine_or_up_to_one_year: str
    at_least_ten_years: str
    life_or_ten_years: str
    two_to_five_years_and_fine: str
    six_months_to_two_years: str
    no_threat: str
    """Words that end a sentence on other matters."""


SAMPLES = {
    "en": Sample(
        "Article 1. Sale\nWhoever sells a boat in the harbour shall be punished by {}.\n",
        "imprisonment of two to eight years",
        "imprisonment of up to three years",
        "a fine or imprisonment of up to one year",
        "imprisonment for not less than ten years",
        "imprisonment for life or imprisonment for not less than ten years",
        "imprisonment of two to five years and a fine",
        "imprisonment from six (6) months to two (2) years",
        "Article 1. Sale\nWhoever sells a boat pays for the harbour for two to eight years.\n",
    ),
    "es": Sample(
        "Artículo 1. Venta\nEl que venda un barco en el puerto será castigado con {}.\n",
        "prisión de dos a ocho años",
        "prisión de hasta tres años",
        "multa o prisión de hasta un año",
        "prisión no menor de diez años",
        "prisión perpetua o prisión no menor de diez años",
        "prisión de dos a cinco años y multa",
        "prisión de seis (6) meses a dos (2) años",
        "Artículo 1. Venta\nEl que venda un barco paga el puerto de dos a ocho años.\n",
    ),
    "hbs": Sample(
        "Prodaja\nČlan 1\nKo proda brod u luci, kazniće se {}.\n",
        "zatvorom od dvije do osam godina",
        "zatvorom do tri godine",
        "novčanom kaznom ili zatvorom do jedne godine",
        "zatvorom najmanje deset godina",
        "doživotnim zatvorom ili zatvorom najmanje deset godina",
        "zatvorom od dvije do pet godina i novčanom kaznom",
        "zatvorom od šest (6) mjeseci do dvije (2) godine",
        "Prodaja\nČlan 1\nKo proda brod, plaća luku od dvije do osam godina.\n",
    ),
    "it": Sample(
        "Art. 1. Vendita\nChiunque vende una barca nel porto è punito con {}.\n",
        "la reclusione da due a otto anni",
        "la reclusione fino a tre anni",
        "la multa o con la reclusione fino a un anno",
        "la reclusione non inferiore a dieci anni",
        "l'ergastolo o con la reclusione non inferiore a dieci anni",
        "la reclusione da due a cinque anni e con la multa",
        "la reclusione da sei mesi a due anni",
        "Art. 1. Vendita\nChiunque vende una barca paga il porto da due a otto anni.\n",
    ),
    "mk": Sample(
        "Продажба\nЧлен 1\nТој што ќе продаде брод во пристаниште, ќе се казни со {}.\n",
        "затвор од две до осум години",
        "затвор до три години",
        "парична казна или со затвор до една година",
        "затвор најмалку десет години",
        "доживотен затвор или со затвор најмалку десет години",
        "затвор од две до пет години и со парична казна",
        "затвор од шест (6) месеци до две (2) години",
        "Продажба\nЧлен 1\nТој што ќе продаде брод, плаќа пристаниште од две до осум години.\n",
    ),
    "pt": Sample(
        "Artigo 1.º\nVenda\nQuem vender um barco no porto é punido com {}.\n",
        "pena de prisão de dois a oito anos",
        "pena de prisão até três anos",
        "multa ou com pena de prisão até um ano",
        "pena de prisão não inferior a dez anos",
        "prisão perpétua ou com pena de prisão não inferior a dez anos",
        "pena de prisão de dois a cinco anos e multa",
        "pena de prisão de 6 (seis) meses a 2 (dois) anos",
        "Artigo 1.º\nVenda\nQuem vender um barco paga o porto de dois a oito anos.\n",
    ),
    "sq": Sample(
        "Neni 1\nShitja\nKushdo që shet varkën në port, dënohet me {}.\n",
        "burgim nga dy deri në tetë vjet",
        "burgim deri në tre vjet",
        "gjobë ose me burgim deri në një vit",
        "burgim jo më pak se dhjetë vjet",
        "burgim të përjetshëm ose me burgim jo më pak se dhjetë vjet",
        "burgim nga dy deri në pesë vjet dhe me gjobë",
        "burgim nga gjashtë (6) muaj deri në dy (2) vjet",
        "Neni 1\nShitja\nKushdo që shet varkën, paguan portin nga dy deri në tetë vjet.\n",
    ),
}
PRISON, FINE, LIFE = "imprisonment", "fine", "life"
WANTED = {
    "two_to_eight_years": [("", PRISON, 24, 96)],
    "up_to_three_years": [("", PRISON, None, 36)],
    "fine_or_up_to_one_year": [("", FINE, None, None), ("or", PRISON, None, 12)],
    "at_least_ten_years": [("", PRISON, 120, None)],
    "life_or_ten_years": [("", LIFE, None, None), ("or", PRISON, 120, None)],
    "two_to_five_years_and_fine": [("", PRISON, 24, 60), ("and", FINE, None, None)],
    "six_months_to_two_years": [("", PRISON, 6, 24)],
}
KNOWN_WRONG = {("it", "life_or_ten_years"): NO_LIFE}

each_room = pytest.mark.parametrize("code", READING)


def test_every_room_that_reads_statutes_has_a_sample():
    assert set(SAMPLES) == set(READING)


@pytest.mark.parametrize(
    ("code", "clause"),
    [
        pytest.param(
            *(code, clause),
            marks=[pytest.mark.xfail(strict=True, reason=reason)] if reason else [],
        )
        for code in READING
        for clause in WANTED
        for reason in [KNOWN_WRONG.get((code, clause))]
    ],
)
def test_a_room_reads_kinds_bounds_and_connectives(code, clause):
    sample = SAMPLES[code]
    (offence,) = offences(sample.article.format(getattr(sample, clause)), code)
    assert offence.form.value == "basic"
    found = [(p.connective, p.kind.value, p.min_months, p.max_months) for p in offence.penalties]
    assert found == WANTED[clause]


@each_room
@pytest.mark.parametrize("blank", ["\n", "  ", " ** "])
def test_line_ends_and_mark_up_change_nothing(code, blank):
    sample = SAMPLES[code]
    clause = sample.two_to_eight_years.replace(" ", blank)
    if code == "en" and len(blank) > 1:  # see test_any_run_of_blanks_stands_between_a_number_and_its_unit
        clause = " ".join(clause.rsplit(blank, 1))
    (offence,) = offences(sample.article.format(clause), code)
    assert [(p.kind.value, p.min_months, p.max_months) for p in offence.penalties] == [(PRISON, 24, 96)]


@each_room
def test_capitals_change_nothing(code):
    sample = SAMPLES[code]
    head, _, body = sample.article.rpartition("\n{}" if "\n{}" in sample.article else "{}")
    (offence,) = offences(head + sample.two_to_eight_years.upper() + body, code)
    assert [(p.kind.value, p.min_months, p.max_months) for p in offence.penalties] == [(PRISON, 24, 96)]


@each_room
def test_an_article_that_threatens_nothing_defines_no_offence(code):
    assert offences(SAMPLES[code].no_threat, code) == ()


@each_room
def test_a_room_reads_every_article_and_its_conduct(code):
    sample = SAMPLES[code]
    cut = segmented(sample.article.format(sample.two_to_eight_years), code)
    (reading,) = extract_offences(cut.provisions, load_language(code))
    assert reading.conduct and not any(char.isdigit() for char in reading.conduct)
    assert len(reading.offences) == 1 and not reading.varies
