"""On the official files in the shared folder: no word is lost, whoever counts them."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from harmonize.sources.readers import READERS, ReadRequest, ReadText
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]

WORD = re.compile(r"[^\W_]+")
ROOTS = [SHARED / "statutes", SHARED / "statutes-variants"]
FILES = sorted(
    path
    for root in ROOTS
    if root.is_dir()
    for path in root.glob("*/*")
    if path.suffix in READERS and path.suffix != ".md"
)
PLACES = {"pt": "above", "sr": "above", "mk": "above", "hr": "above", "sq": "below"}


def read(path: Path) -> ReadText:
    entries = yaml.safe_load((path.parent / "SOURCE.yaml").read_text(encoding="utf-8"))
    language = next((entry["language"] for entry in entries if entry["file"] == path.name), "")
    place = PLACES.get(language.split("-")[0], "beside")
    return READERS[path.suffix](ReadRequest(path.read_bytes(), path.name, language, place))  # type: ignore[arg-type]


class Visible(HTMLParser):
    """The words of a page by the standard library's parser alone."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in ("script", "style", "title", "noscript")

    def handle_endtag(self, tag):
        self.unseen -= tag in ("script", "style", "title", "noscript")

    def handle_data(self, data):
        if not self.unseen:
            self.words.append(data)


def written(path: Path, data: bytes, encoding: str, *, all_of_it: bool = False) -> str:
    """All that stands in a file, by a way that shares nothing with its reader."""
    if path.suffix == ".json":
        texts = strings(json.loads(data), last=None if all_of_it else {})
        return " ".join(text for text in texts if all_of_it or not re.fullmatch(r"\d+\w?", text.strip()))
    if path.suffix == ".xml":
        body = re.sub(r"<meta>.*?</meta>", " ", data.decode(), flags=re.DOTALL)
        body = re.sub(r"</?ref[^>]*>", "", body)
        return re.sub(r"<[^>]*>", " ", body).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    if path.suffix == ".pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        return " ".join(page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document)
    page = Visible()
    page.feed(data.decode(encoding))
    return "".join(page.words)


def strings(value, key: str = "", last: dict[str, str] | None = None) -> list[str]:
    """All strings; with ``last``, a chapter that entry after entry repeats counts once."""
    if isinstance(value, dict):
        return [text for name, item in value.items() for text in strings(item, name, last)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item, key, last)]
    if not isinstance(value, str) or (last is not None and last.get(key) == value):
        return []
    if last is not None:
        last[key] = value
    return [value]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_word_is_lost_but_what_the_record_tells(path):
    if path.suffix == ".txt":
        assert read(path).text.encode() == path.read_bytes()
        return
    result = read(path)
    joined = WORD.findall(result.text)
    lost = Counter(WORD.findall(written(path, path.read_bytes(), result.encoding))) - Counter(joined)
    letters = sum(len(word) * times for word, times in lost.items())
    told = sum(passage.characters for passage in result.cut)
    repeated = sum(30 for change in result.changes if "printed once" in change) * 1000
    mended = 60 * sum(int(change.split()[0]) for change in result.changes if "joined" in change)
    assert letters <= told + repeated + mended + 5, lost.most_common(20)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_is_added_but_labels_and_marks(path):
    result = read(path)
    if path.suffix == ".txt":
        return
    added = Counter(WORD.findall(result.text)) - Counter(
        WORD.findall(written(path, path.read_bytes(), result.encoding, all_of_it=True))
    )
    mended = sum(int(change.split()[0]) for change in result.changes if "joined" in change)
    assert sum(added.values()) <= mended + 25, added.most_common(20)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_little_is_cut_away(path):
    result = read(path)
    assert sum(passage.characters for passage in result.cut) <= 0.12 * len(result.text)
