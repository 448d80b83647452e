"""The words of dates in one language, and the text made ready for the grammar that reads them.

In: a language tag, or a text with its tokens. Out: lookup tables, and a `Stream` of lower-case words without possessive
endings, padded so that a grammar may look a few tokens past the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from factcheck.lexicon import table
from factcheck.normalise.dates_shapes import Base, Calendar, Clock, Deictic, Edge, PartOfDay, Shape, Timed, Unit, Vague
from factcheck.normalise.tokens import Token

DASHES = frozenset("-–—‑−‐―")
PAD = 8


# The order of definition follows the reading order; annotations are not evaluated.
@dataclass(frozen=True, slots=True)
class Words:
    """Lookup tables of one language; keys in lower case.

    Args:
        language: two letters.
        months: name to 1..12.
        weekdays: name to 1..7.
        seasons: name to TIMEX3 season.
        ordinals: word to its number; -1 for the last.
        numbers: number words of one token.
        vague_numbers: "few", "several"; 0 where the amount is not said.
        units: word to unit and how many of it.
        deixis: "last", "next", "that": steps and base.
        edges: "early", "mid", "beginning".
        parts: parts of the day.
        zones: time zones.
        phrases: first word to the phrases that begin with it, longest first, with what they mean.
        doubtful: month and weekday names that are common words too.
        sets: small word classes by their name in the table.
        order: order of numeric dates, "DMY", "MDY" or "YMD"; empty where the language has both.
        counts: patterns round a count by the first word before it; under "" those with words behind it only.
    """

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, str]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    vague_numbers: dict[str, int]
    units: dict[str, tuple[Unit, int]]
    deixis: dict[str, tuple[int, Base]]
    edges: dict[str, Edge]
    parts: dict[str, PartOfDay]
    zones: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Shape], ...]]
    doubtful: frozenset[str]
    sets: dict[str, frozenset[str]]
    order: str
    counts: dict[str, tuple[Around, ...]]


class Around(NamedTuple):
    """The words round a count with its unit that make it a distance from the publication: "vor N Tagen", "N лет назад"."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    way: int


class Stream(NamedTuple):
    """A text ready to be read.

    Args:
        text: as given.
        tokens: of the text.
        lows: their words in lower case without a possessive ending, and `PAD` empty ones behind.
        words: tables of its language.
    """

    text: str
    tokens: Sequence[Token]
    lows: list[str]
    words: Words


class Found(NamedTuple):
    """A shape with the tokens that it covers: from `start` up to, not including, `end`."""

    shape: Shape
    start: int
    end: int


def stream(text: str, tokens: Sequence[Token], language: str) -> Stream:
    """Make a text ready to be read."""
    lows = [token[1] for token in tokens]
    if "'" in text or "’" in text or "ʼ" in text:
        lows = [low if low[-2:] not in _POSSESSIVES else low[:-2] for low in lows]
    lows.extend([""] * PAD)
    return Stream(text, tokens, lows, words_of(language))


def touching(s: Stream, index: int) -> bool:
    """Tell whether a token follows the one before it without a gap."""
    return 0 < index < len(s.tokens) and s.tokens[index - 1].end == s.tokens[index].start


def same_line(s: Stream, left: int, right: int) -> bool:
    """Tell whether no line ends between two tokens: a headline does not run into the line below it."""
    return right < len(s.tokens) and "\n" not in s.text[s.tokens[left].end : s.tokens[right].start]


def phrase_at(s: Stream, index: int) -> Found | None:
    """Read a phrase with a fixed meaning."""
    following = s.lows[index + 1]
    for rest, shape in s.words.phrases.get(s.lows[index], ()):
        if rest and rest[0] != following:
            continue
        if rest == tuple(s.lows[index + 1 : index + 1 + len(rest)]):
            return Found(shape, index, index + 1 + len(rest))
    return None


@cache
def words_of(language: str) -> Words:
    """Load the tables of a language: English in full, others as far as the locale data goes, English where there is none."""
    tag = language.replace("_", "-").lower()
    short = tag.split("-")[0]
    if short != "en":
        try:
            return _foreign(short, table(f"dates_{short}"))
        except FileNotFoundError:
            return words_of("en")
    rows = table("dates")
    phrases: dict[str, Shape] = {phrase: meaning(text) for phrase, text in rows["phrases"].items()}
    feasts = {name: Calendar(feast=name) for name in rows["feasts"]}
    order = {"en-us": "MDY", "en-gb": "DMY", "en-au": "DMY", "en-in": "DMY", "en-ie": "DMY", "en-nz": "DMY"}.get(tag, "")
    return _words(short, rows, {**phrases, **feasts}, order)


