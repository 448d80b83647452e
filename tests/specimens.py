"""Reports to look at and to test with: a small one, a full one, large ones.

In: sizes. Out: reports, made the same way each time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.model.claim import Acceptance, Relation
from factcheck.model.document import Document, Selector
from factcheck.model.group import Finding, Link, Origin, Possible, Premises, Verdict
from factcheck.model.mention import Measure, Mention, Unread
from factcheck.model.period import Period
from factcheck.model.report import Report, VerdictChange
from factcheck.model.value import Hedge
from tests.builders import Desk, Said, quantity, when


def small_report() -> Report:
    """Five questions that show every picture: agreement, conflict, dates, open bounds, a single source."""
    return _small_desk().report()


def _small_desk() -> Desk:
    desk = Desk()
    desk.ask(
        "peacekeepers",
        "How many peacekeepers were deployed to the island?",
        "agreement",
        Said(
            "courier",
            "Under the statement, [1,960 troops] were to be deployed for five years.",
            quantity("1,960 troops", "1960", "1960"),
        ),
        Said(
            "harbour",
            "The force of [about 2,000 peacekeepers] arrived the next day by air.",
            quantity("about 2,000", "1800", "2200", printed="2000", hedge="about"),
        ),
        Said(
            "wire",
            "It sent [more than 1,500 soldiers], the ministry said.",
            quantity("more than 1,500", "1500", None, hedge="over", expected=("1500", "2000")),
        ),
        Said("", "[Some 2,000 peacekeepers] came.", quantity("Some 2,000", "1800", "2200", printed="2000", hedge="about")),
        strength="compatible",
        why="1,960 lies within about 2,000 and is more than 1,500",
        origins=(
            Origin("statement of November 2020", ("courier", "harbour"), "both name the statement"),
            Origin("wire", ("wire",)),
        ),
        not_checked=("whether the soldiers stayed for five years",),
    )
    desk.ask(
        "evacuated",
        "How many people left the island in the first week?",
        "conflict",
        Said("courier", "By Sunday [26,400 people] had crossed to the mainland.", quantity("26,400 people", "26400", "26400")),
        Said("harbour", "Officials counted [26,400 arrivals] at the pier.", quantity("26,400", "26400", "26400")),
        Said("wire", "Only [14,000 to 15,000] were registered.", quantity("14,000 to 15,000", "14000", "15000", hedge="between")),
        why="26,400 and 14,000 to 15,000 leave no common number",
        strength="error",
        findings=(
            Finding(
                "FC101",
                "conflict",
                "error",
                "26,400 against 14,000 to 15,000",
                "26,400 and 14,000 to 15,000 leave no common number",
                ("evacuated/courier/0", "evacuated/wire/2"),
                "conflict",
            ),
        ),
    )
    desk.ask(
        "start",
        "When did the crossing begin?",
        "agreement",
        Said("courier", "It began on [19 September 2023], before dawn.", when("19 September 2023", date(2023, 9, 19)), "date"),
        Said(
            "harbour",
            "The crossing began on [Tuesday].",
            when("Tuesday", date(2023, 9, 19), anchor="published 2023-09-21"),
            "date",
        ),
        Said(
            "wire",
            "In [September 2023] people began to leave.",
            when("September 2023", date(2023, 9, 1), date(2023, 9, 30)),
            "date",
        ),
        why="Tuesday was 19 September 2023, which lies in September 2023",
        strength="compatible",
    )
    desk.ask(
        "budget",
        "What did the ferry line cost?",
        "conflict",
        Said(
            "courier",
            "The line cost [3.2 million dollars].",
            quantity("3.2 million dollars", "3150000", "3250000", printed="3200000", unit="US dollar"),
            "money",
        ),
        Said("wire", "It cost [3,200 dollars] a year.", quantity("3,200 dollars", "3200", "3200", unit="US dollar"), "money"),
        why="3.2 million and 3,200 differ a thousandfold",
        strength="error",
        findings=(
            Finding(
                "FC101",
                "conflict",
                "error",
                "thousandfold",
                "3.2 million and 3,200 differ a thousandfold",
                (),
                "conflict",
                accepted=Acceptance("the second figure is a yearly fee", "Mara", date(2027, 6, 30)),
            ),
        ),
    )
    desk.ask(
        "area",
        "How large is the island?",
        "single_source",
        Said(
            "courier",
            "The island measures [86,600 sq km].",
            quantity("86,600 sq km", "86550", "86650", printed="86600", unit="square kilometre", hedge="rounded"),
        ),
        why="only courier says so",
    )
    return desk


def full_report() -> Report:
    """The small report with everything else that a page can hold: copies, sums, plans, other scripts, proposals, unread."""
    desk = _small_desk()
    desk.ask(
        "duration",
        "How many days did the crossing take?",
        "agreement",
        Said("courier", "The crossing took [44 days].", quantity("44 days", "44", "44", unit="day"), "duration"),
        strength="arithmetic",
        why="27 September and 43 days more is 9 November: 44 days, both ends counted",
    )
    last = desk.groups[-1]
    start = next(one for one in desk.groups if one.group.id == "start")
    premises = Premises(Relation("change", ("start",)), (start.group.claims,))
    desk.groups[-1] = replace(last, group=replace(last.group, premises=(premises,)))
    desk.ask(
        "arrivals",
        "كم عدد الوافدين؟",
        "undecided",
        Said("arabic", "وصل [١٬٩٦٠ شخصا] إلى الجزيرة.", quantity("١٬٩٦٠ شخصا", "1960", "1960")),
        Said("wire", "They expect [forty boats].", None),
        why="a number of people and a number of boats cannot be compared",
    )
    unread = desk.groups[-1].group
    claims = (unread.claims[0], replace(unread.claims[1], reason="no such number word"))
    desk.groups[-1] = replace(desk.groups[-1], group=replace(unread, claims=claims))
    desk.ask(
        "toll",
        "How many were hurt?",
        "agreement",
        Said("wire", "The wire counted [12 hurt].", quantity("12 hurt", "12", "12")),
        Said("echo", "The wire counted [12 hurt], it is said.", quantity("12 hurt", "12", "12")),
        strength="identical",
        why="both say 12",
        origins=(Origin("wire", ("echo", "wire"), "echo prints the words of wire"),),
    )
    planned = desk.ask(
        "pier", "How long will the new pier be?", "single_source",
        Said("wire", "The new pier is to be [a mile] long.", quantity("a mile", "1", "1", unit="mile")),
        why="only wire says so", strength="uncorroborated",
        findings=(Finding("FC101", "conflict", "note", "the pier is a plan", "nothing is built yet", ()),),
    )  # fmt: skip
    (claim,) = planned.group.claims
    as_of = Period.day(date(2023, 3, 1))
    told = replace(claim, modality="planned", as_of=as_of, attribution="the port", means="1 mile", note="not the old one")
    desk.groups[-1] = replace(planned, group=replace(planned.group, claims=(told,)))
    proposed = desk.ask(
        "ferries", "Ferries on the line", "single_source", Said("harbour", "[Nine ferries] run.", quantity("Nine", "9", "9"))
    )
    claims = tuple(replace(claim, status="proposed", question="", place=None) for claim in proposed.group.claims)
    desk.groups[-1] = replace(proposed, group=replace(proposed.group, claims=claims, questions=()))
    desk.texts["harbour"] += "Since [1990s] some 300 boats sank, in the year 20x3.\n"
    report = desk.report(
        since="v1", changes=(VerdictChange("evacuated", "How many people left?", "agreement", "conflict", "new: wire"),)
    )
    text = desk.texts["harbour"]
    boats, hurt = proposed.group.claims[0], next(one for one in desk.groups if one.group.id == "toll").group.claims[0]
    doubt = Link(boats.id, hurt.id, 0.41, "both count what the harbour saw")
    at, lost = text.index("300"), text.index("20x3")
    return replace(
        report,
        documents=tuple(_dress(one) for one in report.documents),
        mentions=(Mention("harbour", Selector(at, at + 3, "300"), "quantity", quantity("300", "300", "300"), Measure("boat")),),
        unread=(Unread("harbour", Selector(lost, lost + 4, "20x3"), "letters inside digits"),),
        findings=(Finding("FC201", "undated", "warning", "echo has no date", "a relative date in it cannot be resolved", ()),),
        possible=(Possible("ferries", "toll", doubt, "'Nine' and '12' differ by 3"),),
    )


def _dress(one: Document) -> Document:
    match one.source.id:
        case "arabic":
            return replace(one, source=replace(one.source, language="ar", title="الجزيرة اليوم", publisher="صحيفة"))
        case "echo":
            return replace(one, source=replace(one.source, copies=("wire",), published=None, kind="social"))
        case "courier":
            return replace(
                one, source=replace(one.source, kind="primary", author="A. Writer", archived="https://archive.example.org/1")
            )
        case _:
            return one


def large_report(questions: int, sources: int) -> Report:
    """Many questions in the usual mix: of twenty, one conflict, six agreements, one undecided, twelve single sources."""
    desk = Desk()
    for index in range(questions):
        kind = index % 20
        verdict: Verdict = "conflict" if kind == 0 else "agreement" if kind < 7 else "undecided" if kind == 7 else "single_source"
        speakers = 1 if verdict == "single_source" else 2 + index % 3
        said = [_saying(index, speaker, (index * 7 + speaker * 13) % sources, verdict) for speaker in range(speakers)]
        desk.ask(
            f"question-{index}",
            f"How many boats of type {index} crossed to the island in the year?",
            verdict,
            *said,
            why="the figures of the sources were set side by side and compared",
        )
    return desk.report()


def _saying(index: int, speaker: int, source: int, verdict: Verdict) -> Said:
    figure = 1000 + 37 * index
    if index % 5 == 3:
        day = date(2015, 1, 1) + timedelta(days=index % 3000)
        return Said(
            f"source-{source}",
            f"The ministry said that it was on [{day}] that boats of type {index} set out.",
            when(str(day), day),
            "date",
        )
    if speaker and verdict == "conflict":
        figure += 5000
    hedge: Hedge = "about" if speaker else "exact"
    low, high = (figure * 9 // 10, figure * 11 // 10) if speaker else (figure, figure)
    words = f"{'about ' if speaker else ''}{figure:,} boats"
    sentence = f"Officials at the northern harbour counted [{words}] of type {index} during the year, the paper reports."
    return Said(f"source-{source}", sentence, quantity(words, str(low), str(high), printed=str(figure), hedge=hedge))
