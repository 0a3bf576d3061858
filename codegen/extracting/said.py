"""What source.toml says of the sections of a document, as lines that the document could have had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from codegen.config import SectionRule
from codegen.extracting.targets import LINES, read_request_line, request_line
from codegen.reading.blocks import AnyBlock, Heading, Inline, Paragraph, Table

BETWEEN = " > "
_DEEPEST = 6

Call = tuple[str, str]
"""Method and target."""


@dataclass(slots=True)
class Said:
    """By the index of a block: `ignored` is what nobody is to read, `parts` the headings of sections
    that tell a part of calls documented elsewhere, `within` the parameter of the call
    around it that a table tells the contents of. `used` are the rules of which a line was found."""

    ignored: set[int] = field(default_factory=set)
    parts: dict[int, SectionRule] = field(default_factory=dict)
    within: dict[int, str] = field(default_factory=dict)
    used: set[SectionRule] = field(default_factory=set)

    def is_of_errors(self, heading: int) -> bool:
        return heading in self.parts and self.parts[heading].part == "errors"


def is_named(said: str, headings: Sequence[str]) -> bool:
    """Whether headings, the nearest first, are those that source.toml names: "Errors", or "Orders >
    Errors" for the one below another."""
    if not headings or said == headings[0]:
        return bool(headings)
    *over, last = said.split(BETWEEN)
    above = iter(headings[1:])
    is_last = bool(over) and last == headings[0]
    return is_last and all(name in above for name in reversed(over))


def is_below(said: str, chain: Sequence[str]) -> bool:
    """Whether the heading that source.toml names is any of those above, the nearest first."""
    return any(is_named(said, chain[number:]) for number in range(len(chain)))


def read_call(text: str) -> Call | None:
    """Method and target of "POST /v1/orders"."""
    method, _, target = text.strip().partition(" ")
    line = read_request_line(text.strip())
    return line if line and method == line[0] and target.strip() else None


def requirement_said(rule: SectionRule) -> str | None:
    """What a rule says of the parameters of which the document says nothing."""
    return None if rule.required is None else "required" if rule.required else "optional"


def chains(blocks: Sequence[AnyBlock]) -> Iterator[tuple[str, ...]]:
    """Of each block the headings above it, the nearest first; of a heading itself and those over it.
    A heading without a level is below the last that has one."""
    levels: list[tuple[int, str]] = []
    flat: tuple[str, ...] = ()
    for block in blocks:
        if isinstance(block, Heading):
            while block.level and levels and levels[-1][0] >= block.level:
                levels.pop()
            if block.level:
                levels.append((block.level, block.text))
            flat = () if block.level else (block.text,)
        yield (*flat, *(text for _, text in reversed(levels)))


def say_sections(
    blocks: Sequence[AnyBlock], rules: Sequence[SectionRule], file: str
) -> tuple[tuple[AnyBlock, ...], Said]:
    """The blocks with the lines that rules say below the headings they name, and what else they say
    of them. A line that is no heading becomes one where a rule names it."""
    rules = [rule for rule in rules if rule.file in (None, file)]
    said = Said()
    if not rules:
        return tuple(blocks), said
    blocks = [_as_heading(block, above, rules) for block, above in _with_levels(blocks)]
    told: list[AnyBlock] = []
    open_rules: list[tuple[int, SectionRule]] = []
    for block, chain in zip(blocks, chains(blocks), strict=True):
        begun: SectionRule | None = None
        if isinstance(block, Heading):
            open_rules = [(level, rule) for level, rule in open_rules if level < block.level]
            begun = next((rule for rule in rules if is_named(rule.heading, chain)), None)
        if begun and isinstance(block, Heading):
            open_rules.append((block.level, begun))
            said.used.add(begun)
        rule = open_rules[-1][1] if open_rules else None
        if rule and _is_left_out(block, rule):
            said.ignored.add(len(told))
        is_elsewhere = rule and rule.part and rule.calls
        if rule and rule.within and not is_elsewhere and isinstance(block, Table):
            said.within[len(told)] = rule.within
        if begun and begun.part:
            said.parts[len(told)] = begun
        told.append(block)
        if begun and isinstance(block, Heading):
            told += _lines(block, begun)
    return tuple(told), said


def _with_levels(blocks: Sequence[AnyBlock]) -> Iterator[tuple[AnyBlock, int]]:
    """Each block, with the level of the heading above it."""
    level = 0
    for block in blocks:
        yield block, level
        level = block.level or level if isinstance(block, Heading) else level


def _as_heading(block: AnyBlock, above: int, rules: Sequence[SectionRule]) -> AnyBlock:
    if isinstance(block, Heading) or not isinstance(block, LINES):
        return block
    if not any(rule.heading.rpartition(BETWEEN)[2] == block.text for rule in rules):
        return block
    return Heading(block.line, block.end_line, block.inline, min(above + 1, _DEEPEST))


def _is_left_out(block: AnyBlock, rule: SectionRule) -> bool:
    """Whether nobody is to read a block: all of a section to ignore, and what else reads like a call
    where the calls are said."""
    if rule.ignore:
        return True
    is_line = isinstance(block, LINES) and not isinstance(block, Heading)
    return bool(rule.calls) and not rule.part and is_line and request_line(block) is not None


def _lines(heading: Heading, rule: SectionRule) -> Iterator[AnyBlock]:
    """What a rule says below its heading."""
    for call in rule.calls if rule.part is None else ():
        yield Paragraph(heading.line, heading.line, Inline(call), (call,))
