"""The documented examples and errors, tested against what is documented. Written by codegen; do not edit."""

from pytest import mark

from ..fixtures import DocumentedError
from .server import BODIES


@mark.parametrize("error", BODIES.all(), ids=str)
def test_errors(error: DocumentedError) -> None:
    error.check()
