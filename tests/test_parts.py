"""A text longer than a part gives one record over the whole of it."""

from hypothesis import given
from hypothesis import strategies as st

from memcon.contract import check, from_json, to_json
from memcon.parts import join, split

NEWS = (
    "Kenya's foreign minister, Musalia Mudavadi, visited Kampala on Monday. “We agreed to reopen "
    "the border,” he told reporters. Uganda and Rwanda signed a trade agreement; the two countries "
    "promised to cooperate.\n\n",
    "Chad and Niger held talks in Agadez. The two countries agreed to send troops, according to "
    "Reuters. Police arrested 20 protesters in Nairobi.\n\n",
)


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(2, 50))
def test_the_parts_of_a_text_joined_are_the_text(text, largest):
    parts = list(split(text, largest))
    assert "".join(parts) == text
    assert all(len(part) <= largest for part in parts)


def test_a_text_is_cut_between_paragraphs_where_it_can_be():
    assert list(split("One two.\n\nThree four.\nFive.", 16)) == [
        "One two.\n\n",
        "Three four.\n",
        "Five.",
    ]


def test_a_record_of_parts_points_into_the_whole_text(coder):
    whole = join([coder.code(text, "2024-05-14") for text in NEWS])
    check(whole)
    assert whole.text == "".join(NEWS)
    assert from_json(to_json(whole)) == whole
    assert [s.id for s in whole.statements] == [f"s{n + 1}" for n in range(len(whole.statements))]
    assert [e.id for e in whole.events] == [f"e{n + 1}" for n in range(len(whole.events))]
    for actor in whole.actors:
        for start, end in actor.mentions:
            assert whole.text[start:end].strip() == whole.text[start:end]


def test_the_same_actor_in_two_parts_is_one(coder):
    whole = join([coder.code(NEWS[0]), coder.code(NEWS[0])])
    found = [a for a in whole.actors if a.code == "UGA"]
    assert [whole.text[slice(*m)] for a in found for m in a.mentions].count("Uganda") == 2


def test_groups_of_other_members_stay_apart(coder):
    whole = join([coder.code(text) for text in NEWS])
    names = {a.id: a.name for a in whole.actors}
    groups = {tuple(names[m] for m in a.members) for a in whole.actors if a.members}
    assert {("Uganda", "Rwanda"), ("Chad", "Niger")} <= groups


def test_words_of_a_later_part_vouch_for_its_events(coder):
    whole = join([coder.code(text) for text in NEWS])
    told = {s.id: s for s in whole.statements}
    sources = [e.source.statement for e in whole.events if e.trigger[0] >= len(NEWS[0])]
    for source in filter(None, sources):
        assert told[source].content[0][0] >= len(NEWS[0])
