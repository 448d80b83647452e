"""Names with numbers in them: "Boeing 747", "Resolution 1325", "Section 427 Row 21", and what stands in addresses of the web.

In: tokens and a reading of a quantity. Out: whether its digits name a thing and count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from factcheck.extraction.identifiers_races import is_of_race
from factcheck.lexicon import table
from factcheck.normalise.amounts import MAGNITUDES
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,200}", re.IGNORECASE)
# A telephone number: groups of digits behind a country code, an area code in brackets, or a group that begins with a zero; an
# account: long groups; a file's mark: capitals and groups, "CVE-2013-3893".
_DIALLED = re.compile(
    r"(?<![\w.,])(?:\+[1-9]\d{0,2}[ -]\(?\d[\d() -]{5,20}\d|\(\d{3}\) ?\d{3}-\d{4}"
    r"|[A-Z]{2,5}(?:-\d{2,}){2,}|\d{4,}(?:-\d{4,}){2,}|\(?0\d{2,4}\)?[ -]\d[\d -]{3,20}\d|\d{3}-\d{3}-\d{4})(?![\w,])"
)
# What every one of them holds; few texts do, and a search that begins with a digit is five times as quick.
_GROUPS = re.compile(r"\d\)?[ -]\(?\d")


def addresses(text: str) -> list[tuple[int, int]]:
    """Give the places of web and mail addresses and of telephone numbers; the numbers in them say nothing."""
    found = [match.span() for match in _DIALLED.finditer(text)] if _GROUPS.search(text) else []
    if "://" in text or "www." in text or "@" in text:
        found = sorted(found + [match.span() for match in _ADDRESS.finditer(text)])
    return found


def names_a_thing(text: str, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell whether a number is part of a name: a figure behind a capital or a word such as "section", or a street."""
    quantity = reading.quantity
    if reading.kind == "ordinal":
        return any(names_one(tokens, reading) for names_one in (_numbers_street, _is_century_of_name, _is_adverb))
    numbered = reading.kind == "ratio" and _is_numbered_by_year(tokens, reading)
    if numbered or _is_of_half(tokens, reading) or _is_time_of_day(tokens, reading) or is_of_race(text, tokens, reading):
        return True
    if quantity is None or reading.first != reading.figure or reading.kind not in ("quantity", "score"):
        return False
    at = reading.first - 1
    if quantity.unit or quantity.hedge not in ("exact", "rounded", "between"):
        return False
    if _goes_on(tokens, reading):
        return True
    names = (_is_dialled, _is_house_number, _is_block, _enumerates)
    if any(names_one(tokens, reading) for names_one in names):
        return True
    if at < 0 or _in_cell(tokens, reading) or "\n" in text[tokens[at].end : reading.start]:
        return False
    return tokens[at].text in "#№" or _behind_short(tokens, at) or _behind_word(tokens, at, reading)


def _is_of_half(tokens: Sequence[Token], reading: Reading) -> bool:
    """"half-time", "a half-finished bridge", "a half-brother" and "a first-half goal" are no half of anything."""
    if reading.kind not in ("ratio", "quantity") or tokens[reading.last - 1].lower != "half":
        return False
    before, behind = tokens[max(0, reading.last - 2)], tokens[reading.last : reading.last + 2]
    ties = len(behind) > 1 and behind[0].text == "-" and behind[1].kind == "word"
    glued = ties and tokens[reading.last - 1].end == behind[0].start and behind[0].end == behind[1].start
    alone = reading.first == reading.last - 1  # "one-half of the town" is a share
    return glued or (alone and before.text == "-" and before.end == tokens[reading.last - 1].start)


def _is_time_of_day(tokens: Sequence[Token], reading: Reading) -> bool:
    """"a night-time curfew": it lasts no night."""
    behind = [token.lower for token in tokens[reading.last : reading.last + 2]]
    return reading.kind == "duration" and behind == ["-", "time"] and tokens[reading.first].lower in ("a", "an")


def _is_numbered_by_year(tokens: Sequence[Token], reading: Reading) -> bool:
    """"Press release 23/2025": a number of its year is no share."""
    last = tokens[reading.last - 1].text
    return tokens[reading.last - 2].text == "/" and len(last) == _YEAR and last[:2] in ("19", "20")


def _in_cell(tokens: Sequence[Token], reading: Reading) -> bool:
    """"Reform 34 | Nationals 31": a name and its figure in a cell of a row."""
    return reading.last < len(tokens) and tokens[reading.last].text == "|"


