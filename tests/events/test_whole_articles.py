"""What a sentence leaves to those before it: gapped passives, bare answers, deeds that do more."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Record


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def told(record: Record) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of every event, by name."""
    names = {a.id: a.name for a in record.actors}
    return [
        (e.type, [names[i] for i in e.actors], [names[i] for i in e.recipients])
        for e in record.events
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # the second participle shares the first one's auxiliary
            "Four miners were killed and a policeman wounded in Oran.",
            ("ASSAULT", [], ["policeman"]),
        ),
        (  # a bare refusal answers whoever asked
            "Norway urged Chad to free the sailors on Monday. Chad refused.",
            ("REJECT", ["Chad"], ["Norway"]),
        ),
        (  # who is criticised did what he is criticised for
            "Norway criticised Peru for abandoning the treaty.",
            ("ACCUSE", ["Norway"], ["Peru"]),
        ),
        (  # "no longer" refuses, too
            'Norway said on Monday: "We will no longer finance Chad."',
            ("REJECT", ["Norway"], ["Chad"]),
        ),
        (  # reported speech goes on with "would"
            "Bo Vance said Peru was weighing a reply and would complain to Chad.",
            ("ACCUSE", ["Peru"], ["Chad"]),
        ),
        (  # what is said to have been done goes on, not the saying
            "Bo Vance said Chadian soldiers had attacked a post and abducted a driver.",
            ("ASSAULT", ["Chadian soldiers"], ["driver"]),
        ),
        (  # on whom force is meant to work
            "Students gathered in Oran. Police fired into the air to drive the students away.",
            ("ASSAULT", ["Police"], ["Students"]),
        ),
        (  # captors are asked for the release of those whom they took
            "Chad captured two Peruvian pilots. Norway demanded the release of the pilots.",
            ("REQUEST", ["Norway"], ["Chad"]),
        ),
        (  # "their" is of none who demands it; who threatens beside it threatens the same
            "Chad captured three soldiers. Chad said nothing of the captured soldiers. Peru has "
            "demanded their release and threatened to close the crossing.",
            ("THREATEN", ["Peru"], ["Chad"]),
        ),
        (
            "Norway appealed to Chad and to Peru to stop the fighting.",
            ("REQUEST", ["Norway"], ["Chad", "Peru"]),
        ),
    ],
)
def test_roles_from_around(
    text: str, wanted: tuple[str, list[str], list[str]], coder: Coder
) -> None:
    found = told(coder.code(text, "2024-05-21"))
    assert wanted in found, found
