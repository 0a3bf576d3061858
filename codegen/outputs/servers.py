"""Where requests go: the documented servers by environment, and endpoints that have their own."""

from __future__ import annotations

from urllib.parse import urlsplit

from codegen.model import Endpoint, Spec
from codegen.outputs.calls import callable_endpoints


def servers(spec: Spec) -> dict[str, str]:
    """The first server of each environment that answers to requests; without any, the one that the
    endpoints are given with."""
    found: dict[str, str] = {}
    for each in spec.servers:
        if each.kind in (None, "rest") and each.url:
            found.setdefault(each.environment or "live", each.url)
    given = [url for each in callable_endpoints(spec) if (url := _origin(each.url))]
    return found or ({"live": given[0]} if given else {})


def server_url(spec: Spec) -> str:
    return servers(spec).get("live", "")


def own_server(endpoint: Endpoint, url: str) -> str | None:
    """The server of an endpoint that is documented with another one than the rest."""
    own = _origin(endpoint.url)
    return own if own and url and own != _origin(url) else None


def _origin(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
    except ValueError:  # "https://[" is no address
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else None
