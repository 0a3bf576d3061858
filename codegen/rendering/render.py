"""Templates to finished bytes: rendered, passed through the gate, formatted, through it again."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from codegen.faults import Fault
from codegen.rendering import literals
from codegen.rendering.gate import check_module, check_text
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.layout import WIDTH, lay_out
from codegen.rendering.readback import Refused

_PACKAGE = Path(__file__).parent.parent
_INSTALLED = _PACKAGE / "templates"
TEMPLATES = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "templates"
"""Inside the package where that is installed from a wheel, else at the top of the repository."""

Folders = Path | tuple[Path, ...]
"""Where templates are; of two folders that have one of a name, the first."""

BLACK_SECONDS = 60.0
_TAG = re.compile(r"\{[{%#]")


class _Sandbox(ImmutableSandboxedEnvironment):
    """Templates place text: nothing in them can be called."""

    def is_safe_callable(self, obj: object) -> bool:
        return False

    def getattr(self, obj: object, attribute: str) -> object:
        """Contexts are dicts: a key is asked for before an attribute that is not there."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(maxsize=16)
def environment(folder: Folders = TEMPLATES) -> ImmutableSandboxedEnvironment:
    """Only our filters; no test, no global, and no value that a filter of ours did not make. It is
    kept with the templates that it has compiled; one that is edited is compiled anew."""
    made = _Sandbox(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=_only_source,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        newline_sequence="\n",
    )
    made.filters = dict(FILTERS)
    made.tests = {}
    made.globals = {}
    return made


FILTERS: Mapping[str, Callable[..., literals.Source]] = {
    "lit": literals.lit,
    "doc": literals.doc,
    "name": literals.name,
    "dotted": literals.dotted,
    "word": literals.word,
    "cell": literals.cell,
    "json": literals.json_text,
}


def _only_source(value: object) -> literals.Source:
    if type(value) is not literals.Source:
        raise literals.NotLiteral(f"a template places {type(value).__name__} without a filter")
    return value


def render(template: str, context: Mapping[str, object], *, folder: Folders = TEMPLATES) -> bytes:
    """The text of a template, as UTF-8. Raises Fault."""
    made = environment(folder)
    try:
        if made.loader and not _TAG.search(text := made.loader.get_source(made, template)[0]):
            return text.encode("utf-8")
        return made.get_template(template).render(context).encode("utf-8")
    except (TemplateError, literals.NotLiteral, UnicodeEncodeError) as error:
        raise Fault("template-failed", f"{template}: {error}") from None


def render_python(
    template: str,
    context: Mapping[str, object],
    *,
    grammar: Grammar,
    expected: Expected,
    place: str,
    folder: Folders = TEMPLATES,
) -> bytes:
    """A module of a vendor; `place` is its path ("acme/errors.py"). Raises Fault naming it.

    What a template of ours makes is laid out here; the tests prove that black would not change it.
    What another makes black formats, and the gate sees it before and after.
    """
    text = render(template, context, folder=folder)
    if _is_ours(template, folder):
        finished = lay_out(text.decode(), lambda part: _by_black(part, place)).encode()
    else:
        _gate(text, grammar, expected, place)
        finished = format_python(text, place=place)
    _gate(finished, grammar, expected, place)
    return finished


def _is_ours(template: str, folder: Folders) -> bool:
    """Whether no folder before ours has one of this name."""
    folders = folder if isinstance(folder, tuple) else (folder,)
    return next((each for each in folders if (each / template).is_file()), None) == TEMPLATES


def _by_black(text: str, place: str) -> str:
    return format_python(text.encode(), place=place).decode()


def _gate(data: bytes, grammar: Grammar, expected: Expected, place: str) -> None:
    try:
        check_module(data, grammar, expected)
    except Refused as refused:
        raise Fault(
            "output-refused",
            f"{place}: {refused}",
            advice="nothing of this vendor is written; this is a fault of a template or of codegen",
        ) from None


def render_text(
    template: str, context: Mapping[str, object], *, place: str, folder: Folders = TEMPLATES
) -> bytes:
    """A file that is no Python."""
    text = render(template, context, folder=folder)
    try:
        check_text(text)
    except Refused as refused:
        raise Fault("output-refused", f"{place}: {refused}") from None
    return text


def format_python(data: bytes, *, place: str) -> bytes:
    """The module as black writes it, in process and without its configuration or cache."""
    # It takes longer to import than what we lay out ourselves takes to be made.
    import black  # as above
    from black.mode import Mode, TargetVersion  # as above

    mode = Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
    done: list[bytes | Exception] = []

    def work() -> None:
        try:
            done.append(black.format_str(data.decode("utf-8"), mode=mode).encode("utf-8"))
        except Exception as error:
            done.append(error)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(BLACK_SECONDS)
    if not done:
        raise Fault("format-timeout", f"{place}: black took more than {BLACK_SECONDS:.0f} s")
    if isinstance(done[0], Exception):
        raise Fault("format-failed", f"{place}: black: {done[0]}")
    return done[0]
