"""`codegen lint`: findings."""

from __future__ import annotations

import click

from codegen.cli.session import FOUND, chosen, fail, guarded, here, say
from codegen.generation import read_vendors
from codegen.reporting.terminal import coverage_lines, finding_lines


@click.command()
@click.argument("vendors", nargs=-1)
@click.option("--coverage", is_flag=True, help="Show how much was understood, and what was not.")
@guarded
def lint(vendors: tuple[str, ...], coverage: bool) -> int | None:
    """What the documents contradict, lose or leave unsaid. Exits 1 when there is a finding."""
    project = here()
    readings, faults = read_vendors(project, chosen(project, vendors))
    findings = [finding for reading in readings for finding in reading.findings]
    for finding in findings:
        say(finding_lines(finding))
    if coverage:
        for reading in readings:
            for covered in reading.coverage:
                say(coverage_lines(covered))
    click.echo(f"{len(findings)} findings" if findings else "no findings")
    if faults:
        return fail(faults)
    return FOUND if findings else None
