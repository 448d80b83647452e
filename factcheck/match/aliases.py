"""Aliases: a claim that names its subject by one word, or by initials, goes to the one core that it can mean.

In: claims, columns, stories and cores. Out: the cores with such claims attached. A claim that may mean two cores stays where it
is, so that nothing is joined through it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from factcheck.match.columns import Columns
from factcheck.match.cores import Core, Frame
from factcheck.match.stories import Stories
from factcheck.model.claim import Claim

_EVERYWHERE = 40
"""Cores of one noun and word above which the word names none of them."""

_INITIALS = range(2, 6)
"""Letters of initials."""


def attached(
    claims: Sequence[Claim], columns: Columns, stories: Stories, frames: Sequence[Frame], cores: Sequence[Core]
) -> Iterator[list[int]]:
    """Attach claims with one telling word to cores of claims with more.

    Args:
        claims: all.
        columns: of all claims.
        stories: of all claims.
        frames: of all claims.
        cores: of the stories of single claims.

    Returns:
        The members of every core that is left, in rising order.
    """
    asked = dict(_short(stories, cores))
    core_of = {index: core for core in cores for index in core.members}
    meant = _meant(claims, columns, stories, asked, core_of)
    homes = {index: _home(frames[index], meant.get((word, frames[index].head), ())) for index, word in asked.items()}
    moved: dict[int, list[int]] = defaultdict(list)
    for index, home in homes.items():
        if home is not None:
            moved[id(home)].append(index)
    for core in cores:
        members = [index for index in core.members if homes.get(index) is None] + moved.get(id(core), [])
        if members:
            yield sorted(members)


def _short(stories: Stories, cores: Sequence[Core]) -> Iterator[tuple[int, int]]:
    """Yield the claims with just one telling word, and that word."""
    begins = np.searchsorted(stories.owner, stories.unit)
    for core in cores:
        for index in core.members:
            if stories.length[index] == 1:
                yield index, int(stories.words[begins[index]])


def _meant(
    claims: Sequence[Claim], columns: Columns, stories: Stories, asked: dict[int, int], core_of: dict[int, Core]
) -> dict[tuple[int, int], list[Core]]:
    """Give for every word asked for, and every noun, the cores that have it among others, or as the initials of a name."""
    words = set(asked.values())
    found: dict[tuple[int, int], dict[int, Core]] = defaultdict(dict)
    for word, index in (*_having(stories, words), *_abbreviated(claims, columns, words)):
        if index in core_of and stories.length[index] > 1:
            core = core_of[index]
            found[word, core.head][id(core)] = core
    return {key: list(cores.values()) for key, cores in found.items()}


def _having(stories: Stories, words: set[int]) -> Iterator[tuple[int, int]]:
    claim_of = np.empty(int(stories.unit.max()) + 1, dtype=np.int64)
    claim_of[stories.unit] = np.arange(len(stories.unit))
    there = np.isin(stories.words, np.fromiter(words, dtype=np.int64, count=len(words)))
    return zip(stories.words[there].tolist(), claim_of[stories.owner[there]].tolist(), strict=True)


def _abbreviated(claims: Sequence[Claim], columns: Columns, words: set[int]) -> Iterator[tuple[int, int]]:
    spelt = {columns.vocabulary[word]: word for word in words}
    short = {letters: word for letters, word in spelt.items() if len(letters) in _INITIALS and letters.isalpha()}
    if short:
        for index, claim in enumerate(claims):
            for name in claim.measure.names:
                if _initials(name) in short:
                    yield short[_initials(name)], index


@cache
def _initials(name: str) -> str:
    words = name.split()
    return "".join([word[0] for word in words]) if len(words) in _INITIALS else ""


def _home(frame: Frame, cores: Sequence[Core]) -> Core | None:
    """The one core that fits and whose values meet the claim's."""
    if len(cores) > _EVERYWHERE:
        return None
    likely = [core for core in cores if core.fits(frame) and core.meeting(frame) > 0]
    return likely[0] if len(likely) == 1 else None
