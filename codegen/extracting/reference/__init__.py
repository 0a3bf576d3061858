"""Pages that a generator made of code or of an interface document: its ways of setting out an
operation become those that people use, before anything is looked for."""

from __future__ import annotations

from codegen.extracting.reference.badges import join_badges, part_titles, title_operations
from codegen.extracting.reference.components import operation_of, read_components
from codegen.extracting.reference.definitions import open_definitions
from codegen.extracting.reference.field_lines import join_lines
from codegen.extracting.reference.headed import join_headed
from codegen.extracting.reference.json_trees import join_json
from codegen.extracting.reference.located import join_located
from codegen.extracting.reference.methods_below import join_methods
from codegen.extracting.reference.nicknamed import head_nicknamed
from codegen.extracting.reference.placed_lines import join_placed
from codegen.extracting.reference.properties import name_columns
from codegen.extracting.reference.request_lists import part_requests
from codegen.extracting.reference.request_rows import open_requests
from codegen.extracting.reference.statuses import head_statuses, without_schemas
from codegen.reading.blocks import AnyBlock, Document

_ANYWHERE = (
    read_components,
    join_methods,
    join_headed,
    part_requests,
    join_located,
    open_requests,
)
_PASSES = (
    *_ANYWHERE,
    open_definitions,
    head_nicknamed,
    part_titles,
    title_operations,
    join_badges,
    join_json,
    head_statuses,
    without_schemas,
    name_columns,
    join_placed,
    join_lines,
)


def reshape(document: Document) -> tuple[AnyBlock, ...]:
    """The blocks of a document, each shape of a generated reference in its common form."""
    operation = operation_of(document)
    blocks = (operation, *document.blocks) if operation else document.blocks
    for each in _PASSES if document.format == "html" else _ANYWHERE:
        blocks = tuple(each(blocks))
    return blocks
