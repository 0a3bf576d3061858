"""Calls in lines that nobody read: a verb of HTTP with an address, or an address of the vendor's API."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.addresses import split_address
from codegen.extracting.examples import read_command
from codegen.extracting.targets import METHODS, path_of
from codegen.model import Endpoint, Server
from codegen.reading.blocks import AnyBlock, Code, Heading

_METHOD = "|".join(METHODS)
_TARGET = r"(?P<target>(?:https?://[^\s`\"'<>|]{1,300}?|(?<![\w/])/(?![/*])[^\s`\"'<>|]{0,300}?(?:<[\w .-]{1,40}>[^\s`\"'<>|]{0,80}?){0,6}))"
_VERB = re.compile(rf"\b(?:{_METHOD})\b")
_STOPS = r"(?=[.,;:!?)\]*、。，）]*(?:[\s`\"'<|]|\Z))"
# "GET /x", "POST: https://api.acme.example/x", "send a POST request to `/x`"
_VERB_FIRST = re.compile(
    rf"(?<![\w/-])(?P<method>{_METHOD})\b[\s`*_]*(?:(?:http |api )?(?:request|call|method|message)s?\b)?"
    rf"[\s`*_]*(?:(?:to|on|at|of|against|with|for)\b|[:：\-–—>|]|->)?[\s`*_]*"
    rf"(?:(?:this|the)(?: following)? (?i:url|uri|address|endpoint|path|resource|route)\b\s*[:：]?)?[\s`\"'(\[*_]*"
    rf"{_TARGET}{_STOPS}"
)
# "/x (GET)", "/x [POST]": the verb behind an address.
_VERB_LAST = re.compile(rf"[`*_]*\s?(?:[-–—]\s)?[(\[]\s?(?P<method>{_METHOD})\s?[)\]]")
_BEFORE = re.compile(r"(?:https?://|/)[^\s`\"'<>|]*\Z")
_URL = re.compile(rf"(?P<target>https?://[^\s`\"'<>|]{{1,300}}?){_STOPS}")
_PAGE = re.compile(
    r"\.(?:html?|md|mdx|pdf|png|jpe?g|svg|gif|css|js|ya?ml|zip|txt|php|aspx)\Z|/(?:docs?|swagger|redoc|apidocs?)(?:/|\Z)",
    re.IGNORECASE,
)
# Of a heading: "Errors of POST /x".
_ABOUT = re.compile(
    r"\b(?:errors?|exceptions?|examples?|samples?|limits?|changes?)\b", re.IGNORECASE
)
_WORDED = re.compile(r"[A-Za-z]")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|<[^<>]*>|:[A-Za-z_]\w*")
_BASE = re.compile(r"\w*api\w*|rest|v?[0-9]+(?:\.[0-9]+)*|\{\}", re.IGNORECASE)
_API_HOST = re.compile(r"(?:api|rest)[0-9]*\Z")
MAX_LINE = 2000


@dataclass(frozen=True, slots=True)
class Call:
    """`method` is None where the line gives an address alone."""

    method: str | None
    path: str

    def __str__(self) -> str:
        return f"{self.method or 'METHOD'} {self.path}"


class Known:
    """What has been read: a call of it is no loss. `hosts` are those of the vendor's API."""

    def __init__(self, endpoints: Iterable[Endpoint] = (), servers: Iterable[Server] = ()) -> None:
        self.calls: dict[str, list[tuple[str | None, list[str]]]] = {}
        self.hosts: set[str] = {split_address(server.url).netloc for server in servers}
        bases = [split_address(server.url).path for server in servers]
        self.bases = {part for base in bases for part in _segments(base)}
        for endpoint in endpoints:
            segments = _segments(endpoint.path)
            last = segments[-1] if segments else ""
            self.calls.setdefault(last, []).append((endpoint.method, segments))
            example = endpoint.request_example
            for url in (endpoint.url, example.url if example else None):
                self.hosts |= {split_address(url).netloc} if url and "://" in url else set()
        self.hosts -= {""}

    def has(self, call: Call) -> bool:
        segments = _segments(call.path)
        last = segments[-1] if segments else ""
        alike = (*self.calls.get(last, ()), *self.calls.get("{}", ()))
        if last == "{}":
            alike = tuple(each for calls in self.calls.values() for each in calls)
        return any(
            (method is None or call.method in (None, method)) and self._is_same(segments, known)
            for method, known in alike
        )

    def _is_same(self, one: list[str], other: list[str]) -> bool:
        """Whether two paths are alike from their ends on, but for what stands for a base address."""
        shared = min(len(one), len(other))
        longer = one if len(one) > shared else other
        ahead = longer[: len(longer) - shared]
        pairs = zip(one[len(one) - shared :], other[len(other) - shared :], strict=True)
        return all(a == b or "{}" in (a, b) for a, b in pairs) and all(
            part in self.bases or _BASE.fullmatch(part) for part in ahead
        )


NOTHING = Known()


def _segments(path: str) -> list[str]:
    path = _PLACEHOLDER.sub("{}", path).strip("/").casefold()
    return ["{}" if "{}" in part else part for part in path.split("/")] if path else []


def calls_in(block: AnyBlock, text: str, known: Known) -> tuple[Call, ...]:
    """The calls in a line, or in a block of code, that are not known, each once."""
    if isinstance(block, Heading) and _ABOUT.search(text):
        return ()
    found = _of_code(block) if isinstance(block, Code) else _of_line(text, known)
    return tuple(call for call in dict.fromkeys(found) if not known.has(call))


def _of_code(block: Code) -> Iterator[Call]:
    command = read_command(block.text)
    url = command.example.url if command else None
    if command and url and "://" in url and _is_told(path_of(url)):
        yield Call(command.example.method, path_of(url))


def _of_line(text: str, known: Known) -> Iterator[Call]:
    if len(text) > MAX_LINE or "/" not in text:
        return
    verbal = [*_verbal(text)] if _VERB.search(text) else []
    yield from (Call(method, path) for method, path in verbal if _is_told(path))
    if verbal:
        return
    for match in _URL.finditer(text):
        path = path_of(match["target"])
        host = split_address(match["target"]).netloc
        is_api = host in known.hosts or bool(_API_HOST.match(host.partition(".")[0]))
        if is_api and _is_told(path) and not all(part in known.bases for part in _segments(path)):
            yield Call(None, path)


def _verbal(text: str) -> Iterator[tuple[str, str]]:
    """Verb and path of the calls in a line."""
    for match in _VERB_FIRST.finditer(text):
        yield match["method"], path_of(match["target"])
    for match in _VERB_LAST.finditer(text):
        words = text[: match.start()].split()
        address = _BEFORE.match(words[-1].strip("`*_([")) if words else None
        if address:
            yield match["method"], path_of(address[0])


def _is_told(path: str) -> bool:
    return bool(_WORDED.search(_PLACEHOLDER.sub("", path))) and not _PAGE.search(path)
