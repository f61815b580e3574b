"""Numbers and lengths of time in words, figures or both, in every room; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.quantities import NUMBER, quantity_grammar
from harmonize.lang import load_language
from tests.extract.reading import READING, numbers, ranges

HIGHEST = 60

# How each language counts, written down apart from its room: the numbers up to twenty, the tens, and what stands
# between tens and units.
COUNTING = {
    "en": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty",
        "twenty thirty forty fifty sixty",
        ("-", " "),
    ),
    "es": (
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve veinte",
        "veinte treinta cuarenta cincuenta sesenta",
        (" y ",),
    ),
    "hbs": (
        "jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest "
        "sedamnaest osamnaest devetnaest dvadeset",
        "dvadeset trideset četrdeset pedeset šezdeset",
        (" ", " i ", ""),
    ),
    "it": (
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti",
        "venti trenta quaranta cinquanta sessanta",
        ("",),
    ),
    "mk": (
        "еден два три четири пет шест седум осум девет десет единаесет дванаесет тринаесет четиринаесет петнаесет "
        "шеснаесет седумнаесет осумнаесет деветнаесет дваесет",
        "дваесет триесет четириесет педесет шеесет",
        (" и ",),
    ),
    "pt": (
        "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito "
        "dezenove vinte",
        "vinte trinta quarenta cinquenta sessenta",
        (" e ",),
    ),
    "sq": (
        "një dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë "
        "katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë njëzet",
        "njëzet tridhjetë dyzet pesëdhjetë gjashtëdhjetë",
        (" e ",),
    ),
}
each_room = pytest.mark.parametrize("code", READING)


def counted(code: str) -> list[tuple[str, int]]:
    """Return the number words of a language up to sixty in every usual spelling, with their values."""
    small, tens, joints = COUNTING[code]
    units = small.split()[:9]
    found = [(word, value) for value, word in enumerate(small.split(), 1)]
    for step, ten in enumerate(tens.split(), 2):
        found.append((ten, 10 * step))
        if 10 * step < HIGHEST:
            found += [(_tied(code, ten, j, u), 10 * step + n) for j in joints for n, u in enumerate(units, 1)]
    return found


def _tied(code: str, ten: str, joint: str, unit: str) -> str:
    """Italian lets the last vowel of the tens fall before a vowel."""
    return (ten[:-1] if code == "it" and unit[0] in "uo" else ten) + joint + unit


def test_every_room_that_reads_statutes_is_counted_in():
    assert set(COUNTING) == set(READING)


@each_room
def test_numbers_are_what_the_language_says(code):
    for words, value in counted(code):
        assert numbers(words, code) == [value], words


@each_room
def test_every_word_of_the_room_is_its_value(code):
    room = load_language(code)
    for word, value in room.numerals.words.items():
        masked = quantity_grammar(code).mask(word)
        assert dict(masked.values) == {0: value}, word
        assert masked.text == NUMBER * len(word)


@each_room
def test_tens_and_units_that_the_room_joins_are_their_sum_up_to_sixty(code):
    room = load_language(code)
    words = room.numerals.words.items()
    for ten, high in words:
        for unit, low in words:
            if high not in range(20, HIGHEST, 10) or low not in range(1, 10):
                continue
            for joiner in ("", *room.numerals.joiners):
                assert numbers(f"{ten} {joiner} {unit}", code) == [high + low], (ten, joiner, unit)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "two hundred", 200),
        ("en", "three hundred and sixty-five", 365),
        ("en", "twenty\n  and five", 25),
        ("es", "noventa y seis", 96),
        ("es", "ciento veinte", 120),
        ("es", "doscientos dieciséis", 216),
        ("es", "mil doscientos", 1200),
        ("es", "dos mil quinientos", 2500),
        ("hbs", "sto dvadeset", 120),
        ("hbs", "двадесет пет", 25),
        ("it", "centoventi", 120),
        ("mk", "сто и дваесет", 120),
        ("pt", "cento e vinte", 120),
        ("pt", "trezentos e sessenta", 360),
        ("sq", "njëqind e njëzet", 120),
        pytest.param(
            *("en", "one thousand five hundred", 1500),
            marks=pytest.mark.xfail(
                strict=True, reason="words are joined from left to right: 1005, then a hundred of its own"
            ),
        ),
    ],
)
def test_words_that_make_up_one_number_are_joined(code, text, value):
    assert numbers(text, code) == [value]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("es", "entre dos y cinco", [2, 5]),
        ("es", "entre treinta y cuarenta", [30, 40]),
        ("es", "diez y seis", [10, 6]),
        ("es", "cuarenta a cincuenta", [40, 50]),
        ("es", "veinte o treinta", [20, 30]),
        ("es", "treinta, cinco", [30, 5]),
        ("en", "between two and five", [2, 5]),
        ("en", "two or three", [2, 3]),
        ("en", "between thirty and forty", [30, 40]),
        ("en", "five and twenty", [5, 20]),
        ("hbs", "između dvije i pet", [2, 5]),
        ("it", "tra due e cinque", [2, 5]),
        ("mk", "меѓу две и пет", [2, 5]),
        ("pt", "entre dois e cinco", [2, 5]),
        ("sq", "ndërmjet dy dhe pesë", [2, 5]),
        pytest.param(
            *("en", "between one hundred and two hundred", [100, 200]),
            marks=pytest.mark.xfail(
                strict=True, reason="words are joined from left to right: 102, then a hundred of its own"
            ),
        ),
    ],
)
def test_two_numbers_are_never_joined(code, text, values):
    assert numbers(text, code) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 barcos", [12]),
        ("los 3 y los 4", [3, 4]),
        ("en 2024", [2024]),
        ("el muelle 5) y el 6", [5, 6]),
        ("1,5 brazas", []),
        ("12.000 remos", []),
        ("12345 remos", []),
        ("el bote b7", []),
        ("7bis", []),
        ("3º", []),
        ("cinco.", [5]),
        ("descuatro cincos", []),
    ],
)
def test_figures_are_numbers_where_they_stand_alone(text, values):
    assert numbers(text, "es") == values


# A number said twice is one number, in either order; the words are believed.


@each_room
@pytest.mark.parametrize("shape", ["{word} ({figure})", "{figure} ({word})", "({figure}) {word}", "{word}({figure})"])
def test_words_and_figures_beside_each_other_are_one_number(code, shape):
    for words, value in counted(code)[1:25]:
        text = shape.format(word=words, figure=value)
        assert numbers(text, code) == [value], text
        masked = quantity_grammar(code).mask(load_language(code).shadow(text)).text
        assert masked == NUMBER * len(text), "brackets belong to the number"


@each_room
@pytest.mark.parametrize("shape", ["{word} ({figure})", "{figure} ({word})", "({figure}) {word}", "{figure} {word}"])
def test_of_words_and_a_mark_that_differ_the_words_are_believed(code, shape):
    words, value = counted(code)[4]
    assert numbers(shape.format(word=words, figure=53), code) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cinco 6", [5, 6]),
        ("cinco (seis)", [5, 6]),
        ("5 (6)", [5, 6]),
        ("4 (cuatro", [4, 4]),
        ("cuatro, (4)", [4, 4]),
        ("dos (2) o tres (3)", [2, 3]),
        ("de 1 (uno) a (cuatro)", [1, 4]),
    ],
)
def test_numbers_that_do_not_repeat_each_other_stay_two(text, values):
    assert numbers(text, "es") == values


# Lengths of time.


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "not less than three years and six months", (42, None)),
        ("en", "from three years and six months to five years", (42, 60)),
        ("en", "between one year and three months and two years and six months", (15, 30)),
        ("es", "de tres años y seis meses a cinco años", (42, 60)),
        ("es", "de un año y seis (6) meses a dos años y tres meses", (18, 27)),
        ("es", "hasta un año y seis meses", (None, 18)),
        ("es", "de cinco años y un día a veinte años", (60.0333, 240)),
        ("hbs", "do dvije godine i šest mjeseci", (None, 30)),
        ("mk", "до две години и шест месеци", (None, 30)),
        ("pt", "de 2 anos e 6 meses a 5 anos", (30, 60)),
        ("sq", "deri në dy vjet e gjashtë muaj", (None, 30)),
        pytest.param(
            *("it", "fino a tre anni e sei mesi", (None, 42)),
            marks=pytest.mark.xfail(
                strict=True, reason="the room it has no joiners, so that no length is made up of two (36 months)"
            ),
        ),
    ],
)
def test_a_length_of_years_and_months_is_one_bound(code, text, wanted):
    assert ranges(text, code) == [wanted]


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("hasta quince días", 0.5),
        ("hasta 30 días", 1),
        ("hasta un día", 0.0333),
        ("hasta tres semanas", 0.7),
        ("hasta diez jornadas", 0.3333),
        ("HASTA SEIS MESES", 6),
        ("hasta\n\ncinco **años**", 60),
    ],
)
def test_a_month_has_thirty_days(text, high):
    assert ranges(text, "es") == [(None, high)]


# Masks.


def _pieces(code: str) -> st.SearchStrategy[str]:
    numerals = load_language(code).numerals
    small = st.sampled_from(
        [*numerals.words, *numerals.joiners, "12", "4", "(4)", " (", ") ", " ", "\n", ".", "-", "º"]
    )
    return st.lists(st.one_of(small, st.text(max_size=4)), max_size=20).map("".join)


@each_room
@given(data=st.data())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_mask_is_as_long_as_the_text_and_hides_numbers_alone(code, data):
    dark = load_language(code).shadow(data.draw(_pieces(code)).replace(NUMBER, ""))
    masked = quantity_grammar(code).mask(dark)
    assert len(masked.text) == len(dark) and masked.dark == dark
    assert all(char in (NUMBER, dark[at]) for at, char in enumerate(masked.text))
    for at in masked.values:
        assert masked.text[at] == NUMBER
    begins = [at for at in range(len(dark)) if masked.text[at] == NUMBER and masked.text[at - 1 : at] != NUMBER]
    assert set(begins) <= set(masked.values), "each number has a value"
    assert list(masked.values) == sorted(masked.values)
