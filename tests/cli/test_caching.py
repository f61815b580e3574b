"""Neither the cache nor the number of processes changes a byte of a result."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from harmonize.pipeline import statutes
from tests.cli.test_compare import digest, run
from tests.shared_folder import PROJECT
from tests.statute_root import entry, make_statutes

DIGESTS = PROJECT / "data" / "statutes"


def compare(root: Path, out: Path, *options: object, code: int = 0) -> tuple[dict[str, str], dict]:
    """Compare; return the checksums of the result and its record."""
    ended, output = run("compare", root, "--out", out, *options)
    assert ended == code, output
    return digest(out), json.loads((out / "run.json").read_text(encoding="utf-8"))


def made(record: dict) -> tuple[int, int, int]:
    return tuple(record["cache"][kind]["made"] for kind in ("file", "jurisdiction", "result"))


def entries(home: Path) -> list[Path]:
    return sorted((home / "harmonize").glob("*.entry"))


@pytest.fixture
def root(tmp_path):
    return make_statutes(tmp_path / "statutes")


@pytest.fixture
def bare(root, tmp_path):
    """What comes out without a cache, in one process."""
    return compare(root, tmp_path / "bare", "--no-cache", "--jobs", 1)[0]


def test_the_digests_are_the_same_bytes_however_they_are_compared(tmp_path, cache_home):
    bare, record = compare(DIGESTS, tmp_path / "bare", "--no-cache", "--jobs", 1)
    assert record["processes"] == 1 and record["cache"]["used"] is False and not entries(cache_home)
    out = tmp_path / "out"
    two, record = compare(DIGESTS, out, "--no-cache", "--jobs", 2)
    assert two == bare and record["processes"] == 2
    cold, record = compare(DIGESTS, out, "--jobs", 2)
    files = len(record["inputs"])
    countries = sum(path.is_dir() for path in DIGESTS.iterdir())
    assert cold == bare and made(record) == (files, countries, 1)
    warm, record = compare(DIGESTS, out, "--jobs", 2)
    assert warm == bare and made(record) == (0, 0, 0) and record["processes"] == 1
    for number, path in enumerate(entries(cache_home)):
        if number % 2:
            path.unlink()
    half, record = compare(DIGESTS, out, "--jobs", 1)
    assert half == bare and 0 < sum(made(record)) < files + countries + 1


def test_a_warm_run_imports_nothing_that_only_understanding_needs(root, tmp_path):
    script = (
        "import sys; from harmonize.cli.main import cli\n"
        f"cli(['compare', {str(root)!r}, '--out', {str(tmp_path / 'out')!r}], standalone_mode=False)\n"
        "print(*(name for name in ('spacy', 'py3langid', 'pandas', 'openpyxl') if name in sys.modules))"
    )
    told = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.splitlines()
        for _ in range(2)
    ]
    assert "spacy" in told[0][-1]
    assert told[1][-1] == ""


DAMAGE = {
    "cut short": lambda paths: [p.write_bytes(p.read_bytes()[:-1]) for p in paths],
    "emptied": lambda paths: [p.write_bytes(b"") for p in paths],
    "overwritten": lambda paths: [p.write_bytes(bytes(reversed(p.read_bytes()))) for p in paths],
    "exchanged": lambda paths: [
        a.write_bytes(b) for a, b in zip(paths, [p.read_bytes() for p in paths[::-1]], strict=True)
    ],
    "deleted": lambda paths: [p.unlink() for p in paths],
}


@pytest.mark.parametrize("how", DAMAGE)
def test_damaged_entries_are_worked_out_anew(root, bare, tmp_path, cache_home, how):
    compare(root, tmp_path / "out")
    DAMAGE[how](entries(cache_home))
    again, record = compare(root, tmp_path / "out")
    assert again == bare and (made(record) == (2, 2, 1) or how == "exchanged")
    assert made(compare(root, tmp_path / "out")[1]) == (0, 0, 0)


def test_a_whole_entry_that_holds_something_else_is_worked_out_anew(root, bare, tmp_path, cache_home):
    """Checksum and key are right, the content is not: no reader of entries trusts it."""
    from harmonize.cache import Store, encode

    compare(root, tmp_path / "out")
    store = Store(cache_home / "harmonize")
    for strange in (
        b"",
        b"\xc1",
        encode([1, 2]),
        encode({"source": 1}),
        encode({}),
        encode({"files": [], "report": b""}),
    ):
        for path in entries(cache_home):
            store.put(path.stem, strange)
        assert compare(root, tmp_path / "out")[0] == bare, strange


def test_readings_that_cannot_be_unpacked_are_made_again(root, bare, tmp_path, cache_home):
    import msgspec

    from harmonize.cache import Store

    compare(root, tmp_path / "out")
    store = Store(cache_home / "harmonize")
    for path in entries(cache_home):
        if path.stem.startswith("file-"):
            held = msgspec.msgpack.decode(store.get(path.stem))
            store.put(path.stem, msgspec.msgpack.encode({**held, "readings": [[-1]]}))
        else:
            path.unlink()
    again, record = compare(root, tmp_path / "out")
    assert again == bare and made(record) == (0, 2, 1)


def test_one_file_that_changed_is_read_anew_and_its_country_alone(root, tmp_path):
    compare(root, tmp_path / "out")
    law = root / "pe" / "codigo.md"
    law.write_text(law.read_text(encoding="utf-8").replace("cinco a diez", "seis a doce"), encoding="utf-8")
    changed, record = compare(root, tmp_path / "out")
    assert made(record) == (1, 1, 1)
    assert changed == compare(root, tmp_path / "bare", "--no-cache")[0]


def test_what_a_folder_says_of_a_file_is_part_of_its_key(root, tmp_path):
    compare(root, tmp_path / "out")
    (root / "pe" / "SOURCE.yaml").write_text(entry("codigo.md", "Otro título", "es"), encoding="utf-8")
    changed, record = compare(root, tmp_path / "out")
    assert made(record) == (1, 1, 1)
    assert changed == compare(root, tmp_path / "bare", "--no-cache")[0]


def test_another_setting_is_another_key(root, tmp_path):
    compare(root, tmp_path / "out")
    assert made(compare(root, tmp_path / "out", "--max-mb", 3)[1])[:2] == (2, 2)


def test_a_file_of_another_name_or_country_is_another_file(root, tmp_path):
    compare(root, tmp_path / "out")
    (root / "pe").rename(root / "ar")
    changed, record = compare(root, tmp_path / "out")
    assert made(record) == (1, 1, 1)
    assert changed == compare(root, tmp_path / "bare", "--no-cache")[0]


def test_a_refusal_is_kept_and_told_again(root, tmp_path):
    (root / "pe" / "law.pdf").write_bytes(b"%PDF-1.7 ...")
    first = run("compare", root, "--out", tmp_path / "out")
    again = run("compare", root, "--out", tmp_path / "out")
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert first[0] == again[0] == 1 and made(record) == (0, 0, 0)
    assert [line for line in again[1].splitlines() if "law.pdf" in line] == [
        line for line in first[1].splitlines() if "law.pdf" in line
    ]


def test_a_file_that_was_given_up_is_tried_again_and_its_country_is_not_kept_without_it(root, tmp_path, monkeypatch):
    from harmonize.errors import GaveUp

    (root / "pe" / "ley.md").write_text((root / "pe" / "codigo.md").read_text(encoding="utf-8"), encoding="utf-8")
    known = statutes.read_sources

    def tired(files, **options):
        for found, source in zip(files, known(files, **options), strict=True):
            yield GaveUp("was given up.", where=found.file) if found.file == "pe/ley.md" else source

    with monkeypatch.context() as patch:
        patch.setattr(statutes, "read_sources", tired)
        compare(root, tmp_path / "out", code=1)
    again, record = compare(root, tmp_path / "out")
    assert made(record) == (1, 1, 1)
    assert again == compare(root, tmp_path / "bare", "--no-cache")[0]


def test_a_file_that_changes_while_it_is_read_is_not_kept(root, tmp_path, cache_home, monkeypatch):
    monkeypatch.setattr(statutes, "checksum", lambda found, **_: "0" * 64)
    compare(root, tmp_path / "out")
    assert {path.stem.split("-")[0] for path in entries(cache_home)} == {"result"}


def test_a_cache_that_cannot_be_used_is_only_noted(root, bare, tmp_path, cache_home):
    (cache_home / "harmonize").write_text("mine", encoding="utf-8")
    same, record = compare(root, tmp_path / "out")
    assert same == bare and record["cache"]["used"] is False and "cannot be used" in record["cache"]["note"]
    assert (cache_home / "harmonize").read_text(encoding="utf-8") == "mine"


def test_without_a_cache_none_arises(root, tmp_path, cache_home):
    compare(root, tmp_path / "out", "--no-cache")
    assert list(cache_home.iterdir()) == []


def children(process: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = path.read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(told[1]) == process and told[0] != "Z":
            found.append(int(path.parent.name))
    return found


def alive(processes: list[int]) -> list[int]:
    return [number for number in processes if running(number)]


def running(process: int) -> bool:
    """Whether a process runs; one that has ended may wait for somebody to ask how."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return told.rsplit(")", 1)[1].split()[0] not in "ZX"


def hear_interrupts() -> None:
    """Undo what a shell does to commands that it starts in the background: they do not hear Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes under /proc")
@pytest.mark.parametrize("how", ["ctrl+c", "terminated", "killed"])
def test_what_stops_the_run_stops_its_workers(tmp_path, how):
    command = [
        sys.executable,
        "-m",
        "harmonize",
        "compare",
        str(DIGESTS),
        "--out",
        str(tmp_path / "out"),
        "--jobs",
        "2",
    ]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    )
    started: list[int] = []
    deadline = time.monotonic() + 60
    while len(started) < 3 and process.poll() is None and time.monotonic() < deadline:
        started = children(process.pid)  # two workers and the keeper of their locks
        time.sleep(0.05)
    assert len(started) >= 3, process.communicate()
    if how == "ctrl+c":  # a terminal sends it to all of them
        os.killpg(process.pid, signal.SIGINT)
    else:
        os.kill(process.pid, signal.SIGTERM if how == "terminated" else signal.SIGKILL)
    told, _ = process.communicate(timeout=30)
    assert process.returncode != 0 and b"Traceback" not in told
    while alive(started) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert alive(started) == [] and not (tmp_path / "out").exists()
