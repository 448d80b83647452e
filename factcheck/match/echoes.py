"""Echoes: claims that are one statement, passed on by several sources whose articles are otherwise their own.

In: groups found in raw text, and the passages that their claims stand in. Out: the groups with their echoes. Two claims are one
statement where their sentences are printed alike, where both name one speaker, or where one names the outlet that published the
other. Every echo says why in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.lexicon import table
from factcheck.match.passages import Passages, words
from factcheck.match.speakers import Speaker, is_continued, is_institution, is_outlet, same_speaker, speakers_of, squashed
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Echo, Group
from factcheck.model.value import Quantity, When

_RUN = 3
"""Words of a run inside one sentence: a sentence is short, and five words break at every edit."""

_SHARE = 0.4
"""Share of the shorter sentence's runs from which two sentences are one statement. Read on sixty pairs of claims of 77 events:
below 0.3 the sentences tell one fact in two wordings, from 0.4 they are one wording with edits."""

_LEAST = 8
"""Words of a sentence that can be told to be copied: "no one was injured" is written by anybody."""

_LEAST_EDITED = 15
"""Words of one that is told to be copied though its figure is another: "Profit rose 11% in the third quarter" is a formula."""

_BACK = 2
"""Sentences back in which whoever spoke last is looked for."""

_LEAD = 3
"""Sentences in which an article says whose report it passes on, a headline and a date line among them."""

_DIVIDED = re.compile(r";|, (?:but|and) |\b(?:while|whereas)\b")
"""Signs of a sentence in two parts, each of which may have its own source."""

_FIGURES = re.compile(r"\d+")

_MOST = 40
"""Claims of a group that are compared pair by pair; more would take long and fold nothing that chains of pairs do not."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with the words round it and those who speak in them.

    Args:
        claim: the claim.
        own: words of its sentence.
        beside: of the sentence before, and of the one behind.
        speakers: named in its sentence.
        near: named in the sentences beside it, where its own names nobody.
        lead: named where the article begins: a credit there covers all of it.
    """

    claim: Claim
    own: tuple[str, ...]
    beside: tuple[tuple[str, ...], tuple[str, ...]]
    speakers: tuple[Speaker, ...]
    near: tuple[Speaker, ...]
    lead: tuple[Speaker, ...]


def echoed(groups: Sequence[Group], documents: Sequence[Document], texts: Mapping[str, Passages]) -> tuple[Group, ...]:
    """Find the echoes of every group.

    Args:
        groups: found in raw text; what is not of `documents` is left alone.
        documents: of one comparison.
        texts: their passages, by id of the source.
    """
    publishers = {document.source.id: squashed(document.source.publisher) for document in documents}
    return tuple(replace(group, echoes=tuple(_echoes(group, publishers, texts))) for group in groups)


def _echoes(group: Group, publishers: Mapping[str, str], texts: Mapping[str, Passages]) -> Iterator[Echo]:
    if len({claim.source for claim in group.claims}) < 2:
        return
    said = [_said(claim, texts[claim.source]) for claim in group.claims[:_MOST] if claim.source in texts]
    for left, right in combinations(said, 2):
        if left.claim.source != right.claim.source:
            echo = _wording(left, right) or _speaker(left, right) or _outlet(left, right, publishers)
            if echo is not None:
                yield Echo(left.claim.id, right.claim.id, *echo)


def _said(claim: Claim, passages: Passages) -> _Said:
    at = passages.at(claim)
    before, own, behind = (passages.sentence(n) for n in (at - 1, at, at + 1))
    lead = (speaker for n in range(_LEAD) for speaker in speakers_of(passages.sentence(n)))
    return _Said(
        claim=claim,
        own=words(own),
        beside=(words(before), words(behind)),
        speakers=_heard(claim, own),
        near=_near(passages, at),
        lead=tuple(dict.fromkeys(lead)),
    )


def _heard(claim: Claim, sentence: str) -> tuple[Speaker, ...]:
    """Whom a sentence names as the source of a claim: "4,000 came, police said; organisers spoke of 9,000" names two."""
    found = speakers_of(sentence)
    said = set(words(claim.attribution))
    if not said or _DIVIDED.search(sentence) is None:
        return found
    return tuple(speaker for speaker in found if said & {*speaker.words, speaker.body})


def _near(passages: Passages, at: int) -> tuple[Speaker, ...]:
    """Whoever spoke last, where a sentence names nobody itself; also the institution that is the next to speak.

    Unless "he said" points back. Prosecutors who are the next to speak may have their say on something else.
    """
    own = passages.sentence(at)
    if speakers_of(own):
        return ()
    last = next((found for back in range(1, _BACK + 1) if (found := speakers_of(passages.sentence(at - back)))), ())
    return last if is_continued(own) else (*last, *_institutions(speakers_of(passages.sentence(at + 1))))


def _wording(left: _Said, right: _Said) -> tuple[str, str] | None:
    formula = min(len(left.own), len(right.own)) < _LEAST_EDITED and not _same_value(left.claim, right.claim)
    if _alike(left.own, right.own) and not formula:
        return "", "the sentences are printed nearly alike"
    too_short = min(len(left.own), len(right.own)) < _LEAST  # to be judged by itself
    neighbours = zip(left.beside, right.beside, strict=True)
    if too_short and _same_value(left.claim, right.claim) and any(_alike(one, two) for one, two in neighbours):
        return "", "the sentences beside them are printed nearly alike"
    return None


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    if min(len(left), len(right)) < _LEAST:
        return False
    one, two = _runs(left), _runs(right)
    return len(one & two) >= _SHARE * min(len(one), len(two))


def _runs(said: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(said[i : i + _RUN]) for i in range(len(said) - _RUN + 1))


def _speaker(left: _Said, right: _Said) -> tuple[str, str] | None:
    """One speaker behind both: named in both sentences, or beside one of them where the figures are one too."""
    found = _shared(left.speakers, right.speakers)
    if found is None and _same_value(left.claim, right.claim):
        found = _shared(left.speakers, right.near) or _shared(left.near, right.speakers)
        found = found or _shared(_institutions(left.near), _institutions(right.near))
    if found is None or _of_two_nations(left, right):
        return None
    return found.name, f"both name {found.name} as the one who says so"


def _of_two_nations(left: _Said, right: _Said) -> bool:
    """Tell "its defence ministry" of France from "the ministry in Berlin": either sentence names nations, and none in common."""
    one, two = (_nations(said) for said in (left, right))
    return bool(one and two) and one.isdisjoint(two) and any(who.body for who in (*left.speakers, *right.speakers))


def _nations(said: _Said) -> frozenset[str]:
    rows = table("nations")
    named = {*said.claim.measure.names, *(word for who in said.speakers for word in who.words)}
    seats = {country for country, places in rows["seats"].items() if not named.isdisjoint(places)}
    return frozenset(named & set(rows["nations"])) | seats


def _shared(left: Sequence[Speaker], right: Sequence[Speaker]) -> Speaker | None:
    return next((max(one, two, key=lambda who: len(who.name)) for one in left for two in right if same_speaker(one, two)), None)


def _institutions(speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Persons and police speak beside many a figure that is not theirs; a survey or an agency seldom does."""
    return tuple(speaker for speaker in speakers if not speaker.body and is_institution(speaker))


