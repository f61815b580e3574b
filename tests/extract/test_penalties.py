"""Which words a penalty takes its kind and bounds from, and what is no penalty; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.extract.penalties import penalty_finder
from harmonize.lang import load_language
from harmonize.model import Quote, Span
from tests.extract.reading import bounds, offences, tied

Found = tuple[str, str, float | None, float | None]
AT = 1000


def penalties(text: str, code: str = "es", lead: str = "") -> list[Found]:
    """Return the penalties of a stretch of text: connective, kind and bounds."""
    room = load_language(code)
    place = Quote("aa/x.md", Span(AT, AT + len(text)), "")
    found = penalty_finder(code).find(text, room.shadow(text), place, room.shadow(lead))
    for penalty in found:
        assert penalty.quote.file == "aa/x.md"
        assert penalty.quote.text == text[penalty.quote.span.start - AT : penalty.quote.span.end - AT]
    return [(p.connective, p.kind.value, p.min_months, p.max_months) for p in found]


def kinds(text: str, code: str = "es") -> list[str]:
    return [kind for _, kind, _, _ in penalties(text, code)]


def sale(clause: str) -> str:
    return f"Artículo 1. Venta\nEl que venda barcos será castigado con {clause}.\n"


# The kind of a range.


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("prisión de dos a cinco años", ("", "imprisonment", 24, 60)),
        ("de dos a cinco años de prisión", ("", "imprisonment", 24, 60)),
        ("de dos a cinco años de la prisión", ("", "imprisonment", 24, 60)),
        ("prisión, según el tamaño del barco, de dos a cinco años", ("", "imprisonment", 24, 60)),
        ("inhabilitación de dos a cinco años", ("", "disqualification", 24, 60)),
        ("trabajos en beneficio de la comunidad de diez a treinta días", ("", "other", 0.3333, 1)),
        ("multa de dos a cinco años", ("", "fine", None, None)),
        ("multa de veinte a treinta días", ("", "day_fine", None, None)),
        ("de veinte a treinta días multa", ("", "day_fine", None, None)),
    ],
)
def test_a_range_takes_its_kind_from_behind_or_before(text, wanted):
    assert penalties(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "el barco sirvió de dos a cinco años",
        "la prisión del puerto. El faro ardió de dos a cinco años",
        "la prisión del puerto: de dos a cinco años",
        "la prisión" + " del puerto" * 16 + " de dos a cinco años",
    ],
)
def test_a_range_far_from_a_kind_is_no_penalty(text):
    assert penalties(text) == []


def test_each_range_has_its_own_kind():
    text = "prisión de dos a cinco años, inhabilitación de uno a tres años y multa de diez a veinte días"
    assert penalties(text) == [
        ("", "imprisonment", 24, 60),
        ("", "disqualification", 12, 36),
        ("and", "day_fine", None, None),
    ]


def test_a_kind_behind_a_tie_does_not_own_the_range_before_it():
    assert penalties("prisión de dos a cinco años y multa") == [
        ("", "imprisonment", 24, 60),
        ("and", "fine", None, None),
    ]
    assert penalties("inhabilitación de dos a cinco años o prisión de uno a dos años") == [
        ("", "disqualification", 24, 60),
        ("or", "imprisonment", 12, 24),
    ]


def test_a_range_tied_to_a_range_is_of_the_same_kind():
    assert penalties("de dos a cinco años de prisión o de seis a ocho años") == [
        ("", "imprisonment", 24, 60),
        ("or", "imprisonment", 72, 96),
    ]


# "Or" is not "and".


@pytest.mark.parametrize(
    ("code", "clause", "wanted"),
    [
        ("en", "imprisonment of up to one year or a fine", ["", "or"]),
        ("en", "imprisonment of up to one year and a fine", ["", "and"]),
        ("en", "imprisonment of up to one year, together with a fine", ["", "and"]),
        ("es", "prisión de hasta un año o multa", ["", "or"]),
        ("es", "prisión de hasta un año y multa", ["", "and"]),
        ("es", "prisión de hasta un año más multa", ["", "and"]),
        ("es", "prisión de hasta un año y/o multa", ["", "or"]),
        ("hbs", "zatvorom do jedne godine ili novčanom kaznom", ["", "or"]),
        ("hbs", "затвором до једне године и новчаном казном", ["", "and"]),
        ("it", "la reclusione fino a un anno o con la multa", ["", "or"]),
        ("it", "la reclusione fino a un anno e con la multa", ["", "and"]),
        ("mk", "затвор до една година или со парична казна", ["", "or"]),
        ("mk", "затвор до една година и со парична казна", ["", "and"]),
        ("pt", "prisão até um ano ou multa", ["", "or"]),
        ("pt", "prisão até um ano e multa", ["", "and"]),
        ("sq", "me burgim deri në një vit ose me gjobë", ["", "or"]),
        ("sq", "me burgim deri në një vit dhe me gjobë", ["", "and"]),
        ("sq", "me gjobë e me burgim deri në një vit", ["", "and"]),
    ],
)
def test_or_is_not_and(code, clause, wanted):
    assert [connective for connective, *_ in penalties(clause, code)] == wanted


def test_three_penalties_are_tied_each_to_the_one_before():
    assert tied(sale("prisión de dos a cinco años, y con multa o inhabilitación de uno a tres años")) == [
        [("", "imprisonment"), ("and", "fine"), ("or", "disqualification")]
    ]


@pytest.mark.parametrize(
    ("code", "clause"),
    [
        ("en", "imprisonment for life or imprisonment of two to eight years"),
        pytest.param(
            *("en", "imprisonment for life or for a term of two to eight years"),
            marks=pytest.mark.xfail(
                strict=True,
                reason="the range begins with 'for a term of', the kind of which then does not stand before it",
            ),
        ),
        ("es", "prisión perpetua o prisión de dos a ocho años"),
        ("hbs", "doživotnim zatvorom ili zatvorom od dvije do osam godina"),
        ("mk", "доживотен затвор или со затвор од две до осум години"),
        ("pt", "prisão perpétua ou prisão de dois a oito anos"),
        ("sq", "burgim të përjetshëm ose me burgim nga dy deri në tetë vjet"),
    ],
)
def test_life_and_a_term_are_two_kinds(code, clause):
    assert penalties(clause, code) == [("", "life", None, None), ("or", "imprisonment", 24, 96)]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("prisión de ocho a veinte años o prisión perpetua", [[("", "imprisonment"), ("or", "life")]]),
        ("prisión perpetua o prisión de ocho a veinte años", [[("", "life"), ("or", "imprisonment")]]),
        ("prisión perpetua y multa", [[("", "life"), ("and", "fine")]]),
        ("prisión perpetua", [[("", "life")]]),
    ],
)
def test_life_beside_a_term_is_one_offence(clause, wanted):
    assert tied(sale(clause)) == wanted


@pytest.mark.parametrize("clause", ["prisión o multa", "multa o prisión"])
@pytest.mark.xfail(strict=True, reason="a prison term without bounds is dropped, so that a fine alone is left")
def test_prison_without_a_length_is_not_left_out_beside_a_fine(clause):
    assert {kind for penalty in tied(sale(clause)) for _, kind in penalty} == {"imprisonment", "fine"}


# Items of a list.


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        ("De dos a cinco años, si el barco es grande.", [("", "imprisonment", 24, 60)]),
        ("1. De dos a cinco años, si el barco es grande.", [("", "imprisonment", 24, 60)]),
        ("Si el barco es grande y navega, de dos a cinco años.", []),
        ("Multa de dos a cinco años.", [("", "fine", None, None)]),
    ],
)
def test_an_item_takes_its_kind_from_the_words_above_the_list(item, wanted):
    assert penalties(item, lead="El que venda barcos será castigado con prisión:") == wanted


def test_an_item_below_words_without_a_kind_has_none():
    assert penalties("De dos a cinco años.", lead="El que venda barcos será castigado:") == []


def test_of_several_kinds_above_a_list_the_last_one_counts():
    lead = "El que venda barcos será castigado con multa y con inhabilitación:"
    assert penalties("De dos a cinco años.", lead=lead) == [("", "disqualification", 24, 60)]


def test_the_items_of_a_list_leave_out_the_kind():
    text = (
        "Artículo 1. Venta\nEl que venda barcos será castigado con prisión:\n"
        "1. De dos a cinco años, si el barco es grande.\n2. De uno a dos años, si el barco es chico.\n"
    )
    assert bounds(text) == [("basic", "imprisonment", 24, 60), ("basic", "imprisonment", 12, 24)]


# What only speaks of penalties.


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "an offence punishable by imprisonment of two to five years"),
        ("en", "an offence punishable by imprisonment for life"),
        ("en", "offences punishable by a fine"),
        ("en", "has been sentenced to imprisonment of two to five years"),
        ("es", "los delitos castigados con pena de prisión de dos a cinco años"),
        ("es", "los delitos castigados con prisión perpetua"),
        ("es", "los delitos castigados con multa"),
        ("es", "quienes hayan sido condenados a prisión de dos a cinco años"),
        ("es", "delitos cuya pena máxima sea de hasta cinco años de prisión"),
        ("hbs", "djelo za koje se može izreći zatvorom do tri godine"),
        ("it", "i delitti puniti con la reclusione da due a cinque anni"),
        ("it", "i delitti puniti con la multa"),
        ("mk", "дела за кои може да се изрече затвор до три години"),
        ("mk", "дела за кои може да се изрече парична казна"),
        ("pt", "os crimes punidos com pena de prisão até três anos"),
        ("pt", "os crimes punidos com multa"),
        ("sq", "vepra për të cilën mund të shqiptohet burgim deri në tre vjet"),
        ("sq", "vepra të dënueshme me gjobë"),
    ],
)
def test_what_speaks_of_other_offences_threatens_nothing(code, text):
    assert penalties(text, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "prisión. El grumete, de doce a quince años de edad",
        "prisión a los tres años siguientes",
        "arresto hasta tres meses desde la zarpa",
    ],
)
def test_an_age_and_a_time_limit_are_no_terms(text):
    assert all((low, high) == (None, None) for _, _, low, high in penalties(text))


def test_what_follows_a_threat_is_not_denied_by_the_sentence_before():
    text = (
        "Los delitos castigados con multa son leves. El que venda barcos será castigado con prisión de dos a cinco años"
    )
    assert penalties(text)[-1][1:] == ("imprisonment", 24, 60)


# Places.


def test_quotes_count_in_the_file():
    text = (
        "¡Señor!\n\nArtículo 1. Venta\nEl que venda ***barcos*** será castigado con **prisión**  de\n"
        "dos (2) a cinco (5) años.\n"
    )
    (offence,) = offences(text)
    (penalty,) = offence.penalties
    assert penalty.quote.file == "aa/x.md"
    assert penalty.quote.span.of(text) == penalty.quote.text == "prisión**  de\ndos (2) a cinco (5) años"


def test_life_is_not_counted_as_a_term_too():
    assert kinds("prisión perpetua") == ["life"]
    assert kinds("imprisonment for life", "en") == ["life"]
    assert kinds("doživotnim zatvorom", "hbs") == ["life"]


def test_a_room_without_penalties_finds_none():
    assert penalty_finder("xx").find("abc", "abc", Quote("aa/x.md", Span(0, 3), "")) == ()
