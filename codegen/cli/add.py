"""`codegen add`: a new vendor from its documents."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from codegen.adding import FoundTable, found_tables, propose_source, unclaimed_headings
from codegen.bundle import find_bundled
from codegen.cli.asking import ask
from codegen.cli.looks import options_of
from codegen.cli.manners import progress
from codegen.cli.reading import read_one
from codegen.cli.session import UNVERIFIED, guarded, here, say
from codegen.config import VENDOR_NAME, Project
from codegen.faults import Fault
from codegen.findings import KINDS, Finding
from codegen.pipeline import Reading
from codegen.reporting.terminal import excerpt, finding_lines, table_lines
from codegen.watching.filenames import not_taken

if TYPE_CHECKING:
    from codegen.watching.beginning import NewPage

MOST_HEADINGS = 12
MOST_LOST = 3
"""So many findings of a kind that says what to write; of others the first."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,19}://")


@click.command()
@click.argument("vendor")
@click.argument("pages", nargs=-1, metavar="[FILES|URLS]...")
@click.option("--bundled", is_flag=True, help="Take a VENDOR that comes with codegen, no pages.")
@click.option("--interactive", is_flag=True, help="Ask what the columns of unread tables are.")
@guarded
def add(vendor: str, pages: tuple[str, ...], bundled: bool, interactive: bool) -> int | None:
    """A new VENDOR from FILES and URLS: shows what was found, and writes its source.toml.

    With a URL this opens connections. What stands after # in it is the section that is meant.
    """
    if bundled == bool(pages):
        raise click.UsageError("name pages, as files or addresses, or say --bundled and name none")
    project = here()
    urls = [page for page in pages if _ADDRESS.match(page)]
    files = [Path(page) for page in pages if not _ADDRESS.match(page)]
    folder = _new_folder(project, vendor)
    named = _named(files)
    if bundled:
        _add_bundled(project, vendor, folder)
        return None
    fetched = _fetched(project, urls, taken=[*named]) if urls else []
    if fetched is None:
        return UNVERIFIED
    documents = folder / "documents"
    with _whole(project, folder):
        documents.mkdir()
        for name, file in named.items():
            shutil.copyfile(file, documents / name)
        for page in fetched:
            (documents / page.rule.file).write_bytes(page.data)
        reading = read_one(project, vendor)
        answers = ask(reading) if interactive else None
        text = propose_source(reading, answers, [page.rule for page in fetched])
        (folder / "source.toml").write_text(text, encoding="utf-8")
        reading = read_one(project, vendor)  # as it is with what was written: what `lint` will say
    if fetched:
        _remember(project, reading, fetched)
    say(_summary(project, reading))
    return None


def _fetched(project: Project, urls: Sequence[str], taken: Sequence[str]) -> list[NewPage] | None:
    """The pages at the addresses; None, and said why, where one of them could not be had."""
    # Only `add` with an address brings the fetcher.
    from codegen.watching.beginning import first_pages

    with progress(len(urls)) as step:
        pages, refused = first_pages(project, urls, taken=taken, options=options_of(), step=step)
    for url, said in refused:
        say([f"{url}: {said.what} ({said.reason})"], err=True)
        say([f"    {said.advice}"] if said.advice else [], err=True)
    return None if refused else pages


def _remember(project: Project, reading: Reading, pages: Sequence[NewPage]) -> None:
    # As above.
    from codegen.watching.beginning import remember_first

    remember_first(project, reading, pages, options_of())


