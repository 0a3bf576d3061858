"""A spec to the files of a package, in memory."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from codegen.aside import side_by_side
from codegen.faults import Fault
from codegen.model import Spec
from codegen.naming import Former
from codegen.outputs.chosen import NOTHING_FORMER, chosen
from codegen.outputs.output import Output, Own
from codegen.outputs.table import SHARED
from codegen.rendering.readback import Refused
from codegen.rendering.render import TEMPLATES, render_python, render_text

Emitted = dict[str, tuple[bytes, str]]
"""Path below the generated folder ("acme/errors.py") to its bytes and the template it is from."""

LARGE = 150
"""Codes and endpoints of a vendor whose files are made on all cores; less is done before a process
has started."""

_NOTHING_OWN = Own()


def emit_vendor(
    spec: Spec,
    *,
    outputs: Sequence[str] | None = None,
    former: Former = NOTHING_FORMER,
    templates: Path | None = None,
    own: Own = _NOTHING_OWN,
) -> Emitted:
    """The files of one vendor.

    `outputs` are names of the table (what they need comes with them), all where it is None.
    `former` are names that still work, and warn. `templates` is a folder whose templates stand
    before ours. `own` are classes of the user's package. Raises Fault.
    """
    if f"{spec.vendor}.py" in SHARED:
        raise Fault("vendor-name", f"{spec.vendor}: a module that vendors share has this name")
    wanted = chosen(spec, outputs, former)
    jobs = [partial(_emit, each, spec, former, templates=templates, own=own) for each in wanted]
    is_large = len(spec.errors) + len(spec.endpoints) >= LARGE
    made = side_by_side(jobs) if is_large else [job() for job in jobs]
    return {
        f"{spec.vendor}/{output.path}": (data, output.template)
        for output, data in zip(wanted, made, strict=True)
    }


def emit_shared(
    specs: Iterable[Spec],
    *,
    outputs: Sequence[str] | None = None,
    former: Former = NOTHING_FORMER,
    templates: Path | None = None,
) -> Emitted:
    """What the packages of these vendors import from beside them. No word of a document is in it:
    the text of the templates as it is, which the tests prove to be black's own form."""
    paths = {
        path
        for spec in specs
        for output in chosen(spec, outputs, former)
        for path in (*output.shared, *output.besides(spec))
    }
    folders = _folders(templates)
    return {path: _fixed(path, folders) for path in sorted(paths)}


def _folders(*folders: Path | None) -> tuple[Path, ...]:
    """Where templates are looked for, ours last."""
    return (*filter(None, folders), TEMPLATES)


def _fixed(path: str, folders: tuple[Path, ...]) -> tuple[bytes, str]:
    template = f"{path}.jinja"
    data = render_text(template, {}, place=path, folder=folders)
    if len(folders) > 1 and path.endswith(".py"):
        _parse(data, template)
    return data, template


def _parse(data: bytes, template: str) -> None:
    """Raises Fault: somebody's own template is no Python."""
    try:
        ast.parse(data)
    except SyntaxError as error:
        raise Fault("template-failed", str(error.msg), template, error.lineno) from None


def _emit(output: Output, spec: Spec, former: Former, *, templates: Path | None, own: Own) -> bytes:
    place = f"{spec.vendor}/{output.path}"
    context = output.owned(spec, former, own) if output.owned else output.context(spec, former)
    folders = _folders(templates, output.folder)
    if output.grammar is not None and output.expected is not None:
        expected = output.expected(context)
        return render_python(
            output.template,
            context,
            grammar=output.grammar,
            expected=expected,
            place=place,
            folder=folders,
        )
    text = render_text(output.template, context, place=place, folder=folders)
    if output.check is not None:
        try:
            output.check(text, context)
        except Refused as refused:
            raise Fault("output-refused", f"{place}: {refused}") from None
    return text
