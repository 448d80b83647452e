"""The matrix of questions and sources: who is the outlier, and what stands alone.

In: judged groups and the anchors of the page. Out: a row a question with a cell for each source that speaks of it; the cells
between are gaps with a width, so that a thousand questions over hundreds of sources stay small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.group import JudgedGroup
from factcheck.reporters import _words as words
from factcheck.reporters._camps import camps


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says about a question: an empty stretch of `gap` sources before it, then value and camp."""

    gap: int
    values: str
    camp: str


@dataclass(frozen=True, slots=True)
class Line:
    """A question with its cells; `rest` counts the empty ones at the end."""

    anchor: str
    about: str
    verdict: str
    label: str
    cells: tuple[Cell, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Column:
    """A source of the matrix."""

    id: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Questions down, sources across."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def matrix(groups: Iterable[JudgedGroup], groups_at: dict[str, str], sources_at: dict[str, str]) -> Matrix | None:
    """Lay out the matrix; None where there are not two sources to set side by side."""
    judged = tuple(groups)
    speaking = sorted({claim.source for one in judged for claim in one.group.claims if claim.source})
    if len(speaking) < 2:
        return None
    columns = tuple(Column(source, sources_at.get(source, "")) for source in speaking)
    order = {source: index for index, source in enumerate(speaking)}
    return Matrix(columns, tuple(_line(one, groups_at[one.group.id], order) for one in judged))


def _line(judged: JudgedGroup, anchor: str, order: dict[str, int]) -> Line:
    said: dict[int, list[Claim]] = {}
    for claim in judged.group.claims:
        if claim.source:
            said.setdefault(order[claim.source], []).append(claim)
    sides, cells, reached = camps(judged), [], 0
    for index in sorted(said):
        letters = dict.fromkeys(sides[claim.id] for claim in said[index] if claim.id in sides)
        cells.append(Cell(index - reached, _values(said[index]), " ".join(letters)))
        reached = index + 1
    shelf, about = words.shelf(judged), judged.group.about
    return Line(anchor, about, shelf, words.label(judged), tuple(cells), len(order) - reached)


def _values(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(words.value(claim.value) or "?" for claim in claims))
