"""What the plugin and its contract are made of, and that each part works without the others."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from codegen.mocking import PACKAGE, mocked
from codegen.model import Endpoint, Field, RequestExample
from codegen.outputs import contract, emit_shared, emit_vendor
from codegen.outputs.output import Former
from tests.specs import ACME, XAMPLE


def _example(endpoint: Endpoint) -> dict[str, Any]:
    spec = msgspec.structs.replace(ACME, endpoints=(endpoint,))
    [made] = contract.context(spec, Former())["examples"]
    return {**dict(made["tail"]), "fields": [dict(each) for each in made["fields"]]}


def _endpoint(**changes: Any) -> Endpoint:
    return Endpoint(
        **{"title": "Buy", "method": "POST", "path": "/buy", "deprecated": False, **changes}
    )


@pytest.mark.parametrize(
    ("field", "sent", "loose"),
    [
        (Field(name="n", kind="string"), "x", False),
        (Field(name="n", kind="string"), 1, True),
        (Field(name="n", kind="integer"), 1, False),
        (Field(name="n", kind="integer"), True, True),
        (Field(name="n", kind="integer"), "1", True),
        (Field(name="n", kind="integer", type="String"), "1", False),
        (Field(name="n", kind="integer", type="String"), "1.5", True),
        (Field(name="n", kind="integer", location="query"), "1", False),
        (Field(name="n", kind="decimal", type="String"), "0.1", False),
        (Field(name="n", kind="decimal", type="String"), "much", True),
        (Field(name="n", kind="decimal"), Decimal("0.1"), False),
        (Field(name="n", kind="boolean", location="query"), "true", False),
        (Field(name="n", kind="boolean", location="query"), "yes", True),
        (Field(name="n", kind="array"), [1], False),
        (Field(name="n", kind="array"), {}, True),
        (Field(name="n", kind="string", constraints={"max_length": 2}), "123", True),
        (Field(name="n", kind="string", constraints={"pattern": "^[0-9]+$"}), "12", False),
        (Field(name="n", kind="integer", constraints={"maximum": 5}), 6, True),
        (Field(name="n", kind="integer", constraints={"minimum": 5, "maximum": 7}), 6, False),
        (Field(name="n", kind="decimal", constraints={"minimum": "0.5"}), "0.1", True),
        (Field(name="n", kind="any"), object, False),
    ],
)
def test_where_table_and_request_disagree(field: Field, sent: object, loose: bool) -> None:
    sent = "x" if sent is object else sent
    in_query = field.location == "query"
    example = RequestExample(
        raw="",
        query={"n": str(sent)} if in_query else {},
        body=None if in_query else {"n": sent},
    )
    made = _example(_endpoint(params=(field,), request_example=example))
    assert made.get("loose", ()) == (("n",) if loose else ())


def test_what_the_request_does_not_show() -> None:
    fields = (Field(name="a", required=True), Field(name="b", required=True), Field(name="c"))
    example = RequestExample(raw="", body={"a": 1})
    assert _example(_endpoint(params=fields, request_example=example))["unshown"] == ("b",)
    assert "unshown" not in _example(_endpoint(params=fields))


@pytest.mark.parametrize(
    ("path", "kind", "expected"),
    [
        ("id", "integer", {"kind": "integer", "always": True}),
        ("id", "string", {"always": True}),
        ("rows[].a", "string", {"kind": "string", "always": True}),
        ("rows[].b", "decimal", {"kind": "decimal"}),
        ("rows[].c", "string", {"kind": "string", "always": True}),
        ("grid[][].d", "boolean", {"kind": "boolean", "always": True}),
        ("gone", "string", {"kind": "string"}),
        ("gone.deep", "string", {"kind": "string"}),
        ("a..b", "string", None),
        ("[", "string", None),
    ],
)
def test_what_the_answer_shows(path: str, kind: Any, expected: dict[str, Any] | None) -> None:
    answer = {
        "id": 1,
        "rows": [{"a": "x", "b": "1", "c": None}, {"a": "y", "c": "z"}],
        "grid": [[{"d": True}]],
    }
    field = Field(name=path, kind=kind, path=path)
    made = _example(_endpoint(response_fields=(field, field), response_example=answer))
    assert made["fields"] == ([] if expected is None else [{"path": path, **expected}])


def test_an_example_that_would_be_cut_is_none() -> None:
    made = _example(_endpoint(response_example={"k": "x" * 20_000}))
    assert made == {"fields": []}


@pytest.mark.parametrize("spec", [ACME, XAMPLE], ids=lambda spec: spec.vendor)
@pytest.mark.parametrize(
    ("output", "module"),
    [
        ("contract", "contract"),
        ("server", "server"),
        ("fixtures", "fixtures"),
        ("contract_tests", "test_contract"),
    ],
)
def test_an_output_alone_has_what_it_imports(
    spec: Any, output: str, module: str, tmp_path: Path
) -> None:
    files = emit_shared([spec], outputs=[output]) | emit_vendor(spec, outputs=[output])
    for path, (data, _) in files.items():
        file = tmp_path / "generated" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    if f"{spec.vendor}/{module}.py" in files:
        command = [sys.executable, "-c", f"import generated.{spec.vendor}.{module}"]
        made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (made.returncode, made.stderr) == (0, "")
    else:
        assert (spec, output) == (XAMPLE, "contract")


def test_a_mock_leaves_nothing_behind() -> None:
    before = list(sys.meta_path)
    for _ in range(2):
        with mocked(ACME) as server:
            server.start()
            assert type(server).__module__ == f"{PACKAGE}.acme.server"
    assert sys.meta_path == before
    assert [name for name in sys.modules if name.startswith(PACKAGE)] == []
    with pytest.raises(RuntimeError, match="does not listen"):
        _ = server.url
