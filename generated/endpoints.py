"""What the registries of endpoints are made of. Written by codegen; do not edit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permission:
    """A right of a key that opens the endpoint, and how a request must authenticate."""

    group: str
    auth: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class RateLimit:
    """`count` requests in `window_s` seconds for each `basis` ("IP", "UID")."""

    count: int
    window_s: int
    basis: str | None = None
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: `name` in Python, `wire` as it is sent in `location` ("query", "body", "path",
    "header"). `rules` are documented limits in the words of JSON Schema: ("maximum", 100).
    `makes` says of what an idempotency key is made where none is given: "digits", "hex";
    `amounts` are the names inside an object or a list whose values are amounts."""

    name: str
    wire: str
    kind: str = "any"
    location: str = "query"
    required: bool = False
    role: str | None = None
    default: str | None = None
    rules: tuple[tuple[str, int | str], ...] = ()
    makes: str | None = None
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paging:
    """How to get all entries: `page`, `size` and `cursor` are parameters as they are sent, the
    others are paths into an answer ("data.list"): to the entries, to how many there are in all,
    to what to send as the next `cursor`."""

    items: str
    page: str | None = None
    size: str | None = None
    total: str | None = None
    cursor: str | None = None
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`method` is None where the documents give none. `call` is the name in the client
    ("earn_savings.get_product_list"), empty where it has none; `base_url` is another server than
    the others have; `since` is the day (ISO) from which it is known."""

    path: str
    method: str | None = None
    auth: str | None = None
    title: str = ""
    group: str | None = None
    call: str = ""
    base_url: str | None = None
    deprecated: bool = False
    since: str | None = None
    replaced_by: str | None = None
    permissions: tuple[Permission, ...] = ()
    rate_limits: tuple[RateLimit, ...] = ()
    params: tuple[Param, ...] = ()
    paging: Paging | None = None


def find_endpoint(endpoints: tuple[Endpoint, ...], method: str, path: str) -> Endpoint | None:
    """The endpoint of this path: the one with this method, else the one without any."""
    same = [each for each in endpoints if each.path == path]
    exact = [each for each in same if each.method == method]
    return next(iter(exact or [each for each in same if each.method is None]), None)
