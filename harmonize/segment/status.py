"""Is a wording the law in force, or repealed, superseded, quoted from elsewhere, or transitional?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from harmonize.model import Provision, ProvisionStatus, label_key

from .articles import CutText
from .lines import MARKED
from .numbers import leading_number, numbers_of
from .signs import LineSigns

SHORT_BODY = 400
WORDS = re.compile(r"[^\W_]")
REMARK = re.compile(r"[(\[][^()\[\]]{0,300}[)\]]")


def judge_status(cut: CutText, signs: LineSigns) -> list[Provision]:
    """Return the provisions of a text with their status.

    An article of an amending law that ends in "... by the following:" opens a quotation that lasts
    until the numbering of the amending law goes on; such words under a chapter heading open one that
    lasts to the end of the chapter. An article whose label stands again behind a note saying that it
    was replaced is superseded, and the new wording, though in quotation marks, is the law. Articles that
    are printed in full behind the repeal of their whole range are repealed.
    """
    judged: list[Provision] = []
    quotation = _Quotation()
    chapter: tuple[str, ...] | None = None
    replaces = older = again_before = False
    last_name = ""
    gone = range(0)
    for index, provision in enumerate(cut.provisions):
        following = cut.provisions[index + 1] if index + 1 < len(cut.provisions) else None
        again = following is not None and label_key(following.article) == label_key(provision.article)
        if chapter is not None and provision.path != chapter:
            chapter = None
        if _quotes(cut.lead.get(index, ""), signs):
            chapter = provision.path
        status = ProvisionStatus.IN_FORCE
        replaced = again and _ends_in(provision, signs.is_replaced)
        if replaced or older or _is_struck(provision, signs):
            status = ProvisionStatus.SUPERSEDED
        elif not replaces and (index in cut.quoted or chapter is not None or quotation.holds(provision)):
            status = ProvisionStatus.QUOTED
        elif _is_repealed(provision, signs) or leading_number(provision.article) in gone:
            status = ProvisionStatus.REPEALED
        elif signs.is_transitional(provision.path):
            status = ProvisionStatus.TRANSITIONAL
        if status is ProvisionStatus.REPEALED and len(numbers_of(provision.article)) > 1:
            gone = numbers_of(provision.article)
        heading = provision.heading or (last_name if again_before else "")
        judged.append(replace(provision, status=status, heading=heading))
        again_before, last_name = again and status is ProvisionStatus.SUPERSEDED, heading
        if status is not ProvisionStatus.QUOTED:
            quotation.read(provision, signs)
        replaces, older = replaced, again and _ends_in(provision, signs.opens_older)
    return judged


def _quotes(text: str, signs: LineSigns) -> bool:
    """Say whether words that amend another law end in a colon, so that a quotation follows."""
    ending = text[-2 * SHORT_BODY :].strip().rstrip('*_ “"«#').rstrip()
    return ending.endswith(":") and signs.amends(ending[-SHORT_BODY:])


def _ends_in(provision: Provision, is_such: Callable[[str], bool]) -> bool:
    """Say whether one of the last lines of an article is such a line."""
    lines = [line for line in provision.text[-SHORT_BODY * 2 :].splitlines() if line.strip()]
    return any(is_such(MARKED.sub("", line).strip()) for line in lines[-3:])


def _is_struck(provision: Provision, signs: LineSigns) -> bool:
    """Say whether nothing but a remark in brackets is left when struck-out words are taken away.

    Where the remark says that the article is repealed, it is repealed rather than superseded.
    """
    if not provision.superseded:
        return False
    left = provision.live(provision.body)
    return not signs.is_repeal(left.strip()) and WORDS.search(REMARK.sub("", left)) is None


@dataclass(slots=True)
class _Quotation:
    """Follows an amending law: where a quotation opens, and which number ends it."""

    expected: int | None = None

    def holds(self, provision: Provision) -> bool:
        """Say whether this article is still part of the quotation; close it where it is not."""
        if self.expected is None:
            return False
        number = leading_number(provision.article)
        if number in (self.expected, self.expected + 1) and _plain(provision):
            self.expected = None
            return False
        return True

    def read(self, provision: Provision, signs: LineSigns) -> None:
        """Open a quotation where the article amends another law: by its heading, or by ending in a colon."""
        number = leading_number(provision.article)
        opens = _quotes(provision.body_text, signs) or signs.amends_by_title(provision.heading)
        self.expected = number + 1 if number is not None and opens else None


def _is_repealed(provision: Provision, signs: LineSigns) -> bool:
    if signs.is_repeal(provision.heading):
        return True
    words = sum(len(paragraph.span) for paragraph in provision.paragraphs)
    if words > SHORT_BODY + 50:
        return False
    bodies = (provision.live(provision.body), provision.body_text)  # the note on the repeal may be all there is
    plain = (MARKED.sub("", body).strip() for body in bodies)
    return any(len(body) <= SHORT_BODY and signs.is_repeal(body) for body in plain)


def _plain(provision: Provision) -> bool:
    """The articles of an amending law are numbered without suffixes."""
    return re.fullmatch(r"\d+\s*[°º˚]?", provision.article) is not None
