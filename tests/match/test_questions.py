"""Questions that ask the same in other words, and those that only look alike."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match.asks import grows
from factcheck.match.questions import group
from factcheck.model.claim import Claim, Question, Relation, Saying
from factcheck.model.document import Place
from factcheck.model.group import Group
from tests import told

CASES = told.table("questions")["case"]
HERE = Place("claims/case.yaml", 1, 1)


def asked(name: str, row: dict[str, Any]) -> tuple[Question, Claim]:
    """Build a question with one answer."""
    answer = {key: row[key] for key in ("says", "when", "unread", "means", "noun", "who") if key in row}
    claim = told.claim(row.get("source", f"source-{name}"), question=name, **answer)
    relations = (Relation("part", (row["part_of"],)),) if "part_of" in row else ()
    question = Question(
        name, row["ask"], (Saying(claim.source, claim.selector.exact, HERE),), HERE,
        same_as=row.get("same_as", ""), distinct_from=tuple(row.get("not", ())), relations=relations,
    )  # fmt: skip
    return question, claim


def grouped(**rows: dict[str, Any]) -> tuple[Group, ...]:
    """Group questions, one answer each."""
    built = [asked(name, row) for name, row in rows.items()]
    return group([question for question, _ in built], [claim for _, claim in built])


def together(groups: tuple[Group, ...]) -> set[frozenset[str]]:
    """Tell which questions are together."""
    return {frozenset(question.id for question in found.questions) for found in groups}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['right']['ask'][:40]} {at}" for at, case in enumerate(CASES)])
def test_the_table_of_questions_holds_in_both_orders(case: dict[str, Any]) -> None:
    """Joined or not, whichever is asked first, and with a reason."""
    forth = grouped(left=case["left"], right=case["right"])
    back = grouped(right=case["right"], left=case["left"])
    assert (len(forth), len(back)) == ((1, 1) if case["same"] else (2, 2))
    if "why" in case:
        assert [link.detail for link in forth[0].links] == [case["why"]]


def test_a_group_is_named_after_the_question_with_the_most_to_say() -> None:
    """A new question in a file that sorts first does not rename the group that it joins."""
    first = asked("new", {"ask": "Number of rockets that hit the town", "says": "140 rockets"})
    old = asked("old", {"ask": "How many rockets hit the town?", "says": "140 rockets"})
    second = told.claim("b", "140 rockets", question="old", at=1)
    rich = Question("old", old[0].ask, (*old[0].sayings, Saying("b", "140 rockets", HERE)), HERE)
    (found,) = group([first[0], rich], [first[1], old[1], second])
    assert (found.id, found.about) == ("old", "How many rockets hit the town?")
    assert [claim.question for claim in found.claims] == ["old", "old", "new"]


def test_a_group_is_named_after_the_question_that_others_point_at() -> None:
    """`same-as` names the better wording."""
    question = {"ask": "How many rockets hit the town?", "says": "140 rockets"}
    (found,) = grouped(a={"ask": "Projectiles", "says": "140 rockets", "same_as": "b"}, b=question)
    assert found.id == "b"


def test_our_own_sentence_stands_behind_those_of_the_sources() -> None:
    """Also where two questions were joined."""
    row = {"ask": "How many rockets hit the town?", "says": "140 rockets"}
    (one, claim), (other, second) = asked("a", row), asked("b", {**row, "ask": "Number of rockets that hit the town"})
    ours = told.claim("ours", "140 rockets", question="a")
    (found,) = group([one, other], [ours, claim, second])
    assert [claim.status for claim in found.claims] == ["reviewed", "reviewed", "ours"]


def test_not_keeps_apart_what_a_third_question_would_join() -> None:
    """A person's word holds for the whole group."""
    row = {"ask": "How many rockets hit the town?", "says": "140 rockets"}
    found = grouped(a={**row, "not": ["c"]}, b=row, c=row)
    assert together(found) == {frozenset("ab"), frozenset("c")}


def test_same_as_to_nothing_or_itself_joins_nothing() -> None:
    """A dangling `same-as` is a finding of the claim file, and no link."""
    row = {"ask": "How many rockets hit the town?", "says": "140 rockets"}
    (found,) = grouped(a={**row, "same_as": "a"})
    assert found.links == ()
    (found,) = grouped(a={**row, "same_as": "gone"})
    assert found.links == ()


def test_relations_bring_the_claims_of_the_other_questions() -> None:
    """With all that was joined to them."""
    whole = {"ask": "How many rockets hit the town?", "says": "140 rockets"}
    part = {"ask": "How many rockets did not explode?", "says": "30 rockets", "part_of": "whole"}
    found = grouped(whole=whole, again={**whole, "ask": "Number of rockets that hit the town"}, part=part)
    (premises,) = next(each for each in found if each.id == "part").premises
    assert premises.relation == Relation("part", ("whole",))
    assert [claim.question for claim in premises.claims[0]] == ["whole", "again"]


def test_a_question_without_an_answer_is_a_group_without_claims() -> None:
    """Nothing is lost."""
    (found,) = group([Question("q", "How many rockets hit the town?", (), HERE)], [])
    assert (found.claims, found.questions[0].id) == ((), "q")


def test_words_that_everybody_uses_join_nothing_and_cost_nothing() -> None:
    """A word pair that many questions share says nothing; all words alike still do."""
    rows = {f"q{at}": {"ask": f"How many rockets hit the town Nr{at}x?", "says": f"{140 + at} rockets"} for at in range(40)}
    rows["again"] = {"ask": "Number of rockets that hit the town Nr7x", "says": "148 rockets"}
    assert {each for each in together(grouped(**rows)) if len(each) > 1} <= {frozenset({"q7", "again"})}


@pytest.mark.parametrize(
    ("ask", "said", "expected"),
    [
        ("How many people have died so far?", None, True), ("Death toll of the quake", None, True),
        ("How many died?", None, False), ("How many died?", True, True), ("Death toll of the quake", False, False),
        ("What was the tolling of bells?", None, False),
    ],
)  # fmt: skip
def test_a_count_grows_where_a_person_or_the_question_says_so(ask: str, said: bool | None, expected: bool) -> None:
    """"So far" and "toll" say that a count goes on."""
    assert grows(Question("q", ask, (), HERE, grows=said)) is expected


ROWS = {
    f"{index}": {key: row[key] for key in ("ask", "says", "when", "unread", "means") if key in row}
    for index, row in enumerate(row for case in CASES for row in (case["left"], case["right"]))
}


@settings(deadline=None, max_examples=20)
@given(st.permutations(sorted(ROWS)))
def test_grouping_does_not_depend_on_the_order_of_the_questions(names: list[str]) -> None:
    """The same questions are together, however the files are named."""
    assert together(grouped(**{name: ROWS[name] for name in names})) == together(grouped(**ROWS))
