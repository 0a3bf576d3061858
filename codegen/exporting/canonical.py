"""Plain data to the text of an export: the same data, the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from codegen.model import DocumentInfo
from codegen.rendering.literals import READABLE

Plain = dict[str, Any]

_UNREADABLE = re.compile(f"[^{READABLE}\n]")
_encoder = msgspec.json.Encoder(decimal_format="number")


def dump(data: Plain) -> bytes:
    """JSON in UTF-8: two spaces, keys in the order in which they were made, decimals as they
    stand. What no reader would see, or a terminal would obey, is escaped."""
    text = msgspec.json.format(_encoder.encode(_encodable(data)), indent=2).decode()
    return _UNREADABLE.sub(lambda match: json.dumps(match[0])[1:-1], text).encode() + b"\n"


def said(**parts: Any) -> Plain:
    """What is not empty of the parts; `_` in the name of an extension (`x_`) stands for `-`."""
    kept = ((key, value) for key, value in parts.items() if value not in (None, "", (), [], {}))
    return {key.replace("_", "-") if key[:2] == "x_" else key: value for key, value in kept}


def place(document: str, section: str | None, line: int | None) -> Plain:
    """Where a fact stands; the line is 1-based, in the document that it names."""
    return said(document=document, section=section, line=line)


def url_of(document: str, documents: Iterable[DocumentInfo]) -> str | None:
    """The address of a document, with its anchor."""
    info = next((info for info in documents if info.id == document), None)
    if info is None or info.url is None or info.anchor is None or "#" in info.url:
        return info.url if info else None
    return f"{info.url}#{info.anchor}"


def _encodable(value: Any) -> Any:
    """The same; half a surrogate pair, which UTF-8 does not have, as U+FFFD."""
    if isinstance(value, str):
        return (
            value
            if value.isascii()
            else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        )
    if isinstance(value, dict):
        return {_encodable(key): _encodable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_encodable(part) for part in value]
    return value
