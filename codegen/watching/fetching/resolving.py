"""Names of hosts to addresses, in limited time."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

from codegen.watching.fetching.refusal import Refusal, shown

Resolve = Callable[[str, int], tuple[str, ...]]
"""Host and port to all addresses by number, the preferred first. Raises OSError."""


def ask_system(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(place[0]) for *_, place in found))


def resolve_within(host: str, port: int, *, resolve: Resolve, most_s: float) -> tuple[str, ...]:
    """Raises Refusal: there is no such host, or nobody says so in time.

    In a thread, since the system's resolver knows no limit; one that hangs is left behind.
    """
    found: list[tuple[str, ...] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            found.append(resolve(host, port))
        except (OSError, UnicodeError) as error:
            found.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(most_s)
    if not found:
        raise Refusal("timeout", f"{shown(host)} was not resolved in {most_s:.3g} s", passing=True)
    answer = found[0]
    if isinstance(answer, Exception) or not answer:
        raise Refusal("unknown-host", f"{shown(host)} cannot be resolved", passing=True)
    return answer
