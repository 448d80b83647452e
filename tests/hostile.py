"""A report in which every field that a person or a document fills holds a payload.

In: payloads. Out: a report with a question for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.model.claim import Acceptance, Claim, Question, Saying
from factcheck.model.document import Document, Place, Selector, Source
from factcheck.model.group import Finding, Group, JudgedGroup, Origin
from factcheck.model.mention import Measure, Mention, Unread
from factcheck.model.period import Period
from factcheck.model.report import Report, RuleCard, VerdictChange
from tests.builders import HERE, evidence, quantity


def hostile_report(payloads: Sequence[str]) -> Report:
    """A question a payload, with the payload in every field that a person or a document fills."""
    documents, groups = [], []
    for index, bad in enumerate(payloads):
        name = f"{index}{bad}"
        source = Source(
            name, bad, bad, bad, Period.day(date(2023, 1, 1)), bad, bad, bad, bad, copies=(bad,), sha256=bad, file=bad
        )
        text = f"{bad} 12 boats {bad}"
        documents.append(Document(source, text))
        selector = Selector(0, len(text), text)
        claims = tuple(
            Claim(
                f"{bad}/{index}/{n}",
                name if n < 2 else "",
                selector,
                "quantity",
                quantity(bad or "12", str(n), str(n), unit=bad),
                Measure(bad, (bad,), bad, bad, (bad,)),
                None,
                bad,
                place=Place(bad, 1, 1),
                means=bad,
                reason=bad,
                note=bad,
            )
            for n in range(3)
        )
        question = Question(name, bad, (Saying(name, bad, HERE),), Place(bad, 1, 1), tags=(bad,), note=bad)
        accepted = Acceptance(bad, bad, date(2030, 1, 1))
        group = Group(name, bad, claims, (question,))
        finding = Finding(bad, bad, "error", bad, bad, (), "conflict", accepted=accepted, place=Place(bad, 1, 1))
        groups.append(
            JudgedGroup(
                group,
                "conflict",
                bad,
                "error",
                bad,
                (Origin(bad, (name, bad), bad),),
                evidence(claims),
                (finding, finding),
                (bad,),
            )
        )
    bad = payloads[0]
    return Report(
        bad,
        bad,
        bad,
        tuple(documents),
        tuple(groups),
        groups[0].findings,
        tuple(Mention(one.source.id, Selector(0, 3, one.text[:3]), "quantity", quantity("1", "1", "1")) for one in documents),
        tuple(Unread(one.source.id, Selector(4, 9, bad), bad) for one in documents),
        tuple(RuleCard(bad, bad, bad, bad + "!") for bad in payloads),
        since=bad,
        changes=(VerdictChange(bad, bad, None, "conflict", bad),),
    )
