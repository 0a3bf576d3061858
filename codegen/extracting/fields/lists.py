"""Parameters that stand in no table: list entries, terms, and lines that give name, type and more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from codegen.extracting.cells import (
    is_required,
    is_type,
)
from codegen.extracting.fields.entries import (
    COLLECTIONS,
    IN_BRACKETS,
    IN_CODE,
    IN_LAST_BRACKETS,
    NAME,
    read_brackets,
    read_quoted,
    read_typed,
    with_default,
)
from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.reading.blocks import Inline, Item, Paragraph, Row

BY = "fields"

# "`many` (integer: 10) - how many", "`which` (string: <required>)": the type and the default.
_DEFAULTED = re.compile(
    rf"{NAME}\s*\((?P<type>(?:\[\])*[A-Za-z][\w<>\[\]|, ]{{0,40}}):\s*(?P<default>[^()]{{0,60}})\)"
    r"\s*[:：.–—-]*\s*(?P<description>.*)\Z"
)
# "`size=<int>`: how many", as a query has it
_SENT = re.compile(rf"{NAME}=<(?P<type>[^<>]{{1,60}})>\s*[:：.,–—-]*\s*(?P<description>.*)\Z")
# "integer `size` (required): how many"
_TYPE_FIRST = re.compile(
    rf"(?P<type>[A-Za-z][\w<>|]{{1,30}}(?:\[\])*)\s+{NAME}\s*(?:[(\[](?P<said>[^()\[\]]{{1,60}})[)\]])?"
    r"\s*(?:[:：–—-]\s*(?P<description>.*))?\Z"
)
_SAYS_FIRST = re.compile(r"(?P<word>required|optional|mandatory)\s*[:.,–—-]\s*", re.IGNORECASE)
# Also in italics.
_BOLD = re.compile(r"\s*(?:[-*+•]\s+)?(?P<mark>\*\*?|__?)`?[\w$.\[\]-]+?`?(?P=mark)(?!\w)")
# "size: int": a sign between name and type.
_NAMED_TYPE = re.compile(rf"{NAME}\s*[:：]\s")
_OF_OTHERS = re.compile(r"object|array|list|map\b|dict|struct|hash|json", re.I)
_HOLDS_NONE = re.compile(r"(?:int(?:eger)?\d*|bool(?:ean)?|number|float|double)\Z", re.I)
EXAMPLE_LABEL = re.compile(r"examples?\s*[:：]?\Z", re.I)
# "limit: how many", "`limit` - how many", "`limit`": below a label that says that they are parameters.
_PLAIN = re.compile(
    rf"{NAME}\s*(?:(?:[:：=–—]|-{{1,2}}(?=\s)|\Z|(?<=\s)(?=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]))\s*(?P<description>.*))?\Z"
)
_MARKED = re.compile(rf"{NAME}[\s:：=–—-]*(?P<description>.*)\Z")
# "`index` - unsigned int; which one", "name: String, of the boat"
_TYPE_APART = re.compile(
    rf"{NAME}\s*[:：–—-]\s*(?P<type>[A-Za-z][\w<>\[\] ]{{1,40}}?)\s*[;；,，](?!\s*(?:required|optional)\b)\s*(?P<description>\S.*)\Z",
    re.IGNORECASE,
)
# "product_code / channel_id: which product"
_JOINTS = re.compile(r"[,，、;/]|\band\b|\bor\b|和|或", re.IGNORECASE)
_ONE_NAME = re.compile(r"[A-Za-z_][\w.]{0,63}\Z")
_HAS_PARTS = re.compile(
    r"\b(?:objects?|arrays?|list|dict\w*|map|struct\w*|json)\b|:\Z|对象|数组", re.I
)
_PARTED = re.compile(r"\s*(?:[/,，、|&]|\bor\b|\band\b|或|和)\s*")
_TOGETHER = re.compile(
    rf"(?P<names>[A-Za-z_][\w.]{{0,63}}(?:{_PARTED.pattern}[A-Za-z_][\w.]{{0,63}}){{1,4}})\s*(?:[:：=]|\s[–—-])\s*(?P<description>\S.*)\Z"
)
# "`id` (string, required), `size` (int)"
_BETWEEN = re.compile(r"(?<=[)）])\s*[,;，；、]\s*")
# "(opt) memo: a text"
_MARKED_FIRST = re.compile(r"[(\[](?P<word>[A-Za-z]{1,9})\.?[)\]]\s*(?P<rest>\S.*)\Z", re.DOTALL)
_SENTENCE = re.compile(r"[A-Z][^:：]*(?:\s[^:：\s]+){3,}\.")
_REMARKED_OF = 4
"""One entry of so many in a list of parameters may be a remark."""
_NAMED = re.compile(rf"[:{{<]?{NAME}[}}>]?\s*(?:[:：=]|\s[–—-])\s*(?P<description>\S.*)\Z")
_PLACEHOLDER = re.compile(r"[:{<]([A-Za-z_][\w-]{0,63})[}>]?\Z")
_REMARKS = frozenset(
    "note notes example examples default see tip warning important http https".split()
)


def read_listed_fields(page: Page, start: int, *, is_named: bool = False) -> tuple[RawField, ...]:
    """The list entries from `start` on that each give a parameter: "`size` (integer, required):
    how many". Below a label that says that they are parameters (`is_named`), a name with a text is
    enough, where all entries are such. Claims them; none where the first is something else."""
    first = page.blocks[start]
    depth = first.depth if isinstance(first, Item) else 0
    is_plain = is_named and _are_plain(page, start, depth)
    is_typed = not is_plain and _are_typed(page, start, depth)
    fields: list[RawField] = []
    depths: list[int] = []
    for index in range(start, len(page.blocks)):
        block = page.blocks[index]
        if (
            not isinstance(block, Item)
            or page.is_claimed(index)
            or (is_named and block.depth < depth)
        ):
            break
        field = _of_item(page, block, is_typed=is_typed)
        is_inside = block.depth > depth and bool(fields) and _holds_others(fields, block, depth)
        if field is None and is_plain and block.depth == depth:
            several = _several(page, block)
            if several:
                fields += several
                depths += [0] * len(several)
                page.claim(index, BY)
                continue
        if field is None and is_plain and (block.depth == depth or is_inside):
            field = _plain(page, block)
        if field is None and is_plain and block.depth > depth:
            field = _inside(page, block, fields)
        if field is None and (is_plain or (is_typed and fields)):
            continue
        if field is None:
            break
        fields.append(replace(field, depth=_depth_in(fields, depths, block.depth - depth)))
        depths.append(block.depth - depth)
        page.claim(index, BY)
    return tuple(fields)


def _depth_in(fields: Sequence[RawField], depths: Sequence[int], depth: int) -> int:
    """How deep a parameter is in others. One of a number or a "yes" has none in it: what is written
    below it, stands beside it."""
    above = [n for n, other in enumerate(depths) if other < depth]
    if not above:
        return max(depth, 0)
    over = fields[above[-1]]
    return over.depth + (_HOLDS_NONE.match(over.type or "") is None)


def _holds_others(fields: Sequence[RawField], inside: Item, depth: int) -> bool:
    """Whether the parameter over an entry is of a type that has others in it: those of other types
    have their values below them."""
    over = next((one for one in reversed(fields) if one.depth + depth < inside.depth), None)
    return bool(over and over.type and _OF_OTHERS.search(over.type))


def _are_plain(page: Page, start: int, depth: int) -> bool:
    """Whether the entries of a list, without those that are below others, give a parameter each; a few
    may be sentences."""
    told: list[bool] = []
    for index in range(start, len(page.blocks)):
        block = page.blocks[index]
        if not isinstance(block, Item) or block.depth < depth:
            break
        if block.depth == depth:
            is_field = bool(_of_item(page, block) or _plain(page, block) or _several(page, block))
            if not (is_field or (told and _is_remark(block))):
                return False
            told.append(is_field)
    return told.count(False) * _REMARKED_OF <= len(told)


def _are_typed(page: Page, start: int, depth: int) -> bool:
    """Whether the entries of a list each give name and type alike ("size: int, how many"), but for an
    example behind them."""
    typed = 0
    for index in range(start, len(page.blocks)):
        block = page.blocks[index]
        if not isinstance(block, Item) or block.depth < depth:
            break
        if block.depth == depth:
            field = _of_item(page, block, is_typed=True)
            if not (field and field.type) and not (typed and EXAMPLE_LABEL.match(block.text)):
                return False
            typed += field is not None
    return typed > 1


def _is_remark(item: Item) -> bool:
    """Whether an entry is a sentence, or begins with the word for a remark."""
    is_noted = item.text.partition(":")[0].strip().casefold() in _REMARKS
    return item.term is None and (is_noted or _SENTENCE.fullmatch(item.text) is not None)


def _plain(page: Page, item: Item) -> RawField | None:
    """A name and a text: the name in code's writing or marked as code, in bold or as a term."""
    text = f"{item.term}: {item.text}" if item.term else item.text
    first = _MARKED_FIRST.match(text)
    word = first["word"] if first and is_required(first["word"]) else None
    text = first["rest"] if first and word else text
    typed = IN_BRACKETS.match(text)
    if typed and is_type(typed["said"].strip()):
        said = typed["description"] or None
        return RawField(
            page.place(item), typed["name"], typed["said"], word, said, depth=item.depth
        )
    match = _TYPE_APART.match(text)
    if match and _is_type_alone(match["type"]):
        name, type, said = match["name"], match["type"], match["description"]
        return RawField(page.place(item), name, type, word, said, depth=item.depth)
    told = read_typed(text)
    if told and told[1] and told[3][:1] in ("", "("):
        return RawField(page.place(item), told[0], told[1], word, told[3], depth=item.depth)
    match = (_MARKED if _is_marked(page, item, text) else _PLAIN).match(text)
    if match is None:
        return None
    name, said = match["name"], match["description"]
    if name.casefold() in _REMARKS and name not in item.inline.codes:
        return None
    if not (_is_marked(page, item, text) or (said and name[0].islower())):
        return None
    return RawField(page.place(item), name, None, word, said or None, depth=item.depth)


