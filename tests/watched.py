"""A project whose vendors' pages are on a server of the tests, and the commands run in it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

from codegen.cli import looks, main
from codegen.watching.fetching.limits import Clock, Limits
from tests.web import Web

CODEGEN = str(Path(sys.executable).with_name("codegen"))
CODES = tuple(str(1001 + number) for number in range(12))
HOUR = 3600.0
QUICK = Limits(
    page_s=2.0,
    connect_s=2.0,
    rate_window_s=0.4,
    rate_bytes_s=1024,
    retry_after_s=60,
    backoff_s=0.01,
    pause_s=0.0,
)


def table(codes: Sequence[str] = CODES, **messages: str) -> str:
    rows = (
        f"<tr><td>{code}</td><td>400</td><td>{messages.get(f'c{code}', f'Order {code} refused')}</td></tr>"
        for code in codes
    )
    head = "<tr><th>Error Code</th><th>HTTP Status</th><th>Error Message</th></tr>"
    return f"<table>\n{head}\n" + "\n".join(rows) + "\n</table>"


def html(body: str, *, title: str = "Error codes", more: str = "") -> str:
    """A page around it, with what pages have."""
    return (
        "<!DOCTYPE html>\n<html lang='en'><head><title>Acme API</title>"
        f"<script>var build = 1;</script></head>\n<body>\n<h1>{title}</h1>\n"
        "<p>Every answer of the API carries a code, and a code that is not zero is one of these."
        f" Send a request again only where the message says so.</p>\n{body}\n{more}"
        "<p>Last words of the page, which say nothing of the API at all.</p>\n</body></html>\n"
    )


def errors(codes: Sequence[str] = CODES, *, more: str = "", **messages: str) -> str:
    return html(table(codes, **messages), more=more)


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.rstrip("\n").rpartition("\n")[2]


@dataclass
class Watching:
    """The project in `root`; `now` is the time that commands see."""

    root: Path
    web: Web
    now: float = 1_800_000_000.0
    slept: list[float] = field(default_factory=list)

    def vendor(self, name: str = "acme", **pages: str | None) -> None:
        """With documents as the pages are now: file name with _ for ., to its path on the server."""
        folder = self.root / "sources" / name / "documents"
        folder.mkdir(parents=True)
        rules = []
        for key, path in pages.items():
            file = key.replace("_", ".")
            url = f'url = "{self.web.url(path)}"\n' if path else ""
            rules.append(f'[[documents]]\nfile = "{file}"\n{url}')
        (folder.parent / "source.toml").write_text("\n".join(rules), encoding="utf-8")

    def kept(self, text: str, file: str = "errors.html", vendor: str = "acme") -> None:
        path = self.root / "sources" / vendor / "documents" / file
        path.write_text(text, encoding="utf-8", newline="")

    def document(self, file: str = "errors.html", vendor: str = "acme") -> str:
        return (self.root / "sources" / vendor / "documents" / file).read_text(encoding="utf-8")

    def source(self, text: str, vendor: str = "acme") -> None:
        (self.root / "sources" / vendor / "source.toml").write_text(text, encoding="utf-8")

    def settings(self, text: str) -> None:
        head = f'[tool.codegen]\n[tool.codegen.fetch]\nallow = ["{self.web.origin}"]\n'
        (self.root / "pyproject.toml").write_text(head + text, encoding="utf-8")

    def later(self, seconds: float) -> None:
        self.now += seconds

    def run(self, *words: object) -> Done:
        """In this process, with limits that a test can wait for and a clock of its own."""
        with self._here():
            done = CliRunner().invoke(main, [*map(str, words)])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Done(done.exit_code, done.stdout, done.stderr)

    def process(self, *words: object, **more: str) -> Done:
        """In a process of its own, with the limits of every day."""
        done = subprocess.run(
            [CODEGEN, *map(str, words)],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **more},
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def good(self) -> dict[str, str]:
        """The digests of all that may not be touched: everything but what is remembered."""
        files = (path for path in self.root.rglob("*") if path.is_file())
        return {
            name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(files)
            if not (name := path.relative_to(self.root).as_posix()).startswith(
                (".codegen/", ".git/")
            )
        }

    @contextmanager
    def _here(self) -> Iterator[None]:
        before, limits, clock = Path.cwd(), looks.LIMITS, looks.CLOCK
        looks.LIMITS = QUICK
        looks.CLOCK = Clock(now=lambda: self.now, sleep=self.slept.append)
        os.chdir(self.root)
        try:
            yield
        finally:
            os.chdir(before)
            looks.LIMITS, looks.CLOCK = limits, clock


def make(root: Path, web: Web, pages: Mapping[str, str] | None = None) -> Watching:
    """A project with the vendor acme, its page served and its document kept by `update`."""
    watching = Watching(root, web)
    watching.settings("")
    (root / "sources").mkdir()
    web.page("/docs/errors.html", (pages or {}).get("/docs/errors.html", errors()))
    watching.vendor(errors_html="/docs/errors.html")
    done = watching.run("update")
    assert done.code == 0, (done.out, done.err)
    done = watching.run("generate")
    assert done.code == 0, (done.out, done.err)
    return watching
