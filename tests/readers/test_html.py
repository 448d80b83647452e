"""Saved web pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.errors import Problem
from factcheck.model.period import Period
from factcheck.readers import read_content
from factcheck.readers.html import is_page

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="{charset}"><title>Ferry line opens | Harbour Times</title>
<meta property="og:site_name" content="Harbour Times"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2023-09-21T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/x">News 24</a></nav><article><h1>Ferry line opens</h1>
<p>The ferry line to the café on the island opened on Tuesday with 1,960 passengers, the company said, after years of work.</p>
<p>It co\u00adst about 3.2 million dollars and is to carry 40,000 people a year across the strait, according to the ministry.</p>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2021</td><td>12,000</td></tr><tr><td>2022</td><td>14,500</td></tr></table>
</article><footer>Copyright 2023, 17 views</footer></body></html>"""


def test_a_page_is_read_with_what_it_says_about_itself() -> None:
    """The article without the furniture, and who published it when."""
    (document,) = read_content(PAGE.format(charset="utf-8").encode(), "saved/ferry.html")
    source = document.source
    assert (source.id, source.title, source.author, source.publisher) == ("ferry", "Ferry line opens", "Ann Lee", "Harbour Times")
    assert (source.published, source.language) == (Period.day(date(2023, 9, 21)), "en-GB")
    assert "opened on Tuesday with 1,960 passengers" in document.text
    assert "It cost about 3.2 million" in document.text
    assert "News 24" not in document.text
    assert "17 views" not in document.text
    assert document.first_line == 0


def test_cells_of_a_page_keep_their_heads() -> None:
    """A value alone in a cell measures nothing."""
    text = read_content(PAGE.format(charset="utf-8").encode(), "ferry.html")[0].text
    assert text.endswith("Passengers in 2021: 12,000.\nPassengers in 2022: 14,500.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-2"])
def test_the_encoding_that_a_page_states_is_believed(encoding: str) -> None:
    """Where it works; a mark at the head goes first."""
    (document,) = read_content(PAGE.format(charset=encoding).encode(encoding), "ferry.html")
    assert "the café on the island" in document.text
    assert document.remarks == ()


def test_a_page_is_a_page_under_any_name() -> None:
    """The content decides before the ending; an XML declaration and comments may stand before it."""
    content = b'<?xml version="1.0" encoding="utf-8"?>\n<!-- saved -->\n' + PAGE.format(charset="utf-8").encode()
    assert read_content(content, "ferry.txt")[0].source.publisher == "Harbour Times"


@pytest.mark.parametrize(("content", "expected"), [
    (b"<html>", True), (b" <HTML lang=en>", True), (b"<!DOCTYPE HTML PUBLIC", True), (b"<!doctype html>", True),
    (b"<body class=x>", True), (b"<!-- html --> words", False), (b"<p>words</p>", False), (b"5 < 6 <html>", False),
    (b"<htmlx>", False), (b"<!-- <html>", False),
])  # fmt: skip
def test_only_what_begins_like_a_page_is_one(content: bytes, expected: bool) -> None:
    """A text about pages is none."""
    assert is_page(content) is expected


@pytest.mark.parametrize("content", [
    b"<html><head><title>App</title></head><body><script>start()</script></body></html>",
    b"<html><body>" + b"<div>" * 15_000 + b"5 people",
    b"<!doctype html>",
])  # fmt: skip
def test_a_page_without_text_is_refused(content: bytes, refusal: Callable[..., Problem]) -> None:
    """A login page is no page without claims."""
    assert refusal(content, "app.html").message == "no text was found in the page"


ODD = ("<span></span>" * 12_000, f"<i title='{'x' * 60_000}'></i>", f"<script>{'x;' * 2_000_000}</script>")


@pytest.mark.parametrize("noise", ODD, ids=["tags", "tag", "size"])
def test_an_odd_page_is_read_in_a_process_of_its_own(noise: str) -> None:
    """Many tags, a long tag, a large page: it takes longer, and gives the same."""
    page = PAGE.format(charset="utf-8").replace("<footer>", f"<footer>{noise}")
    (document,) = read_content(page.encode(), "ferry.html")
    assert "1,960 passengers" in document.text
    assert document.source.publisher == "Harbour Times"


def test_a_page_that_is_too_large_is_refused(refusal: Callable[..., Problem]) -> None:
    """Before anything is built from it."""
    page = b"<html>" + b" " * 20_000_000 + b"5 people"
    assert refusal(page, "big.html").message == "the page is too large: 20,000,014 bytes, at most 20,000,000"
