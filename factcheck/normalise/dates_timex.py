"""TIMEX3 values: the notation of ISO-TimeML for what was read.

In: a period with the granularity of its words, or an unresolved shape. Out: a value such as "2023-09-19", "2023-W38",
"199", "2023-SP", "2006-01-26TNI", "XXXX-05", "P2Y".
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.model.period import Period
from factcheck.model.value import Granularity
from factcheck.normalise.dates_calendar import season_of
from factcheck.normalise.dates_shapes import Calendar, Clock, Named, Shape, Unit
from factcheck.normalise.dates_zones import offset_of


def timex_of(period: Period, granularity: Granularity, clock: Clock | None = None) -> str:
    """Render a resolved period at the granularity of its words.

    Args:
        period: the date that the words name, without a bound; both ends closed.
        granularity: of the words.
        clock: the time of day, where the words have one.

    Returns:
        One value; two joined by "/" where the period is longer than its granularity.
    """
    if period.first is None or period.last is None:
        return ""
    first = _point(period.first, granularity) + (clock_timex(clock, period.first) if clock else "")
    last = _point(period.last, granularity)
    return first if clock or first == last else f"{first}/{last}"


def clock_timex(clock: Clock, day: date | None = None) -> str:
    """Render a time of day: "T13:00", "T08:30Z", "T15:26+01:00", "TMO"; the day decides between summer and winter."""
    if clock.hour is None:
        return _PARTS[clock.part] if clock.part else ""
    value = f"T{hour_of(clock):02}" + (f":{clock.minute or 0:02}")
    return value + (f":{clock.second:02}" if clock.second is not None else "") + (
        "Z" if clock.zone == "Z" else offset_of(clock.zone, day)
    )


def hour_of(clock: Clock) -> int:
    """Return the hour on a 24-hour clock, with the part of the day deciding where am or pm is not said."""
    hour = clock.hour or 0
    if clock.sure or hour > 12:
        return hour
    if clock.part in ("afternoon", "evening") and hour < 12:
        return hour + 12
    return hour + 12 if clock.part == "night" and 6 <= hour < 12 else hour


def duration_timex(amount: Decimal | None, unit: Unit) -> str:
    """Render a length: "P2Y", "PT3H", "PXD" where nobody said how many."""
    factor, letter = _DURATIONS[unit]
    count = "X" if amount is None else f"{amount * factor:f}"
    count = count.rstrip("0").rstrip(".") if "." in count else count
    return f"PT{count}{letter}" if unit in ("hour", "minute", "second") else f"P{count}{letter}"


def open_timex(shape: Shape) -> str:
    """Render what is known of a date that could not be resolved: "XXXX-05-12", "XXXX-WXX-2"."""
    match shape:
        case Named(calendar=calendar) | (Calendar() as calendar):
            return _open_calendar(calendar)
        case _:
            return ""


def _open_calendar(calendar: Calendar) -> str:
    year = f"{calendar.year:04}" if calendar.year is not None else "XXXX"
    if calendar.fiscal:
        return f"FY{year}"
    if calendar.month or calendar.day:
        month = f"{calendar.month:02}" if calendar.month else "XX"
        return f"{year}-{month}" + (f"-{calendar.day:02}" if calendar.day else "")
    if calendar.weekday:
        return f"{year}-WXX-{calendar.weekday}"
    if calendar.quarter or calendar.half:
        return f"{year}-Q{calendar.quarter}" if calendar.quarter else f"{year}-H{calendar.half}"
    return f"{year}-{calendar.season}" if calendar.season else year


def _point(day: date, granularity: Granularity) -> str:
    if granularity in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if granularity == "weekend" else "")
    if granularity == "season":
        return f"{day.year - (day.month < 3):04}-{season_of(day)}"
    form = _FORMS.get(granularity)
    if form is None:
        return day.isoformat()
    quarter, half = (day.month + 2) // 3, 1 if day.month < 7 else 2
    return form.format(year=day.year, month=day.month, quarter=quarter, half=half, decade=day.year // 10, century=day.year // 100)


_FORMS: dict[Granularity, str] = {
    "year": "{year:04}", "month": "{year:04}-{month:02}", "quarter": "{year:04}-Q{quarter}", "half": "{year:04}-H{half}",
    "decade": "{decade:03}", "century": "{century:02}",
}  # fmt: skip
_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "day": "TDT"}
_DURATIONS: dict[Unit, tuple[int, str]] = {
    "second": (1, "S"), "minute": (1, "M"), "hour": (1, "H"), "day": (1, "D"), "weekend": (1, "WE"), "week": (1, "W"),
    "month": (1, "M"), "quarter": (1, "Q"), "season": (1, "S"), "half": (6, "M"), "year": (1, "Y"), "decade": (10, "Y"),
    "century": (100, "Y"),
}  # fmt: skip
