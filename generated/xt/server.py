"""A mock of a vendor's API, with or without a port to listen on. Written by codegen; do not edit."""

from ..fixtures import ErrorBodies
from ..server import Server
from . import errors

BODIES = ErrorBodies(errors.XtError, numbers=())


class XtServer(Server):
    """Answers as the documents say, or badly where that is rehearsed."""

    bodies = BODIES
