"""`codegen changes`: the kinds of change, and what each means."""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec

from codegen.auditing.kinds import KINDS as FINDINGS
from codegen.cli.session import guarded, say
from codegen.diffing.changes import KINDS, Kind, Verdict
from codegen.faults import Fault, did_you_mean
from codegen.reporting.data import inert_json
from codegen.reporting.terminal import table_lines


@click.command()
@click.argument("kind", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@guarded
def changes(kind: str | None, form: str) -> int | None:
    """The kinds of change that `codegen diff` reports, and of finding that `codegen audit` does; more
    about one KIND."""
    kinds = [_known(kind)] if kind else [*KINDS.values(), *FINDINGS.values()]
    if form == "json":
        said = [msgspec.to_builtins(each) for each in kinds]
        click.echo(inert_json(said[0] if kind else said, indent=2))
    elif kind:
        say(_finding(kinds[0]) if kind in FINDINGS else _details(kinds[0]))
    else:
        rows = [("kind", "wire", "code", "level", "what")]
        rows += [(each.id, *_words(each.verdict), each.note) for each in kinds]
        say(table_lines(rows))
    return None


def _known(id: str) -> Kind:
    known = {**KINDS, **FINDINGS}
    if id not in known:
        advice = did_you_mean(id, known, "`codegen changes` lists them")
        raise Fault("diff-kind", f"no kind of change is called {id!r}", advice=advice)
    return known[id]


def _words(verdict: Verdict) -> tuple[str, str, str]:
    return verdict.wire, verdict.code, verdict.level


def _details(kind: Kind) -> Iterator[str]:
    yield kind.id
    yield f"  what    {kind.note}"
    yield f"  group   {kind.group}"
    yield f"  wire    {kind.verdict.wire}: {_WIRE[kind.verdict.wire]}"
    yield f"  code    {kind.verdict.code}: {_CODE[kind.verdict.code]}"
    yield f"  level   {kind.verdict.level}"
    for name, verdict in (
        ("of a request", kind.request),
        ("of an answer", kind.response),
        ("where it was optional, or is doubtful", kind.lesser),
        ("where packages keep tombstones and aliases", kind.kept),
    ):
        if verdict:
            yield f"  {name}: {', '.join(_words(verdict))}"
    yield f"  the way back is {' or '.join(kind.mirrors)}"


def _finding(kind: Kind) -> Iterator[str]:
    """Of a map that somebody wrote: it is on no wire, and no package of ours."""
    yield kind.id
    yield f"  what    {kind.note}"
    yield f"  group   {kind.group}"
    yield f"  level   {kind.verdict.level}"
    if kind.lesser:
        yield f"  where it is doubtful, or does little: {kind.lesser.level}"


_WIRE = {
    "BREAKS": "an SDK that is out already fails with the new server",
    "RISKY": "an SDK that is out already may fail with the new server",
    "ok": "an SDK that is out already works with the new server",
}
_CODE = {
    "MAJOR": "programs that use the package must be changed",
    "minor": "the package can do more",
    "patch": "the package changes inside",
    "none": "the package stays as it is",
}
