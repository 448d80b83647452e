"""Claim files are read as typed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.model.claim import Acceptance, Relation
from factcheck.model.document import Place
from factcheck.project import load
from factcheck.project.claim_files import read_claim_file
from factcheck.project.slate import Slate

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "claim_files_spellings.toml").read_text("utf-8"))["case"]

FULL = """# a remark
refugees:
  ask: How many people fled?
  says:
    wire:
      quote: More than 100,000 refugees
      means: over 100,000
      as-of: 2023-09
      says-who: the police
      planned: yes
      page: 3
      note: as printed
    other:
      - 515 percent
      - quote: 3-5 percent left
  we-say:
    quote: about 100,000
  tolerance: 5 %
  as-of: September 2023
  grows: no
  sum-of: [left, stayed]
  same-as: left
  not: [stayed]
  accept:
    because: it is so
    by: ana
    until: 2027-01-31
  status: settled
  tags: people
  note: "a: b"
left:
  ask: How many left?
  says: {wire: 3-5 percent left}
  part-of: refugees
stayed:
  ask: How many stayed?
  we-say: twelve thousand
  says: {wire: 515 percent}
  from: left
  to: refugees
"""


@pytest.mark.parametrize("case", CASES, ids=[case["typed"] for case in CASES])
def test_every_spelling_is_kept_as_typed(case: dict[str, str]) -> None:
    """No spelling turns into a number, a date, a truth value or nothing."""
    text = f"q:\n  ask: a\n  says:\n    s:\n      quote: b\n      means: {case['typed']}\n"
    slate = Slate("claims/a.yaml", text)
    (question,) = read_claim_file(slate).questions
    assert not slate.problems
    assert question.sayings[0].means == case.get("text", case["typed"])


def test_the_table_of_spellings_is_long_enough() -> None:
    """Forty spellings that other readers change."""
    assert len(CASES) >= 40


def test_every_field_reaches_the_question(build: Callable[..., Path]) -> None:
    """What is typed in a claim file is what the project holds, with its place."""
    other = "---\npublisher: Other\npublished: 2023\n---\nIt rose by 515 percent; 3-5 percent left."
    project = load(build(claims=FULL, **{"seeds/other.md": other}))
    question, left, stayed = project.questions
    wire, first, second = question.sayings
    assert question.place == Place("claims/a.yaml", 2, 1)
    assert (wire.source, wire.quote, wire.place) == ("wire", "More than 100,000 refugees", Place("claims/a.yaml", 6, 14))
    assert (wire.means, wire.as_of, wire.says_who, wire.planned) == ("over 100,000", "2023-09", "the police", True)
    assert (wire.page, wire.note) == ("3", "as printed")
    assert (first.quote, second.quote, second.planned) == ("515 percent", "3-5 percent left", False)
    assert question.we_say is not None
    assert (question.we_say.source, question.we_say.quote) == ("", "about 100,000")
    assert (question.tolerance, question.as_of, question.grows) == ("5 %", "September 2023", False)
    assert question.accept == Acceptance("it is so", "ana", date(2027, 1, 31))
    assert (question.status, question.tags, question.note) == ("settled", ("people",), "a: b")
    assert (question.same_as, question.distinct_from) == ("left", ("stayed",))
    assert question.relations == (Relation("sum", ("left", "stayed")),)
    assert left.relations == (Relation("part", ("refugees",)),)
    assert stayed.relations == (Relation("change", ("left", "refugees")),)
    assert stayed.we_say is not None
    assert stayed.we_say.quote == "twelve thousand"
    assert [project.selectors[saying].exact for saying in question.sayings] == [wire.quote, first.quote, second.quote]
    assert project.problems == ()


def test_a_file_among_the_proposals_is_proposed(build: Callable[..., Path]) -> None:
    """Questions of `claims/proposed/` without a status are proposals."""
    text = "q:\n  ask: a\n  says: {wire: 515 percent}\nr:\n  ask: a\n  status: open\n  says: {wire: 515 percent}\n"
    project = load(build(**{"claims/proposed/wire.yaml": text}))
    assert [question.status for question in project.questions] == ["proposed", "open"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("about 2,000 #3 peacekeepers", True),
        ("about 2,000 # peacekeepers", True),
        ("about 2,000   #3 peacekeepers", True),
        ("about 2,000  # a comment that is meant", False),
        ("about 2,000#3 peacekeepers", False),
        ('"about 2,000"   #3', False),
    ],
)
def test_words_cut_off_by_a_comment_sign_are_remarked(line: str, told: bool) -> None:
    """` #` ends an unquoted quote without a word from YAML."""
    slate = Slate("claims/a.yaml", f"q:\n  ask: a\n  says:\n    wire: {line}\n")
    read_claim_file(slate)
    assert [remark.code for remark in slate.remarks] == ["FC016"] * told
    assert not slate.problems


def test_an_empty_claim_file_holds_no_questions(build: Callable[..., Path]) -> None:
    """A file of comments is a claim file without claims."""
    assert load(build(claims="# later\n")).questions == ()


@given(st.text(max_size=200))
def test_no_text_whatever_crashes_the_reader(text: str) -> None:
    """Any text is either read or refused with a place inside of it."""
    slate = Slate("claims/a.yaml", text)
    read_claim_file(slate)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in slate.problems)


SLIPS = [":", "#", '"', "'", "[", "{", "- ", "\n", "\t", " ", "&a ", "*a", "!x", "\u202e", "?", "%"]


@given(st.integers(0, len(FULL)), st.sampled_from(SLIPS))
def test_a_valid_file_with_one_slip_never_crashes_the_reader(place: int, slip: str) -> None:
    """One character too many anywhere is read or refused."""
    text = FULL[:place] + slip + FULL[place:]
    slate = Slate("claims/a.yaml", text)
    read_claim_file(slate)
    lines = text.split("\n")
    assert all(problem.line <= len(lines) + 1 for problem in slate.problems)


def test_twenty_thousand_claims_are_no_bomb() -> None:
    """An honest large file without anchors is read whole."""
    text = "".join(f"q{n}:\n  ask: a\n  says:\n    s: {n} items\n" for n in range(20_000))
    slate = Slate("claims/a.yaml", text)
    assert len(read_claim_file(slate).questions) == 20_000
    assert not slate.problems


def test_a_project_needs_a_root(tmp_path: Path) -> None:
    """A folder without settings and claims is no project."""
    from factcheck.project import find_root

    with pytest.raises(FactcheckError, match="no factcheck project"):
        find_root(tmp_path)
