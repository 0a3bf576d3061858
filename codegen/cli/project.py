"""Commands about a project and its vendors."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from codegen.cli.manners import note, progress
from codegen.cli.session import chosen, fail, guarded, here, say
from codegen.config import read_text, read_toml
from codegen.generation import generate, without_vendor
from codegen.lockfile import LOCK_NAME
from codegen.reporting.terminal import table_lines
from codegen.writing import compare_tree, publish


@click.command()
@guarded
def init() -> int | None:
    """Make this folder a project: [tool.codegen] in pyproject.toml, and sources/."""
    file = Path("pyproject.toml")
    text = read_text(file, "pyproject.toml")
    tool = read_toml(file, "pyproject.toml").get("tool")
    if isinstance(tool, dict) and "codegen" in tool:
        click.echo("pyproject.toml has [tool.codegen] already")
    else:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        with file.open("a", encoding="utf-8", newline="\n") as pyproject:
            pyproject.write(f"{gap}[tool.codegen]\n")
        note("wrote [tool.codegen] to pyproject.toml")
    Path(here().settings.sources).mkdir(parents=True, exist_ok=True)
    note("next: `codegen add VENDOR FILE|URL...` with its pages, saved or where they are")
    return None


@click.command("list")
@guarded
def list_vendors() -> int | None:
    """The vendors, and whether their packages are up to date."""
    project = here()
    names = project.vendors()
    with progress(2 * len(names)) as step:
        made = generate(project, names, step)
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
    say(table_lines(rows))
    return fail(made.faults) if made.faults else None


@click.command()
@click.argument("vendor")
@click.option("--yes", is_flag=True, help="Do not ask.")
@guarded
def remove(vendor: str, yes: bool) -> int | None:
    """Remove VENDOR: its folder in sources/ and its package."""
    project = here()
    chosen(project, [vendor])
    folder = project.sources / vendor
    if not yes:
        click.confirm(f"remove {project.relative(folder)}/ and the package {vendor}?", abort=True)
    lock, new_lock = without_vendor(project, vendor)
    removed = publish(project.root, {}, lock, new_lock)
    shutil.rmtree(folder)
    say([f"removed {path}" for path in removed if path != LOCK_NAME])
    click.echo(f"removed {project.relative(folder)}/")
    return None
