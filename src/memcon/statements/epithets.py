"""What a text calls its people and bodies: titles, initials, nouns that name one person."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.cast import Mention
from memcon.knowledge.words import word_class, word_classes
from memcon.language.grammar import SUBJECTS
from memcon.language.tree import Tree
from memcon.statements.scene import Scene

WRITINGS = word_class("things", "writing")
COMPANY = word_class("bodies", "named_body")
EPITHET_NOUNS = word_class("people", "named_person")
PRIVATE = word_class("people", "private")
# What a text calls somebody it has named, with "the" and no more; a stranger seldom.
EPITHETS = word_class("people", "occupation")
FEMALE = frozenset(
    "mother mom mum daughter sister wife widow grandmother girl granddaughter aunt niece "
    "stepdaughter stepmother girlfriend bride nun nan grandma waitress actress".split()
)
MALE = frozenset(
    "father dad son brother husband grandfather boy grandson uncle nephew stepson stepfather "
    "boyfriend groom monk grandpa widower".split()
)
# Nouns by the titles that their bearers go by.
TITLES = word_classes("titles")
ACCUSED = ("accused", "defendant")
CRIMES = frozenset("murder charge count manslaughter assault rape theft fraud kill harm".split())
HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "woman")


def human(tree: Tree, token: int) -> bool:
    """Whether a common noun by its form names one person: "proprietor", "resident"."""
    lemma = tree.lemmas[token]
    if plural(tree, token) or lemma in COMPANY or lemma in WRITINGS:
        return False
    if lemma in EPITHETS:
        return True
    if lemma == "old" and tree.words[token - 1] == "-":
        return True
    return lemma in EPITHET_NOUNS or lemma in PRIVATE or (
        len(lemma) > 5 and lemma.endswith(HUMAN_ENDINGS)
    )


def counted(tree: Tree, token: int) -> bool:
    """Whether a noun tells of how many somebody is parent: "the mother of *two*"."""
    if tree.lemmas[token] not in FEMALE | MALE | {"parent"}:
        return False
    return any(
        tree.lower[of] == "of" and (many := tree.child(of, "pobj")) is not None
        and (tree.pos[many] == "NUM" or tree.child(many, "nummod") is not None)
        for of in tree.all(token, "prep")
    )


def of_a_people(tree: Tree, token: int) -> bool:
    """Whether a noun tells of what people one person is: "the *Swede*"."""
    named = tree.pos[token] == "NOUN" and tree.words[token].istitle()
    return named and tree.doc[token].ent_type_ == "NORP"


def gender_of(tree: Tree, token: int) -> str | None:
    """The gender that a noun itself tells: "spokeswoman", "businessman", "mother"."""
    lemma = tree.lemmas[token]
    if tree.pos[token] != "NOUN":
        return None
    if lemma in FEMALE or lemma.endswith("woman"):
        return "f"
    return "m" if lemma in MALE or lemma.endswith("man") else None


def plural(tree: Tree, token: int) -> bool:
    """Whether a noun is plural."""
    return tree.tags[token] in ("NNS", "NNPS")


def initials(scene: Scene) -> dict[str, int]:
    """Bodies that the text names in full, by the initials it may use later."""
    tree = scene.tree
    found: dict[str, int] = {}
    for mention in scene.cast.mentions:
        words = tree.words[mention.start : mention.end]
        letters = "".join(word[0] for word in words if word[:1].isupper())
        if len(letters) > 1 and mention.form == "name":
            found.setdefault(letters, mention.head)
    return found


def people_named(scene: Scene) -> Iterator[tuple[Mention, list[int]]]:
    """The names of persons, each with the nouns in apposition to it."""
    tree = scene.tree
    for mention in scene.cast.mentions:
        if mention.form == "name" and scene.cast.actors[mention.actor].kind == "person":
            words = tree.all(mention.head, "appos")
            if tree.deps[mention.head] == "appos":
                words.append(tree.heads[mention.head])
            yield mention, words


def titles(scene: Scene) -> dict[str, str]:
    """What the text calls its persons: "mayor" for the one of "Mayor Doug McCallum"."""
    tree = scene.tree
    found: dict[str, str] = {}
    for mention, words in people_named(scene):
        at = mention.start - 1
        while at >= 0 and mention.start - at < 5 and (
            at == mention.start - 1
            or (tree.deps[at] == "compound" and at < tree.heads[at] <= mention.head)
        ):  # of "city solicitor Ana Roe" the solicitor, of "junta spokesman General Roe" both
            words.append(at)
            at -= 1
        known = scene.cast.actors[mention.actor].gender
        for token in words:  # "a cousin of the man, Ana": she is no man
            other = known and gender_of(tree, token) not in (known, None)
            if tree.pos[token] in ("NOUN", "PROPN") and not other:
                found.setdefault(tree.lemmas[token], mention.actor)
    return found | tried(scene)


def posts(scene: Scene) -> list[tuple[str, str, frozenset[str]]]:
    """The posts beside names: the noun, who holds it and the words of the body where they do:
    ("leader", "john-hume", {"sdlp"})."""
    tree = scene.tree
    found = []
    for mention, words in people_named(scene):
        found += [
            (tree.lemmas[t], mention.actor, bodies_of(tree, t)) for t in words
            if tree.pos[t] in ("NOUN", "PROPN")
        ]
        before = mention.start - 1
        if before >= 0 and tree.pos[before] == "NOUN" and tree.heads[before] == mention.head:
            found.append((tree.lemmas[before], mention.actor, bodies_of(tree, before)))
    return found


def bodies_of(tree: Tree, title: int) -> frozenset[str]:
    """The words of the body in which a post is held: labour and party of "the Labour Party leader"
    and of "the leader of the Labour Party"."""
    tops = tree.all(title, "compound", "nmod", "poss", "amod")
    for link in tree.all(title, "prep"):
        if tree.lower[link] == "of":
            tops += tree.all(link, "pobj")
    within = (t for top in tops for t in range(*tree.subtree(top)))
    named = (tree.lower[t] for t in within if t != title and tree.words[t][:1].isupper())
    return frozenset(named) - {"the", "its"}


def same_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of two bodies may mean one: "Labour" and "the Labour Party", "Lib Dem" and
    "the Liberal Democrats", "UUP" and "the Ulster Unionist Party"."""
    for short, long in ((one, other), (other, one)):
        letters = sorted(word[0] for word in long)
        if any(sorted(word) == letters for word in short):
            return True
        own = {"conservative" if word == "tory" else word for word in short} - {"party"}
        if all(any(word.startswith(part) for word in long) for part in own):
            return True
    return False


def tried(scene: Scene) -> dict[str, str]:
    """Who "the accused" and "the defendant" are, where one person only pleads or is charged."""
    tree = scene.tree
    ones = {
        mention.actor
        for mention, _ in people_named(scene)
        if tree.deps[mention.head] in SUBJECTS
        and pleads(tree, tree.heads[mention.head])
    }
    return dict.fromkeys(ACCUSED, *ones) if len(ones) == 1 else {}


def pleads(tree: Tree, verb: int) -> bool:
    """Whether whom a verb tells of stands trial."""
    charged = tree.lemmas[verb] == "charge" and tree.child(verb, "auxpass") is not None
    denies = tree.lemmas[verb] == "deny" and any(
        tree.lemmas[c] in CRIMES for c in tree.all(verb, "dobj", "xcomp")
    )
    return tree.lemmas[verb] == "plead" or charged or denies
