"""Lines and columns to offsets, and the comments of Python with their lines."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from bisect import bisect_right
from collections.abc import Mapping

from codegen.auditing.entries import Extent

_LINE_END = re.compile(r"\r\n|\r|\n")


class Positions:
    """Offsets of a text whose lines end as Python has them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def line_of(self, offset: int) -> int:
        """1-based."""
        return bisect_right(self._starts, offset)

    def line_extent(self, first: int, last: int) -> Extent:
        """Whole lines, the end of the last one included."""
        end = self._starts[last] if last < len(self._starts) else len(self.text)
        return self._starts[first - 1], end

    def extent(self, node: ast.expr) -> Extent:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return (
            self._offset(node.lineno, node.col_offset),
            self._offset(node.end_lineno, node.end_col_offset),
        )

    def _offset(self, line: int, column: int) -> int:
        """The syntax tree counts the bytes of UTF-8."""
        start, end = self.line_extent(line, line)
        text = self.text[start:end]
        if text.isascii():
            return start + column
        return start + len(text.encode()[:column].decode(errors="ignore"))

    def at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column


Comment = tuple[str, Extent]


def trailing_comments(places: Positions) -> Mapping[int, Comment]:
    """The comments that stand behind something, by line: their words, and where these are."""
    found: dict[int, Comment] = {}
    try:
        for token in tokenize.generate_tokens(io.StringIO(places.text).readline):
            if token.type == tokenize.COMMENT and token.line[: token.start[1]].strip():
                words = token.string.lstrip("# \t")
                end = places.at(token.start[0], token.end[1])
                stripped = words.rstrip()
                begin = end - len(words)
                found[token.start[0]] = (stripped, (begin, begin + len(stripped)))
    except (tokenize.TokenError, SyntaxError, RecursionError):
        pass  # what the tree could be made of is kept, its comments are not
    return found
