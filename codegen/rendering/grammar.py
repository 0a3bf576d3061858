"""What a kind of module may hold: node types, statements in their places, names of a closed set."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.rendering.readback import Facts, Refused, source_of

_NODES = (
    *(ast.Module, ast.Expr, ast.ImportFrom, ast.alias, ast.ClassDef, ast.Assign, ast.AnnAssign),
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg, ast.keyword, ast.Return),
    *(ast.If, ast.Constant, ast.Name, ast.Attribute, ast.Call, ast.Await, ast.Tuple, ast.List),
    *(ast.Dict, ast.UnaryOp, ast.USub, ast.Load, ast.Store, ast.BinOp, ast.BitOr, ast.Subscript),
)
_KNOWN = frozenset(_NODES)
_CONSTANTS = frozenset((str, int, bool, type(None), type(Ellipsis)))
"""The last one in annotations only, which are compared as whole texts."""


@dataclass(frozen=True)
class Grammar:
    """What a kind of module may hold besides the names of its own facts.

    `imports`: module as written ("..errors") to the names it may give; `bases`, `calls`,
    `decorators` and `annotations` are whole texts; `words` are all other identifiers.
    """

    docstring: str
    imports: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bases: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    decorators: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Expected:
    """What one module must say: its facts, and which names they define. `bases` and `annotations`
    are whole texts, as in a grammar, of classes that this vendor's other modules define."""

    facts: Facts
    classes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    imports: Mapping[str, frozenset[str]] = field(default_factory=dict)


def check_shape(tree: ast.Module, grammar: Grammar, expected: Expected) -> None:
    """Raises Refused: a node, a place or a name that the grammar does not have."""
    _check_nodes(tree)
    _Statements(grammar, expected).check_module(tree)


def _check_nodes(tree: ast.Module) -> None:
    """Every node, wherever it stands: twice as fast as by ast.walk, and there are many."""
    nodes: list[ast.AST] = [tree]
    while nodes:
        node = nodes.pop()
        kind = type(node)
        if kind not in _KNOWN:
            raise Refused(f"line {getattr(node, 'lineno', 0)}: {kind.__name__}")
        if isinstance(node, ast.Constant):
            if type(node.value) not in _CONSTANTS:
                raise Refused(f"line {node.lineno}: a {type(node.value).__name__}")
            continue
        for field_name in kind._fields:
            value = getattr(node, field_name, None)
            if isinstance(value, list):
                nodes += [part for part in value if isinstance(part, ast.AST)]
            elif isinstance(value, ast.AST):
                nodes.append(value)


