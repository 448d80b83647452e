"""Number lines and timelines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.group import JudgedGroup
from factcheck.reporters import _scale as scales
from factcheck.reporters._camps import camps
from factcheck.reporters._picture import Picture, Row, picture
from factcheck.reporters._spans import HUGE
from tests.builders import Desk, Said, quantity, when
from tests.specimens import small_report

DOCUMENTS = {document.source.id: document for document in small_report().documents}


def group(name: str) -> JudgedGroup:
    """Look up a group of the small report."""
    return next(one for one in small_report().groups if one.group.id == name)


def draw(judged: JudgedGroup) -> Picture:
    """Draw a group that can be drawn."""
    drawn = picture(judged.group.claims, DOCUMENTS, camps(judged))
    assert drawn is not None
    return drawn


def percent(place: str) -> float:
    """Read a place back."""
    return float(place.removesuffix("%"))


def rows(name: str) -> dict[str, Row]:
    """Draw a group and name its rows by their labels."""
    return {row.label: row for row in draw(group(name)).rows}


def test_an_exact_figure_is_a_dot_and_an_imprecise_one_a_bar() -> None:
    """A dot has no extent; "about" has one round its figure."""
    drawn = rows("peacekeepers")
    assert drawn["courier"].bar is None
    bar = drawn["harbour"].bar
    assert bar is not None
    assert percent(bar.x) < percent(drawn["harbour"].point) < percent(bar.x) + percent(bar.width)


def test_an_open_end_is_an_arrow_and_a_figure_left_out_a_ring() -> None:
    """"More than" reaches the edge and leaves its figure out; what readers expect is drawn inside."""
    row = rows("peacekeepers")["wire"]
    assert row.to_right
    assert not row.to_left
    assert row.hollow
    assert row.bar is not None
    assert percent(row.bar.x) + percent(row.bar.width) == 100
    assert row.likely is not None


def test_our_sentence_is_marked() -> None:
    """It is drawn as a diamond."""
    assert rows("peacekeepers")["Our sentence"].ours


def test_our_sentence_has_its_diamond_even_where_it_gives_no_figure() -> None:
    """In the middle of its range, or of its days; a source that gives a range has no dot."""
    desk = Desk()
    between = quantity("5 to 10", "5", "10", hedge="between")
    source, ours = draw(desk.ask("x", "X?", "agreement", Said("a", "[5 to 10]", between), Said("", "[5 to 10]", between))).rows
    assert source.point == ""
    assert ours.point == "50%"


def test_where_all_meet_is_shaded_and_said() -> None:
    """The band is the same on every row."""
    drawn = draw(group("peacekeepers"))
    assert len({row.band for row in drawn.rows}) == 1
    assert drawn.rows[0].band is not None
    assert drawn.caption == "Shaded where all meet: 1,960"


def test_a_conflict_has_camps_and_no_common_band() -> None:
    """Those who agree share a letter, and a band of their own where they are several."""
    drawn = rows("evacuated")
    assert (drawn["courier"].camp, drawn["harbour"].camp, drawn["wire"].camp) == ("A", "A", "B")
    assert drawn["courier"].band is not None
    assert drawn["wire"].band is None
    assert draw(group("evacuated")).caption == "No point in common"


def test_figures_a_hundredfold_apart_stand_on_a_logarithmic_axis() -> None:
    """The small one stays visible, and the caption says so."""
    drawn = draw(group("budget"))
    assert drawn.caption == "No point in common; in US dollars; logarithmic axis"
    small, large = (row.point or (row.bar.x if row.bar else "") for row in sorted(drawn.rows, key=lambda row: row.value))
    assert abs(percent(small) - percent(large)) > 50


def test_a_date_is_as_wide_as_its_words_and_has_a_tail_to_its_publication() -> None:
    """A month is thirty days wide; a source published before the event has no tail."""
    drawn = draw(group("start"))
    assert drawn.kind == "time"
    day, _, month = (row.bar for row in drawn.rows)
    assert day is not None
    assert month is not None
    assert percent(month.width) > 20 * percent(day.width)
    assert drawn.rows[0].tail is None
    days = (date(2020, 1, 1 + index) for index in range(3))
    claims = [replace(claim, value=when("x", day)) for claim, day in zip(group("start").group.claims, days, strict=True)]
    tailed = picture(claims, DOCUMENTS, {})
    assert tailed is not None
    assert all(row.tail is not None for row in tailed.rows)


def test_units_of_one_dimension_share_an_axis() -> None:
    """10 kilometres and 6.2 miles stand beside each other; kilograms do not."""
    desk = Desk()
    judged = desk.ask(
        "way", "How far?", "agreement",
        Said("a", "[10 km]", quantity("10 km", "10", "10", unit="kilometre")),
        Said("b", "[10 km]", quantity("10 km", "10", "10", unit="kilometre")),
        Said("c", "[6.2 miles]", quantity("6.2 miles", "6.1", "6.3", printed="6.2", unit="mile")),
        Said("d", "[10 kg]", quantity("10 kg", "10", "10", unit="kilogram")),
        Said("e", "[+10 km]", quantity("+10 km", "10", "10", unit="kilometre", change="rise")),
    )  # fmt: skip
    drawn = draw(judged).rows
    miles = drawn[2].bar
    assert miles is not None
    assert percent(miles.x) < percent(drawn[0].point) < percent(miles.x) + percent(miles.width)
    assert drawn[3].point == drawn[4].point == ""


def test_a_single_value_is_not_drawn() -> None:
    """One mark on an axis tells nothing."""
    assert picture(group("area").group.claims, DOCUMENTS, {}) is None


@given(st.lists(st.floats(-HUGE, HUGE), min_size=1, max_size=6))
def test_every_place_lies_inside_the_picture(figures: list[float]) -> None:
    """Whatever the figures, marks and ticks stay between 0 and 100 percent, and larger figures never stand further left."""
    known = sorted(figures)
    scale = scales.number_scale(known)
    places = [scale.at(figure) for figure in known]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert all(0 <= percent(tick.x) <= 100 for tick in scales.number_ticks(scale))


@given(st.lists(st.dates(), min_size=1, max_size=6))
def test_days_have_a_few_ticks_inside_the_picture(days: list[date]) -> None:
    """From a day to ten thousand years."""
    scale = scales.day_scale(float(day.toordinal()) for day in days)
    ticks = scales.day_ticks(scale)
    assert 1 <= len(ticks) <= 6
    assert len({tick.label for tick in ticks}) == len(ticks)


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False), min_size=2, max_size=4))
def test_no_figure_breaks_the_picture(figures: list[Decimal]) -> None:
    """Not even those that no float can hold."""
    desk = Desk()
    said = (Said(f"s{index}", f"[{index}]", quantity("x", str(figure), str(figure))) for index, figure in enumerate(figures))
    for row in draw(desk.ask("x", "X?", "undecided", *said)).rows:
        assert 0 <= percent(row.point) <= 100
