"""An answer in HTTP to an answer about a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from codegen.watching.fetching.answers import Answer, Fetched, Gone, NotModified, Part, Validators
from codegen.watching.fetching.body import read_body
from codegen.watching.fetching.charset import decode_page
from codegen.watching.fetching.content import refuse_magic, refuse_type
from codegen.watching.fetching.limits import Limits
from codegen.watching.fetching.redirects import PERMANENT, REDIRECTS
from codegen.watching.fetching.statuses import GONE, WHOLE, refuse_status
from codegen.watching.fetching.urls import Url, join

if TYPE_CHECKING:
    from codegen.watching.fetching.transport import Reply

_ACCEPT = "text/html,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.1"
_SENDABLE = re.compile(r"[ -~]{1,512}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page, and all that a request for it says. `prefixes`: where redirects may lead; `is_part`:
    it is something that a page needs and may be anything."""

    url: Url
    prefixes: tuple[Url, ...]
    charset: str = "utf-8"
    validators: Validators | None = None
    is_part: bool = False

    def headers(self, agent: str) -> dict[str, str]:
        said = self.validators or Validators()
        conditions = {"If-None-Match": said.etag, "If-Modified-Since": said.last_modified}
        return {
            "User-Agent": agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
            **{key: value for key, value in conditions.items() if value is not None},
        }

    @property
    def is_conditional(self) -> bool:
        return self.validators is not None and self.validators != Validators()


@dataclass(frozen=True, slots=True)
class Led:
    """A redirect; nothing else of the answer was read."""

    to: Url
    for_good: bool


def read_reply(
    wanted: Wanted, at: Url, reply: Reply, limits: Limits, now: float
) -> Answer | Part | Led:
    """Raises Refusal."""
    if reply.status == 304 and wanted.is_conditional:
        list(reply.chunks)  # there are none, and whoever looks keeps the connection
        return NotModified()
    if reply.status in GONE and not wanted.is_part:
        return Gone(reply.status)
    if reply.status in REDIRECTS and "location" in reply.headers:
        return Led(join(at, _as_utf8(reply.headers["location"])), reply.status in PERMANENT)
    if wanted.is_part:
        body = read_body(reply, limits) if reply.status in WHOLE else b""
        return Part(str(at), reply.status, reply.headers, body)
    if reply.status not in WHOLE:
        refuse_status(reply.status, reply.headers, now)
    refuse_type(at.path, reply.headers)
    body = read_body(reply, limits)
    refuse_magic(body)
    text = decode_page(body, reply.headers.get("content-type", ""), wanted.charset)
    validators = _read_validators(reply.headers)
    return Fetched(str(at), reply.status, reply.headers, body, text, validators)


def _read_validators(headers: Mapping[str, str]) -> Validators:
    """What can be sent back as it came; anything else is forgotten."""
    etag, modified = headers.get("etag", ""), headers.get("last-modified", "")
    return Validators(
        etag if _SENDABLE.fullmatch(etag) else None,
        modified if _SENDABLE.fullmatch(modified) else None,
    )


def _as_utf8(header: str) -> str:
    """A Location in raw UTF-8, which servers send and browsers follow."""
    return header.encode("latin-1").decode("utf-8", "replace")
