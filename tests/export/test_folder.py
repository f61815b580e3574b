"""A result on the disk: whole, readable by others, and never half replaced."""

from __future__ import annotations

import csv
import dataclasses
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from harmonize.errors import WrongUse
from harmonize.export import atomic, folder
from harmonize.export.cells import join_list, join_path, number, split_list, split_path
from harmonize.export.folder import ORDER, read_result, write_result
from harmonize.export.texts import text_name
from harmonize.model import Offence, OffenceForm, Paragraph, Penalty, PenaltyKind, Span
from tests.factories import TEXT, make_comparison, quote

from .odd_comparisons import LISTS, WORDS, comparisons

ROOT = Path(atomic.__file__).parents[2]
CONTRACT = {
    "provisions.csv": "jurisdiction, file, article, heading, path, language, status, start, end",
    "offences.csv": "jurisdiction, file, article, paragraph, form, penalty_kind, min_months, max_months, "
    "by_reference, quote, start, end",
    "matches.csv": "offence, jurisdiction, rank, file, article, score, verdict, relation, reasons",
    "elements.csv": "offence, jurisdiction, element, status, file, article, quote, start, end, rule",
    "gaps.csv": "offence, instrument, jurisdiction, coverage, missing_elements, unclear_elements, narrower_by, "
    "penalty_note, provisions, rejected_candidates, confidence",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def contents(place: Path) -> dict[str, bytes]:
    return {str(p.relative_to(place)): p.read_bytes() for p in sorted(place.rglob("*")) if p.is_file()}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def other():
    """A second comparison that differs in every file."""
    text = TEXT.replace("seis", "ocho")
    old = make_comparison()
    penalty = Penalty(PenaltyKind.IMPRISONMENT, 24.0, 96.0, quote("aa/codigo.md", "dos a ocho años", text))
    return dataclasses.replace(
        make_comparison(text=TEXT),
        texts={"aa/codigo.md": text, "bb/new.md": text},
        instruments=old.instruments[:1],
        provisions=tuple(dataclasses.replace(p, text=p.span.of(text)) for p in old.provisions),
        offences=(Offence("aa", "aa/codigo.md", "12", "1", OffenceForm.BASIC, (penalty,)),),
        gaps=tuple(dataclasses.replace(gap, sentence="Another sentence.") for gap in old.gaps),
        version="9.9.9",
    )


def test_columns_are_those_others_rely_on(out):
    write_result(make_comparison(), out)
    for name, columns in CONTRACT.items():
        wanted = columns.split(", ")
        assert (out / name).read_text("utf-8").split("\n")[0].split(",")[: len(wanted)] == wanted


def test_a_result_comes_back_whole(out):
    comparison = make_comparison()
    write_result(comparison, out, run={"settings": {"a": 1}, "seconds": 0.1})
    assert read_result(out) == comparison
    assert json.loads((out / "run.json").read_text("utf-8"))["settings"] == {"a": 1}


@given(comparison=comparisons())
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_odd_words_come_back_whole(comparison, tmp_path_factory):
    out = tmp_path_factory.mktemp("odd") / "out"
    write_result(comparison, out)
    assert read_result(out) == comparison


@given(items=LISTS)
def test_lists_can_be_taken_apart_by_splitting_alone(items):
    cell = join_list(items)
    assert split_list(cell) == items
    assert len(cell.split("; ")) == max(1, len(items))


@given(parts=LISTS)
def test_paths_can_be_taken_apart(parts):
    assert split_path(join_path(parts)) == parts


@pytest.mark.parametrize(
    ("value", "written"),
    [(None, ""), (24.0, "24"), (0.03333333, "0.0333"), (0.5, "0.5"), (-0.00001, "0"), (120, "120"), (-1.5, "-1.5")],
)
def test_numbers(value, written):
    assert number(value) == written


def test_texts_are_kept_byte_for_byte_and_quotes_stand_where_they_say(out):
    text = "\ufeffArtículo 12. Paso\r\nclandestino\rX\n" + TEXT
    comparison = make_comparison(text)
    write_result(comparison, out)
    assert (out / "text/aa/codigo.md.txt").read_bytes() == text.encode("utf-8")
    found = [*rows(out / "offences.csv"), *rows(out / "element_quotes.csv")]
    assert len(found) == 3
    for row in found:
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_every_penalty_has_a_row_and_forms_keep_apart(out):
    comparison = make_comparison()
    first = comparison.offences[0].penalties[0]
    fine = Penalty(PenaltyKind.FINE, None, None, first.quote, "", "and")
    forms = tuple(Offence("aa", "aa/codigo.md", "12", "1", OffenceForm.BASIC, p) for p in ((first, fine), (first,)))
    comparison = dataclasses.replace(comparison, offences=forms)
    write_result(comparison, out)
    assert [(r["penalty_kind"], r["connective"], r["form_number"]) for r in rows(out / "offences.csv")] == [
        ("imprisonment", "", "1"),
        ("fine", "and", "1"),
        ("imprisonment", "", "2"),
    ]
    assert read_result(out) == comparison


def test_paragraphs_come_back(out):
    comparison = make_comparison()
    first = dataclasses.replace(
        comparison.provisions[0], paragraphs=(Paragraph("1", Span(30, 60)), Paragraph("", Span(60, 163)))
    )
    comparison = dataclasses.replace(comparison, provisions=(first, comparison.provisions[1]))
    write_result(comparison, out)
    assert rows(out / "provisions.csv")[0]["paragraphs"] == "30-60 1; 60-163"
    assert read_result(out) == comparison


def test_the_same_comparison_gives_the_same_bytes(tmp_path):
    write_result(make_comparison(), tmp_path / "one", run={"b": 1, "a": 2})
    write_result(make_comparison(), tmp_path / "two", run={"a": 2, "b": 1})
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_files_of_others_stay_and_the_old_texts_and_report_go(out, other):
    write_result(make_comparison(), out)
    (out / "gap-report.xlsx").write_bytes(b"old report")
    (out / "notes.txt").write_text("mine")
    (out / "own").mkdir()
    (out / "own/deep.csv").write_text("mine")
    write_result(other, out)
    assert read_result(out) == other
    assert (out / "notes.txt").read_text() == "mine"
    assert (out / "own/deep.csv").read_text() == "mine"
    assert not (out / "gap-report.xlsx").exists()
    assert not (out / "text/bb/zakonik.md.txt").exists()
    assert not list(out.glob(".*"))


@pytest.mark.parametrize("name", ["text", "provisions.csv", "run.json"])
def test_files_of_others_with_our_names_are_not_replaced(out, name):
    (out / name).mkdir(parents=True)
    with pytest.raises(WrongUse, match=name):
        write_result(make_comparison(), out)
    assert [path.name for path in out.iterdir()] == [name]


@pytest.mark.parametrize(
    "file",
    ["../x", "aa/../../x", "/etc/passwd", "aa/..", "aa/.", "aa", "aa/b/c", "aa//b", "aa/", "a\\b/c", "aa/b\0c", ""],
)
def test_names_that_lead_elsewhere_are_refused(out, file):
    comparison = dataclasses.replace(make_comparison(), texts={file: "x"})
    with pytest.raises(WrongUse):
        write_result(comparison, out)
    assert not out.exists()


def test_a_name_that_is_no_utf8_is_refused_with_a_remedy():
    with pytest.raises(WrongUse, match="Rename"):
        text_name(os.fsdecode(b"aa/c\xf3digo.md"))


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file/out"):
        with pytest.raises(WrongUse) as caught:
            write_result(make_comparison(), place)
        assert caught.value.remedy
        with pytest.raises(WrongUse):
            read_result(place)
    assert (tmp_path / "file").read_text() == "x"


class FailingDisk:
    """Every change of the disk counts; the ``at``-th raises, and all later ones too if ``for_good``."""

    def __init__(self, monkeypatch, at, for_good=False):
        self.count, self.at, self.for_good = 0, at, for_good
        for owner, name in ((atomic, "write_file"), (Path, "rename"), (Path, "mkdir"), (os, "fsync")):
            monkeypatch.setattr(owner, name, self.counting(getattr(owner, name)))

    def counting(self, function):
        def counted(*args, **kwargs):
            self.count += 1
            if self.count == self.at or (self.for_good and self.count > self.at):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*args, **kwargs)

        return counted