def _is_type_alone(text: str) -> bool:
    """Whether words are a type: "number of entries" is none, as "list of entries" is."""
    words = text.casefold().split()
    return is_type(text) and ("of" not in words or words[0] in COLLECTIONS)


def _inside(page: Page, item: Item, above: Sequence[RawField]) -> RawField | None:
    """The field of an entry inside that of another: one with its type, below what may have parts."""
    field = _plain(page, item) if above else None
    said = f"{above[-1].type or ''} {above[-1].description or ''}" if above else ""
    is_part = above[-1].depth > 0 or _HAS_PARTS.search(said) if above else False
    return field if field and field.type and is_part else None


def _several(page: Page, item: Item) -> list[RawField]:
    """The parameters of an entry that names some together: "product_code / channel_id: which"."""
    match = _TOGETHER.match(item.text)
    names = _PARTED.split(match["names"]) if match else []
    if match is None or not any(map(IN_CODE.search, names)):
        return []
    said = match["description"]
    return [RawField(page.place(item), name, None, None, said, depth=0) for name in names]


def _is_marked(page: Page, item: Item, text: str) -> bool:
    named = item.inline.codes[:1] and text.startswith(item.inline.codes[0])
    return bool(named) or item.term is not None or _is_bold(page, item)


def read_path_field(page: Page, index: int, names: Collection[str]) -> RawField | None:
    """The parameter in the path that a line below the address tells of by its name ("**Pair:** such
    as BTC-ETH"). Claims it."""
    block = page.blocks[index]
    if not isinstance(block, Paragraph | Item):
        return None
    match = _NAMED.match(block.text)
    if match is None or match["name"] not in names:
        return None
    page.claim(index, BY)
    return RawField(
        page.place(block), match["name"], None, None, match["description"], location="path"
    )


