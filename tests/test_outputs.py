from __future__ import annotations

from typing import Any

import msgspec
import pytest

from codegen.faults import Fault
from codegen.model import DocumentInfo, Endpoint, Field, Meaning, Scope, Spec
from codegen.naming import RESERVED_CLASSES, Given, Ledger, groups
from codegen.naming.former import former_names
from codegen.outputs import emit_shared, emit_vendor
from codegen.outputs import errors as errors_output
from codegen.outputs.calls import call_names, group_classes, parameter_names
from codegen.outputs.codes import keywords
from codegen.outputs.errors import CATEGORY_BASES
from codegen.outputs.members import enum_name, former_members, members
from codegen.outputs.output import Former
from codegen.outputs.table import CHOICES
from tests.specs import ACME, HOSTILE, XAMPLE, code


def _change(spec: Spec, **changes: Any) -> Spec:
    return msgspec.structs.replace(spec, **changes)


def _classes(spec: Spec) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in errors_output.context(spec, Former())["classes"]}


def test_the_files_of_a_vendor() -> None:
    assert sorted(emit_vendor(ACME)) == [
        "acme/ERRORS.md",
        "acme/__init__.py",
        "acme/client.py",
        "acme/codes.py",
        "acme/contract.py",
        "acme/endpoints.py",
        "acme/enums.py",
        "acme/errors.py",
        "acme/fixtures.py",
        "acme/models.py",
        "acme/py.typed",
        "acme/server.py",
        "acme/test_contract.py",
    ]


def test_a_vendor_without_endpoints_has_no_client() -> None:
    paths = emit_vendor(XAMPLE)
    assert not {"xample/client.py", "xample/endpoints.py"} & set(paths)
    assert "client.py" not in emit_shared([XAMPLE])


def test_endpoints_without_a_method_are_listed_and_not_called() -> None:
    spec = _change(ACME, endpoints=ACME.endpoints[2:])
    assert "acme/endpoints.py" in emit_vendor(spec)
    assert "acme/client.py" not in emit_vendor(spec)


def test_what_an_output_needs_comes_with_it() -> None:
    assert sorted(emit_vendor(ACME, outputs=["errors"])) == [
        "acme/__init__.py",
        "acme/codes.py",
        "acme/errors.py",
        "acme/py.typed",
    ]
    assert sorted(emit_shared([ACME], outputs=["errors"])) == [
        "__init__.py",
        "calls.py",
        "codes.py",
        "envelopes.py",
        "errors.py",
        "former.py",
        "py.typed",
        "registry.py",
        "remembering.py",
        "unseen.py",
        "waiting.py",
        "wording.py",
    ]
    assert "acme/client.py" in emit_vendor(ACME, outputs=["client"])
    assert "acme/codes.py" in emit_vendor(ACME, outputs=["client"])


def test_an_unknown_output_is_a_fault() -> None:
    with pytest.raises(Fault, match="codes, errors, endpoints, enums, models, client, "):
        emit_vendor(ACME, outputs=["error"])
    wanted = ("codes", "errors", "endpoints", "enums", "models", "client")
    after = ("contract", "server", "fixtures", "contract_tests", "reference")
    assert (*wanted, *after) == CHOICES


@pytest.mark.parametrize("vendor", ["errors", "codes", "client", "wording", "signing"])
def test_no_vendor_takes_the_name_of_what_vendors_share(vendor: str) -> None:
    with pytest.raises(Fault, match="vendor-name"):
        emit_vendor(_change(ACME, vendor=vendor))


@pytest.mark.parametrize("spec", [ACME, XAMPLE, HOSTILE], ids=lambda spec: spec.vendor)
def test_the_same_spec_gives_the_same_bytes(spec: Spec) -> None:
    assert emit_vendor(spec) == emit_vendor(spec)


def test_each_file_names_its_template() -> None:
    assert emit_vendor(ACME)["acme/errors.py"][1] == "vendor/errors.py.jinja"
    assert emit_shared([ACME])["errors.py"][1] == "errors.py.jinja"


def test_a_space_is_an_enum() -> None:
    assert list(members(ACME)) == ["code", "http_status"]
    assert [enum_name(space) for space in ("code", "http_status", "rc", "mc")] == [
        "Code",
        "HttpStatusCode",
        "RcCode",
        "McCode",
    ]


def test_a_code_of_two_scopes_is_one_member_with_both_rows() -> None:
    [member] = [each for each in members(XAMPLE)["mc"] if each.code == "-1021"]
    assert [(row.name, scope.product) for row, scope in member.rows if scope] == [
        ("spot_timing", "spot"),
        ("futures_quota", "futures"),
    ]


