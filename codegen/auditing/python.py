"""Maps in Python, by their syntax tree: dicts of codes, classes with a code, enums, constants, sets of
codes to retry, comparisons before a `raise`. Nothing is imported or run."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping

from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.overlap import NOTHING_KNOWN, Overlap
from codegen.auditing.positions import Positions, trailing_comments
from codegen.auditing.python_rows import Reader
from codegen.auditing.python_values import is_constant_name, target_of, value_of, values_of
from codegen.auditing.shapes import is_retry
from codegen.faults import Fault

Node = tuple[ast.AST, str]
"""A node, and the dotted names that lead to it."""


def read_python(text: str, *, path: str, known: Overlap = NOTHING_KNOWN) -> MapFile:
    """Raises Fault: it is no Python of this version or one before it, or nested too deep."""
    try:
        return _read(_parsed(text, path), text, path, known)
    except RecursionError:
        raise Fault("map-unreadable", "nested too deep", path) from None


def _read(tree: ast.Module, text: str, path: str, known: Overlap) -> MapFile:
    places = Positions(text)
    tables = frozenset(_members_known(tree, known))
    reader = Reader(places, trailing_comments(places), _constants(tree), known, tables)
    entries = [entry for node, at in _walk(tree) for entry in _entries(node, at, reader)]
    entries.sort(key=lambda entry: (entry.line, entry.row_at))
    return MapFile(
        path=path, form="python", text=text, entries=tuple(entries), parents=_parents(tree)
    )


def _parsed(text: str, path: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of their code: invalid escapes and the like
            return ast.parse(text)
    except SyntaxError as error:
        raise Fault("map-unreadable", f"no Python: {error.msg}", path, error.lineno) from None
    except (ValueError, RecursionError, MemoryError) as error:
        what = f"no Python that can be parsed: {type(error).__name__}"
        raise Fault("map-unreadable", what, path) from None


def _walk(tree: ast.Module) -> Iterator[Node]:
    """Every node with the names around it, in no particular order: a tree may be deeper than
    the stack of calls."""
    stack: list[Node] = [(tree, "")]
    while stack:
        node, at = stack.pop()
        yield node, at
        stack += _children(node, at)


def _children(node: ast.AST, at: str) -> Iterator[Node]:
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            name = key.value if isinstance(key, ast.Constant) else None
            yield value, f"{at}.{name}" if isinstance(name, str) else at
            if key is not None:
                yield key, at
        return
    name = _name_of(node)
    below = f"{at}.{name}".lstrip(".") if name else at
    yield from ((child, below) for child in ast.iter_child_nodes(node))


def _name_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.name
    if isinstance(node, ast.keyword):
        return node.arg
    target = target_of(node)
    if isinstance(target, ast.Name | ast.Attribute):
        return target.id if isinstance(target, ast.Name) else target.attr
    return None


def _entries(node: ast.AST, at: str, reader: Reader) -> Iterator[Entry]:
    if isinstance(node, ast.Dict):
        yield from reader.of_dict(node, at)
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        yield from reader.of_collection(node, at)
    elif isinstance(node, ast.ClassDef):
        yield from reader.of_class(node, at)
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        yield from reader.of_assignment(node, at)
    elif isinstance(node, ast.If):
        yield from reader.of_if(node, at)
    elif isinstance(node, ast.match_case):
        yield from reader.of_case(node, at)


def _constants(tree: ast.Module) -> Mapping[str, str]:
    """ "RET_CODE_OK" and "Code.RATE_LIMIT" to what they stand for, where this file says it."""
    found: dict[str, str] = {}
    owners: list[ast.Module | ast.ClassDef] = [tree]
    owners += [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for owner in owners:
        prefix = f"{owner.name}." if isinstance(owner, ast.ClassDef) else ""
        for node in owner.body:
            target = target_of(node)
            if isinstance(target, ast.Name) and (value := value_of(node)) is not None:
                name, values = target.id, values_of(value)
                if is_constant_name(name) and len(values) >= 1 and not is_retry(name):
                    found[prefix + name] = values[0][0]
    return found


def _members_known(tree: ast.Module, known: Overlap) -> Iterator[str]:
    """The paths to classes whose members are documented codes, whatever they are called."""
    for node, at in _walk(tree):
        if isinstance(node, ast.ClassDef):
            values = [value for part in node.body if (value := value_of(part)) is not None]
            if known.holds(code for value in values for code, _ in values_of(value)[:1]):
                yield f"{at}.{node.name}".lstrip(".")


def _parents(tree: ast.Module) -> dict[str, tuple[str, ...]]:
    return {
        node.name: tuple(ast.unparse(base).rpartition(".")[2] for base in node.bases)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
