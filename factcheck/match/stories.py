"""Stories: which sources speak of the same things at all, so that claims are compared inside a story only.

In: columns. Out: the number of each claim's story. A source is an article, known by all words of its claims, or a list (an
almanac, a feed), whose claims are known by their own words each. Cost grows with the words: sources meet through rare words,
those with the same words are one from the start, and average linkage sees to it that nothing chains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from factcheck.lexicon import table
from factcheck.match.clusters import Pair, cluster
from factcheck.match.columns import Columns
from factcheck.match.spelling import one_spelling

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

_ARTICLE = 200
"""Claims up to which a source is one text about one thing: the longest of the 884 development articles has 146."""

_RARE = 60
"""Sources behind one word up to which it brings them together: 60 give 1,770 pairs."""

_COMMON = 25
"""A word that more than one source in so many has (and more than `_RARE`) tells no story: officials, reports, weeks. 50 finds
fewer pairs among some thousand claims, whose names are less rare."""

_ENOUGH = 16
"""Words of a source from which on it does not matter how many more it has."""

_BAR = 1.1
"""How many words of middling weight two sources share, on average, where they tell one story: more than one, which may be chance.
On 884 development articles 1.0 to 1.6 make no difference to the groups; single claims find 9 in 100 pairs more with 1.1."""

_SURE = 1.3
"""Words that a pair shares at least that brings others together: from `_BAR` on, half of 100,000 made claims hang together by
pairs of pairs, and what average linkage takes to part them grows faster than the claims."""

_FAR = 1.5
"""Pairs that share so many times less than `_BAR` count as sharing nothing. 2 finds 3 pairs in 1,000 more and takes half as long
again."""


@dataclass(frozen=True, slots=True)
class Stories:
    """Claims put into stories.

    Args:
        unit: number of what each claim is known by: its article, or itself.
        story: number of each claim's story.
        length: how many telling words the unit of each claim has.
        words: codes of the telling words of all units, each once a unit.
        owner: the unit of each of them.
    """

    unit: Ints
    story: Ints
    length: Ints
    words: Ints
    owner: Ints


def stories_of(columns: Columns) -> Stories:
    """Put claims into stories; a claim without a telling word is a story of its own."""
    unit = _units(columns.source)
    count = int(unit.max()) + 1
    owner, words, times = _telling(columns, unit, count)
    node = _alike(owner, words, count)
    first = _first_of(node)
    kept = first[node[owner]] == owner
    home = _joined(node[owner[kept]], words[kept], times[kept], len(first))
    length = np.bincount(owner, minlength=count)
    return Stories(unit, home[node][unit], length[unit], words, owner)


def _units(source: Ints) -> Ints:
    short = np.bincount(source)[source] <= _ARTICLE
    unit: Ints = np.unique(np.where(short, source, source.max() + 1 + np.arange(len(source))), return_inverse=True)[1]
    return unit


def _telling(columns: Columns, unit: Ints, count: int) -> tuple[Ints, Ints, Ints]:
    """List the telling words of every unit, by unit and word, with the number of its claims that have them."""
    spelling = one_spelling(columns)
    size = len(columns.vocabulary) + 1
    keys = np.repeat(unit, np.diff(columns.offsets)) * size + spelling[columns.words]
    keys, times = np.unique(keys, return_counts=True)
    owner, words = keys // size, keys % size
    spread = np.bincount(words, minlength=size)
    dating = np.array([word in _calendar() for word in columns.vocabulary] + [True])
    telling = (spread[words] <= max(_RARE, count / _COMMON)) & ~dating[words]
    return owner[telling], words[telling], times[telling]


@cache
def _calendar() -> frozenset[str]:
    """Names of months and weekdays: when something was tells no story, and has columns of its own."""
    dates = table("dates")
    return frozenset(word for names in (*dates["months"], *dates["weekdays"]) for word in names)


def _alike(owner: Ints, words: Ints, count: int) -> Ints:
    """Number the sets of words; a sum of 64-bit signatures decides which are the same."""
    signature = np.zeros(count, dtype=np.uint64)
    np.add.at(signature, owner, _mixed(words.astype(np.uint64)))
    none = signature == 0
    signature[none] = _mixed(np.arange(len(words), len(words) + none.sum(), dtype=np.uint64) + np.uint64(1 << 40))
    node: Ints = np.unique(signature, return_inverse=True)[1]
    return node


def _mixed(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatter codes over 64 bits (splitmix64), so that no two sums of a few are likely to be equal."""
    codes = (codes + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    codes = (codes ^ (codes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    codes = (codes ^ (codes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return codes ^ (codes >> np.uint64(31))


def _first_of(node: Ints) -> Ints:
    return np.unique(node, return_index=True)[1]


def _joined(owner: Ints, words: Ints, times: Ints, count: int) -> Ints:
    """Join nodes that share words enough; the number of each one's set."""
    spread = np.bincount(words)
    weight = (1 + np.log(times)) * np.log(1 + count / spread[words])
    norm = np.sqrt(np.bincount(owner, weight**2, minlength=count))
    length = np.bincount(owner, minlength=count)
    brings = (spread[words] <= _RARE) & (spread[words] > 1) & (length[owner] > 1)
    scores: dict[Pair, float] = {}
    for left, right, shared in _pairs(owner[brings], words[brings], (weight / norm[owner])[brings]):
        score = shared * np.clip(np.minimum(length[left], length[right]), 2, _ENOUGH)
        near = score >= _BAR / _FAR
        scores.update(zip(zip(left[near].tolist(), right[near].tolist(), strict=True), score[near].tolist(), strict=True))
    home = np.empty(count, dtype=np.int64)
    for number, members in enumerate(cluster(count, scores, bar=_BAR, floor=_SURE)):
        home[members] = number
    return home


def _pairs(owner: Ints, words: Ints, weight: Floats) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Yield pairs of nodes (lower, higher) with the sum of the products of their weights, some millions of products at a time."""
    order = np.lexsort((owner, words))
    owner, words, weight = owner[order], words[order], weight[order]
    after = np.searchsorted(words, words, side="right") - np.arange(len(words)) - 1
    share = np.cumsum(np.bincount(owner, after)) // _AT_ONCE if len(owner) else np.zeros(0)
    for number in np.unique(share):
        mine = np.flatnonzero(share[owner] == number)
        left = np.repeat(mine, after[mine])
        right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(after[mine]) - after[mine], after[mine])
        keys = owner[left] << 32 | owner[right]
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        begins = np.flatnonzero(np.diff(keys, prepend=-1))
        if len(begins):
            sums = np.add.reduceat((weight[left] * weight[right])[order], begins)
            yield keys[begins] >> 32, keys[begins] & 0xFFFFFFFF, sums


_AT_ONCE = 2_000_000
"""Products held in memory at a time: some 100 MB."""
