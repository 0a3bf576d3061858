"""A pytest plugin: documented examples and errors as fixtures. Written by codegen; do not edit."""

from collections.abc import Callable
from typing import Any

from pytest import FixtureRequest, fixture

from ..fixtures import DocumentedError, ErrorBodies
from . import errors

BODIES = ErrorBodies(errors.HashkeyError, numbers=())


@fixture
def hashkey_error() -> Callable[..., dict[str, Any]]:
    """Makes the answer for an error, by class, name or code; keywords fill its placeholders."""
    return BODIES.body


@fixture(params=BODIES.names())
def hashkey_any_error(request: FixtureRequest) -> DocumentedError:
    """Each documented error in turn, with its answer and HTTP status."""
    return BODIES.documented(request.param)
