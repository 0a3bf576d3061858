"""Where a redirect may lead: to a place that the source names, and to no login or home page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.watching.fetching.refusal import Refusal, shown
from codegen.watching.fetching.urls import Url, read_url

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})

_LOGIN = re.compile(r"log[-_]?in|sign[-_]?in|logon|sso|saml2?|oauth2?|openid|authorize|passport")
_HOME = re.compile(r"/(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|home)(?:\.[a-z]{3,5})?)?", re.I)
_INDEX = re.compile(r"/(?:index\.[a-z]{3,5})?\Z", re.I)
_BY_HAND = "save the page in a browser and give it with --from-file"


def prefixes_of(url: Url, allow: Sequence[str]) -> tuple[Url, ...]:
    """What the source names, and the folder that the page is in. Raises Refusal: no addresses."""
    folder = url.path[: url.path.rindex("/") + 1]
    here = Url(url.scheme, url.host, url.port, folder, "")
    return (here, *(read_url(prefix) for prefix in allow))


def refuse_instead(asked: Url, led: Url) -> None:
    """Raises Refusal. The page that was asked for is gone or hidden where a login or home page
    stands for it: that is no change of the page, whatever it says."""
    if _is_login(led) and not _is_login(asked):
        raise Refusal("login", f"led to {led.shown}: it wants to know who asks", _BY_HAND)
    if _is_home(asked, led):
        advice = "look where the page went, and change its url in source.toml"
        raise Refusal("redirect-home", f"led to {led.shown} instead of the page", advice)


def refuse_outside(url: Url, prefixes: Sequence[Url]) -> None:
    """Raises Refusal: it is at none of the addresses, and below none."""
    advice = f"if the documents moved there, change url in source.toml to {url.shown}"
    if url.origin not in {prefix.origin for prefix in prefixes}:
        raise Refusal("redirect-host", f"led to another host, {shown(url.origin)}", advice)
    if not any(p.origin == url.origin and _is_below(url.path, p.path) for p in prefixes):
        raise Refusal("redirect-path", f"led to {url.shown}, outside of the documents", advice)


def _is_below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(prefix.removesuffix("/") + "/")


def _is_login(url: Url) -> bool:
    words = [*url.path.lower().split("/"), url.host.split(".")[0]]
    return any(_LOGIN.fullmatch(word.partition(".")[0]) for word in words)


def _is_home(asked: Url, led: Url) -> bool:
    """The home page of the site or of a folder above the page."""
    here, there = _INDEX.sub("", asked.path), _INDEX.sub("", led.path)
    if here == there or _HOME.fullmatch(asked.path):
        return False
    return bool(_HOME.fullmatch(led.path)) or here.startswith(there + "/")
