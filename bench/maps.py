"""`python -m bench.maps [FOLDER]`: docs/audit-of-maps.md, from released packages that it downloads now.

FOLDER has packages that were downloaded before; what is missing there comes from the package index.
Nothing of the packages is run or kept.
"""

from __future__ import annotations

import datetime
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.auditing.classes import Classes
from codegen.auditing.compare import Audit, audit
from codegen.auditing.kinds import KINDS
from codegen.auditing.opening import read_map
from codegen.auditing.overlap import overlap_of
from codegen.config import find_project
from codegen.diffing.changes import Change
from codegen.diffing.spots import Side
from codegen.pipeline import read

ROOT = Path(__file__).resolve().parent.parent
JUDGED = Path(__file__).with_name("maps_judged.toml")
HEAD = Path(__file__).with_name("maps_head.md")
_LONGEST = 110


@dataclass(frozen=True)
class Released:
    """A file of a release that holds a map of a vendor's codes."""

    package: str
    version: str
    member: str
    vendor: str

    @property
    def name(self) -> str:
        return f"{self.package} {self.version}"


RELEASED = (
    Released("ccxt", "4.5.90", "ccxt/okx.py", "okx"),
    Released("ccxt", "4.5.90", "ccxt/hashkey.py", "hashkey"),
    Released("ccxt", "4.5.90", "ccxt/xt.py", "xt"),
    Released("ccxt", "4.5.60", "ccxt/bitmart.py", "bitmart"),
    Released("pyxt", "0.6.24", "pyxt/spot.py", "xt"),
    Released(
        "hummingbot",
        "20260922",
        "hummingbot/connector/derivative/okx_perpetual/okx_perpetual_constants.py",
        "okx",
    ),
)
JUDGED_BY_HAND = "ccxt"


@dataclass(frozen=True)
class Made:
    released: Released
    date: str
    found: Audit


def main(folder: Path) -> None:
    made = [_audited(each, folder) for each in RELEASED]
    sys.stdout.write("\n".join(_page(made)) + "\n")


def _audited(released: Released, folder: Path) -> Made:
    text, date = _member(_archive(released, folder), released.member)
    reading = read(find_project(ROOT), released.vendor)
    files = {document.id: Path(document.path).name for document, _ in reading.vendor.documents}
    texts = ["\n".join(document.lines) for document, _ in reading.vendor.documents]
    file = read_map(text, path=released.member, known=overlap_of(reading.spec))
    side = Side(reading.spec, files, released.vendor)
    return Made(released, date, audit(side, [file], Classes({}, file.parents), documents=texts))


def _archive(released: Released, folder: Path) -> Path:
    """The wheel, or else the source distribution, as the package index has it."""
    wanted = f"{released.package}-{released.version}"
    if not (found := _named(folder, wanted)):
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(folder)]
        subprocess.run([*command, f"{released.package}=={released.version}"], check=True)
        found = _named(folder, wanted)
    return found[0]


def _named(folder: Path, wanted: str) -> list[Path]:
    return [
        file
        for file in sorted(folder.iterdir())
        if file.name.startswith((f"{wanted}-", f"{wanted}."))
    ]


