"""Which forms of the matched articles are those of a cell: the offence meant, and what aggravates it."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Match, Offence, OffenceForm, Verdict, stated_offences

from ..lookup import Lookup


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of an offence in one jurisdiction, article by article.

    ``basic`` is the first basic form that each article means; ``further`` are the other basic ones (a lesser case, a
    second act), of which an offence may have several; ``beside`` those of paragraphs that are not meant.
    """

    basic: tuple[Offence, ...] = ()
    further: tuple[Offence, ...] = ()
    beside: tuple[Offence, ...] = ()
    aggravated: tuple[Offence, ...] = ()


def standing(lookup: Lookup, offence: str, jurisdiction: str) -> list[Match]:
    """Return the matches of a cell that stand without a reviewer, the best first."""
    matches = lookup.matches.get((offence, jurisdiction), [])
    return [match for match in matches if match.verdict is Verdict.MATCH]


def cell_forms(lookup: Lookup, offence: str, jurisdiction: str) -> Forms:
    """Return the forms of all matched articles of a cell."""
    found = [_forms(lookup, match) for match in standing(lookup, offence, jurisdiction)]
    return Forms(
        tuple(o for f in found for o in f.basic),
        tuple(o for f in found for o in f.further),
        tuple(o for f in found for o in f.beside),
        tuple(o for f in found for o in f.aggravated),
    )


def _forms(lookup: Lookup, match: Match) -> Forms:
    """Return the basic forms that a match means, and the aggravated ones printed behind the first of them.

    An article may hold several offences, so that the forms are those of the paragraphs that the match means. A
    paragraph that only raises a penalty belongs to the basic form before it. Where no numbers tell paragraphs apart,
    the article's other basic forms are further ones: which of them is meant is less sure.
    """
    provision = lookup.provision(match)
    if provision is None:
        return Forms()
    all_here = lookup.offences.get((match.file, match.article), [])
    here = [o for o in all_here if o.penalties and provision.span.holds(o.penalties[0].quote.span)]
    if not here:
        return Forms()
    stated = stated_offences(match, here, provision)
    first = min(here.index(offence) for offence in stated)
    basic = [offence for offence in stated if offence.form is OffenceForm.BASIC]
    if not basic:
        before = [place for place in range(first) if here[place].form is OffenceForm.BASIC]
        basic = [here[before[-1]]] if before else []
        first = before[-1] if before else first
    aggravated = [offence for offence in here[first:] if offence.form is OffenceForm.AGGRAVATED]
    others = [offence for offence in here if offence.form is OffenceForm.BASIC and offence not in basic]
    further, beside = (basic[1:], others) if match.paragraphs else ([*basic[1:], *others], [])
    return Forms(tuple(basic[:1]), tuple(further), tuple(beside), tuple(aggravated))
