"""A page as it is now at the vendor's, or why nobody could look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from codegen.config import FetchSettings
from codegen.faults import Fault
from codegen.watching.fetching.answers import (
    Answer,
    Fetched,
    NotModified,
    Part,
    Unverified,
    Validators,
)
from codegen.watching.fetching.granted import read_granted
from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.fetching.redirects import prefixes_of, refuse_instead, refuse_outside
from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.replies import Led, Wanted, read_reply
from codegen.watching.fetching.resolving import Resolve, ask_system
from codegen.watching.fetching.retrying import pause_before
from codegen.watching.fetching.stopwatch import Stopwatch
from codegen.watching.fetching.urls import Url, read_url, refuse_address


class Fetcher:
    """One connection and one pace a host. For one thread at a time; all pages of a host go through
    the same one."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        root: Path,
        limits: Limits | None = None,
        clock: Clock | None = None,
        resolve: Resolve = ask_system,
    ) -> None:
        """`root` is the project's folder: `ca_bundle` is seen from there.

        Raises Fault: a setting is wrong, or the extra `fetch` is not installed.
        """
        try:
            # Together a tenth of a second, and an extra: only what fetches needs them.
            from codegen.watching.fetching.politeness import Politeness, user_agent  # see above
            from codegen.watching.fetching.transport import Transport  # see above
        except ModuleNotFoundError as error:
            what = f"{error.name} is not installed"
            advice = "pip install 'docs-codegen[fetch]'"
            raise Fault("fetch-not-installed", what, advice=advice) from None
        self._limits = limits or Limits()
        self._clock = clock or Clock()
        self._granted = read_granted(settings, root)
        self._agent = user_agent(self._granted.contact)
        self._transport = Transport(self._granted, self._limits, resolve)
        own = self._granted.origins
        self._politeness = Politeness(self._transport, self._limits, self._clock, self._agent, own)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transport.close()

    def fetch(
        self,
        url: str,
        *,
        allow: Sequence[str] = (),
        charset: str = "utf-8",
        validators: Validators | None = None,
    ) -> Answer:
        """`allow` are addresses at or below which a redirect may lead, besides the folder that the
        page is in. With `validators` the request is a conditional one.

        Raises Fault: ca_bundle holds no certificates.
        """
        try:
            asked = read_url(url)
            wanted = Wanted(asked, prefixes_of(asked, allow), charset, validators)
            return cast("Answer", self._tried(wanted))
        except Refusal as refusal:
            return refusal.answer()

    def part(self, url: str, *, allow: Sequence[str]) -> Part | Unverified:
        """Something that a page in a browser needs: of any type, asked for once, without a pause
        and without a word of robots.txt, which is about pages. `allow` as in `fetch`; the address
        itself has to be in it too, since a page names it."""
        try:
            prefixes = tuple(read_url(prefix) for prefix in allow)
            wanted = Wanted(read_url(url), prefixes, is_part=True)
            refuse_outside(wanted.url, prefixes)
            watch = Stopwatch(self._limits, self._clock, self._limits.page_s)
            return cast("Part", self._followed(wanted, watch))
        except Refusal as refusal:
            return refusal.answer()

    def _tried(self, wanted: Wanted) -> Answer | Part:
        watch = Stopwatch(self._limits, self._clock, self._limits.page_s)
        done = 0
        while True:
            try:
                return self._followed(wanted, watch)
            except Refusal as refusal:
                done += 1
                pause = pause_before(refusal, done, self._limits, self._clock)
                if pause is None:
                    raise
                self._clock.sleep(pause)

    def _followed(self, wanted: Wanted, watch: Stopwatch) -> Answer | Part:
        at, for_good, seen = wanted.url, True, {wanted.url}
        while True:
            answer = self._asked(wanted, at, watch)
            if isinstance(answer, Fetched | NotModified) and for_good and at != wanted.url:
                return replace(answer, moved_to=str(at))
            if not isinstance(answer, Led):
                return answer
            refuse_address(answer.to, self._granted.origins)
            if not wanted.is_part:
                refuse_instead(wanted.url, answer.to)
            refuse_outside(answer.to, wanted.prefixes)
            if answer.to in seen or len(seen) > self._limits.redirects:
                raise Refusal("redirect-loop", f"{len(seen)} redirects, and still no page")
            at, for_good = answer.to, for_good and answer.for_good
            seen.add(at)

    def _asked(self, wanted: Wanted, at: Url, watch: Stopwatch) -> Answer | Part | Led:
        refuse_address(at, self._granted.origins)
        is_guest = not wanted.is_part
        if is_guest:
            self._politeness.ask_leave(at)
        try:
            with self._transport.get(at, wanted.headers(self._agent), watch) as reply:
                return read_reply(wanted, at, reply, self._limits, self._clock.now())
        finally:
            if is_guest:
                self._politeness.note(at)
