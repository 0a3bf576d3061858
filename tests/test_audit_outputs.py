"""What is emitted for a package that has its errors already: each in its own language, and read back
by the audit."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tree_sitter_c_sharp
from tree_sitter import Language, Parser

from codegen.auditing.opening import read_map
from codegen.faults import Fault
from codegen.outputs import emit_vendor
from codegen.outputs.output import Own
from tests.environments import ROOT, run, succeed, write
from tests.specs import ACME, HOSTILE

NAMES = ("module", "exceptions", "typescript", "csharp")
OWN = Own("acme.errors:AcmeError", {"rate_limit": "acme.errors:RateLimited"})
PACKAGE = {
    "acme/__init__.py": "",
    "acme/errors.py": "class AcmeError(Exception): ...\n\n\nclass RateLimited(AcmeError): ...\n",
}
CODEGEN = (sys.executable, "-m", "codegen")


def emitted(name: str, path: str, own: Own = OWN, spec: object = ACME) -> str:
    return emit_vendor(spec, outputs=[name], own=own)[f"acme/{path}"][0].decode()  # type: ignore[arg-type]


def test_none_is_emitted_unless_it_is_named() -> None:
    made = {
        path for path in emit_vendor(ACME) if path.rpartition("/")[2] in ("module.py", "errors.ts")
    }
    assert made == set()


def test_a_project_with_classes_of_its_own(tmp_path: Path) -> None:
    settings = (
        f'[tool.codegen]\noutputs = {json.dumps(NAMES)}\nbase_class = "acme.errors:AcmeError"\n\n'
    )
    settings += '[tool.codegen.classes]\ninsufficient_funds = "acme.errors:RateLimited"\n'
    write(tmp_path, {"pyproject.toml": settings, **PACKAGE})
    for vendor in ("okx", "hashkey", "xt", "bitmart"):
        shutil.copytree(ROOT / "sources" / vendor, tmp_path / "sources" / vendor)
    succeed(*CODEGEN, "generate", cwd=tmp_path)
    program = """
from acme.errors import AcmeError, RateLimited
from generated.okx.exceptions import EXCEPTIONS
from generated.okx.module import ERRORS, InsufficientBalance, OkxError
import generated.bitmart.module, generated.hashkey.module, generated.xt.module
assert EXCEPTIONS["exact"]["58350"] is RateLimited and EXCEPTIONS["exact"]["58207"] is AcmeError
assert ERRORS["58350"] is InsufficientBalance
assert issubclass(InsufficientBalance, OkxError) and issubclass(InsufficientBalance, RateLimited)
assert issubclass(OkxError, AcmeError) and InsufficientBalance.retry == "never"
"""
    succeed(sys.executable, "-c", program, cwd=tmp_path)
    done = run(*CODEGEN, "audit", "generated/okx/errors.ts", "--vendor", "okx", cwd=tmp_path)
    assert (done.returncode, "no findings" in done.stdout) == (0, True)


def test_errors_below_classes_of_its_own(tmp_path: Path) -> None:
    """An error is caught as ours and as the user's, of its category and at all."""
    settings = """[tool.codegen]
outputs = ["errors"]
base_class = "acme.errors:AcmeError"

[tool.codegen.classes]
insufficient_funds = "acme.errors:RateLimited"
"""
    write(tmp_path, {"pyproject.toml": settings, **PACKAGE})
    for vendor in ("okx", "hashkey", "xt", "bitmart"):
        shutil.copytree(ROOT / "sources" / vendor, tmp_path / "sources" / vendor)
    succeed(*CODEGEN, "generate", cwd=tmp_path)
    program = """
from acme.errors import AcmeError, RateLimited
from generated.errors import ApiError, InsufficientFundsError
from generated.okx import errors
import generated.bitmart.errors, generated.hashkey.errors, generated.xt.errors
assert issubclass(errors.OkxError, AcmeError) and issubclass(errors.OkxError, ApiError)
assert issubclass(errors.InsufficientBalance, RateLimited)
assert not issubclass(errors.UnknownOkxError, RateLimited)
try:
    errors.raise_for({"code": "58350", "msg": "Insufficient balance."})
except RateLimited as caught:
    assert isinstance(caught, InsufficientFundsError) and caught.code == "58350", caught
"""
    succeed(sys.executable, "-c", program, cwd=tmp_path)
    assert not (tmp_path / "generated" / "okx" / "client.py").exists()


