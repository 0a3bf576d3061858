"""Turns the documents of an API vendor into an exact spec, and the spec into typed Python.

For programs: `load_spec(data)` gives the Spec of a spec.json, `build(root, vendor)` the files that
a vendor of a project wants, `diff(old, new)` the changes from one Spec to another. They keep their
arguments within a minor version.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codegen.diffing.compare import compare as diff
    from codegen.generation import build as build
    from codegen.specfile import load_spec as load_spec

__version__ = "0.1.0"
__all__ = ["build", "diff", "load_spec"]

_HOMES = {
    "build": ("codegen.generation", "build"),
    "diff": ("codegen.diffing.compare", "compare"),
    "load_spec": ("codegen.specfile", "load_spec"),
}


def __getattr__(name: str) -> Any:
    # The command starts with this module: what it does not ask for is not imported.
    if name not in _HOMES:
        raise AttributeError(f"module 'codegen' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
