"""What a cell asks of a government: a small closed set, in order, each with a rule that is shown to readers.

The rules, in the order in which they are tried:

1. full and nobody waits for it: no gap;
2. the law was not loaded: load it first, nothing can be said before;
3. the state is unclear, or (but for "none found") an article waits for a person: a person must decide. What is
   unclear never counts as a gap;
4. the treaty only asks States to consider the offence and the law has none: optional and not criminalised;
5. elements, or the whole offence, are absent: by the gravest of what the treaties say of them (not met, reserved,
   no duty known);
6. nothing is absent, but the law adds a condition that no treaty permits: narrower than permitted.

"None found" always waits for a person as well; it is ranked by its duty, and its row says that a person must look.
"""

from __future__ import annotations

from enum import StrEnum

from harmonize.model import Coverage, Gap


class Severity(StrEnum):
    """What a cell asks for, the most pressing first within each step."""

    DUTY = "duty"
    NARROWED = "narrowed"
    NO_DUTY = "no_duty"
    RESERVED = "reserved"
    OPTIONAL = "optional"
    PERSON = "person"
    LOAD = "load"
    NO_GAP = "no_gap"


class Step(StrEnum):
    """What is to be done, in order."""

    LEGISLATE = "legislate"
    CHECK = "check"
    LOAD = "load"
    NOTHING = "nothing"


NOT_MET, RESERVED_DUTY = "obligation_not_met", "reserved"
"""What a cell's ``obligation`` says of the treaties; anything else is no known duty."""
STEPS = {Severity.PERSON: Step.CHECK, Severity.LOAD: Step.LOAD, Severity.NO_GAP: Step.NOTHING}


def severity_of(gap: Gap) -> Severity:
    """Return what a cell asks for; see the rules above."""
    if gap.coverage is Coverage.NOT_LOADED:
        return Severity.LOAD
    if gap.coverage is Coverage.UNCLEAR or (gap.review and gap.coverage is not Coverage.NONE):
        return Severity.PERSON
    if gap.coverage is Coverage.FULL:
        return Severity.NO_GAP
    if gap.coverage is Coverage.NOT_APPLICABLE:
        return Severity.OPTIONAL
    if gap.obligation in (NOT_MET, RESERVED_DUTY):
        return Severity.DUTY if gap.obligation == NOT_MET else Severity.RESERVED
    lacking = gap.missing or gap.coverage is Coverage.NONE
    return Severity.NO_DUTY if lacking or not unpermitted(gap) else Severity.NARROWED


def unpermitted(gap: Gap) -> tuple[str, ...]:
    """Return the conditions that the law adds and no treaty permits."""
    return tuple(condition for condition in gap.narrower_by if condition not in gap.permitted)


def step_of(severity: Severity) -> Step:
    """Return the step that a severity belongs to."""
    return STEPS.get(severity, Step.LEGISLATE)