def test_a_class_of_its_own_may_not_hide_one_of_ours() -> None:
    with pytest.raises(Fault, match=r"RateLimitError of \[tool.codegen\] has the name of a class"):
        emitted("errors", "errors.py", Own("acme:RateLimitError"))


@pytest.mark.parametrize("name", ["errors.ts", "Errors.cs"])
def test_a_table_has_both_meanings_and_the_audit_finds_one_that_is_lost(
    tmp_path: Path, name: str
) -> None:
    settings = '[tool.codegen]\noutputs = ["typescript", "csharp"]\n'
    write(tmp_path, {"pyproject.toml": settings})
    shutil.copytree(ROOT / "sources" / "hashkey", tmp_path / "sources" / "hashkey")
    succeed(*CODEGEN, "generate", cwd=tmp_path)
    file = tmp_path / "generated" / "hashkey" / name
    command = (*CODEGEN, "audit", str(file), "--vendor", "hashkey", "--format", "jsonl")
    assert run(*command, cwd=tmp_path).stdout == ""
    text, count = re.subn(
        r"(?m), also: .*\](?= \},$)| \{ Also = .*(?=,$)", "", file.read_text("utf-8")
    )
    assert count == 1
    file.write_text(text, encoding="utf-8")
    [found] = map(json.loads, run(*command, cwd=tmp_path).stdout.splitlines())
    assert (found["id"], found["subject"]["key"]) == ("one-of-two-meanings", "0001")


def test_without_classes_a_module_has_its_own() -> None:
    space: dict[str, object] = {}
    exec(compile(emitted("module", "module.py", Own()), "module.py", "exec"), space)
    base = space["AcmeError"]
    assert isinstance(base, type) and issubclass(base, Exception)
    assert all(issubclass(each, base) for each in space["ERRORS"].values())  # type: ignore[attr-defined]


def test_a_map_to_classes_wants_classes() -> None:
    with pytest.raises(Fault, match="no class is said for"):
        emitted("exceptions", "exceptions.py", Own())


@pytest.mark.parametrize(("name", "path"), [("typescript", "errors.ts"), ("csharp", "Errors.cs")])
def test_what_is_emitted_for_others_is_read_back(name: str, path: str) -> None:
    text = emitted(name, path)
    codes = {entry.code for entry in read_map(text, path=path).entries}
    assert codes <= {error.code for error in ACME.errors}
    assert codes


@pytest.mark.parametrize("spec", [ACME, HOSTILE], ids=["acme", "hostile"])
def test_a_grammar_of_csharp_has_nothing_against_it(spec: object) -> None:
    files = emit_vendor(spec, outputs=["csharp"])  # type: ignore[arg-type]
    [text] = [data for name, (data, _) in files.items() if name.endswith(".cs")]
    parser = Parser(Language(tree_sitter_c_sharp.language()))
    assert not parser.parse(text).root_node.has_error
    assert parser.parse(text[:-3]).root_node.has_error


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not here")
@pytest.mark.parametrize("spec", [ACME, HOSTILE], ids=["acme", "hostile"])
def test_node_runs_what_is_left_without_the_types(tmp_path: Path, spec: object) -> None:
    text = next(iter(v[0] for k, v in emit_vendor(spec, outputs=["typescript"]).items() if k.endswith(".ts"))).decode()  # type: ignore[arg-type]
    plain = re.sub(r"^export type .*$", "", text.replace("} as const;", "};"), flags=re.M)
    (tmp_path / "errors.mjs").write_text(plain, encoding="utf-8")
    program = "import { ERRORS } from './errors.mjs'; console.log(JSON.stringify(ERRORS))"
    done = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [*json.loads(done.stdout)] != []
