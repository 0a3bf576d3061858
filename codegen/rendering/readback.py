"""What a module says, read from its tree: each definition with its names and literals in order."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Refused(Exception):
    """The first thing that is not as it should be. `what` says which name or line."""


class Ref(NamedTuple):
    """A name in a tree, told apart from a text of the same letters."""

    name: str


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
ASSIGNMENTS = (ast.Assign, ast.AnnAssign)
DOTTED = (ast.Name, ast.Attribute)
SEQUENCES = (ast.Tuple, ast.List)
LITERALS = (str, bool, int)
"""Not made anew (`A | B`) for each of the many nodes of a module."""

Leaf = str | int | bool | None | Ref
Facts = Mapping[str, tuple[Leaf, ...]]


def source_of(node: ast.expr) -> str:
    """An expression as it is written; most are names, of which `ast.unparse` makes hard work."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{source_of(node.value)}.{node.attr}"
    return ast.unparse(node)


def read_back(tree: ast.Module) -> dict[str, tuple[Leaf, ...]]:
    """Dotted name of each class, function, assignment and docstring to its leaves.

    A class gives its bases and keywords, a function its arguments and steps, an import its names;
    a keyword argument is a Ref ending in "=". The module's docstring is not in it.
    """
    found: dict[str, tuple[Leaf, ...]] = {}
    for name, leaves in _statements(tree.body[1:], ""):
        if name in found:
            raise Refused(f"{name} is defined twice")
        found[name] = leaves
    return found


def _statements(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, tuple[Leaf, ...]]]:
    for node in body:
        if isinstance(node, ASSIGNMENTS):
            yield _assignment(node, prefix)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield prefix + "__doc__", (_docstring(node.value),)
        elif isinstance(node, ast.ClassDef):
            yield prefix + node.name, tuple(_class(node))
            yield from _statements(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, FUNCTIONS):
            yield prefix + node.name, tuple(_function(node))
        elif isinstance(node, ast.If):
            yield from _statements(node.body, prefix + "if.")
            yield from _statements(node.orelse, prefix + "else.")
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield f"{prefix}import {module}", tuple(Ref(alias.name) for alias in node.names)
        else:
            raise Refused(f"line {node.lineno}: {type(node).__name__}")


def _assignment(node: ast.Assign | ast.AnnAssign, prefix: str) -> tuple[str, tuple[Leaf, ...]]:
    if isinstance(node, ast.Assign):
        return prefix + source_of(node.targets[0]), tuple(leaves(node.value))
    value = [] if node.value is None else leaves(node.value)
    return prefix + source_of(node.target), (Ref(source_of(node.annotation)), *value)


def _class(node: ast.ClassDef) -> Iterator[Leaf]:
    for decorator in node.decorator_list:
        yield from leaves(decorator)
    for base in node.bases:
        yield from leaves(base)
    keywords: list[Leaf] = []
    _collect_keywords(node.keywords, keywords)
    yield from keywords


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Leaf]:
    for decorator in node.decorator_list:
        yield from leaves(decorator)
    yield Ref("async def" if isinstance(node, ast.AsyncFunctionDef) else "def")
    for argument in node.args.args:
        yield from _argument(argument)
    for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
        yield from _argument(argument)
        if default is not None:
            yield Ref("=")
            yield from leaves(default)
    if node.returns is not None:
        yield Ref("->")
        yield Ref(source_of(node.returns))
    for step in node.body:
        yield from _step(step)


def _argument(node: ast.arg) -> Iterator[Leaf]:
    yield Ref(node.arg)
    if node.annotation is not None:
        yield Ref(source_of(node.annotation))


def _step(node: ast.stmt) -> Iterator[Leaf]:
    if isinstance(node, ast.Return) and node.value is not None:
        yield Ref("return")
        yield from leaves(node.value)
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield _docstring(node.value)
    elif isinstance(node, ast.Expr):
        yield from leaves(node.value)
    elif isinstance(node, ast.Assign):
        yield Ref(source_of(node.targets[0]) + " =")
        yield from leaves(node.value)
    else:
        raise Refused(f"line {node.lineno}: {type(node).__name__} in a function")


def leaves(node: ast.expr) -> list[Leaf]:
    """The literals and names of an expression, as they are written from left to right."""
    found: list[Leaf] = []
    _collect(node, found)
    return found


def _collect(node: ast.expr, found: list[Leaf]) -> None:
    if isinstance(node, ast.Constant):
        found.append(_constant(node))
    elif isinstance(node, DOTTED):
        found.append(Ref(source_of(node)))
    elif isinstance(node, SEQUENCES):
        for item in node.elts:
            _collect(item, found)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                _collect(key, found)
            _collect(value, found)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant):
        found.append(-_number(node.operand))
    elif isinstance(node, ast.Await):
        found.append(Ref("await"))
        _collect(node.value, found)
    elif isinstance(node, ast.Call):
        _collect(node.func, found)
        for argument in node.args:
            _collect(argument, found)
        _collect_keywords(node.keywords, found)
    else:
        raise Refused(f"line {node.lineno}: {type(node).__name__}")


def _collect_keywords(nodes: list[ast.keyword], found: list[Leaf]) -> None:
    for node in nodes:
        found.append(Ref(f"{node.arg}="))
        _collect(node.value, found)


def _constant(node: ast.Constant) -> Leaf:
    value = node.value
    if value is None or isinstance(value, LITERALS):
        return value
    raise Refused(f"line {node.lineno}: a {type(value).__name__}")


def _number(node: ast.Constant) -> int:
    if type(node.value) is not int:
        raise Refused(f"line {node.lineno}: a sign before no number")
    return node.value


def _docstring(node: ast.Constant) -> str:
    return inspect.cleandoc(str(node.value))
