"""Takes the README's pictures of the page: the example articles, as `sh scripts/demo` serves them.

    sh scripts/demo &
    python web/pictures.py [ADDRESS]
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

DOCS = Path(__file__).parents[1] / "docs"
PICTURES = {  # the view, what is to be seen before, what to press
    "reader": ("#/read?find=potash", ".article .said", "jjj"),
    "timeline": ("#/timeline?from=2019-01-01", ".dot", ""),
    "network": ("#/network", ".party-spot", ""),
}


def main() -> None:
    address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8321/"
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1240, "height": 760}, color_scheme="light")
        for name, (view, shown, keys) in PICTURES.items():
            page.goto("about:blank")
            page.goto(address + view)
            page.wait_for_load_state("networkidle")
            page.locator(shown).first.wait_for()
            for key in keys:
                page.keyboard.press(key)
            page.wait_for_timeout(500)  # until what moves has come to rest
            page.screenshot(path=DOCS / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
