"""An article in, where and when its events happened out: what an event's own sentence does not tell
and the narrative does."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from tally import Tally

from memcon.coding import code
from memcon.record import Event

scenes = importlib.import_module("scenes")
PUBLISHED = "2024-05-17"  # a Friday


def told(text: str, word: str) -> Event:
    """The event that a word tells."""
    record = code(text, PUBLISHED)
    return next(e for e in record.events if word in text[slice(*e.trigger)])


def where(text: str, word: str) -> str | None:
    """The place of the event that a word tells."""
    place = told(text, word).place
    return place.name if place else None


def when(text: str, word: str) -> str | None:
    """The first day of the event that a word tells."""
    date = told(text, word).date
    return date.start if date else None


def test_what_people_do_on_the_spot_is_where_and_when_the_scene_is() -> None:
    text = "Rioters burned a market in Jos on Monday. Police arrested forty of them."
    assert where(text, "arrested") == "Jos"
    assert when(text, "arrested") == "2024-05-13"


def test_the_words_of_the_scene_stand_as_evidence() -> None:
    text = "Rioters burned a market in Jos on Monday. Police arrested forty of them."
    event = told(text, "arrested")
    assert event.place and event.place.span and text[slice(*event.place.span)] == "Jos"
    assert event.date and event.date.span and text[slice(*event.date.span)] == "Monday"
    assert "scene" in event.rules


def test_what_states_do_next_is_not_in_the_scene() -> None:
    text = "Rioters burned a market in Jos on Monday. France suspended aid to Nigeria."
    assert where(text, "suspended") is None


def test_the_pluperfect_leaves_the_scene() -> None:
    text = "Rioters burned a market in Jos on Monday. They had killed a guard before."
    assert where(text, "killed") is None
    assert when(text, "killed") is None


def test_a_clause_that_says_who_somebody_is_opens_no_scene() -> None:
    text = (
        "The general, who visited Gao on Tuesday, has been criticised. "
        "Soldiers arrested two of his critics."
    )
    assert where(text, "arrested") is None


def test_a_named_place_that_no_table_knows_is_a_place_by_its_name() -> None:
    text = "Rioters burned a market in Jos on Monday. Soldiers killed two men in Vomverre."
    assert where(text, "killed") == "Vomverre"


def test_a_deed_of_a_later_day_is_in_the_only_town() -> None:
    text = (
        "Rioters burned a market in Jos on Monday. The governor closed the schools.\n\n"
        "On Tuesday a pastor was attacked by students who had waited for him."
    )
    assert where(text, "attacked") == "Jos"


def test_who_speaks_in_a_town_does_not_put_the_deed_there() -> None:
    text = "Jets bombed a camp in the bush on Monday, an officer in Bonn said."
    assert where(text, "bombed") is None


def test_what_came_of_it_may_stand_in_the_next_paragraph() -> None:
    text = (
        "Protesters threw stones at soldiers in Sfax on Tuesday.\n\n"
        "Three people were killed, a doctor said."
    )
    assert where(text, "killed") == "Sfax"
    assert when(text, "killed") == "2024-05-14"


def test_hours_later_is_the_same_day_and_the_same_place() -> None:
    text = (
        "Gunmen stormed a police station in Goma on Wednesday.\n\n"
        "Hours later, soldiers shelled the building."
    )
    assert where(text, "shelled") == "Goma"
    assert when(text, "shelled") == "2024-05-15"


def test_those_who_are_named_by_their_part_in_it_bring_the_scene_back() -> None:
    text = (
        "Gunmen stormed a bank in Goma on Wednesday. The bank was built in 1990. It is large. "
        "Nobody knows what it holds.\n\nThe attackers wounded two men."
    )
    assert where(text, "wounded") == "Goma"


def test_what_is_done_at_the_meeting_is_where_the_meeting_is() -> None:
    text = (
        "The presidents of Ghana and Togo met in Lomé on Tuesday. They drank tea.\n\n"
        "Both were in good spirits, aides said.\n\n"
        "At the meeting, Ghana promised to open two roads."
    )
    assert where(text, "promised") == "Lomé"
    assert when(text, "promised") == "2024-05-14"


def test_the_two_leaders_are_those_who_met() -> None:
    text = (
        "The presidents of Ghana and Togo met in Lomé on Tuesday. "
        "The two leaders agreed to open two roads."
    )
    assert where(text, "agreed") == "Lomé"
    assert when(text, "agreed") == "2024-05-14"


def test_a_telephone_call_is_nowhere() -> None:
    text = "The president visited Kumasi on Tuesday. He telephoned the king of Morocco."
    assert where(text, "telephoned") is None


def test_a_protest_without_a_place_is_where_it_was_reported_from() -> None:
    text = "DAKAR, May 16 (Wire) - Thousands of people marched on Thursday to demand cheaper rice."
    assert where(text, "marched") == "Dakar"


def test_an_attack_reported_from_the_capital_may_be_anywhere() -> None:
    text = "KYIV, May 16 (Wire) - Soldiers killed twelve civilians on Thursday, officials said."
    assert where(text, "killed") is None


def test_an_attack_reported_from_a_town_is_there() -> None:
    text = "GOMA, Congo, May 16 (Wire) - Soldiers killed twelve civilians on Thursday."
    assert where(text, "killed") == "Goma"


def test_where_a_traveller_goes_on_is_where_he_does_what_he_does_there() -> None:
    text = "He flew to Nairobi, where he met the president."
    assert where(text, "met") == "Nairobi"


def test_what_a_promise_is_for_is_not_where_it_was_made() -> None:
    text = "The minister promised money for a bridge in Ndola."
    assert where(text, "promised") is None


def test_the_next_day_counts_from_what_happened_and_not_from_when_it_was_told() -> None:
    text = (
        "Rebels attacked Bria on Monday, the army said on Thursday. "
        "The next day they burned two villages."
    )
    assert when(text, "burned") == "2024-05-14"


def test_a_thing_told_again_is_where_it_was() -> None:
    text = (
        "Soldiers seized the radio station in Lomé on Monday.\n\nTogo's neighbours were alarmed. "
        "Nigeria said nothing. Benin prayed. Ghana waited.\n\n"
        "Loyal troops have shelled the station since."
    )
    assert where(text, "shelled") == "Lomé"
    assert when(text, "shelled") is None


def test_a_rare_past_is_no_plan() -> None:
    text = "Soldiers loyal to the president retook the radio building in Lomé on Thursday."
    assert told(text, "retook").status == "occurred"
    assert when(text, "retook") == "2024-05-16"


def test_a_clause_with_when_tells_where_and_when() -> None:
    text = "Nine miners were seized when gunmen raided a mine near Djibo on Tuesday."
    assert where(text, "seized") == "Djibo"
    assert when(text, "seized") == "2024-05-14"


def test_who_accuses_after_a_denial_does_so() -> None:
    text = "China denied that its ships had used water cannon and accused Japan of ramming one."
    event = told(text, "accused")
    assert event.status == "occurred"
    assert event.source.narrator


def test_what_is_said_in_quotation_marks_is_not_in_the_scene() -> None:
    text = (
        "Reporters met the general in Kaduna on Monday. "
        "“The terrorists burned their own houses,” he told them."
    )
    assert where(text, "burned") is None


def test_the_texts_of_the_table() -> None:
    tally = Tally()
    for scene in scenes.read_scenes():
        if not scene.apart:
            tally.add(scenes.score(scene, code(scene.text, scene.published)))
    for field in scenes.FIELDS[1:]:
        assert tally.right[field] >= 0.88 * tally.asked[field], field


def test_a_court_sits_where_the_text_tells_next() -> None:
    text = "A Danish court sentenced a spy on Monday. The judges in Aarhus rejected his appeal."
    assert where(text, "sentenced") == "Aarhus"


def test_what_is_told_again_by_its_noun_belongs_to_the_meeting() -> None:
    text = (
        "Leaders of nine farmers' groups met in Nakuru on Tuesday. The groups demanded that the "
        "government lower taxes."
    )
    assert where(text, "demanded") == "Nakuru"


def test_leaders_meet_where_the_report_is_written() -> None:
    text = "OSLO, May 16 (Wire) — The foreign ministers of nine states agreed on Thursday to talk."
    assert where(text, "agreed") == "Oslo"


def test_who_is_met_answers_there() -> None:
    text = "In Tirana on Monday she met the premier, who accused her country of arming rebels."
    assert where(text, "accused") == "Tirana"


def test_what_was_done_in_that_attack_was_where_it_was() -> None:
    text = (
        "The navy shelled Bor on Monday. The envoy met the king in Accra on Tuesday. Nine nuns "
        "were killed in that attack."
    )
    assert (where(text, "killed"), when(text, "killed")) == ("Bor", "2024-05-13")


def test_a_plan_is_no_scene() -> None:
    text = (
        "President Mora invited the rebels to Quito for talks on May 30. He appealed to Peru to "
        "disarm them."
    )
    assert (where(text, "appealed"), when(text, "appealed")) == (None, None)


def test_who_lands_at_an_airport_goes_on_to_the_capital() -> None:
    text = (
        "Emmanuel Macron met President Yoweri Museveni in Kampala on Monday. At Entebbe airport "
        "the Frenchman was greeted by Jessica Alupo and forty dancers."
        "\n\nOn that visit both leaders signed a treaty."
    )
    assert where(text, "greeted") == "Entebbe"
    assert where(text, "signed") == "Kampala"


def test_what_leaders_say_at_their_summit_is_there() -> None:
    text = (
        "The presidents of Chad and Niger opened a conference in Agadez on Thursday. Chad's "
        "president thanked the donors.\n\nThe leaders condemned the attacks on Diffa."
    )
    assert where(text, "thanked") == "Agadez"
    assert where(text, "condemned") == "Agadez"


def test_a_host_answers_the_guest_who_has_come() -> None:
    text = "Togo's foreign minister flew to Oslo. Norway's premier accused Togo of graft."
    assert where(text, "accused") == "Oslo"
    other = "Togo's foreign minister flew to Oslo. Ghana's premier accused Togo of graft."
    assert where(other, "accused") is None


def test_an_uprising_began_where_it_was_told_to_be() -> None:
    text = (
        "Paratroopers crushed an uprising in Gwangju in 1980. Families still mourn.\n\n"
        "The uprising began on May 18, 1980, when soldiers beat students at a gate."
    )
    assert where(text, "beat") == "Gwangju"
    several = text.replace("Families still mourn.", "An uprising in Busan failed.")
    assert where(several, "beat") is None


def test_a_verdict_tells_where_the_judges_are() -> None:
    text = (
        "Three rebels were found guilty of war crimes in Freetown on Wednesday.\n\n"
        "Judges sentenced the first to fifty years."
    )
    assert where(text, "sentenced") == "Freetown"


def test_a_quarter_is_in_the_town_of_the_report() -> None:
    text = (
        "KUMASI, May 17 (Wire) - Traders have closed the market. The mayor has left.\n\n"
        "Youths burned a bus in the Asafo district."
    )
    assert where(text, "burned") == "Kumasi"


def test_a_scene_of_no_place_hides_the_one_before_it_no_longer_than_it_lasts() -> None:
    text = (
        "Rioters burned a market in Jos on Monday. The senate fined the governor the next day. "
        "Police arrested forty of the rioters."
    )
    assert where(text, "arrested") == "Jos"


def test_a_report_of_a_summit_is_of_where_it_was_written() -> None:
    text = (
        "VIENTIANE, May 17 (Wire) - Asian leaders called on Thursday for restraint at sea, after a "
        "quarrel that had nearly sunk the summit.\n\nRain fell. Nobody cared.\n\n"
        "The leaders condemned air strikes in Sagaing."
    )
    assert where(text, "called") == where(text, "condemned") == "Vientiane"


def test_they_go_on_with_what_was_told_last() -> None:
    text = "In Seoul, Kim Dae was sworn in on Tuesday. He promptly accused the army of spying."
    assert where(text, "accused") == "Seoul"


def test_a_deed_told_in_one_breath_with_another_is_where_that_is() -> None:
    text = "Pirates seized a tanker off Lomé on Friday after killing a guard."
    assert where(text, "killing") == "Lomé"
    assert where("He was jailed in Oran after killing a guard.", "killing") is None


def test_datelines_have_several_forms() -> None:
    for opening in (
        "Dakar: ",
        "Dakar, May 16: ",
        "From our correspondent in Dakar\n\n",
        "QOLDA, Senegal, May 16 (Wire) -- ",
    ):
        place = where(f"{opening}Gunmen killed two drivers here on Thursday.", "killed")
        assert place in ("Dakar", "Qolda"), opening


def test_deeds_that_follow_on_the_last_are_where_that_was() -> None:
    text = (
        "Gunmen attacked Bria on Tuesday. Witnesses spoke of panic.\n\n"
        "Nobody knew how many there were.\n\nSome of the gunmen abducted a nurse."
    )
    assert where(text, "abducted") == "Bria"
    assert where(f"{text} In Bambari, rebels shot a priest.", "shot") == "Bambari"


def test_a_deed_at_the_outset_is_where_the_next_is_told_to_be() -> None:
    text = (
        "Six miners were shot dead on Sunday, the army said. "
        "The attack took place in Bukavu, where gunmen stormed a pit."
    )
    assert where(text, "shot") == "Bukavu"


def test_a_visitor_is_where_he_came_until_he_leaves() -> None:
    text = (
        "Samuel Okoye arrived in Kigali on Monday. Officials were cheerful.\n\n"
        "Mr Okoye urged the two armies to withdraw.\n\nHe flew to Bujumbura on Wednesday."
    )
    assert where(text, "urged") == "Kigali"


def test_the_town_of_another_telling_wins_over_the_country() -> None:
    text = (
        "Gunmen attacked a village in Nigeria on Sunday. "
        "The attack happened in Lingarwa village in Zamfara state."
    )
    assert where(text, "attacked") == "Lingarwa"
