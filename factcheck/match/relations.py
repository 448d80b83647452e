"""Relations: the arithmetic that texts themselves state between claims of different measures.

In: groups found in raw text, and the passages that their claims stand in. Out: the groups with premises, for the rules to work
out. A wrong sum costs more trust than a missed one, so a tie needs words: a list behind a colon, "to 56 from 50", "12 of them".
Where only likeness ties two claims, what works out confirms and what does not is passed over (`Premises.loose`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.match.passages import Passages
from factcheck.match.relations_ages import ages
from factcheck.match.relations_changes import changes
from factcheck.match.relations_durations import durations
from factcheck.match.relations_growth import grows
from factcheck.match.relations_parts import parts
from factcheck.match.relations_reading import Reading, Tie, reading
from factcheck.match.relations_sums import sums
from factcheck.model.claim import Relation
from factcheck.model.document import Document
from factcheck.model.group import Group, Premises


def related(groups: Sequence[Group], documents: Sequence[Document], texts: Mapping[str, Passages]) -> tuple[Group, ...]:
    """Add to groups the premises that the texts give, and tell which of their measures only grow.

    Args:
        groups: found in raw text.
        documents: of one comparison; their dates of publication tell whether a count could grow between them.
        texts: their passages, by id of the source.
    """
    read = reading(groups, texts)
    tied: dict[str, list[Tie]] = {}
    for kind in (sums, parts, changes, durations, ages):
        for tie in kind(read):
            tied.setdefault(read.home[tie.claim.id].id, []).append(tie)
    published = {document.source.id: document.source.published for document in documents}
    return tuple(
        replace(group, premises=(*group.premises, *_premises(read, tied.get(group.id, ()))), grows=grows(group, published))
        for group in groups
    )


def _premises(read: Reading, ties: Sequence[Tie]) -> list[Premises]:
    """One premises for ties of a kind that compute with the same claims."""
    together: dict[tuple[object, ...], list[Tie]] = {}
    for tie in ties:
        terms = tuple(tuple(claim.id for claim in claims) for claims in tie.terms)
        together.setdefault((tie.kind, tie.loose, terms), []).append(tie)
    # What words tie already needs no likeness to be confirmed once more.
    kept = (same for (kind, loose, terms), same in together.items() if not (loose and (kind, False, terms) in together))
    return [_premise(read, same) for same in kept]


def _premise(read: Reading, ties: Sequence[Tie]) -> Premises:
    first = ties[0]
    names = tuple(read.home[claims[0].id].id for claims in first.terms)
    only = tuple(dict.fromkeys(tie.claim.id for tie in ties))
    return Premises(Relation(first.kind, names), first.terms, only=only, loose=first.loose)
