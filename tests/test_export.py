"""What is written for others than Python: the documents themselves. Programs that read them are
in test_export_consumers.py."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate

from codegen.exporting import FORMATS, export, export_errors, export_openapi
from codegen.exporting.answers import answer_schema, unplaced
from codegen.exporting.envelopes import error_body
from codegen.exporting.errors_json import parts_of
from codegen.exporting.fitting import fits
from codegen.exporting.names import names_of
from codegen.exporting.paths import template_of
from codegen.exporting.schemas import items_of, request_schema
from codegen.model import (
    Endpoint,
    Enum,
    EnumValue,
    Field,
    Meaning,
    RequestExample,
    Server,
    Spec,
)
from codegen.specfile import load_spec
from tests.conftest import ROOT
from tests.specs import ACME, HOSTILE, XAMPLE, code

VENDORS = ("bitmart", "hashkey", "okx", "xt")


def spec_of(vendor: str) -> Spec:
    return load_spec((ROOT / "generated" / vendor / "spec.json").read_bytes())


def endpoint(method: str | None = "GET", path: str = "/x", **parts: Any) -> Endpoint:
    title = parts.pop("title", "Call")
    return Endpoint(title=title, method=method, path=path, deprecated=False, **parts)


def exported(*endpoints: Endpoint, **parts: Any) -> dict[str, Any]:
    made = export_openapi(Spec(vendor="acme", endpoints=endpoints, **parts))
    validate(json.loads(json.dumps(made, default=float)))
    return made


# --- the text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("spec", [ACME, HOSTILE, XAMPLE], ids=lambda spec: spec.vendor)
def test_any_document_text_gives_a_valid_document(spec: Spec) -> None:
    validate(json.loads(export(spec, "openapi")))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_it_acts_on_a_terminal(form: str) -> None:
    text = export(HOSTILE, form).decode()
    assert [c for c in text if not c.isprintable() and c != "\n"] == []
    assert text.endswith("}\n")


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_prints_the_same_bytes_whatever_the_hash_seed(
    form: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "codegen", "export", form, "bitmart"]
    file = tmp_path / "out.json"
    printed = [
        subprocess.run(
            command + more,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, more in (("1", []), ("2", []), ("3", ["--output", str(file)]))
    ]
    assert printed[0] == printed[1] == file.read_bytes()
    assert printed[2] == b""


def test_an_unknown_format_is_a_usage_error() -> None:
    command = [sys.executable, "-m", "codegen", "export", "yaml", "bitmart"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "'openapi', 'json'" in done.stderr


# --- paths and parameters -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("documented", "path", "wires"),
    [
        ("/orders/:id", "/orders/{id}", ("id",)),
        ("/orders/<id>", "/orders/{id}", ("id",)),
        ("/orders/<int:id>/fills", "/orders/{id}/fills", ("id",)),
        ("/orders/{id}", "/orders/{id}", ("id",)),
        ("/orders/{{ id }}", "/orders/{id}", ("id",)),
        ("/a/{order id}", "/a/{order_id}", ("order id",)),
        ("/a/{id}/b/:id", "/a/{id}/b/{id_2}", ("id", "id")),
        ("/v1/users:batch", "/v1/users:batch", ()),
        ("orders", "/orders", ()),
        ("/a b?c#d", "/a%20b%3Fc%23d", ()),
        ("/a/{id", "/a/%7Bid", ()),
    ],
)
def test_placeholders_of_any_form(documented: str, path: str, wires: tuple[str, ...]) -> None:
    made = template_of(documented)
    assert (made.path, made.wires) == (path, wires)


def test_paths_that_differ_in_names_alone_are_one_path() -> None:
    made = exported(
        endpoint("GET", "/orders/{id}", title="Get"),
        endpoint("DELETE", "/orders/:orderId", title="Cancel"),
        endpoint("GET", "/orders/<number>", title="Get again"),
    )
    assert list(made["paths"]) == ["/orders/{id}"]
    cancel = made["paths"]["/orders/{id}"]["delete"]
    assert cancel["parameters"][0]["name"] == "id"
    assert cancel["parameters"][0]["x-codegen-wire-name"] == "orderId"
    assert cancel["x-codegen-path"] == "/orders/:orderId"
    assert [each["title"] for each in made["x-codegen-endpoints-alike"]] == ["Get again"]


def test_a_parameter_is_written_once_in_its_place() -> None:
    made = exported(
        endpoint(
            path="/a/{id}",
            params=(
                Field(name="id", kind="string", required=True, location="query"),
                Field(name="n", kind="integer", required=True, location="query"),
                Field(name="n", kind="string", description="again", location="query"),
                Field(name="gone", kind="string", location="path"),
                Field(name="X-Trace", kind="string", location="header"),
                Field(name="Content-Type", kind="string", location="header"),
            ),
        )
    )["paths"]["/a/{id}"]["get"]
    assert [(each["in"], each["name"]) for each in made["parameters"]] == [
        ("path", "id"),
        ("query", "n"),
        ("header", "X-Trace"),
    ]
    assert made["parameters"][1]["x-codegen-repeated"] == ["again"]
    assert "required" not in made["parameters"][1]
    assert made["x-codegen-parameters-without-place"] == ["gone"]


def test_a_name_that_the_path_has_too_stays_in_the_body() -> None:
    made = exported(
        endpoint(
            "PUT",
            "/a/{id}",
            params=(Field(name="id", kind="integer", location="body"),),
        )
    )
    assert made["components"]["schemas"]["CallRequest"]["properties"]["id"] == {"type": "integer"}
    [parameter] = made["paths"]["/a/{id}"]["put"]["parameters"]
    assert (parameter["in"], parameter["schema"]) == ("path", {"type": "string"})


@given(st.text(alphabet=st.sampled_from("/:<>{}[]?#% aé\u4e0b\ud800\n"), max_size=60))
def test_any_path_and_type_has_an_outcome(text: str) -> None:
    made = template_of(text)
    assert re.fullmatch(r"/(?:[!-z|~]|\{[A-Za-z_][A-Za-z0-9_-]*\})*", made.path)
    assert len(set(made.names)) == len(made.names)
    items_of(text)


def test_a_long_hostile_path_is_read_in_one_pass() -> None:
    for part in ("{", "<", "/:", "{a}", "[]"):
        template_of(part * 50_000)
        items_of(part * 50_000)


def test_an_endpoint_without_a_method_is_not_given_one() -> None:
    made = exported(endpoint(None, "/w", title="Wallet"), endpoint("SUBSCRIBE", "/s", title="Feed"))
    assert made["paths"] == {}
    assert made["x-codegen-endpoints-without-method"] == [
        {"title": "Wallet", "path": "/w"},
        {"title": "Feed", "method": "SUBSCRIBE", "path": "/s"},
    ]


def test_calls_of_one_title_have_names_of_their_own() -> None:
    pair = (endpoint(path="/a", title="下单"), endpoint(path="/b", title="下单"))
    made = names_of(Spec(vendor="acme", endpoints=(*pair, endpoint(path="/c", title="Order"))))
    assert list(made.operations.values()) == ["get_a", "get_b", "order"]
    assert made.responses["GET", "/c"] == "OrderResponse"


# --- schemas ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (
            Field(name="n", kind="integer", type="Long", default="1", constraints={"maximum": 9}),
            {
                "type": "integer",
                "format": "int64",
                "maximum": 9,
                "x-codegen-type": "Long",
                "default": 1,
            },
        ),
        (
            Field(name="n", kind="integer", default="10", constraints={"maximum": 9}),
            {"type": "integer", "maximum": 9, "x-codegen-default": "10"},
        ),
        (
            Field(name="n", kind="decimal", constraints={"minimum": "0.5"}, default="1"),
            {
                "type": "string",
                "format": "decimal",
                "pattern": r"^-?[0-9]{1,40}(\.[0-9]{1,40})?$",
                "x-codegen-minimum": "0.5",
                "default": "1",
            },
        ),
        (
            Field(name="t", kind="timestamp", type="String", constraints={"unit": "ms"}),
            {"type": "string", "x-codegen-unit": "ms", "x-codegen-type": "String"},
        ),
        (Field(name="a", kind="any"), {}),
        (
            Field(
                name="o",
                kind="array",
                fields=(
                    Field(name="a", kind="string", required=True),
                    Field(name="b", kind="boolean", default="TRUE"),
                ),
            ),
            {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "a": {"type": "string", "minLength": 1},
                        "b": {"type": "boolean", "default": True},
                    },
                    "required": ["a"],
                },
            },
        ),
    ],
)
def test_a_field(field: Field, schema: dict[str, Any]) -> None:
    assert request_schema(field, ACME, names_of(ACME)) == schema


@pytest.mark.parametrize(
    ("type", "items"),
    [
        ("String[]", {"type": "string"}),
        ("List<Long>", {"type": "integer"}),
        ("ARRAY OF STRING", {"type": "string"}),
        ("Array of objects", {"type": "object"}),
        ("Array<Array<String>>", {"type": "array", "items": {"type": "string"}}),
        ("Label[]", {}),
        ("Array", {}),
        (None, {}),
    ],
)
def test_the_items_of_a_documented_type(type: str | None, items: dict[str, Any]) -> None:
    assert items_of(type) == items


SIDE = Enum(
    name="side", values=(EnumValue(value="BUY", label="buy"), EnumValue(value="SELL")), source="S"
)


def test_a_closed_set_is_closed_in_a_request_and_open_in_an_answer() -> None:
    field = Field(name="side", kind="string", description="S", default="BUY", location="body")
    answer = Field(name="side", kind="string", description="S", path="side")
    made = exported(endpoint("POST", params=(field,), response_fields=(answer,)), enums=(SIDE,))[
        "components"
    ]["schemas"]
    known = {"$ref": "#/components/schemas/Side"}
    assert made["Side"]["enum"] == ["BUY", "SELL"]
    assert made["CallRequest"]["properties"]["side"] == {
        "allOf": [known],
        "description": "S",
        "default": "BUY",
    }
    assert made["CallResponse"]["properties"]["side"] == {
        "anyOf": [known, {"type": "string"}],
        "description": "S",
    }


def answer(example: Any, *fields: Field) -> Any:
    call = endpoint(response_example=example, response_fields=fields)
    spec = Spec(vendor="acme", endpoints=(call,))
    schema = answer_schema(call, spec, names_of(spec))
    assert schema is not None
    assert fits(example, schema)
    return schema


def test_documented_fields_and_the_example_are_joined_by_their_paths() -> None:
    apy = Field(name="apy", kind="string", description="Yield", path="data.list[].apy")
    assert answer({"data": {"list": [{"apy": "5%", "n": 1}]}, "code": 0}, apy) == {
        "type": "object",
        "properties": {
            "data": {
                "type": "object",
                "properties": {
                    "list": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "apy": {"type": "string", "description": "Yield"},
                                "n": {"type": "integer"},
                            },
                        },
                    }
                },
            },
            "code": {"type": "integer"},
        },
    }


@pytest.mark.parametrize(
    ("kind", "value", "schema"),
    [
        ("string", "a", {"type": "string"}),
        ("string", 1, {"type": ["string", "integer"]}),
        ("string", None, {"type": ["string", "null"]}),
        ("integer", 1.5, {"type": "number"}),
        ("decimal", "1.5", {"type": "string", "format": "decimal"}),
        ("decimal", "", {"type": "string"}),
        ("decimal", 2, {"type": ["string", "integer"], "format": "decimal"}),
        ("any", True, {"type": "boolean"}),
        ("any", None, {}),
        ("array", [], {"type": "array", "items": {}}),
        ("array", [1, "a", None], {"type": "array", "items": {"type": ["integer", "string", "null"]}}),
        ("object", [{"a": 1}], {"type": ["object", "array"], "items": {"type": "object", "properties": {"a": {"type": "integer"}}}}),
    ],
)  # fmt: skip
def test_the_documented_kind_comes_before_what_the_example_has(
    kind: Any, value: Any, schema: dict[str, Any]
) -> None:
    assert answer({"x": value}, Field(name="x", kind=kind, path="x"))["properties"]["x"] == schema


def test_a_list_at_the_top() -> None:
    assert answer([{"a": 1}], Field(name="a", kind="number", path="[].a")) == {
        "type": "array",
        "items": {"type": "object", "properties": {"a": {"type": "number"}}},
    }


def test_a_field_of_unknown_place_is_not_given_one() -> None:
    call = endpoint(response_fields=(Field(name="total", kind="integer"),))
    assert answer_schema(call, ACME, names_of(ACME)) is None
    assert unplaced(call) == [{"name": "total", "kind": "integer"}]


def test_an_example_that_breaks_its_own_rules_is_marked() -> None:
    field = Field(name="n", kind="string", constraints={"max_length": 2}, location="body")
    made = exported(
        endpoint(
            "POST",
            params=(field,),
            request_example=RequestExample(raw="", body={"n": "long"}),
            response_example={"ok": True},
        )
    )["paths"]["/x"]["post"]
    body = made["requestBody"]["content"]["application/json"]
    assert body["x-codegen-example"] == {"n": "long"}
    assert made["responses"]["2XX"]["content"]["application/json"]["example"] == {"ok": True}


def test_a_form_is_sent_as_a_form() -> None:
    field = Field(name="n", kind="string", location="body")
    example = RequestExample(raw="", body="n=1&m=2")
    made = exported(endpoint("POST", params=(field,), request_example=example))
    content = made["paths"]["/x"]["post"]["requestBody"]["content"]
    assert content["application/x-www-form-urlencoded"]["example"] == {"n": "1", "m": "2"}


# --- servers and errors -------------------------------------------------------------------------


def test_a_base_address_that_the_paths_repeat_is_cut() -> None:
    servers = (
        Server(url="https://test.acme.test", environment="test"),
        Server(url="https://acme.test/api"),
        Server(url="wss://acme.test", kind="websocket"),
    )
    made = exported(endpoint(path="/api/x"), servers=servers)
    assert made["servers"] == [
        {"url": "https://acme.test"},
        {"url": "https://test.acme.test", "x-codegen-environment": "test"},
    ]
    assert made["x-codegen-websocket-servers"] == [{"url": "wss://acme.test"}]


def test_the_errors_of_a_real_vendor() -> None:
    made = export_openapi(spec_of("bitmart"))
    responses = made["paths"]["/newearn/cloud/v1/saving/subscribe"]["post"]["responses"]
    assert {status: each.get("$ref") for status, each in responses.items()} == {
        "200": None,
        "400": "#/components/responses/Errors400",
        "403": "#/components/responses/Errors403",
        "418": "#/components/responses/Errors418",
        "429": "#/components/responses/Errors429",
        "4XX": "#/components/responses/Errors4XX",
        "5XX": "#/components/responses/Errors5XX",
    }
    bad = made["components"]["responses"]["Errors400"]
    assert bad["content"]["application/json"]["examples"]["insufficient_balance"] == {
        "summary": "80002: Insufficient balance",
        "value": {"code": 80002, "message": "Insufficient balance"},
    }
    about = {each["code"]: each for each in bad["x-codegen-errors"]}["80002"]
    assert about["category"] == "insufficient_funds"
    assert about["retry"] == "never"
    assert about["place"] == {"document": "api", "section": "Earn API Error Code"}
    assert made["components"]["responses"]["Errors429"].get("content") is None
    assert len(made["x-codegen-endpoints-without-method"]) == 90


def test_who_sends_it_is_said_by_the_headers() -> None:
    made = export_openapi(spec_of("bitmart"))
    schemes = made["components"]["securitySchemes"]
    assert {(each["type"], each["in"]) for each in schemes.values()} == {("apiKey", "header")}
    paths = made["paths"]
    keyed = paths["/newearn/cloud/v1/saving/product"]["get"]
    signed = paths["/newearn/cloud/v1/saving/subscribe"]["post"]
    assert keyed["security"] == [{"X-BM-KEY": []}]
    assert signed["security"] == [{"X-BM-KEY": [], "X-BM-SIGN": [], "X-BM-TIMESTAMP": []}]
    assert made["x-codegen-signing"]["prehash"] == "{timestamp}#{memo}#{payload}"
    assert "secret" not in json.dumps(made["x-codegen-signing"])


def test_errors_that_come_with_the_status_of_a_success() -> None:
    made = export_openapi(ACME)["paths"]["/v1/saving/subscribe"]["post"]["responses"]
    assert "x-codegen-errors" not in made["200"]
    assert made["200"]["x-codegen-errors-shared"] == "#/components/responses/Errors200"
    assert made["200"]["content"]["application/json"]["schema"]["anyOf"] == [
        {"$ref": "#/components/schemas/SubscribeResponse"},
        {"$ref": "#/components/schemas/ErrorBody"},
    ]


def test_errors_that_any_call_can_meet_are_written_once() -> None:
    own = Meaning(name="own", message="Own", http_status=400, endpoints=(("GET", "/a"),))
    any_call = Meaning(name="any", message="Any", http_status=400)
    made = exported(
        endpoint(path="/a", title="A"),
        endpoint(path="/b", title="B"),
        errors=(code("1", own), code("2", any_call)),
    )
    pointer = "#/components/responses/Errors400"
    mixed = made["paths"]["/a"]["get"]["responses"]["400"]
    assert [each["code"] for each in mixed["x-codegen-errors"]] == ["1"]
    assert mixed["x-codegen-errors-shared"] == pointer
    assert made["paths"]["/b"]["get"]["responses"]["400"] == {"$ref": pointer}
    written = made["components"]["responses"]["Errors400"]["x-codegen-errors"]
    assert [each["code"] for each in written] == ["2"]


def test_errors_of_one_call_are_not_those_of_another() -> None:
    own = Meaning(name="own", message="Own", http_status=400, endpoints=(("GET", "/a"),))
    done = Meaning(
        name="created", message="Made", http_status=201, category="success", endpoints=(("GET", "/a"),)
    )  # fmt: skip
    made = exported(
        endpoint(path="/a", response_example={}, title="A"),
        endpoint(path="/b", title="B"),
        errors=(code("1", own), code("201", done, space="http_status")),
    )["paths"]
    assert list(made["/a"]["get"]["responses"]) == ["201", "400"]
    assert made["/a"]["get"]["responses"]["201"]["description"] == "Made"
    assert list(made["/b"]["get"]["responses"]) == ["2XX"]


@pytest.mark.parametrize(
    ("spec", "wanted", "body"),
    [
        (XAMPLE, "AUTH_103", {"rc": "1", "mc": "AUTH_103"}),
        (ACME, "0001", {"code": "0001", "msg": "Required field '%s' missing or invalid"}),
        (ACME, "-1124", {"code": -1124, "msg": "Invalid price"}),
        (ACME, "429", None),
    ],
    ids=["two spaces", "no number", "number", "a status"],
)
def test_a_body_in_the_envelope(spec: Spec, wanted: str, body: Any) -> None:
    error = next(error for error in spec.errors if error.code == wanted)
    assert error_body(error, error.meanings[0], spec) == body


# --- for programs in other languages ------------------------------------------------------------


def test_templates_are_cut_into_their_parts() -> None:
    assert parts_of("Minimum {minUnit} {ccy}, %s") == [
        {"text": "Minimum "},
        {"name": "minUnit"},
        {"text": " "},
        {"name": "ccy"},
        {"text": ", "},
        {"mark": "%s"},
    ]
    assert parts_of("100% of it") == [{"text": "100% of it"}]


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_meaning_is_there(vendor: str) -> None:
    spec, made = spec_of(vendor), export_errors(spec_of(vendor))
    told = [(e["code"], m["name"], m["category"], m["retry"]) for e in made["errors"] for m in e["meanings"]]  # fmt: skip
    read = [(e.code, m.name, m.category, m.retry) for e in spec.errors for m in e.meanings]
    assert told == read
    assert {m["category"] for e in made["errors"] for m in e["meanings"]} <= set(made["categories"])


def test_one_meaning_in_full() -> None:
    made = {error["code"]: error for error in export_errors(spec_of("okx"))["errors"]}
    [meaning] = made["51736"]["meanings"]
    assert meaning["class"] == "InsufficientCcyBalance"
    assert meaning["placeholders"] == ["ccy"]
    assert meaning["templates"][0]["parts"] == [{"text": "Insufficient "}, {"name": "ccy"}, {"text": " balance"}]  # fmt: skip
    assert [template["language"] for template in meaning["templates"]] == ["en", "zh"]
    assert set(meaning["translations"]) == {"zh"}
    assert meaning["body"]["code"] == "51736"


def test_every_key_is_in_the_manual() -> None:
    manual = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    specs = [ACME, XAMPLE, *map(spec_of, VENDORS)]
    openapi = "".join(export(spec, "openapi").decode() for spec in specs)
    extensions = set(re.findall(r'"(x-codegen-[a-z-]+)":', openapi))
    errors = [error for spec in specs for error in export_errors(spec)["errors"]]
    keys = {key for error in errors for each in (error, *error["meanings"]) for key in each}
    assert {key for key in extensions | keys if f"`{key}`" not in manual} == set()
