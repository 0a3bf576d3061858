"""docs/templates.md: what it shows is what happens."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.environments import ROOT, run, succeed, write

TEXT = (ROOT / "docs/templates.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"`([\w./]+)`:\n\n```\w+\n(.*?)```", TEXT, re.DOTALL))
TABLES = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
PAGE = """# Errors

| Code | HTTP Status | Message |
| --- | --- | --- |
| 1001 | 400 | Invalid price |
| 1002 | 429 | Too many requests |
"""
CODEGEN = (sys.executable, "-m", "codegen")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(
        tmp_path / "project",
        {"pyproject.toml": "[tool.codegen]\n", "sources/acme/documents/errors.md": PAGE},
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The example as pip would install it."""
    [(name, value)] = re.findall(r"^(\w+) = \"(acme_outputs:\w+)\"", TEXT, re.MULTILINE)
    info = {
        "acme_outputs-1.0.dist-info/METADATA": "Name: acme-outputs\nVersion: 1.0\n",
        "acme_outputs-1.0.dist-info/entry_points.txt": f"[codegen.outputs]\n{name} = {value}\n",
    }
    return write(tmp_path / "site", {**info, **{k: v for k, v in FILES.items() if "acme" in k}})


def test_the_examples_are_short() -> None:
    assert len(FILES) == 3
    assert [name for name, body in FILES.items() if body.count("\n") >= 40] == []


def test_a_template_stands_before_ours(project: Path) -> None:
    succeed(*CODEGEN, "generate", cwd=project)
    write(project, {"pyproject.toml": TABLES[0]})
    write(project, {name: body for name, body in FILES.items() if name.startswith("templates/")})
    assert "stale generated/former.py" in run(*CODEGEN, "generate", "--check", cwd=project).stdout
    assert succeed(*CODEGEN, "generate", cwd=project).splitlines()[:-1] == [
        "codegen.lock",
        "generated/former.py",
    ]
    assert '"templates/former.py.jinja" = ' in (project / "codegen.lock").read_text("utf-8")

    ledger = project / "sources/acme/names.toml"
    named = ledger.read_text(encoding="utf-8").replace("invalid_price", "bad_price")
    ledger.write_text(named, encoding="utf-8")
    succeed(*CODEGEN, "generate", cwd=project)
    program = "from generated.acme import errors; errors.InvalidPrice"
    done = run(sys.executable, "-c", program, cwd=project)
    assert "no attribute 'InvalidPrice', it is BadPrice now" in done.stderr


def test_a_template_that_nothing_uses(project: Path) -> None:
    write(project, {"pyproject.toml": TABLES[0], "templates/formr.py.jinja": ""})
    done = run(*CODEGEN, "generate", cwd=project)
    assert (done.returncode, done.stderr) == (
        2,
        "templates/formr.py.jinja: no output has a template of this name (template-unused)\n"
        "    did you mean 'former.py.jinja'?\n",
    )
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "pyproject.toml: templates = 'templates' is no folder (templates-missing)"),
        ({"templates/former.py.jinja": "def\n"}, "former.py.jinja:1: invalid syntax"),
        ({"templates/former.py.jinja": "{{ x }}\n"}, "former.py.jinja: a template places"),
        ({"templates/vendor/codes.py.jinja": "import os\n"}, "acme/codes.py: "),
    ],
    ids=["no folder", "no Python", "an unknown name", "refused by the gate"],
)
def test_bad_templates(project: Path, files: dict[str, str], expected: str) -> None:
    write(project, {"pyproject.toml": TABLES[0], **files})
    done = run(*CODEGEN, "generate", cwd=project)
    assert (done.returncode, expected in done.stderr) == (2, True), done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "generated/acme/codes.py").exists()


def test_an_output_by_entry_point(project: Path, site: Path) -> None:
    write(project, {"pyproject.toml": TABLES[2]})
    succeed(*CODEGEN, "generate", cwd=project, PYTHONPATH=str(site))
    emitted = (project / "generated/acme/retryable.py").read_text(encoding="utf-8")
    assert emitted.splitlines()[-1] == 'RETRYABLE = ("1002",)'
    assert succeed(*CODEGEN, "generate", "--check", cwd=project, PYTHONPATH=str(site))


def test_an_output_is_emitted_only_where_it_is_named(project: Path, site: Path) -> None:
    succeed(*CODEGEN, "generate", cwd=project, PYTHONPATH=str(site))
    assert not (project / "generated/acme/retryable.py").exists()


def test_an_output_that_is_not_installed(project: Path) -> None:
    write(project, {"pyproject.toml": TABLES[2]})
    done = run(*CODEGEN, "generate", cwd=project)
    assert done.returncode == 2
    assert "no output is called 'retryable'" in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('name="retryable"', 'name="other"', "is no Output of the name retryable"),
        ('path="retryable.py"', 'path="errors.py"', "as one of ours does"),
        ("from pathlib", "from pathlibs", "ModuleNotFoundError"),
        ('made["codes"]}', "()}", "acme/retryable.py: "),
    ],
    ids=["name", "path", "import", "gate"],
)
def test_bad_outputs(project: Path, site: Path, old: str, new: str, expected: str) -> None:
    write(project, {"pyproject.toml": TABLES[2]})
    write(site, {"acme_outputs.py": FILES["acme_outputs.py"].replace(old, new)})
    done = run(*CODEGEN, "generate", cwd=project, PYTHONPATH=str(site))
    assert (done.returncode, expected in done.stderr) == (2, True), done.stderr
    assert "Traceback" not in done.stderr
