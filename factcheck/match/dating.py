"""Dating: whether the dates of two claims make them two events.

In: when what is measured took place, as two sentences tell. Out: truth values. Two sources that speak of one event may date it
a day or a week apart, and that is a conflict to be shown; no reporter is a month off, and no event is of two years.
"""

from __future__ import annotations

from factcheck.model.period import Period

MONTH = 31
"""Days. Of the pairs of the development gold that are about one measure, both dated in their clause, 23 have dates that meet, 6
are less than a month apart, and 4 are more: for three of these a date was read that is none ("in his early 30s")."""


def dated_apart(left: Period | None, right: Period | None) -> bool:
    """Tell whether two dates are of two events; False where one is not known."""
    if left is None or right is None or left.meets(right):
        return False
    if None in (left.first, left.last, right.first, right.last):  # "by 13 March" and "on 14 March" are a day apart
        return _gap(_ordinals(left), _ordinals(right)) > MONTH
    return far_apart(_ordinals(left), _ordinals(right))


def far_apart(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell it of first and last days, as ordinals, that do not meet: coarse dates exclude each other as they stand.

    "1996" and "1997" are two years though a day lies between them; "Friday" and "yesterday" may be one day.
    """
    coarse = max(left[1] - left[0], right[1] - right[0]) > MONTH
    return coarse or _gap(left, right) > MONTH


def _gap(left: tuple[int, int], right: tuple[int, int]) -> int:
    return max(right[0] - left[1], left[0] - right[1])


def _ordinals(period: Period) -> tuple[int, int]:
    return period.opening().toordinal(), period.closing().toordinal()
