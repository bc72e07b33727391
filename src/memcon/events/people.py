"""Whether a common noun means people, for those whom no table knows: "pensioners", "a docker"."""

from __future__ import annotations

from memcon.language.tree import Tree

HUMAN = frozenset(
    "who they he she i we you people man woman men women child children person somebody someone "
    "everyone resident villager family passenger tourist owner survivor victim relative citizen "
    "national foreigner civilian inmate pupil patient customer investor worshipper bystander "
    "widow orphan neighbour neighbor parent boy girl baby youth elder crew mob crowd gang nurse "
    "monk nun priest clergy chief staff personnel populace public folk couple brother sister son "
    "daughter husband wife father mother athlete candidate delegate advocate clerk guard spy "
    "thug rebel militant student native hostage captive refugee exile recruit conscript sniper "
    "nomad tribe clan household peasant serf slave member guest host judge envoy witness suspect "
    "expert official individual adult minor teen bride pilgrim pilot surgeon chef coach "
    "assassin bandit pirate mercenary scout cadet foe critic rival enemy aide uncle aunt nephew "
    "general colonel admiral marshal sergeant corporal captain king queen prince princess emperor "
    "emir sultan sheikh pope bishop cardinal imam president premier secretary spy politician "
    "niece cousin colleague comrade kin heir twin".split()
)
AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "ee", "crat", "ant", "smith")
# Words with such an ending that mean no people.
THINGS = frozenset(
    "altar anchor anger another answer banner barrier blockbuster blunder boiler bomber border "
    "boulder browser buffer bulldozer bumper butter calendar caliber cancer canyon carrier cedar "
    "center centre chamber chancer chapter character charter cinder cluster coffee color "
    "committee computer container coolant cooler copper corner corridor counter covenant cover "
    "cruiser current cylinder dagger danger december decree degree detector deterrent diameter "
    "dinner disaster disorder dollar door drawer elegant elephant ember encounter error exterior "
    "factor favor feather fee fever fiber fibre filter finger floor flower flyer folder footer "
    "former fragrant freezer freighter frontier gather gender german ginger grant greater "
    "guarantee guitar handover hangar hangover harbor header helicopter higher humor hunger inner "
    "interior jubilee labor ladder later latter launcher layer leather ledger lesser letter levee "
    "liner liter litre liver lower lumber maneuver manner manoeuvre manor matter merger meteor "
    "meter metre ministry mirror monitor motor murder newsletter november number october offer "
    "order other ottoman outer paper parameter pedigree pepper pewter pheasant pier pillar plant "
    "pollutant poster powder power prayer printer protein quarter radar rather reactor refereeing "
    "register remainder reminder remnant render restaurant river roar roman router rubber rumor "
    "sector semester seminar sensor september server shelter shoulder shower silver spoiler spree "
    "steamer stimulant sugar summer supper surrender takeover talisman tanker tariff tender "
    "terror theater theatre thunder tier timber tower tractor trailer transfer trawler tree "
    "trigger tumor tumour turnover upper vapor variant vector vinegar warrant water weather "
    "whether winter wonder".split()
)


def is_human(token: int, tree: Tree) -> bool:
    """Whether a common noun means people, or a number counts some of them ("all four of them")."""
    if tree.pos[token] == "NOUN":
        return means_people(tree.lemmas[token])
    return tree.pos[token] == "NUM" and any(
        tree.lower[of] == "of" and any(tree.lower[o] == "them" for o in tree.all(of, "pobj"))
        for of in tree.all(token, "prep")
    )


def means_people(lemma: str) -> bool:
    """Whether a noun's lemma means a person or people, by list and by ending."""
    if lemma in HUMAN:
        return True
    return len(lemma) > 4 and lemma.endswith(AGENT_ENDINGS) and lemma not in THINGS
