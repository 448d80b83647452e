"""Claims for tests, from short lines: what a source says, as a person would write it down.

In: rows of a case table. Out: model values. `says` is read as a quantity and `when` as a date, by the grammar of the project.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.compare import evidence
from factcheck.model.claim import Acceptance, Claim, Question, Relation
from factcheck.model.document import Place, Selector, Source
from factcheck.model.group import Echo, Group, JudgedGroup, Premises
from factcheck.model.mention import Measure
from factcheck.model.period import Period
from factcheck.model.value import Value
from factcheck.normalise.dates import read_date
from factcheck.normalise.quantities import read_quantity
from factcheck.rules import judge

CASES = Path(__file__).parent / "cases"


def table(name: str) -> dict[str, Any]:
    """Read a case table."""
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def claim(source: str = "a", says: str = "", *, at: int = 0, question: str = "q", **more: Any) -> Claim:
    """Build what one source says; `ours` is our own sentence.

    Args:
        source: id of the source.
        says: the quote, read as a quantity; or `when="19 September 2023"`, read as a date; or `unread="many"`, not read at all.
        at: number of the claim in its group.
        question: that it answers.
        more: as_of, holds, limit, time, who, noun, kind, modality, status, means, published, as rows of a case table name them.
    """
    quote = says or more.get("when") or more["unread"]
    published = _period(more.get("published"))
    means = more.get("means", "")
    value: Value | None = None
    if "when" in more:
        value = read_date(means or quote, published=published)
    elif says:
        value = read_quantity(means or quote)
    assert value is not None or "unread" in more, f"the case cannot be read: {quote}"
    return Claim(
        id=f"{question}/{source}/{at}",
        source="" if source == "ours" else source,
        selector=Selector(0, len(quote), quote),
        kind="date" if "when" in more else more.get("kind", "quantity"),
        value=value,
        measure=_measure(more),
        as_of=_period(more.get("as_of")),
        attribution=more.get("who", ""),
        modality=more.get("modality", "asserted"),
        status="ours" if source == "ours" else more.get("status", "reviewed"),
        question=question,
        place=None if more.get("status") == "proposed" else Place("claims/case.yaml", at + 3, 5),
        means=means,
        reason=more.get("reason", ""),
    )


def _measure(more: Mapping[str, Any]) -> Measure:
    told = {name: more.get(name, "") for name in ("holds", "limit")}
    return Measure(head=more.get("noun", ""), time=_period(more.get("time")), **told)


def group(case: Mapping[str, Any]) -> Group:
    """Build the group of a case."""
    place = Place("claims/case.yaml", 1, 1)
    question = Question("q", case.get("ask", "How many?"), (), place, tolerance=case.get("tolerance", ""))
    return Group(
        id="q",
        about=question.ask,
        claims=_claims(case, case["claims"], "q"),
        questions=() if case.get("raw") else (question,),
        premises=tuple(_premises(case, premises) for premises in case.get("premises", ())),
        grows=case.get("grows", False),
        echoes=tuple(Echo(**row) for row in case.get("echoes", ())),
    )


def sources(case: Mapping[str, Any]) -> dict[str, Source]:
    """Build the sources that a case tells something about."""
    return {
        name: Source(
            name,
            publisher=known.get("publisher", ""),
            published=_period(known.get("published")),
            copies=tuple(known.get("copies", ())),
        )
        for name, known in case.get("sources", {}).items()
    }


def judged(case: Mapping[str, Any]) -> JudgedGroup:
    """Compare and judge the group of a case."""
    built, known = group(case), sources(case)
    published = {name: source.published for name, source in known.items()}
    return judge(built, evidence(built, published), known)


def acceptance(until: str, because: str = "the older figure counts the wounded", by: str = "ana") -> Acceptance:
    """Build an acceptance that holds until a day."""
    when = _period(until)
    assert when is not None
    assert when.last is not None
    return Acceptance(because, by, when.last)


def _claims(case: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], question: str) -> tuple[Claim, ...]:
    known = case.get("sources", {})
    built = []
    for at, row in enumerate(rows):
        published = known.get(row["source"], {}).get("published")
        built.append(claim(at=at, question=question, **{"published": published, **row}))
    return tuple(built)


def _premises(case: Mapping[str, Any], premises: Mapping[str, Any]) -> Premises:
    names = tuple(f"p{at}" for at, _ in enumerate(premises["claims"]))
    claims = tuple(_claims(case, rows, name) for name, rows in zip(names, premises["claims"], strict=True))
    only = tuple(premises.get("only", ()))
    return Premises(Relation(premises["kind"], names), claims, only=only, loose=premises.get("loose", False))


def _period(text: str | None) -> Period | None:
    if not text:
        return None
    when = read_date(text)
    assert when is not None, f"not a date: {text}"
    return when.period
