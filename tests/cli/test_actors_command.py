"""`memcon actors` and `memcon knowledge`: what a name means, faults by line, a dump imported."""

from __future__ import annotations

import bz2
import gzip
import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import main
from memcon.knowledge.columns import FORMATS
from memcon.knowledge.compiling import faults
from memcon.knowledge.folder import tables
from memcon.knowledge.tables import read_table

HEADER = "id\tname\tcountry\torganization\toffice\ttitle\tstart\tend\tgender\tnames\n"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_find_ranks_by_the_day() -> None:
    code, out, _ = run("actors", "find", "Clinton", "--date", "2010-09-27")
    assert code == 0
    assert out.index("Hillary Clinton") < out.index("Bill Clinton")
    assert "* 2009-01-21..2013-02-01  US Secretary of State" in out


def test_find_an_office() -> None:
    code, out, _ = run("actors", "find", "French president", "--date", "1990-06-01")
    assert code == 0
    assert out.startswith("François Mitterrand")


def test_find_says_why() -> None:
    _, out, _ = run("actors", "find", "the Quai d'Orsay")
    assert "stands for it" in out
    _, out, _ = run("actors", "find", "Sergey Shoygu")
    assert "another transliteration" in out


def test_find_lists_the_members_of_the_day() -> None:
    _, out, _ = run("actors", "find", "ECOWAS", "--date", "2024-01-01")
    assert "15 members on 2024-01-01: BEN BFA" in out
    _, out, _ = run("actors", "find", "ECOWAS", "--date", "2025-03-01")
    assert "12 members on 2025-03-01: BEN CIV" in out


