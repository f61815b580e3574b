"""Where a result is written, and another one to replace it."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind
from tests.factories import TEXT, make_comparison, quote


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def other():
    """A second comparison that differs in every file."""
    text = TEXT.replace("seis", "ocho")
    old = make_comparison()
    penalty = Penalty(PenaltyKind.IMPRISONMENT, 24.0, 96.0, quote("aa/codigo.md", "dos a ocho años", text))
    return dataclasses.replace(
        make_comparison(text=TEXT),
        texts={"aa/codigo.md": text, "bb/new.md": text},
        instruments=old.instruments[:1],
        provisions=tuple(dataclasses.replace(p, text=p.span.of(text)) for p in old.provisions),
        offences=(Offence("aa", "aa/codigo.md", "12", "1", OffenceForm.BASIC, (penalty,)),),
        gaps=tuple(dataclasses.replace(gap, sentence="Another sentence.") for gap in old.gaps),
        version="9.9.9",
    )
