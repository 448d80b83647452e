"""A date in an apposition has the frame of the clause that it stands for."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.mention import Measure


def measure(text: str, surface: str) -> Measure:
    """Read a text and return what the date with `surface` dates."""
    document = Document(Source("doc"), text)
    return next(c.measure for c in claims_found(document, scan(document)[0]) if surface in c.selector.exact)


@pytest.mark.parametrize(
    ("text", "own", "entity"),
    [
        ("The Varn Tower, completed in 1931, is owned by Melk Estates.", "varn tower complete", "varn tower"),
        ("The Varn Tower (first opened to the public in 1931) was sold.", "varn tower open public", "varn tower"),
        ("Completed in 1931, the Varn Tower is owned by Melk Estates.", "varn tower complete", "varn tower"),
        ("Melk Estates sold the Varn Tower, which was completed in 1931.", "varn tower complete", "varn tower"),
        ("The tower, built in 1931, belongs to Melk Estates.", "tower build", ""),
        ("The 42-metre-high tower, built in 1931, is empty.", "tower build", ""),
        ("On Monday, the Varn Tower, built in 1931, burned.", "varn tower build", "varn tower"),
        ("On Monday the Bank of Varn, founded in 1931, failed.", "bank varn found", "bank of varn"),
    ],
)
def test_an_apposition_tells_of_the_noun_that_it_stands_at(text: str, own: str, entity: str) -> None:
    """Its clause has that noun, and belongs to that name and to no other of the sentence."""
    found = measure(text, "1931")
    assert (" ".join(found.own), found.entity) == (own, entity)


@pytest.mark.parametrize(
    ("text", "surface", "own"),
    [
        ("Ana Berg, an actor of the old school, died on Friday in Odra.", "Friday", "die odra"),
        ("Ana Berg, an actor of the old school, died on Friday, her son said.", "Friday", "die"),
        ("The board left, named a successor on Friday, and rested.", "Friday", "name successor"),
        ("Officers held the men, charged them on Friday, and left.", "Friday", "charge"),
        ("The court heard the case, ruled on Friday, and rose.", "Friday", "rule"),
        ("He said that, on Friday, it was over.", "Friday", ""),
        ("Opened in 1931, it is empty.", "1931", "open"),
        ("Opened in 1931 the tower is empty.", "1931", "open tower empty"),
        ("It was good, closed in 1931, and bad.", "1931", "close"),
    ],
)
def test_a_verb_of_the_sentence_is_no_apposition(text: str, surface: str, own: str) -> None:
    """It has an object, is joined to another, or stands behind the apposition of its subject."""
    assert " ".join(measure(text, surface).own) == own


def test_a_name_right_before_an_apposition_owns_its_date() -> None:
    """As it would own that of the clause; the owner of what it tells of does not."""
    assert measure("The Varn Tower, completed in 1931, is owned by Melk Estates.", "1931").owner == "varn tower"
    assert measure("Odra's bridge, completed in 1931, is closed.", "1931").owner == ""


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The last inspection of the tower took place in May 2021.", "inspection tower"),
        ("The last inspection of the tower was carried out in May 2021.", "inspection tower"),
        ("The tower was last inspected in May 2021.", "tower inspect"),
        ("He will take over from Berg in the May 2021 inspection.", "take berg inspection"),
        ("The festival took place in May 2021.", "festival"),
        ("They will hold the tower until May 2021.", "hold tower"),
    ],
)
def test_a_verb_that_carries_a_noun_is_no_word_of_its_clause(text: str, own: str) -> None:
    """An inspection that took place is an inspection; what stands before the noun does something else."""
    assert " ".join(measure(text, "May 2021").own) == own


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The tower is old. Its last inspection was in May 2021.", "inspection"),
        ("Its last inspection was in May 2021 and found rust.", "inspection"),
        ("The last renovation of the tower was in May 2021.", "renovation"),
        ("Engineers carried out an inspection in May 2021.", "inspection"),
        ("The price was in May 2021 high.", ""),
        ("The price was in May 2021.", ""),
    ],
)
def test_the_noun_of_an_act_beside_a_light_verb_is_dated(text: str, predicate: str) -> None:
    """As the verb is in "was last inspected in May"."""
    assert measure(text, "May 2021").predicate == predicate


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The tower was finished in May 2021.", "complete"),
        ("The tower was finally finished in May 2021.", "complete"),
        ("The fight finished in May 2021.", "finish"),
    ],
)
def test_what_is_finished_is_complete_and_what_finishes_ends(text: str, predicate: str) -> None:
    """A tower is completed; a fight is over."""
    assert measure(text, "May 2021").predicate == predicate
