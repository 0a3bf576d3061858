"""The lines of reStructuredText as those of markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.reading.rst_inline import plain
from codegen.reading.rst_tables import is_border, is_rule, listed_rows, read_grid, read_simple
from codegen.reading.written import Written, table_row, table_rule

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*\Z")
_EXPLICIT = re.compile(
    r"\.\.(?:\s+(?:\|[^|]+\|\s+)?(?P<name>[A-Za-z][\w:+-]*?)\s?::(?:\s+(?P<said>.*))?\Z|\s|\Z)"
)
_HTTP = re.compile(r"http:(?P<method>get|post|put|delete|patch|head|options|any)\Z")
_ITEM = re.compile(r"(?:[-*+•]|(?:[0-9]{1,3}|[A-Za-z#])[.)])\s+(?=\S)")
_FIELD = re.compile(
    r":(?P<kind>[<>]?[^\W\d_][^\s:`]{0,60})(?:\s+(?P<said>[^:`\n]{1,80}))?:(?=\s|\Z)\s*(?P<text>.*)\Z"
)
_OPTION = re.compile(r":[A-Za-z][\w-]*:(?:\s.*)?\Z")
_CODE = frozenset("code-block sourcecode code parsed-literal prompt".split())
_BLOCKS = frozenset(
    "note warning tip important danger caution attention hint error admonition versionadded versionchanged "
    "deprecated seealso topic container only rst-class tabs tab group-tab dropdown table collapse".split()
)
_SAY_NOTHING = frozenset("container only rst-class tabs collapse".split())
_OBJECTS = re.compile(r"(?:[a-z]+:)?(?:function|method|describe|object|rpc|command)\Z")
STATUSES = "Status codes"
_LABELS: dict[str, str] = {
    **dict.fromkeys("query queryparameter queryparam qparam".split(), "Query parameters"),
    **dict.fromkeys("form formparameter formparam fparam".split(), "Form parameters"),
    **dict.fromkeys("json <json reqjson reqjsonarr <jsonarr jsonparam".split(), "JSON parameters"),
    **dict.fromkeys(">json resjson >jsonarr resjsonarr".split(), "Response fields"),
    **dict.fromkeys("reqheader <header requestheader".split(), "Request headers"),
    **dict.fromkeys("resheader >header responseheader".split(), "Response headers"),
    **dict.fromkeys("status statuscode".split(), STATUSES),
    **dict.fromkeys("param parameter arg argument".split(), "Parameters"),
}
# As the references of OpenStack have them, with the texts in files of YAML.
_NAMES = {"rest_parameters": "Parameters", "rest_status_code": STATUSES}
_NAMED = re.compile(r"- (?P<name>[\w.-]+)(?:\s*:.*)?\Z")
_MAX_LEVEL = 6
_MAX_DEPTH = 24


def write_lines(lines: Sequence[str]) -> list[Written]:
    writer = _Writer([line.expandtabs(8).rstrip() for line in lines])
    writer.write(0, len(lines), 0, "")
    return writer.out or [Written("", 1)]


class _Writer:
    """One pass over the lines; `styles` are the adornments of titles in the order in which they come."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.out: list[Written] = []
        self.styles: list[str] = []
        self.level = 0
        self.titled = ""
        self.depth = 0

    def put(self, text: str, at: int) -> None:
        self.out.append(Written(text, at + 1))

    def indent(self, at: int) -> int:
        return len(self.lines[at]) - len(self.lines[at].lstrip())

    def block_end(self, at: int, end: int, base: int) -> int:
        """Behind the lines from `at` on that are blank or stand further in than `base`."""
        last = at
        while at < end and (not self.lines[at] or self.indent(at) > base):
            at += 1
            last = at if self.lines[at - 1] else last
        return last

    def inner(self, at: int, end: int) -> int:
        """How far in the lines of a block stand."""
        return min((self.indent(n) for n in range(at, end) if self.lines[n]), default=0)

    def write(self, at: int, end: int, base: int, prefix: str) -> None:
        """The lines from `at` to `end`, which stand `base` in, each behind `prefix`; what is nested
        deeper than people write is as it stands."""
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            for number in range(at, end):
                self.put(prefix + self.lines[number].strip(), number)
            at = end
        self.write_all(at, end, base, prefix)
        self.depth -= 1

    def write_all(self, at: int, end: int, base: int, prefix: str) -> None:
        while at < end:
            if not self.lines[at]:
                self.put("", at)
                at += 1
                continue
            if self.indent(at) > base:  # a quote
                stop = self.block_end(at, end, base)
                self.write(at, stop, self.inner(at, stop), prefix)
                at = stop
                continue
            at = self.step(at, end, base, prefix)

    def step(self, at: int, end: int, base: int, prefix: str) -> int:
        text = self.lines[at][base:]
        for rule in (self.title, self.explicit, self.table, self.fields, self.item, self.term):
            if (stop := rule(at, end, base, prefix, text)) is not None:
                return stop
        return self.paragraph(at, end, base, prefix)

    def title(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        if base or prefix:
            return None
        over = _ADORNMENT.match(text)
        first = at + 1 if over else at
        if first + 1 >= end or not self.lines[first] or _ADORNMENT.match(self.lines[first]):
            return self.transition(at, over is not None)
        under = _ADORNMENT.match(self.lines[first + 1])
        name = self.lines[first].strip()
        if not under or (over and over[1] != under[1]) or is_rule(text):
            return self.transition(at, over is not None)
        if len(self.lines[first + 1]) < min(len(name), 4):
            return None
        style = under[1] * (2 if over else 1)
        if style not in self.styles:
            self.styles.append(style)
        self.level = min(self.styles.index(style) + 1, _MAX_LEVEL)
        self.titled = name
        self.put("", at)
        self.put(f"{'#' * self.level} {plain(name)}", first)
        self.put("", first + 1)
        return first + 2

    def transition(self, at: int, is_adorned: bool) -> int | None:
        is_alone = not (self.lines[at - 1] if at else "")
        if is_adorned and is_alone and not is_rule(self.lines[at]):
            return at + 1
        return None

    def explicit(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        match = _EXPLICIT.match(text)
        if match is None:
            return None
        stop = self.block_end(at + 1, end, base)
        name, said = match["name"] or "", match["said"] or ""
        if http := _HTTP.match(name):
            self.heading(at, f"{http['method'].upper()} {said}")
            self.body(at + 1, stop, "")
        elif name == "rest_method":
            self.put("", at)
            self.put(prefix + said, at)
        elif name in _NAMES:
            self.names(at, stop, prefix, name, said)
        elif _OBJECTS.match(name):
            self.heading(at, plain(said))
            self.body(at + 1, stop, "")
        elif name in _CODE:
            self.code(at, at + 1, stop, prefix, said)
        elif name in ("list-table", "csv-table"):
            self.put("", at)
            for number, cells in listed_rows(self.lines, at + 1, stop, is_csv=name == "csv-table"):
                self.put(prefix + cells, number)
            self.put("", max(at, stop - 1))
        elif name in _BLOCKS:
            if said and name not in _SAY_NOTHING:
                self.put(prefix + plain(said), at)
                self.put("", at)
            self.body(at + 1, stop, prefix)
        self.put("", max(at, stop - 1))
        return max(stop, at + 1)

    def names(self, top: int, end: int, prefix: str, name: str, said: str) -> None:
        """A list of names whose texts stand in another file: parameters, or the statuses of errors."""
        is_answer = "response" in self.titled.casefold() if name == "rest_parameters" else False
        if said.startswith("success"):
            return
        if not is_answer:
            self.put("", top)
            self.put(f"{prefix}{_NAMES[name]}:", top)
            self.put("", top)
        for at in range(top + 1, end):
            if match := _NAMED.match(self.lines[at].strip()):
                self.put(f"{prefix}- `{match['name']}`", at)

    def heading(self, at: int, text: str) -> None:
        self.put("", at)
        self.put(f"{'#' * min(self.level + 1, _MAX_LEVEL)} {text}", at)
        self.put("", at)

    def body(self, at: int, end: int, prefix: str) -> None:
        """What stands below a directive, without its options."""
        inner = self.inner(at, end)
        while at < end and self.lines[at] and _OPTION.match(self.lines[at].strip()):
            if _field_label(self.lines[at].strip()):
                break
            at += 1
        self.write(at, end, inner, prefix)

    def code(self, top: int, at: int, end: int, prefix: str, language: str) -> None:
        while at < end and (not self.lines[at] or _OPTION.match(self.lines[at].strip())):
            at += 1
        if at >= end:
            return
        inner = self.inner(at, end)
        self.put("", top)
        self.put(f"{prefix}```{language.strip()}", at)
        for number in range(at, end):
            self.put(prefix + self.lines[number][inner:], number)
        self.put(f"{prefix}```", end - 1)
        self.put("", end - 1)

    def table(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        if not (is_border(text) or is_rule(text)):
            return None
        read = read_grid if is_border(text) else read_simple
        rows, stop = read(self.lines, at, end, base)
        if not rows:
            return None
        self.put("", at)
        for number, (line, cells) in enumerate(rows):
            self.put(prefix + table_row([plain(cell) for cell in cells]), line)
            if number == 0:
                self.put(prefix + table_rule(cells), line)
        self.put("", stop - 1)
        return stop

    def fields(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        """A list of fields, those of one kind below the label for them."""
        label = ""
        start = at
        while at < end:
            match = _FIELD.match(self.lines[at][base:]) if self.indent(at) == base else None
            if match is None:
                break
            stop = self.block_end(at + 1, end, base)
            told = _field_label(self.lines[at].strip())
            if told and told != label:
                self.put("", at)
                self.put(f"{prefix}{told}:", at)
                self.put("", at)
                if told == STATUSES:
                    self.put(f"{prefix}| HTTP status | Description |", at)
                    self.put(f"{prefix}| --- | --- |", at)
            label = told or label
            if told == STATUSES:
                below = (line.strip() for line in self.lines[at + 1 : stop])
                code, _, phrase = (match["said"] or "").partition(" ")
                text = " ".join(filter(None, (phrase, match["text"], *below)))
                self.put(prefix + table_row((code, plain(text))), at)
            else:
                self.put(prefix + _entry(match, told), at)
                if at + 1 < stop:
                    self.write(at + 1, stop, self.inner(at + 1, stop), prefix + "  ")
            at = stop
            while at + 1 < end and not self.lines[at] and _FIELD.match(self.lines[at + 1][base:]):
                at += 1
        return at if at > start else None

    def item(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        match = _ITEM.match(text)
        if match is None:
            return None
        stop = self.block_end(at + 1, end, base)
        column = base + match.end()
        self.lines[at] = " " * column + text[match.end() :]
        first = len(self.out)
        self.write(at, stop, min(column, self.inner(at, stop)), prefix + "  ")
        if first < len(self.out):
            one = self.out[first]
            self.out[first] = Written(f"{prefix}- {one.text[len(prefix) + 2 :]}", one.line)
        return stop

    def term(self, at: int, end: int, base: int, prefix: str, text: str) -> int | None:
        """A term above what is said of it, which stands further in."""
        below = at + 1
        if below >= end or not self.lines[below] or self.indent(below) <= base:
            return None
        if text.endswith("::") or text.startswith(("|", ">>>")):
            return None
        if _ITEM.match(self.lines[below].strip()):
            return None  # meant as a list inside
        stop = self.block_end(below, end, base)
        self.put("", at)
        self.put(prefix + plain(text), at)
        first = len(self.out)
        self.write(below, stop, self.inner(below, stop), prefix + "  ")
        one = self.out[first]
        self.out[first] = Written(f"{prefix}: {one.text[len(prefix) + 2 :]}", one.line)
        return stop

    def paragraph(self, at: int, end: int, base: int, prefix: str) -> int:
        """Lines to the next blank one or to what stands elsewhere; "::" at the end sets off code."""
        start = at
        while at < end and self.lines[at] and self.indent(at) == base:
            if at > start and (_EXPLICIT.match(self.lines[at][base:])):
                break
            at += 1
        last = self.lines[at - 1]
        is_literal = last.endswith("::")
        for number in range(start, at):
            text = self.lines[number][base:]
            if is_literal and number == at - 1:
                text = "" if text.strip() == "::" else text[:-1]
            self.put(prefix + plain(text), number)
        stop = self.block_end(at, end, base)
        if is_literal and stop > at:
            self.code(at, at, stop, prefix, "")
            return stop
        return at


def _field_label(text: str) -> str | None:
    match = _FIELD.match(text)
    return _LABELS.get(match["kind"].casefold()) if match else None


def _entry(match: re.Match[str], label: str | None) -> str:
    """The entry of a list for a field: of one that has a name, that and its type."""
    words, text = (match["said"] or "").split(), plain(match["text"])
    if match["kind"] == "synopsis":
        return text
    if label is None or not words:
        return f"- {' '.join([match['kind'], *words])}: {text}"
    names = [word for word in words if not word.startswith(("(", "["))]
    name, type = (names or words)[-1], " ".join((names or words)[:-1])
    marks = ", ".join(filter(None, [type, *(w.strip("()[]") for w in words if w not in names)]))
    return f"- `{name}` ({marks}): {text}" if marks else f"- `{name}`: {text}"
