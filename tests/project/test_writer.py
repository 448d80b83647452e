"""Changes to claim files touch the lines that are meant and no others."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.model.claim import Acceptance
from factcheck.project.slate import Slate
from factcheck.project.tree import parse
from factcheck.project.writer import add_question, add_saying, in_order, plain, print_text, rewrite, set_acceptance

FILE = """# yaml-language-server: $schema=../.factcheck/claims.schema.json

# about refugees
refugees:   # trailing
  # who?
  says:
    # the wire
    a: More than 100,000 refugees   # ok so far
    # after
  # the question
  ask: 'How many?'

  note: |
    Long note
    # not a comment

# second
troops:
  accept: {because: x, by: y, until: 2027-01-01}
  ask: how many?
  tags: [a,
    b]
  says:
    a:
      means: "12000"   # m
      quote: 12,000 troops
# tail
"""
ANA = Acceptance("it: is # so", "ana", date(2027, 1, 31))


def added(before: str, after: str) -> list[str]:
    """List the lines that a change took away and put in."""
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def said(text: str) -> object:
    """Read what a text says."""
    return plain(parse(Slate("", text), text))


def test_an_acceptance_adds_four_lines() -> None:
    """Under the last field, before the comment of the next question."""
    after = set_acceptance("a.yaml", FILE, "refugees", ANA)
    assert added(FILE, after) == ["+   accept:", '+     because: "it: is # so"', "+     by: ana", "+     until: 2027-01-31"]
    assert after.index("accept:") < after.index("# second")


def test_an_acceptance_takes_the_place_of_an_older_one() -> None:
    """There is one acceptance a question."""
    after = set_acceptance("a.yaml", FILE, "troops", ANA)
    assert added(FILE, after)[0] == "-   accept: {because: x, by: y, until: 2027-01-01}"
    assert len(added(FILE, after)) == 5


def test_a_saying_is_added_under_the_others() -> None:
    """With the indentation that the others have."""
    after = add_saying("a.yaml", FILE, "refugees", "b", "some 90,000")
    assert added(FILE, after) == ["+     b: some 90,000"]


def test_a_question_is_added_at_the_end() -> None:
    """With an empty line between, also in an empty file and one without a last line end."""
    fields = {"ask": "Why?", "says": {"a": "x", "b": ["y", "z"]}}
    printed = "q:\n  ask: Why?\n  says:\n    a: x\n    b:\n      - y\n      - z\n"
    assert add_question("a.yaml", "", "q", fields) == printed
    assert add_question("a.yaml", "a: {ask: b}", "q", fields) == "a: {ask: b}\n\n" + printed


def test_canonical_order_moves_lines_with_their_comments() -> None:
    """No line is lost, changed or added."""
    after = in_order("a.yaml", FILE)
    assert sorted(after.splitlines()) == sorted(FILE.splitlines())
    assert said(after) == said(FILE)
    assert after.index("# the question\n  ask: 'How many?'") < after.index("# who?\n  says:")
    assert after.index("quote: 12,000 troops") < after.index('means: "12000"   # m') < after.index("accept: {")
    assert in_order("a.yaml", after) == after


def test_a_file_is_rewritten_in_one_step(tmp_path: Path) -> None:
    """Named relative to the project; bytes that are no text are refused."""
    path = tmp_path / "claims" / "a.yaml"
    assert rewrite(tmp_path, path, lambda file, text: f"{text}# {file}\n")
    assert path.read_text("utf-8") == "# claims/a.yaml\n"
    path.write_bytes(b"\xff")
    with pytest.raises(FactcheckError, match="not UTF-8"):
        rewrite(tmp_path, path, lambda _, text: text)


def test_a_file_without_questions_has_no_order() -> None:
    """Comments stay as they are."""
    assert in_order("a.yaml", "# nothing\n") == "# nothing\n"
    assert in_order("a.yaml", "{q: {says: {a: b}, ask: c}}\n") == "{q: {says: {a: b}, ask: c}}\n"


def test_lists_of_sayings_and_flow_maps_stay_as_they_are() -> None:
    """What cannot be moved by lines is left alone."""
    says = "    a:\n      - note: x\n        quote: y\n    b: {note: x, quote: y}\n"
    text = f"q:\n  ask: c\n  says:\n{says}  we-say: {{note: x, quote: y}}\n"
    assert in_order("a.yaml", text) == text


def test_a_change_that_would_say_something_else_is_refused() -> None:
    """Two files in one are not guessed at."""
    with pytest.raises(FactcheckError, match="second YAML document"):
        add_question("a.yaml", "a: {ask: b}\n---\nb: {ask: c}\n", "q", {"ask": "Why?"})
    with pytest.raises(FactcheckError, match="cannot be made safely"):
        add_question("a.yaml", "a: {ask: b}\n", "'q'", {"ask": "Why?"})


def test_windows_line_ends_stay() -> None:
    """New lines end as the old ones do."""
    text = FILE.replace("\n", "\r\n")
    after = set_acceptance("a.yaml", text, "refugees", ANA)
    assert after.count("\r\n") == after.count("\n") == text.count("\n") + 4
    assert in_order("a.yaml", text) == in_order("a.yaml", FILE).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("q: {ask: a}\n", "braces"), ("p: {}\n", "no question 'q'"), ("q: [\n", "bracket")],
)
def test_what_cannot_be_changed_safely_is_left_alone(text: str, reason: str) -> None:
    """The file is not guessed at."""
    with pytest.raises(FactcheckError, match=reason):
        set_acceptance("a.yaml", text, "q", ANA)


def test_a_source_does_not_speak_twice_by_accident() -> None:
    """A second quote of the same source is for a person to place."""
    with pytest.raises(FactcheckError, match="already"):
        add_saying("a.yaml", FILE, "refugees", "a", "x")
    with pytest.raises(FactcheckError, match="not a list of lines"):
        add_saying("a.yaml", "q:\n  ask: b\n  says: {a: c}\n", "q", "b", "x")


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=60))
def test_every_printed_text_reads_back_as_typed(text: str) -> None:
    """Whatever the words are, YAML gives them back."""
    assert said(f"k: {print_text(text)}\n") == {"k": text}


NAMES = st.sampled_from(["note", "ask", "accept", "as-of", "tags", "grows", "zzz"])
BLOCK = st.tuples(NAMES, st.sampled_from(["x", "'y'", '"z"', "[a, b]", "|\n    a\n    # b", "\n    - a\n    - b"]),
                  st.sampled_from(["", "\n", "  # c\n", "# c\n", "\n  # c\n"]))  # fmt: skip


@given(st.lists(BLOCK, min_size=1, max_size=6, unique_by=lambda block: block[0]), st.sampled_from(["", "# end\n", "\n\n"]))
def test_canonical_order_never_changes_what_a_file_says(blocks: list[tuple[str, str, str]], tail: str) -> None:
    """Any mixture of fields, comments and empty lines is only rearranged, and once is enough."""
    text = "q:\n" + "".join(f"{above}  {name}: {value}\n" for name, value, above in blocks) + tail + "r:\n  ask: b\n"
    after = in_order("a.yaml", text)
    assert said(after) == said(text)
    assert sorted(after.splitlines()) == sorted(text.splitlines())
    assert in_order("a.yaml", after) == after
