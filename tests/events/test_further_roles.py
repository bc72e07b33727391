"""Sides that stand where parse or entry would not have them: a sentence in, both sides out."""

from __future__ import annotations

import pytest
from tests.events.test_roles import told

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        # a name that no table knows, where only people fit
        ("Judges in Oslo found Halvorsby guilty of fraud.", "SANCTION", None, {"Halvorsby"}),
        ("Police opened an investigation into Ostrander.", "ACCUSE", None, {"Ostrander"}),
        # a verb that the parser takes for a participle
        ("A Kenyan court on Monday freed pastor Ann Otieno.", "RETREAT", None, {"Ann Otieno"}),
        # who orders it does it
        ("A Malian judge ordered two officers jailed.", "COERCE", None, {"two officers"}),
        # the words of a paper are those of its makers
        ("Togo circulated a draft that calls on Mali to wait.", "REQUEST", {"Togo"}, {"Mali"}),
        # who does the verb protests
        ("Fishermen sailed in protest around the harbour.", "PROTEST", {"Fishermen"}, set()),
        # who asks is refused, not who is asked about
        ("Chad rejected Kenyan calls for a ceasefire in Darfur.", "REJECT", {"Chad"}, {"Kenya"}),
        ("The king refused a request from Togo to free Ann Roe.", "REJECT", {"king"}, {"Togo"}),
        # behind what is told of the thing
        ("Oslo returned a vase that dates from 1200 to Peru.", "RETREAT", None, {"Peru"}),
        # behind the examples
        ("Togo imposed curbs, including visa bans, on Mali.", "SANCTION", {"Togo"}, {"Mali"}),
        # both of whom a meeting was
        ("The summit of Chad and Mali failed to reach a deal.", "REJECT", {"Chad", "Mali"}, set()),
        # several who hold one post
        (
            "The presidents of Chad and France, Idriss Deby and Emmanuel Macron, met in Paris.",
            "CONSULT",
            {"Idriss Déby", "Emmanuel Macron"},
            set(),
        ),
        # what is military by kind is nobody's
        ("Chad lifted restrictions on military aid.", "CONCEDE", {"Chad"}, set()),
        ("Rebels shelled a military base near Mopti.", "ASSAULT", {"Rebels"}, {"military"}),
        # an accent typed for an apostrophe
        ("Togo defended Mali´s record.", "SUPPORT", {"Togo"}, {"Mali"}),
        # a road into a land
        ("Togo closed all roads into Mali.", "COERCE", {"Togo"}, {"Mali"}),
        # people by their ending, people by number
        ("The ministry warned outsiders against meddling.", "THREATEN", None, {"outsiders"}),
        ("The king decorated all four of them.", "SUPPORT", {"king"}, None),
        # both of whom a verb in the plural tells
        (
            "Oslo is a friend of Chad and Mali, which have sanctioned Togo.",
            "SANCTION",
            {"Chad", "Mali"},
            {"Togo"},
        ),
        # who did the deed one is accused of, and not who accuses
        (
            "Chad accused Mali of bombing a port, killing ten dockers.",
            "ASSAULT",
            {"Mali"},
            {"ten dockers"},
        ),
        # whoever is accused, by whatever noun
        ('The king accused "hidden hands" of plotting.', "ACCUSE", {"king"}, {"hidden hands"}),
        # who says so is none of those who were hit
        (
            "Rebels shelled a market, killing six people, residents and a nurses' union said.",
            "ASSAULT",
            {"Rebels"},
            {"six people"},
        ),
        # those whose camp it is
        ("Police attacked a pirate camp near Eyl.", "ASSAULT", {"Police"}, {"pirates"}),
        # whom the verb before names
        (
            "The Red Cross had registered the refugees and was distributing blankets.",
            "AID",
            None,
            {"refugees"},
        ),
        # a noun that the tagger takes for an adjective
        ("The junta, which expelled a monk, signed a pact with Chad.", "SUPPORT", {"junta"}, None),
        # a participle beside an envoy's name is a verb
        (
            "They were freed on Monday after the king's envoy, Ruth Amsler, negotiated with a "
            "captain of the rebels.",
            "CONSULT",
            {"Ruth Amsler"},
            None,
        ),
        # what is handed over in writing is the speaker's
        (
            "Oslo said that the rebels had fired first and handed a protest note to the envoy.",
            "ACCUSE",
            {"Government of Norway"},
            {"envoy"},
        ),
        # those who were just said to impose some
        (
            "Peru imposed sanctions on a bank in Togo. Chad opposes unilateral sanctions.",
            "REJECT",
            {"Chad"},
            {"Peru"},
        ),
        # a square is no senate
        ("Nurses demonstrated in Senate Square.", "PROTEST", {"Nurses"}, set()),
    ],
)
def test_sides(
    coder: Coder, text: str, type_: str, actors: set[str] | None, recipients: set[str] | None
) -> None:
    found = told(coder, text, type_)
    assert actors is None or found[0] == actors
    assert recipients is None or found[1] == recipients


def test_goods_from_several_lands(coder: Coder) -> None:
    record = coder.code("France imposed a ban on beef from Brazil and Argentina.")
    names = {who.id: who.name for who in record.actors}
    [event] = record.events
    assert {names[i] for i in event.recipients} == {"Brazil", "Argentina"}