def test_a_full_disk_leaves_the_old_result_byte_for_byte(out, other, monkeypatch):
    write_result(make_comparison(), out)
    (out / "gap-report.xlsx").write_bytes(b"old report")
    before = contents(out)
    for at in range(1, 1000):
        with monkeypatch.context() as patch:
            disk = FailingDisk(patch, at)
            try:
                write_result(other, out)
            except WrongUse as err:
                assert "No space left" in err.what
            else:
                break
        assert contents(out) == before, at
        assert read_result(out) == make_comparison()
    assert disk.count > 60
    assert read_result(out) == other


def test_a_disk_that_fails_for_good_leaves_one_whole_result(tmp_path, other, monkeypatch):
    for at in range(1, 1000):
        out = tmp_path / str(at)
        write_result(make_comparison(), out)
        with monkeypatch.context() as patch:
            FailingDisk(patch, at, for_good=True)
            try:
                write_result(other, out)
            except WrongUse:
                pass
            else:
                break
        assert read_result(out) in (make_comparison(), other), at
        write_result(other, out)
        assert read_result(out) == other
        assert not list(out.glob(".*"))
    assert at > 60


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from harmonize.export import atomic, folder
from harmonize.export.folder import read_result, write_result
steps = 0
def dying(function):
    def step(*args, **kwargs):
        global steps
        steps += 1
        if steps == {at}:
            os._exit(9)
        return function(*args, **kwargs)
    return step
