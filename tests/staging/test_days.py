"""The day of an event that its sentence tells in other words than a date of its own."""

from __future__ import annotations

from memcon.coding import code
from memcon.record import Event

PUBLISHED = "2025-08-09"  # a Saturday


def told(text: str, word: str) -> Event:
    """The event that a word tells."""
    record = code(text, PUBLISHED)
    return next(e for e in record.events if word in text[slice(*e.trigger)])


def when(text: str, word: str) -> str | None:
    """The first day of the event that a word tells."""
    date = told(text, word).date
    return date.start if date else None


def test_the_day_of_a_statement_is_not_that_of_what_it_tells() -> None:
    assert when("Gunmen killed two guards in Goma, the army said Thursday.", "killed") is None


def test_an_event_has_the_day_of_the_occasion_that_its_sentence_opens_with() -> None:
    text = "During Friday's protest, police used tear gas to disperse the crowd."
    assert when(text, "used") == "2025-08-08"


def test_an_hour_is_one_of_the_day_just_told_of() -> None:
    text = "The finance minister resigned on Tuesday. He handed his letter to the king at 6pm."
    assert when(text, "handed") == "2025-08-05"
    text = (
        "President Luis Pardo banned all new mines on Friday.\n\nA bishop urged him to think "
        "again.\n\nRiot police used water cannon to clear a bridge in Colón before dawn."
    )
    assert when(text, "used") == "2025-08-08"


def test_what_somebody_did_besides_was_done_the_same_day() -> None:
    text = (
        "Norway on Thursday imposed sanctions on six banks. It also blacklisted General Omar Jalab."
    )
    assert when(text, "blacklisted") == "2025-08-07"


def test_what_followed_within_hours_was_done_the_same_day() -> None:
    text = "Poland expelled two diplomats on Tuesday. Oslo imposed similar penalties within hours."
    assert when(text, "imposed") == "2025-08-05"


def test_a_deed_told_in_one_breath_with_another() -> None:
    text = "Pirates seized a tanker off Lomé on Tuesday after killing a guard."
    assert when(text, "killing") == "2025-08-05"


def test_what_happened_in_the_fighting_that_a_sentence_sums_up() -> None:
    text = (
        "Fighting in Goma intensified on Wednesday. Rebel artillery hit the main hospital, "
        "killing two nurses."
    )
    assert when(text, "hit") == "2025-08-06"


def test_the_day_that_ends_a_sentence_is_that_of_its_verb() -> None:
    text = "Police attacked a bus carrying weapons to Jos on Thursday."
    assert when(text, "attacked") == "2025-08-07"


def test_a_paper_or_a_decision_has_the_day_on_which_it_was_made_known() -> None:
    assert when("Ghana accepted the offer in a letter dated 30 July.", "accepted") == "2025-07-30"
    text = "A decree issued by the ministry on Thursday banned all rallies in Lomé."
    assert when(text, "banned") == "2025-08-07"


def test_the_month_of_a_deed_is_not_that_of_its_condemnation() -> None:
    assert when("Oman condemned the shelling of Aden in June.", "condemned") is None


def test_what_goes_on_now_was_not_done_then() -> None:
    text = "France withdrew its soldiers from Mali in May, and Germany is negotiating with Niger."
    assert when(text, "withdrew") == "2025-05-01"
    assert when(text, "negotiating") is None


def test_a_plan_kept_is_dated_by_its_day() -> None:
    text = "The envoy will meet President Paul Biya in Douala as planned on Tuesday."
    assert when(text, "meet") == "2025-08-12"


def test_a_meeting_has_the_day_for_which_it_is_arranged() -> None:
    visit = told("King Felipe's visit to Havana starting next week will seal a deal.", "visit")
    assert visit.date and (visit.date.start, visit.date.end) == ("2025-08-11", "2025-08-17")
    assert visit.status == "planned"


def test_the_year_that_names_an_occasion_dates_what_was_done_then() -> None:
    text = "Idriss Deby seized power in a 1990 coup, thirty years after independence."
    assert when(text, "seized") == "1990-01-01"
    assert when("The 2003 invasion of Iraq divided Europe.", "invasion") == "2003-01-01"
    text = "Mr Okello led a panel for the 2007 summit and is accused of stealing millions."
    assert when(text, "accused") is None


