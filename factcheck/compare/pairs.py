"""Evidence between two claims, and between all claims of a group.

In: claims that are taken to be about one measure. Out: `Evidence` for each pair, with its reason. Which claims belong
together is settled before; what the evidence makes of the group is settled after.
"""

from __future__ import annotations

from itertools import combinations

from factcheck.compare import quantities, times
from factcheck.compare.outcome import Outcome
from factcheck.compare.standing import Published, order, stand
from factcheck.model.claim import Claim
from factcheck.model.group import Evidence, Group
from factcheck.model.value import Quantity, When
from factcheck.normalise.wording import said


def evidence(group: Group, published: Published | None = None) -> tuple[Evidence, ...]:
    """Compare every claim of a group with every other, also within one source and with our own sentence.

    Args:
        group: claims about one measure.
        published: publication dates by source id; what is missing counts as unknown.

    Returns:
        Evidence for each pair, in the order of the claims.
    """
    tolerance = next((question.tolerance for question in group.questions if question.tolerance), "")
    dates = published or {}
    return tuple(
        compare(left, right, grows=group.grows, tolerance=tolerance, published=dates)
        for left, right in combinations(group.claims, 2)
    )


def compare(
    left: Claim, right: Claim, *, grows: bool = False, tolerance: str = "", published: Published | None = None
) -> Evidence:
    """Say whether two claims can both be true, and why.

    Args:
        left: a claim.
        right: another about the same measure.
        grows: True where the measure is cumulative: a later, larger value supersedes and does not contradict.
        tolerance: how far apart values may lie, as a person typed it ("5 %", "2 points"); empty = from the wording.
        published: publication dates by source id.

    Returns:
        Evidence whose stance and kind do not depend on the order of the two.
    """
    outcome = _unreadable(left, right) or _disowned(left, right) or _values(left, right, tolerance)
    if outcome.stance == "refutes":
        known = published or {}
        outcome = stand(left, right, known) or order(left, right, grows=grows, published=known) or outcome
    return Evidence(left.id, right.id, outcome.stance, outcome.kind, outcome.detail)


def _unreadable(left: Claim, right: Claim) -> Outcome | None:
    for claim in (left, right):
        if claim.value is None:
            return Outcome("silent", "unread", f"no value was read from '{said(claim)}'{_because(claim)}")
    return None


def _because(claim: Claim) -> str:
    return f": {claim.reason}" if claim.reason else ""


def _disowned(left: Claim, right: Claim) -> Outcome | None:
    for claim in (left, right):
        if claim.modality == "denied":
            return Outcome("silent", "denied", f"'{said(claim)}' is denied there, so it is not what the source itself says")
    return None


def _values(left: Claim, right: Claim, tolerance: str) -> Outcome:
    match left.value, right.value:
        case Quantity(), Quantity():
            return quantities.meet(left, right, tolerance=tolerance)
        case When(), When():
            return times.meet(left, right)
    return Outcome("silent", "unit", f"'{said(left)}' and '{said(right)}' are a date and a figure")
