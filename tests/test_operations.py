"""Several operations at one address, from the documents to a call that a mock answers."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from msgspec.structs import replace

from codegen.config import find_project
from codegen.diffing import Side, compare
from codegen.explaining import explain
from codegen.exporting.openapi import export_openapi
from codegen.model import Spec
from codegen.naming.keys import call_key
from codegen.pipeline import read
from tests.specs import write

CASES = Path(__file__).parent / "cases" / "extracting"
FORM, QUERY, RPC = "operations-in-form", "operations-in-query", "operations-json-rpc"
BESIDE = "operations-beside-their-address"
CORRECTED = "../overriding/operation-every-way"


@pytest.fixture
def spec_of(make_project: Callable[..., Path]) -> Callable[[str], Spec]:
    return lambda case: read(find_project(make_project(case=CASES / case)), "case").spec


@pytest.fixture
def load(tmp_path: Path, spec_of: Callable[[str], Spec]) -> Iterator[Callable[[str, str], Any]]:
    """A module of the package of a case."""
    kept = {name: sys.modules.pop(name) for name in _generated()}

    def loaded(case: str, module: str) -> Any:
        folder = tmp_path / f"emitted-{Path(case).name}"
        if not folder.exists():
            write(folder, spec_of(case))
            sys.path.insert(0, str(folder))
            importlib.invalidate_caches()
        return importlib.import_module(f"generated.case.{module}")

    yield loaded
    sys.path[:] = [path for path in sys.path if "emitted-" not in path]
    for name in _generated():
        del sys.modules[name]
    sys.modules.update(kept)


def _generated() -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == "generated"]


def _client(load: Callable[[str, str], Any], case: str) -> tuple[Any, Any]:
    mock = load(case, "server").CaseServer()
    client = load(case, "client").Client(transport=mock.transport(), base_url="http://harbour")
    return client, mock


def test_a_form_has_what_selects_the_call(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, FORM)
    assert client.private_calls.rent_berth(berth="b7").raw == {"success": 1, "return": {"id": 7}}
    assert client.private_calls.get_info().raw["return"] == {"name": "Vega"}
    [first, second] = mock.received()
    assert first.json == {"method": "rentBerth", "berth": "b7"}
    assert second.json == {"method": "getInfo"}
    assert mock.executed("rent_berth") == 1


def test_a_call_may_be_told_by_its_whole_address(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, FORM)
    address = "POST /tapi#method=rentBerth"
    mock.next(address, body={"success": 1, "return": {"id": 9}})
    assert client.private_calls.rent_berth(berth="b7").raw["return"] == {"id": 9}
    assert mock.executed(address) == mock.executed("rent_berth") == 1
    contract = load(FORM, "contract").CONTRACT
    assert contract.response(address) == contract.response("rent_berth")


def test_a_query_has_what_selects_the_call(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, QUERY)
    assert client.public_calls.return_ticker().raw == {"EUR": "1.02"}
    client.public_calls.return_volume(pair="EUR")
    client.public_calls.orders(limit=1)
    assert [request.target for request in mock.received()] == [
        "/public?command=returnTicker",
        "/public?command=returnVolume&pair=EUR",
        "/orders?limit=1",
    ]


def test_a_call_of_json_rpc_has_its_parameters_within(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, RPC)
    answer = client.wallet.wallet_balance(currency="EUR").raw
    assert answer == {"jsonrpc": "2.0", "id": 1, "result": {"amount": "12.50"}}
    client.wallet.wallet_send(to="w7", amount="1.50")
    [first, second] = mock.received()
    around = {"jsonrpc": "2.0", "id": 1, "method": "wallet/balance"}
    assert first.json == {**around, "params": {"currency": "EUR"}}
    assert second.json["params"] == {"to": "w7", "amount": "1.50"}


def test_a_call_of_json_rpc_may_have_its_parameters_in_order(
    load: Callable[[str, str], Any],
) -> None:
    client, mock = _client(load, BESIDE)
    calls = client.json_rpc_api
    assert calls.eth_block_number().raw["result"] == "0x4b7"
    calls.eth_get_balance(account="0x1", block="latest")
    calls.eth_get_balance(block="latest")
    calls.eth_get_balance(account="0x1")
    sent = [request.json for request in mock.received()]
    assert sent[0] == {"jsonrpc": "2.0", "id": 83, "method": "eth_blockNumber", "params": []}
    assert [each["params"] for each in sent[1:]] == [["0x1", "latest"], [None, "latest"], ["0x1"]]


def test_an_operation_that_nobody_documents_is_unknown(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, QUERY)
    errors = load(QUERY, "errors")
    with pytest.raises(errors.CaseError):
        client.request("GET", "/public", params={"command": "returnNothing"})
    assert mock.executed() == 0


def test_what_a_correction_says_is_sent(load: Callable[[str, str], Any]) -> None:
    client, mock = _client(load, CORRECTED)
    enums = load(CORRECTED, "enums")
    client.harbour.rent_berth(berth_id="b7", side=enums.Side.B, guest={"name": "Vega"}, nights=2)
    client.harbour.leave(berth="b7")
    client.harbour.pay(amount="1.50")
    client.other.tides_neap(day="today")
    assert [request.json for request in mock.received()[:2]] == [
        {
            "method": "rentBerth",
            "berth_id": "b7",
            "side": "B",
            "guest": {"name": "Vega"},
            "nights": 2,
        },
        {"method": "leave", "berth": "b7"},
    ]
    assert [request.target for request in mock.received()[2:]] == [
        "/tapi?action=pay",
        "/tapi?command=tides&of=neap&day=today",
    ]
    known = get_type_hints(client.harbour.rent_berth)["side"]
    assert known == enums.Side | str | None


@pytest.mark.parametrize("case", [FORM, QUERY, RPC, CORRECTED])
def test_the_emitted_contract_holds(load: Callable[[str, str], Any], case: str) -> None:
    contract = load(case, "contract").CONTRACT
    check = importlib.import_module("generated.contract").check_examples
    for operation in contract.operations:
        check(operation)


def test_openapi_tells_operations_apart_by_a_fragment(spec_of: Callable[[str], Spec]) -> None:
    made = json.loads(json.dumps(export_openapi(spec_of(FORM)), default=str))
    assert list(made["paths"]) == [
        "/tapi",
        "/tapi#method=getInfo",
        "/tapi#method=leaveBerth",
        "/tapi#method=rentBerth",
    ]
    operation = made["paths"]["/tapi#method=rentBerth"]["post"]
    assert operation["x-codegen-operation"] == {"in": "body", "values": {"method": "rentBerth"}}
    sent = made["components"]["schemas"]["RentBerthRequest"]
    assert sent["properties"]["method"]["const"] == "rentBerth"
    assert sent["required"] == ["method", "berth"]


def test_what_changes_is_one_operation(spec_of: Callable[[str], Spec]) -> None:
    spec = spec_of(FORM)
    less = replace(spec, endpoints=spec.endpoints[:-1])
    [gone] = compare(Side(spec), Side(less))
    assert (gone.id, gone.subject.pointer) == (
        "endpoint-removed",
        "/endpoints/POST ~1tapi#method=rentBerth",
    )
    was = spec.endpoints[-1].operation
    other = replace(was, values={"method": "hireBerth"})
    renamed = replace(spec.endpoints[-1], operation=other)
    [moved] = compare(Side(spec), Side(replace(less, endpoints=(*less.endpoints, renamed))))
    assert (moved.id, moved.after) == ("endpoint-path-changed", "/tapi#method=hireBerth")


def test_explain_knows_an_operation(make_project: Callable[..., Path]) -> None:
    reading = read(find_project(make_project(case=CASES / FORM)), "case")
    assert explain(reading, "/tapi#method=getInfo") == explain(reading, "method=getInfo")
    assert "  operation    method=getInfo in the body" in explain(reading, "method=getInfo")
    titles = [line for line in explain(reading, "POST /tapi") if line.startswith("  title")]
    assert len(titles) == 4


SECTION = """
## {title}

