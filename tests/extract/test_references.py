"""Penalties taken from elsewhere: the same article, the one before, another one; all texts are invented."""

from __future__ import annotations

import pytest

from tests.extract.reading import offences

SALE = "Artículo 7. Venta\nEl que venda barcos será castigado con prisión de dos a cinco años.\n"
DEAR_SALE = (
    "Artículo 7. Venta\nEl que venda barcos será castigado con prisión de dos a cinco años y multa de mil pesos.\n"
)
FINED_SALE = "Artículo 7. Venta\nEl que venda barcos será castigado con multa de seis a doce meses.\n"
LIFE_SALE = "Artículo 7. Venta\nEl que venda barcos será castigado con prisión perpetua.\n"
THE_FINE_IS_LOST = "resolve_references fills in prison terms and life alone: the fine beside them is not borrowed"
A_FINE_BECOMES_PRISON = "a penalty of another article is taken for imprisonment until that article gives a prison term"

Taken = tuple[str, str, float | None, float | None]


def article(label: str | int, clause: str) -> str:
    return f"Artículo {label}. Otro\nEl que compre barcos será castigado con {clause}.\n"


def taken(text: str, code: str = "es", country: str = "aa") -> list[Taken]:
    """Return what the last offence of a text takes: source, kind and bounds of each penalty."""
    last = offences(text, code, country)[-1]
    return [(p.by_reference, p.kind.value, p.min_months, p.max_months) for p in last.penalties]


# The same penalty.


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        (SALE, [("7", "imprisonment", 24, 60)]),
        (DEAR_SALE, [("7", "imprisonment", 24, 60), ("7", "fine", None, None)]),
        (FINED_SALE, [("7", "fine", None, None)]),
        (LIFE_SALE, [("7", "life", None, None)]),
    ],
)
def test_the_same_penalty_is_all_that_was_stated_before(first, wanted):
    assert taken(first + "2. La misma pena se impondrá al que compre barcos.\n") == wanted


def test_the_same_penalty_keeps_or_between_its_parts():
    text = (
        "Prodaja\nČlan 1\n(1) Ko proda brod, kazniće se novčanom kaznom ili zatvorom do jedne godine.\n"
        "(2) Istom kaznom kazniće se i ko kupi brod.\n"
    )
    second = offences(text, "hbs")[1]
    assert [(p.connective, p.kind.value, p.max_months) for p in second.penalties] == [
        ("", "fine", None),
        ("or", "imprisonment", 12),
    ]


def test_the_same_penalty_is_the_one_stated_last():
    text = SALE + (
        "2. El que queme barcos será castigado con prisión de uno a dos años.\n"
        "3. La misma pena se impondrá al que los hunda.\n"
    )
    assert taken(text) == [("7", "imprisonment", 12, 24)]


def test_the_same_penalty_is_not_the_one_raised_before_it():
    text = SALE + "2. La pena se aumentará en un tercio si arde.\n3. La misma pena se impondrá al que los hunda.\n"
    assert taken(text) == [("7", "imprisonment", 24, 60)]


def test_the_same_penalty_with_nothing_before_it_defines_nothing():
    assert offences("Artículo 7. Venta\nLa misma pena se impondrá al que compre barcos.\n") == ()


# A paragraph of the same article.


@pytest.mark.parametrize(("number", "low", "high"), [("1", 24, 60), ("2", 12, 24)])
def test_a_paragraph_lends_its_penalty(number, low, high):
    text = (
        "Artículo 1. Venta\n1. El que venda barcos será castigado con prisión de dos a cinco años.\n"
        "2. El que compre barcos será castigado con prisión de uno a dos años.\n"
        f"3. Con la pena prevista en el apartado {number} será castigado el que queme barcos.\n"
    )
    assert taken(text) == [("1", "imprisonment", low, high)]


def test_a_paragraph_that_does_not_stand_there_lends_nothing():
    text = (
        "Artículo 1. Venta\n1. El que venda barcos será castigado con prisión de dos a cinco años.\n"
        "2. Con la pena prevista en el apartado 9 será castigado el que queme barcos.\n"
    )
    assert len(offences(text)) == 1


def test_the_first_paragraph_needs_no_number():
    text = SALE + "Con la pena prevista en el apartado 1 será castigado el que queme barcos.\n"
    assert taken(text) == [("7", "imprisonment", 24, 60)]


# The article before, and another one.


