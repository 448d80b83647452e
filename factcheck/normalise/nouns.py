"""Counted nouns: the words behind a figure that say what it counts, found without a parser.

In: tokens and the index behind the figure. Out: the phrase and its head, or None where the figure stands alone ("2,000
remain"). From the figure the walk goes right over adjectives and compounds to the first plural; the number of the figure says
whether a plural is due.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.normalise.tokens import Token, is_numbered, model_end

SEVERAL = re.compile(r"[A-Z]{2,}['’]?s")
"""An abbreviation in the plural, as some papers write it too: "36 KOs", "36 KO's"."""

_LONGEST = 6
_CLOSE = "'\"’”»"


class NounPhrase(NamedTuple):
    """What a figure counts.

    Args:
        first: index of its first token.
        head: index of its head noun.
        end: index of the token after the head.
    """

    first: int
    head: int
    end: int


def counted(tokens: Sequence[Token], at: int, *, plural: bool, language: str = "en") -> NounPhrase | None:
    """Find the noun phrase that begins at an index and is counted by what stands before it.

    Args:
        tokens: of the text.
        at: index of the first token behind the figure.
        plural: True where a plural is due; for "one" and for "44-day" any noun will do.
        language: of the text; outside English the first word is taken for the head.
    """
    if language[:2] != "en":
        return NounPhrase(at, at, at + 1) if at < len(tokens) and _lower_word(tokens, at) else None
    run = _run(tokens, at)
    if not run:
        return None
    head = _plural_head(tokens, run) if plural else run[-1]
    return None if head is None else NounPhrase(run[0], head, max(head + 1, model_end(tokens, head)))


def tied(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Find the noun that a hyphen ties to its figure, with what it describes: "43-point declaration", "four-cylinder engine"."""
    run = _run(tokens, at)
    return NounPhrase(at, at, run[min(1, len(run) - 1)] + 1) if run and run[0] == at else None


@cache
def linked(language: str) -> frozenset[str]:
    """Give the words that stand between a magnitude and what it counts: "2,5 millions de personnes"."""
    return frozenset(table("nouns").get(language[:2], {}).get("links", ()))


@cache
def elided(language: str) -> tuple[str, ...]:
    """Give what sticks to a noun that begins with a vowel: "d'habitants"."""
    return tuple(table("nouns").get(language[:2], {}).get("elided", ()))


def noun_at(tokens: Sequence[Token], at: int) -> str:
    """Return a noun as printed: the word at an index, or the model number that begins there ("AK-47s")."""
    end = model_end(tokens, at)
    return tokens[at].text if end == at else "".join([token.text for token in tokens[at:end]])


def is_plural(word: str) -> bool:
    """Tell whether an English word looks like a plural noun."""
    low = word.lower()
    if low in _words("plural") or SEVERAL.fullmatch(word):
        return True
    if low in _words("singular") or "'" in low or "’" in low:
        return False
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _run(tokens: Sequence[Token], at: int) -> list[int]:
    """Indices of the words that may belong to the phrase, as far as nothing but white space or a hyphen parts them."""
    run: list[int] = []
    if at + 1 < len(tokens) and tokens[at].lower in ("most", "least") and tokens[at + 1].lower not in _words("stop"):
        at += 1  # "the 20 most expensive restaurants"
    stop, nouns_too = _words("stop"), _words("noun_too")
    while at < len(tokens) and len(run) < _LONGEST:
        token = tokens[at]
        if token.lower in _words("multiple") and tokens[at + 1 : at + 2] and tokens[at + 1].lower == "than":
            break  # "40 percent larger than before" counts nothing
        noun = token.lower in nouns_too and not (run and is_plural(tokens[run[-1]].text))
        model = model_end(tokens, at)
        if token.kind == "word" and (noun or token.lower not in stop or model > at or _hyphened(tokens, at)):
            run.append(at)
            at = max(at + 1, model)
        elif run and _joins(tokens, at):
            at += 1
        elif run and is_numbered(tokens, at):
            at += 2
        else:
            break
    return run


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen inside a compound, "and" between two names, the stop of an initial ("U.S. troops")."""
    token = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return False
    glued = token.start == tokens[at - 1].end
    if token.text in "-‐‑/" or token.text in _CLOSE:
        return glued and tokens[at + 1].start == token.end
    if token.text == "." and glued:
        return len(tokens[at - 1].text) == 1 and tokens[at - 1].text.isupper()
    if token.lower in ("and", "&", "or"):
        names = tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper()
        described = at + 2 < len(tokens) and is_plural(tokens[at + 2].text) and tokens[at + 2].lower not in _words("stop")
        return (names or described) and not is_plural(tokens[at - 1].text)
    return False


def _plural_head(tokens: Sequence[Token], run: list[int]) -> int | None:
    """The first plural that does not itself describe the next one ("sports cars")."""
    for place, at in enumerate(run):
        if not is_plural(noun_at(tokens, at)):
            continue
        following = tokens[run[place + 1]].text if place + 1 < len(run) else ""
        if tokens[at].lower in _words("plural_before") and is_plural(following):
            continue
        return at
    return None


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    return bool(at) and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start


def _lower_word(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "word" and len(tokens[at].text) > 2


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("nouns")["en"][row])
