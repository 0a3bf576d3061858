"""A spec for others than Python: one module a format, each a function from a Spec to plain data."""

from collections.abc import Callable, Mapping

from codegen.exporting.canonical import Plain, dump
from codegen.exporting.errors_json import export_errors
from codegen.exporting.openapi import export_openapi
from codegen.model import Spec

FORMATS: Mapping[str, Callable[[Spec], Plain]] = {
    "openapi": export_openapi,
    "json": export_errors,
}
"""Name of the format to the function that makes it."""


def export(spec: Spec, form: str) -> bytes:
    """The text of a format of the table."""
    return dump(FORMATS[form](spec))


__all__ = ["FORMATS", "export", "export_errors", "export_openapi"]
