"""A second, streaming look at a page: how deep it nests and how many characters a reader should see."""

from __future__ import annotations

from html.parser import HTMLParser

from harmonize.errors import UnreadableFile

MAX_DEPTH = 1000
UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})
NEVER_CLOSED_NAMES = """
area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
option optgroup colgroup body html head rp rt
"""
NEVER_CLOSED = frozenset(NEVER_CLOSED_NAMES.split())
"""Elements whose end tag may be left out do not nest because it is."""


class _Scanner(HTMLParser):
    def __init__(self, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self.where = where
        self.seen = 0
        self._depth = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NEVER_CLOSED:
            return
        self._depth += 1
        self._unseen += tag in UNSEEN
        if self._depth > MAX_DEPTH:
            raise UnreadableFile(
                f"its elements are nested more than {MAX_DEPTH} deep.",
                where=self.where,
                remedy="Save the page again from a browser, or as plain text.",
            )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in NEVER_CLOSED:
            self._depth = max(0, self._depth - 1)
            self._unseen = max(0, self._unseen - (tag in UNSEEN))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.seen += sum(map(len, data.split()))


def scan(text: str, where: str) -> int:
    """Return how many characters of the page a reader should see, blanks not counted.

    Raises UnreadableFile for a page nested too deep to be read without loss.
    """
    scanner = _Scanner(where)
    scanner.feed(text)
    scanner.close()
    return scanner.seen
