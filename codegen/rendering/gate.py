"""The gate: finished bytes are parsed again and compared with what they should say.

It trusts neither template nor filter nor formatter. A module passes when its bytes are clean, when
every node is of an allowed shape with names of a closed set, and when what is read back from the
tree (names, bases, calls, literals, docstrings) equals what the context says, no more and no less.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize

from codegen.rendering.grammar import Expected, Grammar, check_shape
from codegen.rendering.literals import READABLE
from codegen.rendering.readback import Facts, Leaf, Refused, read_back

TARGET_VERSION = (3, 11)
MAX_MODULE = 2 * 1024 * 1024

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*[-_.a-zA-Z0-9]+")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_UNREADABLE = re.compile(f"[^\n{READABLE}]")


def check_module(data: bytes, grammar: Grammar, expected: Expected) -> None:
    """Raises Refused."""
    check_text(data)
    _check_characters(data)
    _check_comments(data)
    tree = _parsed(data)
    _check_docstring(data, tree, grammar.docstring)
    check_shape(tree, grammar, expected)
    _check_facts(read_back(tree), expected.facts)


def check_text(data: bytes) -> None:
    """UTF-8 without BOM, LF only, no control character, empty or ending in one LF, at most 2 MiB."""
    if len(data) > MAX_MODULE:
        raise Refused(f"{len(data)} bytes, at most {MAX_MODULE}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"byte {error.start} is not UTF-8") from None
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Refused(f"line {line} holds the character U+{ord(found.group()):04X}")
    if text and (not text.endswith("\n") or text.endswith("\n\n")):
        raise Refused("it does not end in one line feed")


def _check_characters(data: bytes) -> None:
    text = data.decode("utf-8")
    if found := _UNREADABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Refused(f"line {line} holds the character U+{ord(found.group()):04X}")


def _check_comments(data: bytes) -> None:
    for line in data.split(b"\n", 2)[:2]:
        if _COOKIE.match(line):
            raise Refused("line 1 or 2 declares an encoding")
    if b"#" not in data:
        return
    try:
        for token in tokenize.tokenize(io.BytesIO(data).readline):
            if token.type == tokenize.COMMENT:
                raise Refused(f"line {token.start[0]} holds a comment")
    except (tokenize.TokenError, SyntaxError) as error:
        raise Refused(f"it has no tokens: {error}") from None


def _parsed(data: bytes) -> ast.Module:
    try:
        return ast.parse(data, feature_version=TARGET_VERSION)
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise Refused(f"it is not Python: {error}") from None


def _check_docstring(data: bytes, tree: ast.Module, docstring: str) -> None:
    if data.split(b"\n", 1)[0].decode() != f'"""{docstring}"""':
        raise Refused("line 1 is not the docstring of this kind of module")
    if ast.get_docstring(tree) != docstring:
        raise Refused("the docstring is not that of this kind of module")


def _check_facts(found: Facts, expected: Facts) -> None:
    for name in sorted(found.keys() | expected.keys()):
        if name not in found:
            raise Refused(f"{name} is missing")
        if name not in expected:
            raise Refused(f"{name} is not in the model")
        if _typed(found[name]) != _typed(expected[name]):
            raise Refused(f"{name} does not say what the model says")


def _typed(leaves: tuple[Leaf, ...]) -> list[tuple[type, Leaf]]:
    """Told apart: 1 and True are equal, and are not the same literal."""
    return [(type(leaf), leaf) for leaf in leaves]
