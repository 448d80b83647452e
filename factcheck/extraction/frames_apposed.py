"""A date in an apposition has the frame of the whole clause: "The Upper Dam, completed in 1931, is ..." is "it was completed".

In: the words of a sentence and the place of a date in them. Out: where the words stand of whom the participle tells, and the
name that they end with. The participle stands behind its noun in commas, brackets or dashes, with "which
was" or without, or opens the sentence: "Completed in 1931, the Upper Dam is ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extraction.frames_verbs import is_event, is_participle, is_verb
from factcheck.extraction.frames_words import Word, row
from factcheck.extraction.names import Name
from factcheck.normalise.lemmas import predicate_set

Words = Sequence[Word]

_SIGNS = frozenset(",()—–")
"""What an apposition opens and closes with."""

_REACH = 9
"""Words between that sign and the date: "which was first opened to the public in"."""

_FAR = 14
"""Words behind the date up to the end of its apposition."""

_SUBJECT = 8
"""Words of whom it tells."""

_RELATIVES = frozenset(("which", "that", "who"))

_NOBODY = range(0)


def subject_of(words: Words, first: int, after: int) -> range:
    """Find the words of whom the participle before a date tells; an empty range where the date is in no apposition.

    Args:
        words: of the sentence.
        first: index of the date's first word.
        after: index behind the date.
    """
    sign = _sign_before(words, first)
    clause = words[sign + 1 : first]
    if not _tells(clause):
        return _NOBODY
    closing = next((index for index in range(after, min(len(words), after + _FAR)) if words[index].text in _SIGNS), -1)
    if sign < 0:
        return _behind(words, closing + 1) if closing > 0 and first <= _REACH else _NOBODY
    subject = _before(words, sign)
    passive = _lead(clause) > 0 and clause[0].lower in _RELATIVES
    return subject if subject and (passive or _is_aside(words, subject.start, closing)) else _NOBODY


def participle_of(words: Words, first: int) -> Words:
    """The words from the participle up to an apposed date: "opened to the public in"."""
    clause = words[_sign_before(words, first) + 1 : first]
    return clause[_lead(clause) :]


def clause_words(subject: Words, own: Sequence[str], told: str) -> tuple[str, ...]:
    """Content words of the clause of a date, with those of whom an apposition tells.

    Args:
        subject: words of whom it tells; none where the date is in no apposition.
        own: content words of the stretch that the date stands in.
        told: what the date dates. Where that is a noun, its verb says nothing: "the inspection took place", "was carried out".
    """
    bases = tuple(dict.fromkeys((*(word.base for word in subject if word.content), *own)))
    behind = bases[bases.index(told) + 1 :] if told in bases and not _carries(told) else ()
    return tuple(base for base in bases if not (base in behind and _carries(base)))


def _carries(base: str) -> bool:
    return base in row("carrying") or predicate_set(base) == predicate_set("occur")


def named(names: Sequence[Name], subject: range) -> str:
    """The name that those words end with; empty where they end with none: "the bridge", "Odra's bridge"."""
    return next((name.key for name in names if name.first in subject and name.last == subject.stop), "")


def _sign_before(words: Words, first: int) -> int:
    behind = range(first - 1, max(-1, first - 1 - _REACH), -1)
    return next((index for index in behind if words[index].text in _SIGNS), -1)


def _lead(clause: Words) -> int:
    """Words before the participle: "which was", "originally"."""
    return len(list(takewhile(_leads, clause)))


def _tells(clause: Words) -> bool:
    """Tell a participle that stands for a passive from a verb with its object: "named a successor", "charged them"."""
    lead = _lead(clause)
    if lead == len(clause) or not is_participle(clause[lead]):
        return False
    behind = clause[lead + 1 :]
    goes_on = not behind or (behind[0].closed and behind[0].lower not in row("articles") | row("pronouns"))
    return goes_on and not any(word.verbal and not is_event(word) for word in behind)


def _is_aside(words: Words, start: int, closing: int) -> bool:
    """Tell an apposition from the verb of the sentence behind one: "Berg, an actor of the old school, died on Friday"."""
    if closing < 0 or [word.lower for word in words[closing + 1 : closing + 2]] in (["and"], ["or"], ["but"]):
        return False
    ahead = reversed(range(start))
    before = next((index for index in ahead if words[index].text in _SIGNS or is_verb(words, index)), -1)
    follows = words[closing + 1] if closing + 1 < len(words) else None
    goes_on = follows is not None and (follows.verbal or follows.base in row("auxiliaries"))
    return goes_on or before < 0 or words[before].text not in _SIGNS


def _leads(word: Word) -> bool:
    helps = word.base in row("auxiliaries") or word.lower in row("adverbs")
    return helps or word.lower in _RELATIVES or word.lower.endswith("ly")


def _before(words: Words, sign: int) -> range:
    """The noun phrase that ends at a sign: back to a verb, another sign or a preposition that is not "of"."""
    start = sign
    while start and sign - start < _SUBJECT and _is_nominal(words, start - 1):
        start -= 1
        if words[start].lower in row("articles") and words[start - 1].lower != "of":
            break
    start += start > 0 and words[start - 1].text == "-"  # "the 42-metre-high dam"
    return range(start, sign) if any(words[index].content for index in range(start, sign)) else _NOBODY


def _behind(words: Words, at: int) -> range:
    """The noun phrase that begins at `at`, up to a verb or a sign."""
    end = at
    while end < len(words) and end - at < _SUBJECT and _is_nominal(words, end):
        end += 1
    return range(at, end) if any(words[index].content for index in range(at, end)) else _NOBODY


def _is_nominal(words: Words, index: int) -> bool:
    word = words[index]
    if word.lower in row("articles") or word.lower == "of":
        return True
    return word.content and not (word.text.islower() and is_verb(words, index))