def read_line_fields(page: Page, index: int) -> tuple[RawField, ...]:
    """The parameters of a paragraph: one whose type stands behind its name, with the text below, or
    one on each line. Claims it."""
    block = page.blocks[index]
    if not isinstance(block, Paragraph) or not block.parts:
        return ()
    fields = tuple(_of_paragraph(page, block))
    if fields:
        page.claim(index, BY)
    if len(fields) == 1 and not fields[0].description and (said := _said_below(page, index + 1)):
        page.claim(index + 1, BY)
        return (replace(fields[0], description=said),)
    return fields


def _said_below(page: Page, index: int) -> str | None:
    """What a paragraph says of the parameter whose line stands above it."""
    block = page.blocks[index] if index < len(page.blocks) else None
    is_told = isinstance(block, Paragraph) and not block.text.endswith((":", "："))
    if not is_told or not isinstance(block, Paragraph) or any(_of_paragraph(page, block)):
        return None
    return block.text


def read_cell_fields(page: Page, row: Row, cell: Inline) -> tuple[RawField, ...]:
    """The parameters of a cell: "`id` (string, required), `size` (int)"; none where a part of it is
    something else."""
    parts = cell.items or tuple(_BETWEEN.split(cell.text))
    fields = [_of_cell(page, row, part.strip(), cell) for part in parts]
    return tuple(field for field in fields if field) if all(fields) else ()


