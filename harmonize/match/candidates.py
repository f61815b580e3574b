"""Which provisions are worth weighing for which offence."""

from __future__ import annotations

from collections.abc import Iterable

from harmonize.model import ProvisionReading, YardstickOffence


def propose_candidates(readings: Iterable[ProvisionReading], offence: YardstickOffence) -> tuple[ProvisionReading, ...]:
    """Return the provisions that threaten a penalty or mention the offence's name.

    Of what need not be punished, what mentions its first decisive concept.
    Everything else (procedure, administration) cannot be an offence and would only cost time.
    """
    profile = offence.profile
    names = {*profile.names, *(profile.decisive[0] if profile.unpunished else ())}
    return tuple(
        reading
        for reading in readings
        if reading.offences or any(m.concept in names for m in (*reading.in_heading, *reading.in_body))
    )
