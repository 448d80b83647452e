"""Questions as headings for groups that were found in raw text.

In: a report on claims without questions. Out: the same report, in which each group is about the question that its claims answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.extraction.frames_words import Word, sentences_of
from factcheck.model.claim import Claim
from factcheck.model.group import JudgedGroup
from factcheck.model.report import Report
from factcheck.proposing.asking import Asked, ask, place_of, sentence_of
from factcheck.proposing.plain import in_lower_case, is_plain
from factcheck.spread import spread

_Said = tuple[str, list[Claim]]
"""A text and its claims."""

_WORTH_PROCESSES = 2000
"""Claims from which asking takes longer than starting a process: most of a second."""

_FORMS = ("whole", "short")
_ENDS = (".", "!", "?", "\"", "”", "'", "’", ";")
_LONGEST = 120  # beyond it a heading says less than the words of the measure


def worded(report: Report) -> Report:
    """Head every group of a report with the question that its claims answer, where one of them can be asked well."""
    texts = {document.source.id: document.text for document in report.documents}
    claims: dict[str, list[Claim]] = {source: [] for source in texts}
    for claim in (claim for judged in report.groups if not judged.group.questions for claim in judged.group.claims):
        claims.get(claim.source, []).append(claim)
    told = [(texts[source], said) for source, said in claims.items() if said]
    found = spread(_asked_of, told, size=_many, least=_WORTH_PROCESSES)
    asked = {claim: each for of_source in found for claim, each in of_source.items()}
    return replace(report, groups=tuple(_headed(judged, asked) for judged in report.groups))


def _headed(judged: JudgedGroup, asked: Mapping[str, Sequence[Asked]]) -> JudgedGroup:
    if judged.group.questions:
        return judged
    good = [each for claim in judged.group.claims for each in asked.get(claim.id, ())]
    if not good:
        return judged
    # The better form first; of equals the shorter, which holds less of one article's own words.
    best = min(good, key=lambda each: (_FORMS.index(each.form), len(each.text), each.text))
    return replace(judged, group=replace(judged.group, about=best.text))


def _asked_of(said: _Said) -> dict[str, list[Asked]]:
    """Ask for the claims of one text, by their ids."""
    text, claims = said
    split = list(sentences_of(text, sorted(claim.selector.start for claim in claims)))
    return {claim.id: _asked(claim, split) for claim in claims} if split else {}


def _many(said: _Said) -> int:
    return len(said[1])


def _asked(claim: Claim, split: Sequence[list[Word]]) -> list[Asked]:
    """Ask for a claim; nothing where no plain question comes of it. A headline leaves out the words that tell a verb."""
    words = sentence_of(claim, split)
    first, after = place_of(claim, words)
    asked = ask(claim, words, first, after)
    if asked.form not in _FORMS or len(asked.text) > _LONGEST or not is_plain(asked.text, claim, words, first):
        return []
    whole = asked.form == "whole" and words[-1].text in _ENDS
    return [Asked(in_lower_case(asked.text, words), "whole" if whole else "short")]
