"""Strings that, repeated, look for a pattern slower than linear: marks, openers and joins that never come to an end."""

from __future__ import annotations

ATTACKS = (
    "1", "1,", "1.", "1 ", "1-", "1:", "1/", "1,000", "1,000 ", "1.000,", "-", "- ", "$", "$1", "a ", "a hundred ", "one ",
    "one and ", "hundred ", "twenty-", "more than ", "up to about ", "from 1 to ", "between 1 and ", "by a quarter to ",
    "rose from 4 to ", "the day after ", "early ", "early in the ", "May ", "May 1 ", "1 May-", "the first week of ",
    "last week of ", "two days after ", "Tuesday, ", "1:00 pm on ", "no ", "none of the ", "per ", "5 per ", "1 in ", "@", "a@",
    "http://", "www.", "[1]", "'", "'s ", "\n", " ", ". ", "No. ", "a.", "\u0661", "½", "10^", "1 km ", "1 ft ", "2020 ",
)  # fmt: skip
