"""What to write into source.toml about a line or a table: text to paste."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.extracting.above import outline
from codegen.extracting.page import Page
from codegen.extracting.said import BETWEEN
from codegen.extracting.targets import text_of
from codegen.reading.blocks import Heading, Table
from codegen.tomltext import toml_string

_CODE_FIRST = re.compile(r"\S*?\w(?P<sign>[^\w\s]*\s\W*|[:：=|])\w")


def sections_rule(
    page: Page,
    index: int,
    heading: str | None,
    calls: Iterable[str],
    *,
    part: str | None = None,
    ignore: bool = False,
) -> str:
    """The `[[sections]]` that gives the section of a block to the endpoints of `calls`; to one that
    is still to be named where there are none. With `ignore` it is about something else."""
    named = [*dict.fromkeys(calls)] or ["METHOD /path"]
    over = _over(page, index, heading)
    keys = {
        "heading": f"{over}{BETWEEN}{heading}" if over else heading,
        "file": page.rule.file,
    }
    lines = [f"{key} = {toml_string(text)}" for key, text in keys.items() if text]
    if ignore:
        lines.append("ignore = true")
    else:
        lines.append(f"calls = [{', '.join(map(toml_string, named))}]")
    lines += [f"part = {toml_string(part)}"] if part else []
    return "\n".join(["[[sections]]", *lines])


def _over(page: Page, index: int, heading: str | None) -> str | None:
    """The heading over a heading that comes several times in its document."""
    same = [at for at, block in enumerate(page.blocks) if _is_heading(block, heading)]
    if len(same) < 2:
        return None
    at = max((each for each in same if each <= index), default=None)
    over = outline(page).parents.get(at) if at is not None else None
    return text_of(page.blocks[over]) if over is not None else None


def _is_heading(block: object, text: str | None) -> bool:
    return isinstance(block, Heading) and block.text == text


def lines_rule(heading: str | None, text: str) -> str:
    """The `[[lines]]` that says where code and message stand in lines such as one that begins with a
    code; "" where nothing is behind it."""
    parts = _CODE_FIRST.match(text)
    if not parts:
        return ""
    above = [f"heading = {toml_string(heading)}"] if heading else []
    form = f"{{code}}{' '.join(parts['sign'].split(' '))}{{message}}"
    return "\n".join(["[[lines]]", *above, f"forms = [{toml_string(form)}]"])


def tables_rule(page: Page, index: int, table: Table) -> str:
    """The `[[tables]]` that says what the columns of a table are, as far as they are known."""
    heading = page.section(index)
    if not heading:
        return ""
    roles = ", ".join(toml_string(role or "") for role in page.roles(index, table))
    return f"[[tables]]\nheading = {toml_string(heading)}\ncolumns = [{roles}]"
