"""What servers answered and no document has: files of the emitted Recorder to rows for
overrides.toml."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from codegen.model import CODE, HTTP_STATUS, ErrorCode, Spec
from codegen.tomltext import toml_array, toml_string

MAX_LINE = 64 * 1024
_MAX_CALLS = 3
_PLACEHOLDER = re.compile(r"\{[A-Za-z0-9_]+\}|%[sd]")


@dataclass(frozen=True)
class Seen:
    """An answer that somebody recorded."""

    vendor: str
    code: str
    message: str
    call: str


def read_seen(lines: Iterable[str]) -> tuple[list[Seen], list[int]]:
    """The records of a file, and the numbers (from 1) of the lines that are none."""
    seen, bad = [], []
    for number, line in enumerate(lines, 1):
        record = _record(line)
        if record is not None:
            seen.append(record)
        elif line.strip():
            bad.append(number)
    return seen, bad


def _record(line: str) -> Seen | None:
    try:
        told = json.loads(line) if len(line) <= MAX_LINE else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    vendor, message, method, path = (
        _text(told.get(key)) for key in ("vendor", "message", "method", "path")
    )
    said = told.get("code")
    code = str(said) if type(said) is int else _text(said)  # a number: of a program of yours
    if not vendor or not code:
        return None
    return Seen(vendor, code, message, " ".join(filter(None, (method, path))))


def _text(value: object) -> str:
    """Of a value that should be a text; without half surrogate pairs, which TOML cannot hold."""
    text = value if isinstance(value, str) else ""
    return text.encode("utf-8", "replace").decode("utf-8")


def propose(spec: Spec, seen: Iterable[Seen]) -> list[list[str]]:
    """The overrides that would make what was seen of this vendor known, each as lines of TOML, by
    code. What the documents have by now is left out."""
    by_code: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        if each.vendor == spec.vendor:
            by_code[each.code].append(each)
    made = (_proposal(spec, code, by_code[code]) for code in sorted(by_code))
    return [lines for lines in made if lines]


def _proposal(spec: Spec, code: str, seen: list[Seen]) -> list[str]:
    known = [error for error in spec.errors if error.code == code and error.space != HTTP_STATUS]
    counts = Counter(each.message for each in seen if each.message)
    texts = _templates([text for text, _ in sorted(counts.items(), key=lambda one: (-one[1], one))])
    if not known:
        return list(_addition(_address(_space(spec, code), code), texts, seen))
    rows = [row for error in known for row in error.meanings]
    said = [
        text for row in rows for text in (row.message, *row.variants, *row.translations.values())
    ]
    new = [text for text in texts if not any(_is_of(text, each) for each in said if each)]
    return list(_variants(known[0], new, seen)) if new else []


def _is_of(text: str, documented: str) -> bool:
    """Whether a text has the fixed parts of a documented one, in their order."""
    first, *middle = _PLACEHOLDER.split(documented)
    if not middle:
        return text == documented
    last, at = middle.pop(), len(first)
    for part in middle:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return text.startswith(first) and text.endswith(last) and at + len(last) <= len(text)


def _addition(address: str, texts: list[str], seen: list[Seen]) -> Iterator[str]:
    yield "[[override]]"
    yield f'at = ["errors", {toml_string(address)}]'
    pairs = [f"message = {toml_string(texts[0])}"] if texts else []
    pairs += [f"variants = {toml_array(texts[1:])}"] if texts[1:] else []
    yield f"add = {{ {', '.join(pairs)} }}" if pairs else "add = {}"
    yield f"reason = {toml_string('answered, and not documented' + _where(seen))}"


def _variants(error: ErrorCode, new: list[str], seen: list[Seen]) -> Iterator[str]:
    row = error.meanings[0]
    yield "[[override]]"
    yield f'at = ["errors", {toml_string(_address(error.space, error.code))}, "variants"]'
    yield f"set = {toml_array((*row.variants, *new))}"
    if row.variants:
        yield f"expects = {toml_string(row.variants[0])}"
    yield f"reason = {toml_string('answered with words that are not documented' + _where(seen))}"


def _where(seen: list[Seen]) -> str:
    calls = sorted({each.call for each in seen if each.call})
    more = f" and {len(calls) - _MAX_CALLS} more" if len(calls) > _MAX_CALLS else ""
    return f" ({', '.join(calls[:_MAX_CALLS])}{more})" if calls else ""


def _address(space: str, code: str) -> str:
    return code if space == CODE else f"{space}:{code}"


def _space(spec: Spec, code: str) -> str:
    """That of the documented code which begins most like this one."""
    spaces = [(error.code, error.space) for error in spec.errors if error.space != HTTP_STATUS]
    likely = max(spaces, key=lambda one: _shared_beginning(one[0], code), default=("", CODE))
    return likely[1]


def _shared_beginning(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _templates(texts: list[str]) -> list[str]:
    """Texts of the same words but for a few become one, with `{0}` where they differ."""
    made: list[list[list[str]]] = []
    for text in texts:
        words = text.split()
        like = next((group for group in made if _is_alike(group[0], words)), None)
        if like is None:
            made.append([words])
        else:
            like.append(words)
    return [_template(group) for group in made]


def _is_alike(one: list[str], other: list[str]) -> bool:
    same = sum(a == b for a, b in zip_longest(one, other))
    return len(one) == len(other) and same * 2 > len(one)


def _template(group: list[list[str]]) -> str:
    columns = [set(column) for column in zip(*group, strict=True)]
    varying = [at for at, column in enumerate(columns) if len(column) > 1]
    places = {at: f"{{{number}}}" for number, at in enumerate(varying)}
    return " ".join(places.get(at, word) for at, word in enumerate(group[0]))
