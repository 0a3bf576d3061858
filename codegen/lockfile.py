"""`codegen.lock`: what the outputs were made from, and which files are ours. One entry a line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from codegen.faults import Fault
from codegen.safepath import check_paths, flaw_of
from codegen.tomltext import NoToml, parse_toml, toml_array, toml_string

LOCK_NAME = "codegen.lock"
FORMAT = 1
HEAD = "# Made by `codegen generate`, not by hand. After a merge conflict in here, run it again.\n"
DIGEST = re.compile(r"[0-9a-f]{64}\Z")
WORD = re.compile(r"[0-9A-Za-z._+/-]{1,128}\Z")  # a digest, a version, the name of a template
VENDOR = re.compile(r"(?:[a-z0-9][a-z0-9_]*)?\Z")
CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |\Z)")
Value = TypeVar("Value")


@dataclass(frozen=True)
class Output:
    """A file that is ours: its sha256 as written, whose it is ("" for what vendors share)."""

    digest: str
    vendor: str
    template: str


@dataclass(frozen=True)
class LockedPage:
    """What the guards have to know of a page as it was last accepted, by the path of its document:
    its address, the sha256 of the bytes that were served, the characters of its readable part, the
    number of entities and tables by kind, the total of entities of the last five that were
    accepted (the latest last), and texts by which it is known again."""

    url: str
    digest: str
    size: int
    counts: Mapping[str, int] = field(default_factory=dict)
    totals: tuple[int, ...] = ()
    landmarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lock:
    """`inputs`: path, or a word such as `extractor`, to sha256 or version; `outputs` by path;
    `pages` by the path of their document: `update` writes them, `generate` keeps them."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, Output] = field(default_factory=dict)
    pages: Mapping[str, LockedPage] = field(default_factory=dict)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def dump_lock(lock: Lock) -> str:
    """The text of a lock. An empty line stands between folders, so that git merges the work of
    two branches on two vendors.
    """
    inputs = {path: toml_string(digest) for path, digest in lock.inputs.items()}
    outputs = {
        path: f"{{ digest = {toml_string(one.digest)}, vendor = {toml_string(one.vendor)}, "
        f"template = {toml_string(one.template)} }}"
        for path, one in lock.outputs.items()
    }
    text = (
        f"{HEAD}format = {FORMAT}\n\n[inputs]\n{_entries(inputs)}\n[outputs]\n{_entries(outputs)}"
    )
    pages = {path: _page_text(page) for path, page in lock.pages.items()}
    return f"{text}\n[pages]\n{_entries(pages)}" if pages else text


def _page_text(page: LockedPage) -> str:
    counts = ", ".join(f"{kind} = {count}" for kind, count in sorted(page.counts.items()))
    totals = ", ".join(map(str, page.totals))
    return (
        f"{{ url = {toml_string(page.url)}, digest = {toml_string(page.digest)}, "
        f"size = {page.size}, counts = {{ {counts} }}, totals = [{totals}], "
        f"landmarks = {toml_array(page.landmarks)} }}"
    )


def read_lock(text: str, *, path: str, out: str | None = None) -> Lock:
    """The lock in `text`, which anybody may have edited. With `out`, an output outside that
    folder is a Fault: what is listed may be removed, so a line more could cost a file of yours.
    """
    lines = text.splitlines()
    _refuse_conflict(lines, path)
    table = _parsed(text, path)
    if table.get("format") != FORMAT:
        what = f"format {str(table.get('format'))[:20]!a}, this version reads {FORMAT}"
        advice = "install the version of codegen that wrote it"
        raise Fault("lock-format", what, path, _line_of("format", lines), advice)
    unknown = sorted(table.keys() - {"format", "inputs", "outputs", "pages"})
    try:
        _expect(not unknown, "is no part of a lock", *unknown[:1])
        inputs, outputs = _inputs(table.get("inputs", {})), _outputs(table.get("outputs", {}), out)
        lock = Lock(inputs, outputs, _pages(table.get("pages", {})))
    except _Damage as damage:
        line, what = _line_of(damage.key, lines), f"{damage.key[:200]!a}: {damage.what}"
        raise Fault("lock-damaged", what, path, line, _ADVICE) from None
    check_paths(lock.outputs)
    return lock


def mend_lock(text: str, *, path: str, out: str | None = None) -> Lock:
    """What can be read of a lock that `read_lock` refuses: each line that is an entry by itself,
    on either side of a merge conflict, unless there are two of one path that differ.

    A file whose entry is lost so is taken back when its bytes are the wanted ones; else it stops
    the run like any file that is not ours.
    """
    inputs: dict[str, list[str]] = {}
    outputs: dict[str, list[Output]] = {}
    pages: dict[str, list[LockedPage]] = {}
    for line in _without_base(text.splitlines()):
        for table in ("outputs", "pages") if " = {" in line else ("inputs",):
            with suppress(Fault):
                entry = read_lock(f"format = {FORMAT}\n[{table}]\n{line}\n", path=path, out=out)
                _collect(inputs, entry.inputs)
                _collect(outputs, entry.outputs)
                _collect(pages, entry.pages)
    return Lock(_agreed(inputs), _agreed(outputs), _agreed(pages))


