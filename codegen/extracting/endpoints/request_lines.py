"""Request lines ("GET /v1/orders"), also where method and address stand apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from codegen.extracting.above import EXAMPLE, heading_above, is_example, is_label, outline
from codegen.extracting.endpoints.entries import heading_entries
from codegen.extracting.endpoints.formed import formed_lines
from codegen.extracting.endpoints.listed import named_lines
from codegen.extracting.endpoints.selectors import shown_addresses
from codegen.extracting.endpoints.sentences import named_address, told_lines
from codegen.extracting.examples import read_command
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    LINES,
    METHODS,
    address_in,
    address_of,
    first_line,
    fits_form,
    is_listed,
    method_of,
    names_address,
    path_of,
    read_request_line,
    relative_address,
    request_line,
    text_of,
    titled_address,
    titled_line,
    titled_method,
)
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Item, Paragraph, Table

_PLACEHOLDER = re.compile(r"<[^<>]*>|\{[^{}]*\}")
_CAPTION = re.compile(r"(?:\A|\s)(?P<path>/[^\s{}]*\{[^\s]*)\Z")
# One example in so many request lines is of no endpoint of its own.
_FEW = 4
_MAX_LIST = 12
_MAX_APART = 24

Line = tuple[str | None, str]
"""Method and target."""


def find_lines(page: Page) -> list[tuple[int, Line]]:
    """The request lines of a page with the index of their block, or else its sentences that tell a
    call, and the curl commands of the other sections; and the headings that a table of endpoints
    names, or that name a method where the page says the form of addresses, of sections without any.
    """
    formed = formed_lines(page)
    lines = _lines(page)
    if formed:
        lines = [*formed, *(told for told in lines if told[1][0])]
    elif lines:
        lines = [*lines, *_below_addresses(page, lines)]
        lines += _shown_instead(page, lines)
    else:
        lines = _told_or_shown(page)
    return sorted((at, _captioned(page, at, one)) for at, one in [*lines, *_named(page, lines)])


def _captioned(page: Page, index: int, line: Line) -> Line:
    """A line, with the form of its address where the caption of a table in its section gives that:
    "Table 1. /boats/{id}" above the request "GET /boats/1"."""
    at = heading_above(page, index)
    if at is None or "{" in line[1]:
        return line
    for block in page.blocks[at : outline(page).ends.get(at, index)]:
        form = _CAPTION.search(block.caption or "") if isinstance(block, Table) else None
        if form and fits_form(path_of(line[1]), form["path"]):
            return line[0], form["path"]
    return line


def _named(page: Page, lines: list[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """The headings that a row of a table of endpoints names, of sections without another line, or
    without one of the same call below headings of its parts."""
    names = named_lines(page)
    sections = {heading_above(page, index) for index, _ in lines} if names else set()
    for index, block in page.free(Heading) if names else ():
        text = block.text.casefold()
        line = names.get(text) or names.get(text[text.rfind(" /") + 1 :])
        if line and block.level and index not in sections:
            below = range(index, outline(page).ends.get(index, index))
            call = line[0], path_of(line[1])
            if not any(at in below and (one[0], path_of(one[1])) == call for at, one in lines):
                yield index, line


def _lines(page: Page) -> list[tuple[int, Line]]:
    """The request lines of a page; examples only in the sections that have no other."""
    used: set[int] = set()
    entries = heading_entries(page)
    lines = [
        (index, line)
        for index in range(len(page.blocks))
        if not page.is_claimed(index)
        and (line := entries.get(index) or _line_at(page, index, used))
    ]
    lines = list(_without_examples(page, lines))
    examples = [index for index, _ in lines if is_example(page, index)]
    if len(examples) < len(lines):
        lines = [(index, line) for index, line in lines if index not in examples]
    below = {index for index, _ in lines if _is_below_example(page, index)}
    sections = {heading_above(page, index) for index, _ in lines if index not in below}
    calls = {
        (heading_above(page, index), _call(line)) for index, line in lines if index not in below
    }
    lines = [
        (index, line)
        for index, line in lines
        if index not in below
        or not (
            heading_above(page, index) in sections or _is_called_above(page, index, line, calls)
        )
    ]
    sections |= {heading_above(page, index) for index in below}
    sections |= {index for index, _ in lines if isinstance(page.blocks[index], Heading)}
    told = {(method, path_of(target)) for _, (method, target) in lines}
    codes: list[tuple[int, Line]] = [
        (index, line)
        for index, block in page.free(Code)
        if not request_line(block) and (line := first_line(block))
        if heading_above(page, index) not in sections
        if not (_is_index(block) and (line[0], path_of(line[1])) in told)
    ]
    codes += [
        (index, line)
        for index, block in page.free(Paragraph)
        if (line := _remarked(page, index, block)) and heading_above(page, index) not in sections
    ]
    shown = {index for index, _ in lines + codes if is_example(page, index)}
    shown |= {index for index, _ in codes if _is_below_example(page, index)}
    is_few = len(shown) * _FEW <= len(lines + codes)
    return list(
        _without_repeats(
            page, sorted(one for one in lines + codes if not (is_few and one[0] in shown))
        )
    )


def _call(line: Line) -> Line:
    return line[0], path_of(line[1])


def _is_called_above(
    page: Page, index: int, line: Line, calls: Collection[tuple[int | None, Line]]
) -> bool:
    """Whether a line below a heading over this one makes the same call."""
    return any((at, _call(line)) in calls for at in outline(page).chain(index))


def _without_examples(page: Page, lines: list[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """The lines without those below a heading of examples that put a value for the placeholder of
    another's address."""
    forms = {
        (method, re.compile(_formed(path_of(target))))
        for _, (method, target) in lines
        if _PLACEHOLDER.search(path_of(target))
    }
    for index, (method, target) in lines:
        path = path_of(target)
        over = (text_of(page.blocks[at]) for at in outline(page).chain(index)) if forms else ()
        is_shown = any(EXAMPLE.search(text) and part_of(text) == "request" for text in over)
        is_put_in = not _PLACEHOLDER.search(path) and any(
            one == method and form.fullmatch(path) for one, form in forms
        )
        if not (is_shown and is_put_in):
            yield index, (method, target)


