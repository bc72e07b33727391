"""A paper that says what a participle says, and whose it is: "got a letter from the mayor warning
him", "was reacting to a story in the Mirror claiming that"."""

from __future__ import annotations

from memcon.statements.epithets import WRITINGS
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.texts import TEXTS

ISSUING = frozenset(
    "release issue send post publish put write give make deliver circulate sign file submit read "
    "share distribute record e-mail email".split()
)
FACING = frozenset(("to", "about", "on", "at", "over", "with"))  # behind a verb of reacting
ARTICLES = frozenset("article story report piece editorial commentary dispatch".split())
ISSUES = frozenset("edition issue number supplement pages columns".split())
REACTING = frozenset(
    "react respond reply object refer point ask comment laugh protest complain disagree".split()
)


def writer(scene: Scene, paper: int) -> int | None:
    """Whom a statement or a letter is by or from."""
    tree = scene.tree
    for child in tree.children[paper]:
        if child > paper and tree.deps[child] in ("prep", "agent") and (
            tree.lower[child] in ("by", "from")
        ):
            noun = tree.child(child, "pobj")
            return named_head(scene, noun) or noun
    return None


def named_head(scene: Scene, office: int | None) -> int | None:
    """Who is named as the one whose office a paper comes from: "the office of *Premier Roe*"."""
    tree = scene.tree
    if office is None or tree.lower[office] != "office":
        return None
    of = next((p for p in tree.all(office, "prep") if tree.lower[p] == "of"), None)
    head = tree.child(of, "pobj") if of is not None else None
    mention = scene.cast.at(head) if head is not None else None
    return head if mention is not None and mention.form == "name" else None


def paper_got(scene: Scene, verb: int) -> int | None:
    """The paper that says what a participle says, or its writer, where somebody only gets it:
    "received a letter from the mayor warning him"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.tags[verb] != "VBG" or tree.deps[verb] != "advcl" or tree.words[verb - 1] == ",":
        return None
    thing = tree.child(above, "dobj") if tree.lemmas[above] not in ISSUING else None
    if tree.lemmas[above] in REACTING:
        faced = (p for p in tree.all(above, "prep") if tree.lower[p] in FACING)
        thing = next((t for p in faced for t in tree.all(p, "pobj")), thing)
    if thing is None or not above < thing < verb or tree.pos[thing] not in NOUNS:
        return None
    if tree.lemmas[thing] not in WRITINGS | TEXTS or "," in tree.words[thing:verb]:
        return None
    return writer(scene, thing) or writer(scene, above) or thing


def printed(scene: Scene, paper: int) -> int | None:
    """The outlet that an article stands in: "a story in *the Mirror*", "an editorial in Sunday's
    edition of *Le Monde*", "an article on the website of *Dawn*"."""
    tree = scene.tree
    if tree.lemmas[paper] not in ARTICLES:
        return None
    for preposition in tree.all(paper, "prep"):
        noun = tree.child(preposition, "pobj")
        if noun is None or tree.lower[preposition] not in ("in", "by", "on", "from"):
            continue
        if is_outlet(scene, noun):
            return noun
        if tree.lemmas[noun] in ISSUES or tree.lemmas[noun] in ("website", "page", "site"):
            below = [t for p in tree.all(noun, "prep") for t in tree.all(p, "pobj")]
            for token in (*tree.all(noun, "poss", "compound", "nmod"), *below):
                if is_outlet(scene, token):
                    return token
    return None
