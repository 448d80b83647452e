"""Blocks: which pairs are worth scoring.

In: profiles. Out: pairs of indices. Two claims are a candidate pair where their values are of one sort and they agree
in something: noun, predicate, value, or words of their sentences; where claims are many, in rare words or a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from factcheck.match.context import wide_words
from factcheck.match.framing import framed_alike
from factcheck.match.profiles import Profile
from factcheck.match.values import worth_a_look
from factcheck.model.value import Quantity
from factcheck.normalise.scales import unit_left_out

_FEW = 400
"""Claims up to which every pair is scored: 80,000 pairs are done in about a second."""

_EVERYWHERE = 60
"""Claims behind one word above which it blocks nothing: 60 give 1,770 pairs, and rarer words of the same sentence do the rest."""


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices (lower, higher) worth scoring, each once, in rising order."""
    rooms: dict[Hashable, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        rooms[profile.family, profile.dimension].append(index)
    pairs: set[tuple[int, int]] = set()
    for room in rooms.values():
        if len(room) <= _FEW:
            pairs.update(_in_anything(profiles, room))
        else:
            pairs.update(_by_rare_words(profiles, room))
    pairs.update(_of_one_figure(profiles))
    yield from sorted(pairs)


def _of_one_figure(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of different sorts that print one figure, where one of them leaves out its unit."""
    printed: dict[Hashable, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if isinstance(profile.claim.value, Quantity):
            printed[profile.claim.value.printed].append(index)
    for same in printed.values():
        if len(same) <= _EVERYWHERE:
            for n, i in enumerate(same):
                yield from ((i, j) for j in same[n + 1 :] if unit_left_out(profiles[i].claim, profiles[j].claim))


def _in_anything(profiles: Sequence[Profile], room: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a small room that agree in anything."""
    for n, i in enumerate(room):
        yield from ((i, j) for j in room[n + 1 :] if _worth_it(profiles[i], profiles[j]))


def _worth_it(left: Profile, right: Profile) -> bool:
    """Tell whether noun, predicate, value or words enough agree: of half of all pairs nothing does.

    On all 884 development articles, story by story, some 45 in 100 of the pairs that can be compared share none, and 1 in 100 of
    the pairs that ended in one group; pair F1 on the development gold is no worse without them.
    """
    return wide_words(left, right) >= _SOMETHING or framed_alike(left, right) or worth_a_look(left, right)


def _by_rare_words(profiles: Sequence[Profile], room: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs that share rare words enough; a shared name counts as a word of some weight."""
    blocks: dict[Hashable, dict[int, float]] = defaultdict(dict)
    for index in room:
        profile = profiles[index]
        for word, weight in profile.wide.items():
            blocks[word][index] = weight
        for name in profile.names:
            blocks["name", name.split()[-1]][index] = _NAME
    alike: dict[tuple[int, int], float] = defaultdict(float)
    for block in blocks.values():
        if len(block) <= _EVERYWHERE:
            items = list(block.items())
            for n, (i, one) in enumerate(items):
                for j, two in items[n + 1 :]:
                    alike[i, j] += one * two
    return (pair for pair, value in alike.items() if value >= _LEAST)


_NAME = 0.25
"""Weight of a name in a block: about that of a word that two claims in a hundred have."""

_SOMETHING = 0.04
"""Agreement of the words of two sentences below which they agree in nothing. On the development gold 0.03 to 0.05 differ by one
conflict; 0.02 leaves out less and gains nothing."""

_LEAST = 0.08
"""Least agreement of the rare words of two sentences, only where claims are many: 83 in 100 pairs of the development gold have
more. 0.05 would keep 89 at twice the time."""
