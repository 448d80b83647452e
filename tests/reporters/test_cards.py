"""Cards, matrix, timeline of everything, copies and source pages: what the template is given."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import Claim
from factcheck.model.document import Selector, Source
from factcheck.model.group import Beside, Link, Possible
from factcheck.model.mention import Mention, Unread
from factcheck.model.report import Report
from factcheck.reporters import _sources as sources
from factcheck.reporters._camps import camps
from factcheck.reporters._cards import Card
from factcheck.reporters._copies import trees
from factcheck.reporters._overview import Dated, overview
from factcheck.reporters._page import Page, page
from factcheck.reporters.html import render
from tests import told
from tests.builders import Desk, Said, quantity, when
from tests.specimens import full_report, large_report, small_report

PAGE = page(full_report())
CARDS = {card.id: card for shelf in PAGE.shelves for card in shelf.cards}


def test_shelves_stand_in_the_order_in_which_readers_want_them() -> None:
    """Conflicts first, accepted ones after them, single sources last."""
    assert [shelf.name for shelf in PAGE.shelves] == ["conflict", "accepted", "undecided", "agreement", "single_source"]


def test_proposals_stand_apart() -> None:
    """They are not counted among the questions; where nothing is reviewed they are the page."""
    assert "ferries" not in CARDS
    assert PAGE.proposed_count == 1
    report = full_report()
    alone = page(replace(report, groups=tuple(one for one in report.groups if one.group.id == "ferries"), possible=()))
    assert alone.is_unreviewed
    assert alone.headline == "no conflicts, 1 single-source in 1 question"
    assert alone.proposed == ()


def test_what_was_found_in_sources_stands_apart_in_brief() -> None:
    """Its sentence is shown, it is counted in no tile, and its place in the source leads to its card."""
    report = full_report()
    ferries = next(one for one in report.groups if one.group.id == "ferries")
    others = tuple(one for one in report.groups if one is not ferries)
    shown = page(replace(report, groups=others, proposed=(ferries,)))
    assert [(shelf.is_brief, [card.id for card in shelf.cards]) for shelf in shown.proposed] == [(True, ["ferries"])]
    assert sum(tile.count for tile in shown.tiles) == len(others)
    claim = ferries.group.claims[0]
    (source,) = [each for each in shown.sources if each.id == claim.source]
    assert any(shown.proposed[0].cards[0].anchor in piece.anchors for piece in source.pieces)


def test_what_was_found_beside_a_question_does_not_count() -> None:
    """The card shows it with what it would change; the tally of its source is as before."""
    report = replace(full_report(), possible=())
    ferries = next(one for one in report.groups if one.group.id == "ferries")
    first, *rest = [one for one in report.groups if one is not ferries]
    one = Beside(ferries.group.claims[0], "shared words: ferry", "it says otherwise", "conflict")
    without = page(replace(report, groups=(first, *rest)))
    shown = page(replace(report, groups=(replace(first, beside=(one,)), *rest)))
    card = next(card for shelf in shown.shelves for card in shelf.cards if card.id == first.group.id)
    assert [(aside.witness.source, aside.then.rpartition(" ")[2]) for aside in card.beside] == [(one.claim.source, "conflict")]
    assert [each.tally for each in shown.sources] == [each.tally for each in without.sources]
    (source,) = [each for each in shown.sources if each.id == one.claim.source]
    assert any(card.anchor in piece.anchors for piece in source.pieces)


def test_copies_are_folded_under_the_source_they_copy() -> None:
    """A copy that says the same is not a row of its own; one that says something else is."""
    (row,) = CARDS["toll"].witnesses
    assert row.source == "wire"
    assert [copy.source for copy in row.copies] == ["echo"]
    assert CARDS["toll"].corroboration == "2 sources, 1 origin"


def test_primary_sources_stand_first_and_our_sentence_last() -> None:
    """Before secondary ones, whatever the order of the claim file."""
    rows = CARDS["peacekeepers"].witnesses
    assert rows[0].primary
    assert rows[-1].source == ""


def test_a_plan_joins_the_camp_that_says_the_same() -> None:
    """It contradicts nobody, and its figure is that of the second camp."""
    told_by = [("a", "120", "asserted"), ("b", "140", "asserted"), ("c", "140", "planned")]
    judged = told.judged({"claims": [{"source": who, "says": f"{says} tonnes", "modality": how} for who, says, how in told_by]})
    assert camps(judged) == {"q/a/0": "A", "q/b/1": "B", "q/c/2": "B"}


def test_camps_say_who_stands_behind_each_value() -> None:
    """With the number of origins, not of sources."""
    first, second = CARDS["evacuated"].camps
    assert (first.letter, first.values, first.sources, first.origins) == ("A", "26,400", "courier, harbour", "2 origins")
    assert (second.letter, second.values) == ("B", "14,000 to 15,000")
    assert CARDS["toll"].camps == ()


def test_a_sum_shows_its_terms_and_where_they_come_from() -> None:
    """Values of one term are told once, with all who give them."""
    (term,) = CARDS["duration"].arithmetic
    assert term.anchor == "q-start"
    assert term.values == "19 September 2023 (courier, harbour); September 2023 (wire)"


def test_an_acceptance_is_shown_with_its_terms() -> None:
    """Reason, name and last day."""
    card = CARDS["budget"]
    assert card.verdict == "accepted"
    assert card.accepted is not None
    assert card.accepted_until == "30 June 2027"


def test_the_finding_that_decided_is_not_repeated_as_a_remark() -> None:
    """Its reason already stands under the question."""
    assert CARDS["evacuated"].remarks == ()


def test_a_plan_says_that_it_is_one() -> None:
    """And as of when, according to whom, and how a person reads the words."""
    card = CARDS["pier"]
    (row,) = card.witnesses
    assert row.remarks == ("a plan, not an outcome", "taken to mean 1 mile", "not the old one")
    assert (row.as_of, row.says_who) == ("1 March 2023", "the port")
    assert card.has_as_of
    assert card.has_says_who
    assert (card.strength, card.remarks[0].code) == ("uncorroborated", "FC101")


def test_words_without_a_value_say_why() -> None:
    """Such a row is shown, and its reason with it."""
    row = CARDS["arrivals"].witnesses[1]
    assert (row.value, row.remarks) == ("no value read", ("no such number word",))


@pytest.mark.parametrize("report", [small_report(), full_report(), large_report(60, 7)])
def test_only_frozen_dataclasses_reach_the_template(report: Report) -> None:
    """A dict would answer to `.items` and `.copy` with its methods."""
    assert _foreign(page(report)) == []


def _foreign(value: object) -> list[object]:
    if is_dataclass(value) and not isinstance(value, type):
        frozen = value.__dataclass_params__.frozen  # type: ignore[attr-defined]
        inside = [foreign for field in fields(value) for foreign in _foreign(getattr(value, field.name))]
        return inside if frozen else [value]
    if isinstance(value, tuple):
        return [foreign for one in value for foreign in _foreign(one)]
    return [] if value is None or isinstance(value, str | int | bool | date) or hasattr(value, "as_tuple") else [value]


def test_a_line_of_the_matrix_covers_every_column() -> None:
    """Gaps and cells add up to the number of sources, so that values stand under their heads."""
    matrix = page(large_report(60, 9)).matrix
    assert matrix is not None
    for line in matrix.lines:
        assert sum(cell.gap + 1 for cell in line.cells) + line.rest == len(matrix.columns)


def test_one_source_makes_no_matrix() -> None:
    """There is nothing to set side by side."""
    desk = Desk()
    desk.ask("a", "A?", "single_source", Said("x", "[12]", quantity("12", "12", "12")))
    assert page(desk.report()).matrix is None


def test_many_claims_are_shown_in_brief_but_conflicts_in_full() -> None:
    """Pictures are left out of agreements and single sources, and the page says so."""
    built = page(large_report(1500, 40))
    brief = {shelf.name: shelf.is_brief for shelf in built.shelves}
    assert brief == {"conflict": False, "undecided": False, "agreement": True, "single_source": True}
    assert built.matrix_left_out > 0
    assert any(card.picture for card in _cards(built, "conflict"))
    assert not any(card.picture for card in _cards(built, "agreement"))


def _cards(built: Page, name: str) -> tuple[Card, ...]:
    return next(shelf.cards for shelf in built.shelves if shelf.name == name)


def test_a_few_dates_far_before_the_rest_stand_at_the_edge() -> None:
    """One year of the fourth century must not press last week into a line."""
    recent = [date(2023, 1, 1 + index) for index in range(28)]
    built = overview([_dated("x", day) for day in (date(301, 1, 1), *recent)], (), {})
    assert built is not None
    assert built.early == 1
    assert built.lanes[0].marks[0].x == "1%"
    assert len(built.entries) == 29


def test_loose_dates_are_drawn_without_a_card() -> None:
    """Everything dated in the corpus is on the timeline, not only what a claim covers."""
    loose = Mention("y", Selector(0, 4, "2021"), "date", when("2021", date(2021, 1, 1)))
    built = overview([_dated("x", date(2020, 1, 1))], [loose], {})
    assert built is not None
    assert [mark.anchor for lane in built.lanes for mark in lane.marks] == ["q-x", ""]
    assert overview([], [loose], {}) is None


def _dated(source: str, day: date) -> Dated:
    return Dated(Claim(f"{day}", source, Selector(0, 1, "x"), "date", when("x", day)), "q-x", "When?")


def test_copies_grow_trees_from_those_who_copy_nobody() -> None:
    """A copy of a copy hangs under it; a circle is cut and still shown."""
    known = [Source("b", copies=("a",)), Source("c", copies=("b",)), Source("x", copies=("y",)), Source("y", copies=("x",))]
    chain, circle = trees(known, {"b": "s-b"})
    assert (chain.name, chain.copies[0].name, chain.copies[0].copies[0].name) == ("a", "b", "c")
    assert chain.copies[0].anchor == "s-b"
    assert (circle.name, [node.name for node in circle.copies]) == ("x", ["y"])


@given(st.text(min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_marks_may_overlap_and_no_character_is_lost(text: str, places: list[tuple[int, int]]) -> None:
    """The pieces of a text, joined, are the text."""
    selectors = [Selector(min(pair), max(pair), "") for pair in places]
    claims = [(Claim(str(index), "x", one, "date", None), f"q-{index}") for index, one in enumerate(selectors[::2])]
    lost = [Unread("x", one, "why") for one in selectors[1::2]]
    pieces = sources.pieces(text, claims, (), lost)
    assert "".join(piece.text for piece in pieces) == text


def test_words_under_two_claims_lead_to_both() -> None:
    """The innermost claim first."""
    outer, inner = Selector(0, 10, ""), Selector(4, 6, "")
    claims = [(Claim("o", "x", outer, "date", None), "q-outer"), (Claim("i", "x", inner, "date", None), "q-inner")]
    pieces = sources.pieces("0123456789", claims, (), ())
    assert [(piece.text, piece.anchors) for piece in pieces] == [
        ("0123", ("q-outer",)), ("45", ("q-inner", "q-outer")), ("6789", ("q-outer",)),
    ]  # fmt: skip


def test_long_unmarked_stretches_are_shortened_visibly() -> None:
    """Marked words never are."""
    plain, marked = sources.shortened((sources.Piece("x" * 5000), sources.Piece("y" * 5000, "claim")))
    assert "[…]" in plain.text
    assert len(plain.text) < 700
    assert len(marked.text) == 5000


def test_a_possible_conflict_stands_behind_the_conflicts_with_both_quotes() -> None:
    """It links to both cards and says in a hundred how likely it is."""
    (doubt,) = PAGE.possible
    assert doubt.about == "Ferries on the line"
    assert [row.quote.head + row.quote.value + row.quote.tail for row in doubt.witnesses] == ["Nine ferries", "12 hurt"]
    assert (doubt.chance, doubt.reason) == (41, "both count what the harbour saw")
    assert PAGE.possible_before == "undecided"
    text = render(full_report())
    assert text.index('id="conflict"') < text.index('id="possible"') < text.index('id="undecided"')
    assert all(text.count(f'id="{anchor}"') == 1 for anchor in doubt.anchors)


def test_possible_conflicts_come_last_where_all_else_is_in_dispute() -> None:
    """No shelf follows on which they could stand."""
    report = full_report()
    disputed = tuple(one for one in report.groups if one.verdict == "conflict")
    one, two = (judged.group for judged in disputed)
    doubt = Possible(one.id, two.id, Link(one.claims[0].id, two.claims[0].id, 0.4, "both"), "they differ")
    only = replace(report, groups=disputed, possible=(doubt,))
    assert page(only).possible_before == ""
    assert 'id="possible"' in render(only)
