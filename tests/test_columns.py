"""Columns get their roles by header, whatever the order, the spelling and the language; then by content."""

from __future__ import annotations

import pytest

from codegen.extracting.cells import REQUIRED_WORDS, TYPE_WORDS
from codegen.extracting.columns import find_swapped, read_roles
from codegen.extracting.headers import Role, read_role
from codegen.extracting.statuses import HTTP_STATUSES, is_told_status, read_status

HEADERS: dict[Role, tuple[str, ...]] = {
    "code": (
        "Error Code,code error code,Code,错误码,Error codes,retCode,ERROR_CODE,Return Code,"
        "Response Code,错误代码,エラーコード,Error Code(s)".split(",")
    ),
    "http_status": "HTTP Status Code,httpStatus,HTTP 状态码,Http Status Code,HTTP Code,Status Code".split(","),
    "symbol": ["Condition Name", "Symbol", "Error Name", "Constant"],
    "message": "Error Message,错误提示,error message,Response message,Msg,Message,errMsg,错误信息".split(","),
    "description": "Description,Desc,Comments,Remark,描述,说明,Meaning,Explanation,Decription,備註".split(","),
    "name": "Parameter,Parameters,Field,Field Name,参数名,Name,**Fields**,字段名,parameter name".split(","),
    "type": ["Data Type", "Date Type", "类型", "Type", "Types", "数据类型"],
    "required": "Required,Required?,Mandatory,是否必须,Required ?,是否必填,isRequired".split(","),
    "optional": ["Optional", "可选"],
    "default": ["Default", "Default Value", "默认值"],
    "values": ["Value Range", "取值范围", "Enum", "Allowed values", "Constraints", "Values"],
    "example": ["Example", "Examples", "示例"],
    "location": ["In", "Location"],
    "path": ["API Name", "Path", "Endpoint", "URL", "接口"],
    "method": ["Method", "HTTP Method", "请求方式"],
    "auth": ["Authentication Type", "Security type", "认证类型"],
    "category": ["Category", "分类"],
    "value": ["Value", "值"],
    "label": ["Label"],
    "permission": ["Permission", "Permissions", "权限"],
    "solution": ["Solution", "解决方案", "Suggestion"],
    "version": ["Version", "版本"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("header", "role"), [(header, role) for role, headers in HEADERS.items() for header in headers]
)
def test_a_header_has_a_role_in_any_spelling(header: str, role: Role) -> None:
    assert read_role(header) == role


@pytest.mark.parametrize(
    "header", ["", "rc", "mc", "Status", "Weight", "Visibility conditions", "The error code is"]
)
def test_what_is_unknown_has_none(header: str) -> None:
    assert read_role(header) is None


@pytest.mark.parametrize(
    ("headers", "roles"),
    [
        ("Code | Description", "code message"),
        ("code | message | description", "code message description"),
        ("Code | Description | Explanation", "code message description"),
        ("Code | Name | Description", "code symbol message"),
        ("Name | Type | Mandatory | Description", "name type required description"),
        ("Parameter | Required | Type | Comments", "name required type description"),
        ("Error Message | HTTP Status Code | Error Code", "message http_status code"),
        ("错误码 | HTTP 状态码 | 错误提示", "code http_status message"),
        ("参数名 | 数据类型 | 是否必须 | 说明 | 取值范围", "name type required description values"),
        ("HTTP Code | Meaning", "http_status message"),
        ("Code | Status | Message", "code http_status message"),
        ("Value | Name | Description", "value label description"),
        ("API Name | Authentication Type | Description", "path auth description"),
        ("Type | Description | Remark", "type description description"),
        ("Name | Field | Type", "name - type"),
    ],
)
def test_neighbours_decide_what_is_ambiguous(headers: str, roles: str) -> None:
    expected = tuple(None if role == "-" else role for role in roles.split())
    assert read_roles(headers.split(" | ")) == expected


@pytest.mark.parametrize(
    ("headers", "rows", "expected"),
    [
        (["rc", "Description"], [["0", "Business success"], ["1", "Failed"]], ("code", "message")),
        (["mc", "Message"], [["AUTH_001", "No key"], ["AUTH_002", "x y"]], ("code", "message")),
        (["Status", "Description"], [["NEW", "is new"], ["DONE", "is done"]], ("value", "description")),
        (["Status", "Description"], [["404", "is gone"], ["500", "our fault"]], ("http_status", "message")),
        (["Status Code", "Text"], [["10010", "no one"], ["10020", "no two"]], ("code", "message")),
        (["Coin", "Text"], [["BTC", "a coin"], ["ETH", "a coin"]], (None, "message")),
        ([], [["1001", "400", "Bad thing"], ["1002", "404", "No thing"]], ("code", "http_status", "message")),
        ([], [["1", "2"], ["3", "4"]], (None, None)),
        (["Name", "Data", "Needed?"], [["a", "string", "yes"], ["b", "int", "no"]], ("name", "type", "required")),
        (["Code", "Number", "Text"], [["GONE", "5", "It is gone"], ["OK", "0", "It is"]], ("symbol", "code", "message")),
        (["Code", "Quantity", "Text"], [["GONE", "5", "It is gone"], ["OK", "0", "It is"]], ("code", None, "message")),
        (["Code", "Number", "Text"], [["E1", "5", "It is gone"], ["E2", "0", "It is"]], ("code", None, "message")),
        (["Error", "Info"], [["EDoor:Shut", "Open it"], ["EHouse:Not there", "Build it"]], ("code", "message")),
        (["Code", "Type", "Message"], [["1", "order", "No way"], ["2", "trade", "No"]], ("code", "category", "message")),
    ],
)  # fmt: skip
def test_content_decides_where_the_header_is_silent(
    headers: list[str], rows: list[list[str]], expected: tuple[Role | None, ...]
) -> None:
    assert read_roles(headers, rows) == expected


def test_swapped_columns_are_found() -> None:
    roles: tuple[Role, ...] = ("name", "type", "required", "description")
    rows = [["a", "Yes", "String", "one"], ["b", "No", "Int", "two"], ["c", "Yes", "Long", "3 d"]]
    assert find_swapped(roles, rows) == (1, 2)
    straight = [[name, kind, given, text] for name, given, kind, text in rows]
    assert find_swapped(roles, straight) is None


def test_swapped_code_and_status_are_found() -> None:
    rows = [["400", "10001"], ["400", "10002"], ["401", "10003"]]
    assert find_swapped(("code", "http_status"), rows) == (0, 1)
    assert find_swapped(("http_status", "code"), rows) is None


def test_short_rows_and_empty_cells_do_no_harm() -> None:
    assert read_roles(["Code", "Message"], [[], ["1"], ["", ""]]) == ("code", "message")
    assert find_swapped(("name", "type", "required"), [[], ["a"], ["b", ""]]) is None


def test_closed_vocabularies() -> None:
    assert {"string", "int", "long", "boolean", "array", "字符串"} <= TYPE_WORDS
    assert REQUIRED_WORDS["yes"] and REQUIRED_WORDS["是"] and REQUIRED_WORDS["mandatory"]
    assert not REQUIRED_WORDS["n"] and not REQUIRED_WORDS["optional"] and not REQUIRED_WORDS["否"]
    assert {200, 404, 418, 420, 429, 430, 444, 449, 451, 498, 499, 520, 530} <= HTTP_STATUSES
    assert not {0, 140, 599, 1000} & HTTP_STATUSES


@pytest.mark.parametrize(
    ("header", "rows", "roles"),
    [
        (
            ["Error", "Status Code", "Description"],
            [["1001", "400", "The side is wrong"], ["1002", "401", "The key is wrong"]],
            ("code", "http_status", "message"),
        ),
        (
            ["Error", "Description"],
            [["INVALID_KEY", "The key is wrong"], ["NO_FUNDS", "The balance is too low"]],
            ("code", "message"),
        ),
        (
            ["Error", "Description"],
            [["Wrong key", "The key is wrong"], ["No funds", "The balance is too low"]],
            ("message", "description"),
        ),
    ],
)
def test_a_word_for_messages_may_stand_over_codes(
    header: list[str], rows: list[list[str]], roles: tuple[str, ...]
) -> None:
    assert read_roles(header, rows) == roles


def test_statuses_of_cells() -> None:
    told = {
        "404": 404,
        "HTTP 404": 404,
        "HTTP/1.1 503": 503,
        "404 Not Found": 404,
        "notFound (404)": 404,
        "Not found. (404)": 404,
        "4XX": None,
        "400, 404": None,
        "1404": None,
        "404.5": None,
        "": None,
    }
    assert {cell: read_status(cell) for cell in told} == told
    assert all(
        map(is_told_status, ("404", "404 Not Found", "404 - not found", "gone (410)", "30x"))
    )
    assert not any(
        map(is_told_status, ("200 requests", "100 (200)", "500 ms", "140", "limit (140)"))
    )
