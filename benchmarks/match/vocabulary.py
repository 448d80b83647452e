"""A way of grouping that compares words and subjects instead of claims; a trial, not what the tool does.

In: claims. Out: the number of each one's group. Words are joined that differ by a letter left out; subjects that differ by a
word left out, where only one longer subject fits; inside a subject the year and the noun tell measures apart. Claims
with one word of a subject or its initials, and claims without a year, are attached last, by their value. Every step looks up
keys, so the cost grows with the claims.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.mention import Measure
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_set, predicate_set

Subject = frozenset[str]
Frame = tuple[Subject, str, str]
Place = tuple[str, str, str, int | None]
"""Word or initials, noun, verb and year."""

Places = dict[Place, dict[Frame, list[Claim]]]
"""The claims of every longer subject that may be meant."""


def group_by_vocabulary(claims: Sequence[Claim]) -> list[int]:
    """Number the group of every claim."""
    spoken = [claim.measure.entity.split() for claim in claims]
    one = _one_spelling(Counter(word for words in spoken for word in words))
    subjects = [frozenset(one[word] for word in words) for words in spoken]
    frames = [(s, *_what(c.measure)) for s, c in zip(subjects, claims, strict=True)]
    full = _fullest(Counter(frames))
    return _by_year(claims, _attached(claims, [full[frame] for frame in frames]))


def _what(measure: Measure) -> tuple[str, str]:
    """Name noun and verb by their sets in the lexicon: a verb without one says nothing beside a noun."""
    return noun_set(measure.head), predicate_set(measure.predicate)


def _one_spelling(words: Mapping[str, int]) -> dict[str, str]:
    """Read a rare word as the commonest one that has just one letter more."""
    shorter: dict[str, list[str]] = defaultdict(list)
    for word in (word for word, count in words.items() if count > _MISSPELT):
        for cut in range(1, len(word)):
            shorter[word[:cut] + word[cut + 1 :]].append(word)
    return {word: _commoner(word, shorter.get(word, ()), words) for word in words}


def _commoner(word: str, longer: Iterable[str], words: Mapping[str, int]) -> str:
    best = max(longer, key=lambda each: (words[each], each), default=word)
    return best if words[best] > _MISSPELT * words[word] else word


def _fullest(frames: Mapping[Frame, int]) -> dict[Frame, Frame]:
    """Read a subject as the one subject that has its words and more, where there is no other."""
    longer: dict[Frame, set[Frame]] = defaultdict(set)
    for subject, noun, predicate in frames:
        for word in subject if len(subject) > 1 else ():
            longer[subject - {word}, noun, predicate].add((subject, noun, predicate))
    found = {frame: next(iter(longer[frame])) if len(longer.get(frame, ())) == 1 else frame for frame in frames}
    return {frame: found[full] for frame, full in found.items()}


def _attached(claims: Sequence[Claim], frames: Sequence[Frame]) -> list[Frame]:
    """Give a subject of one word to the one longer subject with that word or those initials that has its year and value."""
    short = {n for n, frame in enumerate(frames) if len(frame[0]) == 1}
    asked = {place for n in short for place in _places(claims[n], frames[n])}
    known: Places = {place: defaultdict(list) for place in asked}
    for claim, frame in zip(claims, frames, strict=True):
        if len(frame[0]) > 1:
            for key in (*frame[0], _initials(frame[0])):
                place = (key, frame[1], frame[2], _year(claim))
                if place in asked:
                    known[place][frame].append(claim)
    return [_owner(claims[n], frame, known) if n in short else frame for n, frame in enumerate(frames)]


def _places(claim: Claim, frame: Frame) -> list[Place]:
    (word,) = frame[0]
    return [(key, frame[1], frame[2], _year(claim)) for key in {word, "".join(sorted(word))}]


def _owner(claim: Claim, frame: Frame, known: Places) -> Frame:
    found = [known[place] for place in _places(claim, frame)]
    if sum(map(len, found)) > _EVERYWHERE:
        return frame
    likely = {full for place in found for full, others in place.items() if any(_meet(claim, other) for other in others)}
    return likely.pop() if len(likely) == 1 else frame


def _initials(subject: Subject) -> str:
    return "".join(sorted(word[0] for word in subject))


def _by_year(claims: Sequence[Claim], frames: Sequence[Frame]) -> list[int]:
    """Join claims of one frame and year; then each without a year to the year whose values it meets most."""
    dated: dict[Frame, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    years = [_year(claim) for claim in claims]
    for claim, frame, year in zip(claims, frames, years, strict=True):
        if year is not None:
            dated[frame][year].append(claim)
    numbers: dict[tuple[Frame, int | None], int] = {}
    result = []
    for claim, frame, year in zip(claims, frames, years, strict=True):
        chosen = year if year is not None else _likeliest(claim, dated.get(frame, {}))
        result.append(numbers.setdefault((frame, chosen), len(numbers)))
    return result


def _year(claim: Claim) -> int | None:
    time = claim.measure.time
    return time.first.year if time is not None and time.first is not None else None


def _likeliest(claim: Claim, years: Mapping[int, Sequence[Claim]]) -> int | None:
    if len(years) <= 1:
        return next(iter(years), None)
    met = {year: sum(_meet(claim, other) for other in others) / len(others) for year, others in years.items()}
    best = max(sorted(met), key=lambda year: met[year])
    return best if met[best] > 0 else None


def _meet(one: Claim, two: Claim) -> bool:
    left, right = one.value, two.value
    return isinstance(left, Quantity) and isinstance(right, Quantity) and left.interval.meets(right.interval)


_MISSPELT = 2
"""How many times as often the right spelling of a word must be met as a wrong one."""

_EVERYWHERE = 40
"""Subjects with one word, noun and year above which the word alone names none of them."""
