"""Articles out of web pages: trafilatura, as memcon uses it, beside resiliparse.

    python benchmarks/reading.py [--pages 210] [--seed 1]

The pages are our example articles in made-up layouts (menus, related stories, captions, comments,
cookie notes, footers). Token precision, recall and F1 are against the article's own words; times
are of one run, the extractors taking turns.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
from trafilatura import bare_extraction

from memcon.reading import Unreadable
from memcon.reading.formats.html import page

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
WORD = re.compile(r"\w+")
MENU = "Home World Politics Business Sport Opinion Culture Science Weather Video Podcasts".split()
TEASERS = (
    "Ten recipes for long summer evenings",
    "Why the harbour bridge will close for a month",
    "Quiz: how well do you know the rivers of Europe?",
    "Our critics pick the books of the year",
    "In pictures: the night market reopens",
)
REMARKS = (
    "Well said. I have been waiting for somebody to write this.",
    "This is not what I read elsewhere, and I doubt it.",
    "First!",
    "Could the editors please add a map?",
)


def layout(text: str, chance: random.Random) -> str:
    """An article in a page."""
    lead, *body = [p for p in text.split("\n") if p.strip()]
    menu = "".join(f'<li><a href="/{m}">{m}</a></li>' for m in chance.sample(MENU, 7))
    inside = []
    for number, paragraph in enumerate(body):
        inside.append(f"<p>{escape(paragraph, quote=False)}</p>")
        if number == 1 and chance.random() < 0.6:
            inside.append(
                f'<div class="related"><h3>Read more</h3><ul><li><a href="/x">'
                f"{chance.choice(TEASERS)}</a></li></ul></div>"
            )
        if chance.random() < 0.1:
            inside.append('<div class="ad-slot" id="ad-3">Advertisement</div>')
    tag = chance.choice(('article class="story"', 'div class="article-body"', 'div id="content"'))
    teasers = "".join(f'<li><a href="/t">{t}</a></li>' for t in chance.sample(TEASERS, 3))
    remarks = "".join(f'<div class="comment"><p>{r}</p></div>' for r in chance.sample(REMARKS, 2))
    cookies = '<div class="cookie-banner"><p>We use cookies. <button>Accept</button></p></div>'
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>What happened, and why</title><script>var x = "<p>not text</p>";</script></head><body>
{cookies if chance.random() < 0.5 else ""}<header><nav><ul>{menu}</ul></nav></header>
<main><h1>What happened, and why</h1><div class="meta">By A Reporter | <time>3 May 2024</time></div>
<{tag}><p>{escape(lead, quote=False)}</p>{"".join(inside)}</{tag.split()[0]}></main>
<aside class="sidebar"><h2>Most read</h2><ul>{teasers}</ul></aside>
<section id="comments"><h2>Comments</h2>{remarks}</section>
<footer><p>© The Example. All rights reserved.</p><a href="/terms">Terms of use</a></footer>
</body></html>"""


def ours(markup: str) -> str:
    """As memcon reads a page."""
    try:
        return page(markup).text
    except Unreadable:
        return ""


def fast(markup: str) -> str:
    """trafilatura without its fallbacks and without metadata."""
    found = bare_extraction(markup, fast=True, include_comments=False, include_tables=False)
    return (found.text or "") if found and not isinstance(found, dict) else ""


def resiliparse(markup: str) -> str:
    """resiliparse's main content."""
    return extract_plain_text(HTMLTree.parse(markup), main_content=True, alt_texts=False)


EXTRACTORS: dict[str, Callable[[str], str]] = {
    "memcon (trafilatura, with metadata)": ours,
    "trafilatura, fast": fast,
    "resiliparse, main content": resiliparse,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--pages", type=int, default=210)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    texts = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    pages = [(t, layout(t, chance)) for i in range(options.pages) for t in [texts[i % len(texts)]]]
    for extract in EXTRACTORS.values():
        extract(pages[0][1])  # modules load, caches fill
    took, counts = Counter[str](), {name: Counter[str]() for name in EXTRACTORS}
    for text, markup in pages:
        gold = Counter(WORD.findall(text))
        for name, extract in EXTRACTORS.items():
            start = time.perf_counter()
            found = Counter(WORD.findall(extract(markup)))
            took[name] += time.perf_counter() - start
            counts[name] += Counter(
                right=(gold & found).total(), found=found.total(), gold=gold.total()
            )
    slowest = max(took.values())
    print(f"{options.pages} pages\n{'':38}{'P':>7}{'R':>7}{'F1':>7}{'pages/s':>9}{'speed':>7}")
    for name, n in counts.items():
        p, r = n["right"] / max(1, n["found"]), n["right"] / n["gold"]
        print(
            f"{name:38}{p:7.3f}{r:7.3f}{2 * p * r / (p + r):7.3f}"
            f"{options.pages / took[name]:9.0f}{slowest / took[name]:6.1f}x"
        )


if __name__ == "__main__":
    main()