@contextmanager
def _whole(project: Project, folder: Path) -> Iterator[None]:
    """Makes the folder, and away with it when something fails, or Ctrl-C: nothing could be read of
    it, and it would be a vendor that fails ever after. Raises Fault: it is somebody else's."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.mkdir()
    except FileExistsError:
        raise _exists(project, folder) from None
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _add_bundled(project: Project, vendor: str, folder: Path) -> None:
    """Copies all that comes with it; the ledger too, so that its names are those of our tests.
    Pages that may not be passed on are left to be fetched: that is said, and no fault."""
    shipped, origins = find_bundled(vendor)
    with _whole(project, folder):
        shutil.copytree(shipped, folder, dirs_exist_ok=True)
        lacking = [one for one in origins if not (folder / "documents" / one.file).is_file()]
        found = [] if lacking else [_found_line(read_one(project, vendor))]
    say(map(str, origins))
    path = project.relative(folder)
    if lacking:
        say(f"save {one.url} as {path}/documents/{one.file}" for one in lacking)
        say([f"or let `codegen update {vendor}` fetch what is missing"])
    say([*found, f"wrote {path}/; {_next_line(vendor)}"])


def _next_line(vendor: str) -> str:
    return f"next: `codegen generate {vendor}`"


def _named(files: Sequence[Path]) -> dict[str, Path]:
    """What each file is called in documents/: one that is given twice is one, two of one name are
    two. Raises Fault."""
    named: dict[str, Path] = {}
    for file in dict.fromkeys(files):
        if file.is_dir():
            raise Fault("file-missing", "is a folder", str(file), advice="name the pages in it")
        if not file.is_file():
            raise Fault("file-missing", "no such file", str(file), advice="save the page first")
        named[not_taken(file.name, named)] = file
    return named


def _new_folder(project: Project, vendor: str) -> Path:
    if not VENDOR_NAME.match(vendor):
        what = f"{vendor!r} is no vendor's name: lower-case letters, digits and _ only"
        raise Fault("vendor-name", what)
    folder = project.sources / vendor
    if folder.exists():
        raise _exists(project, folder)
    return folder


def _exists(project: Project, folder: Path) -> Fault:
    advice = "put further documents into its documents/, or `codegen remove` it first"
    return Fault("vendor-exists", "there is such a vendor", project.relative(folder), advice=advice)


def _found_line(reading: Reading) -> str:
    spec = reading.spec
    counts = {
        "codes": len(spec.errors),
        "endpoints": len(spec.endpoints),
        "parameters": sum(len(endpoint.params) for endpoint in spec.endpoints),
        "response fields": sum(len(endpoint.response_fields) for endpoint in spec.endpoints),
        "enums": len(spec.enums),
        "change-log entries": len(spec.changelog),
        "signing example": int(bool(spec.signing and spec.signing.example)),
    }
    return f"found: {', '.join(f'{count} {name}' for name, count in counts.items() if count)}"


def _summary(project: Project, reading: Reading) -> list[str]:
    spec = reading.spec
    languages = dict.fromkeys(language for info in spec.documents for language in info.languages)
    folder = project.relative(project.sources / reading.vendor.name)
    return [
        _found_line(reading),
        f"languages: {', '.join(languages)}",
        "",
        *_table_lines(reading),
        *_unclaimed_lines(reading),
        *_unsure_lines(reading),
        f"wrote {folder}/source.toml; {_next_line(reading.vendor.name)}",
    ]


def _table_lines(reading: Reading) -> list[str]:
    """The tables, those of one form on one line: their columns, and where the first stands."""
    forms: dict[tuple[str, str], list[FoundTable]] = {}
    for table in found_tables(reading.pages):
        forms.setdefault((table.read_as or "-", " | ".join(table.columns)), []).append(table)
    rows = [("tables", "rows", "read as", "columns", "first")]
    for (read_as, columns), tables in sorted(forms.items()):
        first = f"{tables[0].line}, under {excerpt(tables[0].heading)!r}"
        count = sum(table.rows for table in tables)
        rows.append((str(len(tables)), str(count), read_as, columns, first))
    return [*table_lines(rows), ""] if len(rows) > 1 else []


def _unclaimed_lines(reading: Reading) -> list[str]:
    headings = unclaimed_headings(reading)
    if not headings:
        return []
    lines = ["not claimed by anything (lines that look like endpoints or data first):"]
    for each in headings[:MOST_HEADINGS]:
        marked = f", {each.calls} like endpoints" if each.calls else ""
        marked += f", {each.data} like data" if each.data else ""
        lines.append(
            f"  {each.lines} lines{marked} under {excerpt(each.heading or 'no heading')!r}"
        )
    if len(headings) > MOST_HEADINGS:
        lines.append(
            f"  and {len(headings) - MOST_HEADINGS} more headings: `codegen lint --coverage`"
        )
    return [*lines, ""]


def _unsure_lines(reading: Reading) -> list[str]:
    """All findings by their kinds, the costliest first: how many, and the first of each."""
    kinds: dict[str, list[Finding]] = {kind: [] for kind in KINDS}
    for finding in reading.findings:
        kinds[finding.kind].append(finding)
    told = [findings for findings in kinds.values() if findings]
    if not told:
        return []
    vendor = reading.vendor.name
    lines = [
        f"unsure of {len(reading.findings)} things (`codegen lint {vendor}` has each), costliest first:"
    ]
    for findings in told:
        shown = findings[: MOST_LOST if findings[0].advice else 1]
        number = f" {len(shown)}" if len(shown) > 1 else ""
        first = f", the first{number}" if len(shown) < len(findings) else ""
        lines.append(f"  {len(findings)} {findings[0].kind}{first}:")
        lines += [f"    {line}" for finding in shown for line in finding_lines(finding)]
    return [*lines, ""]
