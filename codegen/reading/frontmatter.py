"""The `key: value` lines at the top of a markdown document; no YAML."""

from __future__ import annotations

import re

from codegen.faults import Fault

MAX_CHARACTERS = 4096
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_. -]{0,99}):(?:[ \t]+(.*))?")


def read_front_matter(lines: list[str], *, path: str) -> tuple[dict[str, str], int]:
    """The values and the number of lines taken, 0 where there is no front matter.

    Entries of nested lists and maps are passed over. Raises Fault: more than 4 KiB of what is not.
    """
    end = _end(lines)
    if not end:
        return {}, 0
    matches = [match for line in lines[1 : end - 1] if (match := _KEY.fullmatch(line.rstrip()))]
    size = sum(len(match[0]) + 1 for match in matches)
    if size > MAX_CHARACTERS:
        what = f"front matter with {size} characters of keys, at most {MAX_CHARACTERS} are read"
        raise Fault("front-matter-too-large", what, path, 1, "shorten it, or remove it")
    return {match[1]: _unquoted(match[2] or "") for match in matches}, end


def _end(lines: list[str]) -> int:
    """The lines up to the closing mark; 0 where what stands between is no list of keys."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:], 1):
        text = line.rstrip()
        if text in ("---", "..."):
            return index + 1 if index > 1 else 0
        if text and not (_KEY.fullmatch(text) or (text[0] in " \t#-" and index > 1)):
            return 0
    return 0


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
