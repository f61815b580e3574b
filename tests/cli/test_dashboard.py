"""The script behind `harmonize app`."""

from __future__ import annotations

from harmonize.cli.app import SCRIPT


def test_no_folder_of_pages_stands_beside_the_script():
    """Streamlit takes such a folder for pages of its own; a link to an offence then fails."""
    assert SCRIPT.is_file()
    assert not (SCRIPT.parent / "pages").exists()
