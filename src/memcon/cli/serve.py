"""`memcon serve`: the analyst's page over a store."""

from __future__ import annotations

import ipaddress
import os
import secrets
import sys
from threading import Thread

import click

from memcon.cli.options import store_option


@click.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port",
    default=8321,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Port to listen at.",
)
@click.option("--open", "browse", is_flag=True, help="Open the page in a browser.")
def serve(place: str, host: str, port: int, browse: bool) -> None:
    """Serve a store as a page to read and search, and as an API under /api.

    By default only this machine can reach it. Beyond it (--host 0.0.0.0), whatever writes asks for
    a token: MEMCON_TOKEN where it is set, else one that is made and printed. Put a proxy with TLS
    in front; memcon speaks plain HTTP.

    \b
    memcon add articles/ --store news
    memcon serve --store news
    """
    import uvicorn

    from memcon.store import Store, StoreError
    from memcon.web import Access, create_app
    from memcon.web.app import STATIC

    try:
        store = Store.open(place, create=False)
    except StoreError as error:
        raise click.UsageError(str(error)) from None
    access = Access()
    if not local(host):
        token = os.environ.get("MEMCON_TOKEN") or secrets.token_urlsafe(24)
        access = Access(hosts=None, token=token)
        if "MEMCON_TOKEN" not in os.environ:
            click.echo(f"Token for writing: {token}", err=True)
    if not (STATIC / "index.html").is_file():
        click.echo(
            "memcon: the page is not built, only /api is served; sh scripts/page builds it",
            err=True,
        )
    app = create_app(store, access=access)
    # The coder takes seconds to build: whoever pastes an article first should not wait for it.
    Thread(target=app.state.desk.ready, daemon=True).start()
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/"
    click.echo(f"memcon: {place} at {address}  (stop with Ctrl-C)", err=True)
    if browse:
        click.launch(address)
    try:
        uvicorn.run(
            app,
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            timeout_keep_alive=30,
            limit_concurrency=1_000,
            h11_max_incomplete_event_size=32_768,
        )
    except OSError as error:
        raise click.ClickException(f"{host}:{port}: {error.strerror}") from None
    except SystemExit as stop:
        sys.exit(stop.code)


def local(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