def test_check_refuses_a_member_that_is_no_state(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    columns = "id code name kind country parent sector cameo names members start end note".split()
    row = [
        "",
        "LEAGUE9",
        "League of Nine",
        "alliance",
        "",
        "",
        "",
        "",
        "",
        "FRA|XYZ@2001..",
        "",
        "",
        "",
    ]
    table.write_text("\t".join(columns) + "\n" + "\t".join(row) + "\n", encoding="utf-8")
    code, out, _ = run("actors", "check", str(table))
    assert code == 1
    assert ":2: " in out
    assert "'members': no state has the ISO code 'XYZ'" in out


def test_find_nobody() -> None:
    code, _, err = run("actors", "find", "Xyzzy")
    assert code == 1
    assert "no actor with the name 'Xyzzy'" in err


def test_check_names_line_and_reason(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text(
        HEADER + "\tAna Roe\tXYZ\t\tpresident\tPresident\t2020\t\tf\t\n"
        "\tBob Roe\tFRA\t\tpresident\tPresident\t20-1\t\tm\t\n"
        "\tEva Roe\tFRA\t\tjester\tJester\t2020\t\tf\t\n"
        "\tIan Roe\tFRA\t\tpresident\tPresident\t2020\t2019\tm\t\n",
        encoding="utf-8",
    )
    code, out, _ = run("actors", "check", str(table))
    assert code == 1
    lines = out.splitlines()
    assert [line.split(":")[1] for line in lines] == ["2", "3", "4", "5"]
    assert "no state has the ISO code 'XYZ'" in lines[0]
    assert "'20-1' is not YYYY" in lines[1]
    assert "'jester' is no office" in lines[2]
    assert "ends (2019) before it starts (2020)" in lines[3]


def test_check_refuses_a_header_of_no_table(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("who\twhat\nAna\tqueen\n", encoding="utf-8")
    code, out, _ = run("actors", "check", str(table))
    assert code == 1
    assert "fits no table of actors" in out


def test_memcons_own_tables_have_no_faults() -> None:
    assert list(faults(tables())) == []


def test_no_two_bodies_have_one_code() -> None:
    codes = Counter(
        row["code"]
        for path in (tables() / "actors").glob("organizations*.tsv")
        for row in read_table(path, FORMATS["organizations"])
        if row["code"]
    )
    assert [code for code, times in codes.items() if times > 1] == []


def entity(id: str, label: str, **claims: list[object]) -> dict[str, object]:
    """An entity of a dump with simple statements."""
    return {
        "id": id,
        "labels": {"en": {"language": "en", "value": label}},
        "aliases": [],
        "claims": {
            p: [v if isinstance(v, dict) else {"mainsnak": snak(v)} for v in values]
            for p, values in claims.items()
        },
    }


def snak(value: object) -> dict[str, object]:
    one = {"id": value} if str(value).startswith("Q") else value
    return {"datavalue": {"value": one}}


def held(position: str, start: str | None, end: str | None) -> dict[str, object]:
    def time(text: str) -> list[object]:
        return [{"datavalue": {"value": {"time": f"+{text}T00:00:00Z", "precision": 11}}}]

    qualifiers = {p: time(t) for p, t in (("P580", start), ("P582", end)) if t}
    return {"mainsnak": snak(position), "rank": "normal", "qualifiers": qualifiers}


DUMP = [
    entity(
        "Q5001", "Ana Roe", P31=["Q5"], P21=["Q6581072"], P39=[held("Q901", "2020-03-04", None)]
    ),
    entity("Q114", "Kenya", P298=["KEN"]),
    entity("Q901", "Minister of Foreign Affairs of Kenya", P1001=["Q114"]),
    entity("Q902", "President of the Senate of Kenya", P1001=["Q114"]),
    entity("Q5002", "Bob Roe", P31=["Q5"], P39=[held("Q902", "2020-03-04", "2021-01-02")]),
    entity("Q5003", "A dog", P31=["Q144"], P39=[held("Q901", "2020-03-04", None)]),
]
TITLE = "Minister of Foreign Affairs of Kenya"
ROW = f"Q5001\tAna Roe\tKEN\t\tforeign_minister\t{TITLE}\t2020-03-04\t\tf\t"


def write(path: Path, data: bytes) -> Path:
    packed = {".gz": gzip.compress, ".bz2": bz2.compress}.get(path.suffix, bytes)
    path.write_bytes(packed(data))
    return path


@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz", "dump.json.bz2"])
def test_a_dump_becomes_a_table(tmp_path: Path, name: str) -> None:
    lines = ",\n".join(json.dumps(one) for one in DUMP)
    dump = write(tmp_path / name, f"[\n{lines}\n]\n".encode())
    out = tmp_path / "holders.tsv"
    code, _, err = run("actors", "import", str(dump), "-o", str(out))
    assert (code, err.strip()) == (0, "1 terms of office")
    assert out.read_text(encoding="utf-8").splitlines()[1:] == [HEADER.strip(), ROW]
    assert run("actors", "check", str(out))[0] == 0


def test_a_line_that_is_no_json_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    lines = [json.dumps(DUMP[1]), "{broken", "[1]", json.dumps(DUMP[2]), json.dumps(DUMP[0])]
    dump = write(tmp_path / "dump.json", "\n".join(lines).encode())
    code, out, err = run("actors", "import", str(dump))
    assert code == 1
    assert ROW in out
    assert f"{dump}:2: is not JSON" in err
    assert f"{dump}:3: is no entity" in err


def test_gaps_are_years_without_a_known_holder(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text(
        HEADER + "\tAna Roe\tTUV\t\tarmy_chief\tArmy chief\t1995-03\t1999\tf\t\n"
        "\tBob Roe\tTUV\t\tarmy_chief\tArmy chief\t2001\t\tm\t\n",
        encoding="utf-8",
    )
    asked = ("knowledge", "gaps", "TUV", "--office", "army_chief", "--until", "2010")
    code, out, _ = run(*asked, "--actors", str(table))
    assert (code, out) == (0, "TUV\tarmy_chief\t1990-1994, 2000\n")
    code, _, err = run("knowledge", "gaps", "XYZ")
    assert code == 2
    assert "no state has the ISO code 'XYZ'" in err
