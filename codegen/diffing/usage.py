"""What a program uses of an emitted package: names, and codes and paths that it compares."""

from __future__ import annotations

import ast
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from codegen.diffing.changes import LEVELS, Change, Location
from codegen.diffing.emitted import EmittedNames
from codegen.diffing.judge import Report
from codegen.diffing.spots import Side

Usage = Mapping[str, tuple[Location, ...]]
"""A name, code or path to the places that use it."""

_MOST = 5
_SKIPPED = {"__pycache__", "node_modules", "site-packages"}


def read_usage(path: Path) -> Usage:
    """The uses in a file or in all Python below a folder; what is no Python is left out."""
    found: dict[str, list[Location]] = defaultdict(list)
    for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
        if not _is_ours(file.relative_to(path)):
            continue
        for word, line in _uses(file):
            found[word].append(Location(file.as_posix(), line))
    return {word: tuple(places) for word, places in found.items()}


def _is_ours(file: Path) -> bool:
    return not any(part in _SKIPPED or part.startswith(".") for part in file.parts)


def _uses(file: Path) -> Iterator[tuple[str, int]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of their code: invalid escapes and the like
            tree = ast.parse(file.read_bytes())
    except (SyntaxError, ValueError, RecursionError):
        return
    for node in ast.walk(tree):
        for word in _words(node):
            yield word, getattr(node, "lineno", 1)


def _words(node: ast.AST) -> Iterator[str]:
    """Names imported; attributes that are called like a class or a member, or like a call in its
    namespace; what is compared or looked up; texts that are paths. A number that stands elsewhere is no code.
    """
    if isinstance(node, ast.ImportFrom):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.Attribute) and node.attr[:1].isupper():
        yield node.attr
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
        yield f"{node.value.attr}.{node.attr.removeprefix('iter_')}"
    elif isinstance(node, ast.Compare):
        yield from (word for part in (node.left, *node.comparators) for word in _values(part))
    elif isinstance(node, ast.Dict):
        yield from (word for key in node.keys if key for word in _values(key))
    elif isinstance(node, ast.Subscript):
        yield from _values(node.slice)
    elif isinstance(node, ast.MatchValue):
        yield from _values(node.value)
    elif isinstance(node, ast.Constant) and str(node.value).startswith("/"):
        yield str(node.value)


def _values(node: ast.expr) -> Iterator[str]:
    """The texts and numbers of an expression; those of a collection one by one."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        yield from (word for part in node.elts for word in _values(part))
    elif isinstance(node, ast.Constant) and type(node.value) in (str, int):
        yield str(node.value)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from (f"-{word}" for word in _values(node.operand))


def touched_first(report: Report, usage: Usage, sides: tuple[Mapping[str, Side], ...]) -> Report:
    """The report with the places in each change, those that have any first, worst first in both."""
    names = EmittedNames(*sides)
    changes = [replace(each, used_by=_places(each, usage, names)) for each in report.changes]
    changes.sort(key=lambda each: (not each.used_by, -LEVELS.index(each.level)))
    return replace(report, changes=tuple(changes))


def _places(change: Change, usage: Usage, names: EmittedNames) -> tuple[Location, ...]:
    found = [place for word in _terms(change, names) for place in usage.get(word, ())]
    return tuple(dict.fromkeys(found))[:_MOST]


def _terms(change: Change, names: EmittedNames) -> Iterator[str]:
    """The words by which a program would name the subject."""
    if change.kind.group == "errors":
        yield change.subject.key.rpartition(":")[2]
        yield from names.classes(change)
        yield from names.members(change)
    elif change.kind.group in ("endpoints", "params", "fields"):
        yield from (part for part in change.subject.key.split(" ") if part.startswith("/"))
        yield from names.calls(change)
    elif change.kind.group == "enums":
        yield change.subject.key.rpartition(" ")[2]
