"""Values, claims and judged groups for tests, built in a line each.

In: words and figures. Out: frozen model values that fit together. Everything is made up, and made the same way each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from factcheck.model.claim import Claim, Question
from factcheck.model.document import Document, Place, Selector, Source
from factcheck.model.group import Evidence, Group, JudgedGroup, Origin, Verdict
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.report import Report, RuleCard
from factcheck.model.value import Change, Hedge, Kind, Quantity, Value, When

HERE = Place("claims/island.yaml", 3, 5)


def quantity(
    surface: str,
    low: str | None,
    high: str | None,
    *,
    printed: str = "",
    unit: str = "",
    hedge: Hedge = "exact",
    change: Change = "level",
    expected: tuple[str, str] | None = None,
) -> Quantity:
    """Build a quantity; `printed` defaults to whichever bound there is."""
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    interval = Interval(bounds[0], bounds[1], low_open=hedge == "over", high_open=hedge == "under")
    figure = Decimal(printed) if printed else next(bound for bound in bounds if bound is not None)
    shown = interval if hedge == "between" else Interval.exactly(figure)
    likely = None if expected is None else Interval(Decimal(expected[0]), Decimal(expected[1]))
    return Quantity(shown, interval, likely, unit, unit or "count", hedge, change, surface)


def when(surface: str, first: date, last: date | None = None, *, anchor: str = "") -> When:
    """Build a date of one day, or of a period."""
    last = last or first
    width = (last - first).days
    return When(
        Period(first, last), "day" if not width else "month" if width < 32 else "year", anchor, first.isoformat(), surface
    )


def document(name: str, text: str, *, published: date | None = None, **known: object) -> Document:
    """Build a source with its text."""
    source = Source(name, publisher=f"The {name.title()} Post", published=published and Period.day(published), sha256="ab" * 32)
    return Document(replace(source, **known), text)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Said:
    """What a source says: id of the source, a sentence with the quote in brackets, and its value."""

    source: str
    sentence: str
    value: Value | None
    kind: Kind = "quantity"


class Desk:
    """Collects what sources say and lays it out as a report: texts, claims, evidence and verdicts that fit together."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.groups: list[JudgedGroup] = []

    def ask(
        self, name: str, about: str, verdict: Verdict, *said: Said, why: str = "", strength: str = "", **more: object
    ) -> JudgedGroup:
        """Add a question with what each source says about it."""
        claims = tuple(self._claim(name, one, index) for index, one in enumerate(said))
        group = Group(name, about, claims, questions=(Question(name, about, (), HERE, tags=("island",)),))
        judged = JudgedGroup(
            group,
            verdict,
            strength,
            "error" if verdict == "conflict" else "note",
            why or f"{len(said)} say so",
            tuple(Origin(one.source, (one.source,)) for one in said if one.source),
            evidence(claims),
            (),
        )
        judged = replace(judged, **more)  # type: ignore[arg-type]
        self.groups.append(judged)
        return judged

    def _claim(self, name: str, said: Said, index: int) -> Claim:
        before, _, rest = said.sentence.partition("[")
        quote, _, after = rest.partition("]")
        text = self.texts.get(said.source, "")
        start = len(text) + len(before)
        self.texts[said.source] = f"{text}{before}{quote}{after}\n\n"
        selector = Selector(start, start + len(quote), quote)
        status = "reviewed" if said.source else "ours"
        return Claim(
            f"{name}/{said.source or 'we'}/{index}",
            said.source,
            selector,
            said.kind,
            said.value,
            status=status,
            question=name,
            place=HERE,
        )

    def report(self, **known: object) -> Report:
        """Finish the report."""
        documents = tuple(
            document(name, text, published=date(2023, 3, 1) + timedelta(days=7 * index), url=f"https://{index}.example.org/story")
            for index, (name, text) in enumerate(sorted(self.texts.items()))
            if name
        )
        order = {"conflict": 0}
        groups = tuple(sorted(self.groups, key=lambda one: (order.get(one.verdict, 1), one.group.id)))
        rules = (RuleCard("FC101", "conflict", "Intervals of one measure do not meet.", "Two sources cannot both be right."),)
        return replace(Report("Island", "0.1.0", "c04ee9a", documents, groups, rules=rules), **known)  # type: ignore[arg-type]


def evidence(claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    """Compare every pair by its intervals alone."""
    found = []
    for left, right in combinations(claims, 2):
        match left.value, right.value:
            case Quantity(interval=one), Quantity(interval=other):
                meets = one.meets(other)
            case When(period=Period() as one_period), When(period=Period() as other_period):
                meets = one_period.meets(other_period)
            case _:
                found.append(Evidence(left.id, right.id, "silent", "unread", "no value to compare"))
                continue
        found.append(
            Evidence(left.id, right.id, "supports" if meets else "refutes", "compatible" if meets else "apart", "by value")
        )
    return tuple(found)
