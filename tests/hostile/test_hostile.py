"""Hostile files end as text or as refused with a reason; nothing crashes, hangs or eats the memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from harmonize.errors import UnreadableFile
from harmonize.sources.readers import READERS, ReadRequest
from harmonize.sources.sandbox import Limits, Sandbox

from .files import DOCX, HTML, JSON, PDF, SAMPLES, flipped, hostile_files

FILES = hostile_files()
ROOT = Path(__file__).parents[2]
MAX_GROWTH_MB = 300
TEXT_EXPECTED = {
    "after-the-end.html",
    "deep-900.html",
    "mark-utf8.html",
    "mark-utf16.html",
    "mark-utf16-le.json",
    "mark-utf32.txt",
    "utf16.xml",
    "pages-lie.pdf",
    "keys-twice.json",
    "unclosed-p.html",
    "records-many.json",
    "pdf-late.pdf",
    "pdf-and-zip.pdf",
    "styles-circle.docx",
    "numbers-odd.docx",
}
REASONS = {
    "password.pdf": "password",
    "password-flag.docx": "password",
    "password-office.docx": "password",
    "no-text.pdf": "no text",
    "scripts-only.html": "no text",
    "no-words.docx": "no text",
    "pages-many.pdf": "2100 pages",
    "ratio-bomb.docx": "inflates",
    "total-bomb.docx": "inflates",
    "parts-many.docx": "parts",
    "parts-twice.docx": "one name",
    "climbs.docx": "leads out",
    "climbs-backwards.docx": "leads out",
    "absolute.docx": "leads out",
    "drive.docx": "leads out",
    "link.docx": "symbolic link",
    "archive-in-archive.docx": "another archive",
    "laughs.xml": "DOCTYPE",
    "entity.xml": "DOCTYPE",
    "entity-outside.xml": "DOCTYPE",
    "entity-utf16.xml": "DOCTYPE",
    "entity.docx": "entities",
    "deep.html": "nested",
    "deep.json": "nested",
    "deep.xml": "depth",
    "nested.docx": "depth",
    "pdf.html": "is a PDF",
    "word.xml": "ZIP",
    "page.xml": "web page",
    "much-text.pdf": "million characters",
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """All files read as one batch in a process of its own."""
    folder = tmp_path_factory.mktemp("hostile") / "pe"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    done = run_batch(folder.parent)
    assert {path.name for path in folder.iterdir()} == set(FILES), "a reader wrote a file"
    return done


def run_batch(root: Path) -> dict:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(Path(__file__).parent / "batch.py"), str(root)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=280, env=environment)
    return json.loads(done.stdout)


def test_there_are_enough_of_them():
    assert len(FILES) >= 60


def test_every_file_ends_as_text_or_as_refused_with_reason_and_remedy(result):
    assert set(result["outcomes"]) == set(FILES)
    for name, (kind, what, more) in result["outcomes"].items():
        assert kind in ("text", "refused"), name
        assert what and more, name
        assert "Please report" not in more, f"{name}: no rule foresaw it: {what}"
        assert "break down" not in what and "given up" not in what, f"{name}: {what}"


@pytest.mark.parametrize("name", sorted(TEXT_EXPECTED))
def test_what_can_be_read_is_read(result, name):
    assert result["outcomes"][name][0] == "text", result["outcomes"][name]


@pytest.mark.parametrize("name", sorted(REASONS))
def test_the_reason_is_the_true_one(result, name):
    kind, what, _ = result["outcomes"][name]
    assert kind == "refused" and REASONS[name] in what


def test_the_memory_of_the_program_itself_stays_small(result):
    assert result["after"] - result["before"] < MAX_GROWTH_MB


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read():
    with Sandbox(Limits(wall_seconds=0.02), children=1) as box, pytest.raises(UnreadableFile, match="given up"):
        box.submit(".pdf", ReadRequest(PDF, "x.pdf")).result()
    with Sandbox(Limits(wall_seconds=20), children=1) as box:
        box._children[0].limits = Limits(wall_seconds=0.02)
        with pytest.raises(UnreadableFile, match="given up"):
            box.submit(".json", ReadRequest(JSON.encode(), "x.json")).result()
        box._children[0].limits = Limits()
        assert box.submit(".json", ReadRequest(JSON.encode(), "x.json")).result().text


def test_computing_time_is_limited_for_each_file_and_not_for_the_whole_life():
    records = [{"number": str(n), "text": f"words {n} of a law"} for n in range(40_000)]
    heavy = ReadRequest(json.dumps(records).encode(), "x.json")
    with Sandbox(Limits(cpu_seconds=2, wall_seconds=60), children=1) as box:
        for _ in range(8):
            assert box.submit(".json", heavy).result().text
        assert box._children[0].files == 8
    with (
        Sandbox(Limits(cpu_seconds=-1, wall_seconds=60), children=1) as box,
        pytest.raises(UnreadableFile, match=r"given up|break down"),
    ):
        box.submit(".json", heavy).result()


def test_memory_is_limited():
    with Sandbox(Limits(memory=120_000_000), children=1) as box, pytest.raises(UnreadableFile) as caught:
        box.submit(".json", ReadRequest(FILES["records-many.json"], "x.json")).result()
    assert "memory" in caught.value.what or "break down" in caught.value.what


def test_a_killed_child_costs_nothing():
    with Sandbox(children=1) as box:
        first = box.submit(".html", ReadRequest(HTML.encode(), "x.html")).result()
        box._children[0]._process.kill()
        time.sleep(0.1)
        assert box.submit(".html", ReadRequest(HTML.encode(), "x.html")).result() == first


def test_children_are_recycled_and_end_with_the_sandbox():
    with Sandbox(Limits(files=2), children=1) as box:
        pids = set()
        for _ in range(6):
            box.submit(".docx", ReadRequest(DOCX, "x.docx")).result()
            pids.add(box._children[0]._process.pid)
    assert len(pids) == 3
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_a_child_imports_one_parser_and_no_heavy_package():
    code = (
        "import sys; import harmonize.sources.sandbox.worker; from harmonize.sources.readers import READERS, ReadRequest;"
        "READERS['.html'](ReadRequest(b'<p>words of a law</p>', 'x.html'));"
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'spacy','pandas','numpy','streamlit','pypdfium2','lxml'}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "['lxml']"


@pytest.mark.slow
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("ending", sorted(SAMPLES))
def test_a_hundred_spoilt_copies_of_each_format(ending):
    with Sandbox(Limits(cpu_seconds=8, wall_seconds=15)) as box:
        for seed in range(100):
            data = flipped(SAMPLES[ending], 1000 + seed, flips=1 + seed % 40)
            try:
                read = box.submit(f".{ending}", ReadRequest(data, f"{seed}.{ending}")).result()
            except UnreadableFile as err:
                assert err.what and err.remedy and "Please report" not in err.remedy, (seed, err.what)
            else:
                assert isinstance(read.text, str)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_same_files_end_the_same_way_twice(result, tmp_path):
    (tmp_path / "pe").mkdir()
    for name, data in FILES.items():
        (tmp_path / "pe" / name).write_bytes(data)
    assert run_batch(tmp_path)["outcomes"] == result["outcomes"]


def test_every_format_has_a_spoilt_file():
    assert {Path(name).suffix for name in FILES} >= set(READERS) - {".htm", ".xhtml", ".akn"}
