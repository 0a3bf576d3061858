"""Endpoints: known by (method, path); what is left over may have moved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.diffing.changes import Change
from codegen.diffing.endpoint_facts import compare_facts, is_deprecated
from codegen.diffing.likeness import likeness, pair
from codegen.diffing.operations import compare_selected, is_selection, selection_score
from codegen.diffing.responses import compare_responses
from codegen.diffing.spots import Place, Side, Spot, change, endpoint_label
from codegen.model import Endpoint, full_path

Key = tuple[str, str]

_SAME_ENDPOINT = 0.7
_VERSION = re.compile(r"(?<=/)v[0-9]+(?:\.[0-9]+)?(?=/|\Z)", re.IGNORECASE)
_NAMED = re.compile(r"\{[^{}/]*\}|<[^<>/]*>|(?<=/):[^/]+")


@dataclass
class _Left:
    """Endpoints that have no counterpart of their key; pairs are taken out of it."""

    gone: list[Endpoint]
    come: list[Endpoint]

    def take(
        self, pairs: Iterator[tuple[Endpoint, Endpoint, float]]
    ) -> list[tuple[Endpoint, Endpoint, float]]:
        taken = list(pairs)
        for old, new, _ in taken:
            self.gone.remove(old)
            self.come.remove(new)
        return taken


def compare_endpoints(sides: tuple[Side, Side], documents: Mapping[str, str]) -> Iterator[Change]:
    """`documents` has the new id of each old document."""
    old, new = ({_key(each): each for each in side.spec.endpoints} for side in sides)
    for key in sorted(old.keys() & new.keys()):
        if old[key] != new[key]:
            spot = _spot(sides, old[key], new[key])
            yield from _compare(spot, old[key], new[key], documents)
    left = _Left(
        [each for key, each in old.items() if key not in new],
        [each for key, each in new.items() if key not in old],
    )
    for ours, theirs, likely in _moved(left):
        spot = replace(_spot(sides, ours, theirs), confidence=likely)
        yield from _identity_changes(spot, ours, theirs)
        yield from _compare(spot, ours, theirs, documents)
    for each in left.gone:
        id = "endpoint-removed-after-deprecation" if is_deprecated(each) else "endpoint-removed"
        yield change(id, _spot(sides, each, None), each)
    yield from _added(sides, left.come, old.keys() & new.keys())


def _spot(sides: tuple[Side, Side], old: Endpoint | None, new: Endpoint | None) -> Spot:
    endpoint = old or new
    assert endpoint is not None
    return Spot(sides, "endpoint", endpoint_label(endpoint), _place(old), _place(new))


def _place(endpoint: Endpoint | None) -> Place | None:
    if endpoint is None:
        return None
    steps = ("endpoints", endpoint_label(endpoint))
    return Place(steps, endpoint.document, endpoint.line)


def _key(endpoint: Endpoint) -> Key:
    return endpoint.method or "", _unnamed(endpoint)


def _unnamed(endpoint: Endpoint) -> str:
    """The full path, its placeholders without their names."""
    operation = full_path(endpoint).removeprefix(endpoint.path)
    return _NAMED.sub("{}", endpoint.path) + operation


def _moved(left: _Left) -> Iterator[tuple[Endpoint, Endpoint, float]]:
    """Those whose method the documents say now or no longer; whose method changed; that are one of
    several at their address now or no longer; whose path changed."""
    for score in (_said_score, _method_score):
        pairs = pair(
            left.gone, left.come, score=score, hints=lambda each: [_key(each)[1]], least=0.5
        )
        yield from left.take(pairs)
    for score, hints in ((selection_score, _address), (_path_score, _hints)):
        pairs = pair(left.gone, left.come, score=score, hints=hints, least=_SAME_ENDPOINT)
        yield from left.take(pairs)


def _said_score(old: Endpoint, new: Endpoint) -> float:
    """One path; one of both gives no method."""
    return float(_key(old)[1] == _key(new)[1] and None in (old.method, new.method))


def _method_score(old: Endpoint, new: Endpoint) -> float:
    """One path with two methods: GET and POST of a path are often two endpoints."""
    return (0.5 + 0.5 * _likeness(old, new)) if _key(old)[1] == _key(new)[1] else 0.0


def _path_score(old: Endpoint, new: Endpoint) -> float:
    return _likeness(old, new) if old.method == new.method else 0.9 * _likeness(old, new)


def _likeness(old: Endpoint, new: Endpoint) -> float:
    """By title, words of the path and names of parameters, where they have any."""
    scores = [likeness(old.title, new.title), _path_likeness(full_path(old), full_path(new))]
    ours, theirs = ({field.name for field in each.params} for each in (old, new))
    if ours or theirs:
        scores.append(len(ours & theirs) / len(ours | theirs))
    return sum(scores) / len(scores)


def _path_likeness(old: str, new: str) -> float:
    before, after = (
        {*re.split(r"[/_#&=-]", _VERSION.sub("", path).casefold())} - {"", "api"}
        for path in (old, new)
    )
    return 2 * len(before & after) / (len(before) + len(after)) if before or after else 1.0


def _address(endpoint: Endpoint) -> Iterator[str]:
    yield f"{endpoint.method} {endpoint.path}"


def _hints(endpoint: Endpoint) -> Iterator[str]:
    yield f"title {endpoint.title.casefold()}"
    yield from (
        part for part in endpoint.path.split("/") if part and not _VERSION.match("/" + part)
    )


def _identity_changes(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    if _key(old)[1] != _key(new)[1]:
        # Another operation came to the address, or went: this one is sent as before.
        id = "endpoint-described" if is_selection(old, new) else "endpoint-path-changed"
        yield change(id, spot.part("path"), full_path(old), full_path(new))
    if old.method != new.method:
        is_said = old.method is not None and new.method is not None
        id = "endpoint-method-changed" if is_said else "endpoint-described"
        yield change(id, spot.part("method"), old.method, new.method)


def _compare(
    spot: Spot, old: Endpoint, new: Endpoint, documents: Mapping[str, str]
) -> Iterator[Change]:
    if old.path != new.path and _key(old)[1] == _key(new)[1]:
        # A placeholder has another name; what is sent is the same.
        yield change("endpoint-described", spot.part("path"), old.path, new.path)
    yield from compare_facts(spot, old, new, documents)
    yield from compare_selected(spot, old, new)
    yield from compare_responses(spot, old.response_fields, new.response_fields)


def _added(
    sides: tuple[Side, Side], come: Sequence[Endpoint], listed: set[Key]
) -> Iterator[Change]:
    """A newer version of an endpoint that is still listed says so."""
    known: dict[Key, Key] = {}
    for method, path in sorted(listed):
        known[method, _VERSION.sub("v*", path)] = method, path
    for each in come:
        method, path = _key(each)
        former = known.get((method, _VERSION.sub("v*", path)))
        spot = _spot(sides, None, each)
        if former is None or not _is_newer(former[1], path):
            yield change("endpoint-added", spot, None, each)
        else:
            older = next(one for one in sides[1].spec.endpoints if _key(one) == former)
            at = _spot(sides, None, older).pointer
            yield change("endpoint-version-bumped", spot, None, each, paired_with=at)


def _is_newer(old: str, new: str) -> bool:
    before, after = (
        [float(version[1:]) for version in _VERSION.findall(path)] for path in (old, new)
    )
    return after > before
