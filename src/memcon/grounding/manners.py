"""Verbs, nouns and prepositions by what a place beside them is to their event."""

from __future__ import annotations

INSIDE = frozenset(
    "in at near outside around inside throughout across along off within beside above "
    "beyond".split()
)
DESTINATION = frozenset("to into toward towards onto for".split())
MOVING = frozenset(
    "visit travel cross go fly arrive trip tour head return send deploy drive march advance "
    "journey land come move deport deliver dispatch ship airlift summon invite extradite "
    "visitor sail ride rush transfer repatriate enter escort extradition deployment "
    "deportation delivery arrival invasion shipment walk proceed parachute pour flock surge "
    "retreat bring take spread".split()
)
SUPPLYING = frozenset("send ship dispatch supply provide transfer give sell airlift".split())
FORCES = frozenset(
    "troop force police army unit battalion brigade ship warship plane warplane jet fleet team "
    "mission delegation contingent observer personnel convoy vessel carrier".split()
)
LEAVING = frozenset(
    "withdraw withdrawal pull retreat flee expel expulsion evacuate evacuation leave depart "
    "deport drive oust evict escape recall remove pullout exit retreat disappear launch "
    "fire".split()
)
AIMING = frozenset(  # the object of these is where it happens
    "attack shell bomb strike hit target raid storm invade seize capture take retake "
    "recapture occupy besiege surround enter reach leave flee evacuate liberate pound bombard "
    "blockade cross annex visit tour overrun encircle loot burn rock strafe defend control "
    "hold secure patrol clear blanket devastate destroy flood approach assault infiltrate "
    "ransack raze abandon block picket shut close reopen seal pillage shake barricade".split()
)
PLACES_ONLY = frozenset(
    "storm besiege bombard shell occupy overrun encircle retake recapture raze blockade".split()
)
AIMED_NOUNS = frozenset(
    "attack assault strike airstrike raid siege invasion bombing bombardment shelling "
    "capture seizure occupation annexation battle offensive advance visit trip tour incursion "
    "blockade takeover fall recapture evacuation attacks strikes liberation storming "
    "destruction withdrawal march control conquest sack massacre clash fight fighting return "
    "travel flight".split()
)
AIMED = frozenset("of on against to for into upon from over".split())
GOING_ON = frozenset("be take hold begin start continue go open resume last end happen".split())
OPEN_TO = frozenset(  # "offered to host the talks in Tashkent"
    "offer propose agree prepare plan begin start continue manage try able ready force help "
    "due set intend order want need try fail attempt".split()
)
SPEECH_SETTINGS = frozenset(
    "reporter journalist conference briefing rally meeting interview speech crowd audience "
    "supporter correspondent forum summit ceremony parliament lawmaker session".split()
)
UNPLACED = frozenset(  # "interest in China" is nowhere
    "interest confidence trust faith stake invest investment believe belief expert "
    "specialist interested ambassador envoy".split()
)
FACILITIES = frozenset(  # what stands in a town, and the parts of one: "Kabul's airport"
    "court airport hospital market university mosque church port harbour harbor stadium station "
    "prison jail suburb district neighbourhood neighborhood street airspace outskirt tribunal "
    "courthouse school hotel barracks square museum embassy consulate synagogue theatre theater "
    "mall bazaar slum camp seafront waterfront riverfront quarter boulevard avenue cathedral "
    "temple garrison dock quay beach airfield airstrip stockade cemetery park bridge gate wall "
    "shantytown downtown ghetto campus refinery shipyard townhall".split()
)
CIVIC = frozenset(  # only a town has them
    "airport airspace outskirt suburb street seafront waterfront harbour harbor port".split()
)
LOCAL = FACILITIES | frozenset("police prosecutor resident protester crowd riot".split())
JUDGING = frozenset(  # what one is punished or blamed for was elsewhere
    "sentence convict jail imprison charge indict try acquit fine execute hang punish arrest "
    "detain accuse blame condemn criticise criticize denounce praise thank honour honor decorate "
    "sanction rebuke apologise apologize pardon want compensate".split()
)
SPOKEN_AT = frozenset(("in", "at", "during"))
FROM_HERE = frozenset(("leave", "depart", "head", "sail", "bind"))  # "left for Tehran"
VISITS = frozenset("visit trip tour stop stopover".split())
VENUES = frozenset("venue destination scene site target setting host".split())
STAYING = frozenset("meet speak visit gather convene assemble sit tour address".split())