def _member(archive: Path, name: str) -> tuple[str, str]:
    """The text of a file in an archive, and the day that it carries there."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            year, month, day = wheel.getinfo(name).date_time[:3]
            return wheel.read(name).decode(), f"{year}-{month:02}-{day:02}"
    with tarfile.open(archive) as source:
        member = next(each for each in source if each.name.partition("/")[2] == name)
        data = source.extractfile(member)
        assert data is not None
        return data.read().decode(), _day(member.mtime)


def _day(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()


def _page(made: Sequence[Made]) -> Iterator[str]:
    yield HEAD.read_text(encoding="utf-8").replace("{today}", f"{datetime.date.today()}")
    yield from _overview(made)
    yield ""
    yield from _judgement([each for each in made if each.released.package == JUDGED_BY_HAND])
    for each in made:
        yield ""
        yield from _section(each)


def _overview(made: Sequence[Made]) -> Iterator[str]:
    titles = "map,of,rows,documented,same words,reworded,another meaning,no words"
    titles += ",unknown,not covered,absent"
    yield f"| {' | '.join(titles.split(','))} |"
    yield "|---" * len(titles.split(",")) + "|"
    for each in made:
        counts = each.found.counts
        cells = (
            f"{each.released.name} `{each.released.member.rpartition('/')[2]}` ({each.date})",
            each.released.vendor,
            counts["rows"],
            counts["documented"],
            counts["same"],
            counts["reworded"] + counts["shifted"],
            counts["changed"],
            counts["unsaid"],
            counts["unknown"],
            counts["not covered"] + counts["newer"],
            len(each.found.absent),
        )
        yield f"| {' | '.join(map(str, cells))} |"


def _judgement(made: Sequence[Made]) -> Iterator[str]:
    """How many of the findings are what they say, by hand. Raises KeyError: one was not judged."""
    verdicts = tomllib.loads(JUDGED.read_text(encoding="utf-8"))
    counts: Counter[tuple[str, bool]] = Counter()
    wrong = []
    for each in made:
        for change in each.found.findings if each.found.counts["documented"] else ():
            reason = _reason(verdicts, each.released.vendor, change)
            counts[change.level, reason is None] += 1
            if reason is not None:
                wrong.append(
                    f"- {each.released.vendor} {change.id} `{change.subject.key}`: {reason}"
                )
    total, false = sum(counts.values()), len(wrong)
    left = total - sum(len(each.found.absent) for each in made if each.found.counts["documented"])
    yield f"Of {total} findings in the maps of ccxt (its BitMart map shares no code with the document, so it has none), {false} are false alarms ({100 * false / total:.1f} %)."
    yield f"Without the codes that are simply absent, it is {false} of {left} ({100 * false / left:.0f} %)."
    yield ""
    yield "| level | findings | false alarms |"
    yield "|---|---|---|"
    for level in ("ERR", "WARN", "INFO"):
        yield f"| {level} | {counts[level, True] + counts[level, False]} | {counts[level, False]} |"
    yield ""
    yield from wrong


def _reason(
    verdicts: dict[str, dict[str, dict[str, str]]], vendor: str, change: Change
) -> str | None:
    """Why a finding is a false alarm; None where it is none."""
    judged = verdicts[vendor][change.id]
    said = judged.get(change.subject.key, judged.get("*"))
    if said is None:
        raise KeyError(f"{vendor} {change.id} {change.subject.key} was not judged")
    return None if said.startswith("true") else said


def _section(made: Made) -> Iterator[str]:
    released = made.released
    yield f"## {released.name}, {released.vendor}"
    yield ""
    counts = made.found.counts
    if not counts["documented"]:
        yield (
            f"None of its {counts['rows']} codes lies in what the documents read cover,"
            f" and none of the {len(made.found.absent)} that these have is in it: nothing to compare."
        )
        return
    for id in KINDS:
        rows = [each for each in made.found.findings if each.id == id]
        if rows and id == "documented-absent":
            yield f"- documented-absent ({len(rows)}): {', '.join(each.subject.key for each in rows)}"
            yield ""
        elif rows:
            yield f"{id} ({len(rows)}), {KINDS[id].note}:"
            yield ""
            yield "| code | documented | in the map |"
            yield "|---|---|---|"
            yield from (_row(each) for each in rows)
            yield ""
    if not made.found.findings:
        yield "Nothing found."


def _row(change: Change) -> str:
    near = (
        f" (documented as `{change.paired_with.rpartition('/')[2]}`)" if change.paired_with else ""
    )
    line = f" ({change.location.line})" if change.location and change.location.line else ""
    cells = [f"`{change.subject.key}`{line}", f"{_cell(change.before)}{near}", _cell(change.after)]
    return f"| {' | '.join(cells)} |"


def _cell(text: str | None) -> str:
    """A few words; a map's own are quoted no further than needed to see the difference."""
    words = " ".join((text or "").split()).replace("|", "\\|").replace("<", "&lt;")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made_here:
            main(Path(made_here))