def _goes_on(tokens: Sequence[Token], reading: Reading) -> bool:
    """"IE6, 7 and 8", "versions 8, 9 and 10": bare figures of a list whose first one names a thing."""
    if reading.noun is not None or reading.last >= len(tokens) or tokens[reading.last].lower not in _LIST_ENDS:
        return False
    at = reading.first - 1
    while at > 0 and (tokens[at].lower in _LIST_LINKS or tokens[at].kind == "digits"):
        at -= 1
    if at < 0 or at + 1 >= reading.first - 1 or tokens[at + 1].kind != "digits" or tokens[at].kind != "word":
        return False
    return tokens[at].lower in _row("before") or (tokens[at].text.isupper() and tokens[at].end == tokens[at + 1].start)


def _enumerates(tokens: Sequence[Token], reading: Reading) -> bool:
    """"1) it rose, 2) it fell": a small number before a bracket that nothing opened."""
    if reading.last >= len(tokens) or tokens[reading.last].text != ")" or len(tokens[reading.figure].text) > 2:
        return False
    if reading.first and tokens[reading.first - 1].text not in _BEFORE_MARK and tokens[reading.first - 1].kind != "word":
        return False
    return all(token.text != "(" for token in tokens[max(0, reading.first - _BRACKET_REACH) : reading.first])


def _behind_short(tokens: Sequence[Token], at: int) -> bool:
    """"No. 10"."""
    return tokens[at].text == "." and at > 0 and tokens[at - 1].lower in _SHORT and tokens[at].start == tokens[at - 1].end


