"""To whom a thing is done, where the sentence names only the place."""

from __future__ import annotations

import pytest
from tests.events.test_roles import told

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "type_", "recipients"),
    [
        # a town or province, for the state that it lies in
        ("Qatar and Egypt announced a ceasefire in Aleppo.", "RETREAT", {"Syria"}),
        ("The president of Ecuador declared a state of siege in Loja.", "COERCE", {"Ecuador"}),
        # … but not for the state that does it
        ("Peru declared a curfew in Cusco.", "COERCE", set()),
        # where something is to be done, not what is to be set up there
        ("Norway agreed to build a clinic and a school in Malawi.", "AGREE", {"Malawi"}),
        # … nor what else goes on meanwhile
        ("Norway and Peru agreed to trade more amid a war in Malawi.", "AGREE", set()),
        # ships are forces
        ("Norway deployed patrol vessels near Malawi.", "MOBILIZE", {"Malawi"}),
        # people by where they live
        ("Sweden fed families in northern Mali.", "AID", {"families in northern Mali"}),
        ("Oman will help people in Chad and Niger.", "AGREE", {"people in Chad and Niger"}),
    ],
)
def test_place(coder: Coder, text: str, type_: str, recipients: set[str]) -> None:
    assert told(coder, text, type_)[1] == recipients


def test_people_belong_to_where_they_live(coder: Coder) -> None:
    record = coder.code("Sweden fed families in northern Mali.")
    assert [a.country for a in record.actors if a.name.startswith("families")] == ["MLI"]
