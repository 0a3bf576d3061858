"""The part of a page that is kept: its readable text, and of that one section where source.toml
names an anchor."""

from __future__ import annotations

from codegen.config import DocumentFormat, DocumentRule
from codegen.reading.anchors import cut
from codegen.reading.sniff import sniff_format
from codegen.watching.guarding.readable import readable


def keep(text: str, rule: DocumentRule) -> str:
    """What is kept of a page. Raises Fault: the anchor is not in it."""
    format = format_of(text, rule)
    kept = readable(text, format)
    return cut(kept, rule.anchor, format, path=rule.file) if rule.anchor else kept


def format_of(text: str, rule: DocumentRule) -> DocumentFormat:
    return rule.format or sniff_format(text, path=rule.file)
