"""The command line: one module a verb."""

from __future__ import annotations

from importlib import import_module

import click

VERBS = {  # in the order of the work, each with the module of `memcon.cli` that it stands in
    "code": "code",
    "show": "show",
    "explain": "explain",
    "add": "add",
    "query": "query",
    "link": "link",
    "snapshot": "query",
    "compact": "query",
    "export": "export",
    "watch": "watch",
    "analyse": "analyse",
    "serve": "serve",
    "actors": "actors",
    "frames": "frames",
    "knowledge": "knowledge",
    "schema": "schema",
}


class Verbs(click.Group):
    """A group that loads the module of a verb when it is asked for: some load much."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        return getattr(import_module(f"memcon.cli.{VERBS[cmd_name]}"), cmd_name)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="memcon")
def main() -> None:
    """Turn news into records of who did what to whom, and who said what to whom.

    \b
    memcon code article.txt --date 2024-05-01 > records.jsonl    one record a line
    memcon show records.jsonl                                    a record for people
    memcon add news/ --store archive                             code and keep
    memcon query "SELECT * FROM dyads" --store archive           ask
    memcon serve --store archive                                 the page
    """
