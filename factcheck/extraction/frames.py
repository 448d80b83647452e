"""The frame round a value: what is counted or measured, what happens to it, whose it is, when, and who says so.

In: a document and the mentions read in it. Out: a proposed claim for every mention, in reading order. Everything is read from
the sentence that the value stands in; a pronoun or "the man" borrows the names of the sentence before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extraction import frames_apposed as apposed
from factcheck.extraction import frames_around as around
from factcheck.extraction import frames_clause as clause
from factcheck.extraction import frames_counts as counts
from factcheck.extraction import frames_jobs as jobs
from factcheck.extraction import frames_labels as labels
from factcheck.extraction import frames_predicates as predicates
from factcheck.extraction.borrowed import borrowed
from factcheck.extraction.bylines import bylines
from factcheck.extraction.counted_beside import listed
from factcheck.extraction.covering import covers_of
from factcheck.extraction.editions import edition_of
from factcheck.extraction.frames_ages import is_apposed, is_bare_age, named_beside, person_before
from factcheck.extraction.frames_customs import by_custom, only_further
from factcheck.extraction.frames_dates import dated_phrase, event_of
from factcheck.extraction.frames_fates import fate_of
from factcheck.extraction.frames_levels import levelled
from factcheck.extraction.frames_measured import is_share_of, measured
from factcheck.extraction.frames_speakers import attribution_of
from factcheck.extraction.frames_time import TIMES, time_of
from factcheck.extraction.frames_voice import modality_of, speaks
from factcheck.extraction.frames_words import Word, closed_words, place_in, row, sentences_of
from factcheck.extraction.holding import held_since, holding
from factcheck.extraction.limits import holds_now, limit_of
from factcheck.extraction.names import Name, names_of, nation
from factcheck.extraction.owners import fronted, owner_of, place_of
from factcheck.extraction.records import record_of
from factcheck.extraction.restated import said_once
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Measure, Mention
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import lemma, predicate_set
from factcheck.normalise.tallies import side_of_vote
from factcheck.normalise.units import SHARES


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its words and names, the names of the one before, and those of them that it takes up."""

    words: list[Word]
    names: list[Name]
    before: tuple[str, ...]
    meant: tuple[str, ...] = ()
    lent: tuple[str, ...] = ()


_SHORT = 6
"""Content words below which a sentence says too little about its value, as in "It has killed 40 people" (development gold)."""


