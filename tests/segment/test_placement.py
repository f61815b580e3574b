"""A text's habit of printing names, found by counting; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.segment.headings import heading_finder
from harmonize.segment.lines import TextLines
from harmonize.segment.placement import Placement, find_placement

from .cutting import names

BODY = "(1) Whoever sells the boat of another shall be punished by a fine.\n"
BELOW = f"Article #n\nSale of boats\n{BODY}"
ABOVE = f"Sale of boats\nArticle #n\n{BODY}"
BARE = f"Article #n\n{BODY}"


def book(*templates: str) -> str:
    return "".join(template.replace("#n", str(number)) for number, template in enumerate(templates, 1))


def placement(text: str, code: str) -> Placement:
    lines, finder = TextLines(text), heading_finder(code)
    found = [(i, heading) for i in lines.openers() if (heading := finder.find_article(lines[i]))]
    return find_placement(lines, found, finder)


@pytest.mark.parametrize(
    ("templates", "above", "below"),
    [
        ([ABOVE] * 4, True, False),
        ([BELOW] * 4, False, True),
        ([ABOVE] * 3 + [BARE] * 3, True, False),
        ([BELOW] * 3 + [BARE] * 3, False, True),
        ([BELOW] * 2 + [ABOVE] * 4, True, False),
        ([ABOVE] * 2 + [BELOW] * 4, False, True),
    ],
)
def test_the_place_of_half_the_names_is_the_habit(templates, above, below):
    found = placement(book(*templates), "en")
    assert (found.above, found.below) == (above, below)


@pytest.mark.parametrize(("code", "above", "below"), [("hbs", True, False), ("mk", True, False), ("es", False, False)])
def test_few_articles_show_no_habit_and_the_languages_is_taken(code, above, below):
    text = {"hbs": "Član 1\nKo proda brod.\n", "mk": "Член 1\nТој што продава.\n", "es": "Artículo 1\nEl que venda.\n"}
    found = placement(text[code], code)
    assert (found.above, found.below) == (above, below)


def test_articles_without_names_take_the_languages_habit():
    found = placement(book(*["Neni #n\nKushdo që shet varkën dënohet me gjobë.\n"] * 5), "sq")
    assert (found.above, found.below) == (False, True)


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("sq", "Neni 1\nShitja e varkës\nKushdo që shet varkën dënohet me gjobë.\n", "Shitja e varkës"),
        ("en", f"Article 1\nSale of boats\n{BODY}", "Sale of boats"),
        ("it", "Art. 1.\nVendita di barche\nChiunque vende una barca è punito con la multa.\n", "Vendita di barche"),
    ],
)
def test_a_text_of_one_article_has_its_name_below_where_the_language_prints_it_there(code, text, name):
    assert names(text, code) == [name]


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("it", "Art. 12. (Ormeggio abusivo)\nChiunque ormeggia è punito con la multa.\n", "Ormeggio abusivo"),
        ("pt", "ARTIGO 8.º (Venda de barcos)\nQuem vender um barco é punido com prisão.\n", "Venda de barcos"),
    ],
)
def test_a_text_of_one_article_has_its_name_in_brackets_beside_the_label(code, text, name):
    assert names(text, code) == [name]


def test_bodies_that_mostly_begin_with_a_name_make_a_habit():
    named = "ARTICULO #n.- Venta de barcos. Los barcos se venden en el muelle.\n"
    plain = "ARTICULO #n.- Los remos se pintan de azul y de rojo en todo el puerto.\n"
    assert placement(book(named, named, plain, plain), "es").inside
    assert not placement(book(named, plain, plain, plain), "es").inside
    assert not placement(book(named, named, named), "es").inside, "three articles show no habit"


def test_a_first_sentence_is_no_name_where_the_text_has_no_such_habit():
    plain = "ARTICULO #n.- Los remos se pintan de azul y de rojo en todo el puerto.\n"
    named = "ARTICULO #n.- Venta de barcos. Los barcos se venden en el muelle.\n"
    assert names(book(plain, plain, plain, named)) == [""] * 4


def test_one_name_beside_the_label_among_many_sentences_is_chance():
    sentence = "Artículo #n.- Los remos se pintan de azul y de rojo en el puerto.\n"
    wrapped = "Artículo #n.- Los remos se guardan siempre en el\nPuerto de la ciudad.\n"
    broken = "Artículo #n.- Los remos se guardan siempre en la sala\nDon Remo.\n"
    assert names(book(*[sentence] * 18, wrapped, broken)) == [""] * 20
    assert names(book(sentence, wrapped, broken))[-1] == "Los remos se guardan siempre en la sala"
