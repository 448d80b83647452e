"""Tables as text: every cell becomes a line that keeps its row and column heads.

In: rows of cells as text. Out: lines such as "Armenia, area: 29,743 sq km." in which a value stands with what it measures. A unit
in a head ("Area (sq km)") is put behind the value, where texts have it, and a year that is a head stands as "in 2022".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.normalise.lemmas import is_noun, lemma
from factcheck.normalise.numeral_tables import numerals_for
from factcheck.normalise.units import unit_named

_IN_BRACKETS = re.compile(r"([^()\[\]]*)[(\[]([^()\[\]]{1,40})[)\]]\s*")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[-+−–]?[\d.,'’\u00a0\u202f ]+%?")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


class Head(NamedTuple):
    """A head of a column: what stands in it, and the unit of its numbers; empty where it names none."""

    label: str
    unit: str


def lines(rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table as lines.

    Args:
        rows: of cells, read from left to right; short rows are taken as filled up with empty cells.

    Returns:
        A line a cell, in reading order, without a line end; rows of one cell (titles, notes) as they are.
    """
    table = [row for row in ([" ".join(cell.split()) for cell in row] for row in rows) if any(row)]
    at = next((number for number, row in enumerate(table) if sum(map(bool, row)) > 1), len(table))
    before, body = table[:at], table[at:]
    found = [_alone(row) for row in before]
    if not body:
        return found
    has_heads = not all(_is_value(cell) for cell in body[0][1:] if cell) or _are_years(body[0])
    heads = [_head(cell) for cell in body[0]] if has_heads else []
    for row in body[1:] if has_heads else body:
        found += _row(row, heads)
    return found


def _row(row: Sequence[str], heads: Sequence[Head]) -> list[str]:
    if sum(map(bool, row)) == 1 and row[0]:
        return [_alone(row)]
    first = row[0] if row else ""
    named = bool(first) and (not _is_value(first) or bool(_YEAR.fullmatch(first)))
    cells = list(enumerate(row))[1 if named else 0 :]
    return [_cell(first if named else "", heads[at] if at < len(heads) else Head("", ""), cell) for at, cell in cells if cell]


def _cell(row: str, head: Head, cell: str) -> str:
    measure = _inside(head) if row and not _YEAR.fullmatch(row) else head.label
    labels = [label for label in (row, measure) if label and not _YEAR.fullmatch(label)]
    years = [label for label in (row, head.label) if label and _YEAR.fullmatch(label)]
    # The figure of a year would be read as a count where it stands beside the value; "in" makes it the date that it is.
    subject = " ".join(filter(None, (", ".join(labels), *(f"in {year}" for year in years))))
    value = f"{cell} {head.unit}" if head.unit and _is_value(cell) and not cell.endswith("%") else cell
    return f"{subject}: {value}." if subject else f"{value}."


def _head(cell: str) -> Head:
    match = _IN_BRACKETS.fullmatch(cell)
    if match is None or not match[1].strip():
        return Head(cell, "")
    unit = match[2].strip().removeprefix("in ").strip()
    known = unit_named(unit)
    if (known is not None and known.name) or unit.lower().removesuffix("s") in numerals_for("en").scales:
        return Head(match[1].strip(), unit)
    return Head(cell, "")


def _inside(head: Head) -> str:
    """Write a head that is a common noun small: inside a line the capital that heads have by custom would make it a name."""
    label = head.label
    first = label.partition(" ")[0]
    return label[0].lower() + label[1:] if first.istitle() and (head.unit or is_noun(lemma(first))) else label


def _alone(row: Sequence[str]) -> str:
    return " ".join(filter(None, row))


def _is_value(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None and _DIGIT.search(cell) is not None


def _are_years(row: Sequence[str]) -> bool:
    return bool(row[1:]) and all(_YEAR.fullmatch(cell) for cell in row[1:] if cell)
