"""Who is said to say so, in the words of a sentence."""

from __future__ import annotations

import pytest

from factcheck.match.speakers import is_continued, is_institution, is_outlet, same_speaker, speakers_of, squashed

NAMED = (
    ("At least 50 people were hurt, Ola Berg, a local health official, said.", ["Ola Berg"]),
    ("It struck off the coast, the U.S. Geological Survey said in an alert.", ["US Geological Survey"]),
    ("Ten are missing, according to the Odra Flood Agency (OFA).", ["Odra Flood Agency"]),
    ("Mia Lund from the UN Relief and Works Agency said a first look left her sure.", ["Mia Lund", "UN Relief and Works Agency"]),
    ("Police said Tuesday that 18 people were hurt.", ["police"]),
    ("Tarsa police said 18 people were hurt.", ["Tarsa police"]),
    ("Among the dead was a girl, said local hospital director Ola Berg.", ["Ola Berg"]),
    ('"It is bad," said Prime Minister Mia Lund.', ["Mia Lund"]),
    ("A spokesman told AFP that 12 had been found.", ["AFP"]),
    ("The chief, who left on Monday, was quoted by AFP as saying so.", ["AFP"]),
    ("The Odra Daily News reported Sunday that the bridge is closed.", ["Odra Daily News"]),
    ("The Odra Post reports that ten fell.", ["Odra Post"]),
    ("Mia Lund noted that ten fell.", ["Mia Lund"]),
    ("Eight bridges fell, the governor said.", ["governor"]),
    ("Governor Mia Lund said eight bridges fell.", ["Mia Lund"]),
    ("Rival coach Mia Lund's lawyer Ola Berg told reporters so.", ["Ola Berg"]),
)

NOBODY = (
    "Damage to the Odra Bible Church was estimated at $1 million.",
    "He said ten were hurt.",
    "The organization says 40.",
    "Ten of New Odra state are missing.",
    "Tarsa media reports that differ were not confirmed.",
    "Officials said 12 people died.",
    "Said to be the oldest of its kind, the bridge fell.",
    "In Tarsa, said to be quiet, 10 fell.",
    "",
)


@pytest.mark.parametrize(("sentence", "names"), NAMED, ids=[names[0] for _, names in NAMED])
def test_a_sentence_names_its_speakers(sentence: str, names: list[str]) -> None:
    """Without title, article and what else surrounds the name."""
    assert [speaker.name for speaker in speakers_of(sentence)] == names


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_in_particular_is_no_speaker(sentence: str) -> None:
    """Officials and pronouns may be anybody."""
    assert speakers_of(sentence) == ()


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("the U.S. Geological Survey", "the USGS", True),
        ("the United States Geological Survey", "the US Geological Survey", True),
        ("Mr Lund", "Mia Lund", True),
        ("Mia Lund", "Ola Lund", False),
        ("the UN", "the UN Relief and Works Agency", True),
        ("the Associated Press", "the AP", True),
        ("Tarsa police", "police", True),
        ("Tarsa police", "Lomar police", False),
        ("Tarsa police", "Tarsa", False),
        ("Odra", "World Vision Odra Fund", False),
    ],
)
def test_a_speaker_is_known_by_more_than_one_name(left: str, right: str, same: bool) -> None:
    """Short forms and surnames; the order is nothing to it."""
    (one,), (two,) = speakers_of(f"Ten fell, {left} said."), speakers_of(f"Ten fell, {right} said.")
    assert same_speaker(one, two) is same
    assert same_speaker(two, one) is same


def test_he_said_points_back() -> None:
    """Either order of verb and pronoun."""
    assert is_continued('"It is bad," he said.')
    assert is_continued("Said she: ten.")
    assert not is_continued("He fell, police said.")


def test_outlets_and_institutions_are_told_by_their_names() -> None:
    """A person is neither."""
    outlet, survey, person = (speakers_of(f"Ten fell, {name} said.")[0] for name in ("Reuters", "Odra Survey", "Mia Lund"))
    assert [is_outlet(speaker) for speaker in (outlet, survey, person)] == [True, False, False]
    assert [is_institution(speaker) for speaker in (outlet, survey, person)] == [True, True, False]


def test_an_outlet_is_known_by_its_address() -> None:
    """Letters are what a name and an address share."""
    assert squashed("N.Y. Daily News") == squashed("http://www.nydailynews.com/a/b") == "nydailynews"
    assert squashed("www.bbc.co.uk") == squashed("The BBC") == "bbc"
    assert squashed("") == ""
