"""Source of other languages as a tree of brackets. Pygments tells words, literals and comments apart:
a lexer a language, in pure Python; a grammar of tree-sitter would be a compiled package for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from codegen.auditing.entries import Extent
from codegen.faults import Fault

Kind = Literal["text", "number", "word", "mark", "comment", "newline"]

LEXERS = {
    ".ts": "typescript",
    ".mts": "typescript",
    ".tsx": "typescript",
    ".js": "javascript",
    ".mjs": "javascript",
    ".cjs": "javascript",
    ".cs": "csharp",
    ".rs": "rust",
    ".go": "go",
    ".java": "java",
    ".kt": "kotlin",
}
"""The suffix of a file to the name of its lexer."""

OPENING, CLOSING = "([{", ")]}"
_LONGEST_LINE = 5_000
_LONGEST_TEXT = 4_000
_MOST_BLANK = 500
"""Lexers are quadratic in these."""
_QUOTES = "\"'`#"
_QUOTED = re.compile(r"[@$bcLru#]{0,4}(\"\"\"|[\"'`])([\s\S]*)\1#{0,4}\Z")
_COMMENT = re.compile(r"\A(?://[/!]?|/\*+!?|#)\s*|\s*\*+/\Z")
_PIECE = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*")|(?P<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?P<number>[0-9]+)|\n|[^\sA-Za-z_$0-9]"""
)
_SUMMARY = re.compile(r"<summary>[\s/*]*(.*?)[\s/*]*</summary>", re.S)
_ATTRIBUTE = re.compile(r"(?m)^([^\S\n]*)\[")
_DIGITS = re.compile(r"_?[0-9][0-9_]*\Z")
_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*\Z")


Piece = tuple[int, Any, str]
"""Offset, kind and text, as a lexer gives them."""


@dataclass(frozen=True, slots=True)
class Token:
    """`value` is a literal without its quotes, a comment without its marks; `inner` where that
    stands."""

    kind: Kind
    value: str
    at: Extent
    inner: Extent
    line: int
    is_doc: bool = False


@dataclass(slots=True)
class Group:
    """What stands between brackets, or in the whole file; `head` are the words before it."""

    opening: str
    head: tuple[str, ...]
    parts: list[Token | Group] = field(default_factory=list)


def read_tokens(text: str, lexer: str, *, path: str) -> list[Token]:
    """Raises Fault: Pygments is not there, or a line is too long to be written by hand."""
    blank = 0
    for number, line in enumerate(text.splitlines(), 1):
        blank = 0 if line.strip() else blank + 1
        if len(line) > _LONGEST_LINE or blank > _MOST_BLANK:
            what = f"a line of {len(line)} characters" if not blank else f"{blank} empty lines"
            advice = "give the file it was made from"
            raise Fault(
                "map-unreadable", f"{what}: no source written by hand", path, number, advice
            )
    return list(_tokens(text, lexer, path))


def _tokens(text: str, name: str, path: str) -> Iterator[Token]:
    try:
        # Only some maps need it: it is an extra.
        from pygments.lexers import get_lexer_by_name
        from pygments.token import Comment, Number, String  # as above
    except ImportError:
        advice = "pip install 'docs-codegen[audit]'"
        raise Fault(
            "extra-missing", "Pygments reads it, and is missing", path, None, advice
        ) from None
    line, pending = 1, ""
    begin = 0
    # An attribute at the beginning of a line is one token to the lexer of C#, up to the first "]"
    # wherever that stands. Another bracket in its place is none; the words are those of the file.
    lexed = _ATTRIBUTE.sub(r"\1(", text) if name == "csharp" else text
    raw = get_lexer_by_name(name).get_tokens_unprocessed(lexed)
    pieces = ((offset, kind, text[offset : offset + len(said)]) for offset, kind, said in raw)
    for offset, kind, value in _whole_numbers(pieces, Number):
        is_text = kind in String and kind not in String.Doc
        if pending and not is_text:
            yield _text(pending, begin, line)
            line += pending.count("\n")
            pending = ""
        if is_text:
            begin, pending = (begin, pending + value) if pending else (offset, value)
            if len(pending) > _LONGEST_TEXT:
                line += pending.count("\n")
                pending = ""  # no text of a map
            elif value[-1] in _QUOTES and _is_closed(pending):
                yield _text(pending, begin, line)
                line += pending.count("\n")
                pending = ""
            continue
        is_comment = kind in String.Doc or (kind in Comment and kind not in Comment.Preproc)
        yield from _plain(
            offset, value, line, "comment" if is_comment else "number" if kind in Number else "word"
        )
        line += value.count("\n")
    if pending:
        yield _text(pending, begin, line)


