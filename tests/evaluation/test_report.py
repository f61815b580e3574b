"""The page: whole, escaped, without anything from elsewhere, and the same each time."""

from __future__ import annotations

import re

from lxml import html

from harmonize.evaluation import Plan, evaluate, render_report
from harmonize.evaluation.calibration import calibrate
from harmonize.evaluation.figures import figure_words
from harmonize.evaluation.report import LEFT, SIDE, TOP, plot_dots
from harmonize.settings import load_settings
from tests.evaluation.made_up import MATCHES, write_gold, write_result


def page(folder, matches: str = MATCHES) -> str:
    out = write_result(folder / "out")
    (out / "matches.csv").write_text(matches, encoding="utf-8")
    gold, elements = write_gold(folder)
    return render_report(evaluate(out, Plan(gold, elements), load_settings()))


def test_the_page_shows_every_figure_with_its_neighbours(tmp_path):
    tree = html.fromstring(page(tmp_path))
    cells = {row.findtext("th"): [cell.text_content() for cell in row.findall("td")] for row in tree.iter("tr")}
    assert {words.name for words in figure_words()} <= cells.keys()
    table = tree.xpath("//table")[0]
    first = [cell.text_content() for cell in table.xpath(".//tbody/tr")[0]]
    assert first[0].startswith("principal@1") and first[1:3] == ["0.333", "3"]
    assert re.fullmatch(r"0\.\d{3} to 1\.000", first[3]) and first[5:] == ["0.150", "0.150"]
    lede = " ".join(tree.xpath("//h1/following-sibling::p")[0].text_content().split())
    assert lede == (
        "In 1 of 3 cells where the offence is there, the principal article is ranked first; in 1 it stands as a match; "
        "1 is overlooked. Of 3 articles that stand as a match, 1 are among the answers."
    )
    assert "20 (review)" in tree.text_content() and len(tree.xpath("//svg")) == 2


def test_words_of_files_are_escaped(tmp_path):
    evil = MATCHES.replace("aa/code.md,21,", 'aa/code.md,"<script>alert(1)</script> 21",')
    text = page(tmp_path, evil)
    assert "<script" not in text and "&lt;script&gt;" in text


def test_nothing_is_asked_of_elsewhere(tmp_path):
    text = page(tmp_path)
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|href)=|url\(|@import|https?://", text)


def test_the_same_files_give_the_same_page(tmp_path):
    assert page(tmp_path / "one") == page(tmp_path / "two")


def test_dots_stand_where_their_bins_do():
    low, high = plot_dots(calibrate([(0.0, False)] * 4 + [(1.0, True)]))
    assert (low.x, low.y, low.count) == (LEFT, TOP + SIDE, 4)
    assert (high.x, high.y, high.count) == (LEFT + SIDE, TOP, 1)
    assert low.radius > high.radius