def _of_cell(page: Page, row: Row, text: str, cell: Inline) -> RawField | None:
    found = read_brackets(text)
    if found is None or not (found[4] or found[0] in cell.codes):
        return None
    name, type, required, description, _ = found
    return RawField(page.place(row), name, type, required, description or None)


def _of_item(page: Page, item: Item, *, is_typed: bool = False) -> RawField | None:
    text = f"{_unmarked(item.term)} {item.text}" if item.term else item.text
    is_marked = _is_marked(page, item, text) or (is_typed and _NAMED_TYPE.match(text) is not None)
    return _type_first(page, item) or _field(
        page, item, text, is_marked=is_marked, depth=item.depth
    )


def _type_first(page: Page, item: Item) -> RawField | None:
    """Of an entry with the type before the name, which is set as code."""
    match = _TYPE_FIRST.match(item.text) if item.inline.codes else None
    if match is None or match["name"] != item.inline.codes[0] or not is_type(match["type"]):
        return None
    said, description = match["said"], match["description"] or ""
    first = _SAYS_FIRST.match(description)
    word = said if said and is_required(said) else first["word"] if first else None
    text = description[first.end() :] if first else description
    return RawField(
        page.place(item), match["name"], match["type"], word, text or None, depth=item.depth
    )


def _unmarked(term: str) -> str:
    """`:id` and `{id}`, as they stand in a path, without their marks."""
    placeholder = _PLACEHOLDER.match(term)
    return placeholder[1] if placeholder else term


def _of_paragraph(page: Page, block: Paragraph) -> Iterator[RawField]:
    if names := _enumerated(block.inline):
        yield from (RawField(page.place(block), name, None, None, None) for name in names)
        return
    code = block.inline.codes[0] if block.inline.codes else None
    is_marked = _is_bold(page, block) or (code is not None and block.text.startswith(f"{code} "))
    first = _field(page, block, block.parts[0], is_marked=is_marked)
    if first is not None and first.type and len(block.parts) > 1:
        below = " ".join(block.parts[1:])
        yield _described(first, below)
        return
    if first is not None and first.type and code is not None:
        yield first
        return
    for part in block.parts:
        is_named = block.inline.codes[:1] and part.startswith(block.inline.codes[0])
        is_alone = len(block.parts) == 1 and IN_LAST_BRACKETS.match(part) is not None
        field = _field(page, block, part, is_marked=bool(is_named and is_alone))
        if field is None:
            return
        yield field


def _enumerated(inline: Inline) -> tuple[str, ...]:
    """The names of a line that has nothing but names set as code: "`size`, `color` and `kind`"."""
    rest = inline.text
    for code in inline.codes:
        rest = rest.replace(code, " ", 1)
    is_only = len(inline.codes) > 1 and not _JOINTS.sub("", rest).strip(" .")
    return inline.codes if is_only and all(map(_ONE_NAME.match, inline.codes)) else ()


def _described(field: RawField, below: str) -> RawField:
    said = f"{field.description}. {below}" if field.description else below
    return RawField(field.place, field.name, field.type, field.required, said, depth=field.depth)


def _is_bold(page: Page, block: Item | Paragraph) -> bool:
    return _BOLD.match(page.document.lines[block.line - 1]) is not None


def _field(
    page: Page, block: Item | Paragraph, text: str, *, is_marked: bool, depth: int = 0
) -> RawField | None:
    if sent := _SENT.match(text):
        return RawField(
            page.place(block), sent["name"], sent["type"], None, sent["description"], depth=depth
        )
    defaulted = _DEFAULTED.match(text) if is_marked else None
    if defaulted and is_type(defaulted["type"]):
        return with_default(page.place(block), defaulted, depth)
    found = read_brackets(text)
    typed = read_typed(text) if found is None or not found[1] else None
    if typed and (found is None or typed[1]):
        # "tags: map of words, (optional) what it is called"
        found = typed if found is None else (*typed[:2], typed[2] or found[2], *typed[3:])
    found = found or read_quoted(text)
    if found is None:
        return None
    name, type, required, description, is_sure = found
    if not (is_marked or is_sure):
        return None
    return RawField(page.place(block), name, type, required, description or None, depth=depth)
