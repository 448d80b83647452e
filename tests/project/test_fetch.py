"""Fetching: only what a person asked for, only from the public network, and never more than was agreed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.project.fetch import Limits, fetch, is_public

HERE = Limits(private=True, largest=1000, seconds=5)


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"_{name}")(rest)

    def _page(self, _: str) -> None:
        self._send(200, {"Content-Type": "text/html"}, b"<p>The bridge is 412 metres long.</p>")

    def _hops(self, left: str) -> None:
        self._send(302, {"Location": f"/hops/{int(left) - 1}" if int(left) else "/page"}, b"")

    def _to(self, target: str) -> None:
        self._send(301, {"Location": target}, b"")

    def _large(self, _: str) -> None:
        self._send(200, {}, b"x" * 5000)

    def _endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 500)
        except OSError:
            pass

    def _short(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "900")
        self.end_headers()
        self.wfile.write(b"x" * 100)

    def _packed(self, _: str) -> None:
        self._send(200, {"Content-Encoding": "gzip"}, b"x")

    def _hang(self, _: str) -> None:
        self.server.hold.wait(20)  # type: ignore[attr-defined]

    def _gone(self, _: str) -> None:
        self._send(404, {}, b"")

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """A server of our own on the loopback."""
    pages = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    pages.hold = threading.Event()  # type: ignore[attr-defined]
    pages.daemon_threads = True
    thread = threading.Thread(target=pages.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{pages.server_port}"
    pages.hold.set()  # type: ignore[attr-defined]
    pages.shutdown()
    thread.join()
    pages.server_close()


def test_a_page_is_fetched_through_five_redirects_and_not_through_six(server: str) -> None:
    """It is known by the address that it came from in the end."""
    found = fetch(f"{server}/hops/4", HERE)
    assert found.content.startswith(b"<p>The bridge")
    assert (found.url, found.kind) == (f"{server}/page", "text/html")
    with pytest.raises(FactcheckError, match="redirects more than 5 times"):
        fetch(f"{server}/hops/5", HERE)


def test_the_own_machine_is_refused_unless_it_is_allowed(server: str) -> None:
    """By number and by name."""
    for url in (f"{server}/page", f"http://localhost:{server.rpartition(':')[2]}/page"):
        with pytest.raises(FactcheckError, match="not in the public network"):
            fetch(url)


@pytest.mark.parametrize(
    ("path", "limits", "told"),
    [
        ("large", HERE, "too large: 5,000 bytes"),
        ("endless", HERE, "too large: more than 1,000"),
        ("short", HERE, "broke off after 100 of 900"),
        ("packed", HERE, "is packed"),
        ("gone", HERE, "answers 404"),
        ("hang", HERE._replace(seconds=0.3), "takes too long"),
        ("to/file:///etc/passwd", HERE, "no address of a page"),
        ("to/ftp://example.org/x", HERE, "no address of a page"),
        ("to/http://name:word@example.org/", HERE, "a name and a password"),
    ],
)
def test_what_is_no_publication_is_one_clear_line(path: str, limits: Limits, told: str, server: str) -> None:
    """Too large, endless, broken off, packed, gone, slow, or somewhere else."""
    with pytest.raises(FactcheckError, match=told):
        fetch(f"{server}/{path}", limits)


@pytest.mark.parametrize("url", ["page.html", "http://", "javascript:alert(1)", "http://a b.org/", "http://a.org/\nX: y"])
def test_what_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    """No name is looked up for it."""
    with pytest.raises(FactcheckError, match="no address"):
        fetch(url)


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fd00::1", False), ("ff02::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_addresses_that_not_everybody_can_reach_are_told(number: str, public: bool) -> None:
    """Loopback, private, link-local, shared, multicast, and what wraps them."""
    assert is_public(number) is public
