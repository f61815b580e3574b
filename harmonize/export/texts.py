"""The texts of a result: kept character for character under ``text/<iso2>/<file name>.txt``."""

from __future__ import annotations

from pathlib import PurePosixPath

from harmonize.errors import WrongUse

FOLDER = "text"
ENDING = ".txt"


def text_name(file: str) -> str:
    """Return the name inside the result of a statute file's text, for ``<iso2>/<file name>``.

    Raises WrongUse for a name that leads anywhere else.
    """
    parts = file.split("/")
    strange = any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts)
    if len(parts) != 2 or strange or PurePosixPath(file).is_absolute():
        raise WrongUse("is no name of a statute file.", where=repr(file), remedy="Use <iso2>/<file name>.")
    try:
        file.encode("utf-8")
    except UnicodeEncodeError as err:
        what = "has letters in its name that cannot be written in UTF-8."
        raise WrongUse(what, where=repr(file), remedy="Rename the file.") from err
    return f"{FOLDER}/{file}{ENDING}"


def statute_file(name: str) -> str:
    """Return ``<iso2>/<file name>`` for the name of a text inside the result."""
    file = name.removeprefix(f"{FOLDER}/").removesuffix(ENDING)
    if text_name(file) != name:
        raise WrongUse("is no text of a result.", where=name, remedy="Take it out of the folder.")
    return file
