"""Words of another act inside an article that changes it."""

from __future__ import annotations

import re

from harmonize.model import Provision, Span

from .signs import LineSigns

OPENS = re.compile(r":[\s*_]*(?:[-–—][\s*_]*|\(?\w{1,3}[.)]\s[\s*_]*)?(?P<mark>[“«„\"])")
CLOSERS = {"“": '”“"', "«": "»", "„": '“”"', '"': '"”'}
SHORTEST = 80
"""A shorter quotation replaces words or numbers, and is no wording of an article."""


def find_quotations(provision: Provision, signs: LineSigns) -> tuple[Span, ...]:
    """Return what an amending article quotes: from the mark behind its first colon to the last closing mark."""
    body = provision.body_text
    found = OPENS.search(body)
    if found is None or not signs.amends(body[: found.start()]):
        return ()
    start = found.start("mark")
    end = max(body.rfind(closer) for closer in CLOSERS[found["mark"]])
    if end - start < SHORTEST:
        return ()
    at = provision.body.start
    return (Span(at + start, at + end + 1),)
