"""`python -m bench`: the table of ratios, on the machine at hand.

The two sides of a row are taken in turn, so that what else runs on the machine slows both. Needs the
extras `test` and `bench`; rows over the corpus need ../shared, and say so where it is not there.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
import pyperf

from bench.rows import CORPUS, ROWS, Row
from bench.turns import Spent, median_peak, median_seconds, take_turns

HISTORY = Path(__file__).parent / "history"
KEPT = ("cpu_count", "cpu_model_name", "load_avg_1min", "perf_version", "python_version")
NEEDS_CORPUS = {"page-time", "page-memory", "memory"}


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(ROWS)), help="These rows alone.")
@click.option("--runs", default=11, show_default=True, help="Turns that each side takes.")
@click.option("--keep", is_flag=True, help="Keep every figure in bench/history, by date.")
def main(only: tuple[str, ...], runs: int, keep: bool) -> None:
    """Prints what each row reached, against what it should."""
    names = [name for name in only or ROWS if CORPUS.is_dir() or name not in NEEDS_CORPUS]
    click.echo(
        "\n".join(
            ("| what | against | ours | theirs | reached | at most |", "|---|---|---|---|---|---|")
        )
    )
    found: dict[str, list[list[Spent]]] = {}
    for name in names:
        found[name] = _measure(ROWS[name], runs)
        click.echo(_line(name, found))
    if len(names) < len(only or ROWS):
        click.echo("\nrows over the corpus are left out: ../shared is not there")
    if keep:
        _keep(found)


def _measure(row: Row, runs: int) -> list[list[Spent]]:
    with tempfile.TemporaryDirectory() as folder:
        sides = row.sides(Path(folder, "it"))
        return take_turns(sides, runs if len(sides) > 1 else 1)


def _line(name: str, found: dict[str, list[list[Spent]]]) -> str:
    row, (ours, *others) = ROWS[name], found[name]
    of = median_peak if row.by == "peak" else median_seconds
    mine, theirs = of(ours), of(others[0]) if others else None
    limit = row.limit
    if theirs is None:
        reached, most = _shown(mine, row.by), _shown(limit, row.by)
    elif row.by == "difference":
        reached, most = f"{(mine - theirs) * 1000:.0f} ms more", f"{limit * 1000:.0f} ms more"
    else:
        if row.plus in found:  # as many times theirs, and the time of that row
            limit += median_seconds(found[row.plus][0]) / theirs
        reached, most = f"{mine / theirs:.2f}", f"{limit:.2f}"
    other = "" if theirs is None else _shown(theirs, row.by)
    return f"| {row.what} | {row.against} | {_shown(mine, row.by)} | {other} | {reached} | {most} |"


def _shown(value: float, by: str) -> str:
    return f"{value / 1e6:.0f} MB" if by == "peak" else f"{value * 1000:.0f} ms"


def _keep(found: dict[str, list[list[Spent]]]) -> None:
    """A pyperf suite, with what it tells of the machine: `python -m pyperf compare_to` reads two."""
    suite = pyperf.BenchmarkSuite(list(_benchmarks(found)))
    HISTORY.mkdir(exist_ok=True)
    file = HISTORY / f"{datetime.date.today().isoformat()}.json"
    suite.dump(str(file), replace=True)
    click.echo(f"\nkept in bench/history/{file.name}")


def _benchmarks(found: dict[str, list[list[Spent]]]) -> Iterator[pyperf.Benchmark]:
    machine = _machine()
    for name, sides in found.items():
        is_peak = ROWS[name].by == "peak"
        for side, spent in zip(("ours", "theirs"), sides, strict=False):
            unit = "byte" if is_peak else "second"
            about = {**machine, "name": f"{name}: {side}", "unit": unit}
            values = [float(each.peak_bytes) if is_peak else each.seconds for each in spent]
            yield pyperf.Benchmark([pyperf.Run(values, metadata=about, collect_metadata=False)])


def _machine() -> dict[str, str]:
    """What pyperf knows of the machine, without its name and the paths of whoever ran this."""
    known = pyperf.Benchmark([pyperf.Run([1.0], metadata={"name": "machine"})]).get_metadata()
    said = {name: known[name] for name in KEPT if name in known}
    return {**said, "date": datetime.datetime.now().isoformat(sep=" ", timespec="seconds")}


if __name__ == "__main__":
    main()
