"""What the emitted clients are made of: names, rules, shapes, pages, servers, enums."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from codegen.model import Endpoint, Enum, EnumValue, Field, Server, Spec
from codegen.naming import Former
from codegen.naming.shapes import MAX_KEYS, answer_shape
from codegen.outputs import emit_vendor
from codegen.outputs.calls import call_names, group_classes, iterator_names, parameter_names
from codegen.outputs.enums import Sets, enum_classes
from codegen.outputs.enums import context as enums_context
from codegen.outputs.models import results
from codegen.outputs.pages import paging
from codegen.outputs.parameters import makes, rules
from codegen.outputs.servers import own_server, servers


def _endpoint(title: str = "Get", path: str = "/v1", **more: Any) -> Endpoint:
    return Endpoint(**{"title": title, "method": "GET", "path": path, "deprecated": False, **more})


def _spec(*endpoints: Endpoint, **more: Any) -> Spec:
    return Spec(vendor="acme", endpoints=endpoints, **more)


# Names


@pytest.mark.parametrize("name", ["Models", "Enums", "iterate", "Call", "Steps"])
def test_a_group_is_none_of_our_names(name: str) -> None:
    [full] = call_names(_spec(_endpoint(group=name))).values()
    assert full == f"{name.lower()}_.get"


@pytest.mark.parametrize("name", ["Api", "No Answer", "Record", "Unreachable", "endpoints"])
def test_a_group_is_no_class_of_ours(name: str) -> None:
    spec = _spec(_endpoint(group=name))
    [made] = group_classes(spec, [""]).values()
    assert made.endswith("_")
    assert "acme/client.py" in emit_vendor(spec)


def test_calls_and_parameters_do_not_hide_what_a_client_refers_to() -> None:
    assert list(parameter_names([Field(name="models"), Field(name="enums")]).values()) == [
        "models_",
        "enums_",
    ]
    assert list(call_names(_spec(_endpoint("Models"))).values()) == ["other.models_"]


def test_a_call_that_has_the_name_of_an_iterator_keeps_it() -> None:
    names = {("GET", "/a"): "get", ("GET", "/b"): "iter_get"}
    made = iterator_names(names)
    assert made["GET", "/b"] == "iter_iter_get"
    assert made["GET", "/a"].startswith("iter_get_")
    assert len({*made.values(), *names.values()}) == 4


def test_long_names_of_iterators_stay_apart() -> None:
    names = {("GET", f"/{n}"): f"{'x' * 61}_{n}" for n in range(2)}
    assert len(set(iterator_names(names).values())) == 2


def test_records_of_calls_of_one_name_stay_apart_whatever_the_order() -> None:
    twins = [_endpoint("Get", f"/{n}", group=f"G{n}", response_example={"a": n}) for n in range(2)]
    made = [
        {key: result.root for key, result in results(_spec(*order)).items()}
        for order in (twins, twins[::-1])
    ]
    assert made[0] == made[1]
    assert len(set(made[0].values())) == 2


# Rules


@pytest.mark.parametrize(
    ("constraints", "found"),
    [
        ({"maximum": 100}, (("maximum", 100),)),
        ({"minimum": "0.01", "unit": "ms"}, (("minimum", "0.01"),)),
        ({"maximum": 10**30}, (("maximum", str(10**30)),)),
        ({"pattern": "^[0-9]+$", "min_length": 3}, (("min_length", 3), ("pattern", "^[0-9]+$"))),
        ({"pattern": "("}, ()),
        ({"pattern": "a" * 501}, ()),
        ({"maximum": "a lot"}, ()),
        ({"maximum": True, "min_length": "3", "max_length": -1}, ()),
        ({"maximum": "NaN"}, ()),
        ({"maximum": 1.5}, ()),
    ],
)
def test_what_can_be_checked_is_a_rule(constraints: dict[str, Any], found: Any) -> None:
    assert rules(Field(name="x", constraints=constraints)) == found


@pytest.mark.parametrize(
    ("constraints", "made"),
    [
        ({"min_length": 20, "max_length": 20, "pattern": "^[0-9]+$"}, "digits"),
        ({"max_length": 64}, "hex"),
        ({}, "hex"),
        ({"max_length": 4}, None),
        ({"min_length": 5_000}, None),
        ({"pattern": "^[A-Z]{3}$"}, None),
        ({"maximum": 9}, None),
    ],
)
def test_a_key_is_made_where_its_rules_allow(constraints: Any, made: str | None) -> None:
    field = Field(name="x", kind="string", role="idempotency_key", constraints=constraints)
    assert makes(field) == made
    assert makes(Field(name="x", kind="string", constraints=constraints)) is None


# Shapes


def _kinds(example: Any, *rows: Field) -> dict[str, str]:
    shape = answer_shape(_endpoint(response_example=example, response_fields=rows))
    return {each.path: each.kind for each in shape.below()} if shape else {}


@pytest.mark.parametrize(
    ("value", "kind", "found"),
    [
        ("1.5", "decimal", "decimal"),
        ("5%", "decimal", "string"),
        ("", "decimal", "decimal"),
        (None, "timestamp", "timestamp"),
        ("2024-01-01", "timestamp", "string"),
        ("1700000000", "timestamp", "timestamp"),
        (1, "string", "string"),
        (True, "integer", "boolean"),
        (Decimal("1.5"), "integer", "decimal"),
        ("[]", "array", "string"),
        ([], "array", "array"),
        ([1], "string", "array"),
        ({}, "object", "object"),
        ({}, "string", "any"),
    ],
)
def test_a_documented_kind_holds_where_the_example_agrees(
    value: Any, kind: Any, found: str
) -> None:
    assert _kinds({"x": value}, Field(name="x", kind=kind, path="x"))["x"] == found


def test_entries_of_a_list_are_one_record() -> None:
    assert _kinds({"l": [{"a": 1}, {"b": "x", "a": None}]}) == {
        "l[].a": "integer",
        "l[].b": "string",
        "l[]": "record",
        "l": "records",
        "": "record",
    }


def test_an_answer_may_be_a_list() -> None:
    assert _kinds([{"a": 1}]) == {"[].a": "integer", "[]": "record", "": "records"}
    assert _kinds([[1, 2]]) == _kinds([]) == _kinds(True) == _kinds({}) == {}


def test_a_map_by_symbol_is_no_record() -> None:
    assert _kinds({"x": {f"S{n}": 1 for n in range(MAX_KEYS + 1)}})["x"] == "any"


def test_an_example_of_a_thousand_levels_ends() -> None:
    deep: Any = {"x": 1}
    for _ in range(1000):
        deep = {"x": [deep]}
    assert len(_kinds(deep)) < 50


# Pages


def _paging(example: Any, **roles: str) -> dict[str, str] | None:
    params = tuple(
        Field(name=name, kind="integer", role=role)
        for role, name in roles.items()  # type: ignore[arg-type]
    )
    endpoint = _endpoint(params=params, response_example=example)
    return paging(endpoint, answer_shape(endpoint))


ROWS = [{"id": 1, "legs": [{"id": 2}]}]


@pytest.mark.parametrize(
    ("example", "roles", "found"),
    [
        (
            {"data": {"total": 1, "list": ROWS}},
            {"page": "p", "page_size": "s"},
            {"items": "data.list", "size": "s", "page": "p", "total": "data.total"},
        ),
        ({"totalCount": 1, "rows": ROWS}, {"page": "p"}, {"total": "totalCount"}),
        ({"data": {"rows": ROWS}, "total": 3}, {"page": "p"}, {"total": "total"}),
        (ROWS, {"page": "p"}, {"items": "", "page": "p"}),
        ({"next_cursor": "x", "rows": ROWS}, {"cursor": "cursor"}, {"next_cursor": "next_cursor"}),
        ({"after": "x", "rows": ROWS}, {"cursor": "after"}, {"next_cursor": "after"}),
        (
            {"data": ROWS, "pagination": {"cursor": "x"}},
            {"cursor": "after"},
            {"items": "data", "next_cursor": "pagination.cursor"},
        ),
        ({"next": "x", "rows": ROWS}, {"cursor": "before"}, None),
        ({"rows": ROWS}, {"cursor": "after"}, None),
        ({"rows": ROWS, "more": ROWS}, {"page": "p"}, None),
        ({"a.b": ROWS}, {"page": "p"}, None),
        ({"rows": [1]}, {"page": "p"}, None),
        ({"rows": ROWS}, {"page_size": "s"}, None),
        (None, {"page": "p"}, None),
    ],
)
def test_a_call_has_pages_where_they_are_certain(example: Any, roles: Any, found: Any) -> None:
    made = _paging(example, **roles)
    assert made == found if found is None else made is not None and found.items() <= made.items()


def test_an_iterator_begins_at_the_documented_page_with_the_largest_size() -> None:
    params = (
        Field(name="page", kind="integer", role="page", required=True, default="0"),
        Field(
            name="limit",
            kind="integer",
            role="page_size",
            required=True,
            constraints={"maximum": 50},
        ),
    )
    spec = _spec(_endpoint("List", params=params, response_example={"rows": ROWS}))
    text = emit_vendor(spec)["acme/client.py"][0].decode()
    assert text.count("page: int = 0, limit: int = 50") == 2
    assert "-> AsyncIterator[models.ListRows]:" in text


# Servers


def test_servers_by_environment() -> None:
    spec = _spec(
        servers=(
            Server(url="wss://ws", kind="websocket"),
            Server(url="https://t", environment="test"),
            Server(url="https://a", kind="rest"),
            Server(url="https://b", environment="live"),
        )
    )
    assert servers(spec) == {"test": "https://t", "live": "https://a"}


def test_without_a_server_the_endpoints_say_where() -> None:
    spec = _spec(_endpoint(url="https://["), _endpoint(url="https://x.test/v1?a=1"))
    assert servers(spec) == {"live": "https://x.test"}
    assert servers(_spec()) == {}


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://a.test/v1", None),
        ("https://b.test/v1", "https://b.test"),
        ("/v1", None),
        (None, None),
    ],
)
def test_an_endpoint_of_another_server_says_so(url: str | None, found: str | None) -> None:
    assert own_server(_endpoint(url=url), "https://a.test/api") == found


# Enums

SIDE = Enum(
    name="side", values=(EnumValue(value="buy"), EnumValue(value="sell")), source="buy or sell"
)


@pytest.mark.parametrize(
    ("source", "field", "is_found"),
    [
        ("Side: buy or sell", Field(name="side", kind="string", description="buy, sell"), True),
        ("Side: buy or sell", Field(name="side", kind="string", description="The side"), False),
        ("Side: buy or sell", Field(name="type", kind="string", description="buy, sell"), False),
        ("Side: buy or sell", Field(name="side", kind="boolean", description="buy, sell"), False),
        ("Side: B or S", Field(name="side", kind="string", description="Side: B or S"), True),
        ("B, S", Field(name="side", kind="string", constraints={"enum": ["B", "S"]}), True),
        ("B, S", Field(name="side", kind="string", constraints={"enum": ["B", "C"]}), False),
        ("Order side (side)", Field(name="side", kind="string"), True),
        ("side", Field(name="side", kind="string"), True),
        (None, Field(name="side", kind="string"), True),
    ],
)
def test_a_field_has_the_set_that_is_stated_for_it(
    source: str | None, field: Field, is_found: bool
) -> None:
    enum = Enum(name="side", values=SIDE.values, source=source)
    endpoint = _endpoint(params=(field,))
    sets = Sets.of(_spec(endpoint, enums=(enum,)))
    assert (sets.enum_of(endpoint, field) is enum) == is_found


def _members(*values: EnumValue, name: str = "x", fields: tuple[Field, ...] = ()) -> dict[str, Any]:
    spec = _spec(_endpoint(params=fields), enums=(Enum(name=name, values=values),))
    [made] = enums_context(spec, Former())["enums"]
    return {each["name"]: each["value"] for each in made["members"]}


def test_members_are_named_by_value_or_by_label() -> None:
    values = EnumValue(value="AUTO"), EnumValue(value="0", label="pending"), EnumValue(value="-1")
    assert _members(*values) == {"AUTO": "AUTO", "PENDING": "0", "VALUE_1": "-1"}


def test_members_that_read_alike_stay_apart_and_one_value_is_one_member() -> None:
    values = [EnumValue(value=text) for text in ("buy", "BUY", "buy", "mro")]
    made = _members(*values)
    assert sorted(made.values()) == ["BUY", "buy", "mro"]
    assert all(name.startswith("BUY_") or name == "MRO" for name in made)


def test_numbers_are_numbers_where_every_field_of_the_name_is() -> None:
    one = EnumValue(value="1", label="open")
    number = Field(name="x", kind="integer")
    assert _members(one, fields=(number,)) == {"OPEN": 1}
    assert _members(one, fields=(number, Field(name="x", kind="string"))) == {"OPEN": "1"}
    assert _members(EnumValue(value="01"), fields=(number,)) == {"VALUE_01": "01"}


def test_sets_of_one_name_stay_apart() -> None:
    other = Enum(name="Side", values=(EnumValue(value="long"),))
    classes = enum_classes(_spec(enums=(SIDE, other)))
    assert len(set(classes.values())) == 2
    assert all(len(name) == len("Side") + 8 for name in classes.values())
