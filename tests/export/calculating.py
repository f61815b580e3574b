"""A workbook as another program works it out."""

from __future__ import annotations

import io
import shutil
import subprocess

from openpyxl import load_workbook

SOFFICE = shutil.which("soffice")


def recalculated(content, folder):
    """Return the book with the values that LibreOffice finds; those that were written are taken out before."""
    book = load_workbook(io.BytesIO(content))
    path = folder / "asked.xlsx"
    book.save(path)
    converted(path, "xlsx", folder / "answered")
    return load_workbook(folder / "answered" / path.name, data_only=True)


def converted(path, target, into):
    """Convert a file; the program's own folder lies beside the result."""
    profile = f"-env:UserInstallation=file://{into}/profile"
    command = [SOFFICE, "--headless", profile, "--convert-to", target, "--outdir", str(into), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stdout + done.stderr