@pytest.mark.parametrize(
    "clause",
    ["la pena señalada en el artículo anterior", "la pena prevista en el artículo 7", "la pena del artículo 7"],
)
@pytest.mark.parametrize(
    ("first", "wanted"), [(SALE, ("7", "imprisonment", 24, 60)), (LIFE_SALE, ("7", "life", None, None))]
)
def test_another_article_lends_its_penalty(first, clause, wanted):
    assert taken(first + article(8, clause)) == [wanted]


@pytest.mark.xfail(strict=True, reason=THE_FINE_IS_LOST)
@pytest.mark.parametrize("clause", ["la pena señalada en el artículo anterior", "las penas previstas en el artículo 7"])
def test_another_article_lends_its_fine_too(clause):
    kinds = [kind for _, kind, _, _ in taken(DEAR_SALE + article(8, clause))]
    assert kinds == ["imprisonment", "fine"]


@pytest.mark.xfail(strict=True, reason=A_FINE_BECOMES_PRISON)
@pytest.mark.parametrize("clause", ["la pena señalada en el artículo anterior", "la pena prevista en el artículo 7"])
def test_a_fine_is_never_turned_into_prison(clause):
    assert [kind for _, kind, _, _ in taken(FINED_SALE + article(8, clause))] == ["fine"]


def test_a_fine_of_another_article_gives_no_prison_term():
    assert all(
        (low, high) == (None, None) for _, _, low, high in taken(FINED_SALE + article(8, "la pena del artículo 7"))
    )


def test_the_article_before_is_the_one_printed_before():
    text = SALE + article("7-A", "prisión de uno a dos años") + article(9, "la pena señalada en el artículo anterior")
    assert taken(text) == [("7-A", "imprisonment", 12, 24)]


def test_repealed_articles_are_not_the_article_before():
    text = SALE + "Artículo 8. (Derogado)\n" + article(9, "la pena señalada en el artículo anterior")
    assert taken(text) == [("7", "imprisonment", 24, 60)]


@pytest.mark.parametrize(
    ("label", "named"), [("12-A", "12-A"), ("172 bis", "172 bis"), ("5º", "5"), ("161 - A", "161-A"), ("9", "9")]
)
def test_labels_need_not_be_printed_alike(label, named):
    text = SALE.replace("Artículo 7.", f"Artículo {label}.-") + article(200, f"la pena prevista en el artículo {named}")
    assert [(low, high) for _, _, low, high in taken(text)] == [(24, 60)]


def test_the_basic_form_is_lent_and_not_the_variants():
    text = SALE + "2. Si el barco se hunde, la pena será de prisión de seis a nueve años.\n"
    assert taken(text + article(8, "la pena prevista en el artículo 7")) == [("7", "imprisonment", 24, 60)]


def test_an_article_further_down_lends_too():
    text = article(6, "la pena prevista en el artículo 7") + SALE
    first = offences(text)[0].penalties[0]
    assert (first.by_reference, first.min_months, first.max_months) == ("7", 24, 60)


def test_a_penalty_stated_beside_a_reference_is_the_one_that_counts():
    text = SALE + article(8, "la pena prevista en el artículo 7, o con prisión de uno a dos años")
    assert taken(text) == [("", "imprisonment", 12, 24)]


@pytest.mark.parametrize("upwards", [False, True])
def test_a_penalty_is_passed_on_over_several_articles(upwards):
    chain = [SALE.replace("7.", "1."), *(article(n, f"la pena prevista en el artículo {n - 1}") for n in (2, 3, 4, 5))]
    found = offences("".join(reversed(chain) if upwards else chain))
    assert [(o.penalties[0].min_months, o.penalties[0].max_months) for o in found] == [(24, 60)] * 5
    names = {o.article: o.penalties[0].by_reference for o in found}
    assert names == {"1": "", "2": "1", "3": "2", "4": "3", "5": "4"}, "each names the article that it takes from"


# What cannot be resolved.


@pytest.mark.parametrize(
    "text",
    [
        article(8, "la pena prevista en el artículo 99"),
        article(8, "la pena prevista en el artículo 8"),
        article(8, "la pena prevista en el artículo 9") + article(9, "la pena prevista en el artículo 8"),
        article(8, "la pena señalada en el artículo anterior"),
        SALE + article(8, "las penas señaladas en los artículos precedentes"),
    ],
)
def test_what_cannot_be_resolved_stays_without_bounds(text):
    found = offences(text)
    borrowed = [p for o in found if o.article != "7" for p in o.penalties]
    assert borrowed
    assert all((p.min_months, p.max_months) == (None, None) for p in borrowed)


