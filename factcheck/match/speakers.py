"""Who is said to say so: the persons, bodies and outlets that a sentence names as its source.

In: the text of a sentence. Out: speakers, which are the same where their names are ("USGS" and "the U.S. Geological Survey", "Mr
Gunness" and "Christopher Gunness"). Officials, witnesses and sources are nobody in particular, so they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.lexicon import table
from factcheck.normalise.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is said to say so.

    Args:
        name: as printed, without title and article.
        words: of the name, in lower case and short forms ("us" for "United States").
        body: a body that needs no name ("police"); empty for persons, outlets and bodies that are named.
    """

    name: str
    words: tuple[str, ...]
    body: str = ""


@lru_cache(maxsize=1 << 14)
def speakers_of(sentence: str) -> tuple[Speaker, ...]:
    """Name everybody whom a sentence gives as its source, each once, in reading order.

    "Police said", "said Anna Berg, a doctor", "according to the UN", "a spokesman told Reuters", "the Daily News reported".
    """
    tokens = tokenize(_DOTTED.sub(lambda found: found[0].replace(".", ""), _ASIDE.sub(" ", sentence)))
    found = [speaker for at, token in enumerate(tokens) for speaker in _at(tokens, at, token)]
    return tuple(dict.fromkeys(found))


def is_continued(sentence: str) -> bool:
    """Tell whether a sentence gives only "he", "she" or "they" as its source: whoever spoke last."""
    pairs = (frozenset((one.lower, two.lower)) for one, two in pairwise(tokenize(sentence)))
    return any(pair & _PRONOUNS and pair & _SAID for pair in pairs)


def same_speaker(one: Speaker, two: Speaker) -> bool:
    """Tell whether two names are of one speaker."""
    if one.body or two.body:
        return one.body == two.body and (not one.words or not two.words or bool(set(one.words) & set(two.words)))
    if one.words == two.words:
        return True
    short, long = sorted((one, two), key=lambda speaker: len(speaker.words))
    if len(short.words) > 1:
        return False
    (word,) = short.words
    if word in long.words and short.name.isupper():  # the UN, and one of its agencies
        return True
    return word == long.words[-1] or (short.name.isupper() and word == _initials(long))


def is_outlet(speaker: Speaker) -> bool:
    """Tell whether a speaker is a wire agency, a paper or a station, as far as the name tells."""
    known = " ".join(speaker.words)
    return bool(speaker.words) and (known in _agencies() or speaker.words[-1] in _row("nouns", "outlets"))


def is_institution(speaker: Speaker) -> bool:
    """Tell whether a speaker is a body or an outlet and no person, as far as the name tells."""
    return speaker.name.isupper() or is_outlet(speaker) or bool(set(speaker.words) & _row("nouns", "institutions"))


def squashed(name: str) -> str:
    """Reduce the name of an outlet or its web address to letters: "N.Y. Daily News" and "www.nydailynews.com" are one."""
    plain = name.lower().removeprefix("http://").removeprefix("https://").partition("/")[0]
    if "." in plain and " " not in plain:
        parts = [part for part in plain.split(".") if part not in _DOMAINS]
        plain = max(parts, key=len, default="")
    return "".join(filter(str.isalnum, plain.removeprefix("the ")))


def _at(tokens: Sequence[Token], at: int, token: Token) -> Iterator[Speaker]:
    """Speakers round one word: a verb of saying, "according to", or "told"."""
    if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
        yield from _named(_after(tokens, at + 2))
    elif token.text in _saying():
        before = () if at and tokens[at - 1].lower in _row("nouns", "passive") else _named(_before(tokens, at))
        if token.text in _nouns():
            before = tuple(speaker for speaker in before if is_outlet(speaker))
        yield from before or (_named(_after(tokens, at + 1)) if token.text in _SAID else ())
        if token.lower in {"told", "tells"}:
            yield from (speaker for speaker in _named(_after(tokens, at + 1)) if is_outlet(speaker))
    elif token.lower == "by" and at and tokens[at - 1].lower in {"quoted", "cited", "reported"}:
        yield from _named(_after(tokens, at + 1))


def _before(tokens: Sequence[Token], at: int) -> list[Token]:
    """The phrase that ends at a verb; where that is an apposition ("Anna Berg, a doctor, said"), the name before it."""
    end = at
    while end and (tokens[end - 1].lower in _row("nouns", "between") or tokens[end - 1].lower in _row("nouns", "not_names")):
        end -= 1
    if end and tokens[end - 1].text == ",":
        end = _before_apposition(tokens, end - 1)
    start = end
    while start and end - start <= _LONGEST and _joins(tokens[start - 1]):
        start -= 1
    return list(tokens[start:end])


