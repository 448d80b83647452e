"""Quantities: the tables of tests/cases/quantities.toml, units, and what holds for every hedge."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.rows import extract
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.changes import verb_before
from factcheck.normalise.hedges import bounded
from factcheck.normalise.quantities import find_quantities, read_quantity
from factcheck.normalise.scales import same_dimension
from factcheck.normalise.tokens import tokenize
from factcheck.normalise.units import to_base, unit_named

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "cases" / "quantities.toml").read_text(encoding="utf-8"))
ROWS = [row for table in ("hedges", "ranges", "units", "changes", "shapes") for row in CASES[table]["rows"]]


def decimal(text: str) -> Decimal | None:
    """Read a bound of the tables; an empty one is open."""
    return Decimal(text) if text else None


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_quantity_leaves_possible_what_its_words_say(row: list[str]) -> None:
    """The tables say for each text which words are read, and their kind, interval, unit, hedge and change."""
    text, words, kind, low, high, unit, hedge, change = row
    reading = find_quantities(text, tokenize(text))[0]
    quantity = reading.quantity
    assert quantity is not None
    assert (text[reading.start : reading.end], reading.kind) == (words, kind)
    assert (quantity.interval.low, quantity.interval.high) == (decimal(low), decimal(high))
    assert (quantity.unit, quantity.hedge, quantity.change) == (unit, hedge, change)
    assert quantity.surface == words


@pytest.mark.parametrize(("text", "words"), CASES["corners"]["rows"], ids=[row[0] for row in CASES["corners"]["rows"]])
def test_figures_are_cut_where_their_words_end(text: str, words: list[str]) -> None:
    """What belongs to one figure is one reading, and what belongs to two is two."""
    assert [text[r.start : r.end] for r in find_quantities(text, tokenize(text))] == words


@pytest.mark.parametrize("text", CASES["nothing"]["rows"])
def test_names_and_pronouns_count_nothing(text: str) -> None:
    """What looks like a number and is none yields no quantity; an ordinal is a place and no count."""
    assert [r for r in find_quantities(text, tokenize(text)) if r.kind != "ordinal"] == []


@pytest.mark.parametrize(("text", "head", "words"), CASES["counted"]["rows"], ids=[row[0] for row in CASES["counted"]["rows"]])
def test_a_count_names_what_it_counts(text: str, head: str, words: list[str]) -> None:
    """The head is in its dictionary form, the words are as printed."""
    (row,) = extract(text)
    assert (row["measure"]["head"], row["measure"]["words"]) == (head, words)


@pytest.mark.parametrize(
    ("language", "text", "head"),
    [
        ("fr", "2,5 millions de personnes", "personnes"),
        ("fr", "2 000 d'habitants", "habitants"),
        ("fr", "30 de plus", ""),
        ("es", "2 millones de personas", "personas"),
        ("de", "30 Soldaten", "soldaten"),
    ],
)
def test_a_count_in_another_language_names_what_it_counts(language: str, text: str, head: str) -> None:
    """A link word between a magnitude and its noun is stepped over, and what is elided is taken off."""
    (row,) = extract(text, language=language)
    assert row["measure"]["head"] == head


def test_the_level_before_a_change_is_marked() -> None:
    """Of "from 40 to 52" the first is what was before, and the two are no range."""
    first, second = extract("The toll rose from 40 to 52 dead.")
    assert (first["low"], first["high"], first["measure"]["scope"]) == (40, 40, ["before"])
    assert (second["low"], second["high"], second["measure"]["scope"]) == (52, 52, [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("86,600 sq km", "8,660,000 hectares"),
        ("1 mile", "1.609344 km"),
        ("32 degrees Fahrenheit", "0 degrees Celsius"),
        ("90 minutes", "1.5 hours"),
        ("50 percent", "half of them"),
        ("18 km/h", "5 metres per second"),
        ("250 cents", "$2.50"),
        ("5 tonnes", "5,000 kg"),
        ("1 GWh", "1,000 MWh"),
        ("grew sixfold", "rose 500 percent"),
    ],
)
def test_units_of_one_dimension_convert_exactly(one: str, other: str) -> None:
    """The printed figures are the same in the base unit."""
    left, right = read_quantity(one), read_quantity(other)
    assert left is not None
    assert right is not None
    assert same_dimension(left, right)
    assert to_base(left).meets(to_base(right))


OTHERS = [("$5", "5 euros"), ("5 percent", "5 percentage points"), ("5 km", "5 kg"), ("5 days", "5 men")]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_dimensions_never_compare(one: str, other: str) -> None:
    """Currencies without a rate are dimensions of their own."""
    left, right = read_quantity(one), read_quantity(other)
    assert left is not None
    assert right is not None
    assert not same_dimension(left, right)


def test_a_unit_is_found_by_name_word_and_symbol() -> None:
    """What is no unit is None, never a guess."""
    assert unit_named("km²") == unit_named("square kilometres") == unit_named("square kilometre")
    assert unit_named("Quadratkilometer", "de") == unit_named("km²")
    assert unit_named("US dollar per barrel") is not None
    assert unit_named("troops") is None
    assert unit_named("") == unit_named("count")


def test_an_unknown_unit_is_never_converted() -> None:
    """A quantity in a unit that is none of ours is refused by name."""
    one = Interval.exactly(1)
    with pytest.raises(KeyError, match="smoot"):
        to_base(Quantity(one, one, None, "smoot", "length", "exact", "level", "1 smoot"))


def test_an_open_figure_stays_as_it_is() -> None:
    """What has no printed end cannot be widened."""
    half_open = Interval(None, Decimal(5))
    assert bounded(half_open, "about", Decimal(0)) == (half_open, None)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("rose 5 percent", "rise"),
        ("fell by 5 percent", "fall"),
        ("was up 5 percent", "rise"),
        ("a rise of 5 percent", None),
        ("5 percent", None),
        ("make up 5 percent", None),
        ("which made up about 5 percent", None),
        ("ended up 5 percent", "rise"),
        ("was off 5 percent", "fall"),
        ("paid off 5 percent", None),
        ("siphoning off some 5 percent", None),
    ],
)
def test_a_verb_that_states_a_change_is_told_from_a_noun(text: str, change: str | None) -> None:
    """Only a verb states a change there; a noun names it."""
    tokens = tokenize(text)
    figure = next(at for at, token in enumerate(tokens) if token.kind == "digits")
    assert verb_before(tokens, figure, "en", measured=True) == change


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "hedge"),
    [
        ("de", "rund 86.600 Quadratkilometer", 86600, "square kilometre", "about"),
        ("fr", "plus de 1,5 million d'euros", 1_500_000, "euro", "over"),
        ("de", "2.000 Quadratkilometern", 2000, "square kilometre", "rounded"),
        ("de", "3 Jahren", 3, "year", "exact"),
        ("es", "al menos 2,5 millones de euros", 2_500_000, "euro", "at_least"),
        ("ru", "около 86 600 кв. км", 86600, "square kilometre", "about"),
        ("uk", "понад 100 тисяч доларів", 100_000, "US dollar", "over"),
        ("ru", "минус 5 км", -5, "kilometre", "exact"),
        ("ru", "1.5М", 1_500_000, "", "rounded"),
        ("es", "cinco por cien", 5, "percent", "exact"),
    ],
)
def test_other_languages_have_units_magnitudes_and_hedges(language: str, text: str, value: int, unit: str, hedge: str) -> None:
    """The document's language decides the words and the separators."""
    quantity = read_quantity(text, language=language)
    assert quantity is not None
    assert quantity.printed == Interval.exactly(value)
    assert (quantity.unit, quantity.hedge, quantity.surface) == (unit, hedge, text)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "un sur 20", "un sur 20"),
        ("fr", "un Français sur 20", "un Français sur 20"),
        ("es", "uno de cada 20", "uno de cada 20"),
        ("de", "eins von zwanzig", "eins von zwanzig"),
        ("fr", "30 sur 20", "30"),
        ("fr", "20 km sur 30", "20 km"),
        ("fr", "1 sur Paris", "1"),
    ],
)
def test_a_part_of_a_whole_is_a_share_in_other_languages_too(language: str, text: str, words: str) -> None:
    """A smaller number of a greater one, with what is counted between; else two numbers."""
    quantity = read_quantity(text, language=language)
    assert quantity is not None
    assert quantity.surface == words
    assert (quantity.printed == Interval.exactly(Decimal("0.05"))) is (quantity.dimension == "ratio")