def _formed(path: str) -> str:
    """A pattern for the addresses that a path with placeholders stands for."""
    return "[^/]+".join(map(re.escape, _PLACEHOLDER.split(path)))


def _without_repeats(page: Page, lines: list[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """The lines; one that gives the address of the line above again, below the prefix of a version or
    without it, under the same heading, is the same call. So is an address alone, right above the
    line that says the end of which it is."""
    previous: tuple[int | None, str | None, str] | None = None
    whole = {index: path_of(target) for index, (method, target) in lines if method}
    for index, (method, target) in lines:
        if method is None and whole.get(index + 1, "").endswith("/" + path_of(target).lstrip("/")):
            continue
        told = heading_above(page, index), method, path_of(target)
        if previous and told[:2] == previous[:2] and told[2] != previous[2]:
            longer, shorter = sorted((told[2], previous[2]), key=len, reverse=True)
            if "{" in shorter and longer.endswith(shorter):
                continue
        yield index, (method, target)
        previous = told


def _is_index(block: Code) -> bool:
    """Whether a block of code is a list of request lines, as above the sections that tell of each."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    return len(lines) > 1 and all(map(read_request_line, lines))


def _is_below_example(page: Page, index: int) -> bool:
    """Whether the heading above a block, or the label in its line, says that it is an example, and
    nothing more."""
    label = text_of(page.blocks[index]).replace("：", ":").partition(":")[0]
    above = (page.section(index) or "", label)
    return any(part_of(text) == "request" and EXAMPLE.search(text) for text in above)


def _remarked(page: Page, index: int, block: Paragraph) -> Line | None:
    """Of the first line below a heading that goes on behind the address: "GET /orders all of them"."""
    if not index or not isinstance(page.blocks[index - 1], Heading):
        return None
    titled = None if EXAMPLE.search(page.section(index) or "") else titled_line(block.text)
    return titled[:2] if titled and block.text.startswith(titled[0]) else None


def _line_at(page: Page, index: int, used: set[int]) -> Line | None:
    """Method and target of a request line, also where its parts stand apart. A method serves one
    address alone: `used` are the blocks whose method was taken."""
    block = page.blocks[index]
    if is_listed(block) and any(map(is_listed, _beside(page, index))):
        return None
    line = request_line(block) or _below_address(page, index, block)
    target = None if line or not isinstance(block, (*LINES, Code)) else address_of(block.text)
    before = page.blocks[index - 1] if index else None
    if (
        line is None
        and isinstance(block, Table)
        and part_of(text_of(before) if before else "") == "url"
    ):
        told = address_in(block)
        return (None, told) if told else None
    is_below = line is None and before is not None and _is_request(before, block)
    if is_below and isinstance(block, Code):
        target = target or relative_address(block.text)
    if target is None:
        return line
    if isinstance(before, Component):
        method = before.attributes.get("method", "").upper()
        return (method, target) if method in METHODS else None
    at = _method_near(page, index, used)
    if at is not None:
        used.add(at)
        return method_of(text_of(page.blocks[at])), target
    if EXAMPLE.search(page.section(index) or ""):
        return None
    if _is_link_below(page, block):
        return None
    is_named = names_address(text_of(block)) or (
        before is not None and (is_below or names_address(text_of(before)))
    )
    if not is_named or not _is_fixed(target):
        return None
    at = _method_of_section(page, index, used)
    if at is not None:
        used.add(at)
    return None if at is None else method_of(text_of(page.blocks[at])), target


def _is_fixed(target: str) -> bool:
    """Whether an address has a word of its own: "<owner>/<repository>" shows a form of words."""
    path = path_of(target)
    return path != "/" and (path == target or _PLACEHOLDER.sub("", path).strip("/") != "")


def _is_link_below(page: Page, block: AnyBlock) -> bool:
    """Whether a line links to a heading of its own page, as those of a table of contents do."""
    return isinstance(block, Item) and "](#" in page.document.lines[block.line - 1]


def _is_request(heading: AnyBlock, block: AnyBlock) -> bool:
    """Whether a block of code that is an address alone stands right below the heading "Request" or
    "Call"."""
    is_named = isinstance(heading, Heading) and part_of(heading.text) in ("request", "url")
    return is_named and isinstance(block, Code) and not EXAMPLE.search(text_of(heading))


def _beside(page: Page, index: int) -> tuple[AnyBlock, ...]:
    """The blocks right above and below one."""
    return page.blocks[max(index - 1, 0) : index] + page.blocks[index + 1 : index + 2]


def _below_address(page: Page, index: int, block: AnyBlock) -> Line | None:
    """Of "List orders [GET]" below "Orders [/orders]"."""
    titled = titled_method(block.text) if isinstance(block, Heading) else None
    at = address_above(page, index) if titled else None
    target = titled_address(text_of(page.blocks[at])) if at is not None else None
    return (titled[0], target) if titled and target else None


def address_above(page: Page, index: int) -> int | None:
    """The heading over a heading that gives an address in brackets."""
    at = outline(page).parents.get(index)
    while at is not None and titled_address(text_of(page.blocks[at])) is None:
        at = outline(page).parents[at]
    return at


def _method_near(page: Page, index: int, used: set[int]) -> int | None:
    """The nearest line above or below that has the method, over labels, properties and examples
    alone."""
    for way in (range(index - 1, max(index - 4, -1), -1), range(index + 1, index + 5)):
        for at in way:
            block = page.blocks[at] if at < len(page.blocks) else None
            if isinstance(block, Code) and at < index:
                continue
            if not isinstance(block, LINES) or at in used:
                break
            if method_of(block.text):
                return at
            if not is_label(page, block.text):
                break
    return _method_of_list(page, index)


def _method_of_section(page: Page, index: int, used: set[int]) -> int | None:
    """The method that stands below a label of its own in the section of an address, other parts
    between."""
    above = page.heading(index)
    level = above.level if above else 0
    for at in range(index + 2, min(index + _MAX_APART, len(page.blocks))):
        block, label = page.blocks[at], page.blocks[at - 1]
        is_over = isinstance(block, Heading) and 0 < block.level <= level
        if is_over and not is_label(page, text_of(block)):
            return None
        if isinstance(block, Code) and address_of(block.text):
            return None
        is_labelled = isinstance(label, LINES) and part_of(label.text) == "url"
        if is_labelled and isinstance(block, LINES) and at not in used and method_of(block.text):
            return at
    return None


def _method_of_list(page: Page, index: int) -> int | None:
    """The entry with the method, above an entry of the same list: it serves all addresses below."""
    for at in range(index - 1, max(index - _MAX_LIST, -1), -1):
        block = page.blocks[at]
        if not isinstance(block, Item) or not isinstance(page.blocks[index], Item):
            return None
        if method_of(block.text):
            return at
    return None


def _below_addresses(page: Page, lines: list[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """Of the sections whose heading names an address, and which have no request line, the sentence or
    the command that calls it."""
    over = {at: path for at in range(len(page.blocks)) if (path := _named_above(page, at))}
    if not over:
        return
    used = {path for index, _ in lines if (path := over.get(index))}
    for index, line in sorted([*told_lines(page), *_commands(page.free(Code))]):
        named = over.get(index)
        called = path_of(line[1]).rstrip("/")
        if named and named not in used and called == path_of(named[1]).rstrip("/"):
            used.add(named)
            yield index, line


def _named_above(page: Page, index: int) -> tuple[int, str] | None:
    """The nearest heading over a block that names an address, and that."""
    for at in outline(page).chain(index):
        heading = page.blocks[at]
        address = named_address(heading) if isinstance(heading, Heading) else None
        if address:
            return at, address
    return None


def _told_or_shown(page: Page) -> list[tuple[int, Line]]:
    """The calls that sentences tell, and the commands that show another one."""
    told = list(told_lines(page))
    sections = {heading_above(page, index) for index, _ in told}
    shown = (
        one
        for one in (*_commands(page.free(Code)), *shown_addresses(page))
        if heading_above(page, one[0]) not in sections
    )
    return [*told, *(one for one in shown if not any(_shows(one[1], line) for _, line in told))]


def _shows(command: Line, told: Line) -> bool:
    """Whether a command has the address that a sentence tells, below that of a server."""
    return command[0] == told[0] and path_of(command[1]).endswith(path_of(told[1]))


def _shown_instead(page: Page, lines: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """The commands below "Example request" of the sections without a line, on a page that shows at
    least as many calls so as it has lines."""
    sections = {heading_above(page, index) for index, _ in lines}
    told = {(method, path_of(target).rstrip("/")) for _, (method, target) in lines}
    apart = (
        (index, block)
        for index, block in page.free(Code)
        if part_of(page.section(index) or "") == "request"
        and heading_above(page, index) not in sections
    )
    shown = [
        (index, line)
        for index, line in _commands(apart)
        if (line[0], path_of(line[1]).rstrip("/")) not in told
    ]
    return shown if len(shown) >= len(lines) else []


def _commands(codes: Iterable[tuple[int, Code]]) -> Iterator[tuple[int, Line]]:
    """The curl commands of blocks of code: each stands for its endpoint."""
    for index, block in codes:
        command = read_command(block.text)
        if command and command.example.url:
            yield index, (command.example.method, command.example.url)
