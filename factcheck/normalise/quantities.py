"""Quantities: figures with unit, hedge and change, as the words round them leave them possible.

In: a text with its tokens, or one expression. Out: `Reading`s with character offsets, or a `Quantity`. "About 2,000", "between
€1.2bn and €1.5bn", "515 percent more", "100,000+", "hundreds of thousands", "one in five" and "no casualties" are quantities.
The misuse that this module prevents is to keep one number of an expression that says more, or less, than one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.model.interval import Interval
from factcheck.model.value import Change, Hedge, Quantity
from factcheck.normalise.ages_tens import TENS
from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at, one_unit
from factcheck.normalise.changes import change_at, multiples, takes_sum
from factcheck.normalise.digits import Style, style_for
from factcheck.normalise.exceptions import left_out_from, others
from factcheck.normalise.hedges import hedge_after, hedge_before, is_course_of_year, is_no_bound
from factcheck.normalise.noun_figures import past_total, sized
from factcheck.normalise.nouns import NounPhrase, counted, linked, tied
from factcheck.normalise.numeral_tables import Numerals, numerals_for
from factcheck.normalise.ranges import range_at
from factcheck.normalise.rates import divided
from factcheck.normalise.readings import Reading, kind_of, quantity_of
from factcheck.normalise.shapes import Shape, shape_at
from factcheck.normalise.specials import NOTHING, OFTEN, TIMES, dubious, joined, special_at, times_at, too_long
from factcheck.normalise.tallies import side_of_vote
from factcheck.normalise.tokens import Token, tokenize
from factcheck.normalise.units import Unit, unit_at


def find_quantities(
    text: str, tokens: Sequence[Token], language: str = "en", *, style: Style | None = None
) -> list[Reading]:
    """Find every quantity of a text, in reading order and without overlaps; linear in the text.

    Args:
        text: that was split.
        tokens: of the text, from `tokenize`.
        language: whose number words, units and separators count.
        style: separators of the document where they are known better than by its language.
    """
    style = style or style_for(language)
    numerals = numerals_for(language)
    articles = numerals.articles
    found: list[Reading] = []
    taken = 0
    for at in _begins(tokens, numerals, language):
        token = tokens[at]
        if at < taken:
            continue
        if token.lower in articles and not (at and tokens[at - 1].lower in _HEDGES_OF_ONE) and not _with_half(tokens, at):
            continue
        begin = at - 1 if at > taken and tokens[at - 1].lower in articles and token.kind == "word" else at
        if token.kind == "digits" and at > taken and tokens[at - 1].text == "." and tokens[at - 1].end == token.start:
            begin = at - 1
        reading = _reading(text, tokens, begin, at, (language, style, taken))
        if reading is not None:
            whole = joined(text, tokens, found[-1], reading) if found else None
            found[-1:] = [whole] if whole is not None else [*found[-1:], reading]
            taken = max(taken, reading.last)
        elif token.kind == "digits":
            taken = max(taken, _name_end(tokens, at))
    return found


def _with_half(tokens: Sequence[Token], at: int) -> bool:
    """Tell "a mile and a half" from "a mile", where the article only says which."""
    return [token.lower for token in tokens[at + 2 : at + 5]] == ["and", "a", "half"]


def _begins(tokens: Sequence[Token], numerals: Numerals, language: str) -> list[int]:
    """List the tokens at which a quantity may begin: one in ten."""
    starters = _starters(language[:2])
    if not numerals.compound:
        return [at for at, (_, low, _, _, kind) in enumerate(tokens) if kind == "digits" or low in starters]
    begins = numerals.begins
    return [at for at, (_, low, _, _, kind) in enumerate(tokens) if kind == "digits" or low in starters or begins(low)]


def read_quantity(text: str, *, language: str = "en") -> Quantity | None:
    """Read one expression, such as "+515 %", "about 2000 peacekeepers" or the tolerance "5 %".

    Returns:
        The first quantity of the text that can be read; None where there is none.
    """
    tokens = tokenize(text)
    readings = find_quantities(text, tokens, language)
    return next((reading.quantity for reading in readings if reading.quantity is not None), None)


def _reading(
    text: str, tokens: Sequence[Token], begin: int, trigger: int, context: tuple[str, Style, int]
) -> Reading | None:
    language, style, taken = context
    times = times_at(tokens, trigger, language, style) if tokens[trigger].lower in TIMES else None
    special, no_amount = (None, False) if times else special_at(text, tokens, trigger, (language, taken))
    if special is not None or no_amount:
        return special
    amount = times or _amount(tokens, begin, trigger, context)
    if amount is None:
        return too_long(tokens, trigger)
    if amount.start < taken:
        # Its sign was read as that of the figure before.
        amount = amount._replace(start=max(taken, amount.number.start), unit=None)
    voted = language[:2] == "en" and side_of_vote(tokens, amount.start, amount.end)
    single, amount = amount, amount if voted else range_at(tokens, amount, language, style, floor=taken)
    former = amount is not single and not amount.range
    if amount.number.dubious:
        return dubious(tokens, amount)
    back = left_out_from([token.text for token in tokens[max(taken, amount.start - _BACK) : amount.start]])
    if back is not None and language[:2] == "en":
        amount = others(tokens, amount, amount.start - back, style) or amount
    shape = shape_at(tokens, amount, language)
    return None if shape is None else _assemble(text, tokens, shape, language, taken)._replace(former=former)


def _amount(tokens: Sequence[Token], begin: int, trigger: int, context: tuple[str, Style, int]) -> Amount | None:
    language, style, _ = context
    amount = amount_at(tokens, begin, language, style)
    if amount is None and begin != trigger:
        amount = amount_at(tokens, trigger, language, style)
    if amount is None and tokens[trigger].lower in numerals_for(language).articles:
        amount = one_unit(tokens, trigger, language)
    return amount


def _assemble(text: str, tokens: Sequence[Token], shape: Shape, language: str, floor: int) -> Reading:
    amount = shape.amount
    before, first = hedge_before(tokens, shape.first, language, floor=floor)
    after, last = hedge_after(tokens, amount.end, language)
    unit = amount.unit
    if after is not None and unit is None:
        unit, last = unit_at(tokens, last, language) or (None, last)
    noun = _noun(tokens, shape, last, language)
    if noun is not None and _on_new_line(text, tokens, last, noun.first):
        noun = None  # "Founded: 1248", and below it "Churches: 12"
    unit = divided(tokens, unit, noun, (first, last), language)
    placed = tokens[first].lower in _WHERE and first < shape.first and is_no_bound(tokens, (first, last), amount, unit, noun)
    if placed or (shape.year_like and noun is None and is_course_of_year(tokens, first, last)):
        before, first = None, shape.first
    line = tokens[:last] if last < len(tokens) and _on_new_line(text, tokens, last, last) else tokens
    change = _change(line, (first, last), shape, unit, language)
    if change == "level" and _is_signed_fall(tokens, amount):
        change, shape = "fall", shape._replace(amount=amount._replace(low=-amount.high, high=-amount.low))
    start, end = tokens[first].start, tokens[last - 1].end
    quantity = quantity_of(shape, unit or shape.unit, _hedge(shape, before, after), change, text[start:end])
    if shape.kind == "ordinal" and _denied(tokens, shape.first):
        quantity = replace(quantity, hedge="over", interval=Interval(shape.amount.low + 1, None))  # the second at least
    dated = first > 0 and tokens[first - 1].lower in _DATE  # "until at least 2028"
    year_like = shape.year_like and (before is None or dated) and after is None and noun is None
    kind = shape.kind or kind_of(quantity.dimension)
    return Reading(start, end, kind, quantity, first, last, noun, amount.number.start, year_like)


def _on_new_line(text: str, tokens: Sequence[Token], last: int, at: int) -> bool:
    """Tell a word with a capital that opens the next line; a line that is only broken goes on in small letters."""
    return tokens[at].text[0].isupper() and "\n" in text[tokens[last - 1].end : tokens[at].start]


def _is_signed_fall(tokens: Sequence[Token], amount: Amount) -> bool:
    """"Imports: 20.17 billion marks, -1.8%": beside a figure a percentage with its sign is a change, as "+5.3%" is."""
    percent = amount.unit is not None and amount.unit.dimension == "percent" and amount.high < 0
    signed = tokens[amount.start].text in _MINUS and tokens[amount.start].end == tokens[amount.start + 1].start
    return percent and signed and (not amount.start or tokens[amount.start - 1].text in _BEFORE_CHANGE)


def _denied(tokens: Sequence[Token], at: int) -> bool:
    """"wasn't the first", "not the second"."""
    if at < 2 or tokens[at - 1].lower != "the":
        return False
    return tokens[at - 2].lower in ("not", "never") or tokens[at - 2].lower.endswith(("n't", "n’t"))


def _change(tokens: Sequence[Token], span: tuple[int, int], shape: Shape, unit: Unit | None, language: str) -> Change:
    if shape.kind in _NO_CHANGE:
        return "level"
    amount = shape.amount
    if tokens[span[0]].lower in _LEVELS:
        return "level"  # "fell below $80"
    if tokens[amount.start].text == "+" and amount.unit is not None:
        return "rise"
    points = span[1] < len(tokens) and tokens[span[1]].lower in ("point", "points")
    counts = unit is None or unit.dimension.startswith("count")  # "raise 5 million marks a year"
    measured = not counts or amount.number.fraction or points
    lasts = unit is not None and unit.dimension == "time"
    money = unit is not None and unit.dimension.startswith("money")
    if money and takes_sum(tokens, span[0], language, large=amount.high >= _SUM):
        return "level"
    return change_at(tokens, span[0], span[1], language, measured=measured, lasts=lasts)


def _hedge(shape: Shape, before: Hedge | None, after: Hedge | None) -> Hedge:
    """A bound behind the figure counts for more than "about" before it."""
    weak = before in (None, "about", "exact") or (before, after) == ("over", "at_least")
    said = after if after is not None and weak else before
    if said is not None and said != "exact":
        return said
    if shape.amount.number.vague:
        return "vague"
    return "between" if shape.amount.range else "exact"


def _noun(tokens: Sequence[Token], shape: Shape, last: int, language: str) -> NounPhrase | None:
    """Find what is counted; "of" leads on from a span or a share, a hyphen from "44-day"."""
    amount = shape.amount
    at = _noun_begins(tokens, amount, last, language)
    whole = at > last and amount.unit is None
    one = amount.unit is not None or amount.number.fraction or (amount.high == 1 and not whole)
    if amount.attributive and amount.unit is None:
        return tied(tokens, at)
    found = counted(tokens, at, plural=not one, language=language)
    if found is None and amount.unit is None:
        if amount.start and tokens[amount.start - 1].lower in _ARTICLES:
            return tied(tokens, at)  # "a three course meal"
        return sized(tokens, at, language)
    return found


def _noun_begins(tokens: Sequence[Token], amount: Amount, last: int, language: str) -> int:
    """Step over what stands between a figure and its noun: "of the", a hyphen, a quotation mark."""
    if last >= len(tokens):
        return last
    if amount.attributive and tokens[last].text == "-":
        return last + 1
    if tokens[last].lower == "of" or _out_of(tokens, last):
        last += tokens[last].lower == "out"
        return past_total(tokens, _past_determiners(tokens, last + 1), language)
    if amount.number.fraction and amount.unit is None and tokens[last].lower in _DETERMINERS:
        return _past_determiners(tokens, last)  # "half the condos"
    return last + 1 if _quoted_or_linked(tokens, last, amount, language) else last


def _out_of(tokens: Sequence[Token], at: int) -> bool:
    """"41 out of 48 members"."""
    return [token.lower for token in tokens[at : at + 2]] == ["out", "of"]


def _past_determiners(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].lower in _DETERMINERS:
        at += 1
    return at


def _quoted_or_linked(tokens: Sequence[Token], at: int, amount: Amount, language: str) -> bool:
    """Tell whether a quotation mark or a link stands before the noun: "2,5 millions de personnes"."""
    if tokens[at].lower in linked(language):
        return amount.step > 1 or amount.number.vague
    return tokens[at].text in _QUOTES and tokens[at].start > tokens[at - 1].end


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Step over a name with digits in it: its later digits are no quantities either."""
    end = at + 1
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and _goes_on(tokens, end):
        end += 1
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].kind != "symbol":
        return True
    follows = at + 1 < len(tokens) and tokens[at + 1].kind == "digits" and tokens[at + 1].start == tokens[at].end
    return follows and tokens[at].text in ".,"


@cache
def _starters(language: str) -> frozenset[str]:
    """Words with which a quantity can begin, beside digits."""
    numerals = numerals_for(language)
    vulgar = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
    extra = (multiples() | NOTHING | frozenset(TENS) | frozenset(TIMES) | frozenset(OFTEN)) if language == "en" else frozenset()
    return numerals.starters - numerals.point | vulgar | extra | numerals.articles


_HEDGES_OF_ONE = frozenset(
    ("than", "over", "within", "about", "nearly", "almost", "least", "most", "under", "around", "roughly", "approximately")
)
_NO_CHANGE = frozenset(("age", "score", "ordinal"))
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "those", "these", "a", "an", "them", "my", "your"))
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "each", "every"))
_MINUS = frozenset("-−–")
_BACK = 9
"""Tokens back to "all": "all of the houses apart from three"."""

_BEFORE_CHANGE = frozenset(",(|:")
_QUOTES = frozenset("'\"“‘«„")
_DATE = frozenset(("until", "till", "since", "in"))
_WHERE = frozenset(("over", "below", "beneath", "under"))
_LEVELS, _SUM = frozenset(("below", "above", "beneath", "within")), 1000
"""Words before a level, and from which amount on money is lost and no price falls by it."""
