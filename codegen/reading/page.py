"""Elements of an HTML page, in document order, to blocks."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from codegen.faults import Fault
from codegen.reading.blocks import AnyBlock, Code, Heading, Inline, Item, Paragraph
from codegen.reading.elements import (
    is_hidden,
    is_permalink,
    language,
    without_blank_ends,
)
from codegen.reading.grid import Grid, GridCell, GridRow, read_span
from codegen.reading.inline import BLOCK_TAGS, Mark, Token, inline_of, parts_of, tag_mark

MAX_TABLES = 2_000
MAX_SPAN = 1_000
_LAST_KNOWN_LINE = 65_535  # libxml2 keeps no larger one


class Page:
    """`sinks` are the cells and captions that are open, the innermost last; text outside of them
    goes to `open`, which is flushed as a block wherever a block begins or ends."""

    def __init__(self, *, first_line: int, last_line: int) -> None:
        self.blocks: list[AnyBlock] = []
        self.offset = first_line - 1
        self.last_line = last_line
        self.line = first_line
        self.open: list[Token] = []
        self.open_line: int | None = None
        self.end_line = first_line
        self.heading: int | None = None
        self.heading_id: str | None = None
        self.link_at = 0
        self.anchor: str | None = None
        self.item: tuple[int, int] | None = None
        self.depth = -1
        self.term: str | None = None
        self.in_term = False
        self.title: Paragraph | None = None
        self.grids: list[Grid] = []
        self.sinks: list[list[Token]] = []
        self.tables = 0
        self.hidden: etree._Element | None = None
        self.code: list[str] | None = None
        self.code_element: etree._Element | None = None
        self.code_line = 0
        self.front_matter: dict[str, str] = {}

    def sorted_blocks(self) -> list[AnyBlock]:
        return sorted(self.blocks, key=lambda block: block.line)

    def begin(self, element: etree._Element, tag: str) -> None:
        line = element.sourceline
        if line and line < _LAST_KNOWN_LINE:
            line += self.offset
            self.line = line if line < self.last_line else self.last_line
        if self.hidden is not None:
            return
        if is_hidden(element):
            self.hidden = element
        elif self.code is not None:
            if tag in ("br", "div", "li") and self.code:
                self.code.append("\n")
        elif begin := _BEGIN.get(tag):
            begin(self, element)
        else:
            self.mark(tag, closing=False)

    def finish(self, element: etree._Element, tag: str) -> None:
        if self.hidden is not None:
            if self.hidden is element:
                self.hidden = None
        elif self.code is not None:
            if element is self.code_element:
                self.end_code(element)
        elif end := _END.get(tag):
            end(self, element)
        else:
            self.mark(tag, closing=True)

    def text(self, text: str) -> None:
        if self.hidden is None:
            if self.code is not None:
                self.code.append(text)
            elif self.sinks:
                self.sinks[-1].append(text)
            else:
                self.take(text)
        if "\n" in text:
            self.line = min(self.line + text.count("\n"), self.last_line)

    def take(self, text: str) -> None:
        if self.sinks:
            self.sinks[-1].append(text)
            return
        if text and not text.isspace():
            begin = end = self.line
            if "\n" in text:
                blanks = text[: len(text) - len(text.lstrip())]
                begin = min(begin + blanks.count("\n"), self.last_line)
                end = min(end + text.rstrip().count("\n"), self.last_line)
            if self.open_line is None:
                self.open_line = begin
            self.end_line = end
            self.open.append(text)
        elif self.open:
            self.open.append(text)

    def mark(self, tag: str, *, closing: bool) -> None:
        mark = tag_mark(tag, closing=closing)
        if self.sinks:
            self.sinks[-1] += [mark] if mark else []
        elif tag in BLOCK_TAGS and self.heading is None and not self.in_term:
            self.flush()
        elif mark and (self.open or mark in (Mark.CODE, Mark.STRUCK)):
            self.open.append(mark)

    def begin_page(self, element: etree._Element) -> None:
        self.note("lang", element.get("lang"))

    def end_head(self, element: etree._Element) -> None:
        self.note("title", element.findtext("title"))
        for link in element.iterfind("link"):
            if link.get("rel") == "canonical":
                self.note("canonical", link.get("href"))
        for meta in element.iterfind("meta"):
            if meta.get("property") == "og:url":
                self.note("og:url", meta.get("content"))

    def note(self, name: str, value: str | None) -> None:
        if value:
            self.front_matter[name] = " ".join(value.split())

    def begin_link(self, element: etree._Element) -> None:
        if self.sinks:
            return
        self.anchor = element.get("id") or element.get("name") or self.anchor
        self.link_at = len(self.open)

    def end_link(self, element: etree._Element) -> None:
        if (self.heading or self.in_term) and not self.sinks and is_permalink(element):
            del self.open[self.link_at :]
            if self.heading and not self.heading_id:
                self.heading_id = (element.get("href") or "#")[1:] or None

    def begin_image(self, element: etree._Element) -> None:
        self.take(element.get("alt") or "")

    def closed(self) -> tuple[int, int, Inline] | None:
        """Ends the text that is open: its lines and itself; None where it is only blanks."""
        line = self.open_line or self.line
        inline = inline_of(self.open)
        self.open, self.open_line = [], None
        return (line, max(self.end_line, line), inline) if inline.text else None

    def flush(self) -> None:
        if not self.open:
            return
        tokens = self.open
        closed = self.closed()
        if closed is None:
            return
        line, end, inline = closed
        self.anchor = self.title = None
        item, self.item = self.item, None
        if item:
            term, self.term = self.term, None
            self.blocks.append(Item(item[0], end, inline, item[1], term))
        else:
            self.blocks.append(Paragraph(line, end, inline, parts_of(tokens)))

    def begin_heading(self, element: etree._Element) -> None:
        if self.sinks:
            self.mark(str(element.tag), closing=False)
            return
        self.flush()
        self.heading = int(str(element.tag)[1])
        self.heading_id = element.get("id")
        self.open_line = self.line

    def end_heading(self, element: etree._Element) -> None:
        if self.sinks or self.heading is None:
            self.mark(str(element.tag), closing=True)
            return
        level, self.heading = self.heading, None
        if closed := self.closed():
            self.blocks.append(Heading(*closed, level, self.heading_id or self.anchor))
            self.anchor = self.item = None

    def end_paragraph(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=True)
        last = self.blocks[-1] if self.blocks else None
        is_title = "title" in (element.get("class") or "").split()
        if is_title and isinstance(last, Paragraph) and not self.sinks:
            self.title = last

    def begin_list(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=False)
        if not self.sinks:
            self.depth += 1

    def end_list(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=True)
        if not self.sinks:
            self.depth -= 1
            self.item = None

    def begin_item(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=False)
        if not self.sinks:
            self.item = (self.line, max(self.depth, 0))

    def end_item(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=True)
        if not self.sinks:
            self.item = None

    def begin_term(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=False)
        if not self.sinks:
            self.lone_term()
            self.in_term = True
            self.item = (self.line, max(self.depth, 0))

    def end_term(self, element: etree._Element) -> None:
        if self.sinks or not self.in_term:
            self.mark(str(element.tag), closing=True)
            return
        self.in_term = False
        closed = self.closed()
        self.term = closed[2].text if closed else None

    def begin_definition(self, element: etree._Element) -> None:
        self.mark(str(element.tag), closing=False)
        if not self.sinks:
            self.item = self.item if self.term and self.item else (self.line, max(self.depth, 0))

    def end_definitions(self, element: etree._Element) -> None:
        self.end_list(element)
        self.lone_term()

    def lone_term(self) -> None:
        """A term without definition is an item of its own."""
        if self.term:
            line = self.item[0] if self.item else self.line
            self.blocks.append(Item(line, line, Inline(self.term), max(self.depth, 0)))
            self.term = None

    def begin_code(self, element: etree._Element) -> None:
        if self.sinks:
            self.mark(str(element.tag), closing=False)
            return
        self.flush()
        self.item = None
        self.code, self.code_line, self.code_element = [], self.line, element

    def end_code(self, element: etree._Element) -> None:
        text = "".join(self.code or []).removeprefix("\n")
        self.code = self.code_element = None
        if text.strip():
            end = max(self.line, self.code_line)
            code = Code(self.code_line, end, without_blank_ends(text), language(element))
            self.blocks.append(code)
            self.anchor = None

    def begin_table(self, element: etree._Element) -> None:
        self.tables += 1
        if self.tables > MAX_TABLES:
            what = f"more than {MAX_TABLES} tables"
            raise Fault("document-too-large", what, None, self.line, "part the page in several")
        if not self.sinks:
            title = self.title
            self.flush()
            self.title, self.item = title, None
        grid = Grid(self.line)
        if self.title and self.blocks and self.blocks[-1] is self.title and not self.sinks:
            grid.caption = self.title.text
            self.blocks.pop()
        self.grids.append(grid)

    def end_table(self, element: etree._Element) -> None:
        if not self.grids:
            return
        grid = self.grids.pop()
        if self.grids and self.grids[-1].take_rows(grid):
            return
        table = grid.table(max(self.line, grid.line))
        if table.header or table.rows:
            self.blocks.append(table)
        if self.sinks and not (table.header and len(table.header) > 1):
            self.sinks[-1] += [*grid.tokens(), Mark.BREAK]
        self.anchor = self.title = None

    def begin_table_head(self, element: etree._Element) -> None:
        if self.grids:
            self.grids[-1].in_head = True

    def end_table_head(self, element: etree._Element) -> None:
        if self.grids:
            self.grids[-1].in_head = False

    def begin_row(self, element: etree._Element) -> None:
        if self.grids:
            grid = self.grids[-1]
            grid.rows.append(GridRow(self.line, self.line, grid.in_head))

    def end_row(self, element: etree._Element) -> None:
        if self.grids and self.grids[-1].rows:
            self.grids[-1].rows[-1].end_line = self.line

    def begin_cell(self, element: etree._Element) -> None:
        if not self.grids:
            self.mark("td", closing=False)
            return
        grid = self.grids[-1]
        if not grid.rows:
            self.begin_row(element)
        spans = element.keys()  # most cells have no attribute at all
        columns = read_span(element.get("colspan"), limit=MAX_SPAN) if spans else 1
        rows = read_span(element.get("rowspan"), limit=MAX_SPAN) if spans else 1
        cell = GridCell([], columns, rows, element.tag == "th")
        grid.rows[-1].cells.append(cell)
        self.sinks.append(cell.tokens)

    def end_cell(self, element: etree._Element) -> None:
        if self.grids:
            self.sinks.pop()
            self.end_row(element)
        else:
            self.mark("td", closing=True)

    def begin_caption(self, element: etree._Element) -> None:
        self.sinks.append([])

    def end_caption(self, element: etree._Element) -> None:
        inline = inline_of(self.sinks.pop())
        if self.grids and inline.text:
            self.grids[-1].caption = inline.text


_Handler = Callable[[Page, etree._Element], None]
_BEGIN: dict[str, _Handler] = {
    "html": Page.begin_page,
    "a": Page.begin_link,
    "img": Page.begin_image,
    "ul": Page.begin_list,
    "ol": Page.begin_list,
    "dl": Page.begin_list,
    "li": Page.begin_item,
    "dt": Page.begin_term,
    "dd": Page.begin_definition,
    "pre": Page.begin_code,
    "table": Page.begin_table,
    "thead": Page.begin_table_head,
    "tr": Page.begin_row,
    "td": Page.begin_cell,
    "th": Page.begin_cell,
    "caption": Page.begin_caption,
}
_END: dict[str, _Handler] = {
    "head": Page.end_head,
    "a": Page.end_link,
    "p": Page.end_paragraph,
    "ul": Page.end_list,
    "ol": Page.end_list,
    "dl": Page.end_definitions,
    "li": Page.end_item,
    "dt": Page.end_term,
    "dd": Page.end_item,
    "table": Page.end_table,
    "thead": Page.end_table_head,
    "tr": Page.end_row,
    "td": Page.end_cell,
    "th": Page.end_cell,
    "caption": Page.end_caption,
}
for _level in "123456":
    _BEGIN[f"h{_level}"] = Page.begin_heading
    _END[f"h{_level}"] = Page.end_heading
