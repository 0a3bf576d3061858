"""Tables whose cells a flattened page has glued together, one row a line: their columns come back."""

from codegen.extracting.glued.find import find_glued_tables
from codegen.extracting.glued.headers import split_header
from codegen.extracting.glued.rows import UNCERTAIN, GluedRow, GluedTable

__all__ = ["UNCERTAIN", "GluedRow", "GluedTable", "find_glued_tables", "split_header"]
