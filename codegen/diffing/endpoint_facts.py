"""What is said of an endpoint besides its parameters and answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from codegen.addresses import split_address
from codegen.diffing.changes import Change
from codegen.diffing.enums import DEPRECATED
from codegen.diffing.spots import Spot, change
from codegen.model import Endpoint, RateLimit, RequestExample

_PAGING = ("page", "page_size", "cursor", "start_time", "end_time")
_DESCRIBED = ("summary", "version", "replaced_by")
_OPEN = frozenset({None, "", "none", "no", "public", "false"})

_SIGNS = re.compile(r"key|sign|hmac|rsa|ed25519|bearer|oauth|basic|token", re.IGNORECASE)


def compare_facts(
    spot: Spot, old: Endpoint, new: Endpoint, documents: Mapping[str, str]
) -> Iterator[Change]:
    for compare in _FACTS:
        yield from compare(spot, old, new)
    was = documents.get(old.document, old.document)
    for name, before, after in (
        ("document", was, new.document),
        ("section", old.section, new.section),
        ("group", old.group, new.group),
    ):
        if name == "group" and (before, after) == (old.section, new.section):
            continue  # most are one heading, which moves once
        if before != after:
            yield change("endpoint-section-moved", spot.part(name), before, after)
    for name in _DESCRIBED:
        if getattr(old, name) != getattr(new, name):
            yield change(
                "endpoint-described", spot.part(name), getattr(old, name), getattr(new, name)
            )


def _title(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    if old.title != new.title:
        yield change("endpoint-title-changed", spot.part("title"), old.title, new.title)


def _deprecated(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    was, now = (is_deprecated(each) for each in (old, new))
    if was != now:
        id = "endpoint-deprecated" if now else "endpoint-undeprecated"
        yield change(id, spot.part("deprecated"), was, now)


def is_deprecated(endpoint: Endpoint) -> bool:
    """Marked so, or called so in its title: "New OCO - Deprecated"."""
    return endpoint.deprecated or DEPRECATED.search(endpoint.title) is not None


def _address(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    """The host, and what stands before the path; an address said on one side only is no move."""
    if old.url == new.url:
        return
    if old.url is None or new.url is None:
        yield change("endpoint-described", spot.part("url"), old.url, new.url)
        return
    yield from address_changes(spot.part("url"), (old.url, old.path), (new.url, new.path))


def address_changes(spot: Spot, old: tuple[str, str], new: tuple[str, str]) -> Iterator[Change]:
    """Of two addresses, each with the path that is not its base."""
    (before, base), (after, new_base) = _split(*old), _split(*new)
    if before != after:
        yield change("endpoint-host-changed", spot, old[0], new[0])
    if base != new_base:
        yield change("endpoint-base-path-changed", spot, old[0], new[0])


def _split(url: str, path: str) -> tuple[str, str]:
    parts = split_address(url)
    return f"{parts.scheme}://{parts.netloc}", parts.path.removesuffix(path).rstrip("/")


def _auth(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    """A word about keys or signatures says how a request is signed; another one ("TRADE"), which
    right the key must have."""
    if old.auth == new.auth:
        return
    was, now = (str(each.auth or "").casefold() in _OPEN for each in (old, new))
    signs = any(_SIGNS.search(each.auth or "") for each in (old, new))
    id = "endpoint-signing-changed" if signs else "endpoint-permission-changed"
    id = "endpoint-described" if was else id
    if was != now:
        id = "endpoint-auth-removed" if now else "endpoint-auth-added"
    yield change(id, spot.part("auth"), old.auth, new.auth)


def _permissions(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    before, after = ([each.group for each in side.permissions] for side in (old, new))
    if sorted(before) != sorted(after):
        yield change("endpoint-permission-changed", spot.part("permissions"), before, after)
        return
    rows = [
        sorted((p.group, p.auth or "", p.description or "") for p in side.permissions)
        for side in (old, new)
    ]
    if rows[0] != rows[1]:
        yield change("endpoint-described", spot.part("permissions"), *map(_listed, rows))


def _listed(rows: list[tuple[str, str, str]]) -> list[list[str]]:
    return [list(row) for row in rows]


def _limits(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    if old.rate_limits == new.rate_limits:
        return
    at, before, after = spot.part("rate_limits"), old.rate_limits, new.rate_limits
    was, now = (sorted(limit.basis or "" for limit in limits) for limits in (before, after))
    if (was != now and before and after) or _tightness(before) == _tightness(after):
        yield change("endpoint-rate-limit-scope-changed", at, before, after)
    elif _tightness(after) < _tightness(before):
        yield change("endpoint-rate-limit-decreased", at, before, after)
    else:
        yield change("endpoint-rate-limit-increased", at, before, after)


def _tightness(limits: tuple[RateLimit, ...]) -> tuple[float, int, int]:
    """Requests a second that the tightest limit lets through, how many at once, and that there are
    more limits; where none is documented, any number gets through."""
    rates = [each.count / each.window_seconds / (each.weight or 1) for each in limits]
    least = min((each.count for each in limits), default=0)
    return min(rates, default=float("inf")), least, -len(limits)


def _roles(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    """Derived from the parameters, which are reported too: what the change of them means."""
    before, after = ({field.role for field in each.params if field.role} for each in (old, new))
    was, now = (sorted(roles & {*_PAGING[:3]}) for roles in (before, after))
    if was != now:
        yield change("endpoint-pagination-changed", spot.part("pagination"), was, now)
    if ("idempotency_key" in before) != ("idempotency_key" in after):
        said = "idempotency_key" in before, "idempotency_key" in after
        yield change("endpoint-idempotency-changed", spot.part("idempotency"), *said)


def _examples(spot: Spot, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    types = _content_type(old.request_example), _content_type(new.request_example)
    if all(types) and types[0] != types[1]:
        yield change("endpoint-content-type-changed", spot.part("content_type"), *types)
    for name in ("request_example", "response_example"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield change("example-changed", spot.part(name), before, after)


def _content_type(example: RequestExample | None) -> str | None:
    headers: dict[str, Any] = example.headers if example else {}
    said = next((text for name, text in headers.items() if name.casefold() == "content-type"), None)
    return said.partition(";")[0].strip().casefold() if said else None


_FACTS: tuple[Callable[[Spot, Endpoint, Endpoint], Iterator[Change]], ...] = (
    _title,
    _deprecated,
    _address,
    _auth,
    _permissions,
    _limits,
    _roles,
    _examples,
)
