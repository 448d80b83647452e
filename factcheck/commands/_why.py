"""Two mentions side by side, and how they came together or were kept apart, for a terminal.

In: what `match.why` says about a pair, or the links of a group. Out: plain text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factcheck.compare import times
from factcheck.model.value import Quantity, When
from factcheck.normalise.wording import period
from factcheck.reporters._explain import reading

if TYPE_CHECKING:
    from factcheck.match.steps import Steps
    from factcheck.match.why import Score, Why
    from factcheck.model.claim import Claim
    from factcheck.model.document import Selector
    from factcheck.model.group import Group

_LABEL = 14
_COLUMN = 46
"""Characters of a column: two of them and the label fit into 110."""

_CUT = 30  # a context of 32 characters was cut out of a longer text


def pair_text(why: Why) -> str:
    """Write down why two mentions are in one group or in two."""
    verdict = "in one group" if why.together else "not grouped"
    parts = [[f"{why.left.id} and {why.right.id}: {verdict}", f"why: {why.step}"]]
    parts.append(["what was read round them", *_frames(why.left, why.right)])
    parts.append(["values", f"  {_meeting(why)}"])
    parts += [[f"score of {score.of}", *_score(score)] for score in why.scores]
    return "\n\n".join("\n".join(part) for part in parts)


def joins_text(group: Group, found: Steps) -> str:
    """Write down for every link of a group what its features added, and the step that joined the two."""
    from factcheck.match.why import why

    lines = []
    for link in group.links:
        told = why(found, link.left, link.right)
        lines.append(f"  {link.left} with {link.right}: {told.step}")
        lines += [f"    {score.of}: {score.chance:.2f} = {_brief(score)}" for score in told.scores]
    return "\n".join(["how they came together", *lines]) if lines else ""


def in_context(place: Selector) -> str:
    """Show the words in brackets among their neighbours, cut between words."""
    before = place.prefix.partition(" ")[2] if len(place.prefix) > _CUT else place.prefix
    after = place.suffix.rpartition(" ")[0] if len(place.suffix) > _CUT else place.suffix
    return " ".join(f"… {before}[{place.exact}]{after} …".split())


def _frames(left: Claim, right: Claim) -> Iterator[str]:
    for label, one, other in _rows(left, right):
        if one or other:
            columns = [textwrap.wrap(text or "-", _COLUMN - 2) for text in (one, other)]
            for n in range(max(map(len, columns))):
                cells = [column[n] if n < len(column) else "" for column in columns]
                yield f"  {label if n == 0 else '':<{_LABEL}}{cells[0]:<{_COLUMN}}{cells[1]}".rstrip()


def _rows(left: Claim, right: Claim) -> Iterator[tuple[str, str, str]]:
    yield "", left.id, right.id
    for label, of in _FRAME.items():
        yield label, of(left), of(right)


def _time(claim: Claim) -> str:
    time = claim.measure.time
    return "" if time is None else period(time)


def _meeting(why: Why) -> str:
    if isinstance(why.left.value, When) and isinstance(why.right.value, When):
        return times.meet(why.left, why.right).detail  # as the report says it
    one, other = reading(why.left.value), reading(why.right.value)
    if why.meets is None:
        return f"{one} and {other} cannot be compared{_because(why)}"
    return f"{one} and {other} {'meet: both can be true' if why.meets else 'exclude each other'}"


def _because(why: Why) -> str:
    match why.left.value, why.right.value:
        case Quantity(dimension=one), Quantity(dimension=other) if one != other:
            return f": one is of {one}, the other of {other}"
        case Quantity(), Quantity():
            return ""
        case _:
            return ": they are of two sorts"


def _score(score: Score) -> Iterator[str]:
    yield f"  {'':<50}{'value':>8}{'adds':>9}"
    yield f"  {'to begin with':<58}{score.start:>+9.2f}"
    for term in score.terms:
        yield f"  {term.says:<50}{term.value:>8.2f}{term.adds:>+9.2f}"
    total = score.start + sum(term.adds for term in score.terms)
    bar = "" if score.bar is None else f", {'at or above' if score.chance >= score.bar else 'below'} the bar of {score.bar:.2f}"
    yield f"  sum {total:+.2f}, as a chance {score.chance:.2f}{bar}"


def _brief(score: Score) -> str:
    """Name the three features that weigh most; the rest is summed up."""
    told = [f"{term.says} {term.adds:+.2f}" for term in score.terms[:3]]
    rest = score.start + sum(term.adds for term in score.terms[3:])
    return ", ".join((*told, f"the rest {rest:+.2f}"))


_FRAME: dict[str, Callable[[Claim], str]] = {
    "words": lambda claim: in_context(claim.selector),
    "read as": lambda claim: reading(claim.value),
    "counts": lambda claim: claim.measure.head,
    "in full": lambda claim: " ".join(claim.measure.words),
    "what happens": lambda claim: claim.measure.predicate,
    "whose": lambda claim: claim.measure.entity,
    "when": _time,
    "restricted to": lambda claim: ", ".join(claim.measure.scope),
    "who says so": lambda claim: claim.attribution,
    "said as": lambda claim: claim.modality,
    "names": lambda claim: ", ".join(claim.measure.names),
    "context": lambda claim: ", ".join(claim.measure.context[:12]),
}
"""Parts of a frame; those that neither side has are left out."""
