"""What is denied, how, and what is none: each text with the claim and who denies it."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

REFUSING = ("denies", "rejects")


def denied_in(coder: Coder, text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Who denies what in a text."""
    return [(o.speaker, o.content) for o in said_in(coder, text) if o.stance in REFUSING]


@pytest.mark.parametrize(
    ("text", "who", "claim"),
    [
        # behind a comma
        ("The bank said the loans were safe, an account disputed by two auditors.",
         "two auditors", "the loans were safe"),
        ("Police say the crowd threw stones first, a charge the union was quick to deny.",
         "union", "the crowd threw stones first"),
        ("Two guards took the money, prosecutors say, which both men deny.",
         "men", "Two guards took the money"),
        ("The pilots say the fuel ran out while they circled, which the airline denies.",
         "airline", "the fuel ran out while they circled"),
        # farther back
        ("Two papers said the general had fled. Shops closed early. His office denied it.",
         "office", "the general had fled"),
        ("Two papers said the general had fled. His office issued a denial.",
         "office", "the general had fled"),
        ("A nurse testified that the wards were locked. The clinic's lawyer refuted her testimony.",
         "clinic's lawyer", "the wards were locked"),
        ("Ben Hale has an heir. His rival, Ann Roe, has accused him of selling it. He denies it.",
         "Ben Hale", "selling it"),
        # called untrue
        ("The party condemned as slander a report that its treasurer had been held.",
         "party", "its treasurer had been held"),
        ("Reports of a rift in the cabinet are without foundation, the spokesman said.",
         "spokesman", "a rift in the cabinet"),
        ('"Rubbish," the spokesman said of claims that the minister would quit.',
         "spokesman", "the minister would quit"),
        ("It was not the case that patients were turned away, the director said.",
         "director", "patients were turned away"),
        # behind what it is called, or before
        ('The army rejected as "pure fantasy" a claim by the rebels that they had taken Bula.',
         "army", "they had taken Bula"),
        ('The bank dismissed as "untrue" newspaper reports implying that it had bribed a judge.',
         "bank", "it had bribed a judge"),
        ("Fiji dismissed claims that it kept files on Samoa's premier, calling them nonsense.",
         "Fiji", "it kept files on Samoa's premier"),
        # joined to something else said
        ("The chief said the fuel was late but denied reports by Dawn that it was stolen.",
         "chief", "it was stolen"),
        # what is not told by "that"
        ("The firm denied allegations about child labour in its mines.",
         "firm", "child labour in its mines"),
        ("The army denied figures given by the rebels that two hundred men had died.",
         "army", "two hundred men had died"),
        ("A paper said spies had told the premier of claims that Ann Bly had fled. Her lawyer said "
         "the allegations were a fabrication.", "lawyer", "Ann Bly had fled"),
        # in what somebody says
        ('"We reject the claim that our men opened fire," the colonel said.',
         "colonel", "our men opened fire"),
        ("A memo suggested that the bank had known; the bank insists that it had not.",
         "bank", "the bank had known"),
        # in the passive, in marks
        ("A report that the talks had collapsed was denied in Oslo.",
         None, "the talks had collapsed"),
        ('The union "categorically denied" that its men had burned the bus.',
         "union", "its men had burned the bus"),
    ],
)
def test_who_denies_what(coder: Coder, text: str, who: str | None, claim: str) -> None:
    assert (who, (claim,)) in denied_in(coder, text)


@pytest.mark.parametrize(
    "text",
    [
        "The court denied bail to the two editors.",
        "No one in Ankara denied that the talks had failed.",
        "The envoy praised the treaty, which voters rejected in May.",
        "The rebels said in a post on Telegram that they had shot down a drone.",
    ],
)
def test_what_denies_no_claim(coder: Coder, text: str) -> None:
    assert not denied_in(coder, text)


def test_what_neither_of_two_has_admitted_is_refused(coder: Coder) -> None:
    (one,) = said_in(coder, "Neither Chad nor Mali has admitted that its troops crossed.")
    assert one.stance == "rejects"


def test_a_denial_in_an_interview_is_told_there(coder: Coder) -> None:
    text = 'The claim that he was paid is "utter nonsense", his agent told the BBC.'
    assert [one.outlet for one in said_in(coder, text)] == ["BBC", "BBC"]


def test_a_denial_ends_before_what_others_had_said(coder: Coder) -> None:
    text = "The army denied that the bridge was lost, a day after rebels claimed that they held it."
    assert ("army", ("the bridge was lost",)) in denied_in(coder, text)
