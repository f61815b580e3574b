"""What is said of a pair of jurisdictions and an offence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from harmonize.treaties import Measure


class Punishable(StrEnum):
    """Whether an act is punishable; ``not_known``: the law where it would stand was not read."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    NOT_KNOWN = "not_known"


class Met(StrEnum):
    """Whether penalties reach what a treaty asks."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class DualVerdict(StrEnum):
    """The upshot, in the order of the legend; the first four say that the act is punishable in both.

    ``met``: a treaty that binds both is satisfied. ``met_on_condition``: only treaties that ask for more than the
    data can tell (an organised group, a child as victim). ``not_met``: the penalties reach no treaty's figure.
    ``no_treaty``: no treaty in the data binds both.
    """

    MET = "punishable_met"
    MET_ON_CONDITION = "punishable_met_on_condition"
    NOT_MET = "punishable_not_met"
    NO_TREATY = "punishable_no_treaty"
    NOT_PUNISHABLE = "not_punishable"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class PrisonRange:
    """The prison term of a basic form in months; None where it is not known.

    ``none``: the form threatens no deprivation of liberty. ``life``: life imprisonment is threatened, alone or
    beside the term. ``general_min`` and ``general_max`` name the article of the general part that a bound comes
    from, where the offence's own article leaves it out. ``gravest_months``: the longest term of any form in the
    article, where that is longer (it may be of another act).
    """

    min_months: float | None = None
    max_months: float | None = None
    life: bool = False
    none: bool = False
    general_min: str = ""
    general_max: str = ""
    gravest_months: float | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One offence in one jurisdiction.

    ``articles`` are ``<file> <article>`` addresses, those that stand or (without any) those that a person must look
    at; ``prison`` is None where no penalty is known. ``present``, ``absent`` and ``unclear`` are elements of the
    offence itself (core and scope rows, and permitted narrowings). ``sentence`` says it in words.
    """

    offence: str
    jurisdiction: str
    punishable: Punishable
    articles: tuple[str, ...]
    prison: PrisonRange | None
    present: frozenset[str]
    absent: frozenset[str]
    unclear: frozenset[str]
    sentence: str


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A treaty's rule on extradition between two jurisdictions.

    ``bound``: both are surely party; else it is not known of one at least, while none is surely not. ``months`` is
    its figure (None: it names none), ``measure`` the end of the range that it measures. ``recalled`` says that the rule
    or a party status is general knowledge.
    """

    instrument: str
    article: str
    months: float | None
    measure: Measure
    met: Met
    bound: bool
    condition: str
    recalled: bool


@dataclass(frozen=True, slots=True)
class DualRow:
    """An offence between a requesting and a requested jurisdiction.

    ``only_requesting``: elements present there and absent in the requested one, ``only_requested`` the reverse;
    ``open_requesting``: elements present in the requested one and unclear in the requesting one, ``open_requested`` the
    reverse. ``facts`` are sentences on the two laws that name the articles, ``law`` those on the treaties
    between the two.
    """

    offence: str
    requesting: Side
    requested: Side
    punishable: Punishable
    verdict: DualVerdict
    only_requesting: tuple[str, ...]
    only_requested: tuple[str, ...]
    open_requesting: tuple[str, ...]
    open_requested: tuple[str, ...]
    rules: tuple[RuleFinding, ...]
    facts: tuple[str, ...]
    law: tuple[str, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """All sentences, the two laws first."""
        return (*self.facts, *self.law)
