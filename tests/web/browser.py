"""A server in a thread and a Chromium that visits it."""

from __future__ import annotations

import fcntl
import runpy
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from memcon.store import Store
from memcon.web import Desk, create_app

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "artefacts"
Visit = Callable[..., Page]


def built() -> None:
    """Build the page where it is older than its source; of two processes one waits."""
    with (ROOT / "web" / "package.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        runpy.run_path(str(ROOT / "web" / "build.py"))["main"]()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, else the one that Playwright fetched; without one the test fails."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        except Exception as error:
            pytest.fail(f"no Chromium to test the page with: sh scripts/system ({error})")
        yield browser
        browser.close()


@contextmanager
def served(store: Store, desk: Desk) -> Iterator[str]:
    """The address of a server over a store."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(create_app(store, desk), port=port, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.05)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join(10)
