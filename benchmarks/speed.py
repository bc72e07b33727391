"""What memcon costs beside spaCy: the whole pipeline, each stage, memory, load time.

    OMP_NUM_THREADS=1 python benchmarks/speed.py [--articles N] [--rounds N]

The texts are the example articles and, where it lies beside the checkout, the articles of
`../shared/data/quotes_dev.jsonl`. Each round codes them once with the bare spaCy pipeline and once
with memcon, in turn, in one process; the figures are medians over the rounds, in processor time,
so that other work on the machine weighs little. A stage's share is its own time (what it calls of
another stage counts for that one) as a percent of the bare pipeline's time in the same round.
"""

from __future__ import annotations

import argparse
import functools
import json
import multiprocessing
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import spacy

from memcon import coding
from memcon.coding import Article, Coder
from memcon.contract import to_json
from memcon.events.model import load_model
from memcon.events.roles import load_roles
from memcon.grounding import Ground
from memcon.language import analysis, pipeline

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "articles"
SHARED = Path("shared", "data", "quotes_dev.jsonl")
QUOTES = next((p / SHARED for p in ROOT.parents if (p / SHARED).exists()), ROOT / SHARED)
DAY = "2024-05-14"  # any day: relative times must be worked out, whatever they come to
ROUNDS, ARTICLES = 5, 60

# The functions of a stage: where they are looked up when an article is coded, and their names.
STAGES: dict[str, Sequence[tuple[object, str]]] = {
    "language": (
        (coding, "settle"),
        (pipeline, "find_paragraphs"),
        (pipeline, "find_quotations"),
        (pipeline, "lay_out"),
        (pipeline, "guide"),
        (pipeline, "join"),
        (pipeline, "mend_names"),
        (analysis, "grow_tree"),
    ),
    "actors": (
        (coding, "find_actors"),
        (coding, "add_described"),
        (coding, "add_first_person"),
        (coding, "add_towns"),
    ),
    "statements": ((coding, "find_statements"),),
    "events": ((coding, "find_events"), (coding, "ask"), (coding, "reconsider")),
    "grounding": (
        (coding, "survey"),
        *((Ground, name) for name in ("date", "place", "target", "quantities")),
    ),
    "assembling": ((coding, "assemble"),),
}
LIMITS = {"actors": 15, "statements": 25, "events": 35}
LOADING = (
    "import time, msgspec, memcon.coding; from memcon import expertise; "
    "expertise.load_expertise(); expertise.load_expertise.cache_clear(); "
    "expertise.CHECKOUT = expertise.COMPILED; "  # as installed: no tables to compare with
    "start = time.process_time(); expertise.load_expertise(); expertise.load_gazetteer(); "
    "print(time.process_time() - start)"
)


def forget() -> None:
    """Drop what the learned models keep of their answers, so that each is paid for."""
    load_model().forget()
    load_roles().forget()


class Clock:
    """Processor time by stage, each stage without the others that it calls."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        self._running: list[str] = []
        self._since = 0.0

    def switch(self, stage: str | None) -> None:
        """Enter a stage, or with None leave the one entered last."""
        now = time.process_time()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now
        if stage is None:
            self._running.pop()
        else:
            self._running.append(stage)

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose time counts for a stage."""

        @functools.wraps(work)
        def run(*args: Any, **options: Any) -> Any:
            self.switch(stage)
            try:
                return work(*args, **options)
            finally:
                self.switch(None)

        return run

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time every stage's functions while the block runs."""
        kept = [(home, name, getattr(home, name)) for of in STAGES.values() for home, name in of]
        for stage, functions in STAGES.items():
            for home, name in functions:
                setattr(home, name, self.timed(stage, getattr(home, name)))
        try:
            yield
        finally:
            for home, name, work in kept:
                setattr(home, name, work)


def read_articles(most: int) -> list[Article]:
    """The example articles, and up to a number of longer ones spread evenly over the set."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    if QUOTES.exists():
        lines = QUOTES.read_text(encoding="utf-8").splitlines()
        step = max(1, len(lines) // most) if most else len(lines) + 1
        texts += [json.loads(line)["text"] for line in lines[step - 1 :: step]]
    return [Article(text, published=DAY) for text in texts]


def spent(work: Callable[[], object]) -> float:
    """Processor seconds that something takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def parse(nlp: spacy.language.Language, texts: list[str]) -> None:
    """Parse the texts with spaCy alone, as many together as memcon does (more is slower)."""
    for _doc in nlp.pipe(texts, batch_size=pipeline.TOGETHER):
        pass


def peak(articles: list[Article]) -> float:
    """Peak memory of a process that codes articles, in MiB."""
    for record in Coder().code_many(articles):
        to_json(record)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def load_seconds() -> float:
    """Processor seconds to load the compiled knowledge and open the gazetteer, modules imported."""
    runs = [
        float(
            subprocess.run([sys.executable, "-c", LOADING], capture_output=True, check=True).stdout
        )
        for _ in range(5)
    ]
    return median(runs)


def main() -> None:
    """Alternate the bare pipeline and memcon, print medians."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=ARTICLES, help="of the set beside ours")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--quick", action="store_true", help="no memory and no load time")
    options = parser.parse_args()
    articles = read_articles(options.articles)
    if not options.quick:  # first: a process begins with the peak of the one that starts it
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            print(f"peak memory                   {pool.apply(peak, (articles,)):.0f} MiB")
        print(f"load time of the knowledge    {1000 * load_seconds():.0f} ms   (limit 200 ms)")
    texts = [article.text for article in articles]
    bare_pipeline, coder = pipeline.load_bare(), Coder()
    words = sum(len(text.split()) for text in texts)
    warm = articles[:7]
    parse(bare_pipeline, [article.text for article in warm])
    list(coder.code_many(warm))
    rounds: list[tuple[float, float, dict[str, float]]] = []
    for _ in range(options.rounds):
        bare = spent(lambda: parse(bare_pipeline, texts))
        forget()
        whole = spent(lambda: [to_json(record) for record in coder.code_many(articles)])
        clock = Clock()
        forget()
        with clock.watching():
            for _record in coder.code_many(articles):
                pass
        rounds.append((bare, whole, clock.seconds))
    print(f"{len(texts)} articles, {words} words, {options.rounds} rounds")
    print(f"whole pipeline / bare spaCy   {median(w / b for b, w, _ in rounds):.2f}   (limit 1.5)")
    for stage in STAGES:
        share = 100 * median(s[stage] / b for b, _, s in rounds)
        limit = f"   (limit {LIMITS[stage]} %)" if stage in LIMITS else ""
        print(f"{stage:<29} {share:5.1f} %{limit}")
    print(f"words a second, bare          {words / median(b for b, _, _ in rounds):.0f}")
    print(f"words a second, memcon        {words / median(w for _, w, _ in rounds):.0f}")


if __name__ == "__main__":
    main()
