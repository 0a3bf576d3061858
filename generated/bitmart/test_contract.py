"""The documented examples and errors, tested against what is documented. Written by codegen; do not edit."""

from pytest import mark

from ..contract import Operation, check_examples
from ..fixtures import DocumentedError
from .contract import CONTRACT
from .server import BODIES


@mark.parametrize("operation", CONTRACT.operations, ids=str)
def test_examples(operation: Operation) -> None:
    check_examples(operation)


@mark.parametrize("error", BODIES.all(), ids=str)
def test_errors(error: DocumentedError) -> None:
    error.check()
