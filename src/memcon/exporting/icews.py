"""The tab-separated table of ICEWS: twenty columns, a row for every actor and recipient."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from memcon.exporting.pairs import Pair, cameo_name, country_names, number, pairs, sentence_number
from memcon.exporting.selection import Selection
from memcon.record import Actor, Record

NAMES = ("icews",)
COLUMNS = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)
SECTORS = {
    "GOV": "Government",
    "MIL": "Military",
    "REB": "Dissident",
    "OPP": "Opposition",
    "PTY": "Parties",
    "JUD": "Judicial",
    "LEG": "Legislative",
    "COP": "Police",
    "SPY": "Intelligence",
    "PRM": "Paramilitary",
    "UAF": "Unidentified Armed Force",
    "CVL": "General Population / Civilian / Social",
    "BUS": "Business",
    "MED": "News",
    "JRN": "News",
    "EDU": "Education",
    "REL": "Religious",
    "LAB": "Labor",
    "REF": "Refugees",
    "CRM": "Criminals / Gangs",
    "ELI": "Elite",
    "AGR": "Agricultural",
    "IGO": "International Government Organization",
    "NGO": "Nongovernmental Organization",
}


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    out.write("\t".join(COLUMNS).encode() + b"\n")
    for pair in pairs(records, selection):
        # ICEWS has no event without both sides, nor one without a code.
        if pair.actor and pair.recipient and pair.event.cameo:
            cells = (str(cell).replace("\t", " ").replace("\n", " ") for cell in row(pair))
            out.write("\t".join(cells).encode() + b"\n")


def row(pair: Pair) -> tuple[object, ...]:
    """A pair's cells, in the order of `COLUMNS`."""
    event, record, place = pair.event, pair.record, pair.event.place
    assert pair.actor is not None
    assert pair.recipient is not None
    return (
        pair.number,
        pair.day or "",
        pair.actor.name,
        sectors(pair.actor),
        country(pair.actor),
        cameo_name(event.cameo),
        event.cameo or "",
        "" if event.goldstein is None else event.goldstein,
        pair.recipient.name,
        sectors(pair.recipient),
        country(pair.recipient),
        number(record.document.id),
        sentence_number(record, event.trigger[0]),
        record.document.publisher or "",
        place.name if place and place.name != country_names().get(place.country or "") else "",
        "",
        "",
        country_names().get(place.country or "", "") if place else "",
        place.lat if place and place.lat is not None else "",
        place.lon if place and place.lon is not None else "",
    )


def sectors(who: Actor) -> str:
    """An actor's sectors in ICEWS's words."""
    return SECTORS.get(who.sector or "", "")


def country(who: Actor) -> str:
    """An actor's country by name."""
    return country_names().get(who.country or "", "")
