"""What the slides are drawn from: all of them at once, so that showing them needs no server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from harmonize.model import Coverage
from harmonize.views.offence.marks import Piece
from harmonize.views.present.present import AskedPart, NearMiss, Slide, Tile
from harmonize.views.present.present_law import LawGroup, Passage
from harmonize.views.words import Words, as_sentence

KEYS = ("next", "back", "down", "up", "all", "none", "enlarge", "full", "print", "help", "leave")


def present_payload(
    slides: Sequence[Slide], first: str, query: Iterable[tuple[str, str]], notes: Sequence[str], words: Words
) -> dict[str, Any]:
    """Return what the component draws.

    ``first`` is the offence to begin with, ``query`` names the choice in the address, ``notes`` stand at the foot of
    every slide.
    """
    tiles = slides[0].tiles
    return {
        "slides": [_slide(slide, words) for slide in slides],
        "columns": [{"name": t.name, "brief": t.brief, "region": t.region} for t in tiles],
        "lang": words.code,
        "states": [state.value for state in Coverage],
        "selected": first,
        "query": [list(pair) for pair in query],
        "notes": list(notes),
        "order": words.say("present.order", names=words.say("app.join").join(tile.name for tile in tiles)),
        "keys": [{name: words.say(f"present.{name}.{key}") for name in ("key", "note")} for key in KEYS],
        "words": _words(len(tiles), words),
    }


def _words(jurisdictions: int, words: Words) -> dict[str, Any]:
    section = words.table("present")
    names = ("slides", "start", "keys", "asks", "position", "closed", "opened", "opened_numbers", "tally")
    titles = ("near", "no_near", "missing", "unclear", "penalty", "law", "law_digest", "no_law", "review", "digest")
    return {
        **{name: section[name] for name in (*names, *titles)},
        "act": words.table("present.act"),
        "state": words.table("state"),
        "type": words.table("element_type"),
        "status": words.table("element_status"),
        "mark": words.say("app.digest_mark"),
        "dash": words.say("app.dash"),
        "join": words.say("app.join"),
        "ellipsis": words.say("app.ellipsis").strip(),
        "barred": words.say("offence.barred"),
        "permitted": words.say("offence.permitted"),
        "counts": {
            state.value: [words.count(f"present.tally_{state.value}", n) for n in range(jurisdictions + 1)]
            for state in Coverage
        },
    }


def _slide(slide: Slide, words: Words) -> dict[str, Any]:
    return {
        "id": slide.offence,
        "label": slide.label,
        "family": slide.family,
        "instruments": words.say("app.join").join(slide.instruments),
        "say": slide.sentence,
        "asked": [
            {"id": p.element, "number": p.number, "type": p.type, "text": p.description, "force": p.force}
            for p in slide.asked
        ],
        "tiles": [_tile(tile, slide.asked, words) for tile in slide.tiles],
    }


def _tile(tile: Tile, asked: Sequence[AskedPart], words: Words) -> dict[str, Any]:
    drawn = {
        "state": tile.state.value,
        "sentence": tile.sentence,
        "numbers": words.say("present.numbers", n=words.number(tile.found), m=words.number(tile.asked))
        if tile.asked
        else "",
        "figure": f"{tile.found}/{tile.asked}" if tile.asked and tile.state is Coverage.PARTIAL else "",
        "review": tile.review,
        "digest": tile.digest,
        "brief": _brief(tile, words),
        "lacks": [part.number for part in asked if as_sentence(part.description) in (tile.missing or tile.unclear)],
        "missing": list(tile.missing),
        "unclear": list(tile.unclear),
        "barred": [item.description for item in tile.added if not item.permitted],
        "permitted": [item.description for item in tile.added if item.permitted],
        "status": {element: status.value for element, status in tile.status.items()},
        "articles": _listed("present.articles", tile.articles, words),
        "waiting": _listed("present.waiting", tile.waiting, words),
        "paper": _on_paper(tile, words),
        "penalty": as_sentence(tile.penalty),
        "penalties": list(tile.penalties),
        "law": [_group(group, words) for group in tile.law],
        "near": _near(tile.near) if tile.near else None,
    }
    return {name: value for name, value in drawn.items() if value or name == "state"}


def _brief(tile: Tile, words: Words) -> list[str]:
    """Say in one line what is lacking, or what came nearest: a title and the words; empty where nothing is."""
    if tile.state is Coverage.NOT_LOADED:
        return []
    if tile.near:
        return [words.say("present.nearest"), tile.near.label]
    for key, parts in (("present.missing", tile.missing), ("present.unclear", tile.unclear)):
        if parts:
            return [words.say(key), words.say("app.list").join(parts)]
    return []


def _listed(key: str, articles: Sequence[str], words: Words) -> list[str]:
    """Return a title in the number of its articles, and their names; empty where there are none."""
    return [words.count(key, len(articles)), words.say("app.join").join(articles)] if articles else []


def _on_paper(tile: Tile, words: Words) -> str:
    """Say which articles are meant, with their penalty; those that a person must look at without one."""
    if tile.articles:
        parts = (words.say("app.join").join(tile.articles), tile.penalty)
        return words.say("app.dash").join(part for part in parts if part)
    return words.say("app.join").join(tile.waiting)


def _near(near: NearMiss) -> dict[str, str]:
    return {
        "label": near.label,
        "sure": near.sure,
        "why": near.why_not,
        "text": near.opening,
        "lang": near.language,
        "source": near.source,
    }


def _group(group: LawGroup, words: Words) -> dict[str, Any]:
    return {
        "label": group.label,
        "lang": group.language,
        "review": words.count("present.waiting", 1) if group.review else "",
        "digest": group.digest,
        "source": group.source,
        "passages": [_passage(passage, words) for passage in group.passages],
    }


def _passage(passage: Passage, words: Words) -> dict[str, Any]:
    ellipsis = words.say("app.ellipsis").strip()
    return {
        "before": ellipsis if passage.cut_before else "",
        "after": ellipsis if passage.cut_after else "",
        "elements": list(passage.elements),
        "pieces": [_piece(piece) for piece in passage.pieces if piece.shown],
    }


def _piece(piece: Piece) -> list[Any]:
    """Return the words alone, or with the marks on them, the widest first: element, kind, whether it begins here."""
    if not piece.marks:
        return [piece.shown]
    return [piece.shown, [[mark.element, mark.type, int(mark.starts)] for mark in piece.marks]]
