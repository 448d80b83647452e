"""`factcheck source add` stores what sources say; `source check` tells what is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.commands.terminal import Terminal

Run = Any

PAGE = """<!doctype html><html lang="en"><head><title>The bridge is longer than planned</title>
<meta property="og:site_name" content="The Arl Observer"><meta property="article:published_time" content="2024-05-10T08:00:00Z">
<meta name="author" content="Ana Ruiz"></head><body><article><h1>The bridge is longer than planned</h1>
<p>The new bridge over the Arl measures 437 metres, engineers told the Observer on Thursday, and not 412 as was planned.</p>
<p>The council had approved a length of 412 metres in June 2019. The difference cost the town two million euros.</p>
<p>Eleven workers were injured during the work, which took five years and ended in April with a test of the cables.</p>
</article></body></html>"""


def test_a_saved_page_becomes_a_source_that_check_reads(project: Path, factcheck: Run, tmp_path: Path) -> None:
    """With publisher, title, author, day, and the hash of the original."""
    page = tmp_path / "observer-2024.html"
    page.write_text(PAGE, "utf-8")
    done = factcheck("source", "add", str(page))
    assert (done.code, done.err) == (0, "next: factcheck propose\n")
    assert done.out.startswith("seeds/observer-2024.md: ")
    text = (project / "seeds" / "observer-2024.md").read_text("utf-8")
    front = text.split("---\n")[1]
    assert "publisher: The Arl Observer" in front
    assert "title: The bridge is longer than planned" in front
    assert "author: Ana Ruiz" in front
    assert "published: 2024-05-10" in front
    assert hashlib.sha256(page.read_bytes()).hexdigest() in front
    assert "measures 437 metres" in text
    assert factcheck("check").code == 0


def test_a_source_that_is_there_is_never_overwritten(project: Path, factcheck: Run, tmp_path: Path) -> None:
    """Neither by its id nor by its content; the rest of the batch goes on."""
    before = (project / "seeds" / "daily-2024.md").read_bytes()
    note = tmp_path / "daily-2024.txt"
    note.write_text("Some other words about 12 bridges.", "utf-8")
    other = tmp_path / "other.txt"
    other.write_text("The bridge was painted in 2025.", "utf-8")
    done = factcheck("source", "add", str(note), str(other), str(tmp_path / "missing.txt"))
    assert done.code == 2
    assert "'daily-2024' is there already" in done.err
    assert "there is no such file" in done.err
    assert (project / "seeds" / "daily-2024.md").read_bytes() == before
    assert (project / "seeds" / "other.md").exists()
    assert factcheck("source", "add", str(other), "--id", "again").code == 2
    assert factcheck("source", "add", str(note), "--id", "daily-notes").code == 0


def test_what_is_missing_is_flagged_without_a_terminal(project: Path, factcheck: Run, tmp_path: Path) -> None:
    """And told again by `source check`."""
    note = tmp_path / "note.txt"
    note.write_text("The bridge was painted on Tuesday.", "utf-8")
    done = factcheck("source", "add", str(note))
    assert done.code == 0
    assert "no publisher" in done.err
    assert "date of publication" in done.err
    checked = factcheck("source", "check")
    assert checked.code == 1
    assert "seeds/note.md" in checked.out
    done = factcheck("source", "add", str(note), "--id", "whole", "--publisher", "P", "--published", "someday")
    assert "--published is a date" in done.err


def test_a_person_at_a_terminal_is_asked_for_what_is_missing(project: Path, tmp_path: Path) -> None:
    """Publisher and date, and whether it repeats what is there."""
    note = tmp_path / "wire.txt"
    note.write_text("ARLBRIDGE (Arl Wire) - The bridge was painted on Tuesday by forty workers, the town hall said.", "utf-8")
    terminal = Terminal("source", "add", str(note), folder=project)
    terminal.wait_for("who published it?")
    terminal.press("The Arl Paper\n")
    terminal.wait_for("published when?")
    terminal.press("2024-05-08\n")
    terminal.wait_for("does it repeat Arl Wire?")
    terminal.press("y\n")
    terminal.wait_for("next: factcheck propose")
    assert terminal.end() == 0
    text = (project / "seeds" / "wire.md").read_text("utf-8")
    assert "publisher: The Arl Paper\n" in text
    assert "published: 2024-05-08\n" in text
    assert "copies:\n  - Arl Wire\n" in text


def test_a_near_copy_of_a_source_is_proposed_as_one(project: Path, factcheck: Run, tmp_path: Path) -> None:
    """As a remark in the front matter that a person makes count, or with --copies at once."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    weeks = (f"In week {number} the bridge carried {number * 37} cars and {number * 11} buses." for number in range(1, 12))
    words = " ".join(weeks)
    first.write_text(words, "utf-8")
    second.write_text(f"Update. {words} More follows.", "utf-8")
    assert factcheck("source", "add", str(first), "--publisher", "A", "--published", "2024").code == 0
    done = factcheck("source", "add", str(second), "--publisher", "B", "--published", "2024")
    assert "copies first?" in done.err
    assert "# copies: first" in (project / "seeds" / "second.md").read_text("utf-8")
    assert factcheck("check").code == 0
    known = ("--id", "third", "--copies", "first", "--publisher", "C", "--published", "2024")
    assert factcheck("source", "add", str(second), *known).code == 2  # the very same file
    second.write_text(f"Correction. {words}", "utf-8")
    assert factcheck("source", "add", str(second), *known).code == 0
    assert "copies:\n  - first\n" in (project / "seeds" / "third.md").read_text("utf-8")


def test_the_lock_gets_a_line_for_the_new_source_alone(project: Path, factcheck: Run, tmp_path: Path) -> None:
    """What drifted before still counts as drifted."""
    assert factcheck("lock").code == 0
    seed = project / "seeds" / "daily-2024.md"
    seed.write_text(seed.read_text("utf-8") + "More.\n", "utf-8")
    note = tmp_path / "note.txt"
    note.write_text("The bridge was painted in 2025.", "utf-8")
    assert factcheck("source", "add", str(note), "--publisher", "P", "--published", "2025").code == 0
    found = factcheck("source", "check").out
    assert "seeds/daily-2024.md" in found
    assert "seeds/note.md" not in found


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGE.encode()
        self.send_response(200 if self.path != "/gone" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """A page on the loopback."""
    pages = ThreadingHTTPServer(("127.0.0.1", 0), _Page)
    thread = Thread(target=pages.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{pages.server_port}"
    pages.shutdown()
    thread.join()
    pages.server_close()


def test_the_network_is_used_only_when_it_is_asked_for(project: Path, factcheck: Run, server: str) -> None:
    """--fetch for addresses at all, --allow-private for the own network."""
    url = f"{server}/news/bridge-length"
    done = factcheck("source", "add", url)
    assert done.code == 2
    assert "only with --fetch" in done.err
    done = factcheck("source", "add", url, "--fetch")
    assert done.code == 2
    assert "not in the public network" in done.err
    done = factcheck("source", "add", url, "--fetch", "--allow-private", "--id", "observer")
    assert done.code == 0, done.err
    text = (project / "seeds" / "observer.md").read_text("utf-8")
    assert f"url: {url}\n" in text
    assert "accessed: 2" in text
    assert factcheck("source", "check", "--fetch", "--allow-private").code == 0
    path = project / "seeds" / "observer.md"
    path.write_text(text.replace(url, f"{server}/gone"), "utf-8")
    assert "answers 404" in factcheck("source", "check", "--fetch", "--allow-private").out
