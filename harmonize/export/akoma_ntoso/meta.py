"""What an act's XML says of it before its words: which text of which law, and what is known of it."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from lxml import etree
from lxml.etree import _Element

from harmonize.lang.fold import fold
from harmonize.model.akoma_ntoso import UNFIT, akn, escape, own
from harmonize.views.report.report import Report

from .statute import Statute

UNKNOWN_DATE = "0001-01-01"
"""Stands, under the name ``unknown``, where the schema asks for a date that the result does not know."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
UNDATED = "undated"
LANGUAGES = {
    "bs": "bos",
    "en": "eng",
    "es": "spa",
    "hr": "hrv",
    "it": "ita",
    "mk": "mkd",
    "pt": "por",
    "sh": "hbs",
    "sq": "sqi",
    "sr": "srp",
}
"""Codes of two letters and of three (ISO 639), for the languages that statutes are in."""
NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def write_meta(act: _Element, statute: Statute, report: Report) -> None:
    """Write identification, references and what the result knows beside."""
    item, words = statute.instrument, report.words
    meta = etree.SubElement(act, akn("meta"))
    _identify(etree.SubElement(meta, akn("identification"), source="#harmonize"), statute)
    references = etree.SubElement(meta, akn("references"), source="#harmonize")
    country = {place.code: place.name for place in report.comparison.jurisdictions}.get(
        item.jurisdiction, item.jurisdiction
    )
    _organisation(references, "harmonize", "Harmonize")
    _organisation(references, "lawgiver", words.say("akoma_ntoso.lawgiver", country=country))
    _organisation(references, "source", item.source or words.say("akoma_ntoso.no_source"))
    own_words = etree.SubElement(meta, akn("proprietary"), source="#harmonize")
    _about(own_words, statute)
    left = (words.count("akoma_ntoso.disorderly", statute.disorderly),) if statute.disorderly else ()
    for sentence in (words.say("akoma_ntoso.title"), *report.front.warnings, *report.front.notes, *left):
        etree.SubElement(own_words, own("notice")).text = plain(sentence)


def plain(words: str) -> str:
    """Return words without signs that XML cannot hold: what else is kept of them is escaped."""
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", words)


def language_code(tag: str) -> str:
    """Return the code of three letters for a language tag."""
    primary = tag.lower().split("-")[0]
    return LANGUAGES.get(primary, primary if re.fullmatch("[a-z]{3}", primary) else "und")


def day_of(as_of: str) -> str:
    """Return the day that a text says it is of; empty where it names none, or more than a day."""
    try:
        return date.fromisoformat(as_of).isoformat() if DAY.fullmatch(as_of) else ""
    except ValueError:
        return ""


def _identify(node: _Element, statute: Statute) -> None:
    item, day = statute.instrument, day_of(statute.instrument.as_of)
    name = NOT_PLAIN.sub("-", fold(statute.name)).strip("-") or "text"
    work = f"/akn/{item.jurisdiction}/act/{UNDATED}/{name}"
    expression = f"{work}/{language_code(item.language)}@{day}"
    top = _level(node, "FRBRWork", f"{work}/!main", work, "", "#lawgiver")
    etree.SubElement(top, akn("FRBRcountry"), value=item.jurisdiction)
    if item.act:
        etree.SubElement(top, akn("FRBRsubtype"), value=plain(item.act))
    etree.SubElement(top, akn("FRBRname"), value=plain(item.title))
    version = _level(node, "FRBRExpression", f"{expression}/!main", expression, day, "#source")
    etree.SubElement(version, akn("FRBRlanguage"), language=language_code(item.language))
    file = _level(node, "FRBRManifestation", f"{expression}/!main.xml", f"{expression}.xml", "", "#harmonize")
    etree.SubElement(file, akn("FRBRformat"), value="application/akn+xml")


def _level(parent: _Element, name: str, this: str, uri: str, day: str, author: str) -> _Element:
    node = etree.SubElement(parent, akn(name))
    etree.SubElement(node, akn("FRBRthis"), value=this)
    etree.SubElement(node, akn("FRBRuri"), value=uri)
    etree.SubElement(node, akn("FRBRdate"), date=day or UNKNOWN_DATE, name="as-of" if day else "unknown")
    etree.SubElement(node, akn("FRBRauthor"), href=author)
    return node


def _organisation(parent: _Element, eid: str, shown: str) -> None:
    href = f"/akn/ontology/organization/{eid}"
    etree.SubElement(parent, akn("TLCOrganization"), eId=eid, href=href, showAs=plain(shown))


def _about(parent: _Element, statute: Statute) -> None:
    """Write the facts that the reader takes back, and the checksum by which it knows that nothing was changed."""
    item = statute.instrument
    node = etree.SubElement(parent, own("text"))
    facts = {
        "file": item.file,
        "title": item.title,
        "titleEn": item.title_en,
        "kind": item.kind.value,
        "language": item.language,
        "languageRule": item.language_rule,
        "heard": item.heard,
        "asOf": item.as_of,
        "source": item.source,
        "act": item.act,
        "lawKinds": " ".join(item.law_kinds),
        "sha256": item.sha256,
        "characters": str(len(statute.text)),
        "articles": str(len(statute.provisions)),
        "textSha256": hashlib.sha256(statute.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    for name, value in facts.items():
        if value:
            node.set(own(name), escape(value))
