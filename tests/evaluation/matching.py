"""The invented statutes of two countries with answers, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from harmonize.evaluation.countries import Country, read_countries
from harmonize.evaluation.gold import Gold, GoldElement, GoldProvision, gold_of
from harmonize.settings import load_settings
from tests.statute_root import make_statutes

OFFENCE = "trafficking-in-persons"
PROVISIONS = f"""\
jurisdiction,offence,rank,article,file,present,penalty_min,penalty_max
PE,{OFFENCE},1,10,pe/codigo.md,yes,5y,10y
PE,{OFFENCE},2,11,pe/codigo.md,partial,,
ME,{OFFENCE},1,20,me/zakonik.txt,yes,1y,10y
ME,computer-fraud,1,,,no,,
"""


def answers() -> Gold:
    """The answers as objects."""
    rows = [
        GoldProvision("PE", OFFENCE, 1, "pe/codigo.md", "10", "yes", 60.0, 120.0),
        GoldProvision("PE", OFFENCE, 2, "pe/codigo.md", "11", "partial", None, None),
        GoldProvision("ME", OFFENCE, 1, "me/zakonik.txt", "20", "yes", 12.0, 120.0),
        GoldProvision("ME", "computer-fraud", 1, "", "", "no", None, None),
    ]
    return gold_of(rows, [GoldElement(("PE", OFFENCE), "recruitment", "present")])


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Peru and Montenegro."""
    with TemporaryDirectory() as folder:
        return read_countries([make_statutes(Path(folder))], answers(), load_settings())
