"""Whose statements the claims of a group are: sources that pass on one statement are one origin.

In: the claims that sources make themselves, what is known of the sources, and which claims echo one statement. Out: `Origin`
values, each fold with its reason.
Corroboration is counted in origins and not in sources: three papers that print one wire story are one origin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import Echo, Origin
from factcheck.normalise.tokens import tokenize


@dataclass(frozen=True, slots=True)
class _Fold:
    """Two sources that are one origin."""

    left: str
    right: str
    name: str
    reason: str


@dataclass(slots=True)
class _Union:
    """Sets that grow together (union-find); the smallest member names a set, so that the order of folds is nothing to it."""

    parent: dict[str, str] = field(default_factory=dict)

    def find(self, member: str) -> str:
        while self.parent.setdefault(member, member) != member:
            member = self.parent[member]
        return member

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.find(left), self.find(right)))
        self.parent[second] = first


def origins(claims: Sequence[Claim], sources: Mapping[str, Source], echoes: Sequence[Echo] = ()) -> tuple[Origin, ...]:
    """Fold the sources of a group into origins.

    Args:
        claims: those that sources make themselves.
        sources: by id; also sources outside the group, so that two copies of a third are found to be one.
        echoes: pairs of claims that are one statement, as far as their texts tell.

    Returns:
        Origins in the order of the claims.
    """
    speaking = list(dict.fromkeys(claim.source for claim in claims))
    of_sources = (*_same_publisher(speaking, sources), *_copies(speaking, sources))
    folds = _between(speaking, [*of_sources, *_same_authority(speaking, claims), *_echoes(claims, echoes)])
    union = _Union()
    for fold in folds:
        union.join(fold.left, fold.right)
    camps: dict[str, list[str]] = {}
    for source in speaking:
        camps.setdefault(union.find(source), []).append(source)
    return tuple(_origin(camp, folds, sources) for camp in camps.values())


def authority(claim: Claim) -> frozenset[str]:
    """Reduce an attribution to its words: "the November 2020 statement" and "statement of November 2020" are one."""
    return frozenset(token.lower for token in tokenize(claim.attribution) if token.kind != "symbol") - _LITTLE


def names_nobody(authority: str) -> bool:
    """Tell officials, residents and sources, who may be anybody in either article, from those who can be named."""
    tokens = [token for token in tokenize(authority) if token.kind != "symbol"]
    named = any(token.kind == "digits" or token.text[0].isupper() for token in tokens[1:])
    return not named and bool(tokens) and tokens[-1].lower in table("credits")["nouns"]["nobody"]


def _origin(camp: Sequence[str], folds: Iterable[_Fold], sources: Mapping[str, Source]) -> Origin:
    inside = [fold for fold in folds if fold.left in camp or fold.right in camp]
    known = sources.get(camp[0])
    name = inside[-1].name if inside and len(camp) > 1 else (known.publisher if known is not None else "") or camp[0]
    reasons = dict.fromkeys(fold.reason for fold in inside)
    return Origin(name, tuple(sorted(camp)), "; ".join(reasons) if len(camp) > 1 else "")


def _between(speaking: Sequence[str], folds: list[_Fold]) -> list[_Fold]:
    """Drop the folds that lead to nobody else: what a single source of the group copies makes no two of them one."""
    while True:
        ends = Counter(end for fold in folds for end in (fold.left, fold.right))
        kept = [fold for fold in folds if all(end in speaking or ends[end] > 1 for end in (fold.left, fold.right))]
        if len(kept) == len(folds):
            return kept
        folds = kept


def _same_publisher(speaking: Sequence[str], sources: Mapping[str, Source]) -> Iterable[_Fold]:
    named = [sources[source] for source in speaking if source in sources and sources[source].publisher]
    for left, right in combinations(named, 2):
        if _plain(left.publisher) == _plain(right.publisher):
            yield _Fold(left.id, right.id, left.publisher, f"both published by {left.publisher}")


def _copies(speaking: Sequence[str], sources: Mapping[str, Source]) -> Iterable[_Fold]:
    """Follow `copies` from every speaking source, through sources outside the group, to ids, publishers and named outlets."""
    todo, seen = list(speaking), set(speaking)
    while todo:
        source = sources.get(todo.pop(0))
        for copied in source.copies if source is not None else ():
            original = copied if copied in sources else _outlet(copied, sources)
            name = sources[original].publisher or original if original in sources else copied
            assert source is not None
            yield _Fold(source.id, original, name, f"{source.publisher or source.id} passes on {name}")
            if original not in seen:
                seen.add(original)
                todo.append(original)


def _outlet(name: str, sources: Mapping[str, Source]) -> str:
    """Find the source that a named outlet published; the plain name where none of ours did."""
    plain = _plain(name)
    return next((source.id for source in sources.values() if source.publisher and _plain(source.publisher) == plain), plain)


def _same_authority(speaking: Sequence[str], claims: Sequence[Claim]) -> Iterable[_Fold]:
    """Fold sources all of whose claims are attributed to one authority."""
    behind: dict[str, set[frozenset[str]]] = {source: set() for source in speaking}
    words: dict[frozenset[str], str] = {}
    for claim in claims:
        behind[claim.source].add(authority(claim))
        words.setdefault(authority(claim), claim.attribution)
    for left, right in combinations(speaking, 2):
        if behind[left] == behind[right] and len(behind[left]) == 1 and all(behind[left]):
            name = words[next(iter(behind[left]))]
            if names_nobody(name):
                continue
            yield _Fold(left, right, name, f"all repeat {name}")


def _echoes(claims: Sequence[Claim], echoes: Iterable[Echo]) -> Iterable[_Fold]:
    """Fold the sources of claims that are one statement; what a source denies is not among the claims and folds nothing."""
    behind = {claim.id: claim.source for claim in claims}
    for echo in echoes:
        if echo.left in behind and echo.right in behind:
            left, right = behind[echo.left], behind[echo.right]
            yield _Fold(left, right, echo.name or left, echo.reason)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return " ".join(token.lower for token in tokenize(name) if token.kind != "symbol")


_LITTLE = frozenset({"the", "a", "an", "of", "in", "on", "by", "from", "to", "under", "according", "and"})
"""Words that name nobody."""
