"""Document text to Python source: the only functions through which it gets there."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterable
from itertools import accumulate
from typing import get_args

from codegen.model import Category, Retry

MAX_LITERAL = 16 * 1024
LONGEST_ESCAPE = len("\\U00000000")
CUT_MARK = " [cut]"
MAX_INT_DIGITS = 18
MAX_NAME = 64

_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

# Readable as they stand: Latin-1 letters, CJK ideographs and kana, CJK and full-width punctuation.
# Everything else is escaped; U+3000 and the full-width letters and digits are, because they read
# as something else.
READABLE = (
    "\u0020-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u3001-\u3003\u3008-\u3011\u3014-\u301b"
    "\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e\uff61-\uff65"
)
_UNREADABLE = re.compile(f'[^{READABLE}]|["\\\\]')
_DOCTEST_OR_FIELD = re.compile(r"(?:>>>|\.\.|:[^:]+:)")
_LONE_QUOTE = re.compile(r'(?<=[^"\\])((?:\\\\)*)\\"(?=[^"\\])')
_DOUBLE = re.compile(r'(?<!\\)((?:\\\\)*)\\"')
_BACKTICKS = re.compile(r"`+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Source(str):
    """Text that may stand in a generated file as it is. Only the filters make it."""

    __slots__ = ()


class NotLiteral(ValueError):
    """A value that has no literal: of another type, not finite, too large."""


def lit(value: object) -> Source:
    """One line of source whose value is `value`: str, int, bool, None, and tuple, list, dict of them.

    A text whose literal is longer than 16 KiB is cut at a fixed mark. Raises NotLiteral.
    """
    return Source(_literal(value))


def _literal(value: object) -> str:
    kind = type(value)
    if value is None or kind is bool:
        return repr(value)
    if kind is str:
        return _string(capped(str(value)))
    if isinstance(value, int) and kind is int:
        return _integer(value)
    if isinstance(value, tuple) and kind is tuple:
        return f"({', '.join(map(_literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, list) and kind is list:
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, dict) and kind is dict:
        pairs = (f"{_literal(key)}: {_literal(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    raise NotLiteral(f"a value of type {kind.__name__} has no literal")


def _integer(value: int) -> str:
    if abs(value) >= 10**MAX_INT_DIGITS:
        raise NotLiteral(f"an integer of more than {MAX_INT_DIGITS} digits")
    return str(value)


def _string(text: str) -> str:
    """Between the quotes of which it holds fewer, as black has it."""
    if text.count('"') <= text.count("'"):
        return f'"{escaped(text)}"'
    return "'" + _DOUBLE.sub(r'\1"', escaped(text)).replace("'", "\\'") + "'"


def escaped(text: str) -> str:
    """The text between double quotes, on one line, in readable characters only."""
    return _UNREADABLE.sub(lambda found: _escaped_character(found[0]), text)


def _escaped_character(character: str) -> str:
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    point = ord(character)
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def capped(text: str) -> str:
    """The text, cut at a fixed mark where its literal would be longer than 16 KiB."""
    if len(text) * LONGEST_ESCAPE <= MAX_LITERAL or _size(text) <= MAX_LITERAL:
        return text
    sizes = accumulate(
        (len(escaped(character).encode()) for character in text),
        initial=len(f'"{CUT_MARK}"'),
    )
    return text[: sum(size <= MAX_LITERAL for size in sizes) - 1] + CUT_MARK


def _size(text: str) -> int:
    return len(_string(text).encode())


def doc(lines: Iterable[str]) -> Source:
    """A docstring of these lines, indented for a class or a function of a class."""
    text = "\n".join(map(_doc_line, doc_lines(lines)))
    return Source(f'"""{text}' + ('\n"""' if "\n" in text else '"""'))


def _doc_line(line: str) -> str:
    """Quotes stand as they are but where they meet another one or the end of the line."""
    return _LONE_QUOTE.sub(r'\1"', escaped(line))


def doc_lines(lines: Iterable[str]) -> list[str]:
    """The lines as they will be read back: one blank for any run of white space, what cannot be
    seen as its escape (half a surrogate pair in a docstring fails on import), no doctest, no
    directive and no field at the beginning of a line."""
    texts = [_inert(visible(line)) for line in lines]
    if sum(len(text) + 1 for text in texts) * LONGEST_ESCAPE <= MAX_LITERAL:
        return texts
    kept: list[str] = []
    size = 0
    for text in texts:
        size += _size(text) + 1
        if size > MAX_LITERAL:
            return [*kept, CUT_MARK.strip()]
        kept.append(text)
    return kept


def _inert(line: str) -> str:
    return "\\" + line if _DOCTEST_OR_FIELD.match(line) else line


def name(text: object) -> Source:
    """An identifier that `naming` made; a second look at it, not another way to make one."""
    if type(text) is not str or not _NAME.fullmatch(text) or len(text) > MAX_NAME:
        raise NotLiteral(f"{text!r} is not a name")
    if text.startswith("__") or text == "_":
        raise NotLiteral(f"{text!r} is not a name")
    if keyword.iskeyword(text):
        raise NotLiteral(f"{text!r} is a keyword")
    return Source(text)


def dotted(text: object) -> Source:
    """Names with dots between them."""
    if type(text) is not str:
        raise NotLiteral(f"{text!r} is not a name")
    return Source(".".join(map(name, text.split("."))))


# What a template may choose between; everything else in it is fixed text or a literal.
WORDS = frozenset(
    {"def", "async def", "return", "return await", "Client", "AsyncClient", "SyncSession"}
    | {"AsyncSession", "Any", "str", "int", "float", "bool", "Decimal | str", "dict[str, Any]"}
    | {"list[Any]", "str | None", "int | None", "float | None", "bool | None", "Any | None"}
    | {"Decimal | str | None", "dict[str, Any] | None", "list[Any] | None"}
    | {"call", "iterate", "Iterator", "AsyncIterator", "collections.abc", "decimal", "typing"}
    | {
        "..client",
        "..inside",
        "..leaving",
        "..models",
        "..sessions",
        "..signing",
        ".",
        ".endpoints",
    }
    | {"Code", "Class", "HTTP", "Category", "Retry", "Message", "Description", "Since"}
    | {*get_args(Category), *get_args(Retry)}
)


def word(text: object) -> Source:
    """One of a closed set: annotations, `async def` and the like."""
    if type(text) is not str or text not in WORDS:
        raise NotLiteral(f"{text!r} is not one of the words of a template")
    return Source(text)


def visible(text: str) -> str:
    """On one line, what cannot be seen escaped."""
    flat = " ".join(capped(text).split())
    if flat.isprintable():
        return flat
    return "".join(c if c.isprintable() else _escaped_character(c) for c in flat)


def cell(text: object) -> Source:
    """A code span for a cell of a Markdown table, in which nothing has a meaning; empty for "".

    Its fence is longer than any run of backticks inside. A pipe needs its backslash even there.
    """
    if type(text) is not str:
        raise NotLiteral(f"a value of type {type(text).__name__} is no text")
    shown = visible(text)
    if not shown:
        return Source("")
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return Source(fence + pad + shown.replace("|", "\\|") + pad + fence)


def json_text(text: object) -> Source:
    """A text between double quotes in ASCII: a literal of JSON, JavaScript and C# alike. Raises
    NotLiteral."""
    if type(text) is not str:
        raise NotLiteral(f"a value of type {type(text).__name__} is no text")
    return Source(json.dumps(capped(text)))
