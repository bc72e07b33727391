"""Who does not do what a verb without a subject beside it tells: a sentence in, the events out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def events(coder: Coder, text: str) -> list[tuple[str, list[str], list[str], str]]:
    """Type, names of the actors and of the recipients, and status of each event."""
    record = coder.code(text)
    known = {a.id: a for a in record.actors}

    def names(ids: tuple[str, ...]) -> list[str]:
        return sorted(known[m].name for i in ids for m in (known[i].members or (i,)))

    return [(e.type, names(e.actors), names(e.recipients), e.status) for e in record.events]


def test_the_hearer_does_not_do_what_is_told(coder: Coder) -> None:
    text = "Nokia and Ericsson, two of the makers hit, have sued Brazil, people told the Guardian."
    assert ("ACCUSE", ["Ericsson", "Nokia"], ["Brazil"]) in [e[:3] for e in events(coder, text)]
    text = "Peru has sued Chile over the river, diplomats told Reuters."
    assert ("ACCUSE", ["Peru"], ["Chile"]) in [e[:3] for e in events(coder, text)]


def test_who_blocks_a_paper_does_not_say_what_it_says(coder: Coder) -> None:
    text = "Brazil and Peru blocked a statement at the summit condemning Chile's raid."
    assert not any(e[0] == "ACCUSE" and "Brazil" in e[1] for e in events(coder, text))
    text = "Brazil vetoed a French motion condemning Chile."
    told = [e for e in events(coder, text) if e[0] == "ACCUSE"]
    assert [(e[1], e[3]) for e in told] in ([], [(["France"], "hypothetical")])
    text = "Brazil adopted a motion condemning Chile."
    assert ("ACCUSE", ["Brazil"], ["Chile"], "occurred") in events(coder, text)


def test_who_protests_over_a_use_does_not_make_it(coder: Coder) -> None:
    text = "Spain protested to London over the use of the port of Gibraltar to ship arms to Chad."
    assert not any(e[0] == "AID" and "Spain" in e[1] for e in events(coder, text))


@pytest.mark.parametrize("type_", ["THREATEN", "SUPPORT"])
def test_a_government_does_not_threaten_or_support_its_own_country(
    coder: Coder, type_: str
) -> None:
    text = "Peru's defense ministry threatened to use any means to defend the country."
    assert not any(e[0] == type_ and e[2] for e in events(coder, text))


def test_things_threaten_nobody(coder: Coder) -> None:
    text = "Economists said that cheap Chinese steel threatened jobs across the region."
    assert not any(e[0] == "THREATEN" for e in events(coder, text))
    assert events(coder, "China threatened Vietnam.")[0][0] == "THREATEN"


def test_a_leader_looks_at_a_farm(coder: Coder) -> None:
    assert events(coder, "President Emmanuel Macron inspected a farm on Monday.") == []
    assert events(coder, "The IAEA inspected the plant.")[0][0] == "ACCUSE"


def test_a_duty_is_aimed_at_the_land_that_makes_the_goods(coder: Coder) -> None:
    text = "Brazil imposed duties on tractors made in China."
    assert ("SANCTION", ["Brazil"], ["China"], "occurred") in events(coder, text)
