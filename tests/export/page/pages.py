"""The page in one file as tests read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from harmonize.export.page.render import render_page
from harmonize.model import Comparison
from harmonize.views.lookup import Lookup
from harmonize.views.report.report import Ask, Report, open_report
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate

VOID = ("meta", "link", "br", "hr", "img", "input", "use", "path")


def report_of(comparison: Comparison, ask: Ask | None = None, language: str = "en") -> Report:
    words = load_report_words(language)
    return open_report(Lookup(restate(comparison, words)), words, ask)


def page_of(comparison: Comparison, ask: Ask | None = None, language: str = "en") -> str:
    return render_page(report_of(comparison, ask, language)).decode("utf-8")


@dataclass
class Node:
    """An element of the page."""

    tag: str
    attrs: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()

    def all(self, tag: str = "", cls: str = "") -> list[Node]:
        found = []
        for part in self.children:
            if isinstance(part, Node):
                if tag in ("", part.tag) and (not cls or cls in part.classes):
                    found.append(part)
                found += part.all(tag, cls)
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs})
        assert len(node.attrs) == len(attrs), f"an attribute is given twice: {attrs}"
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parsed(page: str) -> Node:
    """Return the tree of a page; fails where tags are not closed in order."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert len(builder.open) == 1, [node.tag for node in builder.open]
    return builder.root


def with_id(root: Node, name: str) -> Node:
    (found,) = [node for node in root.all() if node.attrs.get("id") == name]
    return found
