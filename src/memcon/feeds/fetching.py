"""Fetching over HTTP as a good guest: who we are, what may be fetched, how often, how much.

One request at a time a host, with a pause between; robots.txt is kept; a body and the time for it
are bounded; and no address inside one's own network is asked, whatever a feed or a redirection
says, unless that is wished.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

AGENT = "memcon/0.1 (news event coder)"
LARGEST = 8 * 1024 * 1024  # bytes of a body
LONGEST = 60.0  # seconds for a body
REDIRECTIONS = 5
PAUSE = 2.0  # seconds between two requests to one host
LONGEST_PAUSE = 60.0  # of what a robots.txt may ask for
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 for networks of IPv6 alone (RFC 6052)
RULES_LAST = 24 * 3600.0  # seconds for which a robots.txt is believed


class Unfetched(Exception):
    """An address that could not be fetched; the message gives the reason.

    `wait` is how many seconds the server asked to be left alone, `gone` that it is no more.
    """

    def __init__(self, reason: str, wait: float = 0, gone: bool = False) -> None:
        super().__init__(reason)
        self.wait, self.gone = wait, gone


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: `status` is 200 or 304; `url` is where redirections led."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(slots=True)
class Host:
    """What is known of one host: its rules, how long to pause, when it was asked last."""

    rules: Protego | None = None
    read_at: float = float("-inf")
    asked_at: float = float("-inf")
    allows: bool = True
    pause: float = PAUSE


@dataclass
class Fetcher:
    """Fetches one address after the other. `private` allows addresses of one's own network."""

    private: bool = False
    pause: float = PAUSE
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    hosts: dict[str, Host] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.client = httpx.Client(
            headers={"User-Agent": AGENT},
            timeout=httpx.Timeout(20, connect=10),
            transport=httpx.HTTPTransport(retries=0),
            trust_env=False,
        )

    def close(self) -> None:
        """Close the connections."""
        self.client.close()

    def get(
        self, url: str, headers: Mapping[str, str] | None = None, robots: bool = True
    ) -> Answer:
        """What stands at an address. Raises `Unfetched`."""
        for _ in range(REDIRECTIONS + 1):
            if robots and not self.allowed(url):
                raise Unfetched("is not for us by its robots.txt", gone=True)
            answer = self.ask(url, headers or {})
            if answer.status not in (301, 302, 303, 307, 308):
                return answer
            url = urljoin(url, answer.headers.get("location", ""))
        raise Unfetched(f"redirects more than {REDIRECTIONS} times")

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """One request, after the pause that its host is owed."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unfetched(f"leads to '{url}', which is no http or https address")
        target, extensions, name = self.pinned(url)
        host = self.host(url)
        owed = host.asked_at + host.pause - self.clock()
        if owed > 0:
            self.sleep(owed)
        host.asked_at = self.clock()
        try:
            with self.client.stream(
                "GET", target, headers={**headers, "Host": name}, extensions=extensions
            ) as response:
                return self.read(url, response)
        except httpx.HTTPError as error:
            raise Unfetched(f"cannot be reached ({error or type(error).__name__})") from None

    def read(self, url: str, response: httpx.Response) -> Answer:
        """A response's body, bounded. Raises `Unfetched` for what is no success."""
        status = response.status_code
        headers = {name.lower(): value for name, value in response.headers.items()}
        if status in (304, 301, 302, 303, 307, 308):
            return Answer(url, status, headers)
        if status != 200:
            raise Unfetched(
                f"was answered with {status}", seconds(headers.get("retry-after")), status == 410
            )
        until = self.clock() + LONGEST
        body = bytearray()
        for part in response.iter_bytes():
            body += part
            if len(body) > LARGEST:
                raise Unfetched(f"is larger than {LARGEST >> 20} MB")
            if self.clock() > until:
                raise Unfetched(f"takes longer than {LONGEST:.0f} seconds")
        return Answer(url, status, headers, bytes(body))

    def pinned(self, url: str) -> tuple[str, dict[str, str], str]:
        """An address with its host resolved: a name cannot change between check and use."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        try:
            port = parts.port or (443 if parts.scheme == "https" else 80)
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, ValueError, UnicodeError):
            raise Unfetched(f"has a host that is not known ('{host}')") from None
        address = str(found[0][4][0])
        if not self.private and not all(is_public(str(one[4][0])) for one in found):
            raise Unfetched(f"leads into a private network ({address}): refused")
        literal = f"[{address}]" if ":" in address else address
        name = parts.netloc.rpartition("@")[2]
        rest = parts._replace(netloc=f"{literal}:{port}", fragment="").geturl()
        return rest, {"sni_hostname": host} if parts.scheme == "https" else {}, name

    def host(self, url: str) -> Host:
        """What is known of an address's host."""
        parts = urlsplit(url)
        return self.hosts.setdefault(f"{parts.scheme}://{parts.netloc}", Host(pause=self.pause))

    def allowed(self, url: str) -> bool:
        """Whether the host's robots.txt lets us fetch an address."""
        host = self.host(url)
        if self.clock() - host.read_at > RULES_LAST:
            host.read_at = self.clock()
            self.read_rules(url, host)
        return host.allows and (host.rules is None or bool(host.rules.can_fetch(url, AGENT)))

    def read_rules(self, url: str, host: Host) -> None:
        """Read a host's robots.txt: none means all is allowed, a broken server that nothing is."""
        host.rules, host.allows = None, True
        place = urljoin(url, "/robots.txt")
        try:
            for _ in range(REDIRECTIONS + 1):
                answer = self.ask(place, {})
                if answer.status == 200:
                    host.rules = Protego.parse(answer.body.decode("utf-8", "replace"))
                    asked = host.rules.crawl_delay(AGENT)
                    host.pause = min(LONGEST_PAUSE, max(self.pause, asked or 0))
                    return
                place = urljoin(place, answer.headers.get("location", ""))
        except Unfetched as error:
            host.allows = "answered with 4" in str(error)
            if not host.allows:
                host.read_at = self.clock() - RULES_LAST + 600  # asked again in ten minutes


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        teredo = found.teredo[1] if found.teredo else None
        translated = found in TRANSLATED and ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        inside = found.ipv4_mapped or found.sixtofour or teredo or translated
        if inside:  # an IPv4 address in the clothes of an IPv6 one
            return is_public(str(inside))
    return found.is_global and not found.is_multicast


def seconds(retry_after: str | None) -> float:
    """A `Retry-After` header in seconds; 0 where it says nothing."""
    from email.utils import parsedate_to_datetime

    if not retry_after:
        return 0
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (ValueError, TypeError):
        return 0
