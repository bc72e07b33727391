"""Who supports, opposes, demands or questions a topic, in our example articles.

    python benchmarks/positions.py [--errors]

The gold is `examples/positions.tsv`. A position is found where a row of `memcon.analysis.positions`
has its holder, by name or country, and its position. Precision is over the rows that take a
position (all but `mentions`), a holder with the same position twice counting once; a holder whom
the gold does not name counts as wrong.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from memcon.analysis import positions
from memcon.coding import Article, Coder
from memcon.knowledge.tables import Row, read_table
from memcon.store import Store

EXAMPLES = Path(__file__).parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Held:
    """A position that somebody holds, by what he is called."""

    article: str
    topic: tuple[str, ...]
    holder: tuple[str, ...]
    position: tuple[str, ...]

    @staticmethod
    def of(row: Row) -> Held:
        """A row of the gold."""
        return Held(row["article"], row.many("topic"), row.many("holder"), row.many("position"))

    def is_held_by(self, name: str, country: str | None) -> bool:
        """Whether somebody of that name and country is the holder."""
        return any(one == country or one.lower() in name.lower() for one in self.holder)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="print every miss")
    options = parser.parse_args()
    gold = [
        Held.of(row)
        for row in read_table(
            EXAMPLES / "positions.tsv", ("article", "topic", "holder", "position")
        )
    ]
    coder = Coder()
    hits = holders = rows = right = 0
    for name in dict.fromkeys(one.article for one in gold):
        text = (EXAMPLES / "articles" / f"{name}.txt").read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as home, Store.open(home) as store:
            store.add(coder.code_many([Article(text)]))
            for topic in dict.fromkeys(one.topic for one in gold if one.article == name):
                wanted = [one for one in gold if (one.article, one.topic) == (name, topic)]
                told = {
                    (r["holder_name"], r["holder_country"], r["position"], r["words"][:90])
                    for r in positions(store, topic).to_dict("records")
                }
                taken = {row[:3]: row[3] for row in told if row[2] != "mentions"}
                for one in wanted:
                    own = [p for n, c, p, _ in told if one.is_held_by(n, c)]
                    holders += bool(own)
                    hit = any(p in one.position for p in own)
                    hits += hit
                    if options.errors and not hit:
                        print(f"missed  {name}: {one.holder[0]} {one.position[0]} {topic[0]} {own}")
                for (holder, country, position), words in taken.items():
                    good = any(
                        one.is_held_by(holder, country) and position in one.position
                        for one in wanted
                    )
                    rows, right = rows + 1, right + good
                    if options.errors and not good:
                        print(f"wrong   {name}: {holder} {position} {topic[0]}: {words!r}")
    print(
        f"{len(gold)} positions: found {hits} ({hits / len(gold):.2f}), their holders listed "
        f"{holders} ({holders / len(gold):.2f}); {rows} told, right {right} ({right / rows:.2f})"
    )


if __name__ == "__main__":
    main()
