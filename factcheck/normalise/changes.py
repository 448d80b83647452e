"""Changes: whether a figure is a level, or by how much something rose or fell.

In: tokens and the place of a figure. Out: level, rise or fall. "Rose 515 percent", "a 5 % cut" and "by a quarter" are changes;
"rose to 515" is a level. Levels never compare with changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from factcheck.lexicon import table
from factcheck.model.value import Change
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.tokens import HYPHENS, Token


class _Words(NamedTuple):
    """Words of change in one language."""

    by: frozenset[str]
    of: frozenset[str]
    to: frozenset[str]
    skip: frozenset[str]
    verbs: dict[str, Change]
    nouns: dict[str, Change]
    after: dict[str, Change]
    objects: frozenset[str]
    phrasal: frozenset[str]
    moves: frozenset[str]
    sums: frozenset[str]


def change_at(
    tokens: Sequence[Token], start: int, end: int, language: str, *, measured: bool, lasts: bool = False
) -> Change:
    """Tell whether the figure between two indices is a change.

    Args:
        tokens: of the text.
        start: index of the first token of the figure, hedge included.
        end: index of the token after the figure and its unit.
        language: whose words count.
        measured: True where the figure has a unit, so that a verb may take it directly ("rose 5 percent").
        lasts: True for a duration: "a three-year rise" is none of three years.
    """
    words = _words(language[:2])
    before = None if _towers(tokens, start, end) else _before(tokens, start, words, measured=measured)
    after = _after(tokens, end, words, nouns=not lasts) if measured else _more_than(tokens, end, words)
    return before or after or "level"


def _towers(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a height, "the tower rises 158 metres above the water", from a change: "the sea rises 3 mm a year"."""
    verb = tokens[start - 1].lower if start > 1 else ""
    if verb not in ("rise", "rises") or tokens[start - 2].lower in _MODALS or tokens[end - 1].lower not in _HEIGHTS:
        return False
    return end >= len(tokens) or tokens[end].lower not in _EVERY


def takes_sum(tokens: Sequence[Token], start: int, language: str, *, large: bool) -> bool:
    """Tell money that is collected or that a firm is short of from money by which a level moves.

    "Raised $640,000 for the hoard", "lost $240 million in May"; but "raised the fee by $12", "the share lost $3".

    Args:
        tokens: of the text.
        start: index of the first token of the sum, hedge included.
        language: whose words count.
        large: False for what a price may fall by.
    """
    words = _words(language[:2])
    at = start - 1
    while at > 0 and tokens[at].lower in words.skip and tokens[at].lower not in _WAYS:
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    return word in words.sums and (large or words.verbs.get(word) == "rise")


def verb_before(tokens: Sequence[Token], start: int, language: str, *, measured: bool) -> Change | None:
    """Tell which change a verb before a figure states; None where none does, though a noun may."""
    words = _words(language[:2])
    return _before(tokens, start, words._replace(of=frozenset()), measured=measured)


