"""A file to its map, by its suffix. What is no text, too large or of no known form is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from codegen.auditing.csvmap import read_csv
from codegen.auditing.entries import MapFile
from codegen.auditing.jsonmap import read_json
from codegen.auditing.lexed import read_lexed
from codegen.auditing.overlap import NOTHING_KNOWN, Overlap
from codegen.auditing.python import read_python
from codegen.auditing.settling import settled
from codegen.auditing.tokens import LEXERS
from codegen.faults import Fault

MAX_BYTES = 4 * 1024 * 1024
_PYTHON = (".py", ".pyi")
FORMS = (*_PYTHON, *LEXERS, ".json", ".csv", ".tsv")


def open_map(file: Path, *, path: str, known: Overlap = NOTHING_KNOWN) -> MapFile:
    """`known` are codes by which a table is found that is not called one. Raises Fault: it cannot
    be read, or holds no map of errors."""
    found = read_map(_text_of(file, path), path=path, known=known)
    if not found.entries:
        what = "no map of errors was found in it"
        advice = "docs/audit.md has the shapes that are read"
        raise Fault("map-missing", what, path, advice=advice)
    return found


def read_map(text: str, *, path: str, known: Overlap = NOTHING_KNOWN) -> MapFile:
    """Raises Fault."""
    suffix = Path(path).suffix.lower()
    found = _read(_without_mark(text, suffix), suffix, path, known)
    return replace(found, text=text, entries=settled(found.entries, text))


def _without_mark(text: str, suffix: str) -> str:
    """A blank in the place of a byte order mark, so that every place stays: in Python a form feed,
    which is no indentation."""
    if not text.startswith("\ufeff"):
        return text
    return ("\f" if suffix in _PYTHON else " ") + text[1:]


def _read(text: str, suffix: str, path: str, known: Overlap) -> MapFile:
    if suffix in _PYTHON:
        return read_python(text, path=path, known=known)
    if suffix in LEXERS:
        return read_lexed(text, path=path, lexer=LEXERS[suffix], known=known)
    if suffix == ".json":
        return read_json(text, path=path)
    if suffix in (".csv", ".tsv"):
        return read_csv(text, path=path)
    what = f"no reader for {suffix or 'a file without a suffix'}"
    raise Fault("map-form", what, path, advice=f"there are {', '.join(FORMS)}")


def _text_of(file: Path, path: str) -> str:
    """Raises Fault."""
    try:
        if file.exists() and not file.is_file():
            raise Fault("file-unreadable", "it is no plain file", path)
        size = file.stat().st_size
        if size > MAX_BYTES:
            raise Fault("map-unreadable", f"{size} bytes, at most {MAX_BYTES}", path)
        data = file.read_bytes()
    except OSError as error:
        raise Fault("file-unreadable", error.strerror or str(error), path) from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise Fault("map-unreadable", what, path, line) from None
    if "\x00" in text:
        raise Fault("map-unreadable", "it holds a null character", path)
    return text
