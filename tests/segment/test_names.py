"""Where a text prints the names of its articles, and what is no name; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.segment.headings import heading_finder
from harmonize.segment.lines import TextLines
from harmonize.segment.names import (
    bold_throughout,
    in_capitals,
    is_title,
    name_above,
    name_below,
    name_beside,
    name_glued,
    name_inside,
)
from harmonize.segment.signs import line_signs

from .cutting import line, names, segment

SPANISH = "El que venda un barco ajeno será castigado con multa.\n"
SERBIAN = "(1) Ko proda tuđi brod, kazniće se zatvorom.\n"
MACEDONIAN = "(1) Тој што ќе продаде туѓ брод, ќе се казни со глоба.\n"
ALBANIAN = "Kushdo që shet varkën e tjetrit dënohet me gjobë.\n"
PORTUGUESE = "1 - Quem vender um barco alheio é punido com pena de prisão.\n"
ENGLISH = "(1) Whoever sells the boat of another shall be punished by a fine.\n"
ITALIAN = "Chiunque vende una barca altrui è punito con la multa.\n"


def book(template: str, last: int = 5) -> str:
    """Print articles 1 to ``last`` in one and the same way."""
    return "".join(template.replace("#n", str(number)) for number in range(1, last + 1))


HABITS = {
    "es-beside": ("es", f"Artículo #n. Venta de barcos\n{SPANISH}", "Venta de barcos"),
    "es-beside-marked": ("es", f"##### Artículo #n. Venta de barcos.\n\n{SPANISH}\n", "Venta de barcos"),
    "es-above": ("es", f"Venta de barcos\n\nARTÍCULO #n\n\n{SPANISH}\n", "Venta de barcos"),
    "es-below": ("es", f"ARTÍCULO #n\n\nVenta de barcos\n\n{SPANISH}\n", "Venta de barcos"),
    "es-inside": ("es", "ARTICULO #n.- Venta de barcos. Los barcos se venden en el muelle.\n", "Venta de barcos"),
    "es-inside-brackets": ("es", f"**ARTICULO #n** — (Venta de barcos). {SPANISH}", "Venta de barcos"),
    "es-inside-line-below": ("es", f"ARTICULO #n.\nVenta de barcos. {SPANISH}", "Venta de barcos"),
    "hbs-above": ("hbs", f"Prodaja brodova\nČlan #n\n{SERBIAN}", "Prodaja brodova"),
    "hbs-above-cyrillic": ("hbs", "Продаја бродова\nЧлан #n\n(1) Ко прода брод.\n", "Продаја бродова"),
    "hbs-below": ("hbs", f"Član #n\nProdaja brodova\n{SERBIAN}", "Prodaja brodova"),
    "hbs-beside": ("hbs", "Члан #n. Луке и пристаништа\nБродови чекају у луци.\n", "Луке и пристаништа"),
    "mk-above": ("mk", f"Продажба на бродови\nЧлен #n\n{MACEDONIAN}", "Продажба на бродови"),
    "mk-below": ("mk", f"Член #n\nПродажба на бродови\n{MACEDONIAN}", "Продажба на бродови"),
    "sq-below": ("sq", f"Neni #n\nShitja e varkës\n{ALBANIAN}", "Shitja e varkës"),
    "sq-beside": ("sq", f"NENI #n – Shitja e varkës\n{ALBANIAN}", "Shitja e varkës"),
    "pt-above": ("pt", "Venda de barco\nArt. #nº Vender barco alheio:\nPena - multa.\n", "Venda de barco"),
    "pt-below-brackets": ("pt", f"Artigo #n.º\n(Venda de barco)\n{PORTUGUESE}", "Venda de barco"),
    "pt-beside-brackets": ("pt", f"ARTIGO #n.º (Venda de barco)\n{PORTUGUESE}", "Venda de barco"),
    "en-below": ("en", f"Article #n\nSale of boats\n{ENGLISH}", "Sale of boats"),
    "en-beside": ("en", f"Article #n Sale of boats\n{ENGLISH}", "Sale of boats"),
    "en-above": ("en", f"Sale of boats\nArticle #n\n{ENGLISH}", "Sale of boats"),
    "en-inside": ("en", "Sec. #n. Sale of boats. - Whoever sells a boat shall be punished.\n", "Sale of boats"),
    "it-below-brackets": ("it", f"Art. #n.\n(Vendita di barche)\n{ITALIAN}", "Vendita di barche"),
    "it-beside": ("it", f"Art. #n - Vendita di barche\n{ITALIAN}", "Vendita di barche"),
    "it-beside-brackets": ("it", f"Art. #n. (Vendita di barche)\n{ITALIAN}", "Vendita di barche"),
    "it-inside": ("it", f"Art. #n. (Vendita di barche). - {ITALIAN}", "Vendita di barche"),
}


@pytest.mark.parametrize(("code", "template", "name"), HABITS.values(), ids=HABITS)
def test_a_name_is_found_where_the_text_prints_it(code, template, name):
    provisions = segment(book(template), code).provisions
    assert [provision.heading for provision in provisions] == [name] * 5
    assert not any(name in provision.body_text for provision in provisions)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("hbs", "Potapanje brodova, čamaca,\nsplavova i drugih plovila\nČlan 2\nKo potopi brod.\n", "plovila"),
        ("hbs", "Potapanje brodova i čamaca\nbez dozvole luke\nČlan 2\nKo potopi brod.\n", "bez dozvole luke"),
        (
            "hbs",
            "Potapanje brodova koji plove pod zastavom druge države u luci\nPuteva\nČlan 2\nKo potopi brod.\n",
            "Puteva",
        ),
        ("mk", "Продажба на бродови и\nчамци\nЧлен 4\nТој што ќе продаде брод.\n", "и чамци"),
        ("sq", book(f"Neni #n\nShitja e varkës dhe e\nvelave të vjetra\n{ALBANIAN}", 4), "velave të vjetra"),
        ("en", book(f"Article #n\nSale of boats, oars\nand sails\n{ENGLISH}", 4), "oars and sails"),
    ],
)
def test_a_name_may_be_wrapped_over_lines(code, text, expected):
    found = names(text, code)
    assert all(name.endswith(expected) and "\n" not in name for name in found)


def test_the_first_article_of_a_chapter_keeps_its_name_behind_a_chapter_in_capitals():
    text = "GLAVA PRVA\nKRIVIČNA DJELA PROTIV\nBRODOVA\nProdaja brodova\nČlan 1\nKo proda brod.\n"
    (provision,) = segment(text, "hbs").provisions
    assert provision.path == ("GLAVA PRVA KRIVIČNA DJELA PROTIV BRODOVA",)
    assert provision.heading == "Prodaja brodova"


@pytest.mark.parametrize(
    ("code", "text", "second"),
    [
        ("hbs", "Krađa vesla\nČlan 3\nKo proda brod. Čuvanje jedra\nČlan 4\nKo kupi.\n", "Čuvanje jedra"),
        ("hbs", "Крађа весла\nЧлан 3\nКо прода брод. Крађа једра\nЧлан 4\nКо купи.\n", "Крађа једра"),
        ("mk", "Кражба\nЧлен 3\nТој што ќе продаде брод. Кражба на едро\nЧлен 4\nТој.\n", "Кражба на едро"),
    ],
)
def test_a_name_may_stand_behind_the_last_sentence_of_the_article_above(code, text, second):
    before, behind = segment(text, code).provisions
    assert behind.heading == second
    assert second not in before.text


def test_a_sentence_behind_the_last_one_is_no_name():
    text = "Krađa\nČlan 3\nKo proda brod. Ako brod potone, kazniće se zatvorom\nČlan 4\nKo kupi.\n"
    assert names(text, "hbs") == ["Krađa", ""]


def test_a_new_wording_without_a_name_takes_that_of_the_wording_before_it():
    text = (
        "Artículo 5.- Venta de barcos\nEl que venda un barco.\n"
        "(*) Artículo modificado por el Artículo 2 de la Ley 3, publicada ayer, cuyo texto es el siguiente:\n"
        "“Artículo 5.- El que venda o alquile un barco.”\n"
        "(*) Artículo modificado por el Artículo 2 de la Ley 4, publicada ayer, cuyo texto es el siguiente:\n"
        "“Artículo 5.- Préstamo de barcos\nEl que preste un barco.”\nArtículo 6.- El que compre un barco.\n"
    )
    assert names(text) == ["Venta de barcos", "Venta de barcos", "Préstamo de barcos", ""]


def test_a_text_that_prints_names_above_may_print_some_below():
    text = (
        "Krađa jedra\nČlan 1\n(1) Ko ukrade jedro.\nČlan 2\nKrađa vesla\n(1) Ko ukrade veslo.\n"
        "Krađa sidra\nČlan 3\n(1) Ko ukrade sidro.\nKrađa čamca\nČlan 4\n(1) Ko ukrade čamac.\n"
    )
    assert names(text, "hbs") == ["Krađa jedra", "Krađa vesla", "Krađa sidra", "Krađa čamca"]


@pytest.mark.parametrize(
    "above",
    [
        "*Službeni list, broj 1/2000",
        "(Brisano)",
        "kazniće se zatvorom do tri godine",
        "Ako brod potone, kazniće se zatvorom",
        "Brod se vraća vlasniku.",
        "2) jedra i vesla",
        "a) sidra",
        "- jedra",
        "§ 2 jedra",
        "17",
        "– – –",
        "Brodovi " * 30,
    ],
)
def test_what_stands_above_a_label_is_no_name(above):
    text = f"Član 1\nKo proda brod.\n{above}\nČlan 2\nKo kupi brod.\n"
    first, second = segment(text, "hbs").provisions
    assert second.heading == ""
    assert above.strip() in first.text


@pytest.mark.parametrize(
    "beside",
    [
        "El que venda un barco",
        "Será castigado con multa el dueño",
        "(Artículo sustituido por la Ley 1)",
        "Derogado",
        "Los barcos de la",
        "Los barcos, los remos,",
        "Son barcos:",
        "Barcos " * 40,
    ],
)
def test_what_stands_beside_a_label_is_no_name(beside):
    assert names(f"#### Artículo 5. {beside}\n\nLos botes y los remos.\n") == [""]


def test_words_that_go_on_below_in_small_letters_are_no_name():
    assert names("Artículo 5. Los barcos de la flota\nse pintan de azul.\n") == [""]


@pytest.mark.parametrize(
    "below",
    ["Kushdo që shet varkën", "(Shfuqizuar me ligjin nr. 1, datë 2.3.2004)", "1. Varkat janë të kuqe", "a) varkat;"],
)
def test_what_stands_below_a_label_is_no_name(below):
    named = book(f"Neni #n\nShitja e varkës\n{ALBANIAN}", 4)
    assert names(f"{named}Neni 5\n{below}\nVarkat presin në mol.\n", "sq")[-1] == ""


def test_a_page_number_below_a_label_is_passed_over():
    assert set(names(book(f"Neni #n\n3#n\nShitja e varkës\n{ALBANIAN}"), "sq")) == {"Shitja e varkës"}


def test_page_furniture_between_name_and_label_is_passed_over():
    text = "Član 1\nKo proda brod.\nKrađa jedra\nLUKA 17\nČlan 2\nKo kupi brod.\n"
    assert [p.heading for p in segment(text, "hbs", furniture=["LUKA 17"]).provisions] == ["", "Krađa jedra"]


def test_a_page_number_between_name_and_label_is_passed_over():
    assert names("Član 1\nKo proda brod.\nKrađa jedra\n\n17\n\nČlan 2\nKo kupi.\n", "hbs") == ["", "Krađa jedra"]


NOTE = "(Shtuar me ligjin nr. 1, datë 2.3.2004)\n"


def test_a_note_may_stand_below_a_name():
    text = book(f"Neni #n\nShitja e varkës\n{NOTE}{ALBANIAN}")
    assert set(names(text, "sq")) == {"Shitja e varkës"}


def test_a_note_may_stand_between_a_label_and_the_name_below():
    plain, noted = f"Neni #n\nShitja e varkës\n{ALBANIAN}", f"Neni 6\n{NOTE}Shitja e varkës\n{ALBANIAN}"
    assert names(book(plain) + noted, "sq")[-1] == "Shitja e varkës"


@pytest.mark.parametrize(
    ("code", "template", "name"),
    [
        ("es", f"#### Artículo #n. Robo en el mar\n\n{SPANISH}\n", "Robo en el mar"),
        ("es", f"#### Artículo #n. Fraude de ley\n\n{SPANISH}\n", "Fraude de ley"),
        ("sq", f"Neni #n\nShitja e varkës së re\n{ALBANIAN}", "Shitja e varkës së re"),
        ("en", f"Article #n\nSale of boats at sea\n{ENGLISH}", "Sale of boats at sea"),
        ("it", f"Art. #n - Vendita di una barca in uso\n{ITALIAN}", "Vendita di una barca in uso"),
    ],
)
def test_a_name_may_end_in_a_short_word(code, template, name):
    assert set(names(book(template), code)) == {name}


def test_a_name_beside_a_label_may_stand_above_points():
    assert names("#### Artículo 2. Palabras\n\na) Barco: lo que flota.\n\nb) Remo: lo que rema.\n") == ["Palabras"]


@pytest.mark.xfail(strict=True, reason="name_beside reads one line; the name becomes the first paragraph")
def test_a_marked_up_name_beside_a_label_may_be_wrapped():
    text = f"#### Artículo 5. Venta de barcos, remos\n#### y velas\n\n{SPANISH}"
    assert names(text) == ["Venta de barcos, remos y velas"]


def test_double_brackets_are_no_part_of_a_name():
    assert names(f"((Art. 12-TER.)) ((Vendita di barche))\n{ITALIAN}", "it") == ["Vendita di barche"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hbs", "Član 1\nČlan 9 mijenja se i glasi:\n„Član 9\nBrod čeka u luci.“\nČlan 2\nKo kupi brod.\n"),
        ("mk", "Член 1\nЧленот 9 се менува и гласи:\n„Член 9\nБродот чека.“\nЧлен 2\nТој што ќе купи брод.\n"),
    ],
)
def test_the_end_of_a_quotation_is_no_name_of_the_next_article(code, text):
    _, quoted, following = segment(text, code).provisions
    assert following.heading == ""
    assert "“" in quoted.body_text


@pytest.mark.parametrize(
    ("words", "name", "sure"),
    [
        ("(Venta de barcos). El que venda un barco", "Venta de barcos", True),
        ("Venta de barcos. El que venda un barco", "Venta de barcos", True),
        ("Venta de barcos.- El que venda un barco", "Venta de barcos", True),
        ("Venta de barcos: - Los barcos se venden", "Venta de barcos", False),
        ("Venta de barcos. Los barcos se venden", "Venta de barcos", False),
        ("(Venta de barcos)", "Venta de barcos", False),
        ("(Artículo sustituido por la Ley 1). El que venda un barco", None, None),
        ("Derogado. El que venda un barco", None, None),
        ("El que venda un barco será castigado. Los remos no.", None, None),
        ("venta de barcos. El que venda un barco", None, None),
        ("Venta de barcos", None, None),
        ("Venta de barcos; los remos no. El que venda", None, None),
        (f"{'Venta de barcos ' * 12}. El que venda un barco", None, None),
    ],
)
def test_a_name_inside_the_body_is_a_short_first_sentence(words, name, sure):
    found = name_inside(words, line_signs("es"))
    assert (found and (found[0], found[2])) == (name and (name, sure))
    if found:
        assert not words[found[1] :].startswith((" ", "-", "."))


@pytest.mark.parametrize(
    ("raw", "following", "is_name"),
    [
        ("Artículo 5. Venta de barcos", "El que venda.", True),
        ("Artículo 5. Venta de barcos", None, False),
        ("#### Artículo 5. Venta de barcos", None, True),
        ("**Artículo 5. Venta de barcos.**", "El que venda.", True),
        ("Artículo 5. Venta de barcos.", "El que venda.", False),
        ("**Artículo 5.** Venta de barcos.", "El que venda.", False),
    ],
)
def test_a_name_beside_the_label_is_marked_up_with_it_or_ends_no_sentence(raw, following, is_name):
    heading = heading_finder("es").find_article(line(raw))
    below = None if following is None else line(following)
    assert heading is not None and name_beside(heading, below, line_signs("es")) is is_name


def test_a_name_above_takes_no_line_of_another_heading():
    lines = TextLines("GLAVA DRUGA\nKrađa jedra\nČlan 2\n")
    assert name_above(lines, 2, 0, heading_finder("hbs")) == 1
    assert name_above(lines, 2, 2, heading_finder("hbs")) == 2, "the floor is not passed"


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("Sale of boats\nWhoever sells.\n", (1, 1)),
        ("\nSale of boats\n\nWhoever sells.\n", (2, 2)),
        ("Sale of boats,\noars and sails\nWhoever sells.\n", (1, 2)),
        ("Sale of boats.\nWhoever sells.\n", (1, 1)),
        ("Sale of boats. And of oars.\nWhoever sells.\n", None),
        ("Sale of boats;\nWhoever sells.\n", None),
        ("Sale of boats\n", None),
        ("Sale of boats\nArticle 6\n", None),
        ("(Sale of boats\nWhoever sells.\n", None),
        ("Chapter II\nWhoever sells.\n", None),
        ("Sale of boats,\n" + "oars and\n" * 7 + "Whoever sells.\n", None),
    ],
)
def test_a_name_below_is_a_line_alone_with_text_under_it(below, found):
    assert name_below(TextLines(f"Article 5\n{below}"), 0, heading_finder("en")) == found


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Ko proda brod. Krađa jedra", "Krađa jedra"),
        ("**Ko proda brod; Krađa jedra**", "Krađa jedra"),
        ("Ko proda brod. Krađa jedra.", None),
        ("Ko proda brod. krađa jedra", None),
        ("Ko proda brod, Krađa jedra", None),
        ("Sl. Krađa jedra", None),
        ("Član 5. Krađa jedra", None),
        ("Ko proda brod. Ko kupi brod", None),
    ],
)
def test_a_glued_name_stands_behind_a_full_stop(raw, name):
    glued = line(raw)
    at = name_glued(glued, heading_finder("hbs"))
    assert (None if at is None else glued.clean[at:]) == name


@pytest.mark.parametrize(
    ("raw", "names_above", "first", "names"),
    [
        ("DE LOS BARCOS", True, True, True),
        ("### De los barcos", True, True, True),
        ("De los barcos", True, True, False),
        ("De los barcos", False, True, True),
        ("De los barcos", False, False, False),
        ("**De los barcos**", False, False, True),
        ("De los barcos.", False, True, False),
        ("de los barcos", False, True, False),
    ],
)
def test_a_line_below_a_chapter_names_it(raw, names_above, first, names):
    assert is_title(line(raw), names_above=names_above, first=first) is names


@pytest.mark.parametrize(
    ("words", "capitals"), [("POSLOVANjA", True), ("GLAVA IIa", True), ("Brod", False), ("17", False)]
)
def test_a_few_small_letters_are_allowed_in_capitals(words, capitals):
    assert in_capitals(words) is capitals


@pytest.mark.parametrize(
    ("raw", "bold"),
    [
        ("**Artículo 5. Venta**", True),
        ("**Artículo 5.** **Venta**.-", True),
        ("**Artículo 5.** Venta", False),
        ("Venta", False),
    ],
)
def test_a_line_is_bold_throughout_or_not(raw, bold):
    assert bold_throughout(line(raw)) is bold
