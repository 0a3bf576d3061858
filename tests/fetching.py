"""A fetcher that is in a hurry, and a clock that only pauses move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from codegen.config import FetchSettings
from codegen.watching.fetching.answers import Unverified
from codegen.watching.fetching.fetch import Fetcher
from codegen.watching.fetching.limits import Clock, Limits
from tests.web import Authority, Proxy, Web

HURRIED = Limits(
    page_s=10,
    connect_s=5,
    rate_window_s=5,
    backoff_s=0.01,
    pause_s=0,
    robots_s=2,
    keep_alive_s=60,
)


class Pauses:
    """`slept` has every pause; the time of it passes at once."""

    def __init__(self, now: float = 1_700_000_000) -> None:
        self.slept: list[float] = []
        self._began = now

    def clock(self) -> Clock:
        return Clock(
            monotonic=lambda: sum(self.slept),
            now=lambda: self._began + sum(self.slept),
            sleep=self.slept.append,
            chance=lambda: 0.5,
        )


@contextmanager
def fetching(web: Web, *more: Web, limits: Limits = HURRIED, **how: object) -> Iterator[Fetcher]:
    """A fetcher that may ask these servers."""
    settings = FetchSettings(allow=tuple(server.origin for server in (web, *more)))
    clock = how.pop("clock", None)
    assert not how and (clock is None or isinstance(clock, Clock))
    with Fetcher(settings, root=Path(), limits=limits, clock=clock) as fetcher:
        yield fetcher


@contextmanager
def as_public(
    hosts: dict[str, Web],
    authority: Authority,
    *,
    limits: Limits = HURRIED,
    clock: Clock | None = None,
    contact: str | None = None,
    allow: Sequence[str] = (),
) -> Iterator[tuple[Fetcher, Proxy]]:
    """A fetcher for which servers here are hosts of the internet, behind a proxy."""
    with Proxy(hosts) as proxy:
        settings = FetchSettings(
            proxy=proxy.url,
            ca_bundle=authority.file.name,
            contact=contact,
            allow=tuple(allow),
        )
        root = authority.file.parent
        with Fetcher(settings, root=root, limits=limits, clock=clock) as fetcher:
            yield fetcher, proxy


def refused(answer: object) -> str:
    """The reason; a message that may be printed goes with it."""
    assert isinstance(answer, Unverified), answer
    said = [answer.what, answer.advice or ""]
    assert all(line.isascii() and line.isprintable() and len(line) < 500 for line in said)
    return answer.reason


def patient(**limits: float) -> Limits:
    return replace(HURRIED, **limits)  # type: ignore[arg-type]
