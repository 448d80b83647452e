"""Questions as a person would ask them, from the sentences that answer them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.frames_words import words_of
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.proposing.asking import Asked, ask
from factcheck.proposing.clauses import base_of

TABLE = Path(__file__).parent.parent / "cases" / "proposing" / "asking.toml"
CASES = tomllib.loads(TABLE.read_text("utf-8"))["case"]


def asked(text: str, value: str) -> Asked:
    """Ask for the value that begins where the given one does."""
    document = Document(Source("a"), text)
    start = text.index(value)
    claim: Claim = next(c for c in claims_found(document, scan(document)[0]) if c.selector.start <= start < c.selector.end)
    words = words_of(text, 0, len(text))
    first = next(i for i, word in enumerate(words) if word.end > claim.selector.start)
    after = next((i for i in range(first, len(words)) if words[i].start >= claim.selector.end), len(words))
    return ask(claim, words, first, after)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_is_turned_into_the_question_that_it_answers(case: dict[str, Any]) -> None:
    """Subject, verb and question word stand where a person puts them; else the sentence is asked as it is."""
    value = case["text"][case["text"].index("[") + 1 : case["text"].index("]")]
    found = asked(case["text"].replace("[", "").replace("]", ""), value)
    assert (found.text, found.form) == (case["ask"], case["form"])


@pytest.mark.parametrize(
    ("printed", "base"),
    [("measures", "measure"), ("noticed", "notice"), ("approved", "approve"), ("paid", "pay"), ("visited", "visit"),
     ("raided", "raid"), ("restored", "restore"), ("annulled", "annul"), ("focused", "focus"), ("accused", "accuse"),
     ("seed", "seed"), ("cared", "care"), ("recalled", "recall")],
)
def test_a_verb_is_asked_by_its_infinitive(printed: str, base: str) -> None:
    """Regular endings, a lost e, and irregular forms."""
    assert base_of(words_of(printed, 0, len(printed))[0]) == base
