"""reStructuredText to blocks, also with the directives and fields of Sphinx' domain for HTTP."""

from __future__ import annotations

from codegen.reading.blocks import Document
from codegen.reading.rst_lines import write_lines
from codegen.reading.written import read_written


def read_rst(text: str, *, path: str, id: str) -> Document:
    """The blocks of a .rst document. Raises Fault: as `read_markdown`."""
    lines = text.split("\n")
    return read_written(write_lines(lines), lines, path=path, id=id, format="rst")
