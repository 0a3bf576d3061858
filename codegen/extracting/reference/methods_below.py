"""A heading that is a path over a heading for each method, and one of a method over a heading for
each path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.targets import METHODS
from codegen.reading.blocks import AnyBlock, Heading, Inline

_PATH = re.compile(r"(?P<path>/[^\s]*)(?:\s+(?:resource|endpoint|methods?))?\Z", re.IGNORECASE)
_TITLED = re.compile(r"/[^\s:：]*(?::\w[^\s:：]*)*(?:\s*[:：–—-]\s.*)?\Z")
# "GET endpoints", "HTTP POST requests"
_GROUP = re.compile(
    rf"(?:HTTP\s+)?(?P<method>{'|'.join(METHODS)})"
    r"(?i:\s+(?:endpoints?|requests?|methods?|calls?|routes?|operations?|apis?|resources?))*\Z"
)


def join_methods(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a heading that is a method alone is a request line with the path above it, and
    one that is a path, with the method above it."""
    path, method, level, group = "", "", 0, 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        if path and block.level > level and block.text in METHODS:
            yield _headed(block, f"{block.text} {path}")
            continue
        if block.level and block.level <= level:
            path = ""
        if block.level and block.level <= group:
            method = ""
        if found := _PATH.match(block.text):
            path, level = found["path"], block.level
        elif named := _GROUP.match(block.text):
            method, group = named["method"], block.level
        is_below = method and block.level > group and _TITLED.match(block.text)
        yield _headed(block, f"{method} {block.text}") if is_below else block


def _headed(block: Heading, text: str) -> Heading:
    return Heading(block.line, block.end_line, Inline(text), block.level, block.anchor)
