"""A Spec as canonical JSON, and back."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import msgspec

from codegen.faults import Fault
from codegen.model import Spec

_VERBATIM = frozenset({"response_example", "body"})
"""What the vendor's own JSON holds: a null or an empty list in it is a fact."""

_UNPRINTABLE = re.compile(
    "[\x7f-\xa0\xad\u061c\u180e\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
    "\ud800-\uf8ff\U000e0000-\U0010ffff]"
)
_encoder = msgspec.json.Encoder(decimal_format="number")
_decoder = msgspec.json.Decoder(Spec, strict=True, float_hook=Decimal)


def dump_spec(spec: Spec, *, places: bool = False) -> bytes:
    """Canonical JSON: UTF-8, LF, two spaces, fixed key order; what is empty is left out. What
    cannot be printed is escaped: an example may hold it, and a terminal would obey it.

    `places` adds the line of each row (1-based, in the document that it names).
    """
    plain = _plain(spec, places=places)
    text = msgspec.json.format(_encoder.encode(plain), indent=2).decode()
    return _UNPRINTABLE.sub(_escaped, text).encode() + b"\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def load_spec(data: bytes, *, path: str = "spec.json") -> Spec:
    """The Spec of its JSON. Raises Fault with the JSON path of what does not fit."""
    try:
        return _decoder.decode(data)
    except msgspec.DecodeError as error:
        raise Fault("spec-unreadable", str(error), path, advice="run `codegen generate`") from None


def spec_schema() -> bytes:
    """The JSON Schema of a spec."""
    schema = msgspec.json.schema(Spec)
    return msgspec.json.format(_encoder.encode(schema), indent=2) + b"\n"


def _plain(value: Any, *, places: bool) -> Any:
    if isinstance(value, msgspec.Struct):
        pairs = ((name, getattr(value, name)) for name in value.__struct_fields__)
        kept = ((name, part) for name, part in pairs if places or name != "line")
        return {
            name: part if name in _VERBATIM else _plain(part, places=places)
            for name, part in kept
            if not _is_empty(part, verbatim=name in _VERBATIM)
        }
    if isinstance(value, tuple):
        return [_plain(part, places=places) for part in value]
    return value


def _is_empty(value: Any, *, verbatim: bool) -> bool:
    return value is None or (not verbatim and value in ("", (), [], {}))
