"""`codegen mock` as a process, for programs that know of it nothing but its address."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEY, SECRET, MEMO = "mock-key", "mock-secret", "mock-memo"


@contextmanager
def listening(project: Path, vendor: str, *options: str, end: int = signal.SIGINT) -> Iterator[str]:
    """The address of a vendor's mock; in the end it was told to stop, and said nothing else."""
    command = [sys.executable, "-m", "codegen", "mock", vendor, *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=project, stdout=pipe, stderr=pipe, text=True) as server:
        assert server.stdout is not None
        try:
            said = re.search(r"http://127\.0\.0\.1:[0-9]+", server.stdout.readline())
            assert said is not None
            yield said[0]
        finally:
            server.send_signal(end)
            _, errors = server.communicate(timeout=30)
        assert (server.returncode, errors) == ({signal.SIGINT: 130}.get(end, 0), "")
