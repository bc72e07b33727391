"""Statements as reports of parliaments, courts and elections tell them: whose view it is."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Mayor Pat Dunne framed the two plans as rivals.", "Pat Dunne", "the two plans as rivals"),
        ("Pat Dunne challenges the premise that the toll is unlawful.", "Pat Dunne",
         "the premise that the toll is unlawful"),
        ("Ministers agreed to a debate on the report.", "Ministers", "a debate on the report"),
        ("Speculation was growing that the chancellor would resign.", None,
         "the chancellor would resign"),
        ("The premier faces demands from shop owners for the road to be reopened.", "shop owners",
         "the road to be reopened"),
        ("A group of nurses, angry with the ruling, took the case to court.", "group of nurses",
         "the ruling"),
        ("Tolls will rise if the bloc follows the advice, a cabinet source revealed last night "
         "after talks ended.", "cabinet source", "Tolls will rise if the bloc follows the advice"),
        ("Pat Dunne sent a letter to members that warned the party would split.", "Pat Dunne",
         "the party would split"),
        ("Rep. Ada Bloom is calling out the mayor for directly causing the crisis.", "Ada Bloom",
         "the mayor for directly causing the crisis"),
        ("Pat Dunne praised the need for a common fund — a call that the board had never heard.",
         "Pat Dunne", "the need for a common fund"),
        ("Gov. Carl Benn (R-TX) promises to respond to the flood by doing “everything possible” "
         "for farmers.", "Carl Benn",
         "to respond to the flood by doing “everything possible” for farmers"),
        ("One driver in five wants the toll back, a Gallup poll finds, and most say it is "
         "late.", "Gallup poll", "One driver in five wants the toll back"),
        ("Rosa Lind took to Facebook last night to scold the board.", "Rosa Lind", "the board"),
        ("Senators took to the floor to denounce the deal.", "Senators", "the deal"),
        ("Rosa Lind ruled out a move which could shame the witness.", "Rosa Lind",
         "a move which could shame the witness"),
        ("Earlier, Rosa Lind assailed the board in a tweet for “wasting time,” responding in kind.",
         "Rosa Lind", "the board in a tweet for “wasting time,”"),
        ("Parish clerks don’t want to lean on the choir.", "Parish clerks",
         "to lean on the choir"),
        ("Members backed the judge, but Rosa Lind opposed him.", "Rosa Lind", "him"),
        ("Rosa Lind scoffed at the offer as “the height of absurdity”.", "Rosa Lind",
         "the offer as “the height of absurdity”"),
        ("Rosa Lind likened the lawyers’ reasoning to “dancing through fog”.", "Rosa Lind",
         "the lawyers’ reasoning to “dancing through fog”"),
        ("Rosa Lind (Calif.), one of four members kept waiting, ripped into the handling of the "
         "bill.", "Rosa Lind", "the handling of the bill"),
        ("Members wanted him to rejoin the team, take pride in it, and start fighting.", "Members",
         "him to rejoin the team, take pride in it, and start fighting"),
        ("Rosa Lind proudly calls herself a socialist.", "Rosa Lind", "herself a socialist"),
        ("Rosa Lind has pleaded not guilty.", "Rosa Lind", "not guilty"),
        ("It is the view of many ministers that the pipeline crosses no native land.",
         "many ministers", "the pipeline crosses no native land"),
        ("The union thinks the offer an insult.", "union", "the offer an insult"),
        ("Shot back Rosa Lind, who chairs the panel: “Then resign.”", "Rosa Lind", "Then resign."),
        ("“The case is closed,” read a statement issued overnight by the office of the mayor.",
         "office of the mayor", "The case is closed,"),
        ("Ms. Roth accused other mayors of pretending they didn't shut their schools.", "Roth",
         "other mayors of pretending they didn't shut their schools"),
        ("Rosa Lind promised to cut the tolls, advocating for stricter controls.", "Rosa Lind",
         "stricter controls"),
        ("Rosa Lind promised to cut the tolls, advocating for stricter controls.", "Rosa Lind",
         "to cut the tolls"),
        ("Rosa Lind said the limit should bring “sanity” – suggesting she has not agreed to it.",
         "Rosa Lind", "the limit should bring “sanity”"),
        ("Critics on the left see the plan as a sop to donors.", "Critics",
         "the plan as a sop to donors"),
        ("Polls show most voters back the plan.", "Polls", "most voters back the plan"),
        ("The union backed the mayor, citing her record on wages.", "union", "her record on wages"),
        ("As Rosa Lind sees it, the party has lost its way.", "Rosa Lind",
         "the party has lost its way"),
        ("Nuclear power fell from favour, as the left warned of the danger of leaks.", "left",
         "the danger of leaks"),
        ("Rosa Lind listed a series of acts that she considered good for her party.", "Rosa Lind",
         "a series of acts that she considered good for her party"),
    ],
)
def test_whose_view_it_is(coder: Coder, text: str, speaker: str | None, content: str) -> None:
    assert (speaker, (content,)) in [(one.speaker, one.content) for one in said_in(coder, text)]


def test_who_describes_it_stands_behind(coder: Coder) -> None:
    (one,) = said_in(coder, "The tweet was described as a smear by many local lawmakers.")
    assert one.words == "many local lawmakers"
    assert one.content == ("The tweet", "a smear")


def test_two_with_titles_say_it(coder: Coder) -> None:
    text = "Ann Orr, the mayor, and Max Lund, the head of police, have both said it was late."
    record = coder.code(text)
    names = {actor.id: actor.name for actor in record.actors}
    assert [names[one] for one in record.statements[0].speakers] == ["Ann Orr", "Max Lund"]


def test_an_aside_between_dashes_is_the_narrators(coder: Coder) -> None:
    text = "“If so,” Rosa Lind warned — her voice barely audible — “they will lose.”"
    assert said_in(coder, text)[0].content == ("If so,", "they will lose.")


@pytest.mark.parametrize(
    "text",
    [
        "The meeting that first discussed the plan was short.",
        "Rosa Lind called Pat Dunne at home.",
        "Rosa Lind gave a long answer on whether her party was willing to support the bill.",
        "The so-called “peace convoy” left Tartus at dawn.",
        "Pat Dunne spoke on the floor for an hour.",
        "They have one good reason to cheer: it has driven the mayor crazy.",
    ],
)
def test_what_nobody_says(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_whom_it_is_puts_forward_is_he_of_the_next_quotation(coder: Coder) -> None:
    text = (
        "Omar Roe said he would boycott the Lagos fair.\n\nIt was a remark that Peter Hale found "
        "odd.\n\n“We would never do it. It raises doubts,” he said."
    )
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    told = [([names[i] for i in s.speakers], text[slice(*s.content[0])]) for s in record.statements]
    assert (["Peter Hale"], "We would never do it. It raises doubts,") in told
    assert not [words for who, words in told if not who]
