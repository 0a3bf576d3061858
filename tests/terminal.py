"""A terminal with a program in it, for tests of what a person sees. POSIX only."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_S = 60.0


class Terminal:
    """What the program shows is in `shown`, each piece with the second after the start when it came."""

    def __init__(self, command: Sequence[str | Path], cwd: Path, **extra: str) -> None:
        import pty  # here: Windows has none

        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        path = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
        self._master, theirs = pty.openpty()
        self.pieces: list[tuple[float, str]] = []
        self.begin = time.monotonic()
        self.process = subprocess.Popen(
            [str(word) for word in command],
            cwd=cwd,
            env={**environment, "PATH": path, "TERM": "xterm", "COLUMNS": "100", **extra},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    @property
    def shown(self) -> str:
        return "".join(text for _, text in self.pieces)

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def until(self, pattern: str) -> str:
        """Waits until this is shown; all that is shown."""
        while not re.search(pattern, self.shown):
            assert self._is_read(), f"ended without {pattern!r}:\n{self.shown}"
        return self.shown

    def end(self) -> int:
        """Waits for the program; its exit code."""
        while self._is_read():
            pass
        return self.process.wait()

    def _is_read(self) -> bool:
        assert select.select([self._master], [], [], PATIENCE_S)[0], f"stuck:\n{self.shown}"
        try:
            read = os.read(self._master, 65536)
        except OSError:  # how Linux tells the end
            read = b""
        self.pieces.append((time.monotonic() - self.begin, read.decode("utf-8", "replace")))
        return bool(read)


def _take_terminal() -> None:
    """The program's own terminal, so that keys such as Ctrl-C are signals to it."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
