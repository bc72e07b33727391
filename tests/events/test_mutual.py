"""What several do to one another: all are actors, none a recipient, and each pair is a dyad."""

import pytest

from memcon.coding import Coder
from memcon.exporting.pairs import pairs
from memcon.exporting.selection import Selection
from memcon.store.rows import dyads


@pytest.mark.parametrize(
    "text",
    [
        "Sudan and Chad severed diplomatic relations in 2006.",
        "Indian and Pakistani troops exchanged fire across the line on Monday.",
        "Armenia and Azerbaijan accused each other of breaking the truce.",
        "Lebanon and Israel failed to reach agreement on the border.",
        "Canada and Mexico blamed one another for the collapse of the talks.",
        "Fighting between the Philippine army and Abu Sayyaf spread.",
        "Police and protesters clashed in Nairobi.",
    ],
)
def test_done_to_one_another(coder: Coder, text: str) -> None:
    record = coder.code(text)
    [event] = (e for e in record.events if "mutual" in e.rules)
    assert event.actors and not event.recipients
    cast = {who.id: who for who in record.actors}
    rows = list(dyads(event, cast, None))
    assert len(rows) == 2 and not any(row["directed"] for row in rows)
    assert any(p.actor and p.recipient for p in pairs([record], Selection("plover")))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda withdrew their troops from the border.",
        "France and Germany cut aid to Chad in March.",
        "Ghana and Togo accused Niger of breaking the truce.",
        "Soldiers clashed with the rebels near Goma.",
    ],
)
def test_done_together_to_others(coder: Coder, text: str) -> None:
    assert not any("mutual" in event.rules for event in coder.code(text).events)
