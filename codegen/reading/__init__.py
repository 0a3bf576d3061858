"""Documents of every format to the same blocks."""

from __future__ import annotations

from collections.abc import Callable

from codegen.bounds import bounded
from codegen.config import DocumentFormat, DocumentRule
from codegen.faults import Fault
from codegen.reading.asciidoc import read_asciidoc
from codegen.reading.blocks import Document
from codegen.reading.decode import decode
from codegen.reading.markdown import read_markdown
from codegen.reading.rst import read_rst
from codegen.reading.sniff import sniff_format
from codegen.reading.text import read_text


def _read_html(text: str, *, path: str, id: str) -> Document:
    # lxml is not imported where every document is markdown or text.
    from codegen.reading.html import read_html

    return read_html(text, path=path, id=id)


READERS: dict[DocumentFormat, Callable[..., Document]] = {
    "html": _read_html,
    "markdown": read_markdown,
    "text": read_text,
    "rst": read_rst,
    "asciidoc": read_asciidoc,
}


def _section(text: str, anchor: str, format: DocumentFormat, *, path: str) -> str:
    # Few documents have an anchor.
    from codegen.reading.anchors import only

    return only(text, anchor, format, path=path)


def read_document(data: bytes, *, path: str, id: str, rule: DocumentRule) -> Document:
    """The blocks of a document. Raises Fault: it cannot be decoded, is cut or hostile, takes too much
    to read, or lacks the anchor or a landmark that source.toml declares."""
    text = decode(data, path=path, charset=rule.charset)
    format = rule.format or sniff_format(text, path=path)
    if rule.anchor:
        text = _section(text, rule.anchor, format, path=path)
    for landmark in rule.landmarks:
        if landmark not in text:
            advice = (
                "fetch the document again; if the vendor moved it, change landmarks in source.toml"
            )
            where = f"the section {rule.anchor!r} of it" if rule.anchor else "it"
            what = f"the landmark {landmark!r} is not in {where}"
            raise Fault("landmark-missing", what, path, advice=advice)
    with bounded(path):
        return READERS[format](text, path=path, id=id)
