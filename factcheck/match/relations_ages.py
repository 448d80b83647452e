"""Ages with the birth of the same person, from whatever source.

In: claims by sentence. Out: ties of an age to the dates on which somebody of that name is said to be born.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.match.names import same_name
from factcheck.match.relations_reading import Reading, Tie, row
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import predicate_set


def ages(read: Reading) -> Iterator[Tie]:
    """Find ages of persons whose birth is dated.

    An age of another time than the article's, or of somebody who is called by one name only, may confirm and excludes nothing.
    """
    born = [claim for claim in chain(*read.sentences) if _is_birth(read, claim)]
    for claim in chain(*read.sentences):
        if claim.kind != "age" or not isinstance(claim.value, Quantity) or claim.value.unit != "year" or not claim.measure.entity:
            continue
        births = tuple(one for one in born if same_name(one.measure.entity, claim.measure.entity))
        if births:
            sure = _is_present(read, claim) and all(" " in one.measure.entity for one in (claim, *births))
            yield Tie("age", claim, (births,), loose=not sure)


def _is_birth(read: Reading, claim: Claim) -> bool:
    """Tell a date right behind "born", a place or "on" aside, of somebody who is named."""
    if not isinstance(claim.value, When) or claim.value.period is None or not claim.measure.entity:
        return False
    return predicate_set(claim.measure.predicate) == "bear" and bool({"born", "birth"} & set(read.before(claim, 8)))


def _is_present(read: Reading, claim: Claim) -> bool:
    """Tell an age that holds for the article from "was 19 when": nothing in the sentence points to another time."""
    around = {*read.before(claim, 8), *read.after(claim, 8)}
    return claim.measure.time is None and not around & row("then")
