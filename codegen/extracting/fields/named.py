"""Parameters that a line names behind the label for them: "Body: `size`, `colour` and `side`"."""

from __future__ import annotations

import re

from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.extracting.sections import location_of, part_of, requirement_of
from codegen.reading.blocks import Item, Paragraph

BY = "fields"

_NAME = re.compile(r"[A-Za-z_$@][\w$.\[\]-]{0,63}\Z")
_BETWEEN = re.compile(r"[\s,;&.]*(?:\b(?:and|or)\b[\s,]*)?\Z", re.IGNORECASE)


def read_named_fields(page: Page, index: int) -> tuple[RawField, ...]:
    """Of a line that says nothing more. Claims it."""
    block = page.blocks[index]
    if not isinstance(block, Paragraph | Item) or not block.inline.codes:
        return ()
    label, _, rest = block.text.partition(":")
    names = list(dict.fromkeys(block.inline.codes))
    if part_of(label) != "params" or not all(map(_NAME.match, names)):
        return ()
    pieces = re.split("|".join(map(re.escape, sorted(names, key=len, reverse=True))), rest)
    if not all(map(_BETWEEN.match, pieces)):
        return ()
    page.claim(index, BY)
    required, location = requirement_of(label), location_of(label)
    return tuple(
        RawField(page.place(block), name, required=required, location=location) for name in names
    )
