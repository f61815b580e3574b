"""Showing a text: wrapped lines are joined, mark-up is hidden, no word is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.views.offence.flow import flow


def shown(text: str) -> str:
    return "".join(flow(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Será reprimido con\n\nprisión de\n\nseis\n\n(6) meses.", "Será reprimido con prisión de seis (6) meses."),
        ("Ko drugom \r\nda ispravu,\r\nkazniće se.", "Ko drugom da ispravu, kazniće se."),
        ("(1) Ko proda.\n(2) Ko kupi.", "(1) Ko proda.\n(2) Ko kupi."),
        (
            "será castigado:\n\n\n a) el que venda;\n\n b) el que compre",
            "será castigado:\na) el que venda;\nb) el que compre",
        ),
        ("**ARTICULO 9 BIS.** - El que *venda*", "ARTICULO 9 BIS. - El que venda"),
        ("#### Artículo 9\n\nEl que", "Artículo 9\nEl que"),
        ("\\(1\\) Tko proda", "(1) Tko proda"),
        ("Venta\nArtículo 9", "Venta\nArtículo 9"),
        ("archivo_de_datos", "archivo_de_datos"),
    ],
)
def test_lines_are_joined_inside_sentences_only(text, wanted):
    assert shown(text) == wanted


@given(st.text(alphabet=st.sampled_from("ab C.:;\n\r\t *_#\\(1)ñč")))
def test_no_word_is_lost_or_changed(text):
    letters = re.compile(r"[^\w]|_")
    assert len(flow(text)) == len(text)
    assert letters.sub("", shown(text)) == letters.sub("", text)
