"""What a line or a heading says of an article's standing: the patterns of a room, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from harmonize.lang import LanguageRoom, load_language
from harmonize.lang.patterns import LinePattern, alternation, line_pattern


@dataclass(frozen=True, slots=True)
class LineSigns:
    """The patterns of a language room that tell notes, repeals, amendments and offences by their words."""

    room: LanguageRoom
    note: LinePattern | None
    repealed: LinePattern | None
    superseded: LinePattern | None
    replaced: LinePattern | None
    amending: LinePattern | None
    amending_title: LinePattern | None
    transitional: LinePattern | None
    hanging: LinePattern | None
    sanction: re.Pattern[str] | None
    opening: re.Pattern[str] | None

    def is_note(self, line: str) -> bool:
        """Say whether a line is a note on amendments or a publisher's remark."""
        return self.note is not None and self.note.search(line) is not None

    def is_repeal(self, words: str) -> bool:
        """Say whether words say nothing but that an article is repealed."""
        return self.repealed is not None and self.repealed.search(words) is not None

    def opens_older(self, line: str) -> bool:
        """Say whether a line opens an older wording."""
        return self.superseded is not None and self.superseded.search(line) is not None

    def is_replaced(self, line: str) -> bool:
        """Say whether a line says that the wording above it is replaced by the one below it."""
        return self.replaced is not None and self.replaced.search(line) is not None

    def amends(self, words: str) -> bool:
        """Say whether words change another law."""
        return self.amending is not None and self.amending.search(words) is not None

    def amends_by_title(self, heading: str) -> bool:
        """Say whether an article's name says that it changes another law."""
        return self.amending_title is not None and self.amending_title.search(heading) is not None

    def hangs(self, words: str) -> bool:
        """Say whether words break off: at a comma, or at a word that asks for another."""
        return words.endswith(",") or (self.hanging is not None and self.hanging.search(words) is not None)

    def is_transitional(self, path: tuple[str, ...]) -> bool:
        """Say whether a place in the structure belongs to transitional provisions."""
        return self.transitional is not None and any(self.transitional.search(name) for name in path)

    def threatens(self, words: str) -> bool:
        """Say whether words threaten a penalty."""
        return self.sanction is not None and self.sanction.search(self.room.shadow(words)) is not None

    def opens(self, words: str) -> bool:
        """Say whether words begin as an offence does."""
        return self.opening is not None and self.opening.match(self.room.shadow(words)) is not None

    def names_nothing(self, words: str) -> bool:
        """Say whether words cannot be a name: they are a note, threaten a penalty or open an offence."""
        return self.is_note(words) or self.is_repeal(words) or self.threatens(words) or self.opens(words)


@lru_cache(maxsize=32)
def line_signs(code: str) -> LineSigns:
    """Return the signs of the room with this code."""
    room = load_language(code)
    rules, offences = room.headings, room.offences

    def over_shadow(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
        return re.compile(alternation([room.pattern(pattern) for pattern in patterns])) if patterns else None

    return LineSigns(
        room=room,
        note=line_pattern(rules.note),
        repealed=line_pattern(rules.repealed),
        superseded=line_pattern(rules.superseded),
        replaced=line_pattern(rules.replaced),
        amending=line_pattern(rules.amending),
        amending_title=line_pattern(rules.amending_title),
        transitional=line_pattern(rules.transitional),
        hanging=line_pattern(rules.hanging),
        sanction=over_shadow(tuple(p.pattern for p in offences.sanction)),
        opening=over_shadow(tuple(p.pattern for p in offences.opening)),
    )
