"""Near-duplicates are grouped, and the one published first is the original."""

from __future__ import annotations

from datetime import date

from memcon.linking.copies import Text, find_copies, runs

WIRE = (
    "The foreign ministers of the two countries met in the capital on Monday and agreed to open "
    "three border posts that had been shut since the winter. Traders on both sides had asked for "
    "it for months. A joint commission will meet in the spring to settle what is left, among it "
    "the fees for lorries and the times at which the bridges may be crossed. Nobody spoke of the "
    "prisoners, whose families stood before the ministry with photographs until the evening. The "
    "two delegations ate fish by the river and left without answering the questions of reporters."
)
OTHER = (
    "A storm took the roofs of forty houses in the north and cut the power for two days. The army "
    "sent cranes and blankets. Schools stay shut until the lines are mended, said the governor, "
    "who flew over the valley in a helicopter and promised help to all who had lost their homes. "
    "Farmers counted dead cattle and asked for seed, and the bank will wait for its money until "
    "the harvest. More rain is forecast for the end of the week, and the rivers are full already."
)


def groups(*texts: Text) -> dict[str, set[str]]:
    """Documents by original."""
    found: dict[str, set[str]] = {}
    for copy in find_copies(texts):
        found.setdefault(copy.original, set()).add(copy.id)
    return found


def test_a_copy_with_a_new_headline_is_a_copy() -> None:
    assert groups(
        Text("b", "Border to open again\n\n" + WIRE, date(2024, 5, 3)),
        Text("a", WIRE, date(2024, 5, 2)),
        Text("c", OTHER, date(2024, 5, 2)),
    ) == {"a": {"a", "b"}}


def test_a_copy_cut_short_is_a_copy_of_the_whole() -> None:
    assert groups(
        Text("cut", WIRE[:300], date(2024, 5, 2)), Text("whole", WIRE, date(2024, 5, 2))
    ) == {"whole": {"cut", "whole"}}


def test_of_one_day_the_one_that_the_others_credit_is_the_original() -> None:
    day = date(2024, 5, 2)
    assert groups(
        Text("a", WIRE + " Our own reporter adds a line here.", day, "Daily", "Northern Wire"),
        Text("b", WIRE, day, "Northern Wire"),
    ) == {"b": {"a", "b"}}


def test_the_same_text_a_year_apart_is_no_copy() -> None:
    later = WIRE.replace("three", "four")
    assert groups(Text("a", WIRE, date(2023, 5, 2)), Text("b", later, date(2024, 5, 2))) == {}


def test_copies_without_a_date_are_copies() -> None:
    assert list(groups(Text("a", WIRE), Text("b", WIRE + " More."))) == ["b"]


def test_other_texts_are_no_copies() -> None:
    assert groups(Text("a", WIRE), Text("b", OTHER), Text("c", "Short."), Text("d", "")) == {}


def test_no_texts_have_no_copies() -> None:
    assert groups() == {}


def test_a_hundred_copies_are_one_group() -> None:
    day = date(2024, 5, 2)
    many = [Text(f"{i:03}", f"{WIRE} Page {i}.", day) for i in range(300)]
    (members,) = groups(*many).values()
    assert len(members) == 300


def test_a_text_is_its_three_word_runs() -> None:
    assert runs("One two, three four.") == {"one two three", "two three four"}
    assert runs("One") == {"one"}
