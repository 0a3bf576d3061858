"""`codegen unknown`: what servers answered and no document has, as overrides to paste."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.reading import read_all
from codegen.cli.session import chosen, guarded, here, say
from codegen.faults import Fault
from codegen.reporting.terminal import safe_text
from codegen.unknowns import Seen, propose, read_seen


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--vendor", help="Only what this vendor answered.")
@guarded
def unknown(file: Path, vendor: str | None) -> int | None:
    """The rows to add for codes and messages that an emitted Recorder wrote to FILE."""
    project = here()
    seen = _seen(file)
    names = chosen(project, [vendor]) if vendor else _vendors(seen, project.vendors())
    count = 0
    for reading in read_all(project, names):
        proposals = propose(reading.spec, seen)
        count += len(proposals)
        if proposals:
            say([f"# {reading.vendor.overrides_path}"])
        for lines in proposals:
            say(["", *lines])
    click.echo(f"{count} rows to add" if count else "nothing to add", err=True)
    return None


def _vendors(seen: list[Seen], known: list[str]) -> list[str]:
    """Those of the project; says whose answers are left out."""
    found = {each.vendor for each in seen}
    for name in sorted(found - {*known}):
        click.echo(f"left out: no vendor is called {safe_text(repr(name[:60]))}", err=True)
    return [name for name in known if name in found]


def _seen(file: Path) -> list[Seen]:
    """Says which lines are no records. Raises Fault: it cannot be read, or has none at all."""
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            seen, bad = read_seen(lines)
    except OSError as error:
        raise Fault("file-unreadable", error.strerror or str(error), str(file)) from None
    if bad and not seen:
        advice = "give a file that the Recorder of an emitted package wrote"
        raise Fault("records-unreadable", "no line is a record", str(file), bad[0], advice)
    if bad:
        lost = f"{len(bad)} lines are no records, the first is line {bad[0]}"
        click.echo(f"{file}: {lost}", err=True)
    return seen
