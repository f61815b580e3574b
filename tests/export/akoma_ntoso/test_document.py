"""What stands in the XML of one text, and that none of it is invented."""

from __future__ import annotations

import dataclasses
import re

import pytest

from harmonize.lang import load_language
from harmonize.model import ProvisionStatus, TextKind
from harmonize.segment import segment_instrument
from tests.factories import TEXT, make_comparison

from .test_round_trip import plain_source
from .written import NAMES, as_kind, comparison_of, tree_of, xml_of

LAW = """# Código inventado

LIBRO PRIMERO
Disposiciones generales

CAPÍTULO II. De los puentes

Artículo 3. Cruce
(1) El que cruce un puente cerrado será castigado con:
a) multa; y
ñ) prisión de uno a dos años.
(2) El vigilante queda exento.

Artículo 4. (Derogado)

Artículo 5 bis.- Reforma. El que dañe un puente paga.
(Artículo modificado por la Ley 3, publicada el 1 de enero de 2003)

CAPÍTULO III. De los botes
Reglas comunes a este capítulo.

Artículo 6. Botes
Nadie hunda un bote.

DISPOSICIONES TRANSITORIAS

Artículo 6. Entrada en vigor
Mañana.
"""


def law():
    source = plain_source(LAW)
    return comparison_of(source, segment_instrument(source, load_language("es"), "es"))


@pytest.fixture(scope="module")
def tree():
    return tree_of(law())


def one(tree, path):
    (found,) = tree.xpath(path, namespaces=NAMES)
    return found


def words(node):
    return " ".join("".join(node.itertext()).split())


def test_articles_stand_in_their_books_and_chapters(tree):
    article = one(tree, "//a:article[@eId='art_3']")
    assert [above.get("eId") for above in article.iterancestors() if above.get("eId")] == [
        "book_PRIMERO__chp_II",
        "book_PRIMERO",
    ]
    assert words(one(tree, "//a:chapter[@eId='book_PRIMERO__chp_II']/a:heading")) == "De los puentes"


def test_number_and_heading_are_told_apart(tree):
    article = one(tree, "//a:article[@eId='art_3']")
    assert [words(child) for child in article[:2]] == ["Artículo 3.", "Cruce"]


def test_points_stand_in_their_paragraph(tree):
    paragraph = one(tree, "//a:paragraph[@eId='art_3__para_1']")
    assert words(one(paragraph, "a:num")) == "(1)"
    assert words(one(paragraph, "a:intro")).startswith("El que cruce")
    points = paragraph.xpath("a:point", namespaces=NAMES)
    assert [point.get("eId") for point in points] == ["art_3__para_1__point_a", "art_3__para_1__point_n"]
    assert [words(one(point, "a:num")) for point in points] == ["a)", "ñ)"]
    assert words(one(tree, "//a:paragraph[@eId='art_3__para_2']")) == "(2) El vigilante queda exento."


def test_a_repealed_article_is_removed_and_says_so(tree):
    article = one(tree, "//a:article[@eId='art_4']")
    assert article.get("status") == "removed"
    assert article.get(f"{{{NAMES['h']}}}status") == "repealed"
    assert one(tree, "//a:article[@eId='art_3']").get("status") is None


def test_a_note_is_a_remark(tree):
    assert words(one(tree, "//a:article[@eId='art_5bis']//a:remark")).startswith("(Artículo modificado")


def test_words_under_a_chapter_stand_there(tree):
    assert "Reglas comunes" in words(one(tree, "//a:chapter[@eId='book_PRIMERO__chp_III']/a:hcontainer[@name='other']"))


def test_the_law_in_force_has_the_short_identifier(tree):
    assert words(one(tree, "//a:article[@eId='art_6']/a:heading")) == "Botes"
    final = [node for node in tree.iter("{*}article") if "Entrada" in words(node)]
    assert [node.get("eId") for node in final] == ["hcontainer_nn_1__art_6"]
    assert final[0].getparent().get("name") == "provisions"


def test_identifiers_are_plain_and_stand_once(tree):
    given = [node.get("eId") for node in tree.iter() if node.get("eId")]
    assert len(set(given)) == len(given) > 20
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", eid) for eid in given)


def test_every_part_has_an_identifier_and_every_reference_an_end(tree):
    for name in ("article", "paragraph", "point", "chapter", "book", "hcontainer", "content", "intro"):
        assert all(node.get("eId") for node in tree.iter(f"{{*}}{name}"))
    known = {node.get("eId") for node in tree.iter("{*}TLCOrganization")}
    authors = {node.get("href").removeprefix("#") for node in tree.iter("{*}FRBRauthor")}
    assert authors <= known


