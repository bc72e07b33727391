"""What must not change a record: our example articles in other dress, beside their own records.

An event stays where type, both roles, status, date, place and the start of its trigger are the
same; a statement where its speakers and the start of its content are. Printed: the share of those
in the record of the article as it is that stay, and how many new ones came up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from gold import EXAMPLES, read_all

from memcon.coding import Coder
from memcon.record import Record

SETS = ("gold", "fresh/gold", "later/gold", "newest/gold", "unread/gold")
WIDTH = 72

Dressed = tuple[str, list[int]]  # a text, and for each character where it stood in the article
Dress = Callable[[str], Dressed]


def rewrite(*changes: tuple[str, str | Callable[[re.Match[str]], str]]) -> Dress:
    """Patterns put for others, one after the other."""

    def dress(text: str) -> Dressed:
        origin = list(range(len(text) + 1))
        for pattern, put in changes:
            pieces: list[str] = []
            places: list[int] = []
            done = 0
            for found in re.finditer(pattern, text):
                new = found.expand(put) if isinstance(put, str) else put(found)
                pieces += (text[done : found.start()], new)
                places += origin[done : found.start()] + [origin[found.start()]] * len(new)
                done = found.end()
            pieces.append(text[done:])
            places += origin[done:]
            text, origin = "".join(pieces), places
        return text, origin

    return dress


def wrapped(text: str) -> Dressed:
    """Each paragraph wrapped at a width, an empty line between."""
    signs = list(text)
    column, space = 0, -1
    for at, sign in enumerate(signs):
        column = 0 if sign == "\n" else column + 1
        space = -1 if sign == "\n" else at if sign == " " else space
        if column > WIDTH and space >= 0:
            signs[space] = "\n"
            column, space = at - space, -1
    return "".join(signs), list(range(len(text) + 1))


def apart(found: re.Match[str]) -> str:
    """An accented letter as letter and accent."""
    return unicodedata.normalize("NFD", found[0])


DRESSES: dict[str, Dress] = {
    "wrapped at a width": wrapped,
    "double spaces": rewrite((" ", "  ")),
    "no-break spaces": rewrite((" ", "\u00a0")),
    "accents apart": rewrite(("[À-ÿ]", apart)),
    "straight marks": rewrite(("[“”]", '"'), ("[‘’]", "'")),
    "typographic marks": rewrite(
        (r'(?<![\w.,!?])"', "“"), ('"', "”"), (r"(?<=\w)'(?=\w)", "’"), ("'", "’")
    ),
    "dashes as hyphens": rewrite((r"\s*—\s*", " -- ")),
    "no paragraphs": rewrite((r'(?<=[.!?"”])\n+', " ")),
    "a paragraph a sentence": rewrite((r"(?<=[a-z]{3}\.) (?=[A-Z][a-z])", "\n\n")),
}


def told(record: Record, origin: Sequence[int]) -> tuple[set[object], set[object]]:
    """The events and the statements of a record as what must stay the same."""
    plain = {a.id: re.sub("[“”‘’]", "'", a.name).replace('"', "'") for a in record.actors}

    def names(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(plain[i] for i in ids)

    events: set[object] = {
        (
            e.type,
            names(e.actors),
            names(e.recipients),
            e.status,
            e.date and e.date.start,
            e.place and e.place.name,
            origin[e.trigger[0]],
        )
        for e in record.events
    }
    statements: set[object] = {
        (names(s.speakers), origin[s.content[0][0]]) for s in record.statements
    }
    return events, statements


def main() -> None:
    """Code every article as it is and in each dress, and print what stays."""
    coder = Coder()
    articles = [a for folder in SETS for a in read_all(EXAMPLES / folder)]
    texts = [re.sub(r"\n+", "\n\n", a.text) for a in articles]
    own = [
        told(coder.code(text, a.date), range(len(text) + 1))
        for text, a in zip(texts, articles, strict=True)
    ]
    print(f"{'':24}{'articles':>10}{'events stay':>16}{'new':>6}{'statements stay':>18}{'new':>6}")
    for name, dress in DRESSES.items():
        changed = 0
        counts = [[0, 0, 0], [0, 0, 0]]
        for article, text, mine in zip(articles, texts, own, strict=True):
            other, origin = dress(text)
            if other == text:
                continue
            changed += 1
            theirs = told(coder.code(other, article.date), origin)
            for count, before, after in zip(counts, mine, theirs, strict=True):
                count[0] += len(before & after)
                count[1] += len(before)
                count[2] += len(after - before)
        shown = [f"{stay}/{all_} {stay / max(all_, 1):.3f}" for stay, all_, _ in counts]
        print(
            f"{name:24}{changed:>10}{shown[0]:>16}{counts[0][2]:>6}{shown[1]:>18}{counts[1][2]:>6}",
            flush=True,
        )


if __name__ == "__main__":
    main()
