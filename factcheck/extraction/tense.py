"""Does a sentence look back or ahead? Decides on which side of the publication "Friday" and "June 3" lie.

In: tokens and the place of a date among them. Out: past, future, or near where no word tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.extraction.frames_words import row
from factcheck.extraction.tense_clause import is_put_ahead
from factcheck.lexicon import table
from factcheck.normalise.dates_reference import Lean
from factcheck.normalise.lemmas import is_noun, predicate_set
from factcheck.normalise.tokens import Token

REACH = 12
"""Tokens to either side: a verb further away seldom governs the date (settled on the development halves)."""


def lean_at(tokens: Sequence[Token], position: int, end: int, *, until: bool = False) -> Lean:
    """Find the nearest verb before a date in its sentence, else the nearest behind it.

    Args:
        tokens: of the document.
        position: index of the date's first token.
        end: offset after the date.
        until: True for a date that ends something ("until Friday", "by May"): it lies ahead unless the sentence tells a story,
            or of something done ("were cleared by Friday").
    """
    if is_put_ahead(tokens, position):
        return "future"
    lean, maybe, told = _scan(tokens, range(position - 1, max(-1, position - 1 - REACH), -1), before=True)
    done = told == "done" and position > 0 and tokens[position - 1].lower == "by"
    if lean == "past" and until and told != "told" and not done:
        return "future"
    if lean != "near":
        return lean
    behind = [here for here in range(position, min(len(tokens), position + REACH)) if tokens[here].start >= end]
    lean, maybe_behind, _ = _scan(tokens, behind, before=False)
    if lean == "past" and maybe == "future" and _is_said(tokens, behind):
        return "future"  # "could run on Monday, the operator says"
    if lean != "near":
        return lean
    return "future" if until else maybe if maybe != "near" else maybe_behind


def is_promised(tokens: Sequence[Token], position: int, end: int) -> bool:
    """Tell what a sentence promises, "will open on 3 May", from "was to open on 3 May" and from what only may be.

    Args:
        tokens: of the document.
        position: index of the date's first token.
        end: offset after the date.
    """
    lean, _, _ = _scan(tokens, range(position - 1, max(-1, position - 1 - REACH), -1), before=True)
    if lean == "near":
        behind = [here for here in range(position, min(len(tokens), position + REACH)) if tokens[here].start >= end]
        return _scan(tokens, behind, before=False)[0] == "future"
    return lean == "future" and not _looked_back(tokens, position)


def _looked_back(tokens: Sequence[Token], position: int) -> bool:
    """Tell "was due to open on" and "had been expected by": nothing but was or had stands over what looks ahead."""
    verbs = table_of_verbs()
    for here in range(position - 1, max(-1, position - 1 - REACH), -1):
        low = tokens[here].lower
        if tokens[here].text in _STOPS or low in verbs.sure:
            return False
        if low in verbs.told:
            return True
    return False


def _scan(tokens: Sequence[Token], places: Sequence[int], *, before: bool) -> tuple[Lean, Lean, Telling]:
    """Read verbs in one direction up to a stop: the first that is sure, the first that is not, what told it."""
    verbs = table_of_verbs()
    maybe: Lean = "near"
    purpose = False
    for here in places:
        token = tokens[here]
        if _stops(tokens, here, places[0]):
            break
        low = token.lower
        if low in verbs.future or low.endswith(("'ll", "’ll")):
            return ("past", maybe, "told") if _fell_due(tokens, here, verbs) else ("future", maybe, "")
        if low in verbs.told:
            return "past", maybe, "told"
        planned = _planned(tokens, here, places[0], before=before, purpose=purpose, doubted=maybe != "near")
        if planned != "near":
            return planned, maybe, ""
        if low in verbs.maybe and not (low == "may" and token.text[0] == "M"):
            maybe = maybe if maybe != "near" else "future"
        elif (low in verbs.past or (low.endswith("ed") and len(low) > 4)) and not _is_noun(tokens, here):
            lean, told = _of_participle(tokens, here, verbs)
            return ("near" if purpose and lean == "past" and not told else lean), maybe, told
        elif low == "to" and here + 1 < len(tokens) and _is_plain(tokens[here + 1]):
            purpose = True  # "was remanded to appear on 19 August": the date is that of the purpose
        elif low in verbs.weak and maybe == "near" and not _only_after(tokens, here):
            maybe = "past"
    return "near", "future" if purpose and maybe == "near" else maybe, ""


def _is_noun(tokens: Sequence[Token], here: int) -> bool:
    """Tell "their first shot" and "the wounded" from what somebody did."""
    ahead = [token.lower for token in tokens[max(0, here - 2) : here]]
    ahead = ahead[:-1] if ahead[-1:] in (["first"], ["second"], ["third"], ["last"], ["next"]) else ahead
    return ahead[-1:] != [] and ahead[-1] in _ARTICLES


def _of_participle(tokens: Sequence[Token], here: int, verbs: Verbs) -> tuple[Lean, Telling]:
    """Tell what helping verbs make of a participle: "had been found by Wednesday" is told, "may be signed" lies ahead."""
    if any(token.lower == "had" for token in tokens[max(0, here - _LONGEST_HELP + 1) : here]):
        return "past", "told"
    if _helped(tokens, here, verbs):
        return "future", ""
    return "past", "done" if tokens[here].lower not in verbs.asked and tokens[_helper(tokens, here, verbs)].lower in _DONE else ""


def _planned(tokens: Sequence[Token], here: int, last: int, *, before: bool, purpose: bool, doubted: bool) -> Lean:
    """Tell "talks resume on Thursday" and "agreed to stop on Saturday" from "decided to leave on Sunday", the day of choice."""
    verbs, low = table_of_verbs(), tokens[here].lower
    if _is_plan(tokens, here, last):
        return "future"
    if not before:
        return "near"
    if purpose and low in verbs.chosen and tokens[last].lower == "on" and not doubted:
        return "past"
    return "future" if (purpose and low in verbs.promised) or _timetabled(tokens, here, verbs) else "near"


def _fell_due(tokens: Sequence[Token], here: int, verbs: Verbs) -> bool:
    """Tell "fell due", "had come due" and "the rent that was due on" from what is due."""
    if tokens[here].lower != "due" or here < _SHORTEST_DUE:
        return False
    before, second = tokens[here - 1].lower, tokens[here - 2].lower
    if before in ("fell", "came") or (before in ("fallen", "come") and second in (*verbs.told, "has", "have")):
        return True
    return before in _DONE and second in ("that", "which") and tokens[here + 1].lower == "on"


def _is_plan(tokens: Sequence[Token], here: int, last: int) -> bool:
    """Tell the plans "the funeral is on Saturday", by the two words before its day, and "it is to apply"."""
    if tokens[here].lower not in ("is", "are"):
        return False
    on = here + 1 == last and tokens[last].lower == "on"
    if on or here + 2 >= len(tokens) or tokens[here + 1].lower != "to":
        return on
    return tokens[here + 2].text.islower() and tokens[here + 2].lower not in table_of_verbs().no_verb


def _timetabled(tokens: Sequence[Token], here: int, verbs: Verbs) -> bool:
    """Tell a verb in the present that tells of a plan from the noun and the infinitive: "they meet on Friday", "at the start"."""
    if tokens[here].lower not in verbs.timetabled or here == 0:
        return False
    before = tokens[here - 1].lower
    asked = any(token.lower == "did" for token in tokens[max(0, here - _LONGEST_HELP) : here])  # "When did the schools open?"
    return not asked and before not in verbs.no_verb and before not in verbs.told and before not in verbs.between


def _only_after(tokens: Sequence[Token], here: int) -> bool:
    """Tell "only after the vote of 6 December", on which something waits."""
    return tokens[here].lower == "after" and here > 0 and tokens[here - 1].lower in ("only", "until")


def _is_plain(token: Token) -> bool:
    """Tell the verb of "to appear" from the place of "to school"."""
    word = token.lower
    return word in row("plain") or (token.text.islower() and bool(predicate_set(word)) and not is_noun(word))


def _stops(tokens: Sequence[Token], here: int, last: int) -> bool:
    """Tell the end of a sentence; "On Thursday." goes on with the question that it answers."""
    answers = tokens[here].text == "?" and here + 1 == last and tokens[last].text in ("On", "In", "At", "By", "From")
    return (tokens[here].text in _STOPS and not answers) or _paragraph_ends(tokens, here)


def _is_said(tokens: Sequence[Token], behind: Sequence[int]) -> bool:
    """Tell ", the operator says" behind a date: who said it tells nothing of when it is."""
    if not behind or tokens[behind[0]].text != ",":
        return False
    words = [tokens[here].lower for here in behind[1 : _LONGEST_SPEAKER]]
    said = next((at for at, word in enumerate(words) if word in ("say", "says", "said")), None)
    return said is not None and all(tokens[here].kind == "word" for here in behind[1 : said + 1])


def _paragraph_ends(tokens: Sequence[Token], here: int) -> bool:
    """Tell whether more than a space follows a token: a line or a paragraph ends there."""
    return here + 1 < len(tokens) and tokens[here + 1].start - tokens[here].end > 1


def _helped(tokens: Sequence[Token], here: int, verbs: Verbs) -> bool:
    """Tell whether helping verbs turn a participle ahead: "may be signed", "to be held"; in "a plan leaked" none does."""
    helpers = [token.lower for token in tokens[_helper(tokens, here, verbs) : here]]
    ahead = helpers[:1] and (helpers[0] in verbs.future or helpers[0] in verbs.maybe)
    return bool(ahead and len(helpers) > 1) or helpers[-2:] == ["to", "be"]


def _helper(tokens: Sequence[Token], here: int, verbs: Verbs) -> int:
    """Return the index of the helping verb of a participle, or of whatever stands in its place."""
    at = here - 1
    while at >= max(0, here - _LONGEST_HELP) and (tokens[at].lower in verbs.between or tokens[at].lower.endswith("ly")):
        at -= 1
    return max(0, at)


@dataclass(frozen=True, slots=True)
class Verbs:
    """Words that look ahead, perhaps ahead (may), back, back without doubt (was, had), or back if nothing else tells (has).

    `asked` tell in the passive of what is yet to be done: "was ordered by Friday".
    `sure` promise, whatever stands before them. `between` stand between a helping verb and its participle: "may soon be signed".
    `promised` look ahead with what they promise, `chosen` back with what was chosen then,
    `timetabled` in the present, where none of `no_verb` stands before them.
    """

    future: frozenset[str]
    sure: frozenset[str]
    maybe: frozenset[str]
    past: frozenset[str]
    told: frozenset[str]
    weak: frozenset[str]
    between: frozenset[str]
    promised: frozenset[str]
    timetabled: frozenset[str]
    asked: frozenset[str]
    chosen: frozenset[str]
    no_verb: frozenset[str]


@cache
def table_of_verbs() -> Verbs:
    """Load the words from the lexicon."""
    rows = table("dates")["tense"]
    return Verbs(**{key: frozenset(words) for key, words in rows.items()})


Telling = Literal["", "told", "done"]
"""What makes a verb tell a story: was or had, or a passive that is over ("were cleared")."""

_DONE = ("was", "were")
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my", "your"))
_SHORTEST_DUE = 2
_STOPS = frozenset(".!?;")
_LONGEST_SPEAKER = 7
_LONGEST_HELP = 4
"""Tokens between a helping verb and its participle: "may not yet have been"."""
