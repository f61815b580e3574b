"""Every requirement has its Spanish description, and it is that of the same requirement."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from harmonize.yardsticks import load_yardstick

ROWS = [(f"{offence.id}/{row.element}", row) for offence in load_yardstick().offences for row in offence.requirements]
SEVERAL = {"transferring": {"trasladar", "transferir"}}
"""English words that Spanish law has two for: persons are moved, arms change hands."""
ARTICLES = re.compile(r"\b(?:a|an|the)\b\s*")
COUNTERPARTS = {
    r"\babduction": r"rapto",
    r"\baccept": r"acept",
    r"\bacquir": r"adquir|obtenido|adquisición",
    r"\bagree": r"acuerdo|acordar",
    r"\balter(?:ing|ation)": r"alter",
    r"\basking for": r"solicitar",
    r"\bcoerc": r"coacci",
    r"\bconsumption": r"consumo",
    r"\bconverting|\bconversion": r"conver",
    r"\bcultivation|\bgrowing": r"cultiv",
    r"\bcollecting": r"recolectar",
    r"\bconsent\b": r"consentimiento",
    r"\bconviction": r"condena",
    r"\bdamag": r"dañ",
    r"\bdata\b": r"dato",
    r"\bdecept": r"engaño",
    r"\bdelet": r"borr",
    r"\bdeliver": r"entreg",
    r"\bdeteriorat": r"deterior",
    r"\bdistribut": r"distrib|difu",
    r"\bdiversion": r"desviación",
    r"\bembezzlement": r"malversación",
    r"\bduties\b": r"deberes|funciones",
    r"\bequipment": r"equipos",
    r"\bexemption|\bexempt": r"exim|exent",
    r"\bexport": r"export",
    r"\bfalse testimony": r"falso testimonio",
    r"\bforced": r"forz",
    r"\bgiving (?:of|an)": r"concesión|dar",
    r"\bgravity": r"gravedad",
    r"\bharbouring": r"acoger",
    r"\bimport": r"import",
    r"\bincome": r"ingresos",
    r"\binput": r"introdu",
    r"\bintercept": r"intercept",
    r"\bknow(?:s|ing|ingly)\b": r"sabe|sabiendas|conoce",
    r"\blicence": r"licencia",
    r"\blimitation period": r"prescripción",
    r"\bmanufacture": r"fabrica",
    r"\bmark(?:ed|ing)": r"marc",
    r"\bmoving": r"desplazar",
    r"\bnegligence": r"imprudencia",
    r"\boffer": r"ofre",
    r"\bpenal(?:ty|ties)\b": r"pena",
    r"\bpower": r"poder",
    r"\bproceeds": r"producto",
    r"\bproducing\b(?! evidence)|\bproduction": r"produc",
    r"\bpromis": r"prom",
    r"\bproperty": r"bienes|patrimonial",
    r"\bpurchase|\bbuying": r"compra",
    r"\brealistic": r"realista",
    r"\breceiving": r"recibir",
    r"\brecruit": r"captar",
    r"\bsexual": r"sexual",
    r"\bsanctions": r"sanciones",
    r"\bsell": r"vend",
    r"\bslavery": r"esclavitud",
    r"\bsuppress": r"supr",
    r"\btechnical means": r"medios técnicos",
    r"\bthird party": r"tercero",
    r"\btransmi": r"transmi",
    r"\btransport": r"transport",
    r"\btreatment": r"tratamiento|trato",
    r"\btreaty": r"tratado",
    r"\bviolence": r"violencia",
    r"\bvulnerab": r"vulnerab",
    r"\bwithout right": r"ilegítima",
    r"\battempt": r"tentativa",
    r"\badult": r"adulto",
    r"\bammunition": r"municiones",
    r"\bborder": r"fronter|fronteriz",
    r"\bchild": r"niñ|infantil",
    r"\bcomputer|\bICT\b": r"informátic|TIC\b",
    r"\bconspiracy": r"conspiración|confabulación",
    r"\bdocument": r"document",
    r"\bdrug": r"drogas|estupefacientes",
    r"\beu\b": r"\bue\b",
    r"\bfatf\b": r"\bgafi\b",
    r"\bfirearm": r"armas? de fuego",
    r"\bfunds": r"fondos",
    r"\blegal person": r"persona(s)? jurídica",
    r"\bmaximum": r"máxim",
    r"\bmigrant": r"migrante",
    r"\bminors?\b(?! cases)(?!;)": r"\bmenor(es)?\b(?! de dieciocho)",
    r"\bofficials?\b(?! duties)": r"funcionari",
    r"\borgans?\b": r"órganos",
    r"\bpossess": r"pose|posesión",
    r"\bpredicate": r"determinante",
    r"\bself-laundering": r"autoblanqueo",
    r"\bsystems?\b": r"sistemas?\b",
    r"\bterroris": r"terroris",
    r"\btrafficking in human|\benable trafficking": r"\btrata\b",
    r"\bundue (?:pecuniary or other )?advantage": r"ventaja indebida",
    r"\bvictims?\b": r"víctima",
    r"\bto witness": r"presenci",
    r"\bunder eighteen|\bunder 18": r"dieciocho|\b18\b",
}
"""Words of the English description, and what the Spanish one has for them."""


def key(english: str) -> str:
    return ARTICLES.sub("", english)


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_each_requirement_has_a_description_in_spanish(name, row):
    spanish = row.description_es
    assert spanish and spanish == spanish.strip() and spanish != row.description
    assert re.findall(r"\d+", spanish) == re.findall(r"\d+", row.description)
    assert (spanish.count("("), spanish.count(";")) >= (row.description.count("("), row.description.count(";"))
    assert len(spanish) <= 2 * len(row.description) + 25, "as brief as the English"
    first = spanish.split()[0]
    assert first[0].islower() or first in {"UE:", "GAFI:", "Budapest"}


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_what_the_english_names_the_spanish_names(name, row):
    for english, spanish in COUNTERPARTS.items():
        if re.search(english, row.description, re.IGNORECASE):
            assert re.search(spanish, row.description_es, re.IGNORECASE), english


def test_equal_english_is_equal_spanish_and_different_english_is_not():
    english_of, spanish_of = defaultdict(set), defaultdict(set)
    for _, row in ROWS:
        english_of[row.description_es].add(key(row.description))
        spanish_of[row.description].add(row.description_es)
    assert {s: e for s, e in english_of.items() if len(e) > 1} == {}
    assert {e: s for e, s in spanish_of.items() if len(s) > 1} == SEVERAL
