"""`codegen audit`: a hand-written map of errors against the documents."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from codegen.auditing.absences import absence_words
from codegen.auditing.classes import Classes
from codegen.auditing.compare import Audit
from codegen.auditing.compare import audit as compared
from codegen.auditing.counting import all_rows, count_notes, documented_rows
from codegen.auditing.entries import MapFile
from codegen.auditing.kinds import KINDS
from codegen.auditing.opening import open_map
from codegen.auditing.overlap import Overlap, overlap_of
from codegen.auditing.patchfile import AS_GIVEN, place_of
from codegen.auditing.proposing import Proposal, propose
from codegen.auditing.tables import table_of
from codegen.bundle import Origin, find_bundled, read_index
from codegen.cli.manners import Step, progress
from codegen.cli.reports import Ordered, Targets, format_options, write_report
from codegen.cli.session import FOUND, chosen, guarded, here_if_any, say
from codegen.config import AuditSettings, Project
from codegen.diffing.changes import Level
from codegen.diffing.judge import at_least, judge
from codegen.diffing.opening import open_path
from codegen.diffing.spots import Side
from codegen.faults import Fault, Faults
from codegen.model import Spec
from codegen.pipeline import read
from codegen.reporting.wording import Words

_MOST_NAMES = 40
_MOST_CODES = 5
_WORDS = Words(
    tool="codegen audit",
    title="Map of errors",
    one="finding",
    many="findings",
    sides=("documented", "in the map"),
    kinds=KINDS,
    has_step=False,
)


@click.command(cls=Ordered)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--vendor",
    required=True,
    help="A vendor of the project, one that comes along, or a path to a spec.",
)
@format_options(fail_on="WARN")
@click.option(
    "--write-patch",
    "patch",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the missing rows, in the style of the map, to this file as a unified diff.",
)
@guarded
def audit(
    files: tuple[Path, ...],
    vendor: str,
    targets: Targets,
    fail_on: Level,
    patch: Path | None,
) -> int | None:
    """Hold the maps of errors in FILES against what the vendor documents. Nothing of them is run.

    Exits 1 when there is a finding at or above --fail-on.
    """
    project = here_if_any()
    settings = project.settings.audit if project else AuditSettings()
    with progress(len(files) + 2) as step:
        step(f"reading {vendor}")
        documented = _documented(vendor, project)
        maps = _maps(files, overlap_of(documented.side.spec), step)
        parents = {name: above for each in maps for name, above in each.parents.items()}
        classes = Classes(settings.classes, parents)
        step("comparing")
        made = compared(documented.side, maps, classes, documents=documented.texts)
    if not documented_rows(made.counts):
        what = f"none of its {all_rows(made.counts)} codes is documented by {vendor}"
        raise Fault("map-unrelated", what, str(files[0]), advice="is it the right vendor?")
    report = judge(
        made.findings,
        settings,
        today=datetime.date.today(),
        old=vendor,
        new=", ".join(map(str, files)),
        kinds=KINDS,
        notes=[*_notes(made), *(f"document {origin}" for origin in documented.origins)],
    )
    words = replace(_WORDS, together={"documented-absent": absence_words(made.absent)})
    write_report(report, targets, fail_on, words)
    if patch is not None:
        _write_patch(patch, documented.side.spec, maps, made, classes)
    return FOUND if at_least(report.changes, fail_on) else None


@dataclass(frozen=True)
class Documents:
    """What a vendor documents: its spec with its places, the whole texts where they are here, and
    where those come from that come along."""

    side: Side
    texts: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


def _documented(vendor: str, project: Project | None) -> Documents:
    """Raises Fault: nobody knows the vendor."""
    if project is not None and vendor in project.vendors():
        return _of_project(project, vendor)
    if Path(vendor).exists():
        sides = open_path(Path(vendor))
        if len(sides) == 1:
            return Documents(next(iter(sides.values())))
        raise Fault("vendor-unknown", f"there are several vendors: {', '.join(sides)}", vendor)
    if vendor in read_index():
        folder, origins = find_bundled(vendor)
        side = next(iter(open_path(folder).values()))
        names = {id: f"{vendor}/{Path(file).name}" for id, file in side.files.items()}
        texts = tuple(Path(file).read_text("utf-8", "replace") for file in side.files.values())
        return Documents(replace(side, files=names), texts, origins)
    if project is not None:
        chosen(project, [vendor])
    advice = f"`codegen add {vendor} FILE...`, or one that comes along: {', '.join(sorted(read_index()))}"
    raise Fault("vendor-unknown", f"no vendor is called {vendor!r}", advice=advice)


def _of_project(project: Project, vendor: str) -> Documents:
    reading = read(project, vendor)
    files = {document.id: document.path for document, _ in reading.vendor.documents}
    texts = tuple("\n".join(document.lines) for document, _ in reading.vendor.documents)
    return Documents(Side(reading.spec, files, vendor), texts)


def _maps(files: Sequence[Path], known: Overlap, step: Step) -> list[MapFile]:
    """Raises Faults: all that is wrong with the files."""
    found, faults = [], []
    for file in files:
        step(f"reading {file}")
        try:
            found.append(open_map(file, path=str(file), known=known))
        except Fault as fault:
            faults.append(fault)
    if faults:
        raise Faults(faults)
    return found


def _notes(made: Audit) -> Iterator[str]:
    """What was counted and is no finding, and what the classes were taken for."""
    yield from count_notes(made.counts)
    if made.absent:
        yield f"{len(made.absent)} documented codes are in no map"
    told = [f"{name} {what}" for name, what in made.categories.items() if what != "other"]
    silent = [name for name, what in made.categories.items() if what == "other"]
    if told:
        yield f"classes taken for: {_listed(told)}"
    if silent:
        yield f"classes that say nothing by their names: {_listed(silent)}"


def _listed(names: Sequence[str]) -> str:
    left = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {left} more" if left > 0 else "")


def _write_patch(
    file: Path, spec: Spec, maps: Sequence[MapFile], made: Audit, classes: Classes
) -> None:
    table = table_of(spec, maps)
    place = place_of(Path(table.file.path), Path.cwd()) if table else AS_GIVEN
    proposal = propose(spec, maps, made.absent, classes, place=place)
    file.write_text(proposal.patch, encoding="utf-8", newline="")
    where = f"; apply it {place.words}: git apply, or patch -p1" if proposal.patch else ""
    said = [f"{file}: {proposal.count} rows proposed{where}"]
    if proposal.doubts:
        said.append(
            f"guesses: {len(proposal.doubts)} classes, which the patch begins with; review them"
        )
    say([*said, *_left_out(proposal)], err=True)


def _left_out(proposal: Proposal) -> Iterator[str]:
    reasons: dict[str, list[str]] = {}
    for label, why in proposal.left_out:
        reasons.setdefault(why, []).append(label)
    for why, labels in reasons.items():
        shown = ", ".join(labels[:_MOST_CODES]) + (", ..." if len(labels) > _MOST_CODES else "")
        yield f"left out {len(labels)}: {why} ({shown})"
