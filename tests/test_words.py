"""Classes of words in `knowledge/words`: a rule asks for each; a faulty one says where it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from memcon.knowledge.folder import PACKAGE, tables
from memcon.knowledge.tables import TableError
from memcon.knowledge.words import read_words

ASKED = re.compile(r'word_class\("(\w+)", "(\w+)"\)')
WHOLE = frozenset(("titles",))  # a table of which every class is asked for at once


def test_rules_ask_for_every_class_and_for_no_other() -> None:
    written = {
        (path.stem, name)
        for path in (tables() / "words").glob("*.tsv")
        if path.stem not in WHOLE
        for name in read_words(path)
    }
    asked = {
        found for path in PACKAGE.rglob("*.py") for found in ASKED.findall(path.read_text("utf-8"))
    }
    assert asked == written


def test_a_class_of_words_says_where_it_is_wrong(tmp_path: Path) -> None:
    table = tmp_path / "people.tsv"
    table.write_text("class\twords\nguest\tvisitor house_guest\nguest\tlodger\nhost\t\n")
    with pytest.raises(TableError, match=r"people.tsv:4: needs a class and its words"):
        read_words(table)
    table.write_text("class\twords\nguest\tvisitor house_guest\nguest\tlodger\n")
    assert read_words(table) == {"guest": {"visitor", "house guest", "lodger"}}
