"""Parts of a whole in one sentence: "45 people, 12 of them children".

In: claims by sentence. Out: ties of a part to the claims of its whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.match.relations_reading import Reading, Tie, is_count
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_kind


def parts(read: Reading) -> Iterator[Tie]:
    """Find parts with their wholes: the nearest count of the same kind before "including" or "of them"."""
    for claims in read.sentences:
        counts = [claim for claim in claims if is_count(claim)]
        for at, part in enumerate(counts):
            whole = _whole(read, counts[:at], part)
            if whole is not None:
                yield Tie("part", part, (read.home[whole.id].claims,))


def _whole(read: Reading, before: Sequence[Claim], part: Claim) -> Claim | None:
    of_them = read.after(part, 2) in _OF_THEM
    for whole in reversed(before):
        between = read.between(whole, part)
        if not _alike(whole, part, of_them=of_them):
            continue
        opened = _OPENED if of_them else _INCLUDING
        return whole if opened.fullmatch(between) and read.home[whole.id] is not read.home[part.id] else None
    return None


def _alike(whole: Claim, part: Claim, *, of_them: bool) -> bool:
    """Tell whether both count one kind of thing, and somebody; "of them" needs no noun of its own."""
    kinds = noun_kind(whole.measure.head), noun_kind(part.measure.head)
    nobody = isinstance(whole.value, Quantity) and whole.value.hedge == "none"
    return bool(kinds[0]) and not nobody and (kinds[0] == kinds[1] or (of_them and not kinds[1]))


_OF_THEM = {("of", "them"), ("of", "whom"), ("of", "those")}
_INCLUDING = re.compile(r"(?:[\s-]+[^\W\d_][\w’'-]*){1,6},\s*(?:including|among them)\s+(?:(?:at|least|about|some|the)\s+)*")
_OPENED = re.compile(r"(?:[\s-]+[^\W\d_][\w’'-]*){1,8},\s*(?:and\s+)?(?:(?:at|least|about|some|the)\s+)*")
"""From a whole to its part: few words, so that "of them" points back to this whole and to no other."""
