"""What every reader makes of a document: blocks that know their place, whatever the format was."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Inline:
    """Text as a reader sees it: markup gone, entities decoded, blanks normal, on one line.

    `codes` are the parts set as code, in order; `items` the entries of a list inside a cell;
    `struck` says that all of it is struck out, `removed` are the parts that are; `indent` is the
    depth that leading marks or blanks gave it (columns of blanks, 0 for none).
    """

    text: str
    codes: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    struck: bool = False
    indent: int = 0
    removed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Block:
    """`line` and `end_line` are 1-based lines of the source, both included."""

    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """`level` 1-6; 0 where a text without markup has a line that reads like a heading."""

    inline: Inline
    level: int
    anchor: str | None = None

    @property
    def text(self) -> str:
        return self.inline.text


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """A paragraph; of a text without markup, one line. `parts` are its source lines, each on
    its own, markup gone: where columns or entries stand one a line they are found there."""

    inline: Inline
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.inline.text


@dataclass(frozen=True, slots=True)
class Item(Block):
    """An entry of a list; `depth` counts from 0. `term` is set for a definition list's term,
    `parts` as those of a paragraph where the entry goes on over lines of markdown."""

    inline: Inline
    depth: int = 0
    term: str | None = None
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.inline.text


@dataclass(frozen=True, slots=True)
class Code(Block):
    """Preformatted text, its lines joined by LF, exactly as it stands (entities decoded)."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Component(Block):
    """An element that only a page's own framework knows, as `<APIEndpoint method="POST" url="/v5" />`;
    `depth` counts those that it stands in."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Row(Block):
    """One row of a table. `cells` has one entry a column; spans are repeated into each."""

    cells: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table(Block):
    """`header` is empty where the table has none; each row has as many cells as it wrote."""

    header: tuple[Inline, ...]
    rows: tuple[Row, ...]
    caption: str | None = None


AnyBlock = Heading | Paragraph | Item | Code | Component | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read. `path` is relative to the project, with slashes.

    `markup` holds the non-blank lines that carry no text (fences, delimiter rows, front matter,
    import lines): for accounting, they are claimed by the reader. `lines` is the decoded source,
    without line ends.
    """

    path: str
    id: str
    format: str
    lines: tuple[str, ...]
    blocks: tuple[AnyBlock, ...]
    front_matter: dict[str, str] = field(default_factory=dict)
    markup: frozenset[int] = frozenset()
