"""`factcheck review` in a real terminal: one key decides, and nothing that somebody else wrote is lost."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands.terminal import Terminal

Run = Any

ARTICLE = """---
publisher: The Arl Observer
title: A bridge and its price
published: 2024-05-10
---
The new bridge cost 25 million euros, the Observer has learned.
The bridge opened on 3 May 2024.
In the first week 31,000 people crossed the bridge on foot.
Eleven workers were injured during the work.
The contractor paid a fine of 400,000 euros in March 2023.
The council approved the plans on 12 June 2019.
Two cranes were damaged by a storm in October 2022.
The bridge carries 9,000 cars a day.
The company hired 640 workers in 2021.
The old ferry carried 85 passengers.
"""


@pytest.fixture
def queue(project: Path, factcheck: Run) -> Path:
    """A project with the proposals of one more article."""
    (project / "seeds" / "observer-2024.md").write_text(ARTICLE, "utf-8")
    assert factcheck("propose", "observer-2024").code == 0
    return project


def waiting(factcheck: Run) -> list[dict[str, Any]]:
    """The proposals that wait, as other programs get them."""
    return json.loads(factcheck("review", "--format", "json").out)  # type: ignore[no-any-return]


def test_ten_claims_are_reviewed_with_a_dozen_keys(queue: Path, factcheck: Run) -> None:
    """From proposals to a claim file that passes the check, in a terminal of its own."""
    names = [row["id"] for row in waiting(factcheck)]
    assert len(names) >= 10
    terminal = Terminal("review", folder=queue)
    for number in range(len(names)):
        screen = terminal.wait_for("q save and quit")
        assert f"{number + 1} of {len(names)}" in screen
        assert "effect: " in screen
        assert "▌" in screen
        terminal.press("a")
    terminal.wait_for(f"{len(names)} accepted, 0 left")
    assert terminal.end() == 0
    assert terminal.pressed <= len(names) + 2
    assert waiting(factcheck) == []
    assert "observer-2024" in (queue / "claims" / "observer-2024.yaml").read_text("utf-8")
    assert factcheck("check").code in (0, 1)


def test_a_screen_shows_what_a_proposal_does_to_the_verdict(queue: Path) -> None:
    """The words in their place, the lines that would be written, the change of the verdict, and the keys."""
    terminal = Terminal("review", folder=queue)
    screen = terminal.wait_for("q save and quit")
    assert "seeds/observer-2024.md:6" in screen
    assert "The new bridge cost ▌25 million euros▐" in screen
    assert "add to claims/bridge.yaml › bridge-cost › says (How much did the bridge cost?)" in screen
    assert "     observer-2024: 25 million euros" in screen
    assert "read as: 24,500,000 to 25,500,000 euros" in screen
    terminal.press("q")
    terminal.wait_for("left")
    assert terminal.end() == 0


def test_undo_takes_back_every_decision_of_the_session(queue: Path) -> None:
    """Accepted, rejected and skipped proposals wait again, and every file is as it was."""
    before = {path.name: path.read_bytes() for path in (queue / "claims").rglob("*") if path.is_file()}
    terminal = Terminal("review", folder=queue)
    for key in "arsuuuuq":
        terminal.wait_for("press a key" if key == "q" else "q save and quit")
        terminal.press(key)
    terminal.wait_for("left")
    assert terminal.end() == 0
    assert {path.name: path.read_bytes() for path in (queue / "claims").rglob("*") if path.is_file()} == before


def test_what_was_rejected_never_returns(queue: Path, factcheck: Run) -> None:
    """Neither by running propose again nor from another place of the same words."""
    names = [row["id"] for row in waiting(factcheck)]
    terminal = Terminal("review", folder=queue)
    terminal.wait_for("q save and quit")
    terminal.press("r")
    terminal.wait_for(f"2 of {len(names)}")
    terminal.press("q")
    terminal.wait_for("1 rejected")
    assert terminal.end() == 0
    assert factcheck("propose", "observer-2024").out == "observer-2024: nothing new\n"
    assert names[0] not in [row["id"] for row in waiting(factcheck)]


def test_a_file_that_changed_meanwhile_is_not_overwritten(queue: Path) -> None:
    """The review says so, reads the files again, and goes on."""
    terminal = Terminal("review", folder=queue)
    terminal.wait_for("q save and quit")
    claims = queue / "claims" / "bridge.yaml"
    claims.write_text(claims.read_text("utf-8") + "\n# a remark of somebody else\n", "utf-8")
    terminal.press("a")
    assert "changed by somebody else" in terminal.wait_for("press a key")
    assert "25 million" not in claims.read_text("utf-8")
    terminal.press("a")
    terminal.wait_for("2 of")
    terminal.press("q")
    terminal.wait_for("1 accepted")
    assert terminal.end() == 0
    text = claims.read_text("utf-8")
    assert "# a remark of somebody else" in text
    assert "observer-2024: 25 million euros" in text


def test_a_proposal_can_be_edited_before_it_is_taken(queue: Path) -> None:
    """In the editor that the person chose."""
    script = queue / "editor.py"
    script.write_text(
        "import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n"
        "path.write_text(path.read_text('utf-8').replace('25 million euros', 'cost 25 million euros'), 'utf-8')\n",
        "utf-8",
    )
    terminal = Terminal("review", folder=queue, editor=f"{sys.executable} {script}")
    terminal.wait_for("q save and quit")
    terminal.press("e")
    terminal.wait_for("q save and quit")
    terminal.press("q")
    terminal.wait_for("1 edited")
    assert terminal.end() == 0
    assert "cost 25 million euros" in (queue / "claims" / "proposed" / "observer-2024.yaml").read_text("utf-8")


def test_a_proposal_goes_under_another_question_or_becomes_a_new_one(queue: Path) -> None:
    """`o` offers the questions that are most alike; `n` asks for another wording."""
    terminal = Terminal("review", folder=queue)
    terminal.wait_for("q save and quit")
    terminal.press("n")
    terminal.wait_for("or Enter: ")
    terminal.press("What was the price?\n")
    terminal.wait_for("2 of")
    terminal.press("o")
    terminal.wait_for("to leave it: ")
    terminal.press("bridge-opening\n")
    terminal.wait_for("3 of")
    terminal.press("q")
    terminal.wait_for("2 accepted")
    assert terminal.end() == 0
    assert "ask: What was the price?" in (queue / "claims" / "observer-2024.yaml").read_text("utf-8")
    assert "observer-2024" in (queue / "claims" / "bridge.yaml").read_text("utf-8")


def test_every_key_has_its_option(queue: Path, factcheck: Run) -> None:
    """Listing, accepting, rejecting, choosing the question: without a terminal."""
    rows = waiting(factcheck)
    assert rows[0]["question"] == "bridge-cost"
    assert rows[0]["effect"].startswith("bridge-cost")
    assert factcheck("review", "--list").out.count("\n") == len(rows)
    done = factcheck("review", "--accept", rows[0]["id"], "--reject", rows[2]["id"])
    assert done.code == 0, done.err
    assert "observer-2024: 25 million euros" in (queue / "claims" / "bridge.yaml").read_text("utf-8")
    assert rows[2]["quote"] in (queue / "claims" / "proposed" / "rejected.txt").read_text("utf-8")
    done = factcheck("review", "--accept", rows[3]["id"], "--into", "nowhere")
    assert done.code == 2
    assert "no question 'nowhere'" in done.err
    assert factcheck("review", "--accept", rows[3]["id"], "--as-new").code == 0
    assert len(waiting(factcheck)) == len(rows) - 3


def test_without_a_terminal_the_options_are_named(queue: Path, factcheck: Run) -> None:
    """A script must not wait for a key that never comes."""
    done = factcheck("review")
    assert done.code == 2
    assert "--accept ID" in done.err
    done = factcheck("review", "--accept", "nothing")
    assert done.code == 2
    assert "no proposal 'nothing'" in done.err


def test_proposals_do_not_fail_the_check(queue: Path, factcheck: Run) -> None:
    """What nobody reviewed is shown and does not stop anybody."""
    assert factcheck("check").code == 0
