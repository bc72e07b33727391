"""What stands around every answer: headers that let no text run, hosts, origins, sizes, tokens.

Article text is written by strangers. The page's policy allows scripts and styles from the server's
own files alone; a foreign page can neither frame this one nor write through it; a name that
somebody else's DNS points at this machine is not answered.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
READING = frozenset(("GET", "HEAD", "OPTIONS"))
LARGEST = 2_000_000  # bytes of a request's body
FILES = "/api/open"  # where a whole file is handed in
LARGEST_FILE = 20_000_000  # bytes of it


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask. `hosts` are the names answered to (None: any, for a server that is meant to be
    reached from elsewhere); `token` is asked for by whatever writes (None: no token needed)."""

    hosts: frozenset[str] | None = LOOPBACK
    token: str | None = None

    def may_write(self, authorization: str | None) -> bool:
        """Whether an Authorization header carries the token."""
        if self.token is None:
            return True
        kind, _, given = (authorization or "").partition(" ")
        right = hmac.compare_digest(given.strip().encode(), self.token.encode())
        return kind.lower() == "bearer" and right


class Frame:
    """ASGI middleware: refuses what may not come in, and frames what goes out."""

    def __init__(self, app: App, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        received = 0
        most = LARGEST_FILE if scope["path"] == FILES else LARGEST

        async def framed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {k.lower() for k, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(
                        (k.encode(), v.encode())
                        for k, v in HEADERS.items()
                        if k.encode() not in own
                    ),
                ]
            await send(message)

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > most:
                raise HTTPException(413, too_large(most))
            return message

        refusal = self.refusal(scope["method"], headers, most)
        if refusal:
            status, reason = refusal
            await JSONResponse({"detail": reason}, status)(scope, receive, framed)
            return
        await self.app(scope, counted, framed)

    def refusal(self, method: str, headers: Mapping[str, str], most: int) -> tuple[int, str] | None:
        """Status and reason where a request is refused unheard."""
        if self.access.hosts is not None and hostname(headers.get("host")) not in self.access.hosts:
            return 421, "this server does not answer to that host name"
        if method not in READING:
            origin = headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != headers.get("host"):
                return 403, "a page of another origin may not write here"
            if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
                return 403, "a page of another origin may not write here"
            length = headers.get("content-length", "0")
            if not length.isdigit() or int(length) > most:
                return 413, too_large(most)
        return None


def too_large(most: int) -> str:
    """Why a body is refused."""
    return f"the body is over {most:,} bytes"


def hostname(host: str | None) -> str | None:
    """The name in a Host header, without its port."""
    if not host:
        return None
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
