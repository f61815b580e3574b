"""Which form of an offence each clause and paragraph states; all texts are invented."""

from __future__ import annotations

import pytest

from tests.extract.reading import SALE, bounds, forms, offences, tied

A_SENTENCE_BEGINS = (
    "the sentence behind a penalty is looked for behind it alone, and does not open an offence of its own"
)


# Forms.


@pytest.mark.parametrize(
    ("variant", "form"),
    [
        ("2. Si el barco se hunde, la pena será de cuatro a ocho años de prisión.", "aggravated"),
        ("2. Si el barco es chico, la pena será de uno a dos años de prisión.", "mitigated"),
        ("2. Si lo hiciere por imprudencia grave, la pena será de seis meses a un año de prisión.", "negligent"),
        ("2. El que por imprudencia los hunda será castigado con prisión de seis a nueve años.", "negligent"),
        ("2. El que compre barcos será castigado con prisión de seis a nueve años.", "basic"),
        ("2. La misma pena se impondrá al que compre barcos.", "basic"),
        ("Si el barco se hunde, será castigado con prisión perpetua.", "aggravated"),
        ("2. Además se impondrá multa de mil pesos.", "basic"),
    ],
)
def test_the_form_of_a_further_paragraph(variant, form):
    assert forms(f"{SALE}.\n{variant}\n") == ["basic", form]


def test_the_first_paragraph_is_basic_even_where_it_begins_as_a_variant():
    assert forms("Artículo 1. Venta\nSi el barco se hunde, se impondrá prisión de dos a cinco años.\n") == ["basic"]


def test_an_article_for_negligence_alone_is_negligent():
    text = (
        "Artículo 1. Choque\nEl que por imprudencia hunda barcos será castigado con prisión de seis meses a un año.\n"
    )
    assert bounds(text) == [("negligent", "imprisonment", 6, 12)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Article 1. Sale\n(1) Whoever sells a boat shall be punished by imprisonment of two to five years.\n"
            "(2) If the boat sinks, the penalty shall be imprisonment of four to eight years.\n"
            "(3) In less serious cases, the penalty shall be imprisonment of up to one year or a fine.\n"
            "(4) Whoever negligently sells a boat shall be punished by a fine.\n",
        ),
        (
            "hbs",
            "Prodaja\nČlan 1\n(1) Ko proda brod, kazniće se zatvorom od dvije do pet godina.\n"
            "(2) Ako je djelo iz stava 1 učinjeno noću, učinilac će se kazniti zatvorom od četiri do osam godina.\n"
            "(3) Ako je brod mali, učinilac će se kazniti zatvorom do jedne godine.\n"
            "(4) Ako je djelo učinjeno iz nehata, učinilac će se kazniti novčanom kaznom.\n",
        ),
        (
            "it",
            "Art. 1. Vendita\n1. Chiunque vende una barca è punito con la reclusione da due a cinque anni.\n"
            "2. Se la barca affonda, la pena è della reclusione da quattro a otto anni.\n"
            "3. Se il fatto è di lieve entità, la pena è della reclusione fino a un anno.\n"
            "4. Se il fatto è commesso per colpa, la pena è della multa.\n",
        ),
        (
            "mk",
            "Продажба\nЧлен 1\n(1) Тој што ќе продаде брод, ќе се казни со затвор од две до пет години.\n"
            "(2) Ако делото од став 1 е сторено ноќе, сторителот ќе се казни со затвор од четири до осум години.\n"
            "(3) Ако бродот е мал, сторителот ќе се казни со затвор до една година.\n"
            "(4) Ако бродот е потопен од небрежност, капетанот ќе се казни со парична казна.\n",
        ),
        (
            "pt",
            "Artigo 1.º\nVenda\n1 - Quem vender um barco é punido com pena de prisão de dois a cinco anos.\n"
            "2 - Se o barco se afundar, o agente é punido com pena de prisão de quatro a oito anos.\n"
            "3 - Se o barco for pequeno, o agente é punido com pena de prisão até um ano.\n"
            "4 - Se o agente atuar por negligência, é punido com multa.\n",
        ),
        (
            "sq",
            "Shitja\nNeni 1\n1. Kushdo që shet varkën, dënohet me burgim nga dy deri në pesë vjet.\n"
            "2. Nëse vepra penale nga paragrafi 1 kryhet natën, kryesi dënohet me burgim nga katër deri në tetë vjet.\n"
            "3. Nëse varka është e vogël, kryesi dënohet me burgim deri në një vit.\n"
            "4. Kur vepra kryhet nga pakujdesia, kryesi dënohet me gjobë.\n",
        ),
    ],
)
def test_basic_aggravated_mitigated_and_negligent_in_every_room(code, text):
    assert forms(text, code) == ["basic", "aggravated", "mitigated", "negligent"]


