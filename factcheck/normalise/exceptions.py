"""Those left out: "all but three of the 19 crew", "everyone except three". The number counts who did not.

In: tokens and the amount of those left out. Out: the amount of the others, where the whole is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at
from factcheck.normalise.digits import Style
from factcheck.normalise.noun_figures import past_owner
from factcheck.normalise.nouns import is_plural
from factcheck.normalise.tokens import Token


def left_out_from(before: Sequence[str]) -> int | None:
    """Find the "all" or "everyone" from which an amount is left out; None where it is not.

    Args:
        before: words before the amount, as printed.

    Returns:
        How many words back from the amount it stands.
    """
    said = [word.lower() for word in before]
    size = 2 if tuple(said[-2:]) in _BUT else int(said[-1:] != [] and said[-1] in _BUTS)
    if not size:
        return None
    plain = said[-1] in ("but", "bar")
    for back, word in enumerate(reversed(before[:-size]), size + 1):
        if word.lower() in _ALL:
            return back
        if back > _FAR or (word != "," and (not word[0].isalpha() or (plain and not _names_whole(word)))):
            return None  # "all died but three survived"
    return None


def others(tokens: Sequence[Token], amount: Amount, start: int, style: Style | None) -> Amount | None:
    """Give the amount of the others: 16 for "all but three of the 19"; None where the whole is not told.

    Args:
        tokens: of the text.
        amount: of those left out.
        start: index of "all".
        style: separators of the document.
    """
    whole = Decimal(100) if amount.unit is not None and amount.unit.dimension == "percent" else _whole(tokens, amount, style)
    if whole is None or whole <= amount.high or amount.number.vague or amount.number.fraction:
        return None
    return amount._replace(low=whole - amount.high, high=whole - amount.low, start=start)


def _whole(tokens: Sequence[Token], amount: Amount, style: Style | None) -> Decimal | None:
    """The 19 of "three of the 19 crew"."""
    at = amount.end
    if amount.unit is not None or at + 1 >= len(tokens) or tokens[at].lower != "of":
        return None
    at += 1
    while at < len(tokens) and tokens[at].lower in _DETERMINERS:
        at += 1
    at = past_owner(tokens, at)
    whole = amount_at(tokens, at, "en", style) if at < len(tokens) else None
    if whole is None or whole.start != at or whole.unit is not None or whole.number.vague or whole.number.ordinal:
        return None
    return whole.low


def _names_whole(word: str) -> bool:
    return word.lower() in _OF_WHOLE or is_plural(word)


_BUTS = frozenset(("but", "except", "bar", "excepting"))
_BUT = frozenset((("except", "for"), ("apart", "from"), ("other", "than"), ("aside", "from")))
_ALL = frozenset(("all", "everyone", "everybody", "everything", "every"))
_OF_WHOLE = frozenset(("of", "them", "the", "us", "those", "its", "their", "his", "her"))
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "those", "these", "your", "my"))
_FAR = 8
"""Words back to "all"."""
