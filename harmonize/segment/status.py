"""Is a wording the law in force, or repealed, superseded, quoted from elsewhere, or transitional?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from harmonize.model import Provision, ProvisionStatus, label_key

from .articles import CutText
from .lines import IN_FRONT, MARKED
from .names import in_capitals
from .numbers import leading_number, numbers_of
from .signs import LineSigns

SHORT_BODY = 400
SHORT_LINE = 60
LONGEST_INSERTION = 30
"""More articles than this between two that follow each other are no quotation."""
WORDS = re.compile(r"[^\W_]")
NUMBERED = re.compile(r"\W{0,3}(?:\w{2,10}\.?\s)?\d{1,3}[.)\s]")
"""The number of a paragraph, with or without a word for it."""
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
    last: int | None = None
    gone = range(0)
    for index, provision in enumerate(cut.provisions):
        following = cut.provisions[index + 1] if index + 1 < len(cut.provisions) else None
        again = following is not None and label_key(following.article) == label_key(provision.article)
        number = leading_number(provision.article)
        final = signs.is_transitional((*provision.path, provision.article))
        gone = gone if number in gone else range(0)
        if chapter is not None and provision.path != chapter:
            chapter = None
        if _quotes(cut.lead.get(index, ""), signs):
            chapter = provision.path
        held = quotation.holds(provision)
        status = ProvisionStatus.IN_FORCE
        replaced = again and _ends_in(provision, signs.is_replaced)
        if replaced or older or _is_struck(provision, signs):
            status = ProvisionStatus.SUPERSEDED
        elif not (replaces or final) and (chapter is not None or held or _foreign(number, last, index, cut)):
            status = ProvisionStatus.QUOTED
        elif _is_repealed(provision, signs) or number in gone:
            status = ProvisionStatus.REPEALED
        elif final:
            status = ProvisionStatus.TRANSITIONAL
        if status is ProvisionStatus.REPEALED and len(numbers_of(provision.article)) > 1:
            gone = numbers_of(provision.article)
        heading = provision.heading or (last_name if again_before else "")
        judged.append(replace(provision, status=status, heading=heading))
        again_before, last_name = again and status is ProvisionStatus.SUPERSEDED, heading
        if status is not ProvisionStatus.QUOTED:
            quotation.read(provision, signs)
            last = number if number is not None else last
        replaces, older = replaced, again and _ends_in(provision, signs.opens_older)
    return _quote_insertions(judged, signs)


def _foreign(number: int | None, last: int | None, index: int, cut: CutText) -> bool:
    """Say whether an article stands in quotation marks and does not go on with the numbering of the act itself."""
    goes_on = number is not None and last is not None and last <= number <= last + 1
    bracketed = cut.provisions[index].text.lstrip(IN_FRONT).startswith("[")  # printed so where it is law no more
    return index in cut.quoted and (bracketed or not goes_on)


def _quote_insertions(judged: list[Provision], signs: LineSigns) -> list[Provision]:
    """Take articles that interrupt the numbering behind an article that amends another act for quoted."""
    own = [
        (place, number)
        for place, provision in enumerate(judged)
        if provision.status is ProvisionStatus.IN_FORCE and (number := leading_number(provision.article)) is not None
    ]
    for at, (place, number) in enumerate(own[:-1]):
        if own[at + 1][1] in (number, number + 1) or not signs.amends(judged[place].text[-3 * SHORT_BODY :]):
            continue
        inside: list[int] = []
        for other, following in own[at + 1 : at + 2 + LONGEST_INSERTION]:
            if following == number + 1:
                for i in inside:
                    judged[i] = replace(judged[i], status=ProvisionStatus.QUOTED)
                break
            if following == number:
                break
            inside.append(other)
    return judged


def _quotes(text: str, signs: LineSigns) -> bool:
    """Say whether words that amend another law end in a colon, so that a quotation follows."""
    ending = text[-2 * SHORT_BODY :].strip().rstrip('*_ “"«#').rstrip()
    return ending.endswith((":", "—", "–")) and signs.amends(ending[-SHORT_BODY:])


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
    fresh: bool = False
    """True until the first article behind the colon, which is always quoted."""

    def holds(self, provision: Provision) -> bool:
        """Say whether this article is still part of the quotation; close it where it is not."""
        if self.expected is None:
            return False
        number = leading_number(provision.article)
        if not self.fresh and number in (self.expected, self.expected + 1) and _plain(provision):
            self.expected = None
            return False
        self.fresh = False
        return True

    def read(self, provision: Provision, signs: LineSigns) -> None:
        """Open a quotation where the article amends another law: by its heading, or by ending in a colon."""
        number = leading_number(provision.article)
        self.fresh = _quotes(provision.body_text, signs)
        opens = self.fresh or signs.amends_by_title(provision.heading)
        self.expected = number + 1 if number is not None and opens else None


def _is_repealed(provision: Provision, signs: LineSigns) -> bool:
    if signs.is_repeal(provision.heading):
        return True
    if _goes_on(provision, signs):
        return False
    first = MARKED.sub("", provision.body_text.lstrip()[: 2 * SHORT_LINE].split("\n", 1)[0]).strip()
    if len(first) <= SHORT_LINE and signs.is_repeal(first):
        return True
    words = sum(len(paragraph.span) for paragraph in provision.paragraphs)
    if words > SHORT_BODY + 50:
        return False
    bodies = (provision.live(provision.body), provision.body_text)  # the note on the repeal may be all there is
    plain = (MARKED.sub("", body).strip() for body in bodies)
    return any(len(body) <= SHORT_BODY and signs.is_repeal(body) for body in plain)


def _goes_on(provision: Provision, signs: LineSigns) -> bool:
    """Say whether the first paragraph has a number, and others stand below it, not repealed and no chapter's title."""
    first, *others = provision.paragraphs or (None,)
    numbered = first is not None and NUMBERED.match(provision.slice(first.span)) is not None
    below = [provision.live(other.span).strip() for other in others if other]
    return numbered and any(not signs.is_repeal(words) and not in_capitals(words) for words in below)


def _plain(provision: Provision) -> bool:
    """The articles of an amending law are numbered without suffixes."""
    return re.fullmatch(r"\d+\s*[°º˚]?", provision.article) is not None
