"""What is done to oneself, what came of a deed, and when what is asked for is to be."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Event


def told(coder: Coder, text: str) -> dict[str, tuple[list[str], list[str], Event]]:
    """Actors, recipients and event by the first word of the trigger."""
    record = coder.code(text, published="2026-03-10")
    names = {who.id: who.name for who in record.actors}
    return {
        text[slice(*e.trigger)].split()[0]: (
            [names[i] for i in e.actors],
            [names[i] for i in e.recipients],
            e,
        )
        for e in record.events
    }


@pytest.mark.parametrize(
    "text",
    [
        "The coroner said the banker had shot himself.",
        "The treaty lets small states defend themselves.",
    ],
)
def test_what_is_done_to_oneself_is_no_event(coder: Coder, text: str) -> None:
    assert not told(coder, text)


def test_whom_a_deed_harmed_is_not_its_purpose(coder: Coder) -> None:
    events = told(coder, "The guards fired shots to clear the pier, wounding four dockers.")
    _, recipients, event = events["fired"]
    assert recipients == ["four dockers"]
    assert event.status == "occurred"
    assert "wounding" not in events


def test_a_deed_called_something_is_not_the_callers(coder: Coder) -> None:
    events = told(coder, 'President Adela Ruiz called the arrest "a kidnapping".')
    assert not any("Ruiz" in str(actors) and e.type == "COERCE" for actors, _, e in events.values())


def test_who_speaks_goes_on_behind_a_comma(coder: Coder) -> None:
    events = told(
        coder,
        "Sudan said a Kenyan frigate sank a ferry, drowning nine people, and vowed to retaliate.",
    )
    assert events["vowed"][0] == ["Sudan"]


def test_what_is_asked_for_lies_ahead_and_the_asking_does_not(coder: Coder) -> None:
    _, _, event = told(coder, "The nurses asked Nairobi for a pay rise from 1 May.")["asked"]
    assert event.status == "occurred"
    assert event.date is None
    _, _, event = told(coder, "The Baltic states asked for the arrest by Friday.")["asked"]
    assert event.type == "REQUEST"


def test_a_pact_with_a_towns_name_is_not_its_states(coder: Coder) -> None:
    events = told(coder, "Mali ratified the Rome statute in 2000.")
    assert all("Italy" not in recipients for _, recipients, _ in events.values())
