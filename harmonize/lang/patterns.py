"""Many patterns of a room as one: compiled once, and quick to dismiss what none of them fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .schema import RoomPattern

FLAGS = re.compile(r"\(\?([a-z]+)\)")
WORD_START = re.compile(r"(?:\(\?:)*(?:\\b)?(?:\(\?:)*[^\W\d_]")
BOUNDARY = r"\b"

Trie = dict[str, "Trie"]


@dataclass(frozen=True, slots=True)
class LinePattern:
    """Patterns over printed lines as one; those that begin with ``^`` are tried at the beginning alone."""

    anchored: re.Pattern[str] | None
    free: re.Pattern[str] | None

    def search(self, line: str) -> re.Match[str] | None:
        """Return the first match, one at the beginning before any other."""
        found = self.anchored.match(line) if self.anchored is not None else None
        return found or (self.free.search(line) if self.free is not None else None)


def line_pattern(patterns: Iterable[RoomPattern]) -> LinePattern | None:
    """Return patterns over printed lines as one, or None where there are none."""
    anchored: list[RoomPattern] = []
    free: list[RoomPattern] = []
    for pattern in patterns:
        flags = FLAGS.match(pattern.pattern)
        bare = pattern.pattern[flags.end() :] if flags else pattern.pattern
        (anchored if bare.startswith("^") and not _has_choice(bare) else free).append(pattern)
    return LinePattern(one_of(anchored), one_of(free)) if anchored or free else None


def one_of(patterns: Iterable[RoomPattern]) -> re.Pattern[str] | None:
    """Return patterns over printed lines as one alternation, or None where there are none."""
    parts = [_grouped(pattern.pattern) for pattern in patterns]
    return re.compile("|".join(parts)) if parts else None


def alternation(patterns: Sequence[str]) -> str:
    """Join patterns over the shadow; those that begin with a letter are tried at the beginning of words only.

    A pattern that begins with a letter means the beginning of a word: to look for words at their
    beginnings alone is what makes a long alternation quick.
    """
    at_words = [_bare(pattern) for pattern in patterns if WORD_START.match(pattern)]
    others = [f"(?:{pattern})" for pattern in patterns if not WORD_START.match(pattern)]
    joined = [rf"{BOUNDARY}(?:{'|'.join(f'(?:{pattern})' for pattern in at_words)})"] if at_words else []
    return "|".join(joined + others) or r"(?!)"


def named_alternation(named: Mapping[str, Sequence[str]]) -> str:
    """Join patterns over the shadow by name: the name of what matched is the match's ``lastgroup``."""
    groups = {name: "|".join(f"(?:{_bare(pattern)})" for pattern in patterns) for name, patterns in named.items()}
    joined = "|".join(f"(?P<{name}>{group})" for name, group in groups.items())
    at_words = all(WORD_START.match(pattern) for patterns in named.values() for pattern in patterns)
    if at_words:
        return rf"{BOUNDARY}(?:{joined})"
    return "|".join(
        f"(?P<{name}>{'|'.join(f'(?:{pattern})' for pattern in patterns)})" for name, patterns in named.items()
    )


def words_pattern(words: Iterable[str], spell: Mapping[str, str]) -> str:
    """Return an alternation of plain words as a tree of their beginnings; the longest word wins.

    ``spell`` gives the pattern of a letter or a pair of letters that can be written in several ways.
    """
    tree: Trie = {}
    for word in words:
        at = tree
        for piece in _pieces(word, spell):
            at = at.setdefault(piece, {})
        at[""] = {}
    return _branch(tree, spell) if tree else r"(?!)"


def _has_choice(pattern: str) -> bool:
    """Say whether a pattern has alternatives outside all brackets, so that ``^`` holds for the first one only."""
    depth, escaped, in_class = 0, False, False
    for sign in pattern:
        if escaped:
            escaped = False
        elif sign == "\\":
            escaped = True
        elif in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            return True
    return False


def _grouped(pattern: str) -> str:
    """Return a pattern as a group that keeps its flags to itself."""
    flags = FLAGS.match(pattern)
    if flags is None:
        return f"(?:{pattern})"
    rest = pattern[flags.end() :]
    return f"(?{flags[1]}:{rest}\n)" if "x" in flags[1] else f"(?{flags[1]}:{rest})"


def _bare(pattern: str) -> str:
    return pattern[len(BOUNDARY) :] if pattern.startswith(BOUNDARY) else pattern


def _pieces(word: str, spell: Mapping[str, str]) -> Iterable[str]:
    at = 0
    while at < len(word):
        step = 2 if word[at : at + 2] in spell else 1
        yield word[at : at + step]
        at += step


def _branch(tree: Trie, spell: Mapping[str, str]) -> str:
    ways = []
    for piece, below in sorted(tree.items(), key=lambda branch: (-len(branch[0]), branch[0])):
        if piece:
            written = r"\s+" if piece == " " else spell.get(piece) or re.escape(piece)
            ways.append(written + (_branch(below, spell) if below.keys() != {""} else ""))
    joined = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return f"{joined}?" if "" in tree and ways else joined
