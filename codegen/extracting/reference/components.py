"""Operations written as components: `{% swagger method="post" path="/v1/orders" %}` with one
component a parameter and one an answer, or `<ParamField query="limit" type="integer">`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.sections import answered_part, location_of, part_of
from codegen.extracting.targets import read_request_line, request_line
from codegen.reading.blocks import (
    AnyBlock,
    Component,
    Document,
    Heading,
    Inline,
    Item,
    Paragraph,
    Row,
    Table,
)

_PATHS = ("route", "path", "endpoint", "uri", "url")
_PLACES = ("query", "path", "body", "header")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STATUS = re.compile(r"(?P<code>[1-5](?:[0-9]{2}|XX))(?::?\s+(?P<phrase>\S.*))?\Z", re.IGNORECASE)
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "In", "Default", "Description")))
_DEEPEST = 6
_NEAR = 2
_MOST_INSIDE = 12


def read_components(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; titles of operations, their parameters and their answers as headings and tables."""
    if not any(isinstance(block, Component) and block.attributes for block in blocks):
        return iter(blocks)
    return _Operations(blocks).read()


class _Operations:
    """`level` is that of the last heading, `location` what the last component said of where the
    parameters below it are sent, `is_answered` that a heading over the answers was given, `is_taken`
    that the last heading has its operation."""

    def __init__(self, blocks: Sequence[AnyBlock]) -> None:
        self.blocks = blocks
        self.at = 0
        self.level = 1
        self.title = ""
        self.location = ""
        self.is_answered = False
        self.is_taken = False

    def read(self) -> Iterator[AnyBlock]:
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            if isinstance(block, Heading):
                self.level, self.title = block.level, block.text
                self.is_answered = self.is_taken = False
            if not isinstance(block, Component):
                self.at += 1
                yield block
            elif request_line(block):
                yield from self.operation(block)
            elif _name(block):
                yield from self.parameters(block)
            elif _STATUS.match(_status(block)):
                yield from self.answer(block)
            else:
                self.location = location_of(_words(block)) or self.location
                self.at += 1
                yield block

    def operation(self, block: Component) -> Iterator[AnyBlock]:
        """The heading that an operation gives itself, and the operation."""
        self.at += 1
        self.location, self.is_answered = "", False
        title = block.attributes.get("summary") or block.attributes.get("title") or ""
        beside = self.blocks[self.at] if self.at < len(self.blocks) else None
        if not title and isinstance(beside, Component) and _words(beside).endswith("summary"):
            title = self.text_below(beside)
        if title and title != self.title:
            self.level = self.level if self.is_taken else min(self.level + 1, _DEEPEST)
            self.title = title
            yield Heading(block.line, block.line, Inline(title), self.level)
        self.is_taken = True
        yield block

    def parameters(self, first: Component) -> Iterator[AnyBlock]:
        """Those that follow each other and are of one kind, as a table; those inside another are its
        parts. What else stands inside them comes below the table."""
        rows: list[Row] = []
        others: list[AnyBlock] = []
        around: list[Component] = []
        while self.at < len(self.blocks) and self.is_of(first):
            block = self.blocks[self.at]
            if not isinstance(block, Component) or block.name != first.name or not _name(block):
                self.at += 1
                others += [] if isinstance(block, Component) else [block]
                continue
            while around and around[-1].depth >= block.depth:
                around.pop()
            rows.append(self.row(block, around))
            around.append(block)
        is_answer = part_of(_words(first)) == "response"
        if is_answer:
            label = Inline(_words(first))
            yield Paragraph(first.line, first.line, label, (label.text,))
        yield Table(first.line, rows[-1].end_line, _HEADER, tuple(rows))
        yield from others

    def is_of(self, first: Component) -> bool:
        """Whether a parameter of the same kind is next, with only what is inside others before it."""
        for block in self.blocks[self.at : self.at + _MOST_INSIDE]:
            if isinstance(block, Heading):
                return False
            if isinstance(block, Component):
                if block.name == first.name:
                    return bool(_name(block)) and (
                        block is self.blocks[self.at] or block.depth > first.depth
                    )
                if block.depth <= first.depth:
                    return False
        return False

    def row(self, block: Component, around: Sequence[Component]) -> Row:
        said = block.attributes
        place = next((key for key in _PLACES if key in said), "")
        required = "true" if "required" in said and said["required"] != "false" else "false"
        place = said.get("in") or place or self.location
        text = self.text_below(block)
        name = _name(block).removeprefix(f"{_name(around[-1])}." if around else "")
        cells = (said.get("type", ""), required, place, said.get("default", ""), text)
        named = Inline(name, indent=len(around))
        return Row(block.line, self.blocks[self.at - 1].end_line, (named, *map(Inline, cells)))

    def answer(self, block: Component) -> Iterator[AnyBlock]:
        """The heading of an answer: its status and text."""
        status = _STATUS.match(_status(block))
        text = self.text_below(block)
        beside = self.blocks[self.at] if self.at < len(self.blocks) else None
        if isinstance(beside, Component) and _words(beside).endswith("description"):
            text = self.text_below(beside)
        code = status["code"] if status else ""
        text = (
            block.attributes.get("description")
            or text
            or (status["phrase"] if status else "")
            or ""
        )
        if not self.is_answered:
            self.is_answered = True
            yield Heading(block.line, block.line, Inline("Response"), min(self.level + 1, _DEEPEST))
        said = Inline(f"{code} {text}".strip())
        if answered_part(said.text):
            yield Heading(block.line, block.line, said, min(self.level + 2, _DEEPEST))

    def text_below(self, block: Component) -> str:
        """The paragraph that stands inside a component. Takes both."""
        self.at = self.blocks.index(block, self.at) + 1
        below = self.blocks[self.at] if self.at < len(self.blocks) else None
        if not isinstance(below, Paragraph | Item) or below.line > block.line + _NEAR:
            return ""
        self.at += 1
        return below.text


def operation_of(document: Document) -> Paragraph | None:
    """The request line that a document has before its text: `api: "POST /orders"`, or `method: POST`
    with `path: /orders`."""
    front = document.front_matter
    said = [front.get(key, "") for key in ("api", "openapi")]
    said += [
        f"{front['method'].upper()} {front.get(key, '')}" for key in _PATHS if "method" in front
    ]
    text = next(filter(read_request_line, said), None)
    if text is None:
        return None
    address = text.split()[-1]
    line = next((n for n, line in enumerate(document.lines, 1) if address in line), 1)
    return Paragraph(line, line, Inline(text), (text,))


def _name(block: Component) -> str:
    """The name of the parameter that a component tells of; "" for another component."""
    said = block.attributes
    if not {"type", "required", "in"} & set(said):
        return ""
    return said.get("name") or next((said[key] for key in _PLACES if said.get(key)), "")


def _status(block: Component) -> str:
    said = block.attributes
    return said.get("status") or said.get("httpCode") or said.get("statusCode") or ""


def _words(block: Component) -> str:
    """The words of a component's name: "swagger-parameter", "ResponseField"."""
    return " ".join(word.lower() for word in _WORDS.findall(block.name))
