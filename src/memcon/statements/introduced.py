"""Whom a text describes before it names them: "A Winnipeg man says …", then "Al Roe said …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from memcon.actors.cast import Identity, Mention
from memcon.language import Phrase
from memcon.language.grammar import SUBJECTS
from memcon.statements.bearers import fits
from memcon.statements.draft import Draft
from memcon.statements.epithets import PRIVATE, TITLES, gender_of, human, plural
from memcon.statements.hearers import HALLS
from memcon.statements.scene import Scene

if TYPE_CHECKING:
    from memcon.statements.conversation import Conversation

OPENING, SOON = 3, 6  # paragraphs of an opening, and up to which it may leave a name open
ANONYMOUS = frozenset("anonymity unnamed unidentified named identified".split())
ARMED = frozenset(("MIL", "REB", "COP", "SPY"))  # sectors that nobody shares with another
# Nouns that leave open what somebody leads.
HEADS = frozenset("leader boss chief head official executive figure spokesman spokeswoman".split())
INDEFINITE = frozenset(("a", "an", "one", "another"))


def introduce(scene: Scene, talk: Conversation, drafts: list[Draft]) -> None:
    """Give speakers whom the text only describes the name that it gives them soon after."""
    called = talk.called  # persons by the nouns that the text calls them by
    told = [draft for draft in drafts if draft.speaker is not None]
    met: dict[str, int] = {}
    for number, draft in enumerate(told):
        words = draft.speaker
        assert words is not None
        if not stranger(scene, called, words):
            continue
        noun, the = scene.tree.lemmas[words.head], scene.tree.child(words.head, "det")
        if noun in met and the is not None and scene.tree.lower[the] == "the":
            draft.speaker = replace(words, head=met[noun])  # "the minister", and "he" after that
            continue
        opening = scene.paragraph[words.head] <= OPENING
        later = (one.speaker for one in told[number + 1 :] if one.speaker is not None)
        heard = next((who for one in later if (who := name_at(scene, one.head))), None)
        for mention in introduced(scene, words.head):
            if another(scene, told[number + 1 :], noun, mention):
                break
            if not fits(talk, mention.actor, words.head):
                continue
            if (opening and same(scene, called, words, mention, heard)) or (
                follows(scene, words, mention)
                or explains(scene, words, mention, heard)
            ):
                draft.speaker = replace(words, head=mention.head)
                met[noun] = mention.head
                break


def stranger(scene: Scene, called: Mapping[str, str], words: Phrase) -> bool:
    """Whether a phrase describes one person whom it does not name: "a Winnipeg man"."""
    tree, head = scene.tree, words.head
    if plural(tree, head) or name_at(scene, head) is not None or unnamed(scene, words.head):
        return False
    if tree.pos[head] == "NUM":  # "one of its directors"
        return tree.lower[head] == "one"
    if tree.pos[head] != "NOUN" and not tree.words[head].islower():
        return False
    known = scene.cast.at(head)
    if known is not None and known.form == "title":
        return False  # "the Hungarian prime minister" is whom the cast has for it
    if known is not None and known.form == "role":
        return scene.cast.actors[known.actor].kind == "person"
    return human(tree, head) or tree.lemmas[head] in (*PRIVATE, *called, *TITLES)


def introduced(scene: Scene, token: int) -> Iterator[Mention]:
    """The persons whom the text first names after a token, by full name, in its own words."""
    met: set[str] = set()
    for mention in scene.cast.mentions:
        who = scene.cast.actors[mention.actor]
        if mention.form != "name" or who.kind != "person" or who.id in met:
            continue
        met.add(who.id)
        if mention.head > token and " " in who.name and scene.inside[mention.head] < 0:
            yield mention


def same(
    scene: Scene, called: Mapping[str, str], words: Phrase, mention: Mention, heard: str | None
) -> bool:
    """Whether somebody named may be whom the opening described: by the title, or, for a private
    person, because the next to speak (`heard`) is nobody else."""
    tree = scene.tree
    who = scene.cast.actors[mention.actor]
    noun = tree.lemmas[words.head]
    if scene.paragraph[mention.head] - scene.paragraph[words.head] > SOON:
        return False
    if opposed(scene, words.head, who):
        return False
    before = mention.start - 1
    near = scene.paragraph[mention.head] == scene.paragraph[words.head]
    if near and noun in PRIVATE and before >= 0 and tree.lemmas[before] == noun and (
        tree.lower[words.start] in INDEFINITE
    ):
        return False  # "says a resident. “…,” says Fraser Lane resident Al Roe": another
    if called.get(noun) == who.id or (
        before >= 0 and tree.lower[before] in TITLES.get(noun, ())
    ):
        return True
    if who.id == heard and alike(scene, words, mention):
        return True
    if noun == "witness":
        return testifies(scene, mention)
    if who.office and noun not in who.office.lower():
        return False  # of "A resident said", no "Mayor Al Roe"
    gender = gender_of(tree, words.head)
    fits = not (gender and who.gender) or gender == who.gender
    return who.id == heard and fits and noun in PRIVATE and (
        tree.lower[words.start] not in ("the", "his", "her")
        and tree.child(words.head, "poss") is None
    )


def alike(scene: Scene, words: Phrase, mention: Mention) -> bool:
    """Whether what a leader is first called is said again beside the name: "a *union* boss", then
    "Al Roe, secretary of the Transport *Union*"."""
    tree = scene.tree
    if tree.lemmas[words.head] not in HEADS or tree.lower[words.start] not in INDEFINITE:
        return False
    told = {tree.words[t] for t in tree.all(words.head, "compound", "amod")}
    beside = [c for c in tree.all(mention.head, "appos") if c > mention.head]
    said = {tree.lower[t] for c in beside for t in range(*tree.subtree(c))}
    return any(word in said or word + "s" in said for word in told if len(word) > 3)


def another(scene: Scene, later: list[Draft], noun: str, mention: Mention) -> bool:
    """Whether the text brings in somebody else of the same noun before it names a person: "a rebel
    spokesman said … a military spokesman said … the spokesman, Al Roe,"."""
    tree = scene.tree
    return any(
        one.speaker is not None
        and one.speaker.head < mention.start - 3
        and tree.lemmas[one.speaker.head] == noun
        and tree.lower[one.speaker.start] in INDEFINITE
        for one in later
    )


