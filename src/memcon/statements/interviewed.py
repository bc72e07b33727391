"""Who speaks, who asks and on what occasion, where only the heading and the lead tell it."""

from __future__ import annotations

from memcon.language import Phrase
from memcon.statements.channels import channel_of
from memcon.statements.outlets import is_outlet, journalistic, outlet_phrase
from memcon.statements.scene import NOUNS, Scene

CONVERSING = frozenset("interview speak talk meet ask sit question chat converse q&a".split())
HEADINGS = frozenset(
    "remark speech address statement message letter declaration communique communiqué keynote text "
    "briefing conference homily sermon eulogy lecture testimony appeal manifesto proclamation "
    "transcript".split()
)
WITH = frozenset("with to of by".split())
OCCASIONS = (  # the most telling first
    "interview", "press conference", "testimony", "speech", "letter", "official statement",
)
SESSIONS = frozenset(("press conference", "testimony"))
PRINTED = frozenset("text transcript release report document paper".split())
INITIALS = 4  # letters of a label that stands for a name


def interviewee(scene: Scene, first: int) -> Phrase | None:
    """The person whom the text before its first turn presents: who is spoken to, else who is named
    most often."""
    tree, cast = scene.tree, scene.cast
    counts: dict[str, float] = {}
    heads: dict[str, int] = {}
    for mention in cast.mentions:
        who = cast.actors[mention.actor]
        if mention.head >= first or who.kind != "person":
            continue
        score = 1.0
        near = tree.heads[mention.head]
        above = tree.heads[near]
        if tree.lower[near] in WITH and tree.lemmas[above] in CONVERSING:
            score += 3 if tree.lower[near] != "by" else -3
        elif tree.lemmas[near] in HEADINGS and tree.deps[mention.head] == "poss":
            score += 4
        elif tree.lemmas[above] in HEADINGS and tree.deps[mention.head] == "pobj":
            score += 4 if tree.lower[near] in ("by", "of", "from") else -4
        elif tree.deps[mention.head] == "dobj" and tree.lemmas[near] in CONVERSING:
            score += 3
        elif tree.deps[mention.head] == "nsubj" and tree.lemmas[near] in CONVERSING | {
            "give", "tell", "discuss", "explain", "answer", "say",
        }:
            score += 2
        if tree.lower[max(mention.start - 1, 0)] == "by" and score < 4:
            score -= 2  # "By Ana Roe"
        counts[mention.actor] = counts.get(mention.actor, 0.0) + score
        if mention.form == "name":
            heads[mention.actor] = mention.head
    best = max((actor for actor in counts if actor in heads), key=lambda a: counts[a], default=None)
    return scene.noun_phrase(heads[best]) if best is not None and counts[best] > 0 else None


def interviewer(scene: Scene, first: int) -> Phrase | None:
    """The outlet to which the text before its first turn says that the interview was given."""
    for token in range(first):
        press = scene.tree.lower[token] == "press"  # "Office of the Press Secretary"
        if scene.tree.pos[token] == "PROPN" and not press and journalistic(scene, token):
            return outlet_phrase(scene, token)
    return None


def channel(scene: Scene, first: int, few: bool) -> tuple[str, tuple[int, int]] | None:
    """On what occasion the turns of a text are spoken, and the word for it in its heading or lead:
    "Interview with …" where few speak, "… holds a press briefing"."""
    found: dict[str, int] = {}
    for token in range(first):
        if scene.tree.pos[token] in NOUNS and scene.tree.lemmas[token] not in PRINTED and (
            named := channel_of(scene, token)
        ) is not None and "medium" in named.patterns:
            found.setdefault(named.kind, token)
    if not few:  # a broadcast tells of interviews and speeches
        found = {kind: at for kind, at in found.items() if kind in SESSIONS}
    kind = next((kind for kind in OCCASIONS if kind in found), None)
    return (kind, (found[kind], found[kind] + 1)) if kind is not None else None


def signer(scene: Scene, last: int) -> Phrase | None:
    """The first person named below a letter."""
    for mention in scene.cast.mentions:
        who = scene.cast.actors[mention.actor]
        if mention.start >= last and mention.form == "name" and who.kind == "person":
            return scene.noun_phrase(mention.head)
    return None


def lettered(scene: Scene, start: int, end: int) -> Phrase | None:
    """The person whose initials or surname a label is that the cast does not know: "AR:" or "ROE:"
    for Ana Roe."""
    tree, cast = scene.tree, scene.cast
    initial = tree.words[start].rstrip(".") if end - start > 1 else ""
    known = any(is_outlet(scene, t) or cast.at(t) is not None for t in range(start, end))
    if known and not (len(initial) == 1 and initial.isupper()):
        return None
    word = "".join(tree.words[start:end]).replace(".", "")
    letters = word if 1 < len(word) <= INITIALS and word.isupper() else None
    surname = tree.lower[end - 1]
    for mention in cast.mentions:
        who = cast.actors[mention.actor]
        if mention.form != "name" or who.kind != "person" or not mention.head < start:
            continue
        parts = who.name.lower().split()
        if len(initial) == 1 and (parts[0][0] != initial.lower() or len(parts[0].rstrip(".")) < 2):
            continue  # "S. ROE" is Sue Roe, not Mike
        if "".join(part[0] for part in parts).upper() == letters or parts[-1] == surname:
            return scene.noun_phrase(mention.head)
    return None
