"""The lines of AsciiDoc as those of markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.reading.written import Written, table_row, table_rule

_TITLE = re.compile(r"(={1,6}|#{1,6})\s+(?P<text>\S.*)\Z")
_UNDERLINES = "=-~^+"
_ATTRIBUTE = re.compile(r":!?[A-Za-z0-9_][\w-]*!?:(?:\s.*)?\Z")
_MACRO = re.compile(r"(?:include|image|toc|ifdef|ifndef|endif|ifeval|video)::\S*\[.*\]\Z")
_BLOCK_MARKS = re.compile(r"\[(?:\[.*\]|[^\[\]].*)?\]\Z")
_BLOCK_TITLE = re.compile(r"\.(?P<text>[^\s.].*)\Z")
_LISTING = re.compile(r"(?:-{4,}|\.{4,}|`{3,})(?P<language>\w*)\Z")
_FRAME = re.compile(r"(?:={4,}|\*{4,}|_{4,}|\+{4,}|--)\Z")
_TABLE = re.compile(r"[|!,:]={3,}\Z")
_ITEM = re.compile(r"\s*(?P<mark>\*{1,5}|-|\.{1,5}|\d{1,2}\.)\s+(?P<text>\S.*)\Z")
_TERM = re.compile(r"(?P<term>\S.*?)(?::{2,4}|;;)(?:\s+(?P<text>\S.*))?\Z")
# `2+|`, `.3+^.>s|`, `a|`: how a cell is laid out.
_CELL = re.compile(
    r"(?<!\\)(?P<spec>(?:(?<=\s)|\A)(?:\d*\.?\d*[+*])?[<^>]?(?:\.[<^>])?[adehlmsv]?|)\|"
)
_COLUMNS = re.compile(r"cols=\"?(?P<cols>[^\"\]]*)\"?")
_LANGUAGE = re.compile(r"\[source(?:%\w+)?,\s*\"?(?P<language>\w+)")
_LINK = re.compile(r"(?:link:|xref:|(?=https?://))[^\s\[\]]+\[(?P<text>[^\[\]]*)\]")
_REFERENCE = re.compile(r"<<[^<>,]+(?:,\s*(?P<text>[^<>]+))?>>")
_PLUS = re.compile(r"`\+(?P<one>[^`]+?)\+`|(?<![\w+])\+{1,2}(?P<two>[^\s+][^+]*?)\+{1,2}(?![\w+])")
_BOLD = re.compile(r"(?<![\w*])\*(?P<text>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")


def write_lines(lines: Sequence[str]) -> list[Written]:
    writer = _Writer([line.rstrip() for line in lines])
    at = 0
    while at < len(lines):
        at = writer.step(at)
    return writer.out


def plain(text: str) -> str:
    """A line with links as their words, and bold and literal text as markdown has them."""
    text = _LINK.sub(lambda match: match["text"] or match[0].partition("[")[0], text)
    text = _REFERENCE.sub(lambda match: match["text"] or "", text)
    text = _PLUS.sub(lambda match: f"`{match['one'] or match['two']}`", text)
    text = _BOLD.sub(r"**\g<text>**", text) if "*" in text else text
    return text.replace("{blank}", "").replace("\\{", "{")


class _Writer:
    """One pass over the lines; `marks` are those in brackets right above a block."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.out: list[Written] = []
        self.marks = ""
        self.term: int | None = None

    def put(self, text: str, at: int) -> None:
        self.out.append(Written(text, at + 1))

    def step(self, at: int) -> int:
        """Writes what begins at a line; gives the line behind it."""
        text = self.lines[at]
        if not text or text == "+":
            self.put("", at)
            return at + 1
        if text.startswith("//") and not text.startswith("///"):
            return at + 1
        if set(text) == {"/"}:
            return self.end(at) + 1
        if _ATTRIBUTE.match(text) or _MACRO.match(text):
            self.put("", at)
            return at + 1
        if _BLOCK_MARKS.match(text):
            self.marks += text
            return at + 1
        stop = self.block(at, text)
        self.marks = ""
        return stop

    def block(self, at: int, text: str) -> int:
        below = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        if match := _TITLE.match(text):
            self.heading(at, len(match[1]), match["text"])
            return at + 1
        if _is_underline(below, text):
            self.heading(at, _UNDERLINES.index(below[0]) + 1, text)
            return at + 2
        if listing := _LISTING.match(text):
            return self.listing(at, listing["language"])
        if _TABLE.match(text):
            return self.table(at)
        if _FRAME.match(text):
            self.put("", at)
            return at + 1
        if match := _BLOCK_TITLE.match(text):
            self.put("", at)
            self.put(plain(match["text"]), at)
            self.put("", at)
            return at + 1
        if match := _ITEM.match(text):
            mark = match["mark"]
            depth = 0 if mark[0] == "-" or mark[0].isdigit() else len(mark) - 1
            self.put(f"{'  ' * depth}- {plain(match['text'])}", at)
            return at + 1
        return self.words(at, text)

    def words(self, at: int, text: str) -> int:
        """A term, what is said of one, or a line of a paragraph."""
        match = _TERM.match(text)
        if match and "://" not in match["term"]:
            self.put("", at)
            self.put(plain(match["term"]), at)
            self.term = at
            if match["text"]:
                self.put(f": {plain(match['text'])}", at)
                self.term = None
            return at + 1
        text = plain(text.strip())
        if text[:1] == text[-1:] == "'" and len(text) > 2:
            text = text[1:-1]
        self.put(f": {text}" if self.term is not None else text, at)
        self.term = None
        return at + 1

    def heading(self, at: int, level: int, text: str) -> None:
        self.put("", at)
        self.put(f"{'#' * level} {plain(text)}", at)
        self.put("", at)

    def end(self, at: int) -> int:
        """The line that closes what a line opens."""
        fence = _LISTING.match(self.lines[at])
        mark = self.lines[at] if not (fence and fence["language"]) else "```"
        return next(
            (n for n in range(at + 1, len(self.lines)) if self.lines[n] == mark), len(self.lines)
        )

    def listing(self, at: int, language: str) -> int:
        said = _LANGUAGE.search(self.marks)
        stop = self.end(at)
        self.put("", at)
        self.put(f"```{said['language'] if said else language}", at)
        for number in range(at + 1, stop):
            self.put(self.lines[number], number)
        self.put("```", min(stop, len(self.lines) - 1))
        self.put("", min(stop, len(self.lines) - 1))
        return stop + 1

    def table(self, at: int) -> int:
        stop = self.end(at)
        cells, first = self.cells(at + 1, stop)
        count = _columns(self.marks) or first
        rows = [cells[n : n + count] for n in range(0, len(cells), count or 1)]
        is_headed = "header" in self.marks or (
            count == first and at + 2 < stop and not self.lines[at + 2]
        )
        self.put("", at)
        if rows and not is_headed:
            rows.insert(0, [(at, "")] * count)
        for number, row in enumerate(rows):
            texts = [text for _, text in row]
            self.put(table_row(texts), row[0][0])
            if number == 0:
                self.put(table_rule(texts), row[0][0])
        self.put("", min(stop, len(self.lines) - 1))
        return stop + 1

    def cells(self, at: int, stop: int) -> tuple[list[tuple[int, str]], int]:
        """The cells with their lines, and how many the first line has."""
        found: list[tuple[int, str]] = []
        first = 0
        for number in range(at, stop):
            line = self.lines[number]
            marks = list(_CELL.finditer(line))
            lead = line[: marks[0].start()] if marks else line
            if found and lead.strip():
                where, text = found[-1]
                found[-1] = where, f"{text} {plain(lead.strip())}".strip()
            ends = [*(mark.start() for mark in marks[1:]), len(line)]
            for mark, end in zip(marks, ends, strict=False):
                text = plain(line[mark.end() : end].strip()).replace("\\|", "|")
                times = re.match(r"(\d+)[+*]", mark["spec"])
                found += [(number, text)] * (int(times[1]) if times else 1)
            first = first or len(found)
        return found, first


def _columns(marks: str) -> int:
    """How many columns the marks of a table say that it has."""
    match = _COLUMNS.search(marks)
    if match is None:
        return 0
    times = (re.match(r"\s*(\d+)\*", part) for part in re.split("[,;]", match["cols"]))
    return sum(int(one[1]) if one else 1 for one in times)


def _is_underline(below: str, text: str) -> bool:
    is_one = len(below) >= 4 and below[0] in _UNDERLINES and set(below) == {below[0]}
    return is_one and abs(len(below) - len(text)) <= 2 and text[0].isalnum()
