"""What `[tool.codegen.fetch]` grants, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from codegen.config import FetchSettings, line_of_key, read_text
from codegen.faults import Fault
from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.urls import Url, read_url


@dataclass(frozen=True, slots=True)
class Granted:
    """`places` are host and port of the origins, and of the proxy: their addresses may be inner."""

    origins: frozenset[str]
    places: frozenset[tuple[str, int]]
    proxy: Url | None
    ca_bundle: Path | None
    contact: str | None


def read_granted(settings: FetchSettings, root: Path) -> Granted:
    """Raises Fault: a value that is none, with its line in pyproject.toml."""
    try:
        allowed = [_origin("allow", text) for text in settings.allow]
        proxy = None if settings.proxy is None else _proxy(settings.proxy)
        places = {(url.host, url.port) for url in [*allowed, *([proxy] if proxy else [])]}
        bundle = None if settings.ca_bundle is None else _bundle(root / settings.ca_bundle)
        origins = frozenset(url.origin for url in allowed)
        contact = _contact(settings.contact)
        return Granted(origins, frozenset(places), proxy, bundle, contact)
    except _Wrong as wrong:
        lines = read_text(root / "pyproject.toml", "pyproject.toml").splitlines()
        line = line_of_key(lines, f"fetch.{wrong.key}")
        raise Fault("config-value", wrong.what, "pyproject.toml", line, wrong.advice) from None


class _Wrong(Exception):
    def __init__(self, key: str, what: str, advice: str | None = None) -> None:
        super().__init__(what)
        self.key, self.what, self.advice = key, f"{key}: {what}", advice


def _origin(key: str, text: str) -> Url:
    advice = f"write scheme, host and port only, as {key} has in docs/configuration.md"
    try:
        url = read_url(text)
    except Refusal as refusal:
        raise _Wrong(key, refusal.what, advice) from None
    if url.target != "/" or "#" in text:
        raise _Wrong(key, f"{url.shown} is more than an origin", advice)
    return url


def _proxy(text: str) -> Url:
    if "@" in text:
        advice = "let a proxy on this machine add it: pyproject.toml is no place for a password"
        raise _Wrong("proxy", "an address with a name or a password", advice)
    url = _origin("proxy", text)
    if url.scheme != "http":
        raise _Wrong("proxy", f"{url.shown}: only http:// (with CONNECT) is spoken")
    return url


def _bundle(file: Path) -> Path:
    if not file.is_file():
        raise _Wrong("ca_bundle", f"no file {file.name!r}", "give it as seen from pyproject.toml")
    return file


def _contact(text: str | None) -> str | None:
    if text is not None and not (text.isascii() and text.isprintable() and not {*"()"} & {*text}):
        raise _Wrong("contact", "an address of a person or a page, in ASCII, is meant")
    return text
