"""The table of what is read of real documents: `python -m tests.corpus`."""

from __future__ import annotations

import sys

import click

from tests.corpus.subjects import CORPUS, subjects
from tests.corpus.table import details, table
from tests.corpus.trial import attempt


@click.command()
@click.option("--bare", is_flag=True, help="Without any configuration.")
@click.option("--vendor", "names", multiple=True, metavar="NAME", help="Only this row or vendor.")
@click.option("--show", is_flag=True, help="List what is missing, extra or wrong, row by row.")
def main(bare: bool, names: tuple[str, ...], show: bool) -> None:
    """Reads the documents of ../shared/corpus and compares with their truth."""
    if not CORPUS.is_dir():
        sys.exit(f"{CORPUS} is not here: real documents of other vendors are not shipped")
    chosen = [one for one in subjects() if not names or {one.name, one.vendor} & set(names)]
    if not chosen:
        sys.exit(f"no such vendor; there are {', '.join(one.name for one in subjects())}")
    outcomes = [attempt(subject, bare=bare) for subject in chosen]
    for outcome in outcomes if show else ():
        click.echo(f"{outcome.subject.name}:")
        for line in details(outcome):
            click.echo(line)
    for line in table(outcomes):
        click.echo(line)


main()