def _outlet(left: _Said, right: _Said, publishers: Mapping[str, str]) -> tuple[str, str] | None:
    """One names the publisher of the other as the one who says so, beside its claim or where the article begins."""
    for citing, cited in ((left, right), (right, left)):
        house, own = publishers.get(cited.claim.source, ""), publishers.get(citing.claim.source, "")
        beside = (*citing.near, *citing.lead) if _same_value(left.claim, right.claim) else ()
        for speaker in (*citing.speakers, *beside):
            if _is_house(speaker, house) and not _is_house(speaker, own):
                return speaker.name, f"{citing.claim.source} gives {speaker.name} as its source"
    return None


def _is_house(speaker: Speaker, house: str) -> bool:
    plain = squashed(speaker.name)
    return bool(plain) and (plain == house or (is_outlet(speaker) and len(plain) >= _NAME and plain in house))


_NAME = 3
"""Letters of the name of an outlet, as in "BBC"; shorter ones are in too many addresses."""


def _same_value(left: Claim, right: Claim) -> bool:
    """Tell whether two claims print one figure, or one day or time in figures."""
    match left.value, right.value:
        case Quantity() as one, Quantity() as two:
            return one.printed == two.printed and one.unit == two.unit
        case When(), When():
            figures = _FIGURES.findall(left.selector.exact)
            return bool(figures) and figures == _FIGURES.findall(right.selector.exact)
    return False
