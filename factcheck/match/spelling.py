"""Spelling: a rare name that is one letter away from a common one is that one, misspelt.

In: columns. Out: for the code of every word the code of its right spelling. Only the vocabulary is compared, each word with those
that share what is left when one letter is taken out, so the cost grows with the distinct words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA

from factcheck.match.columns import Columns

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TIMES = 3
"""How many times as often the right spelling is met as a wrong one: slips are rare."""

_LONG = 5
"""Letters below which one letter makes another name: Iran and Iraq, Mali and Bali."""


def one_spelling(columns: Columns) -> NDArray[np.int64]:
    """Give every misspelt word of a name the code of the commonest word that is one letter away."""
    counts = np.bincount(columns.words, minlength=len(columns.vocabulary))
    right = np.arange(len(columns.vocabulary))
    order = np.argsort(-counts, kind="stable")
    words = [(code, columns.vocabulary[code]) for code in order[columns.named[order]].tolist()]
    words = [(code, word) for code, word in words if len(word) >= _LONG and word.isalpha()]
    near: dict[str, tuple[int, str]] = {}
    for code, word in words:
        found = (near.get(rest) for rest in _rests(word))
        best = max(filter(None, found), key=lambda other: (counts[other[0]], -other[0]), default=None)
        if best is not None and counts[best[0]] >= _TIMES * counts[code] and _slip(word, best[1]):
            right[code] = best[0]
        elif counts[code] >= _TIMES:
            for rest in _rests(word):
                near.setdefault(rest, (code, word))
    return right


def _slip(word: str, other: str) -> bool:
    """Tell whether a letter was left out, doubled or changed with its neighbour; another letter makes another name."""
    return OSA.distance(word, other) == 1 and (len(word) != len(other) or sorted(word) == sorted(other))


def _rests(word: str) -> Iterator[str]:
    """Yield a word and what is left of it without each of its letters but the first, which people seldom get wrong."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