def test_a_repealed_article_lends_nothing():
    text = SALE.replace("El que venda", "(Derogado) El que venda") + article(8, "la pena prevista en el artículo 7")
    assert taken(text) == [("7", "imprisonment", None, None)]


# A change of another article's penalty.


@pytest.mark.parametrize(
    ("clause", "how", "low", "high"),
    [
        ("la pena prevista en el artículo 7, aumentada en un tercio", "raised 1/3", 32, 80),
        ("la pena prevista en el artículo 7, reducida a la mitad", "lowered 1/2", 12, 30),
        ("la pena prevista en el artículo 7 en su mitad superior", "upper half", 42, 60),
        ("la pena superior en grado a la prevista en el artículo 7", "degree up", 60, 90),
        ("la pena inferior en grado a la prevista en el artículo 7", "degree down", 12, 24),
        ("la pena señalada en el artículo anterior, aumentada en la mitad", "raised 1/2", 36, 90),
    ],
)
def test_another_articles_penalty_is_changed(clause, how, low, high):
    second = offences(SALE + article(8, clause), "es", "es")[1]
    (penalty,) = second.penalties
    assert (penalty.by_reference, penalty.change, penalty.min_months, penalty.max_months) == ("7", how, low, high)
    assert second.form.value == ("mitigated" if how.startswith(("lowered", "degree down")) else "aggravated")


def test_a_changed_penalty_of_an_unknown_article_stays_without_bounds():
    found = offences(article(8, "la pena prevista en el artículo 99, aumentada en un tercio"))
    (penalty,) = found[0].penalties
    assert (penalty.by_reference, penalty.change) == ("99", "raised 1/3")
    assert (penalty.min_months, penalty.max_months) == (None, None)


def test_what_another_article_changed_is_lent_no_further():
    text = SALE + article(8, "la pena prevista en el artículo 7, aumentada en un tercio")
    text += article(9, "la pena prevista en el artículo 8")
    assert taken(text) == [("8", "imprisonment", None, None)], "its basic form is not known"


# In the other rooms.


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Article 7. Sale\nWhoever sells a boat shall be punished by imprisonment of two to five years.\n"
            "Article 8. Purchase\nWhoever buys a boat shall be punished by the penalty provided in Article 7.\n",
        ),
        (
            "hbs",
            "Prodaja\nČlan 7\nKo proda brod, kazniće se zatvorom od dvije do pet godina.\n"
            "Kupovina\nČlan 8\nKo kupi brod, kazniće se kaznom propisanom za djelo iz člana 7.\n",
        ),
        (
            "it",
            "Art. 7. Vendita\nChiunque vende una barca è punito con la reclusione da due a cinque anni.\n"
            "Art. 8. Acquisto\nChiunque compra una barca è punito con le pene stabilite nell'articolo precedente.\n",
        ),
        (
            "mk",
            "Продажба\nЧлен 7\nТој што ќе продаде брод, ќе се казни со затвор од две до пет години.\n"
            "Купување\nЧлен 8\nТој што ќе купи брод, ќе се казни со казната пропишана во член 7.\n",
        ),
        (
            "pt",
            "Artigo 7.º\nVenda\nQuem vender um barco é punido com pena de prisão de dois a cinco anos.\n"
            "Artigo 8.º\nCompra\nQuem comprar um barco é punido com a pena prevista no artigo 7.º.\n",
        ),
        (
            "sq",
            "Neni 7\nShitja\nKushdo që shet varkën, dënohet me burgim nga dy deri në pesë vjet.\n"
            "Neni 8\nBlerja\nKushdo që blen varkën, dënohet me dënimin e parashikuar në nenin 7.\n",
        ),
    ],
)
def test_every_room_takes_a_penalty_from_another_article(code, text):
    assert [(low, high) for _, _, low, high in taken(text, code)] == [(24, 60)]


def test_an_article_of_another_act_is_not_this_texts_article_of_that_number():
    text = SALE + article(8, "la pena prevista en el artículo 7 de la Ley de Puertos")
    (penalty,) = offences(text)[-1].penalties
    assert (penalty.min_months, penalty.max_months) == (None, None)
