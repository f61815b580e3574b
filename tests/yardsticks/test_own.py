"""A user's own yardstick: added, in place of a known offence, and refused in words where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from harmonize.errors import BrokenData
from harmonize.model import Reach
from harmonize.yardsticks import load_yardstick, read_yardstick

KNOWN = """
[[offence]]
id = "illegal-access"
[[offence.element]]
id = "access"
description = "getting in"
concepts = "access; computer-system+without-right"
[[offence.element]]
id = "long"
type = "penalty"
part = "other"
description = "two years"
concepts = "maximum>=24"
reach = "penalty"
absence = false
"""
NEW = """
[[offence]]
id = "wildlife-trafficking"
label = "Wildlife trafficking"
law_kinds = ["code"]
[offence.profile]
names = []
decisive = [["sell", "import-export"]]
[offence.profile.signs]
sell = 1.0
[[offence.element]]
id = "sale"
description = "selling protected animals"
concepts = "sell"
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_known_offence_is_replaced_in_its_place(tmp_path):
    own, base = read_yardstick(write(tmp_path, KNOWN)), load_yardstick()
    assert [o.id for o in own.offences] == [o.id for o in base.offences]
    offence = own.offence("illegal-access")
    assert offence.profile == base.offence("illegal-access").profile and offence.label == "Illegal access"
    access, penalty = offence.requirements
    assert access.rule.alternatives == (("access",), ("computer-system", "without-right")) and access.rule.absence
    assert (penalty.rule.reach, penalty.rule.maximum, penalty.rule.absence) == (Reach.PENALTY, 24, False)


def test_a_new_offence_comes_last(tmp_path):
    own = read_yardstick(write(tmp_path, NEW))
    assert own.offences[-1].id == "wildlife-trafficking" and len(own.offences) == len(load_yardstick().offences) + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 1", "names no offence"),
        ("[[offence]", "cannot be read"),
        ("[[offence]]\nid = 'illegal-access'", "no element"),
        (NEW.replace("[offence.profile]\nnames = []\ndecisive", "decisive"), "how its provisions are recognised"),
        (NEW.replace("sell = 1.0", "sell = 'much'"), "profile that cannot be used"),
        (NEW.replace("sell = 1.0", "haggle = 1.0"), "'haggle' is no profile"),
        (KNOWN.replace('concepts = "access;', 'concepts = "acess;'), "'acess' is no concepts"),
        (KNOWN.replace('"maximum>=24"', '"maximum>=long"'), "is no penalty"),
        (KNOWN.replace('reach = "penalty"', 'reach = "far"'), "'far' is no reach"),
        (KNOWN.replace('id = "long"', 'id = "access"'), "twice"),
        (NEW.replace('law_kinds = ["code"]', 'law_kinds = ["poems"]'), "'poems' is no law_kinds"),
        (KNOWN.replace('description = "getting in"', ""), "without id or description"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, said):
    with pytest.raises(BrokenData, match=said):
        read_yardstick(write(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BrokenData, match="cannot be read"):
        read_yardstick(tmp_path / "none.toml")
