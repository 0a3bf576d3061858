"""The time that a page takes, and the pace at which it comes."""

from __future__ import annotations

from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.fetching.refusal import Refusal


class Stopwatch:
    """Runs while requests are made, stands still in the pauses between them."""

    def __init__(self, limits: Limits, clock: Clock, most_s: float) -> None:
        self._limits = limits
        self._now = clock.monotonic
        self._most_s = most_s
        self._spent_s = 0.0
        self._since = 0.0
        self._window_since: float | None = None
        self._window_bytes = 0

    def start(self) -> None:
        self._since = self._now()
        self._window_since = None

    def stop(self) -> None:
        self._spent_s += self._now() - self._since

    def left_s(self) -> float:
        """Raises Refusal: nothing is left."""
        left = self._most_s - self._spent_s - (self._now() - self._since)
        if left <= 0:
            raise Refusal("timeout", f"not here after {self._most_s:g} s")
        return left

    def patience_s(self) -> float:
        """How long the next bytes may take. Raises Refusal."""
        now = self._now()
        if self._window_since is None:
            self._window_since, self._window_bytes = now, 0
        rest = self._window_since + self._limits.rate_window_s - now
        if rest <= 0:
            self._close_window()
            rest = self._limits.rate_window_s
        return min(self.left_s(), rest)

    def count(self, size: int) -> None:
        """Raises Refusal: they came too late."""
        self._window_bytes += size
        self.left_s()

    def _close_window(self) -> None:
        limits = self._limits
        if self._window_bytes < limits.rate_bytes_s * limits.rate_window_s:
            what = f"{self._window_bytes} bytes in {limits.rate_window_s:g} s are too few"
            raise Refusal("too-slow", what)
        self._window_since, self._window_bytes = self._now(), 0
