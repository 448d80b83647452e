"""What two claims say about each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare import compare, evidence
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity, When
from tests import told

CASES = told.table("compare")["case"]


def pair(case: dict[str, Any]) -> tuple[tuple[Claim, Claim], dict[str, Any]]:
    """Build the two claims of a row, and the options of the comparison."""
    claims = told.claim("a", **case["left"]), told.claim("b", **case["right"])
    dated = {"sources": {"a": case["left"], "b": case["right"]}}
    published = {name: source.published for name, source in told.sources(dated).items()}
    return claims, {"grows": case.get("grows", False), "tolerance": case.get("tolerance", ""), "published": published}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['kind']}-{at}" for at, case in enumerate(CASES)])
def test_the_table_of_pairs_holds_in_both_directions(case: dict[str, Any]) -> None:
    """Stance and kind are those of the table, whichever claim stands first; the detail is for the order given."""
    (left, right), options = pair(case)
    forth, back = compare(left, right, **options), compare(right, left, **options)
    assert (forth.stance, forth.kind) == (case["stance"], case["kind"]), forth.detail
    assert (back.stance, back.kind) == (case["stance"], case["kind"]), back.detail
    assert forth.detail == case.get("detail", forth.detail)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['kind']}-{at}" for at, case in enumerate(CASES)])
def test_every_detail_is_one_sentence_without_its_full_stop(case: dict[str, Any]) -> None:
    """A reason is written to be read."""
    (left, right), options = pair(case)
    detail = compare(left, right, **options).detail
    assert detail
    assert not detail.endswith(".")
    assert "\n" not in detail


def test_a_group_is_compared_pair_by_pair_in_the_order_of_its_claims() -> None:
    """Every claim meets every other once, our own sentence included."""
    group = told.group({"claims": [{"source": "a", "says": "3"}, {"source": "b", "says": "4"}, {"source": "ours", "says": "3"}]})
    found = [(piece.left, piece.right, piece.stance) for piece in evidence(group)]
    assert found == [("q/a/0", "q/b/1", "refutes"), ("q/a/0", "q/ours/2", "supports"), ("q/b/1", "q/ours/2", "refutes")]


def test_the_tolerance_of_a_question_holds_for_its_group() -> None:
    """What a person lets pass is no contradiction."""
    group = told.group({"tolerance": "1", "claims": [{"source": "a", "says": "43"}, {"source": "b", "says": "44"}]})
    assert [piece.stance for piece in evidence(group)] == ["supports"]


def test_a_unit_that_is_not_known_is_not_compared() -> None:
    """An unknown unit converts into nothing."""
    left, right = told.claim("a", "43 points"), told.claim("b", "44 points")
    assert isinstance(left.value, Quantity)
    odd = replace(left, value=replace(left.value, unit="smoot"))
    assert compare(odd, right).kind == "unit"


def test_a_date_read_from_another_mention_contradicts_with_less_force() -> None:
    """The day after a day is a reading of the text; that two such readings differ is worth a note."""
    left, right = told.claim("a", when="13 September 2013"), told.claim("b", when="14 September 2013")
    assert isinstance(right.value, When)
    for anchor, kind in (("mention 'Friday'", "anchored"), ("published 2013-09-15", "apart")):
        found = compare(left, replace(right, value=replace(right.value, anchor=anchor)))
        assert (found.stance, found.kind) == ("refutes", kind)
    later = told.claim("b", when="20 September 2013")
    assert isinstance(later.value, When)
    assert compare(left, replace(later, value=replace(later.value, anchor="mention 'Friday'"))).stance == "supports"
    vague = replace(right, value=replace(right.value, granularity="vague"))
    assert compare(left, vague).kind == "vague"


def _quantities() -> st.SearchStrategy[Quantity]:
    bounds = st.tuples(st.integers(-60, 60), st.one_of(st.just(0), st.integers(0, 30)))
    hedges = st.sampled_from(["exact", "rounded", "about", "vague"])
    units = st.sampled_from(
        [("", "count"), ("metre", "length"), ("kilometre", "length"), ("percent", "percent"), ("day", "time"), ("year", "time")]
    )
    changes = st.sampled_from(["level", "rise"])

    def build(bound: tuple[int, int], hedge: Any, unit: tuple[str, str], change: Any) -> Quantity:
        interval = Interval(Decimal(bound[0]), Decimal(bound[0] + bound[1]))
        return Quantity(Interval.exactly(bound[0]), interval, None, *unit, hedge, change, str(bound[0]))

    return st.builds(build, bounds, hedges, units, changes)


@settings(deadline=None)
@given(_quantities(), _quantities(), st.booleans(), st.sampled_from(["", "5 %", "2"]))
def test_stance_and_kind_do_not_depend_on_who_speaks_first(left: Quantity, right: Quantity, grows: bool, tolerance: str) -> None:
    """Comparing is symmetric."""
    one = replace(told.claim("a", "1"), value=left)
    other = replace(told.claim("b", "2"), value=right)
    forth = compare(one, other, grows=grows, tolerance=tolerance)
    back = compare(other, one, grows=grows, tolerance=tolerance)
    assert (forth.stance, forth.kind) == (back.stance, back.kind)


@settings(deadline=None)
@given(_quantities())
def test_a_claim_supports_itself(quantity: Quantity) -> None:
    """Comparing is reflexive: whatever is said is compatible with being said again."""
    one = replace(told.claim("a", "1"), value=quantity)
    assert compare(one, replace(one, id="again")).stance == "supports"
