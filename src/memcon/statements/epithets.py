"""What a text calls its people and bodies: titles, initials, nouns that name one person."""

from __future__ import annotations

from memcon.language.tree import Tree
from memcon.statements.scene import Scene

WRITINGS = frozenset(
    "statement memo report release letter email e-mail tweet post message filing lawsuit remark "
    "speech address testimony complaint note op-ed column blog account finding data figure "
    "document decision ruling judgment judgement verdict word words comment".split()
)
COMPANY = frozenset(
    "company group department agency ministry organization organisation union bank board council "
    "party firm network newspaper court commission committee association service force institute "
    "university school corporation airline campaign foundation charity club league utility "
    "retailer carmaker automaker drugmaker manufacturer maker producer publisher insurer lender "
    "broadcaster outlet station magazine publication studio label developer operator provider "
    "supplier contractor railway carrier startup brewer miner grocer chain franchise team "
    "nonprofit watchdog regulator authority bureau federation society alliance coalition movement "
    "tribunal panel consultancy practice institution municipality district college hospital "
    "church".split()
)
EPITHET_NOUNS = frozenset(
    "mp mla mpp mna mep msp mha tory liberal conservative man woman boy girl father mother son "
    "daughter brother sister wife husband native resident veteran candidate nominee republican "
    "democrat maverick billionaire magnate chief star hero president rival pundit guru tycoon "
    "mogul heir lawmaker student patient victim witness".split()
)
PRIVATE = frozenset(
    "man woman boy girl mother father mom mum dad son daughter brother sister wife husband widow "
    "grandmother grandfather teen teenager resident native student patient victim survivor driver "
    "owner homeowner tenant farmer fisherman teacher nurse neighbour neighbor veteran volunteer "
    "entrepreneur shopkeeper traveller traveler cyclist hiker parent musician artist"
    .split()
)
# What a text calls somebody it has named, with "the" and no more; a stranger seldom.
EPITHETS = frozenset(
    "rookie veteran native newcomer sophomore freshman junior senior winger defenceman defenseman "
    "goaltender goalie netminder forward centre quarterback receiver linebacker pitcher slugger "
    "outfielder infielder shortstop catcher striker midfielder golfer sprinter swimmer skier "
    "skater boxer racer rower curler skip skipper novelist author filmmaker songwriter singer "
    "rapper comedian actor actress playwright poet memoirist biographer painter sculptor "
    "guitarist drummer pianist violinist cellist composer choreographer dancer illustrator "
    "cartoonist designer "
    "architect chef restaurateur entrepreneur economist sociologist criminologist psychologist "
    "biologist ecologist epidemiologist physicist astronomer activist retiree grandmother "
    "grandfather widow widower".split()
)
FEMALE = frozenset("mother mom mum daughter sister wife widow grandmother girl".split())
MALE = frozenset("father dad son brother husband grandfather boy".split())
# Nouns by the titles that their bearers go by.
TITLES = {
    "judge": frozenset(("justice", "judge", "magistrate")),
    "doctor": frozenset(("dr.", "dr")),
    "physician": frozenset(("dr.", "dr")),
    "psychiatrist": frozenset(("dr.", "dr")),
    "epidemiologist": frozenset(("dr.", "dr")),
    "pediatrician": frozenset(("dr.", "dr")),
    "surgeon": frozenset(("dr.", "dr")),
    "professor": frozenset(("prof.", "prof", "professor")),
    "officer": frozenset(
        "const. cst. constable sgt. sergeant det. detective cpl. corporal insp. inspector "
        "supt. superintendent chief".split()
    ),
    "senator": frozenset(("sen.", "senator")),
    "councillor": frozenset(("coun.", "cllr", "cllr.", "councillor", "cr")),
    "councilman": frozenset(("councilman",)),
    "councilwoman": frozenset(("councilwoman",)),
    "alderman": frozenset(("ald.", "alderman")),
    "representative": frozenset(("rep.", "representative")),
    "governor": frozenset(("gov.", "governor")),
    "general": frozenset("gen. general maj.-gen. lt.-gen.".split()),
    "constable": frozenset(("const.", "cst.", "constable", "pc")),
    "sergeant": frozenset("sgt. sergeant sgt".split()),
    "corporal": frozenset(("cpl.", "corporal")),
    "detective": frozenset("det. detective det.-sgt. det.-const.".split()),
    "inspector": frozenset(("insp.", "inspector")),
    "reverend": frozenset(("rev.",)),
    "bishop": frozenset(("bishop", "rev.")),
    "congressman": frozenset(("rep.", "congressman")),
    "congresswoman": frozenset(("rep.", "congresswoman")),
    "soldier": frozenset("pte. pvt. cpl. sgt. sergeant lt. lieutenant capt. captain".split()),
    "priest": frozenset(("rev.", "father", "fr.")),
    "pastor": frozenset(("rev.", "pastor")),
}
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


def titles(scene: Scene) -> dict[str, str]:
    """What the text calls its persons: "mayor" for the one of "Mayor Doug McCallum"."""
    tree = scene.tree
    found: dict[str, str] = {}
    for mention in scene.cast.mentions:
        if mention.form != "name" or scene.cast.actors[mention.actor].kind != "person":
            continue
        words = tree.all(mention.head, "appos")
        if tree.deps[mention.head] == "appos":
            words.append(tree.heads[mention.head])
        if mention.start:  # of "city solicitor Ana Roe" the solicitor
            words.append(mention.start - 1)
        for token in words:
            if tree.pos[token] in ("NOUN", "PROPN"):
                found.setdefault(tree.lemmas[token], mention.actor)
    return found
