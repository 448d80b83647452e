"""`factcheck compare` and `factcheck ask`: raw text in, verdicts out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLES = {
    "courier.txt": "A bomb killed 12 people in Arlbridge on 3 May 2024, police said. The market had drawn 400 visitors.",
    "herald.txt": "The bomb in Arlbridge killed 15 people on 3 May 2024, according to the mayor.",
    "radio.txt": "Twelve people were killed by the bomb in Arlbridge, the radio reported.",
}


def factcheck(folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run factcheck in a folder."""
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, input=stdin)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Three articles on one event in an empty folder; two agree."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    return tmp_path


def test_articles_are_compared_in_an_empty_folder(articles: Path) -> None:
    """The toll is one group of three sources, and they conflict."""
    done = factcheck(articles, "compare", *ARTICLES, "--format", "json")
    assert done.returncode == 0, done.stderr
    tolls = [
        group for group in json.loads(done.stdout)["groups"]
        if any("killed" in claim["suffix"] + claim["prefix"] and claim["value"].get("low") == 12 for claim in group["claims"])
    ]  # fmt: skip
    assert {claim["source"] for claim in tolls[0]["claims"]} >= {"courier", "radio"}
    for claim in tolls[0]["claims"]:
        assert ARTICLES[f"{claim['source']}.txt"][claim["start"] : claim["end"]] == claim["quote"]


def test_a_list_of_files_can_come_from_another_program(articles: Path) -> None:
    """`-` reads a file name a line."""
    done = factcheck(articles, "compare", "-", stdin="courier.txt\nradio.txt\n")
    assert done.returncode == 0, done.stderr
    assert "2 sources" in done.stdout


def test_documents_can_come_as_json_lines(articles: Path) -> None:
    """One file with many documents is as good as many files."""
    lines = [json.dumps({"id": name, "text": text, "published": "2024-05-04"}) for name, text in ARTICLES.items()]
    (articles / "all.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert "3 sources" in factcheck(articles, "compare", "all.jsonl").stdout


def test_a_wire_without_a_year_is_of_the_year_of_the_others_and_says_so(tmp_path: Path) -> None:
    """Its weekday is a day then, and one that another paper gives otherwise is a contradiction."""
    wire = "Bomb kills 12\n\nARLBRIDGE, May 4 (Nordpress) - A bomb killed 12 people in Arlbridge on Friday.\n"
    post = "Bomb kills 12\n\nBy Ana Sol, Island Post, 5 May 2024\n\nA bomb killed 12 people in Arlbridge on Thursday.\n"
    (tmp_path / "wire.txt").write_text(wire, encoding="utf-8")
    (tmp_path / "post.txt").write_text(post, encoding="utf-8")
    done = factcheck(tmp_path, "compare", "wire.txt", "post.txt", "--format", "json")
    assert "wire: its day has no year; that it is 2024 is taken from the other texts" in done.stderr
    days = [g for g in json.loads(done.stdout)["groups"] if {c["quote"] for c in g["claims"]} == {"Friday", "Thursday"}]
    assert [group["verdict"] for group in days] == ["conflict"]


def test_what_cannot_be_read_is_named_and_the_rest_compared(articles: Path) -> None:
    """Exit code 2 says that the comparison is not whole."""
    (articles / "broken.pdf").write_bytes(b"\x00\x01\x02")
    done = factcheck(articles, "compare", "courier.txt", "radio.txt", "broken.pdf")
    assert done.returncode == 2
    assert "broken.pdf" in done.stderr
    assert "2 sources" in done.stdout


def test_one_document_is_nothing_to_compare(articles: Path) -> None:
    """A comparison of nothing is no agreement."""
    done = factcheck(articles, "compare", "courier.txt")
    assert done.returncode == 2
    assert "at least two documents" in done.stderr


@pytest.mark.parametrize(
    ("sentence", "stance", "code"),
    [
        ("The bomb in Arlbridge killed 12 people.", "supported", 0),
        ("The bomb in Arlbridge killed 80 people.", "contradicted", 1),
        ("The orchestra played 9 symphonies.", "not found", 0),
    ],
)
def test_one_sentence_is_held_against_the_sources(articles: Path, sentence: str, stance: str, code: int) -> None:
    """Supported, contradicted or not found, each with the words it rests on."""
    done = factcheck(articles, "ask", sentence, "--in", "courier.txt", "--in", "radio.txt")
    assert (done.returncode, stance in done.stdout) == (code, True), done.stdout + done.stderr
    assert ("[12]" in done.stdout or "[Twelve]" in done.stdout) is (stance != "not found")


def test_a_sentence_without_number_or_date_cannot_be_asked(articles: Path) -> None:
    """Exit code 2, and the reason."""
    done = factcheck(articles, "ask", "The mayor was sad.", "--in", "courier.txt")
    assert done.returncode == 2
    assert "no number and no date" in done.stderr
