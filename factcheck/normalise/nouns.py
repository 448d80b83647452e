"""Counted nouns: the words behind a figure that say what it counts, found without a parser.

In: tokens and the index behind the figure. Out: the phrase and its head, or None where the figure stands alone ("2,000
remain"). From the figure the walk goes right over adjectives and compounds to the first plural; the number of the figure says
whether a plural is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.normalise.tokens import Token

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
    return None if head is None else NounPhrase(run[0], head, head + 1)


def is_plural(word: str) -> bool:
    """Tell whether an English word looks like a plural noun."""
    low = word.lower()
    if low in _words("plural"):
        return True
    if low in _words("singular") or "'" in low or "’" in low:
        return False
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _run(tokens: Sequence[Token], at: int) -> list[int]:
    """Indices of the words that may belong to the phrase, as far as nothing but white space or a hyphen parts them."""
    run: list[int] = []
    stop = _words("stop")
    while at < len(tokens) and len(run) < _LONGEST:
        token = tokens[at]
        if token.kind == "word" and token.lower not in stop:
            run.append(at)
            at += 1
        elif run and _joins(tokens, at):
            at += 1
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
        return tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper() and not is_plural(tokens[at - 1].text)
    return False


def _plural_head(tokens: Sequence[Token], run: list[int]) -> int | None:
    """The first plural, or the last of several in a row ("sports cars")."""
    head: int | None = None
    for at in run:
        plural = is_plural(tokens[at].text)
        if head is not None and not (plural and at == head + 1 and tokens[at].text.islower()):
            return head
        if plural:
            head = at
        elif tokens[at].lower.endswith(("ed", "ly")) and at != run[0] and tokens[at].text.islower() and not _hyphened(tokens, at):
            # "2,000 Russians, deployed": a participle may lead the phrase, but none follows its noun.
            continue
    return head


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].text == "-"


def _lower_word(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "word" and len(tokens[at].text) > 2


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("nouns")["en"][row])