def test_meta_stands_in_the_order_of_the_schema(tree):
    names = [child.tag.partition("}")[2] for child in one(tree, "a:act/a:meta")]
    assert names == ["identification", "references", "proprietary"]
    levels = [child.tag.partition("}")[2] for child in one(tree, "a:act/a:meta/a:identification")]
    assert levels == ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    for level in one(tree, "a:act/a:meta/a:identification"):
        first = [child.tag.partition("}")[2] for child in level[:4]]
        assert first == ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"]


@pytest.mark.parametrize(
    ("as_of", "date", "name"),
    [
        ("2026-01-01", "2026-01-01", "as-of"),
        ("2026-01", "0001-01-01", "unknown"),
        ("2026-04-04 (front matter)", "0001-01-01", "unknown"),
        ("2026-02-30", "0001-01-01", "unknown"),
        ("", "0001-01-01", "unknown"),
    ],
)
def test_a_date_that_is_not_known_is_called_unknown(as_of, date, name):
    comparison = make_comparison()
    dated = dataclasses.replace(comparison.instruments[0], as_of=as_of)
    tree = tree_of(dataclasses.replace(comparison, instruments=(dated,)))
    found = one(tree, "//a:FRBRExpression/a:FRBRdate")
    assert (found.get("date"), found.get("name")) == (date, name)
    assert one(tree, "//a:FRBRWork/a:FRBRdate").get("name") == "unknown"
    assert one(tree, "//h:text").get(f"{{{NAMES['h']}}}asOf", "") == as_of


def test_the_level_of_a_work_names_country_language_and_title():
    tree = tree_of(make_comparison())
    assert one(tree, "//a:FRBRWork/a:FRBRuri").get("value") == "/akn/aa/act/undated/codigo"
    assert one(tree, "//a:FRBRExpression/a:FRBRthis").get("value") == "/akn/aa/act/undated/codigo/spa@2026-01-01/!main"
    assert one(tree, "//a:FRBRWork/a:FRBRname").get("value") == "Código inventado"
    assert one(tree, "//a:FRBRExpression/a:FRBRlanguage").get("language") == "spa"


def test_a_digest_says_that_it_is_none_of_the_laws_words():
    digest = tree_of(as_kind(make_comparison(), TextKind.DIGEST))
    assert one(digest, "//a:body").get("status") == "editorial"
    assert one(digest, "//h:text").get(f"{{{NAMES['h']}}}kind") == "digest"
    assert one(tree_of(make_comparison()), "//a:body").get("status") is None


def test_warnings_stand_in_every_file():
    said = [node.text for node in tree_of(make_comparison()).iter("{*}notice")]
    assert any("not legal advice" in sentence for sentence in said)


def test_offsets_are_those_of_the_result():
    comparison = make_comparison()
    article = one(tree_of(comparison), "//a:article[@eId='art_12']")
    span = comparison.provisions[0].span
    assert article.get(f"{{{NAMES['h']}}}at") == f"{span.start}-{span.end}"
    assert "".join(article.xpath(".//a:num//text()|.//a:heading//text()|.//a:p//text()", namespaces=NAMES)) == (
        span.of(TEXT)
    )


def test_articles_that_overlap_are_counted_and_keep_their_words():
    comparison = make_comparison()
    first, second = comparison.provisions
    overlapping = dataclasses.replace(second, span=first.span, body=first.body, text=first.text)
    tree = tree_of(dataclasses.replace(comparison, provisions=(first, overlapping)))
    assert [node.get("eId") for node in tree.iter("{*}article")] == ["art_12"]
    assert any("1 article overlaps" in node.text for node in tree.iter("{*}notice"))
    assert "Si hubo peligro" in words(one(tree, "//a:body"))


@pytest.mark.parametrize("status", ProvisionStatus)
def test_every_status_is_told(status):
    comparison = make_comparison()
    changed = dataclasses.replace(comparison.provisions[0], status=status)
    article = next(tree_of(dataclasses.replace(comparison, provisions=(changed,))).iter("{*}article"))
    assert article.get(f"{{{NAMES['h']}}}status") == status.value


def test_the_same_text_gives_the_same_bytes():
    assert xml_of(law()) == xml_of(law())
