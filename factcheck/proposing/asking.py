"""How a person would ask for a value: "How many people were injured in the quake?", "When did the court rule?".

In: a claim with the words of its sentence. Out: a question and how well it came out. What of the clause can be turned round is
turned round; else the sentence itself is asked with a question word in the place of the value, which is clumsy and never wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from factcheck.extraction.frames_apposed import participle_of, subject_of
from factcheck.extraction.frames_verbs import is_named_event
from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.changes import multiple
from factcheck.normalise.exceptions import left_out_from
from factcheck.normalise.wording import plural
from factcheck.proposing.clauses import Clause, base_of, clause_of, is_verb

Form = Literal["whole", "short", "echo"]
"""`whole`: subject, verb and question word stand where they should; `short`: without its verb; `echo`: the sentence, asked."""


class Asked(NamedTuple):
    """A question, and how it was formed."""

    text: str
    form: Form


def sentence_of(claim: Claim, split: Sequence[Sequence[Word]]) -> Sequence[Word]:
    """Give the words of the sentence that a claim stands in.

    Args:
        claim: of a document.
        split: the words of its sentences, in reading order; none of them empty.
    """
    return split[max(0, bisect_right(split, claim.selector.start, key=lambda words: words[0].start) - 1)]


def place_of(claim: Claim, words: Sequence[Word]) -> tuple[int, int]:
    """Give the index of the first word of a value in its sentence, and the index behind it."""
    first = next((i for i, word in enumerate(words) if word.end > claim.selector.start), len(words))
    after = next((i for i in range(first, len(words)) if words[i].start >= claim.selector.end), len(words))
    return first, after


def ask(claim: Claim, words: Sequence[Word], first: int, after: int) -> Asked:
    """Word the question that a claim answers.

    Args:
        claim: a value with its measure.
        words: of its sentence.
        first: index of the first word of the value.
        after: index behind it.
    """
    if claim.kind == "age" and claim.measure.entity:
        return Asked(f"How old is {_named(claim.measure.entity, words)}?", "whole")
    if claim.kind == "age" and claim.measure.head:
        return Asked(f"How old is the {claim.measure.head}?", "whole")  # the man, where the text says he
    dated = isinstance(claim.value, When)
    clause = clause_of(words, first, after, dated=dated, counts=not dated and not _has_unit(claim))
    clause = replace(clause, subject=_known_subject(claim, clause.subject, words))
    if dated:
        asked = _apposed(words, first, after) or _when(clause) or _opened(words, first, after)
        return asked or _echo(claim, words, (first, after), _which(claim))
    told = first < len(words) and multiple(words[first].lower) is not None  # "had halved" has no percentage
    told = told or left_out_from([word.text for word in words[max(0, first - _NEAR) : first]]) is not None  # "all but two came"
    return (None if told else _how_many(claim, clause)) or _echo(claim, words, (first, after), _wh(claim, ()))


def _known_subject(claim: Claim, subject: tuple[Word, ...], words: Sequence[Word]) -> tuple[Word, ...]:
    """Put the name in the place of a lone pronoun of one person; of the sentence before where this one has none."""
    if len(subject) != 1 or subject[0].lower not in {"he", "she"} or not claim.measure.entity:
        return subject
    entity = claim.measure.entity
    if _is_another(entity, words, subject[0]):
        return subject
    return (subject[0]._replace(text=_named(entity, words), lower=entity, base=entity, closed=False, content=True),)


def _is_another(entity: str, words: Sequence[Word], pronoun: Word) -> bool:
    """Tell whom a pronoun cannot stand for: "she had 11 seconds to spare over Abel Berg"."""
    return any(word.lower == entity.rsplit(maxsplit=1)[-1] for word in words if word.start > pronoun.start)


def _apposed(words: Sequence[Word], first: int, after: int) -> Asked | None:
    """Ask for the date of an apposition by its clause: "The bridge, opened in 1931, ..." is "When was the bridge opened?"."""
    subject = [words[index] for index in subject_of(words, first, after)]
    told = list(participle_of(words, first))
    while told and told[-1].closed:
        if told[-1].lower not in {"in", "on", "at"}:
            return None  # "owned since"
        told.pop()
    if not told or not _askable(subject):
        return None
    if words[words.index(told[0]) - 1].lower in {"who", "which"}:  # "Korvath, who died in January, led"
        return Asked(_sentence("When", _turned(Clause(subject=tuple(subject), verb=tuple(told)))), "whole")
    noun = subject[: next((at for at, word in enumerate(subject) if at and word.lower == "of"), len(subject))][-1]
    many = noun.text.islower() and noun.lower != noun.base
    cut = "the " if subject[0].text.islower() and not subject[0].closed else ""
    told[0] = told[0]._replace(text=told[0].lower)
    return Asked(_sentence(f"When {'were' if many else 'was'}", cut + _subject(subject), told), "whole")


def _when(clause: Clause) -> Asked | None:
    if clause.preposition == "than" and [word.lower for word in clause.between[-2:]] in _NO_LATER:
        clause = replace(clause, preposition="by", between=clause.between[:-2])
    asked = clause.preposition if clause.preposition in table("proposing")["asked_dates"] else ""
    wh = f"{asked.capitalize()} when" if asked in {"since", "until", "till", "by"} else "When"
    if clause.noun:
        return Asked(f"When did the {_said(clause.noun)} take place?", "short")
    if not _askable(clause.subject) or not (clause.verb or clause.auxiliary):
        return None
    return Asked(_sentence(wh, _turned(clause), clause.between, clause.noun, clause.rest), "whole")


def _how_many(claim: Claim, clause: Clause) -> Asked | None:
    noun = clause.noun if not _has_unit(claim) else ()
    wh = _wh(claim, noun)
    if claim.measure.head == "magnitude":  # "a magnitude 6.1 quake", "the 6.1-magnitude quake"
        named = [word for word in clause.noun if word.lower != "magnitude"]
        shaken = named if named and is_named_event(named[-1]) else ()
        return Asked(f"What was the magnitude of the {_said(shaken) or 'quake'}?", "short")
    if claim.kind == "score" and clause.leads and clause.noun:
        return Asked(f"What was the score of the {_said(clause.noun)}?", "short")
    if clause.between and clause.between[-1].lower in row("conjunctions"):
        return None
    glued = clause.noun if _has_unit(claim) else ()
    if claim.kind == "duration" and glued and glued[0].text.islower():
        return Asked(f"How long was the {_said(glued)}?", "short")
    if not noun and clause.leads and clause.rest and clause.rest[0].lower in row("prepositions"):
        return None  # "the 26-year-old from Orsk crossed the line"
    if clause.leads and clause.rest and (noun or _has_unit(claim)):
        return Asked(_sentence(wh, "", clause.rest), "whole")
    if not _askable(clause.subject) or not (clause.verb or clause.auxiliary) or _nested(claim, clause):
        return None
    led = clause.preposition or ("within" if claim.selector.exact.lower().startswith("within ") else "")
    asked = f"{led} {wh[:1].lower()}{wh[1:]}" if led else wh
    return Asked(_sentence(asked, _turned(clause), clause.between, glued, clause.rest), "whole")


def _nested(claim: Claim, clause: Clause) -> bool:
    """Tell whether the value belongs to a noun before it and not to the verb: "a crowd of 70", "a look at two laws"."""
    if clause.preposition in {"of", "than", "between", "with", "including"}:
        return True
    return bool(clause.preposition and clause.between) and not (_has_unit(claim) and clause.preposition in {"for", "by", "in"})


def _turned(clause: Clause) -> str:
    """The subject with its verb in the order of a question: "did the court rule", "was the boy shot"."""
    subject = _subject(clause.subject)
    if clause.auxiliary in _HAVE and not clause.verb and not clause.between:
        return f"{_HAVE[clause.auxiliary]} {subject} have"
    if clause.auxiliary:
        return f"{clause.auxiliary} {subject} {_said(clause.verb)}".strip()
    head, *more = clause.verb
    third = head.lower.endswith("s") and not head.lower.endswith("ss")
    past = base_of(head) != head.lower or head.lower in table("proposing")["unchanged"]
    helper = "does" if third else "did" if past else "do"
    second = [base_of(word) if word.verbal and at and more[at - 1].lower == "and" else word.text for at, word in enumerate(more)]
    return " ".join((helper, subject, base_of(head), *second))


def _wh(claim: Claim, noun: Sequence[Word]) -> str:
    value = claim.value
    assert isinstance(value, Quantity)
    if claim.kind == "score":
        return "What score"
    if value.dimension.startswith("money"):
        return "How much money"
    if claim.kind == "duration" and ":" in claim.selector.exact:
        return "What time"  # of a race
    if value.unit in {"percent", "percentage point"}:
        return "What percentage" if value.unit == "percent" else "How many percentage points"
    if _has_unit(claim):
        return f"How many {value.unit if value.unit.endswith(('s', 'hertz')) else plural(value.unit)}"
    return f"How many {_said(noun)}".strip()


def _has_unit(claim: Claim) -> bool:
    """Tell a measured value from a count, be it a day's or a year's."""
    value = claim.value
    return isinstance(value, Quantity) and bool(value.unit) and value.dimension.partition("/")[0] not in {"count", ""}


def _opened(words: Sequence[Word], first: int, after: int) -> Asked | None:
    """Ask for a date that opens its sentence by what comes behind it: "On 3 May, it opened" is "When was it that it opened?"."""
    if first > _OPENING or after + 1 >= len(words) or words[after].text != ",":
        return None
    behind = min(len(words), after + 1 + _NEAR)
    end = _stop(words, range(after + 1, behind), default=behind)
    while end > after and words[end - 1].closed:
        end -= 1
    told = words[after + 1 : end]
    whole = any(is_verb(words, index) for index in range(after + 2, end))
    begins = bool(told) and told[0].lower not in row("conjunctions") | row("prepositions")
    return Asked(_sentence("When was it that", "", told), "echo") if whole and begins and len(told) >= _OPENING else None


def _which(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, When)
    return f"what {value.granularity}" if value.granularity in {"year", "month", "day", "week", "season"} else "what time"


def _echo(claim: Claim, words: Sequence[Word], place: tuple[int, int], wh: str) -> Asked:
    """The part of the sentence that the value stands in, asked as it is."""
    first, after = place
    start = _stop(words, range(first - 1, max(0, first - _NEAR) - 1, -1), default=max(0, first - _NEAR) - 1) + 1
    behind = min(len(words), after + _NEAR)
    end = _stop(words, range(after, behind), default=behind)
    end = next((at for at in range(after + 3, end) if words[at].lower in table("proposing")["bounds"]), end)
    while start < first and (not words[start].letters or words[start].lower in {"and", "but", "or", "that"}):
        start += 1
    while end > after and (words[end - 1].closed or not words[end - 1].letters):
        end -= 1
    who = _lent_subject(claim, words, start, first)
    start += bool(who) and words[start].lower in {"who", "which", "he", "she"}
    return Asked(_sentence(f"{who} {_said(words[start:first])}", wh[:1].lower() + wh[1:], words[after:end]), "echo")


def _lent_subject(claim: Claim, words: Sequence[Word], start: int, first: int) -> str:
    """Whom a clause without a subject is about: what stands before "who", else whose measure it is."""
    if start >= first:
        return ""
    if words[start].lower in {"he", "she"} and claim.measure.entity:
        return "" if _is_another(claim.measure.entity, words, words[start]) else _named(claim.measure.entity, words)
    if start == 0:
        return ""
    if words[start].lower in {"who", "which"}:
        begin = _stop(words, range(start - 2, max(0, start - 8) - 1, -1), default=max(0, start - 8) - 1) + 1
        return _subject(words[begin : start - (words[start - 1].text == ",")])
    return _named(claim.measure.entity, words) if claim.measure.entity and is_verb(words, start) else ""


def _stop(words: Sequence[Word], places: Iterable[int], *, default: int) -> int:
    return next((index for index in places if words[index].text in _STOPS), default)


def _askable(subject: Sequence[Word]) -> bool:
    """Tell a subject that means something outside of its text."""
    if not subject or len(subject) > _LONGEST or not subject[0].letters:
        return False
    opening = subject[0].lower.replace("’", "'").partition("'")[0]
    if opening in table("proposing")["pronouns"] and (len(subject) == 1 or "'" in subject[0].lower.replace("’", "'")):
        return False
    opens = subject[0].lower in row("prepositions") | row("conjunctions") and subject[0].lower not in _COUNTED
    open_end = subject[-1].lower in {"and", "or", "but"}  # "wrote four operas and made 112 recordings"
    return not (opens or open_end) and any(word.content or word.text[:1].isupper() for word in subject)


def _subject(subject: Sequence[Word]) -> str:
    """The subject as it stands inside a sentence: its opening article in lower case."""
    text = _said(subject)
    return text[:1].lower() + text[1:] if subject and subject[0].closed and subject[0].lower != "i" else text


def _named(key: str, words: Sequence[Word]) -> str:
    """A name as it is printed in the sentence, else with capitals; a noun with its article."""
    parts = key.split()
    for index in range(len(words) - len(parts) + 1):
        if [word.lower.removesuffix("'s").removesuffix("’s") for word in words[index : index + len(parts)]] == parts:
            text = _said(words[index : index + len(parts)]).removesuffix("'s").removesuffix("’s")
            return text if text[:1].isupper() else f"the {text}"
    return key.title()


def _sentence(opening: str, turned: str, *parts: Sequence[Word]) -> str:
    text = " ".join(filter(None, (opening, turned, *(_said(part) for part in parts))))
    text = " ".join(text.split())
    return f"{text[:1].upper()}{text[1:]}?"


def _said(words: Sequence[Word]) -> str:
    """Words with the gaps that they are printed with."""
    text = ""
    for index, word in enumerate(words):
        gap = index and word.start > words[index - 1].end
        text += f"{' ' if gap else ''}{word.text}"
    return text


_HAVE = {"has": "does", "have": "do", "had": "did"}
_COUNTED = frozenset({"about", "around", "over", "under", "near"})
_STOPS = frozenset(",;:.!?\"“”()[]|•")
_NEAR = 16
"""Words on either side of the value that an echo repeats."""
_OPENING = 3
"""Words before a date that opens its sentence: "As late as"; fewer behind it say nothing."""
_LONGEST = 14
"""Words of a subject; a longer one is a sentence that was not taken apart."""
_NO_LATER = (["no", "later"], ["not", "later"])
"""Before "than" and a day these ask by when."""
