"""A result in which every text field of every row holds a payload, a cell of the matrix for each payload."""

from __future__ import annotations

import dataclasses

from harmonize.model import (
    OWN_YARDSTICK,
    ElementFinding,
    ElementStatus,
    Evidence,
    Match,
    Relation,
    Verdict,
    Yardstick,
)
from tests.factories import make_comparison, make_gap, quote

FILE = "aa/codigo.md"


def stuffed_rows(payloads):
    """Return a comparison of one country; the offence of each payload bears it in every text of its rows."""
    made = make_comparison()
    numbered = list(enumerate(payloads))
    return dataclasses.replace(
        made,
        yardstick=Yardstick(tuple(_offence(made, number, said) for number, said in numbered)),
        jurisdictions=made.jurisdictions[:1],
        provisions=tuple(_provision(made, number, said) for number, said in numbered),
        matches=tuple(match for number, said in numbered for match in _matches(number, said)),
        elements=tuple(finding for number, said in numbered for finding in _findings(number, said)),
        gaps=tuple(_gap(number, said) for number, said in numbered),
        offences=(),
    )


def _id(number):
    return f"offence-{number}"


def _article(number, said):
    return f"{said}{number}"


def _offence(made, number, said):
    old = made.yardstick.offences[1]
    requirement = dataclasses.replace(
        old.requirements[0], offence=_id(number), description=said, article=said, basis=OWN_YARDSTICK
    )
    rows = tuple(dataclasses.replace(requirement, element=name) for name in ("there", "lacking"))
    return dataclasses.replace(old, id=_id(number), label=said, family=said, requirements=rows)


def _provision(made, number, said):
    return dataclasses.replace(
        made.provisions[0], article=_article(number, said), heading=said, path=(said, said), text=said
    )


def _matches(number, said):
    evidence = (Evidence("heading", 0.9, 2.1, said, (), (said,)),)
    common = (_id(number), "aa", 1, FILE, _article(number, said), (said,), 0.82, Verdict.MATCH, Relation.UNKNOWN)
    yield Match(*common, (said,), evidence)
    near = (_id(number), "aa", 2, FILE, _article(number, said), (), 0.12, Verdict.REJECTED, Relation.UNKNOWN)
    yield Match(*near, (said,), ())


def _findings(number, said):
    quoted = dataclasses.replace(quote(FILE, "cruzar"), text=said)
    place = _article(number, said)
    yield ElementFinding(_id(number), "aa", "there", ElementStatus.PRESENT, FILE, place, (quoted,), said, ())
    absent = ElementFinding(_id(number), "aa", "lacking", ElementStatus.ABSENT, FILE, place, (), said, ())
    yield dataclasses.replace(absent, duty=said)


def _gap(number, said):
    return make_gap(
        _id(number),
        instruments=(said,),
        missing=("lacking",),
        narrower_by=(said,),
        penalty_note=said,
        sentence=said,
        found=1,
        asked=2,
        provisions=(),
        rejected=(),
    )
