"""What a figure is by the custom of its field: a dividend is a share's, a time is a race's, money goes to something.

In: a mention, the words of its sentence and its place in them. Out: the mention with the unit that custom leaves out, or a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.frames_clause import noun_phrase
from factcheck.extraction.frames_levels import before_figure, is_before
from factcheck.extraction.frames_words import Word, row
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity

Words = Sequence[Word]

_SHARE = 1000
"""What no share's dividend comes to, in any common currency."""

_FAR = 12
"""Words from "dividend" to the level that it is cut from."""

_LED = 7
"""Words before a time in which the verb or the noun of a race stands: "won the women's race in"."""

_SECONDS = frozenset(("second", "seconds", "sec", "secs", "s"))

_GIVEN = 4
"""Words between a sum and "goes to"."""


def by_custom(mention: Mention, words: Words, first: int) -> Mention:
    """Give a dividend the share that it leaves out.

    Args:
        mention: of the sentence.
        words: of the sentence.
        first: index of the mention's first word.
    """
    value = mention.value
    if not isinstance(value, Quantity) or not value.dimension.startswith("money:"):
        return mention
    if "/" in value.dimension or not _is_of_share(value, words, first):
        return mention
    of_share = replace(value, unit=f"{value.unit} per share", dimension=f"{value.dimension}/share")
    scope = (*mention.measure.scope, "per share")
    return replace(mention, value=of_share, measure=replace(mention.measure, scope=scope))


def only_further(mention: Mention, words: Words, first: int) -> bool:
    """Tell money that comes or goes besides other money, "will raise another 1.3 billion": "another" makes it no rest of that."""
    at = before_figure(words, first)
    while at > 0 and words[at].lower in row("rest") | {"in"}:  # "brought in another"
        at -= 1
    money = isinstance(mention.value, Quantity) and mention.value.dimension.startswith("money:")
    return money and at >= 0 and words[at].base in row("moves_money")


def _is_of_share(value: Quantity, words: Words, first: int) -> bool:
    """Tell the dividend of a share, "a dividend of €0.90", from dividends that all get: "dividends of 480 million"."""
    high = value.interval.high
    return high is not None and high < _SHARE and "illion" not in value.surface and dividend_before(words, first)


def dividend_before(words: Words, first: int) -> bool:
    """Tell a figure that is given to a dividend: "a dividend of", "cut its dividend to 0.90 from", "the dividend will be"."""
    began = is_before(words, first)
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word = words[at]
        if word.base == "dividend":
            return word.lower == "dividend"
        inside = word.closed or word.text in row("softeners") or word.base in row("levels") | row("auxiliaries")
        if not (inside or (began and (not word.letters or word.content)) or word.text.isdecimal()):
            return False
    return False


def race_time(value: Quantity, words: Words, first: int) -> bool:
    """Tell the time of a race: "won in 2:14:57", "ran 9.84 seconds"; a record of old or a delay is none of now.

    Args:
        value: a duration.
        words: of the sentence.
        first: index of its first word.
    """
    if value.dimension != "time" or not is_clocked(value):
        return False
    at = before_figure(words, first)
    if at < 0:
        return False
    if words[at].lower == "of":
        return at > 1 and words[at - 1].base in row("race_records") and _set_now(words, at - 1)
    led = words[at].lower == "in" or words[at].base in row("clocks")
    raced = any(word.base in row("races_run") for word in words[max(0, at - _LED) : at + 1])
    return led and raced


def is_clocked(value: Quantity) -> bool:
    """Tell a time that is told to the second: "2:14:57", "2 hours, 5 minutes and 51 seconds", "4 min 12 s"."""
    return value.unit == "second" or value.surface.split()[-1] in _SECONDS


def _set_now(words: Words, at: int) -> bool:
    """Tell "in a course record" and "set a new record" from "the old record", "beat the record" and "her best"."""
    start = at
    while start > 0 and (words[start - 1].content or words[start - 1].text == "-"):
        start -= 1
    described = {word.lower for word in words[start:at]}
    if start < 1 or described & row("race_old") or words[start - 1].lower not in {"a", "an"}:
        return False
    return start > 1 and (words[start - 2].lower in {"in", "with"} or words[start - 2].base in row("race_sets"))


def goes_to(words: Words, first: int, after: int) -> str:
    """Find what money goes to: "9.2 billion goes to defence", "spent 9.2 billion on defence"; no name and no day.

    Args:
        words: of the sentence.
        first: index of the first word of a sum.
        after: index of the word after it.
    """
    for at in range(after, min(len(words) - 1, after + _GIVEN)):
        if words[at].base == "go" and words[at + 1].lower in {"to", "towards", "into"}:
            return _noun(words, at + 2)
        if not (words[at].closed or words[at].base in row("helping")):
            break
    at = before_figure(words, first)
    spent = at >= 0 and words[at].base in {"spend", "splurge"} and after < len(words) and words[after].lower == "on"
    return _noun(words, after + 1) if spent else ""


def _noun(words: Words, at: int) -> str:
    phrase, _ = noun_phrase(words, at)
    plain = phrase and phrase[-1].text.islower() and not phrase[-1].verbal and phrase[-1].base not in row("dayparts")
    return phrase[-1].base if plain else ""
