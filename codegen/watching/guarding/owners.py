"""Which page a fact comes from that the spec knows no document of: a set of values, a server. What is
gone of it has to be held like the rest, by the guards of a page and for a second look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from codegen.diffing.changes import Change, Origin
from codegen.model import Enum
from codegen.pipeline import Reading
from codegen.watching.guarding.removals import REMOVALS


def enum_documents(reading: Reading | None) -> dict[str, str]:
    """The document of each set: the first that has its name and its values, else its values."""
    if reading is None or not reading.spec.enums:
        return {}
    texts = {page.document.id: "\n".join(page.document.lines) for page in reading.pages}
    return {enum.name: _document_of(enum, texts) for enum in reading.spec.enums}


def _document_of(enum: Enum, texts: Mapping[str, str]) -> str:
    values = [value.value for value in enum.values]
    for wanted in ([enum.name, *values], values):
        for id, text in texts.items():
            if all(word in text for word in wanted):
                return id
    return next(iter(texts))


def with_owner(change: Change, enums: Mapping[str, str], came: Sequence[str]) -> Change:
    """`came` are the ids of the documents that are new: nothing is gone from another."""
    if change.source is not None or not came or change.id not in REMOVALS:
        return change
    steps = change.subject.pointer.split("/")
    name = steps[2].replace("~1", "/").replace("~0", "~") if len(steps) > 2 else ""
    owner = enums.get(name, "") if steps[1:2] == ["enums"] else ""
    return replace(change, source=Origin(owner if owner in came else came[0]))