def claims_found(document: Document, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """Turn the mentions of a document into proposed claims.

    Args:
        document: the text that the mentions were read in.
        mentions: of this document; their order does not matter.

    Returns:
        One claim a mention, in reading order, with measure, attribution and modality as far as the sentence tells; a
        conversion in brackets is no claim of its own.
    """
    split = list(sentences_of(document.text))
    starts = [words[0].start for words in split]
    signed = bylines(document.text)
    lending = [[] if words[0].start in signed else words for words in split]  # who wrote it is nobody whom it tells of
    named = names_of(lending)
    ordered = said_once(document.text, sorted(mentions, key=lambda m: (m.selector.start, m.selector.end)))
    places = [mention.selector.start for mention in ordered]
    claims = []
    for mention in ordered:
        at = max(0, bisect_right(starts, mention.selector.start) - 1)
        sentence = _sentence(split, named, lending, at) if split else _Sentence([], [], ())
        beside = ordered[bisect_left(places, split[at][0].start) : bisect_left(places, split[at][-1].end)] if split else []
        claims.append(_claim(mention, sentence, beside))
    return tuple(claims)


def _sentence(split: list[list[Word]], named: list[list[Name]], lending: list[list[Word]], at: int) -> _Sentence:
    if not at:
        return _Sentence(split[at], named[at], ())
    before = tuple(dict.fromkeys(name.key for name in named[at - 1] if not name.place))
    return _Sentence(split[at], named[at], before, borrowed(split[at], split[at - 1], named[at - 1]), _lent(lending, at))


def _lent(split: list[list[Word]], at: int) -> tuple[str, ...]:
    """Content words of the sentence before, for a sentence with few of its own."""
    return tuple(w.base for w in split[at - 1] if w.content and w.base not in row("verbs"))[:12]


def _claim(mention: Mention, sentence: _Sentence, mentions: Sequence[Mention]) -> Claim:
    words = sentence.words
    first, after = place_in(words, mention.selector)
    if isinstance(mention.value, Quantity) and is_bare_age(mention.value, words, sentence.names, first, after):
        mention = replace(mention, kind="age", value=replace(mention.value, unit="year", dimension="time"))
    if counts.is_count(mention) and isinstance(mention.value, Quantity) and jobs.staff_falls(words, first):
        mention = replace(mention, value=replace(mention.value, change="level"))  # so many jobs go
    mention = by_custom(mention, words, first)
    said = attribution_of(words, first)
    measure = _measure(mention, sentence, (first, after), said.lower())
    covers = covers_of(words, mention, (first, after), mentions)
    limit = limit_of(mention.value, words, (first, after), measure.predicate)
    time = time_of(mention, words, mentions, measure)
    modality = modality_of(words, first, after)
    sure = holds_now(limit, modality, words, first) or (mention.kind == "age" and is_apposed(words, first, after))
    return Claim(
        id=f"{mention.source}:{mention.selector.start}",
        source=mention.source,
        selector=mention.selector,
        kind=mention.kind,
        value=mention.value,
        measure=replace(measure, time=time, covers=covers, limit=limit),
        attribution=said,
        modality="asserted" if sure else modality,
        status="proposed",
    )


def _measure(mention: Mention, sentence: _Sentence, place: tuple[int, int], said: str) -> Measure:
    words, (first, after) = sentence.words, place
    phrase, end = clause.noun_phrase(words, after)
    scaled = bool(counts.scale_of(words, first, phrase))
    told = _told(words, first, after) if counts.is_count(mention) and not scaled else counts.NOTHING
    head, predicate = _head_and_predicate(mention, sentence, (first, after), (phrase, end), told)
    plain, gone = around.without_asides(words, first)
    said_of_it = clause.scope_of(words, first, after, max(after, end), share=_is_share(mention))
    further = row("rest") if only_further(mention, words, first) else ()
    part = (*clause.of_struck(words, after), *listed(words, first, end)) if counts.is_count(mention) else ()
    scope = (*mention.measure.scope, *part, *(term for term in said_of_it if term not in further))
    subject = apposed.subject_of(words, first, after) if mention.kind in TIMES else range(0)
    of_it = replace(sentence, names=[name for name in sentence.names if name.first in subject]) if subject else sentence
    return Measure(
        head=head,
        words=tuple(w.text for w in phrase) or mention.measure.words,
        entity=_nation(mention, sentence, after, end) or _entity(mention, of_it, place, said, of_place=told.place),
        predicate=predicate,
        scope=tuple(dict.fromkeys((*scope, *told.scope, *record_of(words, first, mention)))),
        names=_names(sentence, first),
        context=_context(sentence, first, after),
        ahead=around.ahead(plain, first - gone),
        behind=around.behind(words, after),
        own=apposed.clause_words([words[i] for i in subject], around.own_words(plain, first - gone, after - gone), predicate),
        owner=apposed.named(sentence.names, subject)
        or owner_of(words, sentence.names, first, after, end if counts.is_count(mention) else after)
        or (fronted(words, sentence.names, first) if _is_level(mention) else ""),
        place=place_of(words, sentence.names, max(after, end)) if counts.is_count(mention) else "",
        holds=held_since(words, first) if mention.kind in TIMES else holding(words, first, max(after, end)),
        edition=edition_of(words, first),
    )


def _is_share(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.dimension in SHARES


def _is_level(mention: Mention) -> bool:
    """Tell what is measured in a unit or a share from what is counted, ordered or dated."""
    return isinstance(mention.value, Quantity) and bool(mention.value.unit) and mention.kind != "age"


def _told(words: list[Word], first: int, after: int) -> counts.Told:
    """Read the ways of telling a count: "157 to 143" gives votes for and against, the others stand in frames_counts.py."""
    side = side_of_vote(words, first, after)
    if side:
        return counts.Told("vote", "vote", (side,))
    cut = jobs.staff_falls(words, first) or jobs.are_cut(words, first, after)
    return counts.Told("job", "cut") if cut else counts.told(words, first, after)


def _head_and_predicate(
    mention: Mention, sentence: _Sentence, place: tuple[int, int], behind: tuple[list[Word], int], told: counts.Told
) -> tuple[str, str]:
    """What is counted or measured and what happens to it, by the way of telling or else by what stands beside the value."""
    words, (first, after), (phrase, end) = sentence.words, place, behind
    label = labels.label_of(words, first) if mention.kind not in ("age", "score", "ordinal") else ()
    plain = _without_names(phrase, sentence)
    head = _head(mention, sentence, place, plain) if told.head is None else told.head
    own = bool(_own(words, after, plain))
    head = head if own or told.head is not None else labels.head_of(label) or head
    fate = labels.predicate_of(label)
    if fate:
        return counts.of_fate(head, fate, own=own, alone=True) if counts.is_count(mention) else (head, fate)
    if mention.kind in TIMES:
        return head, event_of(words, first, after)
    predicate = told.predicate
    if isinstance(mention.value, Quantity) and mention.value.change != "level":
        return head, mention.value.change
    if not counts.is_count(mention) and not (isinstance(mention.value, Quantity) and is_share_of(mention.value, words, after)):
        return head, clause.state(phrase) or predicates.predicate_of(words, first, max(after, end))
    if predicate is None:
        predicate = clause.state(phrase) or clause.state_inside(phrase) or fate_of(words, first, max(after, end))
    if head in row("scales"):
        return head, predicate
    alone = not first or words[first - 1].lower not in row("tells_else")
    return counts.of_fate(counts.tied_noun(words, after) or head, predicate, own=own, alone=alone)


def _head(mention: Mention, sentence: _Sentence, place: tuple[int, int], phrase: list[Word]) -> str:
    words, (first, after) = sentence.words, place
    if mention.kind == "age":
        return clause.person_noun(words, after) or person_before(words, first)
    if mention.kind in TIMES:
        dated = dated_phrase(words, first, after)
        return dated[-1].base if dated else ""
    if counts.of_parent(words, first):
        return "child"
    if isinstance(mention.value, Quantity) and (mention.value.unit or mention.value.dimension in SHARES):
        return measured(mention.value, words, place, phrase)
    scale = counts.scale_of(words, first, phrase)
    if scale:
        return scale
    own = _own(words, after, phrase) or _given(mention, sentence)
    return own or levelled(words, first) or clause.attribute_of(words, first)


def _own(words: list[Word], after: int, phrase: list[Word]) -> str:
    """The noun at the figure itself; empty where it is left out."""
    state = clause.state(phrase)
    if state:
        return "" if predicate_set(state) in row("of_things") else "people"
    if phrase and phrase[-1].base in row("dayparts"):
        return ""  # "up from 45 two weeks ago"
    if phrase and (not phrase[-1].verbal or clause.plural(phrase[-1])):
        return phrase[-1].base
    return counts.people_of(words, after)


def _given(mention: Mention, sentence: _Sentence) -> str:
    """The noun that reading the value found, unless it is part of a name."""
    named = {sentence.words[i].base for name in sentence.names for i in range(name.first, name.last)}
    head = mention.measure.head
    empty = head.lower() in named or lemma(head) in row("dayparts") or head.lower() in closed_words()  # "17-for-17"
    return "" if empty else lemma(head)


def _without_names(phrase: list[Word], sentence: _Sentence) -> list[Word]:
    """A noun phrase without the names at its end: "the sixth Klitschko" counts no Klitschkos."""
    named = {sentence.words[i].start for name in sentence.names for i in range(name.first, name.last)}
    while phrase and phrase[-1].start in named:
        phrase = phrase[:-1]
    return phrase


def _entity(mention: Mention, sentence: _Sentence, place: tuple[int, int], said: str, *, of_place: bool = False) -> str:
    """Whose measure it is: the name that touches an age or a score, else the nearest name before that is no place."""
    names, (first, after) = sentence.names, place
    if mention.kind in {"age", "score"}:
        touching = named_beside(sentence.words, sentence.names, first, after)
        if mention.kind == "age":
            return "" if nation(touching) else touching  # "a 54-year-old Pole" is not Poland
        if touching:
            return touching
    telling = counts.is_count(mention)
    names = [n for n in names if not said or n.key.split()[-1] not in said]  # the speaker's measure it hardly is
    names = [n for n in names if not (telling and speaks(sentence.words, n.first, n.last))]
    aside = around.asides(sentence.words, first) | around.appositions(sentence.words, sentence.names, first)
    left = [n for n in names if n.last <= first and (of_place or not n.place) and n.first not in aside]
    if left:
        return left[-1].key
    right = [n for n in names if n.first >= after and (of_place or not n.place)]
    if right or any(n.first in aside for n in names):
        return right[0].key if right else ""
    lent = sentence.before if mention.kind in TIMES else sentence.meant  # of whom a date tells is looser than whose a figure is
    return lent[0] if lent else ""


def _nation(mention: Mention, sentence: _Sentence, after: int, end: int) -> str:
    """The nation that a people's name before the counted noun gives it to: "2,000 Russian troops"."""
    inside = (n for n in sentence.names if after <= n.first and n.last < end) if counts.is_count(mention) else ()
    return next((name.key for name in inside if nation(name.key)), "")


def _names(sentence: _Sentence, first: int) -> tuple[str, ...]:
    ordered = sorted(sentence.names, key=lambda n: (min(abs(n.first - first), abs(n.last - first)), n.first))
    own = [n.key for n in ordered]
    return tuple(dict.fromkeys(own or sentence.before))


def _context(sentence: _Sentence, first: int, after: int) -> tuple[str, ...]:
    """Content words of the sentence by their distance from the value; a short sentence leans on the one before."""
    words = sentence.words
    ranked = sorted(
        (min(abs(i - first), abs(i - after + 1)), i) for i, w in enumerate(words) if w.content and not first <= i < after
    )
    own = [words[i].base for _, i in ranked if words[i].base not in row("verbs")]
    lent = sentence.lent if len(own) < _SHORT else ()
    return tuple(dict.fromkeys((*own, *lent)))
