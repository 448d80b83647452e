"""What `factcheck ask` answers to the sentences of the golds, each held against the other documents of its event.

    python -m benchmarks.groups.asking

In: the golds; of real articles every sixth sentence. Out: for each gold, how many values of a sentence were called supported or
contradicted, how many of these rest on a claim about the same measure, and how many there were to find.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.groups.__main__ import found
from benchmarks.groups.corpus import DATA, GOLDS, WRITTEN, events
from benchmarks.groups.labels import gold_groups
from factcheck.extraction.sentences import sentences
from factcheck.match.asking import Answer, ask
from factcheck.match.profiles import Profile, profiles_of
from factcheck.match.steps import in_order
from factcheck.match.values import values_meet
from factcheck.model.claim import Claim
from factcheck.model.document import Document

_EVERY = 6
"""One of so many sentences of a real article is asked."""


def main() -> int:
    """Print a row a gold."""
    if not DATA.is_dir():
        print(f"no shared data in {DATA}: set FACTCHECK_DATA", file=sys.stderr)
        return 2
    for name in GOLDS:
        counted: Counter[Any] = Counter()
        for topic, documents in events(name):
            counted.update(_answers(topic, documents, 1 if name in WRITTEN else _EVERY))
        rows = (("supported", "borne out"), ("contradicted", "denied"))
        said = (f"{row} {counted[row]}, right {counted[row, 'right']}, to find {counted[there]}" for row, there in rows)
        print(f"{name}: {counted['asked']} values asked; {'; '.join(said)}")
    return 0


def _answers(topic: dict[str, Any], documents: Sequence[Document], step: int) -> Iterator[Any]:
    claims = in_order(found(documents))
    known = dict(zip((claim.id for claim in claims), gold_groups(claims, topic), strict=True))
    for document in documents:
        others = [claim for claim in claims if claim.source != document.source.id]
        for start, end in list(sentences(document.text))[::step]:
            asked = [c for c in claims if c.source == document.source.id and start <= c.selector.start < end]
            for answer in ask(asked, others):
                yield from _counts(answer, known)
            for profile, rest in _profiles(asked, others):
                meeting = {values_meet(profile, other) for other in rest if known[profile.claim.id] & known[other.claim.id]}
                yield "borne out" if True in meeting else "denied" if False in meeting else "not there"


def _counts(answer: Answer, known: dict[str, frozenset[str]]) -> Iterator[Any]:
    yield "asked"
    yield answer.stance
    if answer.claims and known[answer.claim.id] & known[answer.claims[0].id]:
        yield answer.stance, "right"


def _profiles(asked: Sequence[Claim], others: Sequence[Claim]) -> Iterator[tuple[Profile, Sequence[Profile]]]:
    profiles = profiles_of([*asked, *others])
    return ((profile, profiles[len(asked) :]) for profile in profiles[: len(asked)])


if __name__ == "__main__":
    sys.exit(main())
