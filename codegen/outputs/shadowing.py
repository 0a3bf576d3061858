"""A project's own templates, each of which stands before ours of the same name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from codegen.faults import Fault, Faults, did_you_mean
from codegen.outputs.chosen import installed
from codegen.rendering.render import TEMPLATES


def check_templates(folder: Path, *, path: str) -> None:
    """Raises Faults: there is no such folder, or it has a template that nothing would use. Those
    that begin with `_` are for the others to include. `path` is the folder's in messages."""
    if not folder.is_dir():
        what = f"templates = {path!r} is no folder"
        raise Fault("templates-missing", what, "pyproject.toml", advice="make it, or drop the line")
    known = {*_names(TEMPLATES), *(output.template for output in installed())}
    unused = [name for name in _names(folder) if name not in known and not _is_part(name)]
    if unused:
        raise Faults([_unused(name, path, known) for name in unused])


def _names(folder: Path) -> Iterator[str]:
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*.jinja"))
    yield from sorted(files)


def _is_part(name: str) -> bool:
    return name.rpartition("/")[2].startswith("_") and not name.endswith("__init__.py.jinja")


def _unused(name: str, path: str, known: set[str]) -> Fault:
    advice = did_you_mean(name, known, otherwise="templates are named after what they emit")
    return Fault(
        "template-unused", "no output has a template of this name", f"{path}/{name}", advice=advice
    )
