"""One module for each kind of file that a vendor's package has; `table` lists them."""

from codegen.outputs.emit import Emitted, emit_shared, emit_vendor
from codegen.outputs.output import Output
from codegen.outputs.table import OUTPUTS

__all__ = ["OUTPUTS", "Emitted", "Output", "emit_shared", "emit_vendor"]
