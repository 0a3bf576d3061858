"""The packages of a project: what is wanted on the disk, vendor by vendor, and its lock."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen import __version__
from codegen.config import Project, document_names, find_project
from codegen.faults import Fault, Faults
from codegen.lockfile import LOCK_NAME, Lock, Output, digest_of, dump_lock, mend_lock, read_lock
from codegen.outputs.chosen import choices
from codegen.outputs.emit import Emitted, emit_shared, emit_vendor
from codegen.outputs.output import Own
from codegen.outputs.shadowing import check_templates
from codegen.pipeline import Reading, build_ledger, read
from codegen.rendering.render import TEMPLATES
from codegen.sourcefile import line_with
from codegen.specfile import dump_spec
from codegen.writing import (
    Difference,
    check_out_folder,
    compare_tree,
    publish,
    recover,
    with_plain_ends,
)

SHARED = ""


@dataclass(frozen=True)
class Generation:
    """What a run wants: the bytes of each path (relative to the project), the lock before and
    after, the readings of the vendors that could be read, and the faults of those that could not.
    """

    wanted: Mapping[str, bytes]
    lock: Lock
    new_lock: Lock
    readings: tuple[Reading, ...]
    faults: tuple[Fault, ...]
    is_whole: bool

    @property
    def vendors(self) -> list[str] | None:
        """Those that were made, and "" for what they share; None where that is all there are."""
        return (
            None if self.is_whole else [SHARED, *(reading.vendor.name for reading in self.readings)]
        )


Step = Callable[[str], None]
"""Is told of each step as it begins: two for a vendor that is made, one for one that is read."""


def ignore(what: str) -> None:
    """The Step of who need not know."""


def read_vendors(
    project: Project, names: Iterable[str], step: Step = ignore
) -> tuple[list[Reading], list[Fault]]:
    """The vendors that can be read, and every fault of the others."""
    readings, faults = [], []
    for name in names:
        step(f"reading {name}")
        try:
            reading = read(project, name)
        except Fault as fault:
            faults.append(fault)
        except Faults as several:
            faults += several.faults
        else:
            faults += reading.stale
            if not reading.stale:
                readings.append(reading)
    return readings, faults


def generate(project: Project, names: Sequence[str], step: Step = ignore) -> Generation:
    """Everything the vendors named want on the disk; nothing is written."""
    if project.templates is not None:
        check_templates(project.templates, path=project.settings.templates or "")
    lock = load_lock(project)
    readings, faults = read_vendors(project, names, step)
    wanted: dict[str, bytes] = {}
    outputs: dict[str, Output] = {}
    made = []
    for reading in readings:
        step(f"making {reading.vendor.name}")
        try:
            files = _files(project, reading)
        except Fault as fault:
            faults.append(fault)
            continue
        made.append(reading)
        _add(project, files, reading.vendor.name, wanted, outputs)
        wanted[_ledger_path(project, reading.vendor.name)] = build_ledger(reading).encode()
    _add(project, _shared(project, made), SHARED, wanted, outputs)
    rebuilt = {reading.vendor.name for reading in made}
    is_whole = rebuilt == set(project.vendors())
    kept = _outputs_of(lock, set(project.vendors()) - rebuilt)
    inputs = _inputs(project, lock, rebuilt, wanted)
    pages = {path: page for path, page in lock.pages.items() if (project.root / path).is_file()}
    new_lock = Lock(inputs=inputs, outputs={**kept, **outputs}, pages=pages)
    return Generation(wanted, lock, new_lock, tuple(made), tuple(faults), is_whole)


def build(root: Path, vendor: str) -> dict[str, bytes]:
    """The files that a vendor of the project at `root` wants, with what vendors share, by path
    below the project. Nothing is written. Raises Fault or Faults."""
    project = find_project(root)
    made = generate(project, [vendor])
    if made.faults:
        raise Faults(list(made.faults))
    return dict(made.wanted)


def load_lock(project: Project) -> Lock:
    """The lock of a project, after what a killed run left is put right. One that a merge left in
    pieces is mended, as it is made anew. Raises Fault: it is of a newer version."""
    recover(project.root)
    file = project.root / LOCK_NAME
    if not file.exists():
        return Lock()
    text = file.read_text(encoding="utf-8", errors="replace")
    try:
        return read_lock(text, path=LOCK_NAME, out=project.settings.generated)
    except Fault as fault:
        if fault.code == "lock-format":
            raise
        return mend_lock(text, path=LOCK_NAME, out=project.settings.generated)


def dump_new_lock(generation: Generation) -> bytes:
    return dump_lock(generation.new_lock).encode()


def differences(project: Project, made: Generation) -> list[Difference]:
    """What is not on the disk as it is wanted, the lock file too."""
    wanted = {**made.wanted, LOCK_NAME: dump_new_lock(made)}
    found = compare_tree(project.root, wanted, made.lock, vendors=made.vendors)
    # What vendors share stays while a vendor that could not be made may need it.
    kept = made.new_lock.outputs
    return [one for one in found if one.kind != "orphan" or one.path not in kept]


def write(project: Project, made: Generation, *, force: bool = False) -> list[str]:
    """Puts what is wanted onto the disk. Returns the paths written or removed."""
    apart = [folder for folder in (project.sources, project.templates) if folder]
    check_out_folder(project.root, project.generated, apart=apart)
    ledgers = {
        _ledger_path(project, each.vendor.name): each.vendor.ledger_text.encode()
        for each in made.readings
    }
    return publish(
        project.root, made.wanted, made.lock, made.new_lock, ledgers=ledgers, force=force
    )


def _outputs(project: Project, reading: Reading) -> tuple[str, ...] | None:
    """The outputs that source.toml chooses, or else pyproject.toml. Raises Fault: there is none
    of that name."""
    vendor, path = reading.vendor, "pyproject.toml"
    names = project.settings.outputs
    if vendor.source.outputs:
        names, path = vendor.source.outputs, vendor.source_path
    for name in names or ():
        if name not in choices():
            what, advice = f"no output is called {name!r}", f"there are: {', '.join(choices())}"
            line = line_with(name, root=project.root, path=path)
            raise Fault("output-unknown", what, path, line, advice)
    return names


def _files(project: Project, reading: Reading) -> Emitted:
    """The files of a vendor. Names that were given once still work: those changed by hand as
    aliases, those of what vanished as tombstones."""
    settings = project.settings
    files = emit_vendor(
        reading.spec,
        outputs=_outputs(project, reading),
        former=reading.named.former,
        templates=project.templates,
        own=Own(settings.base_class, {str(k): v for k, v in settings.classes.items()}),
    )
    return {**files, f"{reading.vendor.name}/spec.json": (dump_spec(reading.spec), "spec.json")}


def _shared(project: Project, readings: Sequence[Reading]) -> Emitted:
    files: Emitted = {}
    for reading in readings:
        outputs = _outputs(project, reading)
        files |= emit_shared(
            [reading.spec],
            outputs=outputs,
            former=reading.named.former,
            templates=project.templates,
        )
    return files


def _add(
    project: Project,
    files: Emitted,
    vendor: str,
    wanted: dict[str, bytes],
    outputs: dict[str, Output],
) -> None:
    for name, (data, template) in files.items():
        path = f"{project.settings.generated}/{name}"
        wanted[path] = data
        outputs[path] = Output(digest=digest_of(data), vendor=vendor, template=template)


def _ledger_path(project: Project, vendor: str) -> str:
    return f"{project.settings.sources}/{vendor}/names.toml"


def _outputs_of(lock: Lock, vendors: set[str]) -> dict[str, Output]:
    """What the lock lists of these vendors. While there are such, what vendors share stays too:
    they may need it."""
    return {
        path: output
        for path, output in lock.outputs.items()
        if output.vendor in vendors or (output.vendor == SHARED and vendors)
    }


def _inputs(
    project: Project, lock: Lock, rebuilt: set[str], wanted: Mapping[str, bytes]
) -> dict[str, str]:
    """The digests of what the vendors were made from; of those not made this time, as before."""
    others = [
        f"{project.settings.sources}/{name}/" for name in project.vendors() if name not in rebuilt
    ]
    found = {path: digest for path, digest in lock.inputs.items() if path.startswith(tuple(others))}
    for name in sorted(rebuilt):
        for path in _input_paths(project, name):
            found[path] = _input_digest(wanted.get(path) or (project.root / path).read_bytes())
    for file in sorted(project.templates.rglob("*.jinja")) if project.templates else ():
        found[project.relative(file)] = _input_digest(file.read_bytes())
    return {**found, "extractor": __version__, "templates": _templates_digest(TEMPLATES)}


def _input_paths(project: Project, vendor: str) -> set[str]:
    """The ledger too, which may be about to be written for the first time."""
    folder = project.sources / vendor
    files = [file for file in folder.glob("*.toml") if file.is_file() and file.name[0] != "."]
    files += [folder / "documents" / name for name in document_names(folder)]
    return {*map(project.relative, files), _ledger_path(project, vendor)}


def _templates_digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for file in sorted(folder.rglob("*.jinja")):
        whole.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()


def _input_digest(data: bytes) -> str:
    """One for all working trees of a commit: what git does to line ends changes no input."""
    return digest_of(with_plain_ends(data))


def without_vendor(project: Project, vendor: str) -> tuple[Lock, Lock]:
    """The lock as it is, and as it is when a vendor is gone; with the last one goes what they
    shared."""
    lock = load_lock(project)
    left = set(project.vendors()) - {vendor}
    folder = f"{project.settings.sources}/{vendor}/"
    inputs = {path: digest for path, digest in lock.inputs.items() if not path.startswith(folder)}
    pages = {path: page for path, page in lock.pages.items() if not path.startswith(folder)}
    return lock, Lock(inputs=inputs if left else {}, outputs=_outputs_of(lock, left), pages=pages)
