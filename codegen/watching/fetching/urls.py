"""Addresses of pages, in one form only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address
from urllib.parse import quote, unquote, urljoin

from codegen.watching.fetching.addresses import read_ipv4, refuse_inner
from codegen.watching.fetching.refusal import Refusal, shown

_WHOLE = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE | re.DOTALL)
_AUTHORITY = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(?::([0-9]{1,5}))?")
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
_NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u2028\u2029]|\A\s|\s\Z")
_PORTS = {"http": 80, "https": 443}
_AS_IT_IS = "!$&'()*+,-./:;=@_~%"
MOST = 2048


@dataclass(frozen=True, slots=True)
class Url:
    """`host` is ASCII in small letters, without brackets; `path` begins with a slash and has no dot
    segments; `query` begins with its question mark or is empty. A fragment is not kept."""

    scheme: str
    host: str
    port: int
    path: str
    query: str

    @property
    def authority(self) -> str:
        """As the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def target(self) -> str:
        return self.path + self.query

    @property
    def shown(self) -> str:
        """For messages: without the query, which may hold what is nobody else's."""
        return shown(self.origin + self.path + ("?..." if self.query else ""))

    def __str__(self) -> str:
        return self.origin + self.target


@lru_cache(maxsize=4096)
def read_url(text: str) -> Url:
    """Raises Refusal: not an absolute address of http or https, or one that two programs may read
    as two things (user part, backslash, control character, odd host). What was read is kept, as
    each page of many is held against the addresses of all."""
    if len(text) > MOST or _NEVER.search(text):
        raise Refusal("url", f"no address of a page: {shown(text)!r}")
    whole = _WHOLE.fullmatch(text)
    if whole is None:
        raise Refusal("url", f"no address of http or https: {shown(text)!r}")
    scheme = whole[1].lower()
    authority = _AUTHORITY.fullmatch(whole[2])
    if "@" in whole[2]:  # what stands before it may be a password: it is not said
        host = shown(whole[2].rpartition("@")[2])
        raise Refusal("url", f"the host of an address at {host!r} is not plain: it has a user part")
    if authority is None:
        raise Refusal("url", f"the host of {shown(text)!r} is not plain")
    port = int(authority[2] or _PORTS[scheme])
    path = _plain_path(whole[3], text)
    return Url(scheme, _read_host(authority[1]), port, path, quote(whole[4] or "", _AS_IT_IS + "?"))


def join(base: Url, reference: str) -> Url:
    """Where a Location leads. Raises Refusal."""
    if len(reference) > MOST or _NEVER.search(reference):
        raise Refusal("url", f"the redirect leads to no address: {shown(reference)!r}")
    try:
        return read_url(urljoin(str(base), reference))
    except ValueError:
        raise Refusal("url", f"the redirect leads to no address: {shown(reference)!r}") from None


def _read_host(said: str) -> str:
    if said.startswith("["):
        try:
            number = str(IPv6Address(said[1:-1]))
        except ValueError:
            raise Refusal("url", f"{shown(said)} is no address") from None
        return number
    host = (said if said.isascii() else _idna(said)).lower().removesuffix(".")
    address = read_ipv4(host)
    if address is not None:
        return str(address)
    if len(host) > 253 or not _NAME.fullmatch(host):
        raise Refusal("url", f"{shown(said)} is no name of a host")
    return host


def _idna(host: str) -> str:
    import idna  # 10 ms, and next to no host needs it

    try:
        return idna.encode(host, uts46=True).decode()
    except UnicodeError as error:
        what = f"{shown(host)} is no name of a host: {shown(str(error))}"
        raise Refusal("url", what) from None


def _plain_path(said: str, text: str) -> str:
    """Without dot segments, in ASCII. Raises Refusal: dots or a slash that only some will see."""
    kept: list[str] = []
    parts = (said or "/").split("/")[1:]
    for at, part in enumerate(parts):
        name = re.sub("%2e", ".", part, flags=re.IGNORECASE)
        if name == "..":
            kept = kept[:-1]
        if name in (".", ".."):
            kept += [""] if at == len(parts) - 1 else []
        else:
            kept.append(part)
    path = "/" + "/".join(quote(part, _AS_IT_IS) for part in kept)
    if ".." in re.split(r"[/\\]", unquote(unquote(path))):
        raise Refusal("url", f"the path of {shown(text)!r} goes up in disguise")
    return path


def refuse_address(url: Url, allowed: frozenset[str]) -> None:
    """Raises Refusal: the origin is none that may be asked without a word in pyproject.toml."""
    if url.origin in allowed:
        return
    if ":" in url.host or read_ipv4(url.host) is not None:
        refuse_inner(url.host, (url.host,))
    advice = "if that is meant, add its origin to allow in [tool.codegen.fetch]"
    if url.scheme != "https":
        raise Refusal("insecure", f"{url.shown} is plain http", advice)
    if url.port != _PORTS["https"]:
        raise Refusal("port", f"{url.shown}: only port 443 is asked", advice)
    if "." not in url.host and ":" not in url.host:
        raise Refusal("inner-host", f"{shown(url.host)} is a name of an inner network", advice)