# Several clauses and sentences in one paragraph.


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        (" si es grande; y con prisión de uno a dos años si es chico.", ["basic", "mitigated"]),
        (" si es chico, o con prisión de seis a ocho años si es grande.", ["basic", "aggravated"]),
        (" o multa; y con prisión de cinco a seis años si el barco se hunde.", ["basic", "aggravated"]),
        ("; multa o prisión de uno a dos años si es chico.", ["basic", "mitigated"]),
        (" para vivir de ello. Si el barco se hunde, con prisión de cuatro a ocho años.", ["basic", "aggravated"]),
        (" para vivir de ello. El que los compre será castigado con prisión de seis a ocho años.", ["basic", "basic"]),
        (" para vivir de ello. Si lo hace por imprudencia, la pena será de uno a dos años.", ["basic", "negligent"]),
        (" y multa.", ["basic"]),
        pytest.param(
            *(". El que los compre será castigado con prisión de seis a ocho años.", ["basic", "basic"]),
            marks=pytest.mark.xfail(strict=True, reason=A_SENTENCE_BEGINS),
        ),
        pytest.param(
            *(". Si lo hace por imprudencia, la pena será de uno a dos años.", ["basic", "negligent"]),
        ),
        pytest.param(
            *(
                " si es grande; si arde, con prisión de seis a ocho años, y si lo hace por imprudencia, con prisión de "
                "uno a dos meses.",
                ["basic", "aggravated", "negligent"],
            ),
            marks=pytest.mark.xfail(
                strict=True, reason="the words between two penalties of a sentence go with the one before them alone"
            ),
        ),
    ],
)
def test_the_forms_of_one_paragraph(clauses, wanted):
    assert forms(SALE + clauses + "\n") == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Article 1. Sale\nWhoever sells a boat shall be punished by imprisonment of two to five years. "
            "If the sale is committed by negligence, the penalty shall be imprisonment of up to one year.\n",
        ),
        (
            "hbs",
            "Prodaja\nČlan 1\nKo proda brod, kazniće se zatvorom od dvije do pet godina. "
            "Ako je djelo učinjeno iz nehata, učinilac će se kazniti zatvorom do jedne godine.\n",
        ),
        (
            "it",
            "Art. 1. Vendita\nChiunque vende una barca è punito con la reclusione da due a cinque anni. "
            "Se il fatto è commesso per colpa, la pena è della reclusione fino a un anno.\n",
        ),
    ],
)
def test_a_sentence_on_negligence_does_not_make_the_one_before_it_negligent(code, text):
    assert forms(text, code) == ["basic", "negligent"]


@pytest.mark.xfail(strict=True, reason="a new clause begins a group only behind a prison term, not behind a fine")
@pytest.mark.parametrize(
    "text",
    [
        "El que venda barcos será castigado con multa. Cuando los barcos ardan, con prisión de uno a dos años.",
        "El que venda barcos será castigado con multa; el que los queme, con prisión de uno a tres años.",
    ],
)
def test_a_fine_and_a_prison_term_of_another_clause_are_two_offences(text):
    assert len(offences(f"Artículo 1. Venta\n{text}\n")) == 2


def test_several_offences_in_one_article_are_each_basic():
    text = (
        "Artículo 1. Venta\n1. El que venda barcos será castigado con prisión de dos a cinco años.\n"
        "2. El que compre barcos será castigado con prisión de cuatro a seis años.\n"
        "3. Quien los pinte sufrirá multa.\n"
    )
    assert [(o.paragraph, o.form.value) for o in offences(text)] == [("1", "basic"), ("2", "basic"), ("3", "basic")]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        (" y multa de mil pesos", [[("", "imprisonment"), ("and", "fine")]]),
        (" o multa de mil pesos", [[("", "imprisonment"), ("or", "fine")]]),
        (" y con trabajos a favor de la comunidad de diez a veinte días", [[("", "imprisonment"), ("and", "other")]]),
    ],
)
def test_a_penalty_added_stays_in_its_form(clause, wanted):
    assert tied(f"{SALE}{clause}.\n") == wanted