def test_an_argument_that_says_nothing_is_left_out() -> None:
    assert keywords(Meaning(name="x", message="m"), None) == (
        ("message", "m"),
        ("category", "other"),
        ("retry", "check_first"),
    )
    assert ("scope", ("spot", "rest")) in keywords(
        Meaning(name="x"), Scope(product="spot", transport="rest")
    )


def test_rows_of_one_name_are_one_class_and_others_their_own() -> None:
    rows = tuple(Meaning(name=name, message=name) for name in ("a_thing", "b_thing", "a_thing"))
    classes = _classes(Spec(vendor="acme", errors=(code("1", *rows),)))
    assert {name: each["options"] for name, each in classes.items()} == {
        "AThing": (("meanings", (0, 2)),),
        "BThing": (("meanings", (1,)),),
    }


def test_a_class_has_every_category_of_its_rows() -> None:
    rows = (Meaning(name="a", category="quota"), Meaning(name="a", category="hold"))
    [each] = _classes(Spec(vendor="acme", errors=(code("1", *rows),))).values()
    assert each["bases"] == ("AcmeError", "QuotaError", "HoldError")


def test_a_success_has_no_class() -> None:
    assert "Success" not in _classes(ACME)
    assert set(CATEGORY_BASES.values()) | {"ApiError", "SuccessError"} <= RESERVED_CLASSES


def test_a_family_stands_between_the_vendor_and_its_classes() -> None:
    made = errors_output.context(ACME, Former())
    assert [each["name"] for each in made["families"]] == ["InvalidPrice"]
    assert _classes(ACME)["InvalidPrice0207"]["bases"] == ("InvalidPrice", "InvalidOrderError")


def test_two_codes_of_one_name_are_a_fault() -> None:
    twins = (code("1", Meaning(name="a")), code("2", Meaning(name="a")))
    with pytest.raises(Fault, match="'1' and '2' are both A"):
        emit_vendor(Spec(vendor="acme", errors=twins))


@pytest.mark.parametrize("name", ["acme_error", "unknown_acme_error", "envelope"])
def test_a_name_of_ours_is_a_fault(name: str) -> None:
    spec = Spec(vendor="acme", errors=(code("1", Meaning(name=name)),))
    with pytest.raises(Fault, match="name-twice"):
        emit_vendor(spec)


def test_a_code_without_a_row_is_a_fault() -> None:
    with pytest.raises(Fault, match="code-without-meaning"):
        emit_vendor(Spec(vendor="acme", errors=(code("1", name="a"),)))


def test_a_code_that_is_a_novel_is_a_fault() -> None:
    with pytest.raises(Fault, match="code-too-long"):
        emit_vendor(Spec(vendor="acme", errors=(code("1" * 1001, Meaning(name="a")),)))


def test_too_many_codes_are_a_fault() -> None:
    many = tuple(code(str(i), Meaning(name=f"a_{i}")) for i in range(5_001))
    with pytest.raises(Fault, match="too-many-codes"):
        emit_vendor(Spec(vendor="acme", errors=many))


def test_an_alias_of_nothing_is_a_fault() -> None:
    with pytest.raises(Fault, match="alias-unknown"):
        emit_vendor(ACME, former=Former({"Old": "Gone"}))


def test_an_alias_that_is_a_class_again_is_none() -> None:
    made = errors_output.context(ACME, Former({"InvalidPrice": "InvalidPrice0207"}))
    assert made["aliases"] == ()


def test_a_path_has_the_enum_of_its_last_key() -> None:
    made = errors_output.context(XAMPLE, Former())
    assert made["codes"] == (
        {"path": "rc", "enum": "RcCode"},
        {"path": "mc", "enum": "McCode"},
    )
    assert [each["enum"] for each in errors_output.context(ACME, Former())["codes"]] == [
        "Code",
        "Code",
    ]


def test_without_an_envelope_each_space_is_a_key() -> None:
    made = errors_output.context(_change(XAMPLE, envelope=None), Former())
    assert [each["path"] for each in made["codes"]] == ["mc", "rc"]


def _endpoint(title: str, path: str, *, group: str | None = None, **more: Any) -> Endpoint:
    return Endpoint(title=title, group=group, method="GET", path=path, deprecated=False, **more)


def test_calls_have_the_names_of_groups_and_titles() -> None:
    assert set(call_names(ACME).values()) == {"earn_savings.subscribe", "orders.get_order"}


