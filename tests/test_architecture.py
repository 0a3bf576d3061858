"""The directions that DESIGN.md gives, kept by reading the imports and calls of every module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "codegen"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    {"addresses", "aside", "faults", "tomltext"},
    {"bounds", "entries", "findings", "model", "safepath"},
    {"config", "naming", "specfile", "lockfile", "patching"},
    {"reading"},
    {"extracting", "overrides"},
    {"inferring", "sourcefile"},
    {"checking", "stale", "vendors"},
    {"pipeline", "rendering", "writing"},
    {"correcting", "diffing"},
    {"outputs", "reporting", "explaining", "auditing"},
    {"generation", "adding", "bundle", "exporting", "mocking", "unknowns", "watching"},
    {"integrations", "announcing"},
    {"cli"},
    {"__main__"},
)
"""The parts of the package from the bottom up, those to come included. Each imports only those
below it."""

DENIED = {
    "model": {"faults"},
    "reading": {"model", "naming"},
    "extracting": {"naming", "overrides"},
    "rendering": {"config", "reading", "extracting", "inferring", "checking", "vendors"},
    "outputs": {"config", "reading", "extracting", "inferring", "checking", "vendors", "pipeline"},
    "writing": {"model", "config", "naming", "reading", "extracting", "inferring", "checking"},
}
"""What lies below a part and is no business of it: readers know no Spec, outputs no document."""

VENDORS = sorted(path.name for path in (ROOT / "sources").iterdir() if path.is_dir())
OTHERS = """binance bybit kucoin kraken coinbase huobi htx mexc mxc bitget bitfinex gemini deepcoin
    indodax p2b p2pb2b hkdax discord twitch postgres postgresql mysql stripe""".split()


def part_of(name: str) -> str:
    """The part of a module: the "reading" of codegen.reading.html; "" for the package itself."""
    return [*name.split("."), ""][1]


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(tree: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            if node.module == "codegen":
                yield from ((f"codegen.{alias.name}", node) for alias in node.names)
            else:
                yield node.module or "", node
        elif isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)


def ours(file: Path) -> set[str]:
    """The other parts of the package that a module imports."""
    parts = {part_of(name) for name, _ in imports(tree_of(file)) if name.startswith("codegen.")}
    return parts - {part_of(module_name(file)), "__version__"}


def calls(tree: ast.AST) -> Iterator[str]:
    """The last two names of every call: "click.echo", "path.write_text", "print"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ".".join(ast.unparse(node.func).split(".")[-2:])


def test_every_part_has_its_layer() -> None:
    parts = {part_of(module_name(file)) for file in MODULES} - {""}
    assert parts - set().union(*LAYERS) == set()


def below(part: str) -> set[str]:
    """What a part may import. The package itself re-exports what programs may use."""
    layer = next((n for n, parts in enumerate(LAYERS) if part in parts), len(LAYERS))
    return set().union(*LAYERS[:layer]) - DENIED.get(part, set())


def test_imports_point_down() -> None:
    found = {module_name(file): ours(file) - below(part_of(module_name(file))) for file in MODULES}
    assert {name: parts for name, parts in found.items() if parts} == {}


def test_imports_inside_functions_say_why() -> None:
    assert {module_name(file): list(bare_imports(file)) for file in MODULES} == {
        module_name(file): [] for file in MODULES
    }


def bare_imports(file: Path) -> Iterator[str]:
    """The imports inside functions that no comment stands beside or above."""
    lines = file.read_text(encoding="utf-8").splitlines()
    for function in ast.walk(tree_of(file)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for _, statement in imports(function):
                if "#" not in lines[statement.lineno - 1] + lines[statement.lineno - 2]:
                    yield lines[statement.lineno - 1].strip()


PRINTS = re.compile(r"(?:\A|\.)(?:print|echo|secho|pprint)\Z|stdout\.write|stderr\.write")
WRITES = re.compile(
    r"\.(?:write_text|write_bytes|touch|mkdir|makedirs|unlink|rmdir|rmtree|rename|symlink_to"
    r"|copyfile|copytree|move|chmod)\Z|\Aos\.(?:open|write|remove|replace)\Z"
)
CONNECTS = {
    "socket",
    "ssl",
    "http.client",
    "http.server",
    "urllib.request",
    "httpx",
    "httpx2",
    "httpcore2",
}
CHANCE = {"random", "secrets", "uuid", "locale"}
CLOCK = re.compile(r"\A(?:datetime|date|time)\.(?:now|utcnow|today|time|localtime|gmtime)\Z")


@pytest.mark.parametrize(
    ("calls_of", "parts"), [(PRINTS, {"cli"}), (WRITES, {"cli", "writing"})], ids=["print", "write"]
)
def test_who_prints_and_writes(calls_of: re.Pattern[str], parts: set[str]) -> None:
    found = {module_name(f): [c for c in calls(tree_of(f)) if calls_of.search(c)] for f in MODULES}
    assert {part_of(name) for name, made in found.items() if made} == parts


@pytest.mark.parametrize(
    ("modules", "places"),
    [
        (CONNECTS, ("codegen.watching.fetching.",)),
        (CHANCE, ("codegen.watching.fetching.", "codegen.writing.")),
    ],
    ids=["the network", "chance"],
)
def test_who_depends_on(modules: set[str], places: tuple[str, ...]) -> None:
    found = {module_name(f): {name for name, _ in imports(tree_of(f))} & modules for f in MODULES}
    assert {name for name, used in found.items() if used and not name.startswith(places)} == set()


WATCHING = {
    "codegen.watching.fetching": ("codegen.watching.fetching.",),
    "codegen.watching.guarding": ("codegen.watching.fetching.", "codegen.watching.guarding."),
}


@pytest.mark.parametrize("package", WATCHING)
def test_a_page_is_fetched_without_guards_and_guarded_without_a_memory(package: str) -> None:
    files = [file for file in MODULES if module_name(file).startswith(f"{package}.")]
    used = {name for file in files for name, _ in imports(tree_of(file))}
    found = {name for name in used if name.startswith("codegen.watching.")}
    assert {name for name in found if not name.startswith(WATCHING[package])} == set()


def test_nobody_reads_the_clock() -> None:
    found = {module_name(f): [c for c in calls(tree_of(f)) if CLOCK.search(c)] for f in MODULES}
    # pipeline: whether the date in an override's `until` has passed.
    # cli: the same of an acknowledged change.
    allowed = {"watching", "writing", "pipeline", "cli"}
    assert {part_of(name) for name, made in found.items() if made} - allowed == set()


def test_no_vendor_is_known() -> None:
    names = re.compile(rf"\b(?:{'|'.join([*VENDORS, *OTHERS])})\b", re.IGNORECASE)
    files = [*MODULES, *(ROOT / "templates").rglob("*.jinja")]
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if names.search(line.replace("_", " "))
    ]
    assert found == []