other = read_result(Path({other!r}))
atomic.write_file = dying(atomic.write_file)
atomic._remove = dying(atomic._remove)
Path.rename = dying(Path.rename)
write_result(other, Path({out!r}))
"""


def test_a_killed_run_leaves_the_old_or_the_new_result(tmp_path, other):
    """Killed at every fifth step; whoever reads without care finds files of one result only."""
    write_result(other, tmp_path / "other")
    new = contents(tmp_path / "other")
    outcomes = []
    for at in range(3, 1000, 5):
        out = tmp_path / f"out{at}"
        write_result(make_comparison(), out)
        old = contents(out)
        script = KILLED.format(root=str(ROOT), at=at, other=str(tmp_path / "other"), out=str(out))
        done = subprocess.run([sys.executable, "-c", script], check=False)
        left = {name: data for name, data in contents(out).items() if not name.startswith(".")}
        assert left.items() <= old.items() or left.items() <= new.items()
        if "run.json" in left:
            assert left in (old, new)
        found = read_result(out)
        assert found in (make_comparison(), other)
        outcomes.append(found == other)
        write_result(make_comparison(), out)
        assert contents(out) == old
        if done.returncode == 0:
            break
    assert False in outcomes
    assert outcomes == sorted(outcomes)
    assert outcomes.count(True) > 3


def test_a_result_replaced_while_it_is_read_is_read_again(out, other, monkeypatch):
    write_result(make_comparison(), out)
    read = folder.read_files

    def slow(place):
        found = read(place)
        if found != other:
            write_result(other, out)
        return found

    monkeypatch.setattr(folder, "read_files", slow)
    assert read_result(out) == other


def test_two_runs_at_once_leave_one_whole_result(tmp_path, other):
    out = tmp_path / "out"
    write_result(make_comparison(), tmp_path / "first")
    write_result(other, tmp_path / "second")
    script = (
        "import sys; from pathlib import Path\n"
        "from harmonize.export.folder import read_result, write_result\n"
        "found = read_result(Path(sys.argv[1]))\n"
        "for _ in range(15): write_result(found, Path(sys.argv[2]))"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / name), str(out)], cwd=ROOT)
        for name in ("first", "second")
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    assert read_result(out) in (make_comparison(), other)
    assert not list(out.glob(".*"))


def test_a_missing_folder_names_the_command(out):
    with pytest.raises(WrongUse, match="harmonize compare"):
        read_result(out)


@pytest.mark.parametrize("name", [name for name in ORDER if name != "text"])
def test_a_missing_file_is_named(out, name):
    write_result(make_comparison(), out)
    (out / name).unlink()
    with pytest.raises(WrongUse) as caught:
        read_result(out)
    assert name in caught.value.where
    assert "harmonize compare" in caught.value.remedy


@pytest.mark.parametrize("name", [name for name in ORDER if name != "text"])
@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe", b'"open', b"{}", b"[]", b"null"])
def test_a_foreign_file_is_named(out, name, content):
    write_result(make_comparison(), out)
    (out / name).write_bytes(content)
    with pytest.raises(WrongUse) as caught:
        read_result(out)
    assert name in caught.value.where


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("gaps.csv", ",partial,", ",mostly,"),
        ("matches.csv", "0.82", "high"),
        ("provisions.csv", ",0,163,", ",163,0,"),
        ("provisions.csv", ",0,163,", ",0,99999,"),
        ("gaps.csv", ",no\n", ",nein\n"),
        ("elements.csv", "present", "present,more"),
        ("evidence.csv", "13-29", "thirteen"),
        ("instruments.csv", "codigo.md", "gone.md"),
        ("instruments.csv", ",243,", ",244,"),
    ],
)
def test_a_damaged_row_is_named_with_its_line(out, name, old, new):
    write_result(make_comparison(), out)
    content = (out / name).read_text("utf-8")
    assert old in content
    (out / name).write_text(content.replace(old, new, 1), "utf-8")
    with pytest.raises(WrongUse, match=f"{name}, line "):
        read_result(out)


def test_a_missing_text_is_named(out):
    write_result(make_comparison(), out)
    (out / "text/aa/codigo.md.txt").unlink()
    with pytest.raises(WrongUse, match=r"aa/codigo\.md"):
        read_result(out)


@given(words=WORDS)
def test_a_formula_stays_as_printed_in_the_files_for_machines(words, tmp_path_factory):
    comparison = make_comparison()
    first = dataclasses.replace(comparison.provisions[0], heading=words)
    out = tmp_path_factory.mktemp("heading") / "out"
    write_result(dataclasses.replace(comparison, provisions=(first,)), out)
    assert rows(out / "provisions.csv")[0]["heading"] == words
