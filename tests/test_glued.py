"""Glued tables come apart as a careful human reads them, and what is doubtful says so."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.extracting.glued import UNCERTAIN, GluedTable, find_glued_tables, split_header
from codegen.extracting.glued.boundaries import MAX_PLACES, boundaries
from codegen.extracting.glued.words import Words
from codegen.extracting.statuses import HTTP_STATUSES
from tests.conftest import ROOT

# Every row was read by a human (2026-04): the message; the rest of the row is its description.
MESSAGES = """
Success request
Required field '%s' missing or invalid
Incorrect signature
Rate limit exceeded
Invalid APIKey
APIKey expired
accountId is not allowed
Instrument not found
Invalid IP
Unsupported order type
Invalid price
Invalid price precision
Price outside of allowed range
Order not found
Insufficient asset
An unknown error occurred while processing the request
Internal error
Unauthorized operation
Bad request
No permission
Execution status unknown
Timeout waiting for response from server
Unsupported order combination
Too many new orders, current limit is %s orders per %s
Unsupported operation
Timestamp for this request is outside of the recvWindow
Duplicate request
Feature has been offline
Invalid timeInForce
Invalid order side
Invalid client order id
Invalid price
Invalid quantity
Invalid parameters, quantity and amount are not allowed to be sent at the same time.
Illegal parameter '%s'
Order price greater than the maximum
Order price lower than the minimum
Order quantity greater than the maximum
Order quantity lower than the minimum
Order quantity precision too large
Order has been filled
Order amount lower than the minimum
Duplicate order
Order has been cancelled
Order not found on order book
Order has been locked
Cancellation on this order type not supported
Order creation timeout
Order cancellation timeout
Order amount precision too large
Order creation failed
Order cancellation failed
The trading pair is not open yet
User does not exist
Invalid price type
Invalid position side
The trading pair is not available for api trading
Limit maker order rejected: Improper price may cause immediate fill.
Account does not exist
Balance transfer failed
Unsupport contract address
Illegal withdrawal address
Withdraw failed
Withdrawal amount cannot be null
Withdrawal amount exceeds the daily limit
Withdrawal amount less than the minimum
Illegal withdrawal amount
Withdraw not allowed
Deposit not allowed
Withdrawal address not in whitelist
Invalid from account id
Invalid to account id
Transfer not allowed between the same account
Invalid fiat deposit status
Invalid fiat withdrawal status
Invalid fiat order type
The newly whitelisted withdrawal address will take effect in 30 min. Please try it later.
Order creation count exceeds the limit
Market order creation forbidden
Order buy quantity too small
Order buy quantity too large
Order sell quantity too small
Order sell quantity too large
From account must be a main account
Account not authorized
Order amount greater than the maximum
The status of deposit is invalid
The orderType of fiat is invalid
The status of withdraw is invalid
Limit maker order rejected: Improper price may cause immediate fill.
Order cancellation rejected
API key creation exceeds the limit
Open orders exceeds the limit of the trading pair
Trade user creation exceeds the limit
Trader and omnibus user not allowed to login app
Not allowed to trade this trading pair
Order batch size exceeds the limit
Need to pass KYC verification
Fiat account does not exist
Custody account not exist
Invalid type
Exceed maximum time range of 30 days
Invalid permission
Currently, your trading account has exceeded its limit and is temporarily unable to perform trades
Currently, your trading account has exceeded its limit and is temporarily unable to perform transfers
Please DO NOT submit request too frequently
Invalid asset
Withdrawal amount less than the minimum withdrawal amount
Insufficient Balance
Invalid bank account number
Kyc is not certified
Withdrawal channels are not supported
This currency does not support this customer type
No withdrawal permission
Withdrawals on the same day exceed the maximum limit for a single day
System error
Parameter error
Withdraw repeatedly
""".strip().splitlines()


def numbered(text: str) -> list[tuple[int, str]]:
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def read_source(vendor: str, name: str) -> str:
    return (ROOT / "sources" / vendor / "documents" / name).read_text(encoding="utf-8")


def glue(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    lines = [header, *rows] if header else rows
    return list(enumerate(("".join(cells) for cells in lines), 1))


def cells_of(tables: Sequence[GluedTable]) -> list[tuple[str, ...]]:
    return [row.cells for table in tables for row in table.rows]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("httpStatusDescription", "httpStatus|Description"),
        ("rcDescription", "rc|Description"),
        ("mcMessage", "mc|Message"),
        ("NameTypeRequiredDescription", "Name|Type|Required|Description"),
        ("ParameterTypeRequiredDescription", "Parameter|Type|Required|Description"),
        ("NameTypeRequired?Description", "Name|Type|Required?|Description"),
        ("Error CodeHttp Status CodeDescription", "Error Code|Http Status Code|Description"),
        ("Error MessageHTTP Status CodeError Code", "Error Message|HTTP Status Code|Error Code"),
        ("CodeNameClient ActionDescription", "Code|Name|Client Action|Description"),
        ("codemessage", "code|message"),
        ("codestatusmsg", "code|status|msg"),
        ("codestatusdescription", "code|status|description"),
        ("ParameterDescription", "Parameter|Description"),
        ("错误码HTTP 状态码错误提示", "错误码|HTTP 状态码|错误提示"),
        ("参数名类型是否必须说明", "参数名|类型|是否必须|说明"),
    ],
)
def test_a_glued_header_is_split(text: str, words: str) -> None:
    assert split_header(text) == tuple(words.split("|"))


@pytest.mark.parametrize(
    "text",
    """Error Codes|Response Code|Message Code (mc)|HTTP Status Codes|errorMessage|ErrorCode|DataType
    |ParameterType|FieldName|sendMessage|statusMessage|The request|API Reference|Description
    |httpStatus|userName|orderType|Return Code (rc)|List of error codes|clientOrderId|timeInForce
    |QueryParameters|RequestParameters|参数说明|错误描述|错误码说明|codeName|apikey|typename
    |The code and the message are described below.||API Key Permission: Read""".split("|"),
)
def test_what_is_no_glued_header_stays_whole(text: str) -> None:
    assert split_header(text.strip()) is None


def test_four_columns_without_header() -> None:
    (table,) = find_glued_tables(numbered(read_source("hashkey", "error-codes.txt")))
    assert table.roles == ("code", "http_status", "message", "description")
    assert (table.line, table.end_line, table.header, table.header_line) == (7, 125, (), None)
    assert [row.cells[2] for row in table.rows] == MESSAGES
    assert {row.cells[1] for row in table.rows} == {"200", "400"}
    without = [row.cells[0] for row in table.rows if not row.cells[3]]
    assert without == ["200"]
    assert [row.cells for row in table.rows if row.line == 103] == [
        ("-2020", "400", "Not allowed to trade this trading pair", "The")
    ]
    assert [row.line for row in table.rows if row.confidence < UNCERTAIN] == []


def test_no_character_of_a_row_is_lost() -> None:
    lines = numbered(read_source("hashkey", "error-codes.txt"))
    text = dict(lines)
    for row in find_glued_tables(lines)[0].rows:
        assert "".join(row.cells).replace(" ", "") == text[row.line].replace(" ", "")


def test_three_tables_with_glued_headers() -> None:
    statuses, returns, messages = find_glued_tables(
        numbered(read_source("xt", "response-code.txt"))
    )
    assert [row.cells[0] for row in statuses.rows] == ["200", "404", "429", "500", "502", "503"]
    assert [row.cells for row in returns.rows] == [
        ("0", "Business success"),
        ("1", "Business failure"),
    ]
    assert (messages.header, messages.header_line) == (("mc", "Message"), 23)
    assert len(messages.rows) == 113
    first = {row.cells[0]: row.cells[1] for row in messages.rows}
    assert (first["SUCCESS"], first["FAILURE"]) == ("success", "fail")
    assert first["AUTH_101"] == "ApiKey does not exist"
    assert first["ORDER_F0101"] == "Trigger Price Filter - Min"
    assert first["GATEWAY_0004"] == "Trigger risk control"
    assert all(row.confidence >= UNCERTAIN for row in messages.rows)


def test_configured_columns_override_the_guess() -> None:
    lines = numbered(
        "10014001\n1001400Bad thingIt is bad\n1002400Bad oneIt is bad\n1003400No xIt no"
    )
    (table,) = find_glued_tables(lines[1:], columns=("code", "message"))
    assert [row.cells[0] for row in table.rows] == ["1001400", "1002400", "1003400"]


def test_codes_that_end_like_statuses_are_codes() -> None:
    lines = numbered("51400Order gone\n51401Order late\n51404Order lost\n51500Order odd")
    assert cells_of(find_glued_tables(lines))[0] == ("51400", "Order gone")


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ("statusStringNOrder status:\nNEW\nFILLED\n\nResponse:", 4),
        ("statusStringNOrder status:\n0: open\n1: closed\n\n{\n", 4),
        ("statusStringNOrder status\n{\n}", 2),
        ("statusStringNOrder status\n\nPlace order", 2),
        ("statusStringNOrder status\nNEW\nsideStringYThe side", 4),
        ("statusStringNOrder status\nNameTypeRequiredDescription\nsideStringYThe side", 2),
    ],
)
def test_a_table_goes_on_and_ends(rows: str, last: int) -> None:
    first = find_glued_tables(numbered(f"NameTypeRequiredDescription\n{rows}"))[0]
    assert first.end_line == last


def test_a_row_that_wraps_keeps_its_lines() -> None:
    text = (
        "NameTypeRequiredDescription\nstatusStringNOrder status:\nNEW\nFILLED\nsideStringYThe side"
    )
    (table,) = find_glued_tables(numbered(text))
    assert table.rows[0].cells == ("status", "String", "N", "Order status: NEW FILLED")
    assert (table.rows[0].line, table.rows[0].end_line) == (2, 4)


@pytest.mark.parametrize(
    "text",
    [
        "51000 | 200 | Order gone\n51001 | 200 | Order late\n51002 | 200 | Order lost",
        "Error\tStatus\tCode\nGone\t400\t50100\nLate\t401\t50101\nLost\t402\t50102",
        "1. First do this\n2. Then do that\n3. And this",
        "2024-01-01 New\n2024-01-02 Newer\n2024-01-03 Newest",
        '{\n"code": 200,\n"msg": "ok"\n}',
        "The error code and its message are listed here.\nSee below.",
        "",
    ],
)
def test_other_text_is_no_glued_table(text: str) -> None:
    assert find_glued_tables(numbered(text)) == []


TABLES = [
    (
        "Error Code|Message|Description",
        "-32700|Parse error|Request body is not valid JSON",
        "-32600|Invalid request|The JSON sent is not a valid request object",
        "-32603|Internal error|Node failed to read the requested chain state",
    ),
    (
        "HTTP Code|Error Code|Message|Description",
        "400|INVALID_REQUEST|Missing or invalid fields|Validation failure",
        "409|EMAIL_EXISTS|Email already in use|Unique constraint",
        "401|UNAUTHORIZED|Invalid or missing token|Auth required",
        "500|SERVER_ERROR|Internal error|Unexpected failure",
    ),
    (
        "Error Message|HTTP Status Code|Error Code",
        "The key is frozen, please call us|400|50100",
        "The key is of another place|401|50101",
        "Request has expired|401|50102",
    ),
    (
        "Field|Type|Description|Required",
        "user_id|string|The user to look for|false",
        "limit|integer|How many to give|true",
        "after|string|Those behind this one|false",
    ),
    (
        "Parameter|Required|Type|Comments",
        "category|true|string|Product type",
        "symbol|false|string|Symbol name, in capitals",
        "limit|false|integer|Limit for data size",
    ),
    (
        "Name|Type|Mandatory|Example|Description",
        "market|STRING|YES|ETH_BTC|Market name",
        "limit|INT|NO|50|Most rows to give",
        "offset|INT|NO|10|Rows to leave out",
    ),
    (
        "API Name|Authentication Type|Description",
        "/account/v1/wallet|KEYED|Query account assets",
        "/spot/v4/query/order|SIGNED|Query order by id",
        "/spot/v4/query/trades|SIGNED|Account trade list",
    ),
    (
        "Error Code|Condition Name",
        "00000|successful_completion",
        "2200C|invalid_use_of_escape_character",
        "22P06|nonstandard_use_of_escape_character",
        "23505|unique_violation",
    ),
    (
        "HTTP Code|Description",
        "200 OK|The list was found",
        "404 Not Found|The user was not found",
        "500 Internal Server Error|Our fault, try again",
    ),
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table[0])
def test_a_table_comes_back(table: tuple[str, ...]) -> None:
    header, *rows = [tuple(line.split("|")) for line in table]
    (found,) = find_glued_tables(glue(header, rows))
    assert found.header == header
    assert [row.cells for row in found.rows] == rows


def test_what_cannot_be_known_is_uncertain() -> None:
    """Nothing marks the place where two Chinese texts touch, nor a third text among three."""
    rows = [("10001", "参数错误", "请检查参数"), ("10002", "签名无效", "请检查签名算法")]
    (table,) = find_glued_tables(glue(("错误码", "错误信息", "解决方案"), rows))
    assert all(row.confidence < UNCERTAIN for row in table.rows)
    assert all(row.evidence for row in table.rows)


def markdown_rows(text: str) -> list[list[str]]:
    text = re.sub(r"~~|\*\*|`|<br ?/?>|\[([^]]*)\]\([^)]*\)", r"\1", text)
    split = [[cell.strip() for cell in line.split("|")] for line in text.split("\n") if "|" in line]
    return [cells for cells in split if not set("".join(cells)) <= set("- :")]


@pytest.mark.parametrize("without", [(), (0,), (0, 2)])
def test_messages_of_several_sentences(corpus: Path, without: tuple[int, ...]) -> None:
    rows = markdown_rows((corpus / "docs/p2b/errors.md").read_text(encoding="utf-8"))
    kept = [tuple(c for i, c in enumerate(row) if i not in without) for row in rows]
    header, *cells = dict.fromkeys(kept)
    (table,) = find_glued_tables(glue(header, cells))
    assert [row.cells for row in table.rows] == cells
    assert [row.line for row in table.rows if row.confidence < UNCERTAIN] == []


def test_parameters_and_errors_of_a_flattened_page(corpus: Path) -> None:
    text = (corpus / "docs/hkdax/derived_glued.txt").read_text(encoding="utf-8")
    truth = json.loads((corpus / "truth/hkdax.json").read_text(encoding="utf-8"))
    tables = find_glued_tables(numbered(text))
    (errors,) = [table for table in tables if "code" in table.roles]
    assert [row.cells for row in errors.rows] == [
        (error["code"], str(error["http_status"]), error["message"]) for error in truth["errors"]
    ]
    given = {True: "Y", False: "N", None: ""}
    wanted = {
        (param["name"], param["type"], given[param["required"]])
        for endpoint in truth["endpoints"]
        for param in endpoint["params"]
    }
    found = {row.cells[:3] for table in tables if "name" in table.roles for row in table.rows}
    assert wanted - found == set()


@pytest.mark.parametrize(
    ("file", "rows", "marked"),
    [("okx/error_code_rest-api-public.md", 1160, 20), ("bybit/error.mdx", 500, 60)],
)
def test_long_tables_with_one_text(corpus: Path, file: str, rows: int, marked: int) -> None:
    """The second joins tables whose codes have three to seven digits: rare ones are doubted."""
    text = (corpus / "docs" / file).read_text(encoding="utf-8")
    cells = [
        tuple(filter(None, row)) for row in markdown_rows(text) if any(map(str.isdigit, row[0] + row[1]))
    ]  # fmt: skip
    header = ("Code", "HTTP Status Code", "Message") if "okx" in file else ("Code", "Message")
    cells = [row for row in cells if len(row) == len(header)]
    assert len(cells) >= rows
    found = [row for table in find_glued_tables(glue(header, cells)) for row in table.rows]
    wrong = [row for row in found if row.cells != cells[row.line - 2]]
    assert [row for row in wrong if row.confidence >= UNCERTAIN] == []
    assert len(found) == len(cells)
    assert sum(row.confidence < UNCERTAIN for row in found) <= marked


SENTENCE = st.lists(
    st.sampled_from("order price is too low for this account of the user and cannot be".split()),
    min_size=2,
    max_size=8,
).map(lambda words: " ".join(words).capitalize())


@given(
    codes=st.lists(st.integers(10000, 99999), min_size=4, max_size=30, unique=True),
    data=st.data(),
)
def test_one_text_column_comes_back_exactly(codes: list[int], data: st.DataObject) -> None:
    statuses = st.sampled_from(sorted(status for status in HTTP_STATUSES if status >= 400))
    rows = [(str(code), str(data.draw(statuses)), data.draw(SENTENCE)) for code in codes]
    (table,) = find_glued_tables(glue(("Error Code", "HTTP Status Code", "Message"), rows))
    assert [row.cells for row in table.rows] == rows


@given(st.lists(st.text(alphabet="aA1 ._-'\"%{}>码。:?\t", max_size=60), max_size=12))
def test_any_lines_are_read_and_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(["CodeMessageDescription", *lines])
    for table in find_glued_tables(numbered(text)):
        for row in table.rows:
            source = "".join(text.split("\n")[row.line - 1 : row.end_line])
            assert "".join("".join(row.cells).split()) == "".join(source.split())
            assert 0.0 <= row.confidence <= 1.0
            assert len(row.cells) == len(table.roles)


@pytest.mark.parametrize(
    "unit", ["a", "A", "aA", "1", "Word one.Word two", "'%s'", "a_", "码", "> "]
)
def test_a_hostile_line_has_few_places(unit: str) -> None:
    """The work on a line is bounded by the places looked at, not by its length."""
    line = "1001" + unit * (1_000_000 // len(unit))
    assert len(boundaries(line, Words([]))) <= MAX_PLACES
    assert len(find_glued_tables(numbered(f"CodeMessageDescription\n{line}\n1002Foo barBar"))) <= 1


def test_the_same_lines_give_the_same_rows() -> None:
    lines = numbered(read_source("hashkey", "error-codes.txt"))
    assert find_glued_tables(lines) == find_glued_tables(list(lines))
    shuffled = lines[3:]
    random.Random(1).shuffle(shuffled)
    rows = find_glued_tables([(number, line) for number, (_, line) in enumerate(shuffled, 1)])
    assert {row.cells for table in rows for row in table.rows} == {
        row.cells for row in find_glued_tables(lines)[0].rows
    }


@pytest.mark.parametrize("prefix", ["-100", "100", "000"])
def test_statuses_are_seen_without_a_header_and_without_a_blank(prefix: str) -> None:
    statuses = ["400", "401", "429", "500", "400", "400", "400", "400", "400"]
    texts = ["Invalid price", "Key expired", "Too many requests", "Internal error", "Bad symbol"]
    texts += ["Order not found", "Unknown side", "Unknown type", "Quantity too small"]
    rows = [(f"{prefix}{n}", statuses[n - 1], texts[n - 1]) for n in range(1, 10)]
    [table] = find_glued_tables([(n, "".join(row)) for n, row in enumerate(rows, 1)])
    assert [row.cells for row in table.rows] == rows


def test_codes_in_a_row_have_no_status_in_them() -> None:
    rows = [(f"514{n:02}", f"Reason number {n} why it failed") for n in range(9)]
    [table] = find_glued_tables([(n, "".join(row)) for n, row in enumerate(rows, 1)])
    assert [row.cells for row in table.rows] == rows


OWN = """
1001|400|Symbol required|The symbol parameter is required
1002|400|Bad price|Price must be a multiple of tickSize
1003|401|Key revoked|Your key was revoked by the owner. Create another one
1004|403|IP blocked|IP is not in the whitelist
1005|404|No such order|orderId was not found
1006|429|Too fast|You sent more than 10 requests per second
1007|500|Server error|iOS clients may see this after an update
1008|503|Maintenance|We are down for maintenance until 10:00 UTC
1009|400|BTC disabled|BTC withdrawals are disabled
1010|400|Qty too low|quantity is below minQty
"""
PREFIXES = ("", "-", "E", "A", "ERR_", "ORD-")
XT = "mcMessage\nSUCCESSsuccess\nFAILUREfail\nAUTH_001No key\nAUTH_002No time\nORDER_001No funds\n"


def own_rows(prefix: str) -> list[tuple[str, ...]]:
    return [tuple((prefix + line).split("|")) for line in OWN.strip().split("\n")]


def wrong_rows(
    tables: Sequence[GluedTable], rows: Sequence[tuple[str, ...]], *, marked: bool
) -> set[str]:
    """Codes of the rows that came out otherwise than `rows` have them; those that say so, too."""
    found = {row.cells[0]: row for table in tables for row in table.rows}
    return {
        row[0]
        for row in rows
        if row[0] not in found
        or (found[row[0]].cells != row and (marked or found[row[0]].confidence >= UNCERTAIN))
    }


@pytest.mark.parametrize(
    "header",
    """CodeStatusMessage|codestatusmessage|codestatusmsg|CodeHTTP StatusError Message
    |Error CodeHTTP StatusMessage|Error CodeHTTP Status CodeMessage|CodeStatusDescription|""".split(
        "|"
    ),
)
@pytest.mark.parametrize("count", [5, 17])
def test_a_status_is_no_end_of_a_code(corpus: Path, header: str, count: int) -> None:
    truth = json.loads((corpus / "truth/hkdax.json").read_text(encoding="utf-8"))
    rows = [(e["code"], str(e["http_status"]), e["message"]) for e in truth["errors"]][:count]
    (table,) = find_glued_tables(glue([header.strip()] if header.strip() else (), rows))
    assert table.roles == ("code", "http_status", "message")
    assert [row.cells for row in table.rows] == rows
    assert [row.line for row in table.rows if row.confidence < UNCERTAIN] == []


def test_a_status_that_the_header_does_not_name_is_a_column_and_doubted() -> None:
    rows = [row[:3] for row in own_rows("")]
    (table,) = find_glued_tables(
        glue(("Code", "Message"), [("".join(row[:2]), row[2]) for row in rows])
    )
    assert (table.header, [row.cells for row in table.rows]) == (("Code", "", "Message"), rows)
    assert all(row.confidence < UNCERTAIN for row in table.rows)


def test_codes_that_may_be_two_numbers_are_doubted() -> None:
    (table,) = find_glued_tables(
        numbered("CodeMessage\n10400No a\n20400No b\n30400No c\n40400No d")
    )
    assert [row.cells[0] for row in table.rows] == ["10400", "20400", "30400", "40400"]
    assert all(row.confidence < UNCERTAIN for row in table.rows)


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    "header", ["", "CodeStatusMessageDescription", "codestatusmessagedescription"]
)
def test_two_texts_of_any_case_behind_codes_of_any_form(prefix: str, header: str) -> None:
    rows = own_rows(prefix)
    (table,) = find_glued_tables(glue([header] if header else (), rows))
    assert [row.cells for row in table.rows] == rows


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("columns", [(0, 1, 2), (0, 2)])
def test_one_text_behind_codes_of_any_form(prefix: str, columns: tuple[int, ...]) -> None:
    rows = [tuple(row[n] for n in columns) for row in own_rows(prefix)]
    (table,) = find_glued_tables(glue((), rows))
    assert [row.cells for row in table.rows] == rows


@pytest.mark.parametrize("count", [5, 8, 12, 41])
def test_texts_without_full_stops(corpus: Path, count: int) -> None:
    """Nothing is cut inside `X-TXC-APIKEY`."""
    truth = json.loads((corpus / "truth/p2b.json").read_text(encoding="utf-8"))
    rows = [
        (e["code"], str(e["http_status"]), *((e[k] or "").strip().rstrip(".") for k in ("message", "description")))
        for e in truth["errors"]
    ][:count]  # fmt: skip
    assert wrong_rows(find_glued_tables(glue((), rows)), rows, marked=True) == set()


@pytest.mark.parametrize("header", [(), ("Code", "Message", "Description")])
def test_a_second_text_in_some_rows(corpus: Path, header: tuple[str, ...]) -> None:
    truth = json.loads((corpus / "truth/binance_errors.json").read_text(encoding="utf-8"))
    rows = [
        (e["code"], e["messages"][0], " ".join(e["messages"][1:]))
        for e in truth["errors"]
        if e.get("name") and e.get("messages")
    ]
    tables = find_glued_tables(glue(header, rows))
    assert wrong_rows(tables, rows, marked=False) == set()
    assert len(wrong_rows(tables, rows, marked=True)) <= 1
    doubted = [row for table in tables for row in table.rows if row.confidence < UNCERTAIN]
    assert len(doubted) <= 15


@pytest.mark.parametrize(
    "text", ["Qty too lowX-Qtyis", "Bad symbolstatus of minQty", "No keyAPIKEY gone"]
)
def test_what_is_cut_at_a_weak_sign_is_doubted(text: str) -> None:
    rows = [*(line.replace("|", "") for line in OWN.strip().split("\n")), f"1011400{text}"]
    (table,) = find_glued_tables(list(enumerate(rows, 1)))
    assert table.rows[-1].confidence < UNCERTAIN


@pytest.mark.parametrize(
    "line",
    [
        "?? weird line 123 | 400 | abc",
        "GET /api/v1/orders",
        '{"code": "ORDER_001"}',
        "Order errors below.",
        "Order Errors",
        "Order errors:",
    ],
)
@pytest.mark.parametrize("before", ["ORDER_001", "AUTH_002"])
def test_a_table_resumes_behind_a_foreign_line(line: str, before: str) -> None:
    (whole,) = find_glued_tables(numbered(XT))
    parts = find_glued_tables(numbered(XT.replace(before, f"{line}\n{before}")))
    assert cells_of(parts) == cells_of([whole])
    assert {(part.header, part.header_line, part.roles) for part in parts} == {
        (whole.header, 1, whole.roles)
    }
    at = XT[: XT.index(before)].count("\n") + 1
    assert [part for part in parts if part.line <= at <= part.end_line] == []


def test_a_sentence_between_rows_of_two_texts_is_no_description() -> None:
    text = read_source("hashkey", "error-codes.txt")
    whole = cells_of(find_glued_tables(numbered(text)))
    told = text.replace("\n-1124400", "\nOrder errors below.\n-1124400", 1)
    assert cells_of(find_glued_tables(numbered(told))) == whole


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_sentence_below_a_table_is_no_row(gap: str) -> None:
    note = "Note that all codes may change.\nORDER_999 is a code that nobody wrote.\n"
    (table,) = find_glued_tables(numbered(f"{XT}{gap}{note}"))
    assert (len(table.rows), table.end_line, table.is_cut) == (5, 6, False)


def test_a_sentence_where_rows_wrap_is_doubted() -> None:
    rows = "1001Bad thingThe thing is bad, and\nso it goes.\n1002Bad oneThe one is bad.\nPlease call us.\n"
    (table,) = find_glued_tables(
        numbered(f"CodeMessageDescription\n{rows}1003Bad twoThe two are bad.")
    )
    assert table.rows[1].cells[2] == "The one is bad. Please call us."
    assert table.rows[1].confidence < UNCERTAIN


@pytest.mark.parametrize(
    "tail", ["ORDER", "ORDE", "ORDER_", "ORDER_0", "ORDER_002", "O", "WITHDRAW_0"]
)
def test_a_code_alone_at_the_end_is_a_cut(tail: str) -> None:
    assert find_glued_tables(numbered(XT + tail))[-1].is_cut


@pytest.mark.parametrize("tail", ["-4014", "-4014400", "-401440", "-40144", "-4", "-"])
def test_a_number_alone_at_the_end_is_a_cut(tail: str) -> None:
    text = read_source("hashkey", "error-codes.txt").rstrip("\n")
    assert not find_glued_tables(numbered(text))[-1].is_cut
    assert find_glued_tables(numbered(f"{text}\n{tail}"))[-1].is_cut


@pytest.mark.parametrize("tail", ["Next", "\nFAQ", "\nNext", "Previous page", "ORDER_002No way"])
def test_what_a_page_has_below_its_table_is_no_cut(tail: str) -> None:
    tables = find_glued_tables(numbered(XT + tail))
    assert [table.is_cut for table in tables] == [False]
    assert {"Next", "FAQ", "Previous"} & {cells[0] for cells in cells_of(tables)} == set()


def test_an_empty_text_among_others_is_no_cut_but_doubted() -> None:
    (table,) = find_glued_tables(numbered("CodeMessage\n1001No a\n1002\n1003No b\n1004"))
    assert not table.is_cut
    assert [row.cells[0] for row in table.rows if row.confidence < UNCERTAIN] == ["1002", "1004"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("header", ["mcMessage", ""])
@pytest.mark.parametrize("count", [5, 8, 12, 113])
def test_words_as_codes_stand_anywhere(seed: int, header: str, count: int) -> None:
    text = read_source("xt", "response-code.txt")
    rows = [row.cells for row in find_glued_tables(numbered(text))[-1].rows]
    chosen = [*rows[:2], *random.Random(seed).sample(rows[2:], count - 2)]
    random.Random(seed).shuffle(chosen)
    tables = find_glued_tables(glue([header] if header else (), chosen))
    assert cells_of(tables) == chosen


def test_texts_that_touch_in_small_letters_are_two_or_doubted() -> None:
    messages = ["Order failed", "Price too low", "Account locked", "Key expired"]
    rows = [
        (f"100{n}", text, f"{text.split()[0].lower()} was refused")
        for n, text in enumerate(messages)
    ]
    tables = find_glued_tables(glue((), rows))
    assert wrong_rows(tables, rows, marked=False) == set()
    tables = find_glued_tables(glue(("Code", "Message"), rows))
    assert all(row.confidence < UNCERTAIN for table in tables for row in table.rows)
