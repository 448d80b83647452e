"""The whole page as one frozen value for the template.

In: a report. Out: a `Page`, in which every text is final and every link is safe.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.mention import Mention, Unread
from factcheck.model.report import Report, RuleCard, VerdictChange
from factcheck.reporters import _sources as sources
from factcheck.reporters import _words as words
from factcheck.reporters._cards import Anchors, Card, card, is_proposed
from factcheck.reporters._copies import Fold, Node, folds, trees
from factcheck.reporters._links import anchors
from factcheck.reporters._matrix import Matrix, matrix
from factcheck.reporters._overview import Dated, Overview, overview
from factcheck.reporters._possible import Doubt, doubts

MANY: Final = 2500
"""Claims past which agreements and single sources are shown in brief. A full card weighs some 0.7 kB and 0.7 kB a claim, so
that a thousand questions with two or three sources each stay under 3 MB, and ten thousand near 10 MB (benchmarks/page)."""

SCREENS: Final = 300
"""Cards past which the browser lays out only those near the window; below that, all of them at once are quick enough."""

LONG: Final = 600_000
"""Characters of sources past which unmarked stretches are shortened, so that a thousand questions stay under 3 MB."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A verdict with its count: a filter, and without scripts a link to its first card."""

    shelf: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards of one verdict; `is_brief` where they are shown without pictures and tables."""

    name: str
    title: str
    cards: tuple[Card, ...]
    is_brief: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A verdict that is another one than before, with the anchor of its card (empty where it is gone)."""

    about: str
    before: str
    after: str
    detail: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Words that were seen and not understood."""

    source: str
    anchor: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page, in the order in which it stands there; `codes` are those that have a page to link to."""

    headline: str
    title: str
    version: str
    commit: str
    newest: str
    since: str
    changes: tuple[Change, ...]
    tiles: tuple[Tile, ...]
    is_unreviewed: bool
    is_large: bool
    shelves: tuple[Shelf, ...]
    proposed: tuple[Shelf, ...]
    proposed_count: int
    possible: tuple[Doubt, ...]
    possible_before: str
    findings: tuple[Finding, ...]
    matrix: Matrix | None
    matrix_left_out: int
    overview: Overview | None
    trees: tuple[Node, ...]
    folds: tuple[Fold, ...]
    sources: tuple[sources.SourcePage, ...]
    is_shortened: bool
    mentions: int
    unread: tuple[Lost, ...]
    rules: tuple[RuleCard, ...]
    codes: tuple[str, ...]


def page(report: Report) -> Page:
    """Build the page of a report."""
    main, apart = _parted(report)
    at = _anchors(report)
    documents = {document.source.id: document for document in report.documents}
    cards = _Cards(documents, at, {one.group.id: one.group.about for one in report.every})
    in_brief = sum(len(one.group.claims) for one in report.groups) > MANY
    order = tuple(words.SHELVES)
    spoke = {finding.code for one in report.every for finding in one.findings} | {one.code for one in report.findings}
    side_by_side = sorted(
        (one for one in main if not in_brief or one.verdict != "single_source"), key=lambda one: order.index(words.shelf(one))
    )
    return Page(
        headline=words.headline(main),
        title=report.title,
        version=report.version,
        commit=report.commit,
        newest=_newest(report.documents),
        since=report.since,
        changes=tuple(_change(change, at) for change in report.changes),
        tiles=_tiles(main),
        is_unreviewed=bool(main) and is_proposed(main[0]),
        is_large=len(report.groups) + len(report.proposed) > SCREENS,
        shelves=_shelves(main, cards, in_brief=in_brief),
        proposed=_shelves(apart, cards, in_brief=in_brief or bool(report.proposed)),
        proposed_count=len(apart),
        possible=doubts(report, documents, at),
        possible_before=next((shelf for shelf in order if shelf in map(words.shelf, main) and shelf not in _DISPUTED), ""),
        findings=report.findings,
        matrix=matrix(side_by_side, dict(at.groups), dict(at.sources)),
        matrix_left_out=len(main) - len(side_by_side),
        overview=overview(_dated(report.every, at), report.mentions, at.sources),
        trees=trees((document.source for document in report.documents), at.sources),
        folds=folds(report.groups),
        sources=_source_pages(report, at),
        is_shortened=_is_long(report.documents),
        mentions=len(report.mentions),
        unread=tuple(_lost(one, at) for one in report.unread),
        rules=tuple(_rule(rule, spoke) for rule in report.rules),
        codes=tuple(rule.code for rule in report.rules),
    )


def _parted(report: Report) -> tuple[tuple[JudgedGroup, ...], tuple[JudgedGroup, ...]]:
    """The groups that the page is about, and those that stand apart: what nobody reviewed, where others were reviewed."""
    reviewed = tuple(one for one in report.groups if not is_proposed(one))
    proposed = tuple(one for one in report.groups if is_proposed(one))
    return (reviewed, (*proposed, *report.proposed)) if reviewed else (proposed, report.proposed)


