"""What holds for any two specs: nothing differs from itself, the way back mirrors the way, what was
found makes the one of the other, and a walk adds up to the jump."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diffing import Change, compare
from codegen.diffing.changes import pointer_of
from codegen.diffing.endpoint_facts import is_deprecated
from codegen.diffing.errors import error_label
from codegen.diffing.spots import endpoint_label, plain
from codegen.model import (
    Endpoint,
    Enum,
    EnumValue,
    ErrorCode,
    Field,
    Meaning,
    RateLimit,
    Scope,
    Spec,
    sort_spec,
)
from tests.test_diff import is_mirror

WORDS = "order price balance not found too high low limit key signature invalid busy retry".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
maybe = st.none() | texts
names = st.sampled_from(["a", "b", "orderId", "order_id", "size", "page", "cursor"])

meanings = st.builds(
    Meaning,
    name=st.just("x"),
    message=maybe,
    description=maybe,
    http_status=st.sampled_from([None, 200, 400]),
    category=st.sampled_from(["other", "not_found", "invalid_order"]),
    retry=st.sampled_from(["never", "check_first"]),
    section=st.sampled_from([None, "Spot", "Margin"]),
    document=st.just("api"),
)
errors = st.builds(
    ErrorCode,
    scope=st.sampled_from([None, None, Scope(product="spot")]),
    space=st.sampled_from(["code", "code", "http_status"]),
    code=st.integers(1, 12).map(str),
    symbol=st.sampled_from([None, None, "NOT_FOUND", "TOO_LOW"]),
    name=st.just("x"),
    deprecated=st.booleans(),
    meanings=st.lists(meanings, min_size=1, max_size=1).map(tuple),
)
several = st.builds(
    ErrorCode,
    code=st.integers(1, 4).map(str),
    name=st.just("x"),
    deprecated=st.just(False),
    meanings=st.lists(meanings, min_size=1, max_size=3).map(tuple),
)
fields = st.builds(
    Field,
    name=names,
    type=st.sampled_from([None, "string", "int", "long", "number"]),
    kind=st.sampled_from(["string", "integer", "number", "any", "decimal"]),
    required=st.sampled_from([None, True, False]),
    description=maybe,
    default=st.sampled_from([None, "1", "2"]),
    location=st.sampled_from([None, "query", "body"]),
    role=st.sampled_from([None, "page", "cursor"]),
    constraints=st.dictionaries(
        st.sampled_from(["minimum", "maximum", "unit", "required_if"]), st.sampled_from([1, 2])
    ).map(
        lambda found: {k: str(v) if k in ("unit", "required_if") else v for k, v in found.items()}
    ),
)
field_lists = st.lists(fields, max_size=4, unique_by=lambda field: field.name).map(tuple)
endpoints = st.builds(
    Endpoint,
    title=texts,
    summary=maybe,
    method=st.sampled_from([None, "GET", "POST"]),
    path=st.sampled_from(["/v1/order", "/v2/order", "/v1/order/{id}", "/v1/balance", "/v1/x"]),
    auth=st.sampled_from([None, "NONE", "SIGNED", "TRADE"]),
    deprecated=st.booleans(),
    rate_limits=st.lists(
        st.builds(RateLimit, count=st.integers(1, 3), window_seconds=st.integers(1, 2)), max_size=2
    ).map(tuple),
    params=field_lists,
    response_fields=field_lists,
    document=st.just("api"),
)
enums = st.builds(
    Enum,
    name=st.sampled_from(["side", "state", "size"]),
    values=st.lists(
        st.builds(EnumValue, value=st.sampled_from(["A", "a", "B", "1", "2"]), label=maybe),
        min_size=1,
        max_size=4,
        unique_by=lambda value: value.value,
    ).map(tuple),
)


def _spec(
    errors: Iterable[ErrorCode], endpoints: Iterable[Endpoint], enums: Iterable[Enum]
) -> Spec:
    return sort_spec(
        Spec(
            vendor="acme",
            errors=tuple({error_label(each): each for each in errors}.values()),
            endpoints=tuple({(each.method, each.path): each for each in endpoints}.values()),
            enums=tuple({each.name: each for each in enums}.values()),
        )
    )


specs = st.builds(
    _spec,
    st.lists(errors, max_size=8),
    st.lists(endpoints, max_size=4),
    st.lists(enums, max_size=3),
)
specs_with_rows = st.builds(_spec, st.lists(several, max_size=4), st.just(()), st.just(()))


@settings(max_examples=60)
@given(specs | specs_with_rows)
def test_nothing_differs_from_itself(spec: Spec) -> None:
    assert compare(spec, spec) == ()


@settings(max_examples=60)
@given(st.tuples(specs, specs) | st.tuples(specs_with_rows, specs_with_rows))
def test_the_way_back_mirrors_the_way(pair: tuple[Spec, Spec]) -> None:
    old, new = pair
    there, back = compare(old, new), list(compare(new, old))
    for change in there:
        mirror = next((other for other in back if is_mirror(change, other)), None)
        assert mirror is not None, change
        back.remove(mirror)
    assert back == []


DERIVED = {
    "endpoint-pagination-changed",
    "endpoint-idempotency-changed",
    "endpoint-content-type-changed",
    "enum-base-changed",
    "enum-reordered",
    "param-reordered",
    "field-reordered",
}
"""They say what other changes mean, or the order of what has none."""


@settings(max_examples=60)
@given(specs, specs)
def test_the_changes_make_the_new_of_the_old(old: Spec, new: Spec) -> None:
    assert applied(compare(old, new), facts(old)) == facts(new)


Facts = dict[str, Any]


def facts(spec: Spec) -> Facts:
    """A spec by keys instead of order, as pointers address it."""
    return {
        "errors": {error_label(error): _error(error) for error in spec.errors},
        "endpoints": {endpoint_label(each): _endpoint(each) for each in spec.endpoints},
        "enums": {
            enum.name: {value.value: {"label": value.label} for value in enum.values}
            for enum in spec.enums
        },
    }


def _error(error: ErrorCode) -> Facts:
    return {
        "symbol": error.symbol,
        "deprecated": error.deprecated,
        **_row(plain(error.meanings[0])),
    }


def _row(said: Facts) -> Facts:
    kept = ("message", "description", "http_status", "category", "retry", "section")
    return {name: said.get(name) for name in kept}


def _endpoint(endpoint: Endpoint) -> Facts:
    names = ("title", "summary", "auth", "method", "path")
    return {
        **{name: getattr(endpoint, name) for name in names},
        "deprecated": is_deprecated(endpoint),
        "rate_limits": plain(endpoint.rate_limits),
        "params": {field.name: _field(field) for field in endpoint.params},
        "response_fields": {field.name: _answered(field) for field in endpoint.response_fields},
    }


def _field(field: Field) -> Facts:
    condition = field.constraints.get("required_if")
    said = {name: part for name, part in field.constraints.items() if name != "required_if"}
    return {**_answered(field), "required": condition or field.required, "constraints": said}


def _answered(field: Field) -> Facts:
    names = ("required", "default", "location", "role", "description")
    return {
        **{name: getattr(field, name) for name in names},
        "type": {"type": field.type, "kind": field.kind},
        "constraints": dict(field.constraints),
    }


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def applied(changes: Iterable[Change], old: Facts) -> Facts:
    """Attributes at their old address first, then renames from the leaves up, then what came."""
    told = [change for change in changes if change.id not in DERIVED]
    depths = sorted(told, key=lambda change: -change.subject.pointer.count("/"))
    for change in depths:
        if _is_entity(change) and change.after is None:
            _remove(old, _steps(change.subject.pointer))
        elif not _is_entity(change) and not _renames(change):
            _set(old, change)
    for change in filter(_renames, depths):
        at, to = _steps(change.subject.pointer), _steps(change.paired_with or "")
        holder = _at(old, at[:-1])
        holder[to[-1]] = holder.pop(at[-1])
    _move_endpoints(old, told)
    for change in sorted(told, key=lambda change: change.subject.pointer.count("/")):
        if _is_entity(change) and change.before is None:
            _add(old, change)
    return old


def _is_entity(change: Change) -> bool:
    words = ("-added", "-removed", "-added-optional", "-added-required", "after-deprecation")
    is_part = change.id.startswith(("endpoint-auth", "param-default"))
    return change.id.endswith((*words, "version-bumped")) and not is_part


def _renames(change: Change) -> bool:
    """Whether the subject itself has another key; parts of it are addressed by its old one."""
    depth = {"error": 2, "endpoint": 3, "enum": 2, "enum-value": 4, "param": 4, "field": 4}
    return (
        change.paired_with is not None
        and len(_steps(change.subject.pointer)) == depth[change.subject.kind]
        and change.id.endswith(("renamed", "renumbered", "scope-changed", "value-changed"))
        and change.id != "endpoint-rate-limit-scope-changed"
        and change.id not in ("error-symbol-renamed", "enum-member-renamed")
    )


def _at(node: Facts, steps: Iterable[str]) -> Facts:
    for step in steps:
        node = node if step == "values" and "values" not in node else node[step]
    return node


def _remove(old: Facts, steps: list[str]) -> None:
    del _at(old, steps[:-1])[steps[-1]]


def _set(old: Facts, change: Change) -> None:
    steps = _steps(change.subject.pointer)
    if change.id == "error-meaning-changed":
        _at(old, steps).update(_row(change.after))
        return
    holder = _at(old, steps[:-1])
    if steps[-2] == "constraints" and change.after is None:
        holder.pop(steps[-1])
        return
    holder[steps[-1]] = change.after


def _move_endpoints(old: Facts, changes: Iterable[Change]) -> None:
    """Their keys follow method and path, once all else of them is applied."""
    keys = {_steps(each.subject.pointer)[1] for each in changes if each.subject.kind == "endpoint"}
    found = [old["endpoints"].pop(key) for key in keys & old["endpoints"].keys()]
    for each in found:
        key = f"{each['method']} {each['path']}" if each["method"] else each["path"]
        old["endpoints"][key] = each


def _add(old: Facts, change: Change) -> None:
    steps = _steps(change.subject.pointer)
    _at(old, steps[:-1])[steps[-1]] = _added(change)


def _added(change: Change) -> Facts:
    after, kind = change.after, change.subject.kind
    if kind == "error":
        row = _row(after["meanings"][0])
        return {"symbol": after.get("symbol"), "deprecated": after["deprecated"], **row}
    if kind == "endpoint":
        return _endpoint(_built(Endpoint, after))
    if kind == "enum":
        return {value["value"]: {"label": value.get("label")} for value in after["values"]}
    if kind == "enum-value":
        return {"label": after.get("label")}
    return (_field if kind == "param" else _answered)(_built(Field, after))


def _built(kind: type[Any], said: Facts) -> Any:
    import msgspec

    return msgspec.convert(said, kind)


@settings(max_examples=60)
@given(specs, specs, specs)
def test_a_walk_adds_up_to_the_jump(first: Spec, second: Spec, third: Spec) -> None:
    walk = balance([*compare(first, second), *compare(second, third)])
    assert walk == balance(compare(first, third))


def balance(changes: Iterable[Change]) -> dict[str, int]:
    """What came (1) and what went (-1), by its address; a rename is both."""
    found: Counter[str] = Counter()
    for change in changes:
        pointers = [change.subject.pointer, change.paired_with or change.subject.pointer]
        old, new = (pointer_of(_steps(pointer)[:2]) for pointer in pointers)
        if len(_steps(pointers[0])) == 2 and (change.before is None or change.after is None):
            if (
                change.subject.kind in ("error", "endpoint", "enum")
                and "duplicated" not in change.id
            ):
                found[old] += 1 if change.before is None else -1
        elif old != new and _moves(change):
            found[old] -= 1
            found[new] += 1
    return {pointer: count for pointer, count in found.items() if count}


def _moves(change: Change) -> bool:
    """One change of each entity that has another key now: its others say the same."""
    steps = _steps(change.subject.pointer)
    if steps[0] == "endpoints":
        return steps[2:] in (["path"], ["method"]) and _is_first_of_move(change)
    return len(steps) == 2 and change.id in (
        "error-renumbered",
        "error-scope-changed",
        "enum-renamed",
    )


def _is_first_of_move(change: Change) -> bool:
    old, new = _steps(change.subject.pointer)[1], _steps(change.paired_with or "")[1]
    ours, theirs = old.rpartition(" ")[2], new.rpartition(" ")[2]
    return ours == theirs or change.subject.pointer.endswith("path")