class _Statements:
    """Every statement in an allowed place, every name from a closed set."""

    def __init__(self, grammar: Grammar, expected: Expected) -> None:
        self.grammar = grammar
        self.imports = {**grammar.imports, **expected.imports}
        self.words = grammar.words | grammar.bases | expected.names | expected.classes
        self.bases = grammar.bases | expected.classes | expected.bases
        self.annotations = grammar.annotations | expected.annotations | self.bases
        self.calls = grammar.calls
        self.constructors = expected.classes

    def check_module(self, tree: ast.Module) -> None:
        for node in tree.body[1:]:
            if isinstance(node, ast.ImportFrom):
                self.check_import(node)
            elif isinstance(node, ast.If):
                self.check_if(node, has_else=True)
            else:
                self.check_definition(node)

    def check_import(self, node: ast.ImportFrom) -> None:
        allowed = self.imports.get("." * node.level + (node.module or ""), frozenset())
        for alias in node.names:
            if alias.asname is not None or alias.name not in allowed:
                raise Refused(f"line {node.lineno}: an import of {alias.name}")

    def check_if(self, node: ast.If, *, has_else: bool) -> None:
        if source_of(node.test) != "TYPE_CHECKING" or bool(node.orelse) != has_else:
            raise Refused(f"line {node.lineno}: an if")
        for part in (*node.body, *node.orelse):
            if not isinstance(part, ast.Assign):
                raise Refused(f"line {part.lineno}: {type(part).__name__} under an if")
            self.check_assign(part)

    def check_definition(self, node: ast.stmt) -> None:
        if isinstance(node, ast.ClassDef):
            self.check_class(node)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            self.check_function(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            self.check_assign(node)
        else:
            raise Refused(f"line {node.lineno}: {type(node).__name__}")

    def check_class(self, node: ast.ClassDef) -> None:
        self.check_decorators(node.decorator_list)
        self.check_word(node.name, node)
        for base in node.bases:
            if source_of(base) not in self.bases:
                raise Refused(f"line {node.lineno}: the base {source_of(base)}")
        self.check_keywords(node.keywords)
        for part in _without_docstring(node.body):
            if isinstance(part, ast.ClassDef):
                raise Refused(f"line {part.lineno}: a class inside a class")
            if isinstance(part, ast.If):
                self.check_if(part, has_else=False)
            else:
                self.check_definition(part)

    def check_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.check_decorators(node.decorator_list)
        self.check_word(node.name, node)
        arguments = node.args
        if arguments.vararg or arguments.kwarg or arguments.posonlyargs or arguments.defaults:
            raise Refused(f"line {node.lineno}: an argument that is not keyword-only")
        every = [*arguments.args, *arguments.kwonlyargs]
        for argument in every:
            self.check_word(argument.arg, argument)
            self.check_annotation(argument.annotation)
        _check_distinct([argument.arg for argument in every], every)
        for default in arguments.kw_defaults:
            if default is not None and not isinstance(default, ast.Constant):
                raise Refused(f"line {node.lineno}: a default that is no literal")
        self.check_annotation(node.returns)
        for part in _without_docstring(node.body):
            self.check_step(part, is_async=isinstance(node, ast.AsyncFunctionDef))

    def check_step(self, node: ast.stmt, *, is_async: bool) -> None:
        if isinstance(node, ast.Return) and node.value is not None:
            value = node.value
            self.check_value(value.value if is_async and isinstance(value, ast.Await) else value)
        elif isinstance(node, ast.Assign):
            self.check_assign(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            self.check_value(node.value)
        else:
            raise Refused(f"line {node.lineno}: {type(node).__name__} in a function")

    def check_assign(self, node: ast.Assign | ast.AnnAssign) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if len(targets) != 1 or not isinstance(targets[0], ast.Name | ast.Attribute):
            raise Refused(f"line {node.lineno}: an assignment to no name")
        self.check_dotted(targets[0])
        if isinstance(node, ast.AnnAssign):
            self.check_annotation(node.annotation)
        if node.value is not None:
            self.check_value(node.value)

    def check_value(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and node.value is not Ellipsis:
            return
        if isinstance(node, ast.Name | ast.Attribute):
            self.check_dotted(node)
        elif isinstance(node, ast.Tuple | ast.List):
            for item in node.elts:
                self.check_value(item)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None:
                    raise Refused(f"line {node.lineno}: a dict unpacked")
                self.check_value(key)
                self.check_value(value)
        elif isinstance(node, ast.UnaryOp):
            if not isinstance(node.operand, ast.Constant) or type(node.operand.value) is not int:
                raise Refused(f"line {node.lineno}: a sign before no number")
        elif isinstance(node, ast.Call):
            self.check_call(node)
        else:
            raise Refused(f"line {node.lineno}: {type(node).__name__}")

    def check_call(self, node: ast.Call) -> None:
        target = source_of(node.func)
        if target not in self.calls and target not in self.constructors:
            raise Refused(f"line {node.lineno}: a call of {target}")
        for argument in node.args:
            self.check_value(argument)
        self.check_keywords(node.keywords)

    def check_keywords(self, nodes: list[ast.keyword]) -> None:
        for node in nodes:
            if node.arg is None:
                raise Refused(f"line {node.lineno}: keywords unpacked")
            self.check_word(node.arg, node)
            self.check_value(node.value)
        _check_distinct([node.arg for node in nodes], nodes)

    def check_annotation(self, node: ast.expr | None) -> None:
        if node is not None and source_of(node) not in self.annotations:
            raise Refused(f"line {node.lineno}: the annotation {source_of(node)}")

    def check_decorators(self, nodes: list[ast.expr]) -> None:
        for node in nodes:
            target = node.func if isinstance(node, ast.Call) else node
            if source_of(target) not in self.grammar.decorators:
                raise Refused(f"line {node.lineno}: the decorator {source_of(target)}")
            if isinstance(node, ast.Call):
                self.check_keywords(node.keywords)
                for argument in node.args:
                    self.check_value(argument)

    def check_dotted(self, node: ast.expr) -> None:
        if isinstance(node, ast.Attribute):
            self.check_word(node.attr, node)
            self.check_dotted(node.value)
        elif isinstance(node, ast.Name):
            self.check_word(node.id, node)
        else:
            raise Refused(f"line {node.lineno}: an attribute of no name")

    def check_word(self, word: str, node: ast.stmt | ast.expr | ast.arg | ast.keyword) -> None:
        if word not in self.words:
            raise Refused(f"line {node.lineno}: the name {word}")


def _check_distinct(names: list[str | None], nodes: Sequence[ast.arg | ast.keyword]) -> None:
    """One given twice is no error of the grammar of Python: the compiler finds it, on import."""
    if len(set(names)) < len(names):
        raise Refused(f"line {nodes[0].lineno}: a name given twice")


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0]
    return body[1:] if _is_text(first) else body


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
