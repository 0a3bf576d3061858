"""Tables of models: what a parameter has in it whose type, or whose name, a table is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from codegen.extracting.above import outline
from codegen.extracting.cells import TYPE_WORDS
from codegen.extracting.fields.tables import peek_fields, tells_fields
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawFacts, RawField
from codegen.extracting.sections import part_of
from codegen.extracting.targets import text_of
from codegen.reading.blocks import AnyBlock, Heading, Item, Paragraph, Table

MAX_PARAMS = 2_000
MAX_NESTED = 20
# "请求参数data解密之后数据结构": a name among words of another script.
_IN_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_NAMED_IN = re.compile(r"[A-Za-z_][\w.]*", re.ASCII)
MAX_NEAR = 300
MAX_LABEL = 60

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# What a heading says of a model besides its name, and a type besides the model's.
_ABOUT = frozenset(
    "object objects structure structures model models schema schemas definition definitions entity resource "
    "field fields property properties attribute attributes parameter parameters param params argument arguments "
    "detail details data type types list array of the a an for in partial map optional request body item items "
    "element elements json description desc explanation info information main root".split()
)
_ABOUT_ENDS = re.compile(
    r"(?:类型|的|结构|結構|如下|参数|參數|字段|对象|对像|说明|說明|描述|详情|定义|数组|列表|数据|數據|子)+\Z"
)
_OF_MODEL = re.compile(
    r"\b(?:object|structure|model|schema|entity)s?\Z|(?:对象|结构)(?:说明)?\Z", re.IGNORECASE
)
_OBJECT = r"(?:json )?(?:object|array|map|structure|list|hash|dictionary|element|item|block)s?"
# "`pattern` has the following fields:", "The `pattern` object can contain any of these fields:"
_LEADS = re.compile(
    rf"(?:(?:the|each|every|an?|all) )?(?P<name>\S+)(?: (?:{_OBJECT}|field|parameter|property))?"
    r" (?:(?:can|may|must|should|will) )?(?:also )?"
    r"(?:requires?|has|have|contains?|includes?|takes?|accepts?|supports?|consists? of"
    rf"|(?:is|be) (?:an? )?{_OBJECT}(?: of [\w-]+)? (?:with|of|containing|that)) .*[:：]\Z",
    re.IGNORECASE,
)
# "Each item in `rows` is a `Row`:"
_OF_EACH = re.compile(
    r"(?:each|every|an?|the) (?:item|element|entry|object|member|row)s? (?:in|of|inside|within) (?:the )?(?P<name>\S+)"
    rf"(?: {_OBJECT})? .*[:：]\Z",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?<=[a-z]{2})(?:ies|(?<!s)s)\Z")


@dataclass(frozen=True, slots=True)
class _Model:
    """A table that no endpoint has, and its rows."""

    page: Page
    index: int
    fields: tuple[RawField, ...]


@lru_cache(maxsize=8192)
def subject_of(text: str) -> str:
    """What a label or a type is about, without the words that say that it is a table or a list:
    "Address object" and "array of addresses" are both about "address"."""
    plain = _ABOUT_ENDS.sub("", text.strip(" :：*`"))
    words = [word.casefold() for word in _WORD.findall(_CAMEL.sub(" ", plain))]
    named = [word for word in words if word not in _ABOUT and word not in TYPE_WORDS]
    return "".join(_singular(word) for word in named)


def is_model(label: str) -> bool:
    """Whether a label says that it is about a model of its own: "Address object"."""
    return _OF_MODEL.search(label.strip(" :：*`")) is not None and bool(subject_of(label))


def _singular(word: str) -> str:
    match = _PLURAL.search(word)
    if match is None or word.endswith("ss"):
        return word
    stem = word[: match.start()]
    return (
        stem + "y"
        if match[0] == "ies"
        else stem.removesuffix("e") if stem.endswith("sse") else stem
    )


def label_above(page: Page, at: int, after: int) -> str | None:
    """The line that heads a table: the one right above it, or the heading over it; none before
    `after`."""
    above = page.blocks[at - 1] if at > after else None
    # The last entry of a list is part of it, and heads nothing.
    is_listed = isinstance(above, Item) and isinstance(page.blocks[max(at - 2, 0)], Item)
    is_line = isinstance(above, Heading | Paragraph | Item) and not is_listed
    if isinstance(above, Heading | Paragraph | Item) and is_line and len(above.text) <= MAX_LABEL:
        return above.text
    index = outline(page).nearest[at]
    return text_of(page.blocks[index]) if index is not None and index > after else None


def parent_of(label: str | None, params: Sequence[RawField]) -> int | None:
    """The index of the parameter that a table below a label tells the contents of: by its name, by
    its type, or as its description says. One of the last few hundred: each table asks."""
    subject = subject_of(label) if label else ""
    near = range(len(params) - 1, max(len(params) - MAX_NEAR, 0) - 1, -1)
    words = label.strip(" :：*`").casefold() if label and part_of(label) is None else ""
    if " " in words and (said := [n for n in near if _speaks_of(params[n], words)]):
        return said[0]
    told = _ABOUT_ENDS.sub("", label.strip(" :：*`")).casefold() if label else ""
    for index in near:
        field = params[index]
        is_told = told == field.name.casefold() and _holds_more(field)
        if is_told or (subject and _is_named(field, subject)):
            return index
    named = _NAMED_IN.findall(label or "") if _IN_CHINESE.search(label or "") else []
    return next((n for n in near if named == [params[n].name]), None)


def subject_in(line: AnyBlock | None, params: Sequence[RawField]) -> int | None:
    """The index of the parameter whose contents a sentence leads to, which begins with its name set
    as code: "`pattern` has the following fields:"."""
    if not isinstance(line, Paragraph | Item):
        return None
    leads = _OF_EACH.match(line.text) or _LEADS.match(line.text)
    if leads is None or leads["name"] not in line.inline.codes[:1]:
        return None
    name = leads["name"]
    near = range(len(params) - 1, max(len(params) - MAX_NEAR, 0) - 1, -1)
    return next((n for n in near if params[n].name == name and _holds_more(params[n])), None)


def _speaks_of(field: RawField, words: str) -> bool:
    """Whether a parameter that may have more in it is described in the words of a label."""
    return words in (field.description or "").casefold() and _holds_more(field)


def row_around(page: Page, at: int, params: Sequence[RawField]) -> int | None:
    """The index of the parameter in whose row the table at `at` stands: a table in a cell tells what
    is in it."""
    line = page.blocks[at].line
    for outer in reversed(page.blocks[max(at - MAX_NESTED, 0) : at]):
        if isinstance(outer, Table) and outer.end_line >= line:
            rows = [row for row in outer.rows if row.line <= line <= row.end_line]
            lines = {row.line for row in rows[-1:]}
            return next((n for n, field in enumerate(params) if field.place.line in lines), None)
    return None


def _is_named(field: RawField, subject: str) -> bool:
    by_type = subject_of(field.type) if field.type else ""
    return by_type == subject or (_holds_more(field) and subject_of(field.name) == subject)


def _holds_more(field: RawField) -> bool:
    """Whether the type of a parameter leaves room for what is in it."""
    type = (field.type or "").casefold()
    return (
        not type
        or re.search(r"obj|arr|list|json|map|dict|struct|\[\]|对象|数组|列表|集合", type)
        is not None
    )


def with_children(
    params: Sequence[RawField], parent: int, children: Sequence[RawField]
) -> list[RawField]:
    """The parameters, with others below one of them, behind those that it has."""
    depth = params[parent].depth
    end = parent + 1
    while end < len(params) and params[end].depth > depth:
        end += 1
    below = [replace(child, depth=depth + 1 + child.depth, location=None) for child in children]
    return [*params[:end], *below, *params[end:]]


def attach_models(pages: Sequence[Page], facts: Sequence[RawFacts]) -> list[RawFacts]:
    """The facts, with the rows of tables of models below the parameters whose type names them.
    Claims those tables."""
    wanted = {
        subject
        for part in facts
        for raw in part.endpoints
        for field in raw.params
        if field.type and (subject := subject_of(field.type))
    }
    models: dict[str, _Model] = {}
    for page in pages if wanted else ():
        for name, model in _models(page):
            models.setdefault(name, model)
    if not models.keys() & wanted:
        return list(facts)
    used: set[str] = set()
    attached = [
        replace(part, endpoints=tuple(_attached(raw, models, used) for raw in part.endpoints))
        for part in facts
    ]
    for name in used:
        models[name].page.claim(models[name].index, "models")
    return attached


def _models(page: Page) -> Iterator[tuple[str, _Model]]:
    """The tables of fields that nobody has claimed, by what their heading is about."""
    nearest: int | None = None
    for index, table in enumerate(page.blocks):
        if isinstance(table, Heading) and table.level:
            nearest = index
        if not isinstance(table, Table) or page.is_claimed(index):
            continue
        label = label_above(page, index, -1)
        if label is None or part_of(label) in ("response", "headers"):
            label = page.section(index)
        over = outline(page).parents.get(nearest) if nearest is not None else None
        # "Address" over "Properties"
        above = (text_of(page.blocks[at]) for at in (nearest, over) if at is not None)
        name = next(filter(None, map(subject_of, [label or "", *above])), "")
        if name and not page.is_claimed(index, 0) and tells_fields(page, index, table):
            yield name, _Model(page, index, peek_fields(page, index, table))


def _attached(raw: RawEndpoint, models: Mapping[str, _Model], used: set[str]) -> RawEndpoint:
    """An endpoint with the contents of its parameters; a model in itself is told once."""
    params = list(raw.params)
    inside: list[tuple[int, str]] = []
    at = 0
    while at < len(params):
        field = params[at]
        name = subject_of(field.type) if field.type else ""
        inside = [(depth, above) for depth, above in inside if depth < field.depth]
        has_children = at + 1 < len(params) and params[at + 1].depth > field.depth
        if name in models and not has_children and name not in {above for _, above in inside}:
            used.add(name)
            params = with_children(params, at, models[name].fields)
        inside.append((field.depth, name))
        at += 1
        if len(params) > MAX_PARAMS:
            return raw
    return raw if len(params) == len(raw.params) else replace(raw, params=tuple(params))
