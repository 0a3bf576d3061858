"""Maps in other languages: a literal that is a code, with the name, class, text or comment in the same
row. What a row is follows from brackets and separators, whatever the language calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.auditing.entries import Entry, EntryKind, MapFile
from codegen.auditing.overlap import NOTHING_KNOWN, Overlap
from codegen.auditing.positions import Positions
from codegen.auditing.rows import Row, rows_of
from codegen.auditing.shapes import (
    CODE,
    CODE_KEYS,
    FAULT_NAME,
    NAME_KEYS,
    RETRY_KEYS,
    SURE_CODE,
    TEXT_KEYS,
    is_broad,
    is_class,
    is_identifier,
    is_retry,
    is_table,
)
from codegen.auditing.tokens import Group, Token, group, read_tokens

_FIELDS = TEXT_KEYS | NAME_KEYS | CODE_KEYS | RETRY_KEYS | {"exact", "broad"}
_MOST_LINES = 10
_MOST_CLIMBS = 3
_MOST_NAMES = 24
_NO_NAMES = frozenset(
    """String Some Ok None Self Error Exception Box Vec Map Object Dictionary HashMap List Set Int32 Array
    Record Partial Readonly ReadOnlyCollection HashSet Number Result Option Errorf""".split()
)


@dataclass(frozen=True, slots=True)
class Inside:
    """A group with the names that lead to it, and the row that it is a part of."""

    group: Group
    names: tuple[str, ...] = ()
    row: Row | None = None
    around: Inside | None = None


def read_lexed(text: str, *, path: str, lexer: str, known: Overlap = NOTHING_KNOWN) -> MapFile:
    """Raises Fault."""
    places = Positions(text)
    found: list[Entry] = []
    stack = [Inside(group(read_tokens(text, lexer, path=path)))]
    while stack:
        inside = stack.pop()
        for row in rows_of(inside.group):
            found += _entries(row, inside, places)
            stack += [_below(each, row, inside) for each in row.groups]
    found.sort(key=lambda entry: entry.code_at or (0, 0))
    return MapFile(path=path, form=lexer, text=text, entries=tuple(found))


def _below(each: Group, row: Row, inside: Inside) -> Inside:
    return Inside(each, (*inside.names, *each.head)[-_MOST_NAMES:], row, inside)


def _entries(row: Row, inside: Inside, places: Positions) -> Iterator[Entry]:
    codes = _codes(row.tokens) or _key(row.tokens, inside)
    if codes:
        path = ".".join(inside.names)
        retry = next((each for each in reversed(inside.names) if is_retry(each)), None)
        if retry is not None:
            yield from (_retry(code, row, retry, places) for code in codes)
        else:
            yield from _exact(codes, path, *_speaking(row, inside), places)
    elif inside.names and is_broad(inside.names[-1]):
        yield from _broad(row, inside, places)


def _speaking(row: Row, inside: Inside) -> tuple[Row, list[Token]]:
    """The row that says something of a code: its own, or the one around the brackets in which
    the code stands alone."""
    at: Inside | None = inside
    for _ in range(_MOST_CLIMBS):
        words = row.flat()
        says = _name(words) or _text(words) or row.comment is not None
        if says or at is None or at.row is None or not _is_alone(row, at) or at.row.is_long:
            return row, words
        row, at = at.row, at.around
    return row, row.flat()


def _is_alone(row: Row, at: Inside) -> bool:
    """Whether there is nothing beside the code: an argument, an element, or an attribute."""
    words = sum(1 for token in row.tokens if token.kind == "word")
    return words == 0 or (at.group.opening == "[" and words == 1)


def _exact(
    codes: Sequence[Token], path: str, row: Row, words: Sequence[Token], places: Positions
) -> Iterator[Entry]:
    own = ".".join(token.value for token in words if token.kind == "word")
    if words[-1].line - words[0].line >= _MOST_LINES or not (is_table(path) or is_table(own)):
        return
    name, text = _name(words), _text(words)
    shown = text or row.comment or row.above
    retry = next((token.value for token in words if is_retry(token.value)), None)
    for code in codes:
        if retry is not None and name is not None and is_retry(name.value):
            yield _retry(code, row, retry, places)
        elif name is not None or shown is not None:
            yield Entry(
                kind="exact",
                code=_value(code, words),
                line=code.line,
                table=path,
                name=name.value if name else None,
                text=shown.value if shown else None,
                retried=_retried(words),
                row_at=places.line_extent(words[0].line, words[-1].line),
                code_at=code.at,
                name_at=name.inner if name else None,
                text_at=shown.inner if shown else None,
            )


def _retry(code: Token, row: Row, name: str, places: Positions) -> Entry:
    return Entry(
        kind="retry",
        code=_value(code, row.tokens),
        line=code.line,
        table=name,
        text=row.comment.value if row.comment else None,
        retried=True,
        row_at=places.line_extent(row.tokens[0].line, row.tokens[-1].line),
        code_at=code.at,
        text_at=row.comment.inner if row.comment else None,
    )


def _broad(row: Row, inside: Inside, places: Positions) -> Iterator[Entry]:
    words = row.flat()
    name, wanted = _name(words), next((token for token in words if token.kind == "text"), None)
    kind: EntryKind = "broad"
    if name is not None and wanted is not None and wanted.value:
        yield Entry(
            kind=kind,
            code=wanted.value,
            line=wanted.line,
            table=".".join(inside.names),
            name=name.value,
            text=row.comment.value if row.comment else None,
            row_at=places.line_extent(words[0].line, words[-1].line),
            code_at=wanted.at,
            name_at=name.inner,
        )


def _codes(words: Sequence[Token]) -> list[Token]:
    """Literals that are codes; where there is none, an unquoted key (`AUTH_001: ...`)."""
    found = [token for token in words if _is_code(token)]
    if not found and len(words) > 2 and words[0].kind == "word" and words[1].value == ":":
        found = [words[0]] if SURE_CODE.match(words[0].value) else []
    return found


def _key(words: Sequence[Token], inside: Inside) -> list[Token]:
    """In a table of errors a key is a code whatever it looks like: '1', 'insufficient_balance'."""
    is_pair = len(words) > 2 and words[0].kind == "text" and words[1].value == ":"
    is_known = is_pair and bool(inside.names) and is_table(inside.names[-1])
    is_one = is_known and not is_broad(inside.names[-1]) and CODE.match(words[0].value)
    return [words[0]] if is_one and words[0].value.lower() not in _FIELDS else []


def _is_code(token: Token) -> bool:
    if token.kind == "text":
        return bool(SURE_CODE.match(token.value))
    return token.kind == "number" and token.value.isdecimal() and len(token.value) > 2


def _value(code: Token, words: Sequence[Token]) -> str:
    at = next((n for n, token in enumerate(words) if token.at == code.at), 0)
    is_negative = code.kind == "number" and at > 0 and words[at - 1].value == "-"
    return f"-{code.value}" if is_negative else code.value


def _name(words: Sequence[Token]) -> Token | None:
    """The class, member or constant: by its ending, else the last behind a dot, else the first that
    is written like one, or a text that is a name. What is merely called with the code is none."""
    names = [token for n, token in enumerate(words) if _is_name(words, n)]
    faults = [token for token in names if FAULT_NAME.search(token.value)]
    dotted = [token for n, token in enumerate(words) if token in names and _is_behind(words, n)]
    texts = [
        token
        for token in words
        if token.kind == "text" and is_identifier(token.value) and not _is_code(token)
    ]
    return next(iter([*dotted[-1:], *faults, *names, *texts]), None)


def _is_name(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.kind != "word" or not is_class(token.value) or token.value in _NO_NAMES:
        return False
    if SURE_CODE.match(token.value):
        return False
    is_called = at + 1 < len(words) and words[at + 1].value == "("
    is_made = at > 0 and words[at - 1].value in ("new", "throw", ".", "return")
    is_owner = (
        at + 1 < len(words)
        and words[at + 1].value in (".", "::", ":")
        and (words[at + 1].value != ":" or (at + 2 < len(words) and words[at + 2].value == ":"))
    )
    return not is_owner and (not is_called or is_made or bool(FAULT_NAME.search(token.value)))


def _is_behind(words: Sequence[Token], at: int) -> bool:
    """ErrorType.RateLimit, OkxError::RateLimit."""
    if at < 2:
        return False
    before = words[at - 1].value, words[at - 2].value
    return before[0] == "." or before == (":", ":")


def _text(words: Sequence[Token]) -> Token | None:
    """The first text of several words, else the first at all."""
    texts = [
        token
        for token in words
        if token.kind == "text"
        and len(token.value) > 2
        and not is_identifier(token.value)
        and not _is_code(token)
    ]
    return next(iter([*(token for token in texts if " " in token.value), *texts]), None)


def _retried(words: Sequence[Token]) -> bool | None:
    """`retry: true`, `retryable = false`."""
    for at, token in enumerate(words[:-2]):
        if token.value.lower() in RETRY_KEYS and words[at + 1].value in (":", "="):
            return {"true": True, "false": False}.get(words[at + 2].value)
    return None
