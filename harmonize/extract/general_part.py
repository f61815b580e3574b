"""Which provisions stand in the general part of a code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from harmonize.lang import LanguageRoom, load_language
from harmonize.model import Provision

MOST = 0.5
"""A general part is the smaller one. Where it seems to hold more of a text, the name of the special part was missed."""


def find_general_part(provisions: Sequence[Provision], room: LanguageRoom) -> frozenset[int]:
    """Return the places of the provisions of one instrument that stand in its general part; none where in doubt."""
    patterns = _patterns(room.code)
    found = frozenset(
        place
        for place, provision in enumerate(provisions)
        if provision.path and any(p.search(" ".join(provision.path[0].split())) for p in patterns)
    )
    return found if len(found) <= MOST * len(provisions) else frozenset()


@lru_cache(maxsize=32)
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern.pattern) for pattern in load_language(code).headings.general_part)
