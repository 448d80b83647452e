"""Three reports that every format must be able to write: of a project, of files that could not be read, and of raw text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.model.claim import Acceptance, Claim, Question
from factcheck.model.document import Document, Place, Source
from factcheck.model.group import Finding, Group, JudgedGroup, Origin, Verdict
from factcheck.model.interval import Interval
from factcheck.model.report import Report, RuleCard
from factcheck.model.value import Quantity

TEXTS = {
    "courier": "The harbour is old.\nUnder the treaty, 1,960 guards came.\nThe bridge has 43 arches, 100 % of them “stone”.",
    "wire": "Only 1,400 guards came, it says.\nThe bridge: 45 arches.",
}
HOSTILE = "a,b: 50 %\r\n::error file=x::pwned\n##vso[task.setvariable]x <script>]]>\x1b[31m [link](https://example.org) {0}"
CARD = RuleCard("FC101", "conflict", "Sources conflict", "Sources conflict.\n\n## What it finds\nTwo claims.")
ACCEPTANCE = Acceptance("the arches of the ramp are counted twice", "Mara", date(2027, 6, 30))


def document(name: str, file: str) -> Document:
    """Build a source whose text begins on line 6 of its file."""
    return Document(Source(name, publisher=f"The {name.title()}", file=file), TEXTS[name], first_line=6)


def claim(question: str, document: Document, words: str, figure: str, place: Place | None) -> Claim:
    """Build a claim from words of a document."""
    start = document.text.index(words)
    exactly = Interval.exactly(Decimal(figure))
    value = Quantity(exactly, exactly, None, "", "count", "exact", "level", words)
    source, selector = document.source.id, document.select(start, start + len(words))
    return Claim(f"{question}/{source}/0", source, selector, "quantity", value, question=question, place=place)


def judged(name: str, verdict: Verdict, claims: tuple[Claim, ...], finding: Finding) -> JudgedGroup:
    """Build a group with one finding."""
    questions = () if finding.place is None else (Question(name, f"How many {name}?", (), finding.place),)
    group = Group(name, f"How many {name}?", claims, questions)
    origins = tuple(Origin(each.source, (each.source,)) for each in claims)
    placed = replace(finding, group=name, verdict=verdict)
    return JudgedGroup(group, verdict, "", finding.severity, finding.why, origins, (), (placed,))


def groups(file: str, *documents: Document) -> tuple[JudgedGroup, ...]:
    """Build a conflict, an accepted conflict, a single source and an agreement; without a file they are found in raw text."""
    courier, wire = documents
    at = {line: Place(file, line, 5) if file else None for line in (4, 5, 11, 12)}
    guards = (claim("guards", courier, "1,960 guards", "1960", at[4]), claim("guards", wire, "1,400 guards", "1400", at[5]))
    arches = (claim("arches", courier, "43 arches", "43", at[11]), claim("arches", wire, "45 arches", "45", at[12]))
    alone, both, spans = (guards[0].id,), tuple(each.id for each in guards), tuple(each.id for each in arches)
    differ = Finding("FC101", "conflict", "error", "'1,960' against '1,400'", "1,960 and 1,400 differ by 560", both, place=at[4])
    accepted = Finding("FC101", "conflict", "error", "43 against 45", "differ by 2", spans, place=at[11], accepted=ACCEPTANCE)
    single = Finding("FC103", "single_source", "warning", "rests on The Courier alone", "it alone says so", alone, place=at[4])
    agree = Finding("FC100", "agreement", "note", "2 sources agree, 2 origins", "", both, place=at[4])
    return (
        judged("guards", "conflict", guards, differ),
        judged("arches", "conflict", arches, accepted),
        judged("harbours", "single_source", guards[:1], single),
        judged("treaties", "agreement", guards, agree),
    )


@pytest.fixture
def checked() -> Report:
    """The report of a project, with a finding about a source and one about an acceptance."""
    documents = document("courier", "seeds/the courier.md"), document("wire", "seeds/wire.md")
    about_source = Finding("FC014", "source", "note", "the source has no date", "", (), place=Place("seeds/wire.md", 1, 1))
    place = Place("claims/a.yaml", 9, 3)
    expiring = Finding("FC203", "acceptance_expiring", "note", "it ends soon", "it fails then", (), group="arches", place=place)
    judged_groups = groups("claims/a.yaml", *documents)
    return Report("Harbour", "0.1.0", "c04ee9a", documents, judged_groups, (about_source, expiring), rules=(CARD,))


@pytest.fixture
def raw() -> Report:
    """The report of texts that came through a pipe: no claim lines and no files."""
    documents = document("courier", ""), document("wire", "")
    return Report("Texts", "0.1.0", "", documents, groups("", *documents), rules=(CARD,))


@pytest.fixture
def broken() -> Report:
    """The report of a project that could not be judged: problems of files, one without a line, and a bug without a file."""
    problems = (
        Finding("FC003", "problem", "error", "unknown field 'acept'", "", (), place=Place("claims/a.yaml", 3, 5)),
        Finding("FC003", "problem", "error", "the field 'ask' is missing", "", (), place=Place("claims/a.yaml", 3, 1)),
        Finding("FC015", "problem", "error", "the file cannot be read", "", (), place=Place("seeds/x.md", 0, 0)),
        Finding("FC000", "bug", "error", "this is a bug: KeyError", "", (), place=None),
    )
    return Report("Broken", "0.1.0", "", (), (), problems)


@pytest.fixture
def hostile(checked: Report) -> Report:
    """A report whose every printed word tries to be something else."""
    first, *rest = checked.groups
    finding = replace(first.findings[0], message=HOSTILE, why=HOSTILE, place=Place("claims/a,b:c\n%.yaml", 4, 5))
    claims = tuple(replace(each, attribution="=1+1", note=HOSTILE) for each in first.group.claims)
    group = replace(first.group, about=HOSTILE, claims=claims)
    return replace(checked, title=HOSTILE, groups=(replace(first, group=group, findings=(finding,), why=HOSTILE), *rest))


@pytest.fixture(params=["checked", "raw", "broken", "hostile"])
def any_report(request: pytest.FixtureRequest) -> Report:
    """Each of the reports in turn."""
    report: Report = request.getfixturevalue(request.param)
    return report
