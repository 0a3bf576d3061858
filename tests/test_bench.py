"""The benchmarks run, and say what they should; how fast anything is, they are asked elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.vendors import document, message
from tests.conftest import ROOT

pytest.importorskip("pyperf")
LIGHT = ("check", "tables", "import")


def run(*words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_line_a_row() -> None:
    pytest.importorskip("markdown_it")
    chosen = [word for name in LIGHT for word in ("--only", name)]
    head, rule, *rows = run("bench", "--runs", "1", *chosen).splitlines()
    assert rule == "|---|---|---|---|---|---|"
    assert len(rows) == len(LIGHT)
    assert {row.count("|") for row in [head, *rows]} == {7}


def test_growth_is_told_for_rows_and_for_vendors() -> None:
    told = run("bench.growth", "--most-rows", "300", "--most-vendors", "3")
    assert "| 300 |" in told
    assert told.count(" a vendor, besides ") == told.count(" a row, besides ") == 1


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from bench.growth import Curve, draw
    from bench.turns import Spent

    points = [(10**n, Spent(1 + n, 10**7, 1 + n)) for n in range(4)]
    draw([Curve("What", "thing", Spent(0.5, 10**6, 0.5), points)], tmp_path / "drawn.png")
    assert (tmp_path / "drawn.png").read_bytes()[:4] == b"\x89PNG"


def test_texts_of_rows_are_all_different() -> None:
    assert len({message(number) for number in range(100_000)}) == 100_000


def test_a_vendor_is_made_the_same_each_time() -> None:
    assert document(endpoints=3, codes=5) == document(endpoints=3, codes=5)
