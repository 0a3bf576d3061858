"""What the constructs of Python that hold codes say, row by row."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.auditing.entries import Entry, EntryKind, Extent
from codegen.auditing.overlap import NOTHING_KNOWN, Overlap
from codegen.auditing.positions import Comment, Positions
from codegen.auditing.python_values import (
    Said,
    Value,
    is_constant_name,
    said_fields,
    said_of,
    several_of,
    target_of,
    value_of,
    values_of,
)
from codegen.auditing.shapes import (
    CODE,
    CODE_KEYS,
    FAULT_NAME,
    NAME_KEYS,
    NEVER_RETRY,
    SURE_CODE,
    is_broad,
    is_class,
    is_retry,
    is_table,
)

_ROWS = (ast.Tuple, ast.List, ast.Call, ast.Dict)
_STATED_CODE = frozenset({*CODE_KEYS, "value"})


@dataclass(frozen=True)
class Reader:
    """`constants` are the names of codes that the file gives, `tables` the classes whose members
    are codes that we know."""

    places: Positions
    comments: Mapping[int, Comment]
    constants: Mapping[str, str]
    known: Overlap = NOTHING_KNOWN
    tables: frozenset[str] = frozenset()

    def of_dict(self, node: ast.Dict, at: str) -> Iterator[Entry]:
        rows = [
            (code, key, value)
            for key, value in zip(node.keys, node.values, strict=True)
            if key is not None and (code := self._key(key)) is not None
        ]
        said = [said_of((several_of(value) or [value])[0]) for _, _, value in rows]
        if not _is_map(rows, said, at, self.known):
            return
        kind: EntryKind = "broad" if _is_broad(rows, said, at) else "exact"
        for (code, key, value), each in zip(rows, said, strict=True):
            if kind == "broad" or CODE.match(code):
                if isinstance(value, ast.Dict) and not (each.name or each.text):
                    continue
                for part in several_of(value) or [value]:
                    yield self._entry(kind, code, at, key, part, said_of(part))

    def of_collection(self, node: ast.List | ast.Tuple | ast.Set, at: str) -> Iterator[Entry]:
        """A set of codes by a name that says what they have in common, or a table of rows."""
        if not node.elts or not (is_table(at) or self._holds_rows(node)):
            return
        is_set = all(values_of(part) or self._named(part) for part in node.elts)
        is_set = is_set and not any(isinstance(part, _ROWS) for part in node.elts)
        for part in node.elts:
            if isinstance(part, ast.Tuple | ast.Call | ast.Dict | ast.List):
                yield from self._row(part, at)
                continue
            if is_set:
                yield from self._element(part, at)

    def _holds_rows(self, node: ast.List | ast.Tuple | ast.Set) -> bool:
        """Whether it is a table of rows whose codes we know."""
        rows = [part for part in node.elts if isinstance(part, _ROWS)]
        codes = [code for row in rows for code, _ in [*_codes_of(row)][:1]]
        return len(rows) == len(node.elts) and self.known.holds(codes)

    def _element(self, part: ast.expr, at: str) -> Iterator[Entry]:
        last = at.rpartition(".")[2]
        for code, found in values_of(part) or self._named(part):
            if is_retry(last):
                yield self._entry("retry", code, at, found, found, Said(retried=True))
            elif SURE_CODE.match(code) and is_class(last) and not NEVER_RETRY.search(last):
                yield self._entry("exact", code, at, found, found, Said(name=last))

    def _row(self, part: ast.Tuple | ast.List | ast.Call | ast.Dict, at: str) -> Iterator[Entry]:
        """("50011", RateLimit, "..."), Fault(code=50011, ...), {"code": "50011", ...}."""
        for code, found in _codes_of(part):
            if SURE_CODE.match(code):
                yield self._entry("exact", code, at, found, part, said_of(part))
                return

    def of_class(self, node: ast.ClassDef, at: str) -> Iterator[Entry]:
        """A class with a code of its own, or the members of an enum."""
        stated = {
            target.id.lower(): value
            for part in node.body
            if isinstance(target := target_of(part), ast.Name) and (value := value_of(part))
        }
        said = said_fields({key: value for key, value in stated.items() if key not in NAME_KEYS})
        doc = ast.get_docstring(node)
        said = said.over(Said(name=node.name, text=doc.split("\n\n")[0] if doc else None))
        for key, value in stated.items():
            if key in CODE_KEYS:
                for code, found in values_of(value):
                    if CODE.match(code):
                        entry = self._entry("exact", code, at, found, value, said)
                        yield self._of_whole_class(node, entry)

    def _of_whole_class(self, node: ast.ClassDef, entry: Entry) -> Entry:
        """The row of a class that has a code is all of it; its text may be its docstring."""
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        row = self.places.line_extent(first, node.end_lineno or node.lineno)
        begin = self.places.text.find(node.name, self.places.at(node.lineno, node.col_offset))
        text_at, body = entry.text_at, node.body[0]
        if text_at is None and ast.get_docstring(node) and isinstance(body, ast.Expr):
            text_at = self.places.extent(body.value)
        name_at = (begin, begin + len(node.name))
        return replace(entry, row_at=row, name_at=name_at, text_at=text_at)

    def of_assignment(self, node: ast.Assign | ast.AnnAssign, at: str) -> Iterator[Entry]:
        """A constant whose value is a code: in an enum, or by its name. A name before texts that
        begin with a code, as `X = "50011", "Too many"`, says both."""
        target, value = target_of(node), value_of(node)
        if isinstance(target, ast.Subscript) and value is not None:
            yield from self._set(target, value, at)
        if not isinstance(target, ast.Name) or value is None or not is_constant_name(target.id):
            return
        if target.id.lower() in CODE_KEYS or is_retry(target.id):
            return
        values = _first_code(value)
        if not values or not (is_table(f"{at}.{target.id}") or at in self.tables):
            return
        code, found = values[0]
        said = Said(name=target.id, name_at=target).over(replace(said_of(value), name=None))
        text = said.text if said.text != code else None
        said = replace(said, text=text, text_at=said.text_at if text else None)
        yield self._entry("constant", code, at, found, value, said)

    def _set(self, target: ast.Subscript, value: ast.expr, at: str) -> Iterator[Entry]:
        """`ERRORS["50011"] = RateLimit`."""
        table = ast.unparse(target.value)
        code = self._key(target.slice)
        if not code or not SURE_CODE.match(code) or not is_table(table):
            return
        for part in several_of(value) or [value]:
            said = said_of(part)
            if said.name or said.text:
                yield self._entry("exact", code, f"{at}.{table}", target.slice, part, said)

    def of_if(self, node: ast.If, at: str) -> Iterator[Entry]:
        """`if code == "50011": raise RateLimit`."""
        test, said = node.test, _raised(node.body)
        if said is None or not isinstance(test, ast.Compare) or len(test.ops) != 1:
            return
        if isinstance(test.ops[0], ast.Eq | ast.In):
            for code, found in values_of(test.comparators[0]):
                if SURE_CODE.match(code):
                    yield self._entry("exact", code, at, found, test, said)

    def of_case(self, node: ast.match_case, at: str) -> Iterator[Entry]:
        said = _raised(node.body)
        patterns = (
            node.pattern.patterns if isinstance(node.pattern, ast.MatchOr) else [node.pattern]
        )
        for pattern in patterns if said else ():
            if isinstance(pattern, ast.MatchValue) and said:
                for code, found in values_of(pattern.value):
                    if SURE_CODE.match(code):
                        yield self._entry("exact", code, at, found, found, said)

    def _key(self, key: ast.expr) -> str | None:
        values = values_of(key) if isinstance(key, ast.Constant | ast.UnaryOp) else self._named(key)
        return values[0][0] if values else None

    def _named(self, node: ast.expr) -> list[Value]:
        """What a constant of this file stands for."""
        if not isinstance(node, ast.Name | ast.Attribute):
            return []
        name = ast.unparse(node).removesuffix(".value")
        code = self.constants.get(name)
        return [] if code is None else [(code, node)]

    def _entry(
        self, kind: EntryKind, code: str, at: str, key: ast.expr, value: ast.expr, said: Said
    ) -> Entry:
        last = max(key.end_lineno or 1, value.end_lineno or 1)
        first = min(key.lineno, value.lineno)
        comment = self.comments.get(last) or self.comments.get(key.lineno)
        text, text_at = said.text, self._extent(said.text_at)
        if text is None and comment:
            text, text_at = comment
        return Entry(
            kind=kind,
            code=code,
            line=key.lineno,
            table=at,
            name=said.name,
            text=text,
            retried=said.retried,
            row_at=self.places.line_extent(first, last),
            code_at=self.places.extent(key),
            name_at=self._extent(said.name_at),
            text_at=text_at,
        )

    def _extent(self, node: ast.expr | None) -> Extent | None:
        return self.places.extent(node) if node is not None else None


def _first_code(value: ast.expr) -> list[Value]:
    if isinstance(value, ast.Tuple) and len(value.elts) > 1:
        values = values_of(value.elts[0])
    else:
        values = values_of(value) if isinstance(value, ast.Constant | ast.UnaryOp) else []
    return values[:1] if values and SURE_CODE.match(values[0][0]) else []


def _codes_of(part: ast.expr) -> Iterator[Value]:
    if isinstance(part, ast.Call):
        yield from (
            value
            for word in part.keywords
            if word.arg and word.arg.lower() in _STATED_CODE
            for value in values_of(word.value)
        )
        yield from (value for each in part.args for value in values_of(each))
    elif isinstance(part, ast.Dict):
        for key, value in zip(part.keys, part.values, strict=True):
            if isinstance(key, ast.Constant) and str(key.value).lower() in CODE_KEYS:
                yield from values_of(value)
    else:
        yield from values_of(part)


def _raised(body: Sequence[ast.stmt]) -> Said | None:
    """The class that a block raises or returns first."""
    for statement in body:
        if isinstance(statement, ast.Raise) and statement.exc is not None:
            said = said_of(statement.exc)
            return said if said.name else None
        if isinstance(statement, ast.Return) and statement.value is not None:
            said = said_of(statement.value)
            return said if said.name and FAULT_NAME.search(said.name) else None
    return None


def _is_map(
    rows: Sequence[tuple[str, ast.expr, ast.expr]], said: Sequence[Said], at: str, known: Overlap
) -> bool:
    """Whether a dict maps codes or texts to what went wrong: its names say so, its values, or that
    its keys are codes that we know."""
    told = [each for each in said if each.name or each.text or each.retried is not None]
    if not rows or len(told) * 2 < len(rows):
        return False
    faults = sum(1 for each in said if each.name and FAULT_NAME.search(each.name))
    codes = sum(1 for code, _, _ in rows if SURE_CODE.match(code))
    if is_table(at):
        return codes * 2 >= len(rows) or faults > 0 or is_broad(at)
    return faults * 2 >= len(rows) or known.holds(code for code, _, _ in rows)


def _is_broad(
    rows: Sequence[tuple[str, ast.expr, ast.expr]], said: Sequence[Said], at: str
) -> bool:
    prose = sum(1 for code, _, _ in rows if " " in code)
    return is_broad(at) or prose * 2 > len(rows)
