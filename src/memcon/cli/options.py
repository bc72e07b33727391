"""Options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from memcon.language import DEFAULT_PIPELINE
from memcon.reading.columns import FIELDS

Verb = Callable[..., Any]


def columns(_context: object, _parameter: object, values: tuple[str, ...]) -> dict[str, str]:
    """`FIELD=NAME` options as a mapping of an article's fields to columns."""
    chosen: dict[str, str] = {}
    for value in values:
        field, equals, name = value.partition("=")
        if not equals or not name or field not in FIELDS:
            raise click.BadParameter(
                f"'{value}' is not FIELD=NAME with FIELD one of {', '.join(FIELDS)}"
            )
        chosen[field] = name
    return chosen


def checked_date(_context: object, _parameter: object, value: str | None) -> str | None:
    """A date option as `YYYY-MM-DD`."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a date like 2024-05-01") from None


def together(*options: Callable[[Verb], Verb]) -> Callable[[Verb], Verb]:
    """Several options as one decorator, in the order that help shows them."""

    def decorate(verb: Verb) -> Verb:
        for option in reversed(options):
            verb = option(verb)
        return verb

    return decorate


reading_options = together(
    click.option(
        "--date",
        "published",
        callback=checked_date,
        metavar="YYYY-MM-DD",
        help='Day of publication of what gives none; "Monday" and "last month" are counted '
        "from it.",
    ),
    click.option(
        "--column",
        "chosen",
        multiple=True,
        callback=columns,
        metavar="FIELD=NAME",
        help="Column of a table (JSONL, CSV, Parquet) that holds a field: --column text=body_en. "
        "Usual names are found without it. May be repeated.",
    ),
)
coder_options = together(
    click.option(
        "--actors",
        multiple=True,
        type=click.Path(exists=True, path_type=Path),
        help="A table of your own actors, read on top of memcon's. May be repeated.",
    ),
    click.option(
        "--frames",
        multiple=True,
        type=click.Path(exists=True, path_type=Path),
        help="A table of your own event frames. May be repeated.",
    ),
    click.option(
        "--pipeline",
        default=DEFAULT_PIPELINE,
        show_default=True,
        help="spaCy pipeline with a parser and NER, by name or path.",
    ),
)
store_option = click.option(
    "--store",
    "place",
    required=True,
    envvar="MEMCON_STORE",
    metavar="STORE",
    help="Folder of the store, or postgresql://user@host/database?data=/shared/folder. "
    "MEMCON_STORE stands for it.",
)