`POST /tapi`

| Name | Type | Required | Description | Value |
|---|---|---|---|---|
| action | string | true | What is done | {action} |
"""


def test_the_last_one_of_several_stays_what_it_was(make_project: Callable[..., Path]) -> None:
    """Its name, and what selects it: the other one went, and nothing about this one changed."""
    root = make_project()
    page = root / "sources" / "case" / "documents" / "page.md"
    page.parent.mkdir(parents=True)
    rent, leave = (SECTION.format(title=f"{a.title()} it", action=a) for a in ("rent", "leave"))
    page.write_text(f"# Harbour\n{rent}{leave}", encoding="utf-8")
    before = read(find_project(root), "case")
    ledger = root / "sources" / "case" / "names.toml"
    ledger.write_text(
        f'[names]\n"{call_key(before.spec.endpoints[1])}" = "harbour.hire"\n', encoding="utf-8"
    )
    page.write_text(f"# Harbour\n{rent}", encoding="utf-8")
    [left] = read(find_project(root), "case").spec.endpoints
    assert (left.operation, left.call) == (before.spec.endpoints[1].operation, "harbour.hire")


def test_a_second_operation_leaves_the_first(spec_of: Callable[[str], Spec]) -> None:
    spec = spec_of(FORM)
    first = next(each for each in spec.endpoints if each.operation)
    alone = replace(spec, endpoints=(replace(first, operation=None),))
    both = replace(spec, endpoints=(first,))
    found = compare(Side(alone), Side(both))
    assert [each.id for each in found] == ["endpoint-described", "param-default-added"]
