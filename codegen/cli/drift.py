"""`codegen drift`: whether the pages say something else than the documents kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from codegen.cli import FAILED
from codegen.cli.looks import code_of, look_options, show, total_steps
from codegen.cli.manners import progress
from codegen.cli.reports import Ordered, Targets, everything, report_options
from codegen.cli.session import chosen, guarded, here
from codegen.config import VENDOR_NAME, Project
from codegen.diffing.changes import KINDS, Level
from codegen.diffing.judge import Report
from codegen.faults import Fault
from codegen.watching.drift import Wanted
from codegen.watching.drift import drift as look
from codegen.watching.looking import LookOptions
from codegen.watching.outcomes import Run

PATH = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=Ordered)
@click.argument("vendors", nargs=-1)
@look_options
@report_options
@click.option("--issue", is_flag=True, help="Keep one issue of the project by `gh`, or print it.")
@click.option("--body", type=PATH, help="Where the issue goes when `gh` cannot be used.")
@click.option("--notify", is_flag=True, help="Tell those whom [tool.codegen.notify] names.")
@click.option(
    "--from-report", type=PATH, help="Look at nothing: take the JSON that another run wrote."
)
@guarded
def drift(
    vendors: tuple[str, ...],
    options: LookOptions,
    targets: Targets,
    fail_on: Level,
    wanted: Wanted,
    issue: bool,
    body: Path | None,
    notify: bool,
    from_report: Path | None,
) -> int | None:
    """Whether the pages of VENDORS (all of them, where none is named) say something else than the
    documents kept. Opens connections, and writes nothing but .codegen/watch.

    Exits 1 when there is a change at or above --fail-on, else 3 when a page could not be verified.
    """
    is_choosy = options.from_files or options.accept or wanted is not everything
    if from_report is not None and (vendors or is_choosy):
        raise click.UsageError("with --from-report nothing is looked at: name no vendors or pages")
    project = here()
    send = _notifier(project, fail_on) if notify else None
    if from_report is not None:
        run = Run(_read_report(from_report))
    else:
        names = chosen(project, vendors)
        with progress(total_steps(project, names)) as step:
            run = look(project, names, options=options, step=step, wanted=wanted)
    show(run, targets, fail_on)
    code = code_of(run, fail_on)
    if issue:
        # Brings what talks to `gh`.
        from codegen.cli.issue import keep_issue

        keep_issue(project, run.report, fail_on=fail_on, body=body)
    if send is not None and not send(run.report):
        return code or FAILED
    return code


def _notifier(project: Project, fail_on: Level) -> Callable[[Report], bool]:
    # Brings Apprise, an extra.
    from codegen.cli.notify import notifier

    return notifier(project, fail_on=fail_on)


_WORD = re.compile(r"[a-z0-9][a-z0-9-]{0,63}|")


def _read_report(file: Path) -> Report:
    """A report that comes from a run which read pages that may be hostile. Raises Fault: it cannot
    be read, is no report, or has words where there can only be ours."""
    advice = "give what `codegen drift --format json --output FILE` wrote"
    try:
        report = msgspec.json.decode(file.read_bytes(), type=Report)
    except OSError as error:
        raise Fault("file-unreadable", error.strerror or str(error), str(file)) from None
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Fault("report-unreadable", str(error)[:200], str(file), advice=advice) from None
    vendors = [change.vendor for change in report.changes if change.vendor]
    vendors += [look.vendor for look in report.looks]
    unknown = [change.id for change in report.changes if change.id not in KINDS]
    unknown += [vendor for vendor in vendors if not VENDOR_NAME.fullmatch(vendor)]
    unknown += [look.reason for look in report.looks if not _WORD.fullmatch(look.reason)]
    if unknown:
        what = f"{unknown[0][:80]!a} is no kind, vendor or reason"
        raise Fault("report-unreadable", what, str(file), advice=advice)
    return report