_ADVICE = "run `codegen generate`: it makes this file anew"


@dataclass
class _Damage(Exception):
    key: str
    what: str


def _expect(holds: bool, what: str, key: str = "") -> None:
    if not holds:
        raise _Damage(key, what)


def _refuse_conflict(lines: list[str], path: str) -> None:
    for number, line in enumerate(lines, 1):
        if CONFLICT.match(line):
            raise Fault("lock-conflict", "git left a merge conflict here", path, number, _ADVICE)


def _without_base(lines: Iterable[str]) -> Iterable[str]:
    """Drops the common ancestor that git shows with `merge.conflictStyle = diff3`."""
    base = False
    for line in lines:
        if CONFLICT.match(line):
            base = line.startswith("|")
        if not base:
            yield line


def _collect(found: dict[str, list[Value]], entries: Mapping[str, Value]) -> None:
    for key, value in entries.items():
        found.setdefault(key, []).append(value)


def _agreed(found: dict[str, list[Value]]) -> dict[str, Value]:
    return {
        key: values[0] for key, values in found.items() if values.count(values[0]) == len(values)
    }


def _parsed(text: str, path: str) -> dict[str, Any]:
    try:
        return parse_toml(text)
    except NoToml as flaw:
        raise Fault("lock-damaged", flaw.what[:200], path, flaw.line, _ADVICE) from None


def _inputs(table: Any) -> dict[str, str]:
    _expect(isinstance(table, dict), "[inputs] is no table", "inputs")
    for key, value in table.items():
        _expect(_is_input(key), "no relative path of an input", key)
        _expect(isinstance(value, str) and bool(WORD.match(value)), "no digest or version", key)
    return dict(table)


def _outputs(table: Any, out: str | None) -> dict[str, Output]:
    _expect(isinstance(table, dict), "[outputs] is no table", "outputs")
    return {path: _output(path, entry, out) for path, entry in table.items()}


def _output(path: str, entry: Any, out: str | None) -> Output:
    flaw = flaw_of(path)
    _expect(flaw is None, f"a path that may not be written: {flaw}", path)
    _expect(out is None or path.startswith(f"{out}/"), f"a file outside of {out}/", path)
    _expect(isinstance(entry, dict), "no table of an output", path)
    _expect(
        entry.keys() == {"digest", "vendor", "template"}, "not digest, vendor and template", path
    )
    shapes = (("digest", DIGEST), ("vendor", VENDOR), ("template", WORD))
    for name, shape in shapes:
        value = entry[name]
        _expect(isinstance(value, str) and bool(shape.match(value)), f"no {name}", path)
    return Output(**entry)


_PAGE_KEYS = {"url", "digest", "size", "counts", "totals", "landmarks"}
_KIND = re.compile(r"[a-z]{1,32}\Z")


def _pages(table: Any) -> dict[str, LockedPage]:
    _expect(isinstance(table, dict), "[pages] is no table", "pages")
    return {path: _page(path, entry) for path, entry in table.items()}


def _page(path: str, entry: Any) -> LockedPage:
    _expect(_is_input(path), "no relative path of a document", path)
    _expect(isinstance(entry, dict), "no table of a page", path)
    _expect(entry.keys() == _PAGE_KEYS, f"not {', '.join(sorted(_PAGE_KEYS))}", path)
    digest, counts = entry["digest"], entry["counts"]
    totals, landmarks = entry["totals"], entry["landmarks"]
    _expect(isinstance(entry["url"], str), "no url", path)
    _expect(isinstance(digest, str) and bool(DIGEST.match(digest)), "no digest", path)
    _expect(_is_count(entry["size"]), "no size", path)
    _expect(isinstance(counts, dict) and all(map(_KIND.match, counts)), "no counts", path)
    _expect(all(map(_is_count, counts.values())), "no counts", path)
    _expect(isinstance(totals, list) and all(map(_is_count, totals)), "no totals", path)
    _expect(isinstance(landmarks, list), "no landmarks", path)
    _expect(all(isinstance(each, str) for each in landmarks), "no landmarks", path)
    parts = {**entry, "totals": tuple(totals), "landmarks": tuple(landmarks)}
    return LockedPage(**parts)


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value < 10**12


def _is_input(key: str) -> bool:
    """Inputs are only compared, never opened by this name, so a person may call them anything."""
    return not {"", ".", ".."} & set(key.split("/"))


def _line_of(key: str, lines: list[str]) -> int | None:
    starts = (f"{toml_string(key)} =", f"{key} =", f"[{key}]")
    return next((number for number, line in enumerate(lines, 1) if line.startswith(starts)), None)


def _path_key(path: str) -> str:
    """Raises Fault for a name that is not Unicode: TOML cannot hold it."""
    try:
        return toml_string(path)
    except ValueError:
        raise Fault("file-name", "a name that is not UTF-8", advice="rename the file") from None


def _entries(entries: Mapping[str, str]) -> str:
    lines: list[str] = []
    folder = None
    for path in sorted(entries):
        above = path.rpartition("/")[0]
        lines += [""] if folder not in (None, above) else []
        lines.append(f"{_path_key(path)} = {entries[path]}")
        folder = above
    return "".join(f"{line}\n" for line in lines)
