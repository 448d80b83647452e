"""Results of votes: "by 88 votes to 85", "in a 12 to 7 vote"; beside "88-85" they are scores of one sort.

In: tokens and the first amount. Out: the amount of both sides; None where the two are no sides of a vote.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at
from factcheck.normalise.nouns import counted
from factcheck.normalise.tokens import Token


def ballot_at(tokens: Sequence[Token], amount: Amount, language: str) -> Amount | None:
    """Read both sides of a vote.

    Args:
        tokens: of the text.
        amount: of the first side.
        language: whose words count.
    """
    if not _is_side(amount) or amount.end + 1 >= len(tokens) or (amount.start and tokens[amount.start - 1].lower == "from"):
        return None
    named = tokens[amount.end].lower in _VOTES
    at = amount.end + 1 + named
    if at >= len(tokens) or tokens[at - 1].lower != "to":
        return None
    other = amount_at(tokens, at, language)
    if other is None or other.start != at or not _is_side(other):
        return None
    end = other.end + (other.end < len(tokens) and tokens[other.end].lower in _VOTES)
    if end == other.end and counted(tokens, end, plural=True) is not None:
        return None  # "gave 88 votes to 85 men"
    if not named and (end == other.end or other.high > amount.high):
        return None  # "a 12 to 7 vote", but not "gave 12 to 7"
    low, high = sorted((amount.high, other.high))
    return amount._replace(low=low, high=high, end=end, range=True)


def _is_side(amount: Amount) -> bool:
    number = amount.number
    plain = amount.unit is None and not (amount.range or number.vague or number.ordinal or number.fraction or number.decimals)
    return plain and amount.low == amount.high and amount.start == number.start


_VOTES = frozenset(("votes", "vote"))