def _foreign(language: str, names: dict[str, Any]) -> Words:
    """Put the locale data of a language together with the small words round a date."""
    world = table("dates_world")
    own = world.get(language, {})
    rows: dict[str, Any] = {key: {} for key in _TABLES}
    for source in (world["any"], own):
        for key, value in source.items():
            rows[key] = [*rows.get(key, []), *value] if isinstance(value, list) else {**rows.get(key, {}), **value}
    rows["zones"] = table("dates")["zones"]
    told = {**names["phrases"], **rows.get("phrases", {})}
    phrases: dict[str, Shape] = {phrase: meaning(text) for phrase, text in told.items()}
    return _words(language, {**rows, **names}, phrases, names["order"])


def _words(language: str, rows: dict[str, Any], phrases: dict[str, Shape], order: str) -> Words:
    return Words(
        language=language,
        months={**_numbered(rows["months"]), **_numbered(rows.get("months_too", []))},
        weekdays={**_numbered(rows["weekdays"]), **_numbered(rows.get("weekdays_too", []))},
        seasons=rows["seasons"],
        ordinals=rows["ordinals"],
        numbers=rows["numbers"],
        vague_numbers=rows["vague_numbers"],
        units={word: (unit, count) for word, (unit, count) in {**rows["units"], **rows.get("units_too", {})}.items()},
        deixis={word: (steps, base) for word, (steps, base) in rows["deixis"].items()},
        edges=rows["edges"],
        parts=rows["parts"],
        zones=rows["zones"],
        phrases=_by_first_word(phrases),
        doubtful=frozenset(rows["doubtful"]),
        sets={**{key: frozenset(rows.get(key, ())) for key in _SETS}, "short_months": _shortened(rows["months"])},
        order=order,
        counts=_counts(rows.get("counts", {}).get("rows", [])),
    )


def _counts(rows: list[list[Any]]) -> dict[str, tuple[Around, ...]]:
    """Take the words round count and unit; the unit itself, the first word behind the count, may be any of the language."""
    arounds = {Around(tuple(before.split()), tuple(behind.split()[1:]), way) for before, behind, _, way in rows}
    found: dict[str, list[Around]] = {}
    for around in sorted(arounds, key=lambda around: (-len(around.behind), around)):
        found.setdefault(around.before[0] if around.before else "", []).append(around)
    return {first: tuple(rows) for first, rows in found.items()}


def meaning(text: str) -> Shape:
    """Read the notation of a phrase's meaning: "day-1 night", "then:day+1", "PAST_REF".

    Raises:
        ValueError: the notation is not known.
    """
    match = _MEANING.fullmatch(text)
    if match is None:
        if re.fullmatch(r"[A-Z_]+|PT?\d+[A-Z]", text):
            return Vague(text)
        raise ValueError(f"a phrase cannot mean {text!r}")
    base: Base = "then" if match["then"] else "now"
    shape: Shape = Deictic(match["unit"], int(match["steps"]), base)  # type: ignore[arg-type]
    return Timed(shape, Clock(part=match["part"])) if match["part"] else shape  # type: ignore[arg-type]


def _numbered(rows: list[list[str]]) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows, start=1) for name in names}


def _shortened(rows: list[list[str]]) -> frozenset[str]:
    """Collect the abbreviations among names: those that another name of the same month begins with."""
    return frozenset(
        name for names in rows for name in names if any(other.startswith(name) and len(other) > len(name) for other in names)
    )


def _by_first_word(phrases: dict[str, Any]) -> dict[str, tuple[tuple[tuple[str, ...], Shape], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Shape]]] = {}
    for phrase, shape in phrases.items():
        first, *rest = _PARTS_OF_PHRASE.findall(phrase)
        found.setdefault(first[:-2] if first[-2:] in _POSSESSIVES else first, []).append(
            (tuple(word[:-2] if word[-2:] in _POSSESSIVES else word for word in rest), shape)
        )
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


_POSSESSIVES = frozenset(("'s", "’s", "ʼs"))
_PARTS_OF_PHRASE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")
_MEANING = re.compile(r"(?P<then>then:)?(?P<unit>[a-z]+)(?P<steps>[+-]\d+)(?: (?P<part>[a-z]+))?")
_TABLES = ("ordinals", "vague_numbers", "deixis", "zones", "edges", "seasons", "numbers", "parts")
_SETS = (
    "prepositions", "articles", "joins", "ordinal_marks", "year_words", "range_words", "at_words", "ago", "bc", "ad",
    "decade_marks", "before_counts", "counted", "business", "projects", "matches", "wins",
    "behind_clock", "levels", "clock_events", "before_seasons", "game_clock", "year_labels",
    "century_words", "decade_words", "by_words", "put_off",
)  # fmt: skip
