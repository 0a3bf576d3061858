"""`codegen lint`: findings."""

from __future__ import annotations

from collections.abc import Iterator

import click

from codegen.cli.manners import note, progress
from codegen.cli.session import FOUND, chosen, fail, guarded, here, say
from codegen.generation import read_vendors
from codegen.pipeline import Reading
from codegen.reporting.terminal import coverage_lines, finding_lines
from codegen.tomltext import toml_string
from codegen.watching.fetching.limits import Clock
from codegen.watching.staleness import find_stale

CLOCK = Clock()


@click.command()
@click.argument("vendors", nargs=-1)
@click.option("--coverage", is_flag=True, help="Show how much was understood, and what was not.")
@click.option("--settle", is_flag=True, help="Print what would settle them, for overrides.toml.")
@guarded
def lint(vendors: tuple[str, ...], coverage: bool, settle: bool) -> int | None:
    """What the documents contradict, lose or leave unsaid. Exits 1 when there is a finding."""
    project = here()
    names = chosen(project, vendors)
    with progress(len(names)) as step:
        readings, faults = read_vendors(project, names, step)
    findings = [finding for reading in readings for finding in reading.findings]
    findings += find_stale(project, [reading.vendor.name for reading in readings], CLOCK)
    for finding in findings:
        say(finding_lines(finding))
    if settle:
        say(line for reading in readings for line in settling_lines(reading))
    if coverage:
        for reading in readings:
            for covered in reading.coverage:
                say(coverage_lines(covered))
    note(f"{len(findings)} findings" if findings else "no findings")
    if faults:
        return fail(faults)
    return FOUND if findings else None


def settling_lines(reading: Reading) -> Iterator[str]:
    """For each finding the lines of overrides.toml that accept it; the reason is yours to write."""
    if reading.findings:
        yield f"\n# {reading.vendor.overrides_path}"
    for finding in reading.findings:
        yield "[[accept]]"
        yield f"kind = {toml_string(finding.kind)}"
        yield f"key = {toml_string(finding.key)}"
        yield 'reason = ""  # why it stays as it is'
        yield ""