def opposed(scene: Scene, token: int, who: Identity) -> bool:
    """Whether a description at a token is of another land or side than somebody: "an army
    spokesman" is not the rebels'."""
    known = scene.cast.at(token)
    told = scene.cast.actors[known.actor] if known is not None else None
    if told is None:
        return False
    abroad = told.country and who.country and told.country != who.country
    sides = {told.sector, who.sector}
    return bool(abroad) or (None not in sides and len(sides) == 2 and bool(sides & ARMED))


def testifies(scene: Scene, mention: Mention) -> bool:
    """Whether somebody named is heard in court: "*Al Roe* was giving evidence", "*Al Roe* told the
    jury"."""
    tree = scene.tree
    if tree.deps[mention.head] not in SUBJECTS:
        return False
    verb = tree.heads[mention.head]
    heard = tree.lemmas[verb] == "testify" or any(
        tree.lemmas[c] in ("evidence", "testimony") for c in tree.all(verb, "dobj")
    )
    told = tree.lemmas[verb] == "tell" and any(
        tree.lemmas[c] in HALLS for c in tree.all(verb, "dobj", "dative")
    )
    giving = any(tree.lemmas[c] == "give" and any(
        tree.lemmas[d] == "evidence" for d in tree.all(c, "dobj")
    ) for c in tree.all(verb, "advcl"))
    return heard or told or giving


def on_the_stand(scene: Scene, token: int) -> str | None:
    """Who was last heard in court before a token: whom "the witness" means."""
    return next(
        (m.actor for m in reversed(scene.cast.mentions)
         if m.head < token and m.form == "name" and scene.inside[m.head] < 0
         and scene.cast.actors[m.actor].kind == "person" and testifies(scene, m)),
        None,
    )


def follows(scene: Scene, words: Phrase, mention: Mention) -> bool:
    """Whether the next sentence goes on with a bare name: "One director left. Al Roe told …"."""
    tree = scene.tree
    gap = tree.sentence[mention.head] - tree.sentence[words.head]
    if gap != 1 or tree.lower[words.start] not in INDEFINITE:
        return False
    who, described = scene.cast.actors[mention.actor], scene.cast.at(words.head)
    if who.office and tree.lemmas[words.head] not in who.office.lower():
        return False  # "a Pentagon spokesman" is no king
    if described is not None and who.country:
        theirs = scene.cast.actors[described.actor].country
        if theirs and theirs != who.country:
            return False
    opens = tree.deps[mention.head] == "nsubj" and tree.subtree(mention.head)[0] == mention.start
    return opens and tree.child(mention.head, "appos") is None


def explains(scene: Scene, words: Phrase, mention: Mention, heard: str | None) -> bool:
    """Whether a name that nothing beside it explains is that of whom the text described before, as
    the opening did or the same paragraph: "A campaigner said …. “…,” said Al Roe."."""
    tree = scene.tree
    who = scene.cast.actors[mention.actor]
    gap = scene.paragraph[mention.head] - scene.paragraph[words.head]
    later = tree.sentence[mention.head] > tree.sentence[words.head]
    asked = tree.lemmas[words.head] in ("reporter", "journalist", "interviewer")
    if who.id != heard or who.code or who.office or asked or not later or gap > (
        SOON if scene.paragraph[words.head] <= OPENING else 0
    ):
        return False
    before = mention.start - 1
    if before > 0 and tree.words[before] == "," and human(tree, before - 1):
        before -= 1  # "Her lawyer, Al Roe, said"
    beside = before >= 0 and tree.pos[before] in ("NOUN", "PROPN", "ADJ")
    told = any(tree.deps[c] in ("appos", "relcl", "acl", "prep", "nummod") and c > mention.head
               for c in tree.children[mention.head])
    if beside or told or tree.deps[mention.head] == "appos":
        return False
    gender = gender_of(tree, words.head)
    return not (gender and who.gender) or gender == who.gender


def unnamed(scene: Scene, noun: int) -> bool:
    """Whether somebody will not be named: "a clerk who asked not to be named"."""
    return not ANONYMOUS.isdisjoint(scene.tree.lower[slice(*scene.sentence(noun))])


def name_at(scene: Scene, token: int) -> str | None:
    """The person whom the cast knows a token to name."""
    mention = scene.cast.at(token)
    if mention is None or mention.form != "name":
        return None
    return mention.actor if scene.cast.actors[mention.actor].kind == "person" else None
