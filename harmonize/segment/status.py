"""Is a wording the law in force, or repealed, quoted from elsewhere, or transitional?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from harmonize.lang import LanguageRoom
from harmonize.model import Provision, ProvisionStatus

from .articles import CutText
from .headings import any_of, is_transitional

SHORT_BODY = 400
NUMBER = re.compile(r"\d+")


def judge_status(cut: CutText, room: LanguageRoom) -> list[Provision]:
    """Return the provisions of a text with their status.

    An article of an amending law that ends in "... by the following:" opens a quotation that lasts
    until the numbering of the amending law goes on; such words under a chapter heading open one that
    lasts to the end of the chapter.
    """
    judged: list[Provision] = []
    quotation = _Quotation()
    chapter: tuple[str, ...] | None = None
    for index, provision in enumerate(cut.provisions):
        if chapter is not None and provision.path != chapter:
            chapter = None
        if _quotes(cut.lead.get(index, ""), room):
            chapter = provision.path
        status = ProvisionStatus.IN_FORCE
        if index in cut.quoted or chapter is not None or quotation.holds(provision):
            status = ProvisionStatus.QUOTED
        elif _is_repealed(provision, room):
            status = ProvisionStatus.REPEALED
        elif is_transitional(room, provision.path):
            status = ProvisionStatus.TRANSITIONAL
        judged.append(replace(provision, status=status))
        if status is not ProvisionStatus.QUOTED:
            quotation.read(provision, room)
    return judged


def _quotes(text: str, room: LanguageRoom) -> bool:
    """Say whether words that amend another law end in a colon, so that a quotation follows."""
    amending = any_of(room.headings.amending)
    ending = text.strip().rstrip('*_ “"«#').rstrip()
    return amending is not None and ending.endswith(":") and amending.search(ending[-SHORT_BODY:]) is not None


@dataclass(slots=True)
class _Quotation:
    """Follows an amending law: where a quotation opens, and which number ends it."""

    expected: int | None = None

    def holds(self, provision: Provision) -> bool:
        """Say whether this article is still part of the quotation; close it where it is not."""
        if self.expected is None:
            return False
        number = _number(provision)
        if number in (self.expected, self.expected + 1) and _plain(provision):
            self.expected = None
            return False
        return True

    def read(self, provision: Provision, room: LanguageRoom) -> None:
        """Open a quotation where the article amends another law: by its heading, or by ending in a colon."""
        number = _number(provision)
        titled = any_of(room.headings.amending_title)
        opens = _quotes(provision.body_text, room) or (titled is not None and titled.search(provision.heading))
        self.expected = number + 1 if number is not None and opens else None


def _is_repealed(provision: Provision, room: LanguageRoom) -> bool:
    pattern = any_of(room.headings.repealed)
    if pattern is None:
        return False
    body = provision.body_text.strip()
    return (len(body) <= SHORT_BODY and pattern.search(body) is not None) or (
        pattern.search(provision.heading) is not None
    )


def _number(provision: Provision) -> int | None:
    found = NUMBER.match(provision.article)
    return int(found.group()) if found else None


def _plain(provision: Provision) -> bool:
    """The articles of an amending law are numbered without suffixes."""
    return re.fullmatch(r"\d+\s*[°º˚]?", provision.article) is not None
