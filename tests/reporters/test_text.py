"""The report for a terminal, and the full reasoning for one group."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.model.group import Beside
from factcheck.model.report import Report
from factcheck.reporters._explain import explain
from factcheck.reporters.text import render, summary
from tests import specimens


def test_what_asks_for_something_comes_first_and_the_count_last() -> None:
    """A person reads the last line, then looks up."""
    text = render(specimens.full_report())
    assert text.endswith(summary(specimens.full_report()) + "\n")
    assert re.search(r"^FC101 ", text, re.MULTILINE)


def test_a_conflict_shows_both_quotes_and_the_reason() -> None:
    """Nobody needs to open a file to see what is disputed."""
    report = specimens.full_report()
    disputed = next(judged for judged in report.groups if judged.verdict == "conflict")
    text = " ".join(render(report).split())
    for claim in [claim for claim in disputed.group.claims if claim.id in disputed.findings[0].claims]:
        assert f"“{claim.selector.exact}”" in text
    assert "why: " in text


def test_what_stands_alone_is_listed_by_source() -> None:
    """One block for all of it, every question by its id."""
    report = specimens.full_report()
    alone = [j.group.id for j in report.groups if any(finding.code == "FC103" for finding in j.findings)]
    text = render(report)
    assert text.count("FC103 single source") == (1 if alone else 0)
    assert all(name in text for name in alone)


def test_what_nobody_reviewed_is_counted_apart() -> None:
    """Groups of their own and claims beside a question, at the end of the last line."""
    report = specimens.full_report()
    first, *rest = report.groups
    one = Beside(first.group.claims[0], "shared words", "they meet", "agreement")
    told = summary(replace(report, groups=(replace(first, beside=(one, one)),), proposed=tuple(rest)))
    assert told.startswith(f"1 question, {len(report.documents)} source")
    assert f"{2 + len(rest)} proposed" in told
    assert "proposed" not in summary(report)


def test_raw_text_is_named_by_what_it_is_about() -> None:
    """Groups without a question have no id that a person would know."""
    report = specimens.small_report()
    bare = Report(
        report.title, report.version, report.commit, report.documents,
        tuple(replace(j, group=replace(j.group, questions=())) for j in report.groups),
    )  # fmt: skip
    agreeing = [judged for judged in bare.groups if judged.verdict == "agreement"]
    text = " ".join(render(bare).split())
    assert f"agreement: {len(agreeing)} question" in text
    assert all(" ".join(judged.group.about.split()) in text for judged in agreeing)


def test_an_explanation_holds_everything_that_a_verdict_rests_on() -> None:
    """Every quote, every origin, every pair, every rule, and what was not checked."""
    report = specimens.full_report()
    for judged in report.groups:
        text = explain(judged, report)
        assert judged.why in text
        assert all(f"“{claim.selector.exact}”" in text for claim in judged.group.claims)
        assert all(origin.name in text for origin in judged.origins)
        assert all(piece.detail in text for piece in judged.evidence)
        assert all(finding.code in text for finding in judged.findings)
        assert all(limit in text for limit in judged.not_checked)


def test_a_possible_conflict_shows_both_quotes_and_why_they_may_be_one() -> None:
    """Behind what was judged; the last line counts it."""
    report = specimens.full_report()
    text = " ".join(render(report).split())
    listed = "Ferries on the line (chance 0.41: both count what the harbour saw) ferries/harbour/0 “Nine ferries” wire “12 hurt”"
    assert "possible conflict: 1 pair of figures that exclude each other, if they are about one measure; not judged" in text
    assert listed in text
    assert "· 1 possible conflict ·" in summary(report)
    assert "possible" not in render(replace(report, possible=()))


def test_an_explanation_names_what_may_contradict_the_group() -> None:
    """On both sides of it."""
    report = specimens.full_report()
    for name in ("ferries", "toll"):
        judged = next(one for one in report.groups if one.group.id == name)
        told = "'Nine' and '12' differ by 3, if about one measure: both count what the harbour saw (0.41)"
        assert told in explain(judged, report)
