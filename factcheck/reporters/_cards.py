"""A card a group: the verdict, its reason, the picture, and every source's words.

In: judged groups, documents and anchors. Out: frozen views for the template, in which every text is final.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.model.claim import Acceptance, Claim
from factcheck.model.document import Document
from factcheck.model.group import Beside, Finding, JudgedGroup, Origin, Premises
from factcheck.reporters import _words as words
from factcheck.reporters._camps import Camp, Camps, camps, described
from factcheck.reporters._picture import Picture, picture
from factcheck.reporters._quotes import Quote, quote


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where things stand on the page.

    Args:
        groups: group id -> anchor of its card.
        sources: source id -> anchor of its page.
        claims: claim id -> id of its group.
    """

    groups: Mapping[str, str]
    sources: Mapping[str, str]
    claims: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Witness:
    """What one source says, as a row of the card's table.

    Args:
        source: its id; empty for our own sentence.
        anchor: of its page; empty where it has none.
        publisher: who published it.
        primary: True for a primary source.
        published: when, in words.
        as_of: the period for which the value holds, in words.
        says_who: who says so inside the text.
        value: what was read, in words.
        reading: what the wording leaves possible, where that says more.
        quote: its words.
        camp: letter in a conflict.
        remarks: planned, denied, proposed, a note, why nothing was read.
        copies: sources that pass on the same words, folded under it.
    """

    source: str
    anchor: str
    publisher: str
    primary: bool
    published: str
    as_of: str
    says_who: str
    value: str
    reading: str
    quote: Quote
    camp: str
    remarks: tuple[str, ...]
    copies: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A value that a sum computes with, and the card it comes from."""

    about: str
    anchor: str
    values: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule had to say besides the verdict."""

    code: str
    severity: str
    message: str
    why: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A claim that was found and not reviewed: its row, what it says of the others, why it is here, what it would change."""

    witness: Witness
    detail: str
    why: str
    then: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one group. Fields are named as they are shown; `verdict` names its shelf."""

    anchor: str
    id: str
    about: str
    verdict: str
    label: str
    strength: str
    why: str
    accepted: Acceptance | None
    accepted_until: str
    corroboration: str
    picture: Picture | None
    camps: tuple[Camp, ...]
    witnesses: tuple[Witness, ...]
    has_as_of: bool
    has_says_who: bool
    arithmetic: tuple[Term, ...]
    origins: tuple[Origin, ...]
    remarks: tuple[Remark, ...]
    beside: tuple[Aside, ...]
    not_checked: tuple[str, ...]
    links: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    kind: str
    sources: tuple[str, ...]
    status: str
    place: str


def is_proposed(judged: JudgedGroup) -> bool:
    """Tell whether nobody has reviewed any claim of the group."""
    return all(claim.status == "proposed" for claim in judged.group.claims)


def card(
    judged: JudgedGroup, documents: Mapping[str, Document], anchors: Anchors, abouts: Mapping[str, str], *, in_brief: bool = False
) -> Card:
    """Build the card of a group.

    Args:
        judged: the group.
        documents: by source id.
        anchors: of the page.
        abouts: questions by group id, for the terms of sums.
        in_brief: True where the card is shown without its picture.
    """
    group, sides = judged.group, camps(judged)
    claims = sorted(group.claims, key=lambda claim: _rank(claim, documents))
    rows = _fold([witness(claim, documents, anchors, sides) for claim in claims], judged, documents)
    accepted = next((finding.accepted for finding in judged.findings if finding.accepted is not None), None)
    places = [question.place for question in group.questions]
    return Card(
        anchor=anchors.groups[group.id],
        id=group.id,
        about=group.about,
        verdict=words.shelf(judged),
        label=words.label(judged),
        strength=_strength(judged),
        why=judged.why,
        accepted=accepted,
        accepted_until="" if accepted is None else words.day(accepted.until),
        corroboration=_corroboration(judged),
        picture=None if in_brief else picture(claims, documents, sides),
        camps=described(judged, sides),
        witnesses=rows,
        has_as_of=any(row.as_of for row in rows),
        has_says_who=any(row.says_who for row in rows),
        arithmetic=tuple(term for one in group.premises for term in _terms(one, anchors, abouts)),
        origins=tuple(origin for origin in judged.origins if len(origin.sources) > 1 and origin.reason),
        remarks=tuple(_remark(finding) for finding in judged.findings if finding.verdict is None or finding.why != judged.why),
        beside=tuple(_aside(one, judged, documents, anchors) for one in judged.beside),
        not_checked=judged.not_checked,
        links=tuple(link.detail for link in group.links if link.score < 1 or len(group.questions) > 1),
        notes=tuple(question.note for question in group.questions if question.note),
        tags=tuple(dict.fromkeys(tag for question in group.questions for tag in question.tags)),
        kind=_kind(group.claims),
        sources=tuple(dict.fromkeys(anchors.sources[claim.source] for claim in group.claims if claim.source in anchors.sources)),
        status="proposed" if is_proposed(judged) else "reviewed",
        # what was found goes by its id, for `factcheck explain`
        place=f"{places[0].file}:{places[0].line}" if places else group.id,
    )


