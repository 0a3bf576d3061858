"""What the expressions of Python that stand beside a code say: a class, a text, whether to retry."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.auditing.shapes import (
    NAME_KEYS,
    RETRY_KEYS,
    SURE_CODE,
    TEXT_KEYS,
    is_class,
    is_identifier,
)

Value = tuple[str, ast.expr]


@dataclass(frozen=True, slots=True)
class Said:
    """What stands beside a code."""

    name: str | None = None
    text: str | None = None
    retried: bool | None = None
    name_at: ast.expr | None = None
    text_at: ast.expr | None = None

    def over(self, other: Said) -> Said:
        """This, and what only the other says."""
        said = (
            self if self.name is not None else replace(self, name=other.name, name_at=other.name_at)
        )
        if said.text is None:
            said = replace(said, text=other.text, text_at=other.text_at)
        return said if said.retried is not None else replace(said, retried=other.retried)


def is_constant_name(name: str) -> bool:
    return name.isupper() or is_class(name)


def target_of(node: ast.AST) -> ast.expr | None:
    """What an assignment, annotated or not, gives a value; of several the first."""
    if isinstance(node, ast.Assign):
        return node.targets[0]
    return node.target if isinstance(node, ast.AnnAssign) else None


def value_of(node: ast.AST) -> ast.expr | None:
    return node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None


def values_of(node: ast.expr) -> list[Value]:
    """The texts and whole numbers of an expression as codes are written; of a call those of its
    first argument, for frozenset({...})."""
    if isinstance(node, ast.Constant) and type(node.value) in (str, int):
        return [(str(node.value), node)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return [(f"-{code}", node) for code, _ in values_of(node.operand)]
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [value for part in node.elts for value in values_of(part)]
    return []


def said_of(node: ast.expr) -> Said:
    """A class, a text, a tuple or call of these, or a dict with keys that say which is which."""
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        return Said(name=name, name_at=node) if is_class(name) else Said()
    if isinstance(node, ast.Constant):
        return _literal(node)
    if isinstance(node, ast.Tuple | ast.List):
        return _together(node.elts)
    if isinstance(node, ast.Call):
        return _call(node)
    return _dict(node) if isinstance(node, ast.Dict) else Said()


def several_of(node: ast.expr) -> list[ast.expr]:
    """The meanings of one code: several classes or rows, a list of texts. None where it is one row;
    two texts in a tuple may be a message and a hint."""
    if not isinstance(node, ast.List | ast.Tuple | ast.Set) or len(node.elts) < 2:
        return []
    said = [said_of(part) for part in node.elts]
    shapes = {(each.name is not None, each.text is not None) for each in said}
    is_one = isinstance(node, ast.Tuple) and shapes == {(False, True)}
    return node.elts if len(shapes) == 1 and shapes != {(False, False)} and not is_one else []


def _literal(node: ast.Constant) -> Said:
    if isinstance(node.value, bool):
        return Said(retried=node.value)
    if not isinstance(node.value, str) or not node.value or SURE_CODE.match(node.value):
        return Said()
    if is_identifier(node.value):
        return Said(name=node.value, name_at=node)
    return Said(text=node.value, text_at=node)


def _together(parts: Sequence[ast.expr]) -> Said:
    said = Said()
    for part in parts:
        if not isinstance(part, ast.Dict):
            said = said.over(
                said_of(part) if not isinstance(part, ast.Tuple | ast.List) else Said()
            )
    return replace(said, retried=None)  # which flag it is, a bare True does not say


def _call(node: ast.Call) -> Said:
    named = {word.arg: word.value for word in node.keywords if word.arg}
    return said_fields(named).over(_together(node.args)).over(said_of(node.func))


def _dict(node: ast.Dict) -> Said:
    named = {
        str(key.value).lower(): value
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant)
    }
    return said_fields(named)


def said_fields(named: Mapping[str, ast.expr]) -> Said:
    said = Said()
    for key, value in named.items():
        found = (
            said_of(value) if isinstance(value, ast.Name | ast.Attribute | ast.Constant) else Said()
        )
        if key.lower() in TEXT_KEYS and isinstance(value, ast.Constant):
            said = Said(text=str(value.value), text_at=value).over(said)
        elif key.lower() in NAME_KEYS and (found.name or found.text):
            said = said.over(Said(name=found.name or found.text, name_at=value))
        elif key.lower() in RETRY_KEYS:
            said = said.over(Said(retried=found.retried))
    return said
