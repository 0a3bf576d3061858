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
class Endpoint:
    """`method` is None where the documents give none. `call` is the name in the client
    ("earn_savings.get_product_list"), empty where it has none."""

    path: str
    method: str | None = None
    auth: str | None = None
    title: str = ""
    group: str | None = None
    call: str = ""
    deprecated: bool = False
    replaced_by: str | None = None
    permissions: tuple[Permission, ...] = ()
    rate_limits: tuple[RateLimit, ...] = ()


def find_endpoint(endpoints: tuple[Endpoint, ...], method: str, path: str) -> Endpoint | None:
    """The endpoint of this path: the one with this method, else the one without any."""
    same = [each for each in endpoints if each.path == path]
    exact = [each for each in same if each.method == method]
    return next(iter(exact or [each for each in same if each.method is None]), None)
