"""`codegen mock`: a local server that answers as the documents say."""

from __future__ import annotations

import signal
from threading import Event
from typing import Any

import click

from codegen.cli.reading import read_one
from codegen.cli.session import chosen, guarded, here
from codegen.faults import Fault
from codegen.mocking import missing, mocked

LISTENS_S = 0.5
"""Windows sees Ctrl-C between two waits only."""


@click.command()
@click.argument("vendor")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Listen on this port; 0: a free one."
)
@click.option(
    "--fail",
    "rate",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="RATE",
    help="Answer this part (0 to 1) of good requests badly.",
)
@click.option(
    "--error",
    "failure",
    metavar="CODE",
    help="How: a documented code or class, an HTTP status [500], timeout, reset, garbage.",
)
@click.option(
    "--latency",
    "latency_ms",
    type=click.IntRange(0, 600_000),
    default=0,
    metavar="MS",
    help="Wait before each answer.",
)
@click.option("--seed", type=int, default=0, help="Of the sequence of failures.")
@guarded
def mock(
    vendor: str, port: int, rate: float, failure: str | None, latency_ms: int, seed: int
) -> int | None:
    """Serve the API of VENDOR as documented, on 127.0.0.1 only, until Ctrl-C."""
    if failure is not None and not rate:
        raise click.UsageError("--error needs --fail RATE")
    project = here()
    [name] = chosen(project, [vendor])
    spec = read_one(project, name).spec
    with mocked(spec) as server:
        _rehearse(server, rate, failure or "500", seed)
        server.latency_s = latency_ms / 1000
        _start(server, port)
        click.echo(f"{name} listens on {server.url}")
        if spec.signing is not None:
            click.echo(f"key {server.key}, secret {server.secret}, memo {server.memo}")
        _wait()
    return None


def _rehearse(server: Any, rate: float, failure: str, seed: int) -> None:
    try:
        server.fail(rate, failure, seed=seed)
    except LookupError as error:
        advice = "name a code or class of ERRORS.md, an HTTP status, timeout, reset or garbage"
        raise Fault("error-unknown", str(error), advice=advice) from None


def _start(server: Any, port: int) -> None:
    try:
        server.start(port)
    except ImportError as error:
        raise missing(error) from None
    except OSError as error:
        what = f"port {port}: {error.strerror}"
        raise Fault("port-taken", what, advice="take another one, or 0 for a free one") from None


def _wait() -> None:
    """Until SIGTERM, or Ctrl-C, which raises KeyboardInterrupt."""
    ended = Event()
    signal.signal(signal.SIGTERM, lambda number, frame: ended.set())
    while not ended.wait(LISTENS_S):
        pass
