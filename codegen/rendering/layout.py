"""Rendered modules in black's own form, without black.

Our templates place spaces as black does. What is left to do is where a statement breaks (black's
rules for brackets and for the magic trailing comma) and how many blank lines stand before it. A
statement that the rules here do not cover (an operator where the line must break, a chain of calls,
a head that is too long) is given to black by itself. The tests hold every module that is emitted
against black's form of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from codegen.rendering.spacing import Spacing

WIDTH = 100

_TOKEN = re.compile(
    r"""[^"'()\[\]{},]+ | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | [()\[\]{},]""", re.X
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_ENDS = frozenset(_CLOSING.values())
_BRACKET = re.compile(r"[(\[{]")
_TEXT = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' """, re.X)
_LOOSE = re.compile(r"[(\[{] | [)\]},]|,(?! \S)")

_LITERAL = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_UNBREAKABLE = re.compile(rf"(?:\w+=|{_LITERAL}: )?(?:{_LITERAL}|[\w.]+)\Z")
_ITEM_HEAD = re.compile(rf"(?:\w+=|{_LITERAL}: )?[\w.]*\Z")
_HEAD = re.compile(r"(?:\w+(?:: [\w., \[\]]+)? = |return (?:await )?|class )?[\w.]*\Z")
_PAIR_HEAD = re.compile(rf"\w+ = {_LITERAL}, [\w.]+\Z")
_ASSIGNED = re.compile(r"(\w+ = )([^\n]+)\Z")

ByBlack = Callable[[str], str]


class _Unsure(Exception):
    """A statement of a shape that is not known here."""


@dataclass(slots=True)
class Bracket:
    """A pair of brackets. `items` stand between its commas, `comma` where one stands before its
    end. `is_call` where it follows a name; `magic` where it, or one in it, may not be on one line.
    """

    open: str = ""
    is_call: bool = False
    items: list[Parts] = field(default_factory=lambda: [[]])
    comma: bool = False
    magic: bool = False
    flat: str = ""

    def close(self) -> None:
        if not self.items[-1]:
            self.items.pop()
            self.comma = bool(self.items)
        is_one_tuple = self.comma and self.open == "(" and not self.is_call and len(self.items) == 1
        self.magic |= self.comma and not is_one_tuple
        end = "," if is_one_tuple else ""
        self.flat = f"{self.open}{', '.join(map(_flat, self.items))}{end}{_CLOSING[self.open]}"


Part = str | Bracket
Parts = list[Part]


def lay_out(text: str, by_black: ByBlack) -> str:
    """The text of a module in black's form. `by_black` gives the form of a statement, which stands
    in as many blocks as it is deep."""
    out: list[str] = []
    lines, spacing, blank = iter(text.split("\n")), Spacing(), 0
    for line in lines:
        body = line.lstrip(" ")
        if not body:
            blank += 1
            continue
        depth = (len(line) - len(body)) // 4
        out += [""] * spacing.lines_before(body, depth, blank)
        blank = 0
        if body.startswith('"""'):
            out += _docstring(line, lines)
        elif len(line) <= WIDTH and (not _BRACKET.search(line) or _is_whole(line)):
            out.append(line)
        else:
            out += _statement(body, depth, lines, by_black)
    return "\n".join(out) + "\n"


def _is_whole(line: str) -> bool:
    """A statement of one line that has nothing to move: no comma before an end, no blank to drop."""
    bare = _TEXT.sub("''", line)
    is_closed = all(bare.count(one) == bare.count(other) for one, other in _CLOSING.items())
    return is_closed and line.isascii() and not _LOOSE.search(bare)


def _docstring(line: str, lines: Iterator[str]) -> list[str]:
    """All its lines indented as its first is: `doc` does not know where it stands. Black leaves one
    alone in which a line ends in a backslash, and so do we."""
    indent, found = line[: line.index('"')], [line]
    if line.count('"""') == 1:
        found += takewhile(lambda each: each != '"""', lines)
        found.append('"""')
    if any(each.endswith("\\") for each in found):
        return found
    return [found[0], *(indent + each if each else "" for each in found[1:])]


def _statement(line: str, depth: int, lines: Iterator[str], by_black: ByBlack) -> Iterable[str]:
    top, whole = _parse(line, lines)
    try:
        return list(_lay_statement(top, depth))
    except _Unsure:
        return _laid_by_black(whole, depth, by_black)


def _parse(line: str, lines: Iterator[str]) -> tuple[Bracket, str]:
    """A statement as the items between its outermost commas, and its text: from its first line to
    that where its brackets end."""
    stack, whole = [Bracket()], line
    while True:
        for token in _TOKEN.findall(line):
            _place(token, stack)
        if len(stack) == 1:
            return stack[0], whole
        line = next(lines).lstrip(" ")
        whole += "\n" + line


def _place(token: str, stack: list[Bracket]) -> None:
    top = stack[-1]
    item = top.items[-1]
    if token in _CLOSING:
        before = item[-1] if item else " "
        is_call = isinstance(before, Bracket) or before[-1].isalnum() or before[-1] == "_"
        stack.append(Bracket(token, is_call))
    elif token in _ENDS:
        _strip_end(item)
        top.close()
        stack.pop()
        stack[-1].items[-1].append(top)
        stack[-1].magic |= top.magic
    elif token == ",":
        _strip_end(item)
        top.items.append([])
    elif item or not token.isspace():
        item.append(token if item else token.lstrip(" "))


def _strip_end(item: Parts) -> None:
    """A blank before a comma or a closing bracket is none."""
    if item and isinstance(last := item[-1], str):
        item[-1] = last.rstrip(" ")
        if not item[-1]:
            item.pop()


def _flat(parts: Parts) -> str:
    return "".join([part if isinstance(part, str) else part.flat for part in parts])


def _is_magic(parts: Parts) -> bool:
    return any(isinstance(part, Bracket) and part.magic for part in parts)


def _fits(text: str, depth: int) -> bool:
    """Wide characters count twice, as black counts them."""
    width = 4 * depth + len(text)
    if width <= WIDTH and not text.isascii():
        width += sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return width <= WIDTH


def _lay_statement(top: Bracket, depth: int) -> Iterator[str]:
    text, indent = ", ".join(map(_flat, top.items)), "    " * depth
    if not top.magic and _fits(text, depth):
        yield indent + text
    elif text.startswith("from "):
        yield from _lay_import(text, indent)
    elif text.startswith(("def ", "async def ")):
        yield from _lay_definition(top, depth)
    else:
        yield from _lay_rest(top, depth)


def _lay_import(text: str, indent: str) -> Iterator[str]:
    head, _, names = text.partition(" import ")
    yield f"{indent}{head} import ("
    yield from (f"{indent}    {name}," for name in names.split(", "))
    yield f"{indent})"


def _lay_definition(top: Bracket, depth: int) -> Iterator[str]:
    """Breaks at the parameters, never at what is returned."""
    head, params, *tail = top.items[0]
    if len(top.items) > 1 or not isinstance(params, Bracket) or _is_magic(tail):
        raise _Unsure
    end = ")" + _flat(tail)
    if not _fits(end, depth) or not params.items:
        raise _Unsure
    yield f"{'    ' * depth}{head}("
    single = len(params.items) == 1
    yield from _lay_body(params, depth + 1, end="," if single else "")
    yield "    " * depth + end


def _lay_rest(top: Bracket, depth: int) -> Iterator[str]:
    """Breaks at the last bracket: of an assignment, a return, a call, the bases of a class; of an
    assigned pair whose first is a text, at the bracket of its second."""
    if len(top.items) > 2:
        yield from _lay_assigned_tuple(top, depth)
        return
    *before, parts = top.items
    tail = parts.pop() if parts and parts[-1] == ":" else ""
    last = parts.pop() if parts else ""
    if not isinstance(last, Bracket) or not last.items or any(map(_is_magic, [*before, parts])):
        raise _Unsure
    head = ", ".join(map(_flat, [*before, parts]))
    if not (_PAIR_HEAD if before else _HEAD).match(head) or not _fits(head + last.open, depth):
        raise _Unsure
    yield "    " * depth + head + last.open
    yield from _lay_body(last, depth + 1)
    yield f"{'    ' * depth}{_CLOSING[last.open]}{tail}"


def _lay_assigned_tuple(top: Bracket, depth: int) -> Iterator[str]:
    """Three or more, and no brackets around them: these are put there, an item a line."""
    first = _ASSIGNED.match(_flat(top.items[0]))
    if first is None:
        raise _Unsure
    yield f"{'    ' * depth}{first[1]}("
    for item in ([first[2]], *top.items[1:]):
        yield from _lay_item(item, depth + 1, ",")
    yield "    " * depth + ")"


def _lay_body(bracket: Bracket, depth: int, end: str = "") -> Iterator[str]:
    """What is in a bracket that is broken: on one line where that may be, else an item a line.
    The items of a tuple, a list or a dict never share a line."""
    items = bracket.items
    if len(items) == 1:
        yield from _lay_item(items[0], depth, "," if bracket.comma else end)
        return
    text = ", ".join(map(_flat, items)) + end
    is_joined = bracket.is_call and not bracket.comma and not any(map(_is_magic, items))
    if is_joined and _fits(text, depth):
        yield "    " * depth + text
        return
    for item in items:
        yield from _lay_item(item, depth, ",")


def _lay_item(parts: Parts, depth: int, end: str) -> Iterator[str]:
    text, indent = _flat(parts) + end, "    " * depth
    last = parts[-1]
    if not _is_magic(parts) and _fits(text, depth):
        yield indent + text
    elif isinstance(last, str):
        if not _UNBREAKABLE.match(_flat(parts)):
            raise _Unsure
        yield indent + text
    else:
        head = "".join([part for part in parts[:-1] if isinstance(part, str)])
        is_known = len(last.items) > 0 and _ITEM_HEAD.match(head) and _fits(head + "(", depth)
        if not is_known or not all(isinstance(part, str) for part in parts[:-1]):
            raise _Unsure
        yield indent + head + last.open
        yield from _lay_body(last, depth + 1)
        yield indent + _CLOSING[last.open] + end


def _laid_by_black(whole: str, depth: int, by_black: ByBlack) -> list[str]:
    """One statement as black writes it where it stands, in blocks that are taken off again."""
    blocks = "".join(f"{' ' * n}if 1:\n" for n in range(depth))
    body = "\n".join(" " * depth + line for line in whole.split("\n"))
    is_head = whole.endswith(":")
    text = by_black(f"{blocks}{body}\n" + (f"{' ' * (depth + 1)}pass\n" if is_head else ""))
    lines = text.rstrip("\n").split("\n")[depth:]
    return lines[:-1] if is_head else lines
