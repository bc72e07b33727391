"""Each link of a chain: whose words, to whom, in what, where, through whom."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

Chain = tuple[str | None, tuple[str, ...], str | None, str | None, tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (  # what somebody has been given another's word for is the other's
            "Ann Roe said she had received assurances from Quito that the mine would close.",
            "the mine would close",
            ("Government of Ecuador", ("Ann Roe",), None, None, ("Ann Roe",)),
        ),
        (  # who brings the words
            "The miners' demand, delivered by a priest, was that the troops leave.",
            "the troops leave",
            ("miners", (), None, None, ("priest",)),
        ),
        (  # an order that another tells of
            "Ann Roe said the bank had told the farmers to sell their cattle.",
            "to sell their cattle",
            ("bank", ("farmers",), None, None, ("Ann Roe",)),
        ),
        (  # what is said in one breath is said in one place, to the same
            "Ann Roe told reporters by telephone that the mine was safe, adding it would open.",
            "it would open",
            ("Ann Roe", ("reporters",), "telephone", None, ()),
        ),
        (  # but whom one thanks one does not tell
            "Ann Roe thanked Peru for the boats, calling them a gift.",
            "them a gift",
            ("Ann Roe", (), None, None, ()),
        ),
        (  # a source that is quoted by a paper
            "According to two officers quoted by Der Spiegel, the tank was empty.",
            "the tank was empty",
            ("two officers", (), None, "Der Spiegel", ("Der Spiegel",)),
        ),
        (  # who read it, not who quoted
            "Der Spiegel, quoting from a secret memo, said the tank was empty.",
            "the tank was empty",
            ("secret memo", (), "letter", "Der Spiegel", ("Der Spiegel",)),
        ),
        (  # the clause behind an aside is what is reported
            "Reuters reported, citing two pilots, that the tank was empty.",
            "the tank was empty",
            ("two pilots", (), None, "Reuters", ("Reuters",)),
        ),
        (  # the embassy through which a state speaks; channels are nobody
            "Through the Swiss embassy, Chad let Peru know that the mine was safe.",
            "the mine was safe",
            ("Chad", ("Peru",), None, None, ("Swiss embassy",)),
        ),
        (
            "Chad has told Peru through diplomatic channels that the mine was safe.",
            "the mine was safe",
            ("Chad", ("Peru",), None, None, ()),
        ),
        (  # a podcast is where it is said, nobody who is told
            "Ann Roe told a podcast that the mine was safe.",
            "the mine was safe",
            ("Ann Roe", (), "interview", None, ()),
        ),
        (  # a site of news by its name
            "Ann Roe told the website Axios that the mine was safe.",
            "the mine was safe",
            ("Ann Roe", (), "interview", "Axios", ()),
        ),
        (  # an agency by its name and by what it is
            "The Anadolu news agency quoted Ann Roe as saying the mine was safe.",
            "the mine was safe",
            ("Ann Roe", (), None, "Anadolu Agency", ("Anadolu Agency",)),
        ),
        (  # what is said behind a colon, by whom the words before it name
            "The bishop relayed what the gang leader had told him: the girls would be freed.",
            "the girls would be freed",
            ("gang leader", ("bishop",), None, None, ("bishop",)),
        ),
        (  # one verb tells what was done to those who speak
            "Leaflets dropped over Oran told residents that the city would be stormed.",
            "the city would be stormed",
            ("Leaflets", ("residents",), "leaflet", None, ()),
        ),
        (  # a court hears what somebody tells it
            "The bridge was weak, an inquiry was told on Monday.",
            "The bridge was weak",
            (None, ("inquiry",), None, None, ()),
        ),
        (
            "The court heard that the bridge was weak.",
            "the bridge was weak",
            (None, ("court",), None, None, ()),
        ),
        (  # whose name a text bears
            "A KCNA statement, carried in the name of Ann Roe, called the premier a parrot.",
            "the premier a parrot",
            ("Ann Roe", (), None, "KCNA", ("KCNA",)),
        ),
        (  # whose letter it is that an agency quotes
            "Chad has accused Mali of theft, Reuters reported, quoting a letter from Ann Roe.",
            "Mali of theft",
            ("Chad", (), None, "Reuters", ("Reuters", "Ann Roe")),
        ),
        (  # an interview on a channel
            "In an interview with Citizen TV on Monday, Ann Roe said that the bridge was weak.",
            "the bridge was weak",
            ("Ann Roe", (), "interview", "Citizen TV", ()),
        ),
        (  # the broadcaster is the one that was named
            "Ann Roe told Citizen TV the bridge was weak. She told the broadcaster it would fall.",
            "it would fall",
            ("Ann Roe", (), "interview", "Citizen TV", ()),
        ),
        (  # no town relays
            "State radio, monitored in Oran, said that the bridge was weak.",
            "the bridge was weak",
            ("State radio", (), None, None, ()),
        ),
        (
            "Ann Roe put it to the minister that the bridge was weak.",
            "the bridge was weak",
            ("Ann Roe", ("minister",), None, None, ()),
        ),
        (  # the parser has her explain the place
            "Giving evidence in Norwich, Ann Roe, who was chief engineer of the agency until 2019,"
            " said the bridge was weak.",
            "the bridge was weak",
            ("Ann Roe", (), None, None, ()),
        ),
        (  # to whom a paper was leaked
            "The audit, leaked to Der Spiegel, said the mine was empty.",
            "the mine was empty",
            ("audit", (), "report", "Der Spiegel", ()),
        ),
    ],
)
def test_the_chain_of_a_statement(
    coder: Coder, text: str, content: str, expected: Chain
) -> None:
    one = next(one for one in said_in(coder, text) if one.content == (content,))
    assert (one.speaker, one.addressees, one.medium, one.outlet, one.via) == expected


def test_who_denies_reports_is_not_carried_by_those_who_carry_them(coder: Coder) -> None:
    text = "The army denied reports carried by Sky News Arabia that it had lost the bridge."
    (one,) = said_in(coder, text)
    assert (one.content, one.outlet, one.via) == (("it had lost the bridge",), None, ())


def test_who_will_not_say_more_ends_what_is_said(coder: Coder) -> None:
    text = "The union confirmed it had got the offer but would not say how much it was worth."
    assert said_in(coder, text)[0].content == ("it had got the offer",)


def test_who_tells_somebody_to_do_it_demands(coder: Coder) -> None:
    (one,) = said_in(coder, "Ann Roe told the farmers to sell their cattle.")
    assert one.stance == "demands"
    (one,) = said_in(coder, "The farmers were told by Ann Roe to sell their cattle.")
    assert (one.speaker, one.stance) == ("Ann Roe", "demands")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The UN says the convoy was shelled, an allegation that the army rejects.",
         "the convoy was shelled"),
        ("The UN says the convoy was shelled; the army says this is untrue.",
         "the convoy was shelled"),
        ("Deputies accuse him of fleeing to Oran, something his office denies.",
         "fleeing to Oran"),
        ("He is accused of fleeing to Oran, which he denies.", "fleeing to Oran"),
        ("The ministry dismissed claims that it had hidden the deaths as baseless.",
         "it had hidden the deaths"),
        ("Chad accused Peru of theft. It asked the council for help. Peru dismissed the charge.",
         "theft"),
        ("A deputy alleged that the mayor had taken bribes. His lawyer said he had slept badly."
         " The mayor denied the allegations.", "the mayor had taken bribes"),
        ("Chad disputed Peru's account of the raid.", "Peru's account of the raid"),
        ("Reuters withdrew a report that the premier had resigned.", "the premier had resigned"),
        ("The club shot down reports that its striker was leaving.", "its striker was leaving"),
        ("The company said it had never sold arms to the junta.",
         "it had never sold arms to the junta"),
    ],
)
def test_the_claim_that_is_denied(coder: Coder, text: str, claim: str) -> None:
    denials = [one for one in said_in(coder, text) if one.stance in ("denies", "rejects")]
    assert [one.content for one in denials] == [(claim,)]


def test_not_to_deny_is_to_say(coder: Coder) -> None:
    (one,) = said_in(coder, "The general never denied having met the rebels.")
    assert (one.stance, one.content) == ("asserts", ("having met the rebels",))


def test_who_asks_not_to_be_named_says_nothing_by_it(coder: Coder) -> None:
    (one,) = said_in(coder, "The bridge was weak, said an engineer who asked not to be named.")
    assert one.content == ("The bridge was weak",)


def test_what_somebody_will_not_confirm_is_not_asserted(coder: Coder) -> None:
    (one,) = said_in(coder, "The premier would not confirm that the bridge was weak.")
    assert one.stance == "rejects"


@pytest.mark.parametrize(
    ("text", "speaker", "via", "outlet"),
    [
        ("According to Le Monde, citing two officers, the raid had failed.",
         "two officers", ("Le Monde",), "Le Monde"),
        ("The plane turned back, according to Xinhua, quoting airport officials.",
         "airport officials", ("Xinhua",), "Xinhua"),
        ("The king's reply, as read out by his chamberlain, was that he would think about it.",
         "king", ("chamberlain",), None),
        ("A letter from the prisoners, smuggled out by a nurse, said that two had died.",
         "prisoners", ("nurse",), None),
        ("In a letter to the board, relayed by an embassy, Maria Keller wrote that it was late.",
         "Maria Keller", ("embassy",), None),
        ("The union accused the board of bias, citing a poll of members.", "union", (), None),
    ],
)
def test_on_whose_word_and_through_whom(
    coder: Coder, text: str, speaker: str, via: tuple[str, ...], outlet: str | None
) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.via, one.outlet) == (speaker, via, outlet)


def test_what_somebody_is_heard_to_say(coder: Coder) -> None:
    (one,) = said_in(coder, '"We will burn it first," one of the squatters was heard to say.')
    assert (one.kind, one.stance) == ("direct", "asserts")


def test_a_station_over_which_and_a_meeting_to_which_one_speaks(coder: Coder) -> None:
    (one,) = said_in(coder, "Speaking over Radio Clube, the captain said the war was over.")
    assert (one.medium, one.outlet) == ("broadcast", "Radio Clube")
    (one,) = said_in(coder, "Maria Keller told a closed meeting that the coalition was finished.")
    assert one.medium == "meeting"
