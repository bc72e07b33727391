"""What a text says did not happen."""

import pytest

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Neither the army nor the police arrested the editor.", "negated"),
        ("Neither the mayor nor his deputy was ever arrested by the police.", "negated"),
        ("Neither the president nor his staff put the judge under pressure.", "negated"),
        ("No French soldier was killed by the rebels.", "negated"),
        ("None of the ministers met the envoy.", "negated"),
        ("Not a single shell was fired at the town by Malian troops.", "negated"),
        ("Not once did Kenya attack Somalia.", "negated"),
        ("In no way has Chad supported the rebels.", "negated"),
        ("At no time did the minister order the army to shell the town.", "negated"),
        ("It is not true that Chad armed the rebels.", "denied"),
        ("The police, for no reason, arrested the editor.", "occurred"),
        ("Not only soldiers attacked the village.", "occurred"),
    ],
)
def test_whether_it_happened(coder: Coder, text: str, status: str) -> None:
    assert coder.code(text).events[0].status == status


def test_one_negation_denies_all_that_it_joins(coder: Coder) -> None:
    events = coder.code("The army did not arrest, beat or threaten the students.").events
    assert len(events) > 1 and {event.status for event in events} == {"negated"}


def test_what_is_done_instead_happened(coder: Coder) -> None:
    text = "The rebels did not shell Goma and attacked Bukavu instead."
    assert [event.status for event in coder.code(text).events] == ["negated", "occurred"]


def test_never_under_any_circumstances_is_refusal(coder: Coder) -> None:
    [event] = coder.code("Under no circumstances will Poland accept the migrants.").events
    assert event.type == "REJECT"
