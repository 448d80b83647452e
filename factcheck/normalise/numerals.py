"""Number words of one language: what each word is worth and how words add up to a number.

In: tokens and an index. Out: a `Sum`, or None. "two hundred and five", "dreihundertfünf", "deux cent quatre-vingts" and
"триста тысяч" all follow one scheme: values add up where there is room for them, scales multiply what stands before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.normalise.number import Sum
from factcheck.normalise.numeral_tables import Numerals, numerals_for
from factcheck.normalise.tokens import HYPHENS, Token


def sum_at(tokens: Sequence[Token], index: int, language: str, *, begun: Sum | None = None) -> Sum | None:
    """Add up the number words from an index on.

    Args:
        tokens: of the text.
        index: where to begin.
        language: whose number words count.
        begun: a figure in digits that ends at `index` ("3.2" before "million"); it is multiplied, never added to.
    """
    numerals = numerals_for(language)
    adder = _Adder(numerals, begun, written=begun is not None and tokens[begun.end - 1].kind == "digits")
    at, good = index, begun
    while at < len(tokens) and (after := adder.take(tokens, at)) is not None:
        good = Sum(adder.value, after, adder.scale)
        at = _gap(tokens, after, numerals, adder)
    return good


def _gap(tokens: Sequence[Token], at: int, numerals: Numerals, adder: _Adder) -> int:
    """Step over a hyphen, a comma before smaller change, or an "and" between two parts of one number."""
    if at >= len(tokens):
        return at
    token = tokens[at]
    if token.text in HYPHENS and token.start == tokens[at - 1].end and _glued(tokens, at):
        return at + 1
    if token.lower not in numerals.joins or at + 1 >= len(tokens):
        return at
    if not adder.joinable or _between(tokens, at) or adder.outgrown(tokens, at + 1):
        return len(tokens)
    return at + 1


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def _between(tokens: Sequence[Token], at: int) -> bool:
    """In "between one hundred and two hundred" the "and" parts two numbers."""
    return any(token.lower == "between" for token in tokens[max(0, at - 6) : at])


class _Adder:
    """A number in the making: `groups` are closed, as value and scale; `part` still grows."""

    def __init__(self, numerals: Numerals, begun: Sum | None, *, written: bool = False) -> None:
        self.numerals = numerals
        self.groups: list[tuple[Decimal, Decimal]] = []
        self.part = None if begun is None else begun.value
        self.scale = Decimal(1)
        self.digits = begun is not None
        self.joinable = False
        self.written = written

    @property
    def value(self) -> Decimal:
        return sum((value for value, _ in self.groups), self.part or Decimal(0))

    @property
    def closed(self) -> Decimal:
        """The scale of the last closed group; 0 where there is none."""
        return self.groups[-1][1] if self.groups else Decimal(0)

    def take(self, tokens: Sequence[Token], at: int) -> int | None:
        """Take the word at an index; None where it does not belong to the number."""
        word = tokens[at].lower
        if word in self.numerals.scales:
            return self._behind(tokens, at) if self._multiply(self.numerals.scales[word]) else None
        if word in self.numerals.dozens:
            return self._dozen(self.numerals.dozens[word], at)
        if self.written and self._begins_anew(tokens, at):
            return None
        if word in self.numerals.words:
            return at + 1 if not self._repeats(tokens, at + 1) and self._add(self.numerals.words[word]) else None
        if tokens[at].kind == "digits" and self._small_change(tokens, at):
            self.part = (self.part or Decimal(0)) + Decimal(tokens[at].text)
            self.digits, self.scale = True, Decimal(1)
            return at + 1
        if self.numerals.compound and len(word) > 5:
            return at + 1 if self._compound(word) else None
        return None

    def _behind(self, tokens: Sequence[Token], at: int) -> int:
        """Step over a scale and the full stop of its abbreviation, where the sentence goes on in lower case."""
        if tokens[at].lower not in self.numerals.abbreviations or at + 2 >= len(tokens) or tokens[at + 1].text != ".":
            return at + 1
        return at + 2 if tokens[at + 2].text[0].islower() or not tokens[at + 2].text[0].isalpha() else at + 1

    def outgrown(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether what follows an "and" is a number of its own ("one million and two million") or a fraction."""
        if at + 1 >= len(tokens):
            return False
        if tokens[at + 1].lower in self.numerals.denominators:
            return True
        scale = self.numerals.scales.get(tokens[at + 1].lower)
        if scale is None:
            return False
        return scale >= self.closed if self.part is None else scale == 100

    def _add(self, value: Decimal) -> bool:
        if self.digits and self.part is not None:
            return False
        if self.part is None:
            self.part = value
        elif self.numerals.twenties and value == 20 and self.part % 100 == 4:
            self.part += 76
        elif self._room(value):
            self.part += value
        else:
            return False
        self.digits, self.scale = False, Decimal(1)
        self.joinable = self.numerals.compound or value >= 20
        return True

    def _begins_anew(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell a number of its own behind one in digits: "$6.2 million two years ago", but "6 million two hundred thousand"."""
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        joined = tokens[at - 1].lower in self.numerals.joins
        return tokens[at].lower in self.numerals.words and not joined and following not in self.numerals.scales

    def _repeats(self, tokens: Sequence[Token], at: int) -> bool:
        """In "one million one million" the second "one" begins a number of its own."""
        if not self.groups or self.part is not None or at >= len(tokens):
            return False
        return self.numerals.scales.get(tokens[at].lower) == self.closed

    def _small_change(self, tokens: Sequence[Token], at: int) -> bool:
        """Digits that go on with words: "3 hundred and 21", "4 thousand 3 hundred"."""
        if len(tokens[at].text) > 3 or self.scale == 1 or not tokens[at].text.strip("0"):
            return False
        if self.scale == 100:
            return tokens[at - 1].lower in self.numerals.joins and len(tokens[at].text) <= 2
        after = self.numerals.scales.get(tokens[at + 1].lower) if at + 1 < len(tokens) else None
        return self.part is None and after is not None and after < self.closed

    def _room(self, value: Decimal) -> bool:
        part = self.part or Decimal(0)
        if part <= 0 or part != int(part):
            return False
        if self.numerals.twenties and 7 <= value < 10 and part % 100 == 10:
            return True  # "cent dix-huit"
        if value < 10:
            return part % 10 == 0 and (part % 100 != 10) and value > 0
        if value < 20:
            return part % 100 == 0 or (self.numerals.twenties and part % 100 in (60, 80))
        return part % (100 if value < 100 else 1000) == 0

    def _multiply(self, scale: Decimal) -> bool:
        if self.part is None and not self.groups and self.numerals.articles:
            return False
        if scale == 100:
            if (self.part is None and self.numerals.articles) or ((self.part or 0) >= 100 and not self.digits):
                return False
            self.part = (self.part or Decimal(1)) * 100
        elif self.closed == scale:
            return False
        else:
            self._close(scale)
        self.scale, self.digits, self.joinable = scale, False, True
        return True

    def _close(self, scale: Decimal) -> None:
        """Multiply what is open, and the groups that are smaller than the scale: "three thousand millions"."""
        below = self.part or Decimal(0)
        while self.groups and self.groups[-1][1] < scale:
            below += self.groups.pop()[0]
        self.groups.append(((below or Decimal(1)) * scale, scale))
        self.part = None

    def _dozen(self, dozen: Decimal, at: int) -> int | None:
        if self.part is None or self.groups:
            return None
        self.groups, self.part, self.scale = [(self.part * dozen, dozen)], None, dozen
        return at + 1

    def _compound(self, word: str) -> bool:
        """Take a number written in one word, longest pieces first: "dreihundertfünfundzwanzig"."""
        trial = _Adder(self.numerals, None)
        trial.groups, trial.part, trial.scale = list(self.groups), self.part, self.scale
        at = 0
        while at < len(word):
            piece = next((word[at:end] for end in range(min(len(word), at + 12), at, -1) if trial.knows(word[at:end])), "")
            if not piece or not trial.takes(piece, word[at + len(piece) :]):
                return False
            at += len(piece)
        self.groups, self.part, self.scale = trial.groups, trial.part, trial.scale
        return True

    def knows(self, piece: str) -> bool:
        return piece in self.numerals.words or piece in self.numerals.scales or piece in self.numerals.joins

    def takes(self, piece: str, rest: str) -> bool:
        if piece in self.numerals.joins:
            return bool(rest) and (self.part is not None or bool(self.groups))
        if piece in self.numerals.scales:
            return self._multiply(self.numerals.scales[piece])
        value = self.numerals.words[piece]
        if value in _TENS and self.part is not None and 0 < self.part % 100 < 10:
            self.part += value
            return True
        return self._add(value)


_TENS = frozenset(Decimal(ten) for ten in range(20, 100, 10))
