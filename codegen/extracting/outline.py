"""The headings of a page as a tree, and how many request lines stand below each: counted once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from codegen.reading.blocks import AnyBlock, Heading

NO_LABEL = 7


@dataclass(slots=True)
class Outline:
    """By the index of a block: `titles` is the nearest heading above it that is no label, with the
    highest level of the labels between; `parents` the heading over a heading; `ends` the index
    behind its section; `lines` how many request lines stand before a block; `nearest` the heading
    above it, also one without a level, and `levelled` the one that has a level; `of_command` what was
    told of a heading and the level of a label (`above.heading_above`)."""

    titles: list[tuple[int | None, int]] = field(default_factory=list)
    parents: dict[int, int | None] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    lines: list[int] = field(default_factory=lambda: [0])
    nearest: list[int | None] = field(default_factory=list)
    levelled: list[int | None] = field(default_factory=list)
    of_command: dict[tuple[int, int], bool] = field(default_factory=dict)

    def lines_below(self, heading: int) -> int:
        return self.lines[self.ends[heading]] - self.lines[heading + 1]

    def chain(self, index: int) -> Iterator[int]:
        """The heading above a block, and those over it, nearest first."""
        at = self.nearest[index]
        while at is not None:
            yield at
            at = self.parents[at] if at in self.parents else self.levelled[at]


def outline_of(
    blocks: Sequence[AnyBlock], *, is_label: Callable[[str], bool], is_line: Callable[[int], bool]
) -> Outline:
    outline = Outline()
    title: int | None = None
    label = NO_LABEL
    nearest: int | None = None
    open_headings: list[tuple[int, int]] = []
    for index, block in enumerate(blocks):
        outline.titles.append((title, label))
        outline.lines.append(outline.lines[-1] + is_line(index))
        outline.nearest.append(nearest)
        outline.levelled.append(open_headings[-1][0] if open_headings else None)
        nearest = index if isinstance(block, Heading) else nearest
        if not isinstance(block, Heading) or not block.level:
            continue
        while open_headings and open_headings[-1][1] >= block.level:
            outline.ends[open_headings.pop()[0]] = index
        outline.parents[index] = open_headings[-1][0] if open_headings else None
        open_headings.append((index, block.level))
        if is_label(block.text):
            label = min(label, block.level)
        else:
            title, label = index, NO_LABEL
    outline.ends.update((index, len(blocks)) for index, _ in open_headings)
    return outline
