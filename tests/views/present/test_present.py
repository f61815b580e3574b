"""Slides say what the cells say, in the order of the matrix, and never more than that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import Coverage, ElementStatus, TextKind
from harmonize.views.data_version import data_version
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters, select
from harmonize.views.present.present import build_slides, choose_slides
from harmonize.views.present.present_sentence import chair_sentence, dates_sentence, slide_notes
from harmonize.views.words import load_words
from tests.factories import TEXT, make_comparison, quote

WORDS = load_words()
FILE = "aa/codigo.md"


@pytest.fixture
def comparison():
    return make_comparison()


def slides_of(comparison):
    return {slide.offence: slide for slide in build_slides(Lookup(comparison), WORDS)}


def tile_of(comparison, offence="migrant-smuggling", number=0):
    return slides_of(comparison)[offence].tiles[number]


def drawn(tile):
    return [["".join(piece.text for piece in passage.pieces) for passage in group.passages] for group in tile.law]


def test_slides_stand_in_the_order_of_the_yardstick_and_tiles_in_that_of_the_matrix(comparison):
    slides = build_slides(Lookup(comparison), WORDS)
    assert [slide.offence for slide in slides] == ["money-laundering", "migrant-smuggling"]
    assert [tile.jurisdiction for tile in slides[0].tiles] == ["aa", "bb"]
    turned = replace(
        comparison,
        jurisdictions=tuple(replace(j, region="Z" if j.code == "aa" else "A") for j in comparison.jurisdictions),
    )
    assert [tile.jurisdiction for tile in build_slides(Lookup(turned), WORDS)[0].tiles] == ["bb", "aa"]


def test_what_is_asked_is_numbered_and_holds_the_core_alone(comparison):
    asked = slides_of(comparison)["migrant-smuggling"].asked
    assert [(part.number, part.element, part.type) for part in asked] == [
        (1, "procure-illegal-entry", "conduct"),
        (2, "enable-illegal-stay", "conduct"),
        (3, "benefit", "purpose"),
    ]
    assert asked[0].description == "procure illegal entry in words"


def test_an_offence_without_a_core_shows_what_is_required_of_its_rules(comparison):
    laundering, smuggling = comparison.yardstick.offences
    rules = tuple(replace(row, part="general") for row in smuggling.requirements)
    rules = (*rules[:-1], replace(rules[-1], force="O"))
    changed = replace(
        comparison,
        yardstick=replace(comparison.yardstick, offences=(laundering, replace(smuggling, requirements=rules))),
    )
    asked = slides_of(changed)["migrant-smuggling"].asked
    assert [part.element for part in asked] == ["procure-illegal-entry", "enable-illegal-stay", "benefit"]


def test_a_partial_tile_says_what_is_missing_where_and_for_how_long(comparison):
    tile = tile_of(comparison)
    assert (tile.state, tile.found, tile.asked) == (Coverage.PARTIAL, 2, 3)
    assert tile.missing == ("Enable illegal stay in words",)
    assert tile.articles == ("Article 12",)
    assert tile.waiting == ()
    assert tile.penalty == "2 to 6 years"
    assert "2 years to 6 years" in tile.penalties[0]
    assert tile.status == {
        "procure-illegal-entry": ElementStatus.PRESENT,
        "enable-illegal-stay": ElementStatus.ABSENT,
        "benefit": ElementStatus.PRESENT,
    }
    assert tile.near is None


def test_the_words_of_the_law_stand_in_their_sentence_with_what_they_carry(comparison):
    (group,) = tile_of(comparison).law
    assert group.label == "Article 12 · Paso clandestino"
    assert "consolidated text" in group.source
    (passage,) = group.passages
    assert passage.elements == ("procure-illegal-entry", "benefit")
    whole = "".join(piece.text for piece in passage.pieces)
    assert whole in TEXT
    assert whole.startswith("El que ayude") and whole.endswith("seis años.")
    assert not passage.cut_before and not passage.cut_after
    assert [piece.text for piece in passage.pieces if piece.marks] == ["cruzar la frontera", "obtener un provecho"]


def test_words_in_another_article_stand_apart_under_its_name(comparison):
    words = quote(FILE, "hubo peligro")
    elements = tuple(
        replace(f, article="13", quotes=(words,)) if f.element == "benefit" else f for f in comparison.elements
    )
    first, second = tile_of(replace(comparison, elements=elements)).law
    assert (first.label, second.label) == ("Article 12 · Paso clandestino", "Article 13")
    assert second.passages[0].elements == ("benefit",)
    assert "consolidated text" in second.source
    assert (
        "".join(piece.text for piece in second.passages[0].pieces)
        == "Si hubo peligro, la prisión será de cuatro a nueve años."
    )


def test_words_of_one_element_that_overlap_are_marked_once(comparison):
    wide, inner = (
        quote(FILE, "ayude a otra persona a cruzar la frontera"),
        quote(FILE, "cruzar la frontera sin permiso"),
    )
    elements = tuple(
        replace(f, quotes=(wide, inner)) if f.element == "procure-illegal-entry" else f for f in comparison.elements
    )
    (group,) = tile_of(replace(comparison, elements=elements)).law
    marked = [piece for piece in group.passages[0].pieces if piece.marks]
    assert marked[0].text == "ayude a otra persona a cruzar la frontera sin permiso"
    assert all(len(piece.marks) == 1 for piece in marked)


def test_a_long_sentence_is_cut_where_that_can_be_seen():
    long = "palabra " * 120
    text = TEXT.replace("El que ayude", f"El que {long}ayude").replace("para obtener", f"{long}para obtener")
    passages = tile_of(make_comparison(text)).law[0].passages
    assert [(passage.cut_before, passage.cut_after) for passage in passages] == [(True, True), (True, False)]
    for passage in passages:
        assert "".join(piece.text for piece in passage.pieces) in text
        assert sum(len(piece.text) for piece in passage.pieces) <= 480


def test_an_article_without_such_words_is_shown_by_its_first_ones(comparison):
    elements = tuple(replace(f, status=ElementStatus.ABSENT, quotes=()) for f in comparison.elements)
    (group,) = tile_of(replace(comparison, elements=elements)).law
    assert group.passages[0].elements == ()
    assert drawn(tile_of(replace(comparison, elements=elements)))[0][0].startswith("El que ayude")


def test_none_found_names_the_nearest_miss_and_its_reason(comparison):
    misses = tuple(
        replace(match, offence="money-laundering") if match.article == "13" else match for match in comparison.matches
    )
    tile = tile_of(replace(comparison, matches=misses), "money-laundering")
    assert tile.state is Coverage.NONE
    assert tile.near.label == "Article 13 · Agravante"
    assert tile.near.why_not == "A word of a neighbouring offence."
    assert tile.law == () and tile.articles == ()


def test_none_found_without_a_near_miss_has_none(comparison):
    assert tile_of(comparison, "money-laundering").near is None


def test_not_loaded_says_nothing_but_that(comparison):
    tile = tile_of(comparison, "money-laundering", 1)
    assert tile.state is Coverage.NOT_LOADED
    assert (tile.found, tile.asked, tile.digest) == (0, 0, False)
    assert not any((tile.missing, tile.unclear, tile.articles, tile.waiting, tile.penalty, tile.law, tile.status))
    assert tile.near is None


def test_a_tile_read_from_a_digest_says_so(comparison):
    assert tile_of(comparison, number=1).digest
    assert not tile_of(comparison).digest
    digest = replace(comparison.instruments[0], kind=TextKind.DIGEST)
    told = tile_of(replace(comparison, instruments=(digest, *comparison.instruments[1:])))
    assert told.digest and told.law[0].digest
    assert not tile_of(comparison).law[0].digest


def test_the_narrowed_comparison_gives_the_same_cell_as_the_whole(comparison):
    from harmonize.views.offence.cell import build_cell

    lookup = Lookup(comparison)
    for gap in comparison.gaps:
        cell = (gap.offence, gap.jurisdiction)
        assert build_cell(lookup.narrowed(*cell), *cell, WORDS) == build_cell(comparison, *cell, WORDS)
    with pytest.raises(KeyError):
        lookup.narrowed("migrant-smuggling", "zz")


def test_a_choice_keeps_the_order_and_counts_anew(comparison):
    slides = build_slides(Lookup(comparison), WORDS)
    (slide,) = choose_slides(slides, ["migrant-smuggling"], ["bb"], WORDS)
    assert [tile.jurisdiction for tile in slide.tiles] == ["bb"]
    assert slide.sentence.startswith("Migrant smuggling: of 1 jurisdiction, in 1 it cannot be said for certain.")
    assert choose_slides(slides, ["money-laundering", "migrant-smuggling"], [], WORDS) == slides


def test_the_sentence_counts_states_in_words_and_who_waits(comparison):
    slides = slides_of(comparison)
    assert slides["money-laundering"].sentence == (
        "Money laundering: of 2 jurisdictions, in 1 the laws were read and nothing was found; "
        "in 1 the law is not loaded, which says nothing about the country. 1 waits for a person to look."
    )
    assert slides["migrant-smuggling"].sentence == (
        "Migrant smuggling: of 2 jurisdictions, 1 has a part of it; in 1 it cannot be said for certain. "
        "1 waits for a person to look."
    )


def test_the_sentence_names_every_state_once_and_in_their_order(comparison):
    tile = tile_of(comparison)
    tiles = [replace(tile, state=state, review=False) for state in reversed(Coverage) for _ in range(2)]
    said = chair_sentence("An offence", tiles, WORDS)
    assert said.startswith("An offence: of 12 jurisdictions, 2 have all that is asked; 2 have a part of it; in 2 ")
    assert said.count(" 2 ") == len(Coverage)
    assert "person" not in said


def test_dates_run_from_the_first_to_the_last_and_count_those_unknown(comparison):
    text = comparison.instruments[0]

    def said(*dates: str) -> str:
        return dates_sentence([replace(text, as_of=date) for date in dates], WORDS)

    assert said("2024-05-01 (consolidated)", "2019") == "Texts of 2019 to 1 May 2024."
    assert said("2024-05-01", "2024-05-01") == "Text of 1 May 2024."
    assert said("2024-05-01", "amendments to 2026") == "Text of 1 May 2024. 1 text without a plain date."
    assert said("", "") == "2 texts without a plain date."
    assert said() == ""
    assert said("20240501") == "1 text without a plain date."


def test_notes_say_what_it_is_not_what_was_read_and_which_version(comparison):
    lookup = Lookup(comparison)
    notes = slide_notes(lookup, (), WORDS)
    assert notes[0] == "Harmonize compares texts. It is not legal advice."
    assert "Borduria" in notes[1] and "digests" in notes[1]
    assert notes[2] == "Texts of 5 May 2025 to 1 January 2026."
    assert notes[3] == f"Data version {data_version(comparison)}"
    assert slide_notes(lookup, ["aa"], WORDS)[1] == "Made from the texts of the laws, not from digests."
    assert slide_notes(lookup, ["bb"], WORDS)[1] == "Made from Harmonize's own digests, not from official texts."


def test_slides_of_a_part_hold_what_is_asked_for_alone(comparison):
    lookup = Lookup(comparison)
    selection = select(lookup.matrix, Filters(states=(Coverage.PARTIAL,)))
    (slide,) = build_slides(lookup.within(selection), WORDS)
    assert (slide.offence, [tile.jurisdiction for tile in slide.tiles]) == ("migrant-smuggling", ["aa"])
    assert "of 1 jurisdiction" in slide.sentence


def test_words_of_the_law_name_their_file(comparison):
    assert [group.file for group in tile_of(comparison).law] == [FILE]
