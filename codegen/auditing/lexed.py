"""Maps in other languages: a literal that is a code, with the name, class, text or comment in the same
row. What a row is follows from brackets and separators, whatever the language calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.auditing.entries import Entry, EntryKind, MapFile
from codegen.auditing.implied import implied_codes
from codegen.auditing.overlap import NOTHING_KNOWN, Overlap
from codegen.auditing.positions import Positions
from codegen.auditing.row_words import (
    codes_in,
    is_prefix,
    member_in,
    name_in,
    retried_in,
    text_in,
    value_of_code,
)
from codegen.auditing.rows import Row, rows_of
from codegen.auditing.shapes import (
    CODE,
    CODE_KEYS,
    NAME_KEYS,
    RETRY_KEYS,
    TEXT_KEYS,
    is_broad,
    is_retry,
    is_table,
)
from codegen.auditing.speaking import (
    Inside,
    Speaking,
    class_around,
    several_of,
    shown_of,
    speaking_of,
    text_around,
)
from codegen.auditing.tokens import Group, Token, group, read_tokens

_FIELDS = TEXT_KEYS | NAME_KEYS | CODE_KEYS | RETRY_KEYS | {"exact", "broad"}
_MOST_LINES = 10
_MOST_NAMES = 24


def read_lexed(text: str, *, path: str, lexer: str, known: Overlap = NOTHING_KNOWN) -> MapFile:
    """Raises Fault."""
    places = Positions(text)
    found: list[Entry] = []
    stack = [Inside(group(read_tokens(text, lexer, path=path)))]
    while stack:
        inside = stack.pop()
        rows = rows_of(inside.group)
        inside = _looked_at(inside, rows, known)
        for before, row in zip([None, *rows], rows, strict=False):
            if not _is_one_of_many(before, row, inside.group):
                found += _entries(row, inside, places)
            stack += [_below(each, row, inside) for each in row.groups]
        found += _implied(rows, inside, places, lexer)
    found.sort(key=lambda entry: entry.code_at or entry.name_at or (0, 0))
    return MapFile(path=path, form=lexer, text=text, entries=tuple(_once(found)))


def _is_one_of_many(before: Row | None, row: Row, inside: Group) -> bool:
    """`A, B = 50001, 50002`, and `A = iota + 50001`: which name has which code is not beside it."""
    values = [token.value for token in row.tokens]
    is_list = (
        inside.opening in ("", "(")
        and before is not None
        and [token.value for token in before.tokens][1:] == [","]
    )
    is_listed = is_list and before is not None and before.tokens[0].kind == "word"
    return "iota" in values or (is_listed and "=" in values and values[-1] == ",")


def _once(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Without what is said twice of a row: a member with its code in an attribute and as its value."""
    seen: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        key = (entry.kind, entry.code, entry.name, entry.row_at)
        if key in seen and entry.name is not None and entry.text in (None, seen[key].text):
            continue
        seen.setdefault(key, entry)
        yield entry


def _below(each: Group, row: Row, inside: Inside) -> Inside:
    return Inside(each, (*inside.names, *each.head)[-_MOST_NAMES:], row, inside)


def _looked_at(inside: Inside, rows: Sequence[Row], known: Overlap) -> Inside:
    coded = [row for row in rows if codes_in(row.flat())]
    codes = [token.value for row in rows for token in codes_in(row.tokens)]
    first = [codes_in(row.flat())[0].value for row in coded]
    is_known = known.holds(codes) or (bool(inside.group.opening) and known.holds(first))
    is_explained = len(coded) > 1 and all(row.comments_above for row in coded)
    around = inside.around
    is_known |= around is not None and around.is_known and _is_crowd(inside.group)
    return Inside(inside.group, inside.names, inside.row, around, is_known, is_explained)


def _is_crowd(inside: Group) -> bool:
    """Whether a bracket is a part of a row, not a body with rows of its own."""
    return inside.opening in "([" or not inside.head


def _entries(row: Row, inside: Inside, places: Positions) -> Iterator[Entry]:
    codes = codes_in(row.tokens) or _key(row.tokens, inside)
    if codes and not is_prefix(inside.group.head):
        retry = _retry_name(row, codes, inside)
        if retry is not None:
            yield from (_retry(code, row, retry, inside, places) for code in codes)
        else:
            yield from _exact(codes, speaking_of(row, inside), inside, places)
    elif any(is_broad(name) for name in (*inside.names[-1:], *inside.group.head[:1])):
        yield from _broad(row, inside, places)


