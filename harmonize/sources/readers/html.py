"""HTML: lxml builds the tree, a second parser counts what should be in it, and a loss is told."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from harmonize.errors import UnreadableFile
from harmonize.model import CutPassage

from ..encoding import decode
from .base import ReadRequest, ReadText
from .html_scan import UNSEEN, scan
from .printed import LineWriter, join_lines, mend_split_initials
from .signature import refuse_other_format

if TYPE_CHECKING:
    from lxml import etree

CHARSET = re.compile(rb"""(?:charset\s*=|<\?xml[^>]{0,80}encoding\s*=)\s*["']?([\w.:-]+)""", re.IGNORECASE)
HEAD = 4096
BLOCKS_NAMES = """
address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section select
summary table tbody tfoot thead tr ul
"""
BLOCKS = frozenset(BLOCKS_NAMES.split())
CELLS = frozenset({"td", "th"})
STRUCK = frozenset({"strike", "s", "del"})
ABOUT_THE_SITE = {"nav": 0.0, "footer": 0.3}
"""Navigation is cut away; a footer where this share of its text or more is links."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LINE_THROUGH = re.compile(r"line-through", re.IGNORECASE)
END_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Browsers show what follows these tags; the parser would put it where no walk comes by."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MIN_LOSS = 20
MIN_LOSS_SHARE = 0.001


def read_html(request: ReadRequest) -> ReadText:
    """Return one line for each block, with scripts, navigation and hidden parts left out."""
    refuse_other_format(request, "html")
    declared = CHARSET.search(request.data[:HEAD])
    decoded = decode(
        request.data,
        request.where,
        declared=declared[1].decode("ascii", "replace") if declared else "",
        language=request.language,
    )
    expected = scan(decoded.text, request.where)
    walk = _Walk()
    root = _parse(decoded.text, request.where)
    if root is not None:
        walk.run(root)
    lines, mended = mend_split_initials(walk.out.lines)
    text, struck = join_lines(lines)
    return ReadText(
        text,
        decoded.encoding,
        decoded.rule,
        struck=struck,
        cut=walk.cut_passages(),
        changes=(f"{mended} words whose first letter had been split off were joined.",) if mended else (),
        losses=_losses(expected, walk.seen),
    )


def _parse(text: str, where: str) -> etree._Element | None:
    from lxml import etree  # late: a child process holds one parser alone

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        return etree.fromstring(END_OF_PAGE.sub(" ", text).encode("utf-8"), parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError as err:
        raise UnreadableFile(
            f"is no HTML that can be read: {err.msg}.", where=where, remedy="Save the page again."
        ) from err


def _losses(expected: int, seen: int) -> tuple[str, ...]:
    missing = expected - seen
    if missing < MIN_LOSS or missing < MIN_LOSS_SHARE * expected:
        return ()
    return (f"{missing} of {expected} characters of the page were lost because its mark-up is broken or too deep.",)


class _Walk:
    """Walks the tree without recursion and writes its lines."""

    def __init__(self) -> None:
        self.out = LineWriter()
        self.seen = 0
        self.cut: Counter[str] = Counter()
        self.times: Counter[str] = Counter()
        self.example: dict[str, str] = {}
        self._struck = self._unseen = self._pre = 0
        self._cutting: list[str] = []
        self._numbers: list[list[int] | None] = []

    def run(self, root: etree._Element) -> None:
        """Visit all elements in the order of the page."""
        stack: list[tuple[etree._Element, bool]] = [(root, False)]
        while stack:
            node, done = stack.pop()
            if done:
                self._leave(node)
                self._text(node.tail or "")
            elif not isinstance(node.tag, str):
                self._text(node.tail or "")
            else:
                self._enter(node)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))
        self.out.end_line()

    def _enter(self, node: etree._Element) -> None:
        tag = node.tag.lower()
        self._unseen += tag in UNSEEN
        reason = _left_out(node, tag)
        if reason:
            self._cutting.append(reason)
            self.times[reason] += len(self._cutting) == 1
        self._struck += _is_struck(node, tag)
        self._pre += tag == "pre"
        if tag in BLOCKS:
            self.out.end_line()
        elif tag in CELLS:
            self.out.add(" ")
        if tag in ("ol", "ul"):
            self._numbers.append(_numbering(node) if tag == "ol" else None)
        elif tag == "li":
            self._number(node)
        text = node.text or ""
        if tag == "sup" and text.strip().isdigit() and self.out.last.isalnum():
            self.seen += len(text.strip())
            self.out.add(text.strip().translate(RAISED), struck=self._struck > 0)
        else:
            self._text(text)

    def _leave(self, node: etree._Element) -> None:
        tag = node.tag.lower()
        self._unseen -= tag in UNSEEN
        if _left_out(node, tag):
            self._cutting.pop()
        self._struck -= _is_struck(node, tag)
        self._pre -= tag == "pre"
        if tag in BLOCKS:
            self.out.end_line()
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def _text(self, text: str) -> None:
        if self._unseen or not text:
            return
        size = sum(map(len, text.split()))
        self.seen += size
        if self._cutting:
            self.cut[self._cutting[0]] += size
            if size:
                self.example.setdefault(self._cutting[0], " ".join(text.split())[:120])
        elif self._pre:
            for number, line in enumerate(text.splitlines() or [text]):
                if number:
                    self.out.end_line()
                self.out.add(line, struck=self._struck > 0)
            if text.endswith("\n"):
                self.out.end_line()
        else:
            self.out.add(text, struck=self._struck > 0)

    def _number(self, node: etree._Element) -> None:
        """Print the number that a browser shows before an entry of a numbered list."""
        counter = self._numbers[-1] if self._numbers else None
        if counter is None or self._cutting or self._unseen:
            return
        value = node.get("value", "")
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else counter[0]
        counter[0] = number + 1
        self.out.add(f"{number}. ")

    def cut_passages(self) -> tuple[CutPassage, ...]:
        """Return the record of what was left out."""
        return tuple(
            CutPassage(what, "page", self.times[what], size, self.example.get(what, ""))
            for what, size in sorted(self.cut.items())
            if size
        )


def _numbering(node: etree._Element) -> list[int] | None:
    start = node.get("start", "1")
    plain = node.get("type", "1") == "1" and "none" not in node.get("style", "")
    return [int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1] if plain else None


def _left_out(node: etree._Element, tag: str) -> str:
    """Return why an element is no part of the law's text, or an empty string."""
    if node.get("hidden") is not None or HIDDEN.search(node.get("style", "")):
        return "hidden part"
    if tag in ABOUT_THE_SITE and _link_share(node) >= ABOUT_THE_SITE[tag]:
        return "navigation"
    return ""


def _link_share(node: etree._Element) -> float:
    whole = sum(len(text.strip()) for text in node.itertext())
    linked = sum(len(text.strip()) for link in node.iter("a") for text in link.itertext())
    return linked / whole if whole else 0.0


def _is_struck(node: etree._Element, tag: str) -> bool:
    return tag in STRUCK or bool(LINE_THROUGH.search(node.get("style", "")))
