"""Words of another act inside an article that changes it; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.model import SegmentKind

from .cutting import article, segment, words_of

LONG = "El que venda un barco sin licencia del puerto será castigado con prisión de dos a cuatro años y con multa."
CHANGE = "Sustitúyese el segundo párrafo del artículo 9 del Código de Barcos por el siguiente:"


@pytest.mark.parametrize(
    ("code", "change", "quotation"),
    [
        ("es", CHANGE, f"“{LONG}”"),
        ("es", CHANGE, f"«{LONG}»"),
        ("es", CHANGE, f'"{LONG}"'),
        ("es", CHANGE, f"“{LONG}\n\n{LONG}”"),
        (
            "hbs",
            "U članu 5 stav 2 mijenja se i glasi:",
            "„Ko proda brod bez dozvole luke," + " ili ga iznajmi" * 5 + ".“",
        ),
        ("mk", "Ставот 2 се менува и гласи:", "„Тој што ќе продаде брод" + " или чамец или весло" * 5 + ".“"),
        ("sq", "Paragrafi i dytë ndryshohet si më poshtë:", "“Kushdo që shet varkën" + " ose e jep me qira" * 5 + ".”"),
        (
            "pt",
            "O § 2º passa a ter a seguinte redação:",
            "“Vender barco alheio" + " ou vela ou remo ou leme" * 5 + ".”",
        ),
        (
            "it",
            "Al comma 2 le parole sono sostituite dalle seguenti:",
            "«Chiunque vende una barca" + " o una vela o un remo" * 5 + ".»",
        ),
        (
            "en",
            "In the Harbours Act, paragraph 2 is replaced by the following:",
            "“Whoever sells a boat" + " or a sail or an oar" * 5 + ".”",
        ),
    ],
)
def test_what_an_amending_article_quotes_is_no_law_of_its_own(code, change, quotation):
    provision = article(f"{change}\n{quotation}\nRige 3.\n", code)
    assert words_of(provision, provision.quotations) == [quotation]
    live = provision.live(provision.span)
    assert len(live) == len(provision.text)
    assert change in live and "Rige 3." in live and quotation[1:20] not in live


@pytest.mark.parametrize("between", [" ", "\n\n", " – ", "\n- ", " **", "\n_"])
def test_blanks_dashes_and_mark_up_may_stand_between_colon_and_quotation(between):
    provision = article(f"{CHANGE}{between}“{LONG}”\n")
    assert words_of(provision, provision.quotations) == [f"“{LONG}”"]


@pytest.mark.parametrize(
    "body",
    [
        f"El capitán lee en voz alta:\n“{LONG}”",
        f"{CHANGE}\n{LONG}",
        f"{CHANGE}\n“{LONG}",
        f"“{LONG}” {CHANGE}",
        "Sustitúyese en el artículo 9 la palabra: “barco” por “nave”.",
    ],
)
def test_other_words_are_no_quotation(body):
    assert article(f"{body}\n").quotations == ()


def test_a_quotation_reaches_to_the_last_closing_mark():
    provision = article(f"{CHANGE}\n“{LONG}”\nAgrégase:\n“{LONG}”\nRige.\n")
    assert words_of(provision, provision.quotations) == [f"“{LONG}”\nAgrégase:\n“{LONG}”"]


@pytest.mark.parametrize("number", ["1. ", "(2) ", "a) "])
def test_a_number_may_stand_between_colon_and_quotation(number):
    provision = article(f"{CHANGE}\n{number}“{LONG}”\n")
    assert words_of(provision, provision.quotations) == [f"“{LONG}”"]


def test_only_articles_in_force_have_quotations():
    text = f"Artículo 1. {CHANGE}\nArtículo 9. {CHANGE}\n“{LONG}”\nArtículo 2. {CHANGE}\n“{LONG}”\n"
    assert [bool(provision.quotations) for provision in segment(text).provisions] == [False, False, True]


def test_a_quotation_is_a_piece_of_its_own():
    cut = segment(f"Artículo 1. {CHANGE}\n“{LONG}”\nRige.\n")
    kinds = [SegmentKind.ARTICLE, SegmentKind.QUOTATION, SegmentKind.ARTICLE]
    assert [piece.kind for piece in cut.segments] == kinds
