"""The table of outputs. A new one is a module, a template and an entry here."""

from __future__ import annotations

from codegen.outputs import codes, errors, package
from codegen.outputs.output import Output

OUTPUTS: tuple[Output, ...] = (
    Output(
        name="package",
        path="__init__.py",
        context=package.context,
        grammar=package.GRAMMAR,
        expected=package.expected,
        shared=("__init__.py", "py.typed"),
    ),
    Output(name="typed", path="py.typed", context=package.context),
    Output(
        name="codes",
        path="codes.py",
        context=codes.context,
        grammar=codes.GRAMMAR,
        expected=codes.expected,
        shared=("codes.py", "wording.py"),
    ),
    Output(
        name="errors",
        path="errors.py",
        context=errors.context,
        grammar=errors.GRAMMAR,
        expected=errors.expected,
        needs=("codes",),
        shared=("envelopes.py", "errors.py"),
    ),
)

ALWAYS = frozenset({"package", "typed"})
CHOICES = tuple(output.name for output in OUTPUTS if output.name not in ALWAYS)
SHARED = frozenset(path for output in OUTPUTS for path in output.shared)
