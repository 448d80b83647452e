"""Our mentions in the words of the public sets, for score_extract.py.

In: a text, its day of publication and language. Out: a list of dicts as the head of score_extract.py defines them. Nothing is
read here that the tool did not read: values are the printed figures, `change` is the hedge or the change, `concept` the measure.
What the forms of the sets ask for beyond that: scores in the order in which they are printed, and a period such as "the past two
years" as the duration that it names besides the date that it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Any

from benchmarks.dates.conventions import length_timex
from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.mention import Measure, Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise.changes import verb_before
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import Token, tokenize

_SIGNS = {"about": "~", "nearly": "~", "over": ">", "at_least": ">", "under": "<", "at_most": "<"}
_TYPES = {"date": "date", "time": "time", "recurring": "set", "duration": "duration"}
_THEIR_NAMES = {
    "US dollar": "dollar", "US dollar cent": "cent", "tonne": "metric ton", "pound": "pound-mass", "gigatonne": "gigaton",
    "pound-foot": "foot pound-force", "pound sterling cent": "penny", "Spanish peseta": "peseta",
}  # fmt: skip


def extract(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Extract the mentions of a text with their measures."""
    document = _document(text, dct, lang)
    mentions = scan(document)[0]
    tokens = tokenize(text)
    claims = {claim.selector: claim for claim in claims_found(document, mentions)}
    rows = [
        row
        for mention in mentions  # a conversion in brackets has no claim of its own
        for row in _rows(mention, claims.get(mention.selector) or claims_found(document, [mention])[0], tokens)
    ]
    return list(_levels_joined(text, rows)) + [row for mention in mentions for row in _lasting(mention)]


