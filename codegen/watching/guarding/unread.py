"""Guard 10, before two looks: what is said to be gone and still stands in the page is not gone, it
was only not read: a method that moved away from its path, a row that became a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from codegen.diffing.changes import Change
from codegen.extracting.page import Page
from codegen.reading.blocks import AnyBlock, Code, Component, Table
from codegen.watching.fetching.answers import Unverified

ADVICE = "look at the page; where the vendor truly took it out, give "
_SAID_GONE = re.compile(
    r"\b(?:remov|delet|deprecat|discontinu|retir|sunset|no longer|replac|offline)"
    r"|移除|删除|刪除|下线|下線|废弃|廢棄|停用|弃用|取消",
    re.IGNORECASE,
)
_METHOD = r"(?:(?:GET|POST|PUT|DELETE|PATCH)\b[\s:]*)?"
LEAST_OF_A_MESSAGE = 8


def refuse_unread(changes: Sequence[Change], page: Page) -> Unverified | None:
    gone = [change for change in changes if _is_gone(change, page.document.id)]
    if not gone:
        return None
    lines = [line for line in _lines(page.blocks) if not _SAID_GONE.search(line)]
    found = [change for change in gone if _stands_in(change, lines)]
    if not found:
        return None
    rest = f" and {len(found) - 1} more" if len(found) > 1 else ""
    what = f"{found[0].subject.key[:120]}{rest}: still in it, and not read"
    return Unverified("unread", what, ADVICE)


def _is_gone(change: Change, id: str) -> bool:
    is_here = change.source is not None and change.source.document == id
    return is_here and change.id in (
        "error-removed",
        "endpoint-removed",
        "endpoint-removed-after-deprecation",
    )


def _stands_in(change: Change, lines: Sequence[str]) -> bool:
    before: Any = change.before
    if not isinstance(before, dict):
        return False
    if "path" in before:
        at_start = re.compile(_METHOD + re.escape(before["path"]) + r"(?![\w/{:.-])")
        return any(at_start.match(line) for line in lines)
    code = re.compile(rf"(?<![\w.-]){re.escape(before['code'])}(?![\w.-])")
    texts = [meaning.get("message") or "" for meaning in before.get("meanings", ())]
    texts = [" ".join(text.split()) for text in texts if len(text) >= LEAST_OF_A_MESSAGE]
    return any(
        text in line and code.search(line.replace(text, " ")) for line in lines for text in texts
    )


def _lines(blocks: Sequence[AnyBlock]) -> Iterator[str]:
    """What stands together: a row, a paragraph, a line of code; and every cell by itself."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [cell.text for cell in row.cells]
                yield from (*cells, " ".join(cells))
        elif isinstance(block, Code):
            yield from (line.strip() for line in block.text.splitlines())
        elif isinstance(block, Component):
            yield from block.attributes.values()
        else:
            yield " ".join(block.text.split())
