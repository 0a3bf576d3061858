"""A class for each code, as a package in Python has it: a new one is like one that there is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from codegen.auditing.choosing import Choice
from codegen.auditing.entries import Entry
from codegen.auditing.shapes import RETRY_KEYS
from codegen.auditing.styling import NoStyle, styled
from codegen.auditing.tables import Table
from codegen.auditing.texts import COARSE
from codegen.diffing.errors import error_label
from codegen.model import Category, ErrorCode
from codegen.naming import class_name

_HEAD = re.compile(r"(class\s+\w+)(?P<bases>\([^()]*\))?\s*:")
_LAST_WORD = re.compile(r"[A-Z][a-z0-9]*\Z")
_RETRY = re.compile(
    rf"(?m)^(\s+(?:{'|'.join(sorted(RETRY_KEYS))})(?:\s*:[^=\n]*)?\s*=\s*)(?:True|False)\b"
)
_DOES = re.compile(r"^\s+(?:async\s+)?def ", re.M)
_GAP = re.compile(r"\A(?:[ \t]*\r?\n)*")


def new_class(table: Table, error: ErrorCode, message: str, taken: set[str]) -> tuple[str, Choice]:
    """The text of a class, and its name. Raises NoStyle: none is simple enough to be copied."""
    models = [row for row in table.models() if table.is_class(row) and not _does(table, row)]
    if not models:
        raise NoStyle("no class of one code can be copied: each has several, or methods")
    model, base, doubt = _like(table, models, error.meanings[0].category)
    name = _name(error, models, taken)
    text = styled(table.file, model, code=error.code, name=name, text=message)
    if base is not None:
        text = _HEAD.sub(rf"\g<1>({base}):", text, count=1)
    waits = error.meanings[0].retry in ("wait", "resync")
    return _RETRY.sub(rf"\g<1>{waits}", text), Choice(name, doubt)


def _like(
    table: Table, models: Sequence[Entry], category: Category
) -> tuple[Entry, str | None, str | None]:
    """The class to copy, the base to give it in the place of its own, and what is doubtful: one
    of the same category, or of those on which programs act alike, or any below what all have."""
    of = {row.code: _categories(table, row) for row in models}
    for row in models:
        if category in of[row.code]:
            return row, None, None
    for row in models:
        if COARSE.get(category) in {COARSE.get(each) for each in of[row.code]} - {None}:
            return row, None, f"below {_bases(table, row)}, as {row.name} is"
    root = _root(table, models)
    if root is None:
        return models[0], None, f"below {_bases(table, models[0])}: no class of {category} is there"
    return models[0], root, f"below {root}: no class of {category} is there"


def _categories(table: Table, row: Entry) -> set[Category]:
    return {error.meanings[0].category for error in table.known.find(row.code) if error.meanings}


def _root(table: Table, models: Sequence[Entry]) -> str | None:
    """The nearest class of the file from which all derive."""
    lines = [_above(row.name or "", table.file.parents) for row in models]
    return next((name for name in lines[0] if all(name in line for line in lines)), None)


def _above(name: str, parents: Mapping[str, tuple[str, ...]]) -> list[str]:
    line = [*parents.get(name, ())]
    for each in line:
        line += [parent for parent in parents.get(each, ()) if parent not in line]
    return [each for each in line if each in parents]


def _does(table: Table, row: Entry) -> bool:
    return bool(_DOES.search(table.file.text[slice(*row.row_at)]))


def _bases(table: Table, row: Entry) -> str:
    found = _HEAD.search(table.file.text[slice(*row.row_at)])
    return (found["bases"] or "").strip("()") if found else ""


def gap_between(table: Table) -> str:
    """The blank lines that stand between two classes."""
    file = table.file.text
    for row in table.rows:
        rest = file[row.row_at[1] :]
        if table.is_class(row) and rest.strip():
            return (_GAP.match(rest) or [""])[0]
    return "\n\n"


def _name(error: ErrorCode, models: Sequence[Entry], taken: set[str]) -> str:
    """With the ending that the others have, and its code where another has the name."""
    names = [row.name or "" for row in models]
    last = [_LAST_WORD.search(name) for name in names]
    endings = {found[0] if found else "" for found in last}
    ending = min(endings) if len(endings) == 1 and len(names) > 1 else ""
    name = class_name(error.meanings[0].name)
    name = name if name.endswith(ending) else name + ending
    return f"{name}{re.sub(r'[^0-9A-Za-z]', '', error_label(error))}" if name in taken else name