def _before_apposition(tokens: Sequence[Token], end: int) -> int:
    """Index at which the name before an apposition ends; 0 where the comma closes something else."""
    start = end
    while start and tokens[start - 1].text != "," and end - start < _LONGEST:
        start -= 1
    opens = start < end and tokens[start].lower in (_APPOSED | _row("nouns", "inside"))
    return start - 1 if start and tokens[start - 1].text == "," and opens else 0


def _after(tokens: Sequence[Token], start: int) -> list[Token]:
    index = start
    while index < len(tokens) and index - start < _LONGEST and _joins(tokens[index]):
        index += 1
    return list(tokens[start:index])


def _joins(token: Token) -> bool:
    """Tell whether a word may be part of the phrase for a speaker."""
    if token.kind == "symbol":
        return token.text in "-&"
    low = token.lower.removesuffix("'s").removesuffix("’s")
    return token.text[0].isupper() or any(low in _row("nouns", name) for name in ("inside", "bodies", "offices"))


def _named(phrase: Sequence[Token]) -> tuple[Speaker, ...]:
    """Persons and bodies of a phrase: runs of capitalised words, and a body that is called by what it is."""
    runs: list[list[str]] = [[]]
    for n, token in enumerate(phrase):
        glued = token.lower in _GLUE and bool(runs[-1]) and n + 1 < len(phrase) and phrase[n + 1].text[0].isupper()
        if _is_name(token) or glued:
            runs[-1].append(token.text)
        elif token.text != "-" and runs[-1]:
            runs.append([])
    speakers = tuple(speaker for run in runs if run and (speaker := _speaker(run)).words)
    body = next((token.lower for token in phrase if token.lower in _row("nouns", "bodies")), "")
    office = next((token.lower for token in phrase if token.lower in _row("nouns", "offices")), "")
    if body or (office and not speakers):
        places = tuple(word for speaker in speakers for word in speaker.words)
        return (Speaker(" ".join((*(speaker.name for speaker in speakers), body or office)), places, body or office),)
    return speakers


def _is_name(token: Token) -> bool:
    """Tell a word of a name: a capital that neither the beginning of the sentence nor a title explains."""
    if token.kind != "word" or not token.text[0].isupper():
        return False
    rows = table("speech")
    if any(token.lower in _row("nouns", name) for name in ("not_names", "bodies", "offices")) or token.lower in rows["titles"]:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return token.lower not in rows["articles"] and not (token.start == 0 and any(token.lower in rows[name] for name in _CLOSED))


def _speaker(run: Sequence[str]) -> Speaker:
    printed = [word.removesuffix("'s").removesuffix("’s") for word in run]
    plain = " ".join(word.lower() for word in printed if word.lower() not in _GLUE)
    for long, short in table("credits")["short"].items():
        plain = plain.replace(long, short)
    return Speaker(" ".join(printed), tuple(plain.split()))


def _initials(speaker: Speaker) -> str:
    """First letters of a name; a short form counts whole: "US Geological Survey" is USGS."""
    shorts = table("credits")["short"].values()
    return "".join(word if word in shorts else word[0] for word in speaker.words)


@cache
def _row(part: str, name: str) -> frozenset[str]:
    return frozenset(table("credits")[part][name])


@cache
def _saying() -> frozenset[str]:
    """Finite forms of the verbs of saying; a stripped ending will not do, since "noted" would be "not"."""
    verbs = _row("verbs", "saying")
    irregular = {form for form, base in table("irregular")["forms"].items() if base in verbs}
    return frozenset(irregular | {form for verb in verbs for form in _forms(verb)})


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] + "ie" if verb.endswith("y") and verb[-2] not in "aeiou" else verb
    return verb, f"{stem}s", f"{stem.removesuffix('e')}ed"


@cache
def _nouns() -> frozenset[str]:
    """Forms of verbs of saying that are nouns as often: "media reports", "New York state"."""
    return frozenset(form for verb in _row("verbs", "nouns") for form in _forms(verb)[:2])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.replace("-", " ") for names in table("credits")["agencies"].values() for name in names)


_ASIDE = re.compile(r"\([^()]*\)")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_SAID = frozenset({"said", "says"})
_GLUE = frozenset({"of", "for", "and", "the", "on"})
_APPOSED = frozenset({"who"})
_CLOSED = ("prepositions", "conjunctions", "pronouns", "adverbs")
_DOMAINS = frozenset({"www", "com", "org", "net", "co", "uk", "au", "nz", "ca", "news", "edition", "in", "ie"})
_LONGEST = 10
"""Words of a phrase for a speaker, with an apposition; longer runs are headlines."""