def test_how_long_there_was_none_is_no_date() -> None:
    text = "It is to be a Danish minister's first visit in a decade."
    assert when(text, "visit") is None


def test_what_a_court_did_at_one_sitting() -> None:
    text = (
        "Former minister Moses Okello on Thursday appeared in court in Kampala on fraud charges. "
        "Okello, who was sacked in May, pleaded not guilty. Magistrate Sarah Auma granted him bail."
    )
    assert when(text, "pleaded") == when(text, "granted") == "2025-08-07"
    assert when(text, "sacked") == "2025-05-01"


def test_what_an_attack_did_was_done_then() -> None:
    text = "A bombing on Monday that killed nine people was the work of the FLN."
    assert when(text, "killed") == "2025-08-04"
    text = (
        "Gunmen attacked a convoy near Zinder late Thursday. The ambush came two days after a raid "
        "on Diffa that killed six nurses."
    )
    assert when(text, "killed") == "2025-08-05"


def test_until_when_a_ban_holds_is_not_when_it_was_imposed() -> None:
    assert when("Peru imposed a curfew in Lima until Sunday.", "imposed") is None
    text = "In a resolution adopted on Wednesday, the council extended sanctions on Mali until May."
    assert when(text, "extended") == "2025-08-06"


def test_what_is_over_does_not_lie_ahead_with_what_may_follow() -> None:
    text = "The two presidents could meet in June, after they held talks at the weekend."
    assert when(text, "held") == "2025-08-09"
    text = "The FLN called it revenge for the September 2 killing of its leader."
    assert when(text, "killing") == "2024-09-02"


def test_a_time_of_a_deed_condemned_is_not_that_of_the_statement() -> None:
    text = "In a statement Wednesday, Kenya condemned attacks in recent days on Busia."
    assert when(text, "condemned") == "2025-08-06"


def test_what_is_looked_into_was_done_before() -> None:
    text = "The senate launched an inquiry on Monday into the arrest of Bishop Luis Mora."
    record = code(text, PUBLISHED)
    assert all(e.date is None for e in record.events if e.type == "COERCE")


def test_what_a_paper_says_is_said_when_it_is_adopted() -> None:
    text = "The African Union on Tuesday adopted a resolution condemning the raid on Goma."
    assert when(text, "condemning") == "2025-08-05"


def test_a_march_fired_on_was_that_day() -> None:
    text = "Peru shut its ports on Monday, a day after guards opened fire on a march of nuns."
    assert when(text, "march") == "2025-08-03"


def test_when_somebody_would_not_speak_of_a_meeting_is_not_when_it_may_be() -> None:
    text = "Aides declined last week to confirm a likely meeting between Mora and Diaz."
    assert when(text, "meeting") is None


def test_a_day_behind_a_list_is_that_of_its_verb() -> None:
    text = "The governor imposed a curfew and a ban on rallies on Tuesday after violent marches."
    assert when(text, "imposed") == "2025-08-05"


def test_what_was_done_at_a_summit_was_done_then() -> None:
    text = (
        "The king cited progress at a summit in Oran on Friday, where President Hugo Diaz shook "
        "hands with Chad's leader."
    )
    assert when(text, "shook") == "2025-08-08"


def test_a_participle_looks_back_whatever_is_wanted() -> None:
    text = "Nuns want the release of a man jailed in May for killing a judge."
    assert when(text, "jailed") == "2025-05-01"
    assert told(text, "jailed").status == "occurred"


def test_last_year_after_a_deed_is_last_year() -> None:
    text = "Chile deported hundreds of Haitians last year after the border was closed."
    assert when(text, "deported") == "2024-01-01"


def test_a_meeting_is_held_for_a_purpose_on_its_day() -> None:
    text = "Ministers of the bloc will meet to review the truce on August 17."
    assert when(text, "meet") == "2025-08-17"


def test_what_will_be_done_when_something_happens_is_done_that_day() -> None:
    text = "Peru and Chile will restore relations when Ana Paz takes office in Lima on August 27."
    assert when(text, "restore") == "2025-08-27"
