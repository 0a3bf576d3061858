"""A pytest plugin, to be imported as well (PYTEST_DONT_REWRITE). Written by codegen; do not edit."""

from collections.abc import Callable
from typing import Any

from pytest import FixtureRequest, fixture

from ..fixtures import DocumentedError, started
from .server import BODIES, HashkeyServer

errors_of = BODIES.of_category


@fixture
def hashkey_error() -> Callable[..., dict[str, Any]]:
    """Makes the answer for an error, by class, name or code; keywords fill its placeholders."""
    return BODIES.body


@fixture(params=BODIES.names())
def hashkey_any_error(request: FixtureRequest) -> DocumentedError:
    """Each documented error in turn, with its answer and HTTP status."""
    return BODIES.documented(request.param)


@fixture
def hashkey_mock() -> HashkeyServer:
    """The mock that the clients of this plugin reach, without a connection."""
    return HashkeyServer()


@fixture
def hashkey_server(request: FixtureRequest) -> HashkeyServer:
    """The mock as a real server on 127.0.0.1, at its `url`."""
    return started(request, HashkeyServer())