@dataclass(frozen=True, slots=True)
class _Cards:
    documents: Mapping[str, Document]
    anchors: Anchors
    abouts: Mapping[str, str]

    def of(self, judged: JudgedGroup, *, in_brief: bool) -> Card:
        return card(judged, self.documents, self.anchors, self.abouts, in_brief=in_brief)


def _all_claims(judged: JudgedGroup) -> tuple[Claim, ...]:
    """The claims of a group and those that were found beside it."""
    return (*judged.group.claims, *(one.claim for one in judged.beside))


def _anchors(report: Report) -> Anchors:
    groups = anchors("q-", (one.group.id for one in report.every))
    pages = anchors("s-", (document.source.id for document in report.documents))
    return Anchors(groups, pages, {claim.id: one.group.id for one in report.every for claim in one.group.claims})


def _rule(rule: RuleCard, spoke: set[str]) -> RuleCard:
    """Keep the page of a rule that spoke, without its first line, which is its summary; of the others the summary will do."""
    page = rule.page.removeprefix(rule.summary).lstrip(". \n") if rule.code in spoke else ""
    return replace(rule, page=page)


def _newest(documents: Iterable[Document]) -> str:
    known = [period for one in documents if (period := one.source.published) is not None and period.last is not None]
    newest = max(known, key=lambda period: (period.closing(), period.opening()), default=None)
    return "" if newest is None else words.days(newest)


def _tiles(groups: Sequence[JudgedGroup]) -> tuple[Tile, ...]:
    shelves = [words.shelf(one) for one in groups]
    return tuple(
        Tile(shelf, label, shelves.count(shelf))
        for shelf, label in words.SHELVES.items()
        if shelf in shelves or shelf == "conflict"
    )


def _shelves(groups: Sequence[JudgedGroup], cards: _Cards, *, in_brief: bool) -> tuple[Shelf, ...]:
    standing: dict[str, list[Card]] = {shelf: [] for shelf in words.SHELVES}
    brief = _BRIEF if in_brief else ()
    for judged in groups:
        shelf = words.shelf(judged)
        standing[shelf].append(cards.of(judged, in_brief=shelf in brief))
    return tuple(
        Shelf(shelf, _TITLES[shelf], tuple(inside), shelf in brief)
        for shelf, inside in standing.items()
        if inside
    )


def _change(change: VerdictChange, at: Anchors) -> Change:
    before = "new" if change.before is None else words.SHELVES[change.before]
    after = "gone" if change.after is None else words.SHELVES[change.after]
    return Change(change.about, before, after, change.detail, at.groups.get(change.group, ""))


def _dated(groups: Iterable[JudgedGroup], at: Anchors) -> Iterable[Dated]:
    for judged in groups:
        for claim in _all_claims(judged):
            yield Dated(claim, at.groups[judged.group.id], judged.group.about)


def _lost(unread: Unread, at: Anchors) -> Lost:
    return Lost(unread.source, at.sources.get(unread.source, ""), unread.selector.exact, unread.reason)


def _is_long(documents: Iterable[Document]) -> bool:
    return sum(len(document.text) for document in documents) > LONG


def _source_pages(report: Report, at: Anchors) -> tuple[sources.SourcePage, ...]:
    claims: dict[str, list[tuple[Claim, str, str]]] = {}
    for judged in report.every:
        for claim in _all_claims(judged):
            claims.setdefault(claim.source, []).append((claim, at.groups[judged.group.id], judged.verdict))
    counted = {claim.id for judged in report.groups for claim in judged.group.claims}
    mentions: dict[str, list[Mention]] = {}
    for mention in report.mentions:
        mentions.setdefault(mention.source, []).append(mention)
    unread: dict[str, list[Unread]] = {}
    for lost in report.unread:
        unread.setdefault(lost.source, []).append(lost)
    is_long = _is_long(report.documents)
    built = []
    for document in report.documents:
        name = document.source.id
        said = claims.get(name, [])
        marked = sources.pieces(
            document.text, [(claim, anchor) for claim, anchor, _ in said], mentions.get(name, ()), unread.get(name, ())
        )
        verdicts = [verdict for claim, _, verdict in said if claim.id in counted]
        tally = sources.Tally(len(verdicts), *(verdicts.count(name) for name in _TALLIED))
        others = words.plural(len(mentions.get(name, ())), "other value")
        shown = sources.shortened(marked) if is_long else marked
        built.append(sources.source_page(document, at.sources[name], tally, others=others, pieces=shown))
    return tuple(built)


_TALLIED: Final = ("agreement", "conflict", "single_source", "undecided")

_DISPUTED: Final = ("conflict", "accepted")
"""Shelves behind which possible conflicts stand."""

_BRIEF: Final = ("agreement", "single_source")

_TITLES: Final = {
    "conflict": "Conflicts",
    "accepted": "Accepted conflicts",
    "undecided": "Undecided",
    "agreement": "Agreements",
    "single_source": "Single sources",
}
