"""What is held against what: one function a row of the table, which lays out its folder."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx2

from bench.turns import Side
from bench.vendors import error_table, message, write_vendor

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
BIN = Path(sys.executable).parent
CODEGEN = str(BIN / "codegen")
CLICK = ("-c", "import click")


@dataclass(frozen=True)
class Row:
    """`limit` is the most that ours may be of theirs, by `by` ("seconds", "peak"); where there is no other side it is what ours may be at most."""

    what: str
    against: str
    sides: Callable[[Path], tuple[Side, ...]]
    limit: float
    by: str = "seconds"
    plus: str = ""


def python(cwd: Path, *words: str, **options: object) -> Side:
    return Side((sys.executable, *words), cwd, **options)  # type: ignore[arg-type]


def codegen(cwd: Path, *words: str, before: Callable[[], None] = lambda: None) -> Side:
    return Side((CODEGEN, *words), cwd, before)


def project(folder: Path, **vendors: tuple[int, int]) -> Path:
    """A project with vendors of so many endpoints and codes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pyproject.toml").write_text("[tool.codegen]\n")
    for name, (endpoints, codes) in vendors.items():
        write_vendor(folder / "sources" / name, endpoints=endpoints, codes=codes)
    return folder


def run(cwd: Path, *words: str) -> bytes:
    return subprocess.run([CODEGEN, *words], cwd=cwd, check=True, stdout=subprocess.PIPE).stdout