def changes_near(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Tell whether a word of change stands at an index or closely before it: "the toll rose sharply | from 40"."""
    return at >= 0 and _verb_near(tokens, at, _words(language[:2])) is not None


def moves_near(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Tell whether a verb that makes two levels of "from 200 to 450" stands at an index, or before its object.

    So does the noun of a change, in "an increase in the tax from 19% to 20%".
    """
    words = _words(language[:2])
    for index in range(at, max(-1, at - _OBJECT - 1), -1):
        token = tokens[index]
        if token.lower in ("in", "of") and index and tokens[index - 1].lower in words.nouns:
            return True
        if token.kind != "word" or token.lower in _LEADS_ON:
            return False
        if token.lower == "go" and index and tokens[index - 1].lower in _MODALS:
            return True
        if token.lower in words.moves or (lemma(token.lower) in words.moves and not token.lower.endswith(("ing", "s"))):
            return True
    return False


def multiple(word: str) -> tuple[Change, str] | None:
    """Read a word that is figure and change in one: "doubled", "sixfold"; None for any other."""
    found = table("changes")["en"]["multiples"].get(word)
    return None if found is None else (found[0], found[1])


@cache
def multiples() -> frozenset[str]:
    """Give the words that `multiple` knows."""
    return frozenset(table("changes")["en"]["multiples"])


def _before(tokens: Sequence[Token], start: int, words: _Words, *, measured: bool) -> Change | None:
    at = start - 1
    limit = max(-1, at - 4)
    while at > limit and tokens[at].lower in words.skip and tokens[at].lower not in words.by:
        at -= 1
    if at < 0 or _ends_compound(tokens, start - 1):
        return None
    word = tokens[at].lower
    if word in words.phrasal and at + 1 < start and tokens[at + 1].lower in _WAYS:
        return None  # "make up a third": "up" belongs to the verb
    if word in _WAYS and at and tokens[at - 1].lower in words.phrasal:
        return None  # "paid off 40 million euros"
    if word in words.by:
        found = _verb_near(tokens, at - 1, words) or (_verb_afar(tokens, at - 1, words) if measured else None)
        if found is not None:
            return found
    if word in words.of:
        return words.nouns.get(tokens[at - 1].lower) if at else None
    if at + 1 < start and tokens[at + 1].lower in words.verbs and measured:
        return words.verbs[tokens[at + 1].lower]
    change = words.verbs.get(word)
    if change is None or not (measured or word not in words.objects):
        # "up 19 cents": the skipped word is itself the verb
        return _skipped(tokens, at + 1, start, words) if measured else None
    return change


def _ends_compound(tokens: Sequence[Token], at: int) -> bool:
    """"a one-off 1,200 euros": what a hyphen ties to the word before it says nothing of the figure."""
    tied = at > 1 and tokens[at - 1].text in HYPHENS
    return tied and tokens[at - 2].end == tokens[at - 1].start and tokens[at - 1].end == tokens[at].start


def _skipped(tokens: Sequence[Token], first: int, start: int, words: _Words) -> Change | None:
    return next((words.verbs[token.lower] for token in tokens[first:start] if token.lower in _WAYS), None)


def _verb_near(tokens: Sequence[Token], at: int, words: _Words) -> Change | None:
    for index in range(at, max(0, at - 3) - 1, -1):
        token = tokens[index]
        change = words.verbs.get(token.lower) or words.nouns.get(token.lower)
        if change is not None:
            phrasal = token.lower in _WAYS and index > 0 and tokens[index - 1].lower in words.phrasal
            return None if phrasal else change  # "set up in 2009 by two brothers"
    return None


def _verb_afar(tokens: Sequence[Token], at: int, words: _Words) -> Change | None:
    """The verb whose object stands before "by": "cut the risk of injury in the town by 45 percent", not "is backed by"."""
    if at < 0 or tokens[at].lower.endswith("ed"):
        return None
    for token in reversed(tokens[max(0, at - _FAR) : at + 1]):
        if token.kind != "word" or token.lower in _NEW_PART:
            return None
        if token.lower in words.verbs and token.lower not in _WAYS:
            return words.verbs[token.lower]
    return None


def _more_than(tokens: Sequence[Token], end: int, words: _Words) -> Change | None:
    """"three more seats than in 2020", "200 fewer cars": a difference; "three more died" goes on counting."""
    if end >= len(tokens) or tokens[end].lower not in _DIFFER:
        return None
    change = words.after.get(tokens[end].lower)
    if tokens[end].lower == "fewer":
        return change
    behind = list(takewhile(lambda token: token.kind == "word", tokens[end + 1 : end + _COMPARED]))
    compared = any(token.lower == "than" and (not at or behind[at - 1].lower not in _BOUNDS) for at, token in enumerate(behind))
    return change if compared else None


def _after(tokens: Sequence[Token], end: int, words: _Words, *, nouns: bool) -> Change | None:
    if end >= len(tokens):
        return None
    first = tokens[end].lower
    if first in _WAYS and tokens[end - 1].lower in _SHARES and _ends_there(tokens, end + 1):
        return words.verbs[first]
    if first in words.after:
        further = not nouns and first == "more" and tokens[end + 1 : end + 2] and tokens[end + 1].lower != "than"
        return None if further else words.after[first]  # "life in prison and 40 years more"
    for token in tokens[end : end + 3]:
        if token.kind != "word" or token.lower in words.to or token.lower in _CLAUSE:
            break
        if nouns and token.lower in words.nouns:
            return words.nouns[token.lower]
    return None


def _ends_there(tokens: Sequence[Token], at: int) -> bool:
    """Tell "12 percent down on 2023" and "12 percent up." from "12 percent up front"."""
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].lower in _AGAINST


@cache
def _words(language: str) -> _Words:
    rows: dict[str, Any] = table("changes").get(language) or table("changes")["en"]
    return _Words(
        by=frozenset(rows["by"]), of=frozenset(rows["of"]), to=frozenset(rows["to"]), skip=frozenset(rows["skip"]),
        verbs=_turned(rows, "verbs"), nouns=_turned(rows, "nouns"), after=_turned(rows, "after"),
        objects=frozenset(rows.get("object", {}).get("verbs", ())), phrasal=frozenset(rows.get("phrasal", {}).get("verbs", ())),
        moves=frozenset(rows.get("moves", {}).get("verbs", ())), sums=frozenset(rows.get("sums", {}).get("verbs", ())),
    )  # fmt: skip


def _turned(rows: dict[str, Any], part: str) -> dict[str, Change]:
    turned: dict[str, Change] = dict.fromkeys(rows["rise"][part], "rise")
    return turned | dict.fromkeys(rows["fall"][part], "fall")


_WAYS = ("up", "down", "off")
_SHARES = frozenset(("%", "percent", "cent", "pc", "pct"))
_AGAINST = frozenset(("on", "from", "against", "compared", "versus", "year", "and", "in", "over"))
"""Behind "12 percent down"."""

_MODALS = frozenset(("will", "would", "could", "may", "might", "can", "to", "a", "the"))
_HEIGHTS = frozenset(("metres", "meters", "metre", "meter", "m", "feet", "ft", "foot", "storeys", "stories", "floors"))
_EVERY = frozenset(("a", "an", "per", "each", "every", "in", "since", "from", "over", "year", "by"))

_DIFFER = frozenset(("more", "fewer", "less"))
_BOUNDS = frozenset(("more", "less", "fewer", "other", "rather", "later", "earlier"))
_COMPARED = 8
"""Tokens from "more" to its "than": "40 more nurses in the capital than"."""

_LEADS_ON = frozenset(
    ("aged", "ages", "age", "ranging", "worth", "with", "for", "in", "at", "by", "to", "on", "and", "or", "but", "who", "that")
)
_NEW_PART = frozenset(("and", "or", "but", "who", "that", "which", "when", "while", "after", "by"))
_FAR = 10
"""Tokens between a verb and "by" where its object stands between."""

_OBJECT = 6
"""Tokens between a verb and "from": "widened the old coast road from two to four lanes"."""

_CLAUSE = frozenset(("of", "in", "on", "at", "for", "from", "by", "and", "or", "since", "over", "during", "with", "as", "than"))
