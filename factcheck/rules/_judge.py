"""The judge: hears every rule on a group and takes the strongest word for the verdict.

In: a group, its evidence and its sources. Out: a `JudgedGroup`, with every finding and whatever the verdict does not cover.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import factcheck.rules as door
from factcheck.model.claim import Claim
from factcheck.model.document import Place, Source
from factcheck.model.group import Evidence, Finding, Group, JudgedGroup, Verdict
from factcheck.model.report import RuleCard
from factcheck.normalise.lemmas import noun_set
from factcheck.normalise.wording import listed
from factcheck.registry import members
from factcheck.rules._door import Case, Rule
from factcheck.rules._origins import origins


def judge(group: Group, evidence: tuple[Evidence, ...], sources: Mapping[str, Source] | None = None) -> JudgedGroup:
    """Judge a group.

    Args:
        group: claims about one measure.
        evidence: what they say about each other.
        sources: by id; what is missing is taken for a source of its own without a publisher.

    Returns:
        The group with the verdict of the strongest deciding finding: a conflict goes before an agreement, an agreement
        before a single source, and "undecided" is said only where nothing else can be.
    """
    case = Case(group, evidence, sources or {}, ())
    case = replace(case, origins=origins(case.voices, case.sources, group.echoes))
    heard = sorted((finding for rule in rules() for finding in rule.check(case)), key=_weight)
    decisive = heard[0]
    assert decisive.verdict is not None, f"no rule decides group {group.id}"
    # What another rule would have made of the group is not said beside the verdict: a figure that arithmetic bears out does
    # not stand alone any more.
    findings = tuple(_placed(finding, group) for finding in heard if finding.verdict in {None, decisive.verdict})
    premises = tuple(_premises(case, decisive))
    behind = origins((*case.voices, *premises), case.sources, group.echoes) if premises else case.origins
    verdict, strength, severity, why = decisive.verdict, decisive.strength, decisive.severity, decisive.why
    return JudgedGroup(group, verdict, strength, severity, why, behind, evidence, findings, _unchecked(case))


@cache
def rules() -> tuple[Rule, ...]:
    """List the rules in the order of their codes."""
    return tuple(sorted(members(door, "RULE", Rule), key=lambda rule: rule.code))


def cards() -> tuple[RuleCard, ...]:
    """List the rules as readers see them: the docstring of a rule's file is its page."""
    return tuple(_card(rule) for rule in rules())


def _card(rule: Rule) -> RuleCard:
    page = inspect.cleandoc(sys.modules[rule.check.__module__].__doc__ or "")
    return RuleCard(rule.code, rule.name, page.partition("\n")[0].rstrip("."), page)


def _weight(finding: Finding) -> tuple[int, int, str, tuple[str, ...]]:
    verdict = len(_VERDICTS) if finding.verdict is None else _VERDICTS.index(finding.verdict)
    return verdict, _SEVERITIES.index(finding.severity), finding.code, finding.claims


def _placed(finding: Finding, group: Group) -> Finding:
    return replace(finding, group=group.id, place=_place(finding, group))


def _place(finding: Finding, group: Group) -> Place | None:
    """A finding about certain claims stands at the first of them; a verdict without a dispute stands at the question."""
    question = next((question.place for question in group.questions), None)
    if finding.verdict is not None and finding.verdict != "conflict" and question is not None:
        return question
    places = {claim.id: claim.place for claim in group.claims}
    return next((place for named in finding.claims if (place := places.get(named)) is not None), question)


def _premises(case: Case, decisive: Finding) -> Iterator[Claim]:
    """List the claims of other groups on which a verdict rests: their origins stand behind it too."""
    for premises in case.group.premises:
        for claims in premises.claims:
            yield from (claim for claim in claims if claim.id in decisive.claims)


def _unchecked(case: Case) -> tuple[str, ...]:
    """Say once what was left out of the comparison, and why."""
    silent = (piece.detail for piece in case.evidence if piece.stance == "silent")
    return tuple(dict.fromkeys((*silent, *_nouns(case))))


def _nouns(case: Case) -> Iterator[str]:
    """Two words for what is counted are taken to name one thing; that was a person's or the matching's word, not the judge's."""
    heads = (claim.measure.head for claim in case.voices if claim.measure.head)
    named = {noun_set(head): head for head in heads if noun_set(head) != _ANYBODY}
    if len(named) > 1:
        yield f"whether {listed([repr(noun) for noun in named.values()])} mean the same"


_ANYBODY = "people"
"""The set of nouns that may stand for any of the others."""

_VERDICTS: tuple[Verdict, ...] = ("conflict", "agreement", "single_source", "undecided")
_SEVERITIES = ("error", "warning", "note")