def as_new(folder: Path) -> None:
    """Takes away all that a generate leaves."""
    for name in ("generated", ".codegen"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for file in [folder / "codegen.lock", *folder.glob("sources/*/names.toml")]:
        file.unlink(missing_ok=True)


def copy_of_ours(folder: Path) -> Path:
    """The four vendors of this repository, generated in a folder of their own."""
    shutil.copytree(ROOT / "sources", folder / "sources")
    (folder / "pyproject.toml").write_text("[tool.codegen]\n")
    return folder


def check_four(folder: Path) -> tuple[Side, ...]:
    run(copy_of_ours(folder), "generate")
    return codegen(folder, "generate", "--check"), python(folder, *CLICK)


HASH = """
import hashlib, pathlib
for path in sorted(pathlib.Path("sources").rglob("*")):
    if path.is_file():
        hashlib.sha256(path.read_bytes()).hexdigest()
"""


def check_many(folder: Path) -> tuple[Side, ...]:
    copy_of_ours(folder)
    for source in sorted((folder / "sources").iterdir()):
        if source.is_dir():
            for number in range(1, 50):
                shutil.copytree(source, source.with_name(f"{source.name}_{number}"))
    run(folder, "generate", "-q")
    return codegen(folder, "generate", "--check"), python(folder, "-c", HASH)


def edited_row(folder: Path) -> tuple[Side, ...]:
    warm, cold = project(folder / "warm", acme=(0, 1000)), project(folder / "cold", acme=(0, 1000))
    run(warm, "generate")
    api = warm / "sources" / "acme" / "documents" / "api.md"
    texts = [
        api.read_text(),
        api.read_text().replace("Order does not exist", "Order was not found"),
    ]

    def edit() -> None:
        texts.reverse()
        api.write_text(texts[0])

    return codegen(warm, "generate", before=edit), codegen(
        cold, "generate", before=lambda: as_new(cold)
    )


def _exported(folder: Path) -> tuple[Side, Path]:
    project(folder, acme=(150, 1000))
    run(folder, "generate")
    file = folder / "openapi.json"
    file.write_bytes(run(folder, "export", "openapi", "acme"))
    return codegen(folder, "generate", before=lambda: as_new(folder)), file


def cold_against_client(folder: Path) -> tuple[Side, ...]:
    ours, file = _exported(folder)
    out = folder / "client"
    words = ("generate", "--path", str(file), "--output-path", str(out))
    argv = (str(BIN / "openapi-python-client"), *words)
    return ours, Side(argv, folder, before=lambda: shutil.rmtree(out, ignore_errors=True))


def cold_against_models(folder: Path) -> tuple[Side, ...]:
    ours, file = _exported(folder)
    words = ("--input", str(file), "--input-file-type", "openapi", "--output", "models.py")
    model = ("--output-model-type", "pydantic_v2.BaseModel")
    return ours, Side((str(BIN / "datamodel-codegen"), *words, *model), folder)


TIMED = """
import pathlib, resource, time
data = pathlib.Path({file!r}).read_bytes()
{imports}
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begin = time.process_time()
kept = {call}
seconds = time.process_time() - begin
print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) * 1024)
"""
BLOCKS = """
import codegen.reading.html
from codegen.config import DocumentRule
from codegen.reading import read_document
"""
READ = "read_document(data, path={name!r}, id='page', rule=DocumentRule(file={name!r}))"


def timed(folder: Path, file: Path, imports: str, call: str) -> Side:
    text = TIMED.format(file=str(file), imports=textwrap.dedent(imports), call=call)
    return python(folder, "-c", text, prints=True)


def large_page(folder: Path) -> tuple[Side, ...]:
    folder.mkdir()
    page = CORPUS / "docs" / "twitch" / "reference.html"
    ours = timed(folder, page, BLOCKS, READ.format(name="page.html"))
    return ours, timed(folder, page, "from bs4 import BeautifulSoup", "BeautifulSoup(data, 'lxml')")


def large_tables(folder: Path) -> tuple[Side, ...]:
    folder.mkdir()
    page = folder / "page.md"
    page.write_text(error_table(14_000)[: 1024 * 1024].rpartition("\n")[0] + "\n")
    parser = "from markdown_it import MarkdownIt\nparser = MarkdownIt('commonmark').enable('table')"
    ours = timed(folder, page, BLOCKS, READ.format(name="page.md"))
    return ours, timed(folder, page, parser, "parser.parse(data.decode())")


def errors_import(folder: Path) -> tuple[Side, ...]:
    project(folder, acme=(0, 1000))
    run(folder, "generate")
    subprocess.run([sys.executable, "-m", "compileall", "-q", "generated"], cwd=folder, check=True)
    return python(folder, "-c", "import generated.acme.errors"), python(folder, "-c", "import enum")


def large_diff(folder: Path) -> tuple[Side, ...]:
    """One code in twenty is reworded, as many are new or gone, and a few endpoints."""
    project(folder, acme=(500, 2000))
    old = json.loads(run(folder, "spec", "acme", "--format", "json"))
    codes, endpoints = old["errors"], old["endpoints"]
    (folder / "old.json").write_text(json.dumps(old))
    for error in codes[::20]:
        error["meanings"][0]["message"] += " Contact support."
    new = {**old, "errors": codes[100:] + [{**e, "code": f"9{e['code']}"} for e in codes[:50]]}
    new["endpoints"] = endpoints[5:]
    (folder / "new.json").write_text(json.dumps(new))
    return codegen(folder, "diff", "old.json", "new.json"), python(folder, *CLICK)


ASK = """
import httpx2
with httpx2.Client() as client:
    for url, tag in {asked!r}:
        answer = client.get(url, headers={{"If-None-Match": tag}})
        assert answer.status_code == 304, answer
"""
PAGES = 40


def unchanged_pages(folder: Path) -> tuple[Side, ...]:
    """Served on loopback, to the end of this process."""
    # The server is that of the tests, and needs what they need.
    from tests.web import Web

    web = Web()
    web.__enter__()
    atexit.register(web.__exit__, None, None, None)
    files = [f"errors{number}.html" for number in range(PAGES)]
    for number, file in enumerate(files):
        web.page(f"/docs/{file}", _page(number))
    project(folder)
    settings = f'[tool.codegen]\n[tool.codegen.fetch]\nallow = ["{web.origin}"]\n'
    (folder / "pyproject.toml").write_text(settings)
    documents = folder / "sources" / "acme" / "documents"
    documents.mkdir(parents=True)
    urls = {file: web.url(f"/docs/{file}") for file in files}
    rules = (f'[[documents]]\nfile = "{file}"\nurl = "{url}"\n' for file, url in urls.items())
    (documents.parent / "source.toml").write_text("\n".join(rules))
    run(folder, "update", "-q")
    asked = [(url, httpx2.get(url).headers["etag"]) for url in urls.values()]
    return codegen(folder, "drift"), python(folder, "-c", ASK.format(asked=asked))


def _page(number: int) -> str:
    """Thirty codes that no other page has."""
    rows = "".join(
        f"<tr><td>{10000 + each}</td><td>200</td><td>{message(each)}</td></tr>"
        for each in range(30 * number, 30 * number + 30)
    )
    head = "<tr><th>Code</th><th>HTTP Status</th><th>Message</th></tr>"
    words = "<p>Every answer carries a code, and one that is not zero is one of these.</p>" * 3
    table = f"<table>{head}{rows}</table>"
    return f"<html><body><h1>Error codes {number}</h1>{words}{table}</body></html>"


def cold_memory(folder: Path) -> tuple[Side, ...]:
    """The four vendors, and every vendor of the corpus with no configuration."""
    copy_of_ours(folder)
    for source in sorted((CORPUS / "docs").iterdir()):
        shutil.copytree(source, folder / "sources" / f"corpus_{source.name}" / "documents")
    return (codegen(folder, "generate", before=lambda: as_new(folder)),)


ROWS = {
    "check": Row(
        "`codegen generate --check`, nothing to do, four vendors",
        '`python -c "import click"`',
        check_four,
        1.8,
    ),
    "check-200": Row(
        "the same with the documents of 200 vendors",
        "hashing these with hashlib",
        check_many,
        3.0,
        plus="check",
    ),
    "edited-row": Row(
        "one row edited in a vendor of 1,000 codes: generate",
        "cold generate of that vendor",
        edited_row,
        1 / 8,
    ),
    "cold-client": Row(
        "cold generate, 150 endpoints and 1,000 codes",
        "openapi-python-client on our export of it",
        cold_against_client,
        1.0,
    ),
    "cold-models": Row("the same", "datamodel-code-generator on it", cold_against_models, 1.0),
    "page-time": Row(
        "a page of 1.34 MB to blocks", '`BeautifulSoup(page, "lxml")`', large_page, 1 / 3
    ),
    "page-memory": Row("the same, memory", "the same", large_page, 1 / 3, by="peak"),
    "tables": Row("1 MB of markdown tables to blocks", "markdown-it-py's parse", large_tables, 1.3),
    "import": Row(
        "import of an errors module of 1,000 codes, compiled",
        '`python -c "import enum"`',
        errors_import,
        0.040,
        by="difference",
    ),
    "diff": Row(
        "diff of two specs of 2,000 codes and 500 endpoints",
        '`python -c "import click"`',
        large_diff,
        4.0,
    ),
    "drift": Row(
        "drift over 40 unchanged pages on a local server",
        "40 conditional requests with httpx2",
        unchanged_pages,
        1.5,
    ),
    "memory": Row(
        "peak memory of a cold generate over the four vendors and the corpus",
        "",
        cold_memory,
        300e6,
        by="peak",
    ),
}
"""By the name that `--only` takes. The limits are those that the project set itself."""
