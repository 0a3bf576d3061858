"""What comes of asking for a page: the page, word that it is the same, or that nobody could look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """Of a page as it was last accepted."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page with a 2xx status, whole, without its coding; not yet judged.

    `url` is where the redirects ended; `headers` have their names in small letters; `body` is what
    was served, `text` the same by BOM, else the HTTP charset, else the charset that source.toml
    gives; `moved_to` is set where every redirect was permanent (301, 308).
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    text: str
    validators: Validators
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What a page in a browser asks for: a script, a style, an answer of an interface. Any status
    but a redirect; `body` is without its coding, and empty where the status is not 200."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class NotModified:
    """304 to a conditional request; `moved_to` as of a page that came."""

    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """404 or 410."""

    status: int


@dataclass(frozen=True, slots=True)
class Unverified:
    """Nobody could look. Never "removed", never "the same".

    `reason` is a stable code in kebab-case; `what` is one line that may be printed as it is.
    """

    reason: str
    what: str
    advice: str | None = None
    retry_after_s: float | None = None


Answer = Fetched | NotModified | Gone | Unverified
