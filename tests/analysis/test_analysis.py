"""What each analysis says of records told in a line each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from telling import record, said, told

from memcon.analysis import (
    Party,
    Selection,
    bursts,
    changes,
    contradictions,
    counts,
    links,
    news,
    nodes,
    positions,
    scores,
)
from memcon.analysis import (
    filled as with_noughts,
)
from memcon.store import Store

Filled = Callable[..., Store]
RUS, UKR, POL = (Party.parse(code) for code in ("RUS", "UKR", "POL"))


def attack(text: str, day: str, **more: object):
    return record(f"Russia {text} Ukraine.", (told(text, "RUS", "ASSAULT", "UKR", day, **more),))


def test_a_series_counts_events_by_interval_and_type_and_cites_them(filled: Filled) -> None:
    one, two, three = (
        attack("shelled", "2024-01-05", confidence=0.5),
        attack("bombed", "2024-01-20", confidence=0.9),
        attack("raided", "2024-03-02"),
    )
    found = counts(filled(one, two, three), Selection(a=RUS, b=UKR), "month")
    assert found["start"].dt.strftime("%Y-%m").tolist() == ["2024-01", "2024-03"]
    assert found["count"].tolist() == [2, 1]
    assert found["expected"].tolist() == pytest.approx([1.4, 0.9])
    assert found["records"][0] == [f"{two.document.id}#e1", f"{one.document.id}#e1"]
    assert counts(filled(), Selection(), cite=1)["records"].map(len).max() == 1


def test_intervals_without_events_are_filled_with_noughts(filled: Filled) -> None:
    store = filled(attack("shelled", "2024-01-05"), attack("raided", "2024-03-02"))
    found = with_noughts(counts(store, Selection(), "month", "all"), "month")
    assert found["count"].tolist() == [1, 0, 1]
    assert found["records"].map(len).tolist() == [1, 0, 1]


def test_what_was_denied_planned_or_demanded_did_not_happen(filled: Filled) -> None:
    store = filled(
        attack("shelled", "2024-01-05"),
        *(
            attack(f"{status} an attack on", "2024-01-05", status=status)
            for status in ("denied", "planned", "demanded", "negated", "hypothetical")
        ),
    )
    assert counts(store, Selection())["count"].sum() == 1
    assert counts(store, Selection(statuses=()))["count"].sum() == 6
    assert counts(store, Selection(statuses=("planned",)))["count"].sum() == 1


def test_parties_are_countries_codes_ids_and_names(filled: Filled) -> None:
    store = filled(
        record("The army shelled Kyiv.", (told("shelled", "RUSMIL", "ASSAULT", "UKR"),)),
        record("Russia met the UN.", (told("met", "RUS UNO", "CONSULT"),)),
    )

    def number(*parties: str, **more: bool) -> int:
        chosen = [Party.parse(p) for p in parties]
        return int(counts(store, Selection(*chosen, **more))["count"].sum())

    assert number("RUS") == 2
    assert number("RUSMIL") == 1
    assert number("Q212") == number("Ukraine") == 1
    assert number("RUS", "UKR") == number("UKR", "RUS") == 1
    assert number("RUS", "UKR", directed=True) == 1
    assert number("UKR", "RUS", directed=True) == 0
    assert number("UNO") == 0  # three letters are a country
    assert number("IGOUNO", "RUS") == 1  # a meeting has no direction


def test_members_of_a_group_do_what_it_does_once_each(filled: Filled) -> None:
    store = filled(
        record("They protested.", (told("protested", "BOTH", "PROTEST"),)),
        record("They and Poland aided Ukraine.", (told("aided", "BOTH POL", "AID", "UKR"),)),
        record("Russia sanctioned them.", (told("sanctioned", "RUS", "SANCTION", "BOTH"),)),
    )

    def number(*parties: str, **more: bool) -> int:
        chosen = [Party.parse(p) for p in parties]
        return int(counts(store, Selection(*chosen, **more))["count"].sum())

    assert number("DEU") == number("POL") == number("Q183") == number("Germany") == 3
    assert number("both") == 3
    assert number("DEU", directed=True) == 2
    assert number("POL", "UKR") == number("DEU", "UKR") == number("DEU", "RUS") == 1
    assert number("IGOUNO") == 0


def test_days_types_places_and_confidence_narrow(filled: Filled) -> None:
    store = filled(
        attack("shelled", "2024-01-05", confidence=0.4, place=True),
        attack("raided", "2024-02-05"),
        record("Poland aided Ukraine.", (told("aided", "POL", "AID", "UKR", "2024-02-06"),)),
    )

    def number(**narrow: object) -> int:
        return int(counts(store, Selection(**narrow))["count"].sum())

    assert number(start=date(2024, 2, 5)) == 2
    assert number(end=date(2024, 2, 5)) == 2
    assert number(types=("AID",)) == 1
    assert number(confidence=0.5) == 2
    assert number(place="UKR") == 1


def test_goldstein_means_are_weighted_by_confidence(filled: Filled) -> None:
    store = filled(
        attack("shelled", "2024-01-05", goldstein=-10.0, confidence=0.5),
        attack("praised", "2024-01-06", goldstein=4.0, confidence=1.0),
    )
    row = scores(store, Selection(), "month").iloc[0]
    assert row["goldstein"] == pytest.approx((-10 * 0.5 + 4) / 1.5)
    assert row["low"] < row["goldstein"] < row["high"]
    assert (row["cooperation"], row["conflict"]) == (4.0, -5.0)


def test_certain_events_leave_no_doubt_in_the_mean(filled: Filled) -> None:
    store = filled(attack("shelled", "2024-01-05", goldstein=-10.0, confidence=1.0))
    row = scores(store, Selection()).iloc[0]
    assert row["low"] == row["goldstein"] == row["high"] == -10


def test_a_burst_is_a_stretch_far_above_the_usual_share(filled: Filled) -> None:
    quiet = [
        record(
            f"Poland helped Ukraine {month} {n}.",
            (told("helped", "POL", "AID", "UKR", f"2024-{month:02}-1{n}"),),
        )
        for month in range(1, 13)
        for n in range(6)
    ]
    loud = [attack(f"shelled {n}", f"2024-0{6 + n % 2}-1{n}") for n in range(10)]
    store = filled(*quiet, *loud, attack("struck", "2024-01-02"))
    found = bursts(store, Selection(a=RUS), "month")
    assert len(found) == 1
    assert found["start"][0] == pd.Timestamp("2024-06-01")
    assert found["end"][0] == pd.Timestamp("2024-07-31")
    assert found["count"][0] == len(found["records"][0]) == 10
    # Poland's help goes on as ever: a share that sinks is no burst.
    assert bursts(store, Selection(a=POL), "month").empty


def test_a_change_of_rate_is_found_where_it_is(filled: Filled) -> None:
    before = [attack(f"fired {m} at", f"2024-{m:02}-03") for m in range(1, 7)]
    after = [
        attack(f"fired {m}.{n} at", f"2024-{m:02}-0{n + 1}") for m in range(7, 13) for n in range(9)
    ]
    found = changes(filled(*before, *after), Selection(a=RUS), "month")
    assert found["start"].dt.month.tolist() == [1, 7]
    assert found["rate"].tolist() == [1, 9]
    assert found["before"][1] == 1


def test_a_steady_rate_has_no_change_and_no_burst(filled: Filled) -> None:
    store = filled(*(attack(f"fired {m} at", f"2024-{m:02}-03") for m in range(1, 13)))
    assert len(changes(store, Selection(), "month")) == 1
    assert bursts(store, Selection(), "month").empty
    assert bursts(filled(), Selection(a=Party.parse("XXX"))).empty


def test_a_network_has_signed_and_weighted_ties(filled: Filled) -> None:
    store = filled(
        attack("shelled", "2024-01-05", goldstein=-10.0),
        attack("raided", "2024-01-06", goldstein=-8.0),
        record(
            "Poland aided Ukraine.",
            (told("aided", "POL", "AID", "UKR", "2024-01-06", goldstein=7.0),),
        ),
        record(
            "Germany and Poland met.",
            (told("met", "DEU POL", "CONSULT", "", "2024-01-06", goldstein=2.0),),
        ),
    )
    found = links(store, Selection())
    assert found[["source", "target", "count"]].to_numpy().tolist() == [
        ["RUS", "UKR", 2],
        ["DEU", "POL", 1],
        ["POL", "DEU", 1],
        ["POL", "UKR", 1],
    ]
    assert found["goldstein"].tolist() == pytest.approx([-9, 2, 2, 7])
    ends = nodes(store, found).set_index("id")
    assert ends.loc["POL", "name"] == "Poland"
    assert ends["centrality"].sum() == pytest.approx(1)
    friends = ends.loc[["POL", "DEU", "UKR"], "community"].unique()
    assert len(friends) == 1
    assert ends.loc["RUS", "community"] != friends[0]
    assert len(links(store, Selection(a=RUS))) == 1
    assert links(store, Selection(), "actor")["source"].iloc[0] == "Q159"


POSITIONS = (
    ("Poland backed the ban.", (told("backed", "POL", "SUPPORT"),), (), "POL", "supports"),
    ("Germany rejected a ban.", (told("rejected", "DEU", "REJECT"),), (), "DEU", "opposes"),
    (
        "Germany refused to back a ban.",
        (told("back", "DEU", "SUPPORT", status="negated"),),
        (),
        "DEU",
        "opposes",
    ),
    (
        "Poland called for a ban.",
        (told("called for", "POL", "REQUEST"),),
        (),
        "POL",
        "demands",
    ),
    ("Russia said the ban was unjust.", (), (said("the ban was unjust", "RUS"),), "RUS", "opposes"),
    (
        "Germany said a ban was not necessary.",
        (),
        (said("a ban was not necessary", "DEU"),),
        "DEU",
        "opposes",
    ),
    (
        "Poland asked the EU to ban potash.",
        (),
        (said("to ban potash", "POL", "asks"),),
        "POL",
        "demands",
    ),
    (
        "Germany asked what a ban would cost.",
        (),
        (said("what a ban would cost", "DEU", "asks"),),
        "DEU",
        "questions",
    ),
    (
        "Russia said the ban began on Monday.",
        (),
        (said("the ban began on Monday", "RUS"),),
        "RUS",
        "mentions",
    ),
)


@pytest.mark.parametrize(("text", "events", "statements", "holder", "position"), POSITIONS)
def test_positions_are_taken_by_deeds_and_by_words(
    filled: Filled, text: str, events: tuple, statements: tuple, holder: str, position: str
) -> None:
    found = positions(filled(record(text, events, statements)), "ban")
    assert found[["holder_country", "position"]].to_numpy().tolist() == [[holder, position]]
    assert found["words"][0] in text


@pytest.mark.parametrize(
    "text",
    [
        "Urban Poland backed Germany.",
        "Poland backed Ban Ki-moon.",
        "Poland backed Germany. A ban was not discussed.",
        "Poland backed Germany while others discussed a ban.",
    ],
)
def test_other_words_and_names_are_not_the_topic(filled: Filled, text: str) -> None:
    store = filled(record(text, (told("backed", "POL", "SUPPORT", "DEU"),)))
    assert positions(store, "ban").empty


def test_a_topic_of_signs_is_a_topic_and_no_pattern(filled: Filled) -> None:
    store = filled(record("Poland backed the ban.", (told("backed", "POL", "SUPPORT"),)))
    assert positions(store, "b.n").empty
    assert positions(store, "(((").empty
    with pytest.raises(ValueError):
        positions(store, " ")


def test_what_one_asserts_and_another_denies_stands_side_by_side(filled: Filled) -> None:
    claim = record(
        "Ukraine said Russia shelled a school.",
        (told("shelled", "RUS", "ASSAULT", "UKR", "2024-01-05", source="s1"),),
        (said("Russia shelled a school", "UKR"),),
    )
    denial = record(
        "Russia denied that its army shelled a school.",
        (told("shelled", "RUSMIL", "ASSAULT", "UKR", "2024-01-07", status="denied", source="s1"),),
        (said("its army shelled a school", "RUS", "denies"),),
    )
    late = attack("shelled again", "2024-03-01")
    other = record(
        "Poland shelled Germany.", (told("shelled", "POL", "ASSAULT", "DEU", "2024-01-06"),)
    )
    found = contradictions(filled(claim, denial, late, other))
    assert len(found) == 1
    row = found.iloc[0]
    assert (row["asserted_by"], row["denied_by"]) == ("Ukraine", "Russia")
    assert row["asserted_record"] == f"{claim.document.id}#e1"
    assert row["denied_record"] == f"{denial.document.id}#e1"
    assert row["days_apart"] == 2


def test_what_one_source_of_a_text_tells_and_another_denies_is_a_contradiction(
    filled: Filled,
) -> None:
    text = "Ukraine said Russia shelled a school, which Poland denied."
    one = record(
        text,
        (told("shelled", "RUS", "ASSAULT", "UKR", "2024-01-05", status="denied", source="s1"),),
        (
            said("Russia shelled a school", "UKR"),
            said("Russia shelled a school", "POL", "denies"),
        ),
    )
    [row] = contradictions(filled(one)).to_dict("records")
    assert (row["asserted_by"], row["denied_by"]) == ("Ukraine", "Poland")
    assert row["denied_record"] == f"{one.document.id}#s2"


def test_news_is_what_documents_added_since_tell_of_those_watched(filled: Filled) -> None:
    store = filled(
        record(
            "Poland said that Russia shelled Ukraine.",
            (told("shelled", "RUS", "ASSAULT", "UKR"),),
            (said("Russia shelled Ukraine", "POL"),),
        )
    )
    found = news(store, date(2000, 1, 1), [RUS, POL, Party.parse("DEU")])
    assert found[["watched", "kind", "what"]].to_numpy().tolist() == [
        ["RUS", "event", "ASSAULT"],
        ["POL", "statement", "asserts"],
    ]
    assert news(store, date(2100, 1, 1), [RUS]).empty
