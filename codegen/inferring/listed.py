"""Endpoints that a table lists, beside those that sections document: which of them are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from codegen.extracting.raw import RawEndpoint

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|<[^<>]*>|(?<=/):\w+")


def join_listed(endpoints: Sequence[RawEndpoint]) -> list[RawEndpoint]:
    """The endpoints, without the rows of what a section documents. An example that calls what a row
    lists ("/wallets/alice" of "/wallets/{name}") is that row's."""
    listed = [raw for raw in endpoints if raw.is_listed]
    if not listed:
        return list(endpoints)
    rows = _by_segment(listed)
    full = [_named(raw, rows) for raw in endpoints if not raw.is_listed]
    full = [_authorized(raw, listed) for raw in full]
    told = {
        (method, end) for raw in full for end in _ends(raw.path) for method in (raw.method, None)
    }
    return [*full, *(raw for raw in listed if (raw.method, shape(raw.path)) not in told)]


def _authorized(raw: RawEndpoint, listed: Sequence[RawEndpoint]) -> RawEndpoint:
    """An endpoint, with the authentication that its row has where its section has none."""
    ends = _ends(raw.path) if raw.auth is None else []
    rows = (row for row in listed if row.auth and row.method in (raw.method, None))
    return replace(raw, auth=next((row.auth for row in rows if shape(row.path) in ends), raw.auth))


def shape(path: str) -> str:
    """A path without the names of its placeholders, and without a slash at its end."""
    return _PLACEHOLDER.sub("{}", path).rstrip("/").casefold()


def _ends(path: str) -> list[str]:
    """The shape of a path, and of what is left of it without its first segments: a table may begin
    behind the base address."""
    parts = shape(path).split("/")
    return ["/" + "/".join(parts[n:]) for n in range(1, len(parts))]


_Segment = tuple[str | None, int, int, str]
"""The method, how many segments the path has, the place of this one among them, and its text."""


def _by_segment(listed: Sequence[RawEndpoint]) -> dict[_Segment, list[RawEndpoint]]:
    """The rows with placeholders by the rarest of their segments that have none: an example is held
    against few of thousands."""
    segments = [(row, _segments(row)) for row in listed if _PLACEHOLDER.search(row.path)]
    counts = Counter(each for _, found in segments for each in found)
    rows: dict[_Segment, list[RawEndpoint]] = defaultdict(list)
    for row, found in segments:
        rows[min(found, key=lambda each: counts[each])].append(row)
    return rows


def _segments(raw: RawEndpoint) -> list[_Segment]:
    """The first stands for all paths of a length."""
    parts = shape(raw.path).split("/")
    told = [(n, part) for n, part in enumerate(parts) if "{}" not in part]
    return [(raw.method, len(parts), *each) for each in ((-1, ""), *told)]


def _named(raw: RawEndpoint, rows: Mapping[_Segment, Sequence[RawEndpoint]]) -> RawEndpoint:
    """An endpoint that only an example calls, with the path and title of the row that it is of."""
    if raw.params or _PLACEHOLDER.search(raw.path):
        return raw
    near = [row for segment in _segments(raw) for row in rows.get(segment, ())]
    found = [row for row in near if _is_of(raw.path, row.path)]
    if len(found) != 1:
        return raw
    row = found[0]
    return replace(raw, path=row.path, title=row.title, summary=row.summary or raw.summary)


def _is_of(path: str, pattern: str) -> bool:
    parts = (re.escape(part) for part in shape(pattern).split("{}"))
    return re.fullmatch("[^/]+".join(parts), path.rstrip("/").casefold()) is not None
