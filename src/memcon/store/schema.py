"""The tables of a store: each column with its type and its meaning.

This is the column dictionary; `docs/store.md` prints it, and the store is created from it. A span
is `[start, end]` in code points of the document's text, as in a record.
"""

from __future__ import annotations

from memcon.store.table import Table, columns, described

VERSION = "3"  # raised when a change of the tables needs the stores of before to be changed

DATE = """
day DATE the first day of the time told, else the day of publication: what series are made by
date_start DATE first day of the time told
date_end DATE last day of the time told
date_precision VARCHAR from minute, hour and day to decade, century and span
"""
PLACE = """
place VARCHAR name of the place
place_country VARCHAR its country, ISO 3166-1 alpha-3
lat DOUBLE its latitude, WGS 84 degrees
lon DOUBLE its longitude, WGS 84 degrees
geonames BIGINT its GeoNames id
"""


def party(side: str, what: str) -> str:
    """The columns of one side of an event, as lists that run in step."""
    return f"""
{side}s VARCHAR[] actor ids of {what}
{side}_names VARCHAR[] their names, in the same order
{side}_codes VARCHAR[] their CAMEO codes, null where unknown
{side}_countries VARCHAR[] their countries, ISO 3166-1 alpha-3, null for none
"""


def members(side: str) -> str:
    """The columns of the members of groups on one side of an event, as lists that run in step."""
    return f"""
{side}_member_ids VARCHAR[] actor ids of the members of groups among them that the text spells out
{side}_member_names VARCHAR[] the members' names, in the same order
{side}_member_codes VARCHAR[] their CAMEO codes, null where unknown
{side}_member_countries VARCHAR[] their countries, null for none
"""


def one(side: str) -> str:
    """The columns of one party of a dyad."""
    return f"""
{side}_id VARCHAR actor id
{side}_name VARCHAR name
{side}_country VARCHAR country, ISO 3166-1 alpha-3
{side}_code VARCHAR CAMEO code
{side}_sector VARCHAR PLOVER sector
"""


