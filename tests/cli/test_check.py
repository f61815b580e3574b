"""``harmonize check`` tells what was understood of each file and writes nothing."""

from __future__ import annotations

from tests.cli.test_compare import run
from tests.statute_root import make_statutes


def test_each_file_has_its_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    root = make_statutes(tmp_path / "statutes")
    code, output = run("check", root)
    assert code == 0
    (peru,) = [line for line in output.splitlines() if "pe/codigo.md" in line]
    cells = [cell.strip() for cell in peru.split("│")[1:-1]]
    assert cells[2:] == ["es", "es", "4", "4", "0", "4", "4", "0", "0", "4 in_force", "0"]
    assert "me/zakonik.txt" in output and "sr-Latn-ME" in output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["statutes"]


def test_what_cannot_be_read_is_named_and_told_by_the_exit_code(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    (root / "pe" / "empty.md").write_text("", encoding="utf-8")
    code, output = run("check", root)
    assert code == 1 and "H100: pe/empty.md" in output


def test_file_names_are_shown_as_they_are(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    (root / "pe" / "codigo.md").rename(root / "pe" / "[red]codigo.md")
    code, output = run("check", root)
    assert code == 0 and "[red]codigo.md" in output