def _whole_numbers(pieces: Iterator[Piece], number: Any) -> Iterator[Piece]:
    """Lexers give some numbers digit by digit, or break off at an underscore."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None:
            is_next = piece[0] == last[0] + len(last[2])
            if is_next and (piece[1] in number or _DIGITS.match(piece[2])):
                last = (last[0], last[1], last[2] + piece[2])
                continue
            yield last
            last = None
        if piece[1] in number:
            last = piece
        else:
            yield piece
    if last is not None:
        yield last


def _is_closed(said: str) -> bool:
    """Whether a literal that comes in pieces has its end: two may stand side by side."""
    found = _QUOTED.match(said)
    if found is None or len(said) < 2:
        return False
    if "@" in said[:2]:
        return '"' not in found[2].replace('""', "")
    return not found[2].endswith("\\") and found[1] not in found[2]


def _text(said: str, begin: int, line: int) -> Token:
    found = _QUOTED.match(said)
    at = (begin, begin + len(said))
    if not found:
        return Token("mark", said, at, at, line)
    inner = (begin + found.start(2), begin + found.end(2))
    value = found[2].replace('""', '"') if "@" in said[:2] else found[2]
    return Token("text", " ".join(value.split()) if "\n" in value else value, at, inner, line)


def _plain(
    offset: int, value: str, line: int, kind: Literal["comment", "number", "word"]
) -> Iterator[Token]:
    at = (offset, offset + len(value))
    if kind == "comment":
        yield _comment(offset, value, line)
        if value.endswith("\n"):
            yield Token("newline", "", (at[1], at[1]), (at[1], at[1]), line)
    elif kind == "number":
        yield Token("number", value.replace("_", ""), at, at, line)
    elif not value.strip():
        if "\n" in value:
            yield Token("newline", "", at, at, line)
    elif _WORD.match(value):
        yield Token("word", value, at, at, line)
    else:
        yield from _marks(value, offset, line)


def _comment(offset: int, value: str, line: int) -> Token:
    """Its words; of a documentation comment in XML, its summary."""
    at = (offset, offset + len(value))
    found = _SUMMARY.search(value)
    if found:
        inner = (offset + found.start(1), offset + found.end(1))
        return Token("comment", _summed(found[1]), at, inner, line, is_doc=True)
    begin = _COMMENT.match(value)
    words = _COMMENT.sub("", value).strip()
    start = offset + (begin.end() if begin else 0)
    inner = (start, start + len(words))
    return Token("comment", words, at, inner, line, is_doc=value.startswith(("///", "/**")))


def _summed(words: str) -> str:
    """A summary over several lines without the marks at their beginnings."""
    return " ".join(
        re.sub(r"^\s*(?:///|\*)?", "", line).strip() for line in words.split("\n")
    ).strip()


def _marks(value: str, offset: int, line: int) -> Iterator[Token]:
    """Marks one by one: a lexer may give several together, and a whole attribute as one."""
    for found in _PIECE.finditer(value):
        at = (offset + found.start(), offset + found.end())
        here = line + value.count("\n", 0, found.start())
        inner = (at[0] + 1, at[1] - 1) if found.lastgroup == "text" else at
        said = found[0][1:-1] if found.lastgroup == "text" else found[0]
        kinds: dict[str, Kind] = {"text": "text", "number": "number", "word": "word"}
        kind = "newline" if said == "\n" else kinds.get(found.lastgroup or "", "mark")
        yield Token(kind, said, at, inner, here)


def group(tokens: Sequence[Token]) -> Group:
    """The tree of brackets. One that nothing closes ends with the file."""
    root = Group("", ())
    stack = [root]
    for token in tokens:
        if token.kind == "mark" and token.value in OPENING:
            inner = Group(token.value, _head(stack[-1].parts))
            stack[-1].parts += [token, inner]
            stack.append(inner)
        elif token.kind == "mark" and token.value in CLOSING and len(stack) > 1:
            stack.pop()
            stack[-1].parts.append(token)
        else:
            stack[-1].parts.append(token)
    return root


_HEAD = 14


def _head(parts: Sequence[Token | Group]) -> tuple[str, ...]:
    """The words before a bracket, from the last end of a statement on."""
    words: list[str] = []
    depth = 0
    near = _before(parts)
    for before, part in zip([None, *near][-2::-1], near[::-1], strict=True):
        if part.kind == "mark":
            is_arrow = before is not None and before.value in "=-"
            depth += {">": 0 if is_arrow else 1, "<": -1}.get(part.value, 0)
            if part.value == "," and depth <= 0 and before is not None:
                words += [before.value[:60]] if _is_first(before, parts) else []
            if part.value in ";}" or (part.value == "," and depth <= 0):
                break
        elif part.kind in ("word", "text"):
            words.append(part.value[:60])
        elif part.kind == "newline" and words and before is not None and _is_end(before):
            break
    return tuple(reversed(words[:_HEAD]))


def _is_first(token: Token, parts: Sequence[Token | Group]) -> bool:
    """Whether it is the key of `{ "exact", new Dictionary<string, object>() {`."""
    first = next(
        (part for part in parts if isinstance(part, Group) or part.kind != "newline"), None
    )
    return token.kind == "text" and token is first


def _before(parts: Sequence[Token | Group]) -> list[Token]:
    """The tokens near a bracket, without an empty pair of its kind as in `map[int]struct{}{`."""
    near = [part for part in parts[-3 * _HEAD :] if isinstance(part, Token)]
    is_pair = [part.value for part in near[-2:]] == ["{", "}"]
    return near[:-2] if is_pair else near


def _is_end(token: Token) -> bool:
    """Whether a line that ends with it may end a statement, where no mark says so."""
    return token.kind in ("word", "number", "text") or token.value in CLOSING
