"""AsciiDoc to blocks."""

from __future__ import annotations

from codegen.reading.asciidoc_lines import write_lines
from codegen.reading.blocks import Document
from codegen.reading.written import read_written


def read_asciidoc(text: str, *, path: str, id: str) -> Document:
    """The blocks of a .adoc document. Raises Fault: as `read_markdown`."""
    lines = text.split("\n")
    return read_written(write_lines(lines), lines, path=path, id=id, format="asciidoc")
