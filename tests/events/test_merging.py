"""One happening, one event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.coding import Coder
from memcon.events.merging import merge
from memcon.record import Event, Source

ids = st.lists(st.sampled_from(("a", "b", "c", "both")), max_size=2, unique=True).map(tuple)
events = st.lists(
    st.builds(
        Event,
        id=st.just(""),
        type=st.sampled_from(("CONSULT", "ASSAULT", "AID")),
        actors=ids,
        recipients=ids,
        trigger=st.integers(0, 500).map(lambda at: (at, at + 3)),
        evidence=st.just((0, 600)),
        status=st.sampled_from(("occurred", "planned")),
        source=st.just(Source(narrator=True)),
        confidence=st.just(0.5),
        frame=st.sampled_from(("aid/help.v", "aid/give.v#2")),
    ),
    max_size=12,
)
GROUPS = {"both": ("a", "b")}


@given(events)
def test_no_telling_is_lost(told: list[Event]) -> None:
    merged = merge(told, GROUPS)
    spans = {s for e in merged for s in (e.trigger, *e.also)}
    assert spans == {e.trigger for e in told}
    assert [e.type for e in merged] == [
        e.type for e in told if any(m.trigger == e.trigger and m.type == e.type for m in merged)
    ] or len(merged) <= len(told)


@given(events)
def test_merging_again_changes_nothing(told: list[Event]) -> None:
    once = merge(told, GROUPS)
    assert len(merge(once, GROUPS)) <= len(once)


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def test_a_group_is_its_members(coder: Coder) -> None:
    text = "Modi met Macron in Paris on Monday. The two leaders met for an hour."
    (meeting,) = [e for e in coder.code(text, "2024-05-14").events if e.type == "CONSULT"]
    assert len(meeting.also) == 1


def test_other_days_are_other_events(coder: Coder) -> None:
    text = "Israel bombed Damascus on Monday. Israel bombed Damascus on Friday."
    attacks = [e for e in coder.code(text, "2024-05-14").events if e.type == "ASSAULT"]
    assert len(attacks) == 2


def test_none_of_those_who_act_together_is_the_recipient(coder: Coder) -> None:
    record = coder.code(
        "Emmanuel Macron met William Ruto in Nairobi on Monday. The two leaders signed a treaty."
        '\n\n"We share a sea," Macron told Ruto after signing the treaty.'
    )
    (signed,) = (e for e in record.events if e.cameo == "057")
    assert signed.also and not signed.recipients


def test_a_tariff_that_is_imposed_is_one_sanction() -> None:
    record = Coder(learned=False).code("Togo promised to sort out the tariff imposed on Mali.")
    assert [e.type for e in record.events].count("SANCTION") == 1
