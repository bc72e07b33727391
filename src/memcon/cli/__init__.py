"""The command line: one module a verb."""

from __future__ import annotations

import click

from memcon.cli.actors import actors
from memcon.cli.add import add
from memcon.cli.analyse import analyse
from memcon.cli.code import code
from memcon.cli.explain import explain
from memcon.cli.export import export
from memcon.cli.frames import frames
from memcon.cli.knowledge import knowledge
from memcon.cli.link import link
from memcon.cli.query import compact, query, snapshot
from memcon.cli.schema import schema
from memcon.cli.serve import serve
from memcon.cli.show import show
from memcon.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="memcon")
def main() -> None:
    """Turn news into records of who did what to whom, and who said what to whom.

    \b
    memcon code article.txt --date 2024-05-01 > records.jsonl
    memcon show records.jsonl
    """


COMMANDS = (
    code,
    show,
    explain,
    add,
    query,
    link,
    snapshot,
    compact,
    export,
    watch,
    analyse,
    serve,
    actors,
    frames,
    knowledge,
    schema,
)
for command in COMMANDS:
    main.add_command(command)
