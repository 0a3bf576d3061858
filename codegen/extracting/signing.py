"""A worked example of a request's signature: the text that was signed, with what, and the result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from codegen.addresses import split_address
from codegen.extracting.examples import read_command
from codegen.extracting.page import Page
from codegen.extracting.raw import RawSigning
from codegen.extracting.targets import path_of
from codegen.model import RequestExample, SigningExample
from codegen.reading.blocks import AnyBlock, Code, Table

BY = "signing"

_DIGEST = re.compile(
    r"echo -n (?P<quote>['\"])(?P<prehash>.+?)(?P=quote)\s*\|\s*openssl\s+(?:dgst\s+)?-(?P<hash>sha(?:256|384|512))"
    r"\s+-hmac\s+(?P<mark>['\"])(?P<secret>[^'\"]+)(?P=mark)(?P<binary>.*-binary.*base64)?"
)
_RESULT = re.compile(
    r"\(?stdin\)?\s*=\s*(?P<signature>[0-9A-Za-z+/=]{32,})\Z|(?P<bare>[0-9a-f]{64,128})\Z"
)
_TIMESTAMP = re.compile(r"[0-9]{10}(?:[0-9]{3})?\Z|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\Z")
_LITERAL = re.compile(r"[0-9A-Za-z_-]{2,}")
_MAX_LINES = 40


def extract_signing(page: Page) -> list[RawSigning]:
    """The worked examples of a page: a digest on the command line, its result, and the request
    that carries it. Claims the lines that hold their values."""
    found = []
    for index, block in enumerate(page.blocks):
        match = None if page.is_claimed(index) else _DIGEST.search(_text(block))
        if match:
            found.append(_read(page, index, match))
    return found


def _text(block: AnyBlock) -> str:
    return "" if isinstance(block, Table) else getattr(block, "text", "")


def _read(page: Page, index: int, match: re.Match[str]) -> RawSigning:
    near = page.blocks[index : index + _MAX_LINES]
    signature = next(_signatures(near), "")
    request = next(_requests(near, signature), None) or RequestExample(raw="")
    values = _values(request, match["prehash"], signature)
    template, memo = _template(match["prehash"], values)
    address = request.url or ""
    example = SigningExample(
        method=request.method,
        path=path_of(address if "://" in address else "http://" + address) if address else None,
        timestamp=values.get("timestamp"),
        key=values.get("key"),
        secret=match["secret"],
        memo=memo,
        body=values.get("body"),
        prehash=match["prehash"],
        signature=signature,
        headers=request.headers,
    )
    _claim(page, index, example)
    return RawSigning(
        place=page.place(page.blocks[index]),
        algorithm=f"hmac-{match['hash']}",
        encoding="base64" if match["binary"] else "hex",
        prehash=template,
        headers=_header_templates(request.headers, {**values, "signature": signature}),
        example=example,
    )


def _signatures(blocks: tuple[AnyBlock, ...]) -> Iterator[str]:
    for block in blocks:
        for line in _text(block).split("\n"):
            match = _RESULT.search(line.strip())
            if match:
                yield match["signature"] or match["bare"]


def _requests(blocks: tuple[AnyBlock, ...], signature: str) -> Iterator[RequestExample]:
    for block in blocks:
        command = read_command(block.text) if isinstance(block, Code) else None
        if command and signature in command.example.headers.values():
            yield command.example


def _values(request: RequestExample, prehash: str, signature: str) -> dict[str, str]:
    """What the request sends, by the name that templates have for it."""
    values: dict[str, str] = {}
    body = _body_text(request.raw)
    if body and body in prehash:
        values["body"] = body
    query = split_address(request.url or "").query
    if query and query in prehash:
        values["query"] = query
    for name, value in request.headers.items():
        if _TIMESTAMP.match(value):
            values["timestamp"] = value
        elif "key" in name.casefold() and value != signature:
            values["key"] = value
    return values


def _body_text(raw: str) -> str | None:
    match = re.search(r"--?d(?:ata(?:-raw|-binary)?)?\s+'([^']*)'", raw)
    return match[1] if match else None


def _template(prehash: str, values: Mapping[str, str]) -> tuple[str, str | None]:
    """The text that was signed with its values named; what is left of words is the memo."""
    template = prehash
    for name, value in sorted(values.items(), key=lambda pair: -len(pair[1])):
        template = template.replace(value, "{" + name + "}")
    literals = _LITERAL.findall(re.sub(r"\{[a-z]+\}", " ", template))
    memo = literals[0] if len(literals) == 1 else None
    return (template.replace(memo, "{memo}") if memo else template), memo


def _header_templates(headers: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    names = {value: name for name, value in values.items()}
    return {header: "{" + names[value] + "}" for header, value in headers.items() if value in names}


def _claim(page: Page, index: int, example: SigningExample) -> None:
    """Claims the lines near the example that hold one of its values: they say it again in prose."""
    parts = (
        example.secret,
        example.key,
        example.signature,
        example.timestamp,
        example.body,
        example.path,
    )
    told = [part for part in parts if part]
    for at in range(index, min(index + _MAX_LINES, len(page.blocks))):
        text = _text(page.blocks[at])
        if any(part in text for part in told):
            page.claim(at, BY)
