"""The type checkers that what we emit has to satisfy."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MYPY = (sys.executable, "-m", "mypy", "--strict", "--cache-dir")


def pyright() -> tuple[str, ...]:
    """Beside this Python or on the PATH, where it works; skips the test where it does not."""
    beside = shutil.which("pyright", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("pyright")
    if found is None or subprocess.run([found, "--version"], capture_output=True).returncode:
        pytest.skip("no pyright that works: npm install -g pyright")
    return (found, "--pythonpath", sys.executable)