def _aside(one: Beside, judged: JudgedGroup, documents: Mapping[str, Document], anchors: Anchors) -> Aside:
    then = f"{'stay' if one.verdict == judged.verdict else 'become'} {one.verdict.replace('_', ' ')}"
    return Aside(witness(one.claim, documents, anchors, {}), one.detail, one.why, f"taken over, the verdict would {then}")


def witness(claim: Claim, documents: Mapping[str, Document], anchors: Anchors, sides: Camps) -> Witness:
    """Build the row of a claim; `sides` has the letter of its camp, if there is one."""
    document = documents.get(claim.source)
    source = None if document is None else document.source
    return Witness(
        source=claim.source,
        anchor=anchors.sources.get(claim.source, ""),
        publisher="" if source is None else source.publisher,
        primary=source is not None and source.kind == "primary",
        published="" if source is None or source.published is None else words.days(source.published),
        as_of="" if claim.as_of is None else words.days(claim.as_of),
        says_who=claim.attribution,
        value=words.value(claim.value) or "no value read",
        reading=words.reading(claim.value),
        quote=quote(claim, document),
        camp=sides.get(claim.id, ""),
        remarks=tuple(_remarks(claim)),
    )


def _remarks(claim: Claim) -> list[str]:
    remarks = [_MODALITIES[claim.modality]] if claim.modality in _MODALITIES else []
    if claim.status == "proposed":
        remarks.append("proposed, not reviewed")
    if claim.means:
        remarks.append(f"taken to mean {claim.means}")
    if claim.reason:
        remarks.append(claim.reason)
    if claim.note:
        remarks.append(claim.note)
    return remarks


def _rank(claim: Claim, documents: Mapping[str, Document]) -> tuple[bool, bool, bool]:
    """Primary sources first, copies behind those they may copy, our own sentence last."""
    document = documents.get(claim.source)
    is_primary = document is not None and document.source.kind == "primary"
    return not claim.source, not is_primary, _is_copy(claim.source, documents)


def _fold(rows: Sequence[Witness], judged: JudgedGroup, documents: Mapping[str, Document]) -> tuple[Witness, ...]:
    """Put copies that say the same under the row they copy."""
    leads: dict[tuple[int, str], int] = {}
    copies: dict[int, list[Witness]] = {}
    origin_of = {source: index for index, origin in enumerate(judged.origins) for source in origin.sources}
    kept: list[Witness] = []
    for row in rows:
        key = (origin_of.get(row.source, -1), row.value)
        if row.source and key in leads and _is_copy(row.source, documents):
            copies.setdefault(leads[key], []).append(row)
            continue
        if row.source and key[0] >= 0:
            leads.setdefault(key, len(kept))
        kept.append(row)
    return tuple(_with_copies(row, copies.get(index, ())) for index, row in enumerate(kept))


def _is_copy(source: str, documents: Mapping[str, Document]) -> bool:
    return source in documents and bool(documents[source].source.copies)


def _with_copies(row: Witness, copies: Sequence[Witness]) -> Witness:
    return replace(row, copies=tuple(copies)) if copies else row


def _terms(premises: Premises, anchors: Anchors, abouts: Mapping[str, str]) -> list[Term]:
    terms = []
    for question, claims in zip(premises.relation.questions, premises.claims, strict=True):
        group = anchors.claims.get(claims[0].id, question) if claims else question
        values: dict[str, dict[str, None]] = {}
        for claim in claims:
            values.setdefault(words.value(claim.value) or "no value", {})[claim.source or "our sentence"] = None
        told = "; ".join(f"{value} ({', '.join(sources)})" for value, sources in values.items())
        terms.append(Term(abouts.get(group, question), anchors.groups.get(group, ""), told or "no value"))
    return terms


def _remark(finding: Finding) -> Remark:
    return Remark(finding.code, finding.severity, finding.message, "" if finding.why == finding.message else finding.why)


def _strength(judged: JudgedGroup) -> str:
    return "" if judged.strength in ("error", "") else judged.strength.replace("_", " ")


def _corroboration(judged: JudgedGroup) -> str:
    if not judged.origins:
        return ""
    sources = {source for origin in judged.origins for source in origin.sources}
    return f"{words.plural(len(sources), 'source')}, {words.plural(len(judged.origins), 'origin')}"


def _kind(claims: Sequence[Claim]) -> str:
    kinds = [claim.kind for claim in claims]
    return max(kinds, key=kinds.count) if kinds else "quantity"


_MODALITIES: Final = {"planned": "a plan, not an outcome", "denied": "denied", "hypothetical": "hypothetical"}