def scan_only(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Extract the mentions of a text without frames: quantities and dates alone, for the speed of the scan."""
    return [{"start": mention.selector.start, "end": mention.selector.end} for mention in scan(_document(text, dct, lang))[0]]


def _document(text: str, dct: str | None, lang: str) -> Document:
    published = Period.day(date.fromisoformat(dct[:10])) if dct else None
    return Document(Source("text", published=published, language=lang or "en"), text)


def _rows(mention: Mention, claim: Claim, tokens: list[Token]) -> Iterator[dict[str, Any]]:
    place = {"start": mention.selector.start, "end": mention.selector.end}
    value = mention.value
    if isinstance(value, When):
        yield place | {"kind": "timex", "value": value.timex, "type": _TYPES[mention.kind]}
        concept = _concept(mention, claim, tokens)
        yield from (row | {"concept": concept} for row in _length(value.surface, mention.selector.start))
    elif mention.kind != "ordinal" and value.hedge != "none" and not _determines(value, mention):
        yield place | {
            "kind": "quantity", "value": _value(value), "unit": _unit(value, mention), "change": _change(value, mention, tokens),
            "concept": _concept(mention, claim, tokens), "former": "before" in mention.measure.scope,
        }  # fmt: skip


def _levels_joined(text: str, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Write the two levels of "rose from 40 to 52" as NewsQuant does, as one range."""
    held: dict[str, Any] | None = None
    for row in rows:
        former = row.pop("former", False)
        points = held is not None and not isinstance(held["value"], list) and not isinstance(row.get("value"), list)
        if held is not None and points and row["kind"] == "quantity" and text[held["end"] : row["start"]].strip() == "to":
            yield row | {"start": held["start"], "value": [held["value"], row["value"]], "change": "="}
            held = None
            continue
        if held is not None:
            yield held
        held = row if former else None
        if held is None:
            yield row
    if held is not None:
        yield held


def _lasting(mention: Mention) -> Iterator[dict[str, Any]]:
    """A length of time as the expression of time that TimeML makes of it."""
    if isinstance(mention.value, Quantity) and (timex := length_timex(mention.value)):
        place = {"start": mention.selector.start, "end": mention.selector.end}
        yield place | {"kind": "timex", "value": timex, "type": "duration"}


def _length(surface: str, start: int) -> Iterator[dict[str, Any]]:
    """The duration in "the past two years" and "six months after"."""
    for reading in find_quantities(surface, tokenize(surface)):
        if reading.quantity is not None and reading.kind == "duration":
            place = {"start": start + reading.start, "end": start + reading.end}
            change = _SIGNS.get(reading.quantity.hedge, "=")
            yield place | {"kind": "quantity", "value": _value(reading.quantity), "unit": reading.quantity.unit, "change": change}


def _determines(value: Quantity, mention: Mention) -> bool:
    """"several" and "a few" before their noun say no number."""
    return value.hedge == "vague" and (value.printed.high or 0) < 10 and bool(mention.measure.head or value.unit)


def _value(value: Quantity) -> float | list[float]:
    low, high = value.printed.low, value.printed.high
    assert low is not None
    assert high is not None
    if value.dimension == "score":
        return [float(part) for part in value.surface.replace("–", "-").split("-")]
    if value.surface.lower().startswith("equal") and not value.unit:  # the specs of ranges write "equal to 20" as 20 to 20
        return [float(low), float(high)]
    if value.hedge == "vague" and low >= 12:  # NewsQuant writes "hundreds" as 100 to 1,000
        return [float(low), float(low) * 10]
    return float(low) if low == high else [float(low), float(high)]


def _unit(value: Quantity, mention: Mention) -> str:
    if mention.kind == "age":
        return f"{value.unit} of age"
    if value.unit in ("", "score") or value.unit.startswith("per "):
        noun = _noun(mention.measure)
        if value.dimension == "ratio" and value.printed.high != 1:  # both sets write "half the condos" as 0.5 of "% condo"
            return f"% {noun or '-'}"
        return f"{noun or 'count'} {value.unit.removeprefix('score')}".strip()
    return " per ".join(_THEIR_NAMES.get(part, part) for part in value.unit.split(" per "))


def _noun(measure: Measure) -> str:
    """The counted noun with what describes it; what follows it ("43-point declaration") describes something else."""
    words = [_positive(word.lower()) for word in measure.words]
    head = next((at for at, word in enumerate(words) if lemma(word) == measure.head), -1)
    counted = " ".join(word.removesuffix("'s").removesuffix("’s") for word in words[: head + 1])
    return "" if counted == "times" else counted.replace("men", "man") if counted.endswith("men") else counted


def _positive(word: str) -> str:
    """NewsQuant writes adjectives in their dictionary form."""
    if word in ("best", "better"):
        return "good"
    return {"largest": "large", "biggest": "big", "hottest": "hot", "highest": "high", "latest": "late"}.get(word, word)


def _change(value: Quantity, mention: Mention, tokens: list[Token]) -> str:
    """NewsQuant notes a change where a verb states it; a rise that is a noun ("a 5 % rise") is a level there."""
    at = bisect_left(tokens, mention.selector.start, key=lambda token: token.start)
    change = verb_before(tokens, _told_first(tokens, at), "en", measured=value.change != "level")
    if change is not None and (value.hedge not in _SIGNS or _told_first(tokens, at) == at):
        return "up" if change == "rise" else "down"
    if value.unit == "percent" and (value.printed.high or 0) < 0:
        return "down"
    return _SIGNS.get(value.hedge, "=")


def _told_first(tokens: list[Token], at: int) -> int:
    """Of "lost 190 points, or 0.6%" the first figure: one verb states both."""
    if not at or tokens[at - 1].lower != "or":
        return at
    place = next((place for place in range(at - 2, max(-1, at - 8), -1) if tokens[place].kind == "digits"), at)
    while place >= 2 and tokens[place - 1].text in ",." and tokens[place - 2].kind == "digits":
        place -= 2
    return place


def _concept(mention: Mention, claim: Claim, tokens: list[Token]) -> list[str]:
    """The words of the frame as they are printed round the mention, parted by white space ("S&P", "year-old")."""
    wanted = {*claim.measure.context[:10], *claim.measure.names, claim.measure.entity}
    wanted |= {part for name in wanted if "&" in name for part in name.split()}
    start, end = mention.selector.start - 200, mention.selector.end + 100
    words: list[str] = []
    for at, token in enumerate(tokens):
        if not start < token.start < end or lemma(token.lower) not in wanted:
            continue
        first, last = at, at
        while first and tokens[first - 1].end == tokens[first].start:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
            last += 1
        words.append("".join(part.text for part in tokens[first : last + 1]).strip(".,;:!?()\"'"))
    return [*mention.measure.words, *words]