def _behind_word(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    word = tokens[at]
    if word.kind != "word" or word.end == tokens[reading.first].start:
        return False
    if word.lower in _row("halls") and word.text[0].isupper():
        return tokens[reading.first].text[0].isupper() or (reading.noun is None and tokens[reading.first].kind == "digits")
    if word.lower in _row("before"):
        return word.text[0].isupper() or reading.noun is None or word.lower in _SHORT
    return _behind_capital(tokens, at, reading)


def _is_dialled(tokens: Sequence[Token], reading: Reading) -> bool:
    """"a 911 call", "she called 999"; so many calls are counted where the number is seldom said: "112 recordings"."""
    if tokens[reading.figure].text not in _row("emergency") or reading.last != reading.figure + 1:
        return False
    behind = tokens[reading.last].lower if reading.last < len(tokens) else ""
    before = tokens[reading.first - 1].lower if reading.first else ""
    counted = behind.endswith("s") and tokens[reading.figure].text in _row("emergency_seldom")
    return (behind in _row("dialled") and not counted) or (reading.noun is None and before in _row("dials"))


def _is_house_number(tokens: Sequence[Token], reading: Reading) -> bool:
    """"358 El Brillo Way": a street stands behind it; in "Dawn Ibbs, 52. Mill Lane has" a sentence ends before."""
    if reading.last < len(tokens) and tokens[reading.last].text == ".":
        return False
    for token in tokens[reading.last : reading.last + 5]:
        if token.lower in _row("streets"):
            return token.text[0].isupper()
        if token.kind == "word" and not token.text[0].isupper():
            return False
    return False


def _numbers_street(tokens: Sequence[Token], reading: Reading) -> bool:
    """"117th Street", "between 96th and 97th Avenues"; "the 252nd St. Patrick's Day" is of a saint."""
    for at in range(reading.last, min(reading.last + _STREET_REACH, len(tokens))):
        token = tokens[at]
        if token.lower in _row("numbered_streets") and token.text[0].isupper():
            behind = next((one for one in tokens[at + 1 : at + 3] if one.text != "."), None)
            return token.lower not in _row("saints") or behind is None or not behind.text[0].isupper()
        if token.kind != "digits" and token.lower not in _row("between_streets"):
            return False
    return False


def _is_century_of_name(tokens: Sequence[Token], reading: Reading) -> bool:
    """"20th Century Fox"."""
    if reading.quantity is None or reading.quantity.unit != "century" or reading.last >= len(tokens):
        return False
    return tokens[reading.last - 1].text[0].isupper() and tokens[reading.last].text[0].isupper()


def _is_adverb(tokens: Sequence[Token], reading: Reading) -> bool:
    """"It was first reported", "he first spoke", "at first": nothing is the first of several."""
    at = reading.first
    if tokens[at].lower != "first" or not at or reading.last != at + 1:
        return False
    behind = tokens[reading.last].lower if reading.last < len(tokens) else ""
    before = tokens[at - 1].lower
    if before == "at" and tokens[at].text.islower():
        return behind not in _PLACES
    if before not in _subjects() and lemma(before) not in _subjects():
        return False
    return behind.endswith("ed") or behind in table("irregular")["forms"]


def _is_block(tokens: Sequence[Token], reading: Reading) -> bool:
    """"the 3700 block of Main Street", "the 500 and 600 blocks of Elm Street": house numbers, which go by hundreds."""
    figure = reading.quantity.printed.low if reading.quantity is not None else None
    if not figure or figure > _HIGHEST_BLOCK or figure % 100:
        return False
    here = reading.last
    end = min(len(tokens) - 1, here + _BLOCKS_REACH)
    while here < end and (tokens[here].kind == "digits" or tokens[here].lower in _row("between_streets")):
        here += 1
    behind = tokens[here + 1 : here + 2]
    if here == len(tokens) or not behind or tokens[here].lower not in ("block", "blocks"):
        return False
    if tokens[here].lower == "block":
        return behind[0].kind != "word" or behind[0].lower in ("of", "on") or behind[0].text[0].isupper()
    near = tokens[here + 1 : here + 1 + _STREET_REACH]
    return behind[0].lower in ("of", "on") and any(one.lower in _row("streets") and one.text[0].isupper() for one in near)


def _behind_capital(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    word = tokens[at]
    if not any(letter.isupper() for letter in word.text) or word.lower in _row("no_names"):
        return False
    if word.text in MAGNITUDES and reading.last == reading.figure + 3:  # "M 6.1": a figure with a decimal point
        return False
    if _is_model(tokens, reading):
        return True
    if word.lower in _row("before_capital") or word.text[0].islower() or (len(word.text) == 1 and word.text not in "IA"):
        return True
    bare = tokens[reading.figure].kind == "digits" and (reading.last == reading.figure + 1 or _is_series(tokens, reading))
    return bare and reading.noun is None and len(tokens[reading.figure].text) <= 4 and not _shares_verb(tokens, at, reading.last)


def _is_series(tokens: Sequence[Token], reading: Reading) -> bool:
    """"a Boeing 737-800": two figures that a hyphen ties, and nothing that they count."""
    tied = tokens[reading.figure : reading.last]
    glued = all(one.end == two.start for one, two in pairwise(tied))
    hyphened = len(tied) == _TIED and tied[1].text == "-" and glued
    return hyphened and len(tied[2].text) == len(tied[0].text) == _MODEL_DIGITS


def _shares_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Tell a name that leaves out verb and noun: "Boston won 31 medals and Denver 12", "she won 38 per cent, Mr Brod 41 and"."""
    closed = last >= len(tokens) or tokens[last].lower in _CLOSES
    while at >= 0 and tokens[at].kind == "word" and (tokens[at].text[0].isupper() or tokens[at].lower == "the"):
        at -= 1
    if not closed or at < 0 or tokens[at].lower not in _JOINTS:
        return False
    clause = list(takewhile(lambda token: token.text not in _STOPS, reversed(tokens[max(0, at - _CLAUSE) : at])))[::-1]
    led = ((one, two) for one, two in pairwise(clause) if two.kind == "digits" and one.kind == "word")
    return any(not one.text[0].isupper() for one, _ in led)


def _is_model(tokens: Sequence[Token], reading: Reading) -> bool:
    """"GeForce 9400M": nobody prints 9,400 million like that."""
    figure = tokens[reading.figure]
    letter = tokens[reading.figure + 1] if reading.last == reading.figure + 2 else figure
    return len(figure.text) >= _MODEL and letter.text in ("M", "B", "K") and letter.start == figure.end


@cache
def _subjects() -> frozenset[str]:
    speech = table("speech")
    return frozenset((*speech["auxiliaries"], *speech["pronouns"])) - _WHOSE


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("identifiers")[name])


_PLACES = frozenset(("base", "bell", "order", "class", "grade"))
_BEFORE_MARK = frozenset(":;,.")
_YEAR, _MODEL_DIGITS, _TIED = 4, 3, 3
_CLOSES = frozenset((".", ",", ";", "and", "of", "?", "!", "but", "while"))
_JOINTS = frozenset((",", "and", "but", "while", ";"))
_STOPS = frozenset(".;!?")
_CLAUSE = 16
"""Tokens back in which the figure stands whose verb a name shares."""

_BRACKET_REACH = 40
_WHOSE = frozenset(("his", "her", "its", "their", "my", "your", "our", "this", "that", "these", "those"))
_LIST_ENDS = frozenset((",", ";", ".", ")", "and", "or", "to", "through", "on", "in", "for"))
_LIST_LINKS = frozenset((",", "and", "or", "to", "&"))
_MODEL = 4
_STREET_REACH = 7
_BLOCKS_REACH = 12  # "the 500, 600, 700 and 800 blocks"; a column of figures is not read to its end from each of them
_SHORT = frozenset(
    ("no", "nos", "nr", "nrs", "fig", "figs", "vol", "pp", "p", "art", "ch", "sec", "ref", "eq", "eqs", "ext", "prop")
)

_HIGHEST_BLOCK = 99_900
"""House numbers have five digits at most."""
