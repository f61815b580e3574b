"""How old a text is, by the date that its list gives: often prose, in which a date or a year stands."""

from __future__ import annotations

import calendar
import re
from datetime import date

OLD_YEARS = 2
NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")


def stated_date(as_of: str, today: date) -> date | None:
    """Return the latest day that the words may mean and that is not to come; None where they name none.

    A year stands for its last day, a month for its last: a text is never called older than it may be.
    """
    days = [day for year, month, of_month in NAMED.findall(as_of) if (day := _last_day(year, month, of_month))]
    return max((min(day, today) for day in days if day.year <= today.year), default=None)


def is_old(as_of: str, today: date) -> bool:
    """Say whether a text is of a day more than two years ago; False where its date is not known."""
    day = stated_date(as_of, today)
    if day is None:
        return False
    leap = (today.month, today.day) == (2, 29)
    border = today.replace(year=today.year - OLD_YEARS, day=28 if leap else today.day)
    return day < border


def _last_day(year: str, month: str, day: str) -> date | None:
    try:
        if not month:
            return date(int(year), 12, 31)
        if not day:
            return date(int(year), int(month), calendar.monthrange(int(year), int(month))[1])
        return date(int(year), int(month), int(day))
    except (ValueError, calendar.IllegalMonthError):
        return None
