"""A pytest plugin, to be imported as well (PYTEST_DONT_REWRITE). Written by codegen; do not edit."""

from collections.abc import Callable
from typing import Any

from pytest import FixtureRequest, fixture

from ..fixtures import DocumentedError, started
from .server import BODIES, OkxServer

errors_of = BODIES.of_category


@fixture
def okx_error() -> Callable[..., dict[str, Any]]:
    """Makes the answer for an error, by class, name or code; keywords fill its placeholders."""
    return BODIES.body


@fixture(params=BODIES.names())
def okx_any_error(request: FixtureRequest) -> DocumentedError:
    """Each documented error in turn, with its answer and HTTP status."""
    return BODIES.documented(request.param)


@fixture
def okx_mock() -> OkxServer:
    """The mock that the clients of this plugin reach, without a connection."""
    return OkxServer()


@fixture
def okx_server(request: FixtureRequest) -> OkxServer:
    """The mock as a real server on 127.0.0.1, at its `url`."""
    return started(request, OkxServer())
