"""The one place where the network is used: a publication is fetched because a person asked for it.

In: an http(s) address. Out: bytes. What an address leads to is looked up first and then spoken to by that very number, after
every redirect anew: a name that points into the own house, or changes its mind in between, is refused.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from factcheck import __version__
from factcheck.errors import refuse

REDIRECTS = 5
LARGEST = 20_000_000
"""Bytes; the largest report met so far has 9 MB."""
SECONDS = 30.0
"""For all of it; a page that takes longer is better saved from a browser."""


class Limits(NamedTuple):
    """What a fetch may cost, and whether it may stay in the own network."""

    private: bool = False
    largest: int = LARGEST
    seconds: float = SECONDS


class Fetched(NamedTuple):
    """What was fetched: the bytes, where they came from after redirects, and what they are said to be."""

    content: bytes
    url: str
    kind: str


def fetch(url: str, limits: Limits | None = None) -> Fetched:
    """Fetch a publication.

    Args:
        url: http or https.
        limits: of size and time; `private` lets addresses of the own machine and network pass.

    Raises:
        FactcheckError: the address is none, leads into a private network, or gives no publication; one line each.
    """
    limits = limits or Limits()
    end = monotonic() + limits.seconds
    here = url
    for _ in range(REDIRECTS + 1):
        try:
            found = _ask(here, limits, end)
        except (OSError, http.client.HTTPException, ValueError) as error:
            hint = "save the page from a browser, and add the file"
            raise refuse(f"{here} cannot be fetched: {_told(error)}", hint=hint) from None
        if isinstance(found, Fetched):
            return found
        here = urljoin(here, found)
    raise refuse(f"{url} redirects more than {REDIRECTS} times")


def _ask(url: str, limits: Limits, end: float) -> Fetched | str:
    """Fetch one address; a text is where it redirects to."""
    parts = _parts(url)
    number = _number(parts, private=limits.private)
    connection = _connect(parts, number, _left(end))
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={**_HEADERS, "Host": parts.netloc})
        answer = connection.getresponse()
        if answer.status in _MOVED and (target := answer.getheader("Location")):
            return target
        if answer.status != http.client.OK:
            raise refuse(f"{url} answers {answer.status} {answer.reason}", hint="open it in a browser; is it behind a login?")
        return Fetched(_body(url, answer, connection, (limits, end)), url, answer.getheader("Content-Type", ""))
    finally:
        connection.close()


def _parts(url: str) -> SplitResult:
    if any(ord(char) <= 32 or ord(char) == 127 for char in url):
        raise refuse(f"{url!r} is no address: it holds white space or control characters")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise refuse(f"{url} is no address of a page", hint="only http:// and https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise refuse(f"{parts.hostname}: an address with a name and a password in it is not fetched")
    return parts


def _number(parts: SplitResult, *, private: bool) -> str:
    """Look a name up; every address that it stands for must be one of the public network."""
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    numbers = [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for number in numbers:
        if not private and not is_public(number):
            hint = "an address of your own network needs --allow-private"
            raise refuse(f"{host} leads to {number}, which is not in the public network", hint=hint)
    return numbers[0]


def is_public(number: str) -> bool:
    """Tell whether an IP address is one that anybody can reach; what wraps another address counts as that one."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour
        if wrapped is None and address in _TRANSLATED:
            wrapped = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return address.is_global and not address.is_multicast


def _connect(parts: SplitResult, number: str, seconds: float) -> http.client.HTTPConnection:
    """Open a connection to the number that was checked, and to no other."""
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPConnection(host, port, timeout=seconds)
    channel = socket.create_connection((number, port), timeout=seconds)
    connection.sock = ssl.create_default_context().wrap_socket(channel, server_hostname=host) if secure else channel
    return connection


def _body(
    url: str, answer: http.client.HTTPResponse, connection: http.client.HTTPConnection, bounds: tuple[Limits, float]
) -> bytes:
    limits, end = bounds
    if answer.getheader("Content-Encoding", "identity") != "identity":
        raise refuse(f"{url} is packed, though it was asked not to be", hint="save the page from a browser, and add the file")
    said = answer.getheader("Content-Length", "")
    if said.isdigit() and int(said) > limits.largest:
        raise refuse(f"{url} is too large: {int(said):,} bytes, at most {limits.largest:,}")
    content = bytearray()
    while True:
        connection.sock.settimeout(_left(end)) if connection.sock is not None else None
        part = answer.read1(65536)
        if not part:
            break
        content += part
        if len(content) > limits.largest:
            raise refuse(f"{url} is too large: more than {limits.largest:,} bytes")
    if said.isdigit() and len(content) != int(said):
        raise refuse(f"{url} broke off after {len(content):,} of {int(said):,} bytes", hint="try again")
    return bytes(content)


def _left(end: float) -> float:
    left = end - monotonic()
    if left <= 0:
        raise TimeoutError("it takes too long")
    return left


def _told(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it takes too long"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


_HEADERS = {"User-Agent": f"factcheck/{__version__}", "Accept-Encoding": "identity", "Connection": "close"}
_MOVED = frozenset({301, 302, 303, 307, 308})
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
