"""What a cell asks for, each rule each way."""

from __future__ import annotations

import pytest

from harmonize.gaps.obligation import ObligationStanding
from harmonize.model import Coverage
from harmonize.views.gaps.severity import NOT_MET, RESERVED_DUTY, Severity, Step, severity_of, step_of
from harmonize.views.words import load_words
from tests.factories import make_gap


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"obligation": "obligation_not_met"}, Severity.DUTY),
        ({"obligation": "reserved"}, Severity.RESERVED),
        ({"obligation": "differs"}, Severity.NO_DUTY),
        ({"obligation": ""}, Severity.NO_DUTY),
        ({"missing": (), "narrower_by": ("armed",)}, Severity.NARROWED),
        ({"narrower_by": ("armed",)}, Severity.NO_DUTY),
        ({"obligation": "obligation_not_met", "narrower_by": ("armed",)}, Severity.DUTY),
        ({"missing": (), "narrower_by": ("armed",), "permitted": ("armed",)}, Severity.NO_DUTY),
        ({"coverage": Coverage.NONE, "missing": (), "obligation": "obligation_not_met"}, Severity.DUTY),
        ({"coverage": Coverage.NONE, "missing": (), "obligation": "obligation_not_met", "review": True}, Severity.DUTY),
        ({"coverage": Coverage.NONE, "missing": (), "obligation": "differs"}, Severity.NO_DUTY),
        ({"coverage": Coverage.NONE, "missing": (), "narrower_by": ("armed",)}, Severity.NO_DUTY),
        ({"coverage": Coverage.NOT_APPLICABLE, "missing": (), "obligation": "differs"}, Severity.OPTIONAL),
        ({"coverage": Coverage.UNCLEAR, "missing": (), "review": True}, Severity.PERSON),
        ({"coverage": Coverage.UNCLEAR, "missing": (), "review": False}, Severity.PERSON),
        ({"obligation": "obligation_not_met", "review": True}, Severity.PERSON),
        ({"coverage": Coverage.FULL, "missing": (), "review": True}, Severity.PERSON),
        ({"coverage": Coverage.FULL, "missing": ()}, Severity.NO_GAP),
        ({"coverage": Coverage.NOT_LOADED, "missing": (), "review": True}, Severity.LOAD),
    ],
)
def test_each_rule(changes, expected):
    assert severity_of(make_gap(**changes)) is expected


def test_what_is_unclear_is_never_a_gap_whatever_else_is_known():
    for missing in ((), ("enable-illegal-stay",)):
        gap = make_gap(coverage=Coverage.UNCLEAR, missing=missing, obligation="obligation_not_met")
        assert severity_of(gap) is Severity.PERSON
        assert step_of(severity_of(gap)) is Step.CHECK


def test_the_names_of_duties_are_those_of_the_cells():
    assert (NOT_MET, RESERVED_DUTY) == (ObligationStanding.NOT_MET, ObligationStanding.RESERVED)


def test_the_steps_come_one_after_another_in_the_order_of_the_severities():
    steps = [step_of(severity) for severity in Severity]
    assert list(dict.fromkeys(steps)) == list(Step)
    assert steps == sorted(steps, key=list(Step).index)


def test_every_severity_has_its_words_and_its_rule():
    words = load_words()
    for severity in Severity:
        assert words.say(f"gaps.severity.{severity.value}")
        assert words.say(f"gaps.rule.{severity.value}").endswith(".")
    for step in Step:
        assert words.say(f"gaps.step.{step.value}")
