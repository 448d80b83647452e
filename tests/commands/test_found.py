"""Claims that no claim file holds: shown apart by report and explain, and counted by check only where a person asks for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.commands.test_ci import git

REVIEW = """---
publisher: Bridge Engineering Review
published: 2024-06
---
The new bridge over the Arl is 437 metres long.
Eleven workers were injured during the work.
"""


@pytest.fixture
def article(project: Path) -> Path:
    """A project with one more source, whose length of the bridge contradicts what is claimed."""
    (project / "seeds" / "review-2024.md").write_text(REVIEW, "utf-8")
    return project


def test_the_gate_passes_over_what_nobody_has_claimed(article: Path, factcheck: Run) -> None:
    """It does not even read it: the gate is as quick as before, and writes no cache."""
    done = factcheck("check")
    assert done.code == 0
    assert "437" not in done.out
    assert not (article / ".factcheck" / "cache").exists()


def test_asked_for_it_counts_and_fails(article: Path, factcheck: Run) -> None:
    """`--include proposed`: a conflict between a claim and what was found, marked as resting on a proposal."""
    done = factcheck("check", "--include", "proposed")
    assert done.code == 1
    assert "FC101 proposed conflict: bridge-length" in done.out
    assert "“437 metres”" in done.out
    assert factcheck("check", "--include", "proposed", "--no-cache") == done


def test_what_was_found_before_does_not_fail_since_then(article: Path, factcheck: Run) -> None:
    """`--since` reads the sources of that commit as well."""
    git(article, "init", "-q")
    git(article, "add", "-A")
    git(article, "commit", "-qm", "begin")
    assert factcheck("check", "--include", "proposed", "--since", "HEAD").code == 0
    text = (article / "seeds" / "review-2024.md").read_text("utf-8").replace("437", "450")
    (article / "seeds" / "daily-b-2024.md").write_text(text, "utf-8")
    assert factcheck("check", "--include", "proposed", "--since", "HEAD").code == 1


def test_the_report_shows_it_apart(article: Path, factcheck: Run) -> None:
    """Beside its question, or in a group of its own; verdicts, counts and groups are those of the claim files."""
    assert "1 conflict" in factcheck("report").out
    report = json.loads((article / "reports" / "report.json").read_text("utf-8"))
    assert report["summary"]["groups"] == len(report["groups"]) == 4
    (length,) = [group for group in report["groups"] if group["id"] == "bridge-length"]
    assert length["verdict"] == "agreement"
    (one,) = length["beside"]
    assert (one["claim"]["quote"], one["verdict"]) == ("437 metres", "conflict")
    assert "How many workers were injured during the work?" in [group["about"] for group in report["proposed"]]
    page = (article / "reports" / "index.html").read_text("utf-8")
    assert "Found in sources, not reviewed" in page
    assert "taken over, the verdict would become conflict" in page
    assert "Proposed, not reviewed" in page


def test_the_report_counts_it_where_a_person_asks(article: Path, factcheck: Run) -> None:
    """`report --include proposed` judges it with the rest."""
    done = factcheck("report", "--format", "json", "--include", "proposed")
    (length,) = [group for group in json.loads(done.out)["groups"] if group["id"] == "bridge-length"]
    assert length["verdict"] == "conflict"
    assert {claim["status"] for claim in length["claims"]} == {"reviewed", "proposed"}


def test_the_summary_counts_it_apart(article: Path, factcheck: Run) -> None:
    """Four questions, as without the new source, and three values that wait for a person."""
    assert "4 questions, 4 sources: 3 agree · 1 conflict · 0 single source · 0 undecided · 1 accepted · 3 proposed" in (
        factcheck("report").out
    )


def test_explain_shows_it_under_the_question(article: Path, factcheck: Run) -> None:
    """The full reasoning names what stands beside it."""
    out = factcheck("explain", "bridge-length").out
    assert "found beside it, not reviewed\n  review-2024  “437 metres”" in out
    assert "taken over, the verdict would be: conflict" in out
    assert "verdict: agreement" in out


def test_what_is_proposed_in_a_file_is_not_found_twice(article: Path, factcheck: Run) -> None:
    """Once `propose` has written it down, it stands in its group as before."""
    factcheck("propose")
    report = json.loads(factcheck("report", "--format", "json").out)
    assert report["proposed"] == []
    assert all(group["beside"] == [] for group in report["groups"])