def test_calls_of_one_title_have_longer_names_whatever_the_order() -> None:
    twins = (_endpoint("Get Order", "/v1/order"), _endpoint("Get Order", "/v2/order"))
    names = {"other.get_order_get_v1_order", "other.get_order_get_v2_order"}
    assert set(call_names(Spec(vendor="a", endpoints=twins)).values()) == names
    assert set(call_names(Spec(vendor="a", endpoints=twins[::-1])).values()) == names


def test_a_group_is_no_method_of_a_client() -> None:
    one = _endpoint("Get", "/v1", group="Close")
    assert set(call_names(Spec(vendor="a", endpoints=(one,))).values()) == {"close_.get"}


def test_groups_that_read_alike_stay_apart() -> None:
    spec = Spec(
        vendor="a",
        endpoints=tuple(
            _endpoint("Get", f"/{i}", group=group)
            for i, group in enumerate(("Spot", "SPOT", "Async Margin", "Margin"))
        ),
    )
    assert len({name.split(".")[0] for name in call_names(spec).values()}) == 4
    names = group_classes(spec, ["", "Async"])
    assert len(set(names.values())) == len(names) == 8


def test_parameters_that_read_alike_stay_apart() -> None:
    names = parameter_names([Field(name="order-id"), Field(name="orderId"), Field(name="class")])
    assert names["class"] == "class_"
    assert len(set(names.values())) == 3


def test_two_parameters_of_one_wire_name_are_one() -> None:
    twice = _endpoint("Get", "/v1", params=(Field(name="id"), Field(name="id", location="query")))
    text = emit_vendor(Spec(vendor="acme", endpoints=(twice,)))["acme/client.py"][0].decode()
    assert text.count("def get(self, *, id_: Any = None) -> Record:") == 2


@pytest.mark.parametrize(
    "changes", [{"algorithm": "rsa"}, {"encoding": "base32"}, {"prehash": None}]
)
def test_a_signature_that_we_cannot_make_is_a_fault(changes: dict[str, Any]) -> None:
    assert ACME.signing is not None
    with pytest.raises(Fault, match="signing-unknown"):
        emit_vendor(_change(ACME, signing=msgspec.structs.replace(ACME.signing, **changes)))


def test_a_vendor_without_signing_or_servers_has_a_client_too() -> None:
    spec = _change(ACME, signing=None, servers=(), envelope=None, errors=())
    text = emit_vendor(spec)["acme/client.py"][0].decode()
    assert "Signing" not in text
    assert "servers={}" in text


# Groups of codes


def _grouped(*codes: str, documents: tuple[DocumentInfo, ...] = ()) -> list[tuple[str, Any]]:
    spec = Spec(
        vendor="acme",
        documents=documents,
        errors=tuple(code(text, Meaning(name=f"n_{i}")) for i, text in enumerate(codes)),
    )
    return [(group.name, group.span) for group in groups(spec, ())]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["WITHDRAW_1", "WITHDRAW_002"], [("WithdrawError", "WITHDRAW_")]),
        (["ORDER_F0102", "ORDER_0103"], [("OrderError", "ORDER_")]),
        (["PAY-1", "PAY-2", "FX.1", "FX.2"], [("FxError", "FX."), ("PayError", "PAY-")]),
        (
            ["PAY_1", "PAY_2", "PAY_OUT_1", "PAY_OUT_2"],
            [("PayError", "PAY_"), ("PayOutError", "PAY_OUT_")],
        ),
        (["ACCOUNT_1", "ACCOUNT_2"], [("AccountCodeError", "ACCOUNT_")]),
        (["WITHDRAW_1"], []),
        (["INVALID_SYMBOL", "INVALID_PRICE"], []),
        (["E1001", "E1002", "A_1", "A_2", "-1000", "-1001", "10_1", "10_2"], []),
    ],
)
def test_codes_of_one_prefix_are_a_group(codes: list[str], expected: list[Any]) -> None:
    assert _grouped(*codes) == expected
    assert _grouped(*reversed(codes)) == expected


def _document(id: str, title: str, *span: str) -> DocumentInfo:
    titles = {"en": title} if title else {}
    return DocumentInfo(id=id, title=titles, code_range=(span[0], span[1]) if span else None)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (_document("f", "Funding", "58000", "58999"), [("FundingError", ("58000", "58999"))]),
        (_document("f", "Error codes of Funding", "1", "9"), [("FundingError", ("1", "9"))]),
        (_document("funding", "", "1", "9"), [("FundingError", ("1", "9"))]),
        (_document("funding", "资金", "1", "9"), [("FundingError", ("1", "9"))]),
        (_document("error-codes", "Error codes", "1", "9"), [("Code19Error", ("1", "9"))]),
        (_document("f", "Account", "1", "9"), [("AccountCodeError", ("1", "9"))]),
        (_document("f", "Funding"), []),
        (_document("f", "Funding", "A1", "A9"), []),
        (_document("f", "Funding", "9" * 5000, "9" * 5001), []),
    ],
)
def test_a_documented_range_is_a_group(document: DocumentInfo, expected: list[Any]) -> None:
    assert _grouped("1", documents=(document,)) == expected


