"""Guests of a host: one request at a time, a pause between two, and nothing that robots.txt asks
to leave alone. At an origin of the user's own there is no pause, and a robots.txt counts where
there is one."""

from __future__ import annotations

from collections.abc import Collection

from codegen import __version__
from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.robots import Rules, read_robots
from codegen.watching.fetching.statuses import WHOLE, refuse_status
from codegen.watching.fetching.stopwatch import Stopwatch
from codegen.watching.fetching.transport import Reply, Transport
from codegen.watching.fetching.urls import Url, join

AGENT = "docs-codegen"
_PATH = "/robots.txt"
_OF_THE_HOST = frozenset(
    {"inner-host", "unknown-host", "unreachable", "certificate", "tls", "proxy"}
)
"""Reasons that have nothing to do with robots.txt: any page of the host would have them."""


def user_agent(contact: str | None) -> str:
    """Who we are, and whom to write to."""
    return f"{AGENT}/{__version__} ({contact or 'watches API documentation'})"


class Politeness:
    """What is known of each host in this run: its rules, and when it was last asked."""

    def __init__(
        self,
        transport: Transport,
        limits: Limits,
        clock: Clock,
        agent: str,
        own: Collection[str] = (),
    ) -> None:
        """`own` are origins of the user's."""
        self._own = own
        self._transport = transport
        self._limits = limits
        self._clock = clock
        self._agent = agent
        self._rules: dict[str, Rules | Refusal] = {}
        self._failed: dict[str, int] = {}
        self._asked_at: dict[str, float] = {}

    def ask_leave(self, url: Url) -> None:
        """Waits until it is our turn. Raises Refusal: robots.txt says no, or cannot be read."""
        rules = self._rules_of(url)
        if not rules.allow(url.target):
            what = f"robots.txt of {url.host} asks programs not to read {url.path}"
            raise Refusal("robots", what, "ask the vendor, or give the page with --from-file")
        self._wait(url, rules.delay_s)

    def note(self, url: Url) -> None:
        """It was asked just now."""
        self._asked_at[url.origin] = self._clock.monotonic()

    def _wait(self, url: Url, delay_s: float = 0) -> None:
        if url.origin in self._own:
            return
        pause = max(self._limits.pause_s, min(delay_s, self._limits.crawl_delay_s))
        before = self._asked_at.get(url.origin)
        if before is not None and (rest := before + pause - self._clock.monotonic()) > 0:
            self._clock.sleep(rest)

    def _rules_of(self, url: Url) -> Rules:
        known = self._rules.get(url.origin)
        if known is None or (isinstance(known, Refusal) and known.passing):
            known = self._rules[url.origin] = self._read_or_not(url)
        if isinstance(known, Refusal):
            raise known
        return known

    def _read_or_not(self, url: Url) -> Rules | Refusal:
        """RFC 9309, 2.3.1.4: where nobody can say what is allowed, nothing is; but for origins of
        the user's own, where everything is."""
        try:
            return self._read(url)
        except Refusal as refusal:
            if url.origin in self._own:
                return Rules()
            self._failed[url.origin] = self._failed.get(url.origin, 0) + 1
            is_of_host = refusal.reason in _OF_THE_HOST
            return Refusal(
                refusal.reason if is_of_host else "robots-unreachable",
                refusal.what if is_of_host else f"robots.txt of {url.host}: {refusal.what}",
                refusal.advice,
                passing=refusal.passing and self._failed[url.origin] < self._limits.tries,
                retry_after_s=refusal.retry_after_s,
            )

    def _read(self, url: Url) -> Rules:
        """RFC 9309: no file (4xx) allows everything; a redirect to another host is no file."""
        watch = Stopwatch(self._limits, self._clock, self._limits.robots_s)
        at = Url(url.scheme, url.host, url.port, _PATH, "")
        headers = {"User-Agent": self._agent, "Accept": "text/plain", "Accept-Encoding": "identity"}
        for _ in range(self._limits.redirects + 1):
            self._wait(at)
            try:
                with self._transport.get(at, headers, watch) as reply:
                    if reply.status in WHOLE:
                        _refuse_packed(reply)
                        return read_robots(_head_of(reply, self._limits.robots_bytes), AGENT)
                    led = self._led(at, reply)
                    if 400 <= reply.status < 500:
                        _head_of(reply, self._limits.robots_bytes)  # so that the line is kept
            finally:
                self.note(at)
            if led is None or led.origin != url.origin:
                return Rules()
            at = led
        return Rules()

    def _led(self, at: Url, reply: Reply) -> Url | None:
        """Where a redirect leads; None where there is no file. Raises Refusal: 429 or 5xx."""
        if 300 <= reply.status < 400 and "location" in reply.headers:
            return join(at, reply.headers["location"])
        if reply.status == 429 or reply.status >= 500:
            refuse_status(reply.status, reply.headers, self._clock.now())
        return None


def _refuse_packed(reply: Reply) -> None:
    if reply.headers.get("content-encoding", "identity").lower() != "identity":
        raise Refusal("content-encoding", "packed, which was not asked for")


def _head_of(reply: Reply, most: int) -> str:
    """As much as is read at all, to the end of a line."""
    body = b""
    for chunk in reply.chunks:
        body += chunk
        if len(body) > most:
            body = body[: body.rfind(b"\n", 0, most) + 1]
            break
    return body.decode("utf-8", "replace")
