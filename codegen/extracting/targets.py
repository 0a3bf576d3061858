"""Methods and addresses in lines, codes and tables: what calls an endpoint, whatever its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.addresses import split_address
from codegen.extracting.headers import read_role
from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Item, Paragraph, Table

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
FURTHER_METHODS = frozenset(
    "LIST PURGE COPY MOVE SEARCH REPORT LOCK UNLOCK MKCOL PROPFIND PROPPATCH".split()
)
"""Of WebDAV, caches and stores: in capitals, right before an address, and nowhere else."""
LINES = (Heading, Paragraph, Item)

_METHOD = "|".join(METHODS)
_ANY_METHOD = f"{_METHOD}|(?-i:{'|'.join(sorted(FURTHER_METHODS))})"
# With "<id>" and "{id | name}" in it.
_SEGMENT = r"[^\s`\"'<>|]*(?:(?:<[^<>|\n]{1,40}>|(?<=\w)\s?\|\s?[\w-]{1,40}\}|(?<=\{)\s[\w.-]{1,40}\s\})[^\s`\"'<>|]*)*"
# What stands for the server: `{{baseUrl}}/x`, `{host}/x`, `<host>/x`, `$HOST/x`, `HOST/x`, `.../x`.
_SERVER = (
    r"(?:\{{1,2}[\w .-]{1,40}\}{1,2}(?::\d+)?|<[\w .-]{1,40}>(?::\d+)?|\[[\w .-]{1,40}\]|\$[A-Z_]{1,40}"
    r"|(?-i:\b(?:[A-Z]+_){0,3}(?:HOST|HOSTNAME|URL|URI|SERVER|DOMAIN|ORIGIN)\b)|\.{3}|…)(?=/)"
)
# A variable of a template in the name of the host, which may have blanks in it.
_IN_HOST = r"(?:[\w.-]{0,60}\{\{ [\w.-]{1,40} \}\})?"
_ADDRESSED = rf"(?:https?://{_IN_HOST}|{_SERVER}|/){_SEGMENT}"
# "Request type- POST"
_METHOD_LABEL = r"(?P<label>[A-Za-z][A-Za-z ]{2,30}?)\s*(?:[:：=]|[–—-](?=\s)|→|[-=]>)\s*"
# "URL https://" has no sign behind its label.
_LABEL = (
    r"(?P<label>(?i:URL|URI|Path|Endpoint|Address)(?=\s+(?:/|https?://))"
    r"|(?!(?:[^\s:：]+ )?https?:)[^\s:：/|`]{1,20}(?: [^\s:：/|`]{1,12}){0,3}(?<!http)(?<!https)(?=\s*[:：]))\s*[:：]?\s*"
)
_REQUEST_LINE = re.compile(
    rf"(?:{_LABEL})?(?:HTTP )?\[?(?P<method>{_ANY_METHOD})(?:[/|](?:{_METHOD})(?=\s))*\]?\s*[:：]?(?:\s+|(?=/))"
    rf"(?P<target>{_ADDRESSED}|[A-Za-z][\w.-]*(?:/[\w.{{}}:<>-]+)+)"
    r"(?:\s*\((?P<auth>[A-Z][A-Z0-9_ -]*)\)|\s+HTTP/[0-9.]+)?\Z",
    re.IGNORECASE,
)
# "GET \"/v1/orders\""
_QUOTED = re.compile(rf"(?P<method>{_METHOD})\s+([\"'])(?P<target>[^\s\"']+)\2\Z")
# "List orders [GET /orders]", "GET /orders - List orders", "List orders: GET /orders"
_CALL = re.compile(
    rf"(?<![\w/])(?P<open>[(（])?(?P<method>{_METHOD})(?(open)[)）])\s*[:：]?\s+"
    rf"(?P<target>(?:https?://|{_SERVER}|/)[^\s`\"'<>|\])）]*(?:<[^<>|\n]{{1,40}}>[^\s`\"'<>|\])）]*)*)(?<![:,;])"
)
_BADGE = re.compile(r"[^\W\d_][\w-]*(?: [\w-]+){0,2}")
# "4-1." before a call counts it.
_COUNTED = re.compile(r"\A\s*[0-9]{1,3}(?:[-.][0-9]{1,3})*[.)、]?\s*\Z")
_BEFORE_CALL = re.compile(r"[^\[\]]*")
_AFTER_CALL = re.compile(r"(?:\s*[\])）]|\s*(?:[:：–—|-]\s*|\s)(?P<after>\S.*))?\Z")
MAX_TITLED = 300
MAX_LABEL = 80
# "Examples for POST /orders": a mention.
_MENTIONED = re.compile(
    r"\b(?:for|of|to|with|by|about|regarding|concerning|see|via|using|in|from|on|and|or|the|a|is|are|each|every)\Z|\bexamples?\b|\bsamples?\b",
    re.IGNORECASE,
)
_TITLED_METHOD = re.compile(rf"(?P<before>.*\S)\s*\[(?P<method>{_METHOD})\]\Z")
_TITLED_ADDRESS = re.compile(rf"(?:(?P<before>.*\S)\s*)?\[(?P<target>/{_SEGMENT})\]\Z")
# "The endpoint for the same is:", and no sentence before that.
_TELLS_ADDRESS = re.compile(
    r"\A(?=.{8,80}\Z)(?:the )?(?:api )?(?:end ?point|url|uri|address|path)\b[^.:：]*\b(?:is|as follows|below)\s*[:：]\Z",
    re.IGNORECASE,
)
# Marks of bold letters with blanks inside them, which show.
_STRAY = re.compile(r"\s*\*\*\s*")
_SPACED = re.compile(r"(?<!\{)\{\s([\w.-]+)\s\}")
# What several addresses begin with is none.
_SHARED = re.compile(r"\bprefix|\bbase\b|\broot\b|前缀|前綴|域名", re.IGNORECASE)
_EXPANSION = re.compile(r"\{[?&#][^{}]*\}")
_ADDRESS = re.compile(rf"(?:{_LABEL})?(?P<target>{_ADDRESSED})\Z")
# "URL: api.php/orders/:id", below the address of a server.
_BELOW_SERVER = re.compile(
    r"(?i:URL|URI|Path|Endpoint|Address|Route)\s*[:：]\s*(?P<target>[A-Za-z][\w.-]*(?:/[\w.{}:<>$-]*)+)\Z"
)
_RELATIVE = re.compile(
    r"(?P<target>(?!(?:application|text|multipart|image)/)[A-Za-z<{][\w<>{}.:-]*(?:/[\w<>{}.:-]+)+)\Z"
)
_PAGE = re.compile(r"https?://(?:docs?\.[^{}<>?]+|[^{}<>?]+/docs?/[^{}<>?]+)\Z", re.IGNORECASE)
# "GET", "Method: GET/POST" (the first counts)
_METHOD_LINE = re.compile(
    rf"(?:{_LABEL}|{_METHOD_LABEL.replace('label', 'worded')})?\[?(?P<method>{_METHOD})\]?(?:\s*(?:/|,|\bor\b)\s*(?:{_METHOD}))*(?: (?i:request|method)\s*[:：]?)?\Z",
    re.IGNORECASE,
)
# What is named as a part of a path ("<account-group>/v1/orders") stands for no server.
_OF_PATH = r"(?:\{|<)\s?(?i:(?:[\w .-]{0,30}[ ._-])?(?:group|account|version|market|symbol|pair|currency|coin|user|client)(?:[ _-]?id)?)\s?[>}]"
_BEFORE_PATH = re.compile(rf"\A(?!{_OF_PATH}){_SERVER}")
_SERVERS = ("host", "baseUrl", "baseurl")
MAX_WORDED = 6
_COMMENT = re.compile(r"\A\s*(?:#|//)\s*(?:Request)?\s*")
_HTTP = frozenset({"http", "https", "HTTP", "rest"})
_TARGETS = ("url", "path", "endpoint", "route")


def text_of(block: AnyBlock) -> str:
    return block.text if isinstance(block, LINES) else ""


def begins_with_name(block: AnyBlock) -> bool:
    """Whether an entry begins with a name that is set as code ("`requests`: the list of them")."""
    codes = block.inline.codes if isinstance(block, Item) else ()
    text = text_of(block)
    is_call = bool(codes) and ("/" in codes[0] or codes[0] in METHODS)
    return bool(codes) and not is_call and len(text) > len(codes[0]) and text.startswith(codes[0])


def path_of(target: str) -> str:
    """The path of an address, without scheme, host and query; placeholders as written."""
    if "://" in target:
        target = target.replace(split_address(target).scheme + "://", "", 1)
        target = "/" + target.partition("/")[2]
    target = _SPACED.sub(r"{\1}", target)
    path = _BEFORE_PATH.sub("", _EXPANSION.sub("", target).partition("?")[0])
    return f"/{path.lstrip('/')}"


def fits_form(path: str, form: str) -> bool:
    """Whether a path is one of a form ("/boats/7" of "/boats/{id}"), below the path of a server or not."""
    parts, wanted = path.strip("/").split("/"), form.strip("/").split("/")
    pairs = zip(reversed(parts), reversed(wanted), strict=False)
    return len(parts) >= len(wanted) and all(
        one == two or two[:1] in ("{", ":", "<") for one, two in pairs
    )


def request_line(block: AnyBlock) -> tuple[str | None, str] | None:
    """Method and target of a block that is a request line and nothing else, or a table that lists
    the properties of a request."""
    if isinstance(block, Component):
        method = block.attributes.get("method", "").upper()
        target = next((block.attributes[key] for key in _TARGETS if key in block.attributes), "")
        server = next((block.attributes[key] for key in _SERVERS if key in block.attributes), "")
        target = server.rstrip("/") + target if target.startswith("/") else target
        return (method, target) if method in METHODS and "/" in target else None
    if isinstance(block, Table):
        return _of_properties(block)
    line = read_request_line(block.text) or _badged(block)
    if line is None and isinstance(block, Heading):
        titled = titled_line(block.text)
        return titled[:2] if titled else None
    return line


def _badged(block: AnyBlock) -> tuple[str, str] | None:
    """Of a line with a badge before its method or behind its address: words that are set as code
    ("`ADMIN` GET /boats", "GET /boats `read only`")."""
    if not isinstance(block, LINES) or not block.inline.codes:
        return None
    first, last = (block.inline.codes[n] for n in (0, -1))
    if _is_badge(first) and block.text.startswith(f"{first} "):
        return read_request_line(block.text[len(first) :])
    if _is_badge(last) and block.text.endswith(f" {last}"):
        return read_request_line(block.text[: -len(last)])
    return None


def _is_badge(code: str) -> bool:
    return _BADGE.fullmatch(code) is not None and code.upper() not in METHODS


def titled_line(text: str, *, is_entry: bool = False) -> tuple[str, str, str] | None:
    """Method, target and title of a heading that has all of them; of an entry of a list of them,
    which may remark something in brackets."""
    text = text.strip()
    if len(text) > MAX_TITLED:
        return None
    for call in _CALL.finditer(text):
        rest = _AFTER_CALL.match(text, call.end())
        before = _before(text[: call.start()])
        if rest and before is not None:
            return _titled(call["method"], call["target"], before, rest["after"], is_entry)
    return None


def _before(text: str) -> str | None:
    """The words before a call, without the sign between them; None where there are no words."""
    words = _COUNTED.sub("", text.rstrip())
    words = words[:-1].rstrip() if words[-1:] and words[-1] in "[(（:：–—|-" else words
    is_title = _BEFORE_CALL.fullmatch(words) and any(map(str.isalnum, words))
    return words if is_title or not text or not words else None


def _titled(
    method: str, target: str, before: str, after: str | None, is_entry: bool
) -> tuple[str, str, str] | None:
    if before and after and not (is_entry and after[0] in "(（"):
        return None
    title = before or after or ""
    return None if _MENTIONED.search(title) else (method, target, title)


def is_listed(block: AnyBlock) -> bool:
    """Whether a block is an entry of a list of endpoints: method, address and a title of its own."""
    line = titled_line(block.text, is_entry=True) if isinstance(block, Item) else None
    return line is not None and line[2] != "" and part_of(line[2]) is None


def titled_method(text: str) -> tuple[str, str] | None:
    """Method and title of "List orders [GET]": the address is that of a heading above."""
    match = _TITLED_METHOD.match(text.strip())
    return (match["method"], match["before"]) if match else None


def titled_address(text: str) -> str | None:
    """The address of "Orders [/orders]", which the headings below it call."""
    match = _TITLED_ADDRESS.match(text.strip())
    return match["target"] if match else None


def read_request_line(text: str) -> tuple[str, str] | None:
    match = _REQUEST_LINE.match(text.strip())
    quoted = None if match else _QUOTED.match(text.strip())
    if quoted:
        return read_request_line(f"{quoted['method']} {quoted['target']}")
    if match is None:
        return None
    method, target = match["method"], match["target"]
    if target.strip("/").upper() in METHODS:  # "GET/POST": no address
        return None
    # A verb in a sentence ("Get account/info") is none: what is no address is in capitals.
    is_address = not target[0].isalpha() or "://" in target
    is_apart = text.strip()[: match.start("target")][-1:].isspace()
    between = text.strip()[match.end("method") : match.start("target")]
    if method in FURTHER_METHODS and not (is_address and between.isspace()):
        return None
    return (method.upper(), target) if method.isupper() or (is_address and is_apart) else None


def first_line(block: Code) -> tuple[str, str] | None:
    """The request line that an example begins with, below comments and above headers and a body;
    the only one of an example of HTTP, whatever stands above it; or what a few words end with."""
    lines = [_COMMENT.sub("", line).strip() for line in block.text.split("\n")]
    lines = [line for line in lines if line]
    found = read_request_line(lines[0]) if lines else None
    is_short = len(lines) <= MAX_WORDED and not re.search(r"[{}<>;]", "".join(lines[:-1]))
    if found is None and (block.language in _HTTP or is_short):
        told = [line for line in map(read_request_line, lines) if line]
        is_told = block.language in _HTTP or bool(lines and read_request_line(lines[-1]))
        return told[0] if len(told) == 1 and is_told else None
    return found


def _bare(text: str) -> str:
    return (_STRAY.sub(" ", text) if "**" in text else text).strip()


def address_of(text: str) -> str | None:
    """The address that a line gives, alone or behind a label: "URL: /v1/orders". That of a page of
    documentation, such as the one that the line stands on, is none."""
    text = _bare(text)
    match = _ADDRESS.match(text) or _BELOW_SERVER.match(text)
    return None if match is None or _PAGE.match(match["target"]) else match["target"]


def relative_address(text: str) -> str | None:
    """An address that begins with no sign of one: "GENMKT/money/info"; a word of a sentence or the
    type of a body ("application/json") is none."""
    match = _RELATIVE.match(text.strip())
    return match["target"] if match else None


def names_address(text: str) -> bool:
    """Whether a label says that an address follows, on its line or below it."""
    match = _ADDRESS.match(text.strip())
    if _PAGE.match(match["target"]) if match else len(text) > MAX_LABEL:
        return False
    label = (match["label"] or "" if match else text).strip(" :：*")
    if _SHARED.search(label):
        return False
    if not match and _TELLS_ADDRESS.search(text):
        return True
    return bool(label) and (part_of(label) == "url" or read_role(label) == "path")


def method_of(text: str) -> str | None:
    """The method that a line gives and says nothing more: "GET", "请求方式：post"."""
    match = _METHOD_LINE.match(_bare(text))
    if match is None or not (match["label"] or match["worded"] or match["method"].isupper()):
        return None
    return match["method"].upper()


def is_line(text: str) -> bool:
    """Whether a line is all of a request line, or one of its parts behind a label."""
    labelled = method_of(text) is not None or names_address(text)
    return read_request_line(text) is not None or (labelled and part_of(text) is None)


def _of_properties(table: Table) -> tuple[str | None, str] | None:
    """Method and address of `URL | /orders` above `Method | POST`, or of one row below such words."""
    method, target = None, None
    for name, value in _properties(table):
        role = read_role(name) if len(name) <= MAX_LABEL else None
        if role == "method" and value.upper() in METHODS:
            method = value.upper()
        elif role == "path" and target is None:
            target = address_of(value)
    return (method, target) if method and target else None


def address_in(table: Table) -> str | None:
    """The only address of a table of one row, in the column for it."""
    if len(table.rows) != 1:
        return None
    cells = zip(table.header, table.rows[0].cells, strict=False)
    told = [address_of(value.text) for name, value in cells if read_role(name.text) == "path"]
    return told[0] if len(told) == 1 else None


def _properties(table: Table) -> Iterator[tuple[str, str]]:
    lists = [table.header, *(row.cells for row in table.rows)]
    if all(len(cells) == 2 for cells in lists if cells):
        yield from ((cells[0].text, cells[1].text) for cells in lists if cells)
    if len(table.rows) == 1:
        cells = zip(table.header, table.rows[0].cells, strict=False)
        yield from ((name.text, value.text) for name, value in cells)
