"""The command: the only place that prints, starts writing, or chooses an exit code."""

from __future__ import annotations

import difflib
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import click

from codegen import __version__
from codegen.config import Project, find_project
from codegen.faults import Fault, Faults
from codegen.reporting.terminal import (
    coverage_lines,
    fault_lines,
    finding_lines,
    safe_text,
    table_lines,
)

FOUND, FAILED, INTERRUPTED = 1, 2, 130

Command = Callable[..., int | None]


def _guarded(command: Command) -> Callable[..., None]:
    """Faults become messages and exit code 2; a traceback is left for our own."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            code = command(*args, **options)
        except Fault as fault:
            code = _fail([fault])
        except Faults as several:
            code = _fail(several.faults)
        except KeyboardInterrupt:
            code = INTERRUPTED
        sys.exit(code or 0)

    return run


def _fail(faults: Iterable[Fault]) -> int:
    for fault in faults:
        _say(fault_lines(fault), err=True)
    return FAILED


def _say(lines: Iterable[str], *, err: bool = False) -> None:
    for line in lines:
        click.echo(line, err=err)


def _project() -> Project:
    return find_project(Path.cwd())


def _chosen(project: Project, names: Sequence[str]) -> list[str]:
    """The vendors named, all where none is. Raises Fault: a name that no folder has."""
    known = project.vendors()
    if not known:
        advice = "make sources/VENDOR/documents/ and put the vendor's pages there"
        raise Fault("no-vendors", "there is no vendor", project.settings.sources, advice=advice)
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1) or known
            what = f"no vendor is called {name!r}"
            raise Fault(
                "vendor-unknown",
                what,
                project.settings.sources,
                advice=f"did you mean {near[0]!r}?",
            )
    return list(dict.fromkeys(names)) or known


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="codegen", message="%(prog)s %(version)s")
def main() -> None:
    """Documents of an API vendor to an exact spec, and the spec to typed Python.

    Exit codes: 0 nothing to report, 1 found (stale output, findings), 2 could not run.
    """


@main.command()
@_guarded
def init() -> int | None:
    """Make this folder a project: [tool.codegen] in pyproject.toml, and sources/."""
    file = Path("pyproject.toml")
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if "[tool.codegen]" in text:
        click.echo("pyproject.toml has [tool.codegen] already")
    else:
        file.write_text(f"{text}{chr(10) if text else ''}[tool.codegen]\n", encoding="utf-8")
        click.echo("wrote [tool.codegen] to pyproject.toml")
    Path("sources").mkdir(exist_ok=True)
    click.echo("next: put a vendor's pages into sources/VENDOR/documents/, then `codegen generate`")
    return None


@main.command("list")
@_guarded
def list_vendors() -> int | None:
    """The vendors, and whether their packages are up to date."""
    from codegen.generation import generate
    from codegen.writing import compare_tree

    project = _project()
    names = project.vendors()
    made = generate(project, names)
    differences = compare_tree(project.root, made.wanted, made.lock, vendors=made.vendors)
    rows = [["vendor", "documents", "codes", "endpoints", "findings", "state"]]
    readings = {reading.vendor.name: reading for reading in made.readings}
    for name in names:
        reading = readings.get(name)
        if reading is None:
            rows.append([name, "-", "-", "-", "-", "cannot be read"])
            continue
        folders = (f"{project.settings.generated}/{name}/", f"{project.settings.sources}/{name}/")
        is_stale = any(difference.path.startswith(folders) for difference in differences)
        counts = (
            len(reading.vendor.documents),
            len(reading.spec.errors),
            len(reading.spec.endpoints),
            len(reading.findings),
        )
        rows.append([name, *map(str, counts), "stale" if is_stale else "up to date"])
    _say(table_lines(rows))
    return _fail(made.faults) if made.faults else None


@main.command()
@click.argument("vendor")
@click.option("--yes", is_flag=True, help="Do not ask.")
@_guarded
def remove(vendor: str, yes: bool) -> int | None:
    """Remove VENDOR: its folder in sources/ and its package."""
    from codegen.generation import without_vendor
    from codegen.writing import publish

    project = _project()
    _chosen(project, [vendor])
    folder = project.sources / vendor
    if not yes:
        click.confirm(f"remove {project.relative(folder)}/ and the package {vendor}?", abort=True)
    lock, new_lock = without_vendor(project, vendor)
    removed = publish(project.root, {}, lock, new_lock)
    shutil.rmtree(folder)
    _say([f"removed {path}" for path in removed if path != "codegen.lock"])
    click.echo(f"removed {project.relative(folder)}/")
    return None


@main.command()
@click.argument("vendors", nargs=-1)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something is stale.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--force", is_flag=True, help="Replace files that were edited by hand, too.")
@_guarded
def generate(vendors: tuple[str, ...], check: bool, show_diff: bool, force: bool) -> int | None:
    """Documents to spec to packages, for VENDORS or all. Opens no connection."""
    from codegen.generation import generate as make
    from codegen.writing import check_out_folder, publish

    project = _project()
    made = make(project, _chosen(project, vendors))
    if check or show_diff:
        return _report_stale(project, made, show_diff=show_diff)
    check_out_folder(project.root, project.generated, apart=[project.sources])
    written = publish(project.root, made.wanted, made.lock, made.new_lock, force=force)
    _say(written)
    errors = sum(len(reading.spec.errors) for reading in made.readings)
    endpoints = sum(len(reading.spec.endpoints) for reading in made.readings)
    total = f"{len(made.readings)} vendors, {errors} codes, {endpoints} endpoints"
    click.echo(f"{len(written)} files written: {total}" if written else f"nothing to do: {total}")
    return _fail(made.faults) if made.faults else None


def _report_stale(project: Project, made: Any, *, show_diff: bool) -> int | None:
    from codegen.generation import dump_new_lock
    from codegen.writing import compare_tree

    wanted = {**made.wanted, "codegen.lock": dump_new_lock(made)}
    differences = compare_tree(project.root, wanted, made.lock, vendors=made.vendors)
    for difference in differences:
        click.echo(f"{difference.kind} {difference.path}")
        if show_diff:
            _say(_diff(project, difference.path, wanted.get(difference.path)))
    if made.faults:
        return _fail(made.faults)
    if differences:
        click.echo(f"{len(differences)} files are not as the documents say: run `codegen generate`")
        return FOUND
    click.echo("up to date")
    return None


def _diff(project: Project, path: str, wanted: bytes | None) -> list[str]:
    file = project.root / path
    old = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    new = (wanted or b"").decode().splitlines()
    return [
        safe_text(line)
        for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm="")
    ]


@main.command()
@click.argument("vendor", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--places", is_flag=True, help="Add the line of each row.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a spec instead.")
@_guarded
def spec(vendor: str | None, form: str, places: bool, schema: bool) -> int | None:
    """The spec of VENDOR, as read from its documents now."""
    from codegen.pipeline import read
    from codegen.specfile import dump_spec, spec_schema

    if schema:
        click.echo(spec_schema(), nl=False)
        return None
    project = _project()
    names = _chosen(project, [vendor] if vendor else [])
    if form == "json" and len(names) > 1:
        raise click.UsageError("name one vendor: there are " + ", ".join(names))
    for name in names:
        reading = read(project, name)
        if form == "json":
            click.echo(dump_spec(reading.spec, places=places), nl=False)
        else:
            _say(_summary(reading.spec))
    return None


def _summary(spec: Any) -> list[str]:
    meanings = sum(len(error.meanings) for error in spec.errors)
    spaces = ", ".join(dict.fromkeys(error.space for error in spec.errors))
    params = sum(len(endpoint.params) for endpoint in spec.endpoints)
    fields = sum(len(endpoint.response_fields) for endpoint in spec.endpoints)
    return [
        f"{spec.vendor}: {', '.join(info.id for info in spec.documents)}",
        f"  errors     {len(spec.errors)} codes, {meanings} meanings (spaces: {spaces})",
        f"  endpoints  {len(spec.endpoints)}, {params} parameters, {fields} response fields",
        f"  enums      {len(spec.enums)}, change-log entries {len(spec.changelog)}",
    ]


@main.command()
@click.argument("vendors", nargs=-1)
@click.option("--coverage", is_flag=True, help="Show how much was understood, and what was not.")
@_guarded
def lint(vendors: tuple[str, ...], coverage: bool) -> int | None:
    """What the documents contradict, lose or leave unsaid. Exits 1 when there is a finding."""
    from codegen.generation import read_vendors

    project = _project()
    readings, faults = read_vendors(project, _chosen(project, vendors))
    findings = [finding for reading in readings for finding in reading.findings]
    for finding in findings:
        _say(finding_lines(finding))
    if coverage:
        for reading in readings:
            for covered in reading.coverage:
                _say(coverage_lines(covered))
    click.echo(f"{len(findings)} findings" if findings else "no findings")
    if faults:
        return _fail(faults)
    return FOUND if findings else None


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("vendor")
@click.argument("subject", metavar="CODE|PATH", type=click.UNPROCESSED)
@_guarded
def explain(vendor: str, subject: str) -> int | None:
    """The row of a code or path, its place, its category and why."""
    from codegen.explaining import explain as explained
    from codegen.pipeline import read

    project = _project()
    [name] = _chosen(project, [vendor])
    reading = read(project, name)
    lines = explained(reading, subject)
    if not lines:
        known = [error.code for error in reading.spec.errors] + [
            e.path for e in reading.spec.endpoints
        ]
        near = ", ".join(difflib.get_close_matches(subject, known, n=3))
        what = f"{vendor} documents no code or path {subject!r}"
        raise Fault("subject-unknown", what, advice=f"did you mean {near}?" if near else None)
    _say(map(safe_text, lines))
    return None