def test_no_quantity_is_none() -> None:
    """An expression without a figure is not read."""
    assert read_quantity("many troops") is None


@settings(deadline=None)  # the first example loads the tables
@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(("", "about ", "nearly ", "exactly ", "at least ", "up to ")))
def test_what_is_printed_is_possible(number: int, hedge: str) -> None:
    """The interval holds the printed figure, and what a reader expects lies inside what is possible."""
    quantity = read_quantity(f"{hedge}{number:,} people")
    assert quantity is not None
    assert quantity.printed == Interval.exactly(number)
    assert quantity.interval.contains(Decimal(number))
    assert quantity.expected is None or quantity.interval.intersect(quantity.expected) == quantity.expected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The museum raised $640,000 for the hoard.", "level"),
        ("The museum raised some $640,000 to buy the hoard.", "level"),
        ("The mill lost $240 million in May.", "level"),
        ("The mill is losing about $240 million.", "level"),
        ("The share lost $3 on Monday.", "fall"),
        ("$3", "level"),
        ("They raised the fee by $12,000.", "rise"),
        ("They cut $4 million from it.", "fall"),
        ("They raised it to $640,000", "level"),
        ("$640,000 was raised", "level"),
        ("They raised $640,000", "level"),
        ("It is a firm set up in 2009 by 12 brothers.", "level"),
        ("It is up in May by 12 percent.", "rise"),
        ("The rules are dropped within 12 miles of it.", "level"),
    ],
)
def test_a_change_needs_a_level_that_moves(text: str, change: str) -> None:
    """Money is raised and lost, firms are set up, and rules are dropped where they no longer hold."""
    figures = [reading.quantity for reading in find_quantities(text, tokenize(text), "en") if reading.quantity]
    assert next(each.change for each in figures if each.surface != "2009") == change
