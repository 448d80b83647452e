"""Documents that print each other's words, or one wire story."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.match.copies import with_copies
from factcheck.match.credits import credited
from factcheck.model.document import Document, Source
from factcheck.model.period import Period

STORY = (
    "The old bridge over the Odra fell into the river before dawn, and divers searched the cold water for drivers who had not "
    "come home. A baker who lives beside the ramp heard a long low groan and then nothing but the wind."
)
OTHER = "Nobody in Lomar had expected that a crossing so often mended would one morning simply not be there any more."


def document(name: str, text: str, *, publisher: str = "", author: str = "", day: date | None = None) -> Document:
    """Make an article."""
    published = None if day is None else Period.day(day)
    return Document(Source(name, publisher=publisher, author=author, published=published), text)


def copies(*documents: Document) -> dict[str, tuple[str, ...]]:
    """Tell who passes on whom."""
    return {each.source.id: each.source.copies for each in with_copies(documents)}


def test_two_that_print_one_text_are_one() -> None:
    """The later by id passes on the earlier; who has words of its own does not."""
    assert copies(document("a", STORY), document("b", STORY + " " + OTHER), document("c", OTHER * 3)) == {
        "a": (), "b": ("a",), "c": ("b",),
    }  # fmt: skip
    assert copies(document("a", STORY), document("b", OTHER)) == {"a": (), "b": ()}


def test_a_single_sentence_is_no_copy_of_one() -> None:
    """Anybody words it alike."""
    said = "Profit at the old lines on the Odra rose 11% in the third quarter of 2024, its owners said on Monday."
    assert copies(document("a", said), document("b", said)) == {"a": (), "b": ()}


def test_the_later_passes_on_the_earlier_whatever_their_ids() -> None:
    """Where both say when they were published."""
    first, second = document("b", STORY, day=date(2010, 5, 5)), document("a", STORY, day=date(2010, 5, 6))
    assert copies(first, second) == {"a": ("b",), "b": ()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TARSA (Reuters) - The bridge fell.", ("Reuters",)),
        ("TARSA, May 5 (AP) — The bridge fell.", ("Associated Press",)),
        ("The bridge fell\nBy Mia Lund, Associated Press Writer\nIt fell before dawn.", ("Associated Press",)),
        ("The bridge fell before dawn.\nSource: AFP", ("Agence France-Presse",)),
        ("A spokesman told Reuters (a news agency) that it fell.", ()),
        ("The map showed an app and an ani of the river.", ()),
        ("It fell before dawn.\n" + OTHER * 8 + "\nXinhua", ("Xinhua",)),
    ],
)
def test_a_credit_stands_in_byline_dateline_or_last_line(text: str, names: tuple[str, ...]) -> None:
    """An agency that is quoted inside has not written the article."""
    assert credited(document("a", text)) == names


def test_the_author_of_a_source_may_be_an_agency() -> None:
    """As its front matter says."""
    assert credited(document("a", "It fell.", author="Press Trust of India")) == ("Press Trust of India",)


def test_who_credits_an_agency_passes_it_on() -> None:
    """By the id of its own article where that is here, else by its name; the agency itself passes on nobody."""
    wire = "LOMAR (Reuters) - " + OTHER
    first, second = document("a", "TARSA (Reuters) - The bridge fell."), document("b", wire, publisher="uk.reuters.com")
    assert copies(first, second) == {"a": ("b",), "b": ()}
    assert copies(first) == {"a": ("Reuters",)}
