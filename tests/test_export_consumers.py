"""Programs of others read what we export: validators, generators of clients and models, a tester."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from codegen.exporting import export
from codegen.model import Spec
from tests.conftest import ROOT
from tests.corpus.subjects import subjects
from tests.corpus.trial import attempt
from tests.listening import KEY, listening
from tests.signing_tester import signed
from tests.specs import ACME, XAMPLE
from tests.test_export import VENDORS, spec_of

HEADERS = {"X-BM-KEY": KEY, "X-BM-SIGN": "made later", "X-BM-TIMESTAMP": "made later"}
LARGE = (
    "twitch",
    "mxc",
    "binance",
    "okx",
    "discord",
    "hkdax",
    "deepcoin",
    "indodax",
    "p2b",
    "bybit",
)
GENERATED = ("twitch", "mxc")


def run(
    module: str, *arguments: str | Path, cwd: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """A program of this environment; what it calls itself (ruff) is found beside it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", **variables},
        capture_output=True,
        text=True,
        timeout=300,
    )


def write(folder: Path, spec: Spec) -> Path:
    file = folder / f"{spec.vendor}.json"
    file.write_bytes(export(spec, "openapi"))
    return file


def make_client(folder: Path, file: Path, name: str) -> None:
    options = ("--path", file, "--meta", "none", "--output-path", name, "--fail-on-warning")
    done = run("openapi_python_client", "generate", *options, cwd=folder)
    assert (done.returncode, done.stdout + done.stderr) == (0, f"Generating {name}\n")


def make_models(folder: Path, file: Path, name: str) -> None:
    options = ("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "builtin")
    done = run(
        "datamodel_code_generator",
        *("--input", file, "--input-file-type", "openapi", "--output", f"{name}.py"),
        *options,
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr


def documented(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Each documented answer: the name of its schema, the schema, and the answer."""
    for operations in document["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                content = response.get("content", {}).get("application/json", {})
                if "example" in content:
                    schema = content["schema"]
                    name = schema.get("anyOf", [schema])[0]["$ref"].rpartition("/")[2]
                    whole = {**schema, "components": document["components"]}
                    yield name, whole, content["example"]


@pytest.fixture
def imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Imports a module of the test's folder, and forgets it in the end."""
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)

    def load(name: str) -> ModuleType:
        importlib.invalidate_caches()
        return importlib.import_module(name)

    yield load
    for name in set(sys.modules) - before:
        if name.startswith("made_"):
            del sys.modules[name]


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_validator_accepts_it(vendor: str) -> None:
    validate(json.loads(export(spec_of(vendor), "openapi")))


@pytest.mark.parametrize("name", LARGE)
def test_large_documents_of_other_vendors(name: str, corpus: Path, tmp_path: Path) -> None:
    subject = {one.name: one for one in subjects(corpus)}[name]
    reading = attempt(subject).reading
    assert reading is not None
    file = write(tmp_path, reading.spec)
    document = json.loads(file.read_bytes())
    validate(document)
    wrong = [
        (name, error.message)
        for name, schema, answer in documented(document)
        for error in Draft202012Validator(schema).iter_errors(answer)
    ]
    assert wrong == []
    if name in GENERATED:
        make_client(tmp_path, file, "made_client")
        make_models(tmp_path, file, "made_models")


def test_a_client_made_from_it_calls_a_server(tmp_path: Path, imported: Any) -> None:
    spec = spec_of("bitmart")
    make_client(tmp_path, write(tmp_path, spec), "made_client")
    made, models = imported("made_client"), imported("made_client.models")
    calls = "made_client.api.earn_savings"
    products = imported(f"{calls}.get_product_list")
    records = imported(f"{calls}.get_history_records")
    subscribe = imported(f"{calls}.subscribe")
    pages = {"current_page": 1, "size_page": 10}
    with listening(ROOT, "bitmart") as url:
        client = made.Client(base_url=url, headers=HEADERS, httpx_args={"auth": sign})
        answer = products.sync(client=client, **pages)
        page = records.sync(client=client, type_=models.Type.REDEEM, **pages)
        order = models.SubscribeRequest(product_id="1", amount="0.10", request_no="0" * 20)
        bought = subscribe.sync_detailed(client=client, body=order)
        repeated = subscribe.sync(client=client, body=order)
        order.request_no = "short"
        refused = subscribe.sync(client=client, body=order)
        stranger = made.Client(base_url=url, headers={**HEADERS, "X-BM-KEY": "another"})
        unknown = products.sync_detailed(client=stranger, **pages)
    assert isinstance(answer, models.GetProductListResponse)
    assert answer.data.list_[0].tier_rate[1].apy == "4.00%"
    assert answer.to_dict() == product_list(spec)
    assert page.data.list_[0].subscribe_type is models.SubscribeType.NORMAL
    assert bought.status_code == 200
    assert isinstance(repeated, models.ErrorBody)
    assert (repeated.code, repeated.message) == (80013, "Idempotent request")
    assert isinstance(refused, models.ErrorBody)
    assert (refused.code, refused.message) == (80012, "Parameter error")
    assert unknown.status_code == 401


def sign(request: Any) -> Any:
    """For the library that such a client sends with."""
    request.headers.update(signed(request.content or request.url.query))
    return request


def product_list(spec: Spec) -> Any:
    title = "Get Product List"
    return next(each.response_example for each in spec.endpoints if each.title == title)


@pytest.mark.parametrize("spec", [spec_of("bitmart"), ACME, XAMPLE], ids=lambda spec: spec.vendor)
def test_models_made_from_it_read_the_documented_answers(
    spec: Spec, tmp_path: Path, imported: Any
) -> None:
    file = write(tmp_path, spec)
    make_models(tmp_path, file, f"made_{spec.vendor}")
    models = imported(f"made_{spec.vendor}")
    document = json.loads(file.read_bytes())
    answers = [(name, answer) for name, _, answer in documented(document)]
    for response in document["components"]["responses"].values():
        content = response.get("content", {}).get("application/json", {})
        answers += [("ErrorBody", each["value"]) for each in content.get("examples", {}).values()]
    assert len(answers) > 1
    for name, answer in answers:
        model = getattr(models, name).model_validate(answer)
        assert model.model_dump(mode="json", by_alias=True, exclude_unset=True) == answer


def test_a_tester_finds_no_fault_in_a_server_by_it(tmp_path: Path) -> None:
    spec = spec_of("bitmart")
    file = write(tmp_path, spec)
    headers = [part for pair in HEADERS.items() for part in ("-H", ": ".join(pair))]
    options = ("--seed", "1", "--max-examples", "25", "--no-color")
    hooks = {"SCHEMATHESIS_HOOKS": "tests.signing_tester", "PYTHONPATH": str(ROOT)}
    with listening(ROOT, "bitmart") as url:
        run_options = ("run", file, "--url", url, *options, *headers)
        done = run("schemathesis.cli", *run_options, cwd=tmp_path, **hooks)
    assert done.returncode == 0, done.stdout
    assert "Tested: 5" in done.stdout
