"""SOURCE.yaml of a folder of such files: title, language, kind and date of each, as they were declared."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from .statute import Statute

WIDTH = 100


def render_source_list(statutes: Iterable[Statute], sentences: Iterable[str]) -> bytes:
    """Return the list of one country's files; ``sentences`` stand above it as comments."""
    above = "".join(f"# {_plain(sentence)}\n" for sentence in sentences)
    listed = [_entry(statute) for statute in statutes]
    written = yaml.safe_dump(listed, allow_unicode=True, sort_keys=False, width=WIDTH)
    return f"{above}{written}".encode("utf-8", "replace")


def _plain(sentence: str) -> str:
    """Return one line that a comment can hold."""
    line = " ".join(sentence.split())
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


def _entry(statute: Statute) -> dict[str, str]:
    item = statute.instrument
    told = {
        "title": item.title,
        "title_en": item.title_en,
        "language": item.language,
        "kind": item.kind.value,
        "as_of": item.as_of,
        "source": item.source,
    }
    return {"file": f"{statute.name}.xml", **{name: value for name, value in told.items() if value}}
