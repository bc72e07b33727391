"""`memcon schema`: the JSON Schema of a record."""

from __future__ import annotations

import click
import msgspec

from memcon.contract import json_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of a record.

    \b
    memcon schema > record.schema.json
    """
    click.echo(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())