def _retry_name(row: Row, codes: Sequence[Token], inside: Inside) -> str | None:
    """What calls codes such as may be sent again: a set around them, or a function that asks."""
    around = next((each for each in reversed(inside.names) if is_retry(each)), None)
    if around is not None and not (name_in(row.tokens) and inside.group.opening == "{"):
        return around
    before = [token for token in row.tokens if token.at < codes[0].at and token.kind == "word"]
    named = next((token.value for token in before if is_retry(token.value)), None)
    return None if named is None or named.lower() in RETRY_KEYS else named


def _exact(
    codes: Sequence[Token], speaking: Speaking, inside: Inside, places: Positions
) -> Iterator[Entry]:
    row, words, at = speaking.row, speaking.words, speaking.at
    path = ".".join(inside.names)
    own = ".".join(token.value for token in words if token.kind == "word")
    is_told = is_table(path) or is_table(own) or inside.is_known or at.is_known
    if words[-1].line - words[0].line > _MOST_LINES or not is_told:
        return
    for part in several_of(speaking) or [words]:
        name = member_in(words) if at.is_enum else name_in(part)
        shown = shown_of(text_in(part), row, at, is_group=len(codes) > 1)
        owner = class_around(speaking, inside) if name is None else None
        if owner is not None and shown is None:
            shown = text_around(inside)
        if name is None and owner is None and shown is None:
            continue
        for code in codes:
            yield Entry(
                kind="constant" if at.is_enum or _is_named(name, code, words) else "exact",
                code=value_of_code(code, words),
                line=code.line,
                table=path,
                name=name.value if name else owner,
                text=shown.value if shown else None,
                retried=retried_in(words),
                row_at=places.line_extent(words[0].line, words[-1].line),
                code_at=code.at,
                name_at=name.inner if name else None,
                text_at=shown.inner if shown and shown.inner[0] >= 0 else None,
            )


def _is_named(name: Token | None, code: Token, words: Sequence[Token]) -> bool:
    """`const RATE_LIMIT: u32 = 50011`: a name of the code itself, and no class for it."""
    if name is None or name.at > code.at:
        return False
    begin, end = words.index(name), next((n for n, each in enumerate(words) if each == code), 0)
    between = [each.value for each in words[begin + 1 : end]]
    is_value = "=" in between and between[between.index("=") + 1 :] in ([], ["-"])
    return is_value and not {"(", "[", "{"} & {*between}


def _retry(code: Token, row: Row, name: str, inside: Inside, places: Positions) -> Entry:
    around = inside.row if inside.row and inside.row.end == row.end else None
    comment = row.comment or (around.comment if around else None)
    return Entry(
        kind="retry",
        code=value_of_code(code, row.tokens),
        line=code.line,
        table=name,
        text=comment.value if comment else None,
        retried=True,
        row_at=places.line_extent(row.tokens[0].line, row.tokens[-1].line),
        code_at=code.at,
        text_at=comment.inner if comment else None,
    )


def _broad(row: Row, inside: Inside, places: Positions) -> Iterator[Entry]:
    words = row.flat()
    name, wanted = name_in(words), next((token for token in words if token.kind == "text"), None)
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


def _implied(rows: Sequence[Row], inside: Inside, places: Positions, lexer: str) -> Iterator[Entry]:
    """Members that count on from the one before them."""
    table = ".".join(inside.names)
    for code, name, row in implied_codes(rows, lexer, is_enum=inside.is_enum):
        above = row.above
        shown = row.comment or (above if above and above.is_doc else None)
        if is_table(table) or is_table(name.value) or inside.is_known:
            yield Entry(
                kind="constant",
                code=code,
                line=name.line,
                table=table,
                name=name.value,
                text=shown.value if shown else None,
                row_at=places.line_extent(row.tokens[0].line, row.tokens[-1].line),
                name_at=name.inner,
                text_at=shown.inner if shown else None,
            )


def _key(words: Sequence[Token], inside: Inside) -> list[Token]:
    """In a table of errors a key is a code whatever it looks like: '1', 'insufficient_balance'."""
    is_pair = len(words) > 2 and words[0].kind == "text" and words[1].value == ":"
    is_known = is_pair and bool(inside.names) and is_table(inside.names[-1])
    is_one = is_known and not is_broad(inside.names[-1]) and CODE.match(words[0].value)
    return [words[0]] if is_one and words[0].value.lower() not in _FIELDS else []
