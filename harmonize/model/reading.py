"""A provision as understood: what it threatens and which concepts it mentions."""

from __future__ import annotations

from dataclasses import dataclass

from .offence import ConceptMention, Offence
from .provision import Provision
from .text import Span


@dataclass(frozen=True, slots=True)
class ProvisionReading:
    """A provision in force with the offences it defines and the concepts found in it.

    ``in_path`` are concepts named by the chapter it stands in; their quotes count from 0 in the
    chapter's name, not in the file.
    """

    provision: Provision
    offences: tuple[Offence, ...]
    in_heading: tuple[ConceptMention, ...]
    in_body: tuple[ConceptMention, ...]
    in_path: tuple[ConceptMention, ...]
    words: tuple[ConceptMention, ...]
    """What carries elements in heading and body, by terms that matching does not see."""
    blocks: tuple[Span, ...]
    """The article's numbered paragraphs, each with its lettered points: what one offence is stated in."""
    conduct: str
    """The body without penalty clauses and notes, folded, for comparison of wording."""
    punishes: bool
    """True where it says of somebody that he is punished, though it may state no penalty itself."""
    general: bool
    """True where it stands in the general part of its code, which defines no offence."""
    varies: bool
    """True where the article begins as a variant of an offence defined elsewhere."""
