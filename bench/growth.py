"""`python -m bench.growth`: how time and memory grow, with the rows of a document and with vendors.

Each size is read in a process of its own; a line is fitted through the logarithms. A slope of 1 is
linear. Draws docs/growth.png with --draw.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

import click

from bench.rows import ROOT, as_new, codegen, project
from bench.turns import Side, Spent, spend

ROWS = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
VENDORS = (1, 3, 10, 30, 100, 300, 1_000)
CODES = 20
PICTURE = ROOT / "docs" / "growth.png"


@dataclass(frozen=True)
class Curve:
    """What was spent at each size. `fixed` is what a run costs that reads next to nothing."""

    what: str
    unit: str
    fixed: Spent
    points: Sequence[tuple[int, Spent]]

    def constant(self) -> str:
        """What one more costs, by the largest size."""
        size, spent = self.points[-1]
        each = (spent.cpu_s - self.fixed.cpu_s) / size
        more = (spent.peak_bytes - self.fixed.peak_bytes) / size
        return f"{each * 1000:.2f} ms and {more / 1000:.1f} kB a {self.unit}"

    def slope(self, of: Callable[[Spent], float]) -> float:
        """Of the line through the logarithms, what is fixed taken off."""
        pairs = [(size, of(spent) - of(self.fixed)) for size, spent in self.points]
        kept = [
            (math.log(size), math.log(cost)) for size, cost in pairs if cost > of(self.fixed) / 5
        ]
        return linear_regression(*zip(*kept, strict=True)).slope if len(kept) > 1 else math.nan


def seconds(spent: Spent) -> float:
    return spent.cpu_s


def megabytes(spent: Spent) -> float:
    return spent.peak_bytes / 1e6


def reading(folder: Path, rows: int) -> Side:
    """A document of so many rows to a spec: more than 5,000 codes are refused as a module."""
    return codegen(project(folder, acme=(0, rows)), "spec", "acme", "--format", "json")


def making(folder: Path, vendors: int) -> Side:
    project(folder, **{f"acme_{number}": (2, CODES) for number in range(vendors)})
    return codegen(folder, "generate", "-q", before=lambda: as_new(folder))


def curve(what: str, unit: str, sizes: Sequence[int], side: Callable[[Path, int], Side]) -> Curve:
    points = []
    for size in (1, *sizes):
        with tempfile.TemporaryDirectory() as folder:
            points.append((size, spend(side(Path(folder, "it"), size))))
    return Curve(what, unit, points[0][1], points[1:])


def lines(made: Curve) -> list[str]:
    head = [f"| {made.unit}s | seconds of CPU | MB |", "|---|---|---|"]
    rows = [f"| {n:,} | {seconds(s):.2f} | {megabytes(s):.0f} |" for n, s in made.points]
    told = (
        f"{made.constant()}, besides {seconds(made.fixed):.2f} s and {megabytes(made.fixed):.0f} MB; "
        f"slopes {made.slope(seconds):.2f} (time) and {made.slope(megabytes):.2f} (memory)"
    )
    return [f"{made.what}:", "", *head, *rows, "", told, ""]


def draw(curves: Sequence[Curve], file: Path) -> None:
    # It takes longer to import than most sizes take.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 4 * len(curves)), layout="constrained")
    for at, made in enumerate(curves):
        for nth, (of, label) in enumerate([(seconds, "seconds of CPU"), (megabytes, "MB, peak")]):
            axes = figure.add_subplot(len(curves), 2, 2 * at + nth + 1)
            sizes = [size for size, _ in made.points]
            costs = [of(spent) for _, spent in made.points]
            axes.loglog(sizes, costs, "o-", label="measured")
            each = (costs[-1] - of(made.fixed)) / sizes[-1]
            axes.loglog(sizes, [of(made.fixed) + each * n for n in sizes], ":", label="linear")
            axes.set(title=made.what, xlabel=f"{made.unit}s", ylabel=label)
            axes.grid(visible=True, which="both", alpha=0.25)
            axes.legend()
    figure.savefig(file, dpi=90, metadata={"Software": None})


@click.command()
@click.option("--most-rows", default=ROWS[-1], show_default=True)
@click.option("--most-vendors", default=VENDORS[-1], show_default=True)
@click.option("--draw", "is_drawn", is_flag=True, help="Draw docs/growth.png.")
def main(most_rows: int, most_vendors: int, is_drawn: bool) -> None:
    """Prints both curves."""
    sizes = [n for n in ROWS if n <= most_rows], [n for n in VENDORS if n <= most_vendors]
    curves = [
        curve("One document to a spec", "row", sizes[0], reading),
        curve(f"Vendors of 2 endpoints and {CODES} codes, cold", "vendor", sizes[1], making),
    ]
    for made in curves:
        click.echo("\n".join(lines(made)))
    if is_drawn:
        draw(curves, PICTURE)


if __name__ == "__main__":
    main()
