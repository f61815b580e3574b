"""SOURCE.yaml: what a folder says about its files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from harmonize.model import Notice, SourceEntry, TextKind

NAME = "SOURCE.yaml"
MAX_BYTES = 1_000_000
TEXTS = ("title", "title_en", "language", "as_of", "source", "source_url", "licence", "completeness", "notes")


class _PlainLoader(yaml.SafeLoader):
    """A safe loader without aliases, so that a small file cannot unfold into a huge one."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        return super().compose_node(parent, index)


# Dates stay the strings they were written as.
_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_source_list(folder: Path, jurisdiction: str) -> tuple[dict[str, SourceEntry], tuple[Notice, ...]]:
    """Return the entries of a folder's SOURCE.yaml by file name, with notices on what is odd.

    A missing or broken list costs nothing but what it would have said.
    """
    path = folder / NAME
    where = f"{jurisdiction}/{NAME}"
    if not path.exists():
        return {}, (
            Notice(where, "there is no SOURCE.yaml.", "Add one so that titles, languages and dates are known."),
        )
    try:
        listed = load_source_list(path)
    except (OSError, ValueError, yaml.YAMLError) as err:
        reason = " ".join(str(err).split())
        return {}, (Notice(where, f"cannot be used: {reason}.", "Files are read without it."),)
    entries: dict[str, SourceEntry] = {}
    notices: list[Notice] = []
    for number, entry in enumerate(listed, 1):
        if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
            notices.append(Notice(where, f"entry {number} names no file.", "Add 'file:' to it."))
            continue
        entries[entry["file"]] = _entry(entry, where, notices)
    return entries, tuple(notices)


def load_source_list(path: Path) -> list[Any]:
    """Return a list's entries as they are written; OSError, ValueError or YAMLError where there is no list to read."""
    if path.stat().st_size > MAX_BYTES:
        raise ValueError("it is larger than a list of files can be")
    listed = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=_PlainLoader)  # noqa: S506
    if not isinstance(listed, list):
        raise ValueError("it must be a list with one entry per file")
    return listed


def _entry(entry: dict[str, Any], where: str, notices: list[Notice]) -> SourceEntry:
    values = {key: _line(entry.get(key)) for key in TEXTS}
    kind = _line(entry.get("kind"))
    try:
        text_kind = TextKind(kind)
    except ValueError:
        text_kind = TextKind.CONSOLIDATED
        notices.append(
            Notice(
                where,
                f"kind '{kind}' of {entry['file']} is not known; read as consolidated.",
                f"Use one of {', '.join(TextKind)}.",
            )
        )
    return SourceEntry(file=entry["file"], kind=text_kind, **values)


def _line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