def test_groups_that_read_alike_have_names_of_their_own() -> None:
    twins = (_document("a", "Pay", "1", "9"), _document("b", "Pay", "11", "99"))
    names = [name for name, _ in _grouped("PAY_1", "PAY_2", documents=twins)]
    assert len({name.casefold() for name in names}) == 3
    assert names == [name for name, _ in _grouped("PAY_1", "PAY_2", documents=twins[::-1])]


def test_a_group_leaves_its_name_to_a_code() -> None:
    rows = code("PAY_1", Meaning(name="a")), code("PAY_2", Meaning(name="pay_error"))
    spec = Spec(vendor="acme", errors=rows)
    made = errors_output.context(spec, Former())
    assert [each["name"] for each in made["groups"]] == ["PayCodeError", "UnknownPayCodeError"]
    assert _classes(spec)["PayError"]["bases"] == ("PayCodeError", "OtherError")
    emit_vendor(spec)


# Names that are no more


GIVEN = (
    Given("code:1", "price_wrong", former=("invalid_price",)),
    Given("code:2", "size_wrong_2", family="size_wrong", former=("size_wrong",)),
)


def test_former_names_of_members_include_that_of_a_family() -> None:
    assert former_names(Ledger(), GIVEN, ()).members == {
        "INVALID_PRICE": "PRICE_WRONG",
        "SIZE_WRONG": "SIZE_WRONG_2",
    }


def test_names_of_codes_that_are_gone_are_tombstones() -> None:
    ledger = Ledger(
        given={
            "code:1": ("invalid_price", "price_wrong"),
            "code:9": ("old_thing", "older_thing"),
            "futures/mc:-1121#quota": ("too_many",),
            "enum:side": ("side",),
        }
    )
    former = former_names(ledger, GIVEN, ())
    assert former.gone == {"OldThing": "9", "OlderThing": "9", "TooMany": "-1121"}
    assert former.gone_members == {"OLD_THING": ("code", "9"), "OLDER_THING": ("code", "9")}


def test_names_of_a_code_with_another_number_are_aliases() -> None:
    ledger = Ledger(
        given={"code:9": ("old_thing",)}, moved={"code:9": "code:8", "code:8": "code:1"}
    )
    former = former_names(ledger, GIVEN, ())
    assert former.classes == {"InvalidPrice": "PriceWrong", "OldThing": "PriceWrong"}
    assert former.members["OLD_THING"] == "PRICE_WRONG"
    assert not former.gone


def test_an_alias_of_a_member_that_is_gone_or_taken_is_none() -> None:
    made = members(ACME)["code"]
    former = {"OLD": "INVALID_PRICE_0207", "SUCCESS": "INVALID_PRICE_0207", "X": "GONE"}
    assert former_members(made, former) == {"OLD": "INVALID_PRICE_0207"}
    row = {"SIGNATURE_WRONG": "INCORRECT_SIGNATURE"}
    assert former_members(made, row) == {"SIGNATURE_WRONG": "REQUIRED_FIELD_INVALID"}


def test_a_tombstone_under_a_name_in_use_is_none() -> None:
    former = Former(gone={"InvalidPrice": "1", "Gone": "2"})
    made = errors_output.context(ACME, former)
    assert [each["old"] for each in made["gone"]] == ["Gone"]


@pytest.mark.parametrize("name", ["Gone = 1\nimport os", "class", "a b", ""])
def test_a_former_name_that_is_no_name_is_refused(name: str) -> None:
    for former in (
        Former({name: "InvalidPrice"}),
        Former(members={name: "INVALID_PRICE_0207"}),
        Former(gone={name: "1"}),
        Former(gone_members={name: ("code", "1")}),
        Former(calls={f"orders.{name}": "orders.get_order"}),
        Former(calls={f"{name}.get": "orders.get_order"}),
        Former(gone_calls={f"orders.{name}": ("GET", "/v1")}),
    ):
        with pytest.raises(Fault):
            emit_vendor(ACME, former=former)
