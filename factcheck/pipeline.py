"""The one screen: sources, documents, claims, groups, evidence, verdicts.

Sources are read into documents; documents and claim files into claims; claims are grouped by what they measure; claims in a
group are compared; each group is judged; the gate holds the report against what was accepted before.

In: documents, questions and where their quotes stand. Out: a `Report`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck import __version__
from factcheck.compare import evidence
from factcheck.extraction.answers import answers
from factcheck.extraction.extract import extract_all
from factcheck.match.questions import group
from factcheck.match.relations_growth import grows
from factcheck.model.claim import Claim, Question, Saying
from factcheck.model.document import Document, Selector, Source
from factcheck.model.extraction import Extraction
from factcheck.model.group import Group, JudgedGroup, Link, Possible
from factcheck.model.mention import Mention, Unread
from factcheck.model.period import Period
from factcheck.model.report import Report
from factcheck.rules import cards, judge

Read = Callable[[Sequence[Document]], Iterable[Extraction]]
"""Reads documents through, in their order."""

_FIRST = ("conflict", "agreement", "single_source", "undecided")


def verify(
    documents: tuple[Document, ...],
    questions: tuple[Question, ...],
    selectors: Mapping[Saying, Selector],
    *,
    found: Sequence[Claim] = (),
    title: str = "",
    commit: str = "",
) -> Report:
    """Judge what the sources say about the questions of claim files.

    Args:
        documents: sources with their texts.
        questions: of all claim files.
        selectors: where each quote stands in its document.
        found: claims that nobody has reviewed and that shall count; each names its question.
        title: of the report.
        commit: of the repository that all this was read from.
    """
    by_id = {document.source.id: document for document in documents}
    claims = tuple(claim for question in questions for claim in answers(question, by_id, selectors))
    return report(documents, group(questions, (*claims, *found)), title=title, commit=commit)


def compare(documents: Iterable[Document], *, read: Read = extract_all) -> Report:
    """Judge what documents say that nobody has annotated.

    Args:
        documents: at least two, else nothing can be compared.
        read: reads them through, so that a command can take what it knows from a cache.

    Returns:
        The report on the claims found; sources that print each other's words count as one origin.
    """
    # Checking claim files needs none of these, and starts quicker without them.
    from factcheck.extraction.published import with_published
    from factcheck.match.copies import with_copies

    given = tuple(documents)
    # Read as they were given, so that what counts from a page's own stamp says so.
    extracted = list(read(given))
    folded = with_copies(with_published(given))
    claims = [claim for each in extracted for claim in each.claims]
    judged = report(folded, found(claims, folded), title="Comparison")
    return replace(judged, unread=tuple(one for each in extracted for one in each.unread))


def found(claims: Sequence[Claim], documents: Sequence[Document]) -> tuple[Group, ...]:
    """Group claims found in raw text, with what their texts say of whose statements they are and which sums tie them.

    Args:
        claims: of all documents.
        documents: whose texts they stand in.
    """
    from factcheck.extraction.sentences import sentences
    from factcheck.match.echoes import echoed
    from factcheck.match.groups import group as group_found
    from factcheck.match.passages import passages
    from factcheck.match.relations import related

    texts = passages(documents, sentences)
    return related(echoed(group_found(claims, documents), documents, texts), documents, texts)


def report(documents: tuple[Document, ...], groups: tuple[Group, ...], *, title: str = "", commit: str = "") -> Report:
    """Judge groups and put them in the order in which a reader wants them: conflicts first."""
    sources = {document.source.id: document.source for document in documents}
    published = {name: source.published for name, source in sources.items()}
    judged = [judge(each, evidence(each, published), sources) for each in groups]
    return Report(
        title=title,
        version=__version__,
        commit=commit,
        documents=tuple(sorted(documents, key=lambda document: document.source.id)),
        groups=ranked(judged),
        rules=cards(),
        possible=possible(groups, sources),
    )


def possible(groups: Sequence[Group], sources: Mapping[str, Source]) -> tuple[Possible, ...]:
    """Find what would be a conflict if two groups were about one measure, which is not sure enough to join them.

    Args:
        groups: found in raw text, with the doubtful links between them.
        sources: by id.

    Returns:
        The likeliest first; what exactly they measure is for a reader to see.
    """
    published = {name: source.published for name, source in sources.items()}
    home = {claim.id: each for each in groups for claim in each.claims}
    pairs = [(one, home[doubt.right], doubt) for one in groups for doubt in one.doubtful]
    found = (_possible(one, two, doubt, published, sources) for one, two, doubt in pairs)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: -each.link.score))


def _possible(
    one: Group, two: Group, doubt: Link, published: Mapping[str, Period | None], sources: Mapping[str, Source]
) -> Possible | None:
    """Judge two groups as if they were one; None where they would be no conflict with each other."""
    both = replace(one, claims=one.claims + two.claims, premises=(), echoes=one.echoes + two.echoes)
    both = replace(both, grows=grows(both, published))
    pieces = evidence(both, published)
    ours = {claim.id for claim in one.claims}
    if not any(each.stance == "refutes" and (each.left in ours) != (each.right in ours) for each in pieces):
        return None
    judged = judge(both, pieces, sources)
    return Possible(one.id, two.id, doubt, judged.why) if judged.verdict == "conflict" else None


def ranked(groups: Iterable[JudgedGroup]) -> tuple[JudgedGroup, ...]:
    """Order judged groups as a reader wants them: conflicts first, and of these what asks for most."""
    return tuple(sorted(groups, key=_rank))


def survey(judged: Report, *, read: Read = extract_all) -> Report:
    """Read the documents of a report through: what no claim covers, and what was seen and not understood.

    Args:
        judged: a report.
        read: reads its documents through, so that a command can take what it knows from a cache.

    Returns:
        The same report with `mentions` and `unread`.
    """
    covered = _covered(judged)
    mentions: list[Mention] = []
    unread: list[Unread] = []
    for document, extracted in zip(judged.documents, read(judged.documents), strict=True):
        spans = covered.get(document.source.id, ())
        mentions += [mention for mention in extracted.mentions if not _overlaps(mention.selector, spans)]
        unread += [one for one in extracted.unread if not _overlaps(one.selector, spans)]
    return replace(judged, mentions=tuple(mentions), unread=tuple(unread))


def _covered(judged: Report) -> dict[str, list[Selector]]:
    spans: dict[str, list[Selector]] = {}
    for each in judged.every:
        for claim in (*each.group.claims, *(one.claim for one in each.beside)):
            spans.setdefault(claim.source, []).append(claim.selector)
    return spans


def _overlaps(selector: Selector, spans: Iterable[Selector]) -> bool:
    return any(span.start < selector.end and selector.start < span.end for span in spans)


def _rank(judged: JudgedGroup) -> tuple[int, int]:
    return _FIRST.index(judged.verdict), ("error", "warning", "note").index(judged.severity)
