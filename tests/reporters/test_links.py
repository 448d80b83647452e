"""Addresses and anchors."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Selector, Source
from factcheck.reporters._links import anchors, fragment, language, live

SOURCE = Source("a", url="https://example.org/story")


@pytest.mark.parametrize("url", ["https://example.org/a?b=c&d", "HTTP://example.org", "http://[::1]/x", "https://example.org/ü"])
def test_plain_web_addresses_are_live(url: str) -> None:
    """A host, and one of the two schemes of the web."""
    assert live(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " https://example.org", "data:text/html,x",
        "vbscript:x", "//example.org", "\\\\example.org", "https:\\\\example.org", "https://", "https:///x", "file:///etc/passwd",
        "https://example.org/ onclick=x", 'https://example.org/"x', "https://example.org/'x", "https://example.org/<x", "https://example.org/\n",
    ],
)  # fmt: skip
def test_everything_else_is_text(url: str) -> None:
    """No other scheme, no white space, no quotation marks."""
    assert live(url) == ""


def test_a_fragment_leads_to_the_quoted_words() -> None:
    """`-`, `&` and `,` are percent-encoded, as they have a meaning in a fragment."""
    words = "a-b & c, d"
    assert fragment(SOURCE, Selector(0, 10, words)) == "https://example.org/story#:~:text=a%2Db%20%26%20c%2C%20d"


def test_a_long_quote_gives_its_first_and_last_words() -> None:
    """Browsers look for the first and the last words and mark all between."""
    words = " ".join(f"word{index}" for index in range(40))
    ends = "text=word0%20word1%20word2%20word3,word36%20word37%20word38%20word39"
    assert fragment(SOURCE, Selector(0, len(words), words)).endswith(ends)


def test_a_digest_has_no_fragment() -> None:
    """Our words do not stand in the published page."""
    assert fragment(replace(SOURCE, digest=True), Selector(0, 1, "x")) == SOURCE.url
    assert fragment(replace(SOURCE, url="javascript:x"), Selector(0, 1, "x")) == ""


@given(st.text(max_size=90))
def test_no_word_leaves_its_fragment(words: str) -> None:
    """Whatever is quoted, the address holds no bare separator and no markup, and gives the words back."""
    url = fragment(SOURCE, Selector(0, len(words), words))
    directive = url.partition("text=")[2]
    assert not re.search(r"[-&,\s\"'<>]", directive)
    if not any(0xD800 <= ord(letter) < 0xE000 for letter in words):
        assert unquote(directive) == " ".join(words.split())


@given(st.lists(st.text(max_size=20), unique=True, max_size=20))
def test_anchors_are_plain_and_differ(ids: list[str]) -> None:
    """Ids of any script and with any sign get anchors that need no quoting."""
    named = anchors("q-", ids)
    assert len(set(named.values())) == len(ids)
    assert all(re.fullmatch(r"q-[\w.~-]*", anchor, re.ASCII) for anchor in named.values())


def test_a_language_that_is_none_is_unknown() -> None:
    """`lang` never carries more than a tag."""
    assert language("pt-BR") == "pt-BR"
    assert language('en" onclick="x') == ""
