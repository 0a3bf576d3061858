"""Which pages the words of --from-file and --accept mean: "errors.html", "acme/errors.html"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from codegen.config import Project, document_names, read_source
from codegen.faults import Fault, did_you_mean
from codegen.watching.looking import LookOptions

Value = TypeVar("Value")


def meant(project: Project, names: Sequence[str], options: LookOptions) -> LookOptions:
    """The options with the full name of every page. Raises Fault: there is none of a name, or
    several vendors have one."""
    if not options.from_files and not options.accept:
        return options
    known = [page for name in names for page in _pages(project, name)]
    return replace(
        options,
        from_files=_by_label(options.from_files, known),
        accept=_by_label(options.accept, known),
    )


def _pages(project: Project, vendor: str) -> list[str]:
    rules = read_source(project, vendor).documents
    files = {*document_names(project.sources / vendor), *(rule.file for rule in rules)}
    return [f"{vendor}/{file}" for file in sorted(files)]


def _by_label(said: Mapping[str, Value], known: Sequence[str]) -> dict[str, Value]:
    return {_label(word, known): value for word, value in said.items()}


def _label(word: str, known: Sequence[str]) -> str:
    found = [label for label in known if label == word or label.partition("/")[2] == word]
    if len(found) == 1:
        return found[0]
    if found:
        what, advice = f"several vendors have a page {word!r}", f"say which: {', '.join(found)}"
        raise Fault("page-unclear", what, advice=advice)
    names = [*known, *(each.partition("/")[2] for each in known)]
    there = did_you_mean(word, names, f"there are: {', '.join(known) or 'none'}")
    raise Fault("page-unknown", f"no document is called {word!r}", advice=there)
