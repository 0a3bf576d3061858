"""How much of anything a page may take, and the clock that it is measured by."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

KIB = 1024
MIB = 1024 * KIB
HOUR_S = 3600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """`page_s` is the time spent on all requests for one page, redirects and tries again included;
    the pauses between them are not in it and have limits of their own."""

    page_s: float = 60
    connect_s: float = 10
    rate_window_s: float = 20
    rate_bytes_s: float = 1 * KIB
    head_bytes: int = 64 * KIB
    served_bytes: int = 16 * MIB
    body_bytes: int = 32 * MIB
    ratio: int = 200
    ratio_from_bytes: int = 1 * MIB
    redirects: int = 5
    tries: int = 3
    retry_after_s: float = 60
    backoff_s: float = 1
    pause_s: float = 1
    crawl_delay_s: float = 30
    robots_bytes: int = 512 * KIB
    robots_s: float = 15
    keep_alive_s: float = 15


@dataclass(frozen=True, slots=True)
class Clock:
    """`monotonic` for durations, `now` (seconds since 1970) for the dates of servers, `chance`
    from 0 to 1 for pauses that no two machines have in common."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
