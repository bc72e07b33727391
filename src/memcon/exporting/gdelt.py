"""The event table of GDELT 2.0: sixty-one tab-separated columns without a header.

A place's country is in FIPS 10-4, an actor's in CAMEO, as there. What memcon does not know
(religions, ethnic groups, administrative areas, tone) is empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from memcon.exporting.pairs import Pair, country_names, fips, pairs
from memcon.exporting.selection import Selection
from memcon.knowledge.ontology import root_quadrants
from memcon.record import Actor, Place, Record

NAMES = ("gdelt",)
ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code "
    "Type2Code Type3Code"
).split()
GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
COLUMNS = (
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor1{name}" for name in ACTOR),
    *(f"Actor2{name}" for name in ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in GEO),
    *"DATEADDED SOURCEURL".split(),
)


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    for pair in pairs(records, selection):
        if pair.day and pair.event.cameo:  # GDELT has no event without a day or a code
            cells = (str(cell).replace("\t", " ").replace("\n", " ") for cell in row(pair))
            out.write("\t".join(cells).encode() + b"\n")


def row(pair: Pair) -> tuple[object, ...]:
    """A pair's cells, in the order of `COLUMNS`."""
    event, record, day = pair.event, pair.record, pair.day
    assert day is not None
    code = event.cameo or ""
    lead = record.text.strip().partition("\n")[0]
    root = event.trigger[0] < record.text.find(lead) + len(lead)
    mentions = 1 + len(event.also)
    published = (record.document.published or day.isoformat()).replace("-", "")
    return (
        pair.number,
        f"{day:%Y%m%d}",
        f"{day:%Y%m}",
        f"{day:%Y}",
        f"{day.year + (day.month * 30 + day.day) / 365:.4f}",
        *actor(pair.actor),
        *actor(pair.recipient),
        int(root),
        code,
        code[:3],
        code[:2],
        root_quadrants().get(code[:2], ""),
        "" if event.goldstein is None else event.goldstein,
        mentions,
        1,
        1,
        "",
        *geography(None),
        *geography(None),
        *geography(event.place),
        f"{published}000000",
        record.document.url or record.document.path or record.document.id,
    )


def actor(who: Actor | None) -> tuple[str, ...]:
    """The ten cells of an actor: its CAMEO code, and the code's parts of three letters."""
    if who is None:
        return ("",) * len(ACTOR)
    code = who.code or ""
    state = code[:3] if who.country else ""
    rest = code[len(state) :]
    types = [rest[i : i + 3] for i in range(0, len(rest), 3)]
    group = ""
    if not state and len(types) > 1 and types[0] in ("IGO", "NGO", "MNC", "IMG"):
        group = types.pop(1)
    types = [*types[:3], "", "", ""][:3]
    return (code, who.name.upper(), state, group, "", "", "", *types)


def geography(place: Place | None) -> tuple[object, ...]:
    """The eight cells of a place: 1 is a country, 4 a town abroad, as GDELT counts them."""
    if place is None:
        return (0, *("",) * (len(GEO) - 1))
    country = country_names().get(place.country or "", "")
    is_country = place.name == country
    town = 3 if place.country == "USA" else 4
    return (
        1 if is_country else town,
        place.name if is_country or not country else f"{place.name}, {country}",
        fips().get(place.country or "", ""),
        "",
        "",
        "" if place.lat is None else place.lat,
        "" if place.lon is None else place.lon,
        "" if place.geonames is None else place.geonames,
    )
