"""Names that "and" joins, as the groups that later words may mean."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.knowledge.naming import slug

PERSON = frozenset(("person",))
SIDE = frozenset(("country", "government", "organization", "people"))


def joined(casting: Casting) -> Iterator[Mention]:
    """The coordinations of a text's actors, each a mention of a group from the first name to the
    last; nothing is entered yet but the group's identity."""
    by_head: dict[int, Mention] = {}
    for mention in casting.mentions:
        old = by_head.get(mention.head)
        if old is None or (mention.end - mention.start, mention.form == "name") > (
            old.end - old.start,
            old.form == "name",
        ):
            by_head[mention.head] = mention
    followers: dict[int, list[int]] = {}
    for head in sorted(by_head):
        if casting.deps[head] == "conj":
            followers.setdefault(casting.heads[head], []).append(head)
    for head in sorted(by_head):
        if casting.deps[head] == "conj" and casting.heads[head] in by_head:
            continue
        chain, queue = [head], [head]
        while queue:
            for after in followers.get(queue.pop(), ()):
                chain.append(after)
                queue.append(after)
        if len(chain) > 1:
            group = together(casting, [by_head[h] for h in sorted(chain)])
            if group is not None:
                yield group


def together(casting: Casting, mentions: list[Mention]) -> Mention | None:
    """A group of the actors of some mentions, if they are of one kind."""
    mentions = [m for m in mentions if m.form not in ("place", "adjective", "pronoun")]
    members = tuple(dict.fromkeys(m.actor for m in mentions))
    kinds = {casting.actors[m].kind for m in members}
    if len(members) < 2 or not (kinds <= PERSON or kinds <= SIDE):
        return None
    first, last = mentions[0], mentions[-1]
    group = enter_group(casting, members)
    span = (first.span[0], last.span[1])
    return Mention(first.start, last.end, first.head, span, group, "group")


def enter_group(casting: Casting, members: tuple[str, ...]) -> str:
    """Enter a group with its members; gives its id."""
    names = " and ".join(casting.actors[m].name for m in members)
    return casting.add(Identity(slug("group " + names)[:120], names, "group", members=members))
