"""Totals and their lists: "eleven people were killed: seven soldiers and four civilians".

In: claims by sentence. Out: ties of a total to the parts of its list. A list is two or more counts of different things side by
side; its total stands right before it, or, less surely, in another sentence about the same event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.match.relations_reading import Reading, Tie, is_count, names_shared, row
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_kind, noun_set, predicate_set


def sums(read: Reading) -> Iterator[Tie]:
    """Find totals with their lists: those that stand in front of a list, and those that only look like its total."""
    for claims in read.sentences:
        counts = [claim for claim in claims if is_count(claim)]
        for listed in _lists(read, counts):
            total = _in_front(read, counts, listed)
            if total is not None:
                yield Tie("sum", total, tuple((claim,) for claim in listed))
            others = (claim for claim in _alike(read, listed) if claim is not total)
            yield from (Tie("sum", claim, tuple((part,) for part in listed), loose=True) for claim in others)


def _lists(read: Reading, counts: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Runs of counts of different persons or things of one kind, joined by commas and a last "and"."""
    start = 0
    while start < len(counts):
        end = start + 1
        while end < len(counts) and _goes_on(read, counts[start:end], counts[end]):
            end += 1
        listed = tuple(counts[start:end])
        if len(listed) > 1 and _is_whole(read, listed):
            yield listed
        start = end


def _goes_on(read: Reading, listed: Sequence[Claim], claim: Claim) -> bool:
    heads = [noun_set(one.measure.head) for one in listed]
    kinds = {noun_kind(one.measure.head) for one in (*listed, claim)}
    if len(kinds) > 1 or "" in kinds or noun_set(claim.measure.head) in heads:
        return False
    return bool(_JOINED.fullmatch(read.between(listed[-1], claim)))


def _is_whole(read: Reading, listed: Sequence[Claim]) -> bool:
    """Tell whether the list ends with "and", names different people, and leaves out nothing that the words show."""
    ahead = read.before(listed[0], 4)
    closed = bool(_LAST.search(read.between(listed[-2], listed[-1])))
    general = any(noun_set(claim.measure.head) in row("everybody") for claim in listed)
    scoped = any(set(claim.measure.scope) & row("partial") for claim in listed)
    return closed and not general and not scoped and not set(ahead) & row("partial") and not _more_follows(read, listed[-1])


def _more_follows(read: Reading, last: Claim) -> bool:
    behind = read.after(last, 4)
    return any(word in _GOING_ON for word in behind)


def _in_front(read: Reading, counts: Sequence[Claim], listed: Sequence[Claim]) -> Claim | None:
    """The count right before a list, with a colon, dash or bracket between them."""
    at = counts.index(listed[0])
    total = counts[at - 1] if at else None
    if total is None or noun_set(total.measure.head) == noun_set(listed[0].measure.head):
        return None
    return total if _OPENS.fullmatch(read.between(total, listed[0])) else None


def _alike(read: Reading, listed: Sequence[Claim]) -> Iterator[Claim]:
    """Counts of people elsewhere to whom the same happened, in a sentence that shares a name with that of the list."""
    fates = {predicate_set(claim.measure.predicate) for claim in listed}
    if len(fates) > 1 or "" in fates or any(noun_kind(claim.measure.head) != "person" for claim in listed):
        return
    inside = {claim.id for claim in listed}
    for claims in read.sentences:
        for claim in claims:
            if claim.id in inside or not is_count(claim) or noun_set(claim.measure.head) not in row("everybody"):
                continue
            whole = predicate_set(claim.measure.predicate) in fates and not set(claim.measure.scope) & _OTHERS
            if whole and _is_one_figure(claim) and names_shared(claim, listed[0]):
                yield claim


def _is_one_figure(claim: Claim) -> bool:
    """A vague or open count would be borne out by any list."""
    value = claim.value
    return isinstance(value, Quantity) and value.printed.is_point and value.hedge in {"exact", "rounded"}


_JOINED = re.compile(
    r"(?:[\s-]+(?!(?:an?|the|who|which|that|were|was|and|or)\b)[^\W\d_][\w’'-]*){1,4}"
    r"\s*(?:,|,?\s+and|\s+and)\s+(?:(?:the|at|least|some|about)\s+)*"
)
"""From one count of a list to the next: its noun with what describes it, and a comma or "and"."""

_LAST = re.compile(r"\band\s+(?:(?:the|at|least|some|about)\s+)*$")

_OPENS = re.compile(r"(?:[\s-]+[^\W\d_][\w’'.-]*){1,8}\s*(?::|\(|—|–|--|-\s)\s*(?:(?:the|at|least)\s+)*")
"""From a total to its list: what is counted, perhaps with verb and place, and the sign that opens a list."""

_GOING_ON = frozenset({"and", "plus", "as", "along"})
"""Words behind the last item that add one which was not read: "two women, three children and a man"."""

_OTHERS = frozenset({"other", "others", "another", "more", "further", "additional", "among", "including", "of them", "of whom"})
"""Scopes of a count that is a part or a rest and no total."""
