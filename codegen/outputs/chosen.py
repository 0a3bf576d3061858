"""Which outputs there are, and which of them a vendor gets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from codegen.faults import Fault
from codegen.model import Spec
from codegen.naming import Former
from codegen.outputs.output import Output
from codegen.outputs.table import ALWAYS, CHOICES, NAMED, OUTPUTS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_OURS = tuple(output.name for output in NAMED)
NOTHING_FORMER = Former()
GROUP = "codegen.outputs"
"""The entry points that add an output. It is emitted only where `outputs` names it: what is
installed on a machine may not change what a project gets."""


def chosen(
    spec: Spec, names: Sequence[str] | None, former: Former = NOTHING_FORMER
) -> list[Output]:
    """The outputs named with those they need, all of ours where `names` is None; in the order of
    the table, those of others last. Raises Fault."""

    def is_there(output: Output) -> bool:
        return output.wanted(spec) or output.remembered(former)

    table = OUTPUTS if names is None else (*OUTPUTS, *NAMED, *_named(names))
    wanted = set(CHOICES if names is None else names)
    for output in reversed(table):
        if output.name in wanted and is_there(output):
            wanted.update(output.needs)
    return [output for output in table if output.name in wanted | ALWAYS and is_there(output)]


def choices() -> tuple[str, ...]:
    """The names that `outputs` may hold."""
    return (*CHOICES, *_OURS, *sorted(_points()))


def installed() -> list[Output]:
    """The outputs of others. Raises Fault."""
    return [_load(point) for _, point in sorted(_points().items())]


def _named(names: Sequence[str]) -> list[Output]:
    """The outputs of others among these names. Raises Fault: there is none of a name."""
    others = [name for name in dict.fromkeys(names) if name not in (*CHOICES, *_OURS)]
    unknown = sorted(set(others) - _points().keys())
    if unknown:
        what = f"no output is called {', '.join(unknown)}"
        raise Fault("output-unknown", what, advice=f"there are: {', '.join(choices())}")
    return [_load(_points()[name]) for name in others]


@cache
def _points() -> dict[str, EntryPoint]:
    # Reads mail headers, zip files and csv; few projects have outputs of others.
    from importlib.metadata import entry_points

    ours = {*CHOICES, *_OURS}
    return {point.name: point for point in entry_points(group=GROUP) if point.name not in ours}


def _load(point: EntryPoint) -> Output:
    """Raises Fault: what the entry point names is no Output, or one that is in our way."""
    try:
        output = point.load()
    except Exception as error:
        what = f"the output {point.name} ({point.value}): {type(error).__name__}: {error}"
        raise Fault("output-broken", what, advice="mend or uninstall its package") from error
    if not isinstance(output, Output) or output.name != point.name:
        what = f"{point.value} is no Output of the name {point.name}"
        raise Fault("output-broken", what, advice="docs/templates.md shows one")
    if output.path in {ours.path for ours in (*OUTPUTS, *NAMED)}:
        what = f"the output {point.name} writes {output.path}, as one of ours does"
        raise Fault("output-broken", what, advice="give its file another name")
    return output
