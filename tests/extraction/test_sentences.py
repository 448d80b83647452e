"""Where sentences end, and where a stop ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.sentences import sentences

CASES = {
    "two plain sentences": ["It rained.", "Nobody came."],
    "question, exclamation and ellipsis": ["Why?", "Because!", "Well…", "Yes."],
    "a title before a name": ["Mr. Smith met Dr. Jones at St. Mary's.", "They left."],
    "initials": ["J. R. Smith came.", "So did A. Jones."],
    "a number sign": ["It is the No. 2 retailer.", "Is it?", "He said no.", "The end."],
    "an abbreviation inside": ["The U.S. Army came at 5 p.m. Friday.", "It left."],
    "an abbreviation at the end": ["He lives in the U.S.", "The army came at 5 p.m.", "It left."],
    "an hour that ends a sentence": [
        "Polls closed at 8 p.m. in the east and closed at 9 p.m. in the west.", "They closed at 8 p.m.", "Counting began.",
        "Doors open from 9 a.m. to 5 p.m.", "Tickets cost 3 euros.", "On Sunday the gates opened at 10 a.m.",
        "Visitors had queued.",
    ],
    "an hour that goes on": [
        "It ended at 8 p.m. Eastern on May 3.", "It began at 8 p.m. Tuesday.", "It is due at 4 p.m. GMT.",
        "He left at 4 p.m. Kyiv time.",
        "He prayed at the 5 p.m. Mass.", "At 5 p.m. Ina Holm left.", "It closed, and shortly before 5 p.m. Ina Holm left.",
        "On Tuesday at 5 p.m. Holm left.", "It ends at 5 p.m. Boxing Day.", "Polls closed at 8 p.m. and at 9 p.m. Ina Holm left.",
    ],
    "decimals and thousands": ["It rose 2.5 percent to 1,960.50.", "Then it fell."],
    "closing quotation marks belong to their sentence": ['"It is over."', "He left (for good.)", "She stayed."],
    "a quotation opens the next one": ["It is over.", '"Is it?"', "“Yes.”"],
    "a quotation mark typed apart": ['He said: " It is over. "', "Then he left."],
    "a sentence that begins with a figure": ["It fell.", "300 people came."],
    "a company's stop": ["Apple Inc. announced it.", "Ford Motor Co.", "The shares fell."],
    "careless small letters": ["nobody came.", "they left at 5%.", "it was over."],
    "what goes on behind a stop": ["It ended (see fig. 3), etc., at 5 a.m., as planned.", "So be it."],
    "ideographic stops": ["他来了。", "她走了。"],
    "other scripts": ["Պատերազմն ավարտվեց։", "Խաղաղություն է։"],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_a_text_is_split_where_its_sentences_end(expected: list[str]) -> None:
    """The sentences of each case, joined by spaces, are found again."""
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_ideographs_need_no_space() -> None:
    """A full-width stop ends a sentence without white space."""
    assert sentences("他来了。她走了。") == [(0, 4), (4, 8)]


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    """A headline is a sentence of its own; so is each line of a text with a sentence a line."""
    text = "Troops leave\n\nThey left.\nNobody came\nand that was it,\nSo they said"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Troops leave", "They left.", "Nobody came\nand that was it,\nSo they said",
    ]  # fmt: skip


def test_lines_broken_at_one_width_do_not_end_sentences() -> None:
    """In wrapped text a line break is a space."""
    lines = [
        "The offensive began on Tuesday and ended", "Wednesday after talks between the parties",
        "of Armenia and the local administration",
        "Armenians were told to lay down all arms.", "It was over by noon. The town was quiet",
    ]  # fmt: skip
    text = "\n".join(lines)
    assert [text[start:end] for start, end in sentences(text)] == [
        "\n".join(lines[:4]), "It was over by noon.", "The town was quiet",
    ]  # fmt: skip


def test_empty_and_blank_texts_have_no_sentences() -> None:
    """White space is in no sentence."""
    assert sentences("") == []
    assert sentences(" \n\t ") == []


@given(st.text(alphabet="Ab .!?\n\"()1u'。"))
def test_everything_but_white_space_is_in_exactly_one_sentence(text: str) -> None:
    """Sentences are in order, do not overlap, begin and end with ink, and leave out nothing else."""
    end = 0
    for start, stop in sentences(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()
