"""reStructuredText as markdown, line for line: what its pages of calls are made of."""

from __future__ import annotations

import re

_UNDERLINE = re.compile(r"([=~\-^\"'`#*+.:_])\1{2,}\s*\Z")
_BORDER = re.compile(r"\s*={2,}(?:\s+={2,})+\s*\Z")
# ":Address: /v1/boats", ":param string name: what it is called"
_FIELD = re.compile(r":(?P<name>[^:`\n]{1,60}):(?=\s|\Z)\s*(?P<text>.*)\Z")
_CALL = re.compile(r"\.\.\s+http:(?P<method>[a-z]+)::\s*(?P<target>\S+)", re.IGNORECASE)
_DIRECTIVE = re.compile(r"\s*\.\.\s+[\w:-]+::.*\Z|\s*::\s*\Z")
_LITERAL = re.compile(r"(?<!`)``(?P<code>[^`]+)``(?!`)")
_GAP = re.compile(r"\t+[ ]*|[ ]{2,}\t*|[ ]\t+[ ]*")
MOST_LEVELS = 6


def as_markdown(text: str) -> str:
    """The text with headings, fields and simple tables as markdown has them; all lines stay where
    they are, but a header that a table has no border below, which stands one line above its own."""
    lines = text.split("\n")
    levels: list[str] = []
    at = 0
    while at < len(lines):
        if _BORDER.match(lines[at]):
            at = _table(lines, at)
            continue
        _line(lines, at, levels)
        at += 1
    return "\n".join(lines)


def _line(lines: list[str], at: int, levels: list[str]) -> None:
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else ""
    underline = _UNDERLINE.match(below)
    is_text = bool(line.strip()) and not line[0].isspace() and not _UNDERLINE.match(line)
    field, call = _FIELD.match(line), _CALL.match(line)
    if underline and is_text and not _BORDER.match(below):
        if underline[1] not in levels:
            levels.append(underline[1])
        level = min(levels.index(underline[1]) + 1, MOST_LEVELS)
        lines[at], lines[at + 1] = f"{'#' * level} {line.strip()}", ""
        if at and _UNDERLINE.match(lines[at - 1]) and lines[at - 1][:1] == underline[1]:
            lines[at - 1] = ""
    elif call:
        lines[at] = f"{'#' * MOST_LEVELS} {call['method'].upper()} {call['target']}"
    elif field:
        lines[at] = f"- {field['name']}: {_LITERAL.sub(_code, field['text'])}"
    elif _DIRECTIVE.match(line):
        lines[at] = ""
    elif not line[:1].isspace():
        lines[at] = _LITERAL.sub(_code, line)


def _code(match: re.Match[str]) -> str:
    return f"`{match['code']}`"


def _table(lines: list[str], at: int) -> int:
    """A simple table, between borders, as one of pipes; the index behind it. Its cells stand where the
    border has them, or are parted by wide gaps where tabs or wide letters have moved them."""
    end = next((n for n in range(at + 1, len(lines)) if not lines[n].strip()), len(lines))
    borders = [n for n in range(at, end) if _BORDER.match(lines[n])]
    if len(borders) < 2:
        return at + 1
    spans = [match.span() for match in re.finditer(r"=+", lines[at])]
    rows = [n for n in range(at + 1, borders[-1]) if n not in borders]
    if not rows:
        return end
    has_header = len(borders) > 2 and borders[1] == rows[0] + 1
    cells = {n: _cells(lines[n], spans) for n in rows}
    rule = "|" + "---|" * len(spans)
    for n in borders:
        lines[n] = ""
    for n in rows:
        lines[n] = f"| {' | '.join(cells[n])} |"
    if has_header:
        lines[borders[1]] = rule
    else:
        lines[at], lines[rows[0]] = lines[rows[0]], rule
    return end


def _cells(line: str, spans: list[tuple[int, int]]) -> list[str]:
    parts = [part.strip() for part in _GAP.split(line.strip())]
    if len(parts) == len(spans):
        return [part.replace("|", "\\|") for part in parts]
    ends = [*(start for start, _ in spans[1:]), len(line)]
    told = [line[start:end].strip() for (start, _), end in zip(spans, ends, strict=True)]
    return [part.replace("|", "\\|") for part in told]
