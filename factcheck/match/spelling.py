"""Spelling: a rare name that is one letter away from a common one is that one, misspelt.

In: columns. Out: for the code of every word the code of its right spelling. Only the vocabulary is compared, each word with those
that share what is left when one letter is taken out, so the cost grows with the distinct words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA

from factcheck.match.columns import Columns

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TIMES = 3
"""How many times as often the right spelling is met as a wrong one: slips are rare, and two names of one length are not a slip."""

_LONG = 5
"""Letters below which one letter makes another name: Iran and Iraq, Mali and Bali."""


def one_spelling(columns: Columns) -> NDArray[np.int64]:
    """Give every misspelt word of a name the code of the commonest word that is one letter away."""
    counts = np.bincount(columns.words, minlength=len(columns.vocabulary))
    right = np.arange(len(columns.vocabulary))
    spelt = {code: columns.vocabulary[code] for code in np.flatnonzero(columns.named).tolist()}
    words = {code: word for code, word in spelt.items() if len(word) >= _LONG and word.isalpha()}
    near: dict[str, list[int]] = defaultdict(list)
    common = int(_TIMES)
    for code, word in words.items():
        if counts[code] >= common:
            for rest in _rests(word):
                near[rest].append(code)
    for code, word in words.items():
        others = {other for rest in _rests(word) for other in near.get(rest, ()) if counts[other] >= _TIMES * counts[code]}
        best = max(others, key=lambda other: (counts[other], -other), default=code)
        if best != code and (len(word) != len(words[best]) or sorted(word) == sorted(words[best])) and OSA.distance(word, words[best]) == 1:
            right[code] = best
    return right


def _rests(word: str) -> Iterator[str]:
    """Yield a word and what is left of it without each of its letters but the first, which people seldom get wrong."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
