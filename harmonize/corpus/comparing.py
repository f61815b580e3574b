"""Which comparison is to be run anew: the folders of a result and the shelf, with the options it was made with."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.model import MadeWith, Root
from harmonize.pipeline import default_root

from .refusal import Refused
from .shelf import Shelf

LINES = "--progress-lines"


@dataclass(frozen=True, slots=True)
class Asked:
    """A comparison that can be run: its folders, and the options as words of a command line."""

    roots: tuple[Path, ...]
    out: Path
    options: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        """What stands behind the program's name."""
        return ("compare", *map(str, self.roots), "--out", str(self.out), *self.options)

    @property
    def by_hand(self) -> str:
        """The same to type into a terminal."""
        return shlex.join(("harmonize", *self.arguments))

    @property
    def command(self) -> tuple[str, ...]:
        """The same as a process that reports its steps."""
        return (sys.executable, "-m", "harmonize", *self.arguments, LINES)


def first_made_with() -> MadeWith:
    """Return what a first comparison is given where nobody named a folder: the digests that come with Harmonize."""
    try:
        root = default_root()
    except WrongUse as err:
        raise Refused("no_digests") from err
    return MadeWith(roots=(Root(str(root), str(root.resolve())),))


def ask_anew(made: MadeWith, shelf: Shelf, out: Path) -> Asked:
    """Return the comparison of a result's folders and the shelf; Refused where its record names no folder.

    The shelf comes last, and only where a text stands on it; Refused where one of the folders is gone.
    """
    if not made.roots:
        raise Refused("no_roots", shelf=str(shelf.folder), out=str(out))
    own = [root for root in made.roots if Path(root.absolute) != shelf.folder]
    roots = [found_root(root) for root in own]
    if shelf.texts():
        roots.append(shelf.folder)
    if not roots:
        raise Refused("nothing_left")
    return Asked(tuple(roots), out.resolve(), _options(made))


def others(made: MadeWith, shelf: Shelf) -> tuple[Path, ...]:
    """Return the folders of a result that are there, without the shelf."""
    known = (Path(root.absolute) for root in made.roots)
    return tuple(root for root in known if root != shelf.folder and root.is_dir())


def found_root(root: Root) -> Path:
    """Return where a folder is now; Refused where it is neither at its old place nor at the one that was named."""
    for path in (Path(root.absolute), Path(root.given)):
        if path.is_dir():
            return path.resolve()
    raise Refused("root_gone", folder=root.absolute)


def limit_mb(made: MadeWith, usual: float) -> float:
    """Return the size in megabytes of the largest text that is read."""
    return made.max_mb or usual


def _options(made: MadeWith) -> tuple[str, ...]:
    named = {
        "--yardstick": made.yardstick,
        "--pairs": made.pairs,
        "--meaning": made.meaning,
        "--max-mb": f"{made.max_mb:g}" if made.max_mb else "",
        "--language": made.language,
    }
    return tuple(f"{option}={value}" for option, value in named.items() if value)
