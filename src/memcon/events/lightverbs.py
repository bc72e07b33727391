"""Verbs that carry a noun's event, and nouns whose event the verb beside them shares."""

from __future__ import annotations

from memcon.language.tree import Tree

LIGHT = frozenset(
    "hold make conduct launch carry stage give take have impose issue sign pay mount undertake "
    "begin start resume open continue lead host attend join enter reach strike offer provide "
    "extend deliver file lodge bring place put suffer face receive undergo do perform execute "
    "announce declare order grant deal inflict pursue wage lift ease end halt suspend stop cancel "
    "break postpone complete finish arrange organise organize convene call see draw express voice "
    "submit show commit plan prepare plot use exchange send "
    "stress forge seal cement renew reaffirm harbour harbor set mark commence initiate unleash "
    "intensify escalate prolong tighten toughen expand widen maintain enforce implement apply slap "
    "levy clamp enact adopt approve pass introduce trigger spark lead stage direct sponsor "
    "coordinate repeat resist rush give get engage "
    "participate partake win secure seek pledge".split()
)
PASSIVE_LIGHT = frozenset("suffer face receive undergo draw see survive incur meet escape".split())

# "engaged in talks with", "entered into a dispute with": what these nouns go with, the verb does.
CARRIED = frozenset("in into on under of for to over".split())
CARRYING = frozenset("in into on to for".split())  # "entered into talks"
MEANS = frozenset("with by through via".split())
MANNERS = frozenset(("protest", "solidarity", "defiance"))  # "sailed in protest"
# Whoever does what the verb says has these, too: "flew to Oslo *for talks with* …".
CONTACTS = frozenset(
    "talk call conversation meeting visit trip tour negotiation consultation summit discussion "
    "dialogue audience".split()
)
OCCASION = frozenset("for in during after before at on".split())
# Nouns that only count or measure what stands behind their "of".
QUANTIFIERS = frozenset(
    "series round set number range package wave raft amount shipment delivery batch dozen hundred "
    "thousand million billion kind type form act campaign resumption start end group pair lot ton "
    "tonne barrage volley flurry string tranche bit piece copy some most all many several few none "
    "half part portion majority bulk rest remainder one two three four five last score".split()
)
# "in response to", "in addition to": what is answered takes no part.
RELATING = frozenset(
    "response reaction addition relation accordance comparison reference retaliation reply".split()
)
SEEING = frozenset("see view regard interpret read consider perceive describe".split())
SPOKEN_MEETINGS = frozenset("call conversation meeting talk".split())
TELLING = frozenset(
    "tell inform assure warn urge ask thank congratulate promise press advise remind".split()
)
THIRD = frozenset("broker mediate host facilitate sponsor convene chair organise organize".split())


def is_light(tree: Tree, verb: int) -> bool:
    """Whether a verb carries its noun: not where it says what the noun is ("called the raid a
    crime")."""
    if tree.lemmas[verb] not in LIGHT:
        return False
    return tree.child(verb, "oprd") is None
