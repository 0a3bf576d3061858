"""A row of a map written again with another code, class and text."""

from __future__ import annotations

import csv
import io
import re

from codegen.auditing.csvmap import columns_of, delimiter_of
from codegen.auditing.entries import Entry, Extent, MapFile

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_DIGITS = re.compile(r"[0-9]+")
_MOST_TEXT = 200


class NoStyle(Exception):
    """A row cannot be written as this one is; with the reason."""


def order_of(code: str) -> tuple[str, int, str]:
    """Codes of one kind by their number: -1002 before -1100, AUTH_2 before AUTH_10."""
    digits = _DIGITS.search(code)
    return _DIGITS.sub("", code), int(digits[0][:18]) if digits else 0, code


def styled(file: MapFile, model: Entry, *, code: str, name: str | None, text: str) -> str:
    """The lines of a row. Raises NoStyle."""
    if file.form == "csv":
        return _styled_csv(file, model, code=code, name=name, text=text)
    if model.code_at is None or (model.name and model.name_at is None):
        raise NoStyle("the table has no rows to take as an example")
    changes = [(model.code_at, _code(file.text, model.code_at, code))]
    if name is not None and model.name and model.name_at:
        old = file.text[slice(*model.name_at)]
        changes.append((model.name_at, old.replace(model.name, name)))
    if model.text_at is not None:
        changes.append((model.text_at, _text(file.text, model.text_at, text)))
    return _replaced(file.text, model.row_at, changes)


def _replaced(text: str, row: Extent, changes: list[tuple[Extent, str]]) -> str:
    for (begin, end), _ in changes:
        if not row[0] <= begin <= end <= row[1]:
            raise NoStyle("a part of the row stands elsewhere")
    end, pieces = row[1], []
    for (first, last), said in sorted(changes, reverse=True):
        if last > end:
            raise NoStyle("its parts are one")
        pieces += [text[last:end], said]
        end = first
    made = _trimmed(text[row[0] : end] + "".join(reversed(pieces)))
    return made if made.endswith("\n") else made + "\n"


def _trimmed(made: str) -> str:
    """Without a comment of which no words are left, and blanks at the ends of lines."""
    return re.sub(r"[ \t]*(?:(?:#|//|/\*[ \t]*\*/)[ \t]*)?(?=\r?\n|\Z)", "", made)


def _code(text: str, at: Extent, code: str) -> str:
    old = text[slice(*at)]
    if old[0] in "\"'`":
        return old[0] + code + old[-1]
    if _DIGITS.fullmatch(old.replace("_", "")) or old.startswith("-"):
        is_negative = at[0] > 0 and text[at[0] - 1] == "-" and not old.startswith("-")
        if not _PLAIN.match(code) or (is_negative and not code.startswith("-")):
            raise NoStyle(f"{code} is no number as the others are")
        return code.removeprefix("-") if is_negative else code
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", old) and re.fullmatch(
        r"[A-Za-z_][A-Za-z0-9_]*", code
    ):
        return code
    raise NoStyle(f"{code} cannot be written as {old[:40]!r} is")


def _text(text: str, at: Extent, said: str) -> str:
    """In a literal of either kind of quotes, with those or within them, else in a comment."""
    words = " ".join("".join(c if c.isprintable() else " " for c in said).split())[:_MOST_TEXT]
    old = text[slice(*at)]
    if old[:3] in ('"""', "'''"):
        return old[:3] + _escaped(words, old[0]) + old[:3]
    if old[:1] in ("'", '"') and old[:3] not in ('"""', "'''") and old[-1] == old[0]:
        return old[0] + _escaped(words, old[0]) + old[0]
    before, after = text[at[0] - 1 : at[0]], text[at[1] : at[1] + 1]
    if before == after and before in ("'", '"'):
        return _escaped(words, before)
    if before == "`" or (old[:1] in "frbFRB`" and old[1:2] in ("'", '"')):
        raise NoStyle("its text is in a literal of a special kind")
    return words.replace("*/", "* /").replace("<", "(").replace(">", ")")


def _escaped(words: str, quote: str) -> str:
    return words.replace("\\", "\\\\").replace(quote, f"\\{quote}")


def _styled_csv(file: MapFile, model: Entry, *, code: str, name: str | None, text: str) -> str:
    delimiter = delimiter_of(file.text)
    whole = [*csv.reader(io.StringIO(file.text, newline=""), delimiter=delimiter)]
    columns = columns_of(whole)
    own = file.text[slice(*model.row_at)]
    cells = next(iter(csv.reader(io.StringIO(own, newline=""), delimiter=delimiter)), [])
    if columns is None or not cells:
        raise NoStyle("the columns are not known")
    said = {columns.code: code, columns.name: name or "", columns.text: text}
    made = [said.get(at, cell) for at, cell in enumerate(cells)]
    out = io.StringIO()
    is_quoted = own.lstrip().startswith('"')
    ending = "\r\n" if own.endswith("\r\n") else "\n"
    write = csv.writer(
        out,
        delimiter=delimiter,
        quoting=csv.QUOTE_ALL if is_quoted else csv.QUOTE_MINIMAL,
        lineterminator=ending,
    )
    write.writerow(made)
    return out.getvalue()
