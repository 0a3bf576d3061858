"""Documented rate limits, kept before anything is sent. Written by codegen; do not edit."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from .endpoints import Endpoint, RateLimit


class Limiter:
    """Books a time for each request, so that no documented limit is broken.

    One may serve any number of clients and threads: a limit for each "IP" is then kept by all of
    them together, every other by those that have the same key. `clock` gives seconds.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._booked: dict[tuple[Endpoint, RateLimit, int], deque[float]] = {}

    def __repr__(self) -> str:
        return "Limiter()"

    def reserve(self, endpoint: Endpoint, key: str = "") -> float:
        """The seconds to wait before a request to this endpoint, whose time is taken with it."""
        with self._lock:
            now = self._clock()
            windows = [(each, self._window(endpoint, each, key)) for each in endpoint.rate_limits]
            moment = max([now, *(_free(each, window) for each, window in windows)])
            for each, window in windows:
                window.extend([moment] * _cost(each))
            return moment - now

    def _window(self, endpoint: Endpoint, limit: RateLimit, key: str) -> deque[float]:
        whose = 0 if (limit.basis or "").upper() == "IP" else hash(key)
        empty: deque[float] = deque(maxlen=max(limit.count, 1))
        return self._booked.setdefault((endpoint, limit, whose), empty)


def _cost(limit: RateLimit) -> int:
    return min(max(limit.weight or 1, 1), max(limit.count, 1))


def _free(limit: RateLimit, booked: deque[float]) -> float:
    """When there is room for one more: when the oldest that is in its way is past the window."""
    over = len(booked) + _cost(limit) - max(limit.count, 1)
    return booked[over - 1] + limit.window_s if over > 0 else float("-inf")
