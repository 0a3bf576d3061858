"""Markdown and MDX to blocks: one pass over the lines, tolerant where CommonMark is not."""

from __future__ import annotations

import re
from collections.abc import Callable

from codegen.faults import Fault
from codegen.reading.block_tables import read_block_table
from codegen.reading.blocks import Code, Component, Document, Paragraph
from codegen.reading.frontmatter import read_front_matter
from codegen.reading.scan import Level, Scan, unquoted
from codegen.reading.spans import Notes, read_inline
from codegen.reading.tables import RULE, read_table
from codegen.reading.tags import read_tags

MAX_LINES = 200_000
MAX_MARKERS = 8
MAX_NUMBERING = len("99.")

_ATX = re.compile(r"(#{1,6})(?:\s+(.*))?")
_TIGHT_ATX = re.compile(r"(#{2,6})((?:[^\W_]|/[a-z{:]).*?)#*\s*")
_CLOSING_HASHES = re.compile(r"(?:\A|[ \t])#+\Z")
_SETEXT = re.compile(r"={2,}|-{2,}")
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*([^`]*)")
_FENCE_TITLE = re.compile(r"\btitle=\"([^\"]+)\"")
_ITEM = re.compile(r"([-*+]|[0-9]{1,9}[.)])([ \t]+|\Z)")
_WORDED_ITEM = re.compile(r"\s*[-*+•]\s+[`*_\[]*[A-Za-z0-9][^\s{}=;]*\s+[`*_]*[^\s{}=;]+\s+\w")
_TOLD = re.compile(r":[ \t]+(?=\S)")
_IMPORT = re.compile(r"import\s.*|export\s+(?:const|default|function|let|async)\b.*")
_IMPORT_END = re.compile(r"""['"]\s*;?\s*\Z""")
_ADMONITION = re.compile(r":::+[ \t]*(?:[A-Za-z]+)?(?:\[([^\[\]]*)\])?(?:\{[^{}]*\})?[ \t]*(.*)")
# `=== "Python"`, `!!! note "Mind"`: what is indented below it is as if it were not.
_INDENTED = re.compile(
    r"(?:===[+!]?|!!!|\?\?\?\+?)[ \t]*(?:[A-Za-z][\w-]*[ \t]*){0,3}(?:\"([^\"]*)\")?[ \t]*"
)
_TEMPLATE = re.compile(
    r"\{%[^{}%]*%\}|\{\{[<%][^{}]*[>%]\}\}|\{:[^{}]*\}|\[![A-Za-z]+\]|\{/\*[^{}]*\*/\}"
)
# `{% swagger-parameter in="body" name="size" %}` tells as much as an element with attributes.
_TEMPLATE_ATTRIBUTE = r"""[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s"'%{}]+)"""
_TEMPLATE_TAG = re.compile(
    rf"\{{%\s*(?P<name>[A-Za-z][\w-]*)(?P<said>(?:\s+{_TEMPLATE_ATTRIBUTE})+)\s*%\}}"
    r"|\{%\s*(?P<bare>(?!end)(?:\w+-)+(?:parameters|summary))\s*%\}"
)
_TELLING = frozenset(("method", "name", "in", "status", "httpCode"))
_DEFINITION = re.compile(r"\[([^\[\]\n]{1,200})\]:\s*\S.*")
_DEFINITIONS = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:", re.MULTILINE)
_CLOSERS = re.compile(r"</([A-Z][A-Za-z0-9.]*)")


def read_markdown(text: str, *, path: str, id: str) -> Document:
    """The blocks of a .md or .mdx document.

    Raises Fault: more than 200,000 lines, front matter of more than 4 KiB, an HTML table in it
    that the HTML reader refuses.
    """
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        what = f"{len(lines)} lines, at most {MAX_LINES} are read"
        raise Fault("document-too-long", what, path, MAX_LINES, "part the document in several")
    front_matter, taken = read_front_matter(lines, path=path)
    scan = Scan(path, list(lines), _notes(text), at=taken)
    scan.mark(0, taken)
    rules = (*_RULES, read_import) if path.endswith(".mdx") else _RULES
    while scan.at < len(scan.lines):
        read_step(scan, rules)
    scan.flush()
    blocks = tuple(sorted(scan.blocks, key=lambda block: block.line))
    return Document(
        path, id, "markdown", tuple(lines), blocks, front_matter, frozenset(scan.markup)
    )


def _notes(text: str) -> Notes:
    labels = _DEFINITIONS.findall(text) if "]:" in text else []
    references = frozenset(label.casefold() for label in labels if label[0] != "^")
    return Notes(references, frozenset(_CLOSERS.findall(text)))


Rule = Callable[[Scan, str], bool]


def read_step(scan: Scan, rules: tuple[Rule, ...]) -> None:
    """One block, one line of a text, or a blank line."""
    _enter_quote(scan)
    line = scan.line(scan.at)
    if not line.strip():
        scan.flush()
        scan.mark(scan.at, scan.at + 1)
        scan.after_blank = True
        scan.at += 1
        return
    if scan.after_blank:
        _leave_lists(scan, line)
    read_line(scan, rules)
    scan.after_blank = False


def read_line(scan: Scan, rules: tuple[Rule, ...]) -> None:
    for _ in range(MAX_MARKERS):
        if read_table(scan) or read_indented(scan):
            return
        if scan.line(scan.at).lstrip().startswith("<") and read_tags(scan):
            return
        text = scan.line(scan.at).strip()
        if any(rule(scan, text) for rule in rules):
            return
        if not read_marker(scan, text):
            break
        if not scan.line(scan.at).strip():
            scan.at += 1
            return
    read_text(scan)


def _enter_quote(scan: Scan) -> None:
    quoted = unquoted(scan.lines[scan.at]) is not None
    if quoted != scan.quoted:
        scan.flush()
        scan.levels.clear()
        scan.after_blank = True
    scan.quoted = quoted


def _indent(line: str) -> int:
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks.expandtabs(4)) if "\t" in blanks else len(blanks)


def _leave_lists(scan: Scan, line: str) -> None:
    indent = _indent(line)
    scan.item = None
    while scan.levels and indent < min(scan.levels[-1].content, scan.levels[-1].marker + 2):
        if _ITEM.match(line.strip()) and indent >= scan.levels[-1].marker:
            break
        scan.levels.pop()


def read_text(scan: Scan) -> None:
    scan.append(scan.line(scan.at).strip())
    scan.at += 1


def read_heading(scan: Scan, text: str) -> bool:
    if not text.startswith("#"):
        return False
    match = _ATX.fullmatch(text) or _TIGHT_ATX.fullmatch(text)
    if not match:
        return False
    scan.flush()
    title = _CLOSING_HASHES.sub("", (match[2] or "").rstrip())
    scan.heading(title, len(match[1]), line=scan.at + 1, end=scan.at + 1)
    scan.levels.clear()
    scan.at += 1
    return True


def read_setext(scan: Scan, text: str) -> bool:
    if text[0] not in "=-" or not scan.open or scan.in_item or not _SETEXT.fullmatch(text):
        return False
    title, line = "\n".join(scan.open), scan.open_at + 1
    scan.open = []
    scan.heading(title, 1 if text[0] == "=" else 2, line=line, end=scan.at + 1)
    scan.at += 1
    return True


def read_rule(scan: Scan, text: str) -> bool:
    if text[0] not in "-*_" or not RULE.fullmatch(text):
        return False
    scan.flush()
    scan.levels.clear()
    return _skip(scan)


def _skip(scan: Scan) -> bool:
    scan.mark(scan.at, scan.at + 1)
    scan.at += 1
    return True


def read_fence(scan: Scan, text: str) -> bool:
    if text[0] not in "`~":
        return False
    match = _FENCE.fullmatch(text)
    if not match:
        return False
    start, indent = scan.at, _indent(scan.line(scan.at))
    lines: list[str] = []
    scan.at += 1
    while scan.at < len(scan.lines) and not _closes(scan.line(scan.at), match[1]):
        if scan.quoted and unquoted(scan.lines[scan.at]) is None:
            break
        lines.append(_dedent(scan.line(scan.at), indent))
        scan.at += 1
    else:
        scan.at += 1
    end = min(scan.at, len(scan.lines))
    info = _FENCE_TITLE.sub("", match[2]).split()
    language = info[0].strip("{}.,") if info else None
    if title := _FENCE_TITLE.search(match[2]):
        inline = read_inline(title[1], scan.notes)
        scan.add(Paragraph(start + 1, start + 1, inline, (inline.text,)))
    scan.add(Code(start + 1, end, _trim(lines), language or None))
    scan.mark(start, start + 1)
    scan.at = end
    return True


def _closes(line: str, fence: str) -> bool:
    text = line.strip()
    return text.startswith(fence) and not text.strip(fence[0])


def _dedent(line: str, columns: int) -> str:
    blanks = len(line) - len(line.lstrip(" \t"))
    if "\t" in line[:blanks]:
        line = line[:blanks].expandtabs(4) + line[blanks:]
        blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, columns) :]


def _trim(lines: list[str]) -> str:
    """The lines without blank ones at either end."""
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return "\n".join(lines[start:end])


def read_indented(scan: Scan) -> bool:
    """Code set off by four columns. More than two blank lines part two examples: pages that were
    flattened from tabs (one example a language) have no other sign between them."""
    base = scan.base() + 4
    if scan.open or scan.item or _indent(scan.line(scan.at)) < base:
        return False
    if scan.inside and scan.path.endswith(".mdx"):
        return False  # what stands inside a component is set off as it is nested
    if _is_indented_list(scan):
        return False
    start, lines, end = scan.at, [scan.line(scan.at)], scan.at + 1
    at = end
    while at < len(scan.lines) and at - end <= 2:
        line = scan.line(at)
        if line.strip():
            if _indent(line) < base:
                break
            lines += [""] * (at - end) + [line]
            end = at + 1
        at += 1
    scan.add(Code(start + 1, end, "\n".join(_dedent(line, base) for line in lines)))
    scan.at = end
    return True


def _is_indented_list(scan: Scan) -> bool:
    """Whether the lines from here to the next blank one are entries of a list in words: writers who
    indent their lists by a tab mean no code."""
    at = scan.at
    while (line := scan.line(at)).strip():
        if not _WORDED_ITEM.match(line):
            return False
        at += 1
    return True


def read_marker(scan: Scan, text: str) -> bool:
    """The marker of an item is taken out of the line; what follows it may be any block."""
    match = _ITEM.match(text)
    if not match or (scan.open and not scan.in_item and not _interrupts(match, text)):
        return False
    scan.flush()
    scan.mark(scan.at, scan.at + 1)
    column = _indent(scan.line(scan.at))
    while scan.levels and column < scan.levels[-1].marker + 2:
        scan.levels.pop()
    rest = text[match.end() :]
    if len(match[1]) > MAX_NUMBERING:
        rest = text  # "1003. No such order": a code, where a list counts to a hundred at most
    width = len(match[0]) if len(match[2]) <= 4 and rest else len(match[1]) + 1
    scan.item = (scan.at + 1, len(scan.levels))
    scan.levels.append(Level(column, column + width))
    scan.lines[scan.at] = " " * (column + width) + rest
    return True


def read_definition(scan: Scan, text: str) -> bool:
    """`: what it is` below the line with a term, or below a blank line below it."""
    told = _TOLD.match(text)
    if told is None:
        return False
    if not (scan.open and scan.term):  # else it is told once more
        term = _take_term(scan)
        if term is None:
            return False
        line, name = term
        scan.item, scan.term = (line, len(scan.levels)), read_inline(name, scan.notes).text
        scan.levels.append(Level(0, len(told[0])))
    scan.append(text[told.end() :])
    scan.at += 1
    return True


def _take_term(scan: Scan) -> tuple[int, str] | None:
    """The line that is a term, taken out of what was read; with its number."""
    if scan.open:
        if scan.in_item and len(scan.open) == 1:
            return None
        name = scan.open.pop()
        scan.open_end -= 1
        line = scan.at
        scan.flush()
        return line, name
    before = scan.blocks[-1] if scan.after_blank and scan.blocks else None
    if not isinstance(before, Paragraph) or before.end_line != before.line:
        return None
    if any(scan.lines[at].strip() for at in range(before.end_line, scan.at)):
        return None
    scan.blocks.pop()
    return before.line, scan.lines[before.line - 1].strip()


def _interrupts(match: re.Match[str], text: str) -> bool:
    """Whether an item may begin in the middle of a paragraph: "2020. Then" is a sentence."""
    return match.end() < len(text) and (not match[1][0].isdigit() or match[1][:-1] == "1")


def read_admonition(scan: Scan, text: str) -> bool:
    match = _ADMONITION.fullmatch(text) if text.startswith(":::") else None
    if not match:
        return False
    scan.flush()
    if title := match[1] or match[2]:
        inline = read_inline(title, scan.notes)
        scan.add(Paragraph(scan.at + 1, scan.at + 1, inline, (inline.text,)))
    return _skip(scan)


def read_container(scan: Scan, text: str) -> bool:
    match = _INDENTED.fullmatch(text) if text[:3] in ("===", "!!!", "???") else None
    if not match or scan.open:
        return False
    column = _indent(scan.line(scan.at))
    while scan.levels and column < scan.levels[-1].marker + 2:
        scan.levels.pop()
    if title := match[1]:
        inline = read_inline(title, scan.notes)
        scan.add(Paragraph(scan.at + 1, scan.at + 1, inline, (inline.text,)))
    scan.levels.append(Level(column, column + 4))
    return _skip(scan)


def read_template(scan: Scan, text: str) -> bool:
    if text[0] not in "{[":
        return False
    if component := _component(text, line=scan.at + 1):
        scan.add(component)
        scan.at += 1
        return True
    if not _TEMPLATE.fullmatch(text) and (scan.open or not _DEFINITION.fullmatch(text)):
        return False
    return _skip(scan)


def _component(text: str, *, line: int) -> Component | None:
    """A template tag that tells something of an operation; None for one that only lays out."""
    tag = _TEMPLATE_TAG.fullmatch(text)
    said = re.findall(_TEMPLATE_ATTRIBUTE, tag["said"] or "") if tag else []
    pairs = (attribute.partition("=")[::2] for attribute in said)
    attributes = {name: value.strip("\"'") for name, value in pairs}
    if tag is None or (tag["name"] and not _TELLING.intersection(attributes)):
        return None
    return Component(line, line, tag["name"] or tag["bare"], attributes)


def read_import(scan: Scan, text: str) -> bool:
    if scan.open or not _IMPORT.fullmatch(text):
        return False
    _skip(scan)
    while scan.at < len(scan.lines) and scan.lines[scan.at].strip():
        if text.startswith("import") and _IMPORT_END.search(text):
            break
        text = text[:6] + scan.lines[scan.at]
        _skip(scan)
    return True


_RULES: tuple[Rule, ...] = (
    read_block_table,
    read_heading,
    read_setext,
    read_rule,
    read_fence,
    read_admonition,
    read_definition,
    read_container,
    read_template,
)
