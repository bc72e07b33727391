"""Verbs, nouns and prepositions by what a place beside them is to their event."""

from __future__ import annotations

from memcon.knowledge.words import word_class

INSIDE = frozenset(
    "in at near outside around inside throughout across along off within beside above "
    "beyond".split()
)
DESTINATION = frozenset("to into toward towards onto for".split())
MOVING = word_class("verbs", "moving")
SUPPLYING = frozenset("send ship dispatch supply provide transfer give sell airlift".split())
FORCES = word_class("people", "force")
LEAVING = word_class("verbs", "leaving")
AIMING = word_class("verbs", "aiming")  # the object of these is where it happens
PLACES_ONLY = frozenset(
    "storm besiege bombard shell occupy overrun encircle retake recapture raze blockade".split()
)
AIMED_NOUNS = word_class("events", "aimed")
AIMED = frozenset("of on against to for into upon from over".split())
GOING_ON = frozenset("be take hold begin start continue go open resume last end happen".split())
OPEN_TO = word_class("verbs", "open_to")  # "offered to host the talks in Tashkent"
SPEECH_SETTINGS = word_class("events", "setting_of_speech")
UNPLACED = frozenset(  # "interest in China" is nowhere
    "interest confidence trust faith stake invest investment believe belief expert "
    "specialist interested ambassador envoy".split()
)
FACILITIES = word_class("places", "facility")
CIVIC = frozenset(  # only a town has them
    "airport airspace outskirt suburb street seafront waterfront harbour harbor port".split()
)
SITES = FACILITIES | word_class("places", "landmark") | frozenset(("post", "office", "road"))
COURTS = frozenset("court tribunal courthouse courtroom judge jury magistrate".split())
GATHERING = frozenset(  # where people come together and say what they want
    "gather march rally protest demonstrate assemble picket camp converge parade".split()
)
LOCAL = FACILITIES | frozenset("police prosecutor resident protester crowd riot".split())
JUDGING = word_class("verbs", "elsewhere")  # what one is punished or blamed for was elsewhere
VERDICTS = frozenset("convict sentence find acquit jail clear try".split())
OCCASIONAL = frozenset(("in", "at", "during"))  # "said *at* a rally", "agreed *in* the talks"
FROM_HERE = frozenset(("leave", "depart", "head", "sail", "bind"))  # "left for Tehran"
VISITS = frozenset("visit trip tour stop stopover".split())
VENUES = frozenset("venue destination scene site target setting host".split())
STAYING = frozenset("meet speak visit gather convene assemble sit tour address".split())
