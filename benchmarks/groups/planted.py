"""Planted contradictions: articles of a gold in which one source of an agreement prints another figure, of the same length.

In: an event and its documents. Out: the same event with some figures changed, and a gold that calls those groups conflicts. Real
contradictions are few (one group in ten); planted ones stand in real sentences, and are as many as wanted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from factcheck.model.document import Document

_ALIKE = (
    "one two six ten", "four five nine", "three seven eight", "eleven twelve", "thirteen fourteen eighteen nineteen",
    "fifteen sixteen", "twenty thirty eighty ninety", "forty fifty sixty", "first third fifth sixth ninth",
    "second fourth eighth",
    "monday friday sunday", "thursday saturday", "january october", "march april", "november december", "june july",
)  # fmt: skip
"""Words that can stand for each other without moving what follows."""

_WORDS = {word: [other for other in words.split() if other != word] for words in _ALIKE for word in words.split()}
_FIGURE = re.compile(rf"\d+|\b(?:{'|'.join(_WORDS)})(?=\b|s\b)", re.IGNORECASE)

Planted = tuple[dict[str, Any], list[Document]]


def planted(topic: Mapping[str, Any], documents: Sequence[Document], *, share: float, seed: int) -> Planted:
    """Change what one source says, in a share of the agreements of an event.

    Args:
        topic: an event of a gold.
        documents: its documents.
        share: of the groups that are agreements of several sources, from 0 to 1.
        seed: another one changes other groups.
    """
    texts = {document.source.id: document.text for document in documents}
    groups = []
    for group in topic["groups"]:
        spots = list(_spots(group, texts, seed)) if _drawn(group, share, seed) else []
        for source, start, end, figure in spots:
            texts[source] = texts[source][:start] + figure + texts[source][end:]
        groups.append({**group, "verdict": "conflict"} if spots else group)
    changed = [replace(document, text=texts[document.source.id]) for document in documents]
    return {**topic, "groups": [_requoted(group, texts) for group in groups]}, changed


def _drawn(group: Mapping[str, Any], share: float, seed: int) -> bool:
    agreed = group["verdict"] == "agreement" and not group.get("borderline")
    return agreed and _chance(seed, group["id"]) < share * 1000


def _chance(*parts: object) -> int:
    return crc32(" ".join(map(str, parts)).encode()) % 1000


def _spots(group: Mapping[str, Any], texts: Mapping[str, str], seed: int) -> Iterator[tuple[str, int, int, str]]:
    """Where the figures stand that one source prints, and what is put there; nothing where it prints several."""
    by_source: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for member in (*group["members"], *group.get("optional_members", ())):
        by_source[member["doc"]].append(member)
    if len(by_source) < 2:
        return
    source = sorted(by_source)[_chance(seed, group["id"], "source") % len(by_source)]
    ends = ((member["start"], member["start"] + len(member["quote"])) for member in by_source[source])
    found = [_FIGURE.search(texts[source], start, end) for start, end in ends]
    figures = {match[0].lower() for match in found if match}
    if len(figures) != 1 or not all(found):
        return
    old = figures.pop()
    new = _other(old, _chance(seed, group["id"], "figure"))
    for match in filter(None, found):
        yield source, match.start(), match.end(), new.capitalize() if match[0][0].isupper() else new


def _other(figure: str, chance: int) -> str:
    """Another figure of the same length, near the old one: a word of the same list, or digits of which one is one or two off."""
    if figure in _WORDS:
        return _WORDS[figure][chance % len(_WORDS[figure])]
    is_year = len(figure) == 4 and figure[:2] in {"19", "20"}
    place = len(figure) - 1 if is_year or chance % 2 else 0
    step = (1, 2, -1, -2)[chance // 2 % 4]
    digit = int(figure[place]) + step
    if not (1 if place == 0 else 0) <= digit <= 9:
        digit -= 2 * step
    return figure[:place] + str(digit) + figure[place + 1 :]


def _requoted(group: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The group with the words that its texts have now."""
    return {**group, **{key: [_again(m, texts) for m in group[key]] for key in ("members", "optional_members") if key in group}}


def _again(member: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    quote = texts[member["doc"]][member["start"] : member["start"] + len(member["quote"])]
    kept = {k: v for k, v in member.items() if k != "value" or quote == member["quote"]}
    return {**kept, "quote": quote}
