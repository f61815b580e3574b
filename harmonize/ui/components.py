"""Mounting of the product's own components: data in, and for the grid a choice out.

Words of a statute reach the page through these alone; their scripts set text, never markup.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from .look import component_css, component_js

Payload = Mapping[str, Any]


def mount_grid(data: Payload, *, key: str, on_open: Callable[[], None]) -> None:
    """Draw the matrix; ``on_open`` runs when a cell is chosen or let go."""
    mount("grid", data, key, on_open_change=on_open)


@dataclass(frozen=True, slots=True)
class Picture:
    """What the grid draws, with the name of this picture."""

    data: Payload
    version: str


def picture(data: Payload) -> Picture:
    """Give a picture its name."""
    return Picture(data, _version(data))


def mount_picture(
    drawn: Picture,
    selected: tuple[str, str] | None,
    *,
    key: str,
    whole: bool,
    on_open: Callable[[], None],
    on_lost: Callable[[], None],
) -> None:
    """Draw the matrix; unless ``whole``, only the chosen cell is sent, for the grid has the picture already.

    ``on_lost`` runs where it has not.
    """
    data = {**(drawn.data if whole else {}), "selected": selected, "version": drawn.version}
    _renderer("grid")(key=key, data=data, on_open_change=on_open, on_lost_change=on_lost)


def opened(key: str) -> Mapping[str, Any] | None:
    """Return what the grid reported last: row and column, both None where the choice was let go."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    return state.get("open")


def mount_card(data: Payload, *, key: str) -> None:
    """Draw the panel beside the grid."""
    mount("card", data, key)


def mount_compare(data: Payload, *, key: str) -> None:
    """Draw what the treaty asks beside the articles of some jurisdictions."""
    mount("compare", data, key)


def mount_elements(data: Payload, *, key: str) -> None:
    """Draw the elements one by one beside what some jurisdictions have of them."""
    mount("elements", data, key)


def mount_walk(data: Payload, *, key: str, on_go: Callable[[], None]) -> None:
    """Draw the links to the neighbouring cells; ``on_go`` runs when one is followed."""
    mount("walk", data, key, on_go_change=on_go)


def mount_why(data: Payload, *, key: str) -> None:
    """Draw the signs for and against the chosen articles."""
    mount("why", data, key)


def mount_near(data: Payload, *, key: str) -> None:
    """Draw the near misses of each jurisdiction."""
    mount("near", data, key)


def mount_closing(data: Payload, *, key: str) -> None:
    """Draw how other countries word what is missing."""
    mount("closing", data, key)


def mount_table(data: Payload, *, key: str, on_go: Callable[[], None] | None = None) -> None:
    """Draw a plain table; ``on_go`` runs when a link in it is followed, see ``gone``."""
    mount("table", data, key, **({"on_go_change": on_go} if on_go else {}))


def gone(key: str) -> str:
    """Return what the link followed last leads to; empty where none was followed."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    return str(state.get("go") or "")


def mount_present(data: Payload, *, key: str, on_left: Callable[[], None]) -> None:
    """Draw the slides behind their start button; ``on_left`` runs when a reader leaves them."""
    mount("present", data, key, on_left_change=on_left)


def left(key: str) -> Mapping[str, Any] | None:
    """Return which offence the slides showed when a reader left them."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    return state.get("left")


def mount(name: str, data: Payload, key: str, **callbacks: Any) -> None:
    """Draw the component of ``assets/<name>.js`` and ``<name>.css``; ``callbacks`` take its reports."""
    _renderer(name)(key=key, data={**data, "version": _version(data)}, **callbacks)


def _renderer(name: str) -> Callable[..., Any]:
    return st.components.v2.component(
        f"harmonize_{name}",
        html="<div class='root'></div>",
        css=component_css(name),
        js=component_js(name),
    )


def _version(data: Payload) -> str:
    """A name for what is drawn, so that a rerun with the same picture keeps focus and scroll."""
    drawn = {name: value for name, value in data.items() if name != "selected"}
    return hashlib.sha256(json.dumps(drawn, sort_keys=True, default=str).encode()).hexdigest()[:16]