DOCUMENTS = Table(
    "documents",
    "one text",
    columns("""
document_id VARCHAR SHA-256 of the text, in hex: the same text has the same id
path VARCHAR the file that it was read from
url VARCHAR its address
title VARCHAR its title
publisher VARCHAR who published it
author VARCHAR[] its authors
credit VARCHAR whom it credits: an agency, "with information from"
dateline VARCHAR dateline, as printed
published DATE day of publication
language VARCHAR ISO 639-1 code
text VARCHAR the whole text
length INTEGER code points of the text
heading VARCHAR its title, else the beginning of its first line: what lists call it
statements INTEGER how many statements it has
events INTEGER how many events it tells
added TIMESTAMP when it was added, UTC
memcon VARCHAR version of memcon that coded it
options VARCHAR hash of the options that it was coded with; empty for memcon's own
record VARCHAR the record as JSON, its text left out; `Store.record` puts it back
"""),
    row_group=2048,  # texts and records are long: what a writer holds of them at once
)
SIGHTINGS = Table(
    "sightings",
    "one place where a text was found: the same text in two newspapers is one document, seen twice",
    columns("""
document_id VARCHAR the document
path VARCHAR the file that it was read from
url VARCHAR its address
title VARCHAR its title there
publisher VARCHAR who published it there
published DATE day of publication there
"""),
)
ACTORS = Table(
    "actors",
    "one actor of one document",
    columns("""
document_id VARCHAR the document
actor_id VARCHAR Wikidata id where known, else a slug
name VARCHAR name
kind VARCHAR person, government, organization, country, group, place_metonym, people or unnamed
country VARCHAR ISO 3166-1 alpha-3
organization VARCHAR code of an international body or non-state actor
sector VARCHAR PLOVER sector
code VARCHAR CAMEO actor code
office VARCHAR office held on the document's day
members VARCHAR[] actor ids of the members of a group that the text spells out
mentions INTEGER[][] spans of the words that mean the actor
"""),
)
STATEMENTS = Table(
    "statements",
    "one statement: who said what to whom",
    columns(
        """
document_id VARCHAR the document
statement_id VARCHAR id within the document
kind VARCHAR direct, indirect or mixed
speakers VARCHAR[] actor ids of the speakers
speaker_names VARCHAR[] their names, in the same order
speaker_codes VARCHAR[] their CAMEO codes, null where unknown
speaker_countries VARCHAR[] their countries, ISO 3166-1 alpha-3, null for none
speaker_text VARCHAR the words that name the speaker there
speaker_span INTEGER[] their span
addressees VARCHAR[] actor ids of those spoken to
addressee_names VARCHAR[] their names, in the same order
medium VARCHAR occasion or channel: interview, press conference, social media, …
outlet VARCHAR the outlet that it was said to
via VARCHAR[] actor ids of those that relay it, nearest to the narrator first
via_names VARCHAR[] their names, in the same order
stance VARCHAR asserts, denies, asks, warns, praises, …
content VARCHAR the words said; pieces joined by a space
content_spans INTEGER[][] their spans
cue VARCHAR the words that introduce it: said, according to
cue_span INTEGER[] their span
"""
        + DATE
        + PLACE
        + """
confidence DOUBLE 0 to 1
rule VARCHAR the rule that found it
"""
    ),
    ("day",),
)
EVENTS = Table(
    "events",
    "one event of one document: who did what to whom",
    columns(
        """
document_id VARCHAR the document
event_id VARCHAR id within the document
type VARCHAR PLOVER type
mode VARCHAR PLOVER mode
contexts VARCHAR[] PLOVER contexts
cameo VARCHAR CAMEO code
goldstein DOUBLE Goldstein score of the CAMEO code, -10 to 10
intensity DOUBLE PLOVER score of type and mode
"""
        + party("actor", "those who act")
        + party("recipient", "those acted upon")
        + members("actor")
        + members("recipient")
        + """
trigger VARCHAR the words that say it
trigger_span INTEGER[] their span
evidence VARCHAR the sentence or clause that supports it
evidence_span INTEGER[] its span
also_spans INTEGER[][] spans of its other mentions
"""
        + DATE
        + PLACE
        + """
place_relation VARCHAR how it lies to the place named, as "north of"
status VARCHAR occurred, ongoing, planned, hypothetical, denied, negated or demanded
source VARCHAR on whose word: narrator or statement
source_statement VARCHAR the statement that vouches for it
source_names VARCHAR[] the names of those who make that statement
confidence DOUBLE 0 to 1
frame VARCHAR lexicon entry or model that decided
rules VARCHAR[] rules applied to it
quantities QUANTITIES amounts with unit (money in ISO 4217) and, of a rate, period
"""
    ),
    ("day",),
)
DYADS = Table(
    "dyads",
    "one actor and one recipient of an event; a group that the text spells out is its members, "
    "and what several do to one another (they met, they traded fire) is each pair in both "
    "directions",
    columns(
        """
document_id VARCHAR the document
event_id VARCHAR the event
"""
        + one("actor")
        + one("recipient")
        + """
directed BOOLEAN false where the event is symmetric and the pair stands in both directions
repeated BOOLEAN true where a row of the event before this one has the same two countries
type VARCHAR PLOVER type
mode VARCHAR PLOVER mode
cameo VARCHAR CAMEO code
goldstein DOUBLE Goldstein score
intensity DOUBLE PLOVER score
"""
        + DATE
        + """
place_country VARCHAR country of the place
status VARCHAR status of the event
source VARCHAR narrator or statement
confidence DOUBLE 0 to 1
"""
    ),
    ("actor_country", "recipient_country", "day"),
)
HAPPENINGS = Table(
    "happenings",
    "one happening in the world, told by the events of one or more documents (`memcon link`)",
    columns(
        """
happening_id VARCHAR id: made of its first event, so that it stays while documents are added
type VARCHAR PLOVER type
mode VARCHAR PLOVER mode, where its events agree
cameo VARCHAR CAMEO code that most of them have
goldstein DOUBLE mean Goldstein score
status VARCHAR status that most of them have
"""
        + party("actor", "those who act")
        + party("recipient", "those acted upon")
        + DATE
        + PLACE
        + """
documents INTEGER how many documents tell it
stories INTEGER how many of them are not copies of one another
events INTEGER how many events
publishers VARCHAR[] who tells it
first_document VARCHAR the document that told it first
first_published DATE when
evidence VARCHAR the words of the event that is most certain
confidence DOUBLE 0 to 1: that of its most certain event
"""
    ),
    ("day",),
)
HAPPENING_EVENTS = Table(
    "happening_events",
    "one event that tells a happening",
    columns("""
happening_id VARCHAR the happening
document_id VARCHAR the document
event_id VARCHAR the event
score DOUBLE 0 to 1: how well it fits the others; 1 for a lone one
"""),
)
COPIES = Table(
    "copies",
    "one document of a group of near-duplicates (`memcon link`)",
    columns("""
group_id VARCHAR id of the group: the document id of its original
document_id VARCHAR the document
original BOOLEAN whether it is the one published first
similarity DOUBLE share of three-word runs in common with the original, 0 to 1
"""),
)
ANNOTATIONS = Table(
    "annotations",
    "one correction or remark of a person",
    columns("""
annotation_id VARCHAR id
document_id VARCHAR the document
target VARCHAR what is spoken of: document, actor, statement or event
target_id VARCHAR its id within the document
field VARCHAR the field corrected, as the record names it; null for a remark
value VARCHAR the right value, as JSON
author VARCHAR who says so
note VARCHAR why
noted TIMESTAMP when, UTC
"""),
)
SNAPSHOTS = Table(
    "snapshots",
    "one name for a state of the store",
    columns("""
name VARCHAR the name
version BIGINT DuckLake's number of that state
noted TIMESTAMP when it was named, UTC
"""),
)
ABOUT = Table(
    "about",
    "one fact about the store itself",
    columns("""
name VARCHAR which: schema, memcon
value VARCHAR its value
"""),
)

CODED = (DOCUMENTS, SIGHTINGS, ACTORS, STATEMENTS, EVENTS, DYADS)  # what a record fills
LINKED = (HAPPENINGS, HAPPENING_EVENTS, COPIES)  # what linking fills
TABLES = (*CODED, *LINKED, ANNOTATIONS, SNAPSHOTS, ABOUT)


def dictionary() -> str:
    """The column dictionary in Markdown."""
    return "\n\n".join(described(table) for table in TABLES) + "\n"
